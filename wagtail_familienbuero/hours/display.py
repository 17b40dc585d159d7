"""What a visitor reads about opening hours: whether somebody is there now, and when next.

The sentences are written for one instant. Behind a page cache they are read later: so each comes with the sentences
of the next two days, and a small script of ours shows the one that is due (``static/…/hours.js``).
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from . import schedule as hours
from .days import closure_on, usual_slots
from .instants import opening
from .wording import clock, closing_clock, near_date, when

AHEAD = timedelta(hours=48)
MOST_CHANGES = 8
LESS_AHEAD = timedelta(hours=24)
FEW_CHANGES = 4
"""For lists: twenty cards need not know the day after tomorrow."""

LONGEST_NOTE = 80


@dataclass(frozen=True)
class Change:
    """What is to be read from an instant on."""

    at: datetime
    kind: str
    text: str


@dataclass(frozen=True)
class Shown:
    kind: str
    """As in ``schedule.State``."""
    text: str
    """One line in the reader's language."""
    changes: list[Change] = field(default_factory=list)
    """What is to be read later, in order; the last one only says where to look. Empty where nothing is known."""


def describe(schedule, now, short=False):
    """What is to be read at the aware instant ``now``, and in the two days after it; with ``short`` in the next one."""
    kind, text = say(schedule, now)
    if kind == hours.UNKNOWN:
        return Shown(kind, text)
    ahead, most = (LESS_AHEAD, FEW_CHANGES) if short else (AHEAD, MOST_CHANGES)
    return Shown(kind, text, coming_changes(schedule, now, text, ahead, most))


def coming_changes(schedule, now, text, ahead, most):
    """The ``Change``s after ``now``, where ``text`` is read; at most so many, the last one neutral."""
    end, changes = now.astimezone(UTC) + ahead, []
    for at in turning_points(schedule, now, end):
        kind, said = say(schedule, at)
        if said == text:
            continue
        if len(changes) == most - 1:
            end = at
            break
        changes.append(Change(at, kind, said))
        text = said
    return [*changes, Change(end, hours.UNKNOWN, _("See the opening hours"))]


def turning_points(schedule, now, end):
    """The instants (UTC) after ``now`` and before ``end`` at which another sentence may become due, in order.

    Those are midnights, the beginnings and ends of slots, and of what a closure or holiday replaces: there it
    becomes the reason.
    """
    zone = schedule.calendar.time_zone
    found = {piece.start for piece in hours.pieces(schedule, now.astimezone(UTC), end)}
    first, last = now.astimezone(zone).date(), end.astimezone(zone).date()
    for number in range(first.toordinal(), last.toordinal() + 1):
        on = first.fromordinal(number)
        found.add(day_starts(on, zone).astimezone(UTC))
        if hours.day(schedule, on).reason:
            for slot in usual_slots(schedule, on):
                found.update(hours.interval(slot, on, zone))
    return sorted(at for at in found if now < at < end)


def day_starts(on, zone):
    """The instant at which a date begins."""
    return opening(datetime.combine(on, time()), zone)


def say(schedule, at):
    """(kind, sentence) for the aware instant ``at``."""
    state = hours.state(schedule, at)
    today = at.astimezone(schedule.calendar.time_zone).date()
    if state.kind == hours.UNKNOWN:
        return state.kind, _("Opening hours not known")
    if state.kind == hours.CLOSED:
        return state.kind, say_closed(schedule, state, today)
    text = say_appointment(state, today) if state.kind == hours.APPOINTMENT else say_open(state, today)
    return state.kind, f"{text} ({Truncator(state.note).chars(LONGEST_NOTE)})" if state.note else text


def say_open(state, today):
    """Open or reachable by phone, and until when."""
    by_phone = state.kind == hours.PHONE
    until = state.until
    days = (until.date() - today).days if until else None
    if until is None or days >= 7:
        return _("By phone day and night") if by_phone else _("Open day and night")
    said = {"time": closing_clock(until), "day": WEEKDAYS[until.weekday()]}
    # Up to noon of the next day a time is enough; midnight is the end of today.
    if days == 0 or (days == 1 and until.hour < 12):
        text = _("By phone now · until %(time)s") if by_phone else _("Open now · until %(time)s")
    else:
        text = _("By phone now · until %(day)s at %(time)s") if by_phone else _("Open now · until %(day)s at %(time)s")
        said["time"] = clock(until)
    return text % said


def say_appointment(state, today):
    if state.next is None:
        return _("By appointment only")
    return joined(_("Now by appointment only"), say_next(state.next, today))


def say_closed(schedule, state, today):
    """Why it is closed, where that is known, and when somebody is there next."""
    closure = closure_of_day(schedule, today)
    coming = state.next
    if (
        closure
        and not closure.instead
        and closure.last > today
        and (coming is None or coming.start.date() > closure.last)
    ):
        return say_closed_until(closure, today)
    following = say_next(coming, today) if coming else ""
    if state.reason:
        whole_day = not hours.day(schedule, today).slots
        text = _("Closed today: %(reason)s") if whole_day else _("Closed now: %(reason)s")
        return joined(text % {"reason": Truncator(state.reason).chars(LONGEST_NOTE)}, following)
    return capfirst(following) or _("Closed")


def say_closed_until(closure, today):
    said = {"date": near_date(closure.last, today), "reason": Truncator(closure.reason).chars(LONGEST_NOTE)}
    return (_("Closed until %(date)s: %(reason)s") if closure.reason else _("Closed until %(date)s")) % said


def closure_of_day(schedule, on):
    """The closure that holds on the date, of the place itself or of all; ``None`` where there is none."""
    return closure_on(schedule.closures, on) or closure_on(schedule.calendar.closing_days, on)


def say_next(span, today):
    """``opens Monday at 9:00``: the next time at which somebody is there."""
    said = {"when": when(span.start, today)}
    if span.kind == hours.PHONE:
        return _("by phone again %(when)s") % said
    if span.kind == hours.APPOINTMENT:
        return _("by appointment only · again %(when)s") % said
    return _("opens %(when)s") % said


def joined(first, second):
    return f"{first} · {second}" if second else first
