"""What is shown of a text that was found, and which of its words are marked; no database here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_familienbuero.search.analysis import analyser
from wagtail_familienbuero.search.passages import LONGEST, marked, passages, shortened

DE = analyser("de")


def wanted(*alternatives):
    """Each is an index term, or some that belong together, as words."""
    return [frozenset(DE.group(word).stem for word in words.split()) for words in alternatives]


def words(pieces):
    return [text for text, is_hit in pieces if is_hit]


@pytest.mark.parametrize(
    ("text", "alternatives", "expected"),
    [
        ("Elterngeld ist Geld nach der Geburt.", ["elterngeld", "eltern geld"], ["Elterngeld"]),
        ("Geld für Eltern", ["elterngeld", "eltern geld"], ["Geld", "Eltern"]),
        ("Geld für alle", ["elterngeld", "eltern geld"], []),
        ("Ihr Kind hat Geburtstag.", ["kita", "kinder tages statte"], []),
        ("In der Kindertagesstätte", ["kita", "kinder tages statte"], ["Kindertagesstätte"]),
        ("Kitas und Kita-Plätze", ["kita"], ["Kitas", "Kita-Plätze"]),
        ("", ["kita"], []),
    ],
)
def test_what_is_only_a_part_of_what_was_asked_is_marked_beside_the_rest_only(text, alternatives, expected):
    assert words(marked(text, DE, wanted(*alternatives))) == expected


def test_the_sentences_with_the_most_of_it_are_shown_in_their_order():
    text = "Die Kita ist zu. Nichts davon. Der Antrag für die Kita liegt aus.\nAuch der Antrag fehlt."
    shown = passages(text, DE, wanted("kita", "antrag"))
    assert ["".join(piece for piece, _hit in one) for one in shown] == [
        "Die Kita ist zu.",
        "Der Antrag für die Kita liegt aus.",
    ]


def test_what_belongs_together_may_stand_in_several_sentences():
    shown = passages("Eltern sind hier richtig. Alles andere. Geld gibt es auch.", DE, wanted("eltern geld"))
    assert [words(one) for one in shown] == [["Eltern"], ["Geld"]]


@given(st.text(max_size=400), st.lists(st.sampled_from(["kita", "eltern geld", "antrag"])))
def test_the_pieces_are_the_text_or_a_part_of_it(text, alternatives):
    pieces = marked(text, DE, wanted(*alternatives))
    assert "".join(piece for piece, _hit in pieces) == text
    for passage in [shortened(pieces), *passages(text, DE, wanted(*alternatives))]:
        assert len("".join(piece for piece, _hit in passage)) <= 2 * LONGEST or words(passage)
