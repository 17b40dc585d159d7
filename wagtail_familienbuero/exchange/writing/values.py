"""What the fields of a page or record hold for a record of the exchange."""

import dataclasses
from decimal import Decimal, InvalidOperation

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import models
from django.utils.translation import gettext_noop
from wagtail.fields import RichTextField, StreamField

from .. import html
from ..records import Message
from .fields import REFERENCES, find_field, is_chooser, is_text, rows_of

# The address needs to be free, who handles it depends on the targets: both are decided elsewhere.
ELSEWHERE = {"key", "language", "public", "slug", "handled_by", *REFERENCES}
# Where nothing is said, the place stays.
KEPT_IF_NONE = {"sort_order"}
KEEP = object()
NAMING = ("title", "name", "label", "language", "fact")
LINE = 200


def is_address(slug, model):
    """Whether an entry of the model may have this slug: what the form of the admin would accept."""
    try:
        find_field(model, "slug").clean(slug, None)
        if not getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True):
            validate_slug(slug)
    except ValidationError:
        return False
    return True


def record_values(record, model, names=None):
    """({field name: value}, notes) for the fields of ``model`` that hold no references.

    ``names`` limits which of the record's fields count. What the admin would
    refuse is left out and named in the notes.
    """
    notes, values = [], {}
    for part in dataclasses.fields(record):
        field = find_field(model, part.name)
        if part.name in ELSEWHERE or field is None or not (names is None or part.name in names):
            continue
        given = getattr(record, part.name)
        value = KEEP if given is None and part.name in KEPT_IF_NONE else field_value(field, given, notes)
        if value is not KEEP:
            values[field.name] = value
    return values, notes


def field_value(field, given, notes):
    """What the field holds for a value of a record; ``KEEP`` for what does not fit, with a note."""
    if isinstance(field, StreamField):
        return stream_value(field, _raw_rows(field, given), notes)
    if isinstance(field, RichTextField):
        return rich_text(given, field.features)
    if isinstance(given, tuple):
        given = "\n".join(filter(None, (_line(word)[:LINE] for word in given)))
    elif isinstance(field, models.TextField):
        given = html.readable(str(given)).strip()
    elif isinstance(field, models.CharField):
        given = _shortened(field, _line(str(given)), notes)
    if given is None or given == "":
        return given if field.blank and (field.null or given == "") else KEEP
    return _checked(field, given, notes)


def rich_text(text, features):
    """HTML with no more than the field offers; ``None`` stands for the site's default features."""
    headings = features is None or any(name in features for name in ("h2", "h3", "h4"))
    return html.clean(text, headings=headings, numbered=features is None or "ol" in features)


def _line(text):
    return " ".join(html.readable(text).split())


def _shortened(field, text, notes):
    # Half a phone number or address is worse than none.
    is_prose = type(field) is models.CharField and not field.choices and not field._validators
    if not is_prose or not field.max_length or len(text) <= field.max_length:
        return text
    notes.append(_note(gettext_noop("“%(field)s” was too long and has been shortened."), field))
    return text[: field.max_length - 1].rstrip() + "…"


def _checked(field, value, notes):
    try:
        if isinstance(field, models.DecimalField):
            value = Decimal(value).quantize(Decimal(1).scaleb(-field.decimal_places))
        return field.clean(value, None)
    except (ValidationError, InvalidOperation, TypeError, ValueError, OverflowError):
        text = gettext_noop("“%(value)s” does not fit the field “%(field)s” and was left out.")
        notes.append(_note(text, field, value=str(value)[:80]))
        return KEEP


def _note(text, field, **params):
    return Message.of(text, field=str(field.verbose_name), **params)


# Rows


def _raw_rows(field, given):
    """(block name, raw value) for HTML or for the parts of a record."""
    if isinstance(given, str):
        block = field.stream_block.child_blocks["text"]
        text = rich_text(given, block.features)
        return [("text", text)] if text else []
    name, block, _chooser = rows_of(field)
    return [(name, _raw_row(block, vars(part))) for part in given]


def _raw_row(block, parts):
    children = block.child_blocks
    raw = {name: child.get_default() for name, child in children.items()}
    for name in children.keys() & parts.keys():
        value = parts[name]
        raw[name] = rich_text(value, children[name].features) if is_text(children[name]) else _plain(value)
    return raw


def _plain(value):
    return html.readable(value).strip() if isinstance(value, str) else value


def stream_value(field, rows, notes):
    """The stream of (block name, raw value), without rows that do not validate; those are named in ``notes``."""
    kept = []
    for name, raw in rows:
        block = field.stream_block.child_blocks[name]
        try:
            kept.append((name, block.clean(block.normalize(raw))))
        except ValidationError:
            title = next((raw[key] for key in NAMING if raw.get(key)), "") if isinstance(raw, dict) else ""
            text = gettext_noop("“%(title)s” does not fit the field “%(field)s” and was left out.")
            notes.append(_note(text, field, title=str(title)[:80]))
    return field.to_python(kept)


def linked_rows(field, rows, notes):
    """The stream of rows that each choose a page or record; a part that does not fit is left empty, with a note."""
    name, block, chooser = rows_of(field)
    kept = []
    for raw in rows:
        parts = {part: _part(field, child, raw.get(part), notes) for part, child in block.child_blocks.items()}
        # Not clean(): it would read every chosen record once more.
        kept.append((name, block.normalize({**parts, chooser: raw[chooser]})))
    return field.to_python(kept)


def _part(field, child, value, notes):
    if is_chooser(child):
        return None
    if not value:
        return child.get_default() or ""
    try:
        return child.clean(child.normalize(_plain(value)))
    except ValidationError:
        text = gettext_noop("“%(value)s” does not fit the field “%(field)s” and was left out.")
        notes.append(_note(text, field, value=str(value)[:80]))
        return child.get_default() or ""
