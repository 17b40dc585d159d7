"""Results by distance from a postcode, with and without the extra that knows where postcodes are."""

import re

import pytest

from tests import factories
from wagtail_familienbuero.search import documents, postcodes

pytestmark = pytest.mark.django_db
LEIPZIG = (51.3719, 12.3884)  # 04129
PLACES = {"hier": ("51.36", "12.4"), "dort": ("51.34", "12.37"), "Berlin": ("52.52", "13.4")}


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def search_page(office):
    return factories.make_search_page(office)


@pytest.fixture
def offers(office):
    for name in ("Berlin", "dort", "hier"):
        latitude, longitude = PLACES[name]
        factories.make_offer(office, title=f"Gruppe {name}", latitude=latitude, longitude=longitude)
    factories.make_offer(office, title="Gruppe irgendwo")
    documents.rebuild()


@pytest.fixture
def without_the_extra():
    postcodes.are_known.cache_clear()
    name, postcodes.PACKAGE = postcodes.PACKAGE, "not_installed_anywhere"
    yield
    postcodes.PACKAGE = name
    postcodes.are_known.cache_clear()


def html_of(client, search, **asked):
    response = client.get(search.get_url(), asked)
    assert response.status_code == 200
    return response.content.decode()


def titles(html):
    """The last words of the titles in order."""
    return [
        re.sub("<[^>]+>", "", title).split()[-1] for title in re.findall(r'<h2 class="fb-entry-title".*?</h2>', html)
    ]


@pytest.mark.parametrize("written", ["04129", " 04129 ", "D-04129", "de 04129"])
def test_a_postcode_is_understood_as_it_is_written(written):
    found = postcodes.place_of(written)
    assert found == pytest.approx(LEIPZIG, abs=0.001)


@pytest.mark.parametrize(
    "written", ["", "0412", "041299", "00000", "99999", "A-1010", "Leipzig", "٠٤١٢٩", "\0", "04129\n; x"]
)
def test_what_is_no_postcode_has_no_place(written):
    assert postcodes.place_of(written) is None


def test_every_postcode_is_in_germany():
    places = postcodes._places()
    assert len(places) > 8000
    assert all(47 < float(lat) < 55.2 and 5.8 < float(lng) < 15.1 for lat, lng in places.values())


def test_the_nearest_come_first_and_say_how_far(client, search_page, offers):
    html = html_of(client, search_page, q="Gruppe", sort="distance", postcode="04129")
    assert titles(html) == ["hier", "dort", "Berlin", "irgendwo"]
    assert [said.replace(",", ".") for said in re.findall(r"<span>([\d.,]+) km ", html)] == ["1.6", "3.8", "145"]


def test_who_asks_for_no_words_gets_what_is_near(client, search_page, offers):
    html = html_of(client, search_page, sort="distance", postcode="10117")
    assert titles(html)[0] == "Berlin"


def test_a_postcode_alone_tells_the_distance_and_changes_no_order(client, search_page, offers):
    plain = titles(html_of(client, search_page, q="Gruppe"))
    html = html_of(client, search_page, q="Gruppe", postcode="04129")
    assert titles(html) == plain and len(re.findall(r"<span>[\d.,]+ km ", html)) == 3


@pytest.mark.parametrize("postcode", ["99999", "Leipzig", ""])
def test_without_a_postcode_nothing_is_lost_and_the_page_says_why(client, search_page, offers, postcode):
    html = html_of(client, search_page, q="Gruppe", kind="offer", sort="distance", postcode=postcode)
    assert len(titles(html)) == 4 and " km " not in html
    error = re.search(r'<ul class="errorlist" id="(id_postcode_error)"', html)
    assert error and f'aria-describedby="id_postcode_helptext {error[1]}"' in html
    assert f'value="{postcode}"' in html or not postcode
    assert "<details open>" in html


def test_what_must_not_be_known_is_not_measured(client, search_page):
    latitude, longitude = PLACES["hier"]
    factories.make_partner("Gruppe geheim", protected_address=True, latitude=latitude, longitude=longitude)
    documents.rebuild()
    html = html_of(client, search_page, q="Gruppe", sort="distance", postcode="04129")
    assert titles(html) == ["geheim"] and " km " not in html


def test_without_the_extra_there_is_no_field_and_nothing_breaks(client, search_page, offers, without_the_extra):
    html = html_of(client, search_page, q="Gruppe", sort="distance", postcode="04129")
    assert len(titles(html)) == 4
    assert 'name="postcode"' not in html and 'value="distance"' not in html and " km " not in html


def test_pages_and_filters_keep_the_postcode(client, search_page, offers, settings):
    settings.FAMILIENBUERO = {"PAGE_SIZE": 2}
    html = html_of(client, search_page, q="Gruppe", sort="distance", postcode="04129", free="on")
    links = re.findall(r'href="(\?[^"]+)"', html)
    assert links and all("postcode=04129" in link and "sort=distance" in link for link in links)
    second = html_of(client, search_page, q="Gruppe", sort="distance", postcode="04129", page=2)
    assert titles(second) == ["Berlin", "irgendwo"]
