"""Reads and writes tables (CSV, XLSX) of services, offers, questions, partners, contacts and topics.

What the columns are called and what may stand in them is said in
``columns.py``; only the columns that a table has are taken in.
"""

from collections import Counter
from datetime import date, datetime, time

from ..html import readable
from ..reading import NotReadableError
from ..records import KINDS, Batch, ExternalKey, Message, Row, gettext_noop
from . import files
from .cells import SCHEME, Context, NumberText
from .columns import COLUMNS, ID, LANGUAGE, PUBLIC, SHEETS, TITLE, UNCHANGED, by_header, default, normal
from .files import FORMULA, MAX_BYTES, unreadable
from .sheets import template, write

__all__ = ["MAX_BYTES", "SCHEME", "parse", "template", "write"]
HEADER_ROWS = 20
"""So many rows may stand above the one that names the columns."""
EXAMPLE_CELLS = 5
EXCEL_ERRORS = {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#BEZUG!", "#NV", "#WERT!"}


def parse(content, agency=None, kind=None):
    """A ``Batch`` from the bytes of a CSV or XLSX file.

    ``kind`` is a key of ``records.KINDS``; without it, the name of the sheet and
    the columns tell. ``agency`` says whose ids they are. Raises
    ``UnreadableFileError`` with what to do.
    """
    sheets = files.open_table(content)
    sheet, kind, at = _table(sheets, kind)
    columns, notes = _columns(sheet.rows[at][1], kind)
    reader = _Reader(kind, columns, (agency or "")[:100])
    rows = [reader.row(number, values) for number, values in sheet.rows[at + 1 :]]
    if not rows:
        raise unreadable(gettext_noop("The table has no rows below the names of its columns."))
    rows = _without_example(rows, reader, notes)
    language = _language(rows)
    fields = frozenset(column.field for column, _header in columns.values()) - {ID, LANGUAGE, PUBLIC}
    rows = tuple(_in_language(row, language) for row in rows)
    return Batch(SCHEME, reader.agency, kind, language, rows, (*sheet.notes, *notes), fields)


def _without_example(rows, reader, notes):
    """The rows without the one that the template shows as an example; a note names it."""
    example = reader.example()
    kept = []
    for row in rows:
        if row.record is None or row.record != example:
            kept.append(row)
            continue
        text = gettext_noop("Row %(row)s is the example of the template and was left out.")
        notes.append(Message.of(text, row=row.number))
    if not kept:
        raise unreadable(gettext_noop("The table holds nothing but the example. Write your entries below it."))
    return kept


# Which table, which columns


def _table(sheets, kind):
    """(sheet, kind, position of the row with the names of the columns) of the first sheet that is a table."""
    for sheet in sheets:
        found = kind or _kind_by_name(sheet.name) or _kind_by_columns(sheet.rows)
        if found and (at := _header_at(sheet.rows, found)) is not None:
            return sheet, found, at
    if any(_header_at(sheet.rows, name) is not None for sheet in sheets for name in COLUMNS):
        raise unreadable(gettext_noop("It is not clear what the table is about. Say which kind of entries it holds."))
    text = gettext_noop("The table has no column for the name. The first row names the columns: %(columns)s …")
    example = ", ".join(column.german for column in COLUMNS[kind or "partner"][:5])
    raise unreadable(text, columns=example)


def _header_at(rows, kind):
    for position, (_number, values) in enumerate(rows[:HEADER_ROWS]):
        if any(column.field == TITLE for column in _known(values, kind)):
            return position
    return None


def _known(values, kind):
    known = by_header(kind)
    return [known[normal(value)] for value in values if isinstance(value, str) and normal(value) in known]


def _kind_by_name(name):
    wanted = normal(name)
    return next((kind for kind, names in SHEETS.items() if wanted in {normal(text) for text in (*names, kind)}), None)


def _kind_by_columns(rows):
    """The kind that most columns belong to; ``None`` if several kinds have as many."""
    counts = Counter()
    for kind in COLUMNS:
        at = _header_at(rows, kind)
        if at is not None:
            # A name that only this kind has for its entries, such as “question”, counts most.
            columns = _known(rows[at][1], kind)
            counts[kind] = len({column.field for column in columns})
    (best, most), (_second, others) = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return best if most > others else None


def _columns(header, kind):
    """({position: (column, header)}, notes about columns that are not known or stand twice)."""
    found, notes, known = {}, [], by_header(kind)
    for position, value in enumerate(header):
        name = _text(value)
        column = known.get(normal(name)) or (known.get(normal(name.rstrip("23456789"))) if name else None)
        if column is None and name:
            text = gettext_noop("The column “%(column)s” is not known and was left out.")
            notes.append(Message.of(text, column=name[:80]))
        elif column in (other for other, _name in found.values()) and normal(name) in known:
            text = gettext_noop("The column “%(column)s” stands there twice; the first one counts.")
            notes.append(Message.of(text, column=name[:80]))
        elif column is not None:
            found[position] = (column, name)
    return found, notes


# The rows


class _Reader:
    """``columns`` are (column, header as it stands there) by position."""

    def __init__(self, kind, columns, agency):
        self.kind, self.columns, self.agency = kind, columns, agency

    def row(self, number, values):
        """The row with its record, or with the problem that left none."""
        cells, notes = self._cells(values), []
        kept, left_alone = {}, set()
        for name, cell in cells.items():
            try:
                kept[name] = self._value(name, *cell, number, notes)
            except _NothingUsable:
                left_alone.add(name)
        title = kept.pop(TITLE, "")
        if not title:
            return Row(number, "", problem=Message.of(gettext_noop("The row has no name.")))
        key = ExternalKey(SCHEME, self.agency, kept.pop(ID, "") or title, self.kind)
        record = KINDS[self.kind](key=key, title=title, **kept)
        return Row(number, title, record, notes=tuple(notes), left_alone=frozenset(left_alone))

    def example(self):
        """The record that the template shows; ``None`` where so few columns are here that people may mean it."""
        columns = {column: position for position, (column, _name) in reversed(self.columns.items())}
        values = [""] * (max(self.columns) + 1)
        for column, position in columns.items():
            values[position] = column.example
        return self.row(0, values).record if len(list(filter(None, values))) >= EXAMPLE_CELLS else None

    def _cells(self, values):
        """{field: (column, header, raw value)}; a text that goes on in further columns is put together."""
        cells = {}
        for position, (column, header) in self.columns.items():
            value = values[position] if position < len(values) else None
            if column.field not in cells:
                cells[column.field] = (column, header, value)
            elif value not in (None, ""):
                before = _raw_text(cells[column.field][2])
                cells[column.field] = (*cells[column.field][:2], f"{before}{_raw_text(value)}")
        return cells

    def _value(self, name, column, header, value, number, notes):
        """What the cell says. Raises ``_NothingUsable``, with a note, if that cannot be read."""
        if value is FORMULA:
            text = gettext_noop(
                "Row %(row)s, column “%(column)s”: the formula has no stored result. Open the file in Excel and "
                "save it, or paste the values."
            )
            notes.append(Message.of(text, row=number, column=header))
            raise _NothingUsable
        text = _text(value)
        if not text:
            return "" if name in (ID, TITLE) else default(self.kind, name)
        if text in UNCHANGED:
            raise _NothingUsable

        before = len(notes)

        def miss(value, expected):
            message = gettext_noop(
                "Row %(row)s, column “%(column)s”: “%(value)s” was left out. Expected: %(expected)s."
            )
            notes.append(Message.of(message, row=number, column=header, value=str(value)[:80], expected=expected))

        try:
            if text in EXCEL_ERRORS:
                raise NotReadableError(gettext_noop("a value instead of an error of Excel"))
            found = column.cell.read(text, Context(self.agency, miss))
        except NotReadableError as error:
            miss(text, error.expected)
            raise _NothingUsable from None
        if found == () and len(notes) > before:
            # Not one of its lines could be read: that is no wish to empty the field.
            raise _NothingUsable
        return found


class _NothingUsable(Exception):
    """The cell says nothing that could be taken in; its field stays as it is."""


def _text(value):
    text = _raw_text(value)
    return text if isinstance(text, NumberText) else text.strip()


def _raw_text(value):
    """The text of a cell, of whatever type the program stored it."""
    if value is None or value is FORMULA:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return NumberText(int(value) if value == int(value) else repr(value)) if value - value == 0 else ""
    return readable(str(value)).replace("\r\n", "\n").replace("\r", "\n")


# Languages


def _language(rows):
    """What most rows say; that may be nothing, and then the section tells."""
    votes = Counter(row.record.language for row in rows if row.record)
    return max(votes, key=lambda language: (votes[language], bool(language)), default="")


def _in_language(row, language):
    """The row; without its record if that is in another language than most."""
    if row.record is None or not language or row.record.language in ("", language):
        return row
    text = gettext_noop("It is in another language (%(code)s) than most rows. Import it from a table of its own.")
    return Row(row.number, row.name, problem=Message.of(text, code=row.record.language))
