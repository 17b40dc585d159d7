"""The week as an editor sees it while entering the rows: every row on its days, and what overlaps."""

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import schedule
from .blocks import WEEKDAYS
from .summaries import details


def week(slots):
    """[(name of the day, [line …])] from Monday to Sunday and for public holidays; a line is a row in words."""
    by_time = sorted(slots, key=lambda slot: (slot.opens, slot.closes))
    days = [(str(name), [describe(slot) for slot in by_time if int(day) in slot.weekdays]) for day, name in WEEKDAYS]
    return [*days, (_("Public holidays"), [describe(slot) for slot in by_time if slot.on_holidays])]


def describe(slot):
    """“08:00–12:00 · By phone only · first, third · Not in school holidays · only Ukrainian”"""
    return " · ".join([_times(slot), *details(slot)])


def _times(slot):
    return f"{formats.time_format(slot.opens, 'H:i')}–{formats.time_format(slot.closes, 'H:i')}"


def problems(slots):
    """A sentence for each two rows of one kind that overlap."""
    found = []
    for one, other in schedule.overlaps(slots):
        if one.kind == other.kind:
            day = dict(WEEKDAYS)[str(schedule.first_common_weekday(one, other))]
            said = {"day": day, "one": _times(one), "other": _times(other)}
            found.append(_("%(day)s: %(one)s and %(other)s overlap.") % said)
    return list(dict.fromkeys(found))


def summary(slots):
    """What a screen reader is told when the rows have changed."""
    days = len({day for slot in slots for day in slot.weekdays})
    text = ngettext("%(days)d day of the week has times.", "%(days)d days of the week have times.", days)
    return text % {"days": days} if days else _("No day of the week has times yet.")


def context(slots):
    """What the template of the week shows."""
    return {"week": week(slots), "empty": not slots, "problems": problems(slots), "summary": summary(slots)}
