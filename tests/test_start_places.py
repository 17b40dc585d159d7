"""Where `familienbuero start` puts a section, and where it refuses to: only its office is made."""

import pytest
from django.core.management import CommandError
from django.utils import translation

from tests import factories
from tests.sites.pages import page_model
from tests.start_support import differences, every_row, make_second_site, only_the_office, run
from wagtail_familienbuero import kinds
from wagtail_familienbuero.pages.models import OfficePage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def office_in_english():
    with translation.override("en"), only_the_office():
        yield


def refused(*arguments, match):
    before = every_row()
    with pytest.raises(CommandError, match=match) as caught:
        run("start", *arguments)
    assert not differences(before, every_row())
    return str(caught.value)


@pytest.mark.parametrize("name", ["{pk}", "/", "//", "http://localhost/", "musterstadt", " {pk} "])
def test_names_of_the_parent(home, name):
    run("start", "--parent", name.format(pk=home.pk))
    assert kinds.pages("OfficePageMixin").get().get_parent().pk == home.pk


@pytest.mark.parametrize("name", ["999999", "9" * 30, "nirgends", "/nirgends/", "", "http://[x", "http://andere/"])
def test_names_of_no_page(home, name):
    said = refused("--parent", name, match="There is no page")
    assert f"{home.pk}  Musterstadt" in said


@pytest.fixture
def second_site(home):
    return make_second_site(home)


def test_the_root_of_several_sites_is_not_clear(home, second_site):
    said = refused("--parent", "/", match="Several pages have the address")
    assert "Musterstadt" in said and "Andernorts" in said
    run("start", "--parent", "http://andere.example/")
    assert kinds.pages("OfficePageMixin").get().get_parent().pk == second_site.root_page_id


def test_without_a_parent_the_default_site_is_taken(home, second_site):
    run("start")
    assert kinds.pages("OfficePageMixin").get().get_parent().pk == home.pk


def test_a_slug_that_several_pages_have(home, second_site):
    for parent in (home, second_site.root_page):
        parent = page_model().objects.get(pk=parent.pk)
        parent.add_child(instance=type(home)(title="Leben", slug="leben", locale=home.locale))
    said = refused("--parent", "leben", match="Several pages are called “leben”")
    assert "/leben/" in said
    run("start", "--parent", "http://andere.example/leben/")
    assert kinds.pages("OfficePageMixin").get().get_parent().get_parent().pk == second_site.root_page_id


def test_a_parent_outside_every_site(home):
    refused("--parent", str(home.get_root().pk), match="belongs to no website")


def test_an_alias_has_no_section(home):
    home.refresh_from_db()
    child = home.add_child(instance=type(home)(title="Leben", slug="leben", locale=home.locale))
    alias = child.create_alias(update_slug="alias")
    refused("--parent", str(alias.pk), match=f"is an alias.*{child.pk}")


def test_a_page_in_a_section_is_no_parent(home):
    office = factories.make_office(home)
    refused("--parent", str(office.pk), match="stands in a section already")


def test_a_page_that_allows_no_office_below(home, monkeypatch):
    monkeypatch.setattr(type(home), "subpage_types", [], raising=False)
    monkeypatch.setattr(type(home), "_clean_subpage_models", None)
    refused(match="may not stand below “Musterstadt”")
    monkeypatch.setattr(type(home), "_clean_subpage_models", None)


def test_without_an_office_type_there_is_no_section(home, monkeypatch):
    monkeypatch.setattr(OfficePage, "is_creatable", False)
    refused(match="No page type is built on OfficePageMixin")


@pytest.mark.parametrize(
    "reach", [("--phone", "ruf an"), ("--email", "kein at"), ("--website", "nein"), ("--phone", "0" * 99)]
)
def test_a_way_to_reach_the_office_that_is_none(home, reach):
    refused(*reach, match="could not be made")


def test_a_way_to_reach_an_office_that_is_there_is_not_written_into_it(home):
    run("start", "--phone", "0123 4567")
    assert "were not changed" not in run("start", "--phone", "0123 4567")
    assert "were not changed" in run("start", "--phone", "0123 9999")
    assert kinds.pages("OfficePageMixin").get().specific.phone == "0123 4567"


def test_a_slug_that_is_taken(home):
    home.refresh_from_db()
    home.add_child(instance=type(home)(title="Alt", slug="familienbuero", locale=home.locale))
    run("start")
    assert kinds.pages("OfficePageMixin").get().slug == "familienbuero-2"


def test_a_language_that_has_no_words(home):
    refused("--language", "fr", match="invalid choice")
