"""Hostile files on the import screen, all the way: a sentence that says what to do, or rows with their outcome."""

import io
import json
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from tests import exchange_support, test_import_screen
from tests.test_exchange_dldb import SERVICE
from tests.test_exchange_files import packed
from tests.test_import_screen import UPLOAD, import_all, post, text_of, url_of
from wagtail_familienbuero.exchange.models import ImportRun, Phase
from wagtail_familienbuero.models import Partner

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
town, home, office = exchange_support.town, exchange_support.town_home, exchange_support.town_section
editor_pk, editor = test_import_screen.editor_pk, test_import_screen.editor


def workbook(*rows, merge=""):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if merge:
        book.active.merge_cells(merge)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def catalogue(**fields):
    return json.dumps({"data": [{**SERVICE, **fields}]}).encode()


BIG = "x" * 100_000
REFUSED = {
    "no bytes": ("a.json", b""),
    "spaces": ("a.csv", b" \n \n"),
    "nul bytes": ("a.csv", b"\x00" * 3000),
    "zip bomb": ("a.xlsx", packed(xl__workbook_xml="\0" * 70_000_000)),
    "pdf": ("a.xlsx", b"%PDF-1.7 x"),
    "wrong ending": ("a.xlsx", b"{}"),
    "nested json": ("a.json", b"[" * 200_000),
    "nested objects": ("a.json", b'{"data":' * 50_000 + b"1" + b"}" * 50_000),
    "endless number": ("a.json", b'{"data": [{"id": ' + b"9" * 6000 + b"}]}"),
    "latin-1 json": ("a.json", '{"data": [{"id": 1, "name": "Tür"}]}'.encode("latin-1")),
    "one column": ("a.csv", b"Telefon\n115\n"),
    "header alone": ("a.csv", b"Name;Telefon\n"),
}
TAKEN = {
    "latin-1": ("a.csv", "Name;Telefon\nBürgerbüro;115\n".encode("latin-1")),
    "utf-16": ("a.csv", "Name;Telefon\nBürgerbüro;115\n".encode("utf-16")),
    "nul in a cell": ("a.csv", b"Name;Telefon\nAmt\x00;115\n"),
    "many columns": ("a.csv", ("Name;Telefon" + ";Spalte" * 10_000 + "\nAmt;115" + ";x" * 10_000).encode()),
    "long phone": ("a.csv", f"Name;Telefon\nAmt;{'1' * 99}\n".encode()),
    "long texts": ("a.csv", f"Name;Beschreibung;Ort;Telefon\n{BIG};{BIG};{BIG};{BIG}\n".encode()),
    "writing backwards": ("a.csv", "Name;Telefon\n\u202eAmt\u2066;115\n".encode()),
    "only marks": ("a.csv", "Name;Telefon\n\u202e\u200b;115\n".encode()),
    "formulas": ("a.xlsx", workbook(["Name", "Telefon"], ["=1+1", "=cmd|' /c calc'!A0"], ["Amt", "115"])),
    "merged cells": ("a.xlsx", workbook(["Name", "Telefon"], ["Amt", "115"], [None, "116"], merge="A2:A3")),
    "old dates": (
        "a.xlsx",
        workbook(["Name", "Telefon", "geprüft am"], ["Amt", "115", -5], ["B", "1", date(1900, 1, 1)]),
    ),
    "itself": ("a.csv", "ID;Thema;gehört zu\n1;Geld;Geld\n".encode()),
    "not a number": ("a.json", catalogue(geo={"lat": float("nan"), "lon": float("inf")}, fees=float("nan"))),
    "twice the same key": ("a.json", b'{"data": [], "data": [' + json.dumps(SERVICE).encode() + b"]}"),
    "half characters": ("a.json", catalogue(name="Elterngeld \ud800", description="\ud800")),
    "long names": ("a.json", catalogue(name=BIG, description=f"<p>{BIG}</p>", id="1" * 255)),
    "a long id": ("a.json", catalogue(id="1" * 5000)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_a_sentence(client, editor, name):
    response = client.post(UPLOAD, {"file": SimpleUploadedFile(*REFUSED[name])})
    assert response.status_code == 200 and not ImportRun.objects.exists()
    (sentence,) = response.context["form"].errors["file"]
    assert sentence.endswith((".", "…")) and len(sentence) < 300


@pytest.mark.parametrize("name", TAKEN)
def test_taken_row_by_row(client, editor, name):
    kind = {"itself": "topic"}.get(name, "partner" if TAKEN[name][0] != "a.json" else "")
    response = client.post(UPLOAD, {"file": SimpleUploadedFile(*TAKEN[name]), "kind": kind, "publish": "on"})
    assert response.status_code == 302, response.context["form"].errors
    run = ImportRun.objects.get()
    import_all(client, run)
    post(client, run, "confirm")
    text_of(import_all(client, run))
    run.refresh_from_db()
    assert (run.phase, run.results.count()) == (Phase.DONE, run.total)
    told = [result.data for result in run.results.all()]
    assert not [row for row in told if "Error" in " ".join(row["reasons"])]
    assert all(row["reasons"] for row in told if row["outcome"] == "skipped")
    assert client.get(f"{url_of(run)}report.csv").status_code == 200
    assert not Partner.objects.filter(name__contains="=").exists()
