"""What is counted of the searches: words and numbers, never people."""

from datetime import timedelta

import pytest
from django.test import override_settings

from tests import factories
from tests.walk import make_second_site
from wagtail_familienbuero.freshness import today
from wagtail_familienbuero.models import FamilienbueroSettings, SearchCount
from wagtail_familienbuero.search import counts

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def search_page(office):
    return factories.make_search_page(office)


def kept():
    return list(SearchCount.objects.order_by("words").values_list("words", "searches"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Kita  anmelden?", "kita anmelden"),
        ("KITA-Platz", "kita-platz"),
        ("„Führerschein“!", "führerschein"),
        ("§ 31 SGB", "31 sgb"),
        ("mira@example.org", ""),
        ("rückruf 0123 4567", ""),
        ("0123/45-67", ""),
        ("0１２3·45\u200b67", ""),
        ("1_2_3 4,5", ""),
        ("①②③④⑤", ""),
        ("geb. 1.2.19", ""),
        ("mira＠example.org", ""),
        ("mira at example.org", ""),
        ("mira(at)example(punkt)de", ""),
        ("https://example.org/mira", ""),
        ("ferien 2026", "ferien 2026"),
        ("care at home", "care at home"),
        ("?!", ""),
        ("_", ""),
        ("x" * 101, ""),
    ],
)
def test_words_are_made_alike_and_addresses_are_not_kept(question, words):
    assert counts.normalised(question) == words


def test_the_same_words_are_one_row_with_the_last_number_of_results(site, home):
    for results in (0, 0, 4):
        counts.count("Kita Platz", site, home.locale_id, results)
    row = SearchCount.objects.get()
    assert (row.words, row.searches, row.results, row.day) == ("kita platz", 3, 4, today())


def test_a_row_tells_nothing_about_who_asked():
    names = {field.name for field in SearchCount._meta.fields}
    assert names == {"id", "site", "locale", "day", "words", "searches", "results"}


def test_a_question_is_counted_once_however_it_is_looked_through(client, search_page):
    url = search_page.get_url()
    client.get(url, {"q": "Unfindbar"})
    for more in ({"page": 2}, {"kind": "offer"}, {"free": "on"}):
        client.get(url, {"q": "Unfindbar", **more})
    client.get(url)
    client.get(f"{url}suggest/", {"q": "unfind"})
    client.head(url, {"q": "Unfindbar"})
    assert kept() == [("unfindbar", 1)]


def test_three_switches_turn_it_off(client, office, search_page, site):
    sensitive = factories.make_search_page(office, is_sensitive=True)
    client.get(sensitive.get_url(), {"q": "Gewalt"})
    with override_settings(FAMILIENBUERO={"SEARCH_COUNTS": False}):
        client.get(search_page.get_url(), {"q": "Gewalt"})
    FamilienbueroSettings.objects.update_or_create(site=site, defaults={"count_searches": False})
    client.get(search_page.get_url(), {"q": "Gewalt"})
    assert kept() == []


def test_sensitive_in_one_language_is_sensitive_in_all(client, office, search_page, english):
    for one in (office.get_parent().specific, office, search_page):
        one.copy_for_translation(english).save_revision().publish()
    type(search_page).objects.filter(pk=search_page.pk).update(is_sensitive=True)
    client.get(search_page.get_translation(english).get_url(), {"q": "violence"})
    assert kept() == []


def test_only_what_was_asked_three_times_is_shown(site, home):
    for words, times in (("zweimal", 2), ("dreimal", 3)):
        for _ in range(times):
            counts.count(words, site, home.locale_id, 0)
    assert [row["words"] for row in counts.asked([site.pk])] == ["dreimal"]


def test_what_is_found_by_now_is_asked_for_no_more(site, home):
    row = {"site": site, "locale_id": home.locale_id, "words": "kita"}
    SearchCount.objects.create(**row, day=today() - timedelta(days=2), searches=5, results=0)
    assert [row["total"] for row in counts.asked([site.pk], found_nothing=True)] == [5]
    SearchCount.objects.create(**row, day=today(), searches=1, results=7)
    assert list(counts.asked([site.pk], found_nothing=True)) == []
    (found,) = counts.asked([site.pk])
    assert (found["total"], found["found"]) == (6, 7)


def test_sites_and_days_are_told_apart(site, home):
    other, other_home = make_second_site()
    for where, page in ((site, home), (other, other_home)):
        row = {"site": where, "locale_id": page.locale_id, "words": "kita", "results": 0}
        SearchCount.objects.create(**row, day=today(), searches=4)
    assert len(counts.asked([site.pk])) == 1
    assert list(counts.asked([site.pk], since=today() + timedelta(days=1))) == []


def test_old_rows_are_deleted(site, home):
    row = {"site": site, "locale_id": home.locale_id, "searches": 1, "results": 0}
    for age in (0, 30, 31):
        SearchCount.objects.create(**row, day=today() - timedelta(days=age), words=f"vor {age}")
    with override_settings(FAMILIENBUERO={"SEARCH_COUNT_DAYS": 30}):
        assert counts.delete_old() == 1
    assert [words for words, _searches in kept()] == ["vor 0", "vor 30"]


def test_a_flood_of_questions_fills_no_disk(site, home, monkeypatch):
    monkeypatch.setattr(counts, "MOST_A_DAY", 3)
    for number in range(5):
        counts.count(f"frage {number}", site, home.locale_id, 0)
    counts.count("frage 1", site, home.locale_id, 0)
    assert kept() == [("frage 0", 1), ("frage 1", 2), ("frage 2", 1)]
