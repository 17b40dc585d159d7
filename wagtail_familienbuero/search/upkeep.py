"""Keeps the index true when something changes that it was made from, once after the commit.

After the commit, because the lists of a thing are written after the thing itself.
Where nobody began a transaction, Django calls at once; then the lists call again.
"""

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from ..kinds import base_page
from ..partners import DirectoryPageMixin
from ..sections import SiteOwnedMixin
from . import backends, documents
from .findable import describe, findable_models
from .models import SearchDocument

UNTOUCHED = {
    "draft_title",
    "has_unpublished_changes",
    "last_published_at",
    "latest_revision",
    "latest_revision_created_at",
    "live_revision",
    "locked",
    "locked_at",
    "locked_by",
    "slug",
    "url_path",
}
"""The fields that no document is made from: those that a draft touches beside a live version, and its address."""

EVERYTHING = "everything"


def connect():
    """Listens to the installed models; again whenever a type joins."""
    # By sender: who listens to all models slows down every deletion of the site.
    pages_and_records = {*findable_models(), base_page(), *_records()}
    for model in pages_and_records:
        for signal in (post_save, post_delete):
            signal.connect(_follow_thing, sender=model, dispatch_uid=f"familienbuero.search.{model._meta.label}")
    for field in {field for model in findable_models() for field in model._meta.many_to_many}:
        through = field.remote_field.through
        m2m_changed.connect(_follow_list, sender=through, dispatch_uid=f"familienbuero.search.{through._meta.label}")
    for signal in (page_published, page_unpublished):
        signal.connect(_follow_thing, dispatch_uid="familienbuero.search.page")
    post_page_move.connect(_follow_move, dispatch_uid="familienbuero.search.move")
    for signal in (post_save, post_delete):
        signal.connect(_follow_restriction, sender=PageViewRestriction, dispatch_uid="familienbuero.search.restriction")
        signal.connect(_follow_site, sender=Site, dispatch_uid="familienbuero.search.site")
    post_delete.connect(_follow_document, sender=SearchDocument, dispatch_uid="familienbuero.search.document")


def _records():
    """The models whose records may be named by things."""
    return [model for model in apps.get_models() if issubclass(model, SiteOwnedMixin) and hasattr(model, "locale")]


def follow(thing):
    """A thing or a record was saved or deleted."""
    model = documents.own_model(thing)
    if model is not None and describe.knows(model):
        _wait_for((model, thing.pk))
    if model is not None and issubclass(model, DirectoryPageMixin):
        _wait_for(EVERYTHING)  # whether its entries are found
    if isinstance(thing, SiteOwnedMixin):
        follow_keys([thing.translation_key])


def follow_keys(keys):
    """Records with these translation keys are named otherwise now."""
    for key in keys:
        _wait_for((None, key))


def _follow_thing(sender, instance, **kwargs):
    fields = kwargs.get("update_fields")
    if fields is None or set(fields) - UNTOUCHED:
        follow(instance)


def _follow_list(sender, instance, action, **kwargs):
    if action.startswith("post_"):
        follow(instance)


def _follow_move(sender, instance, **kwargs):
    _follow_place(instance.pk)


def _follow_restriction(sender, instance, **kwargs):
    _follow_place(instance.page_id)


def _follow_place(page_pk):
    """Where and for whom the page and all below it are seen has changed."""
    path = base_page().objects.filter(pk=page_pk).values_list("path", flat=True).first()
    if path is not None:
        _wait_for(path)


def _follow_site(sender, **kwargs):
    _wait_for(EVERYTHING)


def _follow_document(sender, instance, **kwargs):
    """With its site or its language a document goes without being asked."""
    backends.follow([instance], [])


def _wait_for(what):
    connection = connections[DEFAULT_DB_ALIAS]
    if not any(function is _update_waiting for _ids, function, _robust in reversed(connection.run_on_commit)):
        _waiting().pop("familienbuero_search", None)  # from a transaction that was rolled back
    _waiting().setdefault("familienbuero_search", set()).add(what)
    # An error must not become one of the page that was saved; reindex puts right what is left.
    transaction.on_commit(_update_waiting, robust=True)


def _waiting():
    """What belongs to this thread's connection; ``django.db.connection`` stands for those of all threads."""
    return vars(connections[DEFAULT_DB_ALIAS])


def _update_waiting():
    """Whoever comes first does it for all that were saved together."""
    waiting = _waiting().pop("familienbuero_search", set())
    if not waiting:
        return
    places = {one for one in waiting if isinstance(one, str)}
    keys = documents.naming([key for model, key in waiting - places if model is None])
    for model, pk in waiting - places:
        if model is not None:
            keys.setdefault(model, set()).add(str(pk))
    documents.update_keys(keys)
    if EVERYTHING in places:
        documents.settle()
    else:
        for path in places:
            documents.settle(path)


describe.when_registered.append(lambda: connect() if apps.models_ready else None)
