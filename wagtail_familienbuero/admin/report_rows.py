"""What the reports list, as rows that a page of the report loads in a fixed number of queries."""

from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import quote

from django.db.models import CharField, OuterRef, Q, Subquery, Value
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Locale, PageLogEntry

from .. import kinds, sections
from ..freshness import FreshnessMixin, today
from ..partners import Contact, Partner
from ..publishing import HELD, current, is_current
from ..referral import BOTH, NOT_STATED, PASS_ON, ReferralMixin
from . import ownership, usage
from .freshness import key_of

NOT_STATED_ONLY, BROKEN_ONLY = "missing", "broken"
PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")


class LazyRows:
    """Rows of which one page is loaded at a time; ``keys`` is a queryset, ``load()`` turns a part of it into rows."""

    keys = None

    def count(self):
        return self.keys.count()

    def __len__(self):
        return self.count()

    def __iter__(self):
        return iter(self.load(list(self.keys)))

    def __getitem__(self, part):
        return self.load(list(self.keys[part]))


@dataclass
class Row:
    thing: object
    problems: list = field(default_factory=list)

    @property
    def title(self):
        return str(self.thing)

    @property
    def kind(self):
        return capfirst(self.thing._meta.verbose_name)

    @property
    def status(self):
        return _("public") if is_current(self.thing) else _("not public")

    @property
    def edit_url(self):
        return usage.edit_url(self.thing)

    @property
    def edit_address(self):
        """The editor's address for a spreadsheet, with the host where the site tells it."""
        return f"{(get_admin_base_url() or '').rstrip('/')}{self.edit_url}"


# Due for review


@dataclass
class DueRow(Row):
    url: str = ""

    @property
    def key(self):
        return key_of(self.thing)

    def __getattr__(self, name):
        if name in FreshnessMixin.freshness_fields:
            return getattr(self.thing, name)
        raise AttributeError(name)

    @property
    def mail_uri(self):
        """A mail to the person to ask, written already (RFC 6068); empty without an address."""
        if not self.reviewer_email:
            return ""
        subject = _("Is this still right? %(title)s") % {"title": self.title}
        greeting = _("Hello %(name)s,") % {"name": self.reviewer_name} if self.reviewer_name else _("Hello,")
        question = _("is everything on this page still right? Please tell us what has changed, or that nothing has.")
        body = "\r\n\r\n".join(part for part in (greeting, question, self.title, self.url) if part)
        return f"mailto:{quote(self.reviewer_email)}?subject={quote(subject)}&body={quote(body)}"


class Due(LazyRows):
    """Public pages, partners and contacts to review within so many days (``None``: at any time), each thing once."""

    def __init__(self, request, days):
        self.request = request
        self.until = None if days is None else today() + timedelta(days=days)

    @cached_property
    def keys(self):
        first, *others = [self._keys_of(model, editable) for model, editable in self._sources()]
        return first.union(*others, all=True).order_by("review_by", "kind_label", "pk")

    def _sources(self):
        user = self.request.user
        pages = usage.editable_pages(user).order_by().values("pk")
        for model in [Partner, Contact]:
            policy = ownership.policy_for(model)
            yield model, policy.instances_user_has_permission_for(user, "change").order_by().values("pk")
        yield from ((model, pages) for model in kinds.concretes(FreshnessMixin) if issubclass(model, kinds.base_page()))

    def _keys_of(self, model, editable):
        every = kinds.exactly(model) if issubclass(model, kinds.base_page()) else model.objects.all()
        due = current(every.filter(review_by__isnull=False, pk__in=editable))
        if self.until is not None:
            due = due.filter(review_by__lte=self.until)
        if hasattr(model, "alias_of"):
            due = due.filter(alias_of=None)
        main = Locale.get_default().pk
        originals = current(model.objects.filter(locale_id=main)).order_by().values("translation_key")
        due = due.filter(Q(locale_id=main) | ~Q(translation_key__in=originals))
        label = Value(model._meta.label_lower, output_field=CharField())
        return due.order_by().annotate(kind_label=label).values_list("kind_label", "pk", "review_by")

    def load(self, keys):
        wanted = {}
        for label, pk, _day in keys:
            wanted.setdefault(label, []).append(pk)
        models = {model._meta.label_lower: model for model, _editable in self._sources()}
        things = {label: models[label].objects.in_bulk(pks) for label, pks in wanted.items()}
        found = (things[label].get(pk) for label, pk, _day in keys)
        return [DueRow(thing, url=thing.get_full_url(self.request) or "") for thing in found if thing is not None]


