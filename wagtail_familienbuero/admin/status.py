"""The status of drafts in a list, read with the list: Wagtail's own column asks the database for every row."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import StatusTagColumn
from wagtail.models import Revision, WorkflowState


def with_status(queryset):
    """The queryset with what ``status_of`` needs to know about each record."""
    content_type = ContentType.objects.get_for_model(queryset.model)
    own = {"base_content_type": content_type, "object_id": Cast(OuterRef("pk"), CharField())}
    scheduled = Revision.objects.filter(**own, approved_go_live_at__isnull=False)
    moderated = WorkflowState.objects.filter(**own, status=WorkflowState.STATUS_IN_PROGRESS)
    return queryset.annotate(_is_scheduled=Exists(scheduled), _is_moderated=Exists(moderated))


def status_of(record):
    """The words that Wagtail uses for the same state."""
    if record._is_scheduled:
        return gettext("live + scheduled") if record.live else gettext("scheduled")
    if not record.live and record.expired:
        return gettext("expired")
    if record._is_moderated:
        return gettext("live + in moderation") if record.live else gettext("in moderation")
    if record.live:
        return gettext("live + draft") if record.has_unpublished_changes else gettext("live")
    return gettext("draft")


class StatusColumn(StatusTagColumn):
    def __init__(self, **kwargs):
        kwargs.setdefault("sort_key", "live")
        super().__init__("status", label=_("Status"), accessor=status_of, primary=lambda record: record.live, **kwargs)
