"""Closes open links once their targets are here, without the file that named them."""

from django.db import transaction

from .. import kinds
from .entries import Entry
from .links import FIELDS, LinkBook, scope_of
from .models import ExternalId, OpenLink
from .report import UPDATED, Result


def resolve(section):
    """Closes the open links of a section whose targets are here by now; the number of pages that changed.

    Call it after an import of partners or topics. What is live stays live, what
    is a draft stays one; fields that an editor changed since the import are left alone.
    """
    agencies = OpenLink.objects.filter(scope=scope_of(section)).order_by().values_list("scheme", "agency").distinct()
    return sum(_Resolver(section, *agency).run() for agency in list(agencies))


class _Resolver:
    def __init__(self, section, scheme, agency):
        self.book = LinkBook(section, scheme, agency)

    def run(self):
        """Every entry with a target that is known by now, each as a whole or not at all."""
        found = [key for key, links in self.book.open.items() if any(self.book.target(*link) for link in links)]
        ids = ExternalId.objects.filter(**self.book.source, kind="service", translation_key__in=found)
        changed = 0
        for external in list(ids):
            with transaction.atomic():
                changed += self._resolve(external)
        return changed

    def _resolve(self, external):
        """All languages of one entry; a link stays open as long as one of them could not take it."""
        links = self.book.open[external.translation_key]
        references = [(row.kind, row.value, row.details) for row in links.values()]
        pages = kinds.pages("ServicePageMixin", translation_key=external.translation_key)
        entries = [self._link(page, external, references) for page in pages.select_related("locale").specific()]
        refused = {name for entry in entries for name in entry.kept}
        still_open = [link for link in references if not self.book.target(*link[:2]) or FIELDS[link[0]] in refused]
        self.book.keep_open(external.translation_key, still_open)
        external.save()
        return sum(entry.result.outcome == UPDATED for entry in entries)

    def _link(self, page, external, references):
        code = page.locale.language_code
        entry = Entry(external.imported.get(code), page, Result(0, page.title))
        rows = [dict(row.value) for row in entry.page.responsible_partners if row.value.get("partner")]
        values, _unknown = self.book.values(references, type(page), rows, entry.page.topics.all())
        entry.merge(values, bool(entry.before.get("public")))
        entry.decide(publish=page.live)
        if entry.result.outcome == UPDATED:
            entry.save(None)
            external.imported = {**external.imported, code: entry.state()}
        return entry
