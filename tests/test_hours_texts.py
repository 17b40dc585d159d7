"""German opening hours as text: what is understood, and that nothing else is claimed."""

import json
import time as clock
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hours_texts import ALL, EXAMPLES
from tests.hours_texts_more import MORE_EXAMPLES
from tests.hours_texts_support import compact
from wagtail_familienbuero.hours.schedule import OPEN, PHONE, Slot
from wagtail_familienbuero.hours.texts import LONGEST_TEXT, Parsed, parse, slots

CASES = [case for cases in (EXAMPLES | MORE_EXAMPLES).values() for case in cases]
KEYS = {"weekday", "opens", "closes", "kind", "nth", "season", "note"}


def stripped(text):
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


@pytest.mark.parametrize(("text", "rows", "note", "complete"), CASES, ids=[case[0] for case in CASES])
def test_what_a_text_says(text, rows, note, complete):
    parsed = parse(text)
    assert compact(parsed.rows) == rows
    assert parsed.note == (stripped(text) if note == ALL else note)
    assert parsed.complete is complete
    assert parsed.text == text


def test_the_texts_of_real_places(shared_data):
    """What no row says certainly stays; most are understood whole."""
    entries = json.loads(shared_data("hours", "hours_texts.json").read_text(encoding="utf-8"))
    found = [parse(entry["hours_text"]) for entry in entries]
    assert sum(parsed.complete for parsed in found) >= 20
    assert all(parsed.rows or parsed.note for parsed in found)
    for parsed in found:
        for line in parsed.note.splitlines():
            assert line in parsed.text


def test_two_that_contradict_each_other_are_both_left(shared_data):
    entries = json.loads(shared_data("hours", "hours_texts.json").read_text(encoding="utf-8"))
    parsed = parse(entries[-1]["hours_text"])
    assert compact(parsed.rows) == "134 09:00-17:00; 2 10:00-15:00"
    assert not parsed.complete


def test_a_row_has_the_form_of_the_command():
    [row] = parse("jeden 1. Samstag im Monat 10-12 Uhr").rows
    assert row == {
        "weekday": 6,
        "opens": "10:00",
        "closes": "12:00",
        "kind": "open",
        "nth": [1],
        "season": None,
        "note": "",
    }


# --- any text


WORDS = st.sampled_from(
    [
        *(
            "Mo",
            "Di",
            "Mi.",
            "Do",
            "Freitag",
            "samstags",
            "So",
            "täglich",
            "Wochenende",
            "Feiertage",
            "jeden",
            "1.",
            "3.",
        ),
        *(
            "9",
            "12",
            "9-12",
            "14.30",
            "8:00",
            "24",
            "17/19",
            "0800",
            "Uhr",
            "h",
            "von",
            "bis",
            "und",
            "u.",
            "&",
            "+",
            "-",
        ),
        *(
            "–",
            ",",
            ";",
            ":",
            ".",
            "(",
            ")",
            "/",
            "|",
            "\n",
            "\n\n",
            "\t",
            "im Monat",
            "April",
            "01.04.",
            "30.09.",
            "Ferien",
        ),
        *(
            "geschlossen",
            "Mittagspause",
            "außer",
            "nur",
            "nach Vereinbarung",
            "mit Termin",
            "telefonisch",
            "Telefonzeiten",
        ),
        *(
            "Öffnungszeiten",
            "Sprechzeiten",
            "Standort 2",
            "Zwiebel",
            "nachmittags",
            "auch",
            "sonst",
            "in den Ferien",
            "n.V.",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=40).map("".join)
    )
)
def test_any_text_is_read_without_an_error(text):
    parsed = parse(text)
    assert parsed.text == text
    for row in parsed.rows:
        assert set(row) == KEYS
        assert 1 <= row["weekday"] <= 7
    if not parsed.complete:
        assert parsed.note or not text.strip()
    assert len(slots(parsed)) <= len(parsed.rows)


@pytest.mark.parametrize("nothing", [None, 7, "", "   ", "\n\n", "\u00ad", "()", "((((", "-", ":"])
def test_no_text_says_nothing(nothing):
    parsed = parse(nothing)
    assert (parsed.rows, parsed.complete) == ([], False)


@pytest.mark.parametrize(
    "part",
    [
        "Mo 9-12 Uhr, ",
        "Mo,",
        "(",
        "jeden ",
        "und ",
        "Mo 9-12\n",
        "9-12 ",
        "1. ",
        "Öffnungszeiten ",
        "a",
        "\n",
        "Mo-",
        "8⁰⁰",
    ],
)
def test_long_texts_take_time_in_proportion(part):
    """A text of a hundred thousand characters is no reason to wait; nobody opens so often."""
    text = (part * 100_000)[:100_000]
    started = clock.process_time()
    parsed = parse(text)
    assert clock.process_time() - started < 5
    assert parsed.rows == []
    half = parse(text[: LONGEST_TEXT - 1])
    assert not half.complete
    assert len(half.rows) <= 150


# --- what is written can be read


