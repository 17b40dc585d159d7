"""How to see that somebody changed a field."""

import hashlib
import json
import re
from decimal import Decimal

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.fields import StreamField

from .. import html
from .fields import is_list_of_links, is_many

EMPTY = "-"


def held(thing, name):
    """The value of a field as it can be set again."""
    value = getattr(thing, name)
    return list(value.all()) if hasattr(value, "all") else value


def fingerprint(thing, name):
    """A short text that changes with the meaning of a field, not with the way an editor's browser writes it."""
    field = thing._meta.get_field(name)
    value = getattr(thing, name) if not field.many_to_one or getattr(thing, field.attname) else None
    if isinstance(field, StreamField):
        value = field.stream_block.get_prep_value(value)
        if is_list_of_links(field):
            # Their order depends on what was imported first.
            value = sorted(value, key=lambda row: str(_plain(row)))
    elif is_many(field):
        value = sorted(str(record.translation_key) for record in value.all())
    elif field.many_to_one and value is not None:
        value = str(getattr(value, "translation_key", value.pk))
    return _digest(value)


def default_fingerprint(model, name):
    """The fingerprint of a field that nobody has filled."""
    field = model._meta.get_field(name)
    if isinstance(field, StreamField) or is_many(field):
        return EMPTY
    return _digest(field.get_default())


def _digest(value):
    plain = _plain(value)
    if plain in ("", [], {}, None) or plain is False:
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
