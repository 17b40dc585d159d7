"""An editor enters the hours of an office: by hand, by copying a day, by pasting a text."""

import datetime
import re

import pytest
from django.urls import reverse
from wagtail.models import Site

from tests import factories
from tests.admin_support import admin_url
from tests.browser.test_admin import OUR_PART, log_in
from tests.test_school_ics import calendar, event
from wagtail_familienbuero.models import CalendarEntry, Contact, FamilienbueroSettings

# What we draw; around it stand the rows as Wagtail draws them.
TOOLS = {"include": [["[data-fb-hours]"]]}


@pytest.fixture
def form(page):
    """The form of a contact, with its hours in view."""
    contact = factories.make_contact("Anna", hours_text="Mo–Do 8–16 Uhr, Fr 8–12 Uhr")
    log_in(page)
    page.goto(page.home + admin_url(Contact, "edit", contact.pk))
    page.locator("[data-fb-hours][data-fb-ready]").wait_for()
    return page


@pytest.fixture
def assert_tools_accessible(form, assert_accessible):
    """Brings what we draw into view first: axe takes for too small what a bar of Wagtail covers half by chance."""

    def run():
        form.locator("[data-fb-hours]").evaluate("tools => tools.scrollIntoView({block: 'center'})")
        assert_accessible(form, TOOLS)

    return run


def add_row(page, number, days, opens, closes):
    """The way of somebody who sees the form for the first time: the plus, the days, the two times."""
    # By keys: the week above is written anew after each change, and may move things away from under the mouse.
    page.locator("[data-contentpath=hours] .c-sf-add-button").last.press("Enter")
    for day in days:
        page.locator(f"input[name=hours-{number}-value-weekdays][value='{day}']").press("Space")
    page.locator(f"input[name=hours-{number}-value-opens]").fill(opens)
    page.keyboard.press("Tab")
    page.locator(f"input[name=hours-{number}-value-closes]").fill(closes)
    page.keyboard.press("Tab")


def week(page, day):
    return page.locator(".fb-week tr").nth(day - 1).locator("td").inner_text()


def wait_for_week(page, day, text):
    page.locator(".fb-week tr").nth(day - 1).get_by_text(text).wait_for()


def save(page):
    page.locator("footer button[type=submit]").first.click()
    page.wait_for_load_state("networkidle")


def rows():
    return [dict(row.value) for row in Contact.objects.get().latest_revision.as_object().hours]


def test_a_german_week_by_hand(form, assert_tools_accessible, assert_no_foreign_requests):
    add_row(form, 0, [1, 2, 3], "8", "16")
    add_row(form, 1, [4], "8", "18")
    add_row(form, 2, [5], "8", "12")
    wait_for_week(form, 5, "08:00–12:00")
    assert week(form, 1) == week(form, 3) == "08:00–16:00"
    assert week(form, 4) == "08:00–18:00"
    assert "–" not in week(form, 6)
    assert_tools_accessible()
    save(form)
    assert [(row["weekdays"], row["opens"].hour, row["closes"].hour) for row in rows()] == [
        (["1", "2", "3"], 8, 16),
        (["4"], 8, 18),
        (["5"], 8, 12),
    ]
    assert form.errors == []
    assert_no_foreign_requests(form)


def test_a_day_is_copied_with_the_keyboard(form, assert_tools_accessible):
    add_row(form, 0, [1], "8", "12")
    add_row(form, 1, [1], "14", "16:30")
    tool = form.locator("[data-fb-tool]").nth(1)
    tool.locator("summary").press("Enter")
    for day in (2, 4):
        tool.locator(f"[data-fb-to][value='{day}']").press("Space")
    tool.locator("[data-fb-copy]").press("Enter")
    wait_for_week(form, 4, "14:00–16:30")
    assert week(form, 1) == week(form, 2) == week(form, 4)
    assert "–" not in week(form, 3)
    assert form.locator("[data-fb-said]").inner_text()
    assert_tools_accessible()
    save(form)
    assert [row["weekdays"] for row in rows()] == [["1", "2", "4"], ["1", "2", "4"]]


def test_an_overlap_is_told_before_saving_and_refused_after(form):
    add_row(form, 0, [1], "8", "12")
    add_row(form, 1, [1], "11", "14")
    form.locator("[data-fb-summary] .error-message").wait_for()
    assert "08:00–12:00" in form.locator("[data-fb-summary] .error-message").inner_text()
    save(form)
    assert form.locator("[data-contentpath=hours] .error-message").count()
    form.locator("[data-fb-hours] [data-fb-summary] .error-message").wait_for()


