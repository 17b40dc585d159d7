"""Merging two records that mean the same thing: every link moves to the one that is kept, then the other goes."""

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex, Revision
from wagtail.search import index

from .. import kinds
from ..exchange.models import ExternalId
from ..partners.entries import FormerSlug
from ..search import upkeep
from ..sections import section_of
from ..topics import Topic, follow_topic
from . import filling, links, usage


class MergeRefused(Exception):
    """The two cannot be merged; ``problems`` says why, in an editor's words."""

    def __init__(self, problems):
        super().__init__(" ".join(problems))
        self.problems = problems


def get_problems(keep, drop):
    """Why the two must not be merged: a list of messages, empty if they may."""
    if type(keep) is not type(drop) or keep.translation_key == drop.translation_key:
        return [_("Choose two different entries of the same kind.")]
    problems = []
    if keep.site_id is not None and keep.site_id != drop.site_id:
        problems.append(
            _("“%(keep)s” belongs to one website only, but “%(drop)s” may be used elsewhere.") % _named(keep, drop)
        )
    if getattr(drop, "live", False) and not keep.live:
        problems.append(_("“%(drop)s” is public, “%(keep)s” is not. Publish “%(keep)s” first.") % _named(keep, drop))
    if isinstance(keep, Topic):
        problems.extend(_page_conflicts(keep, drop))
    return problems


def _named(keep, drop):
    return {"keep": keep, "drop": drop}


def _page_conflicts(keep, drop):
    """Live pages of both topics in the same section and language: one topic may have only one there."""
    text = _("Both topics have a live page in one section: “%(one)s” and “%(other)s”. Unpublish one of them first.")
    taken = {_place(page): page for page in _live_pages(keep)}
    twins = ((taken.get(_place(page)), page) for page in _live_pages(drop))
    return [text % {"one": one, "other": other} for one, other in twins if one is not None]


def _live_pages(topic):
    return kinds.pages("TopicPageMixin", topic__translation_key=topic.translation_key, live=True)


def _place(page):
    section = section_of(page)
    return section and section.pk, page.locale_id


def merge(keep, drop, user=None):
    """Moves every link from ``drop`` to ``keep``, in all languages, and deletes ``drop``.

    Links in live rows and in every revision move; fields that are empty in
    ``keep`` take the value of ``drop``; external ids and old addresses lead to
    ``keep``. A language that only ``drop`` has becomes that language of ``keep``.
    All or nothing. Raises ``MergeRefused``.
    """
    if problems := get_problems(keep, drop):
        raise MergeRefused(problems)
    try:
        with transaction.atomic():
            _merge(keep, drop, user)
    except (IntegrityError, models.ProtectedError, models.RestrictedError) as error:
        message = _("Something else in this system holds on to “%(drop)s”, so nothing was changed.") % {"drop": drop}
        raise MergeRefused([message]) from error


def _merge(keep, drop, user):
    _free_from_below(keep, drop)
    kept = {version.locale_id: version for version in usage.versions(keep)}
    dropped = usage.versions(drop)
    pairs = [(kept[version.locale_id], version) for version in dropped if version.locale_id in kept]
    mapping = {old.pk: new.pk for new, old in pairs}
    for new, old in pairs:
        filling.fill(new, old, user)
    _Mover(type(keep), mapping).move()
    _move_ids(keep, drop)
    _move_addresses(keep, drop, dropped)
    strays = [version for version in dropped if version.locale_id not in kept]
    _adopt(keep, strays)
    _follow_in_search(keep, drop, strays)
    log(instance=keep, action=usage.MERGED, user=user, data={"dropped": str(drop)})
    for _new, old in pairs:
        type(old)._base_manager.get(pk=old.pk).delete()
    _settle_topics(keep, pairs)


