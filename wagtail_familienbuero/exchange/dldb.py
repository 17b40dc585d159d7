"""Reads DLDB, the JSON that the service catalogues of Berlin and Munich are handed on in.

The files do not keep to one form: ``false`` or ``null`` stands for a missing
text, lists come as objects, one field holds several LeiKa keys, counts are off
by one, the header differs from town to town. What can be read is read; what
cannot is named.
"""

import json
import re
from collections import Counter
from urllib.parse import urlsplit

from . import dldb_texts as texts
from .html import plain, readable, render
from .records import (
    Batch,
    Document,
    ExternalKey,
    Law,
    Message,
    OnlineLink,
    Reference,
    Row,
    ServiceRecord,
    UnreadableFileError,
    gettext_noop,
)

SCHEME = "dldb"
MAX_BYTES = 32 * 1024 * 1024
INTERNAL = {"false", "0", "no", "nein", "none", "null", ""}
FORM_FILE = re.compile(r"\.(pdf|docx?|odt|xlsx?|rtf)$|/forms?/|formular", re.IGNORECASE)
FORM_NAME = re.compile(r"formular|vordruck|\bantrag|antrag\b|vollmacht|application form", re.IGNORECASE)
ONLINE_NAME = re.compile(r"^online|\bonline-?(antrag|dienst|service|verfahren|formular)|onlinedienst", re.IGNORECASE)
KINDS = {
    "location": {"address", "geo", "opening_times", "office", "accessibility", "transit"},
    "service": {"leika", "fees", "forms", "prerequisites", "requirements", "process_time", "legal", "onlineprocessing"},
    "topic": {"path", "rank", "virtual"},
    "authority": {"contact"},
}
NAMES = {
    "location": gettext_noop("locations"),
    "topic": gettext_noop("topics"),
    "authority": gettext_noop("authorities"),
}


def parse(content, agency=None):
    """A ``Batch`` of services from the bytes or text of a file.

    ``agency`` says whose catalogue it is; without it, the domain that the
    entries name is taken. Raises ``UnreadableFileError`` if the file as a whole
    holds no services.
    """
    header, entries = _entries(_load(content))
    kind = _kind(entries)
    if kind in NAMES:
        message = gettext_noop("The file holds %(kind)s. Only services can be imported so far.")
        raise UnreadableFileError(Message.of(message, kind=NAMES[kind]))
    if kind is None:
        raise UnreadableFileError(Message.of(gettext_noop("The file holds no services in DLDB form.")))
    agency = (_agency(entries) if agency is None else agency)[:100]
    rows = tuple(_row(number, entry, agency) for number, entry in enumerate(entries, start=1))
    return Batch(SCHEME, agency, kind, _language(header, rows), rows, tuple(_count_notes(header, rows)))


# The file


def _load(content):
    if len(content) > MAX_BYTES:
        message = gettext_noop("The file is larger than %(limit)s MB. Split it into several files.")
        raise UnreadableFileError(Message.of(message, limit=MAX_BYTES // 1024 // 1024))
    if not content.strip():
        raise UnreadableFileError(Message.of(gettext_noop("The file is empty.")))
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        return json.loads(text.removeprefix("\ufeff"))
    except UnicodeDecodeError:
        message = gettext_noop("The file is not encoded in UTF-8. Save it as UTF-8 and try again.")
        raise UnreadableFileError(Message.of(message)) from None
    except json.JSONDecodeError as error:
        message = gettext_noop("The file is not valid JSON: line %(line)s, column %(column)s.")
        raise UnreadableFileError(Message.of(message, line=error.lineno, column=error.colno)) from None
    except (ValueError, RecursionError):
        # Numbers with thousands of digits, brackets nested a thousand deep.
        raise UnreadableFileError(Message.of(gettext_noop("The file is JSON that nobody can read."))) from None


def _entries(content):
    """(header, list of raw entries) of the forms that are in use."""
    header = content if isinstance(content, dict) else {}
    data = header.get("data") if isinstance(content, dict) else content
    if isinstance(data, dict):
        data = list(data.values())
    if not isinstance(data, list):
        message = gettext_noop("The file is JSON, but not in DLDB form: there is no list called “data”.")
        raise UnreadableFileError(Message.of(message))
    if not data:
        raise UnreadableFileError(Message.of(gettext_noop("The file has no entries.")))
    return header, data


def _kind(entries):
    """What most entries are, by the keys that only one kind has; ``None`` if they are nothing known."""
    votes = Counter(kind for entry in entries if isinstance(entry, dict) and (kind := _kind_of(entry)))
    return votes.most_common(1)[0][0] if votes else None


def _kind_of(entry):
    keys, relation = set(entry), entry.get("relation")
    related = set(relation) if isinstance(relation, dict) else set()
    if keys & KINDS["location"]:
        return "location"
    if keys & KINDS["service"] or "root_topic" in related or {"authorities", "locations"} <= keys:
        return "service"
    if keys & KINDS["topic"] or {"childs", "services"} & related:
        return "topic"
    if keys & KINDS["authority"]:
        return "authority"
    # An entry that nothing but a text tells anything about.
    return "service" if {"id", "name", "description"} <= keys else None


def _language(header, rows):
    """The language code that the header or most entries name: ``de`` for ``de_DE``."""
    named = _code(header.get("locale"))
    if named:
        return named
    votes = Counter(row.record.language for row in rows if row.record and row.record.language)
    return votes.most_common(1)[0][0] if votes else ""


def _code(value):
    """``de`` for ``de`` and ``de_DE``, ``de-simple`` as it is; ``""`` for what is no language code."""
    code = _text(value).replace("_", "-").lower()
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})?", code):
        return ""
    return code.partition("-")[0] if re.fullmatch(r"[a-z]{2,3}-[a-z]{2}", code) else code


