"""References of imported entries: resolved where the target is known, kept as open links where it is not.

A target is known when an ``ExternalId`` names it, when the reference gives our
own ``translation_key``, or by its name. Either side may be imported first.
"""

import uuid
from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.translation import gettext_noop

from ... import kinds
from ...referral import NOT_STATED, PASS_ON, Target
from ..models import ExternalId, OpenLink
from ..records import ExternalKey, Message, Reference
from .fields import find_field, is_list_of_links, is_many, rows_of, target_of
from .targets import Targets
from .values import linked_rows

DETAILS = ("note", "link", "appointment", "name")


def scope_of(section):
    """The ``ExternalId.scope`` of a section's pages."""
    return str(section.translation_key)


def site_scope(site):
    """The ``ExternalId.scope`` of a site's records."""
    return f"site-{site.pk}"


def as_uuid(text):
    """The ``translation_key`` that a text spells; ``None`` for anything else."""
    try:
        return uuid.UUID(text) if len(text) == 36 else None
    except ValueError:
        return None


@dataclass
class Linked:
    """What became of an entry's references: ``values`` by field of the model, the rest as (field, reference)."""

    values: dict = field(default_factory=dict)
    unknown: list = field(default_factory=list)
    notes: list = field(default_factory=list)


class LinkBook:
    """The targets that the entries of one ``scope`` may link to; each kind is read once, when it is needed."""

    def __init__(self, section, site, scope):
        self.section, self.site, self.scope = section, site, scope
        self.scopes = ["", scope_of(section), *([site_scope(site)] if site else [])]
        self.targets, self.agencies = {}, {}
        self.open = defaultdict(dict)
        for row in OpenLink.objects.filter(scope=scope):
            self.open[row.source][_identity(row)] = row

    # Finding

    def prepare(self, model, references):
        """Reads at once what these (field name, reference) pairs of ``model`` mean."""
        wanted = defaultdict(set)
        for name, reference in references:
            if (target_field := find_field(model, name)) is not None:
                targets, keys = self._search(target_field, reference)
                wanted[targets].update(keys)
        for targets, keys in wanted.items():
            targets.read(keys)

    def target(self, target_field, reference, notes=None):
        """The page or record that a reference means; ``None`` if it is not here, or another site's."""
        targets, keys = self._search(target_field, reference)
        if len(keys) > 1 and notes is not None:
            text = gettext_noop("“%(name)s” in “%(field)s” is the name of several entries; none was linked.")
            notes.append(Message.of(text, name=reference.name, field=str(target_field.verbose_name)))
        return targets.get(keys[0]) if len(keys) == 1 else None

    def _search(self, target_field, reference):
        """(targets, translation keys of those that the reference may mean)."""
        targets = self._targets(target_of(target_field, reference.key.kind))
        for key in (self._key(reference.key), as_uuid(reference.key.value)):
            if key in targets.pks:
                return targets, [key]
        return targets, targets.called(reference.name) if reference.name else []

    def _targets(self, kind):
        if kind not in self.targets:
            self.targets[kind] = Targets(kind, self.section, self.site)
        return self.targets[kind]

    def _key(self, key):
        agency = (key.scheme, key.agency)
        if agency not in self.agencies:
            known = ExternalId.objects.filter(scheme=key.scheme, agency=key.agency, scope__in=self.scopes)
            columns = known.order_by("scope").values_list("kind", "value", "translation_key")
            self.agencies[agency] = {(kind, value): found for kind, value, found in columns}
        return self.agencies[agency].get((key.kind, key.value))

    def learn(self, key, thing):
        """Takes in an entry that was just made, with the key that its source gives it."""
        known = self.agencies.get((key.scheme, key.agency))
        if known is not None:
            known[key.kind, key.value] = thing.translation_key
        for kind, targets in self.targets.items():
            if isinstance(thing, kinds.mixin(kind)):
                targets.learn(thing)

    # Linking

    def link(self, thing, given, *, adding=False):
        """``Linked`` for {field name: references} of an entry; with ``adding`` to what its fields hold already."""
        linked = Linked()
        for name, references in given.items():
            own = find_field(type(thing), name)
            if own is None:
                continue
            found = self._found(thing, own, name, references, linked)
            if is_list_of_links(own):
                rows = _rows(own, found, getattr(thing, own.name) if adding else [])
                linked.values[own.name] = linked_rows(own, rows, linked.notes)
            elif is_many(own):
                before = list(getattr(thing, own.name).all()) if adding else []
                linked.values[own.name] = list(dict.fromkeys([*before, *(target for target, _r in found)]))
            elif found or not adding:
                linked.values[own.name] = found[0][0] if found else None
        return linked

    def _found(self, thing, own, name, references, linked):
        """(target, reference) for each reference with a target; the others are noted as unknown."""
        found = []
        is_single = not (is_list_of_links(own) or is_many(own))
        for reference in references:
            target = self.target(own, reference, linked.notes)
            if target is None:
                linked.unknown.append((name, reference))
            elif _would_loop(thing, target):
                text = gettext_noop("“%(name)s” cannot stand below itself.")
                linked.notes.append(Message.of(text, name=str(thing)))
            else:
                found.append((target, reference))
                if is_single:
                    # What is named after the first that is here would never count.
                    break
        return found

    # Open links

    def keep_open(self, source, unknown, fields=None):
        """Makes the stored open links of an entry exactly these; ``fields`` limits which of its fields count."""
        before = self.open.get(source, {})
        if fields is not None:
            before = {identity: row for identity, row in before.items() if identity[0] in fields}
        now = {_identity(row): row for row in (self._open_link(source, *link) for link in unknown)}
        same = {
            identity for identity in now.keys() & before.keys() if now[identity].details == before[identity].details
        }
        gone = [row.pk for identity, row in before.items() if identity not in same]
        if gone:
            OpenLink.objects.filter(pk__in=gone).delete()
        new = OpenLink.objects.bulk_create(row for identity, row in now.items() if identity not in same)
        for identity in before.keys() - same:
            self.open[source].pop(identity)
        self.open[source].update({_identity(row): row for row in new})

    def _open_link(self, source, name, reference):
        key = reference.key
        return OpenLink(
            scope=self.scope,
            source=source,
            field=name,
            scheme=key.scheme[:50],
            agency=key.agency[:100],
            kind=key.kind[:50],
            value=(key.value or reference.name)[:255],
            details={part: value for part in DETAILS if (value := getattr(reference, part))},
        )


def reference_of(row):
    """The reference that an ``OpenLink`` keeps."""
    return Reference(ExternalKey(row.scheme, row.agency, row.value, row.kind), **row.details)


def _identity(row):
    return row.field, row.scheme, row.agency, row.kind, row.value


def _rows(own, found, before):
    """The rows of a stream: those that are there, then each target once with what is said about it."""
    part = rows_of(own).chooser
    rows = {row.value[part].pk: dict(row.value) for row in before if row.value.get(part)}
    for target, reference in found:
        details = {name: getattr(reference, name) for name in ("note", "link", "appointment")}
        rows.setdefault(target.pk, {**details, part: target})
    return list(rows.values())


def _would_loop(thing, target):
    """Whether a topic would stand below itself: the order column names all that is above."""
    return f"-{thing.translation_key.hex[:8]}/" in getattr(target, "tree_path", "")


def handled_by(rows):
    """Passed on if one of the responsible partners can be reached, or the page could not be published."""
    reachable = (Target(row.value["partner"], row.value).is_reachable for row in rows if row.value.get("partner"))
    return PASS_ON if any(reachable) else NOT_STATED
