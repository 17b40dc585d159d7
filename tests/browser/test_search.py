"""The search in a browser: suggestions by keys as ARIA 1.2 wants them, accessible, usable without JavaScript."""

import os

import pytest
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from tests import factories
from tests.browser.conftest import CONTEXT
from wagtail_familienbuero.search import documents

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHOTS = os.environ.get("FAMILIENBUERO_SHOTS")
"""A folder for pictures; none are taken without it."""


def build(home):
    office = factories.make_office(home)
    page = factories.make_search_page(office, examples="Kita, Elterngeld")
    topic = factories.make_topic("Geld und Unterstützung", icon="money")
    partner = factories.make_partner("Elterngeldstelle", hours=[factories.slot("1234567", "00:00", "00:00")])
    factories.make_partner("Notruf für Familien", kind="emergency")
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    factories.make_service(
        office,
        title="Elterngeld",
        in_one_sentence="Elterngeld ist Geld nach der Geburt.",
        handled_by="both",
        responsible_partners=[("partner", row)],
        lists={"topics": [topic]},
    )
    factories.make_offer(office, title="Elterngeld-Sprechstunde", provider=partner, lists={"topics": [topic]})
    factories.make_directory(office)
    link = {"external_link_url": "https://example.org/", "external_link_text": "Familienkasse"}
    SearchPromotion.objects.create(query=Query.get("elterngeld"), description="Hier wird beantragt.", **link)
    documents.rebuild()
    return {"search": page.get_url(), "office": office.get_url()}


@pytest.fixture
def addresses(built):
    return built(build)


def active(page):
    return page.evaluate(
        "() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent"
    )


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def type_into(page, words):
    field = page.get_by_role("combobox")
    field.fill("")
    field.press_sequentially(words)
    return field


def test_suggestions_by_keys(page, addresses, assert_accessible):
    page.goto(page.home + addresses["search"])
    field = type_into(page, "Elterng")
    box = page.get_by_role("listbox")
    box.wait_for()
    options = page.locator(".fb-suggestions [role=option]")
    assert field.get_attribute("aria-expanded") == "true"
    assert field.get_attribute("aria-controls") == box.get_attribute("id")
    assert active(page) is None
    assert page.get_by_role("status").first.inner_text().strip()
    assert_accessible(page)
    shot(page, "search-suggestions")
    page.set_viewport_size(PHONE)
    assert page.evaluate(OVERFLOW) <= 0
    assert_accessible(page)
    shot(page, "search-suggestions-phone")
    page.set_viewport_size(DESKTOP)
    field.press("ArrowDown")
    assert active(page) == options.first.text_content()
    assert_accessible(page)
    assert options.first.get_attribute("aria-selected") == "true"
    field.press("ArrowUp")
    assert active(page) is None and field.input_value() == "Elterng"
    field.press("ArrowUp")
    assert active(page) == options.last.text_content()
    field.press("Escape")
    assert not box.is_visible() and field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "Elterng"
    field.press("ArrowDown")
    box.wait_for()
    field.press("ArrowDown")
    chosen = options.first.locator("bdi").inner_text()
    field.press("Enter")
    page.wait_for_url("**?q=*")
    assert page.get_by_role("combobox").input_value() == chosen
    assert page.locator(".fb-entry").count()
    assert page.errors == []


def test_enter_without_a_choice_asks_what_was_typed(page, addresses):
    page.goto(page.home + addresses["office"])
    field = type_into(page, "Elterngeld")
    page.get_by_role("listbox").wait_for()
    field.press("Enter")
    page.wait_for_url("**?q=Elterngeld*")
    assert page.locator(".fb-entry").count()


def test_a_click_chooses_and_leaving_the_field_closes(page, addresses):
    page.goto(page.home + addresses["search"])
    field = type_into(page, "Elterng")
    page.locator(".fb-suggestions [role=option]").first.wait_for()
    field.press("Tab")
    assert not page.get_by_role("listbox").is_visible()
    type_into(page, "Elterngel")
    page.locator(".fb-suggestions [role=option]").first.click()
    page.wait_for_url("**?q=*")


