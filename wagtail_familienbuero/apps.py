from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FamilienbueroConfig(AppConfig):
    name = "wagtail_familienbuero"
    label = "wagtail_familienbuero"
    verbose_name = _("Family office")
    # Stated here so that no site's DEFAULT_AUTO_FIELD creates a migration of ours.
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from . import checks, signals  # noqa: F401  registers the system checks and receivers
