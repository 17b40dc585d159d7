"""``manage.py familienbuero school-holidays FILE.ics``"""

from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from wagtail_familienbuero import sections
from wagtail_familienbuero.hours import school, school_ics

from . import _places

NAME = "school-holidays"
HELP = "take school holidays from a calendar file into the calendar; what is there already stays"


def add_arguments(parser):
    parser.add_argument("file", metavar="FILE.ics", help="path of the file (iCalendar)")
    _places.add_section(parser)


def run(command, *, file, section, **_options):
    site = sections.site_of(_places.find_section(section))
    if site is None:
        raise CommandError(_("The section belongs to no website. Create one under Settings → Sites."))
    try:
        found = school_ics.read(_content(file))
    except school_ics.UnreadableCalendarError:
        raise CommandError(school.unreadable()) from None
    added, changed = school.add(found.days, site)
    for entry in [*added, *changed]:
        command.stdout.write(f"{entry.first_day} – {entry.last}  {entry.name}")
    for line in school.describe_left(found.left):
        command.stdout.write(line)
    numbers = {"added": len(added), "changed": len(changed), "left": len(found.left)}
    numbers["known"] = len(found.days) - len(added) - len(changed)
    text = _("Added: %(added)d, with new days: %(changed)d, already there: %(known)d, not understood: %(left)d.")
    command.stdout.write(text % numbers)


def _content(name):
    """The bytes of the file, one more than allowed at most. Raises ``CommandError`` with what to do."""
    try:
        with Path(name).open("rb") as file:
            return file.read(school_ics.MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        said = {"file": name, "error": error}
        raise CommandError(_("The file “%(file)s” cannot be read: %(error)s") % said) from None
