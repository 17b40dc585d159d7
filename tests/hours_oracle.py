"""A second opinion on opening hours: generated schedules, put into the language of OpenStreetMap for opening-hours-py.

The oracle finds weekdays, nth weekdays, yearly seasons, spills past midnight and instants on the nights on which the
clock is changed by itself. What it means otherwise than we do is said in its language, not left out:

- A closed day of theirs (`off`) cuts what is left of the evening before. So no rule takes anything away: where
  closures, public holidays, school holidays or dates limit a slot, the rule names the ranges of dates that remain.
- It takes the second coming of a time that comes twice, also for opening. A slot that opens in that hour gets two more
  rules: in summer time until the clock is set back, and from then on in local time.
- It has no strongest kind of overlapping rules of several kinds: each kind is an expression of its own.
- A season from or until 29 February is written with the dates of each year.

Left out, because its language has no word for it: notes and reasons, and times with seconds.
"""

from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from holidays import country_holidays
from opening_hours import OpeningHours, State

from wagtail_familienbuero.hours.schedule import ALWAYS, CLOSED, KINDS, OPEN, TERM, VACATION, state

BERLIN, SUMMER = ZoneInfo("Europe/Berlin"), ZoneInfo("Etc/GMT-2")
YEAR = timedelta(days=366)
WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
TWICE = time(2), time(3)
"""The local hour that comes twice in Germany on the last Sunday of October."""


class Oracle:
    """What opening-hours-py says of a schedule from the date ``first`` on, until a year after the date ``last``.

    ``land`` is the Land of the schedule's public holidays, which are asked from ``holidays`` directly.
    """

    def __init__(self, schedule, land, first, last):
        self.schedule = schedule
        self.start, self.end = first - timedelta(days=3), last + YEAR + timedelta(days=3)
        numbers = range(self.start.toordinal(), self.end.toordinal() + 1)
        self.days = [date.fromordinal(number) for number in numbers]
        years = {on.year for on in self.days}
        self.holidays = set(country_holidays("DE", subdiv=land, years=years, language="de"))
        self.closed = painted(schedule.calendar.closing_days) | painted(schedule.closures)
        self.vacation = set(painted(schedule.calendar.vacations))
        self.edges, self.kinds = self.timeline()

    def state(self, at):
        """The kind at the instant and the instant of the next other kind, or None for none within a year."""
        place = bisect_right(self.edges, at) - 1
        until = self.edges[place + 1]
        return self.kinds[place], until if until < at + YEAR else None

    def timeline(self):
        """The instants at which the kind changes, and the kinds between them."""
        opened = {kind: self.intervals(kind) for kind in KINDS}
        inner = {edge for intervals in opened.values() for interval in intervals for edge in interval}
        edges, kinds = [], []
        for edge in sorted({local(self.start), local(self.end), *inner}):
            kind = next((kind for kind in KINDS if is_within(opened[kind], edge)), CLOSED)
            if not kinds or kinds[-1] != kind:
                edges.append(edge)
                kinds.append(kind)
        return [*edges, local(self.end) + YEAR], kinds

    def intervals(self, kind):
        """The [from, until] of the oracle for one kind, in order and apart from each other."""
        found = []
        for zone, expression in zip((BERLIN, SUMMER), self.expressions(kind), strict=True):
            if expression:
                ask = OpeningHours(expression, timezone=zone)
                begin, end = (datetime.combine(on, time(12), tzinfo=zone) for on in (self.start, self.end))
                said = ask.intervals(begin, end)
                found += [(a.astimezone(UTC), b.astimezone(UTC)) for a, b, now, _ in said if now == State.OPEN]
        return united(interval for interval in found if interval[0] < interval[1])

    def expressions(self, kind):
        """The expression in local time, and the one in summer time for the hour that comes twice."""
        rules = [rule for slot in self.schedule.slots if slot.kind == kind for rule in self.rules(slot)]
        if kind == OPEN:
            rules += [rule for on, closure in self.closed.items() for rule in self.rules_instead(on, closure)]
        return [", ".join(text for zone, text in rules if zone == wanted) for wanted in (BERLIN, SUMMER)]

    def rules(self, slot):
        days = [on for on in self.days if self.may_be(slot, on)]
        limited = len(days) < len(self.days)
        if slot.yearly and (limited or is_leap(slot)):
            days = [on for on in days if any(a <= on <= b for a, b in seasons(slot, on.year))]
            limited = True
        dates = in_ranges(days) if limited else yearly(slot) if slot.yearly else ""
        if days:
            nth = f"[{','.join(map(str, slot.nth))}]" if slot.nth else ""
            weekdays = ",".join(WEEKDAYS[number - 1] + nth for number in sorted(slot.weekdays))
            yield from written(dates, days, weekdays, slot.opens, slot.closes)

    def rules_instead(self, on, closure):
        for opens, closes in closure.instead:
            yield from written(in_ranges([on]), [on], "", opens, closes)

    def may_be(self, slot, on):
        """Whether the date is none that takes the slot away; weekday, nth and yearly season are the oracle's part."""
        if on in self.closed or (on in self.holidays and not slot.on_holidays):
            return False
        if slot.school != ALWAYS and slot.school != (VACATION if on in self.vacation else TERM):
            return False
        dated = not slot.yearly
        return not (dated and slot.valid_from and on < slot.valid_from) and not (
            dated and slot.valid_until and on > slot.valid_until
        )


