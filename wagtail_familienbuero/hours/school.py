"""Takes school holidays from a calendar file into the calendar of a site; what is there already stays."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..languages import main_locale_id
from . import school_ics
from .calendar import SCHOOL, CalendarEntry

REASONS = {
    school_ics.TIMES: gettext_lazy("has times, so it is not about whole days"),
    school_ics.RECURS: gettext_lazy("comes again and again"),
    school_ics.CANCELLED: gettext_lazy("was cancelled"),
    school_ics.TOO_LONG: gettext_lazy("is longer than any school holidays"),
    school_ics.UNCLEAR: gettext_lazy("has no name or no clear dates"),
}


def unreadable():
    """The sentence for ``school_ics.UnreadableCalendarError``."""
    message = _("This is no calendar file (.ics), or it is larger than %(size)d MB.")
    return message % {"size": school_ics.MAX_BYTES // 1024 // 1024}


def split(days, site):
    """(what is new, what the site has already) of (first, last, name)s; what all sites share counts as there.

    What is new are pairs of a row and the entry that it corrects, or ``None``.
    """
    entries = list(CalendarEntry.objects.for_site(site).filter(kind=SCHOOL))
    there = {(entry.first_day, entry.last) for entry in entries}
    main, said = main_locale_id(site), {row[:2] for row in days}
    ours = (entry for entry in entries if entry.site_id and entry.locale_id == main and not entry.yearly)
    old = [entry for entry in ours if (entry.first_day, entry.last) not in said]
    new = [(row, _take_corrected(row, old)) for row in days if row[:2] not in there]
    return new, [row for row in days if row[:2] in there]


def _take_corrected(row, old):
    """The entry of the row's name that it overlaps, taken out of ``old``: its dates were corrected since."""
    first, last, name = row
    for entry in old:
        if entry.name == name and entry.first_day <= last and first <= entry.last:
            old.remove(entry)
            return entry
    return None


@transaction.atomic  # so that what is open when is worked out once, not for every entry
def add(days, site):
    """Makes an entry of each (first, last, name) that is not there yet, in the site's main language.

    (the new entries, those whose dates were corrected)
    """
    new, _known = split(days, site)
    changed = [_correct(entry, *row[:2]) for row, entry in new if entry is not None]
    return [_create(site, *row) for row, entry in new if entry is None], changed


def _correct(entry, first, last):
    """In all languages: days are facts."""
    for version in CalendarEntry.objects.filter(translation_key=entry.translation_key):
        version.first_day, version.last_day = first, last if last != first else None
        version.save()
    return CalendarEntry.objects.get(pk=entry.pk)


def _create(site, first, last, name):
    facts = {"first_day": first, "last_day": last if last != first else None, "kind": SCHOOL, "name": name}
    entry = CalendarEntry(site=site, locale_id=main_locale_id(site), **facts)
    entry.full_clean(exclude=["translation_key"])
    entry.save()
    return entry


def describe_left(left):
    """A line for each event that was not understood."""
    return [f"{one.name or '–'}: {REASONS[one.reason]}" for one in left]
