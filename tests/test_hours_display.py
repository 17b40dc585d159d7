"""What visitors read about opening hours, sentence by sentence, in plain English; no database."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from wagtail_familienbuero.hours.display import AHEAD, FEW_CHANGES, MOST_CHANGES, describe, say
from wagtail_familienbuero.hours.schedule import Calendar, Closure, Schedule, Slot
from wagtail_familienbuero.hours.week import coming_exceptions, week_table
from wagtail_familienbuero.hours.wording import conditions, days_words, near_date, stretch

BERLIN = ZoneInfo("Europe/Berlin")
CORPUS_CHRISTI = date(2026, 6, 4)  # a Thursday
OUTING = Closure(date(2026, 12, 24), date(2027, 1, 3), "Betriebsferien")


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def slot(weekdays="12345", opens="09:00", closes="12:00", **fields):
    days = frozenset(int(day) for day in weekdays)
    return Slot(days, time.fromisoformat(opens), time.fromisoformat(closes), **fields)


def made(*slots, closures=(), **calendar):
    return Schedule(tuple(slots), Calendar(BERLIN, **calendar), tuple(closures))


def instant(text):
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


WEEKDAYS_9_12 = made(slot())


@pytest.mark.parametrize(
    ("schedule", "at", "text"),
    [
        (made(slot(closes="16:00")), "2026-11-23T10:00", "Open now · until 16:00"),
        (made(slot(closes="00:00")), "2026-11-23T10:00", "Open now · until 24:00"),
        (made(slot("5", "20:00", "02:00")), "2026-11-27T23:00", "Open now · until 2:00"),
        (made(slot("5", "20:00", "02:00")), "2026-11-28T01:00", "Open now · until 2:00"),
        (made(slot("12", "00:00", "00:00")), "2026-11-23T10:00", "Open now · until Wednesday at 0:00"),
        (
            made(slot("1", "09:00", "16:00", note="nur Ukrainisch")),
            "2026-11-23T10:00",
            "Open now · until 16:00 (nur Ukrainisch)",
        ),
        (made(slot("1234567", "00:00", "00:00")), "2026-11-23T10:00", "Open day and night"),
        (made(slot(kind="phone")), "2026-11-23T10:00", "By phone now · until 12:00"),
        (made(slot("1234567", "00:00", "00:00", kind="phone")), "2026-11-23T10:00", "By phone day and night"),
        (
            made(slot("12", "00:00", "00:00", kind="phone")),
            "2026-11-23T10:00",
            "By phone now · until Wednesday at 0:00",
        ),
        (made(slot(kind="appointment")), "2026-11-23T10:00", "By appointment only"),
        (made(slot(kind="appointment")), "2026-11-23T13:00", "By appointment only · again tomorrow at 9:00"),
        (
            made(slot(kind="appointment"), slot("1", "14:00", "16:00")),
            "2026-11-23T10:00",
            "Now by appointment only · opens today at 14:00",
        ),
        (WEEKDAYS_9_12, "2026-11-23T08:00", "Opens today at 9:00"),
        (WEEKDAYS_9_12, "2026-11-23T12:00", "Opens tomorrow at 9:00"),
        (WEEKDAYS_9_12, "2026-11-27T12:00", "Opens Monday at 9:00"),
        (made(slot("1")), "2026-11-23T12:00", "Opens on 30 November at 9:00"),
        (made(slot(kind="phone")), "2026-11-23T08:00", "By phone again today at 9:00"),
        (made(slot("1", valid_until=date(2026, 11, 1))), "2026-11-23T10:00", "Closed"),
        (made(), "2026-11-23T10:00", "Opening hours not known"),
    ],
)
def test_every_state_has_its_sentence(schedule, at, text):
    assert say(schedule, instant(at))[1] == text


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("2026-06-03T12:00", "Opens on Friday"),
        ("2026-06-04T07:00", "Closed today: Fronleichnam · opens tomorrow at 9:00"),
        ("2026-06-04T10:00", "Closed today: Fronleichnam · opens tomorrow at 9:00"),
        ("2026-06-04T22:00", "Closed today: Fronleichnam · opens tomorrow at 9:00"),
        ("2026-06-05T08:00", "Opens today at 9:00"),
    ],
)
def test_a_holiday_is_named_all_day(at, text):
    schedule = made(slot(), holidays={CORPUS_CHRISTI: "Fronleichnam"})
    said = say(schedule, instant(at))[1]
    assert said == text.replace("Opens on Friday", "Opens Friday at 9:00")


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("2026-12-23T13:00", "Opens on 4 January at 9:00"),
        ("2026-12-24T10:00", "Closed until 3 January: Betriebsferien"),
        ("2026-12-27T10:00", "Closed until 3 January: Betriebsferien"),  # a Sunday
        ("2027-01-03T10:00", "Opens tomorrow at 9:00"),  # the last day, a Sunday
        ("2027-01-04T09:00", "Open now · until 12:00"),
    ],
)
@pytest.mark.parametrize("whose", ["own", "all"])
def test_a_closure_of_several_days_says_how_long(at, text, whose):
    schedule = made(slot(), closures=[OUTING]) if whose == "own" else made(slot(), closing_days=(OUTING,))
    assert say(schedule, instant(at))[1] == text


def test_a_closure_without_a_reason_and_a_long_one():
    nameless = Closure(date(2026, 11, 23), date(2026, 11, 27))
    assert say(made(slot(), closures=[nameless]), instant("2026-11-23T10:00"))[1] == "Closed until 27 November"
    years = Closure(date(2026, 11, 23), date(2028, 3, 31), "Umbau " * 40)
    text = say(made(slot(), closures=[years]), instant("2026-11-23T10:00"))[1]
    assert text.startswith("Closed until 31 March 2028: Umbau Umbau") and len(text) < 120


def test_other_times_instead_are_no_whole_closed_day():
    course = Closure(date(2026, 11, 23), date(2026, 11, 24), "Fortbildung", ((time(14), time(16)),))
    schedule = made(slot(), closures=[course])
    texts = {at: say(schedule, instant(f"2026-11-23T{at}"))[1] for at in ("08:00", "10:00", "13:00", "15:00")}
    assert texts == {
        "08:00": "Opens today at 14:00",
        "10:00": "Closed now: Fortbildung · opens today at 14:00",
        "13:00": "Opens today at 14:00",
        "15:00": "Open now · until 16:00",
    }
    coming = describe(schedule, instant("2026-11-23T08:00")).changes
    assert [change.text for change in coming[:3]] == [texts["10:00"], texts["13:00"], texts["15:00"]]


# What comes: right behind a page cache


SCHEDULES = [
    WEEKDAYS_9_12,
    made(slot("5", "20:00", "02:00"), slot("6", "22:00", "00:00"), slot("7", "00:00", "01:00")),
    made(slot(), slot("24", "14:00", "18:00", kind="phone", note="nur Ukrainisch"), closures=[OUTING]),
    made(slot(), holidays={CORPUS_CHRISTI: "Fronleichnam"}),
    made(slot("1234567", "00:00", "00:00")),
    made(slot("1234567", "08:00", "12:00"), slot("1234567", "13:00", "14:00"), slot("1234567", "15:00", "18:00")),
    made(slot(), closures=[Closure(date(2026, 11, 24), date(2026, 11, 24), "Kurs", ((time(14), time(16)),))]),
]
MOMENTS = ["2026-11-23T00:00", "2026-06-03T11:59", "2026-12-23T23:30", "2026-10-24T10:00", "2026-03-28T20:00"]


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_what_is_read_later_is_what_would_be_said_then(schedule, moment):
    """At every half hour until the changes run out, the last one that is due is the sentence of that time."""
    now = instant(moment)
    shown = describe(schedule, now)
    assert 1 <= len(shown.changes) <= MOST_CHANGES
    *changes, end = shown.changes
    assert (end.kind, end.text) == ("unknown", "See the opening hours")
    at, kind, text = now, shown.kind, shown.text
    while at.timestamp() < end.at.timestamp():
        for change in changes:
            if change.at.timestamp() <= at.timestamp():
                kind, text = change.kind, change.text
        assert say(schedule, at) == (kind, text), at
        at = datetime.fromtimestamp(at.timestamp() + 1800, BERLIN)


def test_the_changes_are_in_order_and_no_two_neighbours_say_the_same():
    for schedule in SCHEDULES:
        shown = describe(schedule, instant("2026-11-23T11:59"))
        texts = [shown.text, *(change.text for change in shown.changes)]
        assert all(one != other for one, other in pairwise(texts))
        ats = [change.at for change in shown.changes]
        assert ats == sorted(ats) and ats[-1] <= instant("2026-11-23T11:59") + AHEAD


def test_lists_know_less_of_what_comes():
    shown = describe(SCHEDULES[5], instant("2026-11-23T07:00"), short=True)
    assert len(shown.changes) == FEW_CHANGES
    always = describe(SCHEDULES[4], instant("2026-11-23T07:00"), short=True)
    assert [change.at - instant("2026-11-23T07:00") for change in always.changes] == [timedelta(days=1)]


def test_nothing_known_changes_nothing():
    assert describe(made(), instant("2026-11-23T10:00")).changes == []


# Words


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (slot("12345"), "Monday to Friday"),
        (slot("135"), "Monday, Wednesday and Friday"),
        (slot("67"), "Saturday and Sunday"),
        (slot("1234567"), "every day"),
        (slot("6", nth=(1, 3)), "1st and 3rd Saturday of the month"),
        (slot("2", nth=(-1, 2)), "2nd and last Tuesday of the month"),
    ],
)
def test_days_in_words(one, text):
    assert days_words(one) == text


def yearly(first, last):
    return slot(valid_from=date(2024, *first), valid_until=date(2024, *last), yearly=True)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (slot(), []),
        (yearly((4, 1), (9, 30)), ["April to September"]),
        (yearly((11, 1), (2, 28)), ["November to February"]),
        (yearly((11, 1), (2, 29)), ["November to February"]),
        (yearly((8, 1), (8, 31)), ["in August"]),
        (yearly((1, 1), (12, 30)), ["1 January to 30 December"]),
        (yearly((4, 15), (9, 30)), ["15 April to 30 September"]),
        (slot(valid_from=date(2027, 3, 1)), ["from 1 March 2027"]),
        (slot(valid_from=date(2026, 3, 1)), []),
        (slot(valid_from=date(2026, 3, 1), valid_until=date(2026, 12, 31)), ["until 31 December 2026"]),
        (
            slot(valid_from=date(2027, 3, 1), valid_until=date(2027, 5, 31)),
            ["from 1 March 2027 to 31 May 2027"],
        ),
        (slot(school="vacation"), ["in the school holidays"]),
        (slot(school="term", on_holidays=True), ["not in the school holidays", "also on public holidays"]),
    ],
)
def test_conditions_in_words(one, words):
    assert conditions(one, date(2026, 11, 23)) == words


def test_times_and_dates():
    assert stretch(time(9), time(12, 30)) == "9:00–12:30"
    assert stretch(time(18), time(0)) == "18:00–24:00"
    assert stretch(time(0), time(0)) == "day and night"
    assert near_date(date(2027, 1, 3), date(2026, 12, 24)) == "3 January"
    assert near_date(date(2028, 1, 3), date(2026, 12, 24)) == "3 January 2028"


# The week


def test_the_week_names_today_the_reason_and_what_is_usual():
    schedule = made(
        slot("12345"),
        slot("24", "14:00", "18:00", kind="phone", note="nur Ukrainisch"),
        holidays={CORPUS_CHRISTI: "Fronleichnam"},
    )
    week = week_table(schedule, date(2026, 6, 2))
    assert [row.name for row in week.rows] == [
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    ]
    assert [row.name for row in week.rows if row.is_today] == ["Tuesday"]
    tuesday, thursday, sunday = week.rows[1], week.rows[3], week.rows[6]
    assert [(one.text, one.words, one.note) for one in tuesday.times] == [
        ("9:00–12:00", [], ""),
        ("14:00–18:00", ["by phone"], "nur Ukrainisch"),
    ]
    assert (thursday.times, thursday.reason, thursday.usual) == ([], "Fronleichnam", "9:00–12:00, 14:00–18:00")
    assert (sunday.times, sunday.reason, sunday.usual) == ([], "", "")
    assert week.rows[0].starts.isoformat() == "2026-05-31T22:00:00+00:00"
    assert week.ends.isoformat() == "2026-06-07T22:00:00+00:00"


def test_times_of_other_weeks_are_said_in_words_and_those_that_are_over_not():
    schedule = made(
        slot("1"),
        slot("6", "10:00", "12:00", nth=(1, 3)),
        slot("7", "10:00", "18:00", valid_from=date(2024, 4, 1), valid_until=date(2024, 9, 30), yearly=True),
        slot("2", valid_until=date(2026, 10, 31)),
        slot("123", "10:00", "14:00", school="vacation", kind="appointment"),
    )
    week = week_table(schedule, date(2026, 11, 23))
    assert [(one.days, one.time.text, one.time.words) for one in week.others] == [
        ("1st and 3rd Saturday of the month", "10:00–12:00", []),
        ("Sunday", "10:00–18:00", ["April to September"]),
        ("Monday to Wednesday", "10:00–14:00", ["by appointment", "in the school holidays"]),
    ]


def test_school_holidays_are_named_where_the_times_know_them():
    autumn = (Closure(date(2026, 11, 23), date(2026, 11, 27), "Herbstferien"),)
    knowing = made(slot("1", school="term"), slot("1", "10:00", "14:00", school="vacation"), vacations=autumn)
    week = week_table(knowing, date(2026, 11, 23))
    assert week.vacations == ["Herbstferien"]
    assert [one.text for one in week.rows[0].times] == ["10:00–14:00"]
    assert week_table(made(slot(), vacations=autumn), date(2026, 11, 23)).vacations == []


def exceptions(schedule, today):
    return [(one.days, [time.text for time in one.times], one.reason) for one in coming_exceptions(schedule, today)]


def test_coming_exceptions_are_days_and_ranges_with_their_reasons():
    course = Closure(date(2026, 12, 7), date(2026, 12, 7), "Fortbildung", ((time(14), time(16)),))
    schedule = made(
        slot(), closures=[OUTING, course], holidays={date(2026, 12, 25): "Weihnachten", date(2027, 1, 6): "Dreikönig"}
    )
    assert exceptions(schedule, date(2026, 12, 1)) == [
        ("Monday, 7 December", ["14:00–16:00"], "Fortbildung"),
        ("24 December to 3 January", [], "Betriebsferien"),
    ]
    assert exceptions(schedule, date(2026, 12, 28)) == [
        ("24 December to 3 January", [], "Betriebsferien"),
        ("Wednesday, 6 January", [], "Dreikönig"),
    ]
    assert exceptions(schedule, date(2026, 11, 1)) == []


def test_a_closure_that_ends_later_is_told_to_its_end():
    long = Closure(date(2026, 12, 20), date(2027, 2, 10), "Umbau")
    assert exceptions(made(slot(), closures=[long]), date(2026, 12, 1)) == [("20 December to 10 February", [], "Umbau")]


def test_holidays_in_a_row_of_different_names_stay_apart():
    schedule = made(slot(), holidays={date(2026, 12, 24): "Heiligabend", date(2026, 12, 25): "Weihnachten"})
    assert [days for days, _times, _reason in exceptions(schedule, date(2026, 12, 20))] == [
        "Thursday, 24 December",
        "Friday, 25 December",
    ]
