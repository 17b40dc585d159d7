"""Visits every live page of the section that `familienbuero start` made."""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "town.settings"
django.setup()

from django.test import Client
from django.utils.html import escape
from wagtail.models import Page

from wagtail_familienbuero.pages.models import OfficePage, SearchPage

office = OfficePage.objects.get()
pages = Page.objects.descendant_of(office, inclusive=True)
for page in pages.live():
    response = Client().get(page.url)
    text = response.content.decode()
    assert response.status_code == 200, (page.url, response.status_code)
    assert "the-look-of-anderswo" in text and escape(page.title) in text, page.url
assert pages.live().count() == 24, pages.live().count()
assert pages.not_live().count() == 3
found = Client().get(SearchPage.objects.get().url, {"q": "Babygeld"}).content.decode()
assert "<mark>" in found, "nothing is found by a synonym"
print(f"{pages.live().count()} pages of the started section visited")
