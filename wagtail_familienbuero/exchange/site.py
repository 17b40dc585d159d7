"""Writes records into the pages of a section and the records of its site.

Each row is planned first and then written as a whole or not at all, so that a
dry run tells what the real one would do. An entry is found again by its
``ExternalId`` or our own key; what an editor changed since the last import is kept.
"""

import logging
from collections import defaultdict
from dataclasses import fields

from django.db import transaction
from django.utils.translation import gettext as _

from .. import sections
from . import places
from .html import readable
from .records import KINDS, Message, gettext_noop
from .report import SKIPPED, Report, Result
from .writing.differences import label
from .writing.entries import Entry, explain
from .writing.fields import REFERENCES, find_field
from .writing.hours import merge_hours, without_known_hours
from .writing.links import LinkBook, handled_by
from .writing.resolve import resolve
from .writing.shelves import ImportRefusedError, shelf_for
from .writing.values import is_address, record_values

__all__ = ["ImportRefusedError", "Importer", "import_batch", "translated"]

logger = logging.getLogger(__name__)
WINDOW = 200
LONGEST_ID = 255
NAMED_LINKS = 8


def translated(message):
    """A ``records.Message`` in the language of whoever reads the report."""
    return message.translated(_)


def import_batch(batch, section, *, publish=False, dry_run=False, overwrite=False, on_result=None):
    """Writes a ``Batch`` below ``section`` (any language version of it) and returns a ``Report``.

    Created pages are drafts; with ``publish`` those that the source calls public
    go live if the publish gate lets them. ``overwrite`` also applies what an
    editor changed since the last import. ``on_result`` is called after each row.
    Links that waited for these entries are closed at the end. Raises
    ``ImportRefusedError`` if the section has no place for the batch.
    """
    importer = Importer(batch, section, publish=publish, dry_run=dry_run, overwrite=overwrite)
    report = Report(notes=[translated(note) for note in batch.notes])
    for row in batch.rows:
        result = importer.write(row)
        report.results.append(result)
        if on_result:
            on_result(result)
    return report


