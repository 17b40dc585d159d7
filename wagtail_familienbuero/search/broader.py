"""Ways on: a question that found nothing asked more broadly, and what there is to look around in. With numbers."""

from dataclasses import dataclass

from django.http import QueryDict

from ..languages import public_translations
from . import facets, narrowing

MOST_WORDS = 3  # each is a search of its own
KEPT = ("page", "q", "sort", "postcode")


@dataclass(frozen=True)
class Way:
    """A broader question; ``query`` is its address, ``count`` what it finds."""

    question: str
    query: str
    count: int
    without_filters: bool


def ways(form, request, spoken, search, meant=None):
    """The `Way`s that find something: the whole question without its filters, and single words with them.

    Without filters there are none: then no word of it is known. ``search(question, filters=…)`` searches,
    ``meant`` is what a mistyped question was probably meant to be.
    """
    if not form.narrowing or not form.question:
        return []
    words = words_of(form.question, spoken)
    single = words[:MOST_WORDS] if len(words) > 1 else []
    made = [_way(request, word, search(word, filters=form.filters()), False) for word in single]
    whole = meant or form.question
    made = [_way(request, whole, search(whole, filters=facets.Filters()), True), *sorted(made, key=_most_first)]
    return [way for way in made if way.count]


def _most_first(way):
    return -way.count


def _way(request, question, results, without_filters):
    names = [name for name in request.GET if name not in KEPT] if without_filters else []
    return Way(question, narrowing.query_with(request, without=names, q=question), results.total, without_filters)


@dataclass(frozen=True)
class Elsewhere:
    """A search page in another language, and how many results the question has there."""

    page: object
    count: int


def elsewhere(page, question, locale_ids, search):
    """`Elsewhere` for the languages that were not searched; who reads a page in one may think and type in another.

    ``search(question, locale_ids=…)`` searches. What is only like the question is no word of that language.
    """
    others = [other for other in public_translations(page) if other.locale_id not in locale_ids]
    found = ((other, search(question, locale_ids=[other.locale_id])) for other in others)
    return [Elsewhere(other, results.total) for other, results in found if results.total and not results.corrected]


def words_of(question, spoken):
    """The words of a question that say what it is about, as they are written."""
    wanted = {group.word for group in spoken.groups(question)}
    words = (word.strip(".,;:!?„“”\"'()") for word in question.split())
    return list(dict.fromkeys(word for word in words if spoken.group(word).word in wanted))


def everything(form, site, locale_ids, now):
    """`narrowing.Group`s of all kinds and main topics with the number of results; one query."""
    counts = facets.counts_of(facets.visible(site.pk, locale_ids, now).order_by())
    main = {record.translation_key for record in form.fields["topic"].vocabulary.records if record.level == 0}
    topics = {key: number for key, number in counts["topic"].items() if key in main}
    groups = narrowing.groups_of(form, {"topic": topics, "kind": counts["kind"]}, QueryDict())
    return sorted(groups, key=lambda group: group.name != "topic")
