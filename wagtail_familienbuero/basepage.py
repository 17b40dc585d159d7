"""What every page type of a section has in common."""

from django.apps import apps
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from . import kinds, languages, reshown, sections
from .conf import settings
from .freshness import FreshnessMixin
from .languages import LanguageRulesMixin
from .panels import dates_media
from .publishing import ExpiringPageMixin, LostLinksMixin, PublishGateMixin, is_current, public_pages

freshness_panel = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("checked_on"), FieldPanel("review_by")]),
        FieldRowPanel([FieldPanel("reviewer_name"), FieldPanel("reviewer_email")]),
    ],
    heading=_("Is it still right?"),
)


class SectionPageForm(WagtailAdminPageForm):
    """Names the schedule in an editor's words and asks the publish gate before anything goes live."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "go_live_at" in self.fields:
            self.fields["go_live_at"].label = _("Visible from")
            self.fields["expire_at"].label = _("Visible until")
        self._offer_records_of_the_site()

    @property
    def media(self):
        return super().media + dates_media()

    def _offer_records_of_the_site(self):
        page = self.instance if self.instance.pk else self.parent_page
        site = sections.site_of(page) if page is not None else None
        for name in getattr(self.instance, "vocabularies", ()):
            if site is not None and name in self.fields:
                self.fields[name].widget.site_id = site.pk

    def _post_clean(self):
        """After the instance has the new values: the gate looks at what would go live."""
        super()._post_clean()
        for name in getattr(self.instance, "vocabularies", ()):
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        for field, message in self._get_problems():
            self.add_error(field if field in self.fields else None, message)

    def full_clean(self):
        super().full_clean()
        if self.is_bound and self._errors:
            site = self._at_its_place(lambda: sections.site_of(self.instance))
            reshown.forget(self, lambda thing: site is None or _belongs_to(thing, site))

    def _get_problems(self):
        return self._at_its_place(self._ask_gate)

    def _at_its_place(self, ask):
        """The answer of ``ask()`` for the page where it stands, or will stand."""
        if self.instance.pk or self.parent_page is None:
            return ask()
        with sections.standing_below(self.instance, self.parent_page):
            return ask()

    def _ask_gate(self):
        """A draft may be incomplete, but not even a draft may hold what belongs to another site."""
        if self.is_deferred_validation:
            return self.instance.get_foreign_records()
        return self.instance.get_publish_problems()


def _belongs_to(thing, site):
    return sections.site_id_of(thing) == site.pk if isinstance(thing, kinds.base_page()) else thing.belongs_to(site)


@kinds.kind
class SectionPageMixin(PublishGateMixin, LostLinksMixin, ExpiringPageMixin, LanguageRulesMixin, FreshnessMixin):
    """Fields and behaviour of every page in a section; mix it into a page model.

    A subclass names its template and the kinds of pages around it. A site may
    still set ``template``, ``subpage_types`` and ``parent_page_types``.
    """

    default_template = None
    """Our template, used where the site has none under the page's own name."""

    child_kinds = ()
    """Names of the mixins whose pages may stand below."""

    parent_kinds = ("OfficePageMixin", "TopicPageMixin", "ListPageMixin")
    """Names of the mixins below which a page may stand; ``None`` for any page of the site."""

    word_fields = ("title",)
    """The fields that the plain word filter reads."""

    filters = ()
    """The questions a listing of these pages can answer, as named in ``listings.FilterForm``."""

    searched_fields = ()
    """Names of fields whose words the site's own Wagtail search finds."""

    base_form_class = SectionPageForm

    synchronised_fields = FreshnessMixin.freshness_fields

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "search_fields" not in vars(cls) and hasattr(cls, "search_fields"):
            cls.search_fields = [*cls.search_fields, *cls._missing_search_fields()]

    @classmethod
    def _missing_search_fields(cls):
        known = {field.field_name for field in cls.search_fields if isinstance(field, index.SearchField)}
        return [index.SearchField(name) for name in cls.searched_fields if name not in known]

    # The tree

    @classmethod
    def clean_subpage_models(cls):
        if getattr(cls, "subpage_types", None) is not None:
            return super().clean_subpage_models()
        return kinds.concretes(*cls.child_kinds) if cls.child_kinds else []

    @classmethod
    def clean_parent_page_models(cls):
        if getattr(cls, "parent_page_types", None) is not None or cls.parent_kinds is None:
            return super().clean_parent_page_models()
        return kinds.concretes(*cls.parent_kinds)

    @cached_property
    def office(self):
        """The nearest office above, specific; ``None`` outside every section."""
        return sections.office_of(self)

    # The gate

    def get_publish_problems(self):
        return [*super().get_publish_problems(), *self.get_foreign_records()]

    def get_foreign_records(self):
        """(field, message) for each field with records of another site, which must never be shown in this one."""
        site = sections.site_of(self)
        linked = self.get_linked_records() if site is not None else ()
        fields = dict.fromkeys(field for field, record in linked if not record.belongs_to(site))
        return [(field, self._say_foreign(field)) for field in fields]

    def _say_foreign(self, field):
        # Without the record's name: a number that somebody made up must not tell it.
        text = _("In “%(field)s” an entry of another website is chosen. Choose one of this website.")
        return text % {"field": self._meta.get_field(field).verbose_name}

    def get_linked_records(self):
        """(field name, record) for every record of a site that this page shows."""
        for name in getattr(self, "vocabularies", ()):
            yield from ((name, record) for record in getattr(self, name).all())

    # The page

    def route(self, request, path_components):
        sections.remember_route(request, self)
        return super().route(request, path_components)

    def get_template(self, request, *args, **kwargs):
        """The site's template for the class first, ours last."""
        own = super().get_template(request, *args, **kwargs)
        own = [own] if isinstance(own, str) else list(own)
        return [*own, self.default_template]

    def get_heading(self):
        return self.title

    def get_summary(self):
        """One or two sentences for lists and search results."""
        return ""

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        request.familienbuero_page = self
        sections.use_route(request, self)
        return {
            **context,
            "familienbuero": settings,
            "heading": self.get_heading(),
            "office": self.get_public_office(),
            "breadcrumb": self.get_breadcrumb(),
            "notices": self.get_notices(request),
        }

    def get_public_office(self):
        """The nearest office that visitors may see, specific; the page itself where it is one."""
        office = self.office
        if office is None or office.pk == self.pk or is_current(office):
            return office
        return sections.public_office_above(self)

    def get_way_on(self):
        return sections.public_office_above(self)

    def get_breadcrumb(self):
        """The public pages from the section down to the parent, as base pages."""
        above = sections.ancestors(self)
        section = sections.section_of(self)
        if section is None:
            return []
        return [page for page in above if page.depth >= section.depth and page.pk != self.pk and is_current(page)]

    def get_notices(self, request):
        """The notices of the offices that this page stands in; filled by ``notices``."""
        notice = apps.get_model("wagtail_familienbuero", "Notice")
        return notice.objects.shown_on(self, sections.site_for_request(request))


