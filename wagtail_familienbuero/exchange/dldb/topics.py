"""The topics of DLDB: a graph in which topics name their sub-topics."""

from collections import defaultdict

from ..html import render
from ..records import ExternalKey, Message, Reference, TopicRecord, gettext_noop
from . import texts
from .values import code_of, html_of, id_of, is_public, object_of, objects_of, shortened, text_of, words_of

FIELDS = {
    "name": ("title",),
    "relation": ("parents", "sort_order"),
    "rank": ("sort_order",),
    "description": ("intro",),
    "meta": ("synonyms",),
}
HIGHEST_RANK = 30_000


def reader(entries):
    """A function (entry, key, name, notes) → ``TopicRecord``. All entries tell who is above whom."""
    graph = Graph(entries)

    def read(entry, key, name, notes):
        notes.extend(graph.notes[key.value])
        meta = object_of(entry.get("meta"))
        parents = (ExternalKey(key.scheme, key.agency, value[:255], "topic") for value in graph.parents[key.value])
        return TopicRecord(
            key=key,
            title=shortened(name, 255, notes),
            language=code_of(meta.get("locale")),
            public=is_public(entry, notes),
            parents=tuple(map(Reference, parents)),
            sort_order=graph.ranks.get(key.value, _rank(entry)),
            intro=render(texts.parse(html_of(entry.get("description"))), headings=False, numbered=False),
            synonyms=words_of(meta.get("keywords"), name),
        )

    return read


def _rank(row):
    rank = text_of(row.get("rank"))
    return int(rank) if rank.isascii() and rank.isdigit() and len(rank) < 6 and int(rank) <= HIGHEST_RANK else None


class Graph:
    """Who is above whom, without circles. ``parents``, ``ranks`` and ``notes`` are by id."""

    def __init__(self, entries):
        self.parents, self.notes, self.ranks = defaultdict(list), defaultdict(list), {}
        topics = {value: entry for entry in entries if isinstance(entry, dict) and (value := id_of(entry.get("id")))}
        self.children = {value: self._children(value, entry, topics) for value, entry in topics.items()}
        for value, child in self._without_circles():
            if value not in self.parents[child]:
                self.parents[child].append(value)

    def _children(self, value, entry, topics):
        """The ids of the sub-topics that are in the file, each once."""
        found = {}
        for row in objects_of(object_of(entry.get("relation")).get("childs")):
            child = id_of(row.get("id"))
            if child in topics:
                found[child] = None
                self.ranks.setdefault(child, _rank(row))
            elif child:
                text = gettext_noop("The sub-topic “%(name)s” (%(id)s) is not in the file.")
                name = text_of(row.get("name"))[:80]
                self.notes[value].append(Message.of(text, name=name, id=child[:50]))
        return list(found)

    def _without_circles(self):
        """(parent, child) in the order of the file; what would close a circle is named instead."""
        closing = set(self._closing())
        for value, children in self.children.items():
            for child in children:
                if (value, child) not in closing:
                    yield value, child
                    continue
                text = gettext_noop("It is above and below the topic %(id)s at once; it was not put below it.")
                self.notes[child].append(Message.of(text, id=value[:50]))

    def _closing(self):
        """The links that lead back to a topic on the way to them (a walk in depth, without recursion)."""
        begun, done = set(), set()
        for start in self.children:
            path = [(start, iter(self.children[start]))] if start not in begun else []
            begun.add(start)
            while path:
                value, rest = path[-1]
                child = next(rest, None)
                if child is None:
                    done.add(value)
                    path.pop()
                elif child not in begun:
                    begun.add(child)
                    path.append((child, iter(self.children[child])))
                elif child not in done:
                    yield value, child
