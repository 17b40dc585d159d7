"""Opening hours that come as text: rows where the text is understood whole, otherwise the text alone."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ...hours import texts
from ...hours.german import says
from ...hours.streams import slot_rows
from ..report import AS_ROWS, AS_TEXT
from .fields import find_field

TEXT, ROWS, NOTE = "hours_text", "hours", "hours_note"


def without_known_hours(entry, values):
    """The values without a text that says what the rows say already.

    A table of ours has the rows as text, whatever the text of the entry is: what is
    not changed in the table must change nothing here.
    """
    if not values.get(TEXT) or not entry.is_ours or entry.is_new or not _has_rows(entry.thing):
        return values
    slots = entry.thing.slots
    if not slots or not says(values[TEXT], slots, entry.thing.hours_note):
        return values
    entry.result.hours = AS_ROWS
    return {name: value for name, value in values.items() if name != TEXT}


def merge_hours(entry, values, public):
    """Puts the rows and the note of a text into the entry; call it when ``values``, with the text, are merged.

    Times that are only half understood would be wrong: then there are no rows.
    Where an editor has written the text or the rows, all of it stays.
    """
    if TEXT not in values or not _has_rows(entry.thing):
        return
    rows, note = _understood(type(entry.thing), values[TEXT])
    if values[TEXT]:
        entry.result.hours = AS_ROWS if rows else AS_TEXT
    if TEXT in entry.kept or _repeats_what_is_here(entry, values[TEXT]):
        return
    entry.merge({ROWS: rows}, public)
    if ROWS not in entry.kept and (rows or ROWS in entry.changed):
        entry.merge({NOTE: note}, public)
    if not rows and TEXT in entry.changed and entry.thing.slots:
        text = _("the times entered here stay: the new text of the source could not be read as times")
        entry.result.reasons.append(text)


def _understood(model, text):
    """(rows for the field, note); no rows where the text is not understood whole, or the admin would refuse them."""
    field, found = find_field(model, ROWS), texts.parse(text)
    rows = field.to_python(slot_rows(texts.slots(found)) if found.complete else [])
    try:
        return field.stream_block.clean(rows), found.note if rows else ""
    except ValidationError:
        return field.to_python([]), ""


def _repeats_what_is_here(entry, text):
    """A table of ours whose text is that of the entry does not speak of its rows."""
    is_same = entry.is_ours and not entry.is_new and TEXT not in entry.changed
    return is_same and bool(text or not entry.thing.slots)


def _has_rows(thing):
    return all(find_field(type(thing), name) is not None for name in (TEXT, ROWS, NOTE))
