"""How well a document answers a question: weights of terms when it is indexed, scores when it is asked for. Pure.

The weight of a term is that of BM25F (Robertson, Zaragoza, Taylor 2004: one saturated count over weighted fields), with
fixed mean lengths: a document's weights never depend on other documents, so that a change touches its own rows only.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import zip_longest
from math import log

TITLE, WORDS, TEXT = 12.0, 6.0, 1.0
"""What an occurrence counts in the title, among names and extra search words, in the text."""
MEAN_TITLE, MEAN_TEXT = 5, 150  # index terms, as municipal service pages have them
LONG = 0.5  # how much a longer field than the mean takes from an occurrence (the b of BM25)
SATURATION = 3.0  # the k1 of BM25: the count that is worth half of endless ones
IN_PART = 0.3  # of what all parts of a compound together are worth, when some are found only
COVERAGE = 0.3  # of a score: what covering all of the question is worth; 0: it is no merit of its own
ALWAYS = 10  # documents that are given however weak: who finds nothing better is glad of them
WEAKEST = 0.12  # of the best score: what is worth less answers another question


@dataclass(frozen=True)
class Alternative:
    """Index terms that together stand for a word of the question, and what they count against the word itself."""

    terms: tuple[str, ...]
    factor: float = 1.0
    partly: bool = False
    """Whether a document with some of the terms counts a little too."""


@dataclass
class Question:
    """What is asked: for each word its alternatives, the word itself first."""

    groups: list[list[Alternative]] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    """What each word counts beside the others; nothing said is 1."""

    @property
    def terms(self):
        """All index terms of all alternatives."""
        return {term for group in self.groups for alternative in group for term in alternative.terms}


def weights(title, words, text):
    """{term: weight below 1} of a document from the index terms, with repeats, of its title, of its other names and
    extra search words, and of its text."""
    counts = defaultdict(float)
    for terms, each in (
        (title, TITLE / _norm(title, MEAN_TITLE)),
        (words, WORDS),
        (text, TEXT / _norm(text, MEAN_TEXT)),
    ):
        for term, count in Counter(terms).items():
            counts[term] += each * count
    return {term: count / (count + SATURATION) for term, count in counts.items()}


def _norm(terms, mean):
    return 1 - LONG + LONG * len(terms) / mean


def rarity(documents, total):
    """The inverse document frequency of a term that `documents` of `total` have; never negative."""
    return log(1 + max(total - documents, 0) / (documents + 0.5) + 0.5 / (documents + 0.5))


def score(question, postings, documents_with, total):
    """{document: score} of every document with at least one of the terms.

    `postings`: {term: {document: weight}}; `documents_with`: {term: how many documents have it}; `total`: of all.
    A word counts by its best alternative, the whole by how much of the question is covered.
    """
    rarities = {term: rarity(documents_with.get(term, 0), total) for term in question.terms}
    scores, covered, whole = defaultdict(float), defaultdict(float), 0.0
    for group, weight in zip_longest(question.groups, question.weights, fillvalue=1.0):
        importance, values, shares = _group(group, postings, rarities, total)
        importance *= weight
        whole += importance
        for document, value in values.items():
            scores[document] += value * weight
            covered[document] += importance * shares[document]
    return {document: value * (covered[document] / whole) ** COVERAGE for document, value in scores.items()}


def best(scores, most):
    """The `most` documents with the highest scores, the best first; of equals the older one."""
    return sorted(sorted(scores), key=scores.__getitem__, reverse=True)[:most]


def relevant(documents, scores):
    """Of documents in order without those that only brush against the question, but for the first `ALWAYS`."""
    least = scores[documents[0]] * WEAKEST if documents else 0
    return documents[:ALWAYS] + [document for document in documents[ALWAYS:] if scores[document] >= least]


def _group(alternatives, postings, rarities, total):
    """(importance, {document: score}, {document: share of the word that is found}) of one word of the question.

    As important as the first alternative that is found at all, usually the word itself; a rarer synonym is no more.
    """
    values, shares, importance = {}, {}, None
    for alternative in alternatives:
        weights, found, partly = _match(alternative, postings, rarities, total)
        if not found and not partly:
            continue
        importance = weights if importance is None else importance
        factor = alternative.factor
        worth = factor * min(1, importance / weights)
        for document, value in found.items():
            if worth * value > values.get(document, 0):
                values[document], shares[document] = worth * value, factor
        for document, (value, share) in partly.items():
            if worth * value > values.get(document, 0):
                values[document], shares[document] = worth * value, factor * share
    return rarity(0, total) if importance is None else importance, values, shares


def _match(alternative, postings, rarities, total):
    """(rarity, {document: score}, {document: (score, share)}) of terms that all together stand for a word.

    They are as rare as the documents that have them all; what has some of them is worth less than its share.
    """
    terms, lists = alternative.terms, [postings.get(term, {}) for term in alternative.terms]
    if len(terms) == 1:
        rare = rarities[terms[0]]
        return rare, {document: rare * weight for document, weight in lists[0].items()}, {}
    values, masses = defaultdict(float), defaultdict(float)
    for term, weights in zip(terms, lists, strict=True):
        rare = rarities[term]
        for document, weight in weights.items():
            values[document] += weight * rare
            masses[document] += rare
    whole = sum(rarities[term] for term in terms)
    complete = set.intersection(*map(set, lists))
    rare = min(whole, rarity(len(complete), total))
    factor, partly = rare / whole, {}
    if alternative.partly:
        for document in values.keys() - complete:
            share = IN_PART * (masses[document] / whole) ** 2
            partly[document] = share * rare * values[document] / masses[document], share
    return rare, {document: factor * values[document] for document in complete}, partly
