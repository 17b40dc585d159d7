"""What an editor turns, per site."""

from django.apps import apps
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


class FamilienbueroSettings(BaseSiteSetting):
    review_months = models.PositiveSmallIntegerField(
        _("months until the next review"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_("“Still right” sets the next review this many months ahead."),
    )

    class Meta:
        verbose_name = _("family office")


if apps.is_installed("wagtail.contrib.settings"):  # its form would have no address otherwise
    register_setting(FamilienbueroSettings, icon="group")
