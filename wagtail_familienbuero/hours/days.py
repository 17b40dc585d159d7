"""What holds on a date: seasons, every nth weekday, school holidays, closures, public holidays."""

from calendar import monthrange
from datetime import date, timedelta
from itertools import combinations

from .instants import EARLIEST, LATEST
from .words import ALWAYS, KINDS, TERM, VACATION, Day, Slot

ONE_DAY = timedelta(days=1)
ALL_CALENDARS = 28 * 366
"""Within so many days each date has been each weekday, 29 February too."""
ANY_DAY = date(2024, 1, 1).toordinal()


def day(schedule, on):
    """The ``Day`` of the date ``on``: what holds, and why it is not what usually holds."""
    knows_school = any(slot.school != ALWAYS for slot in schedule.slots)
    vacation = closure_on(schedule.calendar.vacations, on) if knows_school else None
    return Day(
        date=on,
        slots=in_order(holding_slots(schedule, on)),
        reason=reason_on(schedule, on) if is_exception(schedule, on) else "",
        vacation=vacation.reason if vacation else "",
    )


def week(schedule, of):
    """The ``Day``s from Monday to Sunday of the week that contains the date ``of``."""
    monday = of.toordinal() - of.weekday()
    last = min(monday + 6, date.max.toordinal())
    return [day(schedule, date.fromordinal(number)) for number in range(monday, last + 1)]


def exceptions(schedule, first, last):
    """The ``Day``s from ``first`` to ``last`` on which a closure, closing day or holiday changes what usually holds.

    That is closed instead of open, other times than usual, or open on a day that is usually closed.
    """
    dates = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    return [day(schedule, on) for on in dates if is_exception(schedule, on)]


def is_exception(schedule, on):
    """Whether on this date the place is open at other times, or in another way, than it usually is."""
    usual, holding = usual_slots(schedule, on), holding_slots(schedule, on)
    return {(*stretch(slot), slot.kind) for slot in usual} != {(*stretch(slot), slot.kind) for slot in holding}


def holding_slots(schedule, on):
    """The slots that hold on the date, in no particular order."""
    closure = closure_on(schedule.closures, on) or closure_on(schedule.calendar.closing_days, on)
    if closure:
        return [Slot(frozenset({on.isoweekday()}), opens, closes) for opens, closes in closure.instead]
    slots = usual_slots(schedule, on)
    if slots and on in schedule.calendar.holidays:
        return [slot for slot in slots if slot.on_holidays]
    return slots


def usual_slots(schedule, on):
    """The slots of the date as if there were neither closures nor public holidays."""
    slots = [slot for slot in schedule.slots if is_of(slot, on)]
    if any(slot.school != ALWAYS for slot in slots):
        now = VACATION if closure_on(schedule.calendar.vacations, on) else TERM
        slots = [slot for slot in slots if slot.school in (ALWAYS, now)]
    return slots


def is_of(slot, on):
    """Whether weekday, nth and season of the slot fit the date."""
    return on.isoweekday() in slot.weekdays and (not slot.nth or is_nth(slot.nth, on)) and is_in_season(slot, on)


def is_nth(nth, on):
    """Whether the date is the first, second … or last (-1) of its weekday in the month."""
    if (on.day + 6) // 7 in nth:
        return True
    return -1 in nth and on.day + 7 > monthrange(on.year, on.month)[1]


def is_in_season(slot, on):
    first, last = slot.valid_from, slot.valid_until
    if first is None and last is None:
        return True
    if not slot.yearly:
        return (first is None or first <= on) and (last is None or on <= last)
    today = (on.month, on.day)
    start = (first.month, first.day) if first else (1, 1)
    end = (last.month, last.day) if last else (12, 31)
    return start <= today <= end if start <= end else today >= start or today <= end


def closure_on(closures, on):
    """The closure that holds on the date, or None.

    Of several the shortest: one day with other times inside the weeks of a closure is meant.
    Of equally long ones that which closes the whole day.
    """
    found = [closure for closure in closures if closure.first <= on <= closure.last]
    if len(found) < 2:
        return found[0] if found else None
    return min(found, key=lambda one: (one.last - one.first, one.instead, one.reason))


def reason_on(schedule, on):
    """The strongest reason that is given for the date; "" where there is none."""
    calendar = schedule.calendar
    closures = closure_on(schedule.closures, on), closure_on(calendar.closing_days, on)
    reasons = [closure.reason for closure in closures if closure]
    return next(filter(None, [*reasons, calendar.holidays.get(on, "")]), "")


def in_order(slots):
    """The slots by opening time, each once."""
    return tuple(sorted(dict.fromkeys(slots), key=order))


def order(slot):
    """By time and kind; the rest only so that slots of one time do not stand as they came."""
    season = str(slot.valid_from), str(slot.valid_until), slot.yearly
    rest = sorted(slot.weekdays), slot.nth, season, slot.school, slot.on_holidays
    return (*stretch(slot), KINDS.index(slot.kind), slot.note, *rest)


def stretch(slot):
    """From and until as a ``timedelta`` since midnight; until is more than a day for a slot that ends on the next."""
    opens, closes = (timedelta(hours=at.hour, minutes=at.minute, seconds=at.second) for at in (slot.opens, slot.closes))
    return opens, closes if closes > opens else closes + ONE_DAY


def overlaps(slots):
    """Pairs of slots of which some day could have both at the same time, of one kind or not.

    A slot past midnight may meet one of the next day. Holidays and closures do not count.
    """
    return [pair for pair in combinations(slots, 2) if any(meet(*pair, days) for days in (-1, 0, 1))]


def meet(one, other, days):
    """Whether ``one`` of a date overlaps ``other`` of the date so many ``days`` later."""
    shift = ONE_DAY * days
    (start, end), (other_start, other_end) = stretch(one), stretch(other)
    if not (start < other_end + shift and other_start + shift < end):
        return False
    if days == 0 and {one.school, other.school} == {TERM, VACATION}:
        return False
    weekdays = {weekday for weekday in one.weekdays if (weekday + days - 1) % 7 + 1 in other.weekdays}
    if not weekdays:
        return False  # without a look at thousands of dates
    return any(
        is_of(one, on) and is_of(other, on + shift) for on in candidates(one, other) if on.isoweekday() in weekdays
    )


def first_common_weekday(one, other):
    """The weekday to name when two slots overlap; past midnight they may have none in common."""
    return min(one.weekdays & other.weekdays or other.weekdays)


def candidates(one, other):
    """Dates among which there is one of ``one`` with an overlap, if there is any."""
    dated = [slot for slot in (one, other) if not slot.yearly]
    firsts = [slot.valid_from.toordinal() - 1 for slot in dated if slot.valid_from]
    lasts = [slot.valid_until.toordinal() + 1 for slot in dated if slot.valid_until]
    first = max(firsts, default=min(lasts) - ALL_CALENDARS if lasts else ANY_DAY)
    last = min([*lasts, first + ALL_CALENDARS])
    within = range(max(first, EARLIEST.toordinal()), min(last, LATEST.toordinal()) + 1)
    return map(date.fromordinal, within)
