"""Filters and their counts, both from the facts of one set of documents."""

from collections import Counter
from dataclasses import dataclass, field, fields
from datetime import datetime
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Q

from ..hours.intervals import not_closed
from .models import SearchDocument, SearchFacet

CHUNK = 900  # values in one condition; some SQLite takes no more than 999


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
        """{name of the facet: values that fit}, of what was chosen; without the age."""
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
        return {name: set(some) for name, some in values.items() if some}


NAMES = ("kind", "topic", "target_group", "life_phase", "district", "language", "handled_by", "free", "open_now")


@dataclass
class Facts:
    """What is known of a document apart from its words."""

    pk: int
    values: dict[str, set] = field(default_factory=dict)
    """By name of the facet."""
    age_from: int | None = None
    age_to: int | None = None
    title: str = ""
    next_date: datetime | None = None
    coordinates: tuple[float, float] | None = None

    def is_for(self, age):
        """Whether it is for some child of these months, (first, last), or does not say."""
        return age is None or ((self.age_from or 0) <= age[1] and (self.age_to is None or age[0] <= self.age_to))


def facts_of(documents, ids, site, now):
    """[Facts] in the order of `ids`; `documents` is what may be seen. Two queries for each 900 documents."""
    found = {}
    for start in range(0, len(ids), CHUNK):
        found.update(_facts_of(documents, ids[start : start + CHUNK], site, now))
    return [found[pk] for pk in ids if pk in found]


def _facts_of(documents, ids, site, now):
    is_open = ExpressionWrapper(Q(subject__isnull=False) & not_closed(site, now, "subject"), BooleanField())
    rows = documents.filter(pk__in=ids).order_by().annotate(is_open=is_open)
    columns = ("kind", "handled_by", "language_codes", "is_free", "is_open", "age_from", "age_to", "title")
    found = {}
    for row in rows.values("pk", *columns, "next_date", "latitude", "longitude"):
        found[row["pk"]] = _facts(row)
    for pk, name, key in SearchFacet.objects.filter(document__in=ids).values_list("document_id", "name", "key"):
        if pk in found:
            found[pk].values.setdefault(name, set()).add(key)
    return found


def _facts(row):
    values = {
        "kind": {row["kind"]},
        "handled_by": {row["handled_by"]} - {""},
        "language": set(row["language_codes"].split(",")) - {""},
        "free": {True} if row["is_free"] else set(),
        "open_now": {True} if row["is_open"] else set(),
    }
    place = (row["latitude"], row["longitude"])
    coordinates = None if None in place else place
    more = {name: row[name] for name in ("age_from", "age_to", "title", "next_date")}
    return Facts(row["pk"], values, coordinates=coordinates, **more)


def narrow(facts, filters):
    """(the `Facts` that fit all filters, {name: {value: how many there would be if it were chosen}}).

    Within a kind of filter values add up, so each kind is counted as if nothing of it were chosen.
    """
    chosen = filters.chosen
    facts = [one for one in facts if one.is_for(filters.age)]
    kept, counts = [], {name: Counter() for name in NAMES}
    for one in facts:
        failing = [name for name, wanted in chosen.items() if not wanted & one.values.get(name, set())]
        if not failing:
            kept.append(one)
        for name in failing if failing else one.values:
            if len(failing) < 2 and name in counts:
                counts[name].update(one.values.get(name, ()))
    return kept, {name: dict(counter) for name, counter in counts.items()}


def visible(site_id, locale_ids, now):
    """The documents that may be seen, each thing once: in the first of the languages that has it."""
    from ..languages import once_each

    return once_each(SearchDocument.objects.visible(site_id, now), locale_ids)
