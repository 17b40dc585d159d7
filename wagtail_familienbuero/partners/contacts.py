"""Contacts: people (or desks) that are named in many places and kept in one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PublishingPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from ..basepage import freshness_panel
from ..classification import SearchWordsMixin
from ..freshness import FreshnessMixin
from ..hours.fields import hours_panel
from ..kinds import PAGE_MODEL, KindPageChooserPanel
from ..panels import name_panel, slug_panel
from ..reach import ReachMixin
from ..sections import slug_constraints
from .entries import DirectoryEntryMixin


class Contact(SearchWordsMixin, DirectoryEntryMixin, ReachMixin, FreshnessMixin, ClusterableModel):
    role = models.CharField(
        _("role"), max_length=255, blank=True, help_text=_("For example: advice on parental allowance, letters A to K")
    )
    office = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("office"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The office where this person works."),
    )
    room = models.CharField(_("room"), max_length=100, blank=True)
    in_directory = models.BooleanField(
        _("page of its own"),
        default=False,
        help_text=_(
            "The contact gets a page of its own below the directory. Otherwise it only appears where you use it."
        ),
    )

    entry_kind = "contact"
    with_page = models.Q(in_directory=True)
    page_template = "wagtail_familienbuero/contact_page.html"
    synchronised_fields = (
        *ReachMixin.reach_fields,
        *FreshnessMixin.freshness_fields,
        "name",
        "office",
        "room",
        "in_directory",
    )

    panels = [
        name_panel(),
        FieldRowPanel([FieldPanel("role"), FieldPanel("room")]),
        KindPageChooserPanel("office", "OfficePageMixin"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        FieldRowPanel([FieldPanel("website"), FieldPanel("appointment_url")]),
        FieldPanel("languages"),
        hours_panel,
        FieldRowPanel([FieldPanel("in_directory"), FieldPanel("site")]),
        FieldPanel("search_words"),
        freshness_panel,
        slug_panel,
        PublishingPanel(),
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("role"),
        index.FilterField("site"),
        index.FilterField("locale"),
        index.FilterField("live"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["name"]
        constraints = slug_constraints("contact")

    @property
    def keeps_closing_days(self):
        return self.office_id is not None

    @property
    def has_page(self):
        return self.in_directory
