"""Two sites in one database: nothing of the one is ever seen in the other."""

import json
from urllib.parse import urlsplit

import pytest
from django.test import RequestFactory
from wagtail.models import Site

from tests import factories
from tests.walk import (
    addresses,
    build_home_section,
    build_section,
    contact_row,
    html,
    make_second_site,
    partner_row,
    read_again,
    visit,
)
from wagtail_familienbuero.models import Partner, Topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


def build_two():
    first = build_home_section("Aaborg")
    Site.objects.filter(is_default_site=True).update(hostname="eins.example")
    Site.clear_site_root_paths_cache()
    site, home = make_second_site("zwei.example")
    return first, build_section(home, site, "Bebburg")


@pytest.fixture(scope="module")
def built(once):
    return once(build_two)


@pytest.fixture
def one(db, built):
    return read_again(built[0])


@pytest.fixture
def two(db, built):
    return read_again(built[1])


def test_no_address_of_one_site_shows_anything_of_the_other(client, one, two):
    for mine, other in ((one, two), (two, one)):
        for address in addresses(mine):
            response = visit(client, address)
            assert response.status_code == 200, address
            assert mine.word in html(response), address
            assert other.word not in html(response).replace(f"={other.word}", ""), address


def test_the_sitemaps_are_apart(client, one, two):
    for mine, other in ((one, two), (two, one)):
        text = html(client.get("/sitemap.xml", headers={"host": mine.site.hostname}))
        assert f"/{mine.partner.slug}/" in text and f"/{mine.contact.slug}/" in text
        assert other.word.lower() not in text


def test_addresses_of_the_other_site_do_not_exist_here(client, one, two):
    directory = one.directory.get_full_url()
    for entry in (two.partner, two.contact):
        assert visit(client, f"{directory}{entry.slug}/").status_code == 404
    old = two.partner.slug
    two.partner.slug = "neue-anschrift"
    two.partner.save()
    assert visit(client, f"{two.directory.get_full_url()}{old}/").status_code == 301
    assert visit(client, f"{directory}{old}/").status_code == 404
    assert visit(client, f"{directory}neue-anschrift/").status_code == 404


@pytest.mark.parametrize("name", ["topic", "target_group", "life_phase", "district"])
def test_the_other_site_s_words_are_no_filter_here(client, one, two, name):
    slug = getattr(two, name).slug
    for page in (one.directory, one.lists[0]):
        response = visit(client, f"{page.get_full_url()}?{name}={slug}")
        assert response.status_code == 200
        assert name in response.context["filter_form"].errors
        assert two.word not in html(response)


def test_shared_records_are_seen_in_both(client, one, two):
    shared = factories.make_partner("Notruf für alle")
    for made in (one, two):
        assert "Notruf für alle" in html(visit(client, made.directory.get_full_url()))
        assert visit(client, f"{made.directory.get_full_url()}{shared.slug}/").status_code == 200


def test_the_same_slug_on_two_sites_leads_to_each_site_s_own(client, one, two):
    first = factories.make_partner("Beratungsstelle", site=one.site, what_they_do="am Fluss")
    second = factories.make_partner("Beratungsstelle", site=two.site, what_they_do="am Berg")
    assert first.slug == second.slug
    assert "am Fluss" in html(visit(client, f"{one.directory.get_full_url()}{first.slug}/"))
    assert "am Berg" in html(visit(client, f"{two.directory.get_full_url()}{second.slug}/"))


def test_a_shared_record_never_takes_the_address_of_a_site_s_own(one, two):
    own = factories.make_partner("Beratungsstelle", site=one.site)
    shared = Partner.objects.create(name="Beratungsstelle", locale=own.locale)
    assert shared.slug != own.slug
    topic = factories.make_topic("Wohnen")
    assert Topic.objects.create(name="Wohnen", site=two.site, locale=topic.locale).slug != topic.slug


# A foreign record that came onto a page by a move or a script


def put(page, **values):
    """Writes past every form and gate, as a script or a moved page would."""
    type(page).objects.filter(pk=page.pk).update(**values)
    return type(page).objects.get(pk=page.pk)


def test_foreign_records_are_refused_by_the_gate_and_not_rendered(client, one, two):
    rows = {
        "responsible_partners": [partner_row(two.partner), partner_row(one.partner)],
        "body": [contact_row(two.contact), ("partner", {"partner": two.partner})],
    }
    service = put(one.service, **{name: stream_json(one.service, name, value) for name, value in rows.items()})
    service.topics = [two.topic, one.topic]
    service.save()
    fields = {field for field, _message in service.get_publish_problems()}
    assert {"responsible_partners", "topics"} <= fields
    response = visit(client, service.get_full_url())
    assert one.word in html(response)
    assert two.word not in html(response)


