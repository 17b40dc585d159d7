"""The words in which a place says when it is open, and in which it is answered.

No Django here. Weekdays are ISO (1 = Monday), times are local and naive, instants
are aware ``datetime``s.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

OPEN = "open"
PHONE = "phone"
APPOINTMENT = "appointment"
CLOSED = "closed"
UNKNOWN = "unknown"

KINDS = (OPEN, PHONE, APPOINTMENT)
"""The strongest first: where slots overlap, the place is as open as the strongest of them says."""

ALWAYS = "always"
TERM = "term"
VACATION = "vacation"


@dataclass(frozen=True)
class Slot:
    weekdays: frozenset[int]
    opens: time
    closes: time
    """00:00 is the end of the day; not later than ``opens`` means on the next day (00:00–00:00 is the whole day)."""
    kind: str = OPEN
    nth: tuple[int, ...] = ()
    """Only these weekdays of the month (1–5, -1 = the last one); empty: every one."""
    valid_from: date | None = None
    valid_until: date | None = None
    yearly: bool = False
    """The year of the two dates does not count; a season may lie across the new year. With one date only, the other is
    the end or the beginning of the year."""
    school: str = ALWAYS
    """ALWAYS, only in TERM, or only in VACATION; an unknown calendar (no school holidays at all) is TERM."""
    on_holidays: bool = False
    """Also on public holidays."""
    note: str = ""


@dataclass(frozen=True)
class Closure:
    first: date
    last: date
    """Inclusive."""
    reason: str = ""
    instead: tuple[tuple[time, time], ...] = ()
    """Open at these times instead (kind OPEN); empty: closed the whole day."""


@dataclass(frozen=True)
class Calendar:
    """What the days of a site are."""

    time_zone: ZoneInfo
    holidays: Mapping[date, str] = field(default_factory=dict)
    """Public holidays on which places are closed, with their names: without those declared open, with local extra
    days. May be a lazy mapping (``holidays.py``) that knows any year."""
    closing_days: tuple[Closure, ...] = ()
    """Closed for everybody whose schedule uses this calendar."""
    vacations: tuple[Closure, ...] = ()
    """School holidays: first, last, and the name as ``reason``."""


@dataclass(frozen=True)
class Schedule:
    slots: tuple[Slot, ...]
    calendar: Calendar
    closures: tuple[Closure, ...] = ()


@dataclass(frozen=True)
class Span:
    """A stretch of time in one state; ``until`` is exclusive."""

    start: datetime
    until: datetime
    kind: str
    note: str = ""
    """Of the slot with which the span begins."""


@dataclass(frozen=True)
class State:
    kind: str
    """OPEN, PHONE, APPOINTMENT, CLOSED, or UNKNOWN for a schedule without slots."""
    until: datetime | None
    """The next instant at which ``kind`` changes; None if it does not within a year."""
    next: Span | None = None
    """While CLOSED or APPOINTMENT: the next span that is OPEN or PHONE; when CLOSED and there is none, the next by
    appointment. Looked for within a year."""
    reason: str = ""
    """Why it is closed today although it usually is not: the closure's reason or the holiday's name."""
    note: str = ""
    """Of the slot that makes the state."""


@dataclass(frozen=True)
class Day:
    date: date
    slots: tuple[Slot, ...]
    """What holds on this date, by opening time; empty: closed."""
    reason: str = ""
    """Closure, closing day or holiday that changes this day; "" on a usual one."""
    vacation: str = ""
    """The name of the school holidays, where the schedule has slots that know them; else ""."""
