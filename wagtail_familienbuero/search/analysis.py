"""From text to what the index holds, in any language: `analyser("de")`, `analyser("uk")` … Pure, like `german`.

German gets all of it: folding, stems, compounds, questions as people ask them. A language with a stemmer of the
Snowball family gets stems, every other one its folded words. A text and a question about it go through the same one.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import snowballstemmer

from . import german, letters
from .stopwords import ASKING, FORMS_WANTED, HOW_TO_REACH, STOP_WORDS

LONGEST = 60  # letters of a word or term; what is longer is cut
MOST_PARTS = 6  # a "compound" of more is no word; its sub-sequences would be too many
BETWEEN_PARTS = {"und", "oder", "sowie", "bzw", "u"}  # Kinder- und Jugendhilfe
WORDS_KEPT = 16_384  # words whose terms are remembered: in running text nearly all have been seen before
CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][\w'’:*-]*")
NO_NOUN = 0.6  # what a word counts beside the nouns of its question
BESIDE = 0.4  # what "telephone number" counts beside whose
APOSTROPHE = re.compile("['’ʼ]")
STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "el": "greek", "en": "english", "eo": "esperanto",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "nl": "dutch", "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


@dataclass(frozen=True)
class Group:
    """One word of a question and what it may be found by."""

    word: str
    """Folded, as it was written."""
    stem: str
    """The whole word as index term."""
    parts: tuple[str, ...] = ()
    """Stems of the parts of a compound in their order, `()` for a simple word."""
    related: tuple[str, ...] = ()
    """Stems of words of the same origin, such as a verb and its noun."""
    prefix: bool = False
    """The last word while somebody types."""
    weight: float = 1.0
    """What it counts beside the other words of its question."""


@cache
def analyser(code):
    """The `Analyser` for a language code such as "de", "de-simple", "pt-BR" or "uk"."""
    language = code.lower().replace("_", "-").split("-")[0]
    return German() if language == "de" else Analyser(language)


class Analyser:
    """Words, index terms and question groups of one language."""

    def __init__(self, language):
        self.language = language
        self.stop_words = self.folded(STOP_WORDS)
        self.asking = self.folded(ASKING)
        self.how_to_reach = self.folded(HOW_TO_REACH)
        self.facts_wanted = self.how_to_reach | self.folded(FORMS_WANTED)
        name = STEMMERS.get(language)
        available = snowballstemmer.algorithms()
        self.stemmer = snowballstemmer.stemmer(name) if name in available else None
        self.group = lru_cache(maxsize=WORDS_KEPT)(self.make_group)
        self.terms_of = lru_cache(maxsize=WORDS_KEPT)(self.make_terms)
        self.words_of = lru_cache(maxsize=WORDS_KEPT)(self.make_words)

    def folded(self, lists):
        return frozenset(map(self.fold, lists.get(self.language, ())))

    def words(self, text):
        """The folded words of `text` in order. Of "Kita-Platz" both parts and "kitaplatz"."""
        return [word for token in self.tokens(text) for word in self.words_of(token)]

    def terms(self, text):
        """The index terms of `text` in order, as often as they come: stems, of compounds also those of parts and of
        neighbouring parts together. Without stop words."""
        return [term for token in self.tokens(text) for term in self.terms_of(token)]

    def left_out(self, text):
        """The stems of the stop words in `text`, by which a title of nothing else is found."""
        return [self.group(word).stem for word in self.words(text) if word in self.stop_words]

    def groups(self, query, typing=False):
        """The `Group`s of a question. Stop words and words of asking are left out unless nothing would be left.

        While somebody is `typing`, the last word is the beginning of one and always kept.
        """
        tokens = self.tokens(query)
        unfinished = bool(typing and tokens and not query[-1:].isspace())
        groups = [group for group in map(self.group, tokens) if group.word]
        last = groups.pop() if unfinished and groups else None
        telling = [group for group in groups if group.word not in self.stop_words | self.asking]
        kept = [*telling, replace(last, prefix=True)] if last else telling or groups
        return [replace(group, weight=BESIDE) if group.word in self.facts_wanted else group for group in kept]

    def tokens(self, text):
        """The words of `text` in lower case, hyphens still in them."""
        return letters.tokens(letters.small(text))

    def pieces(self, token):
        """The words that hyphens and apostrophes join in `token`, folded."""
        token = APOSTROPHE.sub("-" if self.language in ("fr", "it", "ca") else "", self.without_genitive(token))
        return [self.fold(piece)[:LONGEST] for piece in token.split("-") if piece]

    def without_genitive(self, token):
        return re.sub("['’ʼ]s$", "", token) if self.language in ("en", "de") else token

    def make_words(self, token):
        pieces = self.pieces(token)
        return (*pieces, self.joined(pieces)) if len(pieces) > 1 and "-" in token else tuple(pieces)

    def make_terms(self, token):
        words = [word for word in self.make_words(token) if word not in self.stop_words]
        return tuple(map(self.stem, words))

    def make_group(self, word):
        """The `Group` of one word of a question."""
        pieces = [piece for token in self.tokens(word) for piece in self.pieces(token)]
        whole = self.joined(pieces)
        return Group(whole, self.stem(whole), tuple(map(self.stem, pieces)) if len(pieces) > 1 else ())

    def knows(self, word):
        """Whether a folded word is one of the language, as far as that is known here."""
        return False

    def foreign(self, text):
        """The folded words of `text` that are none of the language by their letters."""
        return set()

    def joined(self, pieces):
        return "".join(pieces)[:LONGEST]

    def fold(self, word):
        return letters.plain(word)

    def stem(self, word):
        """The index term of one folded word."""
        return (self.stemmer.stemWord(word)[:LONGEST] if self.stemmer else word) or word


class German(Analyser):
    """German in all its spellings, with compounds taken apart."""

    # Letters of no German word, nor of the French ones in it.
    FOREIGN = re.compile("[^\\Wa-zäöüßàâéèêëîïôû\\d_]")
    # What a child does or does not; without its umlaut it would be a day-care centre, "Hort".
    HEARS = frozenset(f"h{o}r{ending}" for o in ("ö", "oe") for ending in ("", "e", "st", "t", "te", "ten"))
    BOTH_GENDERS = re.compile(r"(?<=[^\W\d_])(?:[:*_·•]|/-?|\()(in(?:nen)?)\b\)?")

    def __init__(self):
        super().__init__("de")

    def tokens(self, text):
        """As always, but "Schüler:innen" is one word, and "Kinder- und Jugendhilfe" are Kinderhilfe and Jugendhilfe."""
        text = self.BOTH_GENDERS.sub(r"\1", letters.small(text))
        found = ["hören" if token in self.HEARS else token for token in letters.tokens(text)]
        return self.completed(found) if any(token[-1] == "-" for token in found) else found

    def completed(self, tokens):
        """Words that end in a hyphen with what the next whole word has in common with them."""
        whole, result = "", []
        for token in reversed(tokens):
            if token[-1] == "-":
                token = token[:-1] + self.last_part(whole)
            elif token not in BETWEEN_PARTS:
                whole = token
            result.append(token)
        return result[::-1]

    def last_part(self, token):
        parts = self.parts(token)
        return parts[-1] if len(parts) > 1 else ""

    def groups(self, query, typing=False):
        """As always; where some words are capitalised, they are the nouns, which say what it is about."""
        groups = super().groups(query, typing)
        nouns = {word for token in CAPITALISED.findall(query) for word in self.words(token)}
        if not nouns:
            return groups
        return [group if group.word in nouns else replace(group, weight=group.weight * NO_NOUN) for group in groups]

    def fold(self, word):
        return german.fold(word)

    def stem(self, word):
        return german.stem(word)

    def knows(self, word):
        return german.is_whole(word, german.lexicon())

    def foreign(self, text):
        return {self.group(token).word for token in self.tokens(text) if self.FOREIGN.search(token)}

    def parts(self, token):
        """The folded parts of all that `token` joins by hyphens or as a compound."""
        pieces = APOSTROPHE.sub("", self.without_genitive(token)).split("-")
        return [part for piece in pieces if piece for part in german.parts(piece[:LONGEST])]

    def term(self, word):
        """The index term of one word, in whatever spelling."""
        return german.compound_stem(german.parts(word))[:LONGEST]

    def make_terms(self, token):
        parts = self.parts(token)
        if len(parts) == 1:
            return () if parts[0] in self.stop_words else (german.stem(parts[0]),)
        most = len(parts) - 1 if len(parts) <= MOST_PARTS else 1
        wanted = (run for run in neighbours(parts, most) if len(run) > 1 or run[0] not in self.stop_words)
        return tuple(dict.fromkeys(german.compound_stem(run)[:LONGEST] for run in wanted)) if parts else ()

    def make_group(self, word):
        parts = [part for token in self.tokens(word) for part in self.parts(token)]
        whole = self.joined([piece for token in self.tokens(word) for piece in self.pieces(token)])
        stems = tuple(map(german.stem, parts)) if 1 < len(parts) <= MOST_PARTS else ()
        if not parts:
            return Group(whole, "")
        beginning, stem = "".join(parts[:-1]), german.stem(parts[-1])
        related = tuple((beginning + other)[:LONGEST] for other in german.related(stem))
        return Group(whole, (beginning + stem)[:LONGEST], stems, related)


def neighbours(parts, most):
    """The whole, then each run of up to `most` neighbours: of (kinder, betreuungs, kosten) also the first two."""
    yield parts
    for length in range(1, most + 1):
        for start in range(len(parts) - length + 1):
            yield parts[start : start + length]
