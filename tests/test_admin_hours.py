"""The tools above the rows of opening hours: the week, and the rows of a pasted text."""

import pytest
from django.urls import reverse

from tests import factories
from tests.admin_support import admin_url, make_user
from wagtail_familienbuero.admin import hours
from wagtail_familienbuero.hours import texts
from wagtail_familienbuero.hours.blocks import HoursStreamBlock
from wagtail_familienbuero.hours.panels import MAX_TEXT, TEXT_URL_NAME, WEEK_URL_NAME
from wagtail_familienbuero.models import Contact, Partner

pytestmark = pytest.mark.django_db


def row(number, weekdays, opens, closes, **fields):
    """The form data of a row."""
    prefix = f"hours-{number}"
    data = {f"{prefix}-type": "slot", f"{prefix}-order": str(number), f"{prefix}-deleted": ""}
    values = {"weekdays": list(weekdays), "opens": opens, "closes": closes, "kind": "open", "note": "", **fields}
    return {**data, **{f"{prefix}-value-{name}": value for name, value in values.items()}}


def week(client, *rows):
    data = {"hours-count": str(len(rows))}
    for one in rows:
        data |= one
    response = client.post(reverse(WEEK_URL_NAME), data)
    assert response.status_code == 200
    return response.context_data


def test_the_week_is_drawn_from_the_rows(admin_client):
    shown = week(
        admin_client,
        row(0, "1234", "08:00", "16:00"),
        row(1, "5", "08:00", "12:00", kind="phone", note="<b>nur Ukrainisch</b>"),
        row(2, "6", "10:00", "13:00", nth=["1", "3"], valid_from="2026-04-01", valid_until="2026-09-30", yearly="on"),
    )
    days = [lines for _day, lines in shown["week"]]
    assert days[0] == days[3] == ["08:00–16:00"]
    assert days[4][0].startswith("08:00–12:00 · ") and "nur Ukrainisch" in days[4][0]
    assert days[5][0].startswith("10:00–13:00 · ") and "2026" not in days[5][0] and "30" in days[5][0]
    assert days[6] == [] and shown["problems"] == []
    assert days[7] == [], "closed on public holidays"


def test_the_week_says_what_counts_on_public_holidays(admin_client):
    every_day = row(0, "1234567", "00:00", "00:00")
    ticked = {**row(1, "1", "10:00", "12:00"), "hours-1-value-on_holidays": "on"}
    lines = week(admin_client, every_day, ticked)["week"][7][1]
    # Day and night needs no tick.
    assert [line[:11] for line in lines] == ["00:00–00:00", "10:00–12:00"]
    assert week(admin_client, {**every_day, "hours-0-value-closes": "20:00"})["week"][7][1] == []


def test_without_times_nothing_is_called_closed(admin_client):
    shown = week(admin_client)
    assert shown["empty"] and not week(admin_client, row(0, "1", "08:00", "16:00"))["empty"]


def test_the_week_is_escaped(admin_client):
    data = {"hours-count": "1", **row(0, "1", "08:00", "09:00", note="<script>")}
    html = admin_client.post(reverse(WEEK_URL_NAME), data).content.decode()
    assert "&lt;script&gt;" in html and "<script>" not in html


def test_overlaps_of_one_kind_are_told(admin_client):
    rows = [row(0, "12", "08:00", "12:00"), row(1, "2", "11:00", "14:00")]
    (problem,) = week(admin_client, *rows)["problems"]
    assert "08:00–12:00" in problem and "11:00–14:00" in problem
    assert week(admin_client, rows[0], {**rows[1], "hours-1-value-kind": "phone"})["problems"] == []
    assert week(admin_client, rows[0], {**rows[1], "hours-1-deleted": "1"})["problems"] == []


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"hours-count": "viele"},
        {"hours-count": "99999999999999999999"},
        {"hours-count": "²"},
        {"hours-count": "3"},
        {"hours-count": "1", **row(0, "89x", "25:00", "\x00", kind="nie", nth=["9"], valid_from="morgen")},
        {"hours-count": "1", "hours-0-type": "slot"},
        {"hours-count": "1", **row(0, "1", "8", "", note="x" * 500)},
    ],
    ids=repr,
)
def test_no_form_breaks_the_week(admin_client, data):
    response = admin_client.post(reverse(WEEK_URL_NAME), data)
    assert response.status_code == 200
    assert not any(lines for _day, lines in response.context_data["week"])


