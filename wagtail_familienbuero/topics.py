"""Topics, target groups, life phases and districts: the words that families find things by."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Max
from django.db.models.functions import Length
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import RevisionMixin, TranslatableMixin
from wagtail.search import index

from . import kinds, languages, listings
from .basepage import SectionPageForm, SectionPageMixin, freshness_panel, listed, section_roots
from .blocks import RICH_TEXT_SHORT, BodyBlock, StreamField
from .classification import HUNDRED_TWENTY_YEARS, age_range_text
from .languages import LanguageRulesMixin
from .publishing import LostLinksMixin, public_addresses
from .sections import SiteOwnedMixin, section_of, slug_constraints

TOPIC_ICONS = [
    ("baby", _("Baby")),
    ("child", _("Child")),
    ("care", _("Child care")),
    ("school", _("School")),
    ("youth", _("Youth")),
    ("money", _("Money")),
    ("health", _("Health")),
    ("home", _("Housing")),
    ("work", _("Work")),
    ("law", _("Law and papers")),
    ("crisis", _("Crisis and protection")),
    ("separation", _("Separation")),
    ("single", _("Single parents")),
    ("disability", _("Disability")),
    ("language", _("Arriving and language")),
    ("leisure", _("Leisure")),
    ("seniors", _("Older people")),
    ("advice", _("Advice")),
]


class VocabularyMixin(LanguageRulesMixin, SiteOwnedMixin, TranslatableMixin, index.Indexed):
    """A word of a vocabulary: a name and a slug, unique per site and language."""

    name = models.CharField(_("name"), max_length=255)
    slug = models.SlugField(
        _("slug"),
        max_length=255,
        blank=True,
        help_text=_("Part of addresses; made from the name if you leave it empty."),
    )

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("site"),
        index.FilterField("locale"),
    ]
    synchronised_fields = ("site",)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name

    @property
    def indented_name(self):
        return self.name

    def clean(self):
        super().clean()
        if self.is_translation:
            # wagtail-localize brings the source's slug back at every update.
            self.settle_slug()
        self.clean_slug()

    def save(self, *args, **kwargs):
        self.settle_slug()
        super().save(*args, **kwargs)

    @property
    def is_translation(self):
        """Whether the record existed in another language before; one query."""
        versions = type(self).objects.filter(translation_key=self.translation_key)
        return versions.filter(pk__lt=self.pk).exists() if self.pk else versions.exists()


class Topic(LostLinksMixin, RevisionMixin, VocabularyMixin):
    """A life situation or subject, in a tree.

    ``tree_path`` is one order column, the same in every language of a topic:
    sorting by it walks the tree, and all descendants start with it.
    """

    parent = models.ForeignKey(
        "self", verbose_name=_("belongs to"), null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    sort_order = models.PositiveIntegerField(
        _("order"),
        null=True,
        blank=True,
        help_text=_("Smaller numbers come first among the topics of the same parent. Leave empty for the last place."),
    )
    tree_path = models.CharField(max_length=255, editable=False, db_index=True, default="")
    icon = models.CharField(_("icon"), max_length=30, blank=True)
    intro = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_SHORT)
    synonyms = models.TextField(
        _("other words"),
        blank=True,
        help_text=_("Words that people use for it, one a line. They are found by the search."),
    )
    code_list = models.CharField(
        _("code list"),
        max_length=255,
        blank=True,
        help_text=_("For the exchange with other systems, for example urn:xoev-de:fim:codeliste:pvlagen"),
    )
    code = models.CharField(_("code in the list"), max_length=50, blank=True)

    panels = [
        TitleFieldPanel("name", targets=["slug"]),
        FieldPanel("slug"),
        FieldRowPanel([FieldPanel("parent"), FieldPanel("sort_order"), FieldPanel("icon")]),
        FieldPanel("intro"),
        FieldPanel("synonyms"),
        MultiFieldPanel([FieldPanel("code_list"), FieldPanel("code")], heading=_("Exchange"), classname="collapsed"),
        FieldPanel("site"),
    ]
    search_fields = [*VocabularyMixin.search_fields, index.SearchField("synonyms")]
    synchronised_fields = ("icon", "code_list", "code")
    # A topic moves in all languages at once: a sync must not bring back the place of an old source.
    untouched_fields = ("parent", "sort_order")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["tree_path", "name"]
        constraints = slug_constraints("topic")

    SEGMENT = 15
    DEEPEST = 15
    """The level of the deepest topics; more would not fit into the order column."""

    @property
    def level(self):
        """How deep in the tree: 0 for a topic without parent."""
        return max(len(self.tree_path) // self.SEGMENT - 1, 0)

    @property
    def indented_name(self):
        return "\u2003" * self.level + self.name

    def clean(self):
        super().clean()
        if self.parent is None:
            return
        self._refuse_loop()
        if self.parent.level + 1 + self._levels_below() > self.DEEPEST:
            raise ValidationError({"parent": _("Topics cannot be nested more deeply. Choose a topic further up.")})

    def _refuse_loop(self):
        # A path holds the keys of everything above, whatever the language.
        if self.parent is not None and self._key_in_path in self.parent.tree_path:
            raise ValidationError({"parent": _("A topic cannot belong to itself or to one of its sub-topics.")})

    def _levels_below(self):
        """How many levels stand below this topic; one query."""
        if not self.tree_path:
            return 0
        deepest = self.get_descendants(inclusive=True).aggregate(length=Max(Length("tree_path")))["length"]
        return deepest // self.SEGMENT - 1 - self.level if deepest else 0

    def save(self, *args, **kwargs):
        """Raises ``ValidationError`` for a loop, which would never end."""
        if self._state.adding:
            self._take_place_of_versions()
        if self.sort_order is None:
            self.sort_order = self._last_place()
        self._refuse_loop()
        before, self.tree_path = self.tree_path, self._build_path()
        super().save(*args, **kwargs)
        if before != self.tree_path:
            self._move_versions()
            self._rebuild_below()

    @property
    def _key_in_path(self):
        return f"-{self.translation_key.hex[:8]}/"

    def _build_path(self):
        parent_path = self.parent.tree_path if self.parent else ""
        # The key, not the pk: a topic has the same place in every language.
        return f"{parent_path}{min(self.sort_order, 99999):05d}{self._key_in_path}"

    def _last_place(self):
        """The order number behind all topics of the same parent, with room between."""
        siblings = Topic.objects.filter(parent__translation_key=self.parent.translation_key if self.parent else None)
        return (siblings.aggregate(last=Max("sort_order"))["last"] or 0) + 10

    def _take_place_of_versions(self):
        """A new translation stands where the topic stands now, not where it stood when it was sent away."""
        version = Topic.objects.filter(translation_key=self.translation_key).select_related("parent").first()
        if version is not None:
            self.parent, self.sort_order = version.parent, version.sort_order

    def _move_versions(self):
        """Gives the other languages the same place, whichever was edited."""
        others = Topic.objects.filter(translation_key=self.translation_key).exclude(pk=self.pk)
        others.update(parent_id=self.parent_id, sort_order=self.sort_order, tree_path=self.tree_path)

    def _rebuild_below(self):
        for child in Topic.objects.filter(parent__translation_key=self.translation_key):
            child.save()

    def get_descendants(self, inclusive=False):
        """The topics below, in every language; one query."""
        below = Topic.objects.filter(tree_path__startswith=self.tree_path)
        return below if inclusive else below.exclude(translation_key=self.translation_key)

    def branch_keys(self):
        """The ``translation_key`` of the topic and everything below it; one query."""
        branch = self.get_descendants(inclusive=True).order_by()
        return list(branch.values_list("translation_key", flat=True).distinct())


class TargetGroup(VocabularyMixin):
    """For whom something is: single parents, carers, people new in Germany."""

    sort_order = models.PositiveIntegerField(_("order"), default=100)

    panels = [
        TitleFieldPanel("name", targets=["slug"]),
        FieldPanel("slug"),
        FieldPanel("sort_order"),
        FieldPanel("site"),
    ]
    synchronised_fields = ("sort_order",)

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")
        ordering = ["sort_order", "name"]
        constraints = slug_constraints("targetgroup")


class LifePhase(VocabularyMixin):
    """An age of life, in months from birth, both ends included; pregnancy has neither."""

    age_from = models.PositiveSmallIntegerField(
        _("from age (months)"), null=True, blank=True, validators=[MaxValueValidator(HUNDRED_TWENTY_YEARS)]
    )
    age_to = models.PositiveSmallIntegerField(
        _("to age (months)"), null=True, blank=True, validators=[MaxValueValidator(HUNDRED_TWENTY_YEARS)]
    )
    sort_order = models.PositiveIntegerField(_("order"), default=100)

    panels = [
        TitleFieldPanel("name", targets=["slug"]),
        FieldPanel("slug"),
        FieldRowPanel([FieldPanel("age_from"), FieldPanel("age_to"), FieldPanel("sort_order")]),
        FieldPanel("site"),
    ]
    synchronised_fields = ("age_from", "age_to", "sort_order")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("life phase")
        verbose_name_plural = _("life phases")
        ordering = ["sort_order", "name"]
        constraints = slug_constraints("lifephase")

    @property
    def age_text(self):
        return age_range_text(self.age_from, self.age_to)

    def clean(self):
        super().clean()
        if self.age_from is not None and self.age_to is not None and self.age_from > self.age_to:
            raise ValidationError({"age_to": _("This age must not be below the first one.")})


class District(VocabularyMixin):
    """A part of the municipality."""

    sort_order = models.PositiveIntegerField(_("order"), default=100)
    area_key = models.CharField(
        _("official key"),
        max_length=12,
        blank=True,
        help_text=_("Official key of the area (AGS or ARS), if there is one."),
    )

    panels = [
        TitleFieldPanel("name", targets=["slug"]),
        FieldPanel("slug"),
        FieldRowPanel([FieldPanel("sort_order"), FieldPanel("area_key")]),
        FieldPanel("site"),
    ]
    synchronised_fields = ("sort_order", "area_key")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["sort_order", "name"]
        constraints = slug_constraints("district")


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
class TopicPageMixin(SectionPageMixin):
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

    default_template = "wagtail_familienbuero/topic_page.html"
    base_form_class = TopicPageForm
    child_kinds = ("TopicPageMixin", "ServicePageMixin", "OfferPageMixin", "QuestionPageMixin")
    content_panels = [
        FieldPanel("topic"),
        TitleFieldPanel("title", help_text=_("Leave empty to take the name of the topic.")),
        FieldPanel("own_intro"),
        FieldPanel("body"),
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

    One query for every installed kind of topic page, and one for the section in other languages.
    """
    inside = models.Q(pk__in=[])
    for root in section_roots(page, locale_ids):
        inside |= models.Q(path__startswith=root.path)
    keys = {topic.translation_key for topic in topics}
    by_key = {}
    for model in kinds.concretes("TopicPageMixin"):
        found = model.objects.filter(inside, topic__translation_key__in=keys)
        found = found.annotate(topic_key=models.F("topic__translation_key"))
        for topic_page in public_addresses(found, request):
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
