"""``manage.py familienbuero hours FILE.json``"""

import json
from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from wagtail_familienbuero.hours.texts import parse

NAME = "hours"
HELP = "read German opening hours written as text, and print what they say for certain"


def add_arguments(parser):
    parser.add_argument(
        "file", metavar="FILE", help="a JSON file: a list of texts, or of objects with the text as hours_text"
    )


def run(command, *, file, **_options):
    """Prints a JSON list, an object for each text, in the same order."""
    answers = [answer(text_of(entry)) for entry in _entries(file)]
    if hasattr(command.stdout, "reconfigure"):
        command.stdout.reconfigure(encoding="utf-8")
    command.stdout.write(json.dumps(answers, ensure_ascii=False, indent=2))


def text_of(entry):
    """The text of one entry of the list, "" if it has none."""
    text = entry.get("hours_text") if isinstance(entry, dict) else entry
    # Half a character, which JSON can hold and UTF-8 cannot.
    return text.encode("utf-8", "replace").decode() if isinstance(text, str) else ""


def answer(text):
    parsed = parse(text)
    return {"text": parsed.text, "rows": parsed.rows, "note": parsed.note, "complete": parsed.complete}


def _entries(name):
    """The list in the file. Raises ``CommandError`` with what to do."""
    try:
        content = json.loads(Path(name).read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise CommandError(
            _("The file “%(file)s” cannot be read: %(error)s") % {"file": name, "error": error}
        ) from None
    except (ValueError, RecursionError):
        raise CommandError(_("The file “%(file)s” is no JSON in UTF-8.") % {"file": name}) from None
    if not isinstance(content, list):
        raise CommandError(_("The file must hold a list: of texts, or of objects with the text as “hours_text”."))
    return content
