"""The lists, choosers and forms of records: they answer, and ask the database no more for many rows."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.admin_support import admin_url, chooser_url, make_second_site
from wagtail_familienbuero.admin.viewsets import RECORDS
from wagtail_familienbuero.models import (
    CalendarEntry,
    Contact,
    District,
    LifePhase,
    Notice,
    Partner,
    Synonym,
    TargetGroup,
    Topic,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]

MAKERS = {
    Topic: factories.make_topic,
    TargetGroup: factories.make_target_group,
    LifePhase: factories.make_life_phase,
    District: factories.make_district,
    Partner: factories.make_partner,
    Contact: factories.make_contact,
    Notice: factories.make_notice,
    CalendarEntry: factories.make_calendar_entry,
    Synonym: factories.make_synonym,
}
NAME = {Notice: "title", Synonym: "words"}
models = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)


@pytest.fixture
def chief(admin_client):
    return admin_client


def make_rows(model, count, site):
    for number in range(count):
        text = f"{model.__name__} {number:03d}"
        text += ", anderes Wort" if model is Synonym else ""
        record = MAKERS[model](**{NAME.get(model, "name"): text}, site=site if number % 2 else None)
        if model is Topic and number % 3 == 0:
            factories.make_topic(f"Unterthema {number}", parent=record, site=record.site)
        if hasattr(record, "save_revision"):
            record.save_revision().publish() if hasattr(record, "live") else record.save_revision()


def queries(client, url):
    ContentType.objects.clear_cache()
    client.get(url)  # fills the caches of the process
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == 200
    return len(captured), response


@models
def test_lists_and_choosers_take_as_many_queries_for_many_rows(chief, site, english, model):
    make_second_site()
    urls = [
        admin_url(model, "list"),
        admin_url(model, "list") + "?q=0",
        chooser_url(model, "choose"),
        chooser_url(model, "choose_results") + "?q=0&multiple=1",
        admin_url(model, "add"),
    ]
    make_rows(model, 4, site)
    few = [queries(chief, url)[0] for url in urls]
    make_rows(model, 9, site)
    many = [queries(chief, url)[0] for url in urls]
    assert many == few


@models
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_every_list_can_be_exported(chief, site, model, kind):
    make_rows(model, 3, site)
    response = chief.get(admin_url(model, "list") + f"?export={kind}")
    assert response.status_code == 200
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert content[:2] == b"PK" if kind == "xlsx" else f"{model.__name__} 001" in content.decode()


@models
def test_words_filters_and_orders(chief, site, model):
    make_rows(model, 3, site)
    url = admin_url(model, "list")
    found = chief.get(url + f"?q=001+{model.__name__.lower()}").content.decode()
    assert f"{model.__name__} 001" in found and f"{model.__name__} 002" not in found
    for query in [
        "ordering=-name",
        "ordering=nonsense",
        "p=999",
        "p=abc",
        "status=live",
        "review=due",
        "kind=authority",
    ]:
        assert chief.get(f"{url}?{query}").status_code == 200, query


def used_cells(client, model):
    """{name: number in the column “used in”}, as the list shows it."""
    table = client.get(admin_url(model, "list")).context["table"]
    return {str(record): record.used_in for record in table.data}


def test_lists_count_where_a_record_is_used_and_lead_there(chief, home, site, english):
    office = factories.make_office(home)
    topic, unused = factories.make_topic("Geld"), factories.make_topic("Wohnen")
    partner, contact = factories.make_partner("Jugendamt"), factories.make_contact("Frau Amt")
    rows = [("partner", {"partner": partner, "note": "", "link": "", "appointment": ""})]
    both = {"lists": {"topics": [topic]}, "handled_by": "partner", "responsible_partners": rows}
    factories.make_service(office, **both)
    factories.make_service(office, **both)
    factories.make_offer(office, provider=partner, place=partner, contacts=[("contact", {"contact": contact})])
    translated = partner.copy_for_translation(english)
    translated.name, translated.live = "Youth office", True
    translated.save()
    assert used_cells(chief, Topic) == {topic.name: 2, unused.name: 0}
    assert used_cells(chief, Partner) == {"Jugendamt": 3, "Youth office": 3}
    assert used_cells(chief, Contact) == {"Frau Amt": 1}
    html = chief.get(admin_url(Topic, "list")).content.decode()
    address = admin_url(Topic, "usage", topic.pk)
    assert f'href="{address}" aria-label' in html
    assert len(chief.get(address).context["table"].data) == 2
    assert f'href="{admin_url(Topic, "usage", unused.pk)}" aria-label' not in html


def test_counting_uses_takes_as_many_queries_for_many(chief, home, site):
    office = factories.make_office(home)
    topic, partner = factories.make_topic("Geld"), factories.make_partner("Jugendamt")
    urls = [admin_url(Topic, "list"), admin_url(Partner, "list")]
    few = [queries(chief, url)[0] for url in urls]
    for number in range(5):
        other = factories.make_topic(f"Thema {number}")
        factories.make_offer(office, provider=partner, lists={"topics": [topic, other]})
        row = {"partner": partner, "note": "", "link": "", "appointment": ""}
        factories.make_service(office, handled_by="partner", responsible_partners=[("partner", row)])
    assert [queries(chief, url)[0] for url in urls] == few


@models
def test_the_editor_of_a_record_offers_to_merge_it(chief, site, model):
    record = MAKERS[model]("Doppelt")
    html = chief.get(admin_url(model, "edit", record.pk)).content.decode()
    assert (f"/familienbuero/merge/{model._meta.model_name}/{record.pk}/" in html) is (
        model not in (Notice, CalendarEntry, Synonym)
    )


def test_a_partner_list_shows_and_filters_by_kind(chief, site):
    factories.make_partner("Jugendamt", kind="authority")
    factories.make_partner("Sportverein", kind="network")
    url = admin_url(Partner, "list")
    assert "Behörde" in chief.get(url).content.decode() or "Authority" in chief.get(url).content.decode()
    found = chief.get(url + "?kind=authority").content.decode()
    assert "Jugendamt" in found and "Sportverein" not in found


def test_topics_are_listed_as_a_tree(chief, site):
    work = factories.make_topic("Arbeit", sort_order=20)
    money = factories.make_topic("Geld", sort_order=10)
    child = factories.make_topic("Elterngeld", parent=money)
    for url in [admin_url(Topic, "list"), chooser_url(Topic, "choose_results")]:
        html = chief.get(url).content.decode()
        places = [html.index(text) for text in ["Geld", "\u2003Elterngeld", "Arbeit"]]
        assert places == sorted(places)
    assert child.level == 1 and work.level == 0


def test_a_thing_in_two_languages_is_offered_once(chief, site, english):
    topic = factories.make_topic("Geld")
    translated = topic.copy_for_translation(english)
    translated.name = "Money"
    translated.save()
    only_english = factories.make_topic("Only English", locale=english)
    html = chief.get(chooser_url(Topic, "choose_results")).content.decode()
    assert "Geld" in html and "Money" not in html and only_english.name in html
    assert "Money" in chief.get(chooser_url(Topic, "choose_results") + "?locale=en").content.decode()


@models
def test_no_input_breaks_a_chooser(chief, site, model):
    for url in [
        chooser_url(model, "chosen", "abc"),
        chooser_url(model, "chosen", "9" * 30),
        chooser_url(model, "choose_results") + "?p=abc",
    ]:
        assert chief.get(url).status_code == 404
    for query in ["id=abc", "id=" + "9" * 30, "id=²", ""]:
        assert chief.get(chooser_url(model, "chosen_multiple") + f"?{query}").status_code == 200
    for query in ["site=abc", "site=²", "locale=xx", "q=%00", "site=99999"]:
        assert chief.get(chooser_url(model, "choose_results") + f"?{query}").status_code == 200


@models
def test_no_input_breaks_a_record_address(chief, site, model):
    assert chief.get(admin_url(model, "edit", 999999)).status_code == 404
    if hasattr(model, "latest_revision"):
        compare = admin_url(model, "list") + "history/abc/revisions/compare/live...latest/"
        assert chief.get(compare).status_code == 404
