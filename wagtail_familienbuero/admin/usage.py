"""Where records are used: lists, foreign keys, stream fields and drafts.

Wagtail's reference index does not know many-to-many lists, and no index knows
what stands in a draft. The translations of a record count as the same thing.
"""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Q
from django.urls import reverse
from wagtail.models import DraftStateMixin, ReferenceIndex, Revision
from wagtail.permissions import page_permission_policy

from .. import kinds
from ..topics import District, LifePhase, TargetGroup, Topic
from . import links, ownership

VOCABULARIES = (Topic, TargetGroup, LifePhase, District)
MERGED = "familienbuero.merged"
"""The log action of a merge; its data names what was taken in."""

BLOCKING = (models.PROTECT, models.RESTRICT)


@dataclass
class Use:
    """One page or record that links to what was asked for."""

    source: models.Model
    fields: set = field(default_factory=set)
    in_draft: bool = False

    @property
    def edit_url(self):
        return edit_url(self.source)

    @property
    def kind(self):
        return self.source._meta.verbose_name

    @property
    def where(self):
        """The names of the fields, as an editor reads them."""
        return sorted({str(_label(self.source, name)) for name in self.fields})


def _label(source, name):
    try:
        return source._meta.get_field(name).verbose_name
    except (FieldDoesNotExist, AttributeError):
        return name


def versions(record):
    """The record in every language; one query."""
    return list(type(record)._base_manager.filter(translation_key=record.translation_key))


def find(records):
    """Every use of the records (all of one model), sorted by name; the number of queries depends on the models only."""
    if not records:
        return []
    model, pks = type(records[0]), [record.pk for record in records]
    found = {}
    for owner, pk, name, _target in _stored(model, pks, records):
        found.setdefault((owner, pk), Use(None)).fields.add(name)
    for owner, pk, names, _targets in in_drafts(model, pks):
        use = found.setdefault((owner, pk), Use(None, in_draft=True))
        use.fields |= names
    return sorted(_load(found), key=lambda use: str(use.source))


def counts(records):
    """{pk: number of pages and records} that use each of the records (all of one model) in any language.

    Drafts are left out: to read them all for every list would take too long. The
    number of queries depends on the models only.
    """
    if not records:
        return {}
    model, keys = type(records[0]), {record.translation_key for record in records}
    every = list(model._base_manager.filter(translation_key__in=keys).only("pk", "translation_key"))
    key_of = {version.pk: version.translation_key for version in every}
    users = {key: set() for key in keys}
    for owner, pk, _name, target in _stored(model, list(key_of), every):
        users[key_of[target]].add((owner, pk))
    return {record.pk: len(users[record.translation_key]) for record in records}


def _stored(model, pks, records):
    """(model, pk, field name, pk of the record) of every stored link, once or several times."""
    yield from _in_lists(model, pks)
    yield from _in_keys(model, pks)
    yield from _in_streams(model, records)


def _in_lists(model, pks):
    for many in links.lists(model):
        through, owner_key, key = many.remote_field.through, many.m2m_field_name(), many.m2m_reverse_field_name()
        rows = through._base_manager.filter(**{f"{key}__in": pks}).values_list(f"{owner_key}_id", f"{key}_id")
        yield from ((many.model, pk, many.name, target) for pk, target in rows.distinct())


def _in_keys(model, pks):
    for key in links.foreign_keys(model):
        if key.remote_field.on_delete in BLOCKING:
            rows = key.model._base_manager.filter(**{f"{key.name}__in": pks}).values_list("pk", key.attname)
            yield from ((key.model, pk, key.name, target) for pk, target in rows)


def _in_streams(model, records):
    # A path without a dot is a foreign key, which the database answers for.
    rows = ReferenceIndex.get_references_to_in_bulk(records).filter(model_path__contains=".")
    for type_id, object_id, path, target in rows.values_list("content_type", "object_id", "model_path", "to_object_id"):
        owner = ContentType.objects.get_for_id(type_id).model_class()
        if owner is not None:
            pk = owner._meta.pk.to_python(object_id)
            yield owner, pk, path.split(".")[0], model._meta.pk.to_python(target)


def in_drafts(model, pks):
    """(model, pk, field names, pks of the records) of what would link to them if drafts and planned versions went live.

    Each version is read once.
    """
    same = {pk: pk for pk in pks}
    for owner in links.revised_models(model):
        if issubclass(owner, DraftStateMixin):
            for object_id, content in _open_revisions(owner):
                rewriter = links.Rewriter(model, same)
                rewriter.content(content, owner)
                if rewriter.found:
                    yield owner, owner._meta.pk.to_python(object_id), rewriter.found, rewriter.hits


def _open_revisions(owner):
    drafts = owner._base_manager.filter(has_unpublished_changes=True).order_by()
    content_type = ContentType.objects.get_for_model(owner, for_concrete_model=False)
    open_ones = Q(pk__in=drafts.values("latest_revision_id")) | Q(approved_go_live_at__isnull=False)
    revisions = Revision.objects.filter(open_ones, content_type=content_type).order_by()
    return revisions.values_list("object_id", "content").iterator(chunk_size=200)


def _load(found):
    """The uses with their pages and records; one query a base model."""
    by_model = {}
    for (owner, pk), use in found.items():
        by_model.setdefault(owner, {})[pk] = use
    for owner, uses in by_model.items():
        for pk, source in owner._base_manager.in_bulk(list(uses)).items():
            uses[pk].source = source
            yield uses[pk]


# What a user may see of it


def may(user, action, thing):
    """Whether the user may ``change`` or ``delete`` a page or one of our records."""
    if isinstance(thing, kinds.base_page()):
        permissions = thing.permissions_for_user(user)
        return permissions.can_delete() if action == "delete" else permissions.can_edit()
    return ownership.policy_for(type(thing)).user_has_permission_for_instance(user, action, thing)


def editable_pages(user):
    """The pages that a user may edit; a queryset of base pages."""
    return page_permission_policy.instances_user_has_permission_for(user, "change")


def edit_url(thing):
    """The address of the editor of a page or record; ``""`` where the admin has none."""
    if isinstance(thing, kinds.base_page()):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    viewset = getattr(thing, "snippet_viewset", None)
    return reverse(viewset.get_url_name("edit"), args=[thing.pk]) if viewset else ""


def split_by_permission(uses, user):
    """(uses that the user may edit, number of the others): what belongs to another site stays unnamed."""
    pages = [use.source.pk for use in uses if isinstance(use.source, kinds.base_page())]
    allowed = set(editable_pages(user).filter(pk__in=pages).values_list("pk", flat=True))
    shown = [use for use in uses if _may_see(use.source, allowed, user)]
    return shown, len(uses) - len(shown)


def _may_see(source, allowed, user):
    if isinstance(source, kinds.base_page()):
        return source.pk in allowed
    return not hasattr(source, "site_id") or ownership.may_see(user, source)
