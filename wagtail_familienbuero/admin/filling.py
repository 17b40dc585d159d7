"""What the kept record takes over from the one that is merged into it: only what it does not have itself."""

from django.db import models
from wagtail.blocks import StreamValue

from ..hours.fields import HoursMixin

ADDRESS = ("street", "postal_code", "city", "address_note", "latitude", "longitude")
OWN = {
    # Who it is and where it stands
    *("name", "slug", "site", "locale", "parent", "sort_order", "language_codes"),
    # Another one's check of its facts is none of these facts
    *("checked_on", "review_by"),
    # An empty age is an open end; a date of publication is the record's own
    *("age_from", "age_to", "first_published_at", "go_live_at", "expire_at"),
}


def facts(model):
    """Names of the columns that are the same in every language of a record."""
    names = {name for base in model.__mro__ for name in vars(base).get("synchronised_fields", ())}
    columns = {field.name for field in model._meta.concrete_fields}
    return sorted(names & columns)


def is_empty(value):
    return value is None or value == "" or value == [] or (isinstance(value, StreamValue) and not len(value))


def missing(keep, drop):
    """The fields of ``keep`` that ``drop`` can fill: {field name: value}.

    An address is taken over as a whole or not at all: half of one and half of
    another would send families to a house that does not exist. So are opening
    hours with their closures.
    """
    fields = [f for f in keep._meta.concrete_fields if f.editable and not f.primary_key and f.name not in OWN]
    own = [name for whole in (ADDRESS, HoursMixin.hours_fields) if _has_any(keep, whole) for name in whole]
    found = {}
    for field in fields:
        value = getattr(drop, field.name)
        if field.name not in own and is_empty(getattr(keep, field.name)) and not is_empty(value):
            found[field.name] = value
    return {**found, **_protection(keep, drop), **_other_names(keep, drop)}


def _has_any(record, names):
    return any(not is_empty(getattr(record, name, None)) for name in names)


def _protection(keep, drop):
    """Once protected, always protected: the address of a shelter must not become public by tidying up."""
    takes = getattr(drop, "protected_address", False) and not keep.protected_address
    return {"protected_address": True} if takes else {}


def _other_names(keep, drop):
    """The name that goes stays findable."""
    if not hasattr(keep, "synonyms"):
        return {}
    known = _lines(keep.synonyms)
    named = {name.casefold() for name in (keep.name, *known)}
    new = [name for name in (drop.name, *_lines(drop.synonyms)) if name.casefold() not in named]
    return {"synonyms": "\n".join([*known, *dict.fromkeys(new)])} if new else {}


def _lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def missing_lists(keep, drop):
    """The many-to-many fields that are empty in ``keep`` and not in ``drop``: {field name: records}."""
    names = [field.name for field in keep._meta.many_to_many]
    found = {name: list(getattr(drop, name).all()) for name in names if not getattr(keep, name).exists()}
    return {name: records for name, records in found.items() if records}


def latest(record):
    """What is public of a record, or its latest draft if nothing is."""
    return record if getattr(record, "live", True) else record.get_latest_revision_as_object()


def fill(keep, drop, user=None):
    """Fills and saves ``keep``, and its revisions that may still be published.

    What was never public must not become so by the way: a draft's words go
    into a draft of ``keep``.
    """
    source = latest(drop)
    values, lists = missing(keep, source), missing_lists(keep, source)
    if not values and not lists:
        return
    if getattr(keep, "live", False) and not drop.live:
        draft = keep.get_latest_revision_as_object()
        _set(draft, {**missing(draft, source), **missing_lists(draft, source)})
        draft.save_revision(user=user)
        return
    _set(keep, {**values, **lists})
    keep.save()
    if hasattr(keep, "revisions"):
        _fill_revisions(keep, [*values, *lists])


def _set(record, values):
    for name, value in values.items():
        setattr(record, name, value)


def _fill_revisions(keep, names):
    content = keep.serializable_data()
    pending = models.Q(pk=keep.latest_revision_id) | models.Q(approved_go_live_at__isnull=False)
    for revision in keep.revisions.filter(pending):
        for name in names:
            if _is_empty_in(revision.content.get(name)) or name in ("protected_address", "synonyms"):
                revision.content[name] = content[name]
        # Not save(): nothing of the revision but these fields may change.
        keep.revisions.filter(pk=revision.pk).update(content=revision.content)


def _is_empty_in(value):
    return is_empty(value) or value == "[]"
