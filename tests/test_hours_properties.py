"""What holds of every schedule at every instant. The schedules come by chance, with all that one can say."""

import random
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hours_examples import Examples
from wagtail_familienbuero.hours.instants import closing, opening
from wagtail_familienbuero.hours.schedule import (
    APPOINTMENT,
    CLOSED,
    KINDS,
    OPEN,
    PHONE,
    Closure,
    day,
    exceptions,
    overlaps,
    spans,
    state,
    week,
)

ONE_DAY = timedelta(days=1)
DAYS = 21


def example(seed, instants=12):
    schedule, _, found = Examples(random.Random(seed)).one(instants)
    return schedule, found


def in_utc(schedule, start, days=DAYS):
    """The spans as (start, until, kind) in UTC: Python compares instants of one zone by what the clock shows."""
    found = spans(schedule, start, start + ONE_DAY * days)
    return [(span.start.astimezone(UTC), span.until.astimezone(UTC), span.kind) for span in found]


def intervals(schedule, on):
    """(from, until, slot) of what holds on the date, in UTC."""
    zone = schedule.calendar.time_zone
    for slot in day(schedule, on).slots:
        last = on + ONE_DAY * (slot.closes <= slot.opens)
        yield opening(datetime.combine(on, slot.opens), zone), closing(datetime.combine(last, slot.closes), zone), slot


seeds = pytest.mark.parametrize("seed", range(1000, 1025))


@seeds
def test_spans_cover_the_time_without_gaps_and_overlaps(seed):
    schedule, (start, *_) = example(seed)
    found = in_utc(schedule, start)
    assert (found[0][0], found[-1][1]) == (start, start + ONE_DAY * DAYS)
    assert all(first < until and kind in (*KINDS, CLOSED) for first, until, kind in found)
    assert all(one[1] == other[0] and one[2] != other[2] for one, other in pairwise(found))


@seeds
def test_spans_of_parts_are_those_of_the_whole(seed):
    schedule, (start, *_) = example(seed)
    parts = in_utc(schedule, start, 10) + in_utc(schedule, start + ONE_DAY * 10, DAYS - 10)
    joined = []
    for first, until, kind in parts:
        if joined and joined[-1][2] == kind:
            first = joined.pop()[0]
        joined.append((first, until, kind))
    assert joined == in_utc(schedule, start)


@seeds
def test_state_is_that_of_the_span(seed):
    schedule, (start, *_) = example(seed)
    for first, until, kind in in_utc(schedule, start)[:-1]:
        for at in (first, first + (until - first) / 2, until - timedelta(microseconds=1)):
            now = state(schedule, at)
            assert now.kind == kind
            assert now.until == until, "the next change is the end of the span"


@seeds
def test_the_next_change_is_the_first_instant_of_another_kind(seed):
    schedule, instants = example(seed)
    for at in instants:
        now = state(schedule, at)
        if now.until is None:
            continue
        until = now.until.astimezone(UTC)
        assert at < until
        assert state(schedule, until).kind != now.kind
        step = (until - at) / 7
        between = [at + step * number for number in range(7)] + [until - timedelta(microseconds=1)]
        assert {state(schedule, moment).kind for moment in between} == {now.kind}


@seeds
def test_what_comes_next_is_the_first_of_its_kind(seed):
    schedule, instants = example(seed)
    for at in instants:
        now = state(schedule, at)
        coming = [one for one in in_utc(schedule, at) if one[2] in (OPEN, PHONE)]
        if now.kind in (OPEN, PHONE):
            assert now.next is None
        elif coming:
            assert (now.next.start.astimezone(UTC), now.next.kind) == (coming[0][0], coming[0][2])
        elif now.next and now.next.start < at + ONE_DAY * DAYS:
            assert (now.kind, now.next.kind) == (CLOSED, APPOINTMENT)


@seeds
def test_the_state_is_the_strongest_of_the_slots_of_the_day_and_the_day_before(seed):
    schedule, instants = example(seed)
    for at in instants:
        today = at.astimezone(schedule.calendar.time_zone).date()
        near = [one for number in (-1, 0, 1) for one in intervals(schedule, today + ONE_DAY * number)]
        kinds = {slot.kind for first, until, slot in near if first <= at < until}
        assert state(schedule, at).kind == next((kind for kind in KINDS if kind in kinds), CLOSED)


