"""How many queries a page may cost: few more than a bare page, and none more for a longer list."""

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.sites.pages import home_model
from wagtail_familienbuero.hours import intervals

pytestmark = pytest.mark.django_db

# An offer has districts, contacts and a place besides what the others have.
MORE_THAN_BARE = {"service": 8, "question": 8, "offer": 9}


def count_queries(client, url):
    client.get(url)  # what is read once per process
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def floor(client, office):
    bare = home_model()(title="Bare page", locale=office.locale)
    office.add_child(instance=bare)
    return count_queries(client, bare.get_url())


def everything():
    """What a real page of the section has: topics, target groups, life phases, two partners, a contact."""
    partners = [factories.make_partner(street="Markt 1", city="Musterstadt") for _ in range(2)]
    rows = [("partner", {"partner": p, "note": "hilft", "link": "", "appointment": ""}) for p in partners]
    lists = {
        "topics": [factories.make_topic("Geld"), factories.make_topic("Kind")],
        "target_groups": [factories.make_target_group()],
        "life_phases": [factories.make_life_phase()],
    }
    contact = [("contact", {"contact": factories.make_contact(), "note": ""})]
    return partners, rows, lists, contact


@pytest.mark.parametrize("kind", ["service", "question", "offer"])
def test_detail_pages_cost_few_queries_more_than_a_bare_page(client, office, floor, kind):
    partners, rows, lists, contact = everything()
    factories.make_notice("Am Freitag geschlossen")
    if kind == "offer":
        page = factories.make_offer(office, provider=partners[0], place=partners[1], contacts=contact, lists=lists)
    else:
        make = {"service": factories.make_service, "question": factories.make_question}[kind]
        page = make(office, handled_by="both", responsible_partners=rows, lists=lists, body=contact)
    assert count_queries(client, page.get_url()) <= floor + MORE_THAN_BARE[kind]


def fill(office, topic, district, count):
    for _ in range(count):
        lists = {"topics": [topic]}
        hours, closures = (
            [factories.slot("1234567", "00:00", "00:00", on_holidays=True)],
            [factories.closure("2030-05-06")],
        )
        provider = factories.make_partner(street="Markt 1", city="Musterstadt", hours=hours, closures=closures)
        provider.topics = [topic]
        provider.districts = [district]
        provider.save()
        factories.make_service(office, lists=lists)
        factories.make_question(office, lists=lists)
        factories.make_offer(office, provider=provider, place=provider, lists=lists)


LISTINGS = ["office", "topic", "directory", "offers", "questions", "services"]


@pytest.fixture
def listing_pages(office):
    topic = factories.make_topic("Geld")
    factories.make_topic("Elterngeld", parent=topic)
    return topic, {
        "office": office,
        "topic": factories.make_topic_page(office, topic),
        "directory": factories.make_directory(office),
        **{kind: factories.make_list(office, kind) for kind in ("offers", "questions", "services")},
    }


def test_no_listing_costs_more_queries_with_more_entries(client, office, listing_pages):
    topic, pages = listing_pages
    district = factories.make_district()
    with override_settings(FAMILIENBUERO={"PAGE_SIZE": 6}):
        fill(office, topic, district, 2)
        few = {name: count_queries(client, page.get_url()) for name, page in pages.items()}
        fill(office, topic, district, 6)  # more than a page of results
        many = {name: count_queries(client, page.get_url()) for name, page in pages.items()}
    assert many == few


def test_filters_cost_the_same_however_much_they_find(client, office, listing_pages):
    topic, pages = listing_pages
    district = factories.make_district()
    asked = {
        "directory": f"?topic={topic.slug}&district={district.slug}&open=on",
        "offers": f"?topic={topic.slug}&age=1&q=gruppe&open=on",
    }
    fill(office, topic, district, 2)
    intervals.rebuild_all()
    few = {name: count_queries(client, pages[name].get_url() + query) for name, query in asked.items()}
    fill(office, topic, district, 5)
    intervals.rebuild_all()
    many = {name: count_queries(client, pages[name].get_url() + query) for name, query in asked.items()}
    assert many == few
