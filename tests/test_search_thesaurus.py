"""The shipped German thesaurus is well made, and synonyms are found however they are written."""

from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_familienbuero.search import synonym_lines, thesaurus
from wagtail_familienbuero.search.analysis import analyser
from wagtail_familienbuero.search.synonym_lines import LineError, as_line, read_line
from wagtail_familienbuero.search.thesaurus import IN_COMPOUND, ONE_WAY, TWO_WAY, Phrase, Thesaurus, load, problems

GERMAN = analyser("de")
LINES = thesaurus.shipped_lines("de")
GROUPS = [(number, line) for number, text in enumerate(LINES, start=1) if (line := read_line(text))]
# What families ask for separately: to find one when the other is asked for floods the results.
APART = [
    ("Elterngeld", "Kindergeld"),
    ("Kindergeld", "Kinderzuschlag"),
    ("Wohngeld", "Bürgergeld"),
    ("Bürgergeld", "Arbeitslosengeld"),
    ("Unterhalt", "Sorgerecht"),
    ("Sorgerecht", "Umgangsrecht"),
    ("Krippe", "Hort"),
    ("Tagesmutter", "Kindergarten"),
    ("Tagesmutter", "Hort"),
    ("Jugendamt", "Sozialamt"),
    ("Jobcenter", "Arbeitsagentur"),
    ("Reisepass", "Personalausweis"),
    ("Geburtsurkunde", "Sterbeurkunde"),
    ("Mutterschutz", "Elternzeit"),
    ("Elternzeit", "Elterngeld"),
    ("Mutterschaftsgeld", "Elterngeld"),
    ("Pflegegeld", "Elterngeld"),
    ("Pflegeeltern", "Pflege der Eltern"),
    ("Kindertagespflege", "Tagespflege für Senioren"),
    ("Kurzzeitpflege", "Verhinderungspflege"),
    ("Schwangerschaftsberatung", "Schwangerschaftsabbruch"),
    ("Scheidung", "Trennung"),
    ("Frauenhaus", "Frauenberatung"),
    ("Kfz-Zulassung", "Kfz-Abmeldung"),
    ("Eheschließung", "Scheidung"),
    ("Frühförderung", "Frühe Hilfen"),
    ("Bürgerbüro", "Standesamt"),
    ("Grundsicherung im Alter", "Bürgergeld"),
    ("Aufenthaltstitel", "Aufenthaltserlaubnis"),
    ("Duldung", "Aufenthaltsgestattung"),
    ("Expresspass", "Vorläufiger Reisepass"),
    ("Fischereischein", "Fischerprüfung"),
    ("Waffenschein", "Waffenbesitzkarte"),
    ("Gaststättenerlaubnis", "Gestattung"),
    ("rote Nummer", "Kurzzeitkennzeichen"),
    ("Wunschkennzeichen", "Nummernschild"),
    ("Erbschein", "Erbschaft"),
    ("Testament", "Nachlassgericht"),
    ("Kaltmiete", "Warmmiete"),
    ("Altersrente", "Erwerbsminderungsrente"),
    # One stem, two meanings: what would lead from the first word to the second is in no group.
    ("Gefahr", "fahren"),
    ("Stadtrat", "beraten"),
    ("Beziehung", "Bezug"),
    ("Tauben", "gehörlos"),
    ("Erziehung", "Kita-Personal"),
    ("Alter", "Rentner"),
]
ASKED = [
    ("Babygeld", "Elterngeld", ONE_WAY),
    ("Geld nach der Geburt", "Elterngeld", ONE_WAY),
    ("Ex zahlt nicht", "Unterhaltsvorschuss", ONE_WAY),
    ("Kindi", "Kindertageseinrichtung", TWO_WAY),
    ("KITAS", "Kindergarten", TWO_WAY),
    ("papamonate", "Partnermonate", TWO_WAY),
    ("Hartz IV", "Grundsicherungsgeld", TWO_WAY),
    ("gez", "Rundfunkbeitrag", TWO_WAY),
    ("BAfoeG", "Ausbildungsförderung", TWO_WAY),
    ("wbs", "Wohnberechtigungsschein", TWO_WAY),
    ("Perso", "Personalausweis", TWO_WAY),
    ("Strom abgestellt", "Energieschulden", TWO_WAY),
    ("fuehrerschein umtauschen", "Pflichtumtausch", TWO_WAY),
    ("Müll abholen", "Müllabfuhr", TWO_WAY),
    ("Mann schlägt mich", "Frauenhaus", ONE_WAY),
    ("Meldezettel", "Meldebescheinigung", ONE_WAY),
    ("vorbestraft", "Führungszeugnis", ONE_WAY),
    ("Todesbescheinigung", "Totenschein", TWO_WAY),
    ("Probefahrt", "Kurzzeitkennzeichen", ONE_WAY),
    ("P-Schein", "Personenbeförderungsschein", TWO_WAY),
    ("Angelkarte", "Fischereierlaubnisschein", TWO_WAY),
    ("gelber Schein", "Arbeitsunfähigkeitsbescheinigung", TWO_WAY),
    ("in Raten zahlen", "Ratenzahlung", TWO_WAY),
    ("Doppelpass", "Mehrstaatigkeit", TWO_WAY),
    ("abgelehnt", "ablehnen", TWO_WAY),
]


