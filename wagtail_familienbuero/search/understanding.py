"""What a query asks for in one language: its words, and for each what may be found instead.

The words of a query are looked up in the index before anything else. For one that no document has, the words that begin
with it are taken (the last word may be unfinished), else the nearest words, else what is known of its pieces, else what
holds it.
"""

from dataclasses import dataclass, field

from django.db import connections
from django.db.models import Q
from django.db.models.functions import Length

from . import corrections, thesaurus
from .models import EVERY_DOCUMENT, SearchTerm, Synonym
from .ranking import Alternative, Question
from .synonym_lines import as_line

MOST_WORDS = 16  # of a query; who pastes a page into the search field is answered for its beginning
MOST_LETTERS = 500  # that are looked at for them
RELATED = 0.8  # what it counts where another word of the same origin is found
IN_PARTS = 0.6  # what a word counts where only its parts are found
SEVERAL_WORDS = 0.85  # what a synonym of several words counts beside others: they may stand far from each other
COMPLETED = 0.8  # what a word counts that begins with what was typed
IN_PIECES = 0.6  # what an unknown word counts where only pieces of it are known
SHORTEST_PIECE, LONGEST_PIECE = 4, 40
SHORTEST_INSIDE = 5
SHORTEST_BEGINNING = 3
MOST_COMPLETIONS = 12
MOST_UNKNOWN = 4  # words of a query that are corrected; the database is asked for each
MOST_CANDIDATES = 3000  # words of the index that one is compared with


@dataclass
class Word:
    """A word of the query, with what may be found for it, the word itself first."""

    group: object
    alternatives: list[Alternative] = field(default_factory=list)
    correction: str = ""
    """What it was corrected to; empty where it was found, or nothing is near."""


@dataclass
class Understanding:
    """A query in one language of the index."""

    locale_id: int
    analyser: object
    words: list[Word]
    query: str = ""
    terms: dict[str, tuple[int, int]] = field(default_factory=dict)
    """(pk, documents) by index term, of those that any document has, `EVERY_DOCUMENT` among them."""

    @property
    def question(self):
        return Question([word.alternatives for word in self.words], [word.group.weight for word in self.words])

    @property
    def documents(self):
        """How many there are."""
        return self.terms.get(EVERY_DOCUMENT, (0, 0))[1]

    @property
    def documents_with(self):
        return {term: documents for term, (_pk, documents) in self.terms.items()}

    @property
    def is_about_reaching(self):
        """Whether it asks for a telephone number or the like, of what else it names or of the office."""
        return any(word.group.word in self.analyser.how_to_reach for word in self.words)

    def corrected(self, is_shown, found=()):
        """The query with its corrections, or None if there are none that everybody may see.

        `is_shown` gets an index term and says whether a visible document has it. `found`: words of the results, from
        which a correction has its capitals and umlauts.
        """
        shown = [word.correction if self._may_be_shown(word.correction, is_shown) else "" for word in self.words]
        if not any(shown):
            return None
        written = {self.analyser.group(word).word: word for word in reversed(found)}
        better = {
            word.group.word: written.get(other, other) for other, word in zip(shown, self.words, strict=True) if other
        }
        return " ".join(better.get(self.analyser.group(word).word, word) for word in self.query.split())

    def _may_be_shown(self, correction, is_shown):
        return bool(correction) and is_shown(self.analyser.group(correction).stem)


def understand(query, site_id, locale_id, analyser, with_thesaurus=True):
    """The `Understanding` of a query; at most four questions to the database, and four for an unknown word."""
    groups = list({group.stem: group for group in analyser.groups(query[:MOST_LETTERS])}.values())[:MOST_WORDS]
    place = {"site_id": site_id, "locale_id": locale_id}
    understood = Understanding(locale_id, analyser, [Word(group) for group in groups], query[:MOST_LETTERS])
    if not groups:
        return understood
    synonyms = find_synonyms(groups, place, analyser, with_thesaurus)
    asked = [*groups, *(group for found in synonyms for group in found.phrase.groups)]
    texts = {text for group in asked for text in (group.stem, *group.related, *group.parts)}
    understood.terms = known_terms(texts, place)
    for word in understood.words:
        word.alternatives = itself(word.group)
    add_synonyms(understood, synonyms)
    add_unknown(understood, place)
    return understood


def itself(group, factor=1.0):
    """A word as it is written, and by its parts."""
    parts = tuple(dict.fromkeys(group.parts))
    return [
        Alternative((group.stem,), factor),
        *(Alternative((stem,), factor * RELATED) for stem in group.related),
        *([Alternative(parts, factor * IN_PARTS, partly=True)] if parts else []),
    ]


def known_terms(texts, place):
    """{text: (pk, documents)} of the index terms that there are, and of `EVERY_DOCUMENT`."""
    every = Q(is_word=True, text=EVERY_DOCUMENT)
    rows = SearchTerm.objects.filter(every | Q(is_word=False, text__in=texts), **place).order_by()
    return {text: (pk, documents) for text, pk, documents in rows.values_list("text", "pk", "documents")}


# Synonyms


def find_synonyms(groups, place, analyser, with_thesaurus):
    """What the editors and the shipped thesaurus say: a list of `thesaurus.Found`."""
    books = [editors_thesaurus(place, analyser)]
    if with_thesaurus:
        books.append(thesaurus.load(analyser.language))
    return [found for book in books for found in book.find(groups)]


