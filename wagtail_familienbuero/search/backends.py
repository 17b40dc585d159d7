"""The search of Wagtail as a helper, where ``FAMILIENBUERO["SEARCH_BACKEND"]`` names one of ``WAGTAILSEARCH_BACKENDS``.

It is told the index terms of every document, and says which documents may answer a question. Their order, and who may
see them, stay a matter of our own tables: so every server ranks alike, and an old or broken one shows nothing wrong.
Only what Wagtail promises of all its backends is used. One that fails is logged and left alone for a while.
"""

import logging
from functools import partial
from time import monotonic

from django.db import transaction
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from ..conf import settings
from .models import SearchDocument, SearchPosting

logger = logging.getLogger(__name__)

PAGE = 100  # documents in one answer; for more Elasticsearch would have to keep the whole answer in mind
MOST_CANDIDATES = 900
MOST_TERMS = 100  # in one question, those that count most; some backends put each into the next like boxes
BATCH = 200  # documents that are sent together
PAUSE = 30
"""Seconds in which a backend that failed is not asked, so that not every visitor waits for one that hangs."""

MISSED = "The search backend %r did not take a change; run 'manage.py familienbuero reindex' when it is back"

_failed_at = {}
"""{name: when}, of this process."""


class Unreachable(Exception):
    """The backend of this name did not take the index."""


# Asking


def candidates(understood, site_id, now):
    """The documents that the backend finds for the `Understanding`s; None where our own index has to answer alone."""
    name = settings.SEARCH_BACKEND
    if not name or is_left_alone(name):
        return None
    try:
        with transaction.atomic():  # its database may be ours, which has to go on after an error
            backend = get_search_backend(name)
            return {pk for one in understood for pk in _candidates(backend, one, site_id, now)}
    except Exception:
        _failed_at[name] = monotonic()
        logger.exception("The search backend %r gave no answer; our own index does", name)
        return None


def _candidates(backend, one, site_id, now):
    terms = _terms(one)
    if not terms:
        return
    documents = SearchDocument.objects.visible(site_id, now).filter(locale=one.locale_id).only("pk")
    results = backend.search(PlainText(" ".join(terms), operator="or"), documents)
    for start in range(0, MOST_CANDIDATES, PAGE):
        # A page may lack what our database no longer has: only an empty one is the end.
        page = [document.pk for document in results[start : start + PAGE]]
        if not page:
            return
        yield from page


def _terms(one):
    """The index terms of a question that there are, those first that stand for its words best."""
    factors = {}
    for alternatives in one.question.groups:
        for alternative in alternatives:
            for term in alternative.terms:
                factors[term] = max(alternative.factor, factors.get(term, 0))
    known = [term for term in factors if term in one.terms]
    return sorted(known, key=lambda term: -factors[term])[:MOST_TERMS]


def is_left_alone(name):
    """Whether the backend failed a moment ago."""
    return name in _failed_at and monotonic() - _failed_at[name] < PAUSE


def forget_failures():
    """The backend is asked again at once."""
    _failed_at.clear()


# Upkeep


def follow(old, new):
    """Tells the backend, after the commit, that these documents were taken away and those written."""
    if settings.SEARCH_BACKEND:
        written = [document.pk for document in new]
        gone = [document.pk for document in old if document.pk not in written]
        transaction.on_commit(partial(_tell, written, gone), robust=True)


def _tell(written, gone):
    """An error here is none of the page that was saved; ``reindex`` puts right what is missing."""
    name = settings.SEARCH_BACKEND
    if is_left_alone(name):
        logger.error(MISSED, name)
        return
    try:
        with transaction.atomic():
            backend = get_search_backend(name)
            # As they are now: who comes late must not bring back an older state.
            backend.add_bulk(SearchDocument, with_terms(SearchDocument.objects.filter(pk__in=written)))
            for pk in gone:
                backend.delete(SearchDocument(pk=pk))
    except Exception:
        _failed_at[name] = monotonic()
        logger.exception(MISSED, name)


def rebuild():
    """Gives the backend all documents anew, where one is named."""
    name = settings.SEARCH_BACKEND
    if not name:
        return
    forget_failures()
    try:
        _rebuild(get_search_backend(name))
    except Exception as error:
        raise Unreachable(name) from error


def _rebuild(backend):
    index = backend.get_index_for_model(SearchDocument)
    if not backend.rebuilder_class:
        _add_all(index)
        return
    rebuilder = backend.rebuilder_class(index)
    new = rebuilder.start()
    new.add_model(SearchDocument)
    last = _add_all(new)
    rebuilder.finish()
    _add_all(index, last)  # what was published meanwhile went to the old one


def _add_all(index, last=0):
    """Adds the documents that come after a primary key; gives that of the last one."""
    while documents := with_terms(SearchDocument.objects.filter(pk__gt=last).order_by("pk")[:BATCH]):
        index.add_items(SearchDocument, documents)
        last = documents[-1].pk
    return last


def with_terms(documents):
    """The documents of a queryset as a list, with their index terms; two queries."""
    documents = list(documents)
    terms = {document.pk: {} for document in documents}
    rows = SearchPosting.objects.filter(document__in=terms).order_by("term__text")
    for pk, term, weight in rows.values_list("document_id", "term__text", "weight"):
        terms[pk][term] = weight
    for document in documents:
        document.index_terms = terms[document.pk]
    return documents
