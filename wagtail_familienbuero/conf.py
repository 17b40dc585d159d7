"""Every Django setting of the package, typed and with its default.

A site writes ``FAMILIENBUERO = {"BASE_TEMPLATE": "base.html"}`` and reads
``conf.settings.BASE_TEMPLATE``. What an editor should turn is not here but in
the site settings of the admin.
"""

import difflib
from dataclasses import dataclass, fields

from django.conf import settings as django_settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed


@dataclass(frozen=True)
class Settings:
    BASE_TEMPLATE: str = "base.html"
    """The site's template that our pages extend."""
    CONTENT_BLOCK: str = "content"
    """The block of ``BASE_TEMPLATE`` that our pages fill."""
    TITLE_BLOCK: str = "title"
    """The block inside ``<title>``; an empty string leaves the title to the site."""
    HEAD_BLOCK: str = ""
    """A block inside ``<head>`` for our stylesheet; empty: it stands on top of the content."""
    SCRIPTS_BLOCK: str = ""
    """The block for scripts, usually before ``</body>``; empty: they stand at the end of the content."""
    SHOW_HEADING: bool = True
    """Whether our templates print the ``<h1>``."""
    SHOW_BREADCRUMB: bool = True
    """Whether our templates print the way back up to the office."""
    LANGUAGE_FALLBACK: bool = True
    """Whether what is not translated is listed in the site's main language."""
    PAGE_SIZE: int = 20
    """Entries on one page of a listing."""
    SEARCH_COUNTS: bool = True
    """Whether it is counted what visitors search for: words, day and number, nothing about people."""
    SEARCH_COUNT_DAYS: int = 180
    """After how many days ``familienbuero refresh`` deletes these counts."""
    SEARCH_BACKEND: str = ""
    """The name of a search backend of Wagtail that looks for candidates; empty: our own index does."""
    SEARCH_SEMANTIC: bool = False
    """Whether what is meant alike is found without a common word; needs the extra ``semantic``."""


def load():
    """The settings of the project. Raises ``ImproperlyConfigured`` for an unknown name or a wrong type."""
    given = getattr(django_settings, "FAMILIENBUERO", {})
    if not isinstance(given, dict):
        raise ImproperlyConfigured(f"FAMILIENBUERO must be a dict of settings, not {given!r}.")
    known = {field.name: field for field in fields(Settings)}
    for name, value in given.items():
        if name not in known:
            near = difflib.get_close_matches(str(name).upper(), known, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else f" Known names: {', '.join(known)}."
            raise ImproperlyConfigured(f"FAMILIENBUERO has no setting {name!r}.{hint}")
        if type(value) is not known[name].type:
            wanted = known[name].type.__name__
            raise ImproperlyConfigured(f"FAMILIENBUERO[{name!r}] must be of type {wanted}, not {value!r}.")
    for name in ("PAGE_SIZE", "SEARCH_COUNT_DAYS"):
        if given.get(name, 1) < 1:
            raise ImproperlyConfigured(f"FAMILIENBUERO[{name!r}] must be 1 or more.")
    return Settings(**given)


class _CurrentSettings:
    """Loads on first use and again whenever ``override_settings`` changes them."""

    _loaded = None

    def __getattr__(self, name):
        if self._loaded is None:
            self._loaded = load()
        return getattr(self._loaded, name)


settings = _CurrentSettings()


def _forget(*, setting, **kwargs):
    if setting == "FAMILIENBUERO":
        settings._loaded = None
        _reset_template_cache()


def _reset_template_cache():
    # Block names are read when a template is compiled.
    from django.template import engines

    for engine in engines.all():
        for loader in getattr(getattr(engine, "engine", None), "template_loaders", []):
            if hasattr(loader, "reset"):
                loader.reset()


setting_changed.connect(_forget, dispatch_uid="wagtail_familienbuero.conf")
