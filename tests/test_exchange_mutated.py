"""An unseen catalogue of the known form: the real file with entries broken in every way, parsed and written."""

import json
import random
import time
from functools import cache

import pytest

from tests import exchange_support
from wagtail_familienbuero.exchange import dldb
from wagtail_familienbuero.exchange.dldb import texts
from wagtail_familienbuero.exchange.report import CREATED, SKIPPED, UNCHANGED
from wagtail_familienbuero.exchange.site import import_batch
from wagtail_familienbuero.kinds import pages

in_english = exchange_support.in_english
town, home, section = exchange_support.town, exchange_support.town_home, exchange_support.town_section

NUMBERS = [0, -1, 1e308, 10**40, float("nan")]
TEXTS = ["", "Wort " * 5000, "x" * 100_000, "\u202eRTL\x00", "\ud800", "1" * 99, "javascript:alert(1)", "http://[::1"]
MARKUP = ["<b><script>alert(1)</script><p>a</p", "<ul><li>" * 300, "&#0;&#xD800;", "<p>Gebühr:</p>" * 50]
KEYS = ["99036008007003, 990360080070;99 036 008 007 003", ["99036008007003", None, {"id": 1}], {"0": "99036008007003"}]
JUNK = [None, False, True, [], {}, [[]], [None], {"a": None}, *NUMBERS, *TEXTS, *MARKUP, *KEYS]


def mutated(value, chance):
    """The value, or what a careless export makes of it: junk, a list for a text, an object for a list, a key less."""
    if chance.random() < 0.05:
        return chance.choice(JUNK)
    if isinstance(value, dict):
        return {key: mutated(part, chance) for key, part in value.items() if chance.random() > 0.04}
    if isinstance(value, list):
        parts = [mutated(part, chance) for part in value]
        return dict(enumerate(parts)) if chance.random() < 0.04 else parts
    if isinstance(value, str) and chance.random() < 0.05:
        return chance.choice([value * 20, [value], {"text": value}, value.replace("<", "< "), value[::-1]])
    return value


@cache
def catalogue(path):
    return json.loads(path.read_text(encoding="utf-8"))


def broken_file(path, seed, count):
    """(content, number of entries): entries of the file, broken, some of them twice."""
    whole = catalogue(path)
    chance = random.Random(seed)
    entries = list(whole["data"].values()) if isinstance(whole["data"], dict) else whole["data"]
    entries = [mutated(entry, chance) for entry in chance.sample(entries, min(count, len(entries)))]
    entries += entries[:3]
    return json.dumps({**whole, "data": entries}), len(entries)


@pytest.mark.parametrize("town", ["munich_services", "munich_locations", "berlin_services", "berlin_topic"])
def test_whatever_an_entry_looks_like_it_is_one_row(shared_data, town):
    for seed in range(3):
        content, count = broken_file(shared_data("dldb", f"{town}_de.json"), seed, 100)
        rows = dldb.parse(content).rows
        assert len(rows) == count
        assert all((row.record is None) != (row.problem is None) for row in rows)
        assert all(str(message) for row in rows for message in (*row.notes, row.problem) if message)


@pytest.mark.django_db
def test_whatever_was_parsed_is_written_or_refused(shared_data, section):
    content, count = broken_file(shared_data("dldb", "munich_services_de.json"), 7, 40)
    batch = dldb.parse(content)
    report = import_batch(batch, section, publish=True)
    assert report.count(CREATED) + report.count(SKIPPED) == len(report.results) == count
    assert report.count(CREATED) == pages("ServicePageMixin").count() == report.live + report.drafts > 20
    # Nothing failed by an exception of ours: what was refused was refused with a sentence.
    assert not [str(result) for result in report.results if "Error" in str(result)]
    again = import_batch(batch, section, publish=True)
    assert (again.count(UNCHANGED), again.count(SKIPPED)) == (report.count(CREATED), report.count(SKIPPED))


@pytest.mark.parametrize("text", ["x" * 200_000, "x." * 100_000, "x" * 100_000 + ". " + "1 " * 50_000, "a (" * 60_000])
def test_endless_lines_take_no_time(text):
    started = time.process_time()
    texts.fees(f"<p>{text}</p><p>{text}</p>")
    assert texts.summary_and_body(f"<p>{text}</p>")[0]
    assert time.process_time() - started < 10  # it was minutes