def painted(closures):
    """Date → closure; the long ones first, so that the short ones lie over them."""
    ordered = sorted(closures, key=lambda one: (one.last - one.first, one.instead, one.reason), reverse=True)
    return {
        date.fromordinal(number): closure
        for closure in ordered
        for number in range(closure.first.toordinal(), closure.last.toordinal() + 1)
    }


def written(dates, days, weekdays, opens, closes):
    """(zone, rule) for a slot on these dates; more of them where it opens in the hour that comes twice."""
    yield BERLIN, rule(dates, weekdays, opens, closes)
    nights = [on for on in days if is_set_back(on)] if TWICE[0] <= opens < TWICE[1] else []
    if nights:
        yield SUMMER, rule(in_ranges(nights), weekdays, opens, TWICE[1])
        if opens > TWICE[0]:
            yield BERLIN, rule(in_ranges(nights), weekdays, TWICE[0], opens)


def rule(dates, weekdays, opens, closes):
    until = closes.hour if closes > opens else closes.hour + 24
    return " ".join(filter(None, [dates, weekdays, f"{opens:%H:%M}-{until:02}:{closes:%M}"]))


def in_ranges(days):
    """`2026 Jun 01-2026 Jun 03,2026 Jun 05` for sorted dates."""
    ranges = []
    for on in days:
        if ranges and on == ranges[-1][1] + timedelta(days=1):
            ranges[-1][1] = on
        else:
            ranges.append([on, on])
    return ",".join(named(a) if a == b else f"{named(a)}-{named(b)}" for a, b in ranges)


def named(on):
    return f"{on.year} {MONTHS[on.month - 1]} {on.day:02}"


def yearly(slot):
    """`Nov 01-Feb 15`; nothing for the whole year."""
    first, last = slot.valid_from or date(2000, 1, 1), slot.valid_until or date(2000, 12, 31)
    return f"{named(first)[5:]}-{named(last)[5:]}"


def is_leap(slot):
    return any(on and (on.month, on.day) == (2, 29) for on in (slot.valid_from, slot.valid_until))


def seasons(slot, year):
    """The (first, last) of a yearly season that may touch the year."""
    first, last = slot.valid_from or date(2000, 1, 1), slot.valid_until or date(2000, 12, 31)
    across = (first.month, first.day) > (last.month, last.day)
    for start in (year - 1, year) if across else (year,):
        yield in_year(first, start, date(start, 3, 1)), in_year(last, start + across, date(start + across, 2, 28))


def in_year(on, year, otherwise):
    return otherwise if (on.month, on.day) == (2, 29) and year % 4 else on.replace(year=year)


def is_set_back(on):
    """Whether the clock is set back in the night to this date."""
    return datetime.combine(on, time(0), BERLIN).utcoffset() > datetime.combine(on, time(12), BERLIN).utcoffset()


def local(on):
    return datetime.combine(on, time(12), tzinfo=BERLIN).astimezone(UTC)


def united(intervals):
    apart = []
    for start, until in sorted(intervals):
        if apart and start <= apart[-1][1]:
            apart[-1][1] = max(apart[-1][1], until)
        else:
            apart.append([start, until])
    return apart


def is_within(intervals, at):
    place = bisect_right(intervals, at, key=lambda one: one[0])
    return place > 0 and at < intervals[place - 1][1]


def disagreements(schedule, land, instants):
    """(instant, what we say, what the oracle says) where the kind or the next change differs."""
    oracle = Oracle(schedule, land, min(instants).date(), max(instants).date())
    for at in instants:
        ours, theirs = state(schedule, at), oracle.state(at)
        if (ours.kind, ours.until and ours.until.astimezone(UTC)) != theirs:
            yield at, ours, theirs
