import pytest
from django.core.management import call_command
from django.urls import reverse

from tests import start_support
from tests.sites import section as sections
from tests.sites.own_pages.site.models import TownService
from tests.sites.pages import make_home
from wagtail_familienbuero.pages.models import ServicePage

pytestmark = pytest.mark.django_db


def test_system_checks_are_clean():
    call_command("check", fail_level="WARNING")


def test_no_migration_is_missing():
    call_command("makemigrations", check_changes=True, dry_run=True)


def test_home_page_has_the_look_of_the_site(client, home):
    response = client.get(home.url)
    assert response.status_code == 200
    assert b"look-of-own-pages" in response.content


def test_a_section_is_started_and_removed_without_a_trace(client, home):
    start_support.check_start_and_remove(client, "look-of-own-pages")


def test_an_own_service_takes_the_place_of_the_stock_one(client, admin_client, home, monkeypatch):
    monkeypatch.setattr(ServicePage, "is_creatable", False)
    section = sections.build_section(home)
    assert type(section["service"]) is TownService
    topic_page = section["topic"]
    assert TownService.can_create_at(topic_page)
    assert not ServicePage.can_create_at(topic_page)
    sections.check_served(client, section, "look-of-own-pages")
    html = admin_client.get(reverse("wagtailadmin_pages:add_subpage", args=[topic_page.pk])).content.decode()
    add = "wagtailadmin_pages:add"
    assert reverse(add, args=["own_pages", "townservice", topic_page.pk]) in html
    assert reverse(add, args=["familienbuero_pages", "servicepage", topic_page.pk]) not in html


@pytest.fixture(scope="module")
def section(once):
    """A page of every kind for all tests that ask for it; those that need an empty site stand above them."""
    return once(lambda: sections.build_section(make_home()))


def test_a_section_is_published_and_served_in_the_look_of_the_site(client, section):
    sections.check_served(client, section, "look-of-own-pages")


def test_the_sites_own_search_finds_our_pages(section):
    call_command("update_index", verbosity=0)
    sections.check_search(section)


def test_own_and_stock_types_stand_in_one_list(client, section):
    own = TownService(title="Wickelrucksack", in_one_sentence="Leihen", locale=section["office"].locale)
    section["office"].add_child(instance=own)
    own.save_revision().publish()
    html = client.get(section["services"].get_url()).content.decode()
    assert "Wickelrucksack" in html
    assert section["service"].title in html


def test_every_address_of_the_admin_answers(admin_client, section):
    sections.check_admin(admin_client, section)


def test_the_gate_stands_in_the_admin(admin_client, section):
    sections.check_published_in_the_admin(admin_client, section)
