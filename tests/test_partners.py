"""Addresses of partners and contacts: slugs, former slugs, redirects."""

import pytest
from django.core.exceptions import ValidationError

from tests import factories
from tests.walk import html, visit
from wagtail_familienbuero.models import FormerSlug, Partner

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory(home, site):
    return factories.make_directory(factories.make_office(home))


def address(directory, slug):
    return f"{directory.get_full_url()}{slug}/"


def rename(entry, slug):
    entry.slug = slug
    entry.save()


def test_every_former_slug_leads_to_the_newest(client, directory):
    partner = factories.make_partner("Eins")
    for slug in ("zwei", "drei"):
        rename(partner, slug)
    for slug in ("eins", "zwei"):
        response = visit(client, address(directory, slug))
        assert response.status_code == 301 and response["Location"].endswith("/drei/")
    assert visit(client, address(directory, "drei")).status_code == 200


def test_a_slug_that_is_used_again_belongs_to_the_new_entry(client, directory):
    old = factories.make_partner("Beratung", what_they_do="alt")
    rename(old, "umgezogen")
    new = factories.make_partner("Beratung", what_they_do="neu")
    assert new.slug == "beratung"
    assert "neu" in html(visit(client, address(directory, "beratung")))
    rename(new, "auch-umgezogen")
    assert visit(client, address(directory, "beratung")).status_code == 301


def test_back_to_the_old_slug_does_not_turn_in_a_circle(client, directory):
    partner = factories.make_partner("Eins")
    rename(partner, "zwei")
    rename(partner, "eins")
    assert visit(client, address(directory, "eins")).status_code == 200
    assert visit(client, address(directory, "zwei"))["Location"].endswith("/eins/")


def test_a_former_slug_of_a_draft_leads_nowhere(client, directory):
    partner = factories.make_partner("Eins")
    rename(partner, "zwei")
    Partner.objects.filter(pk=partner.pk).update(live=False)
    assert FormerSlug.objects.filter(slug="eins").exists()
    assert visit(client, address(directory, "eins")).status_code == 404


def test_a_draft_s_new_slug_waits_for_its_publication(client, directory):
    partner = factories.make_partner("Eins")
    partner.slug = "zwei"
    revision = partner.save_revision()
    assert not FormerSlug.objects.exists(), "the address is still that of the entry"
    assert visit(client, address(directory, "eins")).status_code == 200
    assert visit(client, address(directory, "zwei")).status_code == 404
    revision.publish()
    assert visit(client, address(directory, "zwei")).status_code == 200
    assert visit(client, address(directory, "eins")).status_code == 301


def test_a_page_below_the_directory_keeps_its_address(client, directory):
    from tests.sites.pages import home_model

    factories.make_partner("Eins")
    page = home_model()(title="Seite Eins", slug="eins", locale=directory.locale)
    directory.add_child(instance=page)
    response = visit(client, address(directory, "eins"))
    assert response.context["page"].pk == page.pk


def test_slugs_without_an_answer(client, directory):
    for slug in ("gibt-es-nicht", "a" * 500, "%00", "..", "%20", "eins%2Fzwei"):
        assert visit(client, address(directory, slug)).status_code in (301, 404)
    assert visit(client, address(directory, "gibt-es-nicht/mehr")).status_code == 404


def test_slugs_are_free_and_told(db, english):
    assert [factories.make_partner("Öffentliche Stelle").slug for _ in range(2)] == [
        "oeffentliche-stelle",
        "oeffentliche-stelle-2",
    ]
    # Not translated, both others stand in the English directory too.
    assert factories.make_partner("Öffentliche Stelle", locale=english).slug == "oeffentliche-stelle-3"
    with pytest.raises(ValidationError) as caught:
        Partner(name="Andere", slug="oeffentliche-stelle", locale=factories.default_locale()).full_clean()
    assert "slug" in caught.value.message_dict
    assert Partner.objects.create(name="Aus Skript", slug="oeffentliche-stelle", locale=english).slug.endswith("-4")


def test_namesakes(db, site, english):
    one = factories.make_partner("Beratung", postal_code="12345")
    two = factories.make_partner("beratung", postal_code="12345")
    factories.make_partner("Beratung", postal_code="54321")
    factories.make_partner("Beratung", postal_code="12345", locale=english)
    assert list(one.get_namesakes()) == [two]


