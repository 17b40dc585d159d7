"""Whose record it is, and who may edit it.

A record belongs to a site, or to all sites where ``site`` is empty. A user may
edit the records of a site when the model permission is there *and* one of the
user's groups may add, change or publish pages of that site. What all sites
share may be edited by those who may edit every site. With one site in the
system there is nothing to tell apart: the model permission is enough.
"""

from dataclasses import dataclass
from functools import wraps

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import Site
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import page_permission_policy

from .. import kinds
from ..sections import main_site_id

try:
    from wagtail.permissions import register_permission_policy
except ImportError:  # Wagtail 7.4 asks the viewset for its policy
    register_permission_policy = None

SEEING = {"view", "choose"}
EDITING = {"add", "change", "publish"}


@dataclass(frozen=True)
class Reach:
    """How far a user's editing reaches: the sites, and whether it is all of several."""

    sites: tuple
    reaches_all: bool
    several: bool

    @property
    def site_ids(self):
        return [site.pk for site in self.sites]

    @property
    def only_site(self):
        """The one site whose records the user may edit; ``None`` where there is a choice, or nothing."""
        return self.sites[0] if len(self.sites) == 1 else None

    @property
    def condition(self):
        """The records that the user may edit, as a ``Q``."""
        own = Q(site__in=self.site_ids)
        return own | Q(site=None) if self.reaches_all else own


def reach_of(user):
    """The ``Reach`` of a user, remembered on the user for the request; at most three queries."""
    if not hasattr(user, "_familienbuero_reach"):
        user._familienbuero_reach = _find_reach(user)
    return user._familienbuero_reach


def _find_reach(user):
    sites = list(Site.objects.select_related("root_page").order_by("-is_default_site", "site_name", "hostname", "port"))
    # A second host name of a website is no second website.
    sites = [site for site in sites if main_site_id(site.pk) == site.pk]
    several = len(sites) > 1
    if not user.is_active:
        return Reach((), False, several)
    mine = sites
    if several and not user.is_superuser:
        editable = _editable_site_ids(user, sites)
        mine = [site for site in sites if site.pk in editable]
    return Reach(tuple(mine), len(mine) == len(sites), several)


def _editable_site_ids(user, sites):
    roots = _root_paths(sites)
    found = set()
    for permission in page_permission_policy.get_cached_permissions_for_user(user):
        if permission.permission.codename.split("_")[0] in EDITING:
            found |= _sites_of_path(permission.page.path, roots)
    return found


def _root_paths(sites):
    """(path, pk of the site) of every site's root page in every language."""
    by_key = {}
    for site in sites:
        by_key.setdefault(site.root_page.translation_key, []).append(site.pk)
    pages = kinds.base_page().objects.filter(translation_key__in=by_key).values_list("path", "translation_key")
    return [(path, pk) for path, key in pages for pk in by_key[key]]


def _sites_of_path(path, roots):
    """The sites that stand below a page, and the nearest one that the page stands in."""
    below = {pk for root, pk in roots if root.startswith(path)}
    above = [root for root, _pk in roots if path.startswith(root)]
    nearest = max(above, key=len, default=None)
    return below | {pk for root, pk in roots if root == nearest}


# Records


def visible(queryset, user):
    """The records that a user may see and choose: those of the user's sites and the shared ones."""
    reach = reach_of(user)
    return queryset if reach.reaches_all else queryset.filter(Q(site__in=reach.site_ids) | Q(site=None))


def editable(queryset, user):
    """The records that a user may edit as far as ownership goes; the model permission comes on top."""
    reach = reach_of(user)
    return queryset if reach.reaches_all else queryset.filter(reach.condition)


def may_see(user, record):
    return record.site_id is None or record.site_id in reach_of(user).site_ids


def may_edit(user, record):
    reach = reach_of(user)
    return reach.reaches_all if record.site_id is None else record.site_id in reach.site_ids


class SiteOwnedPermissionPolicy(ModelPermissionPolicy):
    """Model permission and ownership together; see the head of this file."""

    def user_has_permission(self, user, action):
        return super().user_has_permission(user, action) and bool(reach_of(user).sites)

    def user_has_permission_for_instance(self, user, action, instance):
        if not self.user_has_permission(user, action):
            return False
        if instance.pk is None and instance.site_id is None:
            return True  # not saved yet: the form decides on the site
        return may_see(user, instance) if action in SEEING else may_edit(user, instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return any(self.user_has_permission_for_instance(user, action, instance) for action in actions)

    def instances_user_has_any_permission_for(self, user, actions):
        granted = {action for action in actions if self.user_has_permission(user, action)}
        records = self.model._default_manager.all()
        if not granted:
            return records.none()
        return visible(records, user) if granted & SEEING else editable(records, user)

    def users_with_any_permission_for_instance(self, actions, instance):
        users = self.users_with_any_permission(actions)
        allowed = [user.pk for user in users if self.user_has_any_permission_for_instance(user, actions, instance)]
        return users.filter(pk__in=allowed)


_policies = {}


def policy_for(model):
    """The one policy of a model of records."""
    return _policies.setdefault(model, SiteOwnedPermissionPolicy(model))


def register_policies(models):
    """Makes the policies known to Wagtail; must run before Wagtail first asks for one."""
    if register_permission_policy is None:
        return
    for model in models:
        register_permission_policy(model, policy_for(model), exact_class=True)


def guarded(view, model):
    """The view, closed for records that the user may not edit.

    Wagtail asks for the model permission only in most of its views (usage,
    history, revisions, locks), so every view that names a record goes through
    this door.
    """

    @wraps(view)
    def guard(request, *args, **kwargs):
        pk = kwargs.get("pk", args[0] if args else None)
        if pk is not None and not may_edit(request.user, find_record(model.objects.all(), pk)):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guard


def is_pk(value):
    """Whether a text from a request can be a primary key: digits, and few enough for every database."""
    return value.isascii() and value.isdigit() and len(value) < 19


def find_record(queryset, pk):
    """The record with that quoted pk; raises ``Http404``, also for what is no pk at all."""
    try:
        return get_object_or_404(queryset, pk=unquote(str(pk)))
    except (ValueError, OverflowError) as error:
        raise Http404 from error


class PkBulkMixin:
    """For bulk actions: what is no primary key names nothing, instead of an error."""

    @classmethod
    def get_queryset(cls, model, object_ids):
        return super().get_queryset(model, [pk for pk in object_ids if is_pk(str(pk))])


class RecordBulkMixin(PkBulkMixin):
    """For bulk actions on records: not a word about those of sites that are not the user's."""

    def get_all_objects_in_listing_query(self, parent_id):
        return visible(self.model.objects.all(), self.request.user).values_list("pk", flat=True)

    def get_actionable_objects(self):
        objects, others = super().get_actionable_objects()
        seen = [record for record in others["items_with_no_access"] if may_see(self.request.user, record)]
        return objects, {**others, "items_with_no_access": seen}
