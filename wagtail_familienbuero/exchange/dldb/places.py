"""The locations and authorities of DLDB, which are partners here."""

from collections import defaultdict

from .. import reading
from ..html import render
from ..records import AccessibilityFact, Message, PartnerRecord, gettext_noop
from . import texts
from .values import (
    code_of,
    html_of,
    is_public,
    line_of,
    object_of,
    shortened,
    text_of,
    url_of,
    words_of,
)

FIELDS = {
    "contact": ("phone", "email", "website"),
    "url": ("website",),
    "address": ("street", "postal_code", "city", "address_note"),
    "transit": ("address_note",),
    "geo": ("latitude", "longitude"),
    "description": ("description",),
    "opening_times": ("hours_text",),
    "accessibility": ("accessibility",),
    "displayName": ("synonyms",),
    "displayNameAlternatives": ("synonyms",),
    "meta": ("synonyms",),
    "name": ("title", "kind"),
}
KINDS = {"location": "department", "authority": "authority"}
GERMANY = {"latitude": (47, 56), "longitude": (5, 16)}
PLACEHOLDER_POSTCODES = 3
"""One point that stands at so many different postcodes is no place."""
FACTS = {"access": "entrance", "elevator": "lift", "parking": "parking", "wc": "toilet"}
DAYS = {
    "monday": "Montag",
    "tuesday": "Dienstag",
    "wednesday": "Mittwoch",
    "thursday": "Donnerstag",
    "friday": "Freitag",
    "saturday": "Samstag",
    "sunday": "Sonntag",
}
"""As the hours are written: DLDB is German, and its hours are free text."""


def reader(entries):
    """A function (entry, key, name, notes) → ``PartnerRecord``. All entries tell which coordinates mean nothing."""
    placeholders = _placeholders(entries)

    def read(entry, key, name, notes):
        return _partner(entry, key, name, notes, placeholders)

    return read


def _partner(entry, key, name, notes, placeholders):
    contact, meta = object_of(entry.get("contact")), object_of(entry.get("meta"))
    return PartnerRecord(
        key=key,
        title=shortened(name, 255, notes),
        language=code_of(meta.get("locale")),
        public=is_public(entry, notes),
        kind=KINDS[key.kind],
        description=render(texts.parse(html_of(entry.get("description"))), headings=False, numbered=False),
        phone=_checked(contact.get("phone"), reading.phone, notes),
        email=_checked(contact.get("email"), reading.mail, notes),
        website=url_of(contact.get("webinfo") or entry.get("url"), notes, limit=200),
        hours_text=_hours(entry.get("opening_times")),
        accessibility=_accessibility(object_of(entry.get("accessibility"))),
        synonyms=_other_names(entry, meta, name),
        **_address(entry, notes, placeholders),
    )


def _checked(value, read, notes):
    """What ``read`` makes of the text; ``""`` with a note where it is something else."""
    text = text_of(value)
    if not text:
        return ""
    try:
        return read(text)
    except reading.NotReadableError as error:
        message = gettext_noop("“%(value)s” was left out. Expected: %(expected)s.")
        notes.append(Message.of(message, value=text[:80], expected=error.expected))
        return ""


def _other_names(entry, meta, name):
    alternatives = entry.get("displayNameAlternatives")
    names = alternatives if isinstance(alternatives, list) else [alternatives]
    keywords = words_of(meta.get("keywords"))
    return words_of([entry.get("displayName"), *names, *keywords], name)


# Where it is


def _address(entry, notes, placeholders):
    address = object_of(entry.get("address"))
    street = " ".join(filter(None, (text_of(address.get("street")), text_of(address.get("house_number")))))
    point = _point(entry, notes)
    if point in placeholders:
        _drop(point, notes)
        point = None
    return {
        "street": street[:255],
        "postal_code": text_of(address.get("postal_code"))[:10],
        "city": text_of(address.get("city"))[:255],
        "address_note": (line_of(address.get("hint")) or line_of(entry.get("transit")))[:255],
        "latitude": point and point[0],
        "longitude": point and point[1],
    }


def _point(entry, notes):
    """(latitude, longitude), or ``None`` with a note where what stands there is no place in Germany."""
    geo = object_of(entry.get("geo"))
    raw = text_of(geo.get("lat")), text_of(geo.get("lon", geo.get("lng")))
    if not any(raw):
        return None
    try:
        point = tuple(reading.degrees(text, limit=180) for text in raw)
    except reading.NotReadableError:
        point = None
    ranges = GERMANY.values()
    if point and all(low <= value <= high for value, (low, high) in zip(point, ranges, strict=True)):
        return point
    _drop(raw, notes)
    return None


def _drop(point, notes):
    message = gettext_noop("The coordinates %(latitude)s, %(longitude)s are no real place and were left out.")
    notes.append(Message.of(message, latitude=str(point[0])[:20], longitude=str(point[1])[:20]))


def _placeholders(entries):
    """The points that stand at several postcodes: Berlin's published file has the same one everywhere."""
    postcodes = defaultdict(set)
    for entry in entries:
        if isinstance(entry, dict) and (point := _point(entry, [])):
            postcodes[point].add(text_of(object_of(entry.get("address")).get("postal_code")))
    return {point for point, codes in postcodes.items() if len(codes - {""}) >= PLACEHOLDER_POSTCODES}


# What it is like there


def _hours(value):
    """The hours as free text, one line a day; an object by day, a list of lines, or a text."""
    if not isinstance(value, dict):
        return "\n".join(texts.lines(html_of(value)))[:2000]
    lines = [f"{DAYS.get(day, day)}: {text}" for day in DAYS if (text := line_of(value.get(day)))]
    return "\n".join([*lines, *texts.lines(html_of(value.get("special")))])[:2000]


def _accessibility(value):
    """The facts that the entry speaks of; a text that is no yes or no is kept as a note."""
    note = line_of(value.get("note"))
    found = []
    for name, fact in FACTS.items():
        raw = value.get(name)
        text = "ja" if raw is True else line_of(raw)
        if text:
            found.append(_fact(fact, text))
    if note:
        at = next((number for number, fact in enumerate(found) if not fact.note), None)
        if at is None:
            found.append(AccessibilityFact("entrance", "unknown", note[:255]))
        else:
            found[at] = AccessibilityFact(found[at].fact, found[at].available, note[:255])
    return tuple(found)


def _fact(fact, text):
    try:
        return AccessibilityFact(fact, "yes" if reading.yes_no(text) else "no")
    except reading.NotReadableError:
        return AccessibilityFact(fact, "unknown", text[:255])
