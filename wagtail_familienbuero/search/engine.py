"""Answers a query: the only file that reads the index for the search itself, or has `backends.py` ask elsewhere.

Postings of the wanted terms are read from one index, the ranking is done here, and only what may be seen is kept. The
same on every database, and no query has a syntax that could be wrong.
"""

import math
from dataclasses import dataclass, field

from django.db import connections
from django.utils import timezone

from ..languages import codes_of
from ..sections import main_site_id
from . import backends, facets, ranking, semantic
from .analysis import analyser
from .facets import Filters
from .models import WITH_WEIGHT, SearchDocument, SearchPosting, one_value
from .passages import marked, passages
from .signs import sign
from .understanding import itself, understand

__all__ = ["Filters", "Hit", "Results", "explain", "search"]

MOST_RESULTS = 400
"""Nobody reads more; one condition takes as many on every database."""
MOST_POSTINGS = 1500
"""That are read whole for a question, and again of its most frequent terms."""
HEAVIEST = " ORDER BY weight DESC, document_id LIMIT %s"
TO_BE_REACHED = {sign("kind", kind) for kind in ("office", "partner", "contact")}
REACHABLE = 1.5
"""What those count who have a telephone and a door, where these are asked for."""
NAMED = 1.5
"""What it counts that the question is the title."""
MOST_NAMED = 20
"""The best ones whose titles are looked at."""
SORTS = ("relevance", "date", "distance")


@dataclass
class Hit:
    """A document that was found. `title` and each of `passages` are [(text, whether it is a word of the query)]."""

    document: SearchDocument
    score: float
    title: list[tuple[str, bool]]
    passages: list[list[tuple[str, bool]]]


@dataclass
class Results:
    total: int = 0
    is_cut: bool = False
    """Whether more would fit than are looked at, so that `total` is the least there are."""
    hits: list[Hit] = field(default_factory=list)
    facets: dict[str, dict] = field(default_factory=dict)
    corrected: str | None = None
    """The query as it was probably meant, where a word of it was corrected."""
    understood: list = field(default_factory=list)
    """`Understanding`s, one for each language."""
    likeness: dict[int, float] = field(default_factory=dict)
    """By pk of the document; empty unless the search by meaning is on."""


def search(
    query,
    site,
    locale_ids,
    *,
    filters=Filters(),  # noqa: B008 (frozen)
    sort="relevance",
    near=None,
    limit=10,
    offset=0,
    now=None,
    thesaurus=True,
):
    """The `Results` of a query on a site in the languages of `locale_ids`, the reader's first.

    `sort`: "relevance", "date" (the next one first) or "distance" from `near` (latitude, longitude). Without words
    everything is found that fits the filters, by title. `thesaurus`: whether the shipped one is asked.
    """
    now = now or timezone.now()
    site_id = main_site_id(site.pk)
    understood = _understood(query, site_id, locale_ids, thesaurus)
    documents = facets.visible(site_id, locale_ids, now).order_by()
    if any(one.words for one in understood):
        scores, terms = scored(understood, site_id, now)
        likeness = semantic.likeness(query, documents)
        scores = semantic.fused(scores, likeness)
        facts, is_cut = _best(scores, documents, site, now, understood)
    else:
        scores, terms, likeness, is_cut = {}, {}, {}, False
        facts = [] if query.strip() else facets.facts_of(documents.order_by("title", "pk"), site, now)
    kept, counts = facets.narrow(facts, filters)
    ordered = [one.pk for one in _sorted(kept, sort, near, now)]
    page = ordered[max(offset, 0) : max(offset, 0) + limit]
    hits = _hits(page, scores, understood)
    return Results(
        total=len(ordered),
        is_cut=is_cut,
        hits=hits,
        facets=counts,
        corrected=_corrected(understood, terms, facts, hits),
        understood=understood,
        likeness=likeness,
    )


