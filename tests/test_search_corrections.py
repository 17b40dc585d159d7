"""Misspelt words: the pure part, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_familienbuero.search.corrections import distance, mistakes_allowed, nearest, pieces

WORDS = st.text("abcd", max_size=7)
VOCABULARY = {"elterngeld": 9, "kindergeld": 5, "kindergarten": 4, "wohngeld": 3, "wohnen": 2, "amt": 9, "kita": 8}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("kita", "kita", 0),
        ("kita", "kit", 1),
        ("kita", "kiita", 1),
        ("kita", "kata", 1),
        ("kita", "ikta", 1),
        ("kita", "tika", 2),
        ("elterngeld", "eltergedl", 2),
        ("", "ab", 2),
        ("kita", "wohnung", 3),
        ("kita", "hund", 3),
    ],
)
def test_distance(one, other, expected):
    assert distance(one, other, 2) == expected


def full_table(one, other):
    """The textbook form of the same distance, without giving up early."""
    table = {(row, 0): row for row in range(len(one) + 1)} | {(0, column): column for column in range(len(other) + 1)}
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            changed = one[row - 1] != other[column - 1]
            ways = [table[row - 1, column] + 1, table[row, column - 1] + 1, table[row - 1, column - 1] + changed]
            if row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]:
                ways.append(table[row - 2, column - 2] + 1)
            table[row, column] = min(ways)
    return table[len(one), len(other)]


@given(WORDS, WORDS, st.integers(0, 3))
def test_the_distance_is_that_of_the_textbook(one, other, most):
    assert distance(one, other, most) == min(full_table(one, other), most + 1)


@pytest.mark.parametrize(
    ("word", "expected"), [("amt", 0), ("kita", 1), ("schule", 1), ("familie", 1), ("kindergeld", 2), ("", 0)]
)
def test_longer_words_may_have_more_mistakes(word, expected):
    assert mistakes_allowed(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("elterngelt", "elterngeld"),
        ("etlerngeld", "elterngeld"),
        ("kindergartn", "kindergarten"),
        ("kindregeld", "kindergeld"),
        ("ktia", "kita"),
        ("wonen", "wohnen"),
    ],
)
def test_the_nearest_word_is_meant(word, expected):
    assert nearest(word, VOCABULARY)[0].word == expected


@pytest.mark.parametrize("word", ["", "am", "amd", "zeppelin", "kitas" * 20, "kita", "x" * 60])
def test_what_is_near_to_nothing_stays(word):
    assert nearest(word, {"amt": 9, "kita": 8} if word != "kita" else {"kita": 8}) == []


def test_fewer_mistakes_count_more_and_come_alone():
    found = nearest("kindergart", {"kindergarten": 9, "kindergarte": 1})
    assert [(each.word, each.mistakes) for each in found] == [("kindergarte", 1)]
    assert found[0].factor > nearest("kindergart", {"kindergarten": 9})[0].factor


def test_between_equals_the_first_letter_decides_and_then_the_frequency():
    words = {"bausache": 9, "hausachen": 1, "hausacher": 3}
    assert [each.word for each in nearest("hausache", words)] == ["hausacher", "hausachen", "bausache"]
    assert len(nearest("hausache", words, limit=2)) == 2


def test_the_first_letter_of_a_short_word_is_no_mistake():
    """ "Teuer" is no misspelt "neuer" or "Steuer"."""
    assert nearest("teuer", {"neuer": 9, "steuer": 9}) == []
    assert [each.word for each in nearest("teuet", {"teuer": 1})] == ["teuer"]


@pytest.mark.parametrize("word", ["elterngelt", "etlerngeld", "elterngld", "elterrngeld", "elternnngeld", "lterngel"])
def test_a_database_finds_the_meant_word_by_a_piece(word):
    beginning, middle, end = pieces(word)
    meant = "elterngeld"
    assert meant.startswith(beginning) or meant.endswith(end) or (middle and middle in meant)


@given(st.text(max_size=60))
def test_pieces_are_pieces(word):
    beginning, middle, end = pieces(word)
    assert word.startswith(beginning)
    assert word.endswith(end)
    assert middle in word
