"""Offices: the family office itself, its branches and sister points."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string

from .. import kinds, languages, listings
from ..basepage import SectionPageMixin, freshness_panel
from ..blocks import (
    RICH_TEXT_SHORT,
    AccessibilityFactBlock,
    BodyBlock,
    ContactRowBlock,
    SpokenLanguageBlock,
    StreamField,
    chosen,
    rows,
)
from ..classification import SearchWordsMixin
from ..hours.fields import HoursMixin, hours_panel
from ..panels import coordinates_panel
from ..publishing import is_current, public_pages
from ..reach import AddressMixin, ReachMixin
from ..sections import site_id_of
from ..spoken import codes_column

OFFICE_FORMS = [
    ("family", _("Family office")),
    ("youth", _("Youth welfare contact point")),
    ("seniors", _("Seniors' contact point")),
    ("generations", _("One office for all generations")),
    ("branch", _("Branch")),
]


@kinds.kind
class OfficePageMixin(SearchWordsMixin, ReachMixin, AddressMixin, HoursMixin, SectionPageMixin):
    """An office; the topmost one in a tree is the entry of the section."""

    form = models.CharField(_("form of office"), max_length=20, default="family", choices=OFFICE_FORMS)
    area_served = models.CharField(
        _("area served"), max_length=255, blank=True, help_text=_("For example: the whole town, or Nordstadt and Hafen")
    )
    intro = RichTextField(
        _("introduction"),
        blank=True,
        features=RICH_TEXT_SHORT,
        help_text=_("Who you are for, in two or three sentences."),
    )
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    tasks = RichTextField(
        _("what the office does itself"),
        blank=True,
        features=RICH_TEXT_SHORT,
        help_text=_("A list is easiest to read."),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))
    contacts = rows("contact", ContactRowBlock(), verbose_name=_("contacts"))
    languages = rows("language", SpokenLanguageBlock(), verbose_name=_("languages spoken"))
    language_codes = models.CharField(max_length=500, blank=True, default="", editable=False)
    accessibility = rows("fact", AccessibilityFactBlock(), verbose_name=_("accessibility"))

    page_description = _("The front door of an office or a branch: address, people, and the way to everything else.")
    default_template = "wagtail_familienbuero/office_page.html"
    searched_fields = ("intro", "tasks", "body", "area_served")
    parent_kinds = None
    child_kinds = (
        "OfficePageMixin",
        "TopicPageMixin",
        "ListPageMixin",
        "DirectoryPageMixin",
        "SearchPageMixin",
        "ServicePageMixin",
        "OfferPageMixin",
        "QuestionPageMixin",
    )
    synchronised_fields = (*ReachMixin.reach_fields, *AddressMixin.address_fields, "form", "image")
    content_panels = [
        TitleFieldPanel("title", placeholder=_("Name of the family office*"), help_text=_("As it is known in town.")),
        FieldRowPanel([FieldPanel("form"), FieldPanel("area_served")]),
        FieldPanel("intro"),
        FieldPanel("image"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldRowPanel([FieldPanel("website"), FieldPanel("appointment_url")]),
                FieldPanel("contacts"),
                FieldPanel("languages"),
            ],
            heading=_("How to reach us"),
        ),
        hours_panel,
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("city")]),
                FieldPanel("address_note"),
                coordinates_panel,
                FieldPanel("accessibility"),
            ],
            heading=_("Where we are"),
        ),
        FieldPanel("tasks"),
        FieldPanel("body"),
        FieldPanel("search_words"),
        freshness_panel,
    ]

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.language_codes = codes_column(self.languages)
        super().save(*args, **kwargs)

    def get_summary(self):
        return self.intro

    def get_linked_records(self):
        yield from super().get_linked_records()
        yield from (("contacts", contact) for contact in chosen(self.contacts, "contact"))

    def get_publish_problems(self):
        problems = super().get_publish_problems()
        if not (self.is_reachable or self.can_be_visited):
            message = _("Families must be able to reach you: enter a phone, mail, web or street address.")
            problems.append(("phone", message))
        # The form says it at the row; whoever publishes in bulk or later would lose the row without a word.
        if self.has_incomplete_hours:
            problems.append(
                ("hours", _("A row of the opening hours has no days or no times. Fill it in or delete it."))
            )
        return problems

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        _site, locale_ids = listings.reading(self, request)
        below = self.get_pages_below(locale_ids)
        branches = [page for page in below if isinstance(page, OfficePageMixin)]
        return {**context, "doors": self.get_doors(below), "branches": branches}

    def get_pages_below(self, locale_ids):
        """Public pages directly below that lead on: topics, lists, directories, branches; each once, in tree order."""
        others = list(self._other_versions(locale_ids))
        own = Q(path__startswith=self.path, depth=self.depth + 1)
        for version in others:
            own |= Q(path__startswith=version.path, depth=version.depth + 1)
        entries = kinds.pages("OfficePageMixin", "TopicPageMixin", "ListPageMixin", "DirectoryPageMixin").filter(own)
        below = languages.once_each(public_pages(entries), locale_ids).order_by("path").specific()
        return self._in_main_order(below, entries) if others else list(below)

    def _in_main_order(self, below, entries):
        """Translated and untranslated pages mixed as they stand in the main language; one query."""
        main = entries.exclude(locale_id=self.locale_id)
        paths = dict(main.order_by().values_list("translation_key", "path"))
        return sorted(below, key=lambda page: paths.get(page.translation_key, page.path))

    def _other_versions(self, locale_ids):
        others = [locale_id for locale_id in locale_ids if locale_id != self.locale_id]
        if not others:
            return []
        return kinds.base_page().objects.filter(translation_key=self.translation_key, locale_id__in=others)

    def get_doors(self, below):
        """The pages below that are no offices, topics first: what a family can go on to."""
        topic = kinds.mixin("TopicPageMixin")
        doors = [page for page in below if not isinstance(page, OfficePageMixin)]
        return sorted(doors, key=lambda page: not isinstance(page, topic))

    @property
    def contact_rows(self):
        """(contact in the reader's language, note) for every public contact of the office."""
        shown = languages.rows_shown(self.contacts, "contact", self.locale_id, site_id_of(self))
        return [(contact, row["note"]) for contact, row in shown]

    @property
    def is_public_office(self):
        return is_current(self)
