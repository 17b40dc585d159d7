"""Lines that were not understood: how far may they change what others say?"""

from dataclasses import dataclass

from . import words
from .times import Times
from .tokens import DATE, WORD, tokens

CLOSED = "geschlossen"
LONGEST_CAPTION = 5
"""Words."""


@dataclass
class Doubt:
    """A line that was not understood."""

    line: int
    section: int
    days: tuple[int, ...]
    begins_with_days: bool
    restricting: bool
    strict: bool
    exceptional: bool
    dangerous: bool
    heading: bool
    """It may hold for what stands below it."""
    above: bool
    """It may hold for what stands below it if nothing stands above it."""
    caption: bool
    """It may be the name of what stands above it."""


def describe(number, line, section):
    """How far the doubt about this line reaches, by its words alone."""
    found = tokens(line)
    cursor = Times(found)
    texts = [token.text for token in found if token.kind == WORD]
    days = tuple(mentioned(cursor))
    cursor.position = 0
    last = found[-2].text if len(found) > 1 else ""
    begins = cursor.at_days()
    dangerous = any(map(is_dangerous, texts)) or any(one.kind == DATE for one in found)
    exceptional = any(words.EXCEPTIONAL.fullmatch(text) for text in texts) or any(one.kind == DATE for one in found)
    bracketed = found[0].text == "(" and last == ")"
    about_closed = exceptional and texts[-1:] == [CLOSED]
    return Doubt(
        number,
        section,
        days,
        begins,
        any(words.RESTRICTING.fullmatch(text) for text in texts),
        any(words.STRICT.fullmatch(text) for text in texts),
        exceptional,
        dangerous,
        heading=not (begins or bracketed or (last in (".", "!") and not dangerous) or about_closed),
        above=bracketed and dangerous and not about_closed,
        caption=not begins and words_only(found) and (found[0].capital or bracketed),
    )


def is_dangerous(word):
    """Whether a line with this word may say when, how or where the hours of other lines hold."""
    return bool(words.DANGEROUS.fullmatch(word)) or word in words.MONTHS or word in words.PLACES


def words_only(found):
    """A few words without a full stop and without a number."""
    text = [token for token in found[:-1] if token.text not in ("(", ")", "-", '"', "&")]
    names = bool(text) and text[0].text != "bitte" and text[-1].capital
    return names and len(text) <= LONGEST_CAPTION and all(token.kind == WORD for token in text)


def mentioned(cursor):
    """The days that a line names, ranges with all their days."""
    while not cursor.at_end():
        if cursor.at_day() or cursor.is_word(words.WEEKEND):
            found = cursor.attempt(cursor.day_or_range)
            if found:
                yield from found[0]
                continue
        if cursor.is_word(words.DAILY):
            yield from range(1, 8)
        cursor.take()
