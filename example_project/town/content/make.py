"""Short ways to write the town's records.

Things are named by their slug alone: ``topics=("elterngeld",)``. Running texts
are plain: an empty line ends a paragraph, ``- `` at the start of each line makes
a list, ``[words](https://…)`` a link. Texts that start with ``<`` are left alone.
A street without a town is in Musterstadt.
"""

import re
from dataclasses import fields, replace
from decimal import Decimal
from html import escape

from wagtail_familienbuero.exchange import records

from .reviews import CHECKED, WAITING

SCHEME = "musterstadt"
DAY_AND_NIGHT = "täglich rund um die Uhr telefonisch"
LAWS = "https://www.gesetze-im-internet.de/"
# German postcodes never begin with 00.
CITY = {"postal_code": "00123", "city": "Musterstadt"}
TEXTS = {"body", "intro", "description", "short_answer", "requirements", "fees_note", "deadlines", "what_to_bring"}
LINKED = ("responsible_partners", "contacts")
WORDS = TEXTS | {
    "in_one_sentence",
    "summary",
    "when",
    "costs",
    "registration_note",
    "referral_note",
    "handled_reason",
    "duration",
    "documents",
    "steps",
    "fees",
    "online_links",
    "synonyms",
    "what_they_do",
    "hours_text",
    "address_note",
    "area",
    "role",
    "room",
    "working_groups",
}
LINK = re.compile(r"\[([^\]]+)\]\((\S+?)\)")


def key(slug, kind):
    return records.ExternalKey(SCHEME, "", slug, kind)


def refer(slug, kind, note="", link="", appointment=""):
    """A reference by slug; words of the vocabularies and offices are found by that name."""
    return records.Reference(key(slug, kind), note, link, appointment, name=slug)


def service(slug, title, **given):
    """``law`` is (name, path below gesetze-im-internet.de), ``links`` are (title, address, kind, note)."""
    return _record(records.ServiceRecord, "service", slug, title, given)


def offer(slug, title, **given):
    """``age`` is (from, to) in months, ``costs`` are (label, amount, note)."""
    given["age_from"], given["age_to"] = given.pop("age", (None, None))
    return _record(records.OfferRecord, "offer", slug, title, given)


def question(slug, title, short_answer, **given):
    return _record(records.QuestionRecord, "question", slug, title, {"short_answer": short_answer, **given})


def partner(slug, name, kind, what_they_do, **given):
    """``kind`` is department, authority, provider, network or emergency; ``facts`` are (fact, yes/no/unknown, note)."""
    return _record(records.PartnerRecord, "partner", slug, name, {"kind": kind, "what_they_do": what_they_do, **given})


def contact(slug, name, role, **given):
    return _record(records.ContactRecord, "contact", slug, name, {"role": role, **given})


def topic(slug, name, intro, parent=None, **given):
    """``parent`` is the slug of the topic above."""
    given["parents"] = (parent,) if parent else ()
    return _record(records.TopicRecord, "topic", slug, name, {"intro": intro, **given})


def in_english(record, slug, title, **given):
    """The record with its facts, and with the words given instead of the German ones; what is not given is empty."""
    words = {field.name: field.default for field in fields(record) if field.name in WORDS}
    rows = {field.name: tuple(map(_without_note, getattr(record, field.name))) for field in _rows_of(record)}
    values = dict(_value(name, value) for name, value in given.items())
    return replace(record, language="en", slug=slug, title=title, **{**words, **rows, **values})


def _rows_of(record):
    return [field for field in fields(record) if field.name in ("languages", "accessibility", "legal_basis", *LINKED)]


def _without_note(row):
    """A law is left with its section, the others without their note."""
    if isinstance(row, records.Law):
        return replace(row, name=row.name.partition(" (")[0])
    return replace(row, note="")


def html(text):
    """The plain text as HTML."""
    if text.lstrip().startswith("<"):
        return text
    return "".join(_block(block.strip()) for block in re.split(r"\n\s*\n", text.strip()) if block.strip())


def _block(block):
    lines = [line.strip() for line in block.splitlines()]
    if all(line.startswith("- ") for line in lines):
        return f"<ul>{''.join(f'<li>{_inline(line[2:])}</li>' for line in lines)}</ul>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _inline(text):
    return LINK.sub(r'<a href="\2">\1</a>', escape(text, quote=False))


def _record(model, kind, slug, title, given):
    if issubclass(model, records.Checked):
        given = {**WAITING.get((kind, slug), CHECKED), **given}
    if given.get("street"):
        given = {**CITY, **given}
    given = {"language": "de", "slug": slug, **given}
    values = [_value(name, value) for name, value in given.items()]
    return model(key=key(slug, kind), title=title, **dict(values))


def _value(name, value):
    """A field's name and value as records have them."""
    if name in TEXTS:
        return name, html(value)
    if name in SHORT:
        field, make = SHORT[name]
        return field, tuple(make(*_together(row)) for row in value)
    if name in SINGLE:
        return name, refer(value, SINGLE[name]) if isinstance(value, str) else value
    return name, value


def _together(row):
    return (row,) if isinstance(row, str) else row


def _law(name, path=""):
    return records.Law(name, path if path.startswith("https://") or not path else LAWS + path)


def _link(title, url, kind="info", note=""):
    return records.OnlineLink(title, url, note, kind)


def _step(title, text=""):
    return records.Step(title, html(text))


def _fee(label, amount=None, note=""):
    return records.Fee(label, None if amount is None else Decimal(amount), note)


def _to(kind):
    return lambda slug, *parts: refer(slug, kind, *parts)


def _related(slug, kind="service"):
    """Another page: a service, unless it says ``("slug", "question")``."""
    return refer(slug, kind)


SINGLE = {"provider": "partner", "place": "partner", "office": "office"}
# What a row may be called here: the record's field, and what makes one of a row.
SHORT = {
    "topics": ("topics", _to("topic")),
    "parents": ("parents", _to("topic")),
    "target_groups": ("target_groups", _to("target_group")),
    "life_phases": ("life_phases", _to("life_phase")),
    "districts": ("districts", _to("district")),
    "partners": ("responsible_partners", _to("partner")),
    "contacts": ("contacts", _to("contact")),
    "related": ("related", _related),
    "documents": ("documents", records.Document),
    "steps": ("steps", _step),
    "law": ("legal_basis", _law),
    "links": ("online_links", _link),
    "fees": ("fees", _fee),
    "costs": ("costs", _fee),
    "languages": ("languages", records.SpokenLanguage),
    "facts": ("accessibility", records.AccessibilityFact),
}
