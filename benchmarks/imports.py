"""An import against a bare loop of ``add_child`` and publish over as many pages of the same type, in the same run.

    python3 dev.py bench imports [--rows 500] [--kind service]

Prints the seconds of both and their ratio, and what the same import costs when
nothing has changed. Kinds are those of ``exchange/records.py``.
"""

import argparse
import time
from decimal import Decimal

from benchmarks._site import empty_site

TEXT = "<p>Das Familienbüro hilft Ihnen beim Antrag und sieht ihn mit Ihnen durch.</p>"
WHO = {"phone": "0123 4567", "email": "hilfe@example.org", "website": "https://example.org/"}


def main():
    from wagtail_familienbuero.exchange.records import KINDS

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--kind", choices=sorted(KINDS), default="service")
    options = parser.parse_args()
    with empty_site() as home:
        batch = make_batch(options.kind, options.rows)
        # A few of each first: what is read once a process counts for neither.
        warm_up = make_batch(options.kind, 5, "warm-up.example")
        for work in (bare_loop, imported):
            work(section_below(home), warm_up)
        bare = bare_loop(section_below(home), batch)
        section = section_below(home)
        first, again = imported(section, batch), imported(section, batch, "unchanged")
    print(f"{options.rows} × {options.kind}")
    for name, seconds in [("bare loop", bare), ("import", first), ("the same import again", again)]:
        print(f"{name:<24}{seconds:>8.2f} s{seconds / bare:>8.2f}")


def make_batch(kind, count, agency="town.example"):
    from wagtail_familienbuero.exchange import records

    numbered = enumerate(make_records(kind, count, agency), start=1)
    rows = (records.Row(number, record.title, record) for number, record in numbered)
    return records.Batch("bench", agency, kind, "", tuple(rows))


def make_records(kind, count, agency):
    from wagtail_familienbuero.exchange import records

    for number in range(count):
        key = records.ExternalKey("bench", agency, str(number), kind)
        title = f"{kind.title()} Nummer {number}"
        yield records.KINDS[kind](key=key, title=title, **given_fields(kind))


def given_fields(kind):
    """What a filled-in entry of the kind says."""
    from wagtail_familienbuero.exchange import records as r

    if kind == "service":
        fees, papers = (r.Fee("Antrag", Decimal("12.50")),), (r.Document("Geburtsurkunde", "Original"),)
        links = (r.OnlineLink("Antrag", "https://example.org/antrag"),)
        texts = {"in_one_sentence": "Geld nach der Geburt.", "body": TEXT * 5, "requirements": TEXT, "deadlines": TEXT}
        return {**texts, "fees": fees, "documents": papers, "online_links": links, "synonyms": ("Babygeld", "Geld")}
    if kind == "offer":
        where = {"street": "Markt 1", "city": "Musterstadt", "when": "Dienstags", "is_free": True, "age_to": 18}
        return {"summary": "Spielen und reden.", "body": TEXT * 5, **where, **WHO}
    if kind == "question":
        return {"short_answer": TEXT, "body": TEXT * 5, "synonyms": ("Babygeld", "Geld")}
    if kind == "topic":
        return {"intro": TEXT, "synonyms": ("Babygeld", "Geld")}
    return {**({"what_they_do": "Sie helfen.", "description": TEXT} if kind == "partner" else {"role": "Rat"}), **WHO}


def section_below(home):
    from tests import factories

    return factories.make_office(home, title=f"Büro {time.perf_counter()}")


def imported(section, batch, outcome="created"):
    """Seconds; fails unless every row has this outcome and is live."""
    from wagtail_familienbuero.exchange.site import import_batch

    start = time.perf_counter()
    report = import_batch(batch, section, publish=True)
    assert report.count(outcome) == report.live == len(batch.rows), [str(result) for result in report.results[:3]]
    return time.perf_counter() - start


def bare_loop(section, batch):
    """Seconds for the same fields in the same type, without ids, look-ups and reports."""
    from wagtail_familienbuero.exchange.writing.shelves import shelf_for
    from wagtail_familienbuero.exchange.writing.values import record_values

    shelf = shelf_for(batch.kind, section, section.get_site())
    contents = [record_values(row.record, shelf.model)[0] for row in batch.rows]
    is_page = hasattr(shelf, "parent")
    start = time.perf_counter()
    for values in contents:
        thing = shelf.model(**values, locale=section.locale, **({} if is_page else {"site": section.get_site()}))
        section.add_child(instance=thing) if is_page else thing.save()
        revision = thing.save_revision()
        if hasattr(thing, "live"):
            revision.publish()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
