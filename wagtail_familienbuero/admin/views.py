"""The forms' views where they do more than Wagtail's: warnings, and links to where a record is shown."""

from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import CreateView, EditView

from .merge_views import may_merge, merge_button
from .ownership import visible
from .topic_pages import topic_pages_url


class ViewLiveMixin:
    """A button that leads to the record's public page, where it has one."""

    @cached_property
    def header_buttons(self):
        url = self.live_object.get_url() if self.live_object.pk else None
        if not url:
            return super().header_buttons
        return [*super().header_buttons, HeaderButton(_("View live"), url=url, icon_name="view")]


class NamesakeMixin:
    """Warns that another partner has the same name and postcode; saving is not held up."""

    def run_after_hook(self):
        # A form that saves itself in the background would repeat the warning with every key.
        if not self.expects_json_response:
            self.warn_of_namesakes()
        return super().run_after_hook()

    def warn_of_namesakes(self):
        finder = AdminURLFinder(self.request.user)
        namesakes = visible(self.object.get_namesakes(), self.request.user)[:3]
        links = [(finder.get_edit_url(partner), partner.name, partner.city) for partner in namesakes]
        if not links:
            return
        text = _("There is another partner with this name and postcode. Is it the same one?")
        messages.warning(self.request, format_html("{} {}", text, format_html_join(", ", *self._as_links(links))))

    @staticmethod
    def _as_links(links):
        rows = [(url, f"{name}, {city}" if city else name) for url, name, city in links]
        if all(url for url, _label in rows):
            return '<a href="{}">{}</a>', rows
        return "{}", [(label,) for _url, label in rows]


class RecordEditView(EditView):
    """Offers to merge the record with another one, where the user may do that."""

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        return [*buttons, merge_button(self.object)] if may_merge(self.object, self.request.user) else buttons


class PartnerCreateView(NamesakeMixin, CreateView):
    pass


class PartnerEditView(ViewLiveMixin, NamesakeMixin, RecordEditView):
    pass


class ContactEditView(ViewLiveMixin, RecordEditView):
    pass


class TopicEditView(RecordEditView):
    @cached_property
    def header_buttons(self):
        button = HeaderButton(_("Page of this topic"), url=topic_pages_url(self.object), icon_name="doc-empty-inverse")
        return [*super().header_buttons, button]
