"""What holds on a day and at an instant, case by case. June 2026: the 1st is a Monday, the 4th is Fronleichnam."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from wagtail_familienbuero.hours.schedule import (
    APPOINTMENT,
    CLOSED,
    OPEN,
    PHONE,
    TERM,
    UNKNOWN,
    VACATION,
    Calendar,
    Closure,
    Schedule,
    Slot,
    day,
    exceptions,
    overlaps,
    spans,
    state,
    week,
)

BERLIN = ZoneInfo("Europe/Berlin")
WEEKDAYS = frozenset({1, 2, 3, 4, 5})
FRONLEICHNAM = {date(2026, 6, 4): "Fronleichnam"}


def slot(weekdays, opens, closes, kind=OPEN, **more):
    days = frozenset(weekdays) if not isinstance(weekdays, int) else frozenset({weekdays})
    return Slot(days, time.fromisoformat(opens), time.fromisoformat(closes), kind, **more)


def plan(*slots, closures=(), zone=BERLIN, **calendar):
    return Schedule(slots, Calendar(zone, **calendar), closures)


def at(text, fold=0):
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN, fold=fold)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def open_on(schedule, text):
    """What the slots of a date say, as `08:00–12:00`."""
    return [f"{one.opens:%H:%M}–{one.closes:%H:%M}" for one in day(schedule, date.fromisoformat(text)).slots]


OFFICE = plan(slot(WEEKDAYS, "08:00", "12:00"), slot(2, "14:00", "16:00", note="nur Ukrainisch"))


@pytest.mark.parametrize(
    ("instant", "kind", "until"),
    [
        ("2026-06-01 07:59:59", CLOSED, "2026-06-01 08:00"),
        ("2026-06-01 08:00", OPEN, "2026-06-01 12:00"),
        ("2026-06-01 11:59:59.999999", OPEN, "2026-06-01 12:00"),
        ("2026-06-01 12:00", CLOSED, "2026-06-02 08:00"),
        ("2026-06-02 15:00", OPEN, "2026-06-02 16:00"),
        ("2026-06-05 12:00", CLOSED, "2026-06-08 08:00"),
    ],
)
def test_state_and_next_change(instant, kind, until):
    now = state(OFFICE, at(instant))
    assert (now.kind, now.until) == (kind, at(until))


def test_what_comes_next():
    now = state(OFFICE, at("2026-06-02 13:00"))
    assert (now.next.start, now.next.until) == (at("2026-06-02 14:00"), at("2026-06-02 16:00"))
    assert (now.next.kind, now.next.note) == (OPEN, "nur Ukrainisch")
    assert state(OFFICE, at("2026-06-02 15:00")).next is None
    assert state(OFFICE, at("2026-06-02 15:00")).note == "nur Ukrainisch"


def test_next_is_open_before_it_is_by_appointment():
    both = plan(slot(1, "08:00", "12:00", APPOINTMENT), slot(3, "08:00", "12:00", PHONE))
    assert state(both, at("2026-06-01 07:00")).next.kind == PHONE
    assert state(both, at("2026-06-01 09:00")).next.start == at("2026-06-03 08:00")


def test_next_by_appointment_where_nothing_else_is():
    only = plan(slot(1, "08:00", "12:00", APPOINTMENT))
    assert state(only, at("2026-06-01 07:00")).next.kind == APPOINTMENT
    assert state(only, at("2026-06-01 08:00")).next is None
    over = plan(slot(1, "08:00", "12:00", APPOINTMENT), slot(1, "08:00", "09:00", valid_until=date(2020, 1, 1)))
    assert state(over, at("2026-06-01 07:00")).next.kind == APPOINTMENT


def test_other_times_of_a_closure_come_next_where_all_else_is_by_appointment():
    fair = Closure(date(2026, 6, 6), date(2026, 6, 6), "Tag der offenen Tür", ((time(10), time(14)),))
    only = plan(slot(1, "08:00", "12:00", APPOINTMENT), closures=(fair,))
    assert state(only, at("2026-06-01 09:00")).next.start == at("2026-06-06 10:00")


def test_time_zone_of_the_question_does_not_matter():
    assert state(OFFICE, utc("2026-06-01 06:00")) == state(OFFICE, at("2026-06-01 08:00"))
    assert state(OFFICE, utc("2026-06-01 06:00")).until.utcoffset() == timedelta(hours=2)


def test_overlapping_slots_say_the_strongest():
    both = plan(slot(1, "08:00", "14:00", PHONE, note="Zentrale"), slot(1, "10:00", "12:00", note="Haus"))
    kinds = [(span.kind, span.note) for span in spans(both, at("2026-06-01 08:00"), at("2026-06-01 15:00"))]
    assert kinds == [(PHONE, "Zentrale"), (OPEN, "Haus"), (PHONE, "Zentrale"), (CLOSED, "")]


def test_neighbours_of_one_kind_are_one():
    halves = plan(slot(1, "08:00", "10:00", note="eins"), slot(1, "10:00", "12:00", note="zwei"))
    assert [span.until for span in spans(halves, at("2026-06-01 08:00"), at("2026-06-01 12:00"))] == [
        at("2026-06-01 12:00")
    ]
    assert state(halves, at("2026-06-01 11:00")).note == "zwei"


def test_the_whole_day():
    always = plan(slot(range(1, 8), "00:00", "00:00"))
    assert state(always, at("2026-06-01 12:00")).until is None
    monday = plan(slot(1, "00:00", "00:00"))
    assert state(monday, at("2026-06-01 12:00")).until == at("2026-06-02 00:00")


@pytest.mark.parametrize("kind", [OPEN, PHONE, APPOINTMENT])
def test_around_the_clock(kind):
    line = slot(range(1, 8), "00:00", "00:00", kind, on_holidays=True, note="0800 111 0 111")
    weaker = slot(range(1, 8), "08:00", "09:00", APPOINTMENT, note="persönlich")
    always = plan(line, weaker, holidays=FRONLEICHNAM) if kind != APPOINTMENT else plan(line, holidays=FRONLEICHNAM)
    now = state(always, at("2026-06-04 08:30"))
    assert (now.kind, now.until, now.next, now.note) == (kind, None, None, "0800 111 0 111")


@pytest.mark.parametrize(
    ("change", "until"),
    [
        ({"closures": (Closure(date(2026, 6, 3), date(2026, 6, 3)),)}, "2026-06-03 00:00"),
        ({"closing_days": (Closure(date(2026, 6, 3), date(2026, 6, 3)),)}, "2026-06-03 00:00"),
        ({"slots": (slot(2, "08:00", "09:00"),)}, "2026-06-02 08:00"),
        ({"slots": (), "on_holidays": False}, "2026-06-04 00:00"),
        ({"slots": (), "nth": (1,)}, "2026-06-08 00:00"),
        ({"slots": (), "valid_until": date(2026, 6, 2)}, "2026-06-03 00:00"),
        ({"slots": (), "weekdays": frozenset({1, 2})}, "2026-06-03 00:00"),
        ({"slots": (), "closes": time(23, 59)}, "2026-06-01 23:59"),
    ],
)
def test_what_ends_around_the_clock(change, until):
    change = dict(change)
    calendar = {name: change.pop(name) for name in ("closures", "closing_days") if name in change}
    more = change.pop("slots", ())
    line = replace(slot(range(1, 8), "00:00", "00:00", PHONE, on_holidays=True), **change)
    assert state(plan(line, *more, holidays=FRONLEICHNAM, **calendar), at("2026-06-01 12:00")).until == at(until)


def test_until_midnight_and_past_it():
    late = plan(slot(5, "20:00", "00:00"), slot(6, "20:00", "02:00"))
    assert state(late, at("2026-06-05 21:00")).until == at("2026-06-06 00:00")
    assert state(late, at("2026-06-06 21:00")).until == at("2026-06-07 02:00")
    assert state(late, at("2026-06-07 01:59")).kind == OPEN
    assert day(late, date(2026, 6, 7)).slots == ()


def test_past_midnight_is_not_cut_by_a_closed_day():
    sunday = Closure(date(2026, 6, 7), date(2026, 6, 7), "Stadtfest")
    late = plan(slot((6, 7), "20:00", "02:00"), closures=(sunday,))
    assert state(late, at("2026-06-07 01:00")).kind == OPEN
    assert state(late, at("2026-06-07 21:00")).reason == "Stadtfest"
    assert state(late, at("2026-06-08 01:00")).kind == CLOSED


# Days


@pytest.mark.parametrize(
    ("nth", "dates"),
    [
        ((1,), ["2026-05-02"]),
        ((1, 3), ["2026-05-02", "2026-05-16"]),
        ((5,), ["2026-05-30"]),
        ((-1,), ["2026-05-30"]),
        ((4, -1), ["2026-05-23", "2026-05-30"]),
    ],
)
def test_every_nth_weekday(nth, dates):
    saturdays = plan(slot(6, "10:00", "12:00", nth=nth))
    may = [date(2026, 5, number) for number in range(1, 32)]
    assert [str(on) for on in may if day(saturdays, on).slots] == dates


def test_last_weekday_of_a_short_month():
    last = plan(slot(6, "10:00", "12:00", nth=(-1,)))
    assert open_on(last, "2026-02-28") and not open_on(last, "2026-02-21")


def season(first, last, **more):
    return {"valid_from": first and date.fromisoformat(first), "valid_until": last and date.fromisoformat(last), **more}


def yearly(first, last):
    return season(first, last, yearly=True)


@pytest.mark.parametrize(
    ("season", "inside", "outside"),
    [
        (season("2026-04-01", None), "2026-04-01", "2026-03-31"),
        (season(None, "2026-04-01"), "2026-04-01", "2026-04-02"),
        (season("2027-01-02", "2027-01-01"), None, "2027-01-01"),
        (season("0001-01-01", "9999-12-31"), "2027-01-01", None),
        (yearly("2020-04-01", "2020-09-30"), "2026-09-30", "2026-10-01"),
        (yearly("2020-11-01", "2021-02-28"), "2027-01-05", "2026-10-31"),
        (yearly("2024-02-29", "2024-03-01"), "2026-03-01", "2026-02-28"),
        (yearly("2024-02-01", "2024-02-29"), "2026-02-28", "2026-03-01"),
        (yearly("2024-02-29", "2024-02-29"), "2028-02-29", "2027-02-28"),
        (yearly("2024-10-01", None), "2027-12-31", "2027-01-01"),
        (yearly(None, "2024-03-31"), "2027-01-01", "2027-12-31"),
        (yearly(None, None), "2027-01-01", None),
    ],
)
def test_seasons(season, inside, outside):
    daily = plan(slot(range(1, 8), "10:00", "12:00", **season))
    assert inside is None or open_on(daily, inside)
    assert outside is None or not open_on(daily, outside)


def test_the_29th_of_february_is_a_day_like_others():
    leap = plan(slot(4, "10:00", "12:00", valid_from=date(2024, 2, 29), valid_until=date(2024, 2, 29)))
    assert state(leap, at("2024-02-28 12:00")).until == at("2024-02-29 10:00")


def test_term_and_vacation():
    easter = Closure(date(2026, 3, 30), date(2026, 4, 11), "Osterferien")
    school = plan(
        slot(1, "08:00", "12:00"),
        slot(1, "14:00", "16:00", school=TERM),
        slot(1, "09:00", "10:00", school=VACATION),
        vacations=(easter,),
    )
    assert open_on(school, "2026-03-23") == ["08:00–12:00", "14:00–16:00"]
    assert open_on(school, "2026-03-30") == ["08:00–12:00", "09:00–10:00"]
    assert day(school, date(2026, 3, 30)).vacation == "Osterferien"
    assert day(school, date(2026, 3, 23)).vacation == ""
    assert day(plan(slot(1, "08:00", "12:00"), vacations=(easter,)), date(2026, 3, 30)).vacation == ""


def test_without_a_school_calendar_it_is_term():
    school = plan(slot(1, "14:00", "16:00", school=TERM), slot(1, "09:00", "10:00", school=VACATION))
    assert open_on(school, "2026-07-27") == ["14:00–16:00"]


# Closures, closing days, holidays


def test_a_public_holiday_closes_what_does_not_say_otherwise():
    house = plan(slot(4, "08:00", "12:00"), slot(4, "10:00", "11:00", PHONE, on_holidays=True), holidays=FRONLEICHNAM)
    assert open_on(house, "2026-06-04") == ["10:00–11:00"]
    assert day(house, date(2026, 6, 4)).reason == "Fronleichnam"
    assert state(house, at("2026-06-04 10:30")).kind == PHONE
    assert state(house, at("2026-06-04 10:30")).reason == ""
    assert state(house, at("2026-06-04 09:00")).reason == "Fronleichnam"
    assert state(house, at("2026-06-04 18:00")).reason == "", "it would be closed at six on any Thursday"


def test_a_holiday_on_which_it_is_closed_anyway_is_no_reason():
    monday = plan(slot(1, "08:00", "12:00"), holidays=FRONLEICHNAM)
    assert day(monday, date(2026, 6, 4)).reason == ""
    assert exceptions(monday, date(2026, 6, 1), date(2026, 6, 30)) == []


def test_reason_all_day_where_it_is_closed_all_day():
    house = plan(slot(WEEKDAYS, "08:00", "12:00"), holidays=FRONLEICHNAM)
    assert {state(house, at(f"2026-06-04 {hour:02}:00")).reason for hour in range(24)} == {"Fronleichnam"}
    assert state(house, at("2026-06-05 00:00")).reason == ""


def test_the_closure_of_the_place_is_stronger_than_the_closing_day_of_all():
    outing = Closure(date(2026, 6, 4), date(2026, 6, 4), "Betriebsausflug")
    ours = Closure(date(2026, 6, 3), date(2026, 6, 5), "Umzug", ((time(9), time(10)),))
    house = plan(slot(WEEKDAYS, "08:00", "12:00"), closures=(ours,), closing_days=(outing,), holidays=FRONLEICHNAM)
    assert open_on(house, "2026-06-04") == ["09:00–10:00"]
    assert day(house, date(2026, 6, 4)).reason == "Umzug"
    everybody = plan(slot(WEEKDAYS, "08:00", "12:00", on_holidays=True), closing_days=(outing,), holidays=FRONLEICHNAM)
    assert day(everybody, date(2026, 6, 4)).reason == "Betriebsausflug"
    assert open_on(everybody, "2026-06-04") == []


def test_a_closure_without_reason_leaves_that_of_the_holiday():
    quiet = Closure(date(2026, 6, 4), date(2026, 6, 5))
    house = plan(slot(WEEKDAYS, "08:00", "12:00"), closures=(quiet,), holidays=FRONLEICHNAM)
    assert [one.reason for one in exceptions(house, date(2026, 6, 1), date(2026, 6, 8))] == ["Fronleichnam", ""]


@pytest.mark.parametrize("turn", [1, -1])
def test_the_shorter_of_two_closures_is_meant(turn):
    weeks = Closure(date(2026, 7, 20), date(2026, 8, 7), "Sommerpause")
    one = Closure(date(2026, 7, 29), date(2026, 7, 29), "Notdienst", ((time(9), time(12)),))
    same = Closure(date(2026, 7, 29), date(2026, 7, 29), "Doch zu")
    house = plan(slot(WEEKDAYS, "08:00", "12:00"), closures=(weeks, one)[::turn])
    assert (open_on(house, "2026-07-28"), open_on(house, "2026-07-29")) == ([], ["09:00–12:00"])
    assert open_on(plan(*house.slots, closures=(weeks, one, same)[::turn]), "2026-07-29") == []


def test_exceptions_are_days_on_which_something_changes():
    sunday = Closure(date(2026, 6, 7), date(2026, 6, 7), "Tag der offenen Tür", ((time(10), time(14)),))
    same = Closure(date(2026, 6, 8), date(2026, 6, 8), "Wie immer", ((time(8), time(12)),))
    house = plan(slot(WEEKDAYS, "08:00", "12:00"), closures=(sunday, same), holidays=FRONLEICHNAM)
    found = exceptions(house, date(2026, 6, 1), date(2026, 6, 14))
    assert [(one.date.day, one.reason, len(one.slots)) for one in found] == [
        (4, "Fronleichnam", 0),
        (7, "Tag der offenen Tür", 1),
    ]


def test_the_week():
    found = week(OFFICE, date(2026, 6, 7))
    assert [one.date.day for one in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [len(one.slots) for one in found] == [1, 2, 1, 1, 1, 0, 0]
    assert len(week(OFFICE, date.max)) == 5
    assert week(OFFICE, date.min)[0].date == date.min


# Unknown, never, and the ends of time


def test_without_slots_nothing_is_known():
    empty = plan(closures=(Closure(date(2026, 6, 1), date(2026, 6, 30)),))
    assert state(empty, at("2026-06-01 10:00")).kind == UNKNOWN
    assert [span.kind for span in spans(empty, at("2026-06-01 10:00"), at("2026-07-01 10:00"))] == [UNKNOWN]


@pytest.mark.parametrize("kind", [OPEN, APPOINTMENT])
def test_a_schedule_that_never_opens_has_no_next_change(kind):
    over = plan(slot(1, "08:00", "12:00", kind, valid_until=date(2020, 1, 1)))
    now = state(over, at("2026-06-01 10:00"))
    assert (now.kind, now.until, now.next) == (CLOSED, None, None)


@pytest.mark.parametrize("end", [datetime.min, datetime.max])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_ends_of_the_calendar(end, zone):
    daily = plan(
        slot(range(1, 8), "20:00", "02:00"),
        zone=ZoneInfo(zone),
        closures=(Closure(date.min, date.min), Closure(date.max, date.max)),
    )
    for asked in (UTC, ZoneInfo(zone), ZoneInfo("Europe/Berlin")):
        instant = end.replace(tzinfo=asked)
        assert state(daily, instant).kind in (OPEN, CLOSED)
        assert list(spans(daily, instant, instant)) == []
    assert day(daily, end.date()).slots == ()
    assert exceptions(daily, end.date(), end.date())


def test_nothing_between_an_instant_and_an_earlier_one():
    assert list(spans(OFFICE, at("2026-06-01 10:00"), at("2026-06-01 09:00"))) == []


# The nights on which the clock is changed: 29 March 2026 (2:00 becomes 3:00) and 25 October (3:00 becomes 2:00)


def night(opens, closes, on):
    one = plan(slot(range(1, 8), opens, closes))
    start = datetime.combine(date.fromisoformat(on), time(0), tzinfo=BERLIN)
    found = spans(one, start, utc(f"{on} 12:00"))
    return [
        (f"{span.start.astimezone(UTC):%H:%M}", f"{span.until.astimezone(UTC):%H:%M}")
        for span in found
        if span.kind == OPEN
    ]


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        ("02:30", "04:00", [("01:00", "02:00")]),
        ("01:30", "02:30", [("00:30", "01:00")]),
        ("02:00", "03:00", []),
        ("02:15", "02:45", []),
        ("01:00", "04:00", [("00:00", "02:00")]),
        ("03:00", "04:00", [("01:00", "02:00")]),
    ],
)
def test_an_hour_that_does_not_exist(opens, closes, expected):
    assert night(opens, closes, "2026-03-29") == expected


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        ("02:30", "04:00", [("00:30", "03:00")]),
        ("01:30", "02:30", [("23:30", "01:30")]),
        ("02:15", "02:45", [("00:15", "01:45")]),
        ("01:00", "04:00", [("23:00", "03:00")]),
        ("03:00", "04:00", [("02:00", "03:00")]),
        ("01:00", "02:00", [("23:00", "01:00")]),
    ],
)
def test_an_hour_that_comes_twice(opens, closes, expected):
    assert night(opens, closes, "2026-10-25") == expected


def test_both_comings_of_the_hour_are_told_apart():
    short = plan(slot(7, "01:00", "02:10"))
    first, second = state(short, at("2026-10-25 02:30")), state(short, at("2026-10-25 02:05", fold=1))
    assert (first.kind, second.kind) == (OPEN, OPEN)
    assert second.until.astimezone(UTC) == utc("2026-10-25 01:10")
    assert state(short, at("2026-10-25 02:10", fold=1)).kind == CLOSED


def test_a_day_that_does_not_exist():
    """Samoa had no 30 December 2011."""
    samoa = plan(slot(range(1, 8), "10:00", "12:00"), zone=ZoneInfo("Pacific/Apia"))
    found = [span for span in spans(samoa, utc("2011-12-29 12:00"), utc("2012-01-01 12:00")) if span.kind == OPEN]
    assert [span.start.day for span in found] == [29, 31, 1]


# Overlaps


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (slot(1, "08:00", "12:00"), slot(1, "11:00", "13:00"), True),
        (slot(1, "08:00", "12:00"), slot(1, "12:00", "13:00"), False),
        (slot(1, "08:00", "12:00"), slot(2, "11:00", "13:00"), False),
        (slot(1, "08:00", "12:00"), slot((1, 2), "11:00", "13:00", PHONE), True),
        (slot(1, "22:00", "02:00"), slot(2, "01:00", "03:00"), True),
        (slot(1, "01:00", "03:00"), slot(7, "22:00", "02:00"), True),
        (slot(1, "22:00", "02:00"), slot(2, "02:00", "03:00"), False),
        (slot(1, "22:00", "00:00"), slot(2, "00:00", "03:00"), False),
        (slot(1, "00:00", "00:00"), slot(1, "08:00", "09:00"), True),
        (slot(6, "08:00", "12:00", nth=(1,)), slot(6, "08:00", "12:00", nth=(2, 3)), False),
        (slot(6, "08:00", "12:00", nth=(5,)), slot(6, "08:00", "12:00", nth=(-1,)), True),
        (slot(6, "08:00", "12:00", nth=(3,)), slot(6, "08:00", "12:00", nth=(-1,)), False),
        (slot(6, "22:00", "02:00", nth=(5,)), slot(7, "01:00", "03:00", nth=(1,)), True),
        (slot(6, "22:00", "02:00", nth=(4,)), slot(7, "01:00", "03:00", nth=(2,)), False),
        (slot(1, "08:00", "12:00", school=TERM), slot(1, "08:00", "12:00", school=VACATION), False),
        (slot(1, "22:00", "02:00", school=TERM), slot(2, "01:00", "03:00", school=VACATION), True),
        (slot(1, "08:00", "12:00", school=TERM), slot(1, "08:00", "12:00"), True),
        (
            slot(1, "08:00", "12:00", valid_until=date(2026, 3, 31)),
            slot(1, "08:00", "12:00", valid_from=date(2026, 4, 1)),
            False,
        ),
        (
            slot(1, "08:00", "12:00", yearly=True, valid_from=date(2020, 4, 1), valid_until=date(2020, 9, 30)),
            slot(1, "08:00", "12:00", yearly=True, valid_from=date(2020, 10, 1), valid_until=date(2020, 3, 31)),
            False,
        ),
        (
            slot(1, "08:00", "12:00", yearly=True, valid_from=date(2024, 2, 29), valid_until=date(2024, 2, 29)),
            slot(range(1, 8), "08:00", "12:00"),
            True,
        ),
        (slot(1, "08:00", "12:00", valid_from=date.max), slot(1, "08:00", "12:00", valid_until=date.min), False),
        (slot(5, "08:00", "12:00", valid_from=date(9999, 12, 1)), slot(5, "08:00", "12:00"), True),
    ],
)
def test_overlaps(one, other, expected):
    assert overlaps([one, other]) == ([(one, other)] if expected else [])
    assert overlaps([other, one]) == ([(other, one)] if expected else [])
    assert overlaps([one]) == []