def words_of(text):
    return tuple(group.word for group in GERMAN.groups(text))


def expanded(asked, groups=None):
    return dict((groups or load()).expansions(asked.split()))


def by_phrase(sides):
    """{key of a phrase: [(line, text)]} for the sides that `sides` gives of a Line."""
    found = defaultdict(list)
    for number, line in GROUPS:
        for text in sides(line):
            found[Phrase(text, GERMAN).key].append((number, text))
    return found


class TestShipped:
    def test_every_line_is_a_group(self):
        assert [(number, str(error)) for number, error in problems(LINES)] == []

    def test_it_is_rich(self):
        assert len(GROUPS) >= 1300
        assert sum(1 for _, line in GROUPS if line.right) >= 200
        assert len({text for _, line in GROUPS for text in line.left + line.right}) >= 4000

    def test_headings_part_it(self):
        sizes, heading = Counter(), None
        for text in LINES:
            heading = text if text.startswith("## ") else heading
            sizes[heading] += bool(read_line(text))
        assert len(sizes) - 1 >= 15 and min(sizes[name] for name in sizes if name) >= 8

    def test_a_phrase_stands_in_one_two_way_group(self):
        places = by_phrase(lambda line: () if line.right else line.left)
        assert [found for found in places.values() if len(found) > 1] == []

    def test_a_phrase_stands_left_of_one_arrow(self):
        places = by_phrase(lambda line: line.left if line.right else ())
        assert [found for found in places.values() if len(found) > 1] == []

    def test_no_arrow_contradicts_a_group_or_another_arrow(self):
        towards, same = defaultdict(set), {}
        for number, line in GROUPS:
            for text in line.left:
                key = Phrase(text, GERMAN).key
                if line.right:
                    towards[key] |= {Phrase(target, GERMAN).key for target in line.right}
                else:
                    same[key] = number
        pairs = [(one, other) for one, others in towards.items() for other in others]
        assert [pair for pair in pairs if pair[0] in towards.get(pair[1], ())] == []
        assert [(one, other) for one, other in pairs if one in same and same[one] == same.get(other)] == []

    def test_no_phrase_is_longer_than_people_type(self):
        for number, line in GROUPS:
            for text in line.left + line.right:
                assert len(text) <= 70 and len(text.split()) <= 6, (number, text)

    def test_no_group_floods(self):
        assert [(number, line.left) for number, line in GROUPS if len(line.left) > 12 or len(line.right) > 5] == []

    def test_plain_german_letters(self):
        allowed = set("abcdefghijklmnopqrstuvwxyzäöüßé0123456789-, >#").union("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ§")
        foreign = next(number for number, text in enumerate(LINES, 1) if text.startswith("## Words of other languages"))
        for number, line in GROUPS:
            words = line.left + line.right if number < foreign else line.right
            assert set("".join(words)) <= allowed, number

    @pytest.mark.parametrize("asked", ["kreş", "Дитячий садок", "садик", "حضانة", "żłobek", "daycare"])
    def test_who_thinks_in_another_language_finds_the_german_word(self, asked):
        assert ("kita",) in expanded(asked)

    @pytest.mark.parametrize(("one", "other"), APART)
    def test_what_must_not_be_joined(self, one, other):
        """Not by one line, and not by the way over another word."""
        assert words_of(other) not in expanded(one)
        assert words_of(one) not in expanded(other)

    @pytest.mark.parametrize(("asked", "official", "factor"), ASKED)
    def test_families_words_find_offices_words(self, asked, official, factor):
        assert expanded(asked)[words_of(official)] == factor

    @pytest.mark.parametrize("word", ["Kind", "Kinder", "Geld", "Hilfe", "Amt", "Schule", "Familie", "Wohnung"])
    def test_the_plainest_words_stand_for_themselves(self, word):
        assert expanded(word) == {}


