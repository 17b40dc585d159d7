"""Where visitors meet opening hours: the state on pages and cards, the week, and what the script needs."""

import datetime
import json
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from tests import factories
from tests.factories import closure, make_calendar_entry, make_partner, slot
from tests.support import PACKAGE
from wagtail_familienbuero.models import FamilienbueroSettings

pytestmark = pytest.mark.django_db

BERLIN = ZoneInfo("Europe/Berlin")
SCRIPT = PACKAGE / "static" / "wagtail_familienbuero" / "hours.js"
EVERY_DAY = "1234567"


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """Gives `at("2026-11-23T10:00")`: from then on it is that time in Berlin; a Monday morning to begin with."""

    def set_clock(text):
        instant = datetime.datetime.fromisoformat(text).replace(tzinfo=BERLIN)
        monkeypatch.setattr(timezone, "now", lambda: instant.astimezone(datetime.UTC))

    set_clock("2026-11-23T10:00")
    return set_clock


@pytest.fixture
def english(home):
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def office(home, site, english):
    """An English office: its own words need no German catalogue."""
    home_in_english = home.copy_for_translation(english)
    home_in_english.save_revision().publish()
    return factories.make_office(home_in_english, title="Family office", locale=english)


@pytest.fixture
def directory(office):
    return factories.make_directory(office, title="Who helps")


