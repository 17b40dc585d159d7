"""The schedule of a thing: its rows, or those of the version that they come from, and the calendar of the site.

Hours are facts. A translation shows the rows of the version in the site's main
language at once, whether or not anybody has carried them over, with its own
words where its rows have some.
"""

from ..kinds import base_page
from ..languages import main_locale_id
from ..publishing import current, public_pages
from . import rows
from .calendar import calendar_of
from .schedule import Schedule


def schedules(things, site, request=None):
    """``{thing.pk: Schedule, or None for a thing without rows}`` for offices, partners or contacts of one model.

    At most three queries, however many they are; the calendar is read once for
    each request. The reasons are in the language of the page that is read.
    """
    things = list(things)
    sources = _sources(things, site)
    pairs = [(thing, sources.get(thing.translation_key, thing)) for thing in things]
    return {
        thing.pk: schedule_of(source, site, request=request, words=None if source is thing else thing)
        for thing, source in pairs
    }


def schedule_of(source, site, *, request=None, words=None):
    """The ``Schedule`` of the rows of ``source``; ``None`` where there are none.

    ``words`` is a translation, whose notes and reasons are shown.
    """
    notes = rows.words(words.hours, "note") if words is not None else None
    slots = rows.slots(source.hours, notes)
    if not slots:
        return None
    reasons = rows.words(words.closures, "reason") if words is not None else None
    reader = words if words is not None else source
    calendar = calendar_of(
        site, own=source.keeps_closing_days, request=request, locale_id=_locale_read(request, reader)
    )
    return Schedule(slots, calendar, rows.closures(source.closures, reasons))


def _locale_read(request, thing):
    page = getattr(request, "familienbuero_page", None)
    return page.locale_id if page is not None else thing.locale_id


def _sources(things, site):
    """{translation_key: version in the main language} for those that are not in it; one query, none without any."""
    main = main_locale_id(site) if site is not None else None
    keys = [thing.translation_key for thing in things if thing.locale_id != main]
    if main is None or not keys:
        return {}
    model = type(things[0])
    versions = public(model.objects.filter(translation_key__in=keys, locale_id=main))
    return {version.translation_key: version for version in versions}


def public(queryset):
    """The pages or records that everybody may see."""
    return public_pages(queryset) if issubclass(queryset.model, base_page()) else current(queryset)
