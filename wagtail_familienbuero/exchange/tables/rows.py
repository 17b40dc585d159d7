"""Cells that hold rows: fees, papers, steps, links, languages, accessibility."""

import re
from dataclasses import astuple

from .. import reading
from ..html import clean
from ..reading import NotReadableError
from ..records import AccessibilityFact, Document, Fee, Law, OnlineLink, SpokenLanguage, Step, gettext_noop
from . import words
from .cells import escaped, several, shortest, split

AMOUNT = r"(?P<amount>[\d.,  ]*\d[\d.,]*)(?:,?[-–]{1,2})?\s*(?:€|Euro|EUR)?"
FEE = re.compile(rf"(?P<label>.*\S)\s*:\s*{AMOUNT}\s*(?:\((?P<note>[^()]*)\))?", re.IGNORECASE)
WITH_NOTE = re.compile(r"(?P<name>.*\S)\s*\((?P<note>[^()]*(?:\([^()]*\)[^()]*)*)\)")
FACT = re.compile(r"(?P<fact>[^:]+):\s*(?P<available>[^\s(]+)\s*(?:\((?P<note>.*)\))?")


def piped(*parts, signs="|"):
    """The parts with ``|`` between them; empty ones at the end are left out."""
    parts = [escaped(part, signs) for part in parts]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return " | ".join(parts)


def parts_of(text, count):
    """(the parts of the line, how many there were), filled up to ``count``."""
    parts = split(text, "|")
    return [*parts, *[""] * count][:count], len(parts)


def needed(text, expected):
    if not text:
        raise NotReadableError(expected)
    return text


def is_address(text):
    return re.match(r"https?://|www\.", text, re.IGNORECASE) is not None


def address(text):
    return reading.web_address(text, limit=2000) if text else ""


# Fees


def read_fee(text, context):
    expected = gettext_noop("a line such as “per family: 12,50 €”")
    (label, amount, note), count = parts_of(text, 3)
    if count > 1:
        return Fee(needed(label, expected), _amount(amount) if amount else None, note)
    found = FEE.fullmatch(label)
    if found is None:
        return Fee(needed(label, expected))
    return Fee(found["label"], _amount(found["amount"]), (found["note"] or "").strip())


def _amount(text):
    return reading.number(re.sub(r"\s*(€|euro|eur)\s*$", "", text, flags=re.IGNORECASE).strip())


def write_fee(fee, german):
    amount = "" if fee.amount is None else f"{fee.amount:.2f} €".replace(".", "," if german else ".")
    full = " | ".join((escaped(fee.label), amount, escaped(fee.note)))
    if fee.amount is None:
        return shortest(fee, read_fee, fee.label, full)
    note = f" ({fee.note})" if fee.note else ""
    return shortest(fee, read_fee, f"{fee.label}: {amount}{note}", full)


FEES = several(
    read_fee,
    write_fee,
    ("Eine Zeile je Preis: „je Familie: 12,50 € (Hinweis)“", "one a line: “per family: 12.50 € (note)”"),
)


# Papers, steps, laws, links


def read_document(text, context):
    (name, note, url), count = parts_of(text, 3)
    if count == 2 and is_address(note):
        note, url = "", note
    return Document(needed(name, gettext_noop("the name of a paper")), note, address(url))


def read_law(text, context):
    (name, url), _count = parts_of(text, 2)
    return Law(needed(name, gettext_noop("the name of a law")), address(url))


def read_step(text, context):
    (title, explanation), _count = parts_of(text, 2)
    return Step(
        needed(title, gettext_noop("what to do")), explanation and clean(explanation, headings=False, numbered=False)
    )


def read_link(text, context):
    (title, url, note, kind), count = parts_of(text, 4)
    if count == 1 and is_address(title):
        title, url = "", title
    url = reading.web_address(needed(url, gettext_noop("a line such as “title | https://…”")), limit=2000)
    found = words.code(words.LINK_KINDS, kind) if kind else "info"
    if found is None:
        raise NotReadableError(gettext_noop("“Do it online”, “Form” or “Information” as the last part"))
    return OnlineLink(title or reading.host(url), url, note, found)


def write_link(link, german):
    kind = "" if link.kind == "info" else words.word(words.LINK_KINDS, link.kind, german)
    return piped(link.title, link.url, link.note, kind)


def write_document(row, german):
    parts = [escaped(part) for part in (row.name, row.note, row.url)]
    return " | ".join(parts) if row.note or row.url else parts[0]


DOCUMENTS = several(
    read_document,
    write_document,
    ("Eine Zeile je Unterlage: „Name | Hinweis | https://…“", "one a line: “name | note | https://…”"),
)
STEPS = several(
    read_step,
    lambda row, german: piped(row.title, row.text),
    ("Eine Zeile je Schritt: „Titel | Erklärung“", "one a line: “title | explanation”"),
)
LAWS = several(
    read_law,
    lambda row, german: piped(*astuple(row)),
    ("Eine Zeile je Gesetz: „§ 1 BEEG | https://…“", "one a line: “§ 1 BEEG | https://…”"),
)
LINKS = several(
    read_link,
    write_link,
    (
        "Eine Zeile je Link: „Titel | https://… | Hinweis | Formular“ (oder Online erledigen, Information)",
        "one a line: “title | https://… | note | Form” (or Do it online, Information)",
    ),
)


# Languages, accessibility


def read_language(text, context):
    (name, note), count = parts_of(text, 2)
    code = words.code(words.LANGUAGES, name)
    if code is None and count == 1 and (found := WITH_NOTE.fullmatch(name)):
        code, note = words.code(words.LANGUAGES, found["name"]), found["note"].strip()
    if code is None:
        raise NotReadableError(gettext_noop("a language, such as Ukrainian (Tuesdays)"))
    return SpokenLanguage(code, note)


def write_language(row, german):
    name = words.word(words.LANGUAGES, row.language, german)
    form = f"{name} ({row.note})" if row.note else name
    return shortest(row, read_language, form, piped(name, row.note, signs="|;"), separators="\n;")


LANGUAGES = several(
    read_language,
    write_language,
    ("Eine je Zeile: „Ukrainisch (dienstags)“", "one a line: “Ukrainian (Tuesdays)”"),
    separators="\n;",
)


def read_fact(text, context):
    (name, available, note), count = parts_of(text, 3)
    found = FACT.fullmatch(text) if count == 1 else None
    if found:
        name, available, note = found["fact"], found["available"], (found["note"] or "").strip()
    fact = words.code(words.FACTS, name)
    answer = words.code(words.YES_NO, available or "unknown")
    if fact is None or answer is None:
        raise NotReadableError(gettext_noop("a line such as “Lift: yes”"))
    return AccessibilityFact(fact, answer, note)


def write_fact(row, german):
    name = words.word(words.FACTS, row.fact, german)
    answer = words.word(words.YES_NO, row.available, german)
    note = f" ({row.note})" if row.note else ""
    return shortest(row, read_fact, f"{name}: {answer}{note}", piped(name, answer, row.note))


FACTS = several(
    read_fact,
    write_fact,
    (
        f"Eines je Zeile: „Aufzug: ja (Hinweis)“. Möglich: {words.names(words.FACTS, True)}",
        f"one a line: “Lift: yes (note)”. Possible: {words.names(words.FACTS, False)}",
    ),
)
