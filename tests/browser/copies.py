"""Copies of the database: what many tests begin with is built once and put back, instead of emptied and built anew.

A browser's tests can't be rolled back, for the server answers with connections of its own. SQLite copies a whole
database in a few milliseconds, Django's way (empty every table, load the migrations' rows again) takes seconds.
"""

import sqlite3
import time

from django.db import connection
from wagtail.models import Site

PATIENCE = 30  # seconds


def can_copy():
    """On PostgreSQL the tests begin as Django lets them: emptied, with the migrations' rows loaded again."""
    return connection.vendor == "sqlite"


class Copies:
    """Copies by name, each with what its builder gave: addresses and the like, nothing that lives in the database."""

    def __init__(self):
        self.kept = {}

    def put(self, name, build):
        """The database as it is after ``build()``, which runs only the first time; gives what it gave."""
        if name not in self.kept:
            given = build()
            if not can_copy():
                return given
            self.kept[name] = self._copy(), given
        else:
            copy, given = self.kept[name]
            self._write(copy, self._opened())
        Site.clear_site_root_paths_cache()
        return given

    def _opened(self):
        # Within Playwright's event loop it is another connection than outside, to the same database.
        connection.ensure_connection()
        return connection.connection

    def _copy(self):
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        self._write(self._opened(), copy)
        return copy

    def _write(self, source, target):
        end = time.monotonic() + PATIENCE

        def give_up(status, remaining, total):
            if remaining and time.monotonic() > end:
                raise TimeoutError("Somebody keeps the database locked; did a test leave a page loading?")

        source.backup(target, progress=give_up)
