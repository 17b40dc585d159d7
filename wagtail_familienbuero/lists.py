"""A page that lists all offers, questions or services of a section, with filters."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField

from . import kinds, listings
from .basepage import SectionPageMixin, freshness_panel, listed
from .blocks import RICH_TEXT_SHORT

LISTED = {
    "offers": (_("Offers"), "OfferPageMixin"),
    "questions": (_("Questions and answers"), "QuestionPageMixin"),
    "services": (_("Services"), "ServicePageMixin"),
}


@kinds.kind
class ListPageMixin(SectionPageMixin):
    """Lists every public page of one kind in the section; pages may also stand below it."""

    entry_kind = models.CharField(
        _("what it lists"),
        max_length=20,
        default="offers",
        choices=[(key, label) for key, (label, _m) in LISTED.items()],
    )
    intro = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_SHORT)

    page_description = _("Shows all services, offers or questions of this section, with filters.")
    default_template = "wagtail_familienbuero/list_page.html"
    parent_kinds = ("OfficePageMixin",)
    child_kinds = ("ServicePageMixin", "OfferPageMixin", "QuestionPageMixin")
    content_panels = [TitleFieldPanel("title"), FieldPanel("entry_kind"), FieldPanel("intro"), freshness_panel]
    synchronised_fields = ("entry_kind",)

    class Meta:
        abstract = True

    def get_summary(self):
        return self.intro

    @property
    def listed_mixin(self):
        return kinds.mixin(LISTED[self.entry_kind][1])

    def get_context(self, request, *args, **kwargs):
        return {**super().get_context(request, *args, **kwargs), **self.get_listing(request)}

    def get_listing(self, request):
        site, locale_ids = listings.reading(self, request)
        mixin = self.listed_mixin
        form = listings.FilterForm.of(mixin, request.GET, site, locale_ids)
        entries = listed(mixin, self, locale_ids, form.conditions()).order_by("title", "pk").specific()
        return listings.listing(request, form, entries)
