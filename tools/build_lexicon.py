"""Makes `wagtail_familienbuero/search/data/lexicon_de.txt`, by which German compounds are taken apart.

    pip install german-nouns wordfreq HanTa numpy snowballstemmer
    python tools/build_lexicon.py [--cache FILE] [--words NUMBER]

A slow morphological analyser (HanTa) takes the words of a frequency list (wordfreq) apart; what was found before and
after other parts is counted. Nouns of the German Wiktionary (german-nouns) that are no compounds add to it, and
`tools/domain_words_de.txt`, the words of family and administration, kept by hand. Last come the words that all these
would take apart wrongly: they are listed as whole.

The analysis takes minutes; `--cache` keeps it in a file of your choice.
"""

import argparse
import csv
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from wagtail_familienbuero.search import german  # noqa: E402

DATA = ROOT / "wagtail_familienbuero" / "search" / "data" / "lexicon_de.txt"
DOMAIN = Path(__file__).parent / "domain_words_de.txt"
WORD = re.compile("[a-zäöüß]{6,34}")
ROOTS = ("NN", "VV", "ADJ", "ADV", "CARD", "NE")
NO_ROOTS = {"ADJ_COMP", "ADJ_SUP"}
LINKS = {"FUGE", "SUF_ADJ_NN", "PRESPART", "SUF_DERIV_VV_ADJ", "SUF_FEM"}  # belong to the part before them


def words(text):
    return set(text.split())


# Prefixes: what they begin is one word, however it looks (Auf|enthalt, Nach|name, Über|sicht).
PREFIXES = words("""
    abs all alle aller ander anti auf aus ausser bei beim bis dar dass daruber durch ehe ein eine einer empor ent
    entgegen fort gegen gegenuber hinter hin her heraus herein herum hinaus hinein inter los mehr mit mono
    multi nach neben neu
    nieder ober poly pro selb sub super tele trans uber ultra und unter vis von vor miss voraus vorbei wider
    wieder weiter zer zuruck zusammen zwischen
    """)
# Ends of words that are no parts of compounds, though some are words as well.
SUFFIXES = words("""
    ant anz ari bar ell elle ellen ende ent enz erei erin ern haft heit ier iere ieren iert ierte ierung ig in ine
    ion ionen isch ische ismus ist iste ite keit lein lich ling los lose mal mass massig nis ner ose sal sam
    schaft ster sterin
    tum ung ungen
    weise
    """)
SURE = 4
COMMON = 1e-6  # share of all words from which a noun is taken to be common
RARE = 2e-7
LINKED = ("ung", "heit", "keit", "schaft", "ion", "tat", "ling", "tum")  # these join with an s


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, help="keeps the analysis between two runs")
    parser.add_argument("--words", type=int, default=110_000, help="how many of the most frequent words are analysed")
    options = parser.parse_args()
    share = frequencies()
    divided = divisions(share, options.words, options.cache)
    lexicon = build(share, divided, nouns(), domain_words())
    DATA.write_text("".join(block(name, getattr(lexicon, name)) for name in lexicon._fields) + "\n", encoding="ascii")
    print({name: len(getattr(lexicon, name)) for name in lexicon._fields}, DATA.stat().st_size, "bytes")


def block(name, words):
    return f"\n[{name}]\n" + "\n".join(sorted(word for word in words if word.isascii() and word.isalpha()))


# What the sources say


def frequencies():
    """Each German word (small letters) → its share of all words, the most frequent first."""
    import wordfreq

    return wordfreq.get_frequency_dict("de", wordlist="large")


def nouns():
    """The nouns of Wiktionary in small letters, without names."""
    import german_nouns

    csv.field_size_limit(10**7)
    with (Path(german_nouns.__path__[0]) / "nouns.csv").open(encoding="utf-8") as lines:
        rows = [(row["lemma"], row["pos"]) for row in csv.DictReader(lines)]
    names = ("name", "Toponym", "Abkürzung")
    return {lemma.lower() for lemma, kind in rows if lemma.isalpha() and not any(name in kind for name in names)}


