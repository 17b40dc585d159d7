"""Raw values of DLDB: what stands for nothing, and the many forms of one thing."""

import re

from .. import reading
from ..html import plain, readable
from ..records import Message, gettext_noop
from . import texts

INTERNAL = {"false", "0", "no", "nein", "none", "null", ""}


def text_of(value, one_line=True):
    """The text of a raw value; ``""`` for ``false``, ``null`` and what is no text."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    text = readable(str(value))
    return " ".join(text.split()) if one_line else text.strip()


def html_of(value):
    """Text that may be HTML; a list of texts as paragraphs."""
    if isinstance(value, list):
        return "".join(f"<p>{text}</p>" for part in value if (text := html_of(part)))
    if isinstance(value, dict):
        return html_of([value.get("name"), value.get("description")])
    return text_of(value, one_line=False)


def line_of(value):
    """The words of HTML or text, on one line."""
    return plain(html_of(value))


def id_of(value):
    return text_of(value) if not isinstance(value, float) else ""


def object_of(value):
    """The object, or an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def objects_of(value):
    """The objects in a list, or in an object of objects, or the one object."""
    if isinstance(value, dict):
        inner = [part for part in value.values() if isinstance(part, dict)]
        value = inner if inner and not {"id", "name", "location"} & set(value) else [value]
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def named(value):
    """(name, description, link) of every row in a list, an object of rows, one row, or a text of several lines."""
    if isinstance(value, (str, int, float)):
        return [(line, "", "") for line in texts.lines(html_of(value))]
    rows = value if isinstance(value, list) else objects_of(value)
    return [row for part in rows for row in _named_row(part)]


def _named_row(part):
    if not isinstance(part, dict):
        return named(part) if isinstance(part, str) else []
    name, note = line_of(part.get("name")), line_of(part.get("description"))
    link = text_of(part.get("link", part.get("url")))
    if not name:
        name, note = note, ""
    return [(name, note, link)] if name or link else []


def code_of(value):
    """``de`` for ``de`` and ``de_DE``, ``de-simple`` as it is; ``""`` for what is no language code."""
    code = text_of(value).replace("_", "-").lower()
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})?", code):
        return ""
    return code.partition("-")[0] if re.fullmatch(r"[a-z]{2,3}-[a-z]{2}", code) else code


def url_of(value, notes, limit=2000):
    """A complete web address, or ``""`` with a note if there is something else."""
    url = text_of(value)
    if url[:4].lower() == "http":
        try:
            return reading.web_address(url, limit)
        except reading.NotReadableError:
            pass
    if url:
        notes.append(Message.of(gettext_noop("“%(url)s” is not a web address and was left out."), url=url[:80]))
    return ""


def words_of(value, *known):
    """Keywords, from a list or a text with commas, each once and without those that are ``known``."""
    parts = value if isinstance(value, list) else re.split(r"[,;\n]", text_of(value, one_line=False))
    words = {text.casefold(): text[:200] for part in parts if (text := text_of(part))}
    for word in known:
        words.pop(word.casefold(), None)
    return tuple(words.values())


def shortened(text, length, notes):
    if len(text) <= length:
        return text
    notes.append(Message.of(gettext_noop("The name was too long and has been shortened.")))
    return text[: length - 1].rstrip() + "…"


def is_public(entry, notes):
    """What says nothing is public, as in Berlin; what says anything but yes is internal."""
    if "public" not in entry:
        return True
    if entry["public"] is None:
        notes.append(Message.of(gettext_noop("It does not say whether it is public; taken as internal.")))
    return str(entry["public"]).strip().lower() not in INTERNAL
