"""The services of DLDB."""

import re
from urllib.parse import urlsplit

from ..html import render
from ..reading import host
from ..records import Document, ExternalKey, Law, Message, OnlineLink, Reference, ServiceRecord, gettext_noop
from . import texts
from .values import (
    code_of,
    html_of,
    id_of,
    is_public,
    line_of,
    named,
    object_of,
    objects_of,
    shortened,
    text_of,
    url_of,
    words_of,
)

FIELDS = {
    "name": ("title",),
    "description": ("in_one_sentence", "body"),
    "prerequisites": ("requirements",),
    "requirements": ("documents",),
    "fees": ("fees", "fees_note"),
    "process_time": ("duration",),
    "legal": ("legal_basis",),
    "onlineprocessing": ("online_links",),
    "forms": ("online_links",),
    "links": ("online_links",),
    "publications": ("online_links",),
    "leika": ("leika_keys",),
    "meta": ("synonyms",),
    "locations": ("responsible_partners", "handled_by"),
    "authorities": ("responsible_partners", "handled_by"),
    "relation": ("topics",),
}
FORM_FILE = re.compile(r"\.(pdf|docx?|odt|xlsx?|rtf)$|/forms?/|formular", re.IGNORECASE)
FORM_NAME = re.compile(r"formular|vordruck|\bantrag|antrag\b|vollmacht|application form", re.IGNORECASE)
ONLINE_NAME = re.compile(r"^online|\bonline-?(antrag|dienst|service|verfahren|formular)|onlinedienst", re.IGNORECASE)
LEIKA_KEY = r"(?<![0-9])[0-9]{14}(?![0-9])"


def reader(entries):
    """A function (entry, key, name, notes) → ``ServiceRecord``."""
    return read


def read(entry, key, name, notes):
    summary, blocks = texts.summary_and_body(html_of(entry.get("description")))
    fees, fees_note = texts.fees(html_of(entry.get("fees")))
    meta = object_of(entry.get("meta"))
    return ServiceRecord(
        key=key,
        title=shortened(name, 255, notes),
        language=code_of(meta.get("locale")),
        public=is_public(entry, notes),
        in_one_sentence=summary,
        body=render(blocks),
        requirements=texts.as_list(named(entry.get("prerequisites"))),
        documents=tuple(Document(n, d, url_of(u, notes)) for n, d, u in named(entry.get("requirements"))),
        fees=fees,
        fees_note=fees_note,
        duration=line_of(entry.get("process_time")),
        legal_basis=tuple(
            Law(" – ".join(filter(None, (n, d))), url_of(u, notes)) for n, d, u in named(entry.get("legal"))
        ),
        online_links=_online_links(entry, notes),
        leika_keys=_leika_keys(entry.get("leika"), notes),
        synonyms=words_of(meta.get("keywords"), name),
        responsible_partners=tuple(_responsible(entry, key)),
        topics=tuple(_topics(entry, key)),
    )


def _online_links(entry, notes):
    """Everything to click, each address once; Munich lists the same under ``forms`` and ``links``."""
    sources = [("onlineprocessing", "online"), ("forms", "form"), ("links", "info"), ("publications", "info")]
    listed_twice = bool(entry.get("forms")) and entry.get("forms") == entry.get("links")
    found = {}
    for name, kind in sources:
        for title, note, raw in named(entry.get(name)):
            url = url_of(raw, notes)
            if url and url not in found:
                given = None if listed_twice and name in ("forms", "links") else kind
                found[url] = OnlineLink(title or host(url), url, note, given or _link_kind(title, url))
    return tuple(found.values())


def _link_kind(title, url):
    if ONLINE_NAME.search(title):
        return "online"
    return "form" if FORM_FILE.search(urlsplit(url).path) or FORM_NAME.search(title) else "info"


def _leika_keys(value, notes):
    """Every key of 14 digits, wherever it stands; one field may hold several."""
    text = " ".join(text_of(part) for part in value) if isinstance(value, list) else text_of(value)
    keys = tuple(dict.fromkeys(re.findall(LEIKA_KEY, text)))
    rest = re.sub(rf"{LEIKA_KEY}|[\s,;/|]", "", text)
    if rest:
        notes.append(Message.of(gettext_noop("“%(text)s” is not a LeiKa key and was left out."), text=rest[:50]))
    return keys


def _responsible(entry, key):
    """The locations, then the authorities that handle the service, each once."""
    found = {}
    for row in objects_of(entry.get("locations")):
        if value := id_of(row.get("location", row.get("id"))):
            appointment = object_of(row.get("appointment"))
            appointment = appointment if appointment.get("allowed") else {}
            note, booking = text_of(line_of(row.get("hint"))), url_of(appointment.get("link"), [])
            found[("location", value)] = (note, "" if booking else url_of(row.get("url"), []), booking)
    for row in objects_of(entry.get("authorities")):
        if value := id_of(row.get("id")):
            found[("authority", value)] = ("", "", "")
    for (kind, value), (note, link, appointment) in found.items():
        yield Reference(ExternalKey(key.scheme, key.agency, value[:255], kind), note, link, appointment)


def _topics(entry, key):
    if value := id_of(object_of(entry.get("relation")).get("root_topic")):
        yield Reference(ExternalKey(key.scheme, key.agency, value[:255], "topic"))
