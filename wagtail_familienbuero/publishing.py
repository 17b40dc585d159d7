"""When something is public, and what must be there before it goes live.

*Visible from/to* is Wagtail's own go-live and expiry. ``expire_at`` is checked
against the clock, so that an entry disappears in time without a job.
"""

from html import unescape

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Length, Substr
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import PageViewRestriction
from wagtail.url_routing import RouteResult

from .conf import settings

HELD = "familienbuero.publish_held"
"""The log action of a publication that was held back; its data names the reasons."""


def current(queryset):
    """Live and not expired by the clock; for pages and records alike."""
    return queryset.filter(Q(expire_at=None) | Q(expire_at__gt=timezone.now()), live=True)


def public_pages(queryset):
    """Pages that everybody may see: live, not expired, in no restricted part of the tree."""
    return unrestricted(current(queryset))


def unrestricted(queryset):
    """Pages in no restricted part of the tree."""
    return queryset.exclude(Exists(_restrictions_above()))


def public_addresses(queryset, request=None):
    """The public ones of some pages in the order of the tree, with no more than their addresses need; a list.

    Made for the links of every page, so as little as possible is asked of the
    database: few columns, no order, and the restrictions once a request. To put
    such conditions into SQL costs more than to look at the few pages.
    """
    columns = ("path", "depth", "slug", "url_path", "live", "expire_at", "locale", "translation_key", "alias_of")
    pages = (page for page in queryset.order_by().only(*columns) if is_current(page))
    public = (page for page in pages if not page.path.startswith(restricted_paths(request)))
    return sorted(public, key=lambda page: page.path)


def restricted_paths(request=None):
    """The tree paths of all restricted parts, as a tuple; one query, remembered on the request."""
    paths = getattr(request, "_familienbuero_restricted", None)
    if paths is None:
        paths = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
        if request is not None:
            request._familienbuero_restricted = paths
    return paths


def _restrictions_above():
    """Restrictions of the page itself or one above it, within the query: ``.public()`` asks for them each time."""
    start = Substr(OuterRef("path"), 1, Length("page__path"))
    return PageViewRestriction.objects.filter(page__path=start)


def is_current(thing):
    """Whether a page or record is live and not expired by the clock."""
    return thing.live and not has_expired(thing)


def has_expired(thing):
    return thing.expire_at is not None and thing.expire_at <= timezone.now()


def has_words(rich_text):
    """Whether rich text says anything: the editor leaves empty paragraphs behind."""
    return bool(unescape(strip_tags(rich_text or "")).strip())


class NotFitError(ValidationError):
    """Raised where a page would go live that lacks something; ``problems`` as in ``get_publish_problems()``."""

    def __init__(self, problems):
        self.problems = problems
        reasons = {}
        for field, message in problems:
            reasons.setdefault(field or NON_FIELD_ERRORS, []).append(message)
        super().__init__(reasons)


