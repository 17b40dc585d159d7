"""``manage.py familienbuero reindex``"""

from django.core.management import CommandError
from django.utils.translation import gettext as _

from wagtail_familienbuero.search import backends, documents

NAME = "reindex"
HELP = "make the search index again, for example after an update of the package"
STEP = 500
"""So many entries between two lines of progress."""


def add_arguments(parser):
    pass


def run(command, *, verbosity=1, **_options):
    shown = 0

    def progress(done, total):
        nonlocal shown
        if verbosity and (done - shown >= STEP or done == total):
            shown = done
            command.stdout.write(_("%(done)d of %(total)d entries") % {"done": done, "total": total})

    try:
        count = documents.rebuild(progress=progress)
    except backends.Unreachable as error:
        said = _("Our own index is complete, but the search backend “%(name)s” did not take it: %(error)s")
        raise CommandError(said % {"name": error, "error": error.__cause__}) from error
    said = {"written": count.written, "removed": count.removed}
    command.stdout.write(_("Search index: %(written)d entries written, %(removed)d old ones taken away.") % said)
