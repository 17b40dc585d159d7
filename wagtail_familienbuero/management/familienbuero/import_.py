"""``manage.py familienbuero import FORMAT FILE``"""

from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from wagtail_familienbuero.exchange import places
from wagtail_familienbuero.exchange.formats import FORMATS
from wagtail_familienbuero.exchange.records import KINDS, UnreadableFileError
from wagtail_familienbuero.exchange.site import ImportRefusedError, import_batch, translated

from . import _places

NAME = "import"
HELP = "import entries from a file, again and again if need be"
MAX_BYTES = max(module.MAX_BYTES for module in FORMATS.values())


def add_arguments(parser):
    parser.add_argument("format", choices=FORMATS, help="form of the file: dldb (JSON), csv or xlsx (tables)")
    parser.add_argument("file", metavar="FILE", help="path of the file")
    _places.add_section(parser)
    parser.add_argument("--kind", choices=KINDS, help="what the file holds; not needed where the file tells")
    parser.add_argument("--agency", help="whose ids they are; default: the domain that a DLDB file names")
    parser.add_argument("--dry-run", action="store_true", help="tell what would change and write nothing")
    parser.add_argument("--publish", action="store_true", help="publish what the source calls public")
    parser.add_argument("--overwrite", action="store_true", help="also overwrite what was edited by hand")


def run(command, *, section, format, file, kind, agency, **options):
    """``options`` are those of ``import_batch``, among others."""
    section, write = _places.find_section(section), command.stdout.write
    options = {name: options[name] for name in ("publish", "dry_run", "overwrite")}

    def tell(result):
        write(str(result))
        if options["dry_run"]:
            for change in result.changes:
                write(f"         {change.field}: {_short(change.before)} → {_short(change.after)}")

    try:
        batch = FORMATS[format].parse(_content(file), agency, kind)
        write(_("Section: %(section)s") % {"section": places.describe(section)})
        report = import_batch(batch, section, on_result=tell, **options)
    except UnreadableFileError as error:
        raise CommandError(translated(error.message)) from None
    except ImportRefusedError as error:
        raise CommandError(str(error)) from None
    for line in (*report.notes, *report.totals()):
        write(line)
    if options["dry_run"]:
        write(_("Nothing was written (dry run)."))


def _short(text):
    """A text on one line of the terminal."""
    line = " ".join(str(text).split())
    return f"{line[:77]}…" if len(line) > 78 else line or "–"


def _content(name):
    """The bytes of the file. Raises ``CommandError`` with what to do."""
    path = Path(name)
    try:
        if not path.is_file():
            raise CommandError(_("There is no file “%(file)s”.") % {"file": name})
        with path.open("rb") as file:
            # One byte more than allowed is enough to see that it is too large.
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise CommandError(
            _("The file “%(file)s” cannot be read: %(error)s") % {"file": name, "error": error}
        ) from None
