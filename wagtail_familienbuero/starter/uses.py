"""What hangs on a page, word or group that shall go: everything that the database or an index knows."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext as _
from wagtail.models import GroupCollectionPermission, GroupPagePermission, ReferenceIndex

from .. import kinds
from ..admin import links, usage
from . import memory


@dataclass(frozen=True)
class Use:
    """``key`` tells whether what uses the thing goes too; ``text`` is for people."""

    key: tuple
    text: str


def key_of(thing):
    """What a page, word or group is known by: a page has one key, whatever model it is read as."""
    model = kinds.base_page() if isinstance(thing, kinds.base_page()) else type(thing)
    return model._meta.label, str(thing.pk)


def uses_of_all(things):
    """{key: [every ``Use`` by something else]} of things of any kind, children and other languages included.

    The number of queries depends on the models only.
    """
    found = defaultdict(dict)
    for model, same in _by_model(things).items():
        for target, source in chain(*(find(model, same) for find in FINDERS)):
            if key_of(source) != key_of(target):
                use = Use(key_of(source), _text(source))
                found[key_of(target)][use] = None
    return {key_of(thing): list(found[key_of(thing)]) for thing in things}


def _by_model(things):
    groups = defaultdict(list)
    for thing in things:
        groups[type(thing)].append(thing)
    return groups


def _text(source):
    # A page is not read once more for the name of its kind.
    model = source.specific_class if isinstance(source, kinds.base_page()) else type(source)
    return _("%(kind)s “%(name)s”") % {"kind": (model or type(source))._meta.verbose_name, "name": source}


# Each finder: (target, source) for the things of one model


def _in_keys(model, things):
    """Rows of any model that point to a thing: the website whose root it is, restrictions, workflows, aliases …"""
    for foreign_key in links.foreign_keys(model):
        # What a group may do goes with the group, and with the page.
        if model is Group and foreign_key.model in (GroupPagePermission, GroupCollectionPermission):
            continue
        # The log keeps what was done to things that are gone.
        if foreign_key.remote_field.on_delete is models.DO_NOTHING:
            continue
        targets = {getattr(thing, foreign_key.target_field.attname): thing for thing in things}
        rows = foreign_key.model._base_manager.filter(**{f"{foreign_key.name}__in": targets})
        if foreign_key.model is GroupPagePermission:
            rows = rows.select_related("group")
        for row in rows:
            # The redirect that Wagtail makes when a page moves goes with the page.
            if not getattr(row, "automatically_created", False):
                source = row.group if isinstance(row, GroupPagePermission) else row
                yield targets[getattr(row, foreign_key.attname)], source


def _in_lists(model, things):
    """Pages and records that hold a thing in a many-to-many list; the members of a group."""
    targets = {thing.pk: thing for thing in things}
    for many in links.lists(model):
        owner, target = f"{many.m2m_field_name()}_id", f"{many.m2m_reverse_field_name()}_id"
        rows = many.remote_field.through._base_manager.filter(**{f"{target}__in": targets})
        pairs = list(rows.values_list(target, owner))
        sources = many.model._base_manager.in_bulk({pk for _target, pk in pairs})
        yield from ((targets[pk], sources[owner_pk]) for pk, owner_pk in pairs)


def _in_texts(model, things):
    targets = {str(thing.pk): thing for thing in things}
    rows = ReferenceIndex.get_references_to_in_bulk(things)
    yield from _sources(
        (content_type, object_id, targets[to])
        for content_type, object_id, to in rows.values_list("content_type", "object_id", "to_object_id")
    )


def _sources(rows):
    """(target, source) for rows of (content type, pk as text, target)."""
    by_type = defaultdict(list)
    for content_type, object_id, target in rows:
        by_type[content_type].append((object_id, target))
    for content_type, pairs in by_type.items():
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is not None:
            found = {str(source.pk): source for source in model._base_manager.filter(pk__in={pk for pk, _t in pairs})}
            yield from ((target, found[pk]) for pk, target in pairs if pk in found)


def _in_drafts(model, things):
    """Versions that are not live yet, for words: no index knows what stands in them."""
    if model not in memory.WORDS.values():
        return
    targets = {thing.pk: thing for thing in things}
    by_owner = defaultdict(list)
    for owner, pk, _names, hits in usage.in_drafts(model, list(targets)):
        by_owner[owner] += [(pk, hit) for hit in hits]
    for owner, pairs in by_owner.items():
        sources = owner._base_manager.in_bulk({pk for pk, _hit in pairs})
        yield from ((targets[hit], sources[pk]) for pk, hit in pairs if pk in sources)


def _in_other_languages(model, things):
    if hasattr(model, "translation_key"):
        targets = defaultdict(list)
        for thing in things:
            targets[thing.translation_key].append(thing)
        base = kinds.base_page() if issubclass(model, kinds.base_page()) else model
        for version in base.objects.filter(translation_key__in=targets):
            yield from ((thing, version) for thing in targets[version.translation_key])


def _below(model, things):
    base = kinds.base_page()
    if issubclass(model, base):
        targets = {thing.path: thing for thing in things}
        above = Substr("path", 1, Length("path") - base.steplen)
        for child in base.objects.annotate(above=above).filter(above__in=targets):
            yield targets[child.above], child


FINDERS = (_in_keys, _in_lists, _in_texts, _in_drafts, _in_other_languages, _below)
