"""``manage.py familienbuero refresh``"""

from django.utils.translation import gettext as _

from wagtail_familienbuero.hours import intervals
from wagtail_familienbuero.search import counts, documents

NAME = "refresh"
HELP = "work out anew what is open when and what takes place next, delete old counts of searches; run it once a day"


def add_arguments(parser):
    pass


def run(command, **_options):
    count = intervals.rebuild_all()
    said = {"things": count.things, "rows": count.rows, "days": intervals.HORIZON_DAYS, "removed": count.removed}
    command.stdout.write(
        _("Opening hours of %(things)d entries for %(days)d days: %(rows)d rows made, %(removed)d old ones taken away.")
        % said
    )
    documents.catch_up()
    deleted = counts.delete_old()
    if deleted:
        command.stdout.write(_("%(number)d old counts of searches deleted.") % {"number": deleted})
