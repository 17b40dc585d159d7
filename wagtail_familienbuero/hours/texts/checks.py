"""What a text says in one place against what it says in another: closed days, breaks, doubts, contradictions."""

from dataclasses import replace
from itertools import combinations

from .items import APPOINTMENT, OPEN, PHONE

NOON = 13 * 60
EVENING = 18 * 60
DAY = 24 * 60


def check(text):
    """Withdraws the rows of a ``Text`` that may not be claimed, and takes away closed days and breaks."""
    for number, section in enumerate(text.sections):
        for line, days, part in section.closed:
            leave_out(text, number, line, days, part)
        for line, days, part in section.arranged:
            by_arrangement(text, number, line, days, part)
        for line, pause, sure in section.pauses:
            take_breaks(text, number, line, pause, sure)
        if section.only:
            by_appointment(text, number, section.only)
    for row in text.rows:
        if row.piece.alone and any(same_day_otherwise(row, other) for other in text.rows):
            withdraw_day(text, row)
    for doubt in text.doubts:
        spread(text, doubt)
    withdraw_contradictions(text)
    for row in text.rows:
        if row.withdrawn:
            text.unclear.update(row.lines)
            heading = text.sections[row.section].heading
            if heading is not None and text.sections[row.section].scope.special:
                text.unclear.add(heading)
    return text


def rows_of(text, section):
    return [row for row in text.rows if row.section == section]


def leave_out(text, section, line, days, part):
    """``Mi geschlossen`` takes the Wednesday out of ``Mo-Fr``; one that is named by itself is a contradiction."""
    for row in [row for row in rows_of(text, section) if row.day in days]:
        touched = not part or not outside(row.piece, part)
        if (
            part == "?"
            or row.scope.kind == PHONE
            or (touched and row.piece.listed)
            or (part and touched and not within(row.piece, part))
        ):
            row.withdrawn = True
            text.unclear.add(line)
        elif not row.withdrawn and (not part or not outside(row.piece, part)):
            remove(text, row)


def remove(text, row):
    text.rows = [other for other in text.rows if other is not row]


def by_arrangement(text, section, line, days, part):
    """``Fr nach Vereinbarung`` against ``Mo-Fr 8-12``: which of them holds on Fridays?"""
    for row in rows_of(text, section):
        if row.day in days and not (part and outside(row.piece, part)):
            row.withdrawn = True
            text.unclear.add(line)


def outside(piece, part):
    """Whether the part of the day is none at which the place is open."""
    closes = piece.closes or DAY
    if part in ("nachmittag", "abend"):
        return piece.opens < closes <= (NOON + 60 if part == "nachmittag" else EVENING)
    return part in ("vormittag", "morgen", "früh") and NOON - 60 <= piece.opens < closes


def within(piece, part):
    """Whether the place is open in this part of the day only."""
    closes = piece.closes or DAY
    if part == "nachmittag":
        return NOON - 60 <= piece.opens < closes
    return part == "vormittag" and piece.opens < closes <= NOON + 60


def take_breaks(text, section, line, pause, sure):
    """A break that has a line of its own holds for all times around it."""
    rows = rows_of(text, section)
    if pause[1] <= pause[0] or not rows or not sure:
        text.unclear.add(line)
    halves = {}
    for row in rows:
        piece, closes = row.piece, row.piece.closes or DAY
        if piece.closes and piece.closes <= piece.opens:
            row.withdrawn = True
        elif sure and piece.opens < pause[0] and pause[1] < closes:
            if id(piece) not in halves:
                halves[id(piece)] = half(piece, piece.opens, pause[0]), half(piece, pause[1], piece.closes)
            split(text, row, halves[id(piece)])
        elif pause[0] < closes and piece.opens < pause[1]:
            row.withdrawn = True
            text.unclear.add(line)


def half(piece, opens, closes):
    return replace(piece, opens=opens, closes=closes, sure=True)


def split(text, row, halves):
    place = next(number for number, other in enumerate(text.rows) if other is row)
    text.rows[place : place + 1] = [replace(row, piece=piece) for piece in halves]


def by_appointment(text, section, kind):
    """``Nur mit Termin`` holds for what is open; for the telephone it need not."""
    for row in rows_of(text, section):
        if kind == "?":
            row.withdrawn = True
        elif row.scope.kind in ("", OPEN):
            row.scope = replace(row.scope, kind=kind)
        else:
            row.withdrawn = row.withdrawn or row.scope.kind == PHONE


def spread(text, doubt):
    """Withdraws what a line that was not understood may change."""
    if doubt.begins_with_days or doubt.strict or (doubt.restricting and not doubt.exceptional):
        days = doubt.days or tuple(range(1, 8))
    else:
        return
    reaching = not doubt.begins_with_days and not doubt.days
    for row in text.rows:
        if row.day in days and (row.section == doubt.section or (reaching and row.section < doubt.section)):
            row.withdrawn = True


def withdraw_contradictions(text):
    """Two rows of one day at the same time, for the same thing: neither is claimed. The same twice is said once."""
    seen, days = {}, {}
    for row in list(text.rows):
        key = same(row)
        if key in seen:
            seen[key].lines += tuple(line for line in row.lines if line not in seen[key].lines)
            seen[key].withdrawn = seen[key].withdrawn or row.withdrawn
            remove(text, row)
        else:
            seen[key] = row
            days.setdefault(row.day, []).append(row)
    for rows in days.values():
        for one, other in combinations(rows, 2):
            if contradict(one, other):
                one.withdrawn = other.withdrawn = True


def same_day_otherwise(row, other):
    """Whether the one that is said with "nur" leaves no room for the other."""
    piece = other.piece
    together = (row.day, row.section, row.scope.kind, row.scope.label) == (
        other.day,
        other.section,
        other.scope.kind,
        other.scope.label,
    )
    return together and not piece.alone and (piece.opens, piece.closes) != (row.piece.opens, row.piece.closes)


def withdraw_day(text, row):
    for other in rows_of(text, row.section):
        if other.day == row.day:
            other.withdrawn = True


def same(row):
    piece, scope = row.piece, row.scope
    return row.day, piece.opens, piece.closes, piece.nth, scope.kind or OPEN, scope.season, scope.label


def contradict(one, other):
    kinds = {one.scope.kind or OPEN, other.scope.kind or OPEN}
    if one.scope.label != other.scope.label or kinds in ({OPEN, PHONE}, {APPOINTMENT, PHONE}):
        return False
    if kinds == {OPEN, APPOINTMENT} and one.section != other.section:
        return False  # each under its own heading
    return at_same_time(one.piece, other.piece) and (
        seasons_meet(one.scope.season, other.scope.season) and nth_meet(one.piece.nth, other.piece.nth)
    )


def at_same_time(one, other):
    return one.opens < end(other) and other.opens < end(one)


def end(piece):
    return piece.closes if piece.closes > piece.opens else piece.closes + DAY


def nth_meet(one, other):
    """The fifth may be the last, and the fourth too."""
    if not one or not other or set(one) & set(other):
        return True
    return any(-1 in first and {4, 5} & set(second) for first, second in ((one, other), (other, one)))


def seasons_meet(one, other):
    return not one or not other or any(begins(one, code) for code in other) or any(begins(other, code) for code in one)


def begins(season, code):
    first, last = season
    return first <= code <= last if first <= last else code >= first or code <= last
