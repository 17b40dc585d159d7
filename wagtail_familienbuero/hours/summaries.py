"""Times in one line, in the words of the form and in the reader's language: for reports and previews."""

from django.utils import formats
from django.utils.translation import gettext as _

from .blocks import KINDS, NTH, SCHOOL, WEEKDAYS, SlotBlock
from .german import runs
from .words import ALWAYS, OPEN


def summary(slots):
    """For example ``Monday–Friday 8:30–12:00; Saturday 10:00–12:00 (first, third)``."""
    return "; ".join(map(_slot, slots))


def _slot(slot):
    more = ", ".join(details(slot))
    times = f"{_clock(slot.opens)}–{_clock(slot.closes)}"
    return f"{_days(slot.weekdays)} {times}{f' ({more})' if more else ''}"


def _days(weekdays):
    names = {int(number): str(name) for number, name in WEEKDAYS}
    return ", ".join("–".join(names[day] for day in dict.fromkeys((run[0], run[-1]))) for run in runs(sorted(weekdays)))


def _clock(at):
    return formats.time_format(at, "G:i")


def details(slot):
    """All but days and times: kind, nth, season, school holidays, public holidays, note."""
    names = dict(NTH)
    parts = [
        dict(KINDS)[slot.kind] if slot.kind != OPEN else "",
        ", ".join(str(names[str(number)]) for number in slot.nth),
        _season(slot),
        dict(SCHOOL)[slot.school] if slot.school != ALWAYS else "",
        SlotBlock.base_blocks["on_holidays"].label if slot.on_holidays else "",
        slot.note,
    ]
    return [str(part) for part in parts if part]


def _season(slot):
    style = "MONTH_DAY_FORMAT" if slot.yearly else "SHORT_DATE_FORMAT"
    first, last = (day and formats.date_format(day, style) for day in (slot.valid_from, slot.valid_until))
    if first and last:
        return _("%(first)s to %(last)s") % {"first": first, "last": last}
    if first:
        return _("from %(first)s") % {"first": first}
    return _("until %(last)s") % {"last": last} if last else ""