class PublishGateMixin:
    """Holds back a publication that lacks something.

    Every way to publish ends in ``save()``: Wagtail's publishing action, which some
    callers use past ``publish()``, and its copies that go live at once. There the
    gate stands. ``publish()`` turns a refusal into a note in the log, so that
    one page never stops ``publish_scheduled`` for the whole site; whoever calls the
    action itself gets a ``ValidationError``, as for any page that is not valid.

    A gate must never stand in ``Model.clean()``: Wagtail runs it on every save
    of a live page. Drafts may be incomplete; what is live stays live.
    """

    def get_publish_problems(self):
        """What is missing before this may go live: a list of (field name or None, message)."""
        return []

    def publish(self, revision, user=None, **kwargs):
        try:
            # What the action did before it was refused is taken back: other plans stay.
            with transaction.atomic():
                self._check_plan(revision)
                return super().publish(revision, user=user, **kwargs)
        except NotFitError as error:
            return self.hold_back(revision, user, error.problems)

    def _check_plan(self, revision):
        """Asks already when a day is planned: a plan for a live page is not saved with the page."""
        planned = revision.as_object() if revision.content.get("go_live_at") else None
        if planned is not None and planned.go_live_at > timezone.now():
            _refuse(planned.get_publish_problems())

    def save(self, *args, **kwargs):
        fields = kwargs.get("update_fields")
        if not self._goes_live_by(fields):
            return super().save(*args, **kwargs)
        problems = self.get_publish_problems()
        if fields is None:
            _refuse(problems)
        elif problems:
            return self._take_back_copy(problems)
        return super().save(*args, **kwargs)

    def _goes_live_by(self, update_fields):
        """Whether this save is a publication: only that makes ``last_published_at`` newer. Aliases are never asked."""
        if update_fields is not None and "last_published_at" not in update_fields:
            return False
        if not (self.pk and self.live and self.live_revision_id and self.last_published_at):
            return False
        if getattr(self, "alias_of_id", None):
            return False
        stored = type(self)._base_manager.filter(pk=self.pk).values_list("last_published_at", flat=True)
        return any(before is None or before < self.last_published_at for before in stored)

    def _take_back_copy(self, problems):
        """A copy that was to be live at once, and stands in the tree already, becomes a draft."""
        changes = {
            "live": False,
            "has_unpublished_changes": True,
            "live_revision": None,
            "first_published_at": None,
            "last_published_at": None,
        }
        for name, value in changes.items():
            setattr(self, name, value)
        super().save(clean=False, update_fields=list(changes))
        self.hold_back(self.latest_revision, None, problems)

    def hold_back(self, revision, user, problems):
        """Leaves the entry as it is; the log names the reasons."""
        # Otherwise publish_scheduled would try again at every run.
        self.revisions.filter(pk=revision.pk).update(approved_go_live_at=None)
        reasons = [str(message) for _field, message in problems]
        log(instance=self, action=HELD, user=user, revision=revision, data={"reasons": reasons})


def _refuse(problems):
    if problems:
        raise NotFitError(problems)


class LostLinksMixin:
    """Opens old revisions that link to something deleted: the link is empty, instead of an error.

    modelcluster raises for a protected foreign key whose target is gone. The
    database protects what is saved, but not what only stands in a revision.
    """

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        lost = {field.name: None for field in cls._protected_keys() if _is_lost(field, data.get(field.name))}
        return super().from_serializable_data({**data, **lost}, check_fks=check_fks, strict_fks=strict_fks)

    @classmethod
    def _protected_keys(cls):
        fields = (field for field in cls._meta.concrete_fields if field.many_to_one and field.null)
        return [field for field in fields if field.remote_field.on_delete in (models.PROTECT, models.RESTRICT)]


def _is_lost(field, pk):
    return pk is not None and not field.related_model._base_manager.filter(pk=pk).exists()


class ExpiringPageMixin:
    """A page that answers 410 with a way on once its time is over."""

    synchronised_fields = ("go_live_at", "expire_at")

    def route(self, request, path_components):
        if not path_components and not self.live and self.expired:
            return RouteResult(self)
        return super().route(request, path_components)

    def serve(self, request, *args, **kwargs):
        return self.serve_gone(request) if self.is_over(request) else super().serve(request, *args, **kwargs)

    def is_over(self, request):
        """Whether a visitor comes too late; an editor may preview drafts and what has expired."""
        is_preview = getattr(request, "is_preview", False)
        return not is_preview and (not self.live or has_expired(self))

    def serve_gone(self, request):
        """A page that says that the entry is gone and leads on to the office."""
        context = self.get_gone_context(request)
        return TemplateResponse(request, "wagtail_familienbuero/gone.html", context, status=410)

    def get_way_on(self):
        """The office that a page leads on to when it is over; ``None`` where there is none."""
        return None

    def get_gone_context(self, request):
        return {
            "request": request,
            "familienbuero": settings,
            # The expired page itself stays out of the context: it is not public any more.
            "page": None,
            "self": None,
            "office": self.get_way_on(),
            "heading": _("This entry is no longer available"),
        }

    def get_sitemap_urls(self, request=None):
        return [] if has_expired(self) else super().get_sitemap_urls(request)
