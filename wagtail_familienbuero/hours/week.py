"""The week of a place as visitors read it: this week's days, the times of other weeks, and what is different soon."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from . import schedule as hours
from .days import ONE_DAY, usual_slots
from .display import closure_of_day, day_starts
from .wording import clock, conditions, day_of_year, days_words, kind_words, near_date, stretch, weekday_date

WEEKS_AHEAD = 4
LONGEST_EXCEPTION = 366


@dataclass(frozen=True)
class Time:
    """One stretch of a day: ``9:00–12:00``, and what is to be known about it."""

    text: str
    words: list[str] = field(default_factory=list)
    """By phone or by appointment, and when these times hold."""
    note: str = ""
    """As the editor wrote it, in the language of the record."""


@dataclass(frozen=True)
class Row:
    """One day of this week."""

    date: date
    name: str
    is_today: bool
    starts: datetime
    times: list[Time]
    """Empty: closed."""
    reason: str = ""
    """Why this day is not as usual."""
    usual: str = ""
    """What is usual on such a day, where it is not."""


@dataclass(frozen=True)
class Other:
    """Times that do not hold in this week, in words."""

    days: str
    time: Time


@dataclass(frozen=True)
class Week:
    monday: date
    rows: list[Row]
    ends: datetime
    others: list[Other]
    vacations: list[str]
    """Names of the school holidays that some day of this week lies in; only where the times know them."""


@dataclass(frozen=True)
class Exception_:
    """A day, or days in a row, that are soon not as usual."""

    days: str
    times: list[Time]
    reason: str


def week_table(schedule, today):
    """The ``Week`` around the date ``today``."""
    days = hours.week(schedule, today)
    zone = schedule.calendar.time_zone
    return Week(
        monday=days[0].date,
        rows=[make_row(schedule, day, today, zone) for day in days],
        ends=day_starts(days[-1].date + ONE_DAY, zone),
        others=other_times(schedule, [day.date for day in days], today),
        vacations=list(dict.fromkeys(day.vacation for day in days if day.vacation)),
    )


def make_row(schedule, day, today, zone):
    usual = [slot for slot in usual_slots(schedule, day.date) if day.reason and slot not in day.slots]
    return Row(
        date=day.date,
        name=str(WEEKDAYS[day.date.weekday()]),
        is_today=day.date == today,
        starts=day_starts(day.date, zone),
        times=[make_time(slot, today) for slot in day.slots],
        reason=day.reason,
        usual=", ".join(stretch(slot.opens, slot.closes) for slot in sorted(usual, key=lambda slot: slot.opens)),
    )


def make_time(slot, today, with_days=True):
    words = [kind_words(slot.kind), days_words(slot) if slot.nth and with_days else "", *conditions(slot, today)]
    return Time(stretch(slot.opens, slot.closes), [word for word in words if word], slot.note)


def other_times(schedule, dates, today):
    """``Other`` for each slot that holds on none of the dates, but still will."""
    now = {slot for on in dates for slot in usual_slots(schedule, on)}
    return [
        Other(capfirst(days_words(slot)), make_time(slot, today, with_days=False))
        for slot in dict.fromkeys(schedule.slots)
        if slot not in now and not is_over(slot, today)
    ]


def is_over(slot, today):
    return bool(slot.valid_until and slot.valid_until < today and not slot.yearly)


def coming_exceptions(schedule, today, weeks=WEEKS_AHEAD):
    """The ``Exception_``s from today on for so many weeks; one that has begun by then is told to its end."""
    groups = []
    for day in hours.exceptions(schedule, today, last_day(schedule, today + timedelta(weeks=weeks))):
        if groups and goes_on(schedule, groups[-1][-1], day):
            groups[-1].append(day)
        else:
            groups.append([day])
    return [make_exception(schedule, group, today) for group in groups]


def last_day(schedule, last):
    """``last``, or the end of the closure that lies over it."""
    closure = closure_of_day(schedule, last)
    return min(closure.last, last + timedelta(days=LONGEST_EXCEPTION)) if closure else last


def goes_on(schedule, before, day):
    """Whether two days that are not as usual are told as one: in one closure, or next to each other."""
    if before.slots != day.slots or before.reason != day.reason:
        return False
    closure = closure_of_day(schedule, day.date)
    if closure and closure == closure_of_day(schedule, before.date):
        return True
    return before.date + ONE_DAY == day.date


def make_exception(schedule, group, today):
    first, last = group[0].date, group[-1].date
    closure = closure_of_day(schedule, first)
    if closure and closure == closure_of_day(schedule, last):
        first, last = closure.first, closure.last
    if first == last:
        days = weekday_date(first)
    else:
        days = _("%(first)s to %(last)s") % {"first": near_date(first, today), "last": near_date(last, today)}
    return Exception_(days, [make_time(slot, today) for slot in group[0].slots], group[0].reason)


def as_of(now):
    """``23 November, 9:12``: the local instant at which a page was made."""
    return f"{day_of_year(now)}, {clock(now)}"
