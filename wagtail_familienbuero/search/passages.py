"""What to show of a text that was found: the sentences with the words of the question, those words marked. Pure."""

import re
from functools import lru_cache

WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")
SENTENCE_END = re.compile(r"(?<=[.!?…:])\s+|\n+")
LONGEST = 220  # letters of a passage
MOST = 2
LETTERS = 50_000  # of a text that are read


@lru_cache(maxsize=65_536)
def terms_of(analyser, word):
    """Remembered, as a page of results has a thousand words, and nearly all of them were on the last one."""
    return frozenset(analyser.terms(word))


def marked(text, analyser, terms):
    """[(piece of the text, whether it is one of the words)]; the pieces together are the text."""
    pieces, start = [], 0
    for match in WORD.finditer(text):
        if terms & terms_of(analyser, match[0]):
            pieces += [(text[start : match.start()], False), (match[0], True)]
            start = match.end()
    return [piece for piece in (*pieces, (text[start:], False)) if piece[0]]


def passages(text, analyser, terms):
    """Up to two passages as from `marked()`, in the order of the text: the sentences with the most of the words."""
    sentences = [sentence.strip() for sentence in SENTENCE_END.split(text[:LETTERS]) if sentence.strip()]
    scored = []
    for place, sentence in enumerate(sentences):
        found = {term for word in WORD.findall(sentence) for term in terms & terms_of(analyser, word)}
        if found:
            scored.append((-len(found), place, sentence))
    best = sorted(sorted(scored)[:MOST], key=lambda one: one[1])
    return [shortened(marked(sentence, analyser, terms)) for _count, _place, sentence in best]


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
