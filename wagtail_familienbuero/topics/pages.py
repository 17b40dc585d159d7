"""The pages of topics: what belongs to a topic and its sub-topics, on one page."""

from django.apps import apps
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField

from .. import kinds, languages, listings
from ..basepage import SectionPageForm, SectionPageMixin, freshness_panel, listed, section_roots
from ..blocks import RICH_TEXT_SHORT, BodyBlock, StreamField
from ..classification import SearchWordsMixin
from ..publishing import public_addresses
from ..sections import section_of


class TopicPageForm(SectionPageForm):
    """The title and slug come from the topic where the editor leaves them empty."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("title", "slug"):
            if name in self.fields:
                self.fields[name].required = False

    def clean(self):
        topic = self.cleaned_data.get("topic")
        if topic is not None:
            shown = languages.localized([topic], self.instance.locale_id or topic.locale_id)[0]
            self.cleaned_data["title"] = self.cleaned_data.get("title") or shown.name
            self.cleaned_data["slug"] = self.cleaned_data.get("slug") or shown.slug
        return super().clean()


@kinds.kind
class TopicPageMixin(SearchWordsMixin, SectionPageMixin):
    """The page of one topic: gathers what belongs to it and its sub-topics."""

    topic = models.ForeignKey(
        "wagtail_familienbuero.Topic", verbose_name=_("topic"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    own_intro = RichTextField(
        _("introduction of this page"),
        blank=True,
        features=RICH_TEXT_SHORT,
        help_text=_("Leave empty to show the introduction of the topic."),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("content"))

    page_description = _("Gathers all there is about one topic: services, offers, questions and partners.")
    default_template = "wagtail_familienbuero/topic_page.html"
    base_form_class = TopicPageForm
    child_kinds = ("TopicPageMixin", "ServicePageMixin", "OfferPageMixin", "QuestionPageMixin")
    content_panels = [
        FieldPanel("topic"),
        TitleFieldPanel(
            "title",
            placeholder=_("Title, if not the topic's name"),
            help_text=_("Leave empty to take the name of the topic."),
        ),
        FieldPanel("own_intro"),
        FieldPanel("body"),
        FieldPanel("search_words"),
        freshness_panel,
    ]
    synchronised_fields = ("topic",)

    searched_fields = ("own_intro", "body")
    gathered_kinds = ("ServicePageMixin", "OfferPageMixin", "QuestionPageMixin")
    """What is listed on the page, in this order."""
    gathered_per_kind = 12

    class Meta:
        abstract = True

    @cached_property
    def shown_topic(self):
        """The topic in the page's language, or in the source language; ``None`` on an empty draft."""
        return languages.localized([self.topic], self.locale_id)[0] if self.topic_id else None

    def get_summary(self):
        topic = self.shown_topic
        return self.own_intro or (topic.intro if topic else "")

    def get_linked_records(self):
        yield from super().get_linked_records()
        if self.topic_id:
            yield "topic", self.topic

    def get_publish_problems(self):
        problems = super().get_publish_problems()
        if not self.topic_id:
            problems.append(("topic", _("Choose the topic that this page shows.")))
        elif self.get_twins().exists():
            problems.append(("topic", _("This topic already has a live page in this section and language.")))
        return problems

    def get_twins(self):
        """Other live pages of the same topic in the same section and language."""
        section = section_of(self)
        same_topic = kinds.pages("TopicPageMixin", topic__translation_key=self.topic.translation_key, live=True)
        inside = section.path if section else self.path
        return same_topic.filter(path__startswith=inside, locale_id=self.locale_id).exclude(pk=self.pk)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, **self.get_gathered(request)}

    def get_gathered(self, request):
        """What belongs to the topic and its sub-topics: a list of groups, each paginated, and the partners."""
        if not self.topic_id:
            return {"groups": [], "subtopics": [], "partners": []}
        site, locale_ids = listings.reading(self, request)
        keys = self.topic.branch_keys()
        where = models.Q(topics__translation_key__in=keys)
        groups = [self.get_group(name, where, locale_ids, request) for name in self.gathered_kinds]
        partner = apps.get_model("wagtail_familienbuero", "Partner")
        return {
            "topic": self.shown_topic,
            "groups": [group for group in groups if group["entries"].paginator.count],
            "subtopics": self.get_subtopics(locale_ids),
            "partners": partner.objects.shown(site, locale_ids, where)[: self.gathered_per_kind],
        }

    def get_group(self, kind_name, where, locale_ids, request):
        entries = listed(kind_name, self, locale_ids, where).order_by("title").specific()
        mixin = kinds.mixin(kind_name)
        parameter = mixin.listing_parameter
        paginator = listings.Paginator(entries, self.gathered_per_kind)
        return {
            "heading": mixin.listing_heading,
            "parameter": parameter,
            "entries": paginator.get_page(request.GET.get(parameter)),
        }

    def get_subtopics(self, locale_ids):
        """Public pages of the topics directly below; the pages stand anywhere in the section."""
        where = models.Q(topic__parent__translation_key=self.topic.translation_key)
        return list(listed("TopicPageMixin", self, locale_ids, where).order_by("title").specific())


def pages_of_topics(topics, page, locale_ids, request=None):
    """The public page of each topic in the section of ``page``, by the topic's ``translation_key``.

    One query for every installed kind of topic page, one for the section in other languages, and one for copies.
    """
    inside = models.Q(pk__in=[])
    for root in section_roots(page, locale_ids):
        inside |= models.Q(path__startswith=root.path)
    keys = {topic.translation_key for topic in topics}
    by_key = {}
    for model in kinds.concretes("TopicPageMixin"):
        found = model.objects.filter(inside, topic__translation_key__in=keys)
        found = found.annotate(topic_key=models.F("topic__translation_key"))
        for topic_page in languages.no_copies(public_addresses(found, request), locale_ids):
            by_key.setdefault(topic_page.topic_key, {})[topic_page.locale_id] = topic_page
    return {key: next(pages[pk] for pk in locale_ids if pk in pages) for key, pages in by_key.items()}


def follow_topic(topic, old_name):
    """Gives the new name of a topic to its pages, where they had taken the old one."""
    for page in kinds.pages("TopicPageMixin", topic__translation_key=topic.translation_key).specific():
        if page.locale_id != topic.locale_id or page.title != old_name:
            continue
        type(page).objects.filter(pk=page.pk).update(title=topic.name, draft_title=topic.name)
        for revision in page.revisions.filter(pk=page.latest_revision_id):
            revision.content["title"] = topic.name
            page.revisions.filter(pk=revision.pk).update(content=revision.content)