def _best(scores, documents, site, now, understood):
    """(the `Facts` of the best documents among those that may be seen, the best first; whether there are more)"""
    ids = ranking.best(scores, len(scores))
    first, rest = ids[:MOST_RESULTS], ids[MOST_RESULTS:]
    facts = _facts(first, documents, site, now)
    if rest and len(facts) < MOST_RESULTS:  # some may not be seen yet, or are shown in another language
        facts, rest = facts | _facts(rest, documents, site, now), []
    if any(one.is_about_reaching for one in understood):
        people = [pk for pk, one in facts.items() if not TO_BE_REACHED.isdisjoint(one.signs)]
        scores.update((pk, scores[pk] * REACHABLE) for pk in people)
    _favour_named(scores, ranking.best({pk: scores[pk] for pk in facts}, MOST_NAMED), facts, understood)
    shown = ranking.best({pk: scores[pk] for pk in facts}, MOST_RESULTS)
    relevant = ranking.relevant(shown, scores)
    return [facts[pk] for pk in relevant], len(relevant) == len(shown) and len(shown) < len(facts) + len(rest)


def _facts(ids, documents, site, now):
    return {one.pk: one for one in facets.facts_of(documents.filter(pk__in=one_value(ids)), site, now)}


def _favour_named(scores, ids, facts, understood):
    """Raises the score of what has the question as its title, small words and all: "Ich kann nicht mehr"."""
    by_locale = {one.locale_id: (one.analyser, set(one.analyser.words(one.query))) for one in understood}
    for pk in ids:
        spoken, asked = by_locale[facts[pk].locale_id]
        if asked == set(spoken.words(facts[pk].title)):
            scores[pk] *= NAMED


def _understood(query, site_id, locale_ids, thesaurus):
    codes, query = codes_of(locale_ids), query.replace("\0", " ")
    known = [pk for pk in locale_ids if pk in codes]
    understood = [understand(query, site_id, pk, analyser(codes[pk]), thesaurus) for pk in known]
    written = {word.group.word for one in understood for word in one.words if word.group.stem in one.terms}
    for word in [word for one in understood for word in one.words if word.correction]:
        if word.group.word in written:  # right in another of the languages: "care" is no "Café"
            word.correction, word.alternatives = "", itself(word.group)
    return understood


# Scores


def scored(understood, site_id, now):
    """({document: score}, {locale: {term: {document: weight}}}) of all documents with a word of the query.

    Also of those whose time has not come or is over: who shows them asks the database what may be seen.
    """
    postings = _postings(understood, backends.candidates(understood, site_id, now))
    scores = {}
    for one in understood:
        scores.update(ranking.score(one.question, postings[one.locale_id], one.documents_with, one.documents))
    return scores, postings


def _postings(understood, among=None):
    """{locale: {term: {document: weight}}}, where `among` is given of those documents only."""
    found, names, numbers = {one.locale_id: {} for one in understood}, {}, {}
    for one in understood:
        for term in one.question.terms & one.terms.keys():
            pk, numbers[pk] = one.terms[term]
            names[pk] = found[one.locale_id].setdefault(term, {})
    for term_id, document_id, weight in _rows(numbers, among) if names else ():
        names[term_id][document_id] = weight
    return found


def _rows(numbers, among):
    """(term, document, weight) from one index alone, as a term belongs to a site and a language already.

    `numbers`: {term: how many documents have it}. Of the most frequent terms the heaviest postings only.
    """
    if among is not None:
        postings = SearchPosting.objects.filter(term__in=numbers, document__in=among)
        return postings.values_list("term_id", "document_id", "weight")
    frequent = _frequent(numbers)
    rows = _read([term for term in numbers if term not in frequent])
    if frequent:
        # Not one condition with "or", for which PostgreSQL would look beyond the index.
        rows += _read(frequent, "AND weight >= %s" + HEAVIEST, WITH_WEIGHT, MOST_POSTINGS)
    return rows or _read(frequent, HEAVIEST, MOST_POSTINGS)


