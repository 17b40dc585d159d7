"""How long a search takes with many documents, and how long a plain full-text join over the same texts.

    python3 dev.py bench search-speed [--documents 10000] [--database sqlite] [--queries 200]

Fills the index with texts made of the words of the package's own thesaurus, the common ones often and the rare ones
seldom, as in a language. Prints the median and the 95th percentile in milliseconds of a search with facets and count,
of suggestions and of indexing one change, on a server that has answered before; each also as a ratio to one full-text
query (FTS5, or tsvector with its GIN index) joined with the documents, in the same run.
"""

import argparse
import os
import random
import statistics
import sys
import time
import uuid
from collections import Counter

BATCH = 500
WORDS = 120  # of a text
WARM_UP = 100  # other questions before it is measured: a server that runs has read the lexicon and met most words


def main():
    parser = argparse.ArgumentParser(prog="dev.py bench search-speed", description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ["FAMILIENBUERO_TEST_DB"] = options.database
    from benchmarks._site import empty_site

    with empty_site() as home:
        texts = Texts(random.Random(options.seed))
        start = time.perf_counter()
        fill(home, texts, options.documents)
        print(f"{options.documents} documents in {time.perf_counter() - start:.0f} s on {options.database}")
        report(measured(home, texts, options.queries))


class Texts:
    """Random texts whose words are as unevenly frequent as those of a language."""

    def __init__(self, chance):
        from wagtail_familienbuero.search.analysis import analyser
        from wagtail_familienbuero.search.thesaurus import shipped_lines

        words = {word for line in shipped_lines("de") for word in analyser("de").words(line) if len(word) > 3}
        self.chance, self.words = chance, sorted(words)
        chance.shuffle(self.words)
        self.shares = [1 / rank for rank in range(1, len(self.words) + 1)]

    def some(self, count):
        return " ".join(self.chance.choices(self.words, self.shares, k=count))

    def query(self):
        """One to three words, as often as texts say them, but for the few commonest, which nobody asks for."""
        return " ".join(self.chance.choices(self.words[10:], self.shares[10:], k=self.chance.randint(1, 3)))


def fill(home, texts, count):
    """Writes the tables of the index directly, with what the index itself would write."""
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection, transaction

    from wagtail_familienbuero.search.models import SearchDocument, SearchPosting, SearchTerm

    topics = [uuid.uuid4() for _ in range(30)]
    content_type = ContentType.objects.get_for_model(type(home))
    place = {"site": home.get_site(), "locale": home.locale}
    terms, stems, counts = {}, {}, Counter()
    with transaction.atomic():
        for start in range(0, count, BATCH):
            numbers = range(start, min(start + BATCH, count))
            entries = [entry(home, content_type, number, texts, topics) for number in numbers]
            for number, one in zip(numbers, entries, strict=True):
                one.document.pk = number + 1
                stems.update(one.stems)
                keys = [*((False, term) for term in one.weights), *((True, word) for word in one.stems)]
                counts.update(terms.setdefault(key, len(terms) + 1) for key in keys)
            SearchDocument.objects.bulk_create([one.document for one in entries])
            insert(
                SearchPosting._meta.db_table,
                ("term_id", "document_id", "weight"),
                [(terms[False, t], one.document.pk, w) for one in entries for t, w in one.weights.items()],
            )
        rows = [
            SearchTerm(
                pk=pk, is_word=is_word, text=text, stem=stems[text] if is_word else "", documents=counts[pk], **place
            )
            for (is_word, text), pk in terms.items()
        ]
        SearchTerm.objects.bulk_create(rows, batch_size=5000)
        set_sequences(SearchDocument, SearchTerm)
    build_plain()
    with connection.cursor() as cursor:
        cursor.execute(
            "VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE"
        )  # as databases do by themselves


def insert(table, columns, rows):
    """Many rows, the fast way of each database."""
    from django.db import connection

    names = ", ".join(columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(columns))})", rows)


