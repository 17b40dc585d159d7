"""The index of findable things as ordinary tables, so that every database ranks alike; and what editors add to it.

All but ``Synonym`` and ``SearchCount`` is derived: ``manage.py familienbuero reindex`` makes it again.
"""

import json

from django.db import connections, models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from ..conf import settings
from ..languages import LanguageRulesMixin
from ..sections import SiteOwnedMixin
from .synonym_lines import as_line

LONGEST_TERM = 60
EVERY_DOCUMENT = "*"
"""The word that every document has, so that they are counted as other words are. Nobody can ask for it."""
WITH_WEIGHT = 0.45
"""From this weight on a term stands in the title, among the names, or often in the text."""


def one_value(numbers):
    """Numbers for a condition with "in": one value where the database takes it, as each of hundreds costs time."""
    vendor = connections[SearchDocument.objects.db].vendor
    if vendor == "postgresql":
        return RawSQL("SELECT unnest(%s::bigint[])", [numbers])
    return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(numbers)]) if vendor == "sqlite" else numbers


class WhileBackendIsNamed:
    """Search fields that are there while ``SEARCH_BACKEND`` is set; without any, Wagtail leaves the model alone."""

    def __init__(self, *fields):
        self.fields = list(fields)

    def __get__(self, instance, owner):
        return self.fields if settings.SEARCH_BACKEND else []


class DocumentQuerySet(models.QuerySet):
    def visible(self, site, now=None):
        """The documents of a site at an instant; whoever reads the index asks this, as no job clears it in time."""
        now = now or timezone.now()
        begun = Q(live_from=None) | Q(live_from__lte=now)
        return self.filter(begun, Q(expire_at=None) | Q(expire_at__gt=now), site=site)


class SearchDocument(index.Indexed, models.Model):
    """A thing in one language as a site's search knows it. What not everybody may see has no row.

    Ages are in months. What is ``None`` or empty is not known, and fits every filter that says so.
    """

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+", db_index=False)
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    translation_key = models.UUIDField(db_index=True)
    kind = models.SlugField(max_length=30, db_index=False)
    content_type = models.ForeignKey(
        "contenttypes.ContentType", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    thing_pk = models.CharField(max_length=64)
    """Not named object_id: no model with such a field could be told to a search backend of Wagtail."""
    title = models.CharField(max_length=255)
    live_from = models.DateTimeField(null=True)
    expire_at = models.DateTimeField(null=True)
    facets = models.TextField(blank=True, default="")
    """What it can be filtered by, as signs (`signs.sign()`) with blanks between."""
    age_from = models.PositiveSmallIntegerField(null=True)
    age_to = models.PositiveSmallIntegerField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    next_date = models.DateTimeField(null=True)
    subject = models.UUIDField(null=True)
    """What the opening intervals hang on, for "open now"."""
    fingerprint = models.CharField(max_length=64)
    # Long texts last: databases read through them to what stands behind.
    address = models.TextField(blank=True, default="")
    summary = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")
    vocabulary = models.TextField(blank=True, default="")
    """The words of the thing, once each and separated by blanks: what has to be counted down when they go."""

    objects = DocumentQuerySet.as_manager()

    search_auto_update = False  # backends.py tells of changes
    # Some backends treat a field named "title" in a way of their own.
    search_fields = WhileBackendIsNamed(
        index.SearchField("strong_terms", boost=2),
        index.SearchField("other_terms"),
        *(index.FilterField(name) for name in ("site", "locale", "live_from", "expire_at")),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_type", "thing_pk", "site"], name="familienbuero_search_document")
        ]
        indexes = [models.Index(fields=["site", "locale", "title"], name="familienbuero_search_site")]

    def __str__(self):
        return self.title

    @cached_property
    def index_terms(self):
        """{term: weight}"""
        rows = SearchPosting.objects.filter(document=self).order_by("term__text")
        return dict(rows.values_list("term__text", "weight"))

    def strong_terms(self):
        """What a search backend is told first: the terms of the title, and those that are said often."""
        return " ".join(term for term, weight in self.index_terms.items() if weight >= WITH_WEIGHT)

    def other_terms(self):
        return " ".join(term for term, weight in self.index_terms.items() if weight < WITH_WEIGHT)


class SearchSource(models.Model):
    """A record whose change changes the document: it is named there, or would be if everybody might see it."""

    document = models.ForeignKey(SearchDocument, on_delete=models.CASCADE, related_name="sources")
    key = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "document"], name="familienbuero_search_source")]

    def __str__(self):
        return str(self.key)


