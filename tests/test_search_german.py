"""German words and those of other languages as the search understands them; no database here."""

import inspect
import re
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support import PACKAGE, shared_data
from wagtail_familienbuero.search import analysis, german, letters
from wagtail_familienbuero.search.analysis import LONGEST, NO_NOUN, German, analyser

DE = analyser("de")
ANALYSIS = {german.__file__, letters.__file__, analysis.__file__}


def found_by(text, question):
    """Whether a text is found by each word of a question, whole or by all its parts."""
    terms = set(DE.terms(text))
    return all(group.stem in terms or (group.parts and terms.issuperset(group.parts)) for group in DE.groups(question))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gebühr", "GEBUEHR"),
        ("Gebühr", "gebuhr"),
        ("Straße", "Strasse"),
        ("Bäuerin", "Baeuerin"),
        ("Café", "cafe"),
        ("Führerschein", "fuehrerschein"),
        ("u\u0308ber", "über"),
    ],
)
def test_one_fold_of_all_spellings(one, other):
    assert german.fold(one) == german.fold(other)


@pytest.mark.parametrize("word", ["frauen", "steuer", "quelle", "neue", "bauer", "route", "museum"])
def test_vowels_of_two_sounds_are_no_umlaut(word):
    assert german.fold(word) == word


@given(st.text(alphabet="aeouüäößqbnEÜ-", max_size=30))
@example("säen")
@example("oeue")
def test_what_is_folded_stays_as_it_is(text):
    folded = german.fold(text)
    assert german.fold(folded) == folded
    assert folded == german.fold(text.upper().replace("ß", "ẞ")) or "ß" in text


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Kinderbetreuungskosten", ("kinder", "betreuungs", "kosten")),
        ("Wohngeldantrag", ("wohn", "geld", "antrag")),
        ("Bürgerbüros", ("burger", "buros")),
        ("Buergerbuero", ("burger", "buro")),
        ("Kitaeingewöhnung", ("kita", "eingewohnung")),
        ("Familienhebammen", ("familien", "hebammen")),
        ("Betreuung", ("betreuung",)),
        ("Schülerinnen", ("schulerinnen",)),
        ("Aufenthalt", ("aufenthalt",)),
        ("Vereine", ("vereine",)),
        ("Ungefähr", ("ungefahr",)),
        ("kinderbetreuungskosten2", ("kinderbetreuungskosten2",)),
        ("", ("",)),
    ],
)
def test_parts(word, parts):
    assert german.parts(word) == parts


def test_plurals_in_s_have_the_stem_of_their_singular():
    assert [german.stem(word) for word in ("kitas", "buros", "babys")] == ["kita", "buro", "baby"]
    assert german.stem("kostenlos") == german.stem("kostenlose")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Kosten der Betreuung von Kindern", "Kinderbetreuungskosten"),
        ("Kinderbetreuungskosten", "Betreuungskosten"),
        ("Kinderbetreuungskosten", "kosten kinderbetreuung"),
        ("Kita-Platz", "kitaplatz"),
        ("Kitaplätze", "Kita-Platz"),
        ("Kinder- und Jugendhilfe", "Kinderhilfe"),
        ("Eltern-, Kinder- und Jugendberatung", "Elternberatung"),
        ("Beratung für Schüler:innen", "Schülerin"),
        ("Beratung für Schüler/-innen", "Schülerinnen"),
        ("Bürger(innen)", "Bürgerin"),
        ("Gebühren der Musikschule", "gebuehr musikschulen"),
        ("Abmeldungen", "abmelden"),
    ],
)
def test_a_text_is_found_by_other_forms_of_its_words(text, question):
    assert found_by(text, question)


def test_a_text_is_not_found_by_what_it_does_not_say():
    assert not found_by("Kinderbetreuung", "Pflege")
    assert not found_by("Betreuung", "Kinderbetreuung")


def test_words_terms_and_groups():
    assert DE.words("Die Kinderbetreuungskosten, §\u00a022!") == ["die", "kinderbetreuungskosten", "22"]
    assert DE.terms("die Elternabende und der Elternabend") == ["elternabend", "elt", "abend"] * 2
    (group,) = DE.groups("Elternabende")
    assert (group.word, group.stem, group.parts) == ("elternabende", "elternabend", ("elt", "abend"))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("sperren", "Sperrung"),
        ("Sperrung", "sperren"),
        ("angemeldet", "anmelden"),
        ("abgelaufener", "ablaufen"),
        ("Kontosperrung", "Kontosperren"),
    ],
)
def test_words_of_one_origin(word, other):
    assert DE.groups(other)[0].stem in DE.groups(word)[0].related


@pytest.mark.parametrize("word", ["Zeitung", "Bildung", "Meinung", "Schulung"])
def test_words_of_another_origin(word):
    assert DE.groups(word)[0].related == ()


def test_capitals_tell_what_a_question_is_about():
    assert [(one.word, one.weight) for one in DE.groups("abgelaufener Reisepass")] == [
        ("abgelaufener", NO_NOUN),
        ("reisepass", 1.0),
    ]
    for written_alike in ("abgelaufener reisepass", "Abgelaufener Reisepass", "REISEPASS ABGELAUFEN"):
        assert {one.weight for one in DE.groups(written_alike)} == {1.0}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Wo bekomme ich einen Kinderreisepass?", ["kinderreisepass"]),
        ("Wie kann man Elterngeld beantragen", ["elterngeld", "beantragen"]),
        ("Wer hilft mir bei Schulden", ["schulden"]),
        ("Was muss ich tun, wenn", ["was", "muss", "ich", "tun", "wenn"]),
        ("wo und wie", ["wo", "und", "wie"]),
        ("?!", []),
        ("", []),
    ],
)
def test_questions_as_people_ask_them(question, words):
    assert [group.word for group in DE.groups(question)] == words


