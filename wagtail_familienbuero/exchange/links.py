"""References of imported entries: resolved where the target is known, kept as open links where it is not.

A target is known when an ``ExternalId`` names it. Partners stand for locations
and authorities, topics for topics, so either side may be imported first.
"""

from collections import defaultdict

from .. import languages, sections
from ..partners import Partner
from ..referral import NOT_STATED, PASS_ON, Target
from ..topics import Topic
from .models import ExternalId, OpenLink
from .values import stream_value

TARGETS = {"location": Partner, "authority": Partner, "topic": Topic}
FIELDS = {"location": "responsible_partners", "authority": "responsible_partners", "topic": "topics"}


def scope_of(section):
    """The ``ExternalId.scope`` of a section's pages."""
    return str(section.translation_key)


def site_scope(site):
    """The ``ExternalId.scope`` of a site's records."""
    return f"site-{site.pk}"


def as_reference(key, row):
    return (key.kind, key.value, {"note": row.note, "link": row.link, "appointment": row.appointment})


class LinkBook:
    """The targets of one agency that a section may link to, read at once."""

    def __init__(self, section, scheme, agency):
        self.site = sections.site_of(section)
        self.source = {"scheme": scheme, "agency": agency, "scope": scope_of(section)}
        self.keys = self._keys(scheme, agency)
        self.records = self._records()
        self.open = defaultdict(dict)
        for row in OpenLink.objects.filter(**self.source):
            self.open[row.source][row.kind, row.value] = row

    def _keys(self, scheme, agency):
        scopes = ["", self.source["scope"], *([site_scope(self.site)] if self.site else [])]
        found = ExternalId.objects.filter(scheme=scheme, agency=agency, kind__in=TARGETS, scope__in=scopes)
        return {(row.kind, row.value): row.translation_key for row in found}

    def _records(self):
        """Known records by kind of record and key; the source language's one first."""
        records = {}
        for model in set(TARGETS.values()):
            wanted = {key for (kind, _value), key in self.keys.items() if TARGETS[kind] is model}
            found = model.objects.for_site(self.site) if self.site else model.objects.filter(site=None)
            main = languages.main_locale_id(self.site) if self.site else None
            for record in sorted(found.filter(translation_key__in=wanted), key=lambda r: r.locale_id != main):
                records.setdefault((model, record.translation_key), record)
        return records

    def target(self, kind, value):
        """The record that a reference means; ``None`` if it is not here, or another site's."""
        return self.records.get((TARGETS[kind], self.keys.get((kind, value))))

    def values(self, references, model, rows=(), topics=()):
        """({field: value}, the references that stay open) for (kind, value, details) references.

        ``rows`` and ``topics`` are linked already.
        """
        rows, topics, unknown = list(rows), list(topics), []
        seen = {row["partner"].pk for row in rows}
        for kind, value, details in references:
            record = self.target(kind, value)
            if record is None:
                unknown.append((kind, value, details))
            elif kind == "topic":
                topics.extend([record] if record not in topics else [])
            elif record.pk not in seen:
                seen.add(record.pk)
                rows.append({**details, "partner": record})
        return self._fields(rows, topics, model), unknown

    def _fields(self, rows, topics, model):
        # Passing on needs somebody who can be reached, or the page could not be published.
        is_reachable = any(Target(row["partner"], row).is_reachable for row in rows)
        return {
            "handled_by": PASS_ON if is_reachable else NOT_STATED,
            "responsible_partners": stream_value(model, "responsible_partners", [("partner", row) for row in rows], []),
            "topics": topics,
        }

    def keep_open(self, source, unknown):
        """Makes the stored open links of an entry exactly these."""
        before = self.open.pop(source, {})
        now = {(kind, value): details for kind, value, details in unknown}
        gone = [row.pk for key, row in before.items() if now.get(key) != row.details]
        if gone:
            OpenLink.objects.filter(pk__in=gone).delete()
        new = [key for key, details in now.items() if key not in before or before[key].details != details]
        OpenLink.objects.bulk_create(
            OpenLink(**self.source, kind=kind, value=value, source=source, field=FIELDS[kind], details=now[kind, value])
            for kind, value in new
        )
