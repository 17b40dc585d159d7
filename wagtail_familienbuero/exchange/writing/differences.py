"""What a field says before and after, in short texts for people: words, not codes."""

import datetime
from decimal import Decimal

from django.db import models
from django.utils import formats
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import RichText

from ...hours import rows as hours_rows
from ...hours.blocks import HoursStreamBlock
from ...hours.summaries import summary
from ...partners import PARTNER_KINDS, Partner
from ...topics import TOPIC_ICONS, Topic
from .. import html

SHORT = 120
OPEN_CHOICES = {(Partner, "kind"): PARTNER_KINDS, (Topic, "icon"): TOPIC_ICONS}
"""The words for the codes of fields that a site may add choices to, so that the model names none."""


def label(model, name):
    return str(model._meta.get_field(name).verbose_name)


def difference(thing, name, before, after):
    """Two values of the field in short texts on one line, cut so that the difference is seen."""
    texts = [_shown(thing, name, value) for value in (before, after)]
    start = next((place for place, (a, b) in enumerate(zip(*texts, strict=False)) if a != b), min(map(len, texts)))
    if start > SHORT // 2:
        texts = ["…" + text[start - SHORT // 4 :] for text in texts]
    return [Truncator(text).chars(SHORT) for text in texts]


def _shown(thing, name, value):
    field = thing._meta.get_field(name)
    if isinstance(field, StreamField) and isinstance(field.stream_block, HoursStreamBlock):
        text = summary(hours_rows.slots(value))
    elif isinstance(field, StreamField):
        text = "; ".join(filter(None, (_block_words(child.block, child.value) for child in value)))
    elif isinstance(field, RichTextField):
        text = html.plain(value)
    elif choices := field.flatchoices or OPEN_CHOICES.get((field.model, name)):
        text = dict(choices).get(value, value)
    elif isinstance(value, list):
        text = ", ".join(sorted(str(record) for record in value))
    else:
        text = _words(value)
    return " ".join(str(text).split())


def _block_words(block, value):
    if isinstance(block, blocks.BaseStructBlock):
        parts = (_block_words(block.child_blocks[name], part) for name, part in value.items())
        return ", ".join(filter(None, parts))
    if isinstance(block, blocks.ChoiceBlock):
        return str(dict(block.field.choices).get(value, value)) if value else ""
    return _words(value)


def _words(value):
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, RichText):
        return html.plain(value.source)
    if isinstance(value, datetime.date):
        return formats.date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, Decimal):
        # As people write prices: 12,50.
        return formats.number_format(value, max(2, -value.normalize().as_tuple().exponent))
    return getattr(value, "title", None) if isinstance(value, models.Model) and hasattr(value, "title") else str(value)
