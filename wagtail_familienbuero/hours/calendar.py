"""What the days of a site are: closing days, public holidays and school holidays."""

import datetime
from itertools import chain

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from ..freshness import today
from ..languages import LanguageRulesMixin, main_locale_id
from ..sections import SiteOwnedMixin
from .holidays import Holidays
from .schedule import Calendar, Closure

CLOSING = "closing"
HOLIDAY = "holiday"
OPEN = "open"
SCHOOL = "school"

ENTRY_KINDS = [
    (CLOSING, _("Closing days")),
    (HOLIDAY, _("Public holiday of our town")),
    (OPEN, _("Public holiday on which we are open")),
    (SCHOOL, _("School holidays")),
]

LONGEST = 366
YEARS = (-1, 0, 1, 2)
"""Those around this one in which yearly entries are written out: a state is looked for a year ahead."""


class CalendarEntry(LanguageRulesMixin, SiteOwnedMixin, TranslatableMixin, index.Indexed, models.Model):
    """Days that are entered once and count for all opening hours of a site."""

    kind = models.CharField(_("kind"), max_length=10, default=CLOSING, choices=ENTRY_KINDS)
    name = models.CharField(
        _("name"), max_length=255, help_text=_("Visitors read it as the reason, for example: Staff outing")
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: only this one day."))
    yearly = models.BooleanField(
        _("every year"), default=False, help_text=_("On the same days every year, for example 24 to 31 December.")
    )
    for_all = models.BooleanField(
        _("also for partners"),
        default=False,
        help_text=_(
            "Closing days count for offices, their contacts and own departments. Tick this if other partners close too."
        ),
    )

    panels = [
        FieldPanel("kind", classname="fb-fit"),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldPanel("yearly"),
        FieldPanel("for_all"),
        FieldPanel("site"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("site"),
        index.FilterField("locale"),
    ]
    synchronised_fields = ("site", "kind", "first_day", "last_day", "yearly", "for_all")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("calendar entry")
        verbose_name_plural = _("calendar")
        ordering = ["first_day", "name", "pk"]

    def __str__(self):
        return self.name

    @property
    def last(self):
        """The last day, included."""
        return self.last_day or self.first_day

    def clean(self):
        super().clean()
        if not self.first_day or not self.last_day:
            return
        if self.last_day < self.first_day:
            raise ValidationError({"last_day": _("This day is before the first one.")})
        if (self.last_day - self.first_day).days >= LONGEST:
            raise ValidationError({"last_day": _("That is more than a year. Enter the days of each year.")})

    def touches(self, first, last):
        """Whether a day of it lies between the two dates, both included."""
        return any(closure.first <= last and first <= closure.last for closure in self.closures(first.year, self.name))

    def closures(self, year, name):
        """The days as ``Closure``s; a yearly entry has some in each of the years around ``year``."""
        if not self.yearly:
            return [Closure(self.first_day, self.last, name)]
        spans = (_in_year(self.first_day, self.last, year + more) for more in YEARS)
        return [Closure(first, last, name) for first, last in spans if first <= last]


def _in_year(first, last, year):
    """The same days of another year. A range that crosses the new year ends in the next one."""
    return _same_day(first, year, forward=True), _same_day(last, year + last.year - first.year, forward=False)


def _same_day(day, year, *, forward):
    """29 February is no day of most years: a range begins on the day after it, or ends on the day before."""
    try:
        return day.replace(year=year)
    except ValueError:
        return datetime.date(year, 3, 1) if forward else datetime.date(year, 2, 28)


def calendar_of(site, *, own, request=None, locale_id=None):
    """The ``Calendar`` of a site; two queries, remembered on the request.

    ``own`` is true for what keeps all closing days: offices, own departments and
    their contacts. Names are in the language ``locale_id`` where they are
    translated. ``site`` may be ``None``: then only what all sites share.
    """
    known = vars(request).setdefault("_familienbuero_calendars", {}) if request is not None else {}
    key = (site and site.pk, locale_id)
    if key not in known:
        known[key] = _load(site, locale_id)
    everybodys, ours = known[key]
    return ours if own else everybodys


def _load(site, locale_id):
    """(calendar of everybody, calendar of our own offices and departments)"""
    zone = timezone.get_default_timezone()
    year = today().year
    days = [(entry, entry.closures(year, name)) for entry, name in _entries(site, locale_id)]
    holidays = _holidays(site, days)
    vacations = _closures(days, SCHOOL)
    everybodys = Calendar(zone, holidays, _closures(days, CLOSING, for_all=True), vacations)
    return everybodys, Calendar(zone, holidays, _closures(days, CLOSING), vacations)


def _entries(site, locale_id):
    """(entry, its name in the language) with the facts of the main language, each entry once; one query."""
    main = main_locale_id(site) if site is not None else locale_id
    versions = {}
    for entry in CalendarEntry.objects.for_site(site).order_by("first_day", "pk"):
        versions.setdefault(entry.translation_key, {})[entry.locale_id] = entry
    for known in versions.values():
        facts = known.get(main) or next(iter(known.values()))
        yield facts, known.get(locale_id, facts).name


def _closures(days, kind, **facts):
    chosen = (closures for entry, closures in days if entry.kind == kind and _has(entry, facts))
    return tuple(sorted(chain.from_iterable(chosen), key=lambda closure: (closure.first, closure.last)))


def _has(entry, facts):
    return all(getattr(entry, name) == value for name, value in facts.items())


def _holidays(site, days):
    settings = apps.get_model("wagtail_familienbuero", "FamilienbueroSettings")
    # Not for_site(), which writes to the database where a page is only read.
    chosen = settings.objects.filter(site=site).first() if site is not None else None
    chosen = chosen or settings()
    return Holidays(
        chosen.land,
        catholic=chosen.catholic,
        augsburg=chosen.augsburg,
        extra=_dates(_closures(days, HOLIDAY)),
        declared_open=_dates(_closures(days, OPEN)),
    )


def _dates(closures):
    """{date: name} for every day of some ranges."""
    found = {}
    for closure in closures:
        length = min((closure.last - closure.first).days + 1, LONGEST)
        found |= {closure.first + datetime.timedelta(days=number): closure.reason for number in range(length)}
    return found
