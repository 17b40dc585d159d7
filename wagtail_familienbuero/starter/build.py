"""Makes a working section below a page: pages of every kind, vocabularies, and the groups of editors."""

from dataclasses import dataclass, field
from uuid import uuid4

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from .. import kinds, sections
from ..admin.groups import create_groups
from ..exchange.places import describe
from . import memory, places, vocabulary, weights
from .words import language_for, words_for

LISTS = ("services", "offers", "questions")
DRAFTS = {"services": "ServicePageMixin", "offers": "OfferPageMixin", "questions": "QuestionPageMixin"}


class StartRefusedError(Exception):
    """Nothing was made; the message says why and what to do."""


@dataclass
class Outcome:
    """``made`` are the new things; ``notes`` say what was left out and why, ``todo`` what an editor does next."""

    section: object = None
    made: list = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    todo: list[str] = field(default_factory=list)


@transaction.atomic
def start(parent, language=None, reach=None):
    """Puts a section below ``parent`` (any page of a site) and returns an ``Outcome``; made again it adds nothing.

    ``language`` (``de`` or ``en``) is that of the words, by default the one that
    fits the page's. ``reach`` are values of ``phone``, ``email``, ``website``: with
    one of them the office page can go live. Raises ``StartRefusedError``.
    """
    check_parent(parent)
    return Starter(parent, words_for(language or language_for(parent.locale.language_code)), reach or {}).run()


def check_parent(parent):
    if sections.site_of(parent) is None:
        raise StartRefusedError(
            _("“%(title)s” belongs to no website. Choose the root page of a site or a page below it.")
            % {"title": parent.title}
        )
    if parent.alias_of_id:
        raise StartRefusedError(
            _("“%(title)s” is an alias: it only shows another page. Choose the original, which has the id %(id)d.")
            % {"title": parent.title, "id": parent.alias_of_id}
        )
    section = sections.section_of(parent)
    if section is not None:
        raise StartRefusedError(
            _("“%(title)s” stands in a section already: %(section)s")
            % {"title": parent.title, "section": describe(section)}
        )


