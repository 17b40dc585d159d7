"""Which field of a model a record's field fills, and what it refers to."""

import dataclasses
from functools import cache
from typing import NamedTuple

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from wagtail import blocks
from wagtail.blocks.field_block import ChooserBlock
from wagtail.fields import StreamField

from ... import kinds
from ..records import KINDS

# The record's name and the model's, where they differ.
OTHER_NAMES = {"title": "name", "parents": "parent"}
PAGE_KINDS = {
    "service": "ServicePageMixin",
    "offer": "OfferPageMixin",
    "question": "QuestionPageMixin",
    "office": "OfficePageMixin",
}
PAGE_FIELDS = {"office": "OfficePageMixin"}


def _reference_fields():
    parts = (part for record in KINDS.values() for part in dataclasses.fields(record))
    return frozenset(part.name for part in parts if "Reference" in str(part.type))


REFERENCES = _reference_fields()
"""Names of the records' fields that hold references."""


@cache
def find_field(model, name):
    """The field of the model for the record's field ``name``; ``None`` where a site's own type has none."""
    for candidate in (name, OTHER_NAMES.get(name)):
        try:
            return model._meta.get_field(candidate)
        except FieldDoesNotExist:
            continue
    return None


def record_name(field_name):
    """The name that records give to a model's field."""
    return {other: name for name, other in OTHER_NAMES.items()}.get(field_name, field_name)


class Rows(NamedTuple):
    """The only block of a stream of rows, and which part of it chooses something (``None``: nothing)."""

    name: str
    block: blocks.Block
    chooser: str | None


@cache
def rows_of(field):
    """``Rows`` of a stream that repeats one block; ``None`` for other fields."""
    if not isinstance(field, StreamField) or len(field.stream_block.child_blocks) != 1:
        return None
    (name, block), *_ = field.stream_block.child_blocks.items()
    parts = getattr(block, "child_blocks", {}).items()
    required = (part for part, child in parts if isinstance(child, ChooserBlock) and child.required)
    return Rows(name, block, next(required, None))


def is_list_of_links(field):
    """Whether the rows of the field stand for references."""
    rows = rows_of(field)
    return rows is not None and rows.chooser is not None


def is_text(block):
    return isinstance(block, blocks.RichTextBlock)


def is_chooser(block):
    return isinstance(block, ChooserBlock)


def target_of(field, kind):
    """What a reference of this ``kind`` in the field means: a model of records, or the name of a page mixin."""
    if isinstance(field, StreamField):
        rows = rows_of(field)
        model = rows.block.child_blocks[rows.chooser].target_model
    else:
        model = field.related_model
    if issubclass(model, kinds.base_page()):
        return PAGE_FIELDS.get(field.name) or PAGE_KINDS.get(kind, "SectionPageMixin")
    return model


def is_many(field):
    return isinstance(field, models.ManyToManyField)
