"""What a document can be filtered by, as words: a document holds them with blanks between. Pure."""

from uuid import UUID

OF_RECORDS = ("topic", "target_group", "life_phase", "district")
"""Facets whose values are records, named by their translation keys."""
SWITCHES = ("free", "open_now")
NAMES = ("kind", *OF_RECORDS, "language", "handled_by", *SWITCHES)


def sign(name, value=True):
    """A value of a facet as one word: "topic:0f12…", "kind:offer", "free:"."""
    return f"{name}:{value.hex if name in OF_RECORDS else '' if name in SWITCHES else value}"


def value_of(one):
    """(name, value) of a sign."""
    name, _, value = one.partition(":")
    return name, UUID(value) if name in OF_RECORDS else True if name in SWITCHES else value


OPEN_NOW = sign("open_now")
"""The only one that no document holds, as it changes by the clock."""
