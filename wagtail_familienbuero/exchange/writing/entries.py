"""One page or record that is imported: what changes, whether it goes live, how it is saved."""

from contextlib import nullcontext

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from ...publishing import has_expired
from ..report import CREATED, SKIPPED, UNCHANGED, UPDATED, Change
from .differences import difference, label
from .fields import find_field
from .fingerprints import EMPTY, default_fingerprint, fingerprint, held


class Entry:
    """Works on one page or record. ``before`` is the ``state()`` after the last import, ``None`` before the first.

    ``is_ours`` tells that the file calls it by our own key: then what the file
    says is meant. ``guard`` is a reason why the entry must not be changed. Call
    ``merge``, then ``decide``, then ``save``; the first two write nothing.
    """

    def __init__(self, thing, result, *, before=None, is_new=False, is_ours=False, overwrite=False, guard=""):
        self.thing, self.result, self.guard = thing, result, guard
        self.before = before or {}
        self.is_new, self.is_ours, self.overwrite = is_new, is_ours, overwrite
        self.was_deleted = is_new and bool(before)
        self.fields = dict(self.before.get("fields", {}))
        self.changed, self.kept, self.overwritten = [], [], []
        self.goes_live = self.goes_offline = False
        self.revision = self.before.get("revision")
        self.was_published = bool(self.before.get("live"))
        self.has_drafts = hasattr(thing, "has_unpublished_changes")
        self.is_at_work = False
        self.depends_on_targets = bool(self.before.get("depends_on_targets"))
        if not is_new:
            self._take_newest_version()

    def _take_newest_version(self):
        """Works on the draft if there is one; notes whether somebody else than the import saved it."""
        self.was_published |= self.is_live
        if self.has_drafts and self.thing.has_unpublished_changes:
            self.is_at_work = self._was_saved_by_somebody()
            self.thing = self.thing.get_latest_revision_as_object()

    def _was_saved_by_somebody(self):
        if self.is_ours:
            # Without a note of what the import wrote, a name tells.
            revision = self.thing.latest_revision
            return revision is not None and revision.user_id is not None
        return self.thing.latest_revision_id != self.revision

    @property
    def is_live(self):
        """What has no drafts, such as a topic, is public as soon as it is there."""
        return self.thing.live if self.has_drafts else not self.is_new

    # Planning

    def merge(self, values, public):
        """Puts the values into the entry, except where an editor changed the field since the last import."""
        self.public = public
        for name, value in values.items():
            if self.is_new:
                setattr(self.thing, name, value)
                self.fields[name] = fingerprint(self.thing, name)
            else:
                self._merge_field(name, value)

    def _merge_field(self, name, value):
        old, current = held(self.thing, name), fingerprint(self.thing, name)
        setattr(self.thing, name, value)
        new, last = fingerprint(self.thing, name), self._last(name)
        is_by_hand = not self.is_ours and current != last
        if new == current:
            self.fields[name] = new
        elif is_by_hand and (new, last) == (EMPTY, EMPTY):
            # An editor filled what the source is silent about.
            value = old
        elif is_by_hand and not self.overwrite:
            self.kept.append(name)
        else:
            return self._change(name, old, value, new, is_by_hand)
        setattr(self.thing, name, old)

    def _last(self, name):
        """What the last import wrote; before the first what a new entry has."""
        return self.fields[name] if name in self.fields else default_fingerprint(type(self.thing), name)

    def _change(self, name, old, value, new, is_by_hand):
        self.fields[name] = new
        self.changed.append(name)
        if is_by_hand:
            self.overwritten.append(name)
        self.result.changes.append(Change(self._label(name), *difference(self.thing, name, old, value)))

    def decide(self, publish):
        """Sets the outcome and the reasons, and whether the entry goes live or offline."""
        refusal = self._refusal()
        if refusal:
            self.result.outcome = SKIPPED
            self.result.changes = []
            self.result.reasons.append(refusal)
            return
        self._explain_fields()
        turned_internal = self._turned_internal()
        self.goes_offline = self.has_drafts and publish and turned_internal
        self.goes_live = self.has_drafts and publish and not self.goes_offline and self._may_go_live()
        touched = self.changed or self.goes_live or self.goes_offline
        self.result.outcome = CREATED if self.is_new else UPDATED if touched else UNCHANGED
        self.result.is_live = not self.has_drafts or self.goes_live or (self.is_live and not self.goes_offline)

    def _refusal(self):
        if not self.has_drafts and not self.public:
            return _("the source calls it internal, but entries of this kind are always public")
        if not self.changed and not self.is_new:
            return None
        if self.guard:
            return self.guard
        if getattr(self.thing, "alias_of_id", None):
            return _("the page is a copy of another one")
        if getattr(self.thing, "locked", False):
            return _("it is locked")
        if not self.is_new and getattr(self.thing, "workflow_in_progress", False):
            return _("it is waiting for approval")
        return None

    def _explain_fields(self):
        say = self.result.reasons.append
        if self.was_deleted and self.has_drafts:
            say(_("it had been deleted here; created again as a draft"))
        if self.overwritten:
            say(_("overwritten, although edited by hand: %(fields)s") % {"fields": self._labels(self.overwritten)})
        if self.kept:
            say(_("kept, because edited by hand: %(fields)s") % {"fields": self._labels(self.kept)})

    def _label(self, name):
        return label(type(self.thing), name)

    def _labels(self, names):
        return ", ".join(map(self._label, names))

    def _turned_internal(self):
        """The source called it public when the import published it, and calls it internal now."""
        if self.public or not self.is_live:
            return False
        was_public = self.was_published and self.before.get("public")
        reason = (
            _("the source calls it internal now") if was_public else _("live, although the source calls it internal")
        )
        self.result.reasons.append(reason)
        return bool(was_public)

    def _may_go_live(self):
        if not self.public:
            if not self.thing.live:
                self.result.reasons.append(_("internal, never published"))
            return False
        if self.thing.live and not (self.changed or self.thing.has_unpublished_changes):
            return False
        obstacles = self._obstacles()
        self.result.reasons.extend(obstacles)
        return not obstacles

    def _obstacles(self):
        if self.is_at_work:
            return [_("not published: an editor is at work on it")]
        if self.is_ours and not self.is_new and not self.thing.live:
            return [_("not published: it is a draft here")]
        if not self.thing.live and self.was_published:
            return [_("not published: it was taken offline by hand")]
        if has_expired(self.thing):
            return [_("not published: its time is over")]
        problems = self.thing.get_publish_problems() if hasattr(self.thing, "get_publish_problems") else []
        return [_("not published: %(reason)s") % {"reason": message} for _field, message in problems]

    # Writing

    def save(self, shelf=None):
        """Writes the plan: at most one new revision, none if nothing changed."""
        revision = self._save_content(shelf) if self.is_new or self.changed else None
        if self.goes_live:
            (revision or self.thing.get_latest_revision()).publish()
            self._check_live()
        if self.goes_offline:
            self.thing.unpublish()
            self.was_published = False

    def _save_content(self, shelf):
        self._refresh_parent()
        # Publishing saves everything once more, and indexes it then.
        with disable_reference_index_auto_update() if self.goes_live else nullcontext():
            if self.is_new:
                shelf.put(self.thing)
            elif not self.has_drafts:
                self.thing.full_clean()
                self.thing.save()
        with disable_reference_index_auto_update():
            revision = self.thing.save_revision(
                changed=True, log_action=True, clean=self.has_drafts and not self.is_new
            )
        self.revision = revision.pk
        return revision

    def _refresh_parent(self):
        """The order column of a topic may have changed since it was read."""
        parent = getattr(self.thing, "parent", None)
        if parent is not None and hasattr(parent, "tree_path"):
            parent.refresh_from_db(fields=["tree_path"])

    def _check_live(self):
        """The page type has the last word: it may hold a page back, or wait for the day in "visible from"."""
        live = type(self.thing).objects.values_list("live", flat=True).get(pk=self.thing.pk)
        self.result.is_live = self.was_published = live
        if not live:
            self.result.reasons.append(_("not published yet: the page waits for its date or was held back"))
            ReferenceIndex.create_or_update_for_object(self.thing)

    def state(self):
        """What the next import has to know."""
        return {
            "fields": self.fields,
            # What is live as public stays known as such, so that a later import can still take it offline.
            "public": self.public or bool(self.was_published and self.is_live and self.before.get("public")),
            "live": self.was_published,
            "revision": self.revision,
            "depends_on_targets": self.depends_on_targets,
        }


def explain(error, model):
    """Why an entry of the model could not be saved, for people: validation errors with the names of the fields."""
    if not isinstance(error, ValidationError):
        return f"{type(error).__name__}: {error}"[:200]
    named = error.message_dict.items() if hasattr(error, "error_dict") else [("__all__", error.messages)]
    texts = (f"{_name_of(name, model)}{' '.join(messages)}" for name, messages in named)
    return "; ".join(texts)[:200]


def _name_of(field, model):
    return f"{label(model, field)}: " if find_field(model, field) else ""
