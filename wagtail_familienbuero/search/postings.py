"""The words of documents as rows: which term stands in which document with which weight, and in how many.

Counts are kept by adding and taking away, never by reading what other documents have.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.db import connections
from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from . import ranking, semantic
from .models import EVERY_DOCUMENT, SearchDocument, SearchPosting, SearchSource, SearchTerm, SearchVector

CHUNK = 900
"""Values in one condition; some SQLite takes no more than 999."""


@dataclass
class Entry:
    """A document to be written, with what is analysed of it."""

    document: SearchDocument
    weights: dict[str, float]
    stems: dict[str, str]
    """The index term of each surface word."""
    sources: list = field(default_factory=list)


def analysed(document, findable, analyser):
    """The ``Entry`` of a document that is not saved yet."""
    title, words, text = (analyser.terms(part) for part in findable.index_texts)
    # Who asks in nothing but stop words, "Was nun?", asks for a title.
    words += analyser.left_out(findable.title)
    stems = {word: analyser.group(word).stem for word in analyser.words("\n".join(findable.index_texts))}
    stems |= dict.fromkeys([EVERY_DOCUMENT, *(stems.keys() & analyser.stop_words)], "")
    document.vocabulary = " ".join(sorted(stems))
    return Entry(document, ranking.weights(title, words, text), stems, list(findable.sources))


def replace(old, entries):
    """Takes old documents out of the index and puts new ones in; in a transaction of the caller's."""
    ids = [document.pk for document in old]
    delta = _terms_of(ids)
    for model in (SearchPosting, SearchSource, SearchVector):
        _delete(model.objects.filter(document__in=ids))
    _delete(SearchDocument.objects.filter(pk__in=ids))
    _save_documents(entries)
    semantic.write([entry.document for entry in entries])
    places = {}
    for document in old:
        _place(places, document).taken.update(document.vocabulary.split())
    for entry in entries:
        _place(places, entry.document).entries.append(entry)
    postings = []
    for place in places.values():
        delta.update(place.write(postings))
    SearchPosting.objects.bulk_create(postings, batch_size=2000)
    _count(delta)


def _delete(queryset):
    # Not delete(), which reads them all first, as somebody may listen to each.
    return queryset._raw_delete(queryset.db) or 0


def _terms_of(ids):
    """How many documents each term loses, below 0, by its pk."""
    if not ids:
        return Counter()
    held = SearchPosting.objects.filter(document__in=ids).values_list("term_id", flat=True)
    lost = Counter()
    lost.subtract(held.iterator())
    return lost


def _save_documents(entries):
    documents = [entry.document for entry in entries]
    SearchDocument.objects.bulk_create(documents, batch_size=200)
    if documents and not connections[SearchDocument.objects.db].features.can_return_rows_from_bulk_insert:
        for document in documents:
            same = {name: getattr(document, name) for name in ("content_type_id", "thing_pk", "site_id")}
            document.pk = SearchDocument.objects.values_list("pk", flat=True).get(**same)
    sources = [SearchSource(document=e.document, key=key) for e in entries for key in e.sources]
    SearchSource.objects.bulk_create(sources, batch_size=2000)


def _place(places, document):
    key = document.site_id, document.locale_id
    return places.setdefault(key, _Place(*key))


class _Place:
    """The terms of a site in a language."""

    def __init__(self, site_id, locale_id):
        self.where = {"site_id": site_id, "locale_id": locale_id}
        self.taken = Counter()
        self.entries = []

    def write(self, postings):
        """Appends the postings of the new documents; how many documents terms and words gain or lose, by their pk."""
        stems = {word: stem for entry in self.entries for word, stem in entry.stems.items()}
        wanted = {(False, term) for entry in self.entries for term in entry.weights} | {(True, word) for word in stems}
        known = self._known(wanted | {(True, word) for word in self.taken})
        self._mend_stems(known, stems)
        pks = {key: pk for key, (pk, _stem) in known.items()}
        self._create(sorted(wanted - set(known)), stems, pks)
        delta = Counter()
        for entry in self.entries:
            postings += [
                SearchPosting(term_id=pks[False, term], document=entry.document, weight=weight)
                for term, weight in entry.weights.items()
            ]
            delta.update(pks[False, term] for term in entry.weights)
            delta.update(pks[True, word] for word in entry.stems)
        for word, count in self.taken.items():
            if (True, word) in pks:
                delta[pks[True, word]] -= count
        return delta

    def _known(self, wanted):
        """{(is_word, text): (pk, stem)}"""
        texts = sorted({text for _is_word, text in wanted})
        found = {}
        for start in range(0, len(texts), CHUNK):
            rows = SearchTerm.objects.filter(**self.where, text__in=texts[start : start + CHUNK])
            for pk, is_word, text, stem in rows.values_list("pk", "is_word", "text", "stem"):
                found[is_word, text] = pk, stem
        return found

    def _mend_stems(self, known, stems):
        """A newer analyser may find another stem."""
        for word, stem in stems.items():
            pk, before = known.get((True, word), (None, stem))
            if before != stem:
                SearchTerm.objects.filter(pk=pk).update(stem=stem)

    def _create(self, missing, stems, pks):
        rows = [
            SearchTerm(**self.where, is_word=is_word, text=text, stem=stems[text] if is_word else "")
            for is_word, text in missing
        ]
        SearchTerm.objects.bulk_create(rows, batch_size=2000)
        if rows and rows[-1].pk is None:
            pks.update({key: pk for key, (pk, _stem) in self._known(set(missing)).items()})
        else:
            pks.update({(row.is_word, row.text): row.pk for row in rows})


def _count(delta):
    by_change = {}
    for pk, change in delta.items():
        by_change.setdefault(change, []).append(pk)
    fewer = []
    for change, pks in sorted(by_change.items()):
        fewer += pks if change < 0 else []
        for part in _chunks(pks if change else []):
            SearchTerm.objects.filter(pk__in=part).update(documents=F("documents") + change)
    for part in _chunks(fewer):
        _delete(SearchTerm.objects.filter(pk__in=part, documents__lte=0))


def _chunks(values):
    return [values[start : start + CHUNK] for start in range(0, len(values), CHUNK)]


def recount():
    """Counts everything anew and takes away the terms that no document has."""
    held = SearchPosting.objects.filter(term=OuterRef("pk")).order_by().values("term")
    SearchTerm.objects.filter(is_word=False).update(
        documents=Coalesce(Subquery(held.annotate(number=Count("pk")).values("number")), 0)
    )
    counted = Counter()
    documents = SearchDocument.objects.values_list("site_id", "locale_id", "vocabulary")
    for site_id, locale_id, vocabulary in documents.iterator(chunk_size=500):
        counted.update((site_id, locale_id, word) for word in vocabulary.split())
    words = SearchTerm.objects.filter(is_word=True).values_list("pk", "site_id", "locale_id", "text", "documents")
    delta = {pk: counted[tuple(place)] - before for pk, *place, before in words.iterator(chunk_size=2000)}
    _count(delta)
    _delete(SearchTerm.objects.filter(documents__lte=0))
