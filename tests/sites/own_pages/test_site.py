import pytest
from django.core.management import call_command
from django.urls import reverse

from tests import start_support
from tests.sites import section as sections
from tests.sites.own_pages.site.models import TownService
from wagtail_familienbuero.pages.models import ServicePage


def test_system_checks_are_clean(db):
    call_command("check", fail_level="WARNING")


def test_home_page_has_the_look_of_the_site(client, home):
    response = client.get(home.url)
    assert response.status_code == 200
    assert b"look-of-own-pages" in response.content


def test_a_section_is_published_and_served_in_the_look_of_the_site(client, home):
    sections.check_served(client, sections.build_section(home), "look-of-own-pages")


def test_the_sites_own_search_finds_our_pages(home):
    section = sections.build_section(home)
    call_command("update_index", verbosity=0)
    sections.check_search(section)


def test_every_page_opens_in_the_admin(admin_client, home):
    sections.check_editable(admin_client, sections.build_section(home))


@pytest.fixture
def own_service_instead(monkeypatch):
    monkeypatch.setattr(ServicePage, "is_creatable", False)


def test_an_own_service_takes_the_place_of_the_stock_one(client, home, own_service_instead):
    section = sections.build_section(home)
    assert type(section["service"]) is TownService
    assert TownService.can_create_at(section["topic"])
    assert not ServicePage.can_create_at(section["topic"])
    sections.check_served(client, section, "look-of-own-pages")


def test_the_admin_offers_the_own_service_and_not_the_stock_one(admin_client, home, own_service_instead):
    topic_page = sections.build_section(home)["topic"]
    html = admin_client.get(reverse("wagtailadmin_pages:add_subpage", args=[topic_page.pk])).content.decode()
    add = "wagtailadmin_pages:add"
    assert reverse(add, args=["own_pages", "townservice", topic_page.pk]) in html
    assert reverse(add, args=["familienbuero_pages", "servicepage", topic_page.pk]) not in html


def test_own_and_stock_types_stand_in_one_list(client, home):
    section = sections.build_section(home)
    own = TownService(title="Wickelrucksack", in_one_sentence="Leihen", locale=home.locale)
    section["office"].add_child(instance=own)
    own.save_revision().publish()
    html = client.get(section["services"].get_url()).content.decode()
    assert "Wickelrucksack" in html
    assert section["service"].title in html


def test_every_address_of_the_admin_answers(admin_client, home):
    sections.check_admin(admin_client, sections.build_section(home))


def test_the_gate_stands_in_the_admin(admin_client, home):
    sections.check_published_in_the_admin(admin_client, sections.build_section(home))


def test_a_section_is_started_and_removed_without_a_trace(client, home):
    start_support.check_start_and_remove(client, "look-of-own-pages")
