"""What to show of a text that was found: the sentences with the words of the question, those words marked. Pure."""

import re
from functools import lru_cache

WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")
SENTENCE_END = re.compile(r"\s(?<=[.!?…:]\s)\s*")
LONGEST = 220  # letters of a passage
MOST = 2
LETTERS = 50_000  # of a text that are read


@lru_cache(maxsize=65_536)
def terms_of(analyser, word):
    """Remembered, as a page of results has a thousand words, and nearly all of them were on the last one."""
    return frozenset(analyser.terms(word))


def marked(text, analyser, wanted):
    """[(piece of the text, whether it is one of the words)]; the pieces together are the text.

    `wanted`: sets of index terms, each of which together stands for a word of the question. What has only a part of
    one is marked where the text has the rest, and no word has it all: who asks for "Elterngeld" means no "Geld".
    """
    words = list(WORD.finditer(text))
    pieces, start = [], 0
    for match, is_meant in zip(words, meant([terms_of(analyser, match[0]) for match in words], wanted), strict=True):
        if is_meant:
            pieces += [(text[start : match.start()], False), (match[0], True)]
            start = match.end()
    return [piece for piece in (*pieces, (text[start:], False)) if piece[0]]


def meant(words, wanted):
    """For each word, given as its terms, whether it is one of those that are wanted."""
    all_terms, found = frozenset().union(*wanted), [False] * len(words)
    near = {place: word for place, word in enumerate(words) if not all_terms.isdisjoint(word)}
    every = frozenset().union(*near.values())
    for terms in wanted:
        if terms <= every:
            is_whole = any(terms <= word for word in near.values())
            for place, word in near.items():
                found[place] |= terms <= word if is_whole else bool(terms & word)
    return found


def passages(text, analyser, wanted):
    """Up to two passages as from `marked()`, in the order of the text: the sentences with the most of the words."""
    text, all_terms = text[:LETTERS], frozenset().union(*wanted)
    # Each word of a long text is looked at once, as most stand in it often; then only the few sentences with one.
    telling = [word for word in set(WORD.findall(text)) if not all_terms.isdisjoint(terms_of(analyser, word))]
    pieces = (piece.strip() for line in text.split("\n") for piece in SENTENCE_END.split(line))
    sentences = [piece for piece in pieces if any(word in piece for word in telling)]
    spoken = [[terms_of(analyser, word) for word in WORD.findall(sentence)] for sentence in sentences]
    best = best_of(spoken, wanted)
    if not best:  # what belongs together stands in several sentences
        wanted = [frozenset([term]) for term in all_terms]
        best = best_of(spoken, wanted)
    return [shortened(marked(sentences[place], analyser, wanted)) for place in best]


def best_of(sentences, wanted):
    """The places of the `MOST` sentences, given as the terms of their words, with the most of what is wanted."""
    scored, all_terms = [], frozenset().union(*wanted)
    for place, words in enumerate(sentences):
        found = {t for word, is_meant in zip(words, meant(words, wanted), strict=True) if is_meant for t in word}
        scored.append((-len(found & all_terms), place))
    return sorted(place for count, place in sorted(scored)[:MOST] if count)


def shortened(pieces):
    """The pieces cut to a length around the first marked word, with … where something is left out."""
    text = "".join(piece for piece, _hit in pieces)
    if len(text) <= LONGEST:
        return pieces
    before = pieces[0][0] if pieces and not pieces[0][1] else ""
    if len(before) > LONGEST // 2:
        tail = before[-LONGEST // 3 :]
        pieces = [("… " + tail.partition(" ")[2], False), *pieces[1:]]
    kept, room = [], LONGEST
    for piece, hit in pieces:
        if len(piece) > room:
            kept.append((piece[:room].rpartition(" ")[0] + " …", False) if not hit else (piece, True))
            break
        kept.append((piece, hit))
        room -= len(piece)
    return kept
