"""``manage.py familienbuero template KIND FILE``"""

from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wagtail_familienbuero.exchange import tables
from wagtail_familienbuero.exchange.records import KINDS

NAME = "template"
HELP = "write an empty table to fill in and import"
ENDINGS = {".xlsx": "xlsx", ".csv": "csv"}


def add_arguments(parser):
    parser.add_argument("kind", choices=KINDS, help="what the table is for")
    parser.add_argument("file", metavar="FILE", help="path of the file to write; it ends in .xlsx or .csv")
    parser.add_argument("--language", choices=["de", "en"], help="language of the columns; default: that of the site")


def run(command, *, kind, file, language, **_options):
    path = Path(file)
    file_format = ENDINGS.get(path.suffix.lower())
    if file_format is None:
        raise CommandError(_("The name of the file must end in .xlsx or .csv."))
    content = tables.template(kind, language or get_language() or "de", file_format)
    try:
        # Somebody may have filled in the one that is there.
        with path.open("xb") as stream:
            stream.write(content)
    except (OSError, ValueError) as error:
        raise CommandError(
            _("The file “%(file)s” cannot be written: %(error)s") % {"file": file, "error": error}
        ) from None
    command.stdout.write(file)
