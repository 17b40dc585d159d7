"""What an editor turns, per site."""

from django.apps import apps
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


def land_choices():
    """(code, German name) of the federal states. A function, so that no migration holds the names."""
    from .hours.holidays import LANDS

    return LANDS


class FamilienbueroSettings(BaseSiteSetting):
    review_months = models.PositiveSmallIntegerField(
        _("months until the next review"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_("“Still right” sets the next review this many months ahead."),
    )
    land = models.CharField(
        _("federal state"),
        max_length=2,
        blank=True,
        choices=land_choices,
        help_text=_("For its public holidays. Empty: only those of all states."),
    )
    catholic = models.BooleanField(
        _("mostly Catholic town"),
        default=False,
        help_text=_(
            "Holidays that only such towns have: Assumption Day in Bavaria, Corpus Christi in parts of Saxony …"
        ),
    )
    augsburg = models.BooleanField(
        _("Augsburg"), default=False, help_text=_("The Peace Festival on 8 August is a public holiday.")
    )
    shipped_synonyms = models.BooleanField(
        _("use the synonyms that come with the package"),
        default=True,
        help_text=_(
            "More than 1,400 groups of German words, such as Babygeld and Elterngeld. Your own are always used."
        ),
    )
    count_searches = models.BooleanField(
        _("count what is searched for"),
        default=True,
        help_text=_("Words, day and how often; nothing about who asked. Shown from three searches up."),
    )

    class Meta:
        verbose_name = _("family office")


if apps.is_installed("wagtail.contrib.settings"):  # its form would have no address otherwise
    register_setting(FamilienbueroSettings, icon="group")
