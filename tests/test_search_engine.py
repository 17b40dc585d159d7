"""The search itself: what is found, in which order, what is counted, and that nothing private is."""

import datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale

from tests import factories
from tests.walk import make_second_site, read_again
from wagtail_familienbuero.search import documents, engine
from wagtail_familienbuero.search.engine import Filters
from wagtail_familienbuero.search.models import SearchDocument, Synonym
from wagtail_familienbuero.search.suggest import suggest

pytestmark = pytest.mark.django_db

NOW = timezone.now()
DAY = datetime.timedelta(days=1)
SENTENCES = {
    "Elterngeld beantragen": "Geld nach der Geburt eines Kindes, wenn Sie weniger arbeiten.",
    "Kinderbetreuungskosten": "Das Jugendamt übernimmt sie auf Antrag.",
    "Führerschein umtauschen": "Alte Führerscheine werden ungültig.",
    "Wohngeld": "Ein Zuschuss zur Miete. Der Antrag kostet nichts.",
}


def build():
    from types import SimpleNamespace

    from tests.sites.pages import make_home

    made = SimpleNamespace(home=make_home())
    made.office = factories.make_office(made.home, title="Amt")
    made.topic = factories.make_topic("Finanzen")
    made.second_topic = factories.make_topic("Verkehr")
    for title, sentence in SENTENCES.items():
        lists = {"topics": [made.second_topic if "Führer" in title else made.topic]}
        factories.make_service(made.office, title=title, in_one_sentence=sentence, lists=lists)
    made.offer = factories.make_offer(made.office, title="Krabbelgruppe", summary="Für Kinder.", age_from=6, age_to=18)
    documents.rebuild()
    return made


@pytest.fixture(scope="module")
def built(once):
    return once(build)


@pytest.fixture
def made(db, built):
    return read_again(built)


@pytest.fixture
def ask(made):
    site = made.home.get_site()

    def ask(query, locale_ids=(), **options):
        return engine.search(query, site, list(locale_ids) or [made.home.locale_id], **options)

    return ask


def titles(results):
    return [hit.document.title for hit in results.hits]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Elterngeld", "Elterngeld beantragen"),
        ("elterngelt", "Elterngeld beantragen"),
        ("Wie beantrage ich Elterngeld?", "Elterngeld beantragen"),
        ("Kosten der Betreuung von Kindern", "Kinderbetreuungskosten"),
        ("kinderbetreuung", "Kinderbetreuungskosten"),
        ("fuehrerschein", "Führerschein umtauschen"),
        ("fuhrerschein", "Führerschein umtauschen"),
        ("FÜHRERSCHEINE", "Führerschein umtauschen"),
        ("Mietzuschuss", "Wohngeld"),
        ("krabbelgr", "Krabbelgruppe"),
        ("Babygeld", "Elterngeld beantragen"),
        ("Sofortführerschein", "Führerschein umtauschen"),  # the end of an unknown word
        ("Krabbelgruppensuche", "Krabbelgruppe"),  # its beginning
        ("Tausch", "Führerschein umtauschen"),  # within another word
        ("Umtauschung", "Führerschein umtauschen"),  # the noun of a verb
    ],
)
def test_families_words_find_it_first(ask, query, title):
    assert titles(ask(query))[0] == title


def test_what_was_corrected_is_said(ask):
    assert ask("elterngelt").corrected == "Elterngeld"
    assert ask("elterngeld").corrected is None


def test_the_question_is_corrected_as_it_was_written(ask):
    assert ask("Elterngelt für Väter").corrected == "Elterngeld für Väter"
    assert ask("fürerschein").corrected == "Führerschein", "as the results write it"


@pytest.mark.parametrize("question", ["Ich kann nicht mehr", "ich kann nicht mehr!", "kann nicht mehr"])
def test_a_title_of_words_that_say_nothing_is_found_by_them(ask, made, question):
    factories.make_service(made.office, title="Ich kann nicht mehr", in_one_sentence="Sie sind nicht allein.")
    factories.make_service(made.office, title="Was ist das?", in_one_sentence="Ich kann es Ihnen nicht sagen.")
    documents.rebuild()
    assert titles(ask(question))[0] == "Ich kann nicht mehr"
    assert ask("nichd").corrected is None, "stop words are no corrections"


def test_who_wants_a_telephone_gets_who_has_one(ask, made):
    text = "<p>Das Telefon des Jugendamts hilft.</p>"
    factories.make_partner("Jugendamt", phone="0123 99", description="Hilft Familien in allen Fragen der Erziehung.")
    factories.make_question(made.office, title="Was macht das Jugendamt?", short_answer=text)
    documents.rebuild()
    assert titles(ask("Jugendamt Telefonnummer"))[0] == "Jugendamt"
    assert titles(ask("was macht das Jugendamt"))[0] == "Was macht das Jugendamt?"