class Importer:
    """Writes the rows of a batch one by one; it remembers nothing that the database does not.

    ``may_publish(thing)`` says whether the one who imports may change a page or
    record that is live where an open link is closed; by default everything may be changed.
    """

    def __init__(self, batch, section, *, publish=False, dry_run=False, overwrite=False, may_publish=None):
        self.batch, self.publish, self.dry_run, self.overwrite = batch, publish, dry_run, overwrite
        self.may_publish = may_publish
        self.section = self._in_language(section)
        self.code = self.section.locale.language_code
        self.site = sections.site_of(self.section)
        self.shelf = shelf_for(batch.kind, self.section, self.site)
        self.book = LinkBook(self.section, self.site, self.shelf.scope)
        self.places = {row.number: place for place, row in enumerate(batch.rows)}
        self.first_rows = _first_rows(batch, lambda record: record.key)
        self.first_names = _first_rows(batch, lambda record: record.title)
        self.loaded = set()

    def _in_language(self, section):
        if not self.batch.language:
            return section
        found = places.in_language(section, self.batch.language)
        if found is None:
            message = _("The file is in the language “%(code)s”; the section “%(title)s” has no page in that language.")
            raise ImportRefusedError(message % {"code": self.batch.language, "title": section.title})
        return found

    def write(self, row):
        """Plans and writes one row; whatever goes wrong, nothing of it stays half-written.

        After the last row of the batch the links that waited for it are closed.
        """
        result = self._try_to_write(row)
        if not self.dry_run and row.number == self.batch.rows[-1].number:
            held = []
            resolve(self.section, self.may_publish, held)
            if held:
                text = _("links to what is here now wait as drafts, to be published by somebody who may: %(titles)s")
                result.reasons.append(text % {"titles": ", ".join(map(str, held[:NAMED_LINKS]))})
        return result

    def _try_to_write(self, row):
        result = Result(row.number, row.name)
        try:
            problem = self._problem(row)
            if problem:
                result.reasons.append(problem)
            else:
                with transaction.atomic():
                    self._write(row, result)
        except Exception as error:  # one bad row must not stop the others
            logger.exception("Row %s of an import failed", row.number)
            self.shelf.recover()
            reason = _("it could not be saved (%(error)s)") % {"error": explain(error, self.shelf.model)}
            return Result(row.number, row.name, SKIPPED, reasons=[reason])
        return result

    def _problem(self, row):
        if row.problem:
            return translated(row.problem)
        record = row.record
        if not isinstance(record, KINDS[self.batch.kind]):
            return _("it is of another kind than the file")
        if not record.key.value or len(record.key.value) > LONGEST_ID or readable(record.key.value) != record.key.value:
            return _("it has no usable id")
        if record.language and not self._is_ours(record.language):
            return _("it is in another language (%(code)s) than the file") % {"code": record.language}
        first = self.first_rows[record.key]
        if first != row.number:
            return _("the same id stands in row %(row)d") % {"row": first}
        return None

    def _is_ours(self, language):
        if self.batch.language:
            return language == self.batch.language
        own, _dash, region = self.code.lower().partition("-")
        return language == self.code.lower() or (language == own and len(region) == 2)

    # One row

    def _write(self, row, result):
        record = row.record
        self._load(row)
        known = self._find(row, result)
        if known.problem:
            result.reasons.append(known.problem)
            return
        entry = self._entry(record, known, result)
        linked, unknown, notes = self._merge(row, entry)
        entry.decide(self.publish)
        result.reasons += [translated(note) for note in (*row.notes, *notes)]
        self._name_open_links(result, entry, unknown)
        if not self.dry_run and result.outcome != SKIPPED:
            entry.save(self.shelf)
            self.book.keep_open(known.key, unknown, linked)
            self._remember(record, known, entry)
        elif not self.dry_run and known.is_adopted:
            # Who must not be changed here may still be linked to.
            known.external.save()
            self.book.learn(record.key, known.thing)

    def _is_in_file(self, reference):
        """Whether a later row of the file is what is missing."""
        is_called_so = (
            reference.key.kind in (self.batch.kind, "page") and " ".join(reference.name.split()) in self.first_names
        )
        return reference.key in self.first_rows or is_called_so

    def _find(self, row, result):
        known = self.shelf.find(row.record)
        # Two entries of one file that are called the same are two.
        if known.external and known.external.pk is None and self.first_names[row.record.title] == row.number:
            self.shelf.adopt(row.record, known)
        if known.is_adopted:
            result.reasons.append(_("taken for the entry “%(name)s”, which is here already") % {"name": known.thing})
        return known

    def _load(self, row):
        """Reads at once what is here of this row and those that follow it."""
        if row.number in self.loaded:
            return
        start = self.places[row.number]
        rows = [later for later in self.batch.rows[start : start + WINDOW] if not self._problem(later)]
        self.shelf.load([later.record for later in rows])
        self.book.prepare(self.shelf.model, [link for later in rows for link in _references(later.record)])
        self.loaded = {later.number for later in rows}

    def _entry(self, record, known, result):
        is_new, external = known.thing is None, known.external
        before = external.imported.get(self.code) if external else None
        return Entry(
            self.shelf.new(record, known.key) if is_new else known.thing,
            result,
            before=self.shelf.unwritten if external and not is_new and before is None else before,
            is_new=is_new,
            is_ours=external is None,
            overwrite=self.overwrite,
            guard=self.shelf.guard(known.key),
        )

    def _names(self, row):
        """The record's fields that count; ``None`` for all of them."""
        names = self.batch.fields
        if names is None and row.left_alone:
            names = {part.name for part in fields(row.record)}
        return names if names is None else frozenset(names - row.left_alone)

    def _merge(self, row, entry):
        """(names of the linked fields, the references that stay open, notes)."""
        record, names = row.record, self._names(row)
        if names is not None and entry.is_new:
            names = names | {"title"}
        values, notes = record_values(record, type(entry.thing), names)
        values = without_known_hours(entry, values) | self._slug(record, entry, notes)
        given = {name: getattr(record, name) for name in REFERENCES if hasattr(record, name)}
        given = {name: rows for name, rows in given.items() if names is None or name in names}
        linked = self.book.link(entry.thing, {name: _many(rows) for name, rows in given.items()})
        entry.merge({**values, **linked.values, **self._handled_by(record, entry, linked, names)}, record.public)
        merge_hours(entry, values, record.public)
        return given.keys(), linked.unknown, [*notes, *linked.notes]

    def _name_open_links(self, result, entry, unknown):
        """Names what is neither here nor in the file, or its id: as many of each field as fit a line."""
        missing = defaultdict(list)
        for name, reference in unknown:
            if not self._is_in_file(reference):
                missing[name].append((reference.name or reference.key.value)[:50])
        result.open_links = sum(map(len, missing.values()))
        for name, found in sorted(missing.items()) if result.outcome != SKIPPED else ():
            field = label(type(entry.thing), find_field(type(entry.thing), name).name)
            more = " …" if len(found) > NAMED_LINKS else ""
            text = _("not here yet, so not linked in “%(field)s”: %(names)s")
            result.reasons.append(text % {"field": field, "names": ", ".join(found[:NAMED_LINKS]) + more})

    def _slug(self, record, entry, notes):
        """The address, where the file names one that can be used; without it a new entry gets one from its name."""
        is_meant = entry.is_new or self.batch.fields is None or "slug" in self.batch.fields
        if not record.slug or not is_meant or (record.slug == entry.thing.slug and not entry.is_new):
            return {}
        if not is_address(record.slug, type(entry.thing)):
            text = gettext_noop(
                "The address “%(slug)s” was left out: it may hold only letters, numbers and hyphens, at most 255."
            )
        elif self.shelf.is_free(record.slug, entry.thing):
            return {"slug": record.slug}
        else:
            text = gettext_noop("The address “%(slug)s” is taken.")
        notes.append(Message.of(text, slug=record.slug[:80]))
        return {}

    def _handled_by(self, record, entry, linked, names):
        """Who handles it: what the file says, or else what the targets allow."""
        is_asked = names is None or "handled_by" in names or (entry.is_new and "responsible_partners" in names)
        if not hasattr(record, "handled_by") or not is_asked or find_field(type(entry.thing), "handled_by") is None:
            return {}
        entry.depends_on_targets = not record.handled_by and (entry.is_new or not entry.is_ours)
        if not entry.depends_on_targets:
            return {"handled_by": record.handled_by}
        rows = linked.values.get("responsible_partners", entry.thing.responsible_partners)
        return {"handled_by": handled_by(rows)}

    def _remember(self, record, known, entry):
        state, external = entry.state(), known.external
        if external is not None and external.imported.get(self.code) != state:
            external.imported = {**external.imported, self.code: state}
            external.save()
        if entry.is_new or known.is_adopted:
            self.book.learn(record.key, entry.thing)


def _first_rows(batch, of):
    """{what ``of`` gives for a record: number of the row where it stands first}."""
    found = {}
    for row in batch.rows:
        if row.record is not None:
            found.setdefault(of(row.record), row.number)
    return found


def _many(references):
    """The references of a field that may hold one, none or several."""
    return references if isinstance(references, tuple) else (references,) if references else ()


def _references(record):
    names = [name for name in REFERENCES if hasattr(record, name)]
    return [(name, reference) for name in names for reference in _many(getattr(record, name))]