def domain_words():
    """Our own list → (heads, modifiers, whole), folded."""
    heads, modifiers, whole = set(), set(), set()
    lines = (line for line in DOMAIN.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    for entry in " ".join(lines).split():
        word = german.fold(entry.strip("!-").replace("+", ""))
        if entry.startswith("!"):
            whole.add(word)
        elif entry.endswith("-"):
            modifiers.add(word)
        elif entry.startswith("-"):
            heads.add(word)
        else:
            modifiers.add(word)
            heads.add(german.fold(entry.partition("+")[0]))
    return heads, modifiers, whole


def divisions(share, number, cache):
    """The parts of each of the most frequent words, as [(form, ending)] with one entry for a simple word."""
    if cache and cache.exists():
        lines = (line.split("\t") for line in cache.read_text(encoding="utf-8").splitlines())
        return {word: parts_of(word, morphemes) for word, morphemes in lines}
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    found = {}
    for word in [word for word in share if WORD.fullmatch(word)][:number]:
        morphemes = tagger.analyze(word.capitalize(), taglevel=3)[1]
        found[word] = " ".join(f"{form}/{tag}" for form, tag in morphemes)
    if cache:
        cache.write_text("".join(f"{word}\t{morphemes}\n" for word, morphemes in found.items()), encoding="utf-8")
    return {word: parts_of(word, morphemes) for word, morphemes in found.items()}


def parts_of(word, morphemes):
    """The parts of `word` by its analysis such as "betreuung/NN s/FUGE kost/NN en/SUF_NN"; [] if it is no sense."""
    parts, prefix = [], ""
    for morpheme in morphemes.split():
        form, _, tag = morpheme.rpartition("/")
        if tag.startswith(("PREF", "PTK")):
            prefix += form
        elif tag.startswith(ROOTS) and tag not in NO_ROOTS:
            parts.append((prefix + form, ""))
            prefix = ""
        elif parts:
            before, ending = parts.pop()
            parts.append((before + ending + form, "") if tag in LINKS else (before, ending + form))
    return parts if "".join(form + ending for form, ending in parts) == word else []


# What we make of it


def build(share, divided, nouns, domain):
    """The lexicon: what combines often, common simple nouns, our own words, and what must stay whole."""
    before, after = counts(divided)
    heads, modifiers, whole = domain
    sure = Sure(before | dict.fromkeys(modifiers, 99), after | dict.fromkeys(heads, 99))
    heads |= often(after, 3) - SUFFIXES
    modifiers |= often(before, 3) - PREFIXES
    known = german.Lexicon(frozenset(heads), frozenset(modifiers), frozenset(whole))
    simple = {noun for noun in nouns if share.get(noun, 0) > RARE and len(divided.get(noun, [noun])) == 1}
    simple = {noun for noun in simple if not sure.of(german.fewest_parts(german.fold(noun), known))}
    heads |= {german.fold(noun) for noun in simple if len(noun) > 3} - SUFFIXES
    modifiers |= {modifier(noun) for noun in simple if share[noun] > COMMON and len(noun) > 4} - PREFIXES
    known = german.Lexicon(frozenset(heads), frozenset(modifiers), frozenset(whole))
    known = known._replace(heads=frozenset(head for head in heads if not sure.of(without_itself(head, known))))
    known = known._replace(modifiers=frozenset(word for word in modifiers if not sure.beginning(word, known)))
    return known._replace(whole=known.whole | whole_words(known, simple, divided, sure))


def without_itself(head, known):
    """The parts of a head by the other words."""
    return german.fewest_parts(head, known._replace(heads=known.heads - {head})) if len(head) > 6 else None


class Sure:
    """Whether all parts of a division were seen so often in others that it is right whatever the analyser says.

    It takes words that it does not know for simple ones.
    """

    def __init__(self, before, after):
        self.before, self.after = before, after

    def of(self, parts):
        return (
            bool(parts) and self.head(parts[-1]) and all(self.before.get(part, 0) >= least(part) for part in parts[:-1])
        )

    def beginning(self, word, known):
        """Whether other modifiers make up this one: "wohngeld" is not needed where there are "wohn" and "geld"."""
        others = known.modifiers - {word}
        parts = german.fewest_parts(word, german.Lexicon(others, others, frozenset())) if len(word) > 6 else None
        return bool(parts) and all(self.before.get(part, 0) >= least(part) for part in parts)

    def head(self, word):
        forms = [word[:end] for end in german.ends(word)]
        return any(self.after.get(form, 0) >= least(form) for form in forms)


def least(form):
    """How often a form must have been seen to be sure of it; short ones are found everywhere by chance."""
    return SURE * {3: 6, 4: 2}.get(len(form), 1)


def counts(divided):
    """In how many compounds each form stands before another part, and as the last one."""
    before, after = Counter(), Counter()
    for parts in divided.values():
        before.update(german.fold(form + ending) for form, ending in parts[:-1])
        after.update(german.fold(form) for form, _ in parts[1:][-1:])
    return before, after


def often(counter, least):
    """Short forms must have been seen more often: by chance they are found everywhere."""
    return {form for form, seen in counter.items() if len(form) >= 3 and seen >= least * max(1, 6 - len(form))}


def modifier(noun):
    """How a noun begins a compound if nothing else is known."""
    folded = german.fold(noun)
    if folded.endswith(LINKED):
        return folded + "s"
    return folded + "n" if folded.endswith("e") else folded


def whole_words(known, simple, divided, sure):
    """What would be taken apart although it is simple."""
    words = simple | {word for word, parts in divided.items() if len(parts) == 1}
    folded = {german.fold(word) for word in words}
    return {word for word in folded if (parts := german.fewest_parts(word, known)) and not sure.of(parts)}


if __name__ == "__main__":
    main()
