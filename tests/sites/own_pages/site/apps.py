from django.apps import AppConfig


class OwnPagesConfig(AppConfig):
    name = "tests.sites.own_pages.site"
    label = "own_pages"
