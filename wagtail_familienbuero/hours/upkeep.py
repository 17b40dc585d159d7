"""Makes the open intervals again when something changes that they were made from, once after the commit."""

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from ..kinds import base_page
from . import intervals
from .calendar import CalendarEntry
from .fields import HoursMixin

COUNTS = {"hours", "closures", "live", "expire_at", "site", "locale", "kind", "office", "translation_key"}
"""The fields that the intervals depend on; a draft that is saved beside a live page touches none of them."""

EVERYTHING = "everything"


def follow(thing, update_fields=None):
    """A thing was saved or deleted; nothing follows unless it has opening hours."""
    if not isinstance(thing, HoursMixin) or (update_fields is not None and not COUNTS & set(update_fields)):
        return
    _wait_for((type(thing), thing.translation_key))


def follow_offices():
    """Pages were moved or restricted: which offices are public, and of which site, may have changed."""
    for model in intervals.subjects():
        if issubclass(model, base_page()):
            _wait_for((model, EVERYTHING))


def follow_calendar(entry, before=None):
    """A calendar entry was saved or deleted; ``before`` is what it was. Days out of reach follow with time."""
    first, last = intervals.reach()
    versions = CalendarEntry.objects.filter(translation_key=entry.translation_key)
    if any(one.touches(first, last) for one in (entry, before, *versions) if one is not None):
        follow_all()


def follow_all():
    """What the days of a site are has changed."""
    _wait_for(EVERYTHING)


def _wait_for(what):
    _waiting().setdefault("familienbuero_hours", set()).add(what)
    # An error must not become one of the page that was saved; the daily refresh puts right what is left.
    transaction.on_commit(_rebuild_waiting, robust=True)


def _waiting():
    """What belongs to this thread's connection; ``django.db.connection`` stands for those of all threads."""
    return vars(connections[DEFAULT_DB_ALIAS])


def _rebuild_waiting():
    """Whoever comes first does it for all that were saved together."""
    waiting = _waiting().pop("familienbuero_hours", set())
    if EVERYTHING in waiting:
        intervals.rebuild_all()
        return
    keys = {}
    for model, key in waiting:
        keys.setdefault(model, set()).update(intervals.all_keys(model) if key == EVERYTHING else {key})
    if keys:
        intervals.rebuild_keys(keys)
