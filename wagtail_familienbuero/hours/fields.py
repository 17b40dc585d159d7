"""What everything with opening hours has: offices, partners and contacts."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from ..blocks import StreamField
from ..blocks import rows as stream_of
from . import rows, schema_org, sources
from .blocks import ClosureBlock, HoursStreamBlock
from .panels import HoursToolsPanel

hours_panel = MultiFieldPanel(
    [
        HoursToolsPanel(),
        FieldPanel("hours"),
        FieldPanel("hours_note"),
        FieldPanel("closures"),
        FieldPanel("hours_text"),
    ],
    heading=_("Opening hours"),
    classname="familienbuero-hours",
)


class HoursMixin(models.Model):
    """The rows are facts: a translation shows those of its source (``sources.schedules()``), with its own notes."""

    hours = StreamField(HoursStreamBlock(), blank=True, verbose_name=_("times"), help_text=_("One row for each time."))
    hours_note = models.TextField(
        _("about the opening hours"), blank=True, help_text=_("What no row can say, for example: ring at the side door")
    )
    hours_text = models.TextField(
        _("opening hours as text"),
        blank=True,
        help_text=_("As you would write them on the door. Shown only as long as there are no rows above."),
    )
    closures = stream_of(
        "closure",
        ClosureBlock(),
        verbose_name=_("closed on"),
        help_text=_("Holidays of the staff, an outing. Public holidays are known already."),
    )

    open_subjects = ("translation_key",)
    """Where the listings' question "open now" finds the ``hours_subject``; the first path that is not empty counts."""

    hours_fields = ("hours", "hours_note", "hours_text", "closures")

    class Meta:
        abstract = True

    @property
    def hours_subject(self):
        """What the opening intervals of all languages hang on, a UUID."""
        return self.translation_key

    @property
    def slots(self):
        """The complete rows of this version as ``schedule.Slot``s."""
        return rows.slots(self.hours)

    @property
    def has_incomplete_hours(self):
        """Whether ``slots`` lacks a row, because it has no days or times yet."""
        return rows.has_incomplete(self.hours)

    @property
    def own_closures(self):
        """The closures of this version as ``schedule.Closure``s, without those of the calendar."""
        return rows.closures(self.closures)

    @property
    def keeps_closing_days(self):
        """Whether all closing days of the site count here, not only those that are for everybody."""
        return True

    def get_opening_hours(self, site, request=None):
        """The opening hours for JSON-LD, by schema.org's names of properties; ``{}`` without rows.

        ``site`` is the one that is read: its public holidays and closing days count.
        """
        schedule = sources.schedules([self], site, request)[self.pk]
        if schedule is None:
            return {}
        return schema_org.opening_hours(schedule, timezone.now().astimezone(schedule.calendar.time_zone).date())
