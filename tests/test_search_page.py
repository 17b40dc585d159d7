"""The search page as visitors meet it: results, filters, a way on where nothing is found, suggestions."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from tests import factories
from tests.walk import make_second_site
from wagtail_familienbuero.models import SearchCount
from wagtail_familienbuero.search import broader, documents, engine
from wagtail_familienbuero.search.analysis import analyser
from wagtail_familienbuero.search.form import LONGEST_QUESTION, SearchForm, clean_question
from wagtail_familienbuero.templatetags.familienbuero_search import marked

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(home, site):
    return factories.make_office(home, phone="0123 4567", email="familie@example.org")


@pytest.fixture
def search_page(office):
    return factories.make_search_page(office)


def titles(response):
    html = response.content.decode()
    found = re.findall(r'<h2 class="fb-entry-title"[^>]*><a href="[^"]+">(.+?)</a>', html)
    return [re.sub("</?mark>", "", title) for title in found]


def found(client, search_page, **asked):
    documents.rebuild()
    response = client.get(search_page.get_url(), asked)
    assert response.status_code == 200
    return titles(response)


def html_of(client, page, **asked):
    documents.rebuild()
    return client.get(page.get_url(), asked).content.decode()


def suggested(client, page, begun):
    documents.rebuild()
    return [one["text"] for one in client.get(f"{page.get_url()}suggest/", {"q": begun}).json()["suggestions"]]


# Results


def test_every_filter_says_how_many_results_it_leaves(client, office, search_page):
    ukrainian, arabic = (("language", {"language": code, "note": ""}) for code in ("uk", "ar"))
    cost = [("cost", {"label": "Kurs", "amount": 25, "note": ""})]
    factories.make_offer(office, title="Gruppe Ost", languages=[ukrainian])
    factories.make_offer(office, title="Gruppe West", is_free=False, costs=cost, languages=[ukrainian, arabic])
    html = html_of(client, search_page, q="gruppe")
    assert "Nur kostenlose Angebote (1)" in html
    assert "Jetzt geöffnet oder erreichbar (0)" in html
    assert "Ukrainisch (2)</option>" in html
    assert "Arabisch (1)</option>" in html
    assert "Türkisch" not in html
    html = html_of(client, search_page, q="gruppe", language="ar", free="on")
    assert "Arabisch (0)</option>" in html  # what is chosen stays
    assert "Nur kostenlose Angebote (0)" in html
    assert "<bdi>Nur kostenlose Angebote</bdi>" in html  # and is taken back by its name


def test_a_result_says_what_it_is_about_and_who_helps(client, office, search_page):
    topic = factories.make_topic("Geld")
    sub = factories.make_topic("Elterngeld und Co", parent=topic)
    partner = factories.make_partner("Elterngeldstelle Nord")
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    factories.make_service(
        office,
        title="Elterngeld",
        in_one_sentence="Elterngeld ist Geld nach der Geburt.",
        handled_by="both",
        responsible_partners=[("partner", row)],
        lists={"topics": [sub]},
    )
    html = html_of(client, search_page, q="elterngeld", kind="service")
    entry = html[html.index('<li class="fb-entry">') :]
    assert "<mark>Elterngeld</mark> ist" in entry
    assert re.search(r'<p class="fb-kind">[^<]+ · <span>Elterngeld und Co</span></p>', entry)
    assert "Elterngeldstelle Nord" in entry
    assert "Wir helfen Ihnen." in entry


def test_without_a_directory_a_partner_is_shown_in_place(client, office, search_page):
    factories.make_partner("Elterngeldstelle")
    html = html_of(client, search_page, q="elterngeldstelle")
    assert re.search(r'<h2 class="fb-entry-title"><mark>Elterngeldstelle</mark>', html)
    assert 'href="tel:0123999"' in html
    factories.make_directory(office)
    assert found(client, search_page, q="elterngeldstelle") == ["Elterngeldstelle"]


def test_what_was_asked_is_marked_and_nothing_else_is_trusted():
    passage = [("<b>Wer</b> ", False), ("zahlt<", True), (" & wann?", False)]
    assert marked(passage) == "&lt;b&gt;Wer&lt;/b&gt; <mark>zahlt&lt;</mark> &amp; wann?"


def test_filters_narrow_and_combine(client, office, search_page):
    topics = [factories.make_topic("Geld"), factories.make_topic("Spielen")]
    factories.make_service(office, title="Gruppengeld", lists={"topics": [topics[0]]})
    factories.make_offer(office, title="Gruppe für Väter", lists={"topics": [topics[1]]})
    cost = [("cost", {"label": "Kurs", "amount": 5, "note": ""})]
    factories.make_offer(office, title="Gruppe am Markt", is_free=False, costs=cost, lists={"topics": [topics[1]]})
    assert set(found(client, search_page, q="gruppe")) >= {"Gruppe für Väter", "Gruppe am Markt"}
    assert set(found(client, search_page, q="gruppe", topic="spielen")) == {"Gruppe für Väter", "Gruppe am Markt"}
    assert found(client, search_page, q="gruppe", topic="spielen", free="on") == ["Gruppe für Väter"]
    assert found(client, search_page, q="gruppe", kind="service") in (["Gruppengeld"], [])
    assert set(found(client, search_page, topic=["geld", "spielen"], kind=["offer", "service"])) == {
        "Gruppengeld",
        "Gruppe für Väter",
        "Gruppe am Markt",
    }


def test_ages_are_those_of_the_listings(client, office, search_page):
    for title, first, last in (("Gruppe bis 11", 0, 11), ("Gruppe 6 bis 18", 6, 18), ("Gruppe ab 24", 24, 48)):
        factories.make_offer(office, title=title, age_from=first, age_to=last)
    assert set(found(client, search_page, q="gruppe", age=0)) == {"Gruppe bis 11", "Gruppe 6 bis 18"}
    assert set(found(client, search_page, q="gruppe", age=1)) == {"Gruppe 6 bis 18"}
    assert set(found(client, search_page, q="gruppe", age=3)) == {"Gruppe ab 24"}


def test_boxes_tell_how_many_they_leave_and_can_be_taken_back(client, office, search_page):
    topic = factories.make_topic("Spielen")
    factories.make_topic("Niemand fragt danach")
    for number in range(3):
        factories.make_offer(office, title=f"Gruppe {number}", lists={"topics": [topic]})
    html = html_of(client, search_page, q="gruppe", topic="spielen")
    assert re.search(r'<bdi>Spielen</bdi> <span class="fb-facet-count">\(3<', html)
    assert re.search(r'name="topic" value="spielen" checked', html)
    assert "Niemand fragt danach" not in html
    assert '<li><a href="?q=gruppe"><bdi>Thema: Spielen</bdi>' in html


def test_addresses_with_nonsense_narrow_nothing(client, office, search_page):
    factories.make_offer(office, title="Krabbelgruppe")
    for nonsense in (
        {"kind": "nichts"},
        {"topic": "nirgends"},
        {"age": "-3"},
        {"language": "klingonisch"},
        {"sort": "zufall"},
        {"page": "-1"},
        {"page": "99999999999999999999"},
    ):
        assert found(client, search_page, q="Krabbelgruppe", **nonsense) == ["Krabbelgruppe"], nonsense
    html = html_of(client, search_page, q="Krabbelgruppe", language="klingonisch", sort="zufall")
    assert "klingonisch" not in html and "zufall" not in html, "nothing to put right for who follows an old link"


def test_pages_of_results(client, office, search_page, settings):
    settings.FAMILIENBUERO = {"PAGE_SIZE": 2}
    for number in range(5):
        factories.make_offer(office, title=f"Gruppe {number}")
    seen = [title for page in (1, 2, 3) for title in found(client, search_page, q="gruppe", page=page)]
    assert sorted(seen) == [f"Gruppe {number}" for number in range(5)]
    assert found(client, search_page, q="gruppe", page=77) == seen[4:]


def test_no_list_of_results_is_for_search_engines(client, search_page):
    assert "X-Robots-Tag" not in client.get(search_page.get_url())
    assert client.get(search_page.get_url(), {"q": "kita"})["X-Robots-Tag"] == "noindex"


# Nothing found


def test_who_finds_nothing_gets_a_way_on(client, office, search_page):
    factories.make_partner("Frauenhaus-Notruf", kind="emergency")
    html = html_of(client, search_page, q="qqxyzzqq", free="on")
    assert titles(client.get(search_page.get_url(), {"q": "qqxyzzqq"})) == []
    assert 'href="tel:01234567"' in html and 'href="mailto:familie@example.org"' in html
    assert "Frauenhaus-Notruf" in html
    assert "<span" not in re.search(r'<div class="fb-empty">.*?</ul>', html, re.S)[0], "no question finds more"


def ways_on(html):
    """[(address, number of results)] of the broader questions."""
    box = re.search(r'<div class="fb-empty">.*?</ul>', html, re.S)[0]
    found = re.findall(r'<a href="([^"]+)">[^<]*<span class="fb-facet-count">\((\d+)', box)
    return [(unescape(address), int(number)) for address, number in found]


@pytest.mark.parametrize("question", ["Elterngeld Krabbelgruppe", "Elterngelt Krabbelgruppe", "Krabbelgruppe xyzzyq"])
def test_broader_questions_find_what_they_promise(client, office, search_page, question):
    topic = factories.make_topic("Geld")
    for number in range(3):
        factories.make_service(office, title=f"Elterngeld {number}", lists={"topics": [topic]})
    factories.make_offer(office, title="Krabbelgruppe")
    html = html_of(client, search_page, q=question, topic="geld", kind="offer", sort="date")
    ways = ways_on(html)
    assert ways and "topic=" not in ways[0][0]
    for address, number in ways:
        assert "sort=date" in address
        assert len(titles(client.get(search_page.get_url() + address))) == number > 0


def test_single_words_are_tried_with_the_filters_and_the_best_comes_first(office, site):
    request = RequestFactory().get("/", {"q": "Wo bekomme ich Möbel, Kleider & Brot?", "kind": "offer", "page": "2"})
    form = SearchForm(request.GET, site, [office.locale_id])
    results = {"Möbel": 2, "Kleider": 0, "Brot": 5, form.question: 9}

    def search(question, filters):
        assert bool(filters) == (question != form.question)
        return engine.Results(total=results[question])

    ways = broader.ways(form, request, analyser("de"), search)
    assert [(way.question, way.count) for way in ways] == [(form.question, 9), ("Brot", 5), ("Möbel", 2)]
    assert [way.query.startswith("?") and "page=" not in way.query for way in ways] == [True] * 3
    assert ["kind=offer" in way.query for way in ways] == [False, True, True]


def test_a_blank_behind_a_word_says_that_it_is_whole(client, office, search_page):
    factories.make_service(office, title="Elterngeld")
    assert suggested(client, search_page, "elterng") == ["Elterngeld"]
    assert suggested(client, search_page, "elterng ") == []


def test_the_title_of_the_page_says_what_was_asked(client, office, search_page):
    assert "<title>Suche" in html_of(client, search_page)
    assert "<title>kita &amp; hort – Suche" in html_of(client, search_page, q="kita & hort")


def test_who_finds_nothing_is_led_to_other_languages(client, office, search_page, english):
    for one in (office.get_parent().specific, office, search_page):
        one.copy_for_translation(english).save_revision().publish()
    there, secret = (factories.make_service(office, title=title) for title in ("Betreuung", "Geheimnis"))
    for page, title in ((there, "Nursery place"), (secret, "Nursery secret")):
        page = page.copy_for_translation(english)
        page.title = title
        page.save_revision().publish()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    translated = search_page.get_translation(english)
    link = f'<a href="{translated.get_url()}?q=nursery%20place" hreflang="en">Auf Englisch suchen <span'
    html = html_of(client, search_page, q="nursery place")
    assert link in html and "(1<span" in html.split(link)[1][:60]
    assert "hreflang" not in html_of(client, search_page, q="nurserry").split("fb-empty")[1], "only what is meant"
    PageViewRestriction.objects.create(page=translated, restriction_type="login")
    assert link not in html_of(client, search_page, q="nursery place")


def test_more_results_than_are_looked_at_are_not_counted(client, office, search_page, monkeypatch):
    for number in range(3):
        factories.make_offer(office, title=f"Gruppe {number}")
    assert "3 Treffer" in html_of(client, search_page, q="gruppe")
    monkeypatch.setattr(engine, "MOST_RESULTS", 2)
    assert "Mindestens 2 Treffer" in html_of(client, search_page, q="gruppe")


def test_nothing_is_asked_more_broadly_where_something_was_found(client, office, search_page):
    factories.make_offer(office, title="Krabbelgruppe")
    documents.rebuild()
    context = client.get(search_page.get_url(), {"q": "Krabbelgruppe"}).context_data
    assert "broader" not in context and "everything" not in context


def test_who_finds_nothing_can_look_around(client, office, search_page):
    factories.make_offer(office, title="Krabbelgruppe")
    html = html_of(client, search_page, q="xyzzyq")
    assert 'href="?kind=offer"' in html


def test_did_you_mean(client, office, search_page):
    for number in range(3):
        factories.make_service(office, title=f"Elterngeld {number}")
    html = html_of(client, search_page, q="Elterngelt", kind="service")
    link = re.search(r'<p class="fb-corrected">.*?<a href="\?([^"]+)"><bdi>([^<]+)</bdi>', html, re.S)
    assert link and link[2].lower() == "elterngeld"
    assert "kind=service" in link[1]


def test_the_start_leads_to_examples_and_topics(client, office):
    page = factories.make_search_page(office, examples="Kita, Elterngeld beantragen")
    topic = factories.make_topic("Geld")
    for parent in (topic, factories.make_topic("Elterngeld", parent=topic)):
        factories.make_service(office, lists={"topics": [parent]})
    factories.make_topic("Leer")
    make_secret(office, "expired")
    html = html_of(client, page)
    assert 'href="?q=Elterngeld%20beantragen"' in html
    chips = re.findall(r'<a href="\?([^"]+)"><bdi>[^<]+</bdi> <span class="fb-facet-count">\((\d+)', html)
    assert chips == [("topic=geld", "2"), ("kind=service", "2"), ("kind=office", "1")]
    assert SearchCount.objects.count() == 0


def test_what_is_right_in_one_language_is_corrected_in_none(client, office, search_page, english):
    factories.make_offer(office, title="Café am Markt")
    for one in (office.get_parent().specific, office, search_page):
        one.copy_for_translation(english).save_revision().publish()
    service = factories.make_service(office, title="Betreuung")
    copy = service.copy_for_translation(english)
    copy.title = "Care"
    copy.save_revision().publish()
    there = search_page.get_translation(english).specific
    assert found(client, there, q="care") == ["Care"]
    assert "fb-corrected" not in html_of(client, there, q="care")
    assert found(client, search_page, q="care") == ["Café am Markt"], "who reads German knows no English"


# The field on other pages


def test_the_office_and_the_directory_have_the_field(client, office, search_page):
    directory = factories.make_directory(office)
    for page in (office, directory):
        assert f'action="{search_page.get_url()}"' in client.get(page.get_url()).content.decode()
    search_page.unpublish()
    for page in (office, directory):
        assert 'name="q" id="fb-q"' not in client.get(page.get_url()).content.decode()


def test_a_search_page_that_not_everybody_may_see_is_not_offered(client, office, search_page):
    PageViewRestriction.objects.create(page_id=search_page.pk, restriction_type="login")
    assert search_page.get_url() not in client.get(office.get_url()).content.decode()


# Leaks

SECRET = "Geheimvorhaben"


def make_secret(office, how):
    fields = {"title": SECRET, "in_one_sentence": f"{SECRET} im Rathaus"}
    if how == "draft":
        return factories.make_service(office, publish=False, **fields)
    if how == "expired":
        page = factories.make_service(office, **fields)
        documents.rebuild()
        type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
        return page
    if how == "planned":
        return factories.make_service(office, go_live_at=timezone.now() + timedelta(days=1), **fields)
    page = factories.make_service(office, **fields)
    PageViewRestriction.objects.create(page_id=page.pk, restriction_type="login")
    return page


@pytest.mark.parametrize("how", ["draft", "expired", "planned", "restricted"])
def test_what_is_not_public_is_never_found_counted_suggested_or_meant(client, office, search_page, how):
    factories.make_service(office, title="Elterngeld")
    make_secret(office, how)
    assert found(client, search_page, q=SECRET) == []
    assert SECRET not in found(client, search_page, kind="service")
    html = html_of(client, search_page, q="Geheimvorhabn")
    assert SECRET.lower() not in html.lower()
    assert suggested(client, search_page, "Geheim") == []


def test_changed_words_of_a_draft_stay_in_the_draft(client, office, search_page):
    page = factories.make_service(office, title="Elterngeld")
    page.title = SECRET
    page.save_revision()
    assert found(client, search_page, q=SECRET) == []
    assert suggested(client, search_page, "Geheim") == []


# Suggestions


def test_suggestions(client, office, search_page):
    factories.make_service(office, title="Elterngeld beantragen")
    assert any("elterngeld" in text.lower() for text in suggested(client, search_page, "Elterng"))
    response = client.get(f"{search_page.get_url()}suggest/", {"q": "Elterng"})
    assert response["Cache-Control"] == "private, max-age=60"
    assert all(set(one) == {"text", "kind"} for one in json.loads(response.content)["suggestions"])
    assert suggested(client, search_page, "E") == []
    assert client.post(f"{search_page.get_url()}suggest/", {"q": "Elterng"}).status_code == 405


def test_suggestions_of_a_restricted_page_are_kept_by_nobody(client, admin_client, office, search_page):
    PageViewRestriction.objects.create(page_id=search_page.pk, restriction_type="login")
    address = f"{search_page.get_url()}suggest/"
    assert client.get(address, {"q": "Elterng"}).status_code == 302
    kept = admin_client.get(address, {"q": "Elterng"})["Cache-Control"]
    assert "private" in kept and "no-store" in kept and "public" not in kept


# Any string

WILD = ['"', "'; DROP TABLE x; --", "AND OR NOT NEAR(", "%", "\\", "\0", "🧸" * 50, "\u202e\u0643\u062a", "a" * 100_000]
anything = st.one_of(st.sampled_from(WILD), st.text(max_size=300))


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    asked=st.dictionaries(
        st.sampled_from(["q", "kind", "topic", "age", "language", "sort", "page", "postcode"]), anything
    )
)
def test_any_string_gives_a_page(client, search_page, asked):
    assert client.get(search_page.get_url(), asked).status_code == 200
    response = client.get(f"{search_page.get_url()}suggest/", asked)
    assert response.status_code == 200 and "suggestions" in response.json()


@given(st.text())
def test_a_cleaned_question_is_short_and_stays_as_it_is(text):
    cleaned = clean_question(text)
    assert len(cleaned) <= LONGEST_QUESTION and "\0" not in cleaned and "\n" not in cleaned
    assert clean_question(cleaned) == cleaned


# What it costs, and what it brings along


def count_queries(client, url, asked):
    client.get(url, asked)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url, asked).status_code == 200
    return len(queries)


def fill(office, topic, count):
    for _ in range(count):
        partner = factories.make_partner("Gruppe Nord", hours=[factories.slot("1234567", "00:00", "00:00")])
        row = {"partner": partner, "note": "", "link": "", "appointment": ""}
        lists = {"topics": [topic]}
        factories.make_offer(office, title="Gruppe", provider=partner, place=partner, lists=lists)
        factories.make_service(
            office, title="Gruppe", handled_by="partner", responsible_partners=[("partner", row)], lists=lists
        )


@pytest.mark.parametrize("asked", [{}, {"q": "xyzzyq"}, {"q": "xyzzyq gruppe", "free": "on", "kind": "contact"}])
def test_a_page_without_results_costs_the_same_however_much_there_is(client, office, search_page, asked):
    topic = factories.make_topic("Geld")
    fill(office, topic, 2)
    documents.rebuild()
    few = count_queries(client, search_page.get_url(), asked)
    fill(office, topic, 4)
    documents.rebuild()
    assert count_queries(client, search_page.get_url(), asked) == few


@pytest.mark.parametrize(
    ("asked", "results"), [({"q": "gruppe"}, 51), ({"q": "gruppe", "topic": "geld", "open": "on"}, 17)]
)
def test_more_results_cost_no_more_queries(client, office, search_page, settings, asked, results):
    factories.make_directory(office)
    topic = factories.make_topic("Geld")
    settings.FAMILIENBUERO = {"PAGE_SIZE": 60}
    fill(office, topic, 3)
    documents.rebuild()
    few = count_queries(client, search_page.get_url(), asked)
    fill(office, topic, 14)
    documents.rebuild()
    assert len(titles(client.get(search_page.get_url(), asked))) == results
    assert count_queries(client, search_page.get_url(), asked) == few


def test_no_inline_script_or_style(client, office, search_page):
    factories.make_service(office, title="Elterngeld")
    for asked in ({}, {"q": "elterngeld"}, {"q": "qqxyzzqq"}):
        html = html_of(client, search_page, **asked)
        inside = html[html.index('class="familienbuero"') :]
        assert "style=" not in inside and "<style" not in inside and not re.search(r"\son\w+=", inside)
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", inside))


def test_another_site_is_another_world(client, office, search_page):
    other, other_home = make_second_site()
    foreign = factories.make_office(other_home, title="Büro Zweitstadt")
    factories.make_service(foreign, title=SECRET)
    factories.make_partner(f"{SECRET} Stelle", site=other)
    there = factories.make_search_page(foreign)
    assert found(client, search_page, q=SECRET) == []
    assert SECRET.lower() not in html_of(client, search_page, q="Geheimvorhabn").lower()
    assert suggested(client, search_page, "Geheim") == []
    address = there.relative_url(other)
    assert SECRET in titles(client.get(address, {"q": SECRET}, headers={"host": other.hostname}))
