"""Writes tables: the entries of a list, and empty templates that explain themselves."""

import csv
import io
import re

from ..html import readable
from ..records import Row
from .columns import COLUMNS, ID, SHEETS, UNCHANGED, default
from .files import EXCEL_CELL

GERMAN = "de"
CALCULATED = re.compile(r"'*[=+\-@\t]")
EXPLANATION = {
    True: ("Erklärung", ("Spalte", "Feld", "Was hineingehört", "Beispiel")),
    False: ("Explanation", ("Column", "Field", "What to write", "Example")),
}


def write(records, kind, language=GERMAN, fields=None, file_format="xlsx"):
    """The bytes of a table (``xlsx`` or ``csv``) with a line for each record of a kind, as ``parse`` reads it back.

    Instead of a record a ``Row`` may stand, whose ``left_alone`` are marked as
    unchanged. ``language`` is that of the columns; ``fields`` names those to
    write (all by default).
    """
    german = language.startswith(GERMAN)
    columns = [column for column in COLUMNS[kind] if fields is None or column.field in fields]
    rows = [[_written(column, record, kind, german) for column in columns] for record in records]
    header = [column.name(german) for column in columns]
    if file_format == "csv":
        return _csv([header, *rows])
    header, rows = _spread(header, rows)
    return _workbook([(SHEETS[kind][not german], [header, *rows])])


def template(kind, language=GERMAN, file_format="xlsx"):
    """The bytes of a table with the names of the columns and one example row; XLSX explains them on a second sheet."""
    german = language.startswith(GERMAN)
    columns = COLUMNS[kind]
    rows = [[column.name(german) for column in columns], [column.example for column in columns]]
    if file_format == "csv":
        return _csv(rows)
    name, header = EXPLANATION[german]
    explained = [(c.name(german), c.field, c.cell.help[not german], c.example) for c in columns]
    return _workbook([(SHEETS[kind][not german], rows), (name, [header, *explained])])


def _written(column, record, kind, german):
    """What stands in the cell: a text, a number, a date, or nothing."""
    if isinstance(record, Row):
        if column.field in record.left_alone:
            return UNCHANGED[not german]
        record = record.record
    value = record.key.value if column.field == ID else getattr(record, column.field)
    if value is None or value == "" or value == () or (value == default(kind, column.field) and value is False):
        return None
    written = column.cell.write(value, german)
    return readable(written) if isinstance(written, str) else written


def _spread(header, rows):
    """A text too long for a cell goes on in further columns: “Content”, “Content 2” …"""
    if not any(isinstance(value, str) and len(value) > EXCEL_CELL for row in rows for value in row):
        return header, rows
    names, spread = [], [[] for _row in rows]
    for position, name in enumerate(header):
        pieces = [_pieces(row[position]) for row in rows]
        count = max(map(len, pieces))
        names += [name, *(f"{name} {number}" for number in range(2, count + 1))]
        for row, own in zip(spread, pieces, strict=True):
            row += [*own, *[None] * (count - len(own))]
    return names, spread


def _pieces(value):
    if not isinstance(value, str):
        return [value]
    pieces, start = [], 0
    while start < len(value):
        end = min(start + EXCEL_CELL, len(value))
        # A space at the edge of a cell would be lost.
        while end < len(value) and (value[end].isspace() or value[end - 1].isspace()):
            end -= 1
        pieces.append(value[start:end])
        start = end
    return pieces or [""]


# Files


def _workbook(sheets):
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    look, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)

    def cell(sheet, value, is_header):
        if value is None:
            return None
        made = WriteOnlyCell(sheet, value=value)
        made.alignment = look
        if isinstance(value, str):
            # Text whatever it begins with: nothing that somebody typed is ever calculated.
            made.data_type = "s"
            if CALCULATED.match(value):
                made.quotePrefix = True
        if is_header:
            made.font = bold
        return made

    book = Workbook(write_only=True)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "B2"
        for number in range(len(rows[0])):
            sheet.column_dimensions[_letter(number)].width = 28
        for number, row in enumerate(rows):
            sheet.append([cell(sheet, value, number == 0) for value in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _letter(number):
    from openpyxl.utils import get_column_letter

    return get_column_letter(number + 1)


def _csv(rows):
    """CSV as Excel opens it by itself: UTF-8 with a mark, semicolons; nothing in it is calculated."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    for row in rows:
        texts = ["" if value is None else str(value) for value in row]
        writer.writerow([f"'{text}" if CALCULATED.match(text) else text for text in texts])
    return stream.getvalue().encode("utf-8-sig")
