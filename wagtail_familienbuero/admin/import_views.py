"""The import screen: upload, preview, confirm, progress, result."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..exchange import runs
from ..exchange.models import ImportRun, Phase
from ..exchange.report import said_of_hours
from . import import_access as access
from . import import_tables
from .import_forms import KINDS, ImportForm

URL_NAME = "familienbuero_import"
RUN_URL_NAME = "familienbuero_import_run"
PER_PAGE = 50
REFRESH_AFTER = 1  # seconds
STEPS = [gettext_lazy("Choose a file"), gettext_lazy("Preview"), gettext_lazy("Import"), gettext_lazy("Result")]
STEP = {Phase.PREVIEW: 1, Phase.READY: 1, Phase.IMPORT: 2}


@hooks.register("register_admin_urls")
def register_urls():
    run = "familienbuero/import/<uuid:uuid>/"
    return [
        path("familienbuero/import/", UploadView.as_view(), name=URL_NAME),
        path(run, RunView.as_view(), name=RUN_URL_NAME),
        path(f"{run}report.csv", ReportFileView.as_view(), name="familienbuero_import_report"),
        path("familienbuero/import/<slug:name>.<slug:ending>", template_file, name="familienbuero_import_template"),
    ]


class ImportMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.is_superuser or bool(access.importable_sections(request.user))


def menu_items(order=800):
    return [
        ImportMenuItem(
            gettext_lazy("Import"), reverse(URL_NAME), name="familienbuero-import", icon_name="upload", order=order
        )
    ]


class ImportScreen(WagtailAdminTemplateMixin, TemplateView):
    """What the screens of all steps have: the heading, and the row of steps with the one that is now."""

    page_title = gettext_lazy("Import")
    header_icon = "upload"
    step = 0

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": reverse(URL_NAME), "label": _("Import")}]

    def get_context_data(self, **kwargs):
        steps = [(label, number == self.step) for number, label in enumerate(STEPS)]
        return super().get_context_data(steps=steps, **kwargs)


class UploadView(ImportScreen):
    """GET shows the form and the user's runs of the last days; POST starts a run."""

    template_name = "wagtail_familienbuero/admin/import.html"

    def dispatch(self, request, *args, **kwargs):
        self.sections = access.importable_sections(request.user)
        if not self.sections and not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        runs.delete_old()
        return self.show(self.get_form())

    def post(self, request, *args, **kwargs):
        if not self.sections:
            return self.show(None)
        form = self.get_form(request.POST, request.FILES)
        run = form.start() if form.is_valid() else None
        return redirect(RUN_URL_NAME, run.uuid) if run else self.show(form)

    def get_form(self, *data):
        return ImportForm(*data, user=self.request.user, sections=self.sections) if self.sections else None

    def show(self, form):
        mine = ImportRun.objects.filter(user=self.request.user).defer("content")
        context = self.get_context_data(
            form=form,
            media=form.media if form else "",
            runs=import_tables.runs_table(mine[:PER_PAGE]) if mine else None,
            templates=[(label, import_tables.template_links(kind)) for kind, label in KINDS.items()],
        )
        return self.render_to_response(context)


class OwnRunMixin:
    """Finds the run for whoever started it, and for superusers; asks again whether it is still allowed."""

    def dispatch(self, request, *args, uuid, **kwargs):
        self.run = ImportRun.objects.defer("content").filter(uuid=uuid).first()
        if self.run is None or not (request.user.is_superuser or self.is_mine):
            raise Http404
        if self.section is not None and not self.may_import():
            raise PermissionDenied
        if self.section is None and not request.user.is_superuser and not access.importable_sections(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def is_mine(self):
        return self.run.user_id == self.request.user.pk

    @cached_property
    def section(self):
        return access.section_of(self.run)

    def may_import(self):
        # What is finished only needs to be read.
        publish = self.run.phase in runs.OPEN and self.run.options["publish"]
        return access.may_import(self.request.user, self.section, self.run.kind, publish)


class RunView(OwnRunMixin, ImportScreen):
    """GET works on the run for a moment and shows how far it is; POST confirms or cancels it.

    Working on GET is safe: a preview writes nothing, and an import was confirmed by POST.
    """

    template_name = "wagtail_familienbuero/admin/import_run.html"

    @property
    def step(self):
        return STEP.get(self.run.phase, 3)

    def get_page_subtitle(self):
        return self.run.file_name

    def get(self, request, *args, **kwargs):
        if self.section is None and self.run.phase in runs.OPEN:
            message = _("The section “%(section)s” was deleted meanwhile, so nothing more can be imported into it.")
            runs.fail(self.run, message % {"section": self.run.section_title})
        # Somebody who looks at another one's import does not go on with it.
        if self.is_mine:
            runs.advance(self.run, self.section, partial(access.may_change_live, request.user))
        response = self.render_to_response(self.get_context_data())
        if self.run.phase in runs.WORKING:
            response.headers["Refresh"] = str(REFRESH_AFTER)
        return response

    def post(self, request, *args, **kwargs):
        act = {"cancel": self.cancel, "confirm": self.confirm}.get(request.POST.get("action"))
        if act:
            act()
        return redirect(RUN_URL_NAME, self.run.uuid)

    def cancel(self):
        if runs.cancel(self.run):
            messages.warning(self.request, _("The import was cancelled."))

    def confirm(self):
        if not self.is_mine:
            raise PermissionDenied
        if self.section is None or not runs.confirm(self.run):
            messages.warning(self.request, _("This import does not wait for a confirmation any more."))

    def get_context_data(self, **kwargs):
        working = self.run.phase in runs.WORKING
        context = super().get_context_data(
            run=self.run,
            phase=self.run.phase,
            phases=Phase,
            kind=KINDS.get(self.run.kind, self.run.kind),
            is_mine=self.is_mine,
            progress=progress_text(self.run),
            section_url=self.section and reverse("wagtailadmin_explore", args=[self.section.pk]),
            **kwargs,
        )
        return context if working else {**context, **self.get_results()}

    def get_results(self):
        counts, outcome = runs.count(self.run), self.request.GET.get("outcome", "")
        results = self.run.results.all()
        if outcome in import_tables.OUTCOMES:
            results = results.filter(outcome=outcome)
        is_preview = self.run.phase == Phase.READY
        shown = WagtailPaginator(results, PER_PAGE).get_page(self.request.GET.get("p"))
        return {
            "counts": counts,
            "hours": said_of_hours(counts["hours_rows"], counts["hours_text"]),
            "filters": import_tables.outcome_filters(counts, outcome, is_preview),
            "shown": shown,
            "table": import_tables.results_table(shown.object_list, is_preview),
        }


def progress_text(run):
    numbers = {"done": run.position, "total": run.total}
    grouped = {name: number_format(number, force_grouping=True) for name, number in numbers.items()}
    return _("%(done)s of %(total)s rows") % grouped


class ReportFileView(OwnRunMixin, View):
    """The results so far as a CSV file."""

    def get(self, request, *args, **kwargs):
        return import_tables.report_file(self.run)


def template_file(request, name, ending):
    """An empty table with the columns of a kind, to be filled."""
    if not (request.user.is_superuser or access.importable_sections(request.user)):
        raise PermissionDenied
    return import_tables.template_response(name, ending)
