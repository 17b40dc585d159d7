"""Notices: short news on the pages of an office and everything below them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, PublishingPanel, TitleFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin
from wagtail.search import index

from . import languages, sections
from .blocks import RICH_TEXT_SHORT, OfficeRowBlock, rows
from .conf import settings
from .kinds import base_page
from .languages import LanguageRulesMixin
from .publishing import current
from .sections import SiteOwnedMixin, SiteOwnedQuerySet

LEVELS = [
    ("info", _("Good to know")),
    ("important", _("Important")),
    ("urgent", _("Urgent")),
]


class NoticeQuerySet(SiteOwnedQuerySet):
    def shown_on(self, page, site):
        """The notices of the offices that a page stands in; at most two queries, none for a page outside a section."""
        offices = {office.translation_key for office in sections.offices_above(page)}
        if not offices:
            return []
        locale_ids = [page.locale_id]
        if site is not None:
            locale_ids = languages.reading_locales(page.locale_id, site)
        # Every page asks: only the columns that a notice shows.
        shown = self.only("title", "text", "level", "offices", "locale", "site").for_site(site)
        notices = list(languages.once_each(current(shown), locale_ids))
        keys = _office_keys(notices)
        return [notice for notice in notices if notice.is_for(offices, keys)]


def _office_keys(notices):
    """``translation_key`` of every chosen office by pk: a branch is the same branch in every language."""
    pks = {pk for notice in notices for pk in notice.office_ids}
    if not pks:
        return {}
    return dict(base_page().objects.filter(pk__in=pks).values_list("pk", "translation_key"))


class Notice(
    DraftStateMixin,
    LanguageRulesMixin,
    RevisionMixin,
    PreviewableMixin,
    SiteOwnedMixin,
    TranslatableMixin,
    index.Indexed,
    models.Model,
):
    title = models.CharField(_("title"), max_length=255)
    text = RichTextField(_("text"), blank=True, features=RICH_TEXT_SHORT)
    level = models.CharField(_("how important"), max_length=20, default="info", choices=LEVELS)
    offices = rows(
        "office",
        OfficeRowBlock(),
        verbose_name=_("offices"),
        help_text=_("The notice shows on these offices' pages and everything below. Empty: on the whole section."),
    )

    objects = NoticeQuerySet.as_manager()

    panels = [
        TitleFieldPanel("title"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("level"), FieldPanel("site")]),
        FieldPanel("offices"),
        HelpPanel(
            _("From when to when it is shown you say on the right under “Status” (the i), with “Set schedule”."),
            heading=_("From when to when"),
        ),
        PublishingPanel(),
    ]
    search_fields = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.SearchField("text"),
        index.FilterField("site"),
        index.FilterField("locale"),
        index.FilterField("live"),
    ]
    synchronised_fields = ("site", "level")
    untouched_fields = ("first_published_at",)

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-go_live_at", "-first_published_at", "pk"]

    def __str__(self):
        return self.title

    @property
    def office_ids(self):
        """The pks of the chosen offices, without loading them."""
        return [row["value"]["office"] for row in self.offices.raw_data if row["value"].get("office")]

    def is_for(self, offices, keys):
        """Whether the notice belongs to one of the offices (``translation_key``s); ``keys`` maps pks to these."""
        return not self.office_ids or any(keys.get(pk) in offices for pk in self.office_ids)

    def get_preview_template(self, request, mode_name):
        return "wagtail_familienbuero/notice_preview.html"

    def get_preview_context(self, request, mode_name):
        context = super().get_preview_context(request, mode_name)
        return {**context, "familienbuero": settings, "notices": [self], "heading": self.title}
