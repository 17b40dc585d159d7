"""Times in one line, in the words of the form and in the reader's language: for reports and previews."""

from django.utils import formats

from .blocks import KINDS, NTH, SCHOOL, WEEKDAYS, SlotBlock
from .german import runs
from .words import ALWAYS, OPEN


def summary(slots):
    """For example ``Monday–Friday 8:30–12:00; Saturday 10:00–12:00 (first, third)``."""
    return "; ".join(map(_slot, slots))


def _slot(slot):
    details = ", ".join(filter(None, map(str, _details(slot))))
    times = f"{_clock(slot.opens)}–{_clock(slot.closes)}"
    return f"{_days(slot.weekdays)} {times}{f' ({details})' if details else ''}"


def _days(weekdays):
    names = {int(number): str(name) for number, name in WEEKDAYS}
    return ", ".join("–".join(names[day] for day in dict.fromkeys((run[0], run[-1]))) for run in runs(sorted(weekdays)))


def _clock(at):
    return formats.time_format(at, "G:i")


def _details(slot):
    if slot.kind != OPEN:
        yield dict(KINDS)[slot.kind]
    yield from (dict(NTH)[str(number)] for number in slot.nth)
    if slot.valid_from or slot.valid_until:
        wanted = "MONTH_DAY_FORMAT" if slot.yearly else "SHORT_DATE_FORMAT"
        dates = (on and formats.date_format(on, wanted) for on in (slot.valid_from, slot.valid_until))
        yield "–".join(on or "" for on in dates)
    if slot.school != ALWAYS:
        yield dict(SCHOOL)[slot.school]
    if slot.on_holidays:
        yield SlotBlock.base_blocks["on_holidays"].label
    yield slot.note
