"""Public listings: filters and words as a plain GET form, and pages of results.

A listing asks each vocabulary once and the entries once, however many there are.
"""

from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django import forms
from django.apps import apps
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from . import classification, languages
from .conf import settings
from .hours import intervals
from .sections import site_for_request, site_of
from .spoken import language_choices


def paginate(entries, request, per_page=None):
    """The page of results that ``?page=`` asks for; the first or last one for a number that is none."""
    return Paginator(entries, per_page or settings.PAGE_SIZE).get_page(request.GET.get("page"))


def words_condition(words, field_names):
    """The condition that every word stands in one of the fields.

    SQLite folds the case of ASCII only, so "Ä" is asked for in both cases.
    """
    return reduce(and_, (_word_condition(word, field_names) for word in words.split()), Q())


def _word_condition(word, field_names):
    spellings = {word, word.lower(), word.capitalize()}
    conditions = (Q(**{f"{name}__icontains": spelling}) for name in field_names for spelling in spellings)
    return reduce(or_, conditions)


class PlainWordsMixin(models.Model):
    """Keeps the words of rich text beside it as readers see them: no filter may find tags, addresses or block ids."""

    plain_words = models.TextField(blank=True, default="", editable=False)

    rich_fields = ()
    """The rich text or stream fields whose words are kept. ``plain_words`` belongs into ``word_fields`` then."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        written = kwargs.get("update_fields")
        if written is None or set(written) & set(self.rich_fields):
            self.plain_words = " ".join(self._visible_words())
            if written is not None:
                kwargs["update_fields"] = [*written, "plain_words"]
        super().save(*args, **kwargs)

    def _visible_words(self):
        for name in self.rich_fields:
            for text in self._meta.get_field(name).get_searchable_content(getattr(self, name)):
                yield from str(text).split()


@dataclass(frozen=True)
class Choices:
    """A vocabulary in the reader's language, to choose from by slug."""

    records: list
    keys: dict

    @classmethod
    def load(cls, model_name, site, locale_ids):
        """One query. ``keys`` knows the slugs of every language, so that an address survives a language switch."""
        model = apps.get_model(classification.APP, model_name)
        every = list(model.objects.for_site(site).filter(locale_id__in=locale_ids))
        first = locale_ids[0]
        translated = {record.translation_key for record in every if record.locale_id == first}
        shown = [r for r in every if r.locale_id == first or r.translation_key not in translated]
        # What is shown comes last: its slugs win over those of another language.
        return cls(shown, {record.slug: record.translation_key for record in [*every, *shown]})

    def options(self):
        return [("", _("All")), *((record.slug, record.indented_name) for record in self.records)]


class VocabularyField(forms.ChoiceField):
    def __init__(self, choices, **kwargs):
        self.vocabulary = choices
        super().__init__(choices=choices.options(), required=False, **kwargs)

    def valid_value(self, value):
        return value in self.vocabulary.keys

    def clean(self, value):
        """The ``translation_key`` of the chosen record, or ``None``."""
        return self.vocabulary.keys.get(super().clean(value))


class FilterForm(forms.Form):
    """What a visitor may ask of a listing; only the questions that its entries can answer.

    ``names`` are those questions; ``conditions()`` gives one ``Q`` on the
    entries' own fields.
    """

    vocabulary_fields = {
        "topic": ("Topic", "topics", _("Topic")),
        "target_group": ("TargetGroup", "target_groups", _("For whom")),
        "life_phase": ("LifePhase", "life_phases", _("Phase of life")),
        "district": ("District", "districts", _("District")),
    }

    q = forms.CharField(label=_("Search word"), required=False, max_length=100)

    def __init__(self, data, names, word_fields, site, locale_ids, open_subjects=()):
        super().__init__(data)
        self.word_fields = word_fields
        self.site = site
        self.open_subjects = open_subjects
        for name in names:
            self.fields[name] = self._build_field(name, site, locale_ids)

    @classmethod
    def of(cls, model, data, site, locale_ids):
        """The form with the questions that the entries of a model (or page mixin) can answer."""
        return cls(data, model.filters, model.word_fields, site, locale_ids, getattr(model, "open_subjects", ()))

    def _build_field(self, name, site, locale_ids):
        if name in self.vocabulary_fields:
            model_name, _fields, label = self.vocabulary_fields[name]
            return VocabularyField(Choices.load(model_name, site, locale_ids), label=label)
        if name == "age":
            return forms.IntegerField(label=_("Age of the child in years"), required=False, min_value=0, max_value=99)
        if name == "language":
            choices = [("", _("All")), *language_choices()]
            return forms.ChoiceField(label=_("Language spoken"), required=False, choices=choices)
        if name == "free":
            return forms.BooleanField(label=_("Free of charge only"), required=False)
        if name == "open":
            label = _("Open or reachable now; places that do not say are shown too")
            return forms.BooleanField(label=label, required=False)
        raise LookupError(f"No filter is called {name!r}.")

    @property
    def is_used(self):
        """Whether the visitor asked for anything, so that an empty result can say why."""
        return any(self.data.get(name) for name in self.fields)

    def conditions(self):
        """The condition of all questions together; what was not understood narrows nothing."""
        self.is_valid()
        # An age of 0 is asked for, and 0 == False.
        asked = {
            name: value for name, value in self.cleaned_data.items() if value not in (None, "") and value is not False
        }
        return reduce(and_, (self._condition(name, value) for name, value in asked.items()), Q())

    def _condition(self, name, value):
        if name == "q":
            return words_condition(value, self.word_fields)
        if name == "age":
            return classification.fits_ages(value * 12, value * 12 + 11)
        if name == "language":
            return Q(language_codes__contains=f",{value},")
        if name == "free":
            return Q(is_free=True)
        if name == "open":
            return intervals.not_closed(self.site, timezone.now(), *self.open_subjects)
        if name == "topic":
            return Q(topics__translation_key__in=self._with_subtopics(value))
        _model, field, _label = self.vocabulary_fields[name]
        return Q(**{f"{field}__translation_key": value})

    def _with_subtopics(self, key):
        records = self.fields["topic"].vocabulary.records
        path = next((record.tree_path for record in records if record.translation_key == key), None)
        return [r.translation_key for r in records if path and r.tree_path.startswith(path)] or [key]


def query_without_page(request):
    """The visitor's question as a query string to page on with: ``"topic=geld&"``; empty without one."""
    asked = request.GET.copy()
    asked.pop("page", None)
    return f"{asked.urlencode()}&" if asked else ""


def listing(request, form, entries, per_page=None):
    """Template context of a filtered, paginated listing."""
    page = paginate(entries, request, per_page)
    return {
        "filter_form": form,
        "entries": page,
        "page_query": query_without_page(request),
        "elided_pages": list(page.paginator.get_elided_page_range(page.number)),
    }


def reading(page, request):
    """(site, locales to read) for a page that lists things."""
    site = site_for_request(request) or site_of(page)
    return site, languages.reading_locales(page.locale_id, site) if site else [page.locale_id]