def test_an_entry_without_a_directory_has_no_address(home, site):
    factories.make_office(home)
    partner = factories.make_partner()
    assert partner.get_url() is None and partner.get_full_url() is None


def test_a_partner_and_a_contact_of_one_name_have_a_page_each(client, site, directory):
    partner = factories.make_partner("Beratungsstelle", site=site, phone="0123 111")
    contact = factories.make_contact("Beratungsstelle", site=site, in_directory=True, phone="0123 222")
    for entry in (partner, contact):
        response = client.get(entry.get_url())
        assert response.status_code == 200 and entry.phone in response.content.decode()


def test_a_contact_that_gets_a_page_does_not_take_a_partner_s_address(site):
    partner = factories.make_partner("Beratungsstelle", site=site)
    contact = factories.make_contact("Beratungsstelle", site=site)
    assert contact.slug == partner.slug, "without a page of its own it takes no address"
    contact.in_directory = True
    with pytest.raises(ValidationError, match="slug"):
        contact.full_clean()
    contact.save()
    assert contact.slug != partner.slug


def test_addresses_of_entries_where_the_site_ends_none_with_a_slash(monkeypatch, directory):
    monkeypatch.setattr("wagtail.models.pages.WAGTAIL_APPEND_SLASH", False)
    partner = factories.make_partner("Beratungsstelle")
    base = type(directory).objects.get(pk=directory.pk)
    assert not base.get_url().endswith("/")
    assert base.entry_url(partner) == f"{base.get_url()}/{partner.slug}"
    assert base.entry_full_url(partner) == f"{base.get_full_url()}/{partner.slug}"


def test_of_two_directories_one_has_the_canonical_addresses(client, home, directory):
    partner, person = factories.make_partner("Stelle"), factories.make_contact("Anna", in_directory=True)
    second = factories.make_directory(factories.make_office(home, title="Seniorenbüro", slug="senioren"))
    for entry in (partner, person):
        for page in (directory, second):
            response = visit(client, address(page, entry.slug))
            assert response.status_code == 200
            assert response["Link"].startswith(f'<{address(directory, entry.slug)}>; rel="canonical"')
            assert address(second, entry.slug) not in response["Link"]
    sitemap = html(client.get("/sitemap.xml"))
    assert sitemap.count("/stelle/") == 1 and sitemap.count("/anna/") == 1
    assert address(directory, "stelle") in sitemap
    assert second.get_full_url() in sitemap
    directory.unpublish()
    assert address(second, "stelle") in html(client.get("/sitemap.xml"))
    assert visit(client, address(second, "stelle"))["Link"].startswith(f"<{address(second, 'stelle')}>")


def test_a_translation_does_not_take_the_address_of_what_is_not_translated(client, home, site, english):
    """In the English directory the untranslated partner keeps its address beside another's translation."""
    office = factories.make_office(home)
    factories.make_directory(office)
    untranslated = factories.make_partner("Tafel", what_they_do="Lebensmittel")
    other = factories.make_partner("Die Arche", what_they_do="Spielen")
    translation = other.copy_for_translation(english)
    translation.name, translation.slug, translation.what_they_do = "Tafel", untranslated.slug, "Play"
    with pytest.raises(ValidationError):
        translation.clean()
    translation.save()
    assert translation.slug != untranslated.slug
    english_office = office.copy_for_translation(english, copy_parents=True)
    english_office.save_revision().publish()
    directory = factories.make_directory(english_office, locale=english)
    assert "Lebensmittel" in html(visit(client, address(directory, untranslated.slug)))
    assert "Play" in html(visit(client, address(directory, translation.slug)))


def test_a_collision_that_is_there_already_always_leads_to_the_reader_s_language(client, home, site, english):
    office = factories.make_office(home)
    untranslated = factories.make_partner("Tafel", what_they_do="Lebensmittel")
    translation = factories.make_partner("Die Arche").copy_for_translation(english)
    translation.what_they_do = "Play"
    translation.save()
    Partner.objects.filter(pk=translation.pk).update(slug=untranslated.slug)
    english_office = office.copy_for_translation(english, copy_parents=True)
    english_office.save_revision().publish()
    directory = factories.make_directory(english_office, locale=english)
    text = html(visit(client, address(directory, untranslated.slug)))
    assert "Play" in text and "Lebensmittel" not in text
