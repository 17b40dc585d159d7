"""An editor imports a table: chooses the file, reads the preview, confirms, watches, reads the report."""

import io
import os
from pathlib import Path

import openpyxl
import pytest

from tests import factories
from tests.browser.test_admin import log_in
from wagtail_familienbuero import kinds
from wagtail_familienbuero.admin import import_views
from wagtail_familienbuero.exchange import runs

SCREENS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740}}
SHOTS = os.environ.get("FAMILIENBUERO_SHOTS")
"""A folder for pictures of every screen; none are taken without it."""
HEADINGS = ["ID", "Titel", "In einem Satz", "Dauer"]
LONG = "Elterngeld, Partnerschaftsbonus und Zuschläge, die nach der Geburt eines Kindes zu beantragen sind"


def table(*rows):
    """What a file chooser gets: a workbook with services."""
    book = openpyxl.Workbook()
    book.active.title = "Leistungen"
    for row in [HEADINGS, *rows]:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "leistungen.xlsx", "mimeType": kind, "buffer": content.getvalue()}


@pytest.fixture
def look(page, assert_accessible):
    """Gives `look(name)`: what every screen must hold to, on a desktop and on a phone."""

    def check(name):
        for size, viewport in SCREENS.items():
            page.set_viewport_size(viewport)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, f"{name} runs off the {size}"
            assert_accessible(page, within="main")
            if SHOTS:
                page.screenshot(path=Path(SHOTS) / f"{name}-{size}.png", full_page=True)
        page.set_viewport_size(SCREENS["desktop"])

    return check


def services():
    return kinds.pages("ServicePageMixin").specific().order_by("title")


def choose(page, *rows):
    page.goto(page.home + "/admin/familienbuero/import/")
    page.set_input_files("input[name=file]", table(*rows))
    page.locator("main form button[type=submit]").click()


def press(page, action):
    page.locator(f"main button[value={action}]").click()


def test_an_editor_imports_a_table(page, live_home, look, monkeypatch, assert_no_foreign_requests):
    factories.make_office(live_home)
    log_in(page)
    page.goto(page.home + "/admin/familienbuero/import/")
    look("upload")
    page.set_input_files("input[name=file]", {"name": "kaputt.xlsx", "mimeType": "a/b", "buffer": b"PK\x03\x04"})
    page.check("input[name=publish]")
    page.locator("main form button[type=submit]").click()
    page.locator("main .w-field__errors li, main .error-message").first.wait_for()
    assert page.is_checked("input[name=publish]")
    look("refused")

    # The preview is whole at once; nothing is written.
    page.set_input_files("input[name=file]", table(["1", LONG, "Geld.", "2 Wochen"], ["2", "Kita"], ["3", ""]))
    page.locator("main form button[type=submit]").click()
    page.locator("main button[value=confirm]").wait_for()
    assert page.locator("main .listing tbody tr").count() == 3
    look("preview")
    assert not services().exists()

    # Every answer of the server has time for one row; once it stands still for us to look at it.
    monkeypatch.setattr(runs, "SECONDS", -1.0)
    with monkeypatch.context() as patch:
        patch.setattr(import_views, "REFRESH_AFTER", 600)
        press(page, "confirm")
        page.locator("main progress").wait_for()
        assert services().count() == 1
        look("progress")
    # Then the page goes on by itself to the end.
    page.locator("main .fb-buttons a").click()
    page.locator("main a[download]").first.wait_for(timeout=30_000)
    look("result")
    assert [(service.title, service.live) for service in services()] == [(LONG, True), ("Kita", True)]
    with page.expect_download() as download:
        page.locator("main a[download]").first.click()
    assert LONG in Path(download.value.path()).read_text(encoding="utf-8-sig")

    # The same table with one cell changed: one change in the preview.
    monkeypatch.undo()
    choose(page, ["1", LONG, "Geld.", "3 Wochen"], ["2", "Kita"])
    page.locator("main del", has_text="2 Wochen").wait_for()
    assert page.locator("main ins").all_inner_texts() == ["3 Wochen"]
    look("changes")
    press(page, "cancel")
    page.goto(page.home + "/admin/familienbuero/import/")
    assert page.locator("main .listing tbody tr").count() == 2
    look("runs")
    assert services().get(title=LONG).duration == "2 Wochen"
    assert page.errors == []
    assert_no_foreign_requests(page)
