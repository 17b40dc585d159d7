"""Still right: the date of the check changes, nothing else does."""

import datetime

import pytest
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from tests import factories
from tests.admin_support import admin_url
from tests.sites.pages import page_model
from tests.test_deletion import editor_of
from wagtail_familienbuero import freshness
from wagtail_familienbuero.admin.freshness import key_of, still_right_url
from wagtail_familienbuero.models import FamilienbueroSettings, Partner

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def today():
    return timezone.localdate()


def in_a_year():
    return freshness.add_months(today(), 12)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ((2024, 1, 31), 1, (2024, 2, 29)),
        ((2025, 1, 31), 1, (2025, 2, 28)),
        ((2025, 12, 15), 12, (2026, 12, 15)),
        ((2024, 2, 29), 12, (2025, 2, 28)),
    ],
)
def test_months_are_months_of_the_calendar(day, months, expected):
    assert freshness.add_months(datetime.date(*day), months) == datetime.date(*expected)


def test_no_new_revision_and_the_edit_date_stays(office):
    page = factories.make_service(office)
    before = (page.revisions.count(), page.latest_revision_created_at, page.last_published_at)
    freshness.confirm([page], 12)
    page = fresh(page)
    assert (page.checked_on, page.review_by) == (today(), in_a_year())
    assert (page.revisions.count(), page.latest_revision_created_at, page.last_published_at) == before
    assert not page.has_unpublished_changes


def test_a_draft_does_not_bring_the_old_date_back(office):
    page = factories.make_service(office, checked_on=datetime.date(2020, 1, 1))
    page.in_one_sentence = "Neu."
    draft = page.save_revision()
    freshness.confirm([fresh(page)], 12)
    assert fresh(page).in_one_sentence != "Neu.", "the draft stays a draft"
    draft.refresh_from_db()
    draft.publish()
    assert (fresh(page).checked_on, fresh(page).in_one_sentence) == (today(), "Neu.")


def test_a_planned_version_keeps_the_check(office):
    page = factories.make_service(office)
    page.go_live_at = timezone.now() + datetime.timedelta(days=2)
    planned = page.save_revision()
    planned.publish()
    page.go_live_at = None
    page.save_revision()  # an even newer draft
    freshness.confirm([fresh(page)], 6)
    planned.refresh_from_db()
    assert planned.approved_go_live_at is not None
    assert planned.as_object().checked_on == today()


def test_every_language_is_checked(office, english):
    partner = factories.make_partner()
    translation = partner.copy_for_translation(english)
    translation.save()
    translation.save_revision()
    freshness.confirm([partner], 12)
    translation = fresh(translation)
    assert translation.checked_on == today()
    assert translation.get_latest_revision_as_object().review_by == in_a_year()


def test_the_mirrors_of_a_page_are_checked(office):
    page = factories.make_service(office)
    mirror = page.create_alias(update_slug="spiegel")
    freshness.confirm([page], 12)
    assert fresh(mirror).checked_on == today()


def test_the_check_is_in_the_history(admin_client, office, admin_user):
    page, partner = factories.make_service(office), factories.make_partner()
    freshness.confirm([page], 12, user=admin_user)
    freshness.confirm([partner], 12, user=admin_user)
    assert PageLogEntry.objects.get(action=freshness.CHECKED).user == admin_user
    assert ModelLogEntry.objects.get(action=freshness.CHECKED).object_id == str(partner.pk)
    history = admin_client.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert history.status_code == 200


# In the admin


def test_one_or_many_are_asked_for_and_confirmed(admin_client, office):
    page, partner, contact = factories.make_service(office), factories.make_partner(), factories.make_contact()
    things = [page, partner, contact]
    url = still_right_url(things, next_url="/admin/")
    question = admin_client.get(url)
    assert page.title in question.content.decode()
    assert fresh(page).checked_on is None, "asking changes nothing"
    response = admin_client.post(url.split("?")[0], {"entry": [key_of(thing) for thing in things], "next": "/admin/"})
    assert (response.status_code, response["Location"]) == (302, "/admin/")
    assert {fresh(thing).checked_on for thing in things} == {today()}


def test_the_months_are_those_of_the_site(admin_client, office, site):
    settings = FamilienbueroSettings.for_site(site)
    settings.review_months = 3
    settings.save()
    page, partner = factories.make_service(office), factories.make_partner(site=site)
    admin_client.post(reverse("familienbuero_still_right"), {"entry": [key_of(page), key_of(partner)]})
    assert {fresh(page).review_by, fresh(partner).review_by} == {freshness.add_months(today(), 3)}


