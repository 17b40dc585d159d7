"""June 2026: the 1st is a Monday, the 4th is Fronleichnam."""

import json
import random
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.hours_examples import Examples
from wagtail_familienbuero.hours.schedule import (
    APPOINTMENT,
    OPEN,
    PHONE,
    VACATION,
    Calendar,
    Closure,
    Schedule,
    Slot,
    day,
)
from wagtail_familienbuero.hours.schema_org import hours, opening_hours, phone_hours

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 6, 1)
WEEKDAYS = {1, 2, 3, 4, 5}
NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def slot(weekdays, opens, closes, kind=OPEN, **more):
    return Slot(frozenset(weekdays), time.fromisoformat(opens), time.fromisoformat(closes), kind, **more)


def said(*slots, closures=(), today=TODAY, days=60, **calendar):
    values = opening_hours(Schedule(slots, Calendar(BERLIN, **calendar), closures), today, days)
    return values["openingHoursSpecification"], values["specialOpeningHoursSpecification"]


def spec(opens, closes, first="", last="", weekdays=()):
    value = {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes}
    value |= {"validFrom": first} if first else {}
    value |= {"validThrough": last} if last else {}
    ids = [{"@id": f"https://schema.org/{NAMES[number - 1]}"} for number in weekdays]
    return value | ({"dayOfWeek": ids} if ids else {})


def test_the_week():
    weekly, special = said(slot({5, 1}, "08:00", "12:00"), slot({2}, "08:00", "12:00"), slot({2}, "14:00", "16:00"))
    assert weekly == [spec("08:00", "12:00", weekdays=[1, 2, 5]), spec("14:00", "16:00", weekdays=[2])]
    assert special == []


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        ("00:00", "00:00", ("00:00", "23:59")),
        ("18:00", "00:00", ("18:00", "00:00")),
        ("18:00", "03:00", ("18:00", "03:00")),
        ("10:00", "10:00", ("10:00", "09:59")),
    ],
)
def test_past_midnight(opens, closes, expected):
    """Google: 00:00 to 23:59 is open all day, 00:00 to 00:00 closed; closing earlier than opening is the next day."""
    weekly, _ = said(slot({1}, opens, closes))
    assert weekly == [spec(*expected, weekdays=[1])]


def test_seasons():
    summer = {"valid_from": date(2020, 4, 1), "valid_until": date(2020, 9, 30), "yearly": True}
    winter = {"valid_from": date(2020, 10, 1), "valid_until": date(2020, 3, 31), "yearly": True}
    course = {"valid_from": date(2026, 9, 1)}
    weekly, special = said(
        slot({1}, "08:00", "18:00", **summer),
        slot({1}, "08:00", "16:00", **winter),
        slot({2}, "08:00", "09:00", **course),
    )
    assert weekly == [
        spec("08:00", "18:00", "2026-04-01", "2026-09-30", [1]),
        spec("08:00", "09:00", "2026-09-01", weekdays=[2]),
        spec("08:00", "16:00", "2026-10-01", "2027-03-31", [1]),
    ]
    assert special == []


def test_a_season_that_is_over_is_not_said():
    assert said(slot({1}, "08:00", "12:00", valid_until=date(2026, 5, 31))) == ([], [])
    assert said(slot({1}, "08:00", "12:00", valid_until=TODAY))[0] == [
        spec("08:00", "12:00", last="2026-06-01", weekdays=[1])
    ]


def test_the_29th_of_february():
    leap = {"valid_from": date(2024, 2, 29), "valid_until": date(2024, 2, 29), "yearly": True}
    assert said(slot(range(1, 8), "08:00", "12:00", **leap))[0] == [
        spec("08:00", "12:00", "2028-02-29", "2028-02-29", range(1, 8))
    ]


def test_a_public_holiday_is_a_closed_day():
    weekly, special = said(slot(WEEKDAYS, "08:00", "12:00"), holidays={date(2026, 6, 4): "Fronleichnam"})
    assert weekly == [spec("08:00", "12:00", weekdays=[1, 2, 3, 4, 5])]
    assert special == [spec("00:00", "00:00", "2026-06-04", "2026-06-04")]


def test_dates_in_a_row_are_one():
    """From Thursday to Tuesday; the week-end between is closed anyway, and so is the one after."""
    away = Closure(date(2026, 6, 11), date(2026, 6, 16), "Umzug")
    after = Closure(date(2026, 6, 17), date(2026, 6, 21), "Umzug")
    _, special = said(slot(WEEKDAYS, "08:00", "12:00"), closures=(away, after))
    assert special == [spec("00:00", "00:00", "2026-06-11", "2026-06-19")]


def test_other_times_instead():
    short = Closure(date(2026, 6, 2), date(2026, 6, 2), "Sitzung", ((time(13), time(14)), (time(8), time(9))))
    sunday = Closure(date(2026, 6, 7), date(2026, 6, 7), "Fest", ((time(10), time(14)),))
    _, special = said(slot(WEEKDAYS, "08:00", "12:00"), closures=(short, sunday))
    assert special == [
        spec("08:00", "09:00", "2026-06-02", "2026-06-02"),
        spec("13:00", "14:00", "2026-06-02", "2026-06-02"),
        spec("10:00", "14:00", "2026-06-07", "2026-06-07"),
    ]


