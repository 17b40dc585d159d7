"""A site with its own base page (Wagtail 8): only the mixins are used, without our page app and without localize."""

from tests.sites.base_settings import *
from tests.sites.base_settings import BASE_DIR, DJANGO_APPS, WAGTAIL_APPS, databases, templates

INSTALLED_APPS = [
    "tests.sites.own_base.basepage",
    "tests.sites.own_base.site",
    "wagtail_familienbuero",
    "wagtail.locales",
    *WAGTAIL_APPS,
    *DJANGO_APPS,
]
ROOT_URLCONF = "tests.sites.own_base.urls"
DATABASES = databases("own_base")
TEMPLATES = templates(BASE_DIR / "own_base" / "templates")

LANGUAGE_CODE = "de"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("de", "Deutsch"), ("en", "English")]
WAGTAIL_I18N_ENABLED = True

WAGTAIL_PAGE_MODEL = "own_basepage.BasePage"