def test_only_the_newest_answer_is_shown(page, addresses):
    """The answer to the first letters comes after that to the later ones."""
    page.goto(page.home + addresses["search"])
    page.evaluate(
        """() => { const real = window.fetch; window.aborted = 0;
        window.fetch = (url, options) => { options.signal.addEventListener('abort', () => window.aborted++);
          const wait = url.endsWith('El') ? 800 : 0;
          return new Promise((ok, no) => setTimeout(() => real(url, options).then(ok, no), wait));
        } }"""
    )
    field = page.get_by_role("combobox")
    field.press_sequentially("El")
    page.wait_for_timeout(300)
    field.press_sequentially("terngeld-S")
    page.locator(".fb-suggestions [role=option]").first.wait_for()
    shown = page.get_by_role("listbox").inner_text()
    page.wait_for_timeout(900)
    assert page.get_by_role("listbox").inner_text() == shown
    assert page.evaluate("window.aborted") >= 1
    assert page.errors == []


def test_a_server_that_does_not_answer_leaves_a_plain_field(page, addresses):
    page.route("**/suggest/**", lambda route: route.fulfill(status=500, body="no"))
    page.goto(page.home + addresses["search"])
    field = type_into(page, "Elterngeld")
    page.wait_for_timeout(400)
    assert not page.get_by_role("listbox").is_visible()
    field.press("Enter")
    page.wait_for_url("**?q=Elterngeld*")
    assert page.errors == []


def test_all_of_it_by_keys(page, addresses):
    """From the first key to a narrowed list, without a mouse: Tab, space and Enter."""
    page.goto(page.home + addresses["search"])
    field = type_into(page, "Elterngeld")
    page.get_by_role("listbox").wait_for()
    field.press("Enter")
    page.wait_for_url("**?q=Elterngeld*")
    page.get_by_role("combobox").focus()
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    tab_to(page, "input[name=kind][value=offer]")
    page.keyboard.press("Space")
    tab_to(page, "button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=offer*")
    assert page.locator(".fb-entry").count() == 1
    tab_to(page, ".fb-ticked a")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "kind=" not in url)
    tab_to(page, ".fb-entry-title a")
    assert page.errors == []


def tab_to(page, selector):
    """Presses Tab until what is asked for has the focus, and shows it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches('.familienbuero ' + selector)", selector):
            assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") != "none"
            return
    raise AssertionError(f"no way by Tab to {selector}")


def test_without_javascript_it_is_a_form(browser, live_server, addresses):
    context = browser.new_context(**{**CONTEXT, "java_script_enabled": False})
    tab = context.new_page()
    tab.goto(live_server.url + addresses["search"])
    tab.get_by_role("searchbox").fill("elterngeld")
    tab.get_by_role("button", name="Suchen").click()
    before = tab.locator(".fb-entry").count()
    tab.locator("summary").first.click()
    tab.locator("input[name=kind][value=offer]").check()
    tab.get_by_role("button", name="Suchen").click()
    assert 0 < tab.locator(".fb-entry").count() < before
    context.close()


STATES = [
    "",
    "?q=elterngeld",
    "?q=elterngeld&kind=offer&open=on",
    "?q=qqxyzzqq",
    "?q=elterngeld+notruf&free=on&kind=service",
    "?q=elterngeld&sort=distance&postcode=99999",
]


@pytest.mark.parametrize("asked", STATES)
def test_every_state_is_accessible(page, addresses, assert_accessible, assert_no_foreign_requests, asked):
    page.goto(page.home + addresses["search"] + asked)
    for name, size in (("phone", PHONE), ("desktop", DESKTOP)):
        page.set_viewport_size(size)
        assert page.evaluate(OVERFLOW) <= 0, name
        assert_accessible(page)
        shot(page, f"search-{name}-{len(asked)}")
    assert page.locator("h1").count() == 1
    assert_no_foreign_requests(page)
    assert page.errors == []
