"""``manage.py familienbuero remove``"""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from wagtail_familienbuero.exchange.places import PlaceNotFoundError, describe

from . import _places

NAME = "remove"
HELP = "take away what “start” made, as far as nobody changed or uses it"


def add_arguments(parser):
    _places.add_section(parser)
    parser.add_argument("--dry-run", action="store_true", help="tell what would go and change nothing")
    parser.add_argument(
        "--with-content",
        action="store_true",
        help="also take away what editors made: all pages of the section, and records of the site that nothing uses",
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")


def run(command, *, section, dry_run, with_content, yes, **_options):
    from wagtail_familienbuero.starter import content, places, remove

    try:
        section = places.find_started(section)
    except PlaceNotFoundError as error:
        raise CommandError("\n  ".join([str(error), *error.candidates])) from None
    removal = (content.FullRemoval if with_content and section is not None else remove.Removal)(section)
    write = command.stdout.write
    if section is not None:
        write(_("Section: %(section)s") % {"section": describe(section)})
    for line in lines(removal):
        write(line)
    if not removal.gone:
        return write(_("Nothing to remove."))
    if dry_run:
        return write(_("Nothing was changed (dry run)."))
    if not (yes or _agreed()):
        raise CommandError(_("Nothing was changed."))
    removal.execute()
    write(_("Removed: %(count)d. Kept: %(kept)d.") % {"count": len(removal.gone), "kept": len(removal.kept)})


def lines(removal):
    if removal.gone:
        yield _("Will be removed:")
    yield from (f"  {item}" for item in removal.gone)
    if removal.kept:
        yield _("Stays:")
    yield from (f"  {item}" for item in removal.kept)


def _agreed():
    try:
        answer = input(_("Remove all of this? Type “yes”: "))
    except EOFError:
        return False
    return answer.strip().lower() in ("yes", _("yes"))
