"""The reports: what is due for review, referrals that lead nowhere, what was held back."""

import datetime
from io import BytesIO
from urllib.parse import parse_qs, unquote, urlsplit

import openpyxl
import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests import factories
from tests.test_deletion import editor_of
from tests.walk import make_second_site
from wagtail_familienbuero import kinds
from wagtail_familienbuero.admin.report_rows import Due
from wagtail_familienbuero.admin.reports import REPORTS

pytestmark = pytest.mark.django_db

NAMES = ["familienbuero_due", "familienbuero_referrals", "familienbuero_held"]


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


def day(offset):
    return timezone.localdate() + datetime.timedelta(days=offset)


def text_of(client, name, **query):
    response = client.get(reverse(name), query)
    assert response.status_code == 200
    return response.content.decode()


def titles(client, name, **query):
    return [row.title for row in client.get(reverse(name), query).context["object_list"]]


def passed_on_to(partner, **row):
    row = {"partner": partner, "note": "", "link": "", "appointment": "", **row}
    return {"handled_by": "partner", "responsible_partners": [("partner", row)]}


@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_shown_empty_and_in_both_menus(admin_client, site, name):
    assert text_of(admin_client, name)
    assert admin_client.get(reverse(f"{name}_results")).status_code == 200
    home = admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert home.count(reverse(name)) == 2


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_says_what_it_is_for_and_when_there_is_nothing(admin_client, site, report):
    text = text_of(admin_client, report.url_name)
    assert str(report.explanation) in text and str(report.nothing_found) in text


@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_for_those_who_edit_pages(client, django_user_model, office, name):
    client.force_login(django_user_model.objects.create_user("nobody", password="x"))
    assert client.get(reverse(name)).status_code == 302
    client.force_login(editor_of(django_user_model, office))
    assert client.get(reverse(name)).status_code == 200


# Due for review


def test_pages_and_records_are_due_together_the_oldest_first(admin_client, office):
    factories.make_service(office, title="Elterngeld", review_by=day(-3))
    factories.make_partner("Jugendamt", review_by=day(-5))
    factories.make_contact("Frau Ada", review_by=day(0))
    factories.make_question(office, title="Später", review_by=day(20))
    factories.make_partner("Ohne Datum")
    factories.make_service(office, title="Entwurf", review_by=day(-3), publish=False)
    assert titles(admin_client, "familienbuero_due") == ["Jugendamt", "Elterngeld", "Frau Ada"]
    assert titles(admin_client, "familienbuero_due", days="30")[-1] == "Später"
    assert len(titles(admin_client, "familienbuero_due", days="any")) == 4


@pytest.mark.parametrize("query", [{"days": "x"}, {"days": "-1"}, {"p": "x"}, {"p": "99"}, {"export": "pdf"}])
def test_odd_questions_are_no_error_page(admin_client, office, query):
    factories.make_partner(review_by=day(-1))
    for name in NAMES:
        assert admin_client.get(reverse(name), query).status_code == 200


def test_the_mail_is_ready_to_send(admin_client, office):
    factories.make_service(
        office, title="Geld & mehr", review_by=day(-1), reviewer_name="Ada Ähre", reviewer_email="ada@example.org"
    )
    (row,) = Due(admin_client.get(reverse("familienbuero_due")).wsgi_request, 0)
    address = urlsplit(row.mail_uri)
    assert (address.scheme, unquote(address.path)) == ("mailto", "ada@example.org")
    fields = parse_qs(address.query)
    assert "Geld & mehr" in fields["subject"][0]
    assert "Ada Ähre" in fields["body"][0]
    assert row.url in fields["body"][0] and row.url.startswith("http")
    assert "mailto:ada%40example.org" in text_of(admin_client, "familienbuero_due")


def test_each_thing_is_due_once_whatever_its_languages(admin_client, office, english):
    partner = factories.make_partner("Jugendamt", review_by=day(-1))
    translation = partner.copy_for_translation(english)
    translation.name = "Youth office"
    translation.save()
    assert titles(admin_client, "familienbuero_due") == ["Jugendamt"]


def test_an_editor_finds_what_they_may_edit(client, django_user_model, home, office):
    other = factories.make_office(home, title="Andere Stelle", slug="andere")
    factories.make_service(office, title="Meins", review_by=day(-1))
    factories.make_service(other, title="Fremdes", review_by=day(-1))
    factories.make_partner("Partner", review_by=day(-1))
    client.force_login(editor_of(django_user_model, office))
    assert titles(client, "familienbuero_due") == ["Meins"]
    assert titles(client, "familienbuero_referrals") == ["Meins"]


@pytest.mark.parametrize("name", ["familienbuero_due", "familienbuero_referrals"])
def test_the_number_of_queries_does_not_grow(admin_client, office, name):
    def fill(number):
        for _ in range(number):
            factories.make_partner(review_by=day(-1))
            factories.make_service(office, review_by=day(-1), **passed_on_to(factories.make_partner(live=False)))

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert admin_client.get(reverse(name)).status_code == 200
        return len(captured)

    factories.make_directory(office)
    fill(2)
    queries()
    few = queries()
    fill(8)
    assert queries() <= few


def test_a_long_report_has_pages(admin_client, office):
    for _ in range(55):
        factories.make_partner(review_by=day(-1))
    assert len(titles(admin_client, "familienbuero_due")) == 50
    assert len(titles(admin_client, "familienbuero_due", p="2")) == 5


