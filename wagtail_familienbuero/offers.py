"""Offers: courses, groups and advice sessions, with who, what, when, where, cost and contact."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.images import get_image_model_string

from . import kinds, languages, sections
from .basepage import SectionPageMixin, freshness_panel
from .blocks import (
    BodyBlock,
    ContactRowBlock,
    CostBlock,
    SpokenLanguageBlock,
    StreamField,
    chosen,
    rows,
)
from .classification import AgeRangeMixin, ClassificationMixin, vocabulary
from .panels import coordinates_panel
from .reach import AddressMixin, ReachMixin
from .spoken import codes_column

PARTNER = "wagtail_familienbuero.Partner"

REGISTRATION = [
    ("", _("Not stated")),
    ("none", _("No registration, just come")),
    ("needed", _("Registration needed")),
    ("recommended", _("Registration recommended")),
]


@kinds.kind
class OfferPageMixin(ClassificationMixin, AgeRangeMixin, ReachMixin, AddressMixin, SectionPageMixin):
    summary = models.CharField(_("in one sentence"), max_length=300, blank=True, help_text=_("What happens there."))
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))
    when = models.TextField(
        _("when"), blank=True, help_text=_("For example: every Tuesday 9:30 to 11:00, not in school holidays")
    )
    provider = models.ForeignKey(
        PARTNER,
        verbose_name=_("provider"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Who offers it. Leave empty if it is the office itself."),
    )
    place = models.ForeignKey(
        PARTNER,
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The partner at whose place it happens. Otherwise write the address below."),
    )
    online = models.BooleanField(_("online"), default=False, help_text=_("It takes place online or by phone."))
    districts = vocabulary("District", _("districts"))
    is_free = models.BooleanField(_("free of charge"), default=False)
    costs = rows("cost", CostBlock(), verbose_name=_("cost"))
    registration = models.CharField(_("registration"), max_length=20, blank=True, choices=REGISTRATION)
    registration_note = models.CharField(
        _("how to register"), max_length=255, blank=True, help_text=_("For example: by phone until Friday before")
    )
    referral_needed = models.BooleanField(
        _("referral needed"), default=False, help_text=_("People need a referral, for example from a doctor.")
    )
    referral_note = models.CharField(_("about the referral"), max_length=255, blank=True)
    contacts = rows("contact", ContactRowBlock(), verbose_name=_("contacts"))
    languages = rows("language", SpokenLanguageBlock(), verbose_name=_("languages spoken"))
    language_codes = models.CharField(max_length=500, blank=True, default="", editable=False)
    synonyms = models.TextField(
        _("other words"),
        blank=True,
        help_text=_("Words that people use for it, one a line. They are found by the search."),
    )

    page_description = _("A course, a group or advice: for whom, when, where and at what cost.")
    default_template = "wagtail_familienbuero/offer_page.html"
    listing_heading = _("Offers")
    listing_parameter = "offers"
    searched_fields = ("summary", "body", "when", "synonyms")
    vocabularies = (*ClassificationMixin.vocabularies, "districts")
    filters = ("topic", "target_group", "life_phase", "age", "district", "language", "free", "open")
    word_fields = ("title", "summary", "synonyms", "when")
    open_subjects = ("place__translation_key", "provider__translation_key")
    synchronised_fields = (
        *ReachMixin.reach_fields,
        *AddressMixin.address_fields,
        *vocabularies,
        "image",
        "provider",
        "place",
        "online",
        "is_free",
        "registration",
        "referral_needed",
        "age_from",
        "age_to",
    )
    content_panels = [
        TitleFieldPanel(
            "title", placeholder=_("Name of the offer*"), help_text=_("For example: Baby massage, Advice on debts")
        ),
        FieldPanel("summary"),
        FieldPanel("image"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("age_from"), FieldPanel("age_to")]),
                FieldPanel("life_phases"),
                FieldPanel("target_groups"),
                FieldPanel("topics"),
                FieldPanel("languages"),
                FieldPanel("synonyms"),
            ],
            heading=_("For whom"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("when"),
                FieldRowPanel([FieldPanel("place"), FieldPanel("online")]),
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("city")]),
                FieldPanel("address_note"),
                coordinates_panel,
                FieldPanel("districts"),
            ],
            heading=_("When and where"),
        ),
        MultiFieldPanel(
            [FieldPanel("is_free"), FieldPanel("costs", help_text=_("One row for each price."))], heading=_("Cost")
        ),
        MultiFieldPanel(
            [
                FieldPanel("provider"),
                FieldPanel("contacts"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldRowPanel([FieldPanel("website"), FieldPanel("appointment_url")]),
                FieldRowPanel([FieldPanel("registration"), FieldPanel("registration_note")]),
                FieldRowPanel([FieldPanel("referral_needed"), FieldPanel("referral_note")]),
            ],
            heading=_("Contact and registration"),
        ),
        freshness_panel,
    ]

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.age_from is not None and self.age_to is not None and self.age_from > self.age_to:
            raise ValidationError({"age_to": _("This age must not be below the first one.")})

    def save(self, *args, **kwargs):
        self.language_codes = codes_column(self.languages)
        super().save(*args, **kwargs)

    def get_summary(self):
        return self.summary

    def get_linked_records(self):
        yield from super().get_linked_records()
        for field in ("provider", "place"):
            if getattr(self, f"{field}_id"):
                yield field, getattr(self, field)
        yield from (("contacts", contact) for contact in chosen(self.contacts, "contact"))

    # The gate

    def get_publish_problems(self):
        """Who, what, when, where, cost, contact: each missing one with what to do."""
        problems = super().get_publish_problems()
        required = [
            (self.summary or self.body, "summary", _("What is it? Describe it in one sentence.")),
            (self._says_for_whom, "target_groups", _("Who is it for? Choose an age, a life phase or a target group.")),
            (self.when, "when", _("When does it take place? Write days and times.")),
            (self._says_where, "place", _("Where is it? Choose a partner, write an address, or tick “online”.")),
            (self.is_free or self.costs, "is_free", _("What does it cost? Tick “free of charge” or add the cost.")),
            (
                self._says_contact,
                "phone",
                _("Who answers questions? Enter a phone, mail or web address, or a contact."),
            ),
        ]
        return problems + [(field, message) for present, field, message in required if not present]

    @property
    def _says_for_whom(self):
        ages = self.age_from is not None or self.age_to is not None
        return ages or bool(self.target_groups.all()) or bool(self.life_phases.all())

    @property
    def _says_where(self):
        return self.online or self.place_id or self.street or self.city

    @property
    def _says_contact(self):
        provider_answers = self.provider_id and self.provider.is_reachable
        return self.is_reachable or chosen(self.contacts, "contact") or provider_answers

    # The page

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        provider, place = self.get_public_partners(sections.site_for_request(request))
        return {
            **context,
            "topics": self.topic_list(self.locale_id),
            "provider": provider,
            "place": place,
        }

    def get_public_partners(self, site):
        """(provider, place) in the reader's language, each ``None`` where it is not public."""
        pks = (self.provider_id, self.place_id)
        # One query for both.
        partners = apps.get_model(PARTNER).objects.in_bulk({pk for pk in pks if pk})
        return languages.shown([partners.get(pk) for pk in pks], self.locale_id, site and site.pk)

    @property
    def contact_rows(self):
        """(contact in the reader's language, note) for every contact that may be shown."""
        shown = languages.rows_shown(self.contacts, "contact", self.locale_id, sections.site_id_of(self))
        return [(contact, row["note"]) for contact, row in shown]
