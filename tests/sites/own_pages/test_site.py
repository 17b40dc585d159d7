import pytest
from django.urls import reverse

from tests.search_support import document_of, found
from tests.sites import section as sections
from tests.sites.common import SiteTests
from tests.sites.own_pages.site.models import TownService
from wagtail_familienbuero.pages.models import ServicePage

LOOK = "look-of-own-pages"


@pytest.mark.django_db
def test_an_own_service_takes_the_place_of_the_stock_one(client, admin_client, home, monkeypatch):
    monkeypatch.setattr(ServicePage, "is_creatable", False)
    section = sections.build_section(home)
    assert type(section["service"]) is TownService
    topic_page = section["topic"]
    assert TownService.can_create_at(topic_page)
    assert not ServicePage.can_create_at(topic_page)
    sections.check_served(client, section, LOOK)
    html = admin_client.get(reverse("wagtailadmin_pages:add_subpage", args=[topic_page.pk])).content.decode()
    add = "wagtailadmin_pages:add"
    assert reverse(add, args=["own_pages", "townservice", topic_page.pk]) in html
    assert reverse(add, args=["familienbuero_pages", "servicepage", topic_page.pk]) not in html


class TestOwnPages(SiteTests):
    look = LOOK

    def test_own_and_stock_types_stand_in_one_list(self, client, section):
        own = TownService(title="Wickelrucksack", in_one_sentence="Leihen", locale=section["office"].locale)
        section["office"].add_child(instance=own)
        own.save_revision().publish()
        html = client.get(section["services"].get_url()).content.decode()
        assert "Wickelrucksack" in html
        assert section["service"].title in html

    def test_the_sites_own_pages_take_part_in_our_index(self, section, django_capture_on_commit_callbacks):
        home = section["office"].get_parent().specific
        home.title = "Rathaus am Sonnenhut"
        home.search_description = "Alles über die Stadt"
        with django_capture_on_commit_callbacks(execute=True):
            home.save()
        document = document_of(home)
        assert (document.kind, document.title, document.summary) == ("page", home.title, home.search_description)
        assert home.title in found("Sonnenhut Stadt")
        with django_capture_on_commit_callbacks(execute=True):
            home.unpublish()
        assert document_of(home) is None
