"""The section that is named on the command line."""

from django.core.management.base import CommandError

from wagtail_familienbuero.exchange import places

HELP = "id, address or slug of the family office section; not needed if there is only one"


def add_section(parser):
    parser.add_argument("--section", metavar="PAGE", help=HELP)


def find_section(name):
    """The section called ``name``, or the only one. Raises ``CommandError`` that lists the candidates."""
    try:
        return places.find_section(name)
    except places.PlaceNotFoundError as error:
        raise CommandError("\n  ".join([str(error), *error.candidates])) from None