def _read(terms, rest="", *values):
    """Postings as the database gives them: there are thousands, and Django takes its time with each."""
    if not terms:
        return []
    columns, names = "term_id, document_id, weight", ", ".join(["%s"] * len(terms))
    with connections[SearchPosting.objects.db].cursor() as cursor:
        table = SearchPosting._meta.db_table
        sql = f"SELECT {columns} FROM {table} WHERE term_id IN ({names}) {rest}"  # noqa: S608 (names of our own)
        cursor.execute(sql, [*terms, *values])
        return list(cursor.fetchall())


def _frequent(numbers):
    """The terms with the most documents: as many as make the others few enough together."""
    frequent, left = [], sum(numbers.values())
    for term, documents in sorted(numbers.items(), key=lambda one: -one[1]):
        if left <= MOST_POSTINGS:
            break
        frequent.append(term)
        left -= documents
    return frequent


# Order and what is shown


def _sorted(facts, sort, near, now):
    """By relevance they come; equals keep that order."""
    if sort == "date":
        return sorted(facts, key=lambda one: one.next_date.timestamp() if _is_to_come(one, now) else math.inf)
    if sort == "distance" and near is not None:
        return sorted(facts, key=lambda one: distance(near, one.coordinates))
    return facts


def _is_to_come(one, now):
    return one.next_date is not None and one.next_date > now


def distance(one, other):
    """Kilometres between two places (latitude, longitude); without end where one is not known."""
    if one is None or other is None:
        return math.inf
    (south, west), (north, east) = [tuple(map(math.radians, place)) for place in (one, other)]
    half = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(min(1, half)))


def _hits(ids, scores, understood):
    documents = SearchDocument.objects.defer("vocabulary").in_bulk(ids)
    by_locale = {one.locale_id: (one.analyser, _wanted(one)) for one in understood}
    return [_hit(documents[pk], scores.get(pk, 0.0), by_locale) for pk in ids if pk in documents]


def _wanted(one):
    """The sets of index terms that each stand for a word of the query, of those that the index has."""
    every = {frozenset(alternative.terms) for group in one.question.groups for alternative in group}
    return [terms for terms in every if terms <= one.terms.keys()]


def _hit(document, score, by_locale):
    spoken, wanted = by_locale.get(document.locale_id, (None, []))
    if not wanted:
        return Hit(document, score, [(document.title, False)], [])
    text = "\n".join(part for part in (document.summary, document.text) if part)
    return Hit(document, score, marked(document.title, spoken, wanted), passages(text, spoken, wanted))


def _corrected(understood, postings, facts, hits):
    """The query with its corrections, of which each stands in something that may be seen."""
    visible = {one.pk for one in facts}
    pieces = [piece for hit in hits for part in (hit.title, *hit.passages) for piece, is_meant in part if is_meant]
    for one in understood:
        having = postings.get(one.locale_id, {})
        better = one.corrected(lambda term, having=having: not visible.isdisjoint(having.get(term, ())), pieces)
        if better:
            return better
    return None


# Explaining


def explain(query, site, locale_ids, *, limit=10, now=None, thesaurus=True):
    """What was understood of a query and why the first documents stand where they stand, as lines of text."""
    results = search(query, site, locale_ids, limit=limit, now=now, thesaurus=thesaurus)
    lines = []
    for one in results.understood:
        lines.append(f"{one.analyser.language}:")
        lines += [line for word in one.words for line in _word_lines(word, one.terms)]
    if results.corrected:
        lines.append(f"→ {results.corrected}")
    lines.append(f"= {results.total}")
    lines += [_hit_line(hit, results.likeness) for hit in results.hits]
    return "\n".join(lines)


def _hit_line(hit, likeness):
    meant = f"  ~{likeness.get(hit.document.pk, 0.0):5.2f}" if likeness else ""
    return f"{hit.score:8.3f}{meant}  {hit.document.kind:<10} {hit.document.title}"


def _word_lines(word, terms):
    yield f"  {word.group.word}" + (f" → {word.correction}" if word.correction else "")
    for one in word.alternatives[:1] + [one for one in word.alternatives[1:] if terms.keys() & set(one.terms)]:
        counts = ", ".join(f"{term} ({terms[term][1] if term in terms else 0})" for term in one.terms)
        yield f"    {one.factor:.2f}  {counts}"
