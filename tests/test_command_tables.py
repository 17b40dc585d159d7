"""`manage.py familienbuero import csv|xlsx` and `template`."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests import exchange_support
from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange import tables
from wagtail_familienbuero.exchange.records import KINDS, UnreadableFileError

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
section = exchange_support.section


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    out = StringIO()
    call_command("familienbuero", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_template_for_every_kind(folder, kind, ending):
    name = f"{kind}.{ending}"
    assert run("template", kind, name) == f"{name}\n"
    content = (folder / name).read_bytes()
    with pytest.raises(UnreadableFileError, match="nothing but the example"):
        tables.parse(content)
    with pytest.raises(CommandError, match="cannot be written"):
        run("template", kind, name)
    assert (folder / name).read_bytes() == content


def test_the_language_of_a_template(folder):
    run("template", "topic", "en.csv")
    run("template", "topic", "de.csv", "--language", "de")
    assert (folder / "en.csv").read_text("utf-8-sig").startswith("id;name;belongs to")
    assert (folder / "de.csv").read_text("utf-8-sig").startswith("Kennung;Name;Gehört zu")


@pytest.mark.parametrize("name", ["a.xls", "a", "no/such/folder.csv", "a\0.csv"])
def test_names_that_cannot_be_written(folder, name):
    with pytest.raises(CommandError):
        run("template", "topic", name)


def test_services_from_a_table(section, folder):
    (folder / "a.csv").write_text("Titel;In einem Satz;LeiKa\nElterngeld;Geld.;1\nKindergeld;Geld.;\n;x;\n")
    said = run("import", "csv", "a.csv", "--kind", "service", "--publish")
    assert "2  Elterngeld: created, live" in said
    assert "column “LeiKa”: “1” was left out. Expected: a key of 14 digits." in said
    assert "Rows: 3 – 2 created, 0 updated, 0 unchanged, 1 skipped." in said
    assert kinds.pages("ServicePageMixin").live().count() == 2
    assert "0 created, 0 updated, 2 unchanged" in run("import", "csv", "a.csv", "--kind", "service", "--publish")


def test_a_preview_names_the_changes(section, folder):
    (folder / "a.csv").write_text("Titel;In einem Satz\nElterngeld;Geld.\n")
    run("import", "csv", "a.csv", "--kind", "service")
    (folder / "a.csv").write_text("Titel;In einem Satz\nElterngeld;Mehr Geld.\n")
    said = run("import", "csv", "a.csv", "--kind", "service", "--dry-run")
    assert "Geld. → Mehr Geld." in said


def test_a_file_that_is_no_table(section, folder):
    (folder / "a.xlsx").write_bytes(b"%PDF")
    with pytest.raises(CommandError, match="This is a PDF file"):
        run("import", "xlsx", "a.xlsx")
