"""A line of text as tokens: words, numbers, times, dates, signs.

Everything that only looks different (kinds of dashes and spaces, raised minutes,
full-width digits, soft hyphens, decomposed umlauts) is made the same here; each
token remembers where it stood in the line, so that notes can be taken verbatim.
"""

import re
import unicodedata
from dataclasses import dataclass

WORD = "word"
NUMBER = "number"
TIME = "time"
DATE = "date"
SIGN = "sign"
END = "end"

DASHES = "‐‑‒–—―−﹘﹣－"
RAISED = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9"}
RAISED |= {"°": "0", "º": "0", "˚": "0"}

PATTERN = re.compile(
    r"""
    (?P<date>(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d{2})?(?!\d))
    | (?P<time>\d{1,2}[:.]\d{2}(?::00)?(?!\d))
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+)
    | (?P<sign>\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    """Lower case, ß as ss; of a sign the sign itself."""
    start: int
    end: int
    """Where it stands in the line as it was written."""
    glued: bool = False
    """Nothing stands between it and the token before."""
    capital: bool = False
    value: tuple[int, ...] | int | None = None
    """Of a number: itself. Of a time: minutes since midnight, None if there is no such time. Of a date: day, month
    and, if it is given, year."""


def tokens(line):
    """The ``Token``s of one line, the last of them of kind END."""
    text, places = plain(line)
    found = [token(match, text, places, len(line)) for match in PATTERN.finditer(text)]
    return [*found, Token(END, "", len(line), len(line))]


def token(match, text, places, length):
    kind, start, end = match.lastgroup, match.start(), match.end()
    written = match.group()
    return Token(
        kind,
        written.lower().replace("ß", "ss"),
        places[start],
        places[end] if end < len(places) else length,
        glued=start > 0 and not text[start - 1].isspace(),
        capital=written[0].isupper(),
        value=value(kind, written),
    )


def value(kind, written):
    if kind == NUMBER:
        return int(written) if len(written) <= 4 else None
    if kind == TIME:
        hours, minutes = (int(part) for part in re.split("[:.]", written)[:2])
        return clock(hours, minutes)
    if kind == DATE:
        return tuple(int(part) for part in written.split(".") if part)
    return None


def clock(hours, minutes=0):
    """Minutes since midnight, None if no clock shows that. 24:00 is the end of the day."""
    minute = hours * 60 + minutes
    return minute if minutes < 60 and minute <= 24 * 60 else None


def plain(line):
    """The line in plain signs, and for each of its characters the place in the line as it was written."""
    characters, places = [], []
    for place, character in enumerate(line):
        if unicodedata.combining(character) and characters:
            joined = unicodedata.normalize("NFC", characters[-1] + character)
            characters[-1] = joined if len(joined) == 1 else characters[-1]
            continue
        simple = simpler(character)
        if simple:
            characters.append(simple)
            places.append(place)
    return raised_minutes(characters, places)


def simpler(character):
    """One character, or nothing for those that are not seen."""
    if character in DASHES:
        return "-"
    if character in RAISED:
        return character
    if character.isspace() or unicodedata.category(character) == "Zs":
        return " "
    if unicodedata.category(character) in ("Cf", "Cc"):
        return ""
    same = unicodedata.normalize("NFKC", character)
    return same if len(same) == 1 else character


def raised_minutes(characters, places):
    """``8³⁰`` and ``8°°`` become ``8:30`` and ``8:00``."""
    text, kept = [], []
    position = 0
    while position < len(characters):
        pair = characters[position : position + 2]
        if len(pair) == 2 and all(one in RAISED for one in pair) and text and text[-1].isdecimal():
            text += [":", *(RAISED[one] for one in pair)]
            kept += [places[position], places[position], places[position + 1]]
            position += 2
        else:
            text.append(characters[position])
            kept.append(places[position])
            position += 1
    return "".join(text), kept
