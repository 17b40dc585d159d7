"""``manage.py familienbuero import FORMAT FILE`` and ``manage.py familienbuero groups``."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from wagtail_familienbuero.exchange import dldb, places
from wagtail_familienbuero.exchange.records import UnreadableFileError
from wagtail_familienbuero.exchange.site import ImportRefusedError, import_services, translated

FORMATS = {"dldb": dldb}
SECTION_HELP = "id, address or slug of the family office section; not needed if there is only one"


class Command(BaseCommand):
    help = "Fills and maintains a family office section."

    def add_arguments(self, parser):
        commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
        self._add_import(commands.add_parser("import", help="import entries from a file, again and again if need be"))
        groups = commands.add_parser("groups", help="create the two groups of editors of a section")
        groups.add_argument("--section", metavar="PAGE", help=SECTION_HELP)

    def _add_import(self, parser):
        parser.add_argument("format", choices=sorted(FORMATS), help="form of the file: dldb (services as JSON)")
        parser.add_argument("file", metavar="FILE", help="path of the file")
        parser.add_argument("--section", metavar="PAGE", help=SECTION_HELP)
        parser.add_argument("--dry-run", action="store_true", help="tell what would happen and write nothing")
        parser.add_argument("--publish", action="store_true", help="publish what the source calls public")
        parser.add_argument("--agency", help="whose ids they are; default: the domain that the file names")

    def handle(self, *args, command, **options):
        section = self._section(options.pop("section"))
        if command == "groups":
            return self._create_groups(section)
        return self._import(section, **options)

    def _section(self, name):
        try:
            return places.find_section(name)
        except places.PlaceNotFoundError as error:
            raise CommandError("\n  ".join([str(error), *error.candidates])) from None

    def _create_groups(self, section):
        from wagtail_familienbuero.admin.groups import create_groups

        for group in create_groups(section):
            self.stdout.write(group.name)

    def _import(self, section, **options):
        try:
            batch = FORMATS[options["format"]].parse(_content(options["file"]), options["agency"])
            self.stdout.write(_("Section: %(section)s") % {"section": places.describe(section)})
            report = import_services(
                batch,
                section,
                publish=options["publish"],
                dry_run=options["dry_run"],
                on_result=lambda result: self.stdout.write(str(result)),
            )
        except UnreadableFileError as error:
            raise CommandError(translated(error.message)) from None
        except ImportRefusedError as error:
            raise CommandError(str(error)) from None
        self._sum_up(report, options["dry_run"])

    def _sum_up(self, report, dry_run):
        for line in (*report.notes, *report.totals()):
            self.stdout.write(line)
        if dry_run:
            self.stdout.write(_("Nothing was written (dry run)."))


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
