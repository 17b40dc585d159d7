"""Migrates once: what the migrations made is kept, and copied for every process that needs a database.

The two hundred migrations of Django, Wagtail and ours take longer than any test. The copy is kept in pytest's cache
under a name that stands for everything it was made from, so that another version or another migration makes another.
"""

import hashlib
import sqlite3
import sys
from contextlib import closing, contextmanager
from importlib.metadata import distributions
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.support import ROOT

FOLDER = ROOT / ".pytest_cache" / "migrated"
KEPT = 12  # files; a site has one for every set of versions
held = []  # a database in memory lives as long as somebody is connected to it


def fingerprint():
    """Stands for what the migrations make of an empty database: versions, apps and migrations."""
    said = [sys.version, settings.SETTINGS_MODULE, connection.vendor, settings.LANGUAGE_CODE]
    said += sorted(f"{found.name} {found.version}" for found in distributions())
    for app in apps.get_app_configs():
        said.append(app.name)
        paths = sorted(Path(app.path, "migrations").glob("*.py"))
        said += [f"{path.name} {path.read_text(encoding='utf-8')}" for path in paths]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]


@contextmanager
def one_at_a_time(what):
    """Whoever wants the same and comes second waits; the lock goes with the process that holds it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(FOLDER / f"{what}.lock", timeout=600, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def migrate_into(name, *targets):
    """Runs all migrations, or those up to the targets, on the database of that name; leaves the connection as it was.

    A target is what stands behind `migrate` on the command line.
    """
    before = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = str(name)
    connection.close()  # not before: what is in memory would stay open
    try:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:  # nobody needs the half of it after a crash
                cursor.execute("PRAGMA synchronous = OFF")
                cursor.execute("PRAGMA journal_mode = MEMORY")
        for target in targets or [()]:
            call_command("migrate", *target, verbosity=0, interactive=False, run_syncdb=not target)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def ready_file(stage="", *targets):
    """The path of an SQLite database with all migrations of this site, or those up to the targets of a stage.

    Made where there is none.
    """
    path = FOLDER / f"{settings.SETTINGS_MODULE}-{stage}{fingerprint()}.sqlite3"
    with one_at_a_time(path.stem):
        if not path.exists():
            half = path.with_suffix(".half")
            half.unlink(missing_ok=True)
            migrate_into(half, *targets)
            half.rename(path)
            for old in sorted(FOLDER.glob("*-*.sqlite3"), key=lambda file: -file.stat().st_mtime)[KEPT:]:
                old.unlink(missing_ok=True)
    return path


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
    name = f"familienbuero_ready_{fingerprint()}"
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
