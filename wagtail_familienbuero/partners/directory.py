"""The directory of partners, with a page for each of them."""

from django.db.models import Q
from django.http import Http404, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from .. import kinds, languages, listings
from ..basepage import SectionPageMixin, freshness_panel
from ..blocks import RICH_TEXT_SHORT
from ..publishing import current
from ..sections import remember_route, site_for_request, site_id_of, site_of
from .contacts import Contact
from .entries import FormerSlug, home_directory
from .models import Partner


@kinds.kind
class DirectoryPageMixin(RoutablePageMixin, SectionPageMixin):
    """Lists the partners of the site, and shows each at ``<slug>/``."""

    intro = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_SHORT)

    page_description = _("Shows all partners with filters; each has its own page there.")
    default_template = "wagtail_familienbuero/directory_page.html"
    entry_templates = {
        "partner": "wagtail_familienbuero/partner_page.html",
        "contact": "wagtail_familienbuero/contact_page.html",
    }
    parent_kinds = ("OfficePageMixin",)
    content_panels = [TitleFieldPanel("title"), FieldPanel("intro"), freshness_panel]
    entry_models = (Partner, Contact)

    class Meta:
        abstract = True

    def get_summary(self):
        return self.intro

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        if getattr(request, "_familienbuero_entry", None) is not None:
            return context
        return {**context, **self.get_listing(request)}

    def get_listing(self, request):
        site, locale_ids = listings.reading(self, request)
        form = listings.FilterForm.of(Partner, request.GET, site, locale_ids)
        entries = Partner.objects.shown(site, locale_ids, form.conditions()).defer("description").order_by("name", "pk")
        return listings.listing(request, form, entries)

    # One entry

    @path("")
    def list_view(self, request):
        return self.render(request)

    def serve(self, request, *args, **kwargs):
        # RoutablePageMixin calls its views without asking whether the page is over.
        return self.serve_gone(request) if self.is_over(request) else super().serve(request, *args, **kwargs)

    @path("<str:slug>/", name="entry")
    def entry_view(self, request, slug):
        """The page of a partner or contact; another address of it leads on, what is over answers 410."""
        known = self.find_entries(request, slug)
        for entry in known:
            shown = self.shown_version(request, entry)
            if shown is not None and shown.pk == entry.pk:
                return self.serve_entry(request, entry)
            if shown is not None:
                return HttpResponseRedirect(self.entry_url(shown, request))
        successor = self.find_successor(request, slug)
        if successor is not None:
            return HttpResponsePermanentRedirect(self.entry_url(successor, request))
        if known:
            return self.serve_gone(request)
        raise Http404

    def route(self, request, path_components):
        # A page below the directory keeps its address, even where an entry has the same slug.
        if path_components and self.get_children().filter(slug=path_components[0]).exists():
            return super(RoutablePageMixin, self).route(request, path_components)
        # RoutablePageMixin answers its own routes without asking further up.
        remember_route(request, self)
        return super().route(request, path_components)

    def find_entries(self, request, slug):
        """The entries that have or had a page under this slug, the page's language first; no drafts."""
        site, locale_ids = listings.reading(self, request)
        found = []
        for model in self.entry_models:
            known = model.objects.for_site(site).filter(Q(live=True) | Q(expired=True))
            found += known.filter(slug=slug, locale_id__in=locale_ids).order_by("pk")
        found.sort(key=lambda entry: locale_ids.index(entry.locale_id))
        return [entry for entry in found if entry.has_page]

    def shown_version(self, request, entry):
        """The version of an entry that this directory shows: in its language, or else in the main one; or ``None``."""
        if entry.is_public and entry.locale_id == self.locale_id:
            return entry
        site, locale_ids = listings.reading(self, request)
        versions = type(entry).objects.shown(site, locale_ids).filter(translation_key=entry.translation_key)
        return next((version for version in versions if version.is_public), None)

    def find_successor(self, request, slug):
        """The entry that once had this slug; ``None`` if there is none that may be shown."""
        site, locale_ids = listings.reading(self, request)
        former = FormerSlug.objects.filter(slug=slug)
        for model in self.entry_models:
            keys = former.filter(kind=model.entry_kind).values("translation_key")
            for entry in model.objects.shown(site, locale_ids).filter(translation_key__in=keys):
                if entry.is_public:
                    return entry
        return None

    def serve_entry(self, request, entry):
        request._familienbuero_entry = entry
        kind = entry.entry_kind
        overrides = {"entry": entry, kind: entry, "heading": entry.name, "breadcrumb_tail": self}
        response = self.render(request, context_overrides=overrides, template=self.entry_templates[kind])
        response["Link"] = ", ".join(self.get_link_headers(request, entry))
        return response

    def get_link_headers(self, request, entry):
        """Canonical address and languages as headers: a template cannot reach the head of the site's page.

        An entry that is not translated has its canonical address in its own
        language, and of several directories in one of them.
        """
        book, site = languages.LocaleBook(), site_for_request(request) or site_of(self)
        versions = current(type(entry).objects.filter(translation_key=entry.translation_key))
        by_locale = {version.locale_id: version for version in versions}
        homes = {locale_id: home_directory(request, site, locale_id) for locale_id in by_locale}
        canonical = (homes.get(entry.locale_id) or self).entry_full_url(entry, request)
        yield f'<{canonical}>; rel="canonical"'
        for locale_id in sorted(locale_id for locale_id, home in homes.items() if home is not None):
            address = homes[locale_id].entry_full_url(by_locale[locale_id], request)
            code = book.attributes(locale_id)["code"]
            yield f'<{address}>; rel="alternate"; hreflang="{code}"'

    # Addresses

    @cached_property
    def _own_url(self):
        return self.get_url()

    def entry_url(self, entry, request=None):
        return address_below(self.get_url(request) if request is not None else self._own_url, entry.slug)

    def entry_full_url(self, entry, request=None):
        return address_below(self.get_full_url(request), entry.slug)

    def belongs_to_site(self, site):
        # Not site_of(), which reads the site once more for every directory.
        return site_id_of(self) == site.pk

    def get_sitemap_urls(self, request=None):
        urls = super().get_sitemap_urls(request)
        if not urls:
            return urls
        site = site_for_request(request) or site_of(self)
        home = home_directory(request, site, self.locale_id)
        if home is not None and home.pk != self.pk:
            return urls
        for model in self.entry_models:
            for entry in model.objects.shown(site, [self.locale_id]):
                if entry.is_public:
                    urls.append({"location": self.entry_full_url(entry, request), "lastmod": entry.last_published_at})
        return urls


def address_below(base, slug):
    """The address of a slug below a page, with a slash at the end where the site's pages have one."""
    return base and (f"{base}{slug}/" if base.endswith("/") else f"{base}/{slug}")
