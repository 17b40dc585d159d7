"""Migrates once: what the migrations made is kept, and copied for every process that needs a database.

The two hundred migrations of Django, Wagtail and ours take longer than any test. The copy is kept in pytest's cache
under a name that stands for everything it was made from, so that another version or another migration makes another.

What is not ours is migrated first: Django makes every model anew that has to do with the one that changes, and our
many models have to do with nearly all of Wagtail's. Sites without models in place of Django's and Wagtail's own start
from the same copy of that.
"""

import hashlib
import shutil
import sqlite3
import sys
from contextlib import closing, contextmanager
from importlib.metadata import distributions
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import translation

from tests.support import ROOT

FOLDER = ROOT / ".pytest_cache" / "migrated"
KEPT = 15  # files; a site has one for every set of versions
held = []  # a database in memory lives as long as somebody is connected to it


def foreign_apps():
    """The installed apps of Django, Wagtail and others: neither ours nor the site's."""
    return [app for app in apps.get_app_configs() if "site-packages" in app.path]


def shared_apps():
    """Those of them that the stock site and the example town both have; none where a site swaps what they refer to."""
    models = {settings.AUTH_USER_MODEL, getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page")}
    if models != {"auth.User", "wagtailcore.Page"}:
        return []
    return [app for app in foreign_apps() if app.label not in ("admin", "wagtailforms")]


def fingerprint(configs):
    """Stands for what the migrations of these apps make of an empty database: versions, apps and migrations."""
    said = [sys.version, connection.vendor, settings.LANGUAGE_CODE]
    said += sorted(f"{found.name} {found.version}" for found in distributions())
    for app in sorted(configs, key=lambda app: app.name):
        said.append(app.name)
        paths = sorted(Path(app.path, "migrations").glob("*.py"))
        said += [f"{path.name} {path.read_text(encoding='utf-8')}" for path in paths]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]


def name_of_all(stage=""):
    """A name for a database with everything of this site, or as much as the stage has."""
    return f"{settings.SETTINGS_MODULE}-{stage}{fingerprint(apps.get_app_configs())}"


@contextmanager
def one_at_a_time(what):
    """Whoever wants the same and comes second waits; the lock goes with the process that holds it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(FOLDER / f"{what}.lock", timeout=600, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


@contextmanager
def connected_to(name):
    """Within it the connection is one to the database of that name."""
    before = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = str(name)
    connection.close()  # not before: what is in memory would stay open
    try:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:  # nobody needs the half of it after a crash
                cursor.execute("PRAGMA synchronous = OFF")
                cursor.execute("PRAGMA journal_mode = MEMORY")
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def migrate_apps(configs):
    """Runs all migrations of these apps; what follows them, such as permissions, is left to the next `migrate`."""
    executor = MigrationExecutor(connection)
    labels = {app.label for app in configs}
    with translation.override(None):  # as `migrate` does
        executor.migrate([node for node in executor.loader.graph.leaf_nodes() if node[0] in labels])


def migrate_into(name, *targets):
    """Runs all migrations, or of our apps those up to the targets, on the database of that name.

    A target is what stands behind `migrate` on the command line.
    """
    with connected_to(name):
        migrate_apps(shared_apps())
        migrate_apps(foreign_apps())
        for target in targets or [()]:
            call_command("migrate", *target, verbosity=0, interactive=False, run_syncdb=not target)


def kept_file(name, make):
    """The path of an SQLite database of that name; where there is none, `make(path)` is called first."""
    path = FOLDER / f"{name}.sqlite3"
    with one_at_a_time(name):
        if not path.exists():
            half = path.with_suffix(".half")
            half.unlink(missing_ok=True)
            make(half)
            half.rename(path)
            for old in sorted(FOLDER.glob("*-*.sqlite3"), key=lambda file: -file.stat().st_mtime)[KEPT:]:
                old.unlink(missing_ok=True)
    return path


def ready_file(stage="", *targets):
    """The path of an SQLite database with all migrations of this site, or with those up to the targets of a stage."""

    def make(path):
        if shared := shared_apps():
            shutil.copy(kept_file(f"shared-{fingerprint(shared)}", make_shared), path)
        migrate_into(path, *targets)

    def make_shared(path):
        with connected_to(path):
            migrate_apps(shared_apps())

    return kept_file(name_of_all(stage), make)


def fill_memory(name):
    """Copies the ready database into the one in memory that Django is about to open."""
    memory = sqlite3.connect(name, uri=True, check_same_thread=False)
    copy_into(memory, ready_file())
    held.append(memory)


def copy_into(memory, path):
    with closing(sqlite3.connect(path)) as source:
        source.backup(memory)


def ready_template():
    """The name of a PostgreSQL database with all migrations of this site, for CREATE DATABASE … TEMPLATE."""
    name = f"familienbuero_ready_{fingerprint(apps.get_app_configs())}"
    with one_at_a_time(name), connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database")
        if name not in {row[0] for row in cursor.fetchall()}:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}_half"')
            cursor.execute(f'CREATE DATABASE "{name}_half"')
            migrate_into(f"{name}_half")
            cursor.execute(f'ALTER DATABASE "{name}_half" RENAME TO "{name}"')
    return name


def copy_instead_of_migrating():
    """From now on Django's test database starts as a copy; the `migrate` that follows finds nothing to do."""
    creation = connection.creation
    original = creation._create_test_db

    def create(verbosity, autoclobber, keepdb=False):
        if connection.vendor == "postgresql" and not keepdb:
            connection.settings_dict["TEST"]["TEMPLATE"] = ready_template()
        name = original(verbosity, autoclobber, keepdb)
        if connection.vendor == "sqlite" and creation.is_in_memory_db(name):
            fill_memory(name)
        return name

    creation._create_test_db = create
