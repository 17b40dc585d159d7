"""Opens a CSV or XLSX file, whatever somebody uploads, and gives its rows as they stand.

Nothing is unpacked before its size is known, and nothing is read beyond the
limits. Formulas are never calculated: what Excel stored as their result counts.
"""

import csv
import io
import re
import zipfile
from dataclasses import dataclass, field
from itertools import islice

from ..html import readable
from ..records import Message, UnreadableFileError, gettext_noop

MEGABYTE = 1024 * 1024
MAX_BYTES = 32 * MEGABYTE
MAX_UNPACKED = 256 * MEGABYTE
MAX_RATIO = 200
"""No table that people wrote is packed more tightly; smaller files than ``SMALL`` do no harm."""
SMALL = 64 * MEGABYTE
MAX_PARTS = 2000
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_SHEET_ROWS = 1_048_576
MAX_CELL = 131_072
EXCEL_CELL = 32_767
"""So many characters fit into a cell of Excel."""
MAX_TEXT = 32 * MEGABYTE
SMALL_TEXT = 4 * MEGABYTE
"""A workbook may name one text in any number of cells: what they hold together counts, not what is stored."""
FORMULA = object()
"""Stands for a formula without a stored result."""
OTHER_FILES = [
    (b"%PDF", gettext_noop("This is a PDF file. Save the table as an Excel workbook (.xlsx) or as CSV.")),
    (
        b"\xd0\xcf\x11\xe0",
        gettext_noop(
            "This is an old Excel file (.xls) or one with a password. Save it as an Excel workbook (.xlsx) "
            "without password."
        ),
    ),
    (b"{\\rtf", gettext_noop("This is a text document. Save the table as an Excel workbook (.xlsx) or as CSV.")),
]


@dataclass
class Sheet:
    """``rows`` are (row number as the program shows it, list of values), without empty rows."""

    name: str
    rows: list
    notes: list = field(default_factory=list)


def unreadable(text, **params):
    return UnreadableFileError(Message.of(text, **params))


