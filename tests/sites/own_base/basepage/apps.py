from django.apps import AppConfig


class OwnBasePageConfig(AppConfig):
    name = "tests.sites.own_base.basepage"
    label = "own_basepage"
    default_auto_field = "django.db.models.BigAutoField"
