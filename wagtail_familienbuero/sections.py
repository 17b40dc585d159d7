"""Where a page stands: its office, its section, its site; and whose a record is.

A *section* is the topmost office page with everything below it. Records belong
to a site, or to all sites where ``site`` is empty.
"""

from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from . import kinds
from .publishing import is_current

OFFICE = "OfficePageMixin"
# As Germans write them where there are no umlauts; Unicode's decomposition drops the dots and the ß.
GERMAN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def ancestors(page):
    """The page and those above it, from the root down, as base pages. One query, remembered on the page."""
    if not hasattr(page, "_familienbuero_ancestors"):
        page._familienbuero_ancestors = list(page.get_ancestors(inclusive=True))
    return page._familienbuero_ancestors


@contextmanager
def standing_below(page, parent):
    """Treats a page that is just being created as if it stood below ``parent`` already."""
    page._familienbuero_ancestors = list(parent.get_ancestors(inclusive=True))
    try:
        yield page
    finally:
        for name in ("_familienbuero_ancestors", "_familienbuero_office"):
            vars(page).pop(name, None)


def remember_route(request, page):
    """Keeps the pages that a request is routed through: they are the ancestors, already loaded."""
    request._familienbuero_route = (*getattr(request, "_familienbuero_route", ()), page)


def use_route(request, page):
    """Takes the ancestors of ``page`` from the route, where that has every step from the section down."""
    route = getattr(request, "_familienbuero_route", ())
    steps = [step.depth for step in route]
    if not route or route[-1] is not page or steps != list(range(steps[0], page.depth + 1)):
        return
    if not isinstance(route[0], kinds.mixin(OFFICE)):
        return
    page._familienbuero_ancestors = list(route)
    page._familienbuero_office = [step for step in route if isinstance(step, kinds.mixin(OFFICE))][-1]


def offices_above(page):
    """The offices that the page stands in, the main one first, as base pages."""
    models_ = kinds.concretes(OFFICE)
    types = {content_type.pk for content_type in ContentType.objects.get_for_models(*models_).values()}
    return [ancestor for ancestor in ancestors(page) if ancestor.content_type_id in types]


def office_of(page):
    """The nearest office above the page or the page itself, specific; ``None`` outside every section."""
    if not hasattr(page, "_familienbuero_office"):
        offices = offices_above(page)
        nearest = offices[-1] if offices else None
        is_self = nearest is not None and nearest.pk == page.pk
        page._familienbuero_office = page.specific if is_self else nearest and nearest.specific
    return page._familienbuero_office


def public_office_above(page):
    """The nearest office above the page, without itself, that visitors may see, specific; or ``None``."""
    offices = [office for office in offices_above(page) if office.pk != page.pk and is_current(office)]
    return offices[-1].specific if offices else None


def section_of(page):
    """The topmost office above the page or the page itself, as a base page; ``None`` outside every section."""
    offices = offices_above(page)
    return offices[0] if offices else None


def site_of(page):
    """The site a page belongs to; ``None`` for a page outside every site."""
    above = getattr(page, "_familienbuero_ancestors", None)
    # A page that is just being created has no place yet, but a parent.
    return main_site(above[-1].get_site() if above and not page.pk else page.get_site())


def site_id_of(page):
    """The pk of the site a page belongs to, without a query; ``None`` for a page outside every site."""
    parts = page.get_url_parts()
    return main_site_id(parts[0]) if parts else None


def site_for_request(request):
    """The site that the request asked for; ``None`` where no site answers for the host."""
    if request is None:
        return None
    if not hasattr(request, "_familienbuero_site"):
        request._familienbuero_site = main_site(Site.find_for_request(request))
    return request._familienbuero_site


def main_site_id(pk):
    """Of the sites that show the same pages the pk of the first made one, which the records belong to.

    A second host name, or one for each language, is a site of its own in Wagtail,
    with the same root page or a translation of it. No query.
    """
    paths = Site.get_site_root_paths()
    own = {path.root_path for path in paths if path.site_id == pk}
    return min((path.site_id for path in paths if path.root_path in own), default=pk)


def main_site(site):
    """The site that stands for all that show the same pages; a query only for the others."""
    pk = main_site_id(site.pk) if site is not None else None
    if site is None or pk == site.pk:
        return site
    return Site.objects.select_related("root_page").get(pk=pk)


class SiteOwnedQuerySet(models.QuerySet):
    def for_site(self, site):
        """What the site may show or choose: its own and what all sites share."""
        return self.filter(Q(site=site) | Q(site=None))


class SiteOwnedMixin(models.Model):
    """A record of one site, or of all sites where ``site`` is empty."""

    site = models.ForeignKey(
        Site,
        verbose_name=_("website"),
        null=True,
        blank=True,
        # A record must not become everybody's because its site went.
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Leave empty if all websites of this system may use the entry."),
    )

    objects = SiteOwnedQuerySet.as_manager()

    class Meta:
        abstract = True

    def same_place(self, model=None):
        """The records of this (or another) model that some site sees together with this one, in the same language."""
        return self.same_site(model).filter(locale_id=self.locale_id)

    def same_site(self, model=None):
        """The records of this (or another) model that some site sees together with this one, in every language."""
        visible = Q() if self.site_id is None else Q(site_id=self.site_id) | Q(site=None)
        return (model or type(self)).objects.filter(visible)

    def taken_slugs(self, **conditions):
        """The slugs, of those that meet the conditions, which this record must not have; a set."""
        others = self.same_place().exclude(pk=self.pk).filter(**conditions)
        return set(others.values_list("slug", flat=True))

    def clean_slug(self):
        """Raises ``ValidationError`` where a site would see two records under one slug."""
        if self.slug and self.taken_slugs(slug=self.slug):
            raise ValidationError({"slug": _("Another entry already has this slug. Choose a different one.")})

    def settle_slug(self):
        """Makes a slug from the name where there is none, and a free one where the database would refuse it.

        Forms ask ``clean_slug()`` first; this is for translations and imports, which cannot answer.
        """
        if not self.slug or self.taken_slugs(slug=self.slug):
            self.slug = free_slug(self.slug or self.name, self.taken_slugs)

    def belongs_to(self, site):
        """Whether pages of the site may show and choose this record."""
        return self.site_id is None or (site is not None and self.site_id == site.pk)


def slug_constraints(name):
    """Slugs are unique per site and language, and among the records that all sites share."""
    return [
        models.UniqueConstraint(fields=["site", "locale", "slug"], name=f"familienbuero_{name}_slug"),
        models.UniqueConstraint(
            fields=["locale", "slug"], condition=Q(site=None), name=f"familienbuero_{name}_shared_slug"
        ),
    ]


def free_slug(text, taken_slugs):
    """A slug from ``text`` that ``taken_slugs(slug__startswith=…)`` does not name: ``geld``, ``geld-2`` …"""
    base = slugify(text.translate(GERMAN_LETTERS))[:240] or "eintrag"
    taken = taken_slugs(slug__startswith=base)
    number = 2
    slug = base
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug
