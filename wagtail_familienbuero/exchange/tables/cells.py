"""What one cell of a table holds: how it is read and how it is written.

A ``Cell`` reads text and gives the value of a record's field, or raises
``NotReadableError``. What it writes, it reads back as the same value. A cell
with several rows has one a line; their parts are separated by ``|``, and a
backslash stands before a ``|``, ``;`` or backslash that is meant as such.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from .. import reading
from ..html import MARKUP, clean, parse
from ..reading import NotReadableError
from ..records import ExternalKey, Message, Reference, gettext_noop
from . import words

SCHEME = "table"


class NumberText(str):
    """The text of a cell that was a number."""


@dataclass
class Context:
    """What a reader knows about its cell; it names there what it leaves out."""

    agency: str = ""
    miss: Callable = lambda value, expected: None


@dataclass(frozen=True)
class Cell:
    """``read(text, context)`` and ``write(value, german)``; ``help`` is (German, English)."""

    read: Callable
    write: Callable
    help: tuple[str, str]


# Rows and parts in one cell


def escaped(text, signs="|"):
    text = text.replace("\\", "\\\\").replace("\n", "\\n")
    for sign in signs:
        text = text.replace(sign, f"\\{sign}")
    return text


def split(text, separators):
    """The parts between the separators, stripped; a backslash takes its meaning from the sign after it."""
    parts, signs = [""], iter(text)
    for sign in signs:
        if sign == "\\":
            following = next(signs, "")
            parts[-1] += {"n": "\n", "|": "|", ";": ";", "\\": "\\"}.get(following, sign + following)
        elif sign in separators:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def raw_lines(text, separators="\n"):
    """The lines of a cell as they stand, without empty ones."""
    lines, signs = [""], iter(text)
    for sign in signs:
        if sign == "\\":
            lines[-1] += sign + next(signs, "")
        elif sign in separators:
            lines.append("")
        else:
            lines[-1] += sign
    return [line.strip() for line in lines if line.strip()]


def several(read, write, help_, separators="\n", joiner="\n"):
    """A cell with one row a line. ``read(line, context)`` may raise; that row is named and left out."""

    def read_all(text, context):
        found = []
        for line in raw_lines(text, separators):
            try:
                found.append(read(line, context))
            except NotReadableError as error:
                context.miss(line, error.expected)
        return tuple(found)

    def write_all(values, german):
        return joiner.join(write(value, german) for value in values)

    return Cell(read_all, write_all, help_)


def shortest(value, read, form, full, separators="\n"):
    """The ``form`` that people write if it is read back as the value, otherwise the ``full`` one."""
    try:
        is_same = raw_lines(form, separators) == [form] and read(form, Context()) == value
    except NotReadableError:
        is_same = False
    return form if is_same else full


# Texts


def line(limit=None):
    def read(text, context):
        text = " ".join(text.split())
        if limit and len(text) > limit:
            context.miss(text, gettext_noop("a shorter text"))
            return text[: limit - 1].rstrip() + "…"
        return text

    return Cell(read, lambda value, german: value, ("Text in einer Zeile", "text on one line"))


def _postal_code(text, context):
    # Excel drops the zero that East German postcodes begin with.
    return f"0{text}" if isinstance(text, NumberText) and len(text) == 4 else " ".join(text.split())[:10]


def _html(text, context):
    return text if MARKUP.search(text) else clean(text)


def _plain_html(value, german):
    """Paragraphs without any format as plain text, everything else as HTML."""
    blocks = parse(value)
    if any(block.tag != "p" for block in blocks):
        return value
    lines = (["".join(run.text for run in line) for line in block.lines] for block in blocks)
    text = "\n\n".join("\n".join(block) for block in lines)
    return text if not MARKUP.search(text) and clean(text) == value else value


LINE, LONG_LINE = line(255), line(300)
TEXT = Cell(
    lambda text, context: text,
    lambda value, german: value,
    ("Text, auch mehrere Zeilen", "text, also of several lines"),
)
HTML = Cell(
    _html,
    _plain_html,
    (
        "Text; eine leere Zeile beginnt einen Absatz. HTML ist erlaubt.",
        "text; an empty line begins a paragraph. HTML is allowed.",
    ),
)
POSTAL_CODE = Cell(_postal_code, lambda value, german: value, ("Postleitzahl", "postcode"))
WORDS = several(
    lambda text, context: " ".join(split(text, "")[0].split())[:200],
    lambda value, german: escaped(value, ";"),
    ("Eines je Zeile oder mit ; getrennt", "one a line or separated by ;"),
    separators="\n;",
)


def _leika_key(text, context):
    if text.isascii() and text.isdigit() and len(text) == 14:
        return text
    raise NotReadableError(gettext_noop("a key of 14 digits"))


LEIKA_KEYS = several(
    _leika_key, lambda value, german: value, ("14 Ziffern, eines je Zeile", "14 digits, one a line"), separators="\n;, "
)


# Single values


def single(read, write, help_):
    return Cell(lambda text, context: read(text), write, help_)


def _age_text(months, german):
    years, rest = divmod(months, 12)
    if rest or not years:
        return f"{months} {'Monate' if german else 'months'}"
    return f"{years} {'Jahre' if german else 'years'}"


def _day(value, german):
    return value if isinstance(value, date) and value.year >= 1900 else value.isoformat()


def degrees(limit):
    return single(
        lambda text: reading.degrees(text, limit),
        lambda value, german: f"{value:f}".replace(".", "," if german else "."),
        ("Grad als Dezimalzahl, zum Beispiel 50,832", "degrees as a decimal number, such as 50.832"),
    )


def choice(offered):
    def read(text):
        found = words.code(offered, text)
        if found is None:
            names = tuple(english for _german, english in offered.values())
            raise NotReadableError(Message.of(gettext_noop("one of the words %(words)s"), words=names))
        return found

    help_ = tuple(("Eines von: ", "one of: ")[1 - german] + words.names(offered, german) for german in (1, 0))
    return single(read, lambda value, german: words.word(offered, value, german), help_)


def _language(text):
    found = words.code(words.LANGUAGES, text)
    if found is None and not re.fullmatch(r"[a-z]{2,3}([-_][a-z0-9]{2,8})*", text, re.IGNORECASE | re.ASCII):
        raise NotReadableError(gettext_noop("a language, such as “German” or “de”"))
    return found or text.lower().replace("_", "-")


LANGUAGE_CODE = single(
    _language,
    lambda value, german: value,
    ("Sprache der Einträge, zum Beispiel Deutsch oder de", "language of the entries, such as German or de"),
)
YES_NO = single(
    reading.yes_no,
    lambda value, german: words.word(words.YES_NO, "yes" if value else "no", german),
    ("ja oder nein", "yes or no"),
)
DATE = single(reading.day, _day, ("Datum, zum Beispiel 31.12.2027", "date, such as 2027-12-31"))
NUMBER = single(reading.whole_number, lambda value, german: value, ("Ganze Zahl", "whole number"))
AGE = single(
    reading.age,
    _age_text,
    ("6 Monate oder 3 Jahre; eine Zahl allein sind Monate", "6 months or 3 years; a bare number is months"),
)
PHONE = single(reading.phone, lambda value, german: value, ("Telefonnummer", "phone number"))
MAIL = single(reading.mail, lambda value, german: value, ("E-Mail-Adresse", "mail address"))
URL = single(reading.web_address, lambda value, german: value, ("Adresse mit https://", "address with https://"))
IDENTIFIER = Cell(
    lambda text, context: " ".join(text.split())[:255],
    lambda value, german: value,
    (
        "Kennung aus Ihrem System, bleibt immer gleich. Ohne Kennung gilt der Name.",
        "id from your system that never changes. Without it the name counts.",
    ),
)


# References


def _key(value, context, kind):
    value = " ".join(value.split())
    return Reference(ExternalKey(SCHEME, context.agency, value[:255], kind), name=value)


def reference(kind):
    """One thing, by its name or id."""
    return Cell(
        lambda text, context: _key(text, context, kind),
        lambda value, german: value.name or value.key.value,
        ("Name oder Kennung", "name or id"),
    )


def references(kind):
    """Several things by name or id, each with its note, link and appointment if it has them."""

    def read(text, context):
        name, note, link, appointment = (split(text, "|") + [""] * 4)[:4]
        if not name:
            raise NotReadableError(gettext_noop("a name or id"))
        found = _key(name, context, kind)
        return Reference(found.key, note, link, appointment, found.name)

    def write(value, german):
        parts = [value.name or value.key.value, value.note, value.link, value.appointment]
        while not parts[-1] and len(parts) > 1:
            parts.pop()
        return " | ".join(escaped(part, "|;") for part in parts)

    help_ = (
        "Name oder Kennung, eines je Zeile oder mit ; getrennt",
        "name or id, one a line or separated by ;",
    )
    return several(read, write, help_, separators="\n;", joiner="\n")
