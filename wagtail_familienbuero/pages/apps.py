from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FamilienbueroPagesConfig(AppConfig):
    name = "wagtail_familienbuero.pages"
    label = "familienbuero_pages"
    verbose_name = _("Family office pages")
    default_auto_field = "django.db.models.BigAutoField"
