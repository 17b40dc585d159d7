"""Installs a built wheel in a clean environment, on somebody else's site, and uses it there.

    python tests/wheel/run.py dist/wagtail_familienbuero-0.1.0-py3-none-any.whl 7.4

Standard library only. Ends non-zero at the first thing that is not as it should be.
"""

import fnmatch
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

SITE = Path(__file__).resolve().parent / "site"
WANTED = [
    "wagtail_familienbuero/static/wagtail_familienbuero/*.css",
    "wagtail_familienbuero/templates/wagtail_familienbuero/base.html",
    "wagtail_familienbuero/locale/de/LC_MESSAGES/django.mo",
    "wagtail_familienbuero/migrations/0001*.py",
    "wagtail_familienbuero/pages/migrations/0001*.py",
    "wagtail_familienbuero/search/data/lexicon_de.txt",
    "wagtail_familienbuero/search/data/lexicon_de.LICENSE.txt",
    "wagtail_familienbuero/search/data/thesaurus_de.txt",
    "wagtail_familienbuero/static/wagtail_familienbuero/search.js",
    "*.dist-info/licenses/LICENSE",
]


def main(wheel, wagtail):
    look_into(wheel)
    with tempfile.TemporaryDirectory(prefix="familienbuero-wheel-") as folder:
        python = make_environment(Path(folder) / "env", wheel, wagtail)
        use(python, Path(folder) / "site")
    print(f"The wheel works on somebody else's site with Wagtail {wagtail}.")


def look_into(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    missing = [pattern for pattern in WANTED if not fnmatch.filter(names, pattern)]
    assert not missing, f"the wheel lacks {missing}"
    foreign = [name for name in names if not name.startswith("wagtail_familienbuero")]
    assert not foreign, f"the wheel holds what is not the package: {foreign[:5]}"
    print(f"{len(names)} files in the wheel")


def make_environment(folder, wheel, wagtail):
    """A new environment with nothing but the wheel and what it asks for; gives its Python."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    requirements = [str(Path(wheel).resolve()), f"wagtail~={wagtail}.0"]
    if shutil.which("uv"):
        run("uv", "venv", "--quiet", "--python", sys.executable, folder)
        run("uv", "pip", "install", "--quiet", "--python", python, *requirements)
    else:
        run(sys.executable, "-m", "venv", folder)
        run(python, "-m", "pip", "install", "--quiet", *requirements)
    return python


def use(python, folder):
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    run(python, "manage.py", "makemigrations", "--verbosity", "0", "people", "website", cwd=folder)
    run(python, "manage.py", "makemigrations", "--check", "--dry-run", cwd=folder)
    run(python, "manage.py", "migrate", "--verbosity", "0", cwd=folder)
    run(python, "manage.py", "check", "--fail-level", "WARNING", cwd=folder)
    start_and_remove(python, folder)
    run(python, "visit.py", cwd=folder)


def start_and_remove(python, folder):
    """A section is started, visited and removed; afterwards every table is as it was before."""
    run(python, "found.py", cwd=folder)
    run(python, "tables.py", "remember", cwd=folder)
    run(python, "manage.py", "familienbuero", "start", "--parent", "/", "--email", "familie@example.org", cwd=folder)
    run(python, "visit_start.py", cwd=folder)
    run(python, "manage.py", "familienbuero", "remove", "--yes", cwd=folder)
    run(python, "tables.py", "compare", cwd=folder)


def run(*command, cwd=None):
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "DJANGO_SETTINGS_MODULE")}
    subprocess.run([str(part) for part in command], cwd=cwd, env=environment, check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