def editors_thesaurus(place, analyser):
    ours = Q(site=place["site_id"]) | Q(site=None)
    rows = Synonym.objects.filter(ours, locale=place["locale_id"]).order_by("pk").values_list("words", "one_way_from")
    return thesaurus.kept(tuple(as_line(*row) for row in rows), analyser.language)


def add_synonyms(understood, synonyms):
    """A phrase of several words stands for each of the words that it is found for."""
    for found in synonyms:
        terms = tuple(dict.fromkeys([*phrase_terms(found.phrase, understood.terms), *found.rest]))
        factor = found.factor * (SEVERAL_WORDS if len(terms) > 1 else 1)
        if terms and all(term in understood.terms for term in terms):
            for word in understood.words[found.start : found.stop]:
                word.alternatives.append(Alternative(terms, factor))


def phrase_terms(phrase, known):
    """The index terms of a phrase; a compound that no document has whole stands there by its parts."""
    for group in phrase.groups:
        yield from [group.stem] if group.stem in known or not group.parts else group.parts


# Words that no document has


def add_unknown(understood, place):
    known, words = understood.terms, understood.words
    foreign = understood.analyser.foreign(understood.query)
    unknown = [word for word in words if not any(set(one.terms) <= set(known) for one in word.alternatives)]
    new = []
    for word in unknown[:MOST_UNKNOWN]:
        others = completions(word, place) if word is words[-1] else []
        if word.group.word not in foreign:
            others = others or corrected(word, place, understood.analyser)
        others = others or in_pieces(word, place, understood.analyser)
        others = others or inside(word, place)
        word.alternatives += others
        new += others
    if new:
        known.update(known_terms({term for other in new for term in other.terms}, place))


def completions(word, place):
    """Alternatives for the beginning of a word."""
    beginning = word.group.word
    if len(beginning) < SHORTEST_BEGINNING:
        return []
    rows = words_of_index(place).filter(begins_with(beginning)).exclude(stem="")
    stems = rows.order_by("-documents", "text").values_list("stem", flat=True)[:MOST_COMPLETIONS]
    return [Alternative((stem,), COMPLETED) for stem in dict.fromkeys(stems)]


def corrected(word, place, analyser):
    """Alternatives for a word that nobody knows: those of the words that are nearest to it."""
    if analyser.knows(word.group.word):  # "Tochter" is no misspelt "Toaster", though nothing is said of daughters
        return []
    near = corrections.nearest(word.group.word, candidates(word.group.word, place))
    word.correction = near[0].word if near else ""
    return [other for one in near for other in itself(analyser.group(one.word), one.factor)]


def in_pieces(word, place, analyser):
    """The longest end and the longest beginning of a word that the index knows: "Sofortpass" is a "Pass"."""
    text = word.group.word
    stems = {(start, end): analyser.stem(text[start:end]) for start, end in pieces_of(text)}
    known = known_terms(set(stems.values()), place)
    found = [piece for piece in stems if stems[piece] in known]
    ends = [piece for piece in found if piece[1] == len(text)]
    seam = min(ends, default=(len(text),))[0]
    beginning = max((piece for piece in found if piece[0] == 0 and piece[1] <= seam), default=None)
    pieces = ([beginning] if beginning else []) + ([(seam, len(text))] if ends else [])
    terms = tuple(dict.fromkeys(stems[piece] for piece in pieces))
    known_share = sum(end - start for start, end in pieces) / len(text)
    return [Alternative(terms, IN_PIECES * known_share, partly=True)] if terms else []


def pieces_of(text):
    """(start, end) of each beginning and each end of a text that is no more than a word."""
    longest, shortest = min(len(text) - 1, LONGEST_PIECE), SHORTEST_PIECE
    for length in range(shortest, longest + 1):
        yield 0, length
        yield len(text) - length, len(text)


def inside(word, place):
    """Alternatives for a word that the index knows in the middle or at the end of others only."""
    stem = word.group.stem
    if len(stem) < SHORTEST_INSIDE:
        return []
    rows = words_of_index(place).filter(text__contains=stem).exclude(stem="").order_by("-documents", "text")
    stems = rows.values_list("stem", flat=True)[:MOST_COMPLETIONS]
    return [Alternative((stem,), IN_PIECES) for stem in dict.fromkeys(stems)]


def candidates(text, place):
    """{word: documents} of the words of the index that may be near to a text."""
    most = corrections.mistakes_allowed(text)
    if not most:
        return {}
    beginning, middle, end = corrections.pieces(text)
    shares = begins_with(beginning) | Q(text__endswith=end)
    if middle:
        shares |= Q(text__contains=middle)
    rows = words_of_index(place).annotate(letters=Length("text")).exclude(stem="")
    rows = rows.filter(shares, letters__range=(len(text) - most, len(text) + most))
    return dict(rows.order_by("-documents").values_list("text", "documents")[:MOST_CANDIDATES])


def words_of_index(place):
    return SearchTerm.objects.filter(**place, is_word=True, documents__gt=0).order_by()


def begins_with(beginning):
    """The condition for a text; on SQLite as a range too, as it uses no index for LIKE."""
    condition = Q(text__startswith=beginning)
    if connections[SearchTerm.objects.db].vendor == "sqlite":
        condition &= Q(text__gte=beginning, text__lt=beginning + "\U0010ffff")
    return condition
