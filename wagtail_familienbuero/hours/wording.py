"""Times, days and conditions of opening hours in the reader's language."""

from calendar import monthrange
from datetime import date

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from . import schedule

SOON = 7
"""Within so many days a weekday is enough to name a date."""

LEAP_YEAR = 2024


def clock(at):
    """``9:00`` for a time or an instant, as it stands on doors."""
    return f"{at.hour}:{at.minute:02}"


def closing_clock(at):
    """As ``clock()``, for the end: midnight is the end of the day."""
    return "24:00" if (at.hour, at.minute) == (0, 0) else clock(at)


def stretch(opens, closes):
    """``9:00–12:00``; a whole day in words."""
    if opens == closes:
        return _("day and night")
    return _("%(from)s–%(until)s") % {"from": clock(opens), "until": closing_clock(closes)}


def day_of_year(on):
    """``3 January``."""
    return date_format(on, pgettext("date format: 3 January", "j F"))


def full_date(on):
    """``3 January 2027``."""
    return date_format(on, pgettext("date format: 3 January 2027", "j F Y"))


def weekday_date(on):
    """``Thursday, 4 June``."""
    return date_format(on, pgettext("date format: Thursday, 4 June", "l, j F"))


def near_date(on, today):
    """The date without its year, where that cannot be mistaken."""
    return day_of_year(on) if abs((on - today).days) < 300 else full_date(on)


def when(instant, today):
    """``today at 9:00``, ``tomorrow at …``, ``Monday at …``, ``on 4 January at …``; ``instant`` is local."""
    on = instant.date()
    said = {"time": clock(instant)}
    days = (on - today).days
    if days == 0:
        return _("today at %(time)s") % said
    if days == 1:
        return _("tomorrow at %(time)s") % said
    if 0 < days < SOON:
        return _("%(day)s at %(time)s") % {**said, "day": WEEKDAYS[on.weekday()]}
    return _("on %(date)s at %(time)s") % {**said, "date": near_date(on, today)}


def enumeration(words):
    """``a, b and c``."""
    *most, last = [str(word) for word in words]
    return _("%(words)s and %(last)s") % {"words": ", ".join(most), "last": last} if most else last


def kind_words(kind):
    """How one comes at these times; ``""`` where one just comes."""
    return {schedule.PHONE: _("by phone"), schedule.APPOINTMENT: _("by appointment")}.get(kind, "")


def days_words(slot):
    """``Monday to Friday``, ``Tuesday and Thursday``, ``1st and 3rd Saturday of the month``."""
    days = sorted(slot.weekdays)
    if slot.nth:
        said = {"nth": nth_words(slot.nth), "day": enumeration(WEEKDAYS[day - 1] for day in days)}
        return _("%(nth)s %(day)s of the month") % said
    if len(days) == 7:
        return _("every day")
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return _("%(first)s to %(last)s") % {"first": WEEKDAYS[days[0] - 1], "last": WEEKDAYS[days[-1] - 1]}
    return enumeration(WEEKDAYS[day - 1] for day in days)


def nth_words(nth):
    ordinals = {
        1: pgettext("weekday of the month", "1st"),
        2: pgettext("weekday of the month", "2nd"),
        3: pgettext("weekday of the month", "3rd"),
        4: pgettext("weekday of the month", "4th"),
        5: pgettext("weekday of the month", "5th"),
        -1: pgettext("weekday of the month", "last"),
    }
    return enumeration(ordinals[number] for number in sorted(nth, key=lambda number: (number < 0, number)))


def conditions(slot, today):
    """When the times of a slot hold, other than every week: season, school holidays, public holidays. A list."""
    found = [season(slot, today)]
    if slot.school == schedule.TERM:
        found.append(_("not in the school holidays"))
    if slot.school == schedule.VACATION:
        found.append(_("in the school holidays"))
    if slot.on_holidays:
        found.append(_("also on public holidays"))
    return [words for words in found if words]


def season(slot, today):
    """``April to September``, ``15 April to 30 September``, ``from …``, ``until …``; ``""`` where it always holds."""
    first, last = slot.valid_from, slot.valid_until
    if first is None and last is None:
        return ""
    if slot.yearly:
        return yearly_season(first or date(LEAP_YEAR, 1, 1), last or date(LEAP_YEAR, 12, 31))
    if first and first <= today:
        first = None
    if first and last:
        return _("from %(from)s to %(until)s") % {"from": full_date(first), "until": full_date(last)}
    if first:
        return _("from %(from)s") % {"from": full_date(first)}
    return _("until %(until)s") % {"until": full_date(last)} if last else ""


def yearly_season(first, last):
    """Whole months by their names; otherwise days without a year."""
    # The end of February is the 28th for whom it is, and the 29th for others.
    ends_month = last.day >= min(monthrange(last.year, last.month)[1], 28 if last.month == 2 else 31)
    if first.day == 1 and ends_month:
        if first.month == last.month:
            return _("in %(month)s") % {"month": MONTHS[first.month]}
        said = {"first": MONTHS[first.month], "last": MONTHS[last.month]}
    else:
        said = {"first": day_of_year(first), "last": day_of_year(last)}
    return _("%(first)s to %(last)s") % said