def test_the_last_word_while_somebody_types():
    assert [(group.word, group.prefix) for group in DE.groups("Kita in d", typing=True)] == [
        ("kita", False),
        ("d", True),
    ]
    assert [(group.word, group.prefix) for group in DE.groups("Kita in ", typing=True)] == [("kita", False)]


def test_variants_of_german_are_german():
    assert analyser("de-simple").terms("Kitaplatz") == analyser("de_AT").terms("Kitaplatz") == DE.terms("Kita-Platz")


@pytest.mark.parametrize(
    ("code", "text", "question"),
    [
        ("uk", "Допомога сім'ям", "сімям"),
        ("uk", "Дитячий садок", "САДОК"),
        ("ar", "رعايةُ الأطفال", "اطفال"),
        ("fa", "کودکان", "كودكان"),
        ("ru", "ребёнок", "ребенок"),
        ("en", "The children's allowances", "allowance children"),
        ("fr", "l’école et les aides", "école aide"),
        ("tr", "İstanbul çocuk", "istanbul cocuk"),
        ("zh-hans", "家庭服务", "服务"),
        ("xx", "Bürgerbüro", "burgerburo"),
        ("", "Wort", "wort"),
    ],
)
def test_other_languages_are_found_by_their_own_words(code, text, question):
    other = analyser(code)
    groups = other.groups(question)
    assert groups
    assert {group.stem for group in groups} <= set(other.terms(text))


ANYTHING = st.one_of(st.text(max_size=200), st.text(alphabet="aeiouäßk-'’:/() \x00é中ا", max_size=200))


@settings(max_examples=300, deadline=None)
@given(ANYTHING, st.sampled_from(["de", "en", "fr", "uk", "ar", "zh", "hi", "xx"]))
def test_any_string_gives_lists_of_words(text, code):
    own = analyser(code)
    groups = own.groups(text)
    parts = [part for group in groups for part in group.parts]
    words = [*own.words(text), *own.terms(text), *(group.stem for group in groups), *parts]
    assert all(0 < len(word) <= LONGEST and not re.search(r"\s|\x00", word) for word in words)
    assert own.group(text).word == own.group(text).word.strip()


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a-",
        "a'",
        "kinder- und ",
        "Kinder-,",
        "ä",
        "ae",
        "kinderbetreuungs",
        "中",
        "Kinder-/",
        "abc:in",
        "🎉",
        "\u0300",
    ],
)
def test_letters_are_not_looked_at_more_often_in_long_strings(text):
    short = (text * 5_000)[:5_000]
    assert letters_looked_at(short * 2) <= 2.2 * letters_looked_at(short)


def letters_looked_at(text):
    """How many letters the functions of the analysis are given in all their calls, with nothing remembered."""
    for function in (german.split, german.stem, letters.base):
        function.cache_clear()
    own, counted = German(), 0

    def count(frame, event, _argument):
        nonlocal counted
        code = frame.f_code
        # A generator is "called" for every value, with all that it has.
        if event == "call" and code.co_filename in ANALYSIS and not code.co_flags & inspect.CO_GENERATOR:
            counted += sum(len(value) for value in frame.f_locals.values() if isinstance(value, str))

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        own.terms(text), own.words(text), own.groups(text)
    finally:
        sys.setprofile(before)
    return counted


def boundaries(line):
    """Where a line of the gold such as "Neben~wohn|sitz" must and may be divided, counted in folded letters."""
    must, may, at = set(), set(), 0
    for piece in re.split("([|~])", line):
        if piece in "|~":
            (must if piece == "|" else may).add(at)
        else:
            at += len(german.fold(piece))
    return must, may


def divided_at(word):
    """Where we divide it."""
    parts = german.parts(word)
    return {sum(map(len, parts[:number])) for number in range(1, len(parts))}


def near(at, others):
    """Linking letters may stand on either side."""
    return any(abs(at - other) <= 2 for other in others)


def test_compounds_are_taken_apart_rightly():
    lines = shared_data("search", "compounds_gold.txt").read_text(encoding="utf-8").split()
    hits = wanted = made = right = simple = divided = 0
    for line in lines:
        must, may = boundaries(line)
        ours = divided_at(re.sub("[|~]", "", line))
        wanted, made = wanted + len(must), made + len(ours)
        hits += sum(near(at, ours) for at in must)
        wrong = [at for at in ours if not near(at, must | may)]
        right += len(ours) - len(wrong)
        if not must:
            simple, divided = simple + 1, divided + bool(wrong)
    assert right / made >= 0.95
    assert hits / wanted >= 0.80
    assert divided / simple <= 0.03


def test_the_lexicon_is_small_and_has_its_licence():
    data = PACKAGE / "search" / "data"
    assert (data / "lexicon_de.txt").stat().st_size < 2_000_000
    assert "CC BY-SA 4.0" in (data / "lexicon_de.LICENSE.txt").read_text(encoding="utf-8")
    assert all(len(words) > 1000 for words in german.lexicon())


def test_our_own_words_are_in_the_lexicon():
    source = (Path(__file__).parent.parent / "tools" / "domain_words_de.txt").read_text(encoding="utf-8")
    entries = " ".join(line for line in source.splitlines() if not line.startswith("#")).split()
    known = german.lexicon()
    begin = {german.fold(entry.strip("-")) for entry in entries if entry.endswith("-")}
    assert len(entries) > 500
    assert all(word in known.modifiers or len(german.split(word + "stelle")) > 2 for word in begin)
