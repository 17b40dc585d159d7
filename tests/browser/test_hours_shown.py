"""Opening hours in a visitor's browser: right behind a page cache, at every hour and on every screen."""

import datetime
import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from wagtail.models import Locale

from tests import factories
from tests.browser.conftest import CONTEXT, open_tab
from tests.factories import closure, slot
from tests.support import PACKAGE

SCRIPT = PACKAGE / "static" / "wagtail_familienbuero" / "hours.js"
MADE = datetime.datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
SHOTS = os.environ.get("FAMILIENBUERO_SHOTS")
"""A folder for pictures; none are taken without it."""

HOURS = [
    slot("12345", "09:00", "12:00"),
    slot("24", "14:00", "18:00", kind="phone", note="only Ukrainian and Russian, with an interpreter"),
    slot("6", "10:00", "12:00", nth=["1", "3"], kind="appointment"),
    slot(
        "7",
        "10:00",
        "18:00",
        valid_from=datetime.date(2026, 4, 1),
        valid_until=datetime.date(2026, 9, 30),
        yearly=True,
    ),
]


@pytest.fixture(scope="module")
def tab(browser, live_server):
    """One for this file: a clock that was set can be set again, but not be taken out."""
    yield from open_tab(browser, live_server)


@pytest.fixture
def address(built, monkeypatch):
    """An English office page as a cache keeps it: made on a Monday at ten, whenever it is read."""
    address = built(build)
    monkeypatch.setattr(timezone, "now", lambda: MADE.astimezone(datetime.UTC))
    return address


def build(live_home):
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = live_home.copy_for_translation(english)
    home.save_revision().publish()
    office = factories.make_office(
        home,
        title="Family office",
        locale=english,
        street="Marktplatz 4",
        city="Musterstadt",
        hours=HOURS,
        hours_note="Ring at the side door.",
        closures=[closure("2026-11-27", reason="Outing"), closure("2026-12-24", "2027-01-03", reason="Break")],
    )
    factories.make_page(
        "OfficePageMixin", office, title="Branch", form="branch", phone="0123", locale=english, hours=HOURS[:1]
    )
    return office.get_url()


def read_at(page, address, **later):
    """Opens the page with the browser's clock so much later than the page was made."""
    page.clock.install(time=MADE + datetime.timedelta(**later))
    page.goto(page.home + address)


def state(page):
    return page.locator(".fb-hours-state-text").first.inner_text()


def marked(page):
    return page.locator(".fb-week tr:has(.fb-today:not([hidden])) th").all_inner_texts()


def test_the_sentence_and_the_mark_follow_the_clock(page, address, assert_no_foreign_requests):
    read_at(page, address)
    assert state(page) == "Open now · until 12:00" and marked(page) == ["Monday today"]
    assert not page.locator(".fb-as-of").first.is_visible()
    seen = []
    for hours in (2, 12, 9, 3, 24):
        page.clock.fast_forward(hours * 3600 * 1000)
        seen.append((state(page), marked(page)))
    assert seen == [
        ("Opens tomorrow at 9:00", ["Monday today"]),
        ("Opens today at 9:00", ["Tuesday today"]),
        ("Open now · until 12:00", ["Tuesday today"]),
        ("By phone again today at 14:00", ["Tuesday today"]),
        ("See the opening hours", ["Wednesday today"]),
    ]
    assert page.errors == []
    assert_no_foreign_requests(page)


def test_a_page_from_last_week_claims_nothing(page, address):
    read_at(page, address, days=9)
    assert state(page) == "See the opening hours" and marked(page) == []
    assert page.locator(".fb-hours-state").first.get_attribute("data-fb-kind") == "unknown"


def test_a_wrong_clock_leaves_what_the_server_said(page, address):
    read_at(page, address, days=-1)
    assert state(page) == "Open now · until 12:00"
    assert page.locator(".fb-as-of").first.inner_text() == "(as of 23 November, 10:00)"


@pytest.mark.parametrize(
    "event", ["document.dispatchEvent(new Event('visibilitychange'))", "dispatchEvent(new Event('pageshow'))"]
)
def test_coming_back_to_the_page_corrects_it(page, address, event):
    read_at(page, address)
    page.clock.set_system_time(MADE + datetime.timedelta(hours=2))
    page.evaluate(event)
    assert state(page) == "Opens tomorrow at 9:00"


def test_a_reader_abroad_reads_the_day_and_times_of_the_town(browser, live_server, address):
    context = browser.new_context(**{**CONTEXT, "timezone_id": "America/New_York"})
    tab = context.new_page()
    tab.home = live_server.url
    # Half past midnight in the town, half past six in the evening before in New York.
    read_at(tab, address, hours=14, minutes=30)
    assert state(tab) == "Opens today at 9:00" and marked(tab) == ["Tuesday today"]
    context.close()


def test_the_script_works_when_it_comes_late(page, address):
    page.route("**/hours*.js", lambda route: route.abort())
    read_at(page, address, hours=2)
    assert state(page) == "Open now · until 12:00"
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    assert state(page) == "Opens tomorrow at 9:00"


def test_a_strict_content_security_policy_lets_it_work(page, address):
    def strict(route):
        answer = route.fetch()
        policy = {"content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"}
        route.fulfill(response=answer, headers={**answer.headers, **policy})

    page.route(page.home + address, strict)
    read_at(page, address, hours=2)
    assert state(page) == "Opens tomorrow at 9:00"
    assert page.errors == []


def test_without_javascript_the_page_says_when_it_was_made(browser, live_server, address):
    context = browser.new_context(**{**CONTEXT, "java_script_enabled": False})
    tab = context.new_page()
    tab.goto(live_server.url + address)
    assert tab.locator(".fb-hours-state").first.inner_text() == "Open now · until 12:00 (as of 23 November, 10:00)"
    context.close()


def look(page, name):
    if SHOTS:
        page.screenshot(path=Path(SHOTS) / f"hours-{name}.png", full_page=True)


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_every_screen_shows_it_accessibly(page, address, assert_accessible):
    read_at(page, address)
    for name, size in (("desktop", DESKTOP), ("phone", PHONE)):
        page.set_viewport_size(size)
        assert overflow(page) <= 0, name
        assert_accessible(page)
        look(page, name)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert overflow(page) <= 0, f"{name} with letters of 200 %"
        look(page, f"{name}-200")
        page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert overflow(page) <= 0
    look(page, "phone-rtl")
    edge = "node => getComputedStyle(node).borderRightWidth"
    assert page.locator(".fb-is-today th").evaluate(edge) == "4px"


def test_dark_screens_have_contrast(browser, live_server, address, assert_accessible):
    context = browser.new_context(**{**CONTEXT, "color_scheme": "dark", "viewport": PHONE})
    tab = context.new_page()
    tab.goto(live_server.url + address)
    tab.evaluate("document.documentElement.style.colorScheme = 'light dark'")
    # axe takes a page without a background for white.
    tab.add_style_tag(content="body { background: #121212 } main a, header a { color: #9bd6f2 }")
    assert_accessible(tab)
    look(tab, "phone-dark")
    context.close()


def test_paper_has_the_week_but_not_the_state(page, address):
    read_at(page, address)
    page.emulate_media(media="print")
    assert page.locator(".fb-week").is_visible()
    assert not page.locator(".fb-hours-state").first.is_visible()
    assert not page.locator(".fb-today").first.is_visible()
    assert page.locator(".fb-is-today th").evaluate("node => getComputedStyle(node).borderInlineStartWidth") == "0px"
    look(page, "print")
