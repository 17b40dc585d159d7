"""Where the entries of a batch stand: pages below the section, records of its site.

A shelf finds an entry again by its ``ExternalId``, or by our own
``translation_key`` where that is what the file calls it, and makes new ones.
"""

import uuid
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Site

from ... import kinds, sections
from ...partners import Contact, Partner
from ...sections import GERMAN_LETTERS
from ...topics import Topic
from .. import places
from ..models import ExternalId
from .links import as_uuid, scope_of, site_scope

PAGES = {
    "service": ("ServicePageMixin", "services"),
    "offer": ("OfferPageMixin", "offers"),
    "question": ("QuestionPageMixin", "questions"),
}
RECORDS = {"partner": Partner, "contact": Contact, "topic": Topic}
OWN_SCHEME = "table"
"""In tables that people exported here, an entry's key is our own ``translation_key``."""


class ImportRefusedError(Exception):
    """Nothing was imported; the message says why and what to do."""


@dataclass
class Known:
    """What is here of an entry. ``thing`` is its version in the language of the file, if there is one.

    Without ``external`` it was found by our own key. ``problem`` says why it must not be written.
    ``is_adopted`` tells that no import knew it before and it was found by its name.
    """

    external: Any
    key: uuid.UUID
    thing: Any = None
    problem: str = ""
    is_adopted: bool = False


class Shelf:
    unwritten = None
    """The ``Entry.state()`` of what is here without an import, as far as it must not be filled in."""

    def __init__(self, section, kind, scope):
        self.section, self.kind, self.scope = section, kind, scope
        self.ids, self.own, self.things = {}, {}, {}

    def load(self, records):
        """Reads what is here of these records, in a constant number of queries."""
        keys = [record.key for record in records]
        self.ids = {_identity(row): row for row in self._external_ids(keys)}
        unknown = [key for key in keys if key.scheme == OWN_SCHEME and _identity(key) not in self.ids]
        self.own = {_identity(key): own for key in unknown if (own := as_uuid(key.value)) is not None}
        self._read({row.translation_key for row in self.ids.values()} | set(self.own.values()))

    def _external_ids(self, keys):
        named = {name: {getattr(key, name) for key in keys} for name in ("scheme", "agency", "kind", "value")}
        found = ExternalId.objects.filter(**{f"{name}__in": values for name, values in named.items()})
        # Where a shared entry has the same id, the site's own counts.
        return found.filter(scope__in=self._scopes()).order_by("scope")

    def _scopes(self):
        return [self.scope]

    def find(self, record):
        """``Known`` for a record that was loaded; nothing is written."""
        identity = _identity(record.key)
        external = self.ids.get(identity)
        own = self.own.get(identity)
        if external is None and own is not None and self._is_here(own):
            return self._known(None, own)
        if external is None:
            external = self._new_id(record.key)
        return self._known(external, external.translation_key)

    def _known(self, external, key):
        return Known(external, key, self.things.get(key), self._problem(key))

    def _new_id(self, key):
        names = ("scheme", "agency", "value", "kind")
        given = {name: getattr(key, name) for name in names}
        return ExternalId(**given, scope=self.scope, translation_key=uuid.uuid4())

    def adopt(self, record, known):
        """Takes what is here under the same name for the entry, where names tell that: ``known`` is changed."""

    def guard(self, key):
        """Why an entry that is here must not be changed; ``""`` if it may be."""
        return ""

    def put(self, thing):
        """Stores a new entry for the first time."""
        thing.full_clean()
        thing.save()

    def recover(self):
        """Called after a row failed: what was counted in memory may be wrong."""


def _identity(key):
    return key.scheme, key.agency, key.kind, key.value