def soup(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


def text(node):
    return " ".join(node.get_text(" ").split())


def states(html):
    return [text(node) for node in html.select(".fb-hours-state-text")]


def with_hours(thing, **fields):
    """The thing with hours from 9 to 16 every day, or with these fields; published where it is a page."""
    thing = type(thing).objects.get(pk=thing.pk)  # a page that got children since knows it
    for name, value in ({"hours": [slot(EVERY_DAY, "09:00", "16:00")]} | fields).items():
        setattr(thing, name, value)
    if hasattr(thing, "get_parent"):
        thing.save_revision().publish()
    else:
        thing.save()
    return thing


# The state


def test_an_office_says_that_it_is_open_and_as_of_when(client, office, at):
    with_hours(office)
    html = soup(client, office.get_url())
    (line,) = html.select(".fb-hours-state")
    assert text(line) == "Open now · until 16:00 (as of 23 November, 10:00)"
    assert line["data-fb-kind"] == "open"
    at("2026-11-23T16:00")
    assert states(soup(client, office.get_url())) == ["Opens tomorrow at 9:00"]


def test_what_comes_stands_in_an_attribute_for_the_script(client, office):
    with_hours(office, hours=[slot(EVERY_DAY, "09:00", "16:00", note="</p><script>&\"'")])
    response = client.get(office.get_url())
    assert b"<script>&" not in response.content
    line = BeautifulSoup(response.content.decode(), "html.parser").select_one(".fb-hours-state")
    changes = json.loads(line["data-fb-changes"])
    assert [change["kind"] for change in changes] == [
        *("open", "closed", "closed", "open", "closed", "closed", "open", "unknown")
    ][: len(changes)]
    assert changes[0]["at"] == "2026-11-23T10:00:00+01:00"
    assert changes[0]["text"] == text(line.select_one(".fb-hours-state-text"))
    assert changes[-1] == {"at": changes[-1]["at"], "kind": "unknown", "text": "See the opening hours"}
    instants = [datetime.datetime.fromisoformat(change["at"]) for change in changes]
    assert instants == sorted(instants) and instants[-1] - instants[0] <= datetime.timedelta(days=2)


def test_the_script_comes_once_and_only_where_hours_are_shown(client, office, directory):
    address = directory.get_url()
    make_partner("Ohne", locale=office.locale)
    assert not soup(client, address).select("script[src*=hours]")
    for name in ("Eins", "Zwei"):
        with_hours(make_partner(name, locale=office.locale))
    html = soup(client, address)
    assert len(html.select("script[src*=hours][defer]")) == 1
    assert len(states(html)) == 2


def test_the_script_is_small_and_asks_nobody():
    source = SCRIPT.read_text(encoding="utf-8")
    assert len(source.encode()) <= 2048
    assert not any(word in source for word in ("fetch(", "XMLHttp", "eval(", "innerHTML", "http"))


def test_partners_and_contacts_have_state_and_week_on_their_pages(client, office, directory):
    partner = with_hours(make_partner("Stelle", locale=office.locale), hours_note="Ring at the side door")
    contact = factories.make_contact("Mira", in_directory=True, locale=office.locale)
    with_hours(contact, hours=[slot(EVERY_DAY, "09:00", "12:00", kind="phone")])
    html = soup(client, directory.entry_url(partner))
    assert states(html) == ["Open now · until 16:00"]
    assert len(html.select(".fb-week tr")) == 7 and "Ring at the side door" in text(html)
    html = soup(client, directory.entry_url(contact))
    assert states(html) == ["By phone now · until 12:00"]
    assert {text(node) for node in html.select(".fb-week .fb-note")} == {"by phone"}


def test_cards_say_only_the_state(client, office, directory):
    """Branches, contacts and targets of a referral."""
    branch = factories.make_page("OfficePageMixin", office, title="Branch", form="branch", phone="0123")
    with_hours(branch)
    contact = with_hours(factories.make_contact("Mira", locale=office.locale), hours_text="Montag 9 bis 16")
    with_hours(office, hours=[], contacts=[("contact", {"contact": contact, "note": ""})])
    html = soup(client, office.get_url())
    assert states(html) == ["Open now · until 16:00"] * 2
    assert not html.select(".fb-week") and "Montag 9 bis 16" not in text(html)
    partner = with_hours(make_partner("Stelle", locale=office.locale), hours_text="Montag 9 bis 16")
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    service = factories.make_service(office, handled_by="both", responsible_partners=[("partner", row)])
    html = soup(client, service.get_url())
    assert states(html) == ["Open now · until 16:00"]
    assert not html.select(".fb-week") and "Montag 9 bis 16" not in text(html)
    offer = factories.make_offer(office, provider=partner)
    assert states(soup(client, offer.get_url())) == ["Open now · until 16:00"]


def test_hours_as_text_are_shown_only_without_rows(client, office, directory):
    plain = make_partner("Stelle", locale=office.locale, hours_text="Mo 9–12\nDi 14–16")
    address = directory.entry_url(plain)
    html = soup(client, address)
    assert "Mo 9–12 Di 14–16" in text(html) and not states(html)
    html = soup(client, address) if with_hours(plain) else None
    assert "Mo 9–12" not in text(html) and states(html) == ["Open now · until 16:00"]


def test_a_place_without_hours_is_unknown_only_where_somebody_asked(client, office, directory):
    make_partner("Ohne", locale=office.locale)
    with_hours(make_partner("Zu", locale=office.locale), closures=[closure("2026-11-23")])
    with_hours(make_partner("Offen", locale=office.locale))
    assert sorted(states(soup(client, directory.get_url()))) == [
        "Closed today: Fortbildung · opens tomorrow at 9:00",
        "Open now · until 16:00",
    ]
    asked = states(soup(client, f"{directory.get_url()}?open=on"))
    assert "Opening hours not known" in asked and "Open now · until 16:00" in asked


def test_offers_say_whose_hours_they_are_only_where_somebody_asked(client, office):
    offers = factories.make_list(office, "offers")
    place = with_hours(make_partner("Haus am Markt", locale=office.locale))
    factories.make_offer(offers, title="Hier", place=place)
    factories.make_offer(offers, title="Dort", provider=place)
    factories.make_offer(offers, title="Irgendwo")
    assert not soup(client, offers.get_url()).select(".fb-hours-state")
    lines = [text(line) for line in soup(client, f"{offers.get_url()}?open=on").select(".fb-hours-state > span")]
    assert sorted(lines) == [
        "Haus am Markt: Open now · until 16:00 (as of 23 November, 10:00)",
        "Haus am Markt: Open now · until 16:00 (as of 23 November, 10:00)",
        "Opening hours not known",
    ]


def test_a_draft_place_does_not_tell_its_hours(client, office):
    offers = factories.make_list(office, "offers")
    place = with_hours(make_partner("Haus am Markt", locale=office.locale))
    factories.make_offer(offers, place=place)
    type(place).objects.filter(pk=place.pk).update(live=False)
    html = soup(client, f"{offers.get_url()}?open=on")
    assert states(html) == ["Opening hours not known"] and "Haus am Markt" not in text(html)


# The week


def test_the_week_is_a_table_with_today_marked_in_words(client, office):
    with_hours(
        office,
        hours=[
            slot("135", "09:00", "12:00"),
            slot("4", "14:00", "18:00", kind="appointment", note="only Ukrainian"),
            slot("6", "10:00", "12:00", nth=["1", "3"]),
            slot(
                "7",
                "10:00",
                "18:00",
                valid_from=datetime.date(2026, 4, 1),
                valid_until=datetime.date(2026, 9, 30),
                yearly=True,
            ),
        ],
        closures=[closure("2026-11-27", reason="Outing"), closure("2026-12-14", "2026-12-18", reason="Break")],
    )
    html = soup(client, office.get_url())
    week = html.select_one("table.fb-week")
    assert text(week.caption) == "Week from 23 November"
    rows = {text(row.th): text(row.td) for row in week.select("tr") if not row.select_one(".fb-today[hidden]")}
    assert rows == {"Monday today": "9:00–12:00"}
    cells = [text(cell) for cell in week.select("td")]
    assert cells[1] == "closed"
    assert cells[3] == "14:00–18:00 by appointment, only Ukrainian"
    assert cells[4] == "closed Outing usually 9:00–12:00"
    assert all(row.th["scope"] == "row" for row in week.select("tr"))
    starts = [datetime.datetime.fromisoformat(row["data-fb-starts"]) for row in week.select("tr")]
    assert starts[0] == datetime.datetime(2026, 11, 23, tzinfo=BERLIN) and starts == sorted(starts)
    lists = [[text(line) for line in list_.select("li")] for list_ in week.find_all_next("ul", class_="fb-rows")[:2]]
    assert lists == [
        ["1st and 3rd Saturday of the month 10:00–12:00", "Sunday 10:00–18:00 April to September"],
        ["Friday, 27 November: closed – Outing", "14 December to 18 December: closed – Break"],
    ]


def test_holidays_and_closing_days_of_the_site_are_named(client, office, site, at):
    FamilienbueroSettings.objects.update_or_create(site=site, defaults={"land": "BY"})
    with_hours(office)
    make_calendar_entry("Outing", first_day=datetime.date(2026, 6, 5), site=site, locale=office.locale)
    at("2026-06-04T10:00")
    html = soup(client, office.get_url())
    assert states(html) == ["Closed today: Fronleichnam · opens Saturday at 9:00"]
    assert "Friday, 5 June: closed – Outing" in text(html)


def test_a_translation_shows_the_facts_of_its_source(client, home, office, english):
    source = factories.make_office(home, title="Amt", hours=[slot(EVERY_DAY, "09:00", "16:00", note="nur Ukrainisch")])
    copy = source.copy_for_translation(english)
    copy.hours = []
    copy.save_revision().publish()
    html = soup(client, type(source).objects.get(pk=copy.pk).get_url())
    assert states(html) == ["Open now · until 16:00 (nur Ukrainisch)"]
    assert len(html.select(".fb-week tr")) == 7


def test_previews_show_the_hours_that_are_being_written(office, directory):
    partner = make_partner("Stelle", locale=office.locale)
    partner.hours = [slot(EVERY_DAY, "09:00", "16:00")]
    html = BeautifulSoup(partner.make_preview_request().content.decode(), "html.parser")
    assert len(states(html)) == 1 and len(html.select(".fb-week tr")) == 7


def test_pages_and_records_have_the_values_for_json_ld(office, site):
    with_closure = with_hours(office, closures=[closure("2026-11-27")])
    values = with_closure.get_opening_hours(site)
    assert {line["opens"] for line in values["openingHoursSpecification"]} == {"09:00"}
    assert values["specialOpeningHoursSpecification"]
    assert json.loads(json.dumps(values)) == values
    assert make_partner("Ohne").get_opening_hours(site) == {}


# The cost


def count_queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("query", ["", "?open=on"])
def test_hours_cost_the_same_however_many_places_there_are(client, office, directory, query):
    offers = factories.make_list(office, "offers")

    def fill(count):
        for _ in range(count):
            partner = with_hours(make_partner(locale=office.locale), closures=[closure("2026-12-24")])
            factories.make_offer(offers, place=partner)

    fill(2)
    addresses = [f"{page.get_url()}{query}" for page in (directory, offers)]
    few = [count_queries(client, address) for address in addresses]
    fill(6)
    assert [count_queries(client, address) for address in addresses] == few
