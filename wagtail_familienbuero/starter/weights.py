"""The weights of titles in the database's search index, which new entries change for others.

An entry has the weight 1 until the next one is written; then the backend gives
both a weight by the length of their titles. So that a removal leaves the index
as it was, the start remembers who had none yet.
"""

from django.apps import apps

UNWEIGHTED = 1.0
MOST = 1000


def _entries():
    try:
        return apps.get_model("wagtailsearch", "IndexEntry").objects.filter(title_norm=UNWEIGHTED)
    except LookupError:
        return None


def unweighted():
    """The pks of the index entries without a weight; a list."""
    entries = _entries()
    return [] if entries is None else list(entries.order_by("pk").values_list("pk", flat=True)[:MOST])


def restore(pks):
    """Takes the weight from the entries that had none before the start; the next entry weighs them again."""
    if pks and _entries() is not None:
        apps.get_model("wagtailsearch", "IndexEntry").objects.filter(pk__in=pks).update(title_norm=UNWEIGHTED)
