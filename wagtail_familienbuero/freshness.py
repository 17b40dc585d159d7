"""How fresh an entry is: when its facts were checked, and when they should be checked again.

*Checked* is not *edited*: a good old page is not stale, and a corrected comma
checks nothing.
"""

import datetime

from dateutil.relativedelta import relativedelta
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

CHECKED = "familienbuero.checked"
"""The log action of "still right"."""


class FreshnessMixin(models.Model):
    checked_on = models.DateField(
        _("checked on"),
        null=True,
        blank=True,
        help_text=_("When somebody last made sure that everything here is right."),
    )
    review_by = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("The entry appears in the report from this day."),
    )
    reviewer_name = models.CharField(
        _("person to ask"),
        max_length=255,
        blank=True,
        help_text=_("Who knows whether this is still right. Not shown in public."),
    )
    reviewer_email = models.EmailField(
        _("mail of the person to ask"), blank=True, help_text=_("No account needed. Not shown in public.")
    )

    freshness_fields = ("checked_on", "review_by", "reviewer_name", "reviewer_email")

    class Meta:
        abstract = True


def today():
    """Today's date where the site is, in its ``TIME_ZONE``.

    Not ``timezone.localdate()``: Wagtail's admin activates the editor's time
    zone, and a site without time zones is refused.
    """
    return datetime.datetime.now(timezone.get_default_timezone()).date()


def add_months(day, months):
    """The same day some months later, or that month's last day: 31 January + 1 = 28 February."""
    return day + relativedelta(months=months)


@transaction.atomic
def confirm(entries, months, user=None, on=None):
    """Records "still right" for pages or records, without a new revision.

    Sets ``checked_on`` to ``on`` (a date, today by default) and ``review_by`` so
    many months later, in every language of the entry: a check is a check of
    facts. Revisions that may be published later are corrected in place, so that
    they do not bring back the old date. Returns the number of entries.
    """
    on = on or today()
    values = {"checked_on": on, "review_by": add_months(on, months)}
    for entry in entries:
        for version in _versions(entry):
            type(entry).objects.filter(pk=version.pk).update(**values)
            _correct_revisions(version, values)
        log(instance=entry, action=CHECKED, user=user, data={"checked_on": on.isoformat()})
    return len(entries)


def _versions(entry):
    """The entry in every language, and for a page the aliases that mirror one of these."""
    model = type(entry)
    found = same = list(model.objects.filter(translation_key=entry.translation_key))
    while same and hasattr(entry, "alias_of_id"):
        same = list(model.objects.filter(alias_of__in=[page.pk for page in same]))
        found = [*found, *same]
    return found


def _correct_revisions(version, values):
    pending = models.Q(pk=version.latest_revision_id) | models.Q(approved_go_live_at__isnull=False)
    for revision in version.revisions.filter(pending):
        revision.content.update({name: value.isoformat() for name, value in values.items()})
        # Not save(): nothing of the revision but these dates may change.
        version.revisions.filter(pk=revision.pk).update(content=revision.content)