@seeds
def test_the_week_is_seven_days(seed):
    schedule, instants = example(seed)
    for at in instants:
        found = week(schedule, at.date())
        assert [one.date.isoweekday() for one in found] == [1, 2, 3, 4, 5, 6, 7]
        assert at.date() in [one.date for one in found]
        assert found == [day(schedule, one.date) for one in found]


@seeds
def test_nothing_begins_on_a_day_that_is_closed(seed):
    schedule, instants = example(seed)
    on = instants[0].date()
    closed = replace(schedule, closures=(Closure(on, on, "Umzug"),))
    assert day(closed, on).slots == ()
    evening = [until for first, until, slot in intervals(closed, on - ONE_DAY)]
    zone = schedule.calendar.time_zone
    start = max([opening(datetime.combine(on, time()), zone), *evening])
    end = opening(datetime.combine(on + ONE_DAY, time()), zone)
    if start < end:
        assert {span.kind for span in spans(closed, start, end)} == {CLOSED}
        assert state(closed, start).reason == day(closed, start.astimezone(zone).date()).reason


@seeds
def test_the_order_of_what_is_said_does_not_matter(seed):
    schedule, instants = example(seed)
    calendar = schedule.calendar
    turned = replace(
        schedule,
        slots=schedule.slots[::-1],
        closures=schedule.closures[::-1],
        calendar=replace(
            calendar, closing_days=calendar.closing_days[::-1], vacations=tuple(sorted(calendar.vacations, key=repr))
        ),
    )
    assert week(turned, instants[0].date()) == week(schedule, instants[0].date())
    assert [state(turned, at) for at in instants] == [state(schedule, at) for at in instants]


@seeds
def test_to_say_it_twice_changes_nothing(seed):
    schedule, instants = example(seed)
    twice = replace(schedule, slots=schedule.slots + schedule.slots[:1], closures=schedule.closures * 2)
    assert week(twice, instants[0].date()) == week(schedule, instants[0].date())
    assert [state(twice, at) for at in instants] == [state(schedule, at) for at in instants]


@seeds
def test_exceptions_are_the_days_that_would_be_otherwise(seed):
    schedule, instants = example(seed)
    first, last = instants[0].date(), instants[0].date() + ONE_DAY * DAYS
    usual = replace(schedule, closures=(), calendar=replace(schedule.calendar, closing_days=(), holidays={}))
    found = {one.date for one in exceptions(schedule, first, last)}
    for on in (first + ONE_DAY * number for number in range(DAYS + 1)):
        times = [{(slot.opens, slot.closes, slot.kind) for slot in day(one, on).slots} for one in (schedule, usual)]
        assert (on in found) == (times[0] != times[1])
        assert on in found or day(schedule, on).reason == ""
    assert exceptions(usual, first, last) == []


@seeds
def test_overlaps_are_found_where_two_slots_are_open_at_once(seed):
    """Each pair that meets within a year."""
    schedule, instants = example(seed)
    usual = replace(schedule, closures=(), calendar=replace(schedule.calendar, closing_days=(), holidays={}))
    slots = schedule.slots
    pairs = {(one, other) for one, other in overlaps(slots)}
    begin = instants[0].date()
    alone = [list(several(replace(usual, slots=(slot,)), begin)) for slot in slots]
    for first, second in combinations(range(len(slots)), 2):
        if any(near(alone[second], *times) for times in alone[first]):
            assert (slots[first], slots[second]) in pairs


def several(schedule, begin):
    """(from, until) by the clock of the wall, for a year."""
    for on in (begin + ONE_DAY * number for number in range(365)):
        for slot in day(schedule, on).slots:
            last = on + ONE_DAY * (slot.closes <= slot.opens)
            yield datetime.combine(on, slot.opens), datetime.combine(last, slot.closes)


def near(found, start, until):
    return [one for one in found if one[0] < until and start < one[1]]


@given(st.datetimes(timezones=st.timezones()), st.integers(0, 50))
@settings(max_examples=50, deadline=None)
def test_any_instant_has_an_answer(at, seed):
    schedule, _ = example(seed, 1)
    now = state(schedule, at)
    assert now.kind in (*KINDS, CLOSED)
    assert now.until is None or now.until.timestamp() > at.timestamp() or at.year == 9999
    assert week(schedule, at.date())
