"""Makes records of pages and of partners, contacts and topics: what a table holds of them.

A row names the fields that a record cannot hold as they are, such as a text
with a link to another page of the site. The importer leaves them alone, so that
an exported table changes nothing but what somebody changed in it.
"""

import dataclasses
import typing
from collections import defaultdict

from wagtail.fields import RichTextField, StreamField

from .. import kinds
from ..hours import german
from ..partners import Contact, Partner
from ..services import split_leika_keys
from ..topics import Topic
from . import html
from .records import KINDS, ExternalKey, Reference, Row
from .writing.fields import REFERENCES, find_field, is_list_of_links, is_many, rows_of, target_of

SCHEME = "table"
MIXINS = {"service": "ServicePageMixin", "offer": "OfferPageMixin", "question": "QuestionPageMixin"}
MODELS = {Partner: "partner", Contact: "contact", Topic: "topic"}
# A table of ours says nothing about these: an entry keeps its address, and a draft is no internal entry.
UNSAID = {"slug", "public"}


class NotPlainError(Exception):
    """The field holds something that a record cannot say."""


def kind_of(model):
    """The key of ``records.KINDS`` for a model of pages or records; ``None`` if its entries are not exchanged."""
    for parent, kind in [*MODELS.items(), *((kinds.mixin(name), kind) for kind, name in MIXINS.items())]:
        if issubclass(model, parent):
            return kind
    return None


def fields_of(kind):
    """The fields that a table of ours has."""
    return {part.name for part in dataclasses.fields(KINDS[kind])} - UNSAID


def as_rows(kind, things):
    """A ``Row`` for every page or record, as its newest version says it."""
    names = _Names()
    return [_row(number, kind, thing, names) for number, thing in enumerate(things, start=1)]


def _row(number, kind, thing, names):
    if getattr(thing, "has_unpublished_changes", False) and thing.latest_revision_id:
        # The importer compares with what editors see in the form.
        thing = thing.get_latest_revision_as_object()
    title = thing.title if hasattr(thing, "title") else thing.name
    key = ExternalKey(SCHEME, "", str(thing.translation_key), kind)
    values, left_alone = {}, set()
    for part in dataclasses.fields(KINDS[kind]):
        field = find_field(type(thing), part.name)
        if field is None or part.name in {"key", "title", "language", *UNSAID}:
            continue
        try:
            values[part.name] = _value(thing, field, part, names)
        except NotPlainError:
            left_alone.add(part.name)
    record = KINDS[kind](key=key, title=title, language=thing.locale.language_code.lower(), **values)
    return Row(number, title, record, left_alone=frozenset(left_alone))


def _value(thing, field, part, names):
    value = getattr(thing, field.name)
    if part.name == "hours_text" and (slots := getattr(thing, "slots", ())):
        return _hours(value, slots, thing.hours_note)
    if part.name in REFERENCES:
        found = tuple(_references(field, value, names))
        return found if typing.get_origin(part.type) is tuple else next(iter(found), None)
    if isinstance(field, RichTextField):
        return _plain_html(value)
    if isinstance(field, StreamField):
        return _stream(field, value, part)
    if part.name == "leika_keys":
        return tuple(split_leika_keys(value))
    if typing.get_origin(part.type) is tuple:
        return tuple(line.strip() for line in (value or "").splitlines() if line.strip())
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def _hours(written, slots, note):
    """The rows as text that is read again as the same rows: that which is here, if it says so, else one of ours."""
    if german.says(written, slots, note):
        return written.replace("\r\n", "\n")
    text = german.as_text(slots, note)
    if text is None:
        raise NotPlainError
    return text


def _plain_html(value):
    if "linktype=" in value or "<embed" in value:
        raise NotPlainError
    return html.clean(value)


# Rows of a stream


def _stream(field, stream, part):
    if part.type is str:
        if any(block.block_type != "text" for block in stream) or len(stream) > 1:
            raise NotPlainError
        return "".join(_plain_html(block.value.source) for block in stream)
    (made_of, *_) = typing.get_args(part.type)
    return tuple(_part(made_of, block.value) for block in stream)


def _part(made_of, value):
    names = {part.name for part in dataclasses.fields(made_of)}
    if any(other not in (None, "") for name, other in value.items() if name not in names):
        raise NotPlainError
    given = {name: _plain_part(other) for name, other in value.items() if name in names and other is not None}
    return made_of(**given)


def _plain_part(value):
    return _plain_html(value.source) if hasattr(value, "source") else value


# References


def _references(field, value, names):
    if is_list_of_links(field):
        chooser = rows_of(field).chooser
        for block in value:
            if target := block.value.get(chooser):
                details = {name: block.value.get(name) or "" for name in ("note", "link", "appointment")}
                yield dataclasses.replace(names.reference(target, target_of(field, "")), **details)
    elif is_many(field):
        yield from (names.reference(target, target_of(field, "")) for target in value.all())
    elif value is not None:
        yield names.reference(value, target_of(field, ""))


class _Names:
    """Whether a name stands for one entry only; asked once for each kind of entries."""

    def __init__(self):
        self.known = {}

    def reference(self, target, kind):
        """A reference by name where that is clear, otherwise by our own key."""
        name = target.title if hasattr(target, "title") else target.name
        key = str(target.translation_key)
        is_clear = self._keys(kind)[" ".join(name.split()).casefold()] == {target.translation_key}
        value = " ".join(name.split()) if is_clear else key
        return Reference(ExternalKey(SCHEME, "", value, _reference_kind(kind)), name=value)

    def _keys(self, kind):
        if kind not in self.known:
            self.known[kind] = found = defaultdict(set)
            for name, slug, key in _called(kind):
                for text in {" ".join(name.split()).casefold(), slug.casefold()}:
                    found[text].add(key)
        return self.known[kind]


def _called(kind):
    if isinstance(kind, str):
        return kinds.pages(kind).order_by().values_list("title", "slug", "translation_key")
    return kind.objects.order_by().values_list("name", "slug", "translation_key")


def _reference_kind(kind):
    return "page" if isinstance(kind, str) else kind._meta.model_name
