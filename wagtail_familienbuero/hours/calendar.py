"""What the days of a site are: closing days, public holidays and school holidays."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from ..languages import LanguageRulesMixin
from ..sections import SiteOwnedMixin

CLOSING = "closing"
HOLIDAY = "holiday"
OPEN = "open"
SCHOOL = "school"

ENTRY_KINDS = [
    (CLOSING, _("Closing days")),
    (HOLIDAY, _("Public holiday of our town")),
    (OPEN, _("Public holiday on which we are open")),
    (SCHOOL, _("School holidays")),
]

LONGEST = 366


class CalendarEntry(LanguageRulesMixin, SiteOwnedMixin, TranslatableMixin, index.Indexed, models.Model):
    """Days that are entered once and count for all opening hours of a site."""

    kind = models.CharField(_("kind"), max_length=10, default=CLOSING, choices=ENTRY_KINDS)
    name = models.CharField(
        _("name"), max_length=255, help_text=_("Visitors read it as the reason, for example: Staff outing")
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: only this one day."))
    yearly = models.BooleanField(
        _("every year"), default=False, help_text=_("On the same days every year, for example 24 to 31 December.")
    )
    for_all = models.BooleanField(
        _("also for partners"),
        default=False,
        help_text=_(
            "Closing days count for offices, their contacts and own departments. Tick this if other partners close too."
        ),
    )

    panels = [
        FieldPanel("kind"),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldPanel("yearly"),
        FieldPanel("for_all"),
        FieldPanel("site"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("site"),
        index.FilterField("locale"),
    ]
    synchronised_fields = ("site", "kind", "first_day", "last_day", "yearly", "for_all")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("calendar entry")
        verbose_name_plural = _("calendar")
        ordering = ["first_day", "name", "pk"]

    def __str__(self):
        return self.name

    @property
    def last(self):
        """The last day, included."""
        return self.last_day or self.first_day

    def clean(self):
        super().clean()
        if not self.first_day or not self.last_day:
            return
        if self.last_day < self.first_day:
            raise ValidationError({"last_day": _("This day is before the first one.")})
        if (self.last_day - self.first_day).days >= LONGEST:
            raise ValidationError({"last_day": _("That is more than a year. Enter the days of each year.")})