def _agency(entries):
    """The domain that most entries name as theirs: ``muenchen.de``; empty if none does."""
    votes = Counter(domain for entry in entries if isinstance(entry, dict) and (domain := _domain(entry)))
    return votes.most_common(1)[0][0] if votes else ""


def _domain(entry):
    meta = entry.get("meta")
    host = _host(_text(meta.get("url"))) if isinstance(meta, dict) else ""
    return ".".join(host.split(".")[-2:])


def _count_notes(header, rows):
    meta = header.get("meta")
    count = header.get("datacount", meta.get("datacount") if isinstance(meta, dict) else None)
    if isinstance(count, int) and not isinstance(count, bool) and count != len(rows):
        text = gettext_noop("The file says that it has %(said)s entries; it has %(found)s.")
        yield Message.of(text, said=count, found=len(rows))


# The entries


def _row(number, entry, agency):
    if not isinstance(entry, dict):
        return Row(number, "", problem=Message.of(gettext_noop("This is not an entry with fields.")))
    name, value = _text(entry.get("name")), _id(entry.get("id"))
    if _kind_of(entry) in NAMES:
        text = gettext_noop("This is not a service; the file also holds %(kind)s.")
        return Row(number, name, problem=Message.of(text, kind=NAMES[_kind_of(entry)]))
    if not value or len(value) > 255:
        return Row(number, name, problem=Message.of(gettext_noop("The entry has no usable id.")))
    if not name:
        return Row(number, "", problem=Message.of(gettext_noop("The entry has no name.")))
    notes = []
    record = _service(entry, ExternalKey(SCHEME, agency, value, "service"), name, notes)
    return Row(number, record.title, record, notes=tuple(dict.fromkeys(notes)))


def _service(entry, key, name, notes):
    summary, blocks = texts.summary_and_body(_html(entry.get("description")))
    fees, fees_note = texts.fees(_html(entry.get("fees")))
    meta = entry.get("meta") if isinstance(entry.get("meta"), dict) else {}
    return ServiceRecord(
        key=key,
        title=_shortened(name, 255, notes),
        language=_code(meta.get("locale")),
        public=_is_public(entry, notes),
        in_one_sentence=summary,
        body=render(blocks),
        requirements=texts.as_list(_named(entry.get("prerequisites"))),
        documents=tuple(Document(n, d, _url(u, notes)) for n, d, u in _named(entry.get("requirements"))),
        fees=fees,
        fees_note=fees_note,
        duration=plain(_html(entry.get("process_time"))),
        legal_basis=tuple(
            Law(" – ".join(filter(None, (n, d))), _url(u, notes)) for n, d, u in _named(entry.get("legal"))
        ),
        online_links=_online_links(entry, notes),
        leika_keys=_leika_keys(entry.get("leika"), notes),
        synonyms=_synonyms(meta.get("keywords"), name),
        responsible_partners=tuple(_responsible(entry, key.agency)),
        topics=tuple(_topics(entry, key.agency)),
    )


def _is_public(entry, notes):
    """What says nothing is public, as in Berlin; what says anything but yes is internal."""
    if "public" not in entry:
        return True
    if entry["public"] is None:
        notes.append(Message.of(gettext_noop("It does not say whether it is public; taken as internal.")))
    return str(entry["public"]).strip().lower() not in INTERNAL


def _shortened(text, length, notes):
    if len(text) <= length:
        return text
    notes.append(Message.of(gettext_noop("The name was too long and has been shortened.")))
    return text[: length - 1].rstrip() + "…"


