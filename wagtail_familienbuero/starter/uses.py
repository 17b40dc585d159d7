"""What hangs on a page, word or group that shall go: everything that the database or an index knows."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.db import models
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


def uses_of(thing):
    """Every ``Use`` of the thing by something else, children and other languages included."""
    found = [*_in_keys(thing), *_in_lists(thing), *_in_texts(thing), *_in_other_languages(thing)]
    if isinstance(thing, kinds.base_page()):
        found += [_by(child) for child in thing.get_children()]
    if isinstance(thing, tuple(memory.WORDS.values())):
        found += [_by(use.source) for use in usage.find([thing])]
    return [use for use in found if use.key != key_of(thing)]


def _by(source):
    if isinstance(source, kinds.base_page()):
        source = source.specific
    text = _("%(kind)s “%(name)s”") % {"kind": source._meta.verbose_name, "name": source}
    return Use(key_of(source), text)


def _in_keys(thing):
    """Rows of any model that point to the thing: the website whose root it is, restrictions, workflows, aliases …"""
    for foreign_key in links.foreign_keys(type(thing)):
        # What a group may do goes with the group, and with the page.
        if isinstance(thing, Group) and foreign_key.model in (GroupPagePermission, GroupCollectionPermission):
            continue
        # The log keeps what was done to things that are gone.
        if foreign_key.remote_field.on_delete is models.DO_NOTHING:
            continue
        target = getattr(thing, foreign_key.target_field.attname)
        for row in foreign_key.model._base_manager.filter(**{foreign_key.name: target}):
            # The redirect that Wagtail makes when a page moves goes with the page.
            if getattr(row, "automatically_created", False):
                continue
            yield _by(row.group) if isinstance(row, GroupPagePermission) else _by(row)


def _in_lists(thing):
    """Pages and records that hold the thing in a many-to-many list; the members of a group."""
    for many in links.lists(type(thing)):
        for owner in many.model._base_manager.filter(**{many.name: thing.pk}):
            yield _by(owner)


def _in_texts(thing):
    for reference in ReferenceIndex.get_references_to(thing):
        model = reference.content_type.model_class()
        source = model and model._base_manager.filter(pk=reference.object_id).first()
        if source is not None:
            yield _by(source)


def _in_other_languages(thing):
    if not hasattr(thing, "translation_key"):
        return []
    model = kinds.base_page() if isinstance(thing, kinds.base_page()) else type(thing)
    versions = model.objects.filter(translation_key=thing.translation_key).exclude(pk=thing.pk)
    return [_by(version) for version in versions]
