"""Wagtail's report "Site history" without what happened to the records of other sites."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q
from django.db.models.functions import Cast
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.models import ModelLogEntry

from . import ownership


def seen_entries(queryset, user, models):
    """The log entries without those of records of the ``models`` that the user may not see.

    A record that is deleted counts as one of them: nothing tells any more whose
    it was. Whoever edits every site sees everything.
    """
    if queryset.model is not ModelLogEntry or ownership.reach_of(user).reaches_all:
        return queryset
    hidden = Q(pk__in=[])
    for model in models:
        seen = ownership.visible(model.objects.order_by(), user).annotate(key=Cast("pk", CharField())).values("key")
        hidden |= Q(content_type=ContentType.objects.get_for_model(model)) & ~Q(object_id__in=seen)
    return queryset.exclude(hidden)


def filter_site_history(models):
    """Makes the report ask for the site: Wagtail filters by the permission for a model only, and has no hook here."""
    inherited = LogEntriesView.filter_queryset

    def filter_queryset(self, queryset):
        return seen_entries(inherited(self, queryset), self.request.user, models)

    LogEntriesView.filter_queryset = filter_queryset
