"""Filters, words and pages of every listing; no input gives an error page."""

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.walk import visit
from wagtail_familienbuero.classification import age_range_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def offers(office):
    return factories.make_list(office, "offers", title="Alle Angebote")


def found(client, page, query):
    response = visit(client, f"{page.get_full_url()}?{query}")
    assert response.status_code == 200
    return sorted(entry.title if hasattr(entry, "title") else entry.name for entry in response.context["entries"])


def form_of(client, page, query):
    return visit(client, f"{page.get_full_url()}?{query}").context["filter_form"]


def test_topic_with_its_sub_topics(client, office, offers):
    money = factories.make_topic("Geld")
    allowance = factories.make_topic("Elterngeld", parent=money)
    deep = factories.make_topic("Elterngeld Plus", parent=allowance)
    factories.make_topic("Gelder")
    for title, topics in (("Oben", [money]), ("Unten", [deep]), ("Beide", [money, deep]), ("Keins", [])):
        factories.make_offer(office, title=title, lists={"topics": topics})
    assert found(client, offers, "topic=geld") == ["Beide", "Oben", "Unten"]
    assert found(client, offers, "topic=elterngeld") == ["Beide", "Unten"]
    assert found(client, offers, "topic=gelder") == []


@pytest.mark.parametrize(
    ("name", "make", "field"),
    [
        ("target_group", factories.make_target_group, "target_groups"),
        ("life_phase", factories.make_life_phase, "life_phases"),
        ("district", factories.make_district, "districts"),
    ],
)
def test_vocabulary_filters(client, office, offers, name, make, field):
    one, two = make("Eins"), make("Zwei")
    factories.make_offer(office, title="Mit Eins", lists={field: [one]})
    factories.make_offer(office, title="Mit beiden", lists={field: [one, two]})
    assert found(client, offers, f"{name}=eins") == ["Mit Eins", "Mit beiden"]
    assert found(client, offers, f"{name}=zwei") == ["Mit beiden"]
    directory = factories.make_directory(office)
    partner = factories.make_partner("Stelle")
    setattr(partner, field, [two])
    partner.save()
    factories.make_partner("Andere")
    assert found(client, directory, f"{name}=zwei") == ["Stelle"]


def test_age_counts_months_and_both_ends(client, office, offers):
    for title, first, last in (("bis 11", 0, 11), ("ab 12", 12, None), ("12-23", 12, 23), ("ab 24", 24, 48)):
        factories.make_offer(office, title=title, age_from=first, age_to=last)
    group = factories.make_target_group()
    factories.make_offer(office, title="alle", age_from=None, age_to=None, lists={"target_groups": [group]})
    assert found(client, offers, "age=0") == ["alle", "bis 11"]
    assert found(client, offers, "age=1") == ["12-23", "ab 12", "alle"]
    assert found(client, offers, "age=2") == ["ab 12", "ab 24", "alle"]
    assert found(client, offers, "age=5") == ["ab 12", "alle"]


def test_language_and_free_of_charge(client, office, offers):
    cost = [("cost", {"label": "Kurs", "amount": 5, "note": ""})]
    ukrainian = [("language", {"language": "uk", "note": "dienstags"})]
    factories.make_offer(office, title="frei", languages=ukrainian)
    factories.make_offer(office, title="kostet", is_free=False, costs=cost)
    assert found(client, offers, "language=uk") == ["frei"]
    assert found(client, offers, "language=de") == []
    assert found(client, offers, "free=on") == ["frei"]
    assert found(client, offers, "free=on&language=uk&age=1") == ["frei"]


def test_words_in_any_case_with_umlauts_all_of_them(client, office, offers):
    factories.make_offer(office, title="Ärztliche Sprechstunde", synonyms="Kinderarzt")
    factories.make_offer(office, title="Krabbelgruppe", summary="Für Väter")
    assert found(client, offers, "q=ärztliche") == ["Ärztliche Sprechstunde"]
    assert found(client, offers, "q=VÄTER") == ["Krabbelgruppe"]
    assert found(client, offers, "q=kinderarzt+sprech") == ["Ärztliche Sprechstunde"]
    assert found(client, offers, "q=kinderarzt+krabbel") == []
    assert found(client, offers, "q=+++") == ["Krabbelgruppe", "Ärztliche Sprechstunde"]


RICH = (
    '<p data-block-key="x1">Das <b>Jugend</b>amt hilft: <a href="https://amt.example/geheim">Antrag &amp; Rat</a></p>'
)


