"""The calendar in the admin: its list, its form, the public holidays that result."""

from django.core.exceptions import PermissionDenied
from django.db.models import Case, IntegerField, Q, Value, When
from django.urls import NoReverseMatch, path, reverse
from django.utils import formats
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button, HeaderButton

from ..freshness import today
from ..hours.calendar import ENTRY_KINDS, CalendarEntry, calendar_of
from ..hours.holidays import LANDS, legal_holidays
from . import forms, lists
from .ownership import policy_for, reach_of

HOLIDAYS_URL_NAME = "familienbuero_holidays"
SCHOOL_URL_NAME = "familienbuero_school_holidays"
YEARS_AHEAD = 3


def may_edit_calendar(user):
    return any(policy_for(CalendarEntry).user_has_permission(user, action) for action in ("add", "change"))


def may_import(user):
    """An import adds entries, and corrects the days of some."""
    return all(policy_for(CalendarEntry).user_has_permission(user, action) for action in ("add", "change"))


class CalendarEntryForm(forms.RecordForm):
    """Says in plain words what only some kinds can be."""

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("for_all") and cleaned.get("kind") not in (None, "closing"):
            cleaned["for_all"] = False  # holidays are everybody's anyway
        return cleaned


def days_text(first, last, yearly=False):
    """“24.12.2026 – 31.12.2026, every year”; without the year where it does not count."""
    style = "MONTH_DAY_FORMAT" if yearly else "SHORT_DATE_FORMAT"
    shown = [formats.date_format(day, style) for day in dict.fromkeys([first, last])]
    text = " – ".join(shown)
    return _("%(days)s, every year") % {"days": text} if yearly else text


class DaysColumn(Column):
    def __init__(self):
        super().__init__("days", label=gettext_lazy("Days"), accessor=_days_of, sort_key="first_day")


def _days_of(entry):
    return days_text(entry.first_day, entry.last, entry.yearly)


def _years():
    return [(str(year), str(year)) for year in range(today().year - 1, today().year + YEARS_AHEAD)]


class CalendarFilterSet(lists.RecordFilterSet):
    kind = lists.radio(gettext_lazy("Kind"), ENTRY_KINDS)
    year = lists.radio(gettext_lazy("Year"), _years, method="filter_year")

    def filter_year(self, queryset, name, value):
        begins = Q(first_day__year__lte=value)
        ends = Q(last_day__year__gte=value) | Q(last_day=None, first_day__year__gte=value)
        return queryset.filter(Q(yearly=True) | (begins & ends))


class CalendarIndexView(lists.RecordIndexView):
    """What is coming stands first, what is past last."""

    def get_base_queryset(self):
        gone = Q(yearly=False) & (Q(last_day__lt=today()) | Q(last_day=None, first_day__lt=today()))
        past = Case(When(gone, then=Value(1)), default=Value(0), output_field=IntegerField())
        return super().get_base_queryset().annotate(is_past=past)

    @cached_property
    def header_buttons(self):
        button = HeaderButton(_("Public holidays"), url=reverse(HOLIDAYS_URL_NAME), icon_name="calendar-check")
        return [*super().header_buttons, button]

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if may_import(self.request.user):
            label = _("Import school holidays")
            buttons = [*buttons, Button(label, url=reverse(SCHOOL_URL_NAME), icon_name="upload", priority=10)]
        return buttons


class HolidaysView(WagtailAdminTemplateMixin, TemplateView):
    """The public holidays of this and the next year, for each website that the user edits."""

    template_name = "wagtail_familienbuero/admin/holidays.html"
    page_title = gettext_lazy("Public holidays")
    header_icon = "calendar-check"

    def dispatch(self, request, *args, **kwargs):
        if not may_edit_calendar(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        url = reverse(CalendarEntry.snippet_viewset.get_url_name("list"))
        return [*super().get_breadcrumbs_items(), {"url": url, "label": _("Calendar")}, {"label": self.page_title}]

    def get_context_data(self, **kwargs):
        reach = reach_of(self.request.user)
        sites = [holidays_of(site, today().year) for site in reach.sites]
        return super().get_context_data(sites=sites, several=reach.several, **kwargs)


def holidays_of(site, year):
    """What the page shows of a site: the Land, and the days of ``year`` and the next."""
    holidays = calendar_of(site, own=True).holidays
    return {
        "site": site,
        "land": dict(LANDS).get(holidays.land, ""),
        "years": [(number, _rows(holidays, number)) for number in (year, year + 1)],
        "settings_url": _settings_url(site),
    }


def _rows(holidays, year):
    """(date, name, whether it was declared open), by date."""
    closed = holidays.in_year(year)
    legal = legal_holidays(holidays.land, holidays.catholic, year)
    opened = {day: name for day, name in legal.items() if day not in closed}
    return sorted([(day, name, False) for day, name in closed.items()] + [(*row, True) for row in opened.items()])


def _settings_url(site):
    try:
        return reverse("wagtailsettings:edit", args=["wagtail_familienbuero", "familienbuerosettings", site.pk])
    except NoReverseMatch:
        return None  # a site without wagtail.contrib.settings


@hooks.register("register_admin_urls")
def register_urls():
    return [path("familienbuero/calendar/holidays/", HolidaysView.as_view(), name=HOLIDAYS_URL_NAME)]
