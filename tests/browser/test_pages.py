"""Every kind of page in a browser: accessible, usable with keys and without JavaScript, asking nobody else."""

import pytest

from tests.browser.conftest import CONTEXT
from tests.browser.section import build

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
FOUR_HUNDRED_PER_CENT = {"width": 320, "height": 256}  # 1280 by 1024 at 400 %, WCAG 1.4.10


@pytest.fixture
def addresses(built):
    return built(build)


def overflow(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_every_kind_of_page_is_accessible(page, addresses, assert_accessible, assert_no_foreign_requests):
    for kind, address in addresses.items():
        assert page.goto(page.home + address).ok, kind
        assert page.locator("h1").count() == 1, kind
        for name, size in (("phone", PHONE), ("desktop", DESKTOP)):
            page.set_viewport_size(size)
            assert overflow(page) <= 0, f"{kind} on a {name}"
            assert_accessible(page)
            # Letters of twice the size (WCAG 1.4.4).
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert overflow(page) <= 0, f"{kind} with letters of 200 % on a {name}"
            page.evaluate("document.documentElement.style.fontSize = ''")
        page.set_viewport_size(FOUR_HUNDRED_PER_CENT)
        assert overflow(page) <= 0, f"{kind} at 400 %"
    assert_no_foreign_requests(page)
    assert page.errors == []


def test_keys_reach_every_link_and_field_and_show_where_they_are(page, addresses):
    """Tab walks through all of them in the order of the page, each with an outline."""
    for kind in ("office", "service", "offers", "directory"):
        page.goto(page.home + addresses[kind])
        wanted = page.evaluate(
            """() => [...document.querySelectorAll('.familienbuero :is(a[href], input, select, button, summary)')]
                .filter(node => node.checkVisibility({contentVisibilityAuto: true})).length"""
        )
        page.evaluate("document.querySelector('.familienbuero').setAttribute('tabindex', '-1')")
        page.evaluate("document.querySelector('.familienbuero').focus()")
        seen = []
        for _ in range(wanted):
            page.keyboard.press("Tab")
            seen.append(
                page.evaluate(
                    """() => { const node = document.activeElement, style = getComputedStyle(node);
                    node.dataset.seen = (Number(node.dataset.seen) || 0) + 1;
                    return [!!node.closest('.familienbuero'), style.outlineStyle, parseFloat(style.outlineWidth),
                            node.dataset.seen]; }"""
                )
            )
        assert wanted > 5, kind
        assert all(inside and line != "none" and width >= 2 for inside, line, width, _times in seen), (kind, seen)
        assert {times for *_rest, times in seen} == {"1"}, kind


def test_targets_on_a_phone_are_big_enough(page, addresses):
    """What is no link in running text measures at least 24 by 24 pixels (WCAG 2.5.8), buttons and calls 44."""
    page.set_viewport_size(PHONE)
    for kind in ("office", "service", "offers", "directory", "partner"):
        page.goto(page.home + addresses[kind])
        small = page.evaluate(
            """() => [...document.querySelectorAll(
                '.familienbuero :is(.fb-reach a, .fb-phone, button, select, .fb-filter summary, .fb-pagination a)')]
                .filter(node => node.checkVisibility({contentVisibilityAuto: true}))
                .map(node => [node.textContent.trim().slice(0, 20), node.getBoundingClientRect().height])
                .filter(([, height]) => height < 43.5)"""
        )
        assert small == [], kind


def test_filters_work_without_javascript(browser, live_home, live_server, addresses):
    context = browser.new_context(**{**CONTEXT, "java_script_enabled": False, "viewport": PHONE})
    tab = context.new_page()
    tab.goto(live_server.url + addresses["questions"])
    assert tab.locator(".fb-entry").count() == 20
    tab.locator("a[rel=next]").click()
    assert "page=2" in tab.url
    tab.locator("[name=q]").fill("Frage 07")
    tab.locator(".fb-filter button").click()
    assert tab.locator(".fb-entry-title").all_inner_texts() == ["Frage 07?"]
    tab.locator(".fb-entry a").click()
    assert tab.locator("h1").inner_text() == "Frage 07?"
    context.close()


def test_dark_colours_follow_the_site(browser, live_home, live_server, addresses, assert_accessible):
    """On a page that is not dark itself nothing of ours turns dark; on a dark one the contrast is right."""
    context = browser.new_context(**{**CONTEXT, "color_scheme": "dark"})
    tab = context.new_page()
    surface = "getComputedStyle(document.querySelector('.fb-who')).backgroundColor"
    for scheme, changes in (("normal", False), ("light dark", True)):
        tab.goto(live_server.url + addresses["service"])
        before = tab.evaluate(surface)
        tab.evaluate("scheme => { document.documentElement.style.colorScheme = scheme }", scheme)
        assert (tab.evaluate(surface) != before) == changes
        if changes:
            # axe takes a page without a background for white.
            tab.add_style_tag(content="body { background: #121212 } main a, header a { color: #9bd6f2 }")
        assert_accessible(tab)
    context.close()


def test_paper_shows_no_form(page, addresses):
    page.emulate_media(media="print")
    page.goto(page.home + addresses["offers"])
    assert not page.locator(".fb-filter").is_visible()
    assert page.locator(".fb-entry").first.is_visible()
