"""How much of what is relevant the search finds: a set of queries with known answers, through the real engine.

    python3 dev.py bench search-quality --data DIR [--split dev] [--database sqlite] [--no-thesaurus] [--semantic]
        [--run FILE]

DIR holds ``corpus.jsonl`` (id, site, title, text) and ``SPLIT_queries.jsonl`` (id, site, cls, query, and rel, which
says 2 or 1 for each relevant id). The texts become service pages of one site for each ``site``. Writes a run file
``{query: [ids, the best first]}``, prints a line for each class of queries, and as its last line
``macro R@10=… nDCG@10=… zero=…``, the means over all classes but ``prefix``: what is typed is no search yet.
"""

import argparse
import json
import math
import os
import sys
import time
from collections import defaultdict
from html import escape
from pathlib import Path

TOP = 10
NOT_COUNTED = "prefix"


def main():
    options = arguments()
    os.environ["FAMILIENBUERO_TEST_DB"] = options.database
    from benchmarks._site import empty_site

    corpus, queries = read(options.data / "corpus.jsonl"), read(options.data / f"{options.split}_queries.jsonl")
    with empty_site() as home, semantic(options.semantic):
        start = time.perf_counter()
        sites, names = load(home, corpus)
        print(f"{len(names)} pages of {len(sites)} sites in {time.perf_counter() - start:.0f} s on {options.database}")
        run = ask(queries, sites, names, thesaurus=not options.no_thesaurus)
    options.run.write_text(json.dumps(run), encoding="utf-8")
    print(f"run file: {options.run}")
    report(scores(run, queries))


def arguments():
    parser = argparse.ArgumentParser(prog="dev.py bench search-quality", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--split", default="dev", metavar="NAME")
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--no-thesaurus", action="store_true", help="without the shipped thesaurus")
    parser.add_argument("--semantic", action="store_true", help="with the sentence model of the extra")
    parser.add_argument("--run", type=Path, metavar="FILE", help="where to write the run file")
    options = parser.parse_args()
    options.data = options.data.resolve()
    options.run = options.run or Path(f"search-run-{options.split}-{options.database}.json")
    return options


def semantic(is_on):
    """A context in which the search by meaning is on or off; without the extra it cannot be on."""
    from django.conf import settings
    from django.test import override_settings

    from wagtail_familienbuero.search.semantic import installed

    if is_on and not installed():
        sys.exit('The extra "semantic" is not installed: pip install -e ".[semantic]"')
    ours = {**getattr(settings, "FAMILIENBUERO", {}), "SEARCH_SEMANTIC": is_on}
    return override_settings(FAMILIENBUERO=ours)


def read(path):
    """The objects of a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


# Loading


def load(home, corpus):
    """Makes the pages; gives ({name of the site: Site}, {pk of the page as text: id of the text})."""
    from django.db import transaction

    sites, names = {}, {}
    for name in dict.fromkeys(text["site"] for text in corpus):
        # The index follows the commit, once for all pages of the site.
        with transaction.atomic():
            sites[name], root = make_site(name, home)
            for text in corpus:
                if text["site"] == name:
                    names[str(make_page(root, text).pk)] = text["id"]
    return sites, names


def make_site(name, home):
    from wagtail.models import Site

    from tests.sites.pages import home_model

    root = home_model()(title=name, slug=f"site-{name}", locale=home.locale)
    home.get_parent().add_child(instance=root)
    site = Site.objects.create(hostname=f"{name}.example", port=80, root_page_id=root.pk)
    Site.clear_site_root_paths_cache()
    return site, root


def make_page(root, text):
    from tests import factories

    body = "".join(f"<p>{escape(line)}</p>" for line in text["text"].split("\n") if line.strip())
    texts = {"title": text["title"][:255], "in_one_sentence": "", "body": [("text", body)]}
    return factories.make_service(root, slug=text["id"], **texts)


# Asking


def ask(queries, sites, names, thesaurus):
    """{query: [ids]} of the first ten results."""
    from wagtail_familienbuero.languages import reading_locales
    from wagtail_familienbuero.search.engine import search

    locales = {name: reading_locales(site.root_page.locale_id, site) for name, site in sites.items()}
    run, start = {}, time.perf_counter()
    for query in queries:
        name = query["site"]
        results = search(query["query"], sites[name], locales[name], limit=TOP, thesaurus=thesaurus)
        run[query["id"]] = [names[hit.document.thing_pk] for hit in results.hits if hit.document.thing_pk in names]
    print(f"{len(queries)} queries, {(time.perf_counter() - start) / max(1, len(queries)) * 1000:.1f} ms each")
    return run


# Scoring


def scores(run, queries):
    """{class: {"n": …, "R@10": …, "MRR@10": …, "nDCG@10": …, "zero": …}}"""
    values = defaultdict(list)
    for query in queries:
        values[query["cls"]].append(score(run.get(query["id"], [])[:TOP], query["rel"]))
    return {
        name: {"n": len(rows)} | {key: sum(row[key] for row in rows) / len(rows) for key in rows[0]}
        for name, rows in sorted(values.items())
    }


def score(found, relevant):
    """Of one query: recall at 10, reciprocal rank, normalised discounted gain, and whether nothing was found."""
    gains = [relevant.get(name, 0) for name in found]
    best = sorted(relevant.values(), reverse=True)[:TOP]
    return {
        "R@10": sum(gain > 0 for gain in gains) / min(TOP, len(relevant)),
        "MRR@10": next((1 / place for place, gain in enumerate(gains, 1) if gain), 0.0),
        "nDCG@10": discounted(gains) / discounted(best),
        "zero": float(not found),
    }


def discounted(gains):
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, 1))


def report(by_class):
    keys = ("R@10", "MRR@10", "nDCG@10", "zero")
    print(f"{'class':<20}{'n':>6}" + "".join(f"{key:>9}" for key in keys))
    for name, row in by_class.items():
        print(f"{name:<20}{row['n']:>6}" + "".join(f"{row[key]:>9.3f}" for key in keys))
    counted = [row for name, row in by_class.items() if name != NOT_COUNTED] or list(by_class.values())
    macro = {key: sum(row[key] for row in counted) / len(counted) for key in keys}
    print(f"macro R@10={macro['R@10']:.4f} nDCG@10={macro['nDCG@10']:.4f} zero={macro['zero']:.4f}")


if __name__ == "__main__":
    sys.exit(main())
