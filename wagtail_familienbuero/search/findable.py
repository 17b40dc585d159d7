"""What the index knows of a thing, and how a type of things joins it.

A page type or record is findable once somebody has said how to describe it::

    @describe.register(EventPageMixin)
    def describe_event(page, site):
        return Findable(kind="event", title=page.title, text=page.description)

Give a mixin or a model. ``None`` means that this one is not to be found. The
site's own pages may also take ``FindableMixin``.
"""

import uuid
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from functools import singledispatch
from hashlib import sha256

from django.apps import apps
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index

from .signs import OF_RECORDS, sign


@dataclass(frozen=True)
class Findable:
    """A thing in its language, as plain text. Ages are in months.

    What only says by which words it is found stands in ``title_words`` (names,
    other words; nearly as good as the title) and in ``context`` (its topics, for
    whom it is, who is named). The rest may be shown. Whether and how long
    everybody may see it is asked of the thing itself.
    """

    kind: str
    title: str
    title_words: str = ""
    summary: str = ""
    text: str = ""
    context: str = ""
    address: str = ""
    """Nothing where the address is protected; nor are there coordinates then."""
    facets: dict[str, set[uuid.UUID]] = field(default_factory=dict)
    """Translation keys by what they are to the thing: topic, target_group, life_phase, district."""
    sources: frozenset[uuid.UUID] = frozenset()
    """Translation keys of all records whose change changes this."""
    age_from: int | None = None
    age_to: int | None = None
    is_free: bool | None = None
    handled_by: str = ""
    language_codes: str = ""
    latitude: float | None = None
    longitude: float | None = None
    next_date: datetime | None = None
    subject: uuid.UUID | None = None
    """What its opening intervals hang on."""

    @property
    def index_texts(self):
        """(title, names, everything else): the three fields that weigh differently."""
        return self.title, self.title_words, "\n".join((self.summary, self.text, self.context, self.address))

    @property
    def signs(self):
        """What it can be filtered by, as `signs.sign()` writes it, in one text."""
        signs = [sign("kind", self.kind)]
        signs += [sign(name, key) for name, keys in self.facets.items() if name in OF_RECORDS for key in keys]
        signs += [sign("language", code) for code in self.language_codes.split(",") if code]
        signs += [sign("handled_by", self.handled_by)] if self.handled_by else []
        signs += [sign("free")] if self.is_free else []
        return " ".join(sorted(signs))

    def cleaned(self):
        """The same without what no database takes."""
        texts = {name: value.replace("\0", " ") for name, value in vars(self).items() if isinstance(value, str)}
        return replace(self, **{**texts, "title": texts["title"].strip()[:255]})

    def fingerprint(self, *more):
        """64 signs that are others when anything here, or in ``more``, is."""
        known = asdict(self)
        known["facets"] = {name: sorted(map(str, keys)) for name, keys in self.facets.items()}
        known["sources"] = sorted(map(str, self.sources))
        return sha256(repr((sorted(known.items()), more)).encode("utf-8", "replace")).hexdigest()


class _Describe:
    """``describe(thing, site)`` by type, a ``singledispatch`` that tells who listens of new types."""

    def __init__(self):
        self._dispatch = singledispatch(lambda thing, site: None)
        self.when_registered = []

    def __call__(self, thing, site):
        return self._dispatch(thing, site)

    def register(self, kind, function=None):
        """Says how things of a class are described; also as a decorator."""
        if function is None:
            return lambda given: self.register(kind, given)
        self._dispatch.register(kind, function)
        for listener in self.when_registered:
            listener()
        return function

    def knows(self, model):
        return self._dispatch.dispatch(model) is not self._dispatch.dispatch(object)


describe = _Describe()
"""``describe(thing, site)``: a ``Findable``, or ``None``."""


def findable_models():
    """The installed models with things to be found, in order."""
    return [model for model in apps.get_models() if describe.knows(model) and not model._meta.proxy]


class FindableMixin:
    """For a site's own pages and records: found by what Wagtail's own search would find them by.

    Put it before the page class. It has no fields, so no migration follows. For
    more than that write ``get_findable()``.
    """

    findable_kind = "page"
    """How the results name and count them; letters, digits and hyphens."""

    def get_findable(self, site):
        summary = getattr(self, "search_description", "") or ""
        return Findable(self.findable_kind, str(self), summary=summary, text="\n".join(searched_texts(self)))


def searched_texts(thing):
    """The texts of the ``search_fields`` but the title."""
    for searched in thing.get_search_fields():
        if isinstance(searched, index.SearchField) and searched.field_name not in ("title", "search_description"):
            value = searched.get_value(thing)
            for text in value if isinstance(value, (list, tuple)) else [value]:
                if text:
                    yield plain(str(text))


def plain(html):
    """Rich text as plain text; words that stand in two paragraphs stay apart."""
    return get_text_for_indexing(html or "").strip()


@describe.register(FindableMixin)
def describe_own(thing, site):
    return thing.get_findable(site)
