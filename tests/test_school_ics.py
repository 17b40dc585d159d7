"""School holidays from a calendar file: whole days only, never a guess, never an error."""

import datetime

import pytest

from wagtail_familienbuero.hours import school_ics

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//DE\r\n"


def calendar(*events):
    """The bytes of a file with these events, each given as its lines."""
    bodies = ["\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"]) for lines in events]
    return (HEAD + "\r\n".join([*bodies, "END:VCALENDAR", ""])).encode()


def event(start="20260702", end="20260815", name="Sommerferien", *more):
    lines = [f"DTSTART;VALUE=DATE:{start}", f"SUMMARY:{name}", *more]
    return [*lines, f"DTEND;VALUE=DATE:{end}"] if end else lines


def read_one(*lines):
    return school_ics.read(calendar(lines))


def day(text):
    return datetime.date.fromisoformat(text)


def test_the_end_is_exclusive():
    found = read_one(*event())
    assert found.days == [(day("2026-07-02"), day("2026-08-14"), "Sommerferien")]
    assert found.left == []


@pytest.mark.parametrize(
    "lines",
    [
        event("20261103", None, "Buß- und Bettag"),
        event("20261103", "20261104", "Buß- und Bettag"),
        event("20261103", "20261103", "Buß- und Bettag"),
        [*event("20261103", None, "Buß- und Bettag"), "DURATION:P1D"],
        ["DTSTART:20261103T000000", "DTEND:20261104T000000", "SUMMARY:Buß- und Bettag"],
    ],
    ids=["no end", "end", "same day", "duration", "midnight"],
)
def test_one_day(lines):
    assert read_one(*lines).days == [(day("2026-11-03"), day("2026-11-03"), "Buß- und Bettag")]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["DTSTART:20261103T080000", "DTEND:20261103T100000", "SUMMARY:Elternabend"], "times"),
        (["DTSTART:20261103T000000Z", "DTEND:20261104T000000Z", "SUMMARY:Weltzeit"], "times"),
        (["DTSTART:20261103T000000", "SUMMARY:Ohne Ende"], "times"),
        ([*event(), "RRULE:FREQ=YEARLY"], "recurs"),
        ([*event(), "STATUS:CANCELLED"], "cancelled"),
        (event("20260801", "20270731", "Schuljahr"), "too_long"),
        ([*event(), "SUMMARY:Zweiter Name"], "unclear"),
        (event("20260815", "20260702"), "unclear"),
        (event(name="  "), "unclear"),
        (event("00010101", "00010103"), "unclear"),
        (["SUMMARY:Ohne Tag"], "unclear"),
        (["DTSTART;VALUE=DATE:morgen", "SUMMARY:Irgendwann"], "unclear"),
    ],
)
def test_what_is_not_certain_is_left_with_its_reason(lines, reason):
    found = read_one(*lines)
    assert found.days == [] and [one.reason for one in found.left] == [reason]


def test_each_stretch_once_and_by_date():
    content = calendar(event("20261019", "20261101", "Herbstferien"), event(), event(name="Sommer"))
    assert [name for *_days, name in school_ics.read(content).days] == ["Sommerferien", "Herbstferien"]


def test_names_are_one_line_and_not_too_long():
    (found,) = read_one(*event(name="Ferien\\nim\tSommer" + "x" * 400)).days
    assert found[2].startswith("Ferien im Sommer") and len(found[2]) <= 255


def test_old_windows_files_are_read():
    content = calendar(event(name="Osterferien für alle")).decode().encode("cp1252")
    assert school_ics.read(content).days[0][2] == "Osterferien für alle"
    assert school_ics.read(b"\xef\xbb\xbf" + calendar(event())).days


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff" * 50,
        b"<html>404</html>",
        b"BEGIN:VEVENT\r\nEND:VEVENT",
        b"BEGIN:VCALENDAR" * 3000,
        b"x" * (school_ics.MAX_BYTES + 1),
        calendar(*[event()] * (school_ics.MAX_EVENTS + 1)),
    ],
    ids=["empty", "bytes", "html", "no calendar", "deep", "large", "many"],
)
def test_what_is_no_calendar_is_refused(content):
    with pytest.raises(school_ics.UnreadableCalendarError):
        school_ics.read(content)


def test_no_real_file_breaks_it(shared_data):
    outcomes = {True: 0, False: 0}
    for path in sorted(shared_data("ics").glob("*.ics")):
        try:
            found = school_ics.read(path.read_bytes())
        except school_ics.UnreadableCalendarError:
            outcomes[False] += 1
        else:
            outcomes[True] += 1
            assert all(first <= last and name for first, last, name in found.days)
    assert outcomes[True] > outcomes[False] > 0