def section_roots(page, locale_ids):
    """The section of ``page`` in every language to read; one query unless only its own is read."""
    section = sections.section_of(page)
    if section is None or len(locale_ids) == 1:
        return [section] if section else []
    versions = kinds.base_page().objects.filter(translation_key=section.translation_key, locale_id__in=locale_ids)
    return list(versions)


def listed(kind, page, locale_ids, where=None):
    """Public pages of a kind in the section of ``page``, each thing once; a queryset of base pages.

    ``kind`` is a mixin, its name, or several of them; ``where`` is a condition on the mixin's own fields.
    """
    names = kind if isinstance(kind, (list, tuple)) else [kind]
    inside = models.Q(pk__in=[])
    for root in section_roots(page, locale_ids):
        inside |= models.Q(path__startswith=root.path, depth__gt=root.depth)
    everything = languages.without_copies(public_pages(kinds.pages(*names).filter(inside)), locale_ids)
    once = languages.once_each(everything, locale_ids)
    if where:
        matching = kinds.pages(*names, where=where)
        once = once.filter(pk__in=matching.order_by().values("pk"))
    return once


def localized_pages(pages, locale_id, site_id):
    """Of some chosen pages those of the site that everybody may see, in the reader's language where there is one.

    Base pages, two queries.
    """
    if not pages:
        return []
    keys = [page.translation_key for page in pages]
    chosen_pks = {page.pk for page in pages}
    found = public_pages(kinds.base_page().objects.filter(translation_key__in=keys))
    found = languages.without_copies(found) | found.filter(pk__in=chosen_pks)
    best = {}
    for page in sorted(found, key=lambda page: page.locale_id == locale_id):
        if (page.locale_id == locale_id or page.pk in chosen_pks) and sections.site_id_of(page) == site_id:
            best[page.translation_key] = page
    return [best[key] for key in dict.fromkeys(keys) if key in best]