class TestLookUp:
    def test_two_ways(self):
        groups = Thesaurus(["Kita, Kindergarten"])
        assert groups.expansions(("Kita",)) == [(("kindergarten",), TWO_WAY)]
        assert groups.expansions(("Kindergarten",)) == [(("kita",), TWO_WAY)]

    def test_one_way_only(self):
        groups = Thesaurus(["Babygeld > Elterngeld"])
        assert groups.expansions(("babygeld",)) == [(("elterngeld",), ONE_WAY)]
        assert groups.expansions(("Elterngeld",)) == []

    def test_over_the_arrow_into_a_group(self):
        groups = Thesaurus(["Babygeld > Elterngeld", "Elterngeld, BEEG"])
        found = groups.expansions(("babygeld",))
        assert found == [(("elterngeld",), ONE_WAY), (("beeg",), pytest.approx(ONE_WAY * TWO_WAY))]

    def test_two_arrows_are_not_followed(self):
        groups = Thesaurus(["Babygeld > Elterngeld", "Elterngeld > Mutterschutz"])
        assert expanded("Babygeld", groups) == {("elterngeld",): ONE_WAY}

    @pytest.mark.parametrize("asked", ["Führerschein umtauschen", "umtauschen FUEHRERSCHEIN"])
    def test_however_it_is_written(self, asked):
        assert expanded(asked, Thesaurus(["Führerschein umtauschen, Pflichtumtausch"])) == {
            ("pflichtumtausch",): TWO_WAY
        }

    @pytest.mark.parametrize(
        ("asked", "written"),
        [
            ("Kitaplatz", "Kita-Plätze"),
            ("Kita-Plätze", "Kitaplatz"),
            ("Kita Platz", "Kitaplatz"),
            ("Kitaplatz", "Kita Platz"),
            ("Platz in der Kita", "Kita Platz"),
        ],
    )
    def test_a_compound_and_its_parts(self, asked, written):
        assert expanded(asked, Thesaurus([f"{written}, Betreuung"])) == {("betreuung",): TWO_WAY}

    def test_a_compound_keeps_its_order(self):
        assert expanded("Kinder Pflege", Thesaurus(["Pflegekind, Adoption"])) == {}

    def test_the_exact_phrase_before_the_compound(self):
        groups = Thesaurus(["Pflegeeltern, Pflegefamilie", "Pflege der Eltern, Angehörige"])
        assert expanded("Pflege Eltern", groups) == {("angehorige",): TWO_WAY}
        assert expanded("Pflegeeltern", groups) == {("pflegefamilie",): TWO_WAY}

    def test_the_longest_phrase_of_a_question(self):
        groups = Thesaurus(["Kind krank > Kinderkrankengeld", "krank > Arzt", "Antrag, Formular"])
        found = groups.find(GERMAN.groups("Mein Kind ist krank, wo ist das Formular?"))
        assert [(one.start, one.stop, one.phrase.text) for one in found] == [
            (0, 2, "Kinderkrankengeld"),
            (2, 3, "Antrag"),
        ]

    def test_a_phrase_with_a_synonym_for_one_of_its_words(self):
        book = Thesaurus(["Auto, Fahrzeug", "Auto überführen > Kurzzeitkennzeichen"])
        found = {one.phrase.text: one.factor for one in book.find(GERMAN.groups("Fahrzeug überführen"))}
        assert found == {"Kurzzeitkennzeichen": ONE_WAY * TWO_WAY}
        assert not book.find(GERMAN.groups("Anhänger überführen"))

    def test_a_part_of_a_compound(self):
        found = Thesaurus(["Kita, Kindergarten"]).find(GERMAN.groups("Kitagebühr"))
        assert [(one.phrase.text, one.factor, one.rest) for one in found] == [
            ("Kindergarten", TWO_WAY * IN_COMPOUND, (GERMAN.group("Gebühr").stem,))
        ]

    def test_no_arrow_starts_at_a_part_of_a_compound(self):
        assert Thesaurus(["Müll > Wertstoffhof"]).find(GERMAN.groups("Müllgebühr")) == []

    def test_lines_that_are_no_groups_are_left_out(self):
        groups = Thesaurus(["Kita", "a > b > c", "", "# Kita, Hort", "Kita, Kindergarten"])
        assert groups.expansions(("Kita",)) == [(("kindergarten",), TWO_WAY)]

    def test_another_language(self):
        groups = Thesaurus(["daycare, nursery"], code="en")
        assert groups.expansions(("Nurseries",)) == [(("daycare",), TWO_WAY)]

    def test_only_german_is_shipped(self):
        assert load("de-simple").expansions(("Kita",)) == load("de").expansions(("Kita",))
        assert load("en").lines == load("../de").lines == ()

    @given(st.text(max_size=60), st.lists(st.text(alphabet="kitaKÄß>,#-\n \x00\U0001f600ש", max_size=20), max_size=6))
    def test_any_text_is_answered(self, question, lines):
        found = Thesaurus([*lines, "Kita, Kindergarten"]).find(GERMAN.groups(question))
        assert all(0 < one.factor < 1 and one.start < one.stop for one in found)
        assert isinstance(problems(lines), list)

    def test_a_pasted_page(self):
        found = load().find(GERMAN.groups("Kita Geburt Perso " * 5000))
        assert found and max(one.stop for one in found) <= thesaurus.MOST_ASKED

    def test_nothing_is_analysed_before_it_is_asked_for(self, monkeypatch):
        asked = []
        monkeypatch.setattr(Phrase, "groups", property(lambda phrase: asked.append(phrase.text) or ()))
        groups = Thesaurus(LINES)
        assert groups.shelf.by_word and asked == []
        groups.find(GERMAN.groups("Babygeld"))
        assert 0 < len(set(asked)) < 60