def set_sequences(*models):
    """After rows with keys of our own."""
    from django.core.management.color import no_style
    from django.db import connection

    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def entry(home, content_type, number, texts, topics):
    """The `Entry` of a new document."""
    from wagtail_familienbuero.search import postings
    from wagtail_familienbuero.search.analysis import analyser
    from wagtail_familienbuero.search.findable import Findable
    from wagtail_familienbuero.search.models import SearchDocument

    kind = texts.chance.choice(["service", "offer", "question", "partner"])
    keys = set(texts.chance.sample(topics, 3))
    found = Findable(kind, texts.some(4), summary=texts.some(12), text=texts.some(WORDS), facets={"topic": keys})
    known = {"title": found.title, "summary": found.summary, "text": found.text, "kind": kind, "fingerprint": "x"}
    known["facets"] = found.signs
    place = {"site": home.get_site(), "locale": home.locale, "content_type": content_type}
    document = SearchDocument(thing_pk=f"x{number}", translation_key=uuid.uuid4(), **place, **known)
    return postings.analysed(document, found, analyser("de"))


# The plain join


def build_plain():
    """A full-text index over the same texts."""
    from django.db import connection

    from wagtail_familienbuero.search.models import SearchDocument

    table = SearchDocument._meta.db_table
    both = "title || ' ' || summary || ' ' || text"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("CREATE VIRTUAL TABLE plain USING fts5(body)")
            cursor.execute(f"INSERT INTO plain(rowid, body) SELECT id, {both} FROM {table}")
        else:
            cursor.execute(f"CREATE TABLE plain AS SELECT id, to_tsvector('german', {both}) AS body FROM {table}")
            cursor.execute("CREATE INDEX plain_body ON plain USING gin(body)")


def plain(query):
    """One full-text query with its ranking, joined with the documents."""
    from django.db import connection

    from wagtail_familienbuero.search.models import SearchDocument

    table = SearchDocument._meta.db_table
    if connection.vendor == "sqlite":
        asked = " OR ".join(f'"{word}"' for word in query.split())
        rank, condition = "bm25(plain) AS rank", "plain MATCH %s"
        join = "d.id = plain.rowid"
    else:
        asked = " | ".join(query.split())
        rank, condition = "-ts_rank(body, to_tsquery('german', %s)) AS rank", "body @@ to_tsquery('german', %s)"
        join = "d.id = plain.id"
    sql = f"SELECT d.id, {rank} FROM plain JOIN {table} d ON {join} WHERE {condition} ORDER BY rank"
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked] * sql.count("%s"))
        return cursor.fetchall()


# Measuring


def measured(home, texts, count):
    """[(name, milliseconds of each)]; the first is the plain join."""
    from django.contrib.contenttypes.models import ContentType
    from django.db import transaction

    from wagtail_familienbuero.search import postings
    from wagtail_familienbuero.search.engine import search
    from wagtail_familienbuero.search.models import SearchDocument
    from wagtail_familienbuero.search.suggest import suggest

    site, locale_ids = home.get_site(), [home.locale_id]
    queries = [texts.query() for _ in range(count)]
    content_type = ContentType.objects.get_for_model(type(home))
    numbers = iter(range(count))

    def change(_query):
        number = next(numbers)
        new = entry(home, content_type, number, texts, [uuid.uuid4() for _ in range(3)])
        with transaction.atomic():
            postings.replace(list(SearchDocument.objects.filter(thing_pk=f"x{number}")), [new])

    for _ in range(WARM_UP):
        search(texts.query(), site, locale_ids)
    return [
        ("plain full-text join", timed(plain, queries)),
        ("search with facets and count", timed(lambda query: search(query, site, locale_ids), queries)),
        ("suggestions", timed(lambda query: suggest(query[:-2], site, locale_ids), queries)),
        ("indexing one change", timed(change, queries)),
    ]


def timed(function, queries):
    times = []
    for query in queries:
        start = time.perf_counter()
        function(query)
        times.append((time.perf_counter() - start) * 1000)
    return times


def report(rows):
    print(f"{'':<32}{'p50 ms':>9}{'p95 ms':>9}{'p50 ratio':>11}{'p95 ratio':>11}")
    floor = [quantiles(rows[0][1])] * len(rows)
    for (name, times), (floor50, floor95) in zip(rows, floor, strict=True):
        p50, p95 = quantiles(times)
        print(f"{name:<32}{p50:>9.1f}{p95:>9.1f}{p50 / floor50:>11.1f}{p95 / floor95:>11.1f}")


def quantiles(times):
    return statistics.median(times), statistics.quantiles(times, n=20)[18] if len(times) > 1 else times[0]


if __name__ == "__main__":
    sys.exit(main())
