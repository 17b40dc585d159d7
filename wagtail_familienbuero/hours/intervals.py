"""Open intervals as rows, so that a listing can ask the database who is open.

They are made again whenever hours, closures, the calendar or what is public
changes (``signals.py``), and every day by ``manage.py familienbuero refresh``.
"""

import datetime
from dataclasses import dataclass, fields

from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import Site

from ..freshness import today
from ..kinds import base_page, exactly
from ..languages import main_locale_id
from ..sections import main_site_id, site_id_of
from . import schedule, sources
from .fields import HoursMixin

HORIZON_DAYS = 21
"""So many days from today are known; whoever forgets the daily refresh for longer gets "unknown"."""

BATCH = 200

MOST_SUBJECTS = 500
"""Subjects in one condition, as databases take no endless lists."""


class OpenInterval(models.Model):
    """A stretch of time in one state. The rows of a thing leave no gap; what they do not reach is unknown.

    ``subject`` is the ``translation_key`` of an office, partner or contact; a
    record that several sites share has rows for each, as each has its holidays.
    """

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    subject = models.UUIDField()
    start = models.DateTimeField()
    until = models.DateTimeField()
    kind = models.CharField(max_length=12)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "site", "start"], name="familienbuero_open_interval")]

    def __str__(self):
        return f"{self.kind} {self.start:%Y-%m-%d %H:%M}–{self.until:%Y-%m-%d %H:%M}"


# Asking


def not_closed(site, now, *subjects):
    """The condition that something is not known to be closed at the instant ``now``; one ``EXISTS``.

    ``subjects`` are paths to ``translation_key``s, of which the first that is not
    empty counts: ``("place__translation_key", "provider__translation_key")``. By
    appointment only is closed for whoever wants to go there now; without rows it
    is unknown, and never closed.
    """
    keys = [OuterRef(path) for path in subjects or ("translation_key",)]
    subject = keys[0] if len(keys) == 1 else Coalesce(*keys, output_field=models.UUIDField())
    return ~Q(Exists(_closed(site, now).filter(subject=subject)))


def closed_among(site, now, subjects):
    """The set of those ``translation_key``s that `not_closed` leaves out; one query, none without any."""
    rows = _closed(site, now) if len(subjects) > MOST_SUBJECTS else _closed(site, now).filter(subject__in=subjects)
    return set(subjects).intersection(rows.values_list("subject", flat=True)) if subjects else set()


def _closed(site, now):
    return OpenInterval.objects.filter(
        site_id=site and main_site_id(site.pk),
        start__lte=now,
        until__gt=now,
        kind__in=(schedule.CLOSED, schedule.APPOINTMENT),
    )


# Making


@dataclass
class Count:
    """What was done."""

    things: int = 0
    """Things with hours, each once for every site."""
    rows: int = 0
    removed: int = 0
    """Old rows that went."""

    def __iadd__(self, other):
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
        return self


def subjects():
    """The installed models with opening hours."""
    return [model for model in apps.get_models() if issubclass(model, HoursMixin)]


def rebuild(things):
    """Makes the rows of some offices, partners or contacts again; a ``Count``. Deleted things may be among them."""
    keys = {}
    for thing in things:
        keys.setdefault(type(thing), set()).add(thing.translation_key)
    return rebuild_keys(keys)


def rebuild_all():
    """Makes all rows again and takes away those of things that are gone; a ``Count``."""
    keys = {model: all_keys(model) for model in subjects()}
    known = set().union(*keys.values())
    lost = set(OpenInterval.objects.order_by().values_list("subject", flat=True).distinct()) - known
    count = Count(removed=sum(_remove(batch) for batch in _batches(lost)))
    count += rebuild_keys(keys)
    return count


def all_keys(model):
    return set(_own(model).order_by().values_list("translation_key", flat=True))


def rebuild_keys(keys):
    """Makes the rows of things again; ``keys`` are sets of ``translation_key``s by model. A ``Count``."""
    count, calendars = Count(), _Calendars()
    for model, wanted in keys.items():
        for batch in _batches(wanted):
            count += _rebuild_batch(model, batch, calendars)
    return count


def _batches(keys):
    keys = sorted(keys)
    return [keys[start : start + BATCH] for start in range(0, len(keys), BATCH)]


@transaction.atomic
def _rebuild_batch(model, keys, calendars):
    """Whoever comes second waits, then makes the rows again from what is there by then."""
    if connection.features.has_select_for_update:
        list(Site.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    removed = _remove(keys)
    schedules = list(_schedules(model, keys, calendars))
    made = [row for site, version, planned in schedules for row in _rows(site, version, planned)]
    # Where a database cannot lock, whoever came first has made the same rows.
    OpenInterval.objects.bulk_create(made, batch_size=1000, ignore_conflicts=True)
    return Count(len(schedules), len(made), removed)


def _remove(keys):
    # Not delete(), which reads them all first, as somebody may listen to each.
    old = OpenInterval.objects.filter(subject__in=keys)
    return old._raw_delete(old.db)


class _Calendars:
    """Remembers the calendars of a run where a request would; and the sites with their main languages."""

    def __init__(self):
        Site.clear_site_root_paths_cache()
        every = Site.objects.select_related("root_page").order_by("pk")
        self.sites = {site.pk: site for site in every if main_site_id(site.pk) == site.pk}


def _schedules(model, keys, calendars):
    """(site, version, schedule) for everything with rows that everybody may see."""
    versions = sources.public(_own(model).filter(translation_key__in=keys)).order_by("pk")
    by_key = {}
    for version in versions:
        by_key.setdefault(version.translation_key, []).append(version)
    for found in by_key.values():
        for site in calendars.sites.values():
            seen = [version for version in found if _sees(site, version)]
            version = _source(seen, site)
            planned = version and sources.schedule_of(version, site, request=calendars)
            if planned is not None:
                yield site, version, planned


def _own(model):
    """The rows of a model without those of its subclasses, which have a turn of their own."""
    return exactly(model) if issubclass(model, base_page()) else model.objects.all()


def _sees(site, thing):
    if isinstance(thing, base_page()):
        return site_id_of(thing) == site.pk
    return thing.site_id is None or main_site_id(thing.site_id) == site.pk


def _source(versions, site):
    """Of the versions of a thing that one whose rows count in the site."""
    main = main_locale_id(site)
    return next((version for version in versions if version.locale_id == main), versions[0] if versions else None)


def reach():
    """The first and last date on which the rows depend: what begins the evening before lasts until today."""
    start = today()
    return start - datetime.timedelta(days=1), start + datetime.timedelta(days=HORIZON_DAYS)


def _rows(site, thing, planned):
    """Rows from the beginning of today on; they end where the thing does."""
    zone = planned.calendar.time_zone
    start = datetime.datetime.combine(today(), datetime.time(), zone)
    until = start + datetime.timedelta(days=HORIZON_DAYS)
    if thing.expire_at is not None:
        until = min(until, _aware(thing.expire_at, zone))
    for span in schedule.spans(planned, start, until):
        times = {"start": _stored(span.start), "until": _stored(span.until)}
        yield OpenInterval(site=site, subject=thing.translation_key, kind=span.kind, **times)


def _aware(instant, zone):
    return instant if timezone.is_aware(instant) else instant.replace(tzinfo=zone)


def _stored(instant):
    """As the database takes it: a site may do without time zones."""
    return instant if settings.USE_TZ else instant.replace(tzinfo=None)
