"""Partners: departments, authorities, providers and lines that families are passed on to."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PublishingPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import TranslatableMixin
from wagtail.search import index

from ..basepage import freshness_panel
from ..blocks import RICH_TEXT_SHORT, AccessibilityFactBlock, ContactRowBlock, rows
from ..classification import vocabulary
from ..freshness import FreshnessMixin
from ..hours.fields import hours_panel
from ..listings import PlainWordsMixin
from ..panels import coordinates_panel, name_panel, slug_panel
from ..reach import AddressMixin, ReachMixin
from ..sections import slug_constraints
from .entries import DirectoryEntryMixin

OWN = "department"
PARTNER_KINDS = [
    (OWN, _("Own department")),
    ("authority", _("Authority")),
    ("provider", _("Independent provider")),
    ("network", _("Network partner")),
    ("emergency", _("Emergency line")),
]


class Partner(PlainWordsMixin, DirectoryEntryMixin, ReachMixin, AddressMixin, FreshnessMixin, ClusterableModel):
    kind = models.CharField(_("kind"), max_length=20, default="network", help_text=_("Who this is to the office."))
    what_they_do = models.TextField(
        _("what they do"), blank=True, help_text=_("In one or two sentences, as you would tell a family.")
    )
    description = RichTextField(_("more about them"), blank=True, features=RICH_TEXT_SHORT)
    logo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    protected_address = models.BooleanField(
        _("protected address"),
        default=False,
        help_text=_("For shelters and the like: street, postcode and map are never shown, only the area."),
    )
    area = models.CharField(
        _("area"),
        max_length=255,
        blank=True,
        help_text=_("Shown instead of a protected address, for example: Innenstadt"),
    )
    contacts = rows("contact", ContactRowBlock(), verbose_name=_("contacts"))
    accessibility = rows("fact", AccessibilityFactBlock(), verbose_name=_("accessibility"))
    topics = vocabulary("Topic", _("topics"))
    target_groups = vocabulary("TargetGroup", _("target groups"))
    life_phases = vocabulary("LifePhase", _("life phases"))
    districts = vocabulary("District", _("districts"))
    partner_since = models.DateField(_("partner since"), null=True, blank=True)
    agreement_until = models.DateField(_("agreement until"), null=True, blank=True)
    working_groups = models.CharField(
        _("working groups"), max_length=255, blank=True, help_text=_("Working groups we share, separated by commas.")
    )
    synonyms = models.TextField(_("other names"), blank=True, help_text=_("Names that people use for it, one a line."))

    entry_kind = "partner"
    page_template = "wagtail_familienbuero/partner_page.html"
    vocabularies = ("topics", "target_groups", "life_phases", "districts")
    filters = ("topic", "target_group", "life_phase", "district", "language", "open")
    rich_fields = ("description",)
    word_fields = ("name", "what_they_do", "synonyms", "plain_words")
    synchronised_fields = (
        *ReachMixin.reach_fields,
        *AddressMixin.address_fields,
        *FreshnessMixin.freshness_fields,
        *vocabularies,
        "kind",
        "logo",
        "protected_address",
        "partner_since",
        "agreement_until",
    )

    panels = [
        name_panel(),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("site")]),
        FieldPanel("what_they_do"),
        FieldPanel("description"),
        FieldPanel("logo"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldRowPanel([FieldPanel("website"), FieldPanel("appointment_url")]),
                FieldPanel("contacts"),
                FieldPanel("languages"),
            ],
            heading=_("How to reach them"),
        ),
        hours_panel,
        MultiFieldPanel(
            [
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("city")]),
                FieldPanel("address_note"),
                coordinates_panel,
                FieldRowPanel([FieldPanel("protected_address"), FieldPanel("area")]),
                FieldPanel("accessibility"),
            ],
            heading=_("Where they are"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("topics"),
                FieldPanel("target_groups"),
                FieldPanel("life_phases"),
                FieldPanel("districts"),
                FieldPanel("synonyms"),
            ],
            heading=_("What about and for whom"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("partner_since"), FieldPanel("agreement_until")]),
                FieldPanel("working_groups"),
            ],
            heading=_("Cooperation"),
            classname="collapsed",
        ),
        freshness_panel,
        slug_panel,
        PublishingPanel(),
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("what_they_do"),
        index.SearchField("synonyms"),
        index.FilterField("site"),
        index.FilterField("locale"),
        index.FilterField("live"),
        index.FilterField("kind"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["name"]
        constraints = slug_constraints("partner")

    @property
    def has_protected_address(self):
        return self.protected_address

    @property
    def keeps_closing_days(self):
        return self.kind == OWN

    @property
    def is_reachable(self):
        return super().is_reachable or self.can_be_visited

    @property
    def kind_name(self):
        return dict(PARTNER_KINDS).get(self.kind, self.kind)

    def get_namesakes(self):
        """Other partners with the same name and postcode that the same sites see, in the same language."""
        same = Partner.objects.filter(name__iexact=self.name, postal_code=self.postal_code, locale_id=self.locale_id)
        if self.site_id:
            same = same.for_site(self.site)
        return same.exclude(translation_key=self.translation_key)
