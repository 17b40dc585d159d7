from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "tests.sites.own_pages.people"
    label = "own_people"
