"""Reads DLDB, the JSON that the service catalogues of Berlin and Munich are handed on in.

The files do not keep to one form: ``false`` or ``null`` stands for a missing
text, lists come as objects, one field holds several LeiKa keys, counts are off
by one, the header differs from town to town. What can be read is read; what
cannot is named.
"""

import json
from collections import Counter

from ..reading import host
from ..records import Batch, ExternalKey, Message, Row, UnreadableFileError, gettext_noop
from . import places, services, topics
from .values import code_of, id_of, object_of, text_of

SCHEME = "dldb"
MAX_BYTES = 32 * 1024 * 1024
SIGNS = {
    "location": {"address", "geo", "opening_times", "office", "accessibility", "transit"},
    "service": {"leika", "fees", "forms", "prerequisites", "requirements", "process_time", "legal", "onlineprocessing"},
    "topic": {"path", "rank", "virtual"},
    "authority": {"contact"},
}
"""The fields that only one kind of entry has."""
KINDS = {
    "service": ("service", services),
    "location": ("partner", places),
    "authority": ("partner", places),
    "topic": ("topic", topics),
}
"""DLDB's kinds: the kind here and the file that reads it."""
NAMES = {
    "service": gettext_noop("services"),
    "location": gettext_noop("locations"),
    "topic": gettext_noop("topics"),
    "authority": gettext_noop("authorities"),
}


def parse(content, agency=None, kind=None):
    """A ``Batch`` from the bytes or text of a file; its entries say what they are.

    ``agency`` says whose catalogue it is; without it, the domain that the
    entries name is taken. Raises ``UnreadableFileError`` if the file as a whole
    holds nothing known, or not the ``kind`` (a key of ``records.KINDS``) that was asked for.
    """
    header, entries = _entries(_load(content))
    own_kind = _kind(entries)
    if own_kind is None:
        text = gettext_noop("The file holds no services, locations, authorities or topics in DLDB form.")
        raise UnreadableFileError(Message.of(text))
    ours, module = KINDS[own_kind]
    if kind not in (None, ours):
        text = gettext_noop("The file holds %(found)s, which is something else than was asked for.")
        raise UnreadableFileError(Message.of(text, found=NAMES[own_kind]))
    agency = (_agency(entries) if agency is None else agency)[:100]
    read = module.reader(entries)
    rows = tuple(_row(number, entry, own_kind, agency, read) for number, entry in enumerate(entries, start=1))
    notes = tuple(_count_notes(header, rows))
    return Batch(SCHEME, agency, ours, _language(header, rows), rows, notes, _fields(entries, module.FIELDS))


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
        raise UnreadableFileError(Message.of(gettext_noop("The file is no valid JSON. Export it once more."))) from None


def _entries(content):
    """(header, list of raw entries) of the forms that are in use."""
    header = object_of(content)
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
    """What most entries are, by the fields that only one kind has; ``None`` if they are nothing known."""
    votes = Counter(kind for entry in entries if isinstance(entry, dict) and (kind := _kind_of(entry)))
    return votes.most_common(1)[0][0] if votes else None


def _kind_of(entry):
    keys, related = set(entry), set(object_of(entry.get("relation")))
    if keys & SIGNS["location"]:
        return "location"
    if keys & SIGNS["service"] or "root_topic" in related or {"authorities", "locations"} <= keys:
        return "service"
    if keys & SIGNS["topic"] or {"childs", "services"} & related:
        return "topic"
    if keys & SIGNS["authority"]:
        return "authority"
    # An entry that nothing but a text tells anything about.
    return "service" if {"id", "name", "description"} <= keys else None


def _fields(entries, names):
    """The record's fields that at least one entry speaks of: what a catalogue never mentions is nobody's to empty."""
    spoken = set().union(*(entry for entry in entries if isinstance(entry, dict)))
    return frozenset(field for key in spoken & set(names) for field in names[key])


def _language(header, rows):
    """The language code that the header or most entries name: ``de`` for ``de_DE``."""
    named = code_of(header.get("locale"))
    if named:
        return named
    votes = Counter(row.record.language for row in rows if row.record and row.record.language)
    return votes.most_common(1)[0][0] if votes else ""


def _agency(entries):
    """The domain that most entries name as theirs: ``muenchen.de``; empty if none does."""
    votes = Counter(domain for entry in entries if isinstance(entry, dict) and (domain := _domain(entry)))
    return votes.most_common(1)[0][0] if votes else ""


def _domain(entry):
    return ".".join(host(text_of(object_of(entry.get("meta")).get("url"))).split(".")[-2:])


def _count_notes(header, rows):
    count = header.get("datacount", object_of(header.get("meta")).get("datacount"))
    if isinstance(count, int) and not isinstance(count, bool) and count != len(rows):
        text = gettext_noop("The file says that it has %(said)s entries; it has %(found)s.")
        yield Message.of(text, said=count, found=len(rows))


# The entries


def _row(number, entry, kind, agency, read):
    """The row of one entry, which must be of the same kind as the file."""
    if not isinstance(entry, dict):
        return Row(number, "", problem=Message.of(gettext_noop("This is not an entry with fields.")))
    name, value = text_of(entry.get("name")), id_of(entry.get("id"))
    problem = _problem(entry, kind, name, value)
    if problem is not None:
        return Row(number, name, problem=problem)
    notes = []
    record = read(entry, ExternalKey(SCHEME, agency, value, kind), name, notes)
    return Row(number, record.title, record, notes=tuple(dict.fromkeys(notes)))


def _problem(entry, kind, name, value):
    found = _kind_of(entry)
    if found not in (None, kind) and {found, kind} != {"location", "authority"}:
        text = gettext_noop("The file holds %(kind)s; this entry belongs to the %(found)s.")
        return Message.of(text, kind=NAMES[kind], found=NAMES[found])
    if not value or len(value) > 255:
        return Message.of(gettext_noop("The entry has no usable id."))
    return None if name else Message.of(gettext_noop("The entry has no name."))