@pytest.mark.parametrize("question", ["Öffnungszeiten", "Kontakt", "Telefonnummer", "wann habt ihr geöffnet"])
def test_who_asks_for_nothing_but_how_to_get_there_gets_the_office(ask, made, question):
    factories.make_service(made.office, title="Kontakt halten", in_one_sentence="Telefonnummer und Öffnungszeiten.")
    documents.rebuild()
    assert made.office.title in titles(ask(question))


@pytest.mark.parametrize("question", ["116 016", "116016", "Hilfetelefon 116016"])
def test_a_phone_number_is_found(ask, question):
    factories.make_partner("Hilfetelefon", phone="116 016")
    factories.make_partner("Feuerwehr", phone="112")
    documents.rebuild()
    assert titles(ask(question))[0] == "Hilfetelefon" and "Feuerwehr" not in titles(ask(question))


def test_a_child_that_does_not_hear_is_no_day_care(ask, made):
    factories.make_service(made.office, title="Hort", in_one_sentence="Betreuung nach der Schule.")
    factories.make_question(made.office, title="Was tun, wenn mein Kind nicht auf mich hört?")
    documents.rebuild()
    for question in ("Kind hört nicht", "kind hoert nicht", "hören"):
        assert titles(ask(question))[0].startswith("Was tun")
    assert titles(ask("Hort"))[0] == "Hort"


def test_foreign_words_are_no_misspellings(ask, made):
    factories.make_service(made.office, title="Krebs", in_one_sentence="Hilfe für Kranke.")
    documents.rebuild()
    assert ask("kreps").corrected == "Krebs"
    assert ask("kreşs").corrected is None and not titles(ask("kreşs"))


def test_who_wants_a_form_gets_the_page_that_has_it(ask, made):
    factories.make_service(made.office, title="Kinderzuschlag", in_one_sentence="Das Formular gibt es online.")
    factories.make_partner("Kinderzuschlag", what_they_do="Beratung.", phone="0123 99")
    documents.rebuild()
    assert ask("Kinderzuschlag Formular").hits[0].document.kind == "service"
    assert ask("Kinderzuschlag Telefon").hits[0].document.kind == "partner"


def test_it_is_said_when_more_fit_than_are_looked_at(ask, made, monkeypatch):
    assert not ask("Antrag").is_cut
    monkeypatch.setattr(engine, "MOST_RESULTS", 1)
    some = ask("Antrag")
    assert (some.total, some.is_cut) == (1, True)
    assert not ask("Krabbelgruppe").is_cut


def test_a_german_word_is_no_misspelling(ask, made):
    """Nothing is said of daughters here; that is no reason to find toasters."""
    factories.make_service(made.office, title="Toaster")
    documents.rebuild()
    assert ask("Tochter").corrected is None
    assert ask("Toastr").corrected == "Toaster"


def test_the_everyday_word_needs_the_thesaurus(ask):
    with_thesaurus, without = (ask("Babygeld", thesaurus=on).hits[0] for on in (True, False))
    assert with_thesaurus.document.title == "Elterngeld beantragen"
    assert with_thesaurus.score > 4 * without.score  # only "geld" is found


def test_editors_add_words_of_their_own(ask, made):
    assert "Führerschein umtauschen" not in titles(ask("Fleppe"))
    Synonym.objects.create(one_way_from="Fleppe", words="Führerschein", locale=made.home.locale)
    assert titles(ask("Fleppe"))[0] == "Führerschein umtauschen"


def test_synonyms_of_another_site_are_not_ours(ask, made):
    other, _home = make_second_site()
    Synonym.objects.create(one_way_from="Fleppe", words="Führerschein", locale=made.home.locale, site=other)
    assert "Führerschein umtauschen" not in titles(ask("Fleppe"))


def test_found_words_are_marked_and_the_pieces_are_the_text(ask):
    hit = ask("betreuung").hits[0]
    assert hit.title == [("Kinderbetreuungskosten", True)]
    hit = ask("zuschuss").hits[0]
    assert [piece for passage in hit.passages for piece, is_hit in passage if is_hit] == ["Zuschuss"]
    assert "".join(piece for piece, _is_hit in hit.passages[0]) == "Ein Zuschuss zur Miete."


def test_without_words_everything_is_there_by_title(ask):
    results = ask("")
    assert titles(results) == sorted(titles(results))
    assert results.total == SearchDocument.objects.count() > 4


@pytest.mark.parametrize("query", ["", "antrag", "kinder"])
def test_every_count_says_what_the_click_gives(ask, query):
    names = {"kind": "kinds", "topic": "topics", "handled_by": "handled_by"}
    counts = ask(query).facets
    for facet, name in names.items():
        for value, count in counts[facet].items():
            assert ask(query, filters=Filters(**{name: (value,)})).total == count, (facet, value)


