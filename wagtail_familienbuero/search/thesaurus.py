"""What else may stand for the words of a question: groups of synonyms, see `synonym_lines`. Pure: no Django.

A phrase may have several words. Phrases are compared by their stems and by the parts of compounds, as the `Analyser` of
their language makes them: `Kita-Plätze` is `Kitaplatz`, stop words do not count. No phrase is analysed before a word
of it is asked for: all of them would take longer than a search. The shipped groups stand in data/; those of editors
are lines of the same form.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources

from .analysis import analyser
from .synonym_lines import MOST_WORDS, LineError, gettext_noop, read_line

TWO_WAY = 0.85
"""How much a synonym counts against the word itself. To be measured again when the ranking changes."""
ONE_WAY = 0.7
IN_COMPOUND = 0.8
"""A synonym for a part of a compound only (Kitagebühr: Kindergarten, Gebühr) counts so much of what it would."""
MOST_EXPANSIONS = 16
"""Of one phrase, the surest first: each costs the database something."""
MOST_ASKED = 40
"""Words of a question that are looked up; who pastes a page into the search field gets no synonyms for its end."""
SHORTEST_PART = 4
"""Letters of the stem. Shorter parts (Rad, Amt, Ei) stand in too many compounds that have nothing to do with them."""
LONGEST_ENDING = 6
"""Letters that a stemmer takes off a word at most, as of Obdachlosigkeit."""


def problems(lines, code="de"):
    """[(number of the line from 1, LineError)] of all lines that are no groups, for the one who wrote them."""
    found = []
    for number, text in enumerate(lines, start=1):
        try:
            line = read_line(text)
            if line:
                check_words(line, analyser(code))
        except LineError as error:
            found.append((number, error))
    return found


def check_words(line, analyse):
    """Words that are one and the same to the search (Kita, Kitas) make no group."""
    seen = {}
    for text in line.left + line.right:
        phrase = Phrase(text, analyse)
        check_left(text, phrase.words)
        if phrase.key in seen:
            raise LineError(
                gettext_noop("“%(phrase)s” and “%(other)s” are the same to the search. Take one of them away."),
                phrase=text,
                other=seen[phrase.key],
            )
        seen[phrase.key] = text


def check_left(text, words):
    """What a phrase is without its stop words must still mean the same: `Kind bekommen` would be every `Kind`."""
    if not words:
        raise LineError(gettext_noop("“%(phrase)s” consists of words that the search leaves out."), phrase=text)
    if len(words) == 1 and " " in text:
        raise LineError(
            gettext_noop("Of “%(phrase)s” the search keeps only “%(word)s”. Write that, or say it with other words."),
            phrase=text,
            word=words[0],
        )


class Phrase:
    """A phrase of a line, analysed when somebody looks at it."""

    def __init__(self, text, analyse, line=None, folded=""):
        self.text, self.analyse, self.line, self.folded = text, analyse, line, folded

    @cached_property
    def groups(self):
        """Its words as `Analyser.groups` makes them, without stop words."""
        return tuple(self.analyse.groups(self.text))

    @property
    def words(self):
        return tuple(group.word for group in self.groups)

    @cached_property
    def key(self):
        return key_of(self.groups)

    @cached_property
    def loose_key(self):
        return loose_key_of(self.groups)


def key_of(groups):
    """What phrases are compared by, whatever the order of their words."""
    return tuple(sorted(group.stem for group in groups))


def loose_key_of(groups):
    """One key for `Kitaplatz`, `Kita-Platz` and `Kita Platz`, where no phrase has the same words."""
    return tuple(part for group in groups for part in group.parts or (group.stem,))


def with_one_alike(groups, alike):
    """The keys of a phrase with a synonym for one of its words; `alike`: stems for each of them."""
    stems = [group.stem for group in groups]
    for place, others in enumerate(alike):
        for other in others:
            yield tuple(sorted([*stems[:place], other, *stems[place + 1 :]]))


@dataclass(frozen=True)
class Found:
    """`phrase` may stand for the words `start` up to, not including, `stop` of a question."""

    start: int
    stop: int
    phrase: Phrase
    factor: float
    rest: tuple[str, ...] = ()
    """Stems of those parts of the compound for which the phrase does not stand; they must be found too."""


class Thesaurus:
    """Looks up what stands for words. Lines that are no groups are left out.

    `lines`: an iterable of texts; `code`: the language of the words in them.
    """

    def __init__(self, lines, code="de"):
        self.lines, self.code = tuple(lines), code

    @cached_property
    def shelf(self):
        return Shelf(self.lines, analyser(self.code))

    def expansions(self, words):
        """[(words of a phrase, factor)], the surest first, for `words` taken as one phrase."""
        groups = analyser(self.code).groups(" ".join(words))[:MOST_WORDS]
        whole = [found for found in self.find(groups) if found.stop - found.start == len(groups) and not found.rest]
        return [(found.phrase.words, found.factor) for found in whole]

    def find(self, groups):
        """[Found] for the words of a question, as `Analyser.groups` gives them.

        The longest phrase that starts at a word wins, whatever the order of its words and with a synonym for one of
        them ("Fahrzeug überführen" is "Auto überführen"); where the whole of a compound is not known, its longest
        known part is taken.
        """
        groups = list(groups)[:MOST_ASKED]
        near, found, start = self.shelf.near(groups), [], 0
        alike = [self.shelf.alike(near.get(key_of([group]), ())) for group in groups] if len(groups) > 1 else []
        while start < len(groups):
            stop, here = self._longest(near, groups, start, alike)
            found.extend(here or self._in_compound(near, groups[start], start))
            start = stop
        return found

    def _longest(self, near, groups, start, alike):
        """(where to go on, [Found] for the words until there)."""
        for stop in range(min(start + MOST_WORDS, len(groups)), start, -1):
            words = groups[start:stop]
            phrases_here = near.get(key_of(words)) or near.get(("loose", loose_key_of(words)))
            as_asked = 1.0 if phrases_here else TWO_WAY
            if not phrases_here and len(words) > 1:
                keys = with_one_alike(words, alike[start:stop])
                phrases_here = next((near[key] for key in keys if key in near), None)
            if phrases_here:
                instead = self.shelf.instead(phrases_here)
                return stop, [Found(start, stop, phrase, factor * as_asked) for phrase, factor in instead]
        return start + 1, []

    def _in_compound(self, near, group, place):
        """[Found] for the longest known part of a compound, from two-way groups only."""
        parts = group.parts
        for length in range(len(parts) - 1, 0, -1):
            for first in range(len(parts) - length + 1):
                part = parts[first : first + length]
                rest = parts[:first] + parts[first + length :]
                known = near.get(("loose", part)) if length > 1 or len(part[0]) >= SHORTEST_PART else None
                others = self.shelf.others(known or [])
                if others:
                    return [Found(place, place + 1, other, TWO_WAY * IN_COMPOUND, rest) for other in others]
        return []


class Shelf:
    """The phrases of all lines, to be found by the beginning of a word in them."""

    def __init__(self, lines, analyse):
        self.analyse, self.by_word, self.by_text = analyse, {}, {}
        self.left_out = analyse.stop_words | analyse.asking
        for line in filter(None, map(readable, lines)):
            self._add(line)
        self.sorted_words = sorted(self.by_word)
        self.phrases_with = lru_cache(maxsize=4096)(self.find_with)
        self.target = lru_cache(maxsize=4096)(self.make_target)

    def _add(self, line):
        # Folding a line at once takes a third of the time that its phrases would take.
        folded = self.analyse.fold("\n".join(line.left).lower()).split("\n")
        for text, plain in zip(line.left, folded, strict=True):
            phrase = Phrase(text, self.analyse, line, plain)
            self.by_text.setdefault(plain, []).append(phrase)
            for word in self._telling(plain):
                self.by_word.setdefault(word, []).append(phrase)

    def _telling(self, plain):
        """The longest word of a phrase, with and without its hyphens."""
        for form in {plain, plain.replace("-", "")}:
            words = re.findall(r"\w+", form)
            yield max([word for word in words if word not in self.left_out] or words, key=len)

    def near(self, groups):
        """The phrases that the words may be part of: {key or ("loose", key): [Phrase]}."""
        found = {}
        for phrase in dict.fromkeys(phrase for start in self._starts(groups) for phrase in self.phrases_with(start)):
            found.setdefault(phrase.key, []).append(phrase)
            found.setdefault(("loose", phrase.loose_key), []).append(phrase)
        return found

    def _starts(self, groups):
        """Beginnings of words to look for: of the words, their parts, two neighbours in one, and within compounds."""
        for place, group in enumerate(groups):
            yield group.stem
            yield from group.parts
            if place:
                before = groups[place - 1].word
                yield before + group.stem
                yield before + "s" + group.stem
            if len(group.parts) > 2:  # one that is made of several parts and is itself only a part
                yield from filter(self.by_word.__contains__, runs(group.word))

    def find_with(self, start):
        """The phrases whose longest word is `start` and an ending; and some others, as it is not stemmed here."""
        sure = start[:-1] if len(start) > SHORTEST_PART else start  # stemmers may change it: nursery, nurseri
        found, place = [], bisect_left(self.sorted_words, sure)
        while place < len(self.sorted_words) and self.sorted_words[place].startswith(sure):
            if len(self.sorted_words[place]) <= len(start) + LONGEST_ENDING:
                found += self.by_word[self.sorted_words[place]]
            place += 1
        return found

    def instead(self, phrases_here):
        """[(Phrase, factor)] for what may be looked for instead, the surest first, never the phrases themselves."""
        found = {other.folded: (other, TWO_WAY) for other in self.others(phrases_here)}
        targets = [self.target(text) for phrase in phrases_here for text in phrase.line.right]
        for target in targets:
            found.setdefault(target.folded, (target, ONE_WAY))
        for target in targets:
            for other in self.others(self.by_text.get(target.folded, [])):
                found.setdefault(other.folded, (other, ONE_WAY * TWO_WAY))
        for phrase in phrases_here:
            found.pop(phrase.folded, None)
        return sorted(found.values(), key=lambda pair: -pair[1])[:MOST_EXPANSIONS]

    def others(self, phrases_here):
        """The other phrases of the two-way groups in which the phrases stand."""
        here = {phrase.folded for phrase in phrases_here}
        lines = [phrase.line for phrase in phrases_here if not phrase.line.right]
        found = {other.folded: other for line in lines for other in map(self.target, line.left)}
        return [other for folded, other in found.items() if folded not in here][:MOST_EXPANSIONS]

    def alike(self, phrases_here):
        """The stems of other single words of the two-way groups in which the phrases stand."""
        return [other.groups[0].stem for other in self.others(phrases_here) if len(other.groups) == 1]

    def make_target(self, text):
        return Phrase(text, self.analyse, folded=self.analyse.fold(text.lower()))


def readable(text):
    """The `Line` of a text, None if it is no group."""
    try:
        return read_line(text)
    except LineError:
        return None


def runs(word):
    """What a word begins or ends with, the whole word not."""
    for length in range(SHORTEST_PART, len(word)):
        yield word[:length]
        yield word[-length:]


@lru_cache(maxsize=64)
def kept(lines, code):
    """The `Thesaurus` of a tuple of lines, remembered with what is read of them; for those of editors."""
    return Thesaurus(lines, code)


@cache
def load(code="de"):
    """The `Thesaurus` that comes with the package for a language; one without groups for most of them."""
    language = code.lower().replace("_", "-").split("-")[0]
    return Thesaurus(shipped_lines(language), code)


def shipped_lines(language):
    """The lines of the file for a language code such as "de"; none if there is no such file."""
    file = resources.files(__package__).joinpath("data", f"thesaurus_{language}.txt")
    return file.read_text(encoding="utf-8").splitlines() if language.isalpha() and file.is_file() else []