class TestLines:
    @pytest.mark.parametrize(
        ("text", "left", "right"),
        [
            ("Kita, Kindergarten", ("Kita", "Kindergarten"), ()),
            ("Kita;Kindergarten ,", ("Kita", "Kindergarten"), ()),
            (" Babygeld >  Elterngeld,Geld für  Eltern", ("Babygeld",), ("Elterngeld", "Geld für Eltern")),
        ],
    )
    def test_read(self, text, left, right):
        assert read_line(text) == synonym_lines.Line(left, right)

    @pytest.mark.parametrize("text", ["", "  ", "# Kita", " ## Geld > viel"])
    def test_nothing_to_read(self, text):
        assert read_line(text) is None

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Kita", "at least two words"),
            ("a > b > c", "Only one “>”"),
            ("Babygeld >", "before or after"),
            ("> Elterngeld", "before or after"),
            ("Kita, " + "x" * 90, "at most 80 letters"),
            ("Kita, eins zwei drei vier fünf sechs sieben", "at most 6"),
            ("Kita, !?", "no letters"),
            (",".join(f"w{number}" for number in range(50)), "At most 40"),
        ],
    )
    def test_what_is_wrong(self, text, said):
        with pytest.raises(LineError, match=said):
            read_line(text)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Kita, KITA", "the same to the search"),
            ("Gebühr > Gebuehren", "the same to the search"),
            ("Kind bekommen > Elterngeld", "keeps only “kind”"),
            ("Babygeld", "at least two words"),
        ],
    )
    def test_problems_have_their_line(self, text, said):
        [(number, error)] = problems(["Kita, Kindergarten", "", text])
        assert number == 3 and said in str(error)
        assert error.message % error.values == str(error)

    def test_two_fields_make_a_line(self):
        assert as_line("Kita\r\nKindergarten; Kindi") == "Kita, Kindergarten, Kindi"
        assert as_line("Elterngeld", "Babygeld") == "Babygeld > Elterngeld"
        assert as_line("# Elterngeld > Kindergeld", "Babygeld") == "Babygeld > Elterngeld Kindergeld"
        assert as_line("", "") == ""


def test_looking_up_walks_through_no_lines():
    """Few of the thousands of phrases are looked at for a question, however many lines there are."""
    shelf = load().shelf
    every = sum(map(len, shelf.by_text.values()))
    for question, *_ in ASKED:
        looked_at = {phrase for some in shelf.near(GERMAN.groups(question)).values() for phrase in some}
        assert len(looked_at) < every / 20, question
