"""A site's folder is collected under the settings of that site only."""

import os
from pathlib import Path

from tests.support import SITES

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path, config):
    folder = collection_path.relative_to(HERE).parts[:1]
    active = os.environ["DJANGO_SETTINGS_MODULE"].split(".")[2]
    return True if folder and folder[0] in SITES and folder[0] != active else None
