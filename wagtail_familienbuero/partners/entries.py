"""What partners and contacts share: an address of their own below a directory page."""

from django.apps import apps
from django.db import models
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from .. import kinds, languages
from ..blocks import SpokenLanguageBlock, rows
from ..conf import settings
from ..hours.fields import HoursMixin
from ..languages import LanguageRulesMixin
from ..publishing import LostLinksMixin, current, is_current, public_addresses
from ..sections import SiteOwnedMixin, SiteOwnedQuerySet, section_of, site_for_request
from ..spoken import codes_column


class EntryQuerySet(SiteOwnedQuerySet):
    def shown(self, site, locale_ids, where=None):
        """What a visitor of the site may see, each entry once, in the first language that has it."""
        once = languages.once_each(current(self.for_site(site)), locale_ids)
        if where is None:
            return once
        return once.filter(pk__in=self.model.objects.filter(where).order_by().values("pk"))


class FormerSlug(models.Model):
    """An address that an entry once had, so that old links lead on."""

    kind = models.CharField(max_length=20)
    slug = models.SlugField(max_length=255)
    translation_key = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug", "translation_key"], name="familienbuero_former_slug")
        ]

    def __str__(self):
        return self.slug


class DirectoryEntryMixin(
    HoursMixin,
    LostLinksMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    LanguageRulesMixin,
    RevisionMixin,
    PreviewableMixin,
    SiteOwnedMixin,
    TranslatableMixin,
    index.Indexed,
    models.Model,
):
    """A record with a page of its own at ``<directory>/<slug>/``."""

    name = models.CharField(_("name"), max_length=255)
    slug = models.SlugField(
        _("slug"),
        max_length=255,
        blank=True,
        help_text=_("Part of the address; made from the name if you leave it empty."),
    )
    languages = rows("language", SpokenLanguageBlock(), verbose_name=_("languages spoken"))
    language_codes = models.CharField(max_length=500, blank=True, default="", editable=False)

    objects = EntryQuerySet.as_manager()

    entry_kind = None
    """Tells partners and contacts apart in addresses and former slugs."""

    page_template = None
    has_page = True
    with_page = models.Q()
    """The records with a page of their own, as ``has_page`` tells them."""

    synchronised_fields = ("site",)
    untouched_fields = ("first_published_at",)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name

    def full_clean(self, *args, **kwargs):
        # Before validation: an editor may leave it empty.
        if not self.slug and self.name:
            self.settle_slug()
        super().full_clean(*args, **kwargs)

    def clean(self):
        super().clean()
        self.clean_slug()

    def save(self, *args, **kwargs):
        written = kwargs.get("update_fields")
        # Wagtail stores the newest version's number by itself, for one.
        if written is None or "slug" in written:
            self.settle_slug()
            self._remember_slug()
        self.language_codes = codes_column(self.languages)
        super().save(*args, **kwargs)

    def _remember_slug(self):
        old = type(self).objects.filter(pk=self.pk).values_list("slug", flat=True).first() if self.pk else None
        if old and old != self.slug:
            FormerSlug.objects.get_or_create(kind=self.entry_kind, slug=old, translation_key=self.translation_key)

    def taken_slugs(self, **conditions):
        """Partners and contacts share the addresses below the directory, in every language.

        What is not translated is shown in the other languages' directories too,
        where a translation of something else must not take its address.
        """
        taken = super().taken_slugs(**conditions)
        if self.has_page:
            for kind in apps.get_models():
                if issubclass(kind, DirectoryEntryMixin):
                    others = self.same_site(kind).filter(kind.with_page, **conditions)
                    others = others.exclude(translation_key=self.translation_key)
                    taken |= set(others.values_list("slug", flat=True))
        return taken

    @property
    def is_public(self):
        """Whether the entry may have a page of its own."""
        return self.has_page and is_current(self)

    # Addresses

    def get_url(self, request=None):
        """The address below the directory of the reader's section; ``None`` where there is no directory."""
        if not self.is_public:
            return None
        directory = directory_of(request, self)
        return directory.entry_url(self, request) if directory is not None else None

    def get_full_url(self, request=None):
        directory = directory_of(request, self) if self.is_public else None
        return directory.entry_full_url(self, request) if directory is not None else None

    @property
    def url(self):
        return self.get_url()

    # Preview

    def get_preview_template(self, request, mode_name):
        return self.page_template

    def get_preview_context(self, request, mode_name):
        return {
            "request": request,
            "familienbuero": settings,
            "entry": self,
            self.entry_kind: self,
            "heading": self.name,
            "page": directory_of(request, self),
        }

    def serve_preview(self, request, mode_name):
        context = self.get_preview_context(request, mode_name)
        return TemplateResponse(request, self.get_preview_template(request, mode_name), context)


def directory_of(request, entry):
    """The directory page under which an entry is shown: the one of the reader's section first.

    ``None`` where the site has no public directory that shows entries in this
    language. Remembered on the request: a list asks once.
    """
    site = site_for_request(request) or entry.site
    remembered = known_directories(request, site)
    page = getattr(request, "familienbuero_page", None)
    locale_id = page.locale_id if page is not None else entry.locale_id
    return _nearest([directory for directory in remembered if _shows(directory, entry, site)], page, locale_id)


def known_directories(request, site):
    """The public directories of a site, remembered on the request."""
    remembered = getattr(request, "_familienbuero_directories", None)
    if remembered is None:
        remembered = _directories(site, request)
        if request is not None:
            request._familienbuero_directories = remembered
    return remembered


def home_directory(request, site, locale_id):
    """The one directory of a site and language whose addresses are canonical: the first in the tree; or ``None``.

    Every directory of a site shows the site's partners; without this, search
    engines would find each of them once in every section.
    """
    found = [directory for directory in known_directories(request, site) if directory.locale_id == locale_id]
    return min(found, key=lambda directory: directory.path, default=None)


def _shows(directory, entry, site):
    """Whether a directory lists entries in the language of this one."""
    locale_ids = languages.reading_locales(directory.locale_id, site) if site else [directory.locale_id]
    return entry.locale_id in locale_ids


def _directories(site, request):
    """The public directories of a site in every language; one query for each installed kind of directory."""
    models_ = kinds.concretes("DirectoryPageMixin")
    found = (page for model in models_ for page in public_addresses(model.objects.all(), request))
    return [directory for directory in found if site is None or directory.belongs_to_site(site)]


def _nearest(directories, page, locale_id):
    section = section_of(page) if page is not None else None

    def distance(directory):
        inside = section is not None and directory.path.startswith(section.path)
        return not inside, directory.locale_id != locale_id, directory.path

    return min(directories, key=distance, default=None)
