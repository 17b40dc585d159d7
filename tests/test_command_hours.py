"""`manage.py familienbuero hours`: what an operator types and reads."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

SATURDAY = {
    "weekday": 6,
    "opens": "10:00",
    "closes": "12:00",
    "kind": "open",
    "nth": [1],
    "season": ["04-01", "09-30"],
    "note": "",
}
FIRST = "April bis September: jeden 1. Samstag im Monat 10-12 Uhr und nach Vereinbarung"


@pytest.fixture
def file(tmp_path):
    def write(content):
        path = tmp_path / "hours.json"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return str(path)

    return write


def run(name):
    out = StringIO()
    call_command("familienbuero", "hours", name, stdout=out)
    return out.getvalue()


def test_a_text_becomes_rows_and_what_is_left(file):
    said = json.loads(run(file([FIRST])))
    assert said == [{"text": FIRST, "rows": [SATURDAY], "note": "und nach Vereinbarung", "complete": True}]


def test_every_entry_has_its_answer_in_order(file):
    entries = [{"hours_text": "Mo 9-12"}, "siehe Aushang", {"name": "Kita"}, {"hours_text": None}, 7, None, []]
    said = json.loads(run(file(entries)))
    assert [one["text"] for one in said] == ["Mo 9-12", "siehe Aushang", "", "", "", "", ""]
    assert [len(one["rows"]) for one in said] == [1, 0, 0, 0, 0, 0, 0]
    assert [one["complete"] for one in said] == [True] + [False] * 6
    assert said[1]["note"] == "siehe Aushang"


def test_words_are_printed_as_they_are_read(file):
    assert "Öffnungszeiten für Bücher" in run(file(["Öffnungszeiten für Bücher"]))


def test_a_file_with_a_byte_order_mark_is_read(file):
    assert json.loads(run(file(b'\xef\xbb\xbf["Mo 9-12"]')))[0]["complete"]


def test_half_a_character_can_be_printed(file):
    run(file(b'["Mo 9-12 \\ud83d"]')).encode("utf-8")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "no JSON"),
        (b"", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"{}", "must hold a list"),
        (b'"Mo 9-12"', "must hold a list"),
    ],
)
def test_a_file_that_is_no_list_is_named(file, content, reason):
    with translation.override("en"), pytest.raises(CommandError, match=reason):
        run(file(content))


@pytest.mark.parametrize("name", ["nowhere.json", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_named(name):
    with translation.override("en"), pytest.raises(CommandError, match=r"cannot be read|no JSON"):
        run(name)
