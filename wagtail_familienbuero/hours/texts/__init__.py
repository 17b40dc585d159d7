"""German opening hours as people write them, read into rows without a guess.

A text is read line by line by a grammar (``lines``), the lines are put under
their headings (``sections``), and what the text says is held against itself
(``checks``). What is not understood gives no row and stays, word for word.
"""

import re
from dataclasses import dataclass, field

from .checks import check
from .items import OPEN
from .markup import without_markup
from .sections import Assembler
from .slots import slots
from .words import AND, SIGNS_OF_AND

__all__ = ["Parsed", "parse", "slots"]

FULL_STOP = re.compile(r"(?:(?<=Uhr\.)|(?<=uhr\.)|(?<=sen\.)|(?<=ung\.)|(?<=\)\.))\s+(?=[A-ZÄÖÜ])")
"""Between two sentences of a line, not behind an abbreviation."""
MOST_ROWS = 150
MOST_LINES = 300
LONGEST_TEXT = 10_000
"""Rows, lines and characters that no place needs; what has more is kept as it is."""


@dataclass(frozen=True)
class Parsed:
    text: str
    rows: list[dict] = field(default_factory=list)
    """``weekday`` (1 = Monday), ``opens`` and ``closes`` ("08:30"; "00:00" is the end of the day, a time not later than
    ``opens`` is on the next day), ``kind`` (open, phone, appointment), ``nth`` ([1, 3], -1 = the last one of the month,
    or None), ``season`` (["04-01", "09-30"], inclusive, or None), ``note``."""
    note: str = ""
    """What no row says, as it was written, a line each."""
    complete: bool = False
    """Whether rows and note together are certainly all that the text says: the note has no doubtful word."""


def parse(text):
    """What the text says for certain. Any string; nothing is raised."""
    text = text if isinstance(text, str) else ""
    plain = without_markup(text) if len(text) <= LONGEST_TEXT else text
    lines = [sentence for line in joined(plain.splitlines()) for sentence in FULL_STOP.split(line)]
    found = Assembler(lines).read() if len(text) <= LONGEST_TEXT and len(lines) <= MOST_LINES else None
    if found is None or len(found.rows) > MOST_ROWS:
        return Parsed(text, note=whole(lines))
    check(found)
    return result(text, found)


def result(text, found):
    rows = [as_dict(row) for row in found.rows if not row.withdrawn]
    if not rows:
        understood = bool(found.kept or found.said) and found.complete and not found.unclear
        return Parsed(text, note=whole(found.lines), complete=understood)
    add_headings(found)
    return Parsed(text, rows, note(found), complete=found.complete and not found.unclear)


def add_headings(found):
    """Words that are kept go with the heading that says of what they speak, unless it is only "Öffnungszeiten"."""
    filled = {row.section for row in found.rows}
    labels = {row.scope.label for row in found.rows}
    entries = {line for row in found.rows for line in row.lines}
    for number, section in enumerate(found.sections):
        said = number in filled or (section.scope.label and section.scope.label in labels)
        if section.heading is not None and section.scope.special and not said:
            found.kept.setdefault(section.heading, [found.lines[section.heading].strip()])
    ends = [section.heading for section in found.sections[1:] if section.heading is not None] + [len(found.lines)]
    for section in found.sections:
        if section.heading is None or not section.scope.special:
            continue
        end = min(line for line in ends if line > section.heading)
        if section.heading in entries:
            continue
        if any(line in found.kept or line in found.unclear for line in range(section.heading + 1, end)):
            found.kept.setdefault(section.heading, [found.lines[section.heading].strip()])


def note(found):
    kept = []
    for number, line in enumerate(found.lines):
        if number in found.unclear or number in found.pointers:
            kept.append(line.strip())
        elif number in found.kept:
            kept += [words.strip() for words in found.kept[number]]
    return "\n".join(kept)


def as_dict(row):
    return {
        "weekday": row.day,
        "opens": clock(row.piece.opens),
        "closes": clock(row.piece.closes),
        "kind": row.scope.kind or OPEN,
        "nth": list(row.piece.nth) or None,
        "season": list(row.scope.season) if row.scope.season else None,
        "note": row.scope.label,
    }


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def whole(lines):
    return "\n".join(line.strip() for line in lines if line.strip())


def joined(lines):
    """A line that ends with "und", a comma or a dash goes on in the next one."""
    result = []
    for line in lines:
        if result and line.strip() and goes_on(result[-1]):
            result[-1] += f" {line.strip()}"
        else:
            result.append(line)
    return result


def goes_on(line):
    """Only between days and times: whoever has written no digit and no day yet may be writing a heading."""
    last = line.split()[-1:] or [""]
    return last[0].lower() in AND | SIGNS_OF_AND | {"bis", "von"} or last[0].endswith(",")
