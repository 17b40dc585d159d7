"""Results that editors put first for some words: those of `wagtail.contrib.search_promotions`, where it is installed.

Wagtail keeps them for all sites and languages together. Here a page is shown on its own site, to whom everybody may
see it, in the reader's language; a link to elsewhere on all sites.
"""

from dataclasses import dataclass

from django.apps import apps

from .. import kinds
from ..languages import codes_of, without_copies
from ..publishing import public_pages
from ..sections import site_id_of
from .analysis import analyser

APP = "wagtail.contrib.search_promotions"
MOST = 5


@dataclass(frozen=True)
class Promotion:
    """``page`` is ``None`` for a link to elsewhere."""

    title: str
    url: str
    text: str
    page: object = None


def promotions(question, request, site, locale_ids):
    """Up to ``MOST`` `Promotion`s for a question, in the editors' order; three queries at most, four for languages."""
    if not question or not apps.is_installed(APP):
        return []
    from wagtail.contrib.search_promotions.models import SearchPromotion

    queries = _queries_like(question, locale_ids, SearchPromotion)
    if not queries:
        return []
    picked = list(SearchPromotion.objects.filter(query__in=queries).order_by("query", "sort_order", "pk"))
    pages = _pages_shown([one.page_id for one in picked if one.page_id], site, locale_ids)
    made = (_of_page(one, pages.get(one.page_id), request) if one.page_id else _of_link(one) for one in picked)
    return list({one.url: one for one in made if one is not None}.values())[:MOST]


def _queries_like(question, locale_ids, model):
    """The primary keys of the queries that ask the same in a language of the reader."""
    known = model.objects.order_by().values_list("query_id", "query__query_string").distinct()
    asked = [(spoken, _words(question, spoken)) for spoken in map(analyser, codes_of(locale_ids).values())]
    return [pk for pk, text in known if any(words and _words(text, spoken) == words for spoken, words in asked)]


def _words(text, spoken):
    """What a question comes down to: "Wo bekomme ich Kindergeld?" asks the same as "kindergeld"."""
    return [group.word for group in spoken.groups(text)]


def _pages_shown(pks, site, locale_ids):
    """{pk: the page itself or its version in the first of the languages}, of those that everybody may see here."""
    pages = kinds.base_page()._default_manager
    keys = dict(pages.filter(pk__in=pks).values_list("pk", "translation_key")) if pks else {}
    if not keys:
        return {}
    versions = public_pages(pages.filter(translation_key__in=keys.values(), locale_id__in=locale_ids))
    shown = {}
    for page in without_copies(versions, locale_ids):
        first = shown.get(page.translation_key)
        if site_id_of(page) == site.pk and (first is None or _place(page, locale_ids) < _place(first, locale_ids)):
            shown[page.translation_key] = page
    return {pk: shown.get(key) for pk, key in keys.items()}


def _place(page, locale_ids):
    return locale_ids.index(page.locale_id)


def _of_page(picked, page, request):
    url = page.get_url(request) if page is not None else None
    return Promotion(page.title, url, picked.description or page.search_description, page) if url else None


def _of_link(picked):
    url = picked.external_link_url
    is_safe = url.startswith(("http://", "https://"))
    return Promotion(picked.external_link_text or url, url, picked.description) if is_safe else None