DAY_NAMES = [
    ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."],
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    ["montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags"],
]
TIME_STYLES = [
    lambda minutes: f"{minutes // 60}.{minutes % 60:02}",
    lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}",
    lambda minutes: f"{minutes // 60}:{minutes % 60:02} Uhr",
    lambda minutes: f"{minutes // 60}" if minutes % 60 == 0 else f"{minutes // 60}:{minutes % 60:02}",
]
STYLES = st.fixed_dictionaries(
    {
        "names": st.sampled_from(DAY_NAMES),
        "time": st.sampled_from(TIME_STYLES),
        "to": st.sampled_from(["-", " - ", "–", " – ", " bis "]),
        "colon": st.sampled_from(["", ":", ": "]),
        "and": st.sampled_from([" und ", " & ", ", ", " u. ", " + "]),
        "days": st.sampled_from([", ", " und ", " + ", "/"]),
        "between": st.sampled_from(["\n", "; ", "\n\n", ", "]),
        "heading": st.sampled_from(["", "Öffnungszeiten:\n", "Sprechzeiten\n\n", "Unsere Öffnungszeiten: "]),
        "unit": st.sampled_from([" Uhr", "", "h"]),
    }
)


@st.composite
def day_plans(draw):
    """{weekday: [(opens, closes), …]}: times one after another, in steps of a quarter of an hour."""
    plans = {}
    for weekday in draw(st.sets(st.integers(1, 7), min_size=1)):
        count = draw(st.integers(1, 2))
        marks = sorted(draw(st.sets(st.integers(5 * 4, 23 * 4), min_size=2 * count, max_size=2 * count)))
        plans[weekday] = [(marks[2 * n] * 15, marks[2 * n + 1] * 15) for n in range(count)]
    return plans


def written(plans, style):
    """The plans as German text; days with the same times are named together."""
    together = {}
    for weekday, times in sorted(plans.items()):
        together.setdefault(tuple(times), []).append(weekday)
    lines = []
    for times, weekdays in together.items():
        days = style["days"].join(style["names"][weekday - 1] for weekday in weekdays)
        spans = [f"{style['time'](opens)}{style['to']}{style['time'](closes)}" for opens, closes in times]
        unit = "" if spans[0].endswith("Uhr") else style["unit"]
        lines.append(f"{days}{style['colon']} {style['and'].join(span + unit for span in spans)}")
    return style["heading"] + style["between"].join(lines)


def times_by_day(parsed):
    found = {}
    for row in parsed.rows:
        found.setdefault(row["weekday"], []).append((minutes(row["opens"]), minutes(row["closes"])))
    return {weekday: sorted(times) for weekday, times in found.items()}


def minutes(text):
    return int(text[:2]) * 60 + int(text[3:])


@settings(max_examples=300, deadline=None)
@given(day_plans(), STYLES)
def test_what_is_written_can_be_read(plans, style):
    parsed = parse(written(plans, style))
    assert times_by_day(parsed) == plans
    assert (parsed.note, parsed.complete) == ("", True)


UNKNOWN = st.sampled_from(
    ["Zwiebel", "zwiebelt", "Zwiebelmond", "xyz", "137", "¿", "(Zwiebel)", "Zwiebel:", "Zwiebel.", "Zwiebel,"]
)
TEXTS = [case[0] for case in CASES if case[3] and case[1]]


def without_notes(parsed):
    return {tuple(str(row[key]) for key in sorted(KEYS - {"note"})) for row in parsed.rows}


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(TEXTS), UNKNOWN, st.data())
def test_an_unknown_word_makes_no_other_row(text, word, data):
    """It may cost rows, and it goes into a note; what is still claimed was claimed before."""
    spaces = [place for place, character in enumerate(text) if character.isspace()] + [0, len(text)]
    place = data.draw(st.sampled_from(spaces))
    parsed = parse(f"{text[:place]} {word} {text[place:]}")
    assert without_notes(parsed) <= without_notes(parse(text))
    left = parsed.note + " ".join(row["note"] for row in parsed.rows)
    assert word.strip(" ():.,") in left


# --- slots of a schedule


def test_rows_become_slots():
    parsed = parse("Mo-Mi 9-12 Uhr\nTelefonzeiten: Fr 8-9 Uhr")
    assert slots(parsed) == (
        Slot(frozenset({1, 2, 3}), time(9), time(12), OPEN),
        Slot(frozenset({5}), time(8), time(9), PHONE),
    )


def test_a_season_comes_every_year():
    [slot] = slots(parse("Oktober bis Februar: jeden 1. und 3. Samstag im Monat 10-12 Uhr"))
    assert (slot.valid_from, slot.valid_until, slot.yearly) == (date(2000, 10, 1), date(2000, 2, 29), True)
    assert slot.nth == (1, 3)


def test_around_the_clock_is_so_on_public_holidays_too():
    [always] = slots(parse("rund um die Uhr"))
    [daily] = slots(parse("täglich 8-20 Uhr"))
    assert always.on_holidays
    assert not daily.on_holidays
    assert always.opens == always.closes == time(0)


def test_nothing_has_no_slots():
    assert slots(Parsed("")) == ()
