"""A real Chromium on the stock site. Playwright's own browsers are never downloaded: the system's is used."""

import os
import shutil

import pytest
from django.db import connection, connections

from tests.browser.copies import Copies, can_copy
from tests.support import AXE, lacking

# Playwright keeps an event loop running in the test's thread; Django would refuse the ORM there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--metrics-recording-only",
    "--disable-domain-reliability",
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,"
    "PreloadTopChromeWebUI,SpareRendererForSitePerProcess",
    "--font-render-hinting=none",
]
CONTEXT = {
    "locale": "de-DE",
    "timezone_id": "Europe/Berlin",
    "viewport": {"width": 1280, "height": 900},
    "reduced_motion": "reduce",
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser(django_db_setup, django_db_blocker):
    sync_api = pytest.importorskip("playwright.sync_api")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not path:
        lacking("no Chromium on the path (apt install chromium)")
    rows_of_migrations = getattr(connection, "_test_serialized_contents", "[]")
    with sync_api.sync_playwright() as playwright:
        # Within Playwright's event loop Django hands out connections of its own.
        connection._test_serialized_contents = rows_of_migrations
        running = playwright.chromium.launch(executable_path=path, headless=True, args=FLAGS)
        yield running
        running.close()
        with django_db_blocker.unblock():
            connections.close_all()


@pytest.fixture(scope="session")
def copies():
    return Copies()


@pytest.fixture
def transactional_db(request, copies, django_db_setup, django_db_blocker):
    """Instead of pytest-django's: after the test the database is again as the migrations left it.

    That is how the first test finds it, for all tests outside of this folder are rolled back and run before.
    """
    if not can_copy():
        request.node.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True))
        request.getfixturevalue("_django_db_helper")
        yield
        return
    with django_db_blocker.unblock():
        copies.put("migrated", lambda: None)
        yield
        copies.put("migrated", lambda: None)


@pytest.fixture
def live_home(transactional_db, live_server, copies):
    """The home page of a served site; Wagtail's root page and locale from the migrations are there in every test."""
    from wagtail.models import Site

    from tests.sites.pages import home_model, make_home

    def build():
        page = make_home()
        host, port = live_server.url.removeprefix("http://").split(":")
        Site.objects.filter(is_default_site=True).update(hostname=host, port=int(port))
        return page.pk

    return home_model().objects.get(pk=copies.put("home", build))


@pytest.fixture
def built(live_home, copies):
    """Gives `built(build)`: what `build(live_home)` makes is there, and so is what it gave; copied after once."""
    return lambda build: copies.put(f"{build.__module__}.{build.__qualname__}", lambda: build(live_home))


@pytest.fixture(scope="session")
def tab(browser, live_server):
    """The tab that most tests share: a window of Chromium's own and an empty cache take longer than many a test."""
    yield from open_tab(browser, live_server)


def open_tab(browser, live_server):
    """`browser.new_context(**{**CONTEXT, "viewport": …})` makes other profiles."""
    context = browser.new_context(**CONTEXT)
    made = context.new_page()
    made.requested, made.errors, made.home = [], [], live_server.url
    made.on("request", lambda request: made.requested.append(request.url))
    made.on("pageerror", lambda error: made.errors.append(str(error)))
    yield made
    context.close()


@pytest.fixture
def page(tab, live_home):
    """A tab that remembers every address it asked for (`page.requested`) and every script error (`page.errors`).

    Behind a test it forgets all but the files in its cache, and a clock of its own: where a test installs one,
    all of the file's do, and the file opens a tab for itself.
    """
    tab.requested, tab.errors = [], []
    yield tab
    if tab.url.startswith(tab.home):
        tab.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
    tab.goto("about:blank")
    tab.unroute_all(behavior="ignoreErrors")
    tab.emulate_media(media="null")
    tab.set_viewport_size(CONTEXT["viewport"])
    tab.context.clear_cookies()


@pytest.fixture
def assert_accessible():
    """Gives a function that runs all of axe-core's WCAG 2.2 A and AA rules and its best practices on a tab.

    ``within`` limits it to a part of the page (axe-core's "context": what to include and what to exclude).
    """
    if not AXE.exists():
        lacking("axe-core is not installed (npm install)")
    script = AXE.read_text(encoding="utf-8")

    def run(page, within=None):
        # evaluate() and no script tag: it also works under a strict content security policy.
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(script)
        # Of what passed only the number is wanted; to list and send every node of it takes as long as the rules.
        options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
        passes, violations = page.evaluate(
            """([within, options]) => axe.run(within || document, options)
                .then(result => [result.passes.length, result.violations])""",
            [within, options],
        )
        assert passes, "axe looked at nothing"
        assert not violations, describe(violations)

    return run


def describe(violations):
    lines = []
    for violation in violations:
        lines.append(f"{violation['id']}: {violation['help']}")
        lines += [f"    {node['html'][:200]}" for node in violation["nodes"]]
    return "\n".join(lines)


@pytest.fixture
def assert_no_foreign_requests():
    """Gives a function that fails when a tab has asked anybody but the site itself for anything."""

    def check(page):
        foreign = [url for url in page.requested if not url.startswith((page.home, "data:", "blob:", "about:"))]
        assert not foreign, f"third parties were asked: {foreign}"

    return check
