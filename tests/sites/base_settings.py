"""What the three test sites have in common. Each site's settings start with `from ..base_settings import *`."""

import os
import tempfile
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent

SECRET_KEY = "only for tests"
ALLOWED_HOSTS = ["*"]
USE_TZ = True
TIME_ZONE = "Europe/Berlin"
STATIC_URL = "/static/"
MEDIA_URL = "/media/"
MEDIA_ROOT = os.path.join(tempfile.gettempdir(), "familienbuero-test-media")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WAGTAILADMIN_BASE_URL = "http://localhost"
WAGTAIL_SITE_NAME = "Musterstadt"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# Not at every save: the tests that search build the index first.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False}}

DJANGO_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]
WAGTAIL_APPS = [
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.embeds",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]


def databases(site):
    """The DATABASES of a test site: SQLite in memory, or with FAMILIENBUERO_TEST_DB=postgres a PostgreSQL server."""
    kind = os.environ.get("FAMILIENBUERO_TEST_DB", "sqlite")
    if kind == "sqlite":
        # A file and pytest's --reuse-db save the migrations while one works on a test.
        name = os.environ.get("FAMILIENBUERO_TEST_DB_FILE") or None
        return {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:", "TEST": {"NAME": name}}}
    if kind != "postgres":
        raise ValueError(f"FAMILIENBUERO_TEST_DB is {kind!r}; it may be 'sqlite' or 'postgres'")
    return {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": f"familienbuero_{site}",
            "HOST": os.environ.get("FAMILIENBUERO_TEST_DB_HOST", "127.0.0.1"),
            "PORT": os.environ.get("FAMILIENBUERO_TEST_DB_PORT", "5432"),
            "USER": os.environ.get("FAMILIENBUERO_TEST_DB_USER", "postgres"),
            "PASSWORD": os.environ.get("FAMILIENBUERO_TEST_DB_PASSWORD", ""),
        }
    }


def search_settings():
    """(WAGTAILSEARCH_BACKENDS, our SEARCH_BACKEND): usually no backend helps the search, see tests/search_servers.

    FAMILIENBUERO_ES_URL is the address of a server that may be written to, FAMILIENBUERO_ES_BACKEND its kind; without
    one FAMILIENBUERO_TEST_BACKEND=default takes the database's own.
    """
    url = os.environ.get("FAMILIENBUERO_ES_URL")
    if not url:
        return WAGTAILSEARCH_BACKENDS, os.environ.get("FAMILIENBUERO_TEST_BACKEND", "")
    kind = f"wagtail.search.backends.{os.environ.get('FAMILIENBUERO_ES_BACKEND', 'elasticsearch8')}"
    server = {"BACKEND": kind, "URLS": [url], "INDEX_PREFIX": "familienbuero_test_", "AUTO_UPDATE": False}
    return {**WAGTAILSEARCH_BACKENDS, "server": server}, "server"


def templates(folder):
    """TEMPLATES with the site's own folder first."""
    processors = [
        "django.template.context_processors.debug",
        "django.template.context_processors.request",
        "django.contrib.auth.context_processors.auth",
        "django.contrib.messages.context_processors.messages",
        "wagtail.contrib.settings.context_processors.settings",
    ]
    return [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [folder],
            "APP_DIRS": True,
            "OPTIONS": {"context_processors": processors},
        }
    ]
