"""“Import school holidays”: a calendar file, a preview with a tick for each row, and then the entries."""

import datetime

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from ..hours import school, school_ics
from ..hours.calendar import CalendarEntry
from .calendar import SCHOOL_URL_NAME, days_text, may_import
from .ownership import reach_of

SALT = "familienbuero.school-holidays"
KEPT = 60 * 60 * 12
"""Seconds for which a preview may be confirmed."""


class SchoolHolidaysForm(forms.Form):
    """``found`` of a valid form is what the file says."""

    file = forms.FileField(
        label=gettext_lazy("Calendar file"),
        help_text=gettext_lazy(
            "A file that ends in .ics, for example from the school ministry of your state. First you see what is in it."
        ),
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
    )
    site = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Website"), empty_label=None)

    def __init__(self, *args, sites, **kwargs):
        super().__init__(*args, **kwargs)
        self.sites = sites
        self.fields["site"].queryset = sites[0]._meta.model.objects.filter(pk__in=[site.pk for site in sites])
        if len(sites) == 1:
            del self.fields["site"]

    def clean_file(self):
        file = self.cleaned_data["file"]
        try:
            self.found = school_ics.read(file.read(school_ics.MAX_BYTES + 1))
        except school_ics.UnreadableCalendarError:
            raise forms.ValidationError(school.unreadable()) from None
        return file

    @property
    def website(self):
        return self.cleaned_data.get("site") or self.sites[0]


class SchoolHolidaysView(WagtailAdminTemplateMixin, TemplateView):
    """GET shows the form; POST with a file the preview; POST with the preview's ticks adds the entries."""

    template_name = "wagtail_familienbuero/admin/school_holidays.html"
    page_title = gettext_lazy("Import school holidays")
    header_icon = "upload"

    def dispatch(self, request, *args, **kwargs):
        self.sites = reach_of(request.user).sites
        if not self.sites or not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {"url": _list_url(), "label": _("Calendar")},
            {"label": self.page_title},
        ]

    def get(self, request, *args, **kwargs):
        return self.show(SchoolHolidaysForm(sites=self.sites))

    def post(self, request, *args, **kwargs):
        if "preview" in request.POST:
            return self.confirm(request)
        form = SchoolHolidaysForm(request.POST, request.FILES, sites=self.sites)
        return self.show(form, **self.get_preview(form)) if form.is_valid() else self.show(form)

    def show(self, form, **context):
        return self.render_to_response(self.get_context_data(form=form, **context))

    def get_preview(self, form):
        new, known = school.split(form.found.days, form.website)
        signed = {"site": form.website.pk, "rows": as_text(row for row, _entry in new), "known": as_text(known)}
        return {
            "preview": signing.dumps(signed, salt=SALT, compress=True),
            "new": [describe(*row, entry) for row, entry in new],
            "known": [f"{days_text(first, last)}: {name}" for first, last, name in known],
            "left": school.describe_left(form.found.left),
        }

    def confirm(self, request):
        try:
            preview = signing.loads(request.POST["preview"], salt=SALT, max_age=KEPT)
        except signing.BadSignature:
            messages.error(request, _("The preview is too old. Choose the file once more."))
            return redirect(SCHOOL_URL_NAME)
        site = next((site for site in self.sites if site.pk == preview["site"]), None)
        if site is None:
            raise PermissionDenied
        ticked = set(request.POST.getlist("row"))
        rows = [row for number, row in enumerate(preview["rows"]) if str(number) in ticked]
        self.add(as_days([*rows, *preview["known"]]), site)
        return redirect(_list_url())

    def add(self, days, site):
        added, changed = school.add(days, site)
        for action, entries in (("wagtail.create", added), ("wagtail.edit", changed)):
            for entry in entries:
                log(instance=entry, action=action, user=self.request.user)
        if added:
            number = len(added)
            text = ngettext("%(number)d entry was added.", "%(number)d entries were added.", number)
            messages.success(self.request, text % {"number": number})
        if changed:
            number = len(changed)
            text = ngettext("%(number)d entry has new days.", "%(number)d entries have new days.", number)
            messages.success(self.request, text % {"number": number})
        if not added and not changed:
            messages.warning(self.request, _("Nothing was added."))


def describe(first, last, name, corrected):
    """A row of the preview; ``corrected`` is the entry that gets its days, or ``None``."""
    said = {"days": days_text(first, last), "name": name}
    if corrected is None:
        return f"{said['days']}: {name}"
    said["before"] = days_text(corrected.first_day, corrected.last)
    return _("%(days)s: %(name)s (instead of %(before)s)") % said


def as_text(rows):
    return [(first.isoformat(), last.isoformat(), name) for first, last, name in rows]


def as_days(rows):
    return [(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last), name) for first, last, name in rows]


def _list_url():
    return reverse(CalendarEntry.snippet_viewset.get_url_name("list"))


@hooks.register("register_admin_urls")
def register_urls():
    return [path("familienbuero/calendar/school-holidays/", SchoolHolidaysView.as_view(), name=SCHOOL_URL_NAME)]
