import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime

from tests.search_support import document_of, found
from tests.sites import section as sections
from tests.sites.common import SiteTests
from tests.sites.own_pages.site.models import Playground, TownEvent, TownService
from wagtail_familienbuero.pages.models import ServicePage
from wagtail_familienbuero.search import documents

LOOK = "look-of-own-pages"


def soon(**time):
    return timezone.now().replace(microsecond=0) + timedelta(**time)


def make_playground(home, **fields):
    page = Playground(title="Sunflower playground", about="<p>With a slide.</p>", locale=home.locale, **fields)
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


def titles(response):
    assert response.status_code == 200
    found = re.findall(r'<h2 class="fb-entry-title"[^>]*><a [^>]*>(.*?)</a>', response.content.decode())
    return [re.sub("</?mark>", "", title) for title in found]


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

    def test_the_sites_own_types_are_found_like_ours(self, client, section, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            playground = make_playground(section["office"].get_parent(), latitude=52.5, longitude=13.4)
            event = TownEvent.objects.create(name="Sunflower day", about="Everybody plants one.", starts=soon(days=2))
        url = section["search"].get_url()
        html = client.get(url, {"q": "sunflower"}).content.decode()
        assert playground.get_url() in html and event.get_url() in html
        assert date_format(localtime(event.starts), "SHORT_DATETIME_FORMAT") in html
        assert ">Playground<" in html and ">Event<" in html
        assert playground.get_url() not in client.get(url, {"q": "sunflower", "kind": "event"}).content.decode()
        near = {"q": "sunflower", "sort": "distance", "postcode": "10117"}
        assert re.search(r"[\d.]+ km away", client.get(url, near).content.decode())
        for change in (lambda: playground.unpublish(), lambda: event.delete()):
            with django_capture_on_commit_callbacks(execute=True):
                change()
        assert "fb-entry-title" not in client.get(url, {"q": "sunflower"}).content.decode()

    def test_what_takes_place_next_comes_first_and_what_is_over_last(self, client, section):
        starts = {"over": -1, "later": 9, "soon": 2, "weekly": -4}
        for name, days in starts.items():
            TownEvent.objects.create(name=f"Sunflower {name}", starts=soon(days=days), is_weekly=name == "weekly")
        documents.rebuild()
        url, asked = section["search"].get_url(), {"q": "sunflower", "sort": "date"}
        assert titles(client.get(url, asked)) == [
            "Sunflower soon",
            "Sunflower weekly",
            "Sunflower later",
            "Sunflower over",
        ]

    def test_a_date_that_has_passed_is_followed_by_the_next_one(self, client, section, monkeypatch):
        event = TownEvent.objects.create(name="Sunflower day", starts=soon(days=-9), is_weekly=True)
        with monkeypatch.context() as week_before:
            week_before.setattr(TownEvent, "next_date", lambda self, now: self.starts + timedelta(weeks=1))
            documents.rebuild()
        assert document_of(event).next_date == event.starts + timedelta(weeks=1)
        assert "Next date:" not in client.get(section["search"].get_url(), {"q": "sunflower"}).content.decode()
        call_command("familienbuero", "refresh", stdout=StringIO())
        assert document_of(event).next_date == event.starts + timedelta(weeks=2)
        assert "Next date:" in client.get(section["search"].get_url(), {"q": "sunflower"}).content.decode()

    def test_more_of_the_sites_own_things_cost_no_more_queries(self, client, section):
        def queries():
            documents.rebuild()
            with CaptureQueriesContext(connection) as asked:
                found = titles(
                    client.get(section["search"].get_url(), {"q": "sunflower", "kind": ["event", "playground"]})
                )
            return len(asked), len(found)

        home = section["office"].get_parent()
        few = []
        for number in (1, 6):
            for _ in range(number):
                make_playground(home)
                TownEvent.objects.create(name="Sunflower day", starts=soon(days=2))
            few.append(queries())
        assert few[0][1:] == (2,) and few[1] == (few[0][0], 14)
