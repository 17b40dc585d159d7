"""A site with its own ideas: own user and image models, own page types on our mixins, English first, no localize."""

from tests.sites.base_settings import *
from tests.sites.base_settings import BASE_DIR, DJANGO_APPS, WAGTAIL_APPS, databases, templates

INSTALLED_APPS = [
    "tests.sites.own_pages.people",
    "tests.sites.own_pages.site",
    "wagtail_familienbuero",
    "wagtail_familienbuero.pages",
    "wagtail.locales",
    *WAGTAIL_APPS,
    *DJANGO_APPS,
]
ROOT_URLCONF = "tests.sites.own_pages.urls"
DATABASES = databases("own_pages")
TEMPLATES = templates(BASE_DIR / "own_pages" / "templates")

LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("fr", "Français")]
WAGTAIL_I18N_ENABLED = True

AUTH_USER_MODEL = "own_people.User"
WAGTAILIMAGES_IMAGE_MODEL = "own_pages.CustomImage"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
FAMILIENBUERO = {"BASE_TEMPLATE": "own_pages/layout.html"}
