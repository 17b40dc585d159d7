"""Takes away a section with everything that editors made in it.

All its pages go, what a start made, and the records of the site that nothing
uses afterwards. What another section of the site may need, what all sites
share, images and documents stay.
"""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext as _

from .. import kinds, sections
from ..admin import guards, viewsets
from ..exchange.models import ExternalId, OpenLink
from ..exchange.places import all_sections
from ..notices import Notice
from ..partners import Contact, Partner
from ..partners.entries import FormerSlug
from . import memory, uses, weights
from .remove import Item, Removal, _order, find_uses


@dataclass
class Branch:
    """A version of the section with all its pages; ``reasons`` are why it stays."""

    thing: object
    reasons: list

    @property
    def key(self):
        return uses.key_of(self.thing)

    def __str__(self):
        below = self.thing.get_descendant_count()
        text = _("%(title)s with all its pages (%(count)d)") % {"title": self.thing.title, "count": below}
        return " – ".join([text, *self.reasons[:1]])


class FullRemoval(Removal):
    def __init__(self, section):
        self.section = section
        self.site = sections.site_of(section)
        base = kinds.base_page()
        offices = list(base.objects.filter(translation_key=section.translation_key).order_by("path"))
        self.branches = [Branch(office.specific, []) for office in offices]
        self.pages = {
            uses.key_of(page) for branch in self.branches for page in branch.thing.get_descendants(inclusive=True)
        }
        super().__init__(section)
        self.records = self._records()
        for branch in self.branches:
            branch.reasons = self._obstacles(branch.thing, offices)

    def _obstacles(self, office, offices):
        """What the database would not let go of, and what it would take along: a website whose root stands here."""
        going = {item.key for item in self.records}
        needed = [use.source for use in guards.needed_by(office, offices) if uses.key_of(use.source) not in going]
        roots = office.get_descendants(inclusive=True).filter(sites_rooted_here__isnull=False)
        reasons = [_("used: %(by)s") % {"by": source} for source in needed]
        return reasons + [_("root page of a website: %(title)s") % {"title": page.title} for page in roots.distinct()]

    @property
    def stays(self):
        return any(branch.reasons for branch in self.branches)

    @property
    def gone(self):
        if self.stays:
            return []
        return [*self.branches, *self._moved_away(), *self._groups(), *self.records]

    @property
    def kept(self):
        if self.stays:
            return [branch for branch in self.branches if branch.reasons]
        gone = {item.key for item in self.gone} | self.pages
        return [item for item in self.items if item.key not in gone]

    def _settle(self):
        """What stands in the section goes, changed or not; for the rest the section's own uses do not count."""
        for item in self.items:
            if item.key in self.pages:
                item.reasons.clear()
        groups = {item.key for item in self.items if isinstance(item.thing, Group)}
        ours = self.pages | groups | {item.key for item in self.items if not item.reasons}
        for item in self.items:
            if item.key not in self.pages:
                item.reasons += [_("used: %(by)s") % {"by": use.text} for use in item.uses if use.key not in ours][:5]

    def _moved_away(self):
        found = [item for item in self.items if isinstance(item.thing, kinds.base_page())]
        return [item for item in found if item.key not in self.pages and not item.reasons]

    def _groups(self):
        return [item for item in self.items if isinstance(item.thing, Group) and not item.reasons]

    # Records

    def _records(self):
        """Items of the site's records that nothing but this section and one another uses."""
        if self.site is None:
            return []
        made = [item for item in self.items if item.row.kind in memory.WORDS]
        return self._unused([*made, *self._records_of_the_site({item.key for item in made})])

    def _records_of_the_site(self, known):
        """The site's other records; where another section stays, only those that this one links to."""
        every = [record for model in viewsets.RECORDS for record in model.objects.filter(site=self.site)]
        found = [Item(None, "", record) for record in every if uses.key_of(record) not in known]
        find_uses(found)
        if not self._other_sections():
            return found
        # The other section may show records that nothing links to.
        return [item for item in found if any(use.key in self.pages for use in item.uses)]

    def _other_sections(self):
        others = (page for page in all_sections() if page.translation_key != self.section.translation_key)
        return [page for page in others if sections.site_id_of(page) == self.site.pk]

    def _unused(self, candidates):
        left = {item.key: item for item in candidates}
        moved = {item.key for item in self._moved_away()}
        while True:
            going = self.pages | moved | set(left)
            held = [key for key, item in left.items() if any(use.key not in going for use in item.uses)]
            if not held:
                return list(left.values())
            for key in held:
                del left[key]

    # Doing it

    @transaction.atomic
    def execute(self):
        gone, kept = self.gone, self.kept
        started = {item.key: item for item in self.items}
        pages = [page for branch in self.branches for page in branch.thing.get_descendants(inclusive=True).specific()]
        for item in gone:
            if isinstance(item, Item) and isinstance(item.thing, kinds.base_page()):
                pages.append(item.thing)
        pages = [started.get(uses.key_of(page)) or Item(None, "", page) for page in pages]
        for item in sorted([*pages, *self.records], key=_deletion_order):
            self._delete(item)
            if not isinstance(item.thing, kinds.base_page()):
                self._forget_record(item.thing)
        for item in self._groups():
            self._delete(item)
        self._forget_rows(kept)

    def _delete(self, item):
        if item.row is not None:
            return super()._delete(item)
        type(item.thing)._base_manager.get(pk=item.thing.pk).delete()
        return None

    def _forget_record(self, record):
        if type(record)._base_manager.filter(translation_key=record.translation_key).exists():
            return
        ExternalId.objects.filter(translation_key=record.translation_key).exclude(scheme=memory.SCHEME).delete()
        OpenLink.objects.filter(source=record.translation_key).delete()
        FormerSlug.objects.filter(translation_key=record.translation_key).delete()

    def _forget_rows(self, kept):
        scope = str(self.section.translation_key)
        ExternalId.objects.filter(scope=scope).exclude(scheme=memory.SCHEME).delete()
        OpenLink.objects.filter(scope=scope).delete()
        still = {(item.row.pk, item.code) for item in kept}
        for row in self.rows:
            weights.restore(row.imported.get("unweighted"))
            row.imported = {
                code: known
                for code, known in row.imported.items()
                if not isinstance(known, dict) or (row.pk, code) in still
            }
            row.save() if memory.codes(row) else row.delete()


def _deletion_order(item):
    """What uses others goes first: a contact names its office, pages name partners, everything names words."""
    ranks = [(Notice, Contact), (kinds.base_page(),), (Partner,)]
    rank = next((number for number, models in enumerate(ranks) if isinstance(item.thing, models)), len(ranks))
    return rank, _order(item)
