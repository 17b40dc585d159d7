"""Schedules by chance, with all that a schedule can say, and instants at which they are interesting."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wagtail_familienbuero.hours.holidays import LANDS, Holidays
from wagtail_familienbuero.hours.schedule import (
    ALWAYS,
    APPOINTMENT,
    OPEN,
    PHONE,
    TERM,
    VACATION,
    Calendar,
    Closure,
    Schedule,
    Slot,
)

BERLIN = ZoneInfo("Europe/Berlin")
YEARS = 2024, 2030
ONE_DAY = timedelta(days=1)


class Examples:
    """``chance`` is a ``random.Random``: one seed gives the same examples again."""

    def __init__(self, chance):
        self.chance = chance

    def one(self, instants):
        """(schedule, code of its Land, so many instants within six weeks)."""
        first = self.day_of_interest()
        land = self.chance.choice(LANDS)[0]
        slots = tuple(self.slot(first) for _ in range(self.chance.randint(1, 5)))
        if self.likely(0.5):
            slots += (self.slot_at_night(first),)
        calendar = Calendar(BERLIN, Holidays(land), self.closures(first, 2), self.vacations(first))
        schedule = Schedule(slots, calendar, self.closures(first, 3))
        return schedule, land, [self.instant(schedule, first) for _ in range(instants)]

    def day_of_interest(self):
        """The first of six weeks; often the clock is changed in them, or the year ends."""
        year = self.chance.randint(*YEARS)
        month, day = self.chance.choice([(3, 5), (10, 5), (10, 5), (12, 10), (2, 10), None]) or (
            self.chance.randint(1, 12),
            self.chance.randint(1, 28),
        )
        return date(year, month, day)

    def slot(self, first):
        opens, closes = self.times()
        wanted = frozenset(self.chance.sample(range(1, 8), self.chance.choice([1, 1, 2, 3, 5, 7])))
        nth = self.chance.sample([1, 2, 3, 4, 5, -1], self.chance.randint(1, 3)) if self.likely(0.25) else ()
        return Slot(
            weekdays=wanted,
            opens=opens,
            closes=closes,
            kind=self.chance.choice([OPEN, OPEN, OPEN, PHONE, APPOINTMENT]),
            nth=tuple(nth),
            school=self.chance.choice([ALWAYS, ALWAYS, ALWAYS, ALWAYS, TERM, VACATION]),
            on_holidays=self.likely(0.2),
            note=self.chance.choice(["", "", "nur Ukrainisch"]),
            **self.season(first),
        )

    def slot_at_night(self, first):
        """One that begins or ends, or both, while the clock is changed on a Sunday."""
        opens, closes = (at(self.chance.randint(1 * 12, 4 * 12)) for _ in range(2))
        if self.likely(0.3):
            opens = at(self.chance.randint(20 * 12, 287))
        return replace(self.slot(first), weekdays=frozenset({6, 7}), opens=opens, closes=closes, nth=())

    def times(self):
        """In the morning, in the afternoon, until or past midnight, all day, or when the clock is changed."""
        sort = self.chance.randint(0, 9)
        if sort < 5:
            opens = self.chance.randint(7 * 12, 18 * 12)
            return at(opens), at(opens + self.chance.randint(1, 5 * 12))
        if sort == 5:
            return at(self.chance.randint(17 * 12, 23 * 12)), time(0)
        if sort == 6:
            return at(self.chance.randint(17 * 12, 23 * 12)), at(self.chance.randint(1, 6 * 12))
        if sort == 7:
            return (time(0), time(0)) if self.likely(0.5) else (at(self.chance.randint(0, 287)),) * 2
        return at(self.chance.randint(0, 4 * 12)), at(self.chance.randint(1 * 12, 5 * 12))

    def season(self, first):
        if not self.likely(0.4):
            return {}
        if self.likely(0.5):
            start = first + ONE_DAY * self.chance.randint(*self.chance.choice([(-100, 60), (360, 410)]))
            end = start + ONE_DAY * self.chance.randint(-1, 200)
            return {"valid_from": self.perhaps(start), "valid_until": self.perhaps(end)}
        ends = [self.chance.choice([date(2024, 2, 29), self.any_day(), self.any_day()]) for _ in range(2)]
        return {"valid_from": self.perhaps(ends[0]), "valid_until": self.perhaps(ends[1]), "yearly": True}

    def any_day(self):
        return date(2024, 1, 1) + ONE_DAY * self.chance.randint(0, 365)

    def closures(self, first, most):
        return tuple(self.closure(first) for _ in range(self.chance.randint(0, most)))

    def closure(self, first):
        start = first + ONE_DAY * self.chance.randint(-5, 60)
        end = start + ONE_DAY * self.chance.choice([0, 0, 0, 1, 4, 13])
        instead = tuple(self.times() for _ in range(self.chance.choice([0, 0, 0, 1, 2])))
        return Closure(start, end, self.chance.choice(["", "Umzug", "Fest"]), instead)

    def vacations(self, first):
        starts = [first + ONE_DAY * self.chance.randint(-30, 90) for _ in range(self.chance.randint(0, 3))]
        return tuple(Closure(start, start + ONE_DAY * self.chance.randint(0, 20), "Ferien") for start in starts)

    def instant(self, schedule, first):
        """Any second, or one around the times of a slot, or in a night in which the clock is changed."""
        on = first + ONE_DAY * self.chance.randint(0, 41)
        sort = self.chance.randint(0, 2)
        if sort == 0:
            return datetime.combine(on, time(0), UTC) + timedelta(seconds=self.chance.randint(0, 86399))
        near = timedelta(seconds=self.chance.choice([-1, 0, 0, 1, 60]))
        if sort == 1:
            slot = self.chance.choice(schedule.slots)
            edge = self.chance.choice([slot.opens, slot.closes])
            return datetime.combine(on, edge, BERLIN).replace(fold=self.chance.randint(0, 1)).astimezone(UTC) + near
        changes = [day for day in (first + ONE_DAY * number for number in range(42)) if is_changed(day)]
        night = datetime.combine(self.chance.choice(changes or [on]), time(0), UTC)
        return night + timedelta(minutes=5 * self.chance.randint(-24, 60)) + near

    def likely(self, share):
        return self.chance.random() < share

    def perhaps(self, on):
        return on if self.likely(0.8) else None


def at(number):
    """The time so many times five minutes after midnight."""
    return time(number // 12 % 24, number % 12 * 5)


def is_changed(on):
    midnight, noon = (datetime.combine(on, time(hour), BERLIN) for hour in (0, 12))
    return midnight.utcoffset() != noon.utcoffset()
