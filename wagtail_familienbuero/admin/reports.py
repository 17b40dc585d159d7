"""The reports: what is due for review, which referrals lead nowhere, what was held back from publication."""

from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from ..partners import Partner
from . import asked
from . import report_rows as rows
from .lists import CheckedColumn, ReviewColumn

EDITING = ["add", "change", "publish"]
ANY_TIME = "any"


class LinesColumn(Column):
    """Several reasons, one a line."""

    def get_value(self, instance):
        return format_html_join("", "<div>{}</div>", ((line,) for line in super().get_value(instance) or []))


class MailColumn(Column):
    cell_template_name = "wagtail_familienbuero/admin/mail_cell.html"


class CheckColumn(Column):
    header_template_name = "wagtail_familienbuero/admin/check_all_cell.html"
    cell_template_name = "wagtail_familienbuero/admin/check_cell.html"


class TellingReport(ReportView):
    """A report on rows that are no queryset; a subclass says which and how they are filtered.

    Everybody who may edit pages may see it, and finds there what they may edit.
    """

    permission_policy = page_permission_policy
    any_permission_required = EDITING
    paginate_by = 50
    url_name = None
    results_template_name = "wagtail_familienbuero/admin/report_results.html"
    # What the report is for, in a sentence, and what stands there when nothing is found.
    explanation = ""
    nothing_found = gettext_lazy("Nothing is listed here at the moment.")

    title_column = TitleColumn("title", label=gettext_lazy("Title"), get_url=lambda row: row.edit_url)
    kind_column = Column("kind", label=gettext_lazy("Kind"))

    @property
    def index_url_name(self):
        return self.url_name

    @property
    def index_results_url_name(self):
        return f"{self.url_name}_results"

    @property
    def export_filename(self):
        return self.url_name.removeprefix("familienbuero_")

    def asked(self, name):
        """What the filter form asks for; ``""`` without a valid answer."""
        filters = self.filters
        return (filters.form.cleaned_data.get(name) or "") if filters and filters.is_valid() else ""

    def get_filtered_queryset(self):
        return self.get_rows()


class NothingFiltered(WagtailFilterSet):
    """The filters' form and its chips, as Wagtail shows them; the rows are filtered where they are gathered."""

    class Meta:
        model = Partner
        fields = []


def _choice(label, choices, **kwargs):
    kwargs.setdefault("empty_label", gettext_lazy("All"))
    return ChoiceFilter(label=label, choices=choices, method=lambda queryset, name, value: queryset, **kwargs)


class DueFilters(NothingFiltered):
    days = _choice(
        gettext_lazy("Due"),
        [
            ("30", gettext_lazy("in the next 30 days")),
            ("90", gettext_lazy("in the next 90 days")),
            (ANY_TIME, gettext_lazy("at any time")),
        ],
        empty_label=gettext_lazy("until today"),
    )


class DueReport(TellingReport):
    """Entries whose facts should be checked, with the person to ask and a mail that is ready to send."""

    page_title = gettext_lazy("Due for review")
    header_icon = "calendar-check"
    url_name = "familienbuero_due"
    results_template_name = "wagtail_familienbuero/admin/due_results.html"
    explanation = gettext_lazy(
        "Entries whose facts somebody should check again. Ask the person with a click on the name; "
        "then tick what is still right."
    )
    nothing_found = gettext_lazy("Nothing is due for review.")
    filterset_class = DueFilters
    columns = [
        CheckColumn("key", label=""),
        TellingReport.title_column,
        TellingReport.kind_column,
        ReviewColumn(sort_key=None),
        CheckedColumn(sort_key=None),
        MailColumn("reviewer", label=gettext_lazy("Person to ask")),
    ]
    list_export = ["title", "kind", "review_by", "checked_on", "reviewer_name", "reviewer_email", "url"]
    export_headings = {
        "title": gettext_lazy("Title"),
        "kind": gettext_lazy("Kind"),
        "review_by": gettext_lazy("Review by"),
        "checked_on": gettext_lazy("Checked on"),
        "reviewer_name": gettext_lazy("Person to ask"),
        "reviewer_email": gettext_lazy("Mail"),
        "url": gettext_lazy("Address"),
    }

    def get_rows(self):
        days = self.asked("days")
        return rows.Due(self.request, None if days == ANY_TIME else int(days or 0))


class ReferralFilters(NothingFiltered):
    problem = _choice(
        gettext_lazy("Problem"),
        [(rows.NOT_STATED_ONLY, gettext_lazy("not stated")), (rows.BROKEN_ONLY, gettext_lazy("leads nowhere"))],
    )
    status = _choice(gettext_lazy("Status"), [("live", gettext_lazy("public")), ("draft", gettext_lazy("not public"))])


