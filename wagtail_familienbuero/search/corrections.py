"""Misspelt words of a question: which word of the index was meant. Pure."""

from dataclasses import dataclass

SHORTEST = 4  # letters; nearly every shorter word is near to another one
ONE_MISTAKE = 7  # letters up to which one mistake is allowed, in longer words two: "Garten" is no misspelt "Karte"
SAME_FIRST = 5  # letters up to which the first one must be right
FACTORS = {1: 0.8, 2: 0.64}
"""What a corrected word counts against one that was found as it is written, by the number of mistakes."""


@dataclass(frozen=True)
class Correction:
    word: str
    mistakes: int
    factor: float


def mistakes_allowed(word):
    """How many mistakes a word of that length may have."""
    return 0 if len(word) < SHORTEST else 1 if len(word) <= ONE_MISTAKE else 2


def pieces(word):
    """(beginning, middle, end): what is near to the word shares one of them, but for rare cases.

    For a database that cannot measure distances: it looks for words with the same beginning, middle or end only.
    """
    third = max(2, len(word) // 3)
    return word[:third], word[third:-third] if len(word) > 2 * third + 1 else "", word[-third:]


def nearest(word, vocabulary, limit=3):
    """Up to `limit` `Correction`s, the likeliest first, all with as few mistakes as the nearest has.

    `vocabulary`: {word: number of documents}. Between equals decides the first letter, which people rarely mistake, and
    then which word more documents have.
    """
    most, letters = mistakes_allowed(word), set(word)
    found = []
    for other, documents in vocabulary.items():
        if other == word or abs(len(other) - len(word)) > most or len(letters.difference(other)) > most:
            continue
        if len(word) <= SAME_FIRST and word[:1] != other[:1]:
            continue
        mistakes = distance(word, other, most)
        if mistakes <= most:
            found.append((mistakes, word[:1] != other[:1], -documents, other))
    fewest = min(found, default=(0,))[0]
    best = sorted(each for each in found if each[0] == fewest)[:limit]
    return [Correction(other, mistakes, FACTORS[mistakes]) for mistakes, _first, _documents, other in best]


def distance(one, other, most):
    """How many letters were left out, added, mistaken or exchanged with their neighbour; `most` + 1 if more.

    The optimal string alignment distance, row by row, given up as soon as no way through can be short enough.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    above, row = [], list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, above, row = above, row, [place]
        for column, second in enumerate(other, 1):
            value = min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != second))
            if place > 1 and column > 1 and letter == other[column - 2] and one[place - 2] == second:
                value = min(value, before[column - 2] + 1)
            row.append(value)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