@pytest.mark.parametrize("name", NAMES)
def test_a_report_can_be_taken_along_as_a_table(admin_client, office, name):
    partner = factories.make_partner("Jugendamt", review_by=day(-1), live=False)
    service = factories.make_service(
        office, title="Elterngeld", review_by=day(-1), publish=name != "familienbuero_held", handled_by=""
    )
    service.responsible_partners = passed_on_to(partner)["responsible_partners"]
    service.handled_by = "partner"
    service.save_revision().publish()
    table = admin_client.get(reverse(name), {"export": "csv"})
    assert "Elterngeld" in b"".join(table.streaming_content).decode()
    sheet = admin_client.get(reverse(name), {"export": "xlsx"})
    cells = [
        cell.value for row in openpyxl.load_workbook(BytesIO(b"".join(sheet.streaming_content))).active for cell in row
    ]
    assert "Elterngeld" in cells


# Referrals


def test_referrals_that_lead_nowhere_are_named_with_the_reason(admin_client, office):
    good, gone = factories.make_partner("Gut"), factories.make_partner("Weg")
    hidden, mute = factories.make_partner("Versteckt"), factories.make_partner("Stumm")
    factories.make_service(office, title="A gut", **passed_on_to(good))
    factories.make_service(office, title="B weg", **passed_on_to(gone))
    factories.make_service(office, title="C versteckt", **passed_on_to(hidden))
    factories.make_question(office, title="D stumm", **passed_on_to(mute))
    factories.make_service(office, title="E nicht gesagt")
    factories.make_service(office, title="F wir", handled_by="we")
    factories.make_service(office, title="G Link", **passed_on_to(mute, link="https://example.org/"))
    gone.delete()
    hidden.unpublish()
    type(mute).objects.filter(pk=mute.pk).update(phone="")
    report = {
        row.title: row.problems for row in admin_client.get(reverse("familienbuero_referrals")).context["object_list"]
    }
    assert list(report) == ["B weg", "C versteckt", "D stumm", "E nicht gesagt"]
    assert "Versteckt" in report["C versteckt"][0]
    assert "Stumm" in report["D stumm"][0]
    assert titles(admin_client, "familienbuero_referrals", problem="missing") == ["E nicht gesagt"]
    assert titles(admin_client, "familienbuero_referrals", problem="broken", status="live") == list(report)[:3]
    assert titles(admin_client, "familienbuero_referrals", status="draft") == []


def test_a_target_of_another_site_is_flagged_without_its_name(admin_client, office):
    other, _home = make_second_site()
    partner, shared = factories.make_partner("Hiesige Stelle", site=office.get_site()), factories.make_partner("Alle")
    page = factories.make_service(office, **passed_on_to(partner))
    factories.make_service(office, **passed_on_to(shared))
    assert titles(admin_client, "familienbuero_referrals") == []
    type(partner).objects.filter(pk=partner.pk).update(site=other)
    (row,) = admin_client.get(reverse("familienbuero_referrals")).context["object_list"]
    assert row.title == page.title
    assert row.problems and partner.name not in row.problems[0]


def test_an_expired_target_is_not_public(admin_client, office):
    partner = factories.make_partner("Jugendamt")
    page = factories.make_service(office, **passed_on_to(partner))
    type(partner).objects.filter(pk=partner.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))
    assert titles(admin_client, "familienbuero_referrals") == [page.title]


# Held back


def test_held_back_pages_are_listed_until_they_are_published(admin_client, office):
    page = factories.make_question(office, title="Wer hilft?", short_answer="")
    assert not page.live
    (row,) = admin_client.get(reverse("familienbuero_held")).context["object_list"]
    assert (row.title, row.problems) == ("Wer hilft?", [str(page.get_publish_problems()[0][1])])
    page.short_answer = "<p>Wir.</p>"
    page.save_revision().publish()
    assert titles(admin_client, "familienbuero_held") == []


def test_what_was_missing_is_told_and_that_it_was_edited_since(admin_client, office):
    page = factories.make_question(office, title="Wer hilft?", short_answer="")
    page.short_answer = "<p>Wir.</p>"
    page.save_revision()
    (row,) = admin_client.get(reverse("familienbuero_held")).context["object_list"]
    assert len(row.problems) == 2, "the reason, and that there is a newer version"


def test_the_held_back_take_as_many_queries_for_many(admin_client, office):
    def fill(number):
        for _ in range(number):
            factories.make_question(office, short_answer="")
            factories.make_office(office, phone="", email="")

    def queries():
        with CaptureQueriesContext(connection) as captured:
            response = admin_client.get(reverse("familienbuero_held"))
        assert all(row.problems for row in response.context["object_list"])
        return len(captured), len(response.context["object_list"])

    fill(2)
    queries()
    few, _rows = queries()
    fill(8)
    many, rows = queries()
    assert rows == 20
    assert many == few


def test_a_mere_draft_was_not_held_back(admin_client, office):
    factories.make_question(office, short_answer="", publish=False)
    assert titles(admin_client, "familienbuero_held") == []


def test_a_page_of_a_derived_type_is_listed_once_under_its_own_type(office):
    """The parent's table of a derived page type holds its pages too; their content type tells whose they are."""
    service = factories.make_service(office)
    model = type(service)
    assert list(kinds.exactly(model)) == [service]
    derived = ContentType.objects.get_for_model(type(factories.make_question(office)))
    model.objects.filter(pk=service.pk).update(content_type=derived)
    assert list(model.objects.all()) == [service]
    assert not kinds.exactly(model).exists()


@pytest.mark.parametrize("name", ["familienbuero_due", "familienbuero_referrals"])
def test_reports_ask_for_the_exact_type(admin_client, office, name):
    service = factories.make_service(office, title="Elterngeld", review_by=day(-1))
    assert titles(admin_client, name) == ["Elterngeld"]
    derived = ContentType.objects.get_for_model(type(office))
    type(service).objects.filter(pk=service.pk).update(content_type=derived)
    assert titles(admin_client, name) == []
