"""When a place is open: the state at an instant, the next change, the week as people read it.

No Django here. A slot belongs to the day on which it begins: one that ends past midnight
is not cut by what the next day is. What holds on a day, the strongest first:

1. a closure of the place itself, 2. a closing day of all, 3. a public holiday
(only slots with ``on_holidays`` remain), 4. the slots of that day.

All instants that come out are in the time zone of the calendar. Python compares and
subtracts two of one zone by what the clock shows: turn them into UTC first where the hour
that comes twice matters.
"""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from .days import ONE_DAY, day, exceptions, first_common_weekday, holding_slots, overlaps, usual_slots, week
from .instants import LATEST, clamp, closing, opening
from .words import (
    ALWAYS,
    APPOINTMENT,
    CLOSED,
    KINDS,
    OPEN,
    PHONE,
    TERM,
    UNKNOWN,
    VACATION,
    Calendar,
    Closure,
    Day,
    Schedule,
    Slot,
    Span,
    State,
)

__all__ = [
    "ALWAYS",
    "APPOINTMENT",
    "CLOSED",
    "KINDS",
    "OPEN",
    "PHONE",
    "TERM",
    "UNKNOWN",
    "VACATION",
    "Calendar",
    "Closure",
    "Day",
    "Schedule",
    "Slot",
    "Span",
    "State",
    "day",
    "exceptions",
    "first_common_weekday",
    "overlaps",
    "spans",
    "state",
    "week",
]

YEAR, MINUTE = timedelta(days=366), timedelta(minutes=1)
STRENGTH = {kind: number for number, kind in enumerate(KINDS)}


def state(schedule, at):
    """The ``State`` at the aware instant ``at``."""
    if not schedule.slots:
        return State(UNKNOWN, None)
    at = min(clamp(at), LATEST - ONE_DAY)
    limit = at + min(MINUTE if never_changes(schedule) else YEAR, LATEST - at)
    coming = merged(pieces(schedule, at, limit))
    now = next(coming)
    zone = schedule.calendar.time_zone
    following = next_span(schedule, now.kind, coming)
    return State(
        kind=now.kind,
        until=now.until.astimezone(zone) if now.until < limit else None,
        next=localized(following, zone) if following else None,
        reason=closed_because(schedule, at.astimezone(zone)) if now.kind == CLOSED else "",
        note=now.note,
    )


def never_changes(schedule):
    """Whether it is in one state around the clock, as emergency lines are: no need to look through a whole year."""
    if schedule.closures or schedule.calendar.closing_days:
        return False
    strongest = min((slot.kind for slot in schedule.slots), key=STRENGTH.get)
    return any(slot.kind == strongest and is_around_the_clock(slot) for slot in schedule.slots)


def is_around_the_clock(slot):
    limits = slot.nth or slot.valid_from or slot.valid_until or slot.school != ALWAYS
    whole_days = len(slot.weekdays) == 7 and slot.opens == slot.closes == time()
    return whole_days and slot.on_holidays and not limits


def spans(schedule, start, until):
    """Iterate the ``Span``s that cover the time from ``start`` to ``until`` without gaps or overlaps.

    Their kinds are ``KINDS`` (where slots overlap, the strongest) and CLOSED between them;
    neighbours differ in kind. A schedule without slots is one UNKNOWN span.
    """
    start, until, zone = clamp(start), clamp(until), schedule.calendar.time_zone
    if start >= until:
        return
    if not schedule.slots:
        yield localized(Span(start, until, UNKNOWN), zone)
        return
    for span in merged(pieces(schedule, start, until)):
        yield localized(span, zone)


def localized(span, zone):
    return Span(span.start.astimezone(zone), span.until.astimezone(zone), span.kind, span.note)


def next_span(schedule, kind, coming):
    """The span of ``State.next`` among the ``coming`` ones of a place that is in state ``kind`` now."""
    if kind not in (CLOSED, APPOINTMENT):
        return None
    closures = (*schedule.closures, *schedule.calendar.closing_days)
    opens = any(slot.kind != APPOINTMENT for slot in schedule.slots) or any(closure.instead for closure in closures)
    if not opens:  # no need to look further
        return next((span for span in coming if span.kind != CLOSED), None) if kind == CLOSED else None
    by_appointment = None
    for span in coming:
        if span.kind in (OPEN, PHONE):
            return span
        if kind == CLOSED and span.kind == APPOINTMENT and not by_appointment:
            by_appointment = span
    return by_appointment


def closed_because(schedule, local):
    """The reason of today, if the place is closed all day or would usually be open at this time."""
    today = day(schedule, local.date())
    if not today.reason or not today.slots:
        return today.reason
    at, zone = local.astimezone(UTC), schedule.calendar.time_zone
    usual = (interval(slot, today.date, zone) for slot in usual_slots(schedule, today.date))
    return today.reason if any(start <= at < until for start, until in usual) else ""


def merged(pieces):
    """The pieces of time with neighbours of one kind made one; it has the note of the first."""
    last = None
    for piece in pieces:
        if last and last.kind == piece.kind:
            last = Span(last.start, piece.until, last.kind, last.note)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def pieces(schedule, start, until):
    """``Span``s (UTC) from ``start`` to ``until``, cut at least wherever a slot begins or ends."""
    zone, running = schedule.calendar.time_zone, []
    first, last = (at.astimezone(zone).toordinal() for at in (start, until))
    for number in range(first - 1, last + 2):  # the day before may last until today, by the clock the day after also
        today = date.fromordinal(number)
        running += ((*interval(slot, today, zone), slot) for slot in holding_slots(schedule, today))
        if not running:
            continue
        end = min(opening(datetime.combine(today + ONE_DAY, time()), zone), until)
        if start < end:
            yield from pieces_between(running, start, end)
            start = end
            running = [one for one in running if one[1] > start]
    if start < until:
        yield Span(start, until, CLOSED)


def interval(slot, on, zone):
    """The instants (UTC) from and until which the slot of the date ``on`` lasts."""
    last = on if slot.closes > slot.opens else on + ONE_DAY
    return opening(datetime.combine(on, slot.opens), zone), closing(datetime.combine(last, slot.closes), zone)


def pieces_between(running, start, end):
    running = [one for one in running if one[0] < end and one[1] > start]
    if not running:
        yield Span(start, end, CLOSED)
        return
    edges = {edge for first, last, _ in running for edge in (first, last) if start < edge < end}
    for begin, until in pairwise(sorted({start, end, *edges})):
        slots = [slot for first, last, slot in running if first <= begin < last]
        kind = min((slot.kind for slot in slots), key=STRENGTH.get, default=CLOSED)
        notes = {slot.note for slot in slots if slot.kind == kind and slot.note}
        yield Span(begin, until, kind, "; ".join(sorted(notes)))
