"""Which page a section is to stand under, and which sections were made by a start."""

from django.utils.translation import gettext as _
from wagtail.models import Site

from .. import kinds, sections
from ..exchange import places
from . import memory


def find_parent(name=None):
    """The page that an operator names: an id, a URL path, or a slug that only one page has.

    ``/`` and no name stand for the root page of the site: no name for that of the
    default site. Raises ``PlaceNotFoundError``.
    """
    if name is None:
        return _default_root()
    page = places.find_page(name)
    if page is None:
        raise places.PlaceNotFoundError(
            _("There is no page “%(name)s”. Name one by its id or address, for example:") % {"name": name},
            map(places.describe, places.root_pages()),
        )
    return page


def _default_root():
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        raise places.PlaceNotFoundError(
            _("There is no default site. Name the page that the section shall stand under with --parent:"),
            map(places.describe, places.root_pages()),
        )
    return site.root_page


def started_sections():
    """The sections that a start made and that are still there: base pages of all languages."""
    keys = memory.rows(kind=memory.PAGE, value=memory.OFFICE).values("translation_key")
    return list(kinds.base_page().objects.filter(translation_key__in=keys).order_by("path").select_related("locale"))


def find_started(name=None):
    """The section to remove; ``None`` where all are gone already. Raises ``PlaceNotFoundError``."""
    started = started_sections()
    keys = {section.translation_key for section in started}
    if name is not None:
        section = places.find_section(name)
        if section.translation_key not in keys:
            message = _("“%(title)s” was not made by “start”, so it is not removed.") % {"title": section.title}
            raise places.PlaceNotFoundError(message, map(places.describe, started))
        return section
    if len(keys) > 1:
        raise places.PlaceNotFoundError(
            _("Several sections were made. Choose one of these with --section:"), map(places.describe, started)
        )
    return started[0] if started else None


def is_public(page):
    """Whether the page and everything above it is live; the root of all trees does not count."""
    return all(step.live for step in sections.ancestors(page) if step.depth > 1)
