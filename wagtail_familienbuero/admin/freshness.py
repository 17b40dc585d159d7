""" "Still right" in the admin: for one entry or many, from lists, editors and the report."""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.widgets.button import Button
from wagtail.models import Site
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from .. import kinds
from ..freshness import FreshnessMixin, add_months, confirm, today
from ..partners import Contact, Partner
from ..sections import site_of
from ..site_settings import FamilienbueroSettings
from . import usage
from .ownership import PkBulkMixin, RecordBulkMixin

RECORDS = {"partner": Partner, "contact": Contact}
PAGE = "page"
MOST = 500
"""Entries that one request may confirm."""


def has_review_date(thing):
    """Whether a record or page (specific or not) carries "checked on" and "review by"."""
    model = thing.specific_class if isinstance(thing, kinds.base_page()) else type(thing)
    return model is not None and issubclass(model, FreshnessMixin)


def may_confirm(user, thing):
    return has_review_date(thing) and usage.may(user, "change", thing)


def key_of(thing):
    """``page-7`` or ``partner-3``: what stands in addresses and checkboxes."""
    kind = PAGE if isinstance(thing, kinds.base_page()) else thing._meta.model_name
    return f"{kind}-{thing.pk}"


def find(keys):
    """The pages (specific) and records that the keys name; what is no key names nothing."""
    wanted = {}
    for key in keys[:MOST]:
        kind, _dash, pk = key.partition("-")
        if pk.isascii() and pk.isdigit() and len(pk) < 18:
            wanted.setdefault(kind, set()).add(int(pk))
    pages = kinds.base_page().objects.filter(pk__in=wanted.get(PAGE, ())).specific()
    records = (model.objects.filter(pk__in=wanted.get(kind, ())) for kind, model in RECORDS.items())
    return [*pages, *(record for found in records for record in found)]


def confirm_all(things, user):
    """Confirms pages and records, each with the months of its own site. Returns their number."""
    by_site = {}
    for thing in things:
        is_page = isinstance(thing, kinds.base_page())
        site = site_of(thing) if is_page else thing.site
        by_site.setdefault(site, []).append(thing.specific if is_page else thing)
    return sum(confirm(entries, months_of(site), user) for site, entries in by_site.items())


def months_of(site):
    """The months until the next review that the site has set; for what all sites share, those of the main one."""
    site = site or Site.objects.filter(is_default_site=True).first()
    return FamilienbueroSettings.for_site(site).review_months if site else FamilienbueroSettings().review_months


def confirmed_text(count):
    text = ngettext("%(count)d entry is marked as still right.", "%(count)d entries are marked as still right.", count)
    return text % {"count": count}


# One or many, with a question first


def still_right_url(things, next_url=None):
    query = [("entry", key_of(thing)) for thing in things]
    return f"{reverse('familienbuero_still_right')}?{urlencode([*query, *([('next', next_url)] if next_url else [])])}"


@hooks.register("register_admin_urls")
def register_urls():
    return [path("familienbuero/still-right/", StillRightView.as_view(), name="familienbuero_still_right")]


class StillRightView(View):
    """GET names the entries (``?entry=page-7&entry=partner-3``) and asks; POST confirms them."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        given = request.POST if request.method == "POST" else request.GET
        found = find(given.getlist("entry"))
        self.things = [thing for thing in found if may_confirm(request.user, thing)]
        self.next_url = get_valid_next_url_from_request(request) or reverse("wagtailadmin_home")

    def dispatch(self, request, *args, **kwargs):
        if not self.things:
            messages.warning(request, _("Choose at least one entry that you may edit."))
            return redirect(self.next_url)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request):
        title = _("Still right?")
        rows = [{"thing": thing, "key": key_of(thing), "edit_url": usage.edit_url(thing)} for thing in self.things]
        context = {"page_title": title, "header_title": title, "header_icon": "calendar-check", "rows": rows}
        context.update(next=self.next_url, action=request.path, today=today(), review_by=self.review_by)
        return TemplateResponse(request, "wagtail_familienbuero/admin/still_right.html", context)

    @property
    def review_by(self):
        """The next review of the first entry; one site is the rule."""
        first = self.things[0]
        site = site_of(first) if isinstance(first, kinds.base_page()) else first.site
        return add_months(today(), months_of(site))

    def post(self, request):
        messages.success(request, confirmed_text(confirm_all(self.things, request.user)))
        return redirect(self.next_url)


@hooks.register("register_page_header_buttons")
def offer_in_page_header(page, user, view_name, next_url=None):
    if may_confirm(user, page):
        yield Button(_("Still right"), still_right_url([page], next_url), icon_name="calendar-check", priority=70)


@hooks.register("register_page_listing_more_buttons")
def offer_in_page_listing(page, user, next_url=None):
    if may_confirm(user, page):
        yield Button(_("Still right"), still_right_url([page], next_url), icon_name="calendar-check", priority=70)


@hooks.register("register_snippet_listing_buttons")
def offer_in_record_listing(snippet, user, next_url=None):
    if may_confirm(user, snippet):
        yield Button(_("Still right"), still_right_url([snippet], next_url), icon_name="calendar-check", priority=70)


# Many, chosen in a list


class StillRightMixin:
    display_name = gettext_lazy("Still right")
    action_type = "familienbuero_still_right"
    aria_label = gettext_lazy("Mark the selected entries as still right")
    template_name = "wagtail_familienbuero/admin/still_right_bulk.html"
    action_priority = 60

    def check_perm(self, thing):
        return may_confirm(self.request.user, thing)

    def get_execution_context(self):
        return {**super().get_execution_context(), "user": self.request.user}

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs):
        return confirm_all(objects, user), 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        return confirmed_text(num_parent_objects)


@hooks.register("register_bulk_action")
class StillRightPages(StillRightMixin, PkBulkMixin, PageBulkAction):
    pass


@hooks.register("register_bulk_action")
class StillRightRecords(StillRightMixin, RecordBulkMixin, SnippetBulkAction):
    models = list(RECORDS.values())
