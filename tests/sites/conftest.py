"""A site's folder is collected under the settings of that site only."""

import os
from pathlib import Path

import pytest

from tests.support import SITES

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path, config):
    folder = collection_path.relative_to(HERE).parts[:1]
    active = os.environ["DJANGO_SETTINGS_MODULE"].split(".")[2]
    return True if folder and folder[0] in SITES and folder[0] != active else None


@pytest.fixture(scope="module")
def section(once):
    """A page of every kind for all tests that ask for it; those that need an empty site stand above them."""
    from tests.sites.pages import make_home
    from tests.sites.section import build_section

    return once(lambda: build_section(make_home()))
