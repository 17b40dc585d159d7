"""The documents of the index: made from things, taken away with them, and all made again.

``update()`` looks at what is in the database now, whatever was passed in. Who
comes second waits, so that the newest state is what stays. Nothing here asks the
clock; whoever reads does (``SearchDocument.objects.visible()``).
"""

import logging
from dataclasses import dataclass, fields

from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction
from django.utils import timezone, translation
from wagtail.models import Site

from .. import kinds, languages
from ..languages import main_locale_id
from ..partners.entries import DirectoryEntryMixin
from ..publishing import unrestricted
from ..sections import main_site_id, site_id_of
from . import backends, describing, postings
from .analysis import analyser
from .findable import describe, findable_models
from .models import SearchDocument, SearchSource
from .reading import Shelf

BATCH = 100

logger = logging.getLogger(__name__)


@dataclass
class Count:
    """What was done."""

    written: int = 0
    removed: int = 0
    """Old documents that went, those that were written anew included."""

    def __iadd__(self, other):
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
        return self


def update(things):
    """Makes the documents of some things again, or takes them away; a ``Count``. Deleted things may be among them."""
    keys = {}
    for thing in things:
        keys.setdefault(own_model(thing), set()).add(thing.pk)
    return update_keys(keys)


def own_model(thing):
    """The model that a thing really is: a page may be a base page only. ``None`` where its type is not installed."""
    return thing.specific_class if isinstance(thing, kinds.base_page()) else type(thing)


def update_keys(keys):
    """The same for ``{model: primary keys}``."""
    count, sites = Count(), public_sites()
    for model, pks in keys.items():
        if model is not None and describe.knows(model):
            for batch in _batches(pks):
                count += _update_batch(model, batch, sites)
    return count


def catch_up(now=None):
    """Makes the documents again whose next date is over, as the things may have another one; a ``Count``."""
    over = SearchDocument.objects.filter(next_date__lte=now or timezone.now()).order_by()
    keys = {}
    for content_type_id, pk in over.values_list("content_type_id", "thing_pk"):
        keys.setdefault(ContentType.objects.get_for_id(content_type_id).model_class(), set()).add(pk)
    return update_keys(keys)


def remove(things):
    """Takes the documents of some things away, whatever the things are; a ``Count``."""
    count = Count()
    for thing in things:
        with transaction.atomic():
            _lock()
            content_type = _content_type(own_model(thing) or type(thing))
            count += _replace(list(_documents(content_type, [thing.pk])), [])
    return count


def naming(keys):
    """``{model: primary keys}`` of the things whose documents name one of the records (translation keys)."""
    things = {}
    for batch in _batches(keys):
        found = SearchSource.objects.filter(key__in=batch).order_by()
        for content_type_id, thing_pk in found.values_list("document__content_type_id", "document__thing_pk"):
            model = ContentType.objects.get_for_id(content_type_id).model_class()
            things.setdefault(model, set()).add(thing_pk)
    return things


def settle(path=None):
    """Makes the documents of what became public or of another site, and takes away those of what no longer is.

    For what changes where things are seen and not what they say: ``path`` is that of
    the page below which something happened; without it everything is asked.
    """
    count, sites = Count(), public_sites()
    for model in findable_models():
        is_page = issubclass(model, kinds.base_page())
        if path is None or is_page or (issubclass(model, DirectoryEntryMixin) and _has_directory(path)):
            things = _own(model).filter(path__startswith=path) if path and is_page else _own(model)
            for batch in _batches(things.order_by().values_list("pk", flat=True)):
                if changed := _misplaced(model, batch, sites):
                    count += _update_batch(model, changed, sites)
    return count


def _has_directory(path):
    """Whether a directory stands there, on which the entries of directories hang."""
    return any(model.objects.filter(path__startswith=path).exists() for model in kinds.concretes("DirectoryPageMixin"))