class _Mover:
    """Turns every link to a pk of ``mapping`` into a link to the pk it is mapped to."""

    def __init__(self, model, mapping):
        self.model = model
        self.mapping = mapping
        self.touched = set()

    def move(self):
        for field in links.lists(self.model):
            self._move_list(field)
        for field in links.foreign_keys(self.model):
            self._move_key(field)
        self._move_streams()
        for owner in links.revised_models(self.model):
            self._move_revisions(owner)
        self._index_again()

    def _move_list(self, field):
        through = field.remote_field.through
        owner, target = (
            through._meta.get_field(name).attname for name in (field.m2m_field_name(), field.m2m_reverse_field_name())
        )
        for row in through._base_manager.filter(**{f"{target}__in": self.mapping}):
            self.touched.add((field.model, getattr(row, owner)))
            new = self.mapping[getattr(row, target)]
            if through._base_manager.filter(**{owner: getattr(row, owner), target: new}).exists():
                row.delete()
            else:
                through._base_manager.filter(pk=row.pk).update(**{target: new})

    def _move_key(self, field):
        for old, new in self.mapping.items():
            rows = field.model._base_manager.filter(**{field.attname: old})
            self.touched.update((field.model, pk) for pk in rows.values_list("pk", flat=True))
            rows.update(**{field.attname: new})

    def _move_streams(self):
        records = list(self.model._base_manager.filter(pk__in=self.mapping))
        references = ReferenceIndex.get_references_to_in_bulk(records).filter(model_path__contains=".")
        for owner, pk in {(ref.content_type.model_class(), ref.object_id) for ref in references}:
            source = owner and owner._base_manager.filter(pk=pk).first()
            if source is not None:
                self._move_stream(source)

    def _move_stream(self, source):
        owner, rewriter, values = type(source), links.Rewriter(self.model, self.mapping), {}
        for field in links.stream_fields(owner):
            raw = field.value_from_object(source).get_prep_value()
            values[field.name] = field.to_python(rewriter.stream(field, raw))
        owner._base_manager.filter(pk=source.pk).update(**{name: values[name] for name in rewriter.found})
        self.touched.add((owner, source.pk))

    def _move_revisions(self, owner):
        """All of them, old ones too: an old version must open after the merge."""
        content_type = ContentType.objects.get_for_model(owner, for_concrete_model=False)
        for revision in Revision.objects.filter(content_type=content_type).iterator(chunk_size=200):
            rewriter = links.Rewriter(self.model, self.mapping)
            rewriter.content(revision.content, owner)
            if rewriter.found:
                # Not save(): nothing of the revision but its links may change.
                Revision.objects.filter(pk=revision.pk).update(content=revision.content)

    def _index_again(self):
        for owner, pk in self.touched:
            source = owner._base_manager.filter(pk=pk).first()
            if source is None:
                continue
            if ReferenceIndex.is_indexed(owner):
                ReferenceIndex.create_or_update_for_object(source)
            index.insert_or_update_object(source)


def _move_ids(keep, drop):
    ExternalId.objects.filter(translation_key=drop.translation_key).update(translation_key=keep.translation_key)


def _move_addresses(keep, drop, dropped):
    """Every address that the dropped one has or had leads to the kept one."""
    kind = getattr(keep, "entry_kind", None)
    if kind is None:
        return
    former = FormerSlug.objects.filter(kind=kind, translation_key=drop.translation_key)
    slugs = {*former.values_list("slug", flat=True), *(version.slug for version in dropped)}
    former.delete()
    for slug in slugs:
        FormerSlug.objects.get_or_create(kind=kind, slug=slug, translation_key=keep.translation_key)


def _adopt(keep, strays):
    """The languages that only the dropped one has become languages of the kept one, with its facts."""
    for stray in strays:
        facts = {name: getattr(keep, name) for name in filling.facts(type(keep))}
        type(keep)._base_manager.filter(pk=stray.pk).update(translation_key=keep.translation_key, **facts)


def _follow_in_search(keep, drop, strays):
    """What was written past ``save()``: the search learns of it after the commit."""
    upkeep.follow_keys([keep.translation_key, drop.translation_key])
    for stray in strays:
        upkeep.follow(stray)


# Topics


def _free_from_below(keep, drop):
    """Lifts a topic out of the branch that is merged into it, so that no circle can arise."""
    if isinstance(keep, Topic) and keep.tree_path.startswith(drop.tree_path):
        above = drop.parent
        Topic.objects.filter(translation_key=keep.translation_key).update(parent=above)


def _settle_topics(keep, pairs):
    if not isinstance(keep, Topic):
        return
    for version in Topic.objects.filter(translation_key=keep.translation_key):
        version.tree_path = ""  # so that save() builds it anew, and that of everything below
        version.save()
    for new, old in pairs:
        follow_topic(Topic.objects.get(pk=new.pk), old.name)
