"""A throw-away site for measurements: an empty database, filled by the benchmark, gone afterwards."""

import os
import statistics
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from benchmarks._postgres import server

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"


@contextmanager
def empty_site():
    """Gives the home page of a site in a fresh database (``FAMILIENBUERO_TEST_DB`` chooses SQLite or PostgreSQL)."""
    with server(), _site() as home:
        yield home


@contextmanager
def _site():
    import django

    django.setup()
    from django.conf import settings
    from django.test.utils import get_runner

    # No setup_test_environment(): it copies the context at every template and include, which no live site does.
    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        from tests.sites.pages import make_home

        yield make_home()
    finally:
        runner.teardown_databases(databases)


def measure(path, runs=100, warm_up=10):
    """(median milliseconds, number of queries) of GET requests with the test client; fails for any answer but 200."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    for _ in range(warm_up):
        assert client.get(path).status_code == 200, path
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    count = len(queries)  # now: the next request empties the log
    return statistics.median(_timed(client, path) for _ in range(runs)), count


def _timed(client, path):
    start = time.perf_counter()
    client.get(path)
    return (time.perf_counter() - start) * 1000


def table(rows):
    """Prints rows of (name, milliseconds, queries), the first being the bare page that ratios refer to."""
    _name, floor_ms, floor_queries = rows[0]
    print(f"{'page':<44}{'ms':>8}{'ratio':>8}{'queries':>9}{'more':>6}")
    for name, ms, queries in rows:
        print(f"{name:<44}{ms:>8.2f}{ms / floor_ms:>8.2f}{queries:>9}{queries - floor_queries:>+6}")
