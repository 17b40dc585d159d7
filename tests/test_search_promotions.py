"""Results that editors put first for some words, with Wagtail's own search promotions."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import PageViewRestriction

from tests import factories
from tests.walk import make_second_site
from wagtail_familienbuero.models import SearchCount
from wagtail_familienbuero.search import documents, promotions

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def search_page(office):
    return factories.make_search_page(office)


def promote(words, page=None, **fields):
    fields.setdefault("sort_order", SearchPromotion.objects.count())
    return SearchPromotion.objects.create(query=Query.get(words), page_id=page and page.pk, **fields)


def html_of(client, search, **asked):
    documents.rebuild()
    response = client.get(search.get_url(), asked)
    assert response.status_code == 200
    return response.content.decode()


def titles(html):
    """(title, whether it is recommended) of all results in order."""
    entries = re.findall(r'<li class="fb-entry( fb-entry--first)?">\s*<h2[^>]*><a [^>]*>(.*?)</a>', html)
    return [(re.sub("</?mark>", "", title), bool(first)) for first, title in entries]


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("kindergeld", "Kindergeld"),
        ("kindergeld", "Wo bekomme ich Kindergeld?"),
        ("fuehrerschein", "Führerschein"),
        ("geld für eltern", "Geld Eltern"),
        ("kita-platz", "Kita-Platz"),
    ],
)
def test_the_same_words_in_another_spelling_are_the_same_question(client, office, search_page, words, question):
    promote(words, factories.make_service(office, title="Zuerst"), description="Fangen Sie hier an.")
    html = html_of(client, search_page, q=question)
    assert titles(html)[0] == ("Zuerst", True)
    assert "Empfohlen" in html or "Recommended" in html
    assert "Fangen Sie hier an." in html


def test_other_words_are_another_question(client, office, search_page):
    promote("kindergeld", factories.make_service(office, title="Zuerst"))
    for question in ("Geld", "Kindergeld Ausland", "Elterngeld", "?!"):
        assert ("Zuerst", True) not in titles(html_of(client, search_page, q=question))


def test_they_stand_first_in_the_editors_order_and_only_once(client, office, search_page):
    plain = factories.make_service(office, title="Kindergeld")
    second = factories.make_service(office, title="Kindergeld im Ausland")
    promote("kindergeld", second, sort_order=0)
    promote("kindergeld", external_link_url="https://example.org/", external_link_text="Familienkasse", sort_order=1)
    found = titles(html_of(client, search_page, q="kindergeld"))
    assert found == [(second.title, True), ("Familienkasse", True), (plain.title, False)]


def test_a_filter_or_the_next_page_shows_none_again(client, office, search_page, settings):
    settings.FAMILIENBUERO = {"PAGE_SIZE": 2}
    for number in range(3):
        factories.make_service(office, title=f"Kindergeld {number}")
    promote("kindergeld", factories.make_service(office, title="Zuerst"))
    for more in ({"page": 2}, {"kind": "service"}):
        assert ("Zuerst", True) not in titles(html_of(client, search_page, q="kindergeld", **more))


def test_what_is_only_recommended_is_something_that_was_found(client, office, search_page):
    promote("xyzzyq", factories.make_service(office, title="Zuerst"))
    html = html_of(client, search_page, q="Xyzzyq")
    assert titles(html) == [("Zuerst", True)]
    assert 'class="fb-empty"' not in html
    assert SearchCount.objects.get().results == 1


@pytest.mark.parametrize("how", ["draft", "expired", "restricted", "below a restricted page"])
def test_what_not_everybody_may_see_is_not_recommended(client, office, search_page, how):
    above = factories.make_list(office, "services")
    page = factories.make_service(above, title="Geheim", publish=how != "draft")
    promote("kindergeld", page, description="Geheimer Text")
    if how == "expired":
        type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    if how.endswith("restricted"):
        PageViewRestriction.objects.create(page_id=page.pk, restriction_type="login")
    if how.startswith("below"):
        assert ("Geheim", True) in titles(html_of(client, search_page, q="kindergeld"))
        PageViewRestriction.objects.create(page_id=above.pk, restriction_type="login")
    assert "Geheim" not in html_of(client, search_page, q="kindergeld")


def test_another_sites_page_is_not_recommended(client, office, search_page):
    _other, other_home = make_second_site()
    promote("kindergeld", factories.make_service(factories.make_office(other_home), title="Geheim"))
    assert "Geheim" not in html_of(client, search_page, q="kindergeld")


def test_only_addresses_of_the_web(client, search_page):
    promote("kindergeld", external_link_url="javascript:alert(1)", external_link_text="Klick")
    promote("kindergeld", external_link_url="", external_link_text="Nirgends")
    html = html_of(client, search_page, q="kindergeld")
    assert "javascript:" not in html and "Nirgends" not in html


def test_they_are_in_the_language_of_the_reader(client, office, search_page, english):
    page = factories.make_service(office, title="Kindergeld")
    promote("benefit", page)
    home = office.get_parent().specific
    for one in (home, office, search_page):
        copy = one.copy_for_translation(english)
        copy.save_revision().publish()
    english_search = search_page.get_translation(english).specific
    assert titles(html_of(client, english_search, q="benefit")) == [("Kindergeld", True)]
    copy = page.copy_for_translation(english)
    copy.title = "Child benefit"
    copy.save_revision()
    assert titles(html_of(client, english_search, q="benefit")) == [("Kindergeld", True)], "a draft"
    copy.save_revision().publish()
    assert titles(html_of(client, english_search, q="benefit")) == [("Child benefit", True)]
    assert titles(html_of(client, search_page, q="benefit")) == [("Kindergeld", True)]
    promote("allowance", copy)
    assert titles(html_of(client, search_page, q="allowance"))[0] == ("Kindergeld", True)


def test_many_cost_as_much_as_one(office, site):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            found = promotions.promotions("kindergeld", None, site, [office.locale_id])
        return len(asked), len(found)

    promote("kindergeld", factories.make_service(office))
    one = queries()
    for number in range(9):
        promote("kindergeld", factories.make_service(office))
        promote(f"andere {number}", factories.make_service(office))
    assert one[1] == 1
    assert queries() == (one[0], promotions.MOST)


def test_without_the_app_nothing_is_asked(monkeypatch, office, site, django_assert_num_queries):
    promote("kindergeld", factories.make_service(office))
    monkeypatch.setattr(promotions, "APP", "not.installed")
    with django_assert_num_queries(0):
        assert promotions.promotions("kindergeld", None, site, [office.locale_id]) == []
