"""The words of a thing, and of the records that it names, as everybody may read them.

Streams are read as they are stored, not as blocks: many things are read in a row.
A record is named only while no day is set on which it ends, so that the words of
what is over are found nowhere, without a job that takes them away in time.
"""

from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.fields import RichTextField
from wagtail.models import Locale

from .. import kinds
from ..blocks import RecordChooserBlock, StreamField
from ..publishing import public_pages
from ..sections import site_id_of
from ..spoken import language_name
from .findable import plain


class Shelf:
    """What a run reads once for a site: the vocabularies, and the records that things name."""

    def __init__(self, site):
        self.site = site
        self._vocabularies = {}
        self._records = {}
        self._versions = {}

    @classmethod
    def of(cls, site):
        """The one of this site object; another run has another."""
        return vars(site).setdefault("_familienbuero_shelf", cls(site))

    @staticmethod
    def forget(site):
        vars(site).pop("_familienbuero_shelf", None)

    @cached_property
    def codes(self):
        """{pk: language code} of the locales; one query."""
        return dict(Locale.objects.values_list("pk", "language_code"))

    @cached_property
    def is_directory_closed(self):
        """Whether the site's directories are there, but for nobody or not for everybody: nor are their entries then."""
        models = kinds.concretes("DirectoryPageMixin")
        every = [page for model in models for page in model.objects.order_by("path")]
        pks = [page.pk for page in every if site_id_of(page) == self.site.pk]
        return bool(pks) and not public_pages(kinds.base_page().objects.filter(pk__in=pks, expire_at=None)).exists()

    def vocabulary(self, model):
        """{pk: record} of all that the site may show; one query."""
        if model not in self._vocabularies:
            self._vocabularies[model] = model.objects.for_site(self.site).in_bulk()
        return self._vocabularies[model]

    def in_language(self, model, locale_id):
        """{translation_key: record} of a vocabulary for those that are in the language."""
        return {
            record.translation_key: record
            for record in self.vocabulary(model).values()
            if record.locale_id == locale_id
        }

    def load(self, model, pks):
        """Reads some records with all their versions, unless they are known; at most one query."""
        known = self._records.setdefault(model, {})
        missing = {pk for pk in pks if pk not in known}
        if not missing:
            return
        known.update(dict.fromkeys(missing))
        keys = model._base_manager.filter(pk__in=missing).order_by().values("translation_key")
        for record in model._base_manager.filter(translation_key__in=keys):
            known[record.pk] = record
            self._versions[model, record.translation_key, record.locale_id] = record

    def record(self, model, pk):
        """The record, public or not; ``None`` where it is gone."""
        self.load(model, [pk])
        return self._records[model][pk]

    def named(self, model, pk, locale_id):
        """The record in a language as it may be named; ``None`` if it may not be."""
        record = self.record(model, pk)
        if record is None or not self._may_be_named(record):
            return None
        version = self._versions.get((model, record.translation_key, locale_id))
        return version if version is not None and self._may_be_named(version) else record

    def _may_be_named(self, record):
        is_ours = getattr(record, "site_id", None) in (None, self.site.pk)
        return is_ours and getattr(record, "live", True) and getattr(record, "expire_at", None) is None


