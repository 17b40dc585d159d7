"""Guarded deletion: what is used somewhere cannot be deleted, and the editor reads where it is used.

Stream fields and vocabularies are not protected by the database, and what it
does protect would end in an error page; so every deletion, single or bulk,
asks here first.
"""

from django.core.exceptions import PermissionDenied
from django.db import router
from django.db.models import ProtectedError, Q, RestrictedError
from django.db.models.deletion import Collector
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.exceptions import ValidationError
from wagtail import hooks
from wagtail.admin.api.actions.delete import DeletePageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.models import Site
from wagtail.sites.views import DeleteView, SiteViewSet
from wagtail.snippets.views.snippets import UsageView

from .. import kinds
from ..partners import Contact, Partner
from . import links, usage

GUARDED = (*usage.VOCABULARIES, Partner, Contact)
SHOWN = 50
"""Uses that the refusal names."""
RECORDS_SHOWN = 20


def stand_for(record):
    """The versions whose uses count when a record is deleted.

    The version in the site's main language, or the only one, stands for the
    record in every language; a translation only for itself, because what links
    to the record falls back to the main language.
    """
    every = usage.versions(record)
    main = record.site or Site.objects.filter(is_default_site=True).first()
    main_locale = main.root_page.locale_id if main else record.locale_id
    others_have_main = any(v.locale_id == main_locale for v in every if v.pk != record.pk)
    return [record] if others_have_main else every


@hooks.register("before_delete_snippet")
def refuse_used_records(request, instances):
    """Answers with the list of uses if any of the records is used; Wagtail calls it in single and bulk deletion."""
    records = [instance for instance in instances if isinstance(instance, GUARDED)]
    if not all(usage.may(request.user, "delete", record) for record in records):
        raise PermissionDenied
    if not usage.find([version for record in records for version in stand_for(record)]):
        return None
    found = ((record, usage.find(stand_for(record))) for record in records)
    used = [(record, uses) for record, uses in found if uses]
    return _refusal(
        request, used, advice=_("Merge it with the entry that takes its place, or choose another one there.")
    )


def _refusal(request, used, advice, split=usage.split_by_permission):
    rows = []
    for thing, uses in used[:RECORDS_SHOWN]:
        shown, hidden = split(uses, request.user)
        row = {"thing": thing, "uses": shown[:SHOWN], "more": len(shown[SHOWN:]), "hidden": hidden}
        rows.append({**row, "edit_url": usage.edit_url(thing), "merge_url": _merge_url(thing)})
    title = _("Cannot be deleted")
    head = {"page_title": title, "header_title": title, "header_icon": "warning"}
    context = {**head, "rows": rows, "more": len(used) - len(rows), "advice": advice}
    return TemplateResponse(request, "wagtail_familienbuero/admin/in_use.html", context)


def _merge_url(thing):
    """Where a record is merged with another one; ``None`` for a page."""
    return (
        reverse("familienbuero_merge", args=[thing._meta.model_name, thing.pk]) if isinstance(thing, GUARDED) else None
    )


# Pages


@hooks.register("before_delete_page")
def refuse_needed_page(request, page):
    pages = [page]
    for cascade in hooks.get_hooks("construct_translated_pages_to_cascade_actions"):
        for others in (cascade([page], "delete") or {}).values():
            pages.extend(others)
    return _refuse_pages(request, pages)


@hooks.register("before_bulk_action")
def refuse_needed_pages(request, action_type, objects, action):
    if action_type == "delete" and action.model is kinds.base_page():
        return _refuse_pages(request, objects)
    return None


def _refuse_pages(request, pages):
    used = [(page, uses) for page in pages if (uses := needed_by(page, pages))]
    return _refusal(request, used, _("Choose another page there, or leave it empty.")) if used else None


def needed_by(page, deleted):
    """What the database would not let go of: uses of the page or of anything below it by what stays."""
    base = kinds.base_page()
    gone = base.objects.filter(_branches(deleted)).order_by().values("pk")
    inside = base.objects.filter(_branches([page])).order_by().values("pk")
    uses = {}
    for key in _protecting_keys():
        rows = key.model._base_manager.filter(**{f"{key.name}__in": inside})
        if issubclass(key.model, base):
            rows = rows.exclude(pk__in=gone)
        for source in rows:
            uses.setdefault((key.model, source.pk), usage.Use(source)).fields.add(key.name)
    return list(uses.values())


def _branches(pages):
    condition = Q(pk__in=[])
    for page in pages:
        condition |= Q(path__startswith=page.path)
    return condition


def _protecting_keys():
    models = [kinds.base_page(), *kinds.concretes("SectionPageMixin")]
    keys = {key for model in models for key in links.foreign_keys(model)}
    return [key for key in keys if key.remote_field.on_delete in usage.BLOCKING]


class GuardedDeletePageAction(DeletePageAPIAction):
    """Deletion through the API of Wagtail's admin, which runs no hook: answers 400 and names what needs the page."""

    def execute(self, instance, data):
        needed, hidden = usage.split_by_permission(needed_by(instance, [instance]), self.request.user)
        if needed or hidden:
            names = ", ".join(str(use.source) for use in needed[:SHOWN]) or _("an entry of another website")
            raise ValidationError({"detail": _("Cannot be deleted. It is used by: %(names)s") % {"names": names}})
        return super().execute(instance, data)


# Sites


class GuardedSiteDeleteView(DeleteView):
    """Deletion of a site: its records must neither go with it nor become everybody's."""

    def get(self, request, *args, **kwargs):
        return self.refuse() or super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        return self.refuse() or super().post(request, *args, **kwargs)

    def refuse(self):
        """The page that names what belongs to the site; ``None`` where nothing does."""
        try:
            Collector(using=router.db_for_write(Site)).collect([self.object])
        except (ProtectedError, RestrictedError) as error:
            things = getattr(error, "protected_objects", None) or error.restricted_objects
            uses = [usage.Use(thing, {"site"}) for thing in sorted(things, key=str)]
            advice = _("Give these entries to another website, or delete them. Then the website can be deleted.")
            # Who may delete a site may know what it owns; nobody edits the section of a site that shows no pages.
            return _refusal(self.request, [(self.object, uses)], advice, split=lambda uses, user: (uses, 0))
        return None


def guard_wagtails_own_deletion():
    """Puts the two guards above in the places that Wagtail offers no hook for."""
    PagesAdminAPIViewSet.actions = {**PagesAdminAPIViewSet.actions, "delete": GuardedDeletePageAction}
    SiteViewSet.delete_view_class = GuardedSiteDeleteView


# "Used in"


class RecordUsageView(UsageView):
    """Where a record is used in any language, with vocabularies and drafts, which Wagtail's own list does not know."""

    columns = [
        TitleColumn(
            "name", label=gettext_lazy("Name"), accessor="source", get_url=lambda use: usage.edit_url(use.source)
        ),
        Column("type", label=gettext_lazy("Type"), accessor=lambda use: capfirst(use.source._meta.verbose_name)),
        Column("where", label=gettext_lazy("Field"), accessor=lambda use: ", ".join(use.where)),
        Column("draft", label=gettext_lazy("Only in a draft"), accessor=lambda use: _("Yes") if use.in_draft else ""),
    ]

    def get_queryset(self):
        return self.found[0]

    @cached_property
    def found(self):
        return usage.split_by_permission(usage.find(usage.versions(self.object)), self.request.user)

    def get_table(self, object_list, **kwargs):
        return BaseListingView.get_table(self, object_list, **kwargs)
