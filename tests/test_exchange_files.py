"""Whatever somebody uploads is read, or refused with what to do."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.test_exchange_tables import sheet
from wagtail_familienbuero.exchange import formats, tables
from wagtail_familienbuero.exchange.records import UnreadableFileError
from wagtail_familienbuero.exchange.tables import files

TEXT = "Name;Telefon;Ort\nAmt für Familie;115;Plauen\n"


def parse(content):
    return tables.parse(content, kind="partner")


def names(content):
    return [row.record.title for row in parse(content).rows if row.record]


def packed(**files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def repacked(change, **added):
    """A workbook whose parts went through ``change(name, content)``."""
    old, stream = zipfile.ZipFile(io.BytesIO(sheet(["Name", "Ort"], ["Amt", "Plauen"]))), io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in old.namelist():
            archive.writestr(name, change(name, old.read(name)))
        for name, content in added.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


# Other files


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel file"),
        (b"{\\rtf1 x}", "text document"),
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument"),
        (packed(word__document_xml="x"), "no Excel workbook"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (sheet(["Name"], ["A"])[:-200], "damaged"),
        (packed(xl__workbook_xml="x", **{"xl/workbook.xml": "<a"}), "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "no table of text"),
        (b" " * (files.MAX_BYTES + 1), "larger than 32 MB"),
        (b"x" * 50_000_000, "larger than 32 MB"),
        (b"Telefon;Ort\n115;Plauen\n", "no column for the name"),
        (b"Name;Ort\n", "no rows below"),
        (b";;\n\n", "no rows"),
        (b'Name;Ort\n"Amt;Plauen\n' + b"x" * 140_000, "quotation mark"),
        (b"\xff\xfeN\x00a", "not encoded as it says"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_files_that_are_no_table(content, words):
    with pytest.raises(UnreadableFileError, match=words):
        parse(content)


def test_a_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("openpyxl.load_workbook", lambda *args, **kwargs: pytest.fail("it was opened"))
    bomb = repacked(lambda name, content: content, xl__media__x=b"\0" * 70_000_000)
    assert len(bomb) < 300_000
    with pytest.raises(UnreadableFileError, match="would unpack to"):
        parse(bomb)
    with pytest.raises(UnreadableFileError, match="would unpack to"):
        parse(packed(**{f"part{n}": "" for n in range(files.MAX_PARTS + 1)}))


def amplified(text, cells):
    """A workbook in which ``cells`` rows name one text that is stored once."""
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings = b'<sst xmlns="%s"><si><t>Name</t></si><si><t>Inhalt</t></si><si><t>%s</t></si></sst>' % (space, text)
    body = b"".join(
        b'<row r="%d"><c r="A%d"><v>%d</v></c><c r="B%d" t="s"><v>2</v></c></row>' % (n, n, n, n)
        for n in range(2, cells + 2)
    )
    head = b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    sheet = b'<worksheet xmlns="%s"><sheetData>%s%s</sheetData></worksheet>' % (space, head, body)
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind

    def change(name, content):
        return sheet if name == "xl/worksheets/sheet1.xml" else content.replace(b"</Types>", override)

    return repacked(change, xl__sharedStrings_xml=strings)


@pytest.mark.parametrize(
    ("length", "cells", "words"),
    [(1_000_000, 100, "more than 32767 characters"), (32_000, 2000, "too much text")],
)
def test_one_text_in_many_cells_is_a_bomb_too(monkeypatch, length, cells, words):
    monkeypatch.setattr(tables, "_Reader", lambda *args: pytest.fail("it was read"))
    content = amplified(b"a " * (length // 2), cells)
    assert len(content) < 400_000
    with pytest.raises(UnreadableFileError, match=words):
        tables.parse(content, kind="service")


def test_the_same_text_in_all_rows_of_a_real_table_is_read():
    text = "Bitte rufen Sie vorher an. " * 10
    rows = tables.parse(sheet(["Name", "Inhalt"], *([f"Amt {n}", text] for n in range(2000))), kind="service").rows
    assert {row.record.body for row in rows} == {f"<p>{text.strip()}</p>"}


def test_entities_are_no_bomb():
    lol = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))

    def evil(name, content):
        if name != "xl/worksheets/sheet1.xml":
            return content
        content = content.replace(b"<worksheet", b'<!DOCTYPE a [<!ENTITY l0 "lol">' + lol + b"]><worksheet", 1)
        return content.replace(
            b"</sheetData>", b'<row r="9"><c t="inlineStr"><is><t>&l11;</t></is></c></row></sheetData>'
        )

    with pytest.raises(UnreadableFileError, match="damaged"):
        parse(repacked(evil))


def test_macros_are_neither_run_nor_in_the_way():
    assert names(repacked(lambda name, content: content, xl__vbaProject_bin="x")) == ["Amt"]


def test_what_the_file_says_about_its_size_is_not_believed():
    def lie(name, content):
        return content.replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1:XFD1048576"')

    assert names(repacked(lie)) == ["Amt"]


def test_rows_far_below_and_columns_far_off():
    book = Workbook()
    book.active.append(["Name", "Ort"])
    book.active.cell(500_000, 1, "Amt")
    book.active.cell(2, 16_000, "weit weg")
    stream = io.BytesIO()
    book.save(stream)
    (row,) = parse(stream.getvalue()).rows
    assert (row.number, row.record.title) == (500_000, "Amt")


def test_thousands_of_empty_rows_and_columns():
    content = "Name;Ort" + ";" * 5000 + "\n" + (";" * 500 + "\n") * 5000 + "Amt;Plauen\n"
    (row,) = parse(content.encode()).rows
    assert (row.number, row.record.city) == (5002, "Plauen")


def test_too_many_rows():
    content = "Name\n" + "Amt\n" * (files.MAX_ROWS + 1)
    with pytest.raises(UnreadableFileError, match="more than 20000 rows"):
        parse(content.encode())
    assert len(parse(content[:-4].encode()).rows) == files.MAX_ROWS


def test_a_sheet_that_is_hidden_is_left_out():
    book = Workbook()
    book.active.append(["Name"])
    book.active.append(["Geheim"])
    book.active.sheet_state = "hidden"
    shown = book.create_sheet("Partner")
    shown.append(["Name"])
    shown.append(["Amt"])
    stream = io.BytesIO()
    book.save(stream)
    assert names(stream.getvalue()) == ["Amt"]


# CSV


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_in_every_dress(sign, encoding, end):
    batch = parse(TEXT.replace(";", sign).replace("\n", end).encode(encoding))
    assert [(row.record.title, row.record.phone, row.record.city) for row in batch.rows] == [
        ("Amt für Familie", "115", "Plauen")
    ]
    assert batch.notes == ()


def test_windows_1252_is_read_and_named():
    batch = parse(TEXT.encode("cp1252"))
    assert batch.rows[0].record.title == "Amt für Familie"
    assert "Windows-1252" in str(batch.notes[0])


def test_the_separator_that_excel_declares():
    assert names(b'sep=,\nName,Ort\n"A;b",c\n') == ["A;b"]


def test_quotes_commas_and_nul_bytes():
    content = 'Name;Was sie tut;Ort\n"Amt ""Nord"", e. V.";"Eins\nzwei; drei, vier";Pl\0auen\n'
    (row,) = parse(content.encode()).rows
    assert (row.record.title, row.record.what_they_do) == ('Amt "Nord", e. V.', "Eins\nzwei; drei, vier")
    assert row.record.city == "Plauen"


def test_an_apostrophe_before_a_formula_is_taken_away():
    content = "Name;Telefon\n'=1+1;'+49 371\n"
    (row,) = parse(content.encode()).rows
    assert (row.record.title, row.record.phone) == ("=1+1", "+49 371")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f"Name;Ort\n{text}".encode("utf-8", "ignore")))
def test_any_bytes_are_read_or_refused(content):
    try:
        batch = parse(content)
    except UnreadableFileError as error:
        assert str(error)
    else:
        assert all((row.record is None) is (row.problem is not None) for row in batch.rows)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_workbook_with_broken_bytes_is_read_or_refused(data):
    content = bytearray(WORKBOOK)
    for position in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=5)):
        content[position] = data.draw(st.integers(0, 255))
    try:
        parse(bytes(content))
    except UnreadableFileError as error:
        assert str(error)


WORKBOOK = sheet(["Name", "Ort"], ["Amt", "Plauen"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(max_size=15) | st.integers() | st.floats() | st.none(), max_size=5), max_size=5))
def test_any_cells_are_read(rows):
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";").writerows([["Name", "PLZ", "Partner seit", "Sprache", "Themen"], ["A"], *rows])
    batch = parse(stream.getvalue().encode("utf-8", "ignore"))
    assert batch.rows


# Which format


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.json", b'{"data": []}', "dldb"),
        ("upload", b"\xef\xbb\xbf [1]", "dldb"),
        ("a.csv", TEXT.encode(), "csv"),
        ("a.xlsx", TEXT.encode(), "csv"),
        ("a.csv", WORKBOOK, "xlsx"),
        ("a.xls", b"\xd0\xcf\x11\xe0", "xlsx"),
        ("a.XLSX", b"", "xlsx"),
        (None, b"", "csv"),
        ("a.pdf", b"%PDF", "csv"),
    ],
)
def test_the_format_by_content(name, content, expected):
    assert formats.recognise(name, content) == expected
    assert hasattr(formats.FORMATS[expected], "parse")


def test_a_file_of_others(shared_data):
    content = Path(shared_data("dldb", "munich_services_de.json")).read_bytes()
    assert formats.recognise("x", content) == "dldb"
    with pytest.raises(UnreadableFileError, match="no column for the name"):
        tables.parse(content)