def _online_links(entry, notes):
    """Everything to click, each address once; Munich lists the same under ``forms`` and ``links``."""
    sources = [("onlineprocessing", "online"), ("forms", "form"), ("links", "info"), ("publications", "info")]
    listed_twice = bool(entry.get("forms")) and entry.get("forms") == entry.get("links")
    found = {}
    for name, kind in sources:
        for title, note, raw in _named(entry.get(name)):
            url = _url(raw, notes)
            if url and url not in found:
                given = None if listed_twice and name in ("forms", "links") else kind
                found[url] = OnlineLink(title or _host(url), url, note, given or _link_kind(title, url))
    return tuple(found.values())


def _link_kind(title, url):
    if ONLINE_NAME.search(title):
        return "online"
    return "form" if FORM_FILE.search(urlsplit(url).path) or FORM_NAME.search(title) else "info"


def _leika_keys(value, notes):
    """Every key of 14 digits, wherever it stands; one field may hold several."""
    text = " ".join(_text(part) for part in value) if isinstance(value, list) else _text(value)
    keys = tuple(dict.fromkeys(re.findall(r"(?<![0-9])[0-9]{14}(?![0-9])", text)))
    rest = re.sub(r"(?<![0-9])[0-9]{14}(?![0-9])|[\s,;/|]", "", text)
    if rest:
        notes.append(Message.of(gettext_noop("“%(text)s” is not a LeiKa key and was left out."), text=rest[:50]))
    return keys


def _synonyms(value, name):
    parts = value if isinstance(value, list) else re.split(r"[,;\n]", _text(value, one_line=False))
    words = {text.casefold(): text[:200] for part in parts if (text := _text(part))}
    words.pop(name.casefold(), None)
    return tuple(words.values())


# References


def _responsible(entry, agency):
    """The locations, then the authorities that handle the service, each once."""
    found = {}
    for row in _dicts(entry.get("locations")):
        if value := _id(row.get("location", row.get("id"))):
            appointment = row.get("appointment")
            appointment = appointment if isinstance(appointment, dict) and appointment.get("allowed") else {}
            note, booking = _text(plain(_html(row.get("hint")))), _url(appointment.get("link"), [])
            found[("location", value)] = (note, "" if booking else _url(row.get("url"), []), booking)
    for row in _dicts(entry.get("authorities")):
        if value := _id(row.get("id")):
            found[("authority", value)] = ("", "", "")
    for (kind, value), (note, link, appointment) in found.items():
        yield Reference(ExternalKey(SCHEME, agency, value[:255], kind), note, link, appointment)


def _topics(entry, agency):
    relation = entry.get("relation")
    if isinstance(relation, dict) and (value := _id(relation.get("root_topic"))):
        yield Reference(ExternalKey(SCHEME, agency, value[:255], "topic"))


# Values


def _text(value, one_line=True):
    """The text of a raw value; ``""`` for ``false``, ``null`` and what is no text."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    text = readable(str(value))
    return " ".join(text.split()) if one_line else text.strip()


def _html(value):
    """Text that may be HTML; a list of texts as paragraphs."""
    if isinstance(value, list):
        return "".join(f"<p>{text}</p>" for part in value if (text := _html(part)))
    if isinstance(value, dict):
        return _html([value.get("name"), value.get("description")])
    return _text(value, one_line=False)


def _id(value):
    return _text(value) if not isinstance(value, float) else ""


def _dicts(value):
    """The objects in a list, or in an object of objects, or the one object."""
    if isinstance(value, dict):
        inner = [part for part in value.values() if isinstance(part, dict)]
        value = inner if inner and not {"id", "name", "location"} & set(value) else [value]
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _named(value):
    """(name, description, link) of every row in a list, an object of rows, one row, or a text of several lines."""
    if isinstance(value, (str, int, float)):
        return [(line, "", "") for line in texts.lines(_html(value))]
    rows = value if isinstance(value, list) else _dicts(value)
    return [row for part in rows for row in _named_row(part)]


def _named_row(part):
    if not isinstance(part, dict):
        return _named(part) if isinstance(part, str) else []
    name, note = plain(_html(part.get("name"))), plain(_html(part.get("description")))
    link = _text(part.get("link", part.get("url")))
    if not name:
        name, note = note, ""
    return [(name, note, link)] if name or link else []


def _joined(name, description):
    return f"{name} – {description}" if description else name


def _host(url):
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return host if re.fullmatch(r"[^\s/]+\.[a-z][a-z0-9-]+", host) else ""


def _url(value, notes):
    """A complete web address, or ``""`` with a note if there is something else."""
    url = re.sub(r"\s", "%20", _text(value))
    if not url:
        return ""
    if re.match(r"https?://", url, re.IGNORECASE) and _host(url) and len(url) <= 2000:
        return url
    notes.append(Message.of(gettext_noop("“%(url)s” is not a web address and was left out."), url=url[:80]))
    return ""
