"""Everybody that the family office works with or passes families on to."""

from . import authorities, helplines, network, providers, town_hall

PARTNERS = (
    *town_hall.PARTNERS,
    *authorities.PARTNERS,
    *providers.PARTNERS,
    *network.PARTNERS,
    *helplines.PARTNERS,
)