def paste(client, text):
    return client.post(reverse(TEXT_URL_NAME), {"text": text})


def test_a_text_becomes_rows(admin_client):
    found = paste(admin_client, "Mo–Do 8–16 Uhr, Fr 8–12 Uhr").json()
    assert [(one["weekdays"], one["opens"], one["closes"]) for one in found["rows"]] == [
        (["1", "2", "3", "4"], "08:00", "16:00"),
        (["5"], "08:00", "12:00"),
    ]
    assert found["note"] == ""
    assert len(found["said"]) == 3 and found["said"][2].startswith("2 ")


def test_what_is_left_is_told(admin_client):
    found = paste(admin_client, "Montag 9–12 Uhr\nBitte am Seiteneingang klingeln").json()
    assert "Seiteneingang" in found["note"] and "Seiteneingang" in found["said"][1]
    nothing = paste(admin_client, "Wir freuen uns auf Sie").json()
    assert nothing["rows"] == [] and "Wir freuen uns auf Sie" in nothing["said"][0]


def test_a_text_that_is_too_long_is_refused(admin_client):
    assert paste(admin_client, "x" * MAX_TEXT).status_code == 200
    response = paste(admin_client, "x" * (MAX_TEXT + 1))
    assert response.status_code == 400 and response.json()["error"]


def test_the_rows_of_every_text_are_valid(shared_data):
    """What the parser finds is what the form takes: nothing is lost on the way into the field."""
    import json

    block, number = HoursStreamBlock(), 0
    for path in sorted(shared_data("hours").glob("*.json")):
        for entry in json.loads(path.read_text(encoding="utf-8")):
            parsed = texts.parse(entry if isinstance(entry, str) else entry.get("hours_text", ""))
            states = hours.states(parsed.rows)
            value = block.to_python([{"type": "slot", "value": state} for state in as_raw(states)])
            slots = Contact(hours=value).slots
            days = sum(len(slot.weekdays) for slot in slots)
            assert days == len({json.dumps(found, sort_keys=True) for found in parsed.rows})
            number += days
    assert number


def as_raw(states):
    """Dates of seasons as the database keeps them; the form has them as the language writes them."""
    for state in states:
        yield {**state, "valid_from": iso(state["valid_from"]), "valid_until": iso(state["valid_until"])}


def iso(text):
    if not text:
        return None
    parts = text.split(".")
    return f"{parts[2]}-{parts[1]}-{parts[0]}" if len(parts) == 3 else text


def test_seasons_of_every_year(admin_client):
    found = {"weekday": 7, "opens": "10:00", "closes": "24:00", "kind": "open", "nth": [2], "note": ""}
    (state,) = hours.states([{**found, "season": ["02-29", "09-30"]}])
    assert state["yearly"] and state["closes"] == "00:00" and state["nth"] == ["2"]
    assert "29" in state["valid_from"] and "30" in state["valid_until"]


@pytest.mark.parametrize("name", [WEEK_URL_NAME, TEXT_URL_NAME])
def test_only_people_of_the_admin_may_ask(client, admin_client, name):
    url = reverse(name)
    assert client.post(url, {"text": "Mo 8–9 Uhr"}).status_code == 302
    client.force_login(make_user("visitor"))
    assert client.post(url, {"text": "Mo 8–9 Uhr"}).status_code in (302, 403)
    assert admin_client.get(url).status_code == 405


def test_forms_have_the_tools(admin_client, home):
    office = factories.make_office(home, hours=[factories.slot("12", "08:00", "16:00")])
    partner, contact = factories.make_partner("Amt"), factories.make_contact("Anna")
    urls = [reverse("wagtailadmin_pages:edit", args=[office.pk])]
    urls += [admin_url(Partner, "edit", partner.pk), admin_url(Contact, "edit", contact.pk)]
    for url in urls:
        html = admin_client.get(url).content.decode()
        assert "data-fb-hours" in html and "wagtail_familienbuero/admin/hours.js" in html
    assert "08:00–16:00" in admin_client.get(urls[0]).content.decode()
