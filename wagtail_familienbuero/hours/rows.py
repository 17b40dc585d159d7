"""From the rows of a stream to the plain values that ``schedule.py`` evaluates.

The raw JSON is read, not the blocks: a listing reads the rows of many things.
What is incomplete or was damaged is left out, never guessed.
"""

import datetime

from . import schedule


def slots(stream, notes=None):
    """The complete ``Slot``s of a stream; ``notes`` are translated ones by the id of the row."""
    return tuple(slot for slot in (_slot(row, notes or {}) for row in _raw(stream)) if slot is not None)


def slot(value):
    """The ``Slot`` of the value of one row; ``None`` while it is incomplete."""
    return _slot({"value": value}, {})


def closures(stream, reasons=None):
    """The complete ``Closure``s of a stream; ``reasons`` are translated ones by the id of the row."""
    return tuple(closure for closure in (_closure(row, reasons or {}) for row in _raw(stream)) if closure is not None)


def has_incomplete(stream):
    """Whether a row of hours has no days or times yet; ``slots()`` leaves it out."""
    return any(_slot(row, {}) is None for row in _raw(stream))


def words(stream, name):
    """{id of the row: its text called ``name``} for the rows that have one."""
    return {row["id"]: row["value"][name] for row in _raw(stream) if row.get("id") and row["value"].get(name)}


def find_overlaps(stream):
    """(index of a row, weekday, the earlier ``Slot`` that it overlaps) for rows of one kind."""
    by_row = [_slot(row, {}) for row in _raw(stream)]
    known = [slot for slot in by_row if slot is not None]
    for one, other in schedule.overlaps(known):
        if one.kind == other.kind:
            places = {id(slot): index for index, slot in enumerate(by_row)}
            earlier, later = sorted((one, other), key=lambda slot: places[id(slot)])
            yield places[id(later)], schedule.first_common_weekday(earlier, later), earlier


def _raw(stream):
    """The rows as JSON; what is no row of ours is left out."""
    rows = stream.raw_data if stream else ()
    return [row for row in rows if isinstance(row, dict) and isinstance(row.get("value"), dict)]


def _slot(row, notes):
    value = row["value"]
    opens, closes = _time(value.get("opens")), _time(value.get("closes"))
    weekdays = frozenset(number for number in _numbers(value.get("weekdays")) if 1 <= number <= 7)
    first, last = _date(value.get("valid_from")), _date(value.get("valid_until"))
    yearly = bool(value.get("yearly"))
    # Who is there day and night is there on public holidays, too; nobody thinks of the tick.
    always = len(weekdays) == 7 and opens == closes == datetime.time(0)
    if opens is None or closes is None or not weekdays or (yearly and not (first and last)):
        return None
    return schedule.Slot(
        weekdays,
        opens,
        closes,
        kind=_one_of(value.get("kind"), schedule.KINDS, schedule.OPEN),
        nth=tuple(sorted(number for number in _numbers(value.get("nth")) if number in (1, 2, 3, 4, 5, -1))),
        valid_from=first,
        valid_until=last,
        yearly=yearly,
        school=_one_of(value.get("school"), (schedule.ALWAYS, schedule.TERM, schedule.VACATION), schedule.ALWAYS),
        on_holidays=always or bool(value.get("on_holidays")),
        note=notes.get(row.get("id")) or value.get("note") or "",
    )


def _closure(row, reasons):
    value = row["value"]
    first = _date(value.get("first"))
    last = _date(value.get("last")) or first
    if first is None or last < first:
        return None
    opens, closes = _time(value.get("opens")), _time(value.get("closes"))
    instead = ((opens, closes),) if opens is not None and closes is not None else ()
    return schedule.Closure(first, last, reasons.get(row.get("id")) or value.get("reason") or "", instead)


def _time(value):
    return _parsed(datetime.time, value)


def _date(value):
    return _parsed(datetime.date, value)


def _parsed(kind, value):
    if value is None or isinstance(value, kind):
        return value
    try:
        return kind.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _numbers(value):
    return [int(number) for number in value or () if str(number).lstrip("-").isdecimal()]


def _one_of(value, known, default):
    return value if value in known else default