def test_what_is_not_weekly_is_said_date_by_date():
    """On the Saturday that has both, all hours of the day are said: special hours replace those of the week."""
    third, holidays = slot({6}, "14:00", "16:00", nth=(3,)), Closure(date(2026, 6, 8), date(2026, 6, 14), "Ferien")
    weekly, special = said(
        slot({6}, "08:00", "12:00"), third, slot({1}, "09:00", "10:00", school=VACATION), vacations=(holidays,), days=30
    )
    assert weekly == [spec("08:00", "12:00", weekdays=[6])]
    assert special == [
        spec("09:00", "10:00", "2026-06-08", "2026-06-08"),
        spec("08:00", "12:00", "2026-06-20", "2026-06-20"),
        spec("14:00", "16:00", "2026-06-20", "2026-06-20"),
    ]


def test_hours_by_appointment_are_not_opening_hours():
    assert said(slot({1}, "08:00", "12:00", APPOINTMENT), slot({1}, "13:00", "14:00", PHONE)) == ([], [])


def test_phone_hours():
    house = Schedule(
        (slot({1}, "08:00", "12:00"), slot({4}, "13:00", "14:00", PHONE)),
        Calendar(BERLIN, {date(2026, 6, 4): "Fronleichnam"}),
    )
    assert phone_hours(house, TODAY) == [
        spec("13:00", "14:00", weekdays=[4]),
        spec("00:00", "00:00", "2026-06-04", "2026-06-04"),
    ]


def test_of_a_schedule_without_slots_nothing_is_known():
    closed = Closure(date(2026, 6, 2), date(2026, 6, 2), "", ((time(8), time(9)),))
    assert said(closures=(closed,)) == ([], [])


@pytest.mark.parametrize("today", [date.min, date.max, date(9999, 12, 1)])
def test_the_ends_of_the_calendar(today):
    leap = {"valid_from": date(2024, 10, 1), "valid_until": date(2024, 2, 29), "yearly": True}
    weekly, special = said(slot(range(1, 8), "08:00", "12:00", **leap), slot({1}, "08:00", "12:00"), today=today)
    assert weekly[0] == spec("08:00", "12:00", weekdays=[1])
    assert special == []


@pytest.mark.parametrize("seed", range(60))
def test_read_again_it_says_what_the_schedule_says(seed):
    """For each coming date: the special hours, or those of the week where there are none."""
    examples = Examples(random.Random(seed))
    schedule, _, _ = examples.one(instants=0)
    today = examples.day_of_interest()
    values = opening_hours(schedule, today, 60)
    for on in (today + timedelta(days=number) for number in range(60)):
        assert read(values, on) == {hours(one) for one in day(schedule, on).slots if one.kind == OPEN}, on


def read(values, on):
    found = [value for value in values["specialOpeningHoursSpecification"] if covers(value, on)]
    if not found:
        found = [value for value in values["openingHoursSpecification"] if covers(value, on)]
    times = {(value["opens"], value["closes"]) for value in found}
    return times - {("00:00", "00:00")}


def covers(value, on):
    named = [one["@id"].removeprefix("https://schema.org/") for one in value.get("dayOfWeek", [])]
    return value.get("validFrom", "") <= on.isoformat() <= value.get("validThrough", "9999-12-31") and (
        not named or NAMES[on.weekday()] in named
    )


def test_every_word_is_one_of_schema_org(shared_data):
    graph = json.loads(shared_data("schemaorg", "schemaorg-current-https.jsonld").read_text(encoding="utf-8"))["@graph"]
    nodes = {node["@id"].removeprefix("schema:"): node for node in graph}
    winter = {"valid_from": date(2020, 10, 1), "valid_until": date(2020, 3, 31), "yearly": True}
    weekly, special = said(
        slot(range(1, 8), "08:00", "12:00", **winter),
        slot({2}, "08:00", "12:00", nth=(1,)),
        slot({4}, "08:00", "12:00"),
    )
    assert weekly and special
    for name in ("openingHoursSpecification", "specialOpeningHoursSpecification", "hoursAvailable"):
        assert {"@id": "schema:OpeningHoursSpecification"} in listed(nodes[name]["schema:rangeIncludes"])
    for value in [*weekly, *special]:
        kind = value.pop("@type")
        assert nodes[kind]["@type"] == "rdfs:Class"
        for name in value:
            assert {"@id": f"schema:{kind}"} in listed(nodes[name]["schema:domainIncludes"])
        for one in value.get("dayOfWeek", []):
            assert nodes[one["@id"].removeprefix("https://schema.org/")]["@type"] == "schema:DayOfWeek"


def listed(value):
    return value if isinstance(value, list) else [value]