def open_table(content):
    """The sheets of the file that have rows. Raises ``UnreadableFileError`` with what to do."""
    if len(content) > MAX_BYTES:
        text = gettext_noop("The file is larger than %(limit)s MB. Split it into several files.")
        raise unreadable(text, limit=MAX_BYTES // MEGABYTE)
    if not content.strip():
        raise unreadable(gettext_noop("The file is empty."))
    for signature, message in OTHER_FILES:
        if content.startswith(signature):
            raise unreadable(message)
    sheets = _workbook(content) if content.startswith(b"PK") else [_csv(content)]
    sheets = [sheet for sheet in sheets if sheet.rows]
    if not sheets:
        raise unreadable(gettext_noop("The table has no rows."))
    return sheets


def _kept(rows, packed, width=MAX_COLUMNS):
    """The rows that hold something, numbered; too many of them are refused, and too much text for the file's size."""
    kept, room = [], min(MAX_TEXT, max(SMALL_TEXT, MAX_RATIO * packed))
    for number, row in enumerate(rows, start=1):
        if _is_empty(row):
            continue
        values = list(row[:width])
        while values and (values[-1] is None or values[-1] == ""):
            values.pop()
        if values:
            kept.append((number, values))
            room -= sum(len(value) for value in values if isinstance(value, str))
        if room < 0:
            raise unreadable(gettext_noop("The table holds too much text. Split it into several files."))
        if len(kept) > MAX_ROWS + 1:
            text = gettext_noop("The table has more than %(limit)s rows. Split it into several files.")
            raise unreadable(text, limit=MAX_ROWS)
    return kept


def _is_empty(row):
    """A cell far below makes hundreds of thousands of these: they are told apart as a whole, not cell by cell."""
    empty = row.count(None)
    return empty == len(row) or empty + row.count("") == len(row)


# XLSX


def _workbook(content):
    formulas = _inspect(content)
    # Loaded on first use: it is large, and sites that import nothing need not wait for it.
    from openpyxl import load_workbook

    try:
        values = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        raw = load_workbook(io.BytesIO(content), read_only=True, keep_links=False) if formulas else None
        names = [sheet.title for sheet in values.worksheets if sheet.sheet_state == "visible"]
        return [Sheet(name, _kept(_cells(values, raw, name), len(content))) for name in names]
    except UnreadableFileError:
        raise
    except Exception as error:  # openpyxl lets through whatever a broken file makes of its parts
        text = gettext_noop("The Excel file is damaged (%(error)s). Open it in Excel, save it again and try once more.")
        raise unreadable(text, error=type(error).__name__) from None


def _cells(values, raw, name):
    """The rows of a sheet; a formula that has no stored result is ``FORMULA``."""
    rows = _checked(_rows(values[name]))
    if raw is None:
        yield from rows
        return
    for row, formulas in zip(rows, _rows(raw[name]), strict=False):
        yield [
            FORMULA if value is None and isinstance(formula, str) and formula.startswith("=") else value
            for value, formula in zip(row, formulas, strict=False)
        ]


def _checked(rows):
    for number, row in enumerate(rows, start=1):
        if not _is_empty(row) and any(isinstance(value, str) and len(value) > EXCEL_CELL for value in row):
            text = gettext_noop(
                "A cell in row %(row)s holds more than %(limit)s characters. Shorten it or save the table as CSV."
            )
            raise unreadable(text, row=number, limit=EXCEL_CELL)
        yield row


def _rows(sheet):
    # What the file says about its size may be wrong.
    sheet.reset_dimensions()
    return sheet.iter_rows(max_row=MAX_SHEET_ROWS, max_col=MAX_COLUMNS, values_only=True)


def _inspect(content):
    """Whether the workbook holds formulas. Refuses what is no workbook or would fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _check_sizes(parts, len(content))
            names = {part.filename for part in parts}
            if "xl/workbook.xml" not in names:
                raise unreadable(_other_archive(archive, names))
            sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
            return any(_has_formula(archive, part) for part in sheets)
    except UnreadableFileError:
        raise
    except Exception:  # zipfile raises many kinds of errors on damaged archives
        text = gettext_noop("The Excel file is damaged. Open it in Excel, save it again and try once more.")
        raise unreadable(text) from None


def _check_sizes(parts, packed):
    unpacked = sum(part.file_size for part in parts)
    is_bomb = unpacked > SMALL and unpacked > MAX_RATIO * packed
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED or is_bomb:
        text = gettext_noop("The file would unpack to %(size)s MB and was not opened. Split it into several files.")
        raise unreadable(text, size=unpacked // MEGABYTE)


def _other_archive(archive, names):
    if "mimetype" in names and b"opendocument" in archive.open("mimetype").read(200):
        return gettext_noop("This is an OpenDocument file. Save it as an Excel workbook (.xlsx) or as CSV.")
    return gettext_noop("This is no Excel workbook. Save the table as an Excel workbook (.xlsx) or as CSV.")


def _has_formula(archive, part):
    with archive.open(part) as stream:
        before = b""
        while chunk := stream.read(MEGABYTE):
            if re.search(rb"<(\w+:)?f[\s>/]", before + chunk):
                return True
            before = chunk[-20:]
    return False


# CSV


def _csv(content):
    notes = []
    text = readable(_decoded(content, notes))
    first, _newline, rest = text.partition("\n")
    declared = re.fullmatch(r'"?sep=(.)"?\s*', first, re.IGNORECASE)
    delimiter = declared[1] if declared else _delimiter(text)
    try:
        return Sheet("", _kept(_csv_rows(f"\n{rest}" if declared else text, delimiter), MAX_TEXT), notes)
    except csv.Error as error:
        message = gettext_noop(
            "The CSV file cannot be read (%(error)s). Look for a quotation mark that is never closed."
        )
        raise unreadable(message, error=str(error)[:100]) from None


def _csv_rows(text, delimiter):
    """The rows; an apostrophe that keeps programs from calculating is taken away again."""
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        yield [cell[1:] if re.match(r"'+[=+\-@\t]", cell) else cell for cell in row]


def _decoded(content, notes):
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _or_refused(content, "utf-16")
    if content.count(b"\0") * 10 > len(content):
        raise unreadable(
            gettext_noop("This is no table of text. Save it as an Excel workbook (.xlsx) or as CSV (UTF-8).")
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = gettext_noop("The file is not encoded in UTF-8; it was read as Windows-1252. Look at the umlauts.")
        notes.append(Message.of(text))
        return content.decode("cp1252", errors="replace")


def _or_refused(content, encoding):
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        text = gettext_noop("The file is not encoded as it says. Save it as UTF-8 and try again.")
        raise unreadable(text) from None


def _delimiter(text):
    """The sign that cuts the first lines into most columns."""

    def columns(sign):
        try:
            rows = list(islice(csv.reader(io.StringIO(text[:MAX_CELL], newline=""), delimiter=sign), 20))
        except csv.Error:
            return 0
        return max((len(row) for row in rows), default=0)

    return max(";,\t", key=lambda sign: (columns(sign), sign == ";"))