def stream_json(page, name, value):
    page = type(page).objects.get(pk=page.pk)
    setattr(page, name, value)
    return json.dumps(list(getattr(page, name).get_prep_value()))


def test_foreign_provider_place_contacts_and_districts_of_an_offer(client, one, two):
    contacts = stream_json(one.offer, "contacts", [contact_row(two.contact)])
    offer = put(one.offer, provider=two.partner, place=two.partner, contacts=contacts)
    offer.districts = [two.district]
    offer.target_groups = [two.target_group]
    offer.life_phases = [two.life_phase]
    offer.save()
    fields = {field for field, _message in offer.get_publish_problems()}
    assert {"provider", "place", "contacts", "districts", "target_groups", "life_phases"} <= fields
    assert two.word not in html(visit(client, offer.get_full_url()))


def test_a_foreign_contact_of_an_office_and_a_foreign_related_page(client, one, two):
    office = put(one.office, contacts=stream_json(one.office, "contacts", [contact_row(two.contact)]))
    assert "contacts" in {field for field, _message in office.get_publish_problems()}
    assert two.word not in html(visit(client, office.get_full_url()))
    related = stream_json(one.question, "related", [("page", {"page": two.service})])
    question = put(one.question, related=related)
    assert two.word not in html(visit(client, question.get_full_url()))


def test_a_partner_that_changes_hands_disappears_from_the_first_site(client, one, two):
    one.partner.site = two.site
    one.partner.save()
    for address in (one.directory.get_full_url(), one.service.get_full_url(), one.offer.get_full_url()):
        assert one.partner.name not in html(visit(client, address)), address


def test_a_topic_page_of_a_foreign_topic_is_held_back(one, two):
    page = factories.make_topic_page(one.office, two.topic)
    assert not page.live
    assert ("topic") in {field for field, _message in page.get_publish_problems()}


def test_same_topic_may_have_a_page_on_each_site(one, two):
    shared = factories.make_topic("Wohnen")
    assert factories.make_topic_page(one.office, shared).live
    assert factories.make_topic_page(two.office, shared).live
    assert not factories.make_topic_page(one.office, shared, title="Noch einmal").live


def test_an_entry_asked_from_a_host_gets_that_host_s_directory(one, two):
    shared = factories.make_partner("Notruf für alle")
    for made in (one, two):
        request = RequestFactory().get("/", headers={"host": made.site.hostname})
        assert shared.get_full_url(request).startswith(made.directory.get_full_url())


def test_notices_of_a_site_stay_on_it(client, one, two):
    assert "Aaborg Hinweis" in html(visit(client, one.service.get_full_url()))
    factories.make_notice("Für alle Häuser")
    for made in (one, two):
        text = html(visit(client, made.office.get_full_url()))
        assert "Für alle Häuser" in text
        assert (two.word if made is one else one.word) not in text


# One website under two host names


def assert_same_under(client, made, host):
    for address in addresses(made):
        parts = urlsplit(address)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        here, there = visit(client, address), client.get(path, headers={"host": host})
        assert there.status_code == here.status_code == 200, address
        assert html(there).count(made.word) == html(here).count(made.word), address


def test_a_second_host_name_shows_the_same(client, one):
    Site.objects.create(hostname="auch-eins.example", port=80, root_page_id=one.site.root_page_id)
    assert_same_under(client, one, "auch-eins.example")


def test_a_host_name_for_each_language_is_one_website(client, one, english, settings):
    settings.WAGTAIL_I18N_ENABLED = True
    root = one.site.root_page.specific.copy_for_translation(english)
    root.save_revision().publish()
    office = fresh_of(one.office).copy_for_translation(english)
    office.save_revision().publish()
    directory = fresh_of(one.directory).copy_for_translation(english)
    directory.save_revision().publish()
    Site.objects.create(hostname="one.example", port=80, root_page_id=root.pk)
    Site.clear_site_root_paths_cache()
    path = urlsplit(fresh_of(directory).get_full_url()).path
    response = client.get(path, headers={"host": "one.example"})
    assert response.status_code == 200 and one.partner.name in html(response)


def fresh_of(page):
    return type(page).objects.get(pk=page.pk)
