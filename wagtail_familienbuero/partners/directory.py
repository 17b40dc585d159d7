"""The directory of partners, with a page for each of them."""

from django.db.models import Q
from django.http import Http404, HttpResponsePermanentRedirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from .. import kinds, languages, listings
from ..basepage import SectionPageMixin, freshness_panel
from ..blocks import RICH_TEXT_SHORT
from ..publishing import current, has_expired
from ..sections import remember_route, site_for_request, site_of
from .contacts import Contact
from .entries import FormerSlug
from .models import Partner


@kinds.kind
class DirectoryPageMixin(RoutablePageMixin, SectionPageMixin):
    """Lists the partners of the site, and shows each at ``<slug>/``."""

    intro = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_SHORT)

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
        form = listings.FilterForm(request.GET, Partner.filters, Partner.word_fields, site, locale_ids)
        entries = Partner.objects.shown(site, locale_ids, form.conditions()).defer("description").order_by("name", "pk")
        return listings.listing(request, form, entries)

    # One entry

    @path("")
    def list_view(self, request):
        return self.render(request)

    @path("<str:slug>/", name="entry")
    def entry_view(self, request, slug):
        """The page of a partner or contact; a former address leads on, an unknown one is a 404."""
        entry = self.find_entry(request, slug)
        if entry is None:
            return self.find_redirect(request, slug)
        if not entry.live or has_expired(entry):
            return self.serve_gone(request)
        return self.serve_entry(request, entry)

    def route(self, request, path_components):
        # A page below the directory keeps its address, even where an entry has the same slug.
        if path_components and self.get_children().filter(slug=path_components[0]).exists():
            return super(RoutablePageMixin, self).route(request, path_components)
        # RoutablePageMixin answers its own routes without asking further up.
        remember_route(request, self)
        return super().route(request, path_components)

    def find_entry(self, request, slug):
        """The live entry with this slug, the page's language first; ``None`` if there is none."""
        site, locale_ids = listings.reading(self, request)
        for model in self.entry_models:
            known = Q(live=True) | Q(expired=True)
            found = list(model.objects.for_site(site).filter(known, slug=slug, locale_id__in=locale_ids))
            found.sort(key=lambda entry: locale_ids.index(entry.locale_id))
            if found and (found[0].is_public or found[0].expired or has_expired(found[0])):
                return found[0]
        return None

    def find_redirect(self, request, slug):
        site, locale_ids = listings.reading(self, request)
        former = FormerSlug.objects.filter(slug=slug)
        for model in self.entry_models:
            keys = former.filter(kind=model.entry_kind).values("translation_key")
            for entry in model.objects.shown(site, locale_ids).filter(translation_key__in=keys):
                if entry.is_public:
                    return HttpResponsePermanentRedirect(self.entry_url(entry, request))
        raise Http404

    def serve_entry(self, request, entry):
        request._familienbuero_entry = entry
        kind = entry.entry_kind
        overrides = {"entry": entry, kind: entry, "heading": entry.name, "breadcrumb_tail": self}
        response = self.render(request, context_overrides=overrides, template=self.entry_templates[kind])
        response["Link"] = ", ".join(self.get_link_headers(request, entry))
        return response

    def get_link_headers(self, request, entry):
        """Canonical address and languages as headers: a template cannot reach the head of the site's page."""
        yield f'<{self.entry_full_url(entry, request)}>; rel="canonical"'
        book = languages.LocaleBook()
        versions = current(type(entry).objects.filter(translation_key=entry.translation_key))
        by_locale = {version.locale_id: version for version in versions}
        for directory in current(type(self).objects.filter(translation_key=self.translation_key)):
            version = by_locale.get(directory.locale_id)
            if version is not None:
                code = book.attributes(directory.locale_id)["code"]
                yield f'<{directory.entry_full_url(version, request)}>; rel="alternate"; hreflang="{code}"'

    # Addresses

    @cached_property
    def _own_url(self):
        return self.get_url()

    def entry_url(self, entry, request=None):
        base = self.get_url(request) if request is not None else self._own_url
        return base and f"{base}{entry.slug}/"

    def entry_full_url(self, entry, request=None):
        base = self.get_full_url(request)
        return base and f"{base}{entry.slug}/"

    def belongs_to_site(self, site):
        own = site_of(self)
        return own is not None and own.pk == site.pk

    def get_sitemap_urls(self, request=None):
        urls = super().get_sitemap_urls(request)
        if not urls:
            return urls
        site = site_for_request(request) or site_of(self)
        for model in self.entry_models:
            for entry in model.objects.shown(site, [self.locale_id]):
                if entry.is_public:
                    urls.append({"location": self.entry_full_url(entry, request), "lastmod": entry.last_published_at})
        return urls
