"""Times written as German text, so that ``texts`` reads the same times again. No Django here.

Always German, whatever the language of the reader: no other language is read.
"""

from collections import defaultdict
from datetime import time

from . import texts
from .words import ALWAYS, APPOINTMENT, PHONE

DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August"),
    *("September", "Oktober", "November", "Dezember"),
)
SUFFIXES = {PHONE: " telefonisch", APPOINTMENT: " nach Vereinbarung"}
WHOLE_DAY = (time(0), time(0))


def as_text(slots, note=""):
    """What stands on the door: a line for each time, seasons under headings, the note below.

    ``None`` where ``texts.parse`` would not read exactly these slots and this note: text has no words for single
    years, school holidays or public holidays, and a note of one slot may be taken for anything.
    """
    slots = tuple(slots)
    if not slots or not all(map(_has_words, slots)):
        return None
    text = "\n".join([*_lines(slots), *filter(None, [note.strip()])])
    return text if says(text, slots, note) else None


def says(text, slots, note=""):
    """Whether the text is understood whole, and has the times of these slots, day by day, and this note."""
    found = texts.parse(text)
    is_same = meanings(texts.slots(found)) == meanings(slots) and _flat(found.note) == _flat(note)
    return found.complete and is_same


def meanings(slots):
    """A set with an entry for each time on each weekday: equal for slots that say the same in other rows."""
    return {(day, *_meaning(slot)) for slot in slots for day in slot.weekdays}


def _meaning(slot):
    times = slot.opens, slot.closes, slot.kind, tuple(sorted(slot.nth))
    dates = tuple(on and ((on.month, on.day) if slot.yearly else on) for on in (slot.valid_from, slot.valid_until))
    return *times, dates, slot.school, slot.on_holidays, " ".join(slot.note.split())


def _flat(note):
    return " ".join(note.split())


def _has_words(slot):
    has_season = slot.valid_from is not None and slot.valid_until is not None
    is_dated = slot.valid_from is not None or slot.valid_until is not None
    in_season = slot.yearly and has_season if is_dated else True
    return in_season and slot.school == ALWAYS and not slot.note


def _lines(slots):
    seasons = defaultdict(list)
    for slot in slots:
        seasons[_season(slot)].append(slot)
    # A heading holds for all lines below it: what holds all the year stands above.
    for season, those in sorted(seasons.items(), key=lambda item: _order(item[0])):
        if season:
            yield f"{_day_of_year(season[0])} bis {_day_of_year(season[1])}:"
        yield from _lines_of_season(those)


def _season(slot):
    if slot.valid_from is None:
        return ()
    return tuple((on.month, on.day) for on in (slot.valid_from, slot.valid_until))


def _order(season):
    return (bool(season), season)


def _day_of_year(month_and_day):
    month, day = month_and_day
    return f"{day}. {MONTHS[month - 1]}"


def _lines_of_season(slots):
    """Times of the same days stand on one line, unless words behind them speak of one time only."""
    days_of = defaultdict(set)
    for slot in slots:
        days_of[slot.opens, slot.closes, slot.kind, tuple(sorted(slot.nth))] |= slot.weekdays
    times_of = defaultdict(list)
    for (opens, closes, kind, nth), days in sorted(days_of.items(), key=lambda item: (min(item[1]), item[0])):
        for few in ((day,) for day in sorted(days)) if nth else (tuple(sorted(days)),):
            times_of[few, nth, SUFFIXES.get(kind, "")].append((opens, closes))
    for (days, nth, suffix), times in times_of.items():
        for together in [[pair] for pair in times] if suffix or nth or WHOLE_DAY in times else [times]:
            yield f"{_days(days, nth)} {_times(together)}{suffix}"


def _days(days, nth):
    if nth:
        ordinals = ["letzten" if number == -1 else f"{number}." for number in sorted(nth, key=lambda n: n % 7)]
        return f"jeden {_listed(ordinals)} {DAYS[days[0] - 1]} im Monat"
    if len(days) == len(DAYS):
        return "täglich"
    return _listed([_run(run) for run in runs(days)])


def runs(days):
    """Days that follow one another together: (1, 2, 3, 5) → [[1, 2, 3], [5]]; two stay two."""
    found = []
    for day in days:
        if found and found[-1][-1] == day - 1:
            found[-1].append(day)
        else:
            found.append([day])
    return [part for run in found for part in ([run] if len(run) > 2 else [[day] for day in run])]


def _run(run):
    return f"{DAYS[run[0] - 1]} bis {DAYS[run[-1] - 1]}" if len(run) > 1 else DAYS[run[0] - 1]


def _listed(words):
    return " und ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _times(times):
    return " und ".join("rund um die Uhr" if pair == WHOLE_DAY else f"{_range(*pair)} Uhr" for pair in times)


def _range(opens, closes):
    return f"{_clock(opens)} bis {_clock(closes) if closes != time(0) else '24:00'}"


def _clock(at):
    return f"{at.hour}:{at.minute:02}"
