"""Drafts, restricted, expired and protected content: on no public path."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.test import override_settings
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests import factories
from tests.walk import addresses, build_home_section, contact_row, html, partner_row, read_again, visit
from wagtail_familienbuero.models import Partner

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]

PAST = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
SECRET = "Zzgeheim"


@pytest.fixture(scope="module")
def built(once):
    return once(lambda: build_home_section("Aaborg"))


@pytest.fixture
def made(db, built):
    return read_again(built)


def everywhere(client, made):
    """(address, html) of every public address of the section, the sitemap included, asked again each time."""
    for address in addresses(made):
        yield address, html(visit(client, address))
    yield "sitemap", html(client.get("/sitemap.xml"))


def assert_nowhere(client, made, *secrets):
    for address, text in everywhere(client, made):
        for secret in secrets:
            assert secret.lower() not in text.lower(), f"{secret} at {address}"


def make_one_of_each(made, **fields):
    """A page of every kind whose title holds the secret, at home in every list and on the topic page."""
    lists = {"topics": [made.subtopic]}
    parent = made.office
    return [
        factories.make_service(parent, title=f"{SECRET} Leistung", lists=lists, **fields),
        factories.make_question(parent, title=f"{SECRET} Frage", lists=lists, **fields),
        factories.make_offer(parent, title=f"{SECRET} Angebot", lists=lists, **fields),
        factories.make_directory(parent, title=f"{SECRET} Verzeichnis", **fields),
        factories.make_list(parent, "offers", title=f"{SECRET} Liste", **fields),
        factories.make_office(parent, title=f"{SECRET} Zweigstelle", form="branch", **fields),
        factories.make_topic_page(
            parent, factories.make_topic("Wohnen", parent=made.topic), title=f"{SECRET} Thema", **fields
        ),
    ]


def relate(made, pages):
    """Chooses the pages on a public question, and a link to them in its body."""
    made.question.related = [("page", {"page": page}) for page in pages]
    made.question.body = [("link", {"title": "Weiter", "url": "", "page": page, "note": ""}) for page in pages]
    made.question.save_revision().publish()


def test_the_walk_would_find_what_is_public(client, made):
    """Guards the tests below: the same pages, public, are found on every kind of path."""
    relate(made, make_one_of_each(made))
    seen = {address for address, text in everywhere(client, made) if SECRET.lower() in text.lower()}
    expected = [made.office, made.topic_page, made.question, *made.lists]
    assert {page.get_full_url() for page in expected} | {"sitemap"} <= seen


def test_drafts(client, made):
    pages = make_one_of_each(made, publish=False)
    relate(made, pages)
    assert_nowhere(client, made, SECRET)
    for page in pages:
        assert visit(client, page.get_full_url()).status_code == 404


def test_scheduled(client, made):
    pages = make_one_of_each(made, go_live_at=timezone.now() + datetime.timedelta(days=3))
    assert not any(page.live for page in pages)
    relate(made, pages)
    assert_nowhere(client, made, SECRET)


def test_expired_by_the_clock_before_any_job_ran(client, made):
    pages = make_one_of_each(made)
    for page in pages:
        type(page).objects.filter(pk=page.pk).update(expire_at=PAST)
    relate(made, pages)
    assert_nowhere(client, made, SECRET)
    for page in pages:
        response = visit(client, page.get_full_url())
        assert response.status_code == 410
        assert SECRET not in html(response)
        assert made.office.get_url() in html(response), "there is a way on"


def test_expired_by_the_job(client, made):
    pages = make_one_of_each(made)
    for page in pages:
        page.unpublish(set_expired=True)
    assert_nowhere(client, made, SECRET)
    for page in pages:
        response = visit(client, page.get_full_url())
        assert response.status_code == 410 and SECRET not in html(response)


def test_unpublished(client, made):
    for page in make_one_of_each(made):
        page.unpublish()
        assert visit(client, page.get_full_url()).status_code == 404
    assert_nowhere(client, made, SECRET)


@pytest.mark.parametrize("kind", ["password", "login", "groups"])
def test_restricted(client, made, kind):
    pages = make_one_of_each(made)
    for page in pages:
        restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
        if kind == "groups":
            restriction.groups.add(Group.objects.create(name=f"only {page.pk}"))
    relate(made, pages)
    assert_nowhere(client, made, SECRET)
    with override_settings(WAGTAIL_FRONTEND_LOGIN_URL="/login/"):
        for page in pages:
            response = visit(client, page.get_full_url())
            assert response.status_code in (200, 302)
            assert page.title not in html(response)


def test_below_a_restricted_page(client, made):
    branch = factories.make_office(made.office, title="Zweigstelle")
    make_one_of_each(made.__class__(**{**vars(made), "office": branch}))
    PageViewRestriction.objects.create(page=branch, restriction_type="login")
    assert_nowhere(client, made, SECRET)


def test_words_of_an_unpublished_office_do_not_show_below_it(client, made):
    branch = factories.make_office(made.office, title=f"{SECRET} Zweigstelle", phone="0999 777")
    question = factories.make_question(branch)
    type(branch).objects.get(pk=branch.pk).unpublish()
    response = visit(client, question.get_full_url())
    assert response.status_code == 200
    assert SECRET not in html(response) and "0999 777" not in html(response)
    assert made.office.title in html(response)


def test_words_of_a_draft_of_something_live(client, made):
    """The live version is shown, not the newest."""
    for page in map(fresh, (made.office, made.service, made.question, made.offer, made.directory)):
        page.title = f"{SECRET} {page.title}"
        page.save_revision()
    for record in (made.partner, made.contact, made.notice):
        setattr(record, "title" if record is made.notice else "name", SECRET)
        record.save_revision()
    assert_nowhere(client, made, SECRET)


# Records


def hidden_records(made, **fields):
    partner = factories.make_partner(f"{SECRET} Stelle", what_they_do=f"{SECRET} Rat", **fields)
    partner.topics = [made.topic]
    partner.districts = [made.district]
    partner.save()
    contact = factories.make_contact(f"{SECRET} Person", in_directory=True, **fields)
    notice = factories.make_notice(f"{SECRET} Hinweis", **fields)
    use(made, partner, contact)
    return partner, contact, notice


def fresh(thing):
    """From the database: an old copy of a page knows nothing of its children."""
    return type(thing).objects.get(pk=thing.pk)


def use(made, partner, contact):
    """Puts the two wherever a page or partner can name a record."""
    service, offer, office, own = map(fresh, (made.service, made.offer, made.office, made.partner))
    service.responsible_partners = [partner_row(made.partner), partner_row(partner)]
    service.body = [contact_row(contact), ("partner", {"partner": partner})]
    offer.provider = offer.place = partner
    offer.contacts = office.contacts = own.contacts = [contact_row(contact)]
    for thing in (service, offer, office, own):
        thing.save_revision().publish()


@pytest.mark.parametrize("fields", [{"live": False}, {"expire_at": PAST}, {"live": False, "expired": True}])
def test_hidden_records(client, made, fields):
    partner, contact, _notice = hidden_records(made, **fields)
    assert made.offer.live
    assert_nowhere(client, made, SECRET)
    for entry in (partner, contact):
        response = visit(client, f"{made.directory.get_full_url()}{entry.slug}/")
        was_public = "expired" in fields or "expire_at" in fields
        assert response.status_code == (410 if was_public else 404)
        assert SECRET not in html(response)


def test_public_records_would_be_found(client, made):
    """Guards the test above."""
    hidden_records(made)
    seen = {address for address, text in everywhere(client, made) if SECRET.lower() in text.lower()}
    pages = [made.office, made.topic_page, made.service, made.offer, made.directory]
    assert {page.get_full_url() for page in pages} | {"sitemap"} <= seen


def test_a_contact_without_a_page_of_its_own_has_none(client, made):
    contact = factories.make_contact("Frau Ohneseite", site=made.site)
    address = f"{made.directory.get_full_url()}{contact.slug}/"
    assert visit(client, address).status_code == 404
    contact.expire_at = PAST
    contact.save()
    assert visit(client, address).status_code == 404, "not even that there was one"
    assert contact.slug not in html(client.get("/sitemap.xml"))
    assert contact.get_url() is None


def test_an_expired_or_restricted_directory_shows_no_entries(client, made):
    address = made.directory.get_full_url()
    type(made.directory).objects.filter(pk=made.directory.pk).update(expire_at=PAST)
    for path in (address, f"{address}{made.partner.slug}/"):
        response = visit(client, path)
        assert response.status_code == 410
        assert made.partner.name not in html(response)
    type(made.directory).objects.filter(pk=made.directory.pk).update(expire_at=None)
    PageViewRestriction.objects.create(page=made.directory, restriction_type="password", password="x")
    for path in (address, f"{address}{made.partner.slug}/"):
        assert made.partner.name not in html(visit(client, path))
    assert made.partner.slug not in html(client.get("/sitemap.xml"))


# Protected address

PROTECTED = {
    "street": "Verstecktweg 7",
    "postal_code": "98765",
    "city": "Heimlichhausen",
    "address_note": "hinter der Kapelle",
    "latitude": "51.123456",
    "longitude": "7.654321",
}


@pytest.fixture
def shelter(made):
    partner = factories.make_partner(
        "Frauenhaus", protected_address=True, area="Innenstadt", site=made.site, **PROTECTED
    )
    partner.topics, partner.districts = [made.topic], [made.district]
    partner.save()
    use(made, partner, made.contact)
    return partner


def test_a_protected_address_is_nowhere(client, made, shelter):
    secrets = [*PROTECTED.values(), "51,123456", "Verstecktweg", "Heimlichhausen"]
    assert_nowhere(client, made, *secrets)
    page = visit(client, f"{made.directory.get_full_url()}{shelter.slug}/")
    assert page.status_code == 200
    assert shelter.name in html(page) and shelter.area in html(page)
    for secret in secrets:
        assert secret not in html(page) + str(page.headers)


def test_a_protected_address_would_be_seen_if_it_were_not_protected(client, made, shelter):
    Partner.objects.filter(pk=shelter.pk).update(protected_address=False)
    text = html(visit(client, f"{made.directory.get_full_url()}{shelter.slug}/"))
    assert "Verstecktweg 7" in text and "Heimlichhausen" in text and "hinter der Kapelle" in text


@pytest.mark.parametrize("words", ["Verstecktweg", "98765", "Heimlichhausen", "Kapelle", "51.123456"])
def test_searching_for_a_protected_address_finds_nothing(client, made, shelter, words):
    for page in (made.directory, *made.lists):
        response = visit(client, f"{page.get_full_url()}?q={words}")
        assert list(response.context["entries"]) == []
    response = visit(client, f"{made.directory.get_full_url()}?q=Frauenhaus")
    assert [entry.pk for entry in response.context["entries"]] == [shelter.pk]


# What only the town hall knows


def test_internal_fields_are_nowhere(client, made):
    internal = {
        "reviewer_name": "Herr Zzintern",
        "reviewer_email": "zzintern@example.org",
        "review_by": datetime.date(2031, 7, 29),
    }
    things = [made.office, made.topic_page, made.service, made.question, made.offer, made.directory, *made.lists]
    for thing in map(fresh, [*things, made.partner, made.contact]):
        for name, value in internal.items():
            setattr(thing, name, value)
        if thing == made.partner:
            thing.agreement_until = datetime.date(2032, 8, 30)
            thing.working_groups = "AK Zzgruppe"
        thing.save_revision().publish()
    assert_nowhere(client, made, "zzintern", "zzgruppe", "29. Juli 2031", "2031-07-29", "2032-08-30", "30. August 2032")
    for words in ("Zzintern", "Zzgruppe"):
        for page in (made.directory, *made.lists):
            assert not list(visit(client, f"{page.get_full_url()}?q={words}").context["entries"])


def test_editors_may_preview_what_the_public_may_not_see(made, rf):
    draft = factories.make_question(made.office, title=f"{SECRET} Frage", publish=False)
    over = made.service
    over.expire_at = PAST
    made.directory.expire_at = PAST
    for page in (draft, over, made.directory):
        response = page.make_preview_request()
        assert response.status_code == 200
        response.render()
        assert page.title in html(response)
