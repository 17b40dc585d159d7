"""Reads the lines in which synonyms are written, and says what is wrong with one. Pure: no Django.

A line is a two-way group, `Kita, Kindergarten, Kindi`, or leads one way, from the words on the left to those on the
right: `Babygeld > Elterngeld, Mutterschaftsgeld`. Blank lines and those that begin with # are passed over.
"""

import re
from dataclasses import dataclass

MOST_WORDS = 6
MOST_LETTERS = 80
MOST_PHRASES = 40
"""On one line."""
ARROW = ">"
COMMENT = "#"
BETWEEN = re.compile(r"[,;\n]")


class LineError(ValueError):
    """A line that is no group. `message` is an English msgid with named places for `values`."""

    def __init__(self, message, **values):
        super().__init__(message % values)
        self.message, self.values = message, values


@dataclass(frozen=True)
class Line:
    left: tuple[str, ...]
    right: tuple[str, ...] = ()
    """Empty: all of `left` stand for one another."""


def gettext_noop(text):
    """Marks a msgid; whoever shows it translates it."""
    return text


def read_line(text):
    """The `Line` of a text; None for a blank one and a comment. Raises `LineError` with what to do about it."""
    if not text.strip() or text.lstrip().startswith(COMMENT):
        return None
    sides = text.split(ARROW)
    if len(sides) > 2:
        raise LineError(gettext_noop("Only one “>” may stand on a line. Make it two lines."))
    left, *rights = map(phrases, sides)
    right = rights[0] if rights else ()
    check_sides(left, right, is_one_way=len(sides) == 2)
    for phrase in left + right:
        check_phrase(phrase)
    return Line(left, right)


def phrases(side):
    """The phrases between the commas, blanks put in order."""
    found = (" ".join(part.split()) for part in BETWEEN.split(side))
    return tuple(phrase for phrase in found if phrase)


def check_sides(left, right, is_one_way):
    if is_one_way and not (left and right):
        raise LineError(gettext_noop("Words are missing before or after the “>”."))
    if not is_one_way and len(left) < 2:
        raise LineError(gettext_noop("A group has at least two words, with a comma between them."))
    if len(left) + len(right) > MOST_PHRASES:
        raise LineError(gettext_noop("At most %(most)d words in one group."), most=MOST_PHRASES)


def check_phrase(phrase):
    if len(phrase) > MOST_LETTERS:
        raise LineError(
            gettext_noop("“%(phrase)s …” is too long: at most %(most)d letters."), phrase=phrase[:20], most=MOST_LETTERS
        )
    if len(phrase.split()) > MOST_WORDS:
        raise LineError(
            gettext_noop("“%(phrase)s” has too many words: at most %(most)d."), phrase=phrase, most=MOST_WORDS
        )
    if not any(character.isalnum() for character in phrase):
        raise LineError(gettext_noop("“%(phrase)s” has no letters."), phrase=phrase)


def as_line(words, one_way_from=""):
    """The line for what an editor typed into two fields, with commas, semicolons or line breaks between the words.

    What an editor types is words: an arrow in it is not followed. It may still be no group, see `read_line`.
    """
    sides = [
        ", ".join(phrases(side.replace(ARROW, " "))).lstrip(COMMENT + " ") for side in (one_way_from or "", words or "")
    ]
    return f" {ARROW} ".join(side for side in sides if side)
