"""Filters and their counts, both from the facts of one set of documents."""

from collections import Counter
from dataclasses import dataclass, fields
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from ..hours.intervals import closed_among
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


class Facts(NamedTuple):
    """What is known of a document apart from its words."""

    pk: int
    locale_id: int
    title: str
    facets: str
    age_from: int | None
    age_to: int | None
    next_date: datetime | None
    latitude: float | None
    longitude: float | None
    subject: UUID | None
    is_open: bool = False

    @property
    def signs(self):
        return [*self.facets.split(), *([OPEN_NOW] if self.is_open else [])]

    def is_for(self, age):
        """Whether it is for some child of these months, (first, last), or does not say."""
        return (self.age_from or 0) <= age[1] and (self.age_to is None or age[0] <= self.age_to)

    @property
    def coordinates(self):
        return None if self.latitude is None or self.longitude is None else (self.latitude, self.longitude)


def facts_of(documents, site, now):
    """[Facts] of documents in their order; one query, and one more where places with hours are among them."""
    facts = [Facts(*row) for row in documents.values_list(*Facts._fields[:-1])]
    places = {one.subject for one in facts if one.subject}
    closed = closed_among(site, now, places)
    return [one._replace(is_open=True) if one.subject and one.subject not in closed else one for one in facts]


def narrow(facts, filters):
    """(the `Facts` that fit all filters, {name: {value: how many there would be if it were chosen}}).

    Within a kind of filter values add up, so each kind is counted as if nothing of it were chosen.
    """
    chosen = filters.chosen
    if filters.age:
        facts = [one for one in facts if one.is_for(filters.age)]
    if not chosen:
        return facts, _counted(facts)
    kept, nearly = [], {name: [] for name in chosen}
    for one in facts:
        failing = [name for name, wanted in chosen.items() if wanted.isdisjoint(one.signs)]
        if not failing:
            kept.append(one)
        elif len(failing) == 1:
            nearly[failing[0]].append(one)
    counts = _counted(kept)
    for name, some in nearly.items():
        for value, number in _counted(some)[name].items():
            counts[name][value] = counts[name].get(value, 0) + number
    return kept, counts


def counts_of(documents):
    """{name: {value: number}} of all of some documents; one query. Nothing is known of "open now" here."""
    return _grouped(Counter(" ".join(documents.values_list("facets", flat=True)).split()))


def _counted(facts):
    signs = Counter(" ".join([one.facets for one in facts]).split())
    return _grouped(signs + Counter({OPEN_NOW: sum(one.is_open for one in facts)}))


def _grouped(signs):
    counts = {name: {} for name in NAMES}
    for one, number in signs.items():
        name, value = value_of(one)
        counts[name][value] = number
    return counts


def visible(site_id, locale_ids, now):
    """The documents that may be seen, each thing once: in the first of the languages that has it."""
    return once_each(SearchDocument.objects.visible(site_id, now), locale_ids)
