"""One page that is imported: what changes, whether it goes live, how it is saved."""

from django.utils.translation import gettext as _

from ..publishing import has_expired
from .report import CREATED, SKIPPED, UNCHANGED, UPDATED
from .values import EMPTY, fingerprint


class Entry:
    """Works on one page. ``before`` is the ``state()`` after the last import, ``None`` before the first.

    Call ``merge``, then ``decide``, then ``save``; the first two write nothing.
    """

    def __init__(self, before, page, result):
        self.before = before or {}
        self.result = result
        self.page = page
        self.is_new = page is None
        self.was_deleted = self.is_new and bool(before)
        self.fields = dict(self.before.get("fields", {}))
        self.changed, self.kept = [], []
        self.goes_live = self.goes_offline = False
        self.revision = self.before.get("revision")
        self.was_published = bool(self.before.get("live"))
        self.is_at_work = False
        if not self.is_new:
            self._take_newest_version()

    def _take_newest_version(self):
        """Works on the draft if there is one; notes whether somebody else than the import saved it."""
        self.was_published |= self.page.live
        if self.page.has_unpublished_changes:
            self.is_at_work = self.page.latest_revision_id != self.revision
            self.page = self.page.get_latest_revision_as_object()

    # Planning

    def merge(self, values, public):
        """Puts the values into the page, except where an editor changed the field since the last import."""
        self.public = public
        for name, value in values.items():
            self._merge_field(name, value)
        self.page.clean_fields(exclude=[f.name for f in self.page._meta.get_fields() if f.name not in values])

    def _merge_field(self, name, value):
        current, last = fingerprint(self.page, name), self.fields.get(name, EMPTY)
        old = getattr(self.page, name)
        old = list(old.all()) if hasattr(old, "all") else old
        setattr(self.page, name, value)
        new = fingerprint(self.page, name)
        if self.is_new or new == current:
            self.fields[name] = new
        elif current == last:
            self.fields[name] = new
            self.changed.append(name)
        else:
            setattr(self.page, name, old)
            if (new, last) != (EMPTY, EMPTY):
                self.kept.append(name)

    def decide(self, publish):
        """Sets the outcome and the reasons, and whether the page goes live or offline."""
        refusal = self._refusal()
        if refusal:
            self.result.outcome = SKIPPED
            self.result.reasons.append(refusal)
            return
        self._explain_fields()
        turned_internal = self._turned_internal()
        self.goes_offline = publish and turned_internal
        self.goes_live = publish and not self.goes_offline and self._may_go_live()
        touched = self.changed or self.goes_live or self.goes_offline
        self.result.outcome = CREATED if self.is_new else UPDATED if touched else UNCHANGED
        self.result.is_live = self.goes_live or (self.page.live and not self.goes_offline)

    def _refusal(self):
        """Why an existing page may not be touched; asked only where something would change."""
        if self.is_new or not self.changed:
            return None
        if self.page.alias_of_id:
            return _("the page is a copy of another one")
        if self.page.locked:
            return _("the page is locked")
        if self.page.workflow_in_progress:
            return _("the page is waiting for approval")
        return None

    def _explain_fields(self):
        say = self.result.reasons.append
        if self.was_deleted:
            say(_("it had been deleted here; created again as a draft"))
        if self.changed:
            say(_("changed: %(fields)s") % {"fields": self._labels(self.changed)})
        if self.kept:
            say(_("kept, because edited by hand: %(fields)s") % {"fields": self._labels(self.kept)})

    def _labels(self, names):
        return ", ".join(str(self.page._meta.get_field(name).verbose_name) for name in names)

    def _turned_internal(self):
        """The source called it public when the import published it, and calls it internal now."""
        if self.public or not self.page.live:
            return False
        was_public = self.was_published and self.before.get("public")
        reason = (
            _("the source calls it internal now") if was_public else _("live, although the source calls it internal")
        )
        self.result.reasons.append(reason)
        return bool(was_public)

    def _may_go_live(self):
        if not self.public:
            if not self.page.live:
                self.result.reasons.append(_("internal, never published"))
            return False
        if self.page.live and not (self.changed or self.page.has_unpublished_changes):
            return False
        obstacles = self._obstacles()
        self.result.reasons.extend(obstacles)
        return not obstacles

    def _obstacles(self):
        if self.is_at_work:
            return [_("not published: an editor is at work on it")]
        if not self.page.live and self.was_published:
            return [_("not published: it was taken offline by hand")]
        if has_expired(self.page):
            return [_("not published: its time is over")]
        problems = self.page.get_publish_problems()
        return [_("not published: %(reason)s") % {"reason": message} for _field, message in problems]

    # Writing

    def save(self, parent):
        """Writes the plan: at most one new revision, none if nothing changed."""
        if self.is_new:
            parent.add_child(instance=self.page)
        if self.is_new or self.changed:
            revision = self.page.save_revision(changed=True, log_action=True)
            self.revision = revision.pk
        if self.goes_live:
            self.page.get_latest_revision().publish()
            self._check_live()
        if self.goes_offline:
            self.page.unpublish()
            self.was_published = False

    def _check_live(self):
        """The page type has the last word: it may hold a page back, or wait for the day in "visible from"."""
        live = type(self.page).objects.values_list("live", flat=True).get(pk=self.page.pk)
        self.result.is_live = self.was_published = live
        if not live:
            self.result.reasons.append(_("not published yet: the page waits for its date or was held back"))

    def state(self):
        """What the next import has to know."""
        return {
            "fields": self.fields,
            # What is live as public stays known as such, so that a later import can still take it offline.
            "public": self.public or bool(self.was_published and self.page.live and self.before.get("public")),
            "live": self.was_published,
            "revision": self.revision,
        }
