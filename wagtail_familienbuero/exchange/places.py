"""Finds the section that an editor or an operator names."""

from urllib.parse import urlsplit

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Site

from .. import kinds, sections


class PlaceNotFoundError(Exception):
    """The message says what to do; ``candidates`` are lines that describe the sections there are."""

    def __init__(self, message, candidates=()):
        super().__init__(message)
        self.candidates = list(candidates)


def all_sections():
    """The topmost offices of all trees, in every language, as base pages."""
    types = ContentType.objects.get_for_models(*kinds.concretes(sections.OFFICE)).values()
    offices = kinds.base_page().objects.filter(content_type__in=types).order_by("path").select_related("locale")
    tops = []
    for office in offices:
        if not (tops and office.path.startswith(tops[-1].path)):
            tops.append(office)
    return tops


def find_section(name=None):
    """The section called ``name``: a page id, the address of a page on the web, or a slug.

    The id or address of a page inside a section stands for its section. Without
    a name the only section is taken. Raises ``PlaceNotFoundError``.
    """
    if name is None:
        return _only(all_sections())
    page = _page(str(name).strip())
    section = sections.section_of(page) if page is not None else None
    if section is None:
        message = _("“%(name)s” is no page of a family office section. Name one of these:") % {"name": name}
        raise PlaceNotFoundError(message, map(describe, all_sections()))
    return section


def _only(found):
    if not found:
        raise PlaceNotFoundError(_("There is no family office section yet. Create a page of the type “family office”."))
    # The versions of a section in other languages are the same section.
    if len({section.translation_key for section in found}) > 1:
        message = _("There are several sections. Choose one of these with --section:")
        raise PlaceNotFoundError(message, map(describe, found))
    return found[0]


def find_page(name):
    """The page called ``name``: an id, the path or full address of a page on the web, or a slug that only one has.

    ``/`` is the root page of the site. ``None`` if there is none; raises
    ``PlaceNotFoundError`` with the candidates if there are several.
    """
    name = str(name).strip()
    if "\x00" in name:
        return None
    page = _with_id(name)
    if page is not None or "/" in name:
        return page or _at_address(name)
    found = list(kinds.base_page().objects.filter(slug=name, depth__gt=1).select_related("locale")[:100])
    if len(found) > 1:
        message = _("Several pages are called “%(name)s”. Name one by its id:") % {"name": name}
        raise PlaceNotFoundError(message, map(describe, found))
    return found[0] if found else None


def root_pages():
    """The root pages of the sites, one for each website."""
    sites = Site.objects.select_related("root_page__locale").order_by("-is_default_site", "pk")
    return [site.root_page for site in sites if sections.main_site_id(site.pk) == site.pk]


def _with_id(name):
    if name.isascii() and name.isdigit() and len(name) < 19:
        return kinds.base_page().objects.filter(pk=int(name)).first()
    return None


def _page(name):
    page = _with_id(name)
    if page is not None:
        return page
    if "/" in name:
        return _at_address(name)
    found = [section for section in all_sections() if section.slug == name]
    if len(found) > 1:
        message = _("Several sections are called “%(name)s”. Name one by its id:") % {"name": name}
        raise PlaceNotFoundError(message, map(describe, found))
    return found[0] if found else None


def _at_address(address):
    """The page with this path on one of the sites, or with this full address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    path = f"/{parts.path.strip('/')}/"
    found = [page for page in _candidates(path) if _matches(page, path, parts.netloc)]
    if len(found) > 1:
        message = _("Several pages have the address “%(address)s”. Name one by its id:") % {"address": address}
        raise PlaceNotFoundError(message, map(describe, found))
    return found[0] if found else None


def _candidates(path):
    """Pages that may have the path; the tree knows nothing of a language that addresses begin with."""
    roots = root_pages()
    if path in ("/", "//"):
        return roots
    named = Q(slug=path.strip("/").rpartition("/")[2]) | Q(translation_key__in=[root.translation_key for root in roots])
    return kinds.base_page().objects.filter(named, depth__gt=1).select_related("locale")[:500]


def _matches(page, path, host):
    parts = page.get_url_parts()
    if parts is None:
        return False
    _site, root_url, page_path = parts
    if host and urlsplit(root_url).netloc != host:
        return False
    # With a language in every address the root page of a site is not at "/", but it is what "/" means.
    return path in ("/", "//") or (page_path is not None and f"/{page_path.strip('/')}/" == path)


def describe(page):
    """One line that tells pages apart: id, title, language, address."""
    return f"{page.pk}  {page.title}  ({page.locale.language_code})  {page.get_full_url() or page.url_path}"


def versions(section):
    """The section in every language, as base pages."""
    return list(kinds.base_page().objects.filter(translation_key=section.translation_key).select_related("locale"))


def in_language(section, code):
    """The section in the language ``code`` (``de``): the exact one first, else one with a region (``de-at``).

    ``None`` if there is none. A code with more than a region, such as
    ``de-simple``, is a language of its own.
    """
    regional = None
    for version in versions(section):
        own, _dash, region = version.locale.language_code.lower().partition("-")
        if version.locale.language_code.lower() == code:
            return version
        if own == code and len(region) == 2:
            regional = version
    return regional