# Referrals


def referrals(request, problem="", status=""):
    """Pages whose referral is not stated or leads nowhere, sorted by title; the number of queries is fixed."""
    pages = [page for model in kinds.concretes(ReferralMixin) for page in _referring(model, request.user, problem)]
    partners = _partners_of(pages)
    found = [Row(page, problems) for page in pages if (problems := _problems(page, partners))]
    if status:
        found = [row for row in found if is_current(row.thing) == (status == "live")]
    return sorted(found, key=lambda row: (row.title.casefold(), row.thing.pk))


def _referring(model, user, problem):
    asked = {NOT_STATED_ONLY: [NOT_STATED], BROKEN_ONLY: [PASS_ON, BOTH]}.get(problem, [NOT_STATED, PASS_ON, BOTH])
    editable = usage.editable_pages(user).order_by().values("pk")
    fields = ("title", "draft_title", "live", "expire_at", "url_path", "locale", "handled_by", "responsible_partners")
    found = kinds.exactly(model).filter(pk__in=editable, handled_by__in=asked, alias_of=None)
    return found.order_by().only(*fields)


def _rows(page):
    """The raw rows of responsible partners; reading them asks the database for no partner."""
    return [row["value"] for row in page.responsible_partners.raw_data if isinstance(row.get("value"), dict)]


def _partners_of(pages):
    pks = {row["partner"] for page in pages for row in _rows(page) if isinstance(row.get("partner"), int)}
    return {partner.pk: partner for partner in Partner.objects.filter(pk__in=pks).defer("description")}


def _problems(page, partners):
    if page.handled_by == NOT_STATED:
        return [_("It is not stated who handles it.")]
    if not page.is_passed_on:
        return []
    site_id = sections.site_id_of(page)
    reasons = [_why_not(row, partners.get(row.get("partner")), site_id) for row in _rows(page)]
    return [reason for reason in reasons if reason] if reasons else [_("No partner is chosen.")]


def _why_not(row, partner, site_id):
    if partner is None:
        return _("A responsible partner does not exist any more.")
    if partner.site_id not in (None, site_id):
        # Without its name, which is no business of this site's editors.
        return _("A responsible partner belongs to another website, so visitors do not see it.")
    if not is_current(partner):
        return _("“%(partner)s” is not public.") % {"partner": partner}
    if not (row.get("link") or row.get("appointment") or partner.is_reachable):
        return _("“%(partner)s” cannot be reached.") % {"partner": partner}
    return ""


# Held back


@dataclass
class HeldRow(Row):
    held_at: object = None


class Held(LazyRows):
    """Pages whose last attempt to go live was held back, with what was missing then; the newest first.

    The gate itself is not asked again: it needs several queries for each page.
    The editor of a page tells what is missing now.
    """

    def __init__(self, request):
        self.request = request

    @cached_property
    def keys(self):
        log = PageLogEntry.objects.filter(page_id=OuterRef("pk"), action__in=[HELD, *PUBLISHED])
        newest = log.order_by("-timestamp", "-pk")
        pages = usage.editable_pages(self.request.user).filter(Q(live=False) | Q(has_unpublished_changes=True))
        columns = {"last_try": "action", "held_at": "timestamp", "held_for": "data"}
        pages = pages.annotate(**{name: Subquery(newest.values(column)[:1]) for name, column in columns.items()})
        return pages.filter(last_try=HELD).order_by("-held_at", "pk").specific()

    def load(self, keys):
        return [HeldRow(page, self._reasons(page), page.held_at) for page in keys]

    @staticmethod
    def _reasons(page):
        changed = page.latest_revision_created_at is not None and page.latest_revision_created_at > page.held_at
        return [*page.held_for.get("reasons", []), *([_("It was edited since then.")] if changed else [])]
