"""School holidays from a calendar file (iCalendar, RFC 5545), as the ministries and many websites offer it.

Only whole days are taken, and only what is certain: what recurs, has times, was
cancelled or lasts longer than any holidays is left, with the reason. No Django here.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

MAX_BYTES = 1024 * 1024
MAX_EVENTS = 1_000
LONGEST = 100
"""Days. Summer holidays have up to 45; a "school year" is no holidays."""
YEARS = range(2000, 2101)

TIMES, RECURS, CANCELLED, TOO_LONG, UNCLEAR = "times", "recurs", "cancelled", "too_long", "unclear"


class UnreadableCalendarError(Exception):
    """The bytes are no calendar file, or too many of them."""


@dataclass(frozen=True)
class Left:
    name: str
    reason: str
    """TIMES, RECURS, CANCELLED, TOO_LONG or UNCLEAR."""


@dataclass(frozen=True)
class Found:
    days: list = field(default_factory=list)
    """(first, last, name) by date, each stretch once; ``last`` is included."""
    left: list = field(default_factory=list)
    """What was not understood, a ``Left`` for each event."""


class NotUnderstoodError(Exception):
    """The first argument is the reason."""


def read(content):
    """``Found`` of the bytes of a file. Raises ``UnreadableCalendarError``."""
    days, left = {}, []
    for event in _events(content):
        name = ""
        try:
            name = _name(event)
            first, last = _stretch(event)
        except NotUnderstoodError as error:
            left.append(Left(name, error.args[0]))
        except Exception:  # the parser keeps what is broken, and complains in many ways when it is asked
            left.append(Left(name, UNCLEAR))
        else:
            days.setdefault((first, last), name)
    return Found([(*stretch, name) for stretch, name in sorted(days.items())], left)


def _events(content):
    from icalendar import Calendar  # here, because it takes a while and few processes ask

    if len(content) > MAX_BYTES:
        raise UnreadableCalendarError
    try:
        calendars = Calendar.from_ical(_text(content), multiple=True)
        events = [event for one in calendars if one.name == "VCALENDAR" for event in one.walk("VEVENT")]
    except Exception as error:  # whatever a parser of others says about a hostile file
        raise UnreadableCalendarError from error
    if not any(one.name == "VCALENDAR" for one in calendars) or len(events) > MAX_EVENTS:
        raise UnreadableCalendarError
    return events


def _text(content):
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _name(event):
    summary = event.get("SUMMARY", "")
    if isinstance(summary, list):  # two names
        raise NotUnderstoodError(UNCLEAR)
    text = "".join(letter if letter.isprintable() else " " for letter in str(summary))
    return " ".join(text.split())[:255]


def _stretch(event):
    """(first, last) of an event on whole days."""
    if any(event.get(name) is not None for name in ("RRULE", "RDATE", "RECURRENCE-ID")):
        raise NotUnderstoodError(RECURS)
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        raise NotUnderstoodError(CANCELLED)
    first, last = _days(event)
    if not _name(event) or last < first or first.year not in YEARS:
        raise NotUnderstoodError(UNCLEAR)
    if (last - first).days >= LONGEST:
        raise NotUnderstoodError(TOO_LONG)
    return first, last


def _days(event):
    start = event["DTSTART"].dt
    first = _whole_day(start)
    if "DTEND" in event:
        end = _whole_day(event["DTEND"].dt)
    elif "DURATION" in event:
        end = _whole_day(start + event["DURATION"].dt)
    else:
        end = first + timedelta(days=1) if not isinstance(start, datetime) else None
    if end is None:
        raise NotUnderstoodError(TIMES)
    # The end is exclusive; some programs write the first day itself for one day.
    return first, max(end - timedelta(days=1), first) if end >= first else end


def _whole_day(moment):
    """The date of a date, or of midnight; other times say that it is no whole day."""
    if isinstance(moment, datetime):
        # Midnight in UTC is one or two o'clock here.
        if moment.time() != time(0) or (moment.tzinfo is not None and not moment.utcoffset()):
            raise NotUnderstoodError(TIMES)
        return moment.date()
    if not isinstance(moment, date):
        raise NotUnderstoodError(UNCLEAR)
    return moment