@pytest.mark.parametrize("kind", ["questions", "partners"])
def test_only_the_words_that_readers_see_are_found(client, office, kind):
    if kind == "questions":
        page = factories.make_list(office, "questions")
        entry = factories.make_question(office, title="Wer hilft?", short_answer=RICH)
    else:
        page, entry = factories.make_directory(office), factories.make_partner("Wer hilft?", description=RICH)
    for words in ("antrag", "jugendamt", "%26", "rat+hilft"):
        assert found(client, page, f"q={words}") == ["Wer hilft?"], words
    for words in ("href", "block", "data", "https", "geheim", "x1", "amp", "<p", "strong"):
        assert found(client, page, f"q={words}") == [], words
    field = "short_answer" if kind == "questions" else "description"
    setattr(entry, field, "<p>Ganz anders</p>")
    entry.save(update_fields=[field])
    assert found(client, page, "q=antrag") == []
    assert found(client, page, "q=anders") == ["Wer hilft?"]


@pytest.mark.parametrize("words", ["%25", "_", "%25gruppe", "Krabbel_ruppe", "'", '"', "\\", "' OR 1=1 --", "<b>", "("])
def test_signs_mean_themselves(client, office, offers, words):
    factories.make_offer(office)
    assert found(client, offers, f"q={words}") == []


WRONG = [
    ("q=a%00b", "q"),
    ("q=" + "a" * 101, "q"),
    ("q=" + "a+" * 5000, "q"),
    ("topic=unbekannt", "topic"),
    ("topic=%00", "topic"),
    ("target_group=1", "target_group"),
    ("age=-5", "age"),
    ("age=100", "age"),
    ("age=9999999999", "age"),
    ("age=" + "9" * 5000, "age"),
    ("age=zwei", "age"),
    ("age=1.5", "age"),
    ("language=klingonisch", "language"),
    ("district=' OR 1=1 --", "district"),
]


@pytest.mark.parametrize(("query", "field"), WRONG, ids=[f"{query[:20]}" for query, _field in WRONG])
def test_a_wrong_value_is_told_and_narrows_nothing(client, office, offers, query, field):
    factories.make_offer(office)
    assert found(client, offers, query) == ["Krabbelgruppe"]
    form = form_of(client, offers, query)
    assert form.errors[field] and form.is_used


@pytest.mark.parametrize("page", ["abc", "-1", "0", "1e9", "9999999999", "9" * 5000, "%00", "", "1.5", "²", "%ff"])
def test_any_page_number_leads_to_a_page(client, office, offers, page):
    factories.make_offer(office)
    assert found(client, offers, f"page={page}") == ["Krabbelgruppe"]
    topic = factories.make_topic()
    topic_page = factories.make_topic_page(office, topic)
    assert visit(client, f"{topic_page.get_full_url()}?offers={page}&page={page}").status_code == 200


@pytest.mark.parametrize("kind", ["offers", "questions", "services"])
def test_questions_that_a_list_does_not_ask_are_ignored(client, office, kind):
    page = factories.make_list(office, kind, title=f"Alle {kind}")
    for query in ("unknown=1", "age=1", "free=on", "district=x", "topic=&q=&age=", "topic=a&topic=b"):
        assert visit(client, f"{page.get_full_url()}?{query}").status_code == 200


def test_paging_keeps_the_question(client, office, offers):
    for number in range(5):
        factories.make_offer(office, title=f"Gruppe {number}")
    factories.make_offer(office, title="Anderes")
    with override_settings(FAMILIENBUERO={"PAGE_SIZE": 2}):
        response = visit(client, f"{offers.get_full_url()}?q=Gruppe&free=on&page=2")
        assert response.context["entries"].number == 2
        assert response.context["entries"].paginator.count == 5
        assert response.context["page_query"] == "q=Gruppe&free=on&"
        assert [entry.title for entry in response.context["entries"]] == ["Gruppe 2", "Gruppe 3"]


def test_an_unused_form_is_not_called_used(client, office, offers):
    assert not form_of(client, offers, "").is_used
    assert not form_of(client, offers, "q=&topic=").is_used
    assert form_of(client, offers, "free=on").is_used


def test_no_more_queries_for_more_entries(client, office, offers):
    topic, district = factories.make_topic(), factories.make_district()
    directory = factories.make_directory(office)

    def add(number):
        for _ in range(number):
            factories.make_offer(office, lists={"topics": [topic], "districts": [district]})
            partner = factories.make_partner(street="Markt 1", city="Musterstadt")
            partner.topics = [topic]
            partner.save()

    def count(page, query):
        address = f"{page.get_full_url()}?{query}"
        visit(client, address)
        with CaptureQueriesContext(connection) as queries:
            visit(client, address)
        return len(queries)

    asked = [(page, query) for page in (offers, directory) for query in ("", "topic=geld&q=a", "district=nordstadt")]
    with override_settings(FAMILIENBUERO={"PAGE_SIZE": 200}):
        add(3)
        few = [count(*one) for one in asked]
        add(9)
        assert [count(*one) for one in asked] == few


@pytest.mark.parametrize(
    ("first", "last", "is_said"), [(None, None, False), (0, None, False), (6, 18, True), (36, None, True)]
)
def test_ages_are_said_only_where_there_are_limits(first, last, is_said):
    assert bool(age_range_text(first, last)) is is_said
