"""DLDB is read whatever state it is in."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wagtail_familienbuero.exchange import dldb
from wagtail_familienbuero.exchange.dldb import texts
from wagtail_familienbuero.exchange.records import ExternalKey, Fee, UnreadableFileError

SERVICE = {
    "id": "11",
    "name": "Elterngeld",
    "description": "<p>Geld nach der Geburt. Sie beantragen es selbst.</p>",
    "meta": {"url": "https://service.musterstadt.example/11", "locale": "de", "keywords": "Babygeld, Geburt"},
    "authorities": [{"id": "1", "name": "Amt"}],
    "locations": [{"location": "7", "hint": False, "appointment": {"link": "https://a.example/t", "allowed": True}}],
    "leika": None,
    "public": True,
    "links": [],
    "forms": [],
}


def parse(*entries, **header):
    return dldb.parse(json.dumps({**header, "data": list(entries)}))


def record(**fields):
    (row,) = parse({**SERVICE, **fields}).rows
    assert row.problem is None
    return row.record


def notes(**fields):
    (row,) = parse({**SERVICE, **fields}).rows
    return [str(note) for note in row.notes]


# The file


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"{", "not valid JSON: line 1, column 2"),
        ('{"data": "ü"}'.encode("latin-1"), "not encoded in UTF-8"),
        (b'\xff\xfe{\x00"\x00', "not encoded in UTF-8"),
        (b"[" * 100_000, "Export it once more"),
        (b"[" + b"9" * 5000 + b"]", "Export it once more"),
        (b"{}", "no list called"),
        (b"null", "no list called"),
        (b'{"data": false, "error": true}', "no list called"),
        (b'{"data": []}', "no entries"),
        (b'{"data": [1, "a", null]}', "no services"),
        (b" " * (dldb.MAX_BYTES + 1), "larger than 32 MB"),
    ],
)
def test_files_that_hold_nothing_known(content, words):
    with pytest.raises(UnreadableFileError, match=words):
        dldb.parse(content)


@pytest.mark.parametrize("content", [[SERVICE], {"data": [SERVICE]}, {"data": {"11": SERVICE}}])
def test_the_forms_of_a_file(content):
    for text in (json.dumps(content), json.dumps(content).encode(), b"\xef\xbb\xbf" + json.dumps(content).encode()):
        batch = dldb.parse(text)
        assert [row.name for row in batch.rows] == ["Elterngeld"]
        assert (batch.agency, batch.language) == ("musterstadt.example", "de")


def test_headers():
    assert parse(SERVICE, locale="de_DE").language == "de"
    assert parse({**SERVICE, "meta": None}, locale="en").language == "en"
    assert parse({**SERVICE, "meta": False}).language == ""
    assert parse({**SERVICE, "meta": {"url": None}}).agency == ""
    assert dldb.parse(json.dumps([SERVICE]), "berlin").agency == "berlin"
    (note,) = parse(SERVICE, meta={"datacount": 2}).notes
    assert str(note) == "The file says that it has 2 entries; it has 1."
    assert parse(SERVICE, datacount=1).notes == ()


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (None, "not an entry"),
        ([], "not an entry"),
        ({"id": "1", "name": "Amt", "address": {}}, "locations"),
        ({**SERVICE, "id": None}, "no usable id"),
        ({**SERVICE, "id": True}, "no usable id"),
        ({**SERVICE, "id": "9" * 256}, "no usable id"),
        ({**SERVICE, "name": False}, "no name"),
        ({**SERVICE, "name": " \x00 "}, "no name"),
    ],
)
def test_rows_that_are_no_services(entry, words):
    rows = parse(SERVICE, {**SERVICE, "id": 12}, entry).rows
    assert [row.record is None for row in rows] == [False, False, True]
    assert words in str(rows[2].problem)


# The fields


def test_a_service():
    full = record(
        prerequisites=[{"name": "Wohnsitz", "description": "in der Stadt", "link": "https://a.example/w"}],
        requirements=[{"name": "Geburtsurkunde", "description": "<p>Original</p>", "link": False}],
        process_time="etwa <b>4</b> Wochen",
        legal=[{"name": "§ 1 BEEG", "link": "https://gesetz.example/1", "description": False}],
        fees="<ul><li>Antrag: 12,50 Euro</li></ul>",
        leika="99036008007003, 99036008007004",
        relation={"root_topic": "5"},
    )
    assert full.key == ExternalKey("dldb", "musterstadt.example", "11", "service")
    assert (full.in_one_sentence, full.body) == ("Geld nach der Geburt.", "<p>Sie beantragen es selbst.</p>")
    assert full.requirements == '<ul><li><a href="https://a.example/w">Wohnsitz</a>: in der Stadt</li></ul>'
    assert [vars(row) for row in full.documents] == [{"name": "Geburtsurkunde", "note": "Original", "url": ""}]
    assert full.duration == "etwa 4 Wochen"
    assert [vars(row) for row in full.legal_basis] == [{"name": "§ 1 BEEG", "url": "https://gesetz.example/1"}]
    assert (full.fees, full.fees_note) == ((Fee("Antrag", Decimal("12.50")),), "")
    assert full.leika_keys == ("99036008007003", "99036008007004")
    assert full.synonyms == ("Babygeld", "Geburt")
    assert [(r.key.kind, r.key.value, r.appointment) for r in full.responsible_partners] == [
        ("location", "7", "https://a.example/t"),
        ("authority", "1", ""),
    ]
    assert [(r.key.kind, r.key.value) for r in full.topics] == [("topic", "5")]


@pytest.mark.parametrize(
    ("value", "public"),
    [
        (True, True),
        (1, True),
        ("true", True),
        (False, False),
        (0, False),
        ("false", False),
        (" No ", False),
        (None, False),
    ],
)
def test_what_is_public(value, public):
    assert record(public=value).public is public


def test_what_says_nothing_is_public():
    (row,) = parse({key: value for key, value in SERVICE.items() if key != "public"}).rows
    assert row.record.public


def test_online_links():
    link = {"name": "Antrag auf Elterngeld", "link": "https://a.example/a", "description": False}
    page = {"name": "Mehr", "link": "https://a.example/b c", "description": "<p>Lesen</p>"}
    munich = record(forms=[link, page], links=[link, page])
    assert [(row.kind, row.url, row.note) for row in munich.online_links] == [
        ("form", "https://a.example/a", ""),
        ("info", "https://a.example/b%20c", "Lesen"),
    ]
    berlin = record(forms=[page], links=[link], onlineprocessing={"name": "Los", "link": "https://a.example/o"})
    assert [row.kind for row in berlin.online_links] == ["online", "form", "info"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "/relativ", "www.example.org", "https://", "http://[x", "mailto:a@b.de"]
)
def test_what_is_no_web_address_is_named(url):
    fields = {"links": [{"name": "A", "link": url}]}
    assert record(**fields).online_links == ()
    assert any(url[:20] in note for note in notes(**fields))


def test_leika_keys_that_are_none_are_named():
    assert record(leika=["99036008007003", 99036008007003, "x1"]).leika_keys == ("99036008007003",)
    assert notes(leika="99036008007003 x1") == ["“x1” is not a LeiKa key and was left out."]


def test_a_long_name_is_shortened():
    assert len(record(name="a" * 300).title) == 255
    assert notes(name="a" * 300)


# The texts


@pytest.mark.parametrize(
    ("html", "sentence", "rest"),
    [
        ("<p>Eins zwei. Drei vier.</p>", "Eins zwei.", "<p>Drei vier.</p>"),
        ("<p>Eins zwei.</p><p>Drei.</p>", "Eins zwei.", "<p>Drei.</p>"),
        ("<p>Nach Abs. 2 Nr. 1 z. B. am 1. Mai. Dann.</p>", "Nach Abs. 2 Nr. 1 z. B. am 1. Mai.", "<p>Dann.</p>"),
        ("<p>Brauchen Sie Geld? Dann kommen Sie. Gern.</p>", "Brauchen Sie Geld? Dann kommen Sie.", "<p>Gern.</p>"),
        ('<p><a href="https://a.example">Link</a>.</p>', "Link.", '<p><a href="https://a.example">Link</a>.</p>'),
        (
            "<p>Hilfe bei:</p><ul><li>A,</li><li>B</li></ul>",
            "Hilfe bei: A, B.",
            "<p>Hilfe bei:</p><ul><li>A,</li><li>B</li></ul>",
        ),
        ("<ul><li>Ein Satz. Noch einer.</li></ul>", "Ein Satz.", "<ul><li>Ein Satz. Noch einer.</li></ul>"),
        ("<h2>Ablauf</h2><p>Eins. Zwei.</p>", "Eins.", "<h3>Ablauf</h3><p>Eins. Zwei.</p>"),
        ("", "", ""),
        ("<h2>Nur das</h2>", "", "<h3>Nur das</h3>"),
    ],
)
def test_summary_and_body(html, sentence, rest):
    text, blocks = texts.summary_and_body(html)
    assert (text, texts.render(blocks)) == (sentence, rest)


def test_a_long_sentence_is_shortened_and_kept_in_the_body():
    text, blocks = texts.summary_and_body(f"<p>{'Wort ' * 100}Ende.</p>")
    assert len(text) <= 300
    assert text.endswith(" …")
    assert "Ende." in texts.render(blocks)


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        (
            "<p>Kind: 5 Euro</p><p>Paar: 1.234,50 € (einmalig)</p>",
            [("Kind", "5.00", ""), ("Paar", "1234.50", "einmalig")],
        ),
        (
            "<p>27,60 Euro (bis 24 Jahre)</p><p>46 EUR (ab 24 Jahre)</p>",
            [("bis 24 Jahre", "27.60", ""), ("ab 24 Jahre", "46.00", "")],
        ),
        ("<p>Kind: 5,- Euro.</p>", [("Kind", "5.00", "")]),
        ("<p>50 Euro (zuzüglich Schilder)</p>", None),
        ("<p>Kind: ab 5 Euro</p>", None),
        ("<p>Kind: 5 Euro</p><p>sonst frei</p>", None),
        ("gebührenfrei", None),
    ],
)
def test_fees(html, rows):
    fees, note = texts.fees(html)
    assert [(fee.label, str(fee.amount), fee.note) for fee in fees] == (rows or [])
    assert bool(note) is (rows is None)


# Anything


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["<p>a</p>", "https://x.de"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "link", "description", "location", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = [
    *SERVICE,
    "fees",
    "prerequisites",
    "requirements",
    "legal",
    "onlineprocessing",
    "publications",
    "process_time",
    "relation",
]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), values) | values, max_size=4))
def test_any_json_is_read_or_refused(entries):
    batch = dldb.parse(json.dumps([SERVICE, *entries]))
    assert len(batch.rows) == len(entries) + 1
    for row in batch.rows:
        assert (row.record is None) is (row.problem is not None)
        if row.record:
            assert row.record.title
            assert row.record.key.value
            assert len(row.record.in_one_sentence) <= 300


@pytest.mark.parametrize(("name", "count", "public"), [("munich", 144, 83), ("berlin", 560, 560)])
def test_real_files(shared_data, name, count, public):
    batch = dldb.parse(shared_data("dldb", f"{name}_services_de.json").read_bytes())
    assert len(batch.rows) == count
    assert sum(row.record.public for row in batch.rows) == public
    assert batch.language == "de"


def test_what_the_file_never_mentions_is_left_alone():
    fields = parse({"id": "1", "name": "A", "fees": "5 Euro", "description": None}).fields
    assert fields == {"title", "fees", "fees_note", "in_one_sentence", "body"}


def test_the_kind_that_was_asked_for():
    assert dldb.parse(json.dumps([SERVICE]), kind="service").kind == "service"
    with pytest.raises(UnreadableFileError, match="The file holds services"):
        dldb.parse(json.dumps([SERVICE]), kind="partner")
