"""From plain values back to the rows of a stream: the other way of ``rows.py``."""

from dataclasses import replace


def slot_rows(slots):
    """(block name, value) for ``schedule.Slot``s, as ``HoursStreamBlock`` takes them; few rows for many days."""
    return [("slot", _slot(slot)) for slot in together(slots)]


def closure_rows(closures):
    """(block name, value) for each ``schedule.Closure``. A row has one stretch of other times: of more, the first."""
    return [("closure", _closure(closure)) for closure in closures]


def together(slots):
    """Slots that differ in nothing but their weekdays as one."""
    days = {}
    for slot in slots:
        alike = replace(slot, weekdays=frozenset())
        days[alike] = days.get(alike, frozenset()) | slot.weekdays
    return [replace(alike, weekdays=found) for alike, found in days.items()]


def _slot(slot):
    names = ("opens", "closes", "kind", "note", "valid_from", "valid_until", "yearly", "school", "on_holidays")
    numbers = {"weekdays": sorted(slot.weekdays), "nth": slot.nth}
    return {name: getattr(slot, name) for name in names} | {
        name: [str(number) for number in found] for name, found in numbers.items()
    }


def _closure(closure):
    opens, closes = closure.instead[0] if closure.instead else (None, None)
    last = None if closure.last == closure.first else closure.last
    return {"first": closure.first, "last": last, "reason": closure.reason, "opens": opens, "closes": closes}
