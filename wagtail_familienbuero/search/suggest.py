"""Suggestions while somebody types: the titles of what would be found. Few questions to the database, however long the
index is: for the terms, for the documents."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from ..languages import codes_of
from ..sections import main_site_id
from .analysis import analyser
from .models import SearchDocument, SearchPosting, SearchTerm
from .understanding import MOST_LETTERS, MOST_WORDS, begins_with

SHORTEST = 2  # letters of the last word
MOST_WORDS_BEGUN = 40
MOST_POSTINGS = 300
IN_TITLE = 0.6  # weight from which on a term stands in the title or among the names


@dataclass(frozen=True)
class Suggestion:
    text: str
    kind: str
    """Of the thing that has this title: "service", "offer" …"""


def suggest(prefix, site, locale_ids, limit=8, now=None):
    """Up to `limit` `Suggestion`s, the best first, for what was typed so far; its last word may be unfinished."""
    site_id, now = main_site_id(site.pk), now or timezone.now()
    codes = codes_of(locale_ids)
    typed = {pk: _typed(prefix, analyser(codes[pk])) for pk in locale_ids if pk in codes}
    typed = {pk: words for pk, words in typed.items() if words and len(words[-1].word) >= SHORTEST}
    if not typed:
        return []
    wanted = _terms(typed, site_id)
    found = {}
    for document, title, kind, locale_id, term, weight in _rows(wanted, site_id, now):
        words = found.setdefault(document, (title, kind, {}))[2]
        for word in wanted[locale_id].get(term, ()):
            words[word] = max(weight, words.get(word, 0.0))
    ranked = sorted(found.values(), key=lambda one: (-len(one[2]), -sum(one[2].values()), one[0]))
    ranked = [one for one in ranked if -1 in one[2]]
    most = max((len(words) for _title, _kind, words in ranked), default=0)
    texts = {title: Suggestion(title, kind) for title, kind, words in reversed(ranked) if len(words) == most}
    return list(texts.values())[::-1][:limit]


def _typed(prefix, spoken):
    """The words so far; a last one that has only begun does not take away what the others suggest."""
    text = prefix.replace("\0", " ").lstrip()[:MOST_LETTERS]
    words = spoken.groups(text, typing=True)[-MOST_WORDS:]
    return words[:-1] if len(words) > 1 and len(words[-1].word) < SHORTEST else words


def _terms(typed, site_id):
    """{locale: {term: numbers of the words that it stands for}}, -1 being the unfinished one; one query."""
    wanted, condition = {pk: {} for pk in typed}, Q(pk__in=())
    for pk, (*whole, last) in typed.items():
        for number, group in enumerate(whole):
            for term in (group.stem, *group.parts):
                wanted[pk].setdefault(term, set()).add(number)
        if last.prefix:  # a blank behind it says that it is whole
            condition |= Q(locale=pk) & begins_with(last.word)
        wanted[pk].setdefault(last.stem, set()).add(-1)
    rows = SearchTerm.objects.filter(condition, site=site_id, is_word=True).exclude(stem="")
    for pk, stem in rows.order_by("-documents", "text").values_list("locale_id", "stem")[:MOST_WORDS_BEGUN]:
        wanted[pk].setdefault(stem, set()).add(-1)
    return wanted


def _rows(wanted, site_id, now):
    """(document, title, kind, locale, term, weight) of what everybody may see, in one language each; one query."""
    condition = Q(pk__in=())
    for pk, terms in wanted.items():
        condition |= Q(term__locale=pk, term__text__in=list(terms))
    rows = SearchPosting.objects.filter(condition, term__site=site_id, term__is_word=False, weight__gte=IN_TITLE)
    begun = Q(document__live_from=None) | Q(document__live_from__lte=now)
    rows = rows.filter(begun, Q(document__expire_at=None) | Q(document__expire_at__gt=now))
    if len(wanted) > 1:
        first = SearchDocument.objects.visible(site_id, now).filter(locale=next(iter(wanted))).order_by()
        known = first.filter(translation_key=OuterRef("document__translation_key"))
        rows = rows.filter(Q(document__locale=next(iter(wanted))) | ~Q(Exists(known)))
    columns = ("document_id", "document__title", "document__kind", "document__locale_id", "term__text", "weight")
    return rows.order_by("-weight", "pk").values_list(*columns)[:MOST_POSTINGS]
