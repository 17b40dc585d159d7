"""The standard words of a new section: topics, target groups, life phases."""

from uuid import uuid4

from django.db.models import Q

from . import memory


def make(starter):
    """({key: topic}, {key: target group}); life phases need nobody to know them."""
    words = starter.words
    makers = {kind: WordMaker(starter, kind) for kind in memory.WORDS}
    topics = {}
    _make_topics(makers["topic"], words.topics, None, topics)
    groups = {}
    for number, (key, name) in enumerate(words.target_groups, start=1):
        groups[key] = makers["target_group"].make(key, name=name, sort_order=number * 10)
    for number, phase in enumerate(words.life_phases, start=1):
        ages = {"age_from": phase.age_from, "age_to": phase.age_to}
        makers["life_phase"].make(phase.key, name=phase.name, sort_order=number * 10, **ages)
    return topics, groups


def _make_topics(maker, topics, parent, found):
    for words in topics:
        synonyms = "\n".join(word.strip() for word in words.synonyms.split(","))
        fields = {"name": words.name, "icon": words.icon, "intro": words.intro, "synonyms": synonyms}
        topic = found[words.key] = maker.make(words.key, parent=parent, **fields)
        _make_topics(maker, words.below, topic, found)


def forget_lost(site):
    """Before a section is made afresh: words that are gone may come back."""
    for row in memory.rows(scope=memory.site_scope(site.pk)):
        lost = [code for code in memory.codes(row) if memory.find(row, code) is None]
        for code in lost:
            del row.imported[code]
        if not memory.codes(row):
            row.delete()
        elif lost:
            row.save()


class WordMaker:
    """Makes the words of one vocabulary for the site, in the language of the section's pages."""

    def __init__(self, starter, kind):
        self.starter, self.kind, self.model = starter, kind, memory.WORDS[kind]
        self.scope = memory.site_scope(starter.site.pk)

    def make(self, key, **fields):
        """The word that stands for ``key``: remembered, there already, or new; ``None`` if an editor deleted it."""
        row = memory.rows(kind=self.kind, value=key, scope=self.scope).first()
        if row is not None:
            word = memory.find(row, self.starter.code)
            if word is not None:
                return word
            if self.starter.code in row.imported:
                return None
        return self._reuse(key, fields, row) or self._create(key, fields, row)

    def _reuse(self, key, fields, row):
        """A word of the site that has the same name or slug already."""
        model, starter = self.model, self.starter
        wanted = model(name=fields["name"], locale=starter.locale, site=starter.site)
        called = Q(slug=_plain_slug(wanted)) | Q(name=wanted.name)
        # The site's own word comes before one that all sites share.
        found = model.objects.for_site(starter.site).filter(called, locale=starter.locale).order_by("site_id", "pk")
        word = next((w for w in found if w.site_id), None) or found.first()
        if word is not None and row is None:
            memory.remember_reused(self.kind, key, self.scope, word, starter.code)
        return word

    def _create(self, key, fields, row):
        starter = self.starter
        word = self.model(
            **fields,
            locale=starter.locale,
            site=starter.site,
            translation_key=row.translation_key if row is not None else uuid4(),
        )
        word.full_clean(exclude=["translation_key"])
        word.save()
        word = self.model.objects.get(pk=word.pk)
        memory.remember(self.kind, key, self.scope, word, starter.code)
        starter.outcome.made.append(word)
        return word


def _plain_slug(word):
    """The slug that the word would get if nobody had it."""
    from ..sections import free_slug

    return free_slug(word.name, lambda **_near: set())