class ReferralReport(TellingReport):
    """Pages that do not say who handles the matter, or pass families on to nobody who can be reached."""

    page_title = gettext_lazy("Referrals")
    header_icon = "redirect"
    url_name = "familienbuero_referrals"
    explanation = gettext_lazy(
        "Pages that do not say who helps, or pass families on to somebody who is gone or cannot be reached."
    )
    nothing_found = gettext_lazy("All pages say who helps, and everybody named there can be reached.")
    filterset_class = ReferralFilters
    columns = [
        TellingReport.title_column,
        TellingReport.kind_column,
        Column("status", label=gettext_lazy("Status")),
        LinesColumn("problems", label=gettext_lazy("Problem")),
    ]
    list_export = ["title", "kind", "status", "problems", "edit_address"]
    export_headings = {
        "title": gettext_lazy("Title"),
        "kind": gettext_lazy("Kind"),
        "status": gettext_lazy("Status"),
        "problems": gettext_lazy("Problem"),
        "edit_address": gettext_lazy("Address of the editor"),
    }

    def get_rows(self):
        return rows.referrals(self.request, self.asked("problem"), self.asked("status"))


class HeldReport(TellingReport):
    """Pages whose last publication was held back, and what was missing then."""

    page_title = gettext_lazy("Held back")
    header_icon = "warning"
    url_name = "familienbuero_held"
    explanation = gettext_lazy("Pages that were to be published but were not, because something important is missing.")
    nothing_found = gettext_lazy("Nothing was held back.")
    columns = [
        TellingReport.title_column,
        TellingReport.kind_column,
        Column("held_at", label=gettext_lazy("Held back on")),
        LinesColumn("problems", label=gettext_lazy("What was missing")),
    ]
    list_export = ["title", "kind", "held_at", "problems", "edit_address"]
    export_headings = {**ReferralReport.export_headings, "held_at": gettext_lazy("Held back on")}

    def get_rows(self):
        return rows.Held(self.request)


class AskedFilters(NothingFiltered):
    days = _choice(
        gettext_lazy("When"),
        [("30", gettext_lazy("in the last 30 days")), ("7", gettext_lazy("in the last 7 days"))],
        empty_label=gettext_lazy("as long as it is kept"),
    )
    found = _choice(
        gettext_lazy("Which"),
        [(asked.FOUND, gettext_lazy("all searches"))],
        empty_label=gettext_lazy("those that found nothing"),
    )


class AskedReport(TellingReport):
    """What visitors searched for and did not find; nothing in it says who asked."""

    page_title = gettext_lazy("Asked and not found")
    header_icon = "search"
    url_name = "familienbuero_asked"
    explanation = gettext_lazy(
        "Words that visitors searched for at least three times and that found nothing in the end. If you have it under "
        "another name, add a synonym; if you do not have it, it may be worth a page. Nothing is kept about who asked."
    )
    nothing_found = gettext_lazy("Nothing was asked for several times without being found.")
    filterset_class = AskedFilters
    columns = asked.COLUMNS
    list_export = ["words", "searches", "results", "locale", "site"]
    export_headings = {
        "words": gettext_lazy("Searched for"),
        "searches": gettext_lazy("How often"),
        "results": gettext_lazy("Found at last"),
        "locale": gettext_lazy("Language"),
        "site": gettext_lazy("Website"),
    }

    def get_rows(self):
        days = self.asked("days")
        return asked.Asked(self.request, int(days) if days else None, self.asked("found") != asked.FOUND)


REPORTS = [DueReport, ReferralReport, HeldReport, AskedReport]


@hooks.register("register_admin_urls")
def register_urls():
    for report in REPORTS:
        folder = report.url_name.removeprefix("familienbuero_")
        yield path(f"familienbuero/{folder}/", report.as_view(), name=report.url_name)
        name = f"{report.url_name}_results"
        yield path(f"familienbuero/{folder}/results/", report.as_view(results_only=True), name=name)


class ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return page_permission_policy.user_has_any_permission(request.user, EDITING)


def menu_items(order=900):
    """The reports as items for a menu."""
    return [
        ReportMenuItem(
            report.page_title,
            reverse(report.url_name),
            name=report.url_name.replace("_", "-"),
            icon_name=report.header_icon,
            order=order + number,
        )
        for number, report in enumerate(REPORTS)
    ]


def _register(number):
    @hooks.register("register_reports_menu_item")
    def register_menu_item():
        return menu_items()[number]


for _number in range(len(REPORTS)):
    _register(_number)
