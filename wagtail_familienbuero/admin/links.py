"""The ways in which anything may link to a record, and how to find or change such a link.

Foreign keys and many-to-many lists are found through the model's reverse
relations, hidden ones included, so page types of a site count as well as ours.
Choosers in stream fields are read from the blocks' raw values; so are links
in revisions, which no database index knows.
"""

import json
from functools import cache

from django.apps import apps
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.blocks import BaseStructBlock, ChooserBlock, ListBlock, StreamBlock
from wagtail.fields import StreamField
from wagtail.models import RevisionMixin


@cache
def foreign_keys(model):
    """Every foreign key of any model that points to ``model``, without those of many-to-many tables."""
    return [field for field in _reverse(model) if not field.model._meta.auto_created]


@cache
def lists(model):
    """Every many-to-many field of any model that holds records of ``model``."""
    found = [field for owner in apps.get_models() for field in owner._meta.local_many_to_many]
    return [field for field in found if field.related_model is model]


def _reverse(model):
    relations = model._meta.get_fields(include_hidden=True)
    reverse = [r for r in relations if r.auto_created and not r.concrete and (r.one_to_many or r.one_to_one)]
    return [relation.field for relation in reverse if not relation.field.remote_field.parent_link]


@cache
def stream_fields(model):
    return [field for field in model._meta.concrete_fields if isinstance(field, StreamField)]


@cache
def revised_models(model):
    """The models with revisions in which a link to ``model`` may stand."""
    return [owner for owner in apps.get_models() if issubclass(owner, RevisionMixin) and _may_link(owner, model)]


def _may_link(owner, model):
    if stream_fields(owner) or _own_fields(owner, model):
        return True
    return any(_may_link(relation.related_model, model) for relation in _children(owner))


def _own_fields(owner, model):
    fields = [*owner._meta.concrete_fields, *owner._meta.many_to_many]
    return [f for f in fields if f.is_relation and f.related_model is model and not isinstance(f, ParentalKey)]


def _children(owner):
    return get_all_child_relations(owner) if issubclass(owner, ClusterableModel) else []


class Rewriter:
    """Replaces links to records of ``model`` in raw values: ``mapping`` is {old pk: new pk}.

    ``found`` collects the names of the top-level fields in which a link was found,
    ``hits`` the records that were linked to.
    With a mapping of each pk to itself it only finds.
    """

    def __init__(self, model, mapping):
        self.model = model
        self.mapping = mapping
        self.found, self.hits = set(), set()

    def content(self, content, owner):
        """The content of a revision of ``owner`` (a dictionary), changed in place."""
        for field in _own_fields(owner, self.model):
            if field.name in content:
                content[field.name] = self._relation(field, content[field.name])
        for field in stream_fields(owner):
            if field.name in content:
                content[field.name] = self.stream(field, content[field.name])
        for relation in _children(owner):
            for row in content.get(relation.get_accessor_name()) or []:
                self.content(row, relation.related_model)

    def _relation(self, field, value):
        if isinstance(value, list) and (linked := self.mapping.keys() & set(value)):
            self.found.add(field.name)
            self.hits |= linked
            return list(dict.fromkeys(self.mapping.get(pk, pk) for pk in value))
        if isinstance(value, int) and value in self.mapping:
            self.found.add(field.name)
            self.hits.add(value)
            return self.mapping[value]
        return value

    def stream(self, field, raw):
        """The raw value of a stream field (JSON text or list of blocks) with the links replaced, in the same form."""
        items = _loaded(raw)
        if not isinstance(items, list):
            return raw
        self._hit = False
        replaced = self._block(field.stream_block, items)
        if not self._hit:
            return raw
        self.found.add(field.name)
        return json.dumps(replaced) if isinstance(raw, str) else replaced

    def _block(self, block, value):
        if isinstance(block, StreamBlock) and isinstance(value, list):
            return [self._item(item, block.child_blocks.get(_type(item))) for item in value]
        if isinstance(block, ListBlock) and isinstance(value, list):
            return [self._item(item, block.child_block) for item in value]
        if isinstance(block, BaseStructBlock) and isinstance(value, dict):
            return {name: self._child(block, name, child) for name, child in value.items()}
        if isinstance(block, ChooserBlock):
            return self._chosen(block, value)
        return value

    def _child(self, block, name, value):
        child = block.child_blocks.get(name)
        return value if child is None else self._block(child, value)

    def _item(self, item, block):
        if block is None:
            return item
        if isinstance(item, dict) and "value" in item and "type" in item:
            return {**item, "value": self._block(block, item["value"])}
        return self._block(block, item)

    def _chosen(self, block, value):
        if not isinstance(value, int) or value not in self.mapping or block.model_class is not self.model:
            return value
        self._hit = True
        self.hits.add(value)
        return self.mapping[value]


def _loaded(raw):
    if not isinstance(raw, str):
        return raw
    try:
        return json.loads(raw)
    except ValueError:
        return None


def _type(item):
    return item.get("type") if isinstance(item, dict) else None
