"""Opening hours as values for JSON-LD, by schema.org 30.0 and as Google documents their use.

A place is open in its slots of kind OPEN. Phone hours are no opening hours: they come apart, for
a ``ContactPoint``. For hours by appointment schema.org has no word; they are left out rather than
called open. What no weekly rule can say (every nth weekday, school holidays, closures, public
holidays) is said date by date for the coming weeks. No Django here.
"""

from datetime import date
from itertools import groupby

from .days import holding_slots, is_in_season
from .words import ALWAYS, OPEN, PHONE

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CLOSED_ALL_DAY = ("00:00", "00:00")


def opening_hours(schedule, today, days=60):
    """The two properties of a ``Place``: the week with its seasons, and the dates that differ from it.

    The dates are those from ``today`` on for so many ``days``; each has all its opening hours or is
    closed. Two empty lists for a schedule without slots, of which nothing is known.
    """
    return {
        "openingHoursSpecification": weekly(schedule, OPEN, today, days),
        "specialOpeningHoursSpecification": special(schedule, OPEN, today, days),
    }


def phone_hours(schedule, today, days=60):
    """``hoursAvailable`` of a ``ContactPoint``; it has no property for special hours, so the dates follow the week."""
    return weekly(schedule, PHONE, today, days) + special(schedule, PHONE, today, days)


def weekly(schedule, kind, today, days):
    """One specification for each time and season, with its weekdays."""
    weekdays = {}
    for slot in regular(schedule, kind):
        for season in seasons(slot, today, last_day(today, days)):
            weekdays.setdefault((*hours(slot), *season), set()).update(slot.weekdays)
    ordered = sorted(weekdays.items(), key=lambda item: (str(item[0][2] or ""), min(item[1], default=0), item[0][:2]))
    return [
        {**specification(opens, closes, first, last), "dayOfWeek": [day_of_week(number) for number in sorted(numbers)]}
        for (opens, closes, first, last), numbers in ordered
        if numbers
    ]


def special(schedule, kind, today, days):
    """One specification for each slot of a date that differs from the week, or for dates in a row that are closed."""
    if not schedule.slots:
        return []
    numbers = range(today.toordinal(), last_day(today, days).toordinal() + 1)
    found = []
    coming = [(on, *said_and_held(schedule, kind, on)) for on in map(date.fromordinal, numbers)]
    for is_closed, group in groupby(coming, key=lambda one: not one[2]):
        different = [(on, held) for on, said, held in group if said != held]
        if different and is_closed:
            found.append(specification(*CLOSED_ALL_DAY, different[0][0], different[-1][0]))
        elif different:
            found += (specification(*times, on, on) for on, held in different for times in sorted(held))
    return found


def said_and_held(schedule, kind, on):
    """The opening hours of the date as the week says them, and as they are."""
    said = (slot for slot in regular(schedule, kind) if on.isoweekday() in slot.weekdays and is_in_season(slot, on))
    held = (slot for slot in holding_slots(schedule, on) if slot.kind == kind)
    return {hours(slot) for slot in said}, {hours(slot) for slot in held}


def regular(schedule, kind):
    """The slots that can be said as weekdays of a season."""
    return [slot for slot in schedule.slots if slot.kind == kind and not slot.nth and slot.school == ALWAYS]


def seasons(slot, today, last):
    """(first, last) of the season that is not over, and of further ones that begin until ``last``; None is open."""
    if slot.valid_from is None and slot.valid_until is None:
        return [(None, None)]
    if not slot.yearly:
        first, end = slot.valid_from or date.min, slot.valid_until or date.max
        return [(slot.valid_from, slot.valid_until)] if max(first, today) <= end else []
    years = range(max(today.year - 1, 1), min(today.year + 9, 9999))  # eight years may pass between two 29 Februaries
    coming = [one for one in (season_in(slot, year) for year in years) if one[0] <= one[1] and today <= one[1]]
    return [one for number, one in enumerate(coming) if number == 0 or one[0] <= last]


def season_in(slot, year):
    """The yearly season that begins in the year."""
    first = (slot.valid_from.month, slot.valid_from.day) if slot.valid_from else (1, 1)
    last = (slot.valid_until.month, slot.valid_until.day) if slot.valid_until else (12, 31)
    return on_or(date(year, 3, 1), year, *first), on_or(None, year + (first > last), *last)


def on_or(otherwise, year, month, day):
    """The date; where the year has no 29 February, ``otherwise`` or the 28th."""
    try:
        return date(year, month, day)
    except ValueError:
        return otherwise or date(year, 2, 28)


def hours(slot):
    """Opens and closes as text; the end of the whole day is 23:59, because 00:00 to 00:00 is a closed day."""
    if slot.opens != slot.closes:
        return f"{slot.opens:%H:%M}", f"{slot.closes:%H:%M}"
    minutes = (slot.opens.hour * 60 + slot.opens.minute - 1) % (24 * 60)
    return f"{slot.opens:%H:%M}", f"{minutes // 60:02}:{minutes % 60:02}"


def specification(opens, closes, first, last):
    """An ``OpeningHoursSpecification``; the dates are inclusive."""
    dates = {"validFrom": first, "validThrough": last}
    said = {name: on.isoformat() for name, on in dates.items() if on}
    return {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes, **said}


def day_of_week(number):
    """As a node: a plain string would stay a text under the context of schema.org."""
    return {"@id": f"https://schema.org/{WEEKDAYS[number - 1]}"}


def last_day(today, days):
    return date.fromordinal(min(today.toordinal() + days - 1, date.max.toordinal()))