@pytest.mark.parametrize(
    "entry", ["", "page", "page-", "page-x", "page-²", "user-1", "page-999999", f"page-{'9' * 40}", "partner-0"]
)
def test_nonsense_confirms_nothing_and_is_no_error_page(admin_client, site, entry):
    url = reverse("familienbuero_still_right")
    assert admin_client.get(url, {"entry": entry}).status_code == 302
    assert admin_client.post(url, {"entry": entry, "next": "https://evil.example/"})["Location"].startswith("/")


def test_csrf_is_asked_for(office, django_user_model):
    from django.test import Client

    page = factories.make_service(office)
    client = Client(enforce_csrf_checks=True)
    client.force_login(django_user_model.objects.create_superuser("root", password="x"))
    response = client.post(reverse("familienbuero_still_right"), {"entry": key_of(page)})
    assert response.status_code == 403
    assert fresh(page).checked_on is None


def test_only_who_may_edit_may_confirm(client, django_user_model, home, office):
    other = factories.make_office(home, title="Andere Stelle", slug="andere")
    mine, foreign, partner = factories.make_service(office), factories.make_service(other), factories.make_partner()
    client.force_login(editor_of(django_user_model, office))
    keys = [key_of(thing) for thing in (mine, foreign, partner)]
    client.post(reverse("familienbuero_still_right"), {"entry": keys})
    assert [fresh(thing).checked_on for thing in (mine, foreign, partner)] == [today(), None, None]


def test_pages_and_records_offer_it(admin_client, home, office):
    page, partner = factories.make_service(office), factories.make_partner()
    for thing, url in [
        (page, reverse("wagtailadmin_explore", args=[office.pk])),
        (page, reverse("wagtailadmin_pages:edit", args=[page.pk])),
        (partner, reverse(partner.snippet_viewset.get_url_name("list"))),
    ]:
        assert f"entry={key_of(thing)}" in admin_client.get(url).content.decode(), url
    home_page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[home.pk])).content.decode()
    assert f"entry={key_of(home)}" not in home_page


def bulk_url(model, *things):
    meta = model._meta
    start = reverse("wagtail_bulk_action", args=[meta.app_label, meta.model_name, "familienbuero_still_right"])
    return f"{start}?{'&'.join(f'id={thing.pk}' for thing in things)}"


def test_many_in_the_explorer(admin_client, home, office):
    one, two = factories.make_service(office), factories.make_question(office)
    url = bulk_url(page_model(), one, two, home)
    assert one.title in admin_client.get(url).content.decode()
    assert admin_client.post(url).status_code == 302
    assert {fresh(one).checked_on, fresh(two).checked_on} == {today()}


def test_many_in_the_list_of_records(admin_client, site):
    one, two = factories.make_partner(), factories.make_partner()
    url = bulk_url(Partner, one, two)
    assert admin_client.get(url).status_code == 200
    assert admin_client.post(url).status_code == 302
    assert {fresh(one).checked_on, fresh(two).checked_on} == {today()}


def test_from_the_report(admin_client, office):
    page = factories.make_service(office, review_by=datetime.date(2020, 1, 1))
    report = admin_client.get(reverse("familienbuero_due")).content.decode()
    assert f'name="entry" value="{key_of(page)}"' in report
    admin_client.post(reverse("familienbuero_still_right"), {"entry": key_of(page)})
    assert key_of(page) not in admin_client.get(reverse("familienbuero_due")).content.decode()


@override_settings(USE_TZ=False)
def test_a_site_without_time_zones_checks_and_lists(admin_client, office):
    partner = factories.make_partner(review_by=datetime.date(2020, 1, 1))
    entry = {"entry": f"partner-{partner.pk}"}
    assert admin_client.get(reverse("familienbuero_still_right"), entry).status_code == 200
    assert partner.name in admin_client.get(reverse("familienbuero_due")).content.decode()
    due = admin_client.get(admin_url(Partner, "list"), {"review": "due"})
    assert partner.name in due.content.decode()
    admin_client.post(reverse("familienbuero_still_right"), entry)
    partner.refresh_from_db()
    assert partner.checked_on == datetime.datetime.now().date()
