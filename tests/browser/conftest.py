"""A real Chromium on the stock site. Playwright's own browsers are never downloaded: the system's is used."""

import os
import shutil

import pytest
from django.db import connection, connections

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
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication",
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


@pytest.fixture
def live_home(transactional_db, django_db_serialized_rollback, live_server):
    """The home page of a served site; Wagtail's root page and locale from the migrations are there in every test."""
    from wagtail.models import Site

    from tests.sites.pages import make_home

    page = make_home()
    host, port = live_server.url.removeprefix("http://").split(":")
    Site.objects.filter(is_default_site=True).update(hostname=host, port=int(port))
    Site.clear_site_root_paths_cache()
    return page


@pytest.fixture
def context(browser, live_home):
    """A fresh browser profile; `browser.new_context(**{**CONTEXT, "viewport": …})` makes others."""
    made = browser.new_context(**CONTEXT)
    yield made
    made.close()


@pytest.fixture
def page(context, live_server):
    """A tab that remembers every address it asked for (`page.requested`) and every script error (`page.errors`)."""
    tab = context.new_page()
    tab.requested, tab.errors = [], []
    tab.on("request", lambda request: tab.requested.append(request.url))
    tab.on("pageerror", lambda error: tab.errors.append(str(error)))
    tab.home = live_server.url
    return tab


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
        page.evaluate(script)
        options = {"runOnly": {"type": "tag", "values": TAGS}}
        result = page.evaluate("([within, options]) => axe.run(within || document, options)", [within, options])
        assert result["passes"], "axe looked at nothing"
        assert not result["violations"], describe(result["violations"])

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
