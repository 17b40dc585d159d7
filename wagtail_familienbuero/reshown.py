"""What a form may show of what was sent when it is shown again.

A chooser names whatever its number stands for. A number that somebody made up
must not tell the name of another site's record or page.
"""

from django.forms.models import ModelChoiceField
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue

from . import kinds


def forget(form, may_show):
    """Empties the choosers of a bound form that hold what ``may_show(record or page)`` refuses, or no number at all."""
    keys = [key for key, thing in _sent(form) if thing is None or not may_show(thing)]
    if keys:
        data = form.data.copy()
        for key in keys:
            data[key] = ""
        form.data = data


def _sent(form):
    """(key in the form's data, record or page) for everything that was chosen; ``None`` for what names nothing."""
    for name, field in form.fields.items():
        prefix = form.add_prefix(name)
        if isinstance(field, ModelChoiceField) and _is_owned(field.queryset.model):
            yield from _chosen(field.queryset.model, prefix, form)
        elif hasattr(field, "block"):
            sent = field.widget.value_from_datadict(form.data, form.files, prefix)
            for child, thing in _linked(sent, "value"):
                yield from ((key, thing) for key in form.data if _is_key_of(form, key, prefix, child, thing))


def _chosen(model, key, form):
    value = form.data.get(key)
    if value not in (None, ""):
        number = str(value)
        is_pk = number.isascii() and number.isdigit() and len(number) < 19
        yield key, model._base_manager.filter(pk=number).first() if is_pk else None


def _linked(value, name):
    """(name of the block, record or page) for each that a stream links to, however deep it stands."""
    if isinstance(value, StructValue):
        for child_name, child in value.items():
            yield from _linked(child, child_name)
    elif isinstance(value, StreamValue):
        for child in value:
            yield from _linked(child.value, "value")
    elif isinstance(value, ListValue):
        for child in value:
            yield from _linked(child, "value")
    elif value is not None and _is_owned(type(value)):
        yield name, value


def _is_key_of(form, key, prefix, child, thing):
    return key.startswith(f"{prefix}-") and key.endswith(f"-{child}") and form.data[key] == str(thing.pk)


def _is_owned(model):
    return hasattr(model, "belongs_to") or issubclass(model, kinds.base_page())