def test_filters_combine(ask, made):
    by_topic = Filters(topics=(made.topic.translation_key,))
    assert set(titles(ask("", filters=by_topic))) >= {"Wohngeld", "Elterngeld beantragen"}
    assert ask("", filters=Filters(topics=(made.topic.translation_key,), kinds=("office",))).total == 0
    either = Filters(topics=(made.topic.translation_key, made.second_topic.translation_key))
    assert "Führerschein umtauschen" in titles(ask("", filters=either))


def test_counts_of_a_filter_are_as_if_nothing_of_it_were_chosen(ask, made):
    chosen = Filters(topics=(made.topic.translation_key,))
    assert ask("", filters=chosen).facets["topic"][made.second_topic.translation_key] == 1
    assert "office" not in ask("", filters=chosen).facets["kind"]


@pytest.mark.parametrize(("age", "found"), [(5, False), (6, True), (12, True), (18, True), (19, False)])
def test_the_age_of_the_child(ask, age, found):
    assert ("Krabbelgruppe" in titles(ask("Krabbelgruppe", filters=Filters(age=(age, age))))) is found


def test_pages_of_results_follow_one_another(ask):
    whole = titles(ask("", limit=50))
    assert titles(ask("", limit=2)) + titles(ask("", limit=50, offset=2)) == whole
    assert ask("", limit=2).total == len(whole)
    assert ask("", offset=10_000).hits == []


def test_by_date_the_next_comes_first_and_without_a_date_last(ask):
    SearchDocument.objects.filter(title="Wohngeld").update(next_date=NOW + DAY)
    SearchDocument.objects.filter(title="Krabbelgruppe").update(next_date=NOW + 2 * DAY)
    assert titles(ask("", sort="date"))[:2] == ["Wohngeld", "Krabbelgruppe"]


def test_by_distance_the_nearest_comes_first(ask):
    SearchDocument.objects.filter(title="Wohngeld").update(latitude=50.0, longitude=8.0)
    SearchDocument.objects.filter(title="Krabbelgruppe").update(latitude=50.1, longitude=8.0)
    assert titles(ask("", sort="distance", near=(50.2, 8.0)))[:2] == ["Krabbelgruppe", "Wohngeld"]
    assert ask("", sort="distance").total == ask("").total


def test_the_distance_between_two_towns():
    assert engine.distance((52.52, 13.405), (48.137, 11.575)) == pytest.approx(504, abs=3)


# What must not be found


@pytest.mark.parametrize("change", [{"expire_at": NOW - DAY}, {"live_from": NOW + DAY}])
def test_what_is_over_or_not_yet_is_nowhere(ask, made, change):
    """No job has to run for that."""
    SearchDocument.objects.filter(title__startswith="Elterngeld").update(**change)
    assert "Elterngeld beantragen" not in titles(ask("Elterngeld")) + titles(ask(""))
    assert ask("elterngelt").corrected is None
    assert suggest("Eltern", made.home.get_site(), [made.home.locale_id]) == []
    assert ask("").facets["topic"][made.topic.translation_key] == 2


def test_what_is_to_come_takes_no_place_from_what_is_there(ask, made, monkeypatch):
    for number in range(5):
        factories.make_service(made.office, title=f"Windelgutschein {number}")
    factories.make_question(made.office, title="Was ist das?", short_answer="<p>Der Windelgutschein.</p>")
    documents.rebuild()
    SearchDocument.objects.filter(title__startswith="Windelgutschein").update(live_from=NOW + DAY)
    monkeypatch.setattr(engine, "MOST_RESULTS", 2)
    found = ask("Windelgutschein")
    assert titles(found) == ["Was ist das?"] and not found.is_cut


def test_another_site_is_not_asked(ask, made):
    site, home = make_second_site()
    office = factories.make_office(home, title="Zweites Amt")
    factories.make_service(office, title="Geheimtipp")
    documents.rebuild()
    assert "Geheimtipp" not in titles(ask("Geheimtipp"))
    assert ask("Geheimtip").corrected is None
    assert suggest("Geheim", made.home.get_site(), [made.home.locale_id]) == []
    assert titles(engine.search("Geheimtipp", site, [home.locale_id])) == ["Geheimtipp"]


def test_a_thing_is_found_once_in_the_first_language_that_has_it(ask, made):
    english = Locale.objects.get_or_create(language_code="en")[0]
    german = SearchDocument.objects.get(title="Wohngeld")
    assert titles(ask("Wohngeld", [english.pk, made.home.locale_id]))[0] == "Wohngeld"
    german.pk, german.thing_pk, german.locale, german.title = None, "x", english, "Housing benefit"
    german.save()
    assert "Wohngeld" not in titles(ask("Wohngeld", [english.pk, made.home.locale_id]))
    both = titles(ask("", [english.pk, made.home.locale_id], limit=50))
    assert "Housing benefit" in both
    assert "Wohngeld" not in both


