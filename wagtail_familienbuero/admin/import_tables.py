"""The tables and files of the import screen."""

import csv

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column, DateColumn, Table, TitleColumn

from ..exchange import tables
from ..exchange.records import KINDS
from ..exchange.report import OUTCOMES, Result

TEMPLATE_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
PREVIEW_LABELS = {
    "created": gettext_lazy("will be created"),
    "updated": gettext_lazy("will be updated"),
    "unchanged": gettext_lazy("stays as it is"),
    "skipped": gettext_lazy("will be skipped"),
}


class DetailsColumn(Column):
    """Field by field what is before and after, and the reasons."""

    cell_template_name = "wagtail_familienbuero/admin/import_cell.html"

    def get_value(self, instance):
        return instance


def run_url(run):
    return reverse("familienbuero_import_run", args=[run.uuid])


def runs_table(runs):
    return Table(
        [
            TitleColumn("file_name", label=_("File"), get_url=run_url),
            Column("section_title", label=_("Family office section")),
            DateColumn("started_at", label=_("Started")),
            Column("phase", label=_("State"), accessor="get_phase_display"),
        ],
        runs,
    )


def results_table(rows, is_preview):
    labels = PREVIEW_LABELS if is_preview else OUTCOMES
    results = [Result.from_dict(row.data) for row in rows]
    return Table(
        [
            Column("number", label=_("Row"), width="6%"),
            Column("title", label=_("Title"), accessor=lambda result: result.title or _("(no name)"), width="24%"),
            Column(
                "outcome",
                label=_("What happens") if is_preview else _("What happened"),
                accessor=lambda result: labels[result.outcome],
                width="16%",
            ),
            Column("state", label=_("Afterwards"), accessor=state_of, width="10%"),
            DetailsColumn("details", label=_("Details")),
        ],
        results,
    )


def state_of(result):
    """``public`` or ``draft``, empty for what was skipped."""
    if not result.has_page:
        return ""
    return pgettext("state of an imported page", "live") if result.is_live else _("draft")


def outcome_filters(counts, chosen, is_preview):
    """(label, number, query, whether it is chosen) for every outcome that there is, and for all."""
    chosen = chosen if chosen in OUTCOMES else ""
    yield _("All"), counts["all"], "", not chosen
    for outcome, label in (PREVIEW_LABELS if is_preview else OUTCOMES).items():
        if counts[outcome] or outcome == chosen:
            yield label, counts[outcome], f"outcome={outcome}", outcome == chosen


# Files


def report_file(run):
    """Semicolons and the mark at the start are what a German spreadsheet program opens with a double click."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = slugify(run.file_name.rsplit(".", 1)[0]) or "import"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-report.csv"'
    response.write("\ufeff")
    writer = csv.writer(response, delimiter=";")
    writer.writerow([_("Row"), _("Title"), _("Outcome"), _("Afterwards"), _("Changes"), _("Notes")])
    for data in run.results.values_list("data", flat=True).iterator():
        writer.writerow(map(harmless, report_row(Result.from_dict(data))))
    return response


def report_row(result):
    changes = "\n".join(f"{change.field}: {change.before} → {change.after}" for change in result.changes)
    reasons = "\n".join(result.reasons)
    return [result.number, result.title, OUTCOMES[result.outcome], state_of(result), changes, reasons]


def harmless(value):
    """What stands in a cell is never a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def template_links(kind):
    """(ending, address) of the empty tables of a kind."""
    for ending in TEMPLATE_TYPES:
        yield ending, reverse("familienbuero_import_template", args=[kind, ending])


def template_response(kind, ending):
    if kind not in KINDS or ending not in TEMPLATE_TYPES:
        raise Http404
    # Both languages are understood; people get the words that they read here.
    language = "de" if (get_language() or "").startswith("de") else "en"
    content = tables.template(kind, language, ending)
    response = HttpResponse(content, content_type=TEMPLATE_TYPES[ending])
    response.headers["Content-Disposition"] = f'attachment; filename="{kind}.{ending}"'
    return response
