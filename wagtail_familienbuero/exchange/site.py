"""Writes records into the pages of a section.

Each row is planned first and then written as a whole or not at all, so that a
dry run tells what the real one would do. A page is found again by its
``ExternalId``; what an editor changed since the last import is kept.
"""

import logging
import uuid

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from .. import kinds, sections
from . import places
from .entries import Entry
from .links import LinkBook, as_reference, scope_of
from .models import ExternalId
from .report import SKIPPED, Report, Result
from .values import service_values

logger = logging.getLogger(__name__)
SERVICE = "service"


class ImportRefusedError(Exception):
    """Nothing was imported; the message says why and what to do."""


def translated(message):
    """A ``records.Message`` in the language of whoever reads the report."""
    return _(message.text) % {name: _(value) if isinstance(value, str) else value for name, value in message.params}


def first_rows(batch):
    """{key: number of the row where it stands first}."""
    found = {}
    for row in batch.rows:
        if row.record is not None:
            found.setdefault(row.record.key, row.number)
    return found


def import_batch(batch, section, *, publish=False, dry_run=False, overwrite=False, on_result=None):
    """Writes a ``Batch`` below ``section`` (any language version of it) and returns a ``Report``.

    Created pages are drafts; with ``publish`` those that the source calls public
    go live if the publish gate lets them. ``on_result`` is called after each row.
    Raises ``ImportRefusedError`` if the section has no place for the batch.
    """
    writer = Importer(batch, section, publish=publish, dry_run=dry_run, overwrite=overwrite)
    report = Report(notes=[translated(note) for note in batch.notes])
    for row in batch.rows:
        result = writer.write(row)
        report.results.append(result)
        if on_result:
            on_result(result)
    return report


class Importer:
    """Writes the rows of a batch one by one; between them it keeps nothing that the database does not."""

    def __init__(self, batch, section, *, publish=False, dry_run=False, overwrite=False):
        self.batch, self.publish, self.dry_run, self.overwrite = batch, publish, dry_run, overwrite
        self.section = self._in_language(section)
        self.code = self.section.locale.language_code
        self.model, self.parent = self._place()
        self.book = LinkBook(self.section, batch.scheme, batch.agency)
        self.ids = self._load_ids()
        self.pages, self.elsewhere = self._load_pages()
        self.first_rows = first_rows(batch)

    # What is there

    def _in_language(self, section):
        if not self.batch.language:
            return section
        found = places.in_language(section, self.batch.language)
        if found is None:
            message = _("The file is in the language “%(code)s”; the section “%(title)s” has no page in that language.")
            raise ImportRefusedError(message % {"code": self.batch.language, "title": section.title})
        return found

    def _place(self):
        """The page type to create, and the page to create it under: the list of services, else the office."""
        models = [model for model in kinds.concretes("ServicePageMixin") if model.is_creatable]
        if not models:
            raise ImportRefusedError(_("This site has no page type for services (a page built on ServicePageMixin)."))
        lists = kinds.pages("ListPageMixin", entry_kind="services").filter(
            path__startswith=self.section.path, locale_id=self.section.locale_id, alias_of=None
        )
        for parent in [*lists.order_by("depth", "path").specific(), self.section.specific]:
            for model in models:
                if model.can_create_at(parent):
                    return model, parent
        message = _("The section “%(title)s” does not allow service pages below it.")
        raise ImportRefusedError(message % {"title": self.section.title})

    def _load_ids(self):
        keys = {"scheme": self.batch.scheme, "agency": self.batch.agency, "scope": scope_of(self.section)}
        return {row.value: row for row in ExternalId.objects.filter(kind=SERVICE, **keys)}

    def _load_pages(self):
        """({translation_key: page of the section}, keys of pages that stand in another section)."""
        keys = [row.translation_key for row in self.ids.values()]
        found = kinds.pages("ServicePageMixin", translation_key__in=keys, locale_id=self.section.locale_id)
        inside, elsewhere = {}, set()
        for page in found.specific():
            if page.path.startswith(self.section.path):
                inside[page.translation_key] = page
            else:
                elsewhere.add(page.translation_key)
        return inside, elsewhere

    # Row by row

    def write(self, row):
        """Plans and writes one row; whatever goes wrong, nothing of it stays half-written."""
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
            self.parent = type(self.parent).objects.get(pk=self.parent.pk)
            reason = _("it could not be saved (%(error)s)") % {"error": f"{type(error).__name__}: {error}"[:200]}
            return Result(row.number, row.name, SKIPPED, reasons=[reason])
        return result

    def _problem(self, row):
        if row.problem:
            return translated(row.problem)
        record = row.record
        if record.language and record.language != (self.batch.language or record.language):
            return _("it is in another language (%(code)s) than the file") % {"code": record.language}
        first = self.first_rows[record.key]
        if first != row.number:
            return _("the same id stands in row %(row)d") % {"row": first}
        known = self.ids.get(record.key.value)
        if known is not None and known.translation_key in self.elsewhere:
            return _("its page was moved to another section")
        return None

    def _write(self, row, result):
        record = row.record
        external = self.ids.get(record.key.value) or self._new_id(record)
        values, notes = service_values(record, self.model)
        references = [
            as_reference(reference.key, reference) for reference in (*record.responsible_partners, *record.topics)
        ]
        linked, unknown = self.book.values(references, self.model)
        entry = Entry(external.imported.get(self.code), self.pages.get(external.translation_key), result)
        if entry.page is None:
            entry.page = self._new_page(record, external)
        entry.merge({**values, **linked}, record.public)
        entry.decide(self.publish)
        result.open_links = len(unknown)
        result.reasons += [translated(note) for note in (*row.notes, *notes)]
        if not self.dry_run and result.outcome != SKIPPED:
            entry.save(self.parent)
            self.book.keep_open(external.translation_key, unknown)
            self._remember(external, entry)

    def _new_id(self, record):
        key = record.key
        return ExternalId(
            scheme=key.scheme,
            agency=key.agency,
            value=key.value,
            kind=SERVICE,
            scope=scope_of(self.section),
            translation_key=uuid.uuid4(),
        )

    def _new_page(self, record, external):
        slug = "" if slugify(record.title) else slugify(f"{record.key.scheme}-{record.key.value}")
        page = self.model(
            slug=slug,
            locale=self.section.locale,
            translation_key=external.translation_key,
            live=False,
            has_unpublished_changes=True,
            url_path=f"{self.parent.url_path}-/",
        )
        # It is asked where it stands before it stands there.
        page._familienbuero_ancestors = [*sections.ancestors(self.parent), page]
        return page

    def _remember(self, external, entry):
        state = entry.state()
        if external.imported.get(self.code) != state:
            external.imported = {**external.imported, self.code: state}
            external.save()
        self.ids[external.value] = external