class Starter:
    """Makes what is missing. What was made before is found by its row, whatever it is called and wherever it stands."""

    def __init__(self, parent, words, reach):
        self.parent, self.words, self.reach = parent, words, reach
        self.locale, self.code = parent.locale, parent.locale.language_code
        self.site = sections.site_of(parent)
        self.goes_live = places.is_public(parent)
        self.outcome = Outcome()

    def run(self):
        unweighted = weights.unweighted()
        self.key, is_new = self._section_key()
        self.scope = str(self.key)
        office = self._make_office(unweighted)
        self.outcome.section = office
        topics, groups = vocabulary.make(self)
        lists = {name: self._make_list(office, name) for name in LISTS}
        self._make_page("directory", "DirectoryPageMixin", office, **_texts(self.words.directory))
        self._make_page("search", "SearchPageMixin", office, **_texts(self.words.search))
        self._make_topic_pages(office, topics)
        self._make_drafts(office, lists, topics, groups)
        self._make_groups(office, is_new)
        self._say_what_next(office)
        return self.outcome

    # The section

    def _section_key(self):
        """(key, whether the section is new in this language); forgets a section that is gone."""
        for row in memory.rows(kind=memory.PAGE, value=memory.OFFICE):
            versions = kinds.base_page().objects.filter(translation_key=row.translation_key)
            if not versions:
                self._forget(row.scope)
            elif row.imported.get("parent") == str(self.parent.translation_key) or any(
                version.get_parent().pk == self.parent.pk for version in versions
            ):
                is_here = versions.filter(locale=self.locale).exists()
                if not is_here:
                    self._forget(row.scope, self.code)
                return row.translation_key, not is_here
        vocabulary.forget_lost(self.site)
        return uuid4(), True

    def _forget(self, scope, code=None):
        """Forgets a section, or its version in one language, that editors deleted as a whole."""
        for row in memory.rows(scope=scope):
            row.imported.pop(code, None)
            if code is None or not memory.codes(row):
                row.delete()
            else:
                row.save()

    def _make_office(self, unweighted):
        office = self._make_page(
            memory.OFFICE,
            sections.OFFICE,
            self.parent,
            **_texts(self.words.office),
            **self.reach,
            translation_key=self.key,
        )
        if office is None:
            raise StartRefusedError(" ".join(self.outcome.notes))
        if office not in self.outcome.made:
            self._say_not_taken(office)
        else:
            known = memory.rows(kind=memory.PAGE, value=memory.OFFICE, scope=self.scope).get().imported
            unweighted = sorted({*known.get("unweighted", []), *unweighted})
            more = {"parent": str(self.parent.translation_key), "unweighted": unweighted}
            memory.remember(memory.PAGE, memory.OFFICE, self.scope, office, self.code, **more)
        return office

    def _say_not_taken(self, office):
        """An office that is there belongs to its editors: nothing is written into it."""
        newest = office.specific.get_latest_revision_as_object()
        if any(getattr(newest, name) != value for name, value in self.reach.items()):
            text = _("“%(title)s” is there already: phone, mail and web address were not changed. Write them there.")
            self._note(text % {"title": office.title})

    # Pages

    def _make_list(self, office, name):
        return self._make_page(name, "ListPageMixin", office, entry_kind=name, **_texts(getattr(self.words, name)))

    def _make_topic_pages(self, office, topics):
        for words in self.words.topics:
            topic = topics.get(words.key)
            if topic is not None:
                fields = {"title": topic.name, "slug": topic.slug, "topic": topic}
                self._make_page(f"topic-{words.key}", "TopicPageMixin", office, **fields)

    def _make_drafts(self, office, lists, topics, groups):
        """A service, an offer and a question that show how an entry is written: always drafts, they claim nothing."""
        summaries = {"services": "in_one_sentence", "offers": "summary", "questions": "short_answer"}
        for name, mixin in DRAFTS.items():
            words = getattr(self.words, f"{name[:-1]}_draft")
            self._make_page(
                f"draft-{name}",
                mixin,
                lists[name] or office,
                title=words.title,
                synonyms=words.synonyms,
                publish=False,
                lists={"topics": [topics.get(words.topic)], "target_groups": [groups.get(words.group)]},
                **{summaries[name]: words.summary},
            )

    def _make_page(self, value, mixin, parent, *, publish=True, lists=None, translation_key=None, **fields):
        """The page that stands for ``value``: remembered, or made now; ``None`` where it cannot or shall not be."""
        row = memory.rows(kind=memory.PAGE, value=value, scope=self.scope).first()
        if row is not None:
            page = memory.find(row, self.code)
            if page is not None:
                return page
            if self.code in row.imported:
                return self._note(_("“%(title)s” was deleted by an editor and is not made again.") % fields)
        key = row.translation_key if row is not None else translation_key or uuid4()
        model = self._model_for(mixin, parent)
        if model is None:
            return None
        page = model(translation_key=key, locale=self.locale, live=False, **fields)
        page.slug = self._free_slug(parent, fields.get("slug") or fields["title"])
        return self._add(page, value, parent, lists or {}, publish and self.goes_live)

    def _model_for(self, mixin, parent):
        """The first page type of a mixin that may stand below ``parent``; says why there is none."""
        models = [model for model in kinds.concretes(mixin) if model.is_creatable]
        fitting = next((model for model in models if model.can_create_at(parent.specific)), None)
        if not models:
            self._note(_("No page type is built on %(mixin)s: left out.") % {"mixin": mixin})
        elif fitting is None:
            text = _("A page of the type “%(type)s” (%(mixin)s) may not stand below “%(parent)s”: left out.")
            self._note(text % {"type": models[0]._meta.verbose_name, "mixin": mixin, "parent": parent.title})
        return fitting

    def _free_slug(self, parent, text):
        children = kinds.base_page().objects.child_of(parent)
        return sections.free_slug(text, lambda **near: set(children.filter(**near).values_list("slug", flat=True)))

    def _add(self, page, value, parent, lists, publish):
        try:
            with transaction.atomic():
                self._write(page, parent, lists, publish)
        except ValidationError as error:
            text = _("“%(title)s” could not be made: %(reason)s")
            return self._note(text % {"title": page.title, "reason": " ".join(error.messages)})
        page = type(page).objects.get(pk=page.pk)
        if not page.live:
            ReferenceIndex.create_or_update_for_object(page)
        memory.remember(memory.PAGE, value, self.scope, page, self.code)
        self.outcome.made.append(page)
        return page

    def _write(self, page, parent, lists, publish):
        for name, records in lists.items():
            setattr(page, name, [record for record in records if record is not None])
        # Nobody looks at the fields of a draft; what somebody typed may be too long for the database.
        page.clean_fields(exclude={field.name for field in page._meta.fields} - self.reach.keys())
        with disable_reference_index_auto_update():  # publishing brings it up to date, ``_add`` that of drafts
            # Read anew: the tree counts the children of a page in the page itself.
            kinds.base_page().objects.get(pk=parent.pk).add_child(instance=page)
            revision = page.save_revision()
        if publish and not page.get_publish_problems():
            revision.publish()

    def _note(self, text):
        if text not in self.outcome.notes:
            self.outcome.notes.append(text)

    # Groups

    def _make_groups(self, office, is_new):
        """Once for a section; a group that somebody deleted is not made again."""
        rows = list(memory.rows(kind=memory.GROUP, scope=self.scope))
        if rows and not (is_new and all(memory.find(row, "") for row in rows)):
            return
        untouched = [row for row in rows if not memory.changed_fields(memory.find(row, ""), row.imported[""])]
        before = set(Group.objects.values_list("pk", flat=True))
        for number, group in enumerate(create_groups(office)):
            known = next((row for row in untouched if row.imported[""]["pk"] == group.pk), None)
            if group.pk not in before:
                self.outcome.made.append(group)
            if group.pk not in before or known:
                memory.remember(memory.GROUP, known.value if known else str(number), self.scope, group, "")

    # What next

    def _say_what_next(self, office):
        say = self.outcome.todo.append
        if not self.goes_live:
            say(
                _("“%(title)s” is not public yet, so everything below it is a draft. Publish it with all its subpages.")
                % {"title": self.parent.title}
            )
        if not office.live:
            reasons = " ".join(str(message) for _field, message in office.get_publish_problems())
            say(
                _("Open “%(title)s” in the admin, complete it and publish it. %(reasons)s")
                % {"title": office.title, "reasons": reasons}
            )
        if self.outcome.made:
            say(_("Three drafts show how a service, an offer and a question are written: complete or delete them."))
            say(_("Add people to the two groups of editors under Settings → Groups, and partners under Familienbüro."))


def _texts(words):
    return {"title": words.title, "intro": words.intro}
