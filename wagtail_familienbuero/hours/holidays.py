"""Public holidays of a German Land, with their German names, whatever the language of the reader.

They are those of the package ``holidays``, which reads the laws of the Länder (1991 to 2100;
other years have none), plus what only the municipality knows. No Django here.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import chain

LANDS = (
    ("BW", "Baden-Württemberg"),
    ("BY", "Bayern"),
    ("BE", "Berlin"),
    ("BB", "Brandenburg"),
    ("HB", "Bremen"),
    ("HH", "Hamburg"),
    ("HE", "Hessen"),
    ("MV", "Mecklenburg-Vorpommern"),
    ("NI", "Niedersachsen"),
    ("NW", "Nordrhein-Westfalen"),
    ("RP", "Rheinland-Pfalz"),
    ("SL", "Saarland"),
    ("SN", "Sachsen"),
    ("ST", "Sachsen-Anhalt"),
    ("SH", "Schleswig-Holstein"),
    ("TH", "Thüringen"),
)
"""ISO 3166-2:DE codes without ``DE-``, and names in German order."""
CODES = frozenset(code for code, name in LANDS)

PEACE_FESTIVAL = "Augsburger Hohes Friedensfest"
"""Art. 1 (2) of the Bavarian law on holidays (FTG): in the city of Augsburg only. Older releases of ``holidays`` do not
know the city, so it stands here. It is on 8 August."""


class Holidays(Mapping):
    """Date → German name of each public holiday; years are looked up when they are asked for.

    ``land`` is one of ``LANDS``; with "" or another only those of all Germany count. ``catholic`` adds the days that
    only municipalities with mostly Catholic people have (Mariä Himmelfahrt in Bavaria, Fronleichnam in parts of Saxony
    and Thuringia), ``augsburg`` those of that city (in Bavaria only). ``extra`` (date → name) are further local
    holidays; on the dates in ``declared_open`` places are open as usual, whatever else is said of them.
    """

    def __init__(self, land="", *, catholic=False, augsburg=False, extra=(), declared_open=()):
        self.land = land if land in CODES else None
        self.augsburg = bool(augsburg and land == "BY")
        self.catholic = bool(catholic or self.augsburg)
        self.extra, self.declared_open = dict(extra), frozenset(declared_open)
        self.years = {}

    def __getitem__(self, on):
        return self.in_year(on.year)[on]

    def __contains__(self, on):
        return on in self.in_year(on.year)

    def get(self, on, default=None):
        return self.in_year(on.year).get(on, default)

    def __iter__(self):
        known = range(*known_years())
        others = {on.year for on in self.extra} - set(known)
        return chain.from_iterable(self.in_year(year) for year in sorted({*known, *others}))

    def __len__(self):
        return sum(1 for _ in self)

    def __eq__(self, other):
        return isinstance(other, Holidays) and self.said == other.said

    __hash__ = None

    @property
    def said(self):
        """All that makes these holidays what they are."""
        return self.land, self.catholic, self.augsburg, self.extra, self.declared_open

    def in_year(self, year):
        """The holidays of one year by date, in order."""
        if year not in self.years:
            self.years[year] = self.look_up(year)
        return self.years[year]

    def look_up(self, year):
        found = {on: name for on, name in self.extra.items() if on.year == year}
        if self.augsburg:
            found[date(year, 8, 8)] = PEACE_FESTIVAL
        found |= legal_holidays(self.land, self.catholic, year)
        return {on: name for on, name in sorted(found.items()) if on not in self.declared_open}


@lru_cache(maxsize=500)
def legal_holidays(land, catholic, year):
    from holidays import CATHOLIC, PUBLIC, country_holidays  # here, because it takes a while and few processes ask

    categories = (PUBLIC, CATHOLIC) if catholic else (PUBLIC,)
    found = country_holidays("DE", subdiv=land, years=year, expand=False, categories=categories, language="de")
    return dict(found.items())


@lru_cache(maxsize=1)
def known_years():
    """The first year of which the package knows the holidays, and the one after the last."""
    from holidays import Germany

    return Germany.start_year, Germany.end_year + 1
