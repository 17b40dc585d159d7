"""``manage.py familienbuero import FORMAT FILE``"""

from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from wagtail_familienbuero.exchange import dldb, places
from wagtail_familienbuero.exchange.records import UnreadableFileError
from wagtail_familienbuero.exchange.site import ImportRefusedError, import_batch, translated

from . import _places

NAME = "import"
HELP = "import entries from a file, again and again if need be"
FORMATS = {"dldb": dldb}


def add_arguments(parser):
    parser.add_argument("format", choices=sorted(FORMATS), help="form of the file: dldb (services as JSON)")
    parser.add_argument("file", metavar="FILE", help="path of the file")
    _places.add_section(parser)
    parser.add_argument("--dry-run", action="store_true", help="tell what would happen and write nothing")
    parser.add_argument("--publish", action="store_true", help="publish what the source calls public")
    parser.add_argument("--agency", help="whose ids they are; default: the domain that the file names")


def run(command, *, section, format, file, agency, dry_run, publish, **_options):
    section, write = _places.find_section(section), command.stdout.write
    try:
        batch = FORMATS[format].parse(_content(file), agency)
        write(_("Section: %(section)s") % {"section": places.describe(section)})
        report = import_batch(
            batch, section, publish=publish, dry_run=dry_run, on_result=lambda result: write(str(result))
        )
    except UnreadableFileError as error:
        raise CommandError(translated(error.message)) from None
    except ImportRefusedError as error:
        raise CommandError(str(error)) from None
    for line in (*report.notes, *report.totals()):
        write(line)
    if dry_run:
        write(_("Nothing was written (dry run)."))


def _content(name):
    """The bytes of the file. Raises ``CommandError`` with what to do."""
    path = Path(name)
    try:
        if not path.is_file():
            raise CommandError(_("There is no file “%(file)s”.") % {"file": name})
        with path.open("rb") as file:
            # One byte more than allowed is enough to see that it is too large.
            return file.read(dldb.MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise CommandError(
            _("The file “%(file)s” cannot be read: %(error)s") % {"file": name, "error": error}
        ) from None
