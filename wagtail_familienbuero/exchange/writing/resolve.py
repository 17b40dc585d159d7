"""Closes open links once their targets are here, without the file that named them."""

import logging
from collections import defaultdict

from django.db import transaction

from ... import kinds, sections
from .. import places
from ..models import ExternalId
from ..report import UPDATED, Result
from .entries import Entry
from .fields import REFERENCES, find_field
from .links import LinkBook, handled_by, reference_of, scope_of, site_scope
from .shelves import PAGES, RECORDS

logger = logging.getLogger(__name__)


def resolve(section, may_publish=None, held=None):
    """Closes the open links of a section, its site's records and the site's other sections; the number of changes.

    Every import does it at its end. What is live stays live, what is a draft
    stays one; fields that an editor changed since the import are left alone.
    ``may_publish(thing)`` says whether the one who imports may change what is
    live; where not, the change waits as a draft and ``thing`` is added to the
    list ``held``. By default everything may be changed.
    """
    may_publish, held = may_publish or (lambda thing: True), [] if held is None else held
    site = sections.site_of(section)
    scopes = {scope_of(section): section}
    if site is not None:
        others = {other.translation_key: other for other in places.all_sections()}
        scopes |= {scope_of(other): other for other in others.values() if sections.site_id_of(other) == site.pk}
        scopes[site_scope(site)] = section
    return sum(_Resolver(place, site, scope, may_publish, held).run() for scope, place in scopes.items())


class _Resolver:
    def __init__(self, section, site, scope, may_publish, held):
        self.section, self.site, self.scope = section, site, scope
        self.may_publish, self.held = may_publish, held
        self.book = LinkBook(section, site, scope)

    def run(self):
        """Every entry with a target that is known by now, each as a whole or not at all."""
        if not self.book.open:
            return 0
        versions, ids = self._versions(), self._ids()
        return sum(self._try(source, versions[source], ids.get(source, [])) for source in list(self.book.open))

    def _versions(self):
        """{translation_key: the entry in every language, where it belongs to this scope}."""
        found = defaultdict(list)
        for thing in self._pages() if self.scope == scope_of(self.section) else self._records():
            found[thing.translation_key].append(thing)
        return found

    def _pages(self):
        mixins = [mixin for mixin, _listed in PAGES.values()]
        paths = tuple(version.path for version in places.versions(self.section))
        pages = kinds.pages(*mixins).filter(translation_key__in=list(self.book.open))
        return [page for page in pages.select_related("locale").specific() if page.path.startswith(paths)]

    def _records(self):
        for model in RECORDS.values():
            found = model.objects.filter(site=self.site, translation_key__in=list(self.book.open))
            yield from found.select_related("locale")

    def _ids(self):
        found = defaultdict(list)
        for row in ExternalId.objects.filter(scope=self.scope, translation_key__in=list(self.book.open)):
            found[row.translation_key].append(row)
        return found

    def _try(self, source, versions, ids):
        try:
            with transaction.atomic():
                return self._resolve(source, versions, ids)
        except Exception:  # one entry must not stop the others
            logger.exception("The open links of %s could not be closed", source)
            return 0

    def _resolve(self, source, versions, ids):
        """All languages of one entry; a link stays open as long as one of them could not take it."""
        links = [(row.field, reference_of(row)) for row in self.book.open[source].values()]
        known = [link for link in links if versions and self._is_known(type(versions[0]), *link)]
        # What has no drafts, such as a topic, cannot wait for somebody who may: its link stays open.
        if not known or not all(hasattr(thing, "live") or self.may_publish(thing) for thing in versions):
            return 0
        entries = [self._link(thing, _id_of(thing, ids), known) for thing in versions]
        refused = {name for entry in entries for name in entry.kept}
        kept = [link for link in links if link not in known or find_field(type(versions[0]), link[0]).name in refused]
        self.book.keep_open(source, kept)
        return sum(entry.result.outcome == UPDATED for entry in entries)

    def _is_known(self, model, name, reference):
        own = find_field(model, name)
        return name in REFERENCES and own is not None and self.book.target(own, reference) is not None

    def _link(self, thing, external, links):
        code = thing.locale.language_code
        before = external.imported.get(code) if external else None
        entry = Entry(thing, Result(0, str(thing)), before=before, is_ours=external is None)
        given = defaultdict(list)
        for name, reference in links:
            given[name].append(reference)
        linked = self.book.link(entry.thing, given, adding=True)
        if entry.depends_on_targets and "responsible_partners" in linked.values:
            linked.values["handled_by"] = handled_by(linked.values["responsible_partners"])
        entry.merge(linked.values, entry.before.get("public", True))
        # A draft that waits for an editor is not published with it.
        is_public = entry.has_drafts and thing.live and not thing.has_unpublished_changes
        is_held = is_public and not self.may_publish(thing)
        entry.decide(publish=is_public and not is_held)
        if entry.result.outcome == UPDATED:
            self.held += [thing] if is_held else []
            entry.save()
            self._remember(external, code, entry)
        return entry

    def _remember(self, external, code, entry):
        if external is not None:
            external.imported = {**external.imported, code: entry.state()}
            external.save()


def _id_of(thing, ids):
    """The id under which this language of the entry was imported."""
    code = thing.locale.language_code
    return next((row for row in ids if code in row.imported), ids[0] if ids else None)
