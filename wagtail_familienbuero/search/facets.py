"""Filters and their counts, both from the facts of one set of documents."""

from collections import Counter
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import chain
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Q

from ..hours.intervals import not_closed
from ..languages import once_each
from .models import SearchDocument
from .signs import NAMES, OPEN_NOW, sign, value_of


@dataclass(frozen=True)
class Filters:
    """What a visitor chose. Of one kind of filter any may fit, of different kinds all must.

    Records are named by their translation keys; `age` is (first, last) in months.
    """

    kinds: tuple[str, ...] = ()
    topics: tuple[UUID, ...] = ()
    target_groups: tuple[UUID, ...] = ()
    life_phases: tuple[UUID, ...] = ()
    districts: tuple[UUID, ...] = ()
    language: str = ""
    handled_by: tuple[str, ...] = ()
    free: bool = False
    open_now: bool = False
    age: tuple[int, int] | None = None

    def __bool__(self):
        return any(getattr(self, one.name) not in ((), "", False, None) for one in fields(self))

    @property
    def chosen(self):
        """{name of the facet: the signs of it that fit}, of what was chosen; without the age."""
        values = {
            "kind": self.kinds,
            "topic": self.topics,
            "target_group": self.target_groups,
            "life_phase": self.life_phases,
            "district": self.districts,
            "language": (self.language,) if self.language else (),
            "handled_by": self.handled_by,
            "free": (True,) if self.free else (),
            "open_now": (True,) if self.open_now else (),
        }
        return {name: {sign(name, value) for value in some} for name, some in values.items() if some}


@dataclass(slots=True)
class Facts:
    """What is known of a document apart from its words."""

    pk: int
    signs: list[str]
    locale_id: int
    title: str
    age_from: int | None
    age_to: int | None
    next_date: datetime | None
    latitude: float | None
    longitude: float | None

    def is_for(self, age):
        """Whether it is for some child of these months, (first, last), or does not say."""
        return age is None or ((self.age_from or 0) <= age[1] and (self.age_to is None or age[0] <= self.age_to))

    @property
    def coordinates(self):
        return None if self.latitude is None or self.longitude is None else (self.latitude, self.longitude)


def facts_of(documents, site, now):
    """[Facts] of documents in their order; one query."""
    is_open = ExpressionWrapper(Q(subject__isnull=False) & not_closed(site, now, "subject"), BooleanField())
    columns = ("locale_id", "title", "age_from", "age_to", "next_date", "latitude", "longitude")
    rows = documents.annotate(is_open=is_open).values_list("pk", "is_open", "facets", *columns)
    return [
        Facts(pk, [*facets.split(), OPEN_NOW] if is_open else facets.split(), *known)
        for pk, is_open, facets, *known in rows
    ]


def narrow(facts, filters):
    """(the `Facts` that fit all filters, {name: {value: how many there would be if it were chosen}}).

    Within a kind of filter values add up, so each kind is counted as if nothing of it were chosen.
    """
    chosen, age = filters.chosen, filters.age
    kept, nearly = [], {name: [] for name in chosen}
    for one in facts:
        if one.is_for(age):
            failing = [name for name, wanted in chosen.items() if wanted.isdisjoint(one.signs)]
            if not failing:
                kept.append(one)
            elif len(failing) == 1:
                nearly[failing[0]].append(one)
    counts = _counted(one.signs for one in kept)
    for name, some in nearly.items():
        for value, number in _counted(one.signs for one in some)[name].items():
            counts[name][value] = counts[name].get(value, 0) + number
    return kept, counts


def counts_of(documents):
    """{name: {value: number}} of all of some documents; one query. Nothing is known of "open now" here."""
    return _counted(facets.split() for facets in documents.values_list("facets", flat=True))


def _counted(signs):
    counts = {name: {} for name in NAMES}
    for one, number in Counter(chain.from_iterable(signs)).items():
        name, value = value_of(one)
        counts[name][value] = number
    return counts


def visible(site_id, locale_ids, now):
    """The documents that may be seen, each thing once: in the first of the languages that has it."""
    return once_each(SearchDocument.objects.visible(site_id, now), locale_ids)
