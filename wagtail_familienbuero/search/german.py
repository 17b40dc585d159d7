"""What a German word is made of: folding, stems, the parts of compounds. Pure: no Django, no database.

One spelling of a word is enough to find all of them: `Gebühr`, `GEBUEHR` and `gebuhr` are one *folded* word here, as
are `Straße` and `Strasse`. Stems and parts are those of folded words.
"""

import re
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

import snowballstemmer

from . import letters

WORDS_KEPT = 16_384  # results that are remembered; a word of running text has mostly been seen before
SHORTEST_PART = 3
SHORTEST_COMPOUND = 6
LONGEST_COMPOUND = 60
ENDINGS = {  # by their last letter
    "e": ("e", "se"),
    "m": ("em",),
    "n": ("n", "en", "ern", "sen", "in", "innen"),
    "r": ("er",),
    "s": ("s", "es", "ses"),
}

SHORTEST_VERB = 4
NO_VERBS = frozenset(["bild", "mein", "schul", "stift", "zahl", "zeit"])  # of Bildung, Meinung …
PARTICIPLE = re.compile(
    "(ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|um|vor|weg|zu|zuruck|zusammen)ge([a-z]{3,}?)(?:en|e?t)?"
)
# As Germans spell umlauts where they have no key for them.
SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# Not in Frauen, Steuer, Route or Quelle, where u and e belong to two sounds; "e+" makes folding twice the same as once.
DIGRAPH = re.compile(r"([ao])e+|(?<![aeouq])(u)e+")


def fold(text):
    """`text` in the one spelling that everything is compared in."""
    return DIGRAPH.sub(r"\1\2", letters.plain(letters.small(text).translate(SPELT_OUT)))


class Lexicon(NamedTuple):
    """The words that compounds are made of, all folded."""

    heads: frozenset
    """What may end a compound, without endings."""
    modifiers: frozenset
    """What may stand before another part, in the form it has there: `betreuungs`, `schul`, `kinder`."""
    whole: frozenset
    """What looks like a compound and is none."""


@cache
def lexicon():
    """The lexicon of the package; read when it is first needed."""
    text = resources.files(__package__).joinpath("data", "lexicon_de.txt").read_text(encoding="ascii")
    blocks = (block.partition("]\n") for block in text.split("\n[")[1:])
    return Lexicon(**{name: frozenset(words.split()) for name, _, words in blocks})


@cache
def stemmer():
    return snowballstemmer.stemmer("german")


@lru_cache(maxsize=WORDS_KEPT)
def stem(word):
    """The stem of a folded word: "betreuung" and "betreuungen" give "betreu"."""
    if word[-2:] in ("as", "is", "os", "ys", "us") and word[:-1] in lexicon().heads:
        word = word[:-1]  # Kitas, Büros, Babys: the stemmer leaves them as they are
    return stemmer().stemWord(word) or word


def related(stem):
    """Stems that the stemmer keeps apart from `stem` though one is made of the other: of "sperr" that of "Sperrung", of
    "angemeldet" that of "anmelden"."""
    participle = PARTICIPLE.fullmatch(stem)
    if participle:
        return ("".join(participle.groups()),)
    if not stem.endswith("ung"):
        return (f"{stem}ung",)
    verb = stem.removesuffix("ung")
    return (verb,) if len(verb) >= SHORTEST_VERB and verb not in NO_VERBS else ()


def compound_stem(parts):
    """The stem of a word that consists of these parts: ("kinder", "betreuungs") give "kinderbetreu"."""
    return "".join(parts[:-1]) + stem(parts[-1])


def parts(word):
    """The folded parts of a German word as it is written: ("kinder", "betreuungs", "kosten"), of a simplex one.

    What joins them stays with the part before. Where two vowels meet at a seam ("Kitaeinstieg"), they are no umlaut.
    """
    folded, shortened = fold(word), letters.plain(letters.small(word))
    if folded != shortened:
        apart = split(shortened)
        if len(apart) > 1:
            return apart
    return split(folded)


@lru_cache(maxsize=WORDS_KEPT)
def split(word):
    """The parts of a folded word, which joined give it again."""
    known = lexicon()
    if not SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND or not word.isalpha() or is_whole(word, known):
        return (word,)
    return fewest_parts(word, known) or (word,)


def is_whole(word, known):
    return any(word[:end] in known.whole or word[:end] in known.heads for end in ends(word))


def ends(word):
    """How long a word is, with its ending and without each that it may be an inflected form by."""
    lengths = (len(word) - len(ending) for ending in ENDINGS.get(word[-1], ()) if word.endswith(ending))
    return [len(word), *(length for length in lengths if length >= SHORTEST_PART)]


def fewest_parts(word, known):
    """The division into the fewest parts, of several the one with the longest first part; None if there is none."""
    best, stops = {}, ends(word)
    for start in range(len(word) - SHORTEST_PART, -1, -1):
        found = None
        if start and any(word[start:stop] in known.heads for stop in stops if stop >= start + SHORTEST_PART):
            found = (word[start:],)
        for end, rest in best.items():  # the longest first
            if end < start + SHORTEST_PART:
                break
            if (not found or len(rest) + 1 < len(found)) and word[start:end] in known.modifiers:
                found = (word[start:end], *rest)
        if found:
            best[start] = found
    return best.get(0)
