from datetime import date

import pytest
from django.utils import translation
from holidays import CATHOLIC, PUBLIC, Germany, country_holidays

from wagtail_familienbuero.hours.holidays import LANDS, Holidays
from wagtail_familienbuero.hours.schedule import Calendar

FIRST, LAST = 2024, 2030


def of_the_package(years, *categories, **options):
    return dict(country_holidays("DE", years=years, expand=False, categories=categories, language="de", **options))


def all_of(ours, years=range(FIRST, LAST + 1)):
    return {on: name for year in years for on, name in ours.in_year(year).items()}


def test_the_lands_are_sixteen():
    codes = [code for code, name in LANDS]
    assert sorted(codes) == sorted(code for code in Germany.subdivisions if len(code) == 2)
    assert len(codes) == 16
    assert all(Germany.subdivisions_aliases[name] == code for code, name in LANDS)


@pytest.mark.parametrize("land", [code for code, name in LANDS])
@pytest.mark.parametrize(("catholic", "categories"), [(False, (PUBLIC,)), (True, (PUBLIC, CATHOLIC))])
def test_every_land_as_the_package_knows_it(land, catholic, categories):
    """By the year, and day by day as places ask."""
    expected = of_the_package(range(FIRST, LAST + 1), *categories, subdiv=land)
    ours = Holidays(land, catholic=catholic)
    assert all_of(ours) == expected
    days = map(date.fromordinal, range(date(FIRST, 1, 1).toordinal(), date(LAST, 12, 31).toordinal() + 1))
    assert {on: ours.get(on) for on in days if on in ours} == expected


@pytest.mark.parametrize("land", ["", "XX"])
def test_without_a_land_those_of_all_germany(land):
    assert all_of(Holidays(land)) == of_the_package(range(FIRST, LAST + 1), PUBLIC)
    assert date(2026, 6, 4) not in Holidays(land)


def test_days_of_which_one_is_sure():
    """From the laws, not from the package."""
    assert Holidays("SN")[date(2028, 11, 22)] == "Buß- und Bettag"
    assert Holidays("SN")[date(2026, 11, 18)] == "Buß- und Bettag"
    assert Holidays("NW")[date(2026, 6, 4)] == "Fronleichnam"
    assert Holidays("BE")[date(2026, 3, 8)] == "Frauentag"
    assert Holidays("BB")[date(2026, 4, 5)] == "Ostersonntag"
    assert Holidays("TH")[date(2026, 9, 20)] == "Weltkindertag"
    assert date(2026, 12, 24) not in Holidays("NW")


def test_catholic_municipalities():
    assumption, corpus = date(2026, 8, 15), date(2026, 6, 4)
    assert assumption not in Holidays("BY")
    assert Holidays("BY", catholic=True)[assumption] == "Mariä Himmelfahrt"
    assert Holidays("SL")[assumption] == "Mariä Himmelfahrt"
    assert [corpus in Holidays("TH", catholic=catholic) for catholic in (False, True)] == [False, True]
    assert Holidays("NW", catholic=True) != Holidays("NW")
    assert all_of(Holidays("NW", catholic=True)) == all_of(Holidays("NW"))


def test_augsburg():
    ours = Holidays("BY", augsburg=True)
    assert ours[date(2026, 8, 8)] == "Augsburger Hohes Friedensfest"
    assert date(2026, 8, 8) not in Holidays("BY", catholic=True)
    assert date(2026, 8, 8) not in Holidays("NW", augsburg=True), "the city lies in Bavaria"
    if "Augsburg" in Germany.subdivisions:
        assert all_of(ours) == of_the_package(range(FIRST, LAST + 1), PUBLIC, subdiv="Augsburg")


def test_extra_days_and_days_declared_open():
    fair, may = date(2026, 7, 6), date(2026, 5, 1)
    ours = Holidays("NW", extra={fair: "Kirmesmontag", may: "Stadtfest"}, declared_open={date(2026, 10, 3)})
    assert ours[fair] == "Kirmesmontag"
    assert ours[may] == "Erster Mai"
    assert fair.replace(year=2027) not in ours
    assert date(2026, 10, 3) not in ours and date(2027, 10, 3) in ours
    assert date(2026, 7, 6) not in Holidays("NW", extra={fair: "Kirmesmontag"}, declared_open={fair})


@pytest.mark.parametrize("year", [1, 1900, 1990, 2101, 9999])
def test_years_the_package_does_not_know(year):
    assert Holidays("NW").in_year(year) == {}
    assert date(year, 12, 24) in Holidays("NW", extra={date(year, 12, 24): "Heiligabend"})


def test_a_mapping_like_others():
    ours = Holidays("NW", extra={date(1900, 1, 2): "Damals"})
    dates = list(ours)
    assert (dates[0], dates[1], dates[-1]) == (date(1900, 1, 2), date(1991, 1, 1), date(2100, 12, 26))
    assert len(ours) == len(dates) == len(set(dates))
    assert ours.get(date(2026, 1, 2)) is None
    assert ours.get(date(2026, 1, 2), "") == ""
    with pytest.raises(KeyError):
        ours[date(2026, 1, 2)]


def test_equal_are_those_that_say_the_same():
    assert Holidays("NW") == Holidays("NW")
    assert Holidays("NW") != Holidays("HE")
    assert Holidays("NW") != Holidays("NW", declared_open={date(2026, 5, 1)})
    assert Calendar(None, Holidays("BY")) == Calendar(None, Holidays("BY"))
    assert Calendar(None, Holidays("BY")) != Calendar(None, Holidays("BY", augsburg=True))


@pytest.mark.parametrize("language", ["en", "uk", "de", "ar"])
def test_names_are_german_in_every_language(language, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en_US")
    with translation.override(language):
        assert Holidays("SH")[date(2041, 10, 3)] == "Tag der Deutschen Einheit"
