"""Results as visitors meet them: the thing itself, its address, topics and who helps; a fixed number of queries."""

import math
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from .. import kinds, languages
from ..hours.fields import HoursMixin
from ..partners import Partner
from ..publishing import current, public_pages
from ..referral import ReferralMixin
from . import engine
from .signs import value_of
from .wording import kind_name


@dataclass
class Result:
    """``thing`` is a page or record. ``marked_title`` and each of ``passages`` are [(text, is it what was asked for)].

    A record has no ``url`` where it has no page.
    """

    hit: object
    thing: object
    url: str
    topics: list = field(default_factory=list)
    partners: list = field(default_factory=list)
    near: tuple | None = None
    """(latitude, longitude) of the visitor."""

    @property
    def document(self):
        return self.hit.document

    @property
    def passages(self):
        return self.hit.passages

    @property
    def marked_title(self):
        """The title in pieces; unmarked where the index knows an older one."""
        is_same = "".join(text for text, _is_match in self.hit.title) == self.title
        return self.hit.title if is_same else [(self.title, False)]

    @property
    def kind(self):
        return kind_name(self.document.kind)

    @property
    def title(self):
        return self.thing.get_heading() if hasattr(self.thing, "get_heading") else str(self.thing)

    @property
    def place(self):
        """Whose hours tell whether somebody is there; ``None`` for what has none."""
        return self.thing if isinstance(self.thing, HoursMixin) else None

    @property
    def date(self):
        """When it takes place next, unless that is over; ``None`` for what has no date."""
        next_date = self.document.next_date
        return next_date if next_date and next_date > timezone.now() else None

    @property
    def distance(self):
        """Kilometres from the visitor, as exact as is useful; ``None`` where either place is not known."""
        place = self.document.latitude, self.document.longitude
        kilometres = engine.distance(self.near, None if None in place else place)
        return None if math.isinf(kilometres) else round(kilometres, 1) if kilometres < 10 else round(kilometres)

    @property
    def we_help(self):
        return bool(getattr(self.thing, "we_help", False))


def results_of(hits, request, site, locale_id, topics, near=None):
    """A ``Result`` for every hit that may be shown, in their order.

    ``topics`` are the site's topics in the reader's language, ``near`` is where the
    visitor is. Everything is asked once for all hits, and once more whether it is
    public: the index may be late.
    """
    things = _things(hits)
    names = _topics([hit.document for hit in hits], topics)
    made = []
    for hit in hits:
        thing = things.get(_key(hit.document))
        url = (thing.get_url(request) or "") if hasattr(thing, "get_url") else ""
        # A record is shown in place where it has no page: a partner on a site without a directory.
        if url or (thing is not None and not isinstance(thing, kinds.base_page())):
            topics_of_hit = names.get(hit.document.pk, [])
            made.append(Result(hit, thing, url, topics_of_hit, near=near))
    _add_partners(made, site, locale_id)
    return made


def _key(document):
    return document.content_type_id, str(document.thing_pk)


def _things(hits):
    """{(content type, pk): public thing}"""
    wanted = {}
    for hit in hits:
        wanted.setdefault(hit.document.content_type_id, set()).add(hit.document.thing_pk)
    found = {}
    for type_id, pks in wanted.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        for thing in _public(model, pks) if model is not None else ():
            found[type_id, str(thing.pk)] = thing
    return found


def _public(model, pks):
    queryset = model._default_manager.filter(pk__in=pks)
    if issubclass(model, kinds.base_page()):
        return public_pages(queryset)
    if not hasattr(model, "live"):
        return queryset
    return current(queryset) if hasattr(model, "expire_at") else queryset.filter(live=True)


def _topics(documents, topics):
    """{pk of the document: its topics}, without those above that the index adds."""
    known, found = {topic.translation_key: topic for topic in topics}, {}
    for document in documents:
        keys = [value for name, value in map(value_of, document.facets.split()) if name == "topic"]
        found[document.pk] = [known[key] for key in keys if key in known]
    return {pk: _leaves(branch) for pk, branch in found.items()}


def _leaves(branch):
    paths = [topic.tree_path for topic in branch]
    kept = [t for t in branch if not any(path != t.tree_path and path.startswith(t.tree_path) for path in paths)]
    return sorted(kept, key=lambda topic: topic.tree_path)


def _add_partners(results, site, locale_id):
    """Whom families are passed on to, as far as the site may show them; at most two queries."""
    pks = {result.document.pk: list(_partner_pks(result.thing)) for result in results}
    every = {pk for some in pks.values() for pk in some}
    if not every:
        return
    partners = Partner.objects.defer("description").in_bulk(every)
    shown = languages.shown(list(partners.values()), locale_id, site and site.pk)
    by_pk = dict(zip(partners, shown, strict=True))
    for result in results:
        result.partners = [by_pk[pk] for pk in pks[result.document.pk] if by_pk.get(pk)]


def _partner_pks(thing):
    if not isinstance(thing, ReferralMixin) or not thing.is_passed_on:
        return
    for row in thing.responsible_partners.raw_data:
        pk = row["value"].get("partner") if isinstance(row.get("value"), dict) else None
        if isinstance(pk, int):
            yield pk
