"""What a start made, and whether somebody changed it since.

One ``ExternalId`` row for each thing, whatever its language: pages and groups in
the scope of the section, words in that of the site. ``imported`` holds, by
language code, the pk, the fingerprints of the fields and the revision.
"""

import hashlib
import json

from django.contrib.auth.models import Group
from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.models import get_serializable_data_for_fields
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from .. import kinds
from ..exchange.models import ExternalId
from ..topics import LifePhase, TargetGroup, Topic

SCHEME = "familienbuero-start"
PAGE, GROUP, OFFICE = "page", "group", "office"
WORDS = {"topic": Topic, "target_group": TargetGroup, "life_phase": LifePhase}
# Where a thing stands and what the machine keeps about it; not what people wrote.
BOOKKEEPING = {
    *("pk", "id", "path", "depth", "numchild", "url_path", "content_type", "tree_path"),
    *("latest_revision", "live_revision", "latest_revision_created_at", "has_unpublished_changes"),
    *("first_published_at", "last_published_at"),
}


def site_scope(site_id):
    """The scope of the words that were made for a site."""
    return f"site-{site_id}"


def rows(**conditions):
    """The rows of all starts that meet the conditions, in the order in which they were made; a queryset."""
    return ExternalId.objects.filter(scheme=SCHEME, agency="", **conditions).order_by("pk")


def remember(kind, value, scope, thing, code, **more):
    """Notes that ``thing`` was made in the language ``code``; a section is known by its key. Returns the row."""
    key = getattr(thing, "translation_key", None) or scope
    row, _is_new = ExternalId.objects.get_or_create(
        scheme=SCHEME, agency="", kind=kind, value=value, scope=scope, defaults={"translation_key": key}
    )
    row.imported = {**row.imported, **more, code: state(thing)}
    row.save()
    return row


def remember_reused(kind, value, scope, thing, code):
    """Notes that ``thing`` was there already and takes the place of what would have been made."""
    row = remember(kind, value, scope, thing, code)
    row.imported[code] = {"pk": thing.pk, "reused": True}
    row.save()


def codes(row):
    """The languages in which a row knows a thing; one that has no language stands under ``""``."""
    return [code for code, known in row.imported.items() if isinstance(known, dict)]


def find(row, code):
    """The thing that stands for a row in a language, specific; ``None`` if it is gone."""
    if row.kind == GROUP:
        return Group.objects.filter(pk=row.imported[code]["pk"]).first()
    model = kinds.base_page() if row.kind == PAGE else WORDS[row.kind]
    found = model.objects.filter(translation_key=row.translation_key, locale__language_code=code).first()
    return found.specific if found is not None and row.kind == PAGE else found


def find_all(rows):
    """((pk of the row, language), thing) of everything that is still there; a fixed number of queries."""
    known = [row.imported[code]["pk"] for row in rows if row.kind == GROUP for code in codes(row)]
    groups = Group.objects.in_bulk(known)
    found = {}
    for kind, model in [(PAGE, kinds.base_page()), *WORDS.items()]:
        things = model.objects.filter(translation_key__in=[row.translation_key for row in rows if row.kind == kind])
        things = things.select_related("locale")
        for thing in things.specific() if kind == PAGE else things:
            found[kind, thing.translation_key, thing.locale.language_code] = thing
    for row in rows:
        for code in codes(row):
            thing = groups.get(row.imported[code]["pk"]) if row.kind == GROUP else None
            if thing := thing or found.get((row.kind, row.translation_key, code)):
                yield (row.pk, code), thing


# Changes


def state(thing):
    """What has to be known to see later whether somebody changed the thing."""
    return {
        "pk": thing.pk,
        "fields": {name: _digest(value) for name, value in _values(thing).items()},
        "revision": getattr(thing, "latest_revision_id", None),
    }


def changed_fields(thing, known):
    """The names of the fields that differ from what was remembered; ``[]`` if nobody touched the thing."""
    now = state(thing)
    before = known.get("fields", {})
    # A field that came with a newer version of the site is no change.
    changed = [name for name, digest in before.items() if now["fields"].get(name, digest) != digest]
    if not changed and now["revision"] != known.get("revision"):
        changed = ["revision"]
    return changed


def _values(thing):
    if isinstance(thing, Group):
        return _group_values(thing)
    is_page = isinstance(thing, kinds.base_page())
    data = thing.serializable_data() if is_page else get_serializable_data_for_fields(thing)
    return {name: value for name, value in data.items() if name not in BOOKKEEPING and not name.endswith("_ptr")}


def _group_values(group):
    pages = GroupPagePermission.objects.filter(group=group).values_list("page_id", "permission__codename")
    collections = GroupCollectionPermission.objects.filter(group=group)
    return {
        "name": group.name,
        "permissions": sorted(group.permissions.values_list("codename", flat=True)),
        "page_permissions": sorted(pages),
        "collection_permissions": sorted(collections.values_list("collection_id", "permission__codename")),
    }


def _digest(value):
    text = json.dumps(value, sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