def _misplaced(model, pks, sites):
    """Those whose documents are not for the sites that they should be for."""
    wanted = {(str(thing.pk), site.pk) for thing in _public(model, pks) for site in _sites_of(thing, sites)}
    rows = _documents(_content_type(model), pks).values_list("thing_pk", "site_id")
    return {thing_pk for thing_pk, _site in wanted.symmetric_difference(rows)}


def rebuild(site=None, progress=None):
    """Makes all documents (or those of a site) again and takes away those of nothing; a ``Count``.

    In parts, so that nobody who saves has to wait long, and the search goes on. Our own tables are made when
    ``backends.Unreachable`` says that a search backend did not take them.
    ``progress`` is called with the number of things that are done and of all.
    """
    count, sites = Count(), public_sites()
    if site is not None:
        sites = {pk: one for pk, one in sites.items() if pk == main_site_id(site.pk)}
    count += _remove_lost(sites, whole=site is None)
    everything = _everything()
    done, total = 0, sum(len(pks) for _model, pks in everything)
    for model, pks in everything:
        for batch in _batches(pks):
            count += _update_batch(model, batch, sites, force=True)
            done += len(batch)
            if progress is not None:
                progress(done, total)
    with transaction.atomic():
        _lock()
        postings.recount()
    backends.rebuild()
    return count


def _everything():
    """[(model, primary keys)] of all that may have documents."""
    return [(model, list(_own(model).order_by("pk").values_list("pk", flat=True))) for model in findable_models()]


@transaction.atomic
def _remove_lost(sites, whole):
    """Takes away the documents of things that are gone, and of sites that only show what another one does."""
    _lock()
    known = {(_content_type(model).pk, str(pk)) for model, pks in _everything() for pk in pks}
    documents = SearchDocument.objects.only("content_type", "thing_pk", "site", "locale", "vocabulary")
    documents = documents if whole else documents.filter(site__in=sites)
    lost = [d for d in documents.iterator(chunk_size=500) if not _is_of(d, known, sites)]
    count = Count()
    for batch in _batches(lost):
        count += _replace(batch, [], follow=False)
    return count


def _is_of(document, known, sites):
    return (document.content_type_id, document.thing_pk) in known and document.site_id in sites


# One batch


@transaction.atomic
def _update_batch(model, pks, sites, force=False):
    _lock()
    for site in sites.values():
        Shelf.forget(site)  # who came first may have changed what it holds
    content_type = _content_type(model)
    old = {(d.thing_pk, d.site_id): d for d in _documents(content_type, pks).filter(site__in=sites)}
    made, same = [], set()
    for thing, site, findable in _described(model, pks, sites):
        document, known = _document(thing, site, findable, content_type), (str(thing.pk), site.pk)
        if not force and known in old and old[known].fingerprint == document.fingerprint:
            same.add(known)
        else:
            code = Shelf.of(site).codes[document.locale_id]
            if known in old:
                document.pk = old[known].pk  # so that a search backend goes on knowing it
            made.append(postings.analysed(document, findable, analyser(code)))
    return _replace([document for known, document in old.items() if known not in same], made, follow=not force)


def _replace(old, entries, follow=True):
    if old or entries:
        postings.replace(old, entries)
        if follow:
            backends.follow(old, [entry.document for entry in entries])
    return Count(len(entries), len(old))


def _lock():
    """Whoever comes second waits."""
    if connection.features.has_select_for_update:
        no_key = connection.features.has_select_for_no_key_update
        list(Site.objects.select_for_update(no_key=no_key).order_by("pk").values_list("pk", flat=True))
    else:
        # SQLite lets one write at a time, but refuses who has read before it waits.
        SearchDocument.objects.filter(pk=0)._raw_delete(connection.alias)


def _batches(values):
    values = list(values)
    return [values[start : start + BATCH] for start in range(0, len(values), BATCH)]


