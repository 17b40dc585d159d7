from django.apps import AppConfig


class OwnBaseSiteConfig(AppConfig):
    name = "tests.sites.own_base.site"
    label = "own_base"
    default_auto_field = "django.db.models.BigAutoField"
