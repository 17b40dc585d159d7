"""One set of migrations serves every supported version and every way of installing the package.

That none is missing is asked on each site, in `tests/sites`.
"""

import re
import subprocess
import sys

import pytest

from tests.support import PACKAGE, ROOT, site_environment

FORBIDDEN = {
    "settings.WAGTAIL_PAGE_MODEL": 'getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page")',
    "modelsearch": "wagtail.search.index",
    "LANGUAGES": "no choices in the field",
    "0098_apitoken": "0094_alter_page_locale",
}
MIGRATIONS = sorted(path for path in PACKAGE.rglob("migrations/[0-9]*.py"))


@pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_migration_serves_every_version(path):
    text = path.read_text(encoding="utf-8")
    found = {word: instead for word, instead in FORBIDDEN.items() if re.search(rf"(?<![\w.]){re.escape(word)}", text)}
    assert not found, f"{path.name} holds what not every version knows; write instead: {found}"


@pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_migration_has_a_name_of_its_own(path):
    assert "_auto_" not in path.stem


def test_a_filled_database_is_upgraded_from_the_first_migration():
    folders = [path.parent for path in MIGRATIONS]
    if len(folders) == len(set(folders)):
        pytest.skip("no app of the package has more than one migration yet")
    result = run("stock", "-m", "tests.upgrade", FAMILIENBUERO_TEST_DB="sqlite")
    assert result.returncode == 0, result.stdout + result.stderr


def run(site, *arguments, **extra):
    """Python in a process with the settings of the site."""
    command = [sys.executable, *arguments]
    environment = site_environment(site, **extra)
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False)