def _documents(content_type, pks):
    return SearchDocument.objects.filter(content_type=content_type, thing_pk__in=[str(pk) for pk in pks])


def _content_type(model):
    return ContentType.objects.get_for_model(model, for_concrete_model=False)


# What is to be found


def public_sites():
    """{pk: site} of those that stand for all that show the same pages; things are remembered on them for a run."""
    Site.clear_site_root_paths_cache()
    every = Site.objects.select_related("root_page").order_by("pk")
    return {site.pk: site for site in every if main_site_id(site.pk) == site.pk}


def _own(model):
    """The rows of a model without those of its subclasses, which have a turn of their own."""
    return kinds.exactly(model) if issubclass(model, kinds.base_page()) else model._default_manager.all()


def _public(model, pks):
    """What everybody may see, today or by its dates; a list."""
    things = _own(model).filter(pk__in=pks).order_by("pk")
    if issubclass(model, kinds.base_page()):
        # A copy in another language holds the words of its source.
        things = languages.without_copies(unrestricted(things))
    return list(things.filter(live=True) if hasattr(model, "live") else things)


def _sites_of(thing, sites):
    if isinstance(thing, kinds.base_page()):
        pk = site_id_of(thing)
        return [sites[pk]] if pk in sites else []
    pk = getattr(thing, "site_id", None)
    found = list(sites.values()) if pk is None else [s for s in sites.values() if s.pk == main_site_id(pk)]
    if isinstance(thing, DirectoryEntryMixin):
        found = [site for site in found if not Shelf.of(site).is_directory_closed]
    return found


def _described(model, pks, sites):
    """(thing, site, findable) for everything that is to be found."""
    things = _public(model, pks)
    _load_lists(model, things)
    for thing in things:
        for site in _sites_of(thing, sites):
            code = Shelf.of(site).codes[_locale_id(thing, site)]
            # Names of languages and the like are in the language of the thing, not of who saves it.
            with translation.override(code):
                findable = _description(thing, site)
            if findable is not None:
                yield thing, site, findable.cleaned()


def _description(thing, site):
    """What there is to find; nothing where a site's own description fails, so that the others are found."""
    try:
        return describe(thing, site)
    except DatabaseError:
        raise
    except Exception:
        logger.exception("%r could not be described for the search, and is not found by it", thing)
        return None


def _load_lists(model, things):
    """Remembers on each thing the records of its vocabularies; one query for each vocabulary."""
    for thing in things:
        thing._familienbuero_lists = {name: [] for name in getattr(model, "vocabularies", ())}
    by_pk = {thing.pk: thing for thing in things}
    for name in getattr(model, "vocabularies", ()) if things else ():
        field = model._meta.get_field(name)
        owner, record = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        rows = field.remote_field.through._base_manager.filter(**{f"{owner}__in": by_pk})
        for pk, record_pk in rows.order_by("pk").values_list(owner, record):
            by_pk[pk]._familienbuero_lists[name].append(record_pk)


def _locale_id(thing, site):
    return getattr(thing, "locale_id", None) or main_locale_id(site)


def _document(thing, site, findable, content_type):
    """The row of a thing, not saved yet."""
    facts = ("age_from", "age_to", "latitude", "longitude", "next_date")
    texts = ("kind", "title", "summary", "text", "address", "subject")
    times = {"live_from": getattr(thing, "go_live_at", None), "expire_at": getattr(thing, "expire_at", None)}
    key = getattr(thing, "translation_key", None) or describing.key_of(content_type, thing)
    locale_id = _locale_id(thing, site)
    return SearchDocument(
        site_id=site.pk,
        locale_id=locale_id,
        translation_key=key,
        content_type=content_type,
        thing_pk=str(thing.pk),
        facets=findable.signs,
        fingerprint=findable.fingerprint(str(key), locale_id, *map(str, times.values())),
        **times,
        **{name: getattr(findable, name) for name in (*texts, *facts)},
    )
