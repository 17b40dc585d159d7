"""The rows of a text as slots of a schedule."""

from datetime import date, time

from ..words import Slot

ANY_YEAR = 2000
"""Of a season that comes every year; it has a 29 February."""


def slots(parsed):
    """The ``Slot``s of a ``Parsed``; rows that differ only in the weekday are one.

    Who is there around the clock is there on public holidays too.
    """
    found = {}
    for row in parsed.rows:
        sometimes = tuple(row["nth"] or ()), tuple(row["season"] or ())
        key = (row["opens"], row["closes"], row["kind"], *sometimes, row["note"])
        found.setdefault(key, set()).add(row["weekday"])
    return tuple(slot(frozenset(weekdays), *key) for key, weekdays in found.items())


def slot(weekdays, opens, closes, kind, nth, season, note):
    first, last = (day_of(code) for code in season) if season else (None, None)
    return Slot(
        weekdays,
        time.fromisoformat(opens),
        time.fromisoformat(closes),
        kind,
        nth,
        valid_from=first,
        valid_until=last,
        yearly=bool(season),
        on_holidays=opens == closes == "00:00" and len(weekdays) == 7,
        note=note,
    )


def day_of(code):
    month, day = code.split("-")
    return date(ANY_YEAR, int(month), int(day))
