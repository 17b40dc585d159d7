"""Courses, groups and advice in town, by the office below which they stand."""

from . import babies, branches, children, families

BY_OFFICE = {
    "familienbuero": (*babies.OFFERS, *families.OFFERS, *children.OFFERS),
    "nordstadt": branches.NORTH,
    "kontaktstelle-aelter-werden": branches.SENIORS,
}
OFFERS = tuple(offer for offers in BY_OFFICE.values() for offer in offers)