# Any string


@pytest.mark.parametrize(
    "query",
    [
        'a"b',
        "'; DROP TABLE x;--",
        "%",
        "_",
        "\\",
        "\0",
        "a\0b",
        "*",
        "(",
        "AND OR NOT",
        "NEAR(a b)",
        "😀",
        "مرحبا",
        "-",
        "x" * 100_000,
        "wort " * 20_000,
    ],
    ids=lambda query: repr(query[:20]),
)
def test_no_string_breaks_it(ask, made, query):
    ask(query)
    suggest(query, made.home.get_site(), [made.home.locale_id])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=40))
def test_generated_strings_break_nothing(ask, made, query):
    assert ask(query).total >= len(ask(query, limit=1).hits)
    suggest(query, made.home.get_site(), [made.home.locale_id])


def test_nonsense_finds_nothing_and_nothing_to_correct(ask):
    results = ask("xyzzyqwv")
    assert (results.total, results.hits, results.corrected) == (0, [], None)


def test_signs_without_a_word_find_nothing(ask):
    assert ask("???").total == 0


# Suggestions and the command


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("elt", "Elterngeld beantragen"),
        ("betreu", "Kinderbetreuungskosten"),
        ("elterngeld bean", "Elterngeld beantragen"),
        ("führ", "Führerschein umtauschen"),
        ("fuehr", "Führerschein umtauschen"),
        ("elterngeld b", "Elterngeld beantragen"),  # the next word has hardly begun
    ],
)
def test_suggestions_are_titles(made, typed, title):
    found = suggest(typed, made.home.get_site(), [made.home.locale_id])
    assert title in [one.text for one in found]
    assert {one.kind for one in found} <= {"service", "offer", "office"}


def test_a_word_with_a_blank_behind_it_is_whole(made):
    assert suggest("elterng", made.home.get_site(), [made.home.locale_id])
    assert suggest("elterng ", made.home.get_site(), [made.home.locale_id]) == []


@pytest.mark.parametrize("typed", ["", " ", "e", "xyzzy"])
def test_too_little_suggests_nothing(made, typed):
    assert suggest(typed, made.home.get_site(), [made.home.locale_id]) == []


def test_suggestions_ask_the_database_twice(made):
    site = made.home.get_site()
    suggest("elt", site, [made.home.locale_id])  # the languages are remembered
    with CaptureQueriesContext(connection) as queries:
        suggest("elterngeld bean", site, [made.home.locale_id])
    assert len(queries) == 2  # the words, the documents


def test_a_search_asks_a_constant_number_of_times(ask, made):
    ask("kinder antrag")  # the languages are remembered
    with CaptureQueriesContext(connection) as few:
        ask("kinder antrag")
    for number in range(20):
        factories.make_service(made.office, title=f"Antrag für Kinder {number}")
    documents.rebuild()
    with CaptureQueriesContext(connection) as many:
        ask("kinder antrag", limit=20)
    assert len(many) <= len(few) <= 9


def test_what_is_to_come_costs_a_constant_number_of_queries(ask, made, monkeypatch):
    for number in range(9):
        factories.make_service(made.office, title=f"Windelgutschein {number}")
    documents.rebuild()
    monkeypatch.setattr(engine, "MOST_RESULTS", 2)
    ask("Windelgutschein")  # the languages are remembered
    with CaptureQueriesContext(connection) as seen:
        assert ask("Windelgutschein").is_cut
    SearchDocument.objects.filter(title__startswith="Windelgutschein").update(live_from=NOW + DAY)
    with CaptureQueriesContext(connection) as to_come:
        assert ask("Windelgutschein").total == 0
    # The rest is looked at in one go, however much there is.
    assert len(to_come) <= len(seen) + 1


def test_unknown_words_are_asked_for_together(ask):
    ask("x")  # the languages are remembered
    with CaptureQueriesContext(connection) as one:
        ask("zzzqx")
    with CaptureQueriesContext(connection) as four:
        ask("zzzqx wwwqy vvvqz uuuqr")
    assert len(four) <= len(one) + 3 * 3  # each its nearest words, its pieces and what holds it


def test_the_command_explains(made):
    out = StringIO()
    call_command("familienbuero", "search", "elterngelt babygeld", "--explain", stdout=out)
    said = out.getvalue()
    assert "elterngelt → elterngeld" in said
    assert "Elterngeld beantragen" in said
    out = StringIO()
    call_command("familienbuero", "search", "Wohngeld", stdout=out)
    assert "Wohngeld" in out.getvalue().splitlines()[1]
