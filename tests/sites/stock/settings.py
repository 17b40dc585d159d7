"""The site most towns have: both of our apps, wagtail-localize, German first, and nothing swapped."""

from tests.sites.base_settings import *
from tests.sites.base_settings import BASE_DIR, DJANGO_APPS, WAGTAIL_APPS, databases, search_settings, templates

INSTALLED_APPS = [
    "tests.sites.stock.home",
    "wagtail_familienbuero",
    "wagtail_familienbuero.pages",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.search_promotions",
    *WAGTAIL_APPS,
    *DJANGO_APPS,
]
ROOT_URLCONF = "tests.sites.stock.urls"
DATABASES = databases("stock")
TEMPLATES = templates(BASE_DIR / "stock" / "templates")

LANGUAGE_CODE = "de"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("de", "Deutsch"), ("en", "English"), ("ar", "العربية")]
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

WAGTAILSEARCH_BACKENDS, helper = search_settings()
FAMILIENBUERO = {"SEARCH_BACKEND": helper}