class Reader:
    """Collects the texts of one thing, and in ``sources`` the keys of all records it names or would name."""

    def __init__(self, thing, site):
        self.thing = thing
        self.site = site
        self.shelf = Shelf.of(site)
        self.sources = set()
        self.names = []
        """Names of the records met in streams."""

    def texts(self, *names):
        """The plain texts of some fields, in order."""
        return [text for name in names for text in self._texts(name) if text]

    def _texts(self, name):
        field = self.thing._meta.get_field(name)
        value = getattr(self.thing, name)
        if not isinstance(field, StreamField):
            return [plain(value) if isinstance(field, RichTextField) else (value or "").strip()]
        raw = list(value.raw_data) if value else []
        self._load_records(field.stream_block, raw)
        return list(self._walk(field.stream_block, raw))

    def name_of(self, model, pk):
        """The name of a record in the language of the thing; ``""`` where it may not be named."""
        record = self.named(model, pk)
        return str(record) if record is not None else ""

    def named(self, model, pk):
        """The record in the language of the thing, or ``None``; its key is among the sources either way."""
        record = self.shelf.record(model, pk) if pk else None
        if record is None:
            return None
        self.sources.add(record.translation_key)
        return self.shelf.named(model, pk, self.thing.locale_id)

    def word(self, model, pk):
        """One record of a vocabulary in the language of the thing; ``None`` where the site may not show it."""
        records = self._records_of(model, [pk] if pk else [])
        return self._in_language(records)[0] if records else None

    def words(self, name):
        """The records of a vocabulary that the thing has, in its language where there is one."""
        pks = getattr(self.thing, "_familienbuero_lists", {}).get(name)
        if pks is None:
            pks = [record.pk for record in getattr(self.thing, name).all()]
        return self._in_language(self._records_of(self.thing._meta.get_field(name).related_model, pks))

    def _in_language(self, records):
        if not records:
            return []
        translated = self.shelf.in_language(type(records[0]), self.thing.locale_id)
        return [translated.get(record.translation_key, record) for record in records]

    def _records_of(self, model, pks):
        known = self.shelf.vocabulary(model) if pks else {}
        foreign = [pk for pk in pks if pk not in known]
        # Another site's may become ours.
        self.shelf.load(model, foreign)
        records = [known[pk] for pk in sorted(pks) if pk in known]
        everything = [*records, *(self.shelf.record(model, pk) for pk in foreign)]
        self.sources.update(record.translation_key for record in everything if record is not None)
        return records

    # Streams

    def _load_records(self, block, raw):
        wanted = {}
        for model, pk in _chosen(block, raw):
            wanted.setdefault(model, set()).add(pk)
        for model, pks in wanted.items():
            self.shelf.load(model, pks)

    def _walk(self, block, raw):
        if isinstance(block, blocks.StructBlock) and self._hides(block, raw):
            return
        if isinstance(block, RecordChooserBlock):
            self.names.append(self.name_of(block.target_model, raw))
        elif parts := _parts(block, raw):
            for child, value in parts:
                yield from self._walk(child, value)
        elif isinstance(block, blocks.RichTextBlock):
            yield plain(raw) if isinstance(raw, str) else ""
        elif isinstance(block, (blocks.CharBlock, blocks.TextBlock)):
            yield raw if isinstance(raw, str) and block.search_index else ""

    def _hides(self, block, raw):
        """Whether a row says something about a record that may not be named: then nobody reads the row.

        Nor what leads only to a page of the site, which is shown while that one is public; it is found by itself.
        """
        chosen = [(child, value) for child, value in _parts(block, raw) if value]
        records = [(child, value) for child, value in chosen if isinstance(child, RecordChooserBlock)]
        if any(self.named(child.target_model, value) is None for child, value in records):
            return True
        return any(isinstance(child, blocks.PageChooserBlock) for child, _value in chosen) and not raw.get("url")


def _parts(block, raw):
    """(block, raw value) for what stands directly in a block; what was damaged is left out."""
    if isinstance(block, blocks.StructBlock):
        raw = raw if isinstance(raw, dict) else {}
        return [(child, raw[name]) for name, child in block.child_blocks.items() if name in raw]
    if isinstance(block, blocks.StreamBlock):
        rows = [row for row in raw or [] if isinstance(row, dict) and row.get("type") in block.child_blocks]
        return [(block.child_blocks[row["type"]], row.get("value")) for row in rows]
    if isinstance(block, blocks.ListBlock):
        items = raw if isinstance(raw, list) else []
        return [(block.child_block, item["value"] if _is_item(item) else item) for item in items]
    return []


def _is_item(item):
    return isinstance(item, dict) and item.get("type") == "item" and "value" in item


def _chosen(block, raw):
    if isinstance(block, RecordChooserBlock):
        if raw:
            yield block.target_model, raw
        return
    for child, value in _parts(block, raw):
        yield from _chosen(child, value)


def spoken_words(codes):
    """The names of the languages in ``",de,uk,"``, in the active language."""
    return [language_name(code) for code in codes.split(",") if code]