class PageShelf(Shelf):
    def __init__(self, section, site, kind):
        super().__init__(section, kind, scope_of(section))
        self.mixin, self.listed = PAGES[kind]
        self.model, self.parent = self._place()
        self.paths = tuple(version.path for version in places.versions(section))
        self.inside, self.outside = set(), set()

    def _place(self):
        """The page type to create, and the page to create it under: the list of its kind, else the office."""
        models = [model for model in kinds.concretes(self.mixin) if model.is_creatable]
        if not models:
            message = _("This site has no page type for this kind of entries (a page built on %(mixin)s).")
            raise ImportRefusedError(message % {"mixin": self.mixin})
        lists = kinds.pages("ListPageMixin", entry_kind=self.listed).filter(
            path__startswith=self.section.path, locale_id=self.section.locale_id, alias_of=None
        )
        for parent in [*lists.order_by("depth", "path").specific(), self.section.specific]:
            for model in models:
                if model.can_create_at(parent):
                    return model, parent
        message = _("The section “%(title)s” does not allow pages of this kind below it.")
        raise ImportRefusedError(message % {"title": self.section.title})

    def _read(self, keys):
        found = kinds.pages(self.mixin, translation_key__in=keys)
        here = []
        for pk, key, locale_id, path in found.values_list("pk", "translation_key", "locale_id", "path"):
            is_inside = path.startswith(self.paths)
            (self.inside if is_inside else self.outside).add((key, locale_id))
            if is_inside and locale_id == self.section.locale_id and path.startswith(self.section.path):
                here.append(pk)
        pages = kinds.base_page().objects.filter(pk__in=here).specific()
        self.things = {page.translation_key: page for page in pages}

    def _is_here(self, key):
        return any(inside == key for inside, _locale in self.inside)

    def _problem(self, key):
        if key not in self.things and (key, self.section.locale_id) in self.outside:
            return _("its page was moved to another section")
        return ""

    def new(self, record, key):
        page = self.model(
            title=record.title,
            slug=self._slug_without_title(record),
            locale=self.section.locale,
            translation_key=key,
            live=False,
            has_unpublished_changes=True,
            url_path=f"{self.parent.url_path}-/",
        )
        # It is asked where it stands before it stands there.
        page._familienbuero_ancestors = [*sections.ancestors(self.parent), page]
        return page

    def _slug_without_title(self, record):
        """An address for a title that gives none; empty for any other."""
        if slugify(record.title.translate(GERMAN_LETTERS)):
            return ""
        children = self.parent.get_children()
        name = f"{record.key.scheme}-{record.key.value}"
        return sections.free_slug(name, lambda **near: set(children.filter(**near).values_list("slug", flat=True)))

    def is_free(self, slug, thing):
        """Whether an entry may have this address; ``thing`` is ``None`` for a new one."""
        parent = self.parent if thing is None or thing.pk is None else thing.get_parent()
        return not parent.get_children().filter(slug=slug).exclude(pk=thing.pk if thing else None).exists()

    def put(self, thing):
        self.parent.add_child(instance=thing)

    def recover(self):
        self.parent = type(self.parent).objects.get(pk=self.parent.pk)


class RecordShelf(Shelf):
    def __init__(self, section, site, kind):
        if site is None:
            message = _("The section “%(title)s” belongs to no website, so nobody could see the entries.")
            raise ImportRefusedError(message % {"title": section.title})
        super().__init__(section, kind, site_scope(site))
        self.model, self.site = RECORDS[kind], site
        self.is_alone = len({sections.main_site_id(path.site_id) for path in Site.get_site_root_paths()}) < 2
        self.sites, self.foreign = {}, set()

    def _scopes(self):
        return ["", self.scope]

    def _read(self, keys):
        found = self.model.objects.filter(translation_key__in=keys)
        mine = found.filter(Q(site=self.site) | Q(site=None))
        self.sites = dict(mine.order_by().values_list("translation_key", "site_id"))
        self.things = {record.translation_key: record for record in mine.filter(locale_id=self.section.locale_id)}
        self.foreign = set(found.values_list("translation_key", flat=True)) - self.sites.keys()

    def _is_here(self, key):
        return key in self.sites

    def _problem(self, key):
        return _("it belongs to another website now") if key in self.foreign else ""

    def guard(self, key):
        is_shared = key in self.sites and self.sites[key] is None
        return "" if self.is_alone or not is_shared else _("it belongs to all websites; change it there")

    def new(self, record, key):
        state = {"live": False, "has_unpublished_changes": True} if hasattr(self.model, "live") else {}
        site_id = self.sites.get(key, self.site.pk)
        locale = self.section.locale
        return self.model(name=record.title, locale=locale, site_id=site_id, translation_key=key, **state)

    def is_free(self, slug, thing):
        """Whether an entry may have this address."""
        return slug not in thing.taken_slugs(slug=slug)


class TopicShelf(RecordShelf):
    """A topic stands in a town once: one that a file and the website call the same is the same."""

    # Where a topic stands is meant, also where that is at the top.
    unwritten = {"fields": {"parent": "as it stands here"}}

    def load(self, records):
        super().load(records)
        self.called = defaultdict(set)
        topics = self.model.objects.for_site(self.site).filter(locale_id=self.section.locale_id)
        for topic in topics.exclude(translation_key__in=self._taken(records)):
            for text in {_one_line(topic.name), topic.slug}:
                self.called[text].add(topic)

    def _taken(self, records):
        """The keys of the topics that have an id of the same source: it tells them apart."""
        named = {name: {getattr(record.key, name) for record in records} for name in ("scheme", "agency", "kind")}
        known = ExternalId.objects.filter(**{f"{name}__in": values for name, values in named.items()})
        return known.filter(scope__in=self._scopes()).values("translation_key")

    def adopt(self, record, known):
        slug = record.slug or sections.free_slug(record.title, lambda **_near: set())
        found = self.called[_one_line(record.title)] or self.called[slug]
        found = [topic for topic in found if topic.site_id] or list(found)
        if len(found) != 1:
            return
        known.thing, known.is_adopted = found[0], True
        known.key = known.external.translation_key = known.thing.translation_key
        self.sites[known.key] = known.thing.site_id


def _one_line(text):
    return " ".join(text.split()).casefold()


def shelf_for(kind, section, site):
    """The shelf for a key of ``records.KINDS``. Raises ``ImportRefusedError`` if the section has no place for them."""
    if kind in PAGES:
        return PageShelf(section, site, kind)
    if kind == "topic":
        return TopicShelf(section, site, kind)
    if kind in RECORDS:
        return RecordShelf(section, site, kind)
    raise ImportRefusedError(_("Entries of this kind cannot be imported."))
