"""Takes away what a start made, as far as nobody changed or uses it.

``Removal(section)`` only looks: ``gone`` is what would go, ``kept`` the rest with
its reasons. ``execute()`` does it.
"""

from dataclasses import dataclass, field

from django.contrib.auth.models import Group
from django.core.exceptions import FieldDoesNotExist
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import registry as log_registry
from wagtail.models import GroupPagePermission

from .. import kinds, sections
from ..exchange.models import ExternalId
from ..search import counts
from ..topics import Topic
from . import memory, uses, weights


@dataclass
class Item:
    """One thing that a start made, in one language. ``reasons`` are why it stays."""

    row: object
    code: str
    thing: object
    reasons: list[str] = field(default_factory=list)
    uses: list = field(default_factory=list)

    @property
    def key(self):
        return uses.key_of(self.thing)

    def __str__(self):
        reasons = "; ".join(dict.fromkeys(self.reasons))
        name = f"{self.thing._meta.verbose_name}: {self.thing}"
        return f"{name} – {reasons}" if reasons else name


def find_uses(items):
    found = uses.uses_of_all([item.thing for item in items])
    for item in items:
        item.uses = found[item.key]


class Removal:
    """The plan for ``section`` (any language of it), or for what is left where every section is gone already."""

    def __init__(self, section=None):
        self.section = section
        self.rows = self._rows()
        keys = [row.translation_key for row in self.rows]
        imported = ExternalId.objects.filter(translation_key__in=keys).exclude(scheme=memory.SCHEME)
        self.imported = set(imported.values_list("translation_key", flat=True))
        things = dict(memory.find_all(self.rows))
        self.items = [item for row in self.rows for item in self._items(row, things)]
        for item in self.items:
            item.reasons += self._changes(item)
        find_uses(self.items)
        self._settle()

    @property
    def gone(self):
        return [item for item in self.items if not item.reasons]

    @property
    def kept(self):
        return [item for item in self.items if item.reasons]

    # The plan

    def _rows(self):
        if self.section is None:
            return list(memory.rows())
        rows = list(memory.rows(scope=str(self.section.translation_key)))
        site = sections.site_of(self.section)
        if site is None or self._has_sisters(site):
            return rows
        return rows + list(memory.rows(scope=memory.site_scope(site.pk)))

    def _has_sisters(self, site):
        """Whether another section of the site was made by a start: it has the same words."""
        others = memory.rows(kind=memory.PAGE, value=memory.OFFICE).exclude(
            translation_key=self.section.translation_key
        )
        found = kinds.base_page().objects.filter(translation_key__in=others.values("translation_key"))
        return any(sections.site_id_of(page) == site.pk for page in found)

    def _items(self, row, things):
        for code in memory.codes(row):
            thing = things.get((row.pk, code))
            if thing is not None and not row.imported[code].get("reused"):
                yield Item(row, code, thing)

    def _changes(self, item):
        known = item.row.imported[item.code]
        if item.thing.pk != known["pk"]:
            return [_("merged or replaced")]
        if item.row.translation_key in self.imported:
            return [_("taken over by an import")]
        changed = memory.changed_fields(item.thing, known)
        # The rights on a section that was deleted by hand went with it.
        if isinstance(item.thing, Group) and not GroupPagePermission.objects.filter(group=item.thing).exists():
            changed = [name for name in changed if name != "page_permissions"]
        if not changed:
            return []
        return [_("changed: %(fields)s") % {"fields": ", ".join(_label(item.thing, name) for name in changed)}]

    def _settle(self):
        """Whatever stays keeps what it uses, until nothing changes any more."""
        offices = [item for item in self.items if item.row.kind == memory.PAGE and item.row.value == memory.OFFICE]
        before = None
        while before != len(self.kept):
            before = len(self.kept)
            going = {item.key for item in self.gone}
            groups = {item.key for item in self.items if isinstance(item.thing, Group)}
            for item in self.gone:
                # A group does not keep its section: what it may do there goes with the page.
                held = [use for use in item.uses if use.key not in going | groups]
                item.reasons += [_("used: %(by)s") % {"by": use.text} for use in held[:5]]
                if isinstance(item.thing, Group) and any(office.reasons for office in offices):
                    item.reasons.append(_("the section stays"))

    # Doing it

    @transaction.atomic
    def execute(self):
        for item in sorted(self.gone, key=_order):
            self._delete(item)
        for row in self.rows:
            weights.restore(row.imported.get("unweighted"))
            self._forget(row)
        counts.delete_of_no_page()

    def _delete(self, item):
        thing = item.thing
        # Read anew: the tree was changed by what went before.
        type(thing)._base_manager.get(pk=thing.pk).delete()
        log_model = log_registry.get_log_model_for_instance(thing)
        if log_model is not None and not isinstance(thing, Group):
            # What people did stays in the log; what the start and this removal did goes.
            log_model.objects.for_instance(thing).filter(user=None).delete()

    def _forget(self, row):
        """A row stays as long as a thing of it does."""
        kept = {item.code for item in self.kept if item.row.pk == row.pk}
        row.imported = {
            code: known for code, known in row.imported.items() if code in kept or not isinstance(known, dict)
        }
        if memory.codes(row):
            row.save()
        else:
            row.delete()


def _order(item):
    """Pages before what they use, and what stands lowest first."""
    is_page = isinstance(item.thing, kinds.base_page())
    level = item.thing.depth if is_page else item.thing.level if isinstance(item.thing, Topic) else 0
    return isinstance(item.thing, Group), not is_page, -level


def _label(thing, name):
    try:
        return str(thing._meta.get_field(name).verbose_name)
    except (FieldDoesNotExist, AttributeError):
        return {"revision": _("a new version"), "page_permissions": _("permissions")}.get(name, name)
