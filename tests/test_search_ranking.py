"""What is found first and why: the pure part, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_familienbuero.search.ranking import ALWAYS, Alternative, Question, best, rarity, relevant, score, weights

TERMS = st.lists(st.sampled_from("abcdefgh"), max_size=30)


class Index:
    """{name: (title, words, text)} as postings."""

    def __init__(self, **documents):
        self.postings, self.total = {}, len(documents)
        for name, fields in documents.items():
            for term, weight in weights(*(part.split() for part in fields)).items():
                self.postings.setdefault(term, {})[name] = weight
        self.documents_with = {term: len(found) for term, found in self.postings.items()}

    def scores(self, *groups):
        return score(Question([list(group) for group in groups]), self.postings, self.documents_with, self.total)

    def order(self, *groups):
        scores = self.scores(*groups)
        return relevant(best(scores, 100), scores)


def word(term, *others):
    return [Alternative((term,)), *others]


def test_a_title_weighs_more_than_names_and_these_more_than_text():
    found = weights(["title", "x", "y", "z", "a"], ["name"], ["text"] + ["other"] * 199)
    assert found["title"] > found["name"] > found["text"] > 0


def test_a_term_counts_less_in_a_long_text():
    short, long = weights([], [], ["a", "b"]), weights([], [], ["a"] + ["b"] * 999)
    assert short["a"] > long["a"]


def test_repeating_a_word_helps_less_and_less():
    once, twice, often = (weights([], [], ["a"] * count + ["b"] * (500 - count))["a"] for count in (1, 2, 400))
    assert once < twice < 2 * once
    assert often < 1


def test_a_document_without_words_has_no_weights():
    assert weights([], [], []) == {}


@given(TERMS, TERMS, TERMS)
def test_weights_are_above_zero_and_below_one(title, words, text):
    found = weights(title, words, text)
    assert set(found) == {*title, *words, *text}
    assert all(0 < weight < 1 for weight in found.values())


def test_rare_terms_count_more_and_none_counts_against_a_document():
    values = [rarity(documents, 100) for documents in (0, 1, 10, 100, 120)]
    assert values == sorted(values, reverse=True)
    assert values[-1] > 0


def test_who_covers_more_of_the_question_comes_first():
    index = Index(
        both=("", "", "elterngeld antrag wohnung haus"),
        one=("", "", "elterngeld elterngeld elterngeld elterngeld"),
        other=("", "", "antrag miete"),
        far=("", "", "hund"),
    )
    assert index.order(word("elterngeld"), word("antrag"))[0] == "both"
    assert "far" not in index.scores(word("elterngeld"), word("antrag"))


def test_the_rare_word_of_a_question_decides():
    common = {f"d{number}": ("", "", "antrag text") for number in range(9)}
    index = Index(rare=("", "", "elterngeld text"), **common)
    assert index.order(word("elterngeld"), word("antrag"))[0] == "rare"


def test_a_word_counts_by_its_best_alternative_only():
    index = Index(one=("kita", "", ""), both=("kita kindergarten", "", "x"), none=("hund", "", ""))
    synonym = Alternative(("kindergarten",), 0.8)
    assert index.order(word("kita", synonym)) == ["one", "both"]  # not the one that says it twice


def test_a_synonym_counts_less_than_the_word():
    index = Index(said=("kita", "", ""), meant=("kindergarten", "", ""), none=("hund", "", ""))
    scores = index.scores(word("kita", Alternative(("kindergarten",), 0.8)))
    assert scores["said"] > scores["meant"] > 0
    assert "none" not in scores


def test_all_parts_of_a_compound_count_much_more_than_one():
    index = Index(
        all=("", "", "kind betreuung"), one=("", "", "kind wohnung"), other=("", "", "betreuung x"), x=("", "", "y")
    )
    parts = Alternative(("kind", "betreuung"), 0.7, partly=True)
    scores = index.scores(word("kinderbetreuung", parts))
    assert scores["all"] > 3 * scores["one"] > 0


def test_what_is_found_for_nothing_has_no_score():
    index = Index(one=("kita", "", ""))
    assert index.scores(word("zeppelin")) == {}
    assert index.scores() == {}
    assert index.order(word("zeppelin")) == []


def test_a_word_nobody_knows_keeps_the_order_of_the_others():
    index = Index(a=("kita", "", ""), b=("", "", "kita kita miete"), c=("hund", "", ""))
    assert index.order(word("kita"), word("zeppelin")) == index.order(word("kita"))


def test_what_only_brushes_against_the_question_is_no_result():
    scores = dict.fromkeys(range(ALWAYS), 10.0) | {100: 5.0, 101: 0.5}
    assert relevant(best(scores, 50), scores) == [*range(ALWAYS), 100]
    assert relevant([], {}) == []


def test_where_there_is_little_the_faint_is_shown_too():
    scores = {"best": 10.0, "faint": 0.5}
    assert relevant(best(scores, 50), scores) == ["best", "faint"]


def test_equals_come_in_one_order_always():
    assert best({3: 1.0, 1: 1.0, 2: 1.0}, 3) == [1, 2, 3]
    assert best({3: 1.0, 1: 2.0, 2: 1.0}, 2) == [1, 2]


def test_a_phrase_counts_where_all_of_it_is_said_only():
    index = Index(all=("", "", "platz kita"), one=("", "", "platz wohnung"))
    assert set(index.scores([Alternative(("platz", "kita"), 0.8)])) == {"all"}


def test_a_weighty_word_decides():
    index = Index(a=("kita", "", ""), b=("urlaub", "", ""))
    alternatives = [[Alternative(("kita",))], [Alternative(("urlaub",))]]

    def first(*importance):
        scores = score(Question(alternatives, list(importance)), index.postings, index.documents_with, index.total)
        return best(scores, 1)

    assert (first(1.0, 0.6), first(0.6, 1.0)) == (["a"], ["b"])


@pytest.mark.parametrize("total", [0, 1, 5])
def test_counts_that_are_out_of_date_break_nothing(total):
    """Counts and postings are read in two statements; a publication may come between them."""
    postings = {"a": {1: 0.5, 2: 0.4}, "b": {1: 0.1}}
    question = Question([[Alternative(("a", "b")), Alternative(("a",), 0.5)], [Alternative(("b",))]])
    scores = score(question, postings, {"a": 9}, total)
    assert set(scores) == {1, 2}
    assert scores[1] > scores[2] > 0


@given(st.lists(st.lists(TERMS.filter(bool), max_size=3), max_size=3))
def test_no_question_scores_below_zero(groups):
    index = Index(x=("a b", "c", "d e"), y=("a", "", "a"), z=("f", "g", "a b c"))
    question = [[Alternative(tuple(dict.fromkeys(terms)), 0.5) for terms in group] for group in groups]
    assert all(value > 0 for value in index.scores(*question).values())
