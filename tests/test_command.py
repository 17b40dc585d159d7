"""`manage.py familienbuero`: what an operator types and reads."""

import json
from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.utils import translation
from wagtail.models import PageLogEntry, Site

from tests import exchange_support, factories
from tests.test_exchange_dldb import SERVICE
from wagtail_familienbuero import kinds
from wagtail_familienbuero.publishing import HELD

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
section = exchange_support.section

INTERNAL = {**SERVICE, "id": "12", "name": "Intern", "public": False}
BROKEN = {**SERVICE, "id": None, "name": "Ohne Nummer"}


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(*entries, name="services.json", **header):
        (tmp_path / name).write_text(json.dumps({**header, "data": list(entries)}), encoding="utf-8")
        return name

    return write


def run(*arguments):
    out = StringIO()
    call_command("familienbuero", *arguments, stdout=out)
    return out.getvalue()


def services():
    return kinds.pages("ServicePageMixin")


def test_import_reports_every_row_and_adds_up(section, file):
    name = file(SERVICE, INTERNAL, BROKEN, 7, datacount=9)
    said = run("import", "dldb", name, "--publish")
    assert "1  Elterngeld: created, live" in said
    assert "2  Intern: created, draft – internal, never published" in said
    assert "3  Ohne Nummer: skipped" in said
    assert "4  (no name): skipped" in said
    assert "Rows: 4 – 2 created, 0 updated, 0 unchanged, 2 skipped." in said
    assert "Pages: 1 live, 1 as draft." in said
    assert "The file says that it has 9 entries; it has 4." in said
    assert services().live().count() == 1
    assert "Rows: 4 – 0 created, 0 updated, 2 unchanged, 2 skipped." in run("import", "dldb", name, "--publish")


def test_the_report_and_the_log_speak_the_language_of_the_site(section, file):
    without_partner = {**SERVICE, "id": "13", "name": "Ohne Ziel"}
    with translation.override("de"):
        said = run("import", "dldb", file(SERVICE, BROKEN, without_partner), "--publish")
        page = services().get(title="Ohne Ziel").specific
        page.handled_by = "partner"
        page.save_revision().publish()
        again = run("import", "dldb", file({**without_partner, "name": "Neuer Name"}), "--publish")
    assert "Elterngeld: erstellt" in said and "Zeilen: 3" in said
    assert "created" not in said and "Rows" not in said
    assert "not published" not in again
    (entry,) = PageLogEntry.objects.filter(action=HELD)
    with translation.override("de"):
        assert entry.data["reasons"] == [str(message) for _field, message in page.get_publish_problems()]


def test_without_publish_nothing_goes_live(section, file):
    run("import", "dldb", file(SERVICE))
    assert (services().count(), services().live().count()) == (1, 0)


def test_a_dry_run_writes_nothing(section, file):
    said = run("import", "dldb", file(SERVICE), "--publish", "--dry-run")
    assert "Rows: 1 – 1 created" in said
    assert "Nothing was written" in said
    assert not services().exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"{]", "not valid JSON"),
        ("ü".encode("latin-1"), "UTF-8"),
        (b"\x00\x01\x02", "not valid JSON"),
        (b"[1]", "no services"),
        (b" " * 50_000_000, "larger than 32 MB"),
    ],
)
def test_files_that_cannot_be_read(section, tmp_path, content, words):
    path = tmp_path / "file.json"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=words):
        run("import", "dldb", str(path))


@pytest.mark.parametrize("name", ["missing.json", ".", "a\x00b", "x" * 5000])
def test_names_of_no_file(section, file, name):
    with pytest.raises(CommandError):
        run("import", "dldb", name)


def test_a_format_that_is_unknown(section, file):
    with pytest.raises(CommandError, match="invalid choice"):
        run("import", "xml", file(SERVICE))


def test_a_language_that_the_section_lacks(section, file):
    with pytest.raises(CommandError, match="“fr”"):
        run("import", "dldb", file(SERVICE, locale="fr"))


