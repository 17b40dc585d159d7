"""What the tests share that is no fixture: where things stand and what happens when a part is missing."""

import gc
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wagtail_familienbuero"
SITES = ("stock", "own_pages", "own_base")
SHARED_DATA = Path(os.environ.get("FAMILIENBUERO_TEST_DATA") or ROOT / ".." / "shared" / "data").resolve()
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


def keep_bytecode():
    """Where Python is told to write no bytecode, every process would compile all of Django and Wagtail again.

    That takes half of the time of starting one; so they share a folder in pytest's cache.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        folder = str(ROOT / ".pytest_cache" / "bytecode")
        os.environ.setdefault("PYTHONPYCACHEPREFIX", folder)
        sys.pycache_prefix, sys.dont_write_bytecode = sys.pycache_prefix or folder, False


def look_less_for_garbage():
    """Looking for garbage among everything that Django and Wagtail keep would take a fifth of the whole time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 50, 100)


def keep_no_search_index():
    """The tests that search build the index first; at every save it would cost a third of the whole suite's time."""
    from django.db.models.signals import post_save
    from wagtail.search.index import get_indexed_models

    try:
        from modelsearch.signal_handlers import post_save_signal_handler
    except ImportError:  # Wagtail 7.4
        from wagtail.search.signal_handlers import post_save_signal_handler
    for model in get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)


def keep_no_references():
    """Which thing is used where is written down at every save: a tenth of the whole suite's time."""
    from django.db.models.signals import post_migrate, pre_migrate
    from wagtail.signal_handlers import (
        connect_reference_index_signal_handlers,
        disconnect_reference_index_signal_handlers,
    )

    # Migrations would end it for tests that have asked for it, and begin it again for all others.
    pre_migrate.disconnect(disconnect_reference_index_signal_handlers)
    post_migrate.disconnect(connect_reference_index_signal_handlers)
    disconnect_reference_index_signal_handlers()


def lacking(what):
    """A part is missing that the tests cannot install: skip and say so, but fail where everything must run."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}, and with CI=true nothing may be skipped")
    pytest.skip(what)


def shared_data(*parts):
    """The path of real data nobody here wrote, e.g. shared_data("ics"); skips where there is none."""
    path = SHARED_DATA.joinpath(*parts)
    if not path.exists():
        lacking(f"no test data at {path} (set FAMILIENBUERO_TEST_DATA)")
    return path


# A mark and no fixture: a transactional test would empty the database before it is skipped.
only_on_postgres = pytest.mark.skipif(
    os.environ.get("FAMILIENBUERO_TEST_DB") != "postgres", reason="only on PostgreSQL (FAMILIENBUERO_TEST_DB=postgres)"
)


def needs_wagtail_8():
    """The reason why a site with its own base page cannot run here, or None."""
    import wagtail

    return (
        None if wagtail.VERSION >= (8, 0) else f"custom base pages came with Wagtail 8; this is {wagtail.__version__}"
    )


def site_environment(site, **extra):
    """The environment for a process of one of the test sites, without this process's pytest settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return {**kept, "DJANGO_SETTINGS_MODULE": f"tests.sites.{site}.settings", "PYTHONPATH": str(ROOT), **extra}
