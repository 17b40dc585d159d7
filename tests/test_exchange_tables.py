"""Tables are read as people make them, and what is written is read back."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from tests.exchange_support import filled_template
from wagtail_familienbuero.exchange import reading, tables
from wagtail_familienbuero.exchange.html import clean, readable
from wagtail_familienbuero.exchange.records import (
    KINDS,
    AccessibilityFact,
    Document,
    ExternalKey,
    Fee,
    Law,
    OnlineLink,
    Reference,
    Row,
    SpokenLanguage,
    Step,
)
from wagtail_familienbuero.exchange.tables import words
from wagtail_familienbuero.exchange.tables.columns import COLUMNS, UNCHANGED, by_header, default, normal


def sheet(*rows, title="Partner"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(header, *rows, kind="partner", **options):
    return tables.parse(sheet(header, *rows, title="Tabelle1"), kind=kind, **options)


def value(column, cell, kind="partner", field=None):
    """(what the cell becomes, the notes) of one cell below a column."""
    batch = read(["Name", column], ["Amt", cell], kind=kind)
    (row,) = batch.rows
    (field,) = batch.fields - {"title"}
    return getattr(row.record, field), [str(note) for note in row.notes]


def references(kind, *names):
    return tuple(Reference(ExternalKey("table", "", name, kind), name=name) for name in names)


# What a table is about


def test_a_table_of_partners():
    batch = tables.parse(
        sheet(
            ["Kennung", "Name", "PLZ", "E-Mail", "Themen", "Partner seit"],
            ["p1", "Amt", 9111, "amt@example.org", "Geld; Geburt", datetime(2020, 3, 1)],
            [None, " Verein  e. V. ", None, None, None, None],
        ),
        agency="stadt",
    )
    assert (batch.scheme, batch.agency, batch.kind, batch.language) == ("table", "stadt", "partner", "")
    assert batch.fields == {"title", "postal_code", "email", "topics", "partner_since"}
    first, second = (row.record for row in batch.rows)
    assert first.key == ExternalKey("table", "stadt", "p1", "partner")
    assert (first.title, first.postal_code, first.email) == ("Amt", "09111", "amt@example.org")
    assert [(r.key.agency, r.key.value, r.name) for r in first.topics] == [
        ("stadt", "Geld", "Geld"),
        ("stadt", "Geburt", "Geburt"),
    ]
    assert first.partner_since == date(2020, 3, 1)
    assert second.key.value == second.title == "Verein e. V."
    assert [row.number for row in batch.rows] == [2, 3]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_templates_can_be_imported(kind, language, file_format):
    batch = tables.parse(filled_template(kind, language, file_format))
    assert batch.kind == kind
    assert [str(note) for note in batch.notes] == ["Row 2 is the example of the template and was left out."]
    (row,) = batch.rows
    assert (row.number, row.record.title, row.problem) == (3, "Eigener Eintrag", None)
    assert row.notes == ()
    assert batch.fields == {column.field for column in COLUMNS[kind]} - {"key", "language", "public"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_without_own_entries_is_no_table(kind):
    with pytest.raises(tables.files.UnreadableFileError, match="nothing but the example"):
        tables.parse(tables.template(kind))


def test_the_example_is_known_without_some_columns_and_as_excel_stores_it():
    content = load_workbook(BytesIO(filled_template("partner", "de", "xlsx")))
    content.active.delete_cols(1)
    for cell in content.active[2]:
        cell.value = datetime(2020, 3, 1) if cell.value == "01.03.2020" else cell.value
    stream = BytesIO()
    content.save(stream)
    assert [row.record.title for row in tables.parse(stream.getvalue()).rows] == ["Eigener Eintrag"]


def test_what_is_called_like_the_example_is_no_example():
    assert len(read(["Titel", "Inhalt"], ["Elterngeld", "Sie beantragen es selbst."], kind="service").rows) == 1
    batch = tables.parse(filled_template("service", "de", "csv").replace(b"Geld nach der Geburt.", b"Geld.", 1))
    assert len(batch.rows) == 2


def test_a_template_explains_every_column():
    book = load_workbook(BytesIO(tables.template("offer", "de")))
    rows = list(book["Erklärung"].iter_rows(values_only=True))
    assert len(rows) == len(COLUMNS["offer"]) + 1
    assert ("Alter ab", "age_from", "6 Monate oder 3 Jahre; eine Zahl allein sind Monate", "6 Monate") in rows
    assert book.sheetnames == ["Angebote", "Erklärung"]


def test_the_kind_by_the_name_of_the_sheet_or_the_columns():
    header = ["Name", "Telefon"]
    assert tables.parse(sheet(header, ["Amt", "115"], title="Ansprechpersonen")).kind == "contact"
    assert tables.parse(sheet(["Frage", "Kurze Antwort"], ["Wie?", "So."], title="Tabelle1")).kind == "question"
    with pytest.raises(tables.files.UnreadableFileError, match="not clear what the table is about"):
        tables.parse(sheet(header, ["Amt", "115"], title="Tabelle1"))


@pytest.mark.parametrize(
    "header", ["Straße und Hausnummer", "STRASSE", " strasse-und hausnummer", "street_and_number", "street"]
)
def test_headers_in_any_spelling(header):
    assert value(header, "Markt 1") == ("Markt 1", [])


@pytest.mark.parametrize("kind", COLUMNS)
def test_the_columns_are_fields_of_the_record(kind):
    fields = [column.field for column in COLUMNS[kind]]
    assert len(fields) == len(set(fields))
    assert set(fields) == set(KINDS[kind].__dataclass_fields__)
    for column in COLUMNS[kind]:
        assert by_header(kind)[normal(column.german)] is by_header(kind)[normal(column.english)] is column


def test_a_title_may_stand_above():
    batch = tables.parse(sheet(["Unsere Partner 2026"], [], ["Name", "Telefon"], ["Amt", "115"]))
    (row,) = batch.rows
    assert (row.number, row.record.phone) == (4, "115")


def test_columns_that_are_unknown_or_twice_are_named():
    batch = read(["Name", "Faxnummer", "Ort", "Stadt"], ["Amt", "1", "A", "B"])
    assert batch.rows[0].record.city == "A"
    assert [str(note) for note in batch.notes] == [
        "The column “Faxnummer” is not known and was left out.",
        "The column “Stadt” stands there twice; the first one counts.",
    ]


def test_rows_without_name_and_in_another_language():
    batch = read(["Name", "Sprache", "Ort"], ["A", "de", "X"], ["B", "de", "X"], [None, "de", "X"], ["C", "en", "X"])
    assert batch.language == "de"
    assert [str(row.problem or "") for row in batch.rows] == [
        "",
        "",
        "The row has no name.",
        "It is in another language (en) than most rows. Import it from a table of its own.",
    ]


def test_a_language_may_be_written_as_a_word():
    batch = read(["Name", "Sprache"], ["A", "Deutsch"], ["B", "DE"], ["C", "german"], ["D", "Englisch"])
    assert (batch.language, [row.record and row.record.language for row in batch.rows]) == (
        "de",
        ["de", "de", "de", None],
    )


@pytest.mark.parametrize("given", ["Deutsch", "en", "leichte sprache", "Klingonisch!"])
def test_one_language_among_empty_cells_does_not_speak_for_the_file(given):
    batch = read(["Name", "Sprache"], *([f"Amt {n}", None] for n in range(5)), ["Haus", given])
    assert batch.language == ""
    assert all(row.record for row in batch.rows)


def test_a_language_that_is_none_is_named_in_its_row():
    *_others, row = read(["Name", "Sprache"], ["Amt", "de"], ["Haus", "Deutsch und mehr"]).rows
    assert "“Deutsch und mehr” was left out. Expected: a language" in str(row.notes[0])
    assert row.record.language == ""


# Cells


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("Telefon", "(0371) 488-0", "0371 488-0"),
        ("Website", "www.example.org", "https://www.example.org"),
        ("Geschützte Adresse", "Ja", True),
        ("Geschützte Adresse", "x", True),
        ("Geschützte Adresse", True, True),
        ("Geschützte Adresse", 0, False),
        ("Geschützte Adresse", None, False),
        ("Art", "Behörde", "authority"),
        ("Art", "emergency", "emergency"),
        ("Art", None, "network"),
        ("Partner seit", "1.3.2020", date(2020, 3, 1)),
        ("Partner seit", "1. März 2020", date(2020, 3, 1)),
        ("Partner seit", "2020-03-01", date(2020, 3, 1)),
        ("Breitengrad", "50,832", Decimal("50.832")),
        ("Breitengrad", 50.832, Decimal("50.832")),
        ("Mehr darüber", "Eins\nzwei\n\nDrei", "<p>Eins<br/>zwei</p><p>Drei</p>"),
        ("Mehr darüber", "<p>Eins</p>", "<p>Eins</p>"),
        ("Andere Namen", "A; B\nC", ("A", "B", "C")),
        (
            "Barrierefreiheit",
            "Aufzug: ja\nLift: nein (defekt)",
            (AccessibilityFact("lift", "yes"), AccessibilityFact("lift", "no", "defekt")),
        ),
        (
            "Gesprochene Sprachen",
            "Ukrainisch (dienstags); Kurdisch (Sorani)\nuk",
            (SpokenLanguage("uk", "dienstags"), SpokenLanguage("ckb"), SpokenLanguage("uk")),
        ),
        ("Themen", "Geld;\n Geburt \n", references("topic", "Geld", "Geburt")),
    ],
)
def test_cells_of_partners(column, cell, expected):
    assert value(column, cell) == (expected, [])


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        (
            "Gebühren",
            "Familie: 12,50 €\nKind: 5 (ermäßigt)\nfrei | | mit Pass",
            (Fee("Familie", Decimal("12.50")), Fee("Kind", Decimal(5), "ermäßigt"), Fee("frei", None, "mit Pass")),
        ),
        ("Gebühren", "kostenlos", (Fee("kostenlos"),)),
        (
            "Unterlagen",
            "Ausweis\nUrkunde | Original\nAntrag | https://a.example/a",
            (Document("Ausweis"), Document("Urkunde", "Original"), Document("Antrag", "", "https://a.example/a")),
        ),
        (
            "Links",
            "Antrag | https://a.example/a\nhttps://b.example/",
            (OnlineLink("Antrag", "https://a.example/a"), OnlineLink("b.example", "https://b.example/")),
        ),
        ("Rechtsgrundlage", "§ 1 BEEG | https://a.example/1", (Law("§ 1 BEEG", "https://a.example/1"),)),
        ("Schritte", "Anrufen\nKommen | Mit Termin", (Step("Anrufen"), Step("Kommen", "<p>Mit Termin</p>"))),
        ("LeiKa", 99036008007003, ("99036008007003",)),
        ("Wer hilft?", "we help", "we"),
    ],
)
def test_cells_of_services(column, cell, expected):
    assert value(column, cell, kind="service") == (expected, [])


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("6 Monate", 6),
        ("3 Jahre", 36),
        ("1 Jahr 6 Monate", 18),
        ("1,5 Jahre", 18),
        ("18", 18),
        (18, 18),
        (3.0, 3),
        ("0", 0),
    ],
)
def test_ages(text, months):
    assert value("Alter ab", text, kind="offer") == (months, [])


@pytest.mark.parametrize(
    ("column", "cell", "words"),
    [
        ("Telefon", "siehe Aushang", "a phone number"),
        ("E-Mail", "amt(at)example.org", "a mail address"),
        ("Website", "javascript:alert(1)", "https://"),
        ("Geschützte Adresse", "vielleicht", "“yes” or “no”"),
        ("Partner seit", "31.2.2020", "a date"),
        ("Partner seit", "demnächst", "a date"),
        ("Breitengrad", "52.45´", "degrees"),
        ("Breitengrad", "1e999999999", "degrees"),
        ("Art", "Sonstige", "Own department, Authority, Independent provider"),
        ("Gesprochene Sprachen", "Klingonisch", "a language"),
        ("Barrierefreiheit", "Rampe", "Lift: yes"),
        ("Telefon", "#NV", "error of Excel"),
    ],
)
def test_cells_that_cannot_be_read_are_named(column, cell, words):
    batch = read(["Name", column], ["Amt", cell])
    (row,) = batch.rows
    (note,) = map(str, row.notes)
    assert row.left_alone == batch.fields - {"title"}
    assert note.startswith(f"Row 2, column “{column}”: “{cell}” was left out. Expected:")
    assert words in note


def test_the_rest_of_a_row_and_of_a_cell_is_kept():
    batch = read(["Name", "Telefon", "Ort", "Gesprochene Sprachen"], ["Amt", "?", "A", "Ukrainisch; Elbisch; Polnisch"])
    record = batch.rows[0].record
    assert (record.city, record.phone) == ("A", "")
    assert [row.language for row in record.languages] == ["uk", "pl"]
    assert len(batch.rows[0].notes) == 2
    assert batch.rows[0].left_alone == {"phone"}


def test_what_is_marked_as_unchanged_is_left_alone():
    (row,) = read(["Name", "Ort", "Telefon"], ["Amt", "(unverändert)", "(unchanged)"]).rows
    assert (row.left_alone, row.notes) == ({"city", "phone"}, ())
    batch = tables.parse(tables.write([Row(1, "Amt", row.record, left_alone=frozenset({"body", "area"}))], "partner"))
    assert batch.rows[0].left_alone == {"area"}


def test_a_formula_without_result_is_named():
    batch = read(["Name", "Ort"], ["Amt", "=A1"], ["Haus", "B"])
    assert "the formula has no stored result" in str(batch.rows[0].notes[0])
    assert (batch.rows[0].record.city, batch.rows[1].record.city) == ("", "B")


# There and back


LONG_TEXTS = ["body", "requirements", "fees_note", "deadlines", "what_to_bring", "description", "intro", "short_answer"]
# What Excel and we write for “nothing that could be read”.
MARKS = {*tables.EXCEL_ERRORS, *UNCHANGED}
line = st.text(max_size=30).map(lambda text: " ".join(readable(text).split())).filter(lambda text: text not in MARKS)
word = line.filter(bool)
lines = st.lists(word, max_size=3).map("\n".join)
html = st.one_of(
    lines, st.sampled_from(["<p>A</p><ul><li>b</li></ul>", '<p><a href="https://a.example/">b</a></p>'])
).map(clean)
url = st.sampled_from(["", "https://a.example/b", "https://a.example/?a=1;b|c"])
day = st.none() | st.dates(min_value=date(1800, 1, 1))


def reference_of(kind):
    return word.map(lambda name: Reference(ExternalKey("table", "", name, kind), name=name))


def noted(kind):
    return st.builds(lambda r, note, link: Reference(r.key, note, link, "", r.name), reference_of(kind), line, url)


BY_FIELD = {
    "language": st.just("de"),
    "slug": line,
    "public": st.booleans(),
    **dict.fromkeys(["checked_on", "review_by", "partner_since", "agreement_until"], day),
    **dict.fromkeys(["email", "reviewer_email"], st.sampled_from(["", "a@example.org"])),
    **dict.fromkeys(["website", "appointment_url"], st.sampled_from(["", "https://a.example/"])),
    "phone": st.sampled_from(["", "115", "+49 371 488"]),
    "postal_code": st.sampled_from(["", "09111", "1234"]),
    **dict.fromkeys(["latitude", "longitude"], st.none() | st.decimals(-90, 90, places=6)),
    **dict.fromkeys(
        ["body", "requirements", "fees_note", "deadlines", "what_to_bring", "description", "intro", "short_answer"],
        html,
    ),
    **dict.fromkeys(["what_they_do", "hours_text", "when", "duration"], lines),
    **dict.fromkeys(["protected_address", "online", "is_free", "referral_needed", "in_directory"], st.booleans()),
    "topics": st.tuples(reference_of("topic")),
    "parents": st.tuples(reference_of("topic")),
    "target_groups": st.tuples() | st.tuples(reference_of("target_group")),
    "life_phases": st.tuples() | st.tuples(reference_of("life_phase")),
    "districts": st.tuples() | st.tuples(reference_of("district")),
    "related": st.tuples() | st.tuples(reference_of("page"), reference_of("page")),
    "responsible_partners": st.lists(noted("partner"), max_size=2).map(tuple),
    "contacts": st.lists(noted("contact"), max_size=2).map(tuple),
    **dict.fromkeys(["provider", "place"], st.none() | reference_of("partner")),
    "office": st.none() | reference_of("office"),
    "kind": st.sampled_from(sorted(words.PARTNER_KINDS)),
    "handled_by": st.sampled_from(["", *words.HANDLED_BY]),
    "registration": st.sampled_from(["", *words.REGISTRATION]),
    "icon": st.sampled_from(["", *words.ICONS]),
    **dict.fromkeys(["age_from", "age_to"], st.none() | st.integers(0, reading.HIGHEST_AGE)),
    "sort_order": st.none() | st.integers(0, 30_000),
    **dict.fromkeys(
        ["fees", "costs"],
        st.lists(st.builds(Fee, word, st.none() | st.decimals(0, 99999, places=2), line), max_size=2).map(tuple),
    ),
    "documents": st.lists(st.builds(Document, word, line, url), max_size=2).map(tuple),
    "steps": st.lists(st.builds(Step, word, html), max_size=2).map(tuple),
    "legal_basis": st.lists(st.builds(Law, word, url), max_size=2).map(tuple),
    "online_links": st.lists(
        st.builds(OnlineLink, word, url.filter(bool), line, st.sampled_from(["online", "form", "info"])), max_size=2
    ).map(tuple),
    "languages": st.lists(st.builds(SpokenLanguage, st.sampled_from(sorted(words.LANGUAGES)), line), max_size=2).map(
        tuple
    ),
    "accessibility": st.lists(
        st.builds(
            AccessibilityFact,
            st.sampled_from(sorted(words.FACTS)),
            st.sampled_from(["yes", "no", "unknown"]),
            line,
        ),
        max_size=2,
    ).map(tuple),
    "synonyms": st.lists(word, max_size=3).map(tuple),
    "leika_keys": st.sampled_from([(), ("99036008007003", "99036008007004")]),
}


def records_of(kind):
    given_ = {name: BY_FIELD.get(name, line) for name in KINDS[kind].__dataclass_fields__ if name != "key"}
    key = word.map(lambda text: ExternalKey("table", "", text, kind))
    return st.builds(KINDS[kind], **{**given_, "key": key, "title": word})


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None)
@given(data=st.data(), language=st.sampled_from(["de", "en"]))
def test_what_is_written_is_read_back(kind, data, language):
    records = data.draw(st.lists(records_of(kind), min_size=1, max_size=2))
    for file_format in ("xlsx", "csv"):
        batch = tables.parse(tables.write(records, kind, language, file_format=file_format), kind=kind)
        assert [row.notes for row in batch.rows] == [()] * len(records)
        assert [row.record for row in batch.rows] == records


@pytest.mark.parametrize("text", ["=1+1", "+49", "-5", "@x", '=HYPERLINK("http://a.example")', "#N/A!", "0123"])
def test_nothing_that_is_written_is_calculated(text):
    record = KINDS["partner"](key=ExternalKey("table", "", text, "partner"), title=text, area=text)
    content = tables.write([record], "partner")
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    (row,) = tables.parse(content).rows
    assert (row.record.title, row.record.area) == (text, text)


def test_a_text_longer_than_a_cell():
    text = clean("Wort " * 20_000 + "\n\n" + "x" * 40_000)
    record = KINDS["partner"](key=ExternalKey("table", "", "1", "partner"), title="A", description=text)
    (row,) = tables.parse(tables.write([record], "partner")).rows
    assert row.record.description == text


def test_only_the_fields_that_are_asked_for():
    record = KINDS["partner"](key=ExternalKey("table", "", "1", "partner"), title="A", phone="115")
    batch = tables.parse(tables.write([record], "partner", fields={"key", "title", "phone"}))
    assert batch.fields == {"title", "phone"}


def test_the_words_are_those_of_the_admin():
    from django.utils import translation

    from wagtail_familienbuero import blocks, offers, partners, referral, spoken
    from wagtail_familienbuero.topics.models import TOPIC_ICONS

    lists = [
        (words.LANGUAGES, spoken.SPOKEN_LANGUAGES.items()),
        (words.FACTS, blocks.ACCESSIBILITY_FACTS),
        (words.PARTNER_KINDS, partners.PARTNER_KINDS),
        (words.HANDLED_BY, referral.HANDLED_BY[1:]),
        (words.REGISTRATION, offers.REGISTRATION[1:]),
        (words.ICONS, TOPIC_ICONS),
    ]
    for offered, choices in lists:
        for number, language in enumerate(["de", "en"]):
            with translation.override(language):
                assert {code: str(name) for code, name in choices} == {
                    code: both[number] for code, both in offered.items()
                }


def test_defaults_are_those_of_the_records():
    assert default("partner", "kind") == "network"
    assert default("partner", "public") is True
