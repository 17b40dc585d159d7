"""What the fields of a page hold for a record, and how to see that somebody changed them."""

import hashlib
import json
import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_noop
from wagtail.fields import StreamField

from . import html
from .records import Message

LINKED_FIELDS = ("handled_by", "responsible_partners", "topics")
EMPTY = "-"


def service_values(record, model):
    """({field name: value}, notes) for a service page of ``model``; rows that the admin would refuse are left out."""
    streams = {
        "body": [("text", body)] if (body := html.clean(record.body)) else [],
        "documents": [("document", vars(row)) for row in record.documents],
        "steps": [("step", {"title": row.title, "text": _short(row.text)}) for row in record.steps],
        "fees": [("cost", vars(row)) for row in record.fees],
        "legal_basis": [("law", vars(row)) for row in record.legal_basis],
        "online_links": [("link", {**vars(row), "page": None}) for row in record.online_links],
    }
    notes = []
    values = {
        "title": _line(record.title, 255),
        "in_one_sentence": _line(record.in_one_sentence, 300),
        "requirements": _short(record.requirements),
        "fees_note": _short(record.fees_note),
        "deadlines": _short(record.deadlines),
        "duration": html.readable(record.duration).strip(),
        "leika_keys": "\n".join(record.leika_keys),
        "synonyms": "\n".join(filter(None, (_line(word, 200) for word in record.synonyms))),
        **{name: stream_value(model, name, rows, notes) for name, rows in streams.items()},
    }
    return values, notes


def _short(text):
    return html.clean(text, headings=False, numbered=False)


def _line(text, length):
    return " ".join(html.readable(text).split())[:length]


def stream_value(model, name, rows, notes):
    """The stream of (block name, raw value), without rows that do not validate; those are named in ``notes``."""
    field = model._meta.get_field(name)
    kept = []
    for block_name, raw in rows:
        block = field.stream_block.child_blocks[block_name]
        try:
            kept.append((block_name, block.clean(block.normalize(raw))))
        except ValidationError:
            title = (
                str(raw.get("title") or raw.get("name") or raw.get("label") or "")[:80] if isinstance(raw, dict) else ""
            )
            text = gettext_noop("“%(title)s” does not fit the field “%(field)s” and was left out.")
            notes.append(Message.of(text, title=title, field=str(field.verbose_name)))
    return field.to_python(kept)


def fingerprint(page, name):
    """A short text that changes with the meaning of a field, not with the way an editor's browser writes it."""
    field = page._meta.get_field(name)
    value = getattr(page, name)
    if isinstance(field, StreamField):
        value = field.stream_block.get_prep_value(value)
        if name == "responsible_partners":
            # Their order depends on what was imported first.
            value = sorted(value, key=lambda row: str(_plain(row)))
    elif isinstance(field, models.ManyToManyField):
        value = sorted(str(record.translation_key) for record in value.all())
    plain = _plain(value)
    if plain in ("", [], {}, None):
        return EMPTY
    text = json.dumps(plain, sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(value):
    """The value without block ids, empty parts and differences that nobody sees."""
    if isinstance(value, dict):
        inner = {key: _plain(part) for key, part in value.items() if key != "id"}
        return {key: part for key, part in inner.items() if part not in ("", None)}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        return str(value)
    return _plain_text(value) if isinstance(value, str) else value


def _plain_text(text):
    text = text.replace("\r\n", "\n").strip()
    if not text.startswith("<"):
        return text
    # Links to pages and embedded things are lost when HTML is cleaned: with them, the text stands for itself.
    if "linktype=" in text or "<embed" in text:
        return re.sub(r' data-block-key="[^"]*"', "", text)
    return html.clean(text)
