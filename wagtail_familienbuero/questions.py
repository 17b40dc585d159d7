"""Questions of everyday life, the short answer first."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField

from . import kinds, sections
from .basepage import SectionPageMixin, freshness_panel, localized_pages
from .blocks import RICH_TEXT_SHORT, BodyBlock, RelatedPageBlock, StreamField, chosen, rows
from .classification import ClassificationMixin
from .listings import PlainWordsMixin
from .publishing import has_words
from .referral import ReferralMixin, referral_panel


@kinds.kind
class QuestionPageMixin(PlainWordsMixin, ReferralMixin, ClassificationMixin, SectionPageMixin):
    short_answer = RichTextField(
        _("short answer"),
        blank=True,
        features=RICH_TEXT_SHORT,
        help_text=_("Two or three sentences that help somebody who reads nothing else."),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("details"))
    related = rows("page", RelatedPageBlock(), verbose_name=_("related pages"))
    synonyms = models.TextField(
        _("other words"),
        blank=True,
        help_text=_("Words that people use for it, one a line. They are found by the search."),
    )

    page_description = _("A question of everyday life with a short answer, and who helps.")
    default_template = "wagtail_familienbuero/question_page.html"
    listing_heading = _("Questions and answers")
    listing_parameter = "questions"
    searched_fields = ("short_answer", "body", "synonyms")
    filters = ("topic", "target_group", "life_phase")
    rich_fields = ("short_answer",)
    word_fields = ("title", "plain_words", "synonyms")
    synchronised_fields = ClassificationMixin.vocabularies
    content_panels = [
        TitleFieldPanel(
            "title",
            heading=_("The question, as people ask it"),
            placeholder=_("The question*"),
            help_text=_("As people ask it, for example: How do I get parental allowance?"),
        ),
        FieldPanel("short_answer"),
        referral_panel,
        FieldPanel("body"),
        FieldPanel("related"),
        MultiFieldPanel(
            [FieldPanel("topics"), FieldPanel("target_groups"), FieldPanel("life_phases"), FieldPanel("synonyms")],
            heading=_("What about and for whom"),
        ),
        freshness_panel,
    ]

    class Meta:
        abstract = True

    def get_summary(self):
        return self.short_answer

    def get_publish_problems(self):
        problems = super().get_publish_problems()
        if not has_words(self.short_answer):
            problems.append(("short_answer", _("Write a short answer: it is what people read first.")))
        return problems

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        site = sections.site_for_request(request)
        return {
            **context,
            "topics": self.topic_list(self.locale_id),
            "targets": self.get_public_targets(site, self.locale_id) if self.is_passed_on else [],
            "related": localized_pages(chosen(self.related, "page"), self.locale_id, site and site.pk),
        }