# Which section


def test_the_only_section_is_taken(section, file):
    assert "familie" in run("import", "dldb", file(SERVICE))


def test_without_a_section_it_says_what_to_do(home, file):
    with pytest.raises(CommandError, match="no family office section yet"):
        run("import", "dldb", file(SERVICE))


@pytest.fixture
def two(home, section):
    return section, factories.make_office(home, title="Seniorenbüro", slug="senioren")


def test_several_sections_are_listed(two, file):
    with pytest.raises(CommandError) as caught:
        run("import", "dldb", file(SERVICE))
    assert all(f"{section.pk}  {section.title}" in str(caught.value) for section in two)
    assert not services().exists()


@pytest.mark.parametrize("form", ["{pk}", "{slug}", "/{slug}/", "/{slug}", "http://localhost/{slug}/"])
def test_a_section_by_id_address_or_slug(two, file, form):
    senior = two[1]
    run("import", "dldb", file(SERVICE), "--section", form.format(pk=senior.pk, slug=senior.slug))
    assert services().get().is_descendant_of(senior)


def test_a_branch_or_page_inside_stands_for_its_section(two, file):
    branch = factories.make_office(two[1], title="Nord", slug="nord")
    run("import", "dldb", file(SERVICE), "--section", "/senioren/nord/")
    assert services().get().is_descendant_of(two[1])
    assert not services().get().is_descendant_of(branch)


@pytest.mark.parametrize(
    "name", ["nirgends", "/nirgends/", "999999", "9" * 40, "", "/", "//", "http://[x", "http://andere/familie/"]
)
def test_names_of_no_section(two, file, name):
    with pytest.raises(CommandError, match="Seniorenbüro"):
        run("import", "dldb", file(SERVICE), "--section", name)


def test_a_slug_that_two_sections_have(home, section, file):
    home.refresh_from_db()
    other_home = home.copy(update_attrs={"slug": "andere", "title": "Andere"}, recursive=True)
    Site.objects.create(hostname="andere.example", root_page_id=other_home.pk)
    with pytest.raises(CommandError, match="Several sections are called “familie”"):
        run("import", "dldb", file(SERVICE), "--section", "familie")
    with pytest.raises(CommandError, match="Several pages have the address"):
        run("import", "dldb", file(SERVICE), "--section", "/familie/")
    run("import", "dldb", file(SERVICE), "--section", "http://andere.example/familie/")
    assert services().get().is_descendant_of(other_home)


def test_the_agency_keeps_catalogues_apart(section, file):
    run("import", "dldb", file(SERVICE), "--agency", "one")
    said = run("import", "dldb", file(SERVICE), "--agency", "two")
    assert "1 created" in said
    assert services().count() == 2


def test_berlin_ends_without_an_exception(section, file, shared_data):
    """Every fourteenth service: both forms that Berlin's 560 have; all are read in `test_exchange_dldb.py`."""
    whole = json.loads(shared_data("dldb", "berlin_services_de.json").read_text(encoding="utf-8"))
    few = whole.pop("data")[::14]
    assert len(few) == 40 and {bool(service["locations"]) for service in few} == {True, False}
    links = sum(len(each["locations"]) + len(each["authorities"]) + len(each["relation"]) for each in few)
    said = run("import", "dldb", file(*few, **whole | {"datacount": 40}), "--publish", "--dry-run")
    assert "Rows: 40 – 40 created, 0 updated, 0 unchanged, 0 skipped." in said
    assert f"Links to what is not imported yet: {links}." in said and links == 632


def test_groups_are_made_once(two):
    senior = two[1]
    said = run("groups", "--section", "senioren")
    names = said.split("\n")[:-1]
    assert len(names) == 2
    editors = Group.objects.get(name=names[0])
    assert editors.page_permissions.filter(page_id=senior.pk).exists()
    assert run("groups", "--section", str(senior.pk)) == said
    assert Group.objects.filter(name__in=names).count() == 2
