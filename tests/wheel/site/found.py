"""The start page of the town, as its people made it before they heard of us."""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "town.settings"
django.setup()

from wagtail.models import Page, Site
from website.models import StartPage

page = Page.get_first_root_node().add_child(instance=StartPage(title="Anderswo", slug="anderswo"))
Site.objects.filter(is_default_site=True).update(root_page=page)