def test_pasted_hours_become_rows(form, assert_tools_accessible):
    tool = form.locator("[data-fb-tool]").first
    tool.locator("summary").click()
    text = tool.locator("[data-fb-text]")
    # What was there before is offered.
    assert text.input_value() == "Mo–Do 8–16 Uhr, Fr 8–12 Uhr"
    text.fill("Mo–Mi 8–16 Uhr, Do 8–18 Uhr, Fr 8–12 Uhr\nBitte am Seiteneingang klingeln")
    assert text.bounding_box()["width"] <= tool.bounding_box()["width"]
    assert_tools_accessible()
    tool.locator("[data-fb-paste]").click()
    wait_for_week(form, 5, "08:00–12:00")
    assert week(form, 4) == "08:00–18:00"
    assert re.match(r"3 ", form.locator("[data-fb-said]").inner_text())
    assert "Seiteneingang" in form.locator("[name=hours_note]").input_value()
    # The same once more adds nothing.
    tool.locator("[data-fb-paste]").click()
    form.wait_for_function("!/^3 /.test(document.querySelector('[data-fb-said]').textContent)")
    assert form.locator("[data-contentpath=hours] [data-streamfield-child]").count() == 3
    save(form)
    assert [row["weekdays"] for row in rows()] == [["1", "2", "3"], ["4"], ["5"]]
    contact = Contact.objects.get().latest_revision.as_object()
    assert contact.hours_text == "Mo–Do 8–16 Uhr, Fr 8–12 Uhr"


def test_a_text_that_is_too_long_is_refused_with_a_sentence(form):
    tool = form.locator("[data-fb-tool]").first
    tool.locator("summary").click()
    tool.locator("[data-fb-text]").evaluate("box => { box.value = 'x'.repeat(6000) }")
    tool.locator("[data-fb-paste]").click()
    form.locator("[data-fb-said]:not(:empty)").wait_for()
    assert "5" in form.locator("[data-fb-said]").inner_text()
    assert not form.locator("[data-contentpath=hours] [data-streamfield-child]").count()


def type_into(page, name, text):
    """Types as a person does: a click, the letters, Tab. What the field says then."""
    field = page.locator(f"input[name={name}]")
    field.fill("")
    field.press_sequentially(text)
    field.press("Tab")
    return field.input_value()


def test_what_is_typed_is_understood_or_stays(form):
    """Wagtail's picker would make today or now of it."""
    form.locator("[data-contentpath=hours] .c-sf-add-button").last.click()
    times = {"18 Uhr": "18:00", "24:00": "00:00", "25:00": "25:00", "am Abend": "am Abend", "7h": "07:00"}
    assert {text: type_into(form, "hours-0-value-opens", text) for text in times} == times
    form.locator("[data-contentpath=closures] .c-sf-add-button").last.click()
    dates = {"31.12.": "31.12.", "31.2.2026": "2026-02-31", "1.3.27": "2027-03-01", "24.12.2026": "2026-12-24"}
    assert {text: type_into(form, "closures-0-value-first", text) for text in dates} == dates
    type_into(form, "closures-0-value-last", "Silvester")
    assert form.locator("input[name=closures-0-value-last]").input_value() == "Silvester"
    save(form)
    assert form.locator("[data-contentpath=closures] [data-contentpath=last] .error-message").count()
    assert form.errors == []


def test_the_screens_of_the_calendar_are_accessible(page, live_home, tmp_path, assert_accessible):
    factories.make_office(live_home)
    site = Site.objects.get()
    FamilienbueroSettings.objects.create(site=site, land="BY", catholic=True)
    entry = factories.make_calendar_entry("Betriebsausflug", first_day=datetime.date(2026, 6, 9))
    factories.make_calendar_entry("Fronleichnam", kind="open", first_day=datetime.date(2026, 6, 4))
    factories.make_calendar_entry("Herbstferien", kind="school", first_day=datetime.date(2026, 11, 3))
    log_in(page)
    for address in (
        admin_url(CalendarEntry, "list"),
        admin_url(CalendarEntry, "add"),
        admin_url(CalendarEntry, "edit", entry.pk),
        reverse("familienbuero_holidays"),
        reverse("wagtailsettings:edit", args=["wagtail_familienbuero", "familienbuerosettings", site.pk]),
    ):
        assert page.goto(page.home + address).ok, address
        assert_accessible(page, OUR_PART)
    file = tmp_path / "ferien.ics"
    broken = [*event("20270101", "20270102", "Neujahr"), "RRULE:FREQ=YEARLY"]
    file.write_bytes(calendar(event(), event("20261103", None, "Herbstferien"), broken))
    page.goto(page.home + reverse("familienbuero_school_holidays"))
    assert_accessible(page, OUR_PART)
    page.set_input_files("input[type=file]", file)
    page.locator("main form button[type=submit]").click()
    page.locator("input[name=preview]").wait_for(state="attached")
    assert_accessible(page, OUR_PART)
    page.locator("main form button[type=submit]").click()
    page.locator(".messages .success").wait_for()
    # A date as it is typed here is no other day, on the form of a record, too. All of it fits on a phone.
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(page.home + admin_url(CalendarEntry, "add"))
    fields = page.locator("#main form :is(input:not([type=hidden]), select):visible")
    assert max(box["x"] + box["width"] for box in (field.bounding_box() for field in fields.all())) <= 390
    assert type_into(page, "first_day", "24.12.2026") == "2026-12-24"
    assert page.errors == []
