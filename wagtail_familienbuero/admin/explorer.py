"""The page explorer: below the pages of a section it also shows when an entry should be checked again."""

from django.utils.functional import cached_property
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet

from .. import kinds
from .lists import ReviewColumn


class SectionPageViewSet(PageViewSet):
    """Wagtail's own views of a page type; the list of its children has one more column.

    A site that registers a viewset of its own for the page type replaces this one.
    """

    columns = [*ExplorableIndexView.base_columns, ReviewColumn(sort_key=None, width="12%")]

    @cached_property
    def parent_models(self):
        return [self.model]

    def get_index_view_kwargs(self, **kwargs):
        # The list is that of the children, whatever their type; the page type is only their parent's.
        return super().get_index_view_kwargs(**{**kwargs, "model": kinds.base_page()})


def page_viewsets():
    """One viewset for every installed page type of a section."""
    return [SectionPageViewSet(model=model) for model in kinds.concretes("SectionPageMixin")]
