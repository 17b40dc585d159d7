"""How often something is asked for, without people: no address, no session, no account, and no single search.

One row stands for the same words on one day. Rows are shown from ``SHOWN_FROM``
searches up, and deleted after ``SEARCH_COUNT_DAYS``.
"""

import re
import unicodedata
from datetime import timedelta

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F, OuterRef, Subquery, Sum

from .. import kinds
from ..conf import settings
from ..freshness import today
from ..sections import site_id_of
from ..site_settings import FamilienbueroSettings
from .models import SearchCount

SHOWN_FROM = 3
LONGEST = 100
MOST_A_DAY = 5000
"""Rows for one site and day: whoever asks a machine's questions fills no disk."""

# A mail address, a profile, a telephone number or a date of birth tells who asked.
PERSONAL = re.compile(
    r"@|\W(at|ät)\W.*\W(de|com|net|org|punkt|dot)\b|https?:|www\.|(?:\d[\W_]*){5,}|\d{1,2}\.\s*\d{1,2}\.\s*\d{2}"
)


def normalised(question):
    """The words of a question as they are counted: small letters, no marks; ``""`` for what must not be kept."""
    # As it looks, whatever signs it is written with; messengers put invisible ones between digits.
    seen = "".join(
        sign for sign in unicodedata.normalize("NFKC", question.lower()) if unicodedata.category(sign) != "Cf"
    )
    if PERSONAL.search(seen):
        return ""
    words = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", seen)
    joined = " ".join(words)
    return joined if len(joined) <= LONGEST else ""


def is_counted(site):
    """Whether searches of the site are counted: the project and the site's editors may both switch it off."""
    if not settings.SEARCH_COUNTS or site is None:
        return False
    switched = FamilienbueroSettings.objects.filter(site=site).values_list("count_searches", flat=True)
    return switched.first() is not False


def count(question, site, locale_id, results):
    """Counts a search; at most five queries. What goes wrong never reaches the visitor."""
    words = normalised(question)
    if not words or not is_counted(site):
        return
    row = {"site": site, "locale_id": locale_id, "day": today(), "words": words}
    try:
        with transaction.atomic():
            if not _add(row, results) and _has_room(row):
                SearchCount.objects.create(**row, searches=1, results=results)
    except IntegrityError:  # somebody asked the same at the same moment
        _try_to_add(row, results)
    except DatabaseError:
        return


def _add(row, results):
    return SearchCount.objects.filter(**row).update(searches=F("searches") + 1, results=results)


def _try_to_add(row, results):
    try:
        with transaction.atomic():
            _add(row, results)
    except DatabaseError:
        return


def _has_room(row):
    return SearchCount.objects.filter(site=row["site"], day=row["day"]).count() < MOST_A_DAY


def asked(site_ids, *, since=None, found_nothing=False):
    """What was asked for often enough to be shown: dicts of site, locale, words, searches, results; most asked first.

    ``results`` is what the last search found; with ``found_nothing`` only what found nothing then.
    """
    rows = SearchCount.objects.filter(site__in=site_ids)
    if since is not None:
        rows = rows.filter(day__gte=since)
    same = SearchCount.objects.filter(site=OuterRef("site"), locale=OuterRef("locale"), words=OuterRef("words"))
    last = Subquery(same.order_by("-day", "-pk").values("results")[:1])
    grouped = rows.values("site", "locale", "words").annotate(total=Sum("searches")).filter(total__gte=SHOWN_FROM)
    grouped = grouped.annotate(found=last)
    if found_nothing:
        grouped = grouped.filter(found=0)
    return grouped.order_by("-total", "words", "site", "locale")


def delete_old():
    """Deletes the counts that are older than the settings allow; gives how many rows."""
    first_kept = today() - timedelta(days=settings.SEARCH_COUNT_DAYS)
    return SearchCount.objects.filter(day__lt=first_kept).delete()[0]


def delete_of_no_page():
    """Deletes the counts of sites that have no search page any more; gives how many rows."""
    sites = {site_id_of(page) for page in kinds.pages("SearchPageMixin")}
    return SearchCount.objects.exclude(site__in=sites).delete()[0]
