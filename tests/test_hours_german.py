"""Times are written as German text that is read again as the same times."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wagtail_familienbuero.hours import texts
from wagtail_familienbuero.hours.german import as_text, meanings
from wagtail_familienbuero.hours.schedule import APPOINTMENT, OPEN, PHONE, VACATION, Slot, overlaps

MORNING = Slot(frozenset({1, 2, 3, 4, 5}), time(8, 30), time(12))
SEASON = {"valid_from": date(2000, 4, 1), "valid_until": date(2000, 9, 30), "yearly": True}
WINTER = {"valid_from": date(2000, 10, 1), "valid_until": date(2000, 3, 31), "yearly": True}


def on(*days, opens=9, closes=12, **fields):
    return Slot(frozenset(days), time(opens), time(closes), **fields)


@pytest.mark.parametrize(
    "slots, text",
    [
        ([MORNING], "Montag bis Freitag 8:30 bis 12:00 Uhr"),
        ([on(1, 3, 5)], "Montag, Mittwoch und Freitag 9:00 bis 12:00 Uhr"),
        ([on(1, 2)], "Montag und Dienstag 9:00 bis 12:00 Uhr"),
        ([on(1, 2, 3, 5, 7)], "Montag bis Mittwoch, Freitag und Sonntag 9:00 bis 12:00 Uhr"),
        ([on(1), on(1, opens=14, closes=17)], "Montag 9:00 bis 12:00 Uhr und 14:00 bis 17:00 Uhr"),
        ([on(5, opens=20, closes=2)], "Freitag 20:00 bis 2:00 Uhr"),
        ([on(5, opens=18, closes=0)], "Freitag 18:00 bis 24:00 Uhr"),
        ([on(*range(1, 8), opens=0, closes=0, on_holidays=True)], "täglich rund um die Uhr"),
        ([on(1, kind=PHONE)], "Montag 9:00 bis 12:00 Uhr telefonisch"),
        ([on(1, kind=APPOINTMENT)], "Montag 9:00 bis 12:00 Uhr nach Vereinbarung"),
        ([on(6, nth=(1, 3))], "jeden 1. und 3. Samstag im Monat 9:00 bis 12:00 Uhr"),
        ([on(6, nth=(-1,))], "jeden letzten Samstag im Monat 9:00 bis 12:00 Uhr"),
        (
            [on(1, **SEASON), on(1, opens=10, **WINTER), on(2)],
            "Dienstag 9:00 bis 12:00 Uhr\n1. April bis 30. September:\nMontag 9:00 bis 12:00 Uhr\n"
            "1. Oktober bis 31. März:\nMontag 10:00 bis 12:00 Uhr",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_as_people_write_it(slots, text):
    assert as_text(slots) == text
    assert meanings(texts.slots(texts.parse(text))) == meanings(slots)


def test_the_note_stands_below():
    assert as_text([MORNING], "und nach Vereinbarung") == f"{as_text([MORNING])}\nund nach Vereinbarung"


def test_rows_that_say_the_same_are_the_same():
    apart = [replace(MORNING, weekdays=frozenset({day})) for day in range(5, 0, -1)]
    assert as_text(apart) == as_text([MORNING])


@pytest.mark.parametrize(
    "fields",
    [
        {"school": VACATION},
        {"on_holidays": True},
        {"note": "nur Ukrainisch"},
        {"valid_from": date(2026, 4, 1), "valid_until": date(2026, 9, 30)},
        {"valid_from": date(2026, 4, 1)},
        {"valid_until": date(2026, 4, 1), "yearly": True},
    ],
    ids=str,
)
def test_what_text_has_no_words_for_is_not_written(fields):
    assert as_text([MORNING, on(6, **fields)]) is None


@pytest.mark.parametrize(
    "note", ["außer in den Ferien", "freitags 13-15 Uhr", "Dienstag geschlossen", "Dienstag 14 Uhr"]
)
def test_a_note_that_says_something_about_the_times_is_not_written(note):
    assert as_text([MORNING], note) is None


def test_the_clock_round_means_public_holidays_too():
    assert as_text([on(*range(1, 8), opens=0, closes=0)]) is None


def test_nothing_is_no_text():
    assert as_text([]) is None


# Quarters of an hour from 5:00 to 23:45: earlier ones may be the afternoon, and are not read.
quarters = st.integers(20, 95).map(lambda number: time(number // 4, number % 4 * 15))
seasons = st.sampled_from([{}, {}, SEASON, WINTER])
numbers = st.lists(st.sampled_from([1, 2, 3, 4, -1]), unique=True, max_size=2).map(tuple)


@st.composite
def slot(draw):
    opens, closes = sorted(draw(st.lists(quarters, min_size=2, max_size=2, unique=True)))
    days = draw(st.frozensets(st.integers(1, 7), min_size=1))
    kind = draw(st.sampled_from([OPEN, OPEN, PHONE, APPOINTMENT]))
    return Slot(days, opens, closes, kind, nth=draw(numbers), **draw(seasons))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(slot(), min_size=1, max_size=4).filter(lambda slots: not overlaps(slots)))
def test_what_is_written_is_read_again(slots):
    text = as_text(slots)
    assert text is not None, "usual times have words"
    found = texts.parse(text)
    assert found.complete and meanings(texts.slots(found)) == meanings(slots)