class SearchTerm(models.Model):
    """An index term, or a word as it is written (``is_word``), which is corrected to and suggested.

    ``documents`` counts all documents that have it, those that are over by the
    clock too: before a word is shown, ask whether a visible one has its ``stem``.
    """

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+", db_index=False)
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    is_word = models.BooleanField(default=False)
    text = models.CharField(max_length=LONGEST_TERM)
    stem = models.CharField(max_length=LONGEST_TERM, blank=True, default="")
    """Of a word, the index term that stands for it; empty for a stop word and for index terms."""
    documents = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "locale", "is_word", "text"], name="familienbuero_search_term")
        ]
        # PostgreSQL finds what begins with some letters by no other index.
        indexes = [models.Index(fields=["text"], name="familienbuero_search_prefix", opclasses=["varchar_pattern_ops"])]

    def __str__(self):
        return self.text


class SearchPosting(models.Model):
    term = models.ForeignKey(SearchTerm, on_delete=models.CASCADE, related_name="+", db_index=False)
    document = models.ForeignKey(SearchDocument, on_delete=models.CASCADE, related_name="+")
    weight = models.FloatField()

    class Meta:
        # All that a search reads stands in the index; of frequent terms only the heaviest part.
        indexes = [models.Index(fields=["term", "weight", "document"], name="familienbuero_search_posting")]

    def __str__(self):
        return f"{self.term_id} {self.document_id}"


class SearchVector(models.Model):
    """What a document means to a sentence model, where one is used; see ``semantic.py``."""

    document = models.OneToOneField(SearchDocument, on_delete=models.CASCADE, primary_key=True, related_name="vector")
    model = models.CharField(max_length=40)
    data = models.BinaryField()

    def __str__(self):
        return f"{self.document_id} {self.model}"


class Synonym(LanguageRulesMixin, SiteOwnedMixin, TranslatableMixin, index.Indexed, models.Model):
    """Words of one language that mean the same to the search; or an everyday word and the official ones."""

    one_way_from = models.CharField(
        _("everyday word"),
        max_length=255,
        blank=True,
        help_text=_(
            "What people type, for example: Babygeld. Whoever asks for it finds the words below, but not the other "
            "way round. Leave empty if all words mean the same."
        ),
    )
    words = models.TextField(_("words"), help_text=_("One a line, or separated by commas."))

    panels = [
        FieldPanel("one_way_from"),
        FieldPanel(
            "words",
            help_text=_("The words that your pages use, one a line or separated by commas; for example: Elterngeld"),
        ),
        FieldPanel("site"),
    ]
    search_fields = [
        index.SearchField("one_way_from"),
        index.SearchField("words"),
        index.FilterField("site"),
        index.FilterField("locale"),
    ]
    synchronised_fields = ("site",)

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["one_way_from", "words", "pk"]

    def __str__(self):
        return self.line

    @property
    def line(self):
        """As the thesaurus reads it: ``Kita, Kindergarten`` or ``Babygeld > Elterngeld``."""
        return as_line(self.words, self.one_way_from)


class SearchCount(models.Model):
    """How often the same words were asked for on one day, without a trace of who asked."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+", db_index=False)
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    day = models.DateField(db_index=True)
    words = models.CharField(max_length=200)
    searches = models.PositiveIntegerField(default=0)
    results = models.PositiveIntegerField(default=0)
    """How many the last of these searches found."""

    class Meta:
        constraints = [
            # The day last: the report asks for the last day of all words at once.
            models.UniqueConstraint(fields=["site", "locale", "words", "day"], name="familienbuero_search_count")
        ]

    def __str__(self):
        return f"{self.words} {self.day}"
