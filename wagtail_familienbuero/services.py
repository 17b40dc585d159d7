"""Services: what an authority grants or does, such as parental allowance."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField

from . import kinds, sections
from .basepage import SectionPageMixin, freshness_panel
from .blocks import (
    RICH_TEXT_SHORT,
    BodyBlock,
    CostBlock,
    DocumentNeededBlock,
    LegalBasisBlock,
    OnlineServiceBlock,
    StepBlock,
    StreamField,
    rows,
)
from .classification import ClassificationMixin
from .referral import ReferralMixin, referral_panel


def split_leika_keys(text):
    """The keys of the German service catalogue (LeiKa, 14 digits) in a text that may hold several."""
    return list(dict.fromkeys(re.findall(r"(?<!\d)\d{14}(?!\d)", text or "")))


def validate_leika_keys(text):
    """Raises ``ValidationError`` for anything but keys of 14 digits."""
    rest = [word for word in re.split(r"[\s,;]+", text) if word and not re.fullmatch(r"\d{14}", word)]
    if rest:
        message = _("“%(word)s” is not a LeiKa key. A key has 14 digits; write one a line.")
        raise ValidationError(message, params={"word": rest[0]})


@kinds.kind
class ServicePageMixin(ReferralMixin, ClassificationMixin, SectionPageMixin):
    in_one_sentence = models.CharField(
        _("in one sentence"),
        max_length=300,
        blank=True,
        help_text=_("What it is for, so that a family knows whether to read on."),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))
    requirements = RichTextField(
        _("requirements"), blank=True, features=RICH_TEXT_SHORT, help_text=_("Who is entitled?")
    )
    documents = rows("document", DocumentNeededBlock(), verbose_name=_("papers needed"))
    steps = rows("step", StepBlock(), verbose_name=_("steps"))
    fees = rows("cost", CostBlock(), verbose_name=_("fees"))
    fees_note = RichTextField(_("about the fees"), blank=True, features=RICH_TEXT_SHORT)
    deadlines = RichTextField(_("deadlines"), blank=True, features=RICH_TEXT_SHORT)
    duration = models.TextField(_("how long it takes"), blank=True)
    legal_basis = rows("law", LegalBasisBlock(), verbose_name=_("legal basis"))
    online_links = rows("link", OnlineServiceBlock(), verbose_name=_("forms and online links"))
    leika_keys = models.TextField(
        _("LeiKa keys"),
        blank=True,
        validators=[validate_leika_keys],
        help_text=_(
            "Keys of the German service catalogue, 14 digits, one a line. For the exchange with other systems."
        ),
    )
    synonyms = models.TextField(
        _("other words"),
        blank=True,
        help_text=_("Words that people use for it, one a line. They are found by the search."),
    )

    page_description = _("What an authority grants or does, such as parental allowance: who helps, and how it works.")
    default_template = "wagtail_familienbuero/service_page.html"
    listing_heading = _("Services")
    listing_parameter = "services"
    searched_fields = ("in_one_sentence", "body", "requirements", "synonyms")
    filters = ("topic", "target_group", "life_phase")
    word_fields = ("title", "in_one_sentence", "synonyms")
    synchronised_fields = (*ClassificationMixin.vocabularies, "leika_keys")
    content_panels = [
        TitleFieldPanel(
            "title", placeholder=_("Name of the service*"), help_text=_("For example: Apply for parental allowance")
        ),
        FieldPanel("in_one_sentence"),
        referral_panel,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("requirements"),
                FieldPanel("documents", help_text=_("What has to be handed in with the application.")),
                FieldPanel("steps"),
                FieldPanel("deadlines"),
                FieldPanel("duration", help_text=_("For example: about four weeks, once all papers are there")),
                FieldPanel("fees", help_text=_("One row for each price; 0 euros is shown as “free of charge”.")),
                FieldPanel("fees_note"),
                FieldPanel("online_links"),
                FieldPanel("legal_basis"),
            ],
            heading=_("How it works"),
        ),
        MultiFieldPanel(
            [FieldPanel("topics"), FieldPanel("target_groups"), FieldPanel("life_phases"), FieldPanel("synonyms")],
            heading=_("What about and for whom"),
        ),
        MultiFieldPanel([FieldPanel("leika_keys")], heading=_("Exchange"), classname="collapsed"),
        freshness_panel,
    ]

    class Meta:
        abstract = True

    @property
    def leika_key_list(self):
        return split_leika_keys(self.leika_keys)

    def get_summary(self):
        return self.in_one_sentence

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        site = sections.site_for_request(request)
        return {
            **context,
            "topics": self.topic_list(self.locale_id),
            "targets": self.get_public_targets(site, self.locale_id) if self.is_passed_on else [],
        }
