"""An editor's round trip: export, change some cells, import: these changes and nothing else."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import translation
from openpyxl import load_workbook
from wagtail.models import Site

from tests import exchange_support, factories
from tests.admin_support import admin_url
from tests.sites.pages import page_model
from wagtail_familienbuero.exchange import outgoing, tables
from wagtail_familienbuero.exchange.site import import_batch
from wagtail_familienbuero.models import Contact, Partner, Topic

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
town, home, section = exchange_support.town, exchange_support.town_home, exchange_support.town_section


@pytest.fixture(scope="module")
def made(once, town):
    """Partners and pages with everything that a table can hold and some things that it cannot, made once."""

    def build():
        section = page_model().objects.get(pk=town[1]).specific
        partners = make_partners(section, Site.objects.get(is_default_site=True))
        return partners, make_entries(section, partners)

    return once(build)


@pytest.fixture
def partners(db, made):
    return made[0]


@pytest.fixture
def entries(db, made):
    return made[1]


def make_partners(section, site):
    topics = [factories.make_topic("Geld", site=site), factories.make_topic("Geburt; Kind", site=site)]
    twice = [factories.make_contact("Kim Beispiel", site=site) for _n in range(2)]
    made = [factories.make_partner(f"Partner {n}", site=site) for n in range(5)]
    full, linked = made[0], made[1]
    full.kind, full.what_they_do = "authority", "Hilft.\nGern."
    full.description = '<p data-block-key="a">Eins</p><ul><li data-block-key="b">zwei</li></ul>'
    full.email, full.website, full.postal_code, full.city = "a@example.org", "https://a.example/", "09111", "Plauen"
    full.protected_address, full.area = True, "=Mitte"
    full.hours_text, full.synonyms, full.partner_since = "Mo 8\nDi 9", "A; B\nC", date(2020, 3, 1)
    full.languages = [("language", {"language": "uk", "note": "Di; Mi"})]
    full.accessibility = [("fact", {"fact": "lift", "available": "no", "note": "(defekt)"})]
    full.contacts = [("contact", {"contact": contact, "note": "A | B"}) for contact in twice]
    full.topics = topics
    linked.description = f'<p data-block-key="c"><a linktype="page" id="{section.pk}">Büro</a></p>'
    for partner in made:
        partner.save()
    return made


def download(client, model, file_format="xlsx"):
    return client.get(admin_url(model, "list"), {"export": file_format}).getvalue()


def taken_in(content, section, **options):
    batch = tables.parse(content)
    assert (batch.notes, [row.notes for row in batch.rows]) == ((), [()] * len(batch.rows))
    return import_batch(batch, section, **options)


def changes(report):
    return [(result.title, change.field) for result in report.results for change in result.changes]


def outcomes(report):
    return [(result.title, result.outcome, result.reasons) for result in report.results]


@pytest.mark.parametrize("language", ["de", "en"])
def test_ten_cells(admin_client, section, partners, language):
    with translation.override(language):
        content = download(admin_client, Partner)
        book = load_workbook(BytesIO(content))
    sheet = book.worksheets[0]
    report = taken_in(content, section, dry_run=True)
    assert changes(report) == [], outcomes(report)
    assert {result.outcome for result in report.results} == {"unchanged"}
    at = {column.field: number for number, column in enumerate(_columns("partner"), start=1)}
    for row in range(2, 7):
        sheet.cell(row, at["phone"]).value = "0123 777"
        sheet.cell(row, at["city"]).value = "Neustadt"
    stream = BytesIO()
    book.save(stream)
    preview = taken_in(stream.getvalue(), section, dry_run=True)
    assert len(changes(preview)) == 10
    assert {title for title, _field in changes(preview)} == {partner.name for partner in partners}
    assert Partner.objects.filter(city="Neustadt").count() == 0
    written = taken_in(stream.getvalue(), section, publish=True)
    assert changes(written) == changes(preview)
    assert Partner.objects.filter(city="Neustadt", phone="0123 777").count() == Partner.objects.count() == 5
    assert changes(taken_in(stream.getvalue(), section, publish=True)) == []
    assert "linktype" in Partner.objects.get(pk=partners[1].pk).description


def _columns(kind):
    return [column for column in tables.COLUMNS[kind] if column.field in outgoing.fields_of(kind)]


@pytest.mark.parametrize("model", [Partner, Contact, Topic])
@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_what_was_not_changed_changes_nothing(admin_client, section, partners, model, file_format):
    with translation.override("de"):
        content = download(admin_client, model, file_format)
    report = import_batch(tables.parse(content, kind=outgoing.kind_of(model)), section, publish=True)
    assert {result.outcome for result in report.results} == {"unchanged"}, outcomes(report)
    assert len(report.results) == model.objects.count()


def test_the_table_tells_what_it_leaves_alone(admin_client, partners):
    rows = tables.parse(download(admin_client, Partner)).rows
    assert [sorted(row.left_alone) for row in rows[:2]] == [[], ["description"]]
    assert rows[0].record.key.value == str(partners[0].translation_key)
    # Two contacts of one name are told apart by their ids.
    assert {reference.name for reference in rows[0].record.contacts} == {
        str(contact.translation_key) for contact in Contact.objects.all()
    }


def page_table(client, kind, page):
    return client.get(reverse("familienbuero_table", args=[kind, page.pk]))


def make_entries(section, partners):
    service = factories.make_service(
        section,
        title="Elterngeld",
        body=[("text", "<p>Eins</p><p>zwei <b>drei</b></p>")],
        responsible_partners=[("partner", {"partner": partners[0], "note": "A; B", "link": "https://a.example/"})],
        handled_by="partner",
        fees=[("cost", {"label": "Antrag", "amount": "12.50", "note": ""})],
        online_links=[
            ("link", {"title": "Antrag", "url": "https://a.example/a", "note": "", "kind": "form", "page": None})
        ],
        leika_keys="99036008007003\n99036008007004",
    )
    hinted = factories.make_service(
        section, title="Mit Hinweis", body=[("hint", {"level": "info", "text": "<p>A</p>"})]
    )
    offer = factories.make_offer(
        section, provider=partners[2], place=partners[3], lists={"topics": Topic.objects.all()}
    )
    question = factories.make_question(section, related=[("page", {"page": service})])
    return {"service": [service, hinted], "offer": [offer], "question": [question]}


@pytest.mark.parametrize("kind", ["service", "offer", "question"])
def test_pages_of_a_section(admin_client, section, entries, kind):
    response = page_table(admin_client, kind, section)
    assert response["Content-Disposition"] == 'attachment; filename="familienburo.xlsx"'
    batch = tables.parse(response.content)
    assert (batch.kind, len(batch.rows)) == (kind, len(entries[kind]))
    report = import_batch(batch, section, publish=True)
    assert {result.outcome for result in report.results} == {"unchanged"}, outcomes(report)


def test_content_that_is_more_than_text_stays(admin_client, section, entries):
    rows = tables.parse(page_table(admin_client, "service", section).content).rows
    assert {row.name: sorted(row.left_alone) for row in rows} == {"Elterngeld": [], "Mit Hinweis": ["body"]}


def test_who_may_export_pages(client, admin_client, section, entries, django_user_model):
    stranger = django_user_model.objects.create_user(username="x", password="x", is_staff=True)
    assert page_table(admin_client, "partner", section).status_code == 404
    assert admin_client.get(reverse("familienbuero_table", args=["service", 999999])).status_code == 404
    client.force_login(stranger)
    assert page_table(client, "service", section).status_code == 302


def test_the_menu_of_a_section_offers_the_tables(admin_client, section, entries):
    listing = admin_client.get(reverse("wagtailadmin_explore", args=[section.pk])).content.decode()
    for kind in ("service", "offer", "question"):
        assert reverse("familienbuero_table", args=[kind, section.pk]) in listing
    service = entries["service"][0]
    assert (
        "/familienbuero/tables/"
        not in admin_client.get(reverse("wagtailadmin_pages:edit", args=[service.pk])).content.decode()
    )
