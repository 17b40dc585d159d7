"""The addresses that the tools above the rows of opening hours ask: the week, and the rows of a pasted text."""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail import hooks

from ..hours import glance, rows, texts
from ..hours.blocks import SlotBlock
from ..hours.panels import MAX_TEXT, TEXT_URL_NAME, WEEK_URL_NAME

MAX_ROWS = 200
LEAP_YEAR = 2024
"""For seasons that come every year: it has every day."""


@hooks.register("register_admin_urls")
def register_urls():
    return [
        path("familienbuero/hours/week/", week, name=WEEK_URL_NAME),
        path("familienbuero/hours/text/", text_rows, name=TEXT_URL_NAME),
    ]


@require_POST
def week(request):
    """POST: the form's fields of the rows. The table of the week as a piece of HTML."""
    slots = rows.slots(FormRows(list(posted_rows(request.POST))))
    return TemplateResponse(request, "wagtail_familienbuero/admin/hours_week.html", glance.context(slots))


@dataclass
class FormRows:
    """Stands for a stream value; the rows are as the form has them now, complete or not."""

    raw_data: list


def posted_rows(data, name="hours"):
    """The rows of the stream field ``name`` that are not deleted; what is no valid value counts as empty."""
    count = data.get(f"{name}-count", "")
    number = min(int(count), MAX_ROWS) if count.isascii() and count.isdigit() and len(count) < 9 else 0
    block = SlotBlock()
    for index in range(number):
        prefix = f"{name}-{index}"
        if data.get(f"{prefix}-type") == "slot" and not data.get(f"{prefix}-deleted"):
            yield {"value": _posted_value(block, data, f"{prefix}-value")}


def _posted_value(block, data, prefix):
    posted = block.value_from_datadict(data, {}, prefix)
    return {name: _cleaned(child, posted[name]) for name, child in block.child_blocks.items()}


def _cleaned(child, value):
    try:
        return child.clean(value)
    except ValidationError:
        return None


@require_POST
def text_rows(request):
    """POST ``text``. JSON: ``rows`` for the field, the ``note`` that was left, ``said`` by number of new rows."""
    text = request.POST.get("text", "")
    if len(text) > MAX_TEXT:
        message = _("The text is too long: up to %(most)d characters. Paste only the opening hours.")
        return JsonResponse({"error": message % {"most": MAX_TEXT}}, status=400)
    parsed = texts.parse(text)
    found = states(parsed.rows)
    return JsonResponse(
        {"rows": found, "note": parsed.note, "said": [say(number, parsed) for number in range(len(found) + 1)]}
    )


def say(number, parsed):
    """What happened, in a sentence or two, where ``number`` rows were new."""
    if number:
        said = ngettext("%(rows)d row added; please check.", "%(rows)d rows added; please check.", number)
    elif parsed.rows:
        said = _("These times stand in the rows already.")
    else:
        said = _("No times were understood. Add the rows by hand.")
    said %= {"rows": number}
    return _("%(said)s Left as note: %(note)s") % {"said": said, "note": parsed.note} if parsed.note else said


def states(parsed_rows):
    """The rows as Wagtail's form takes them: those that differ only in the day are one."""
    block, grouped = SlotBlock(), {}
    for row in parsed_rows:
        same = (row["opens"], row["closes"], row["kind"], tuple(row["nth"] or ()), tuple(row["season"] or ()))
        grouped.setdefault((*same, row["note"]), set()).add(row["weekday"])
    values = (_as_value(days, *same) for same, days in grouped.items())
    return [block.get_form_state(block.to_python(value)) for value in values]


def _as_value(days, opens, closes, kind, nth, season, note):
    first, last = (datetime.date.fromisoformat(f"{LEAP_YEAR}-{day}") for day in season) if season else (None, None)
    return {
        "weekdays": [str(day) for day in sorted(days)],
        "opens": "00:00" if opens == "24:00" else opens,
        "closes": "00:00" if closes == "24:00" else closes,
        "kind": kind,
        "note": note[:255],
        "nth": [str(number) for number in nth],
        "valid_from": first and first.isoformat(),
        "valid_until": last and last.isoformat(),
        "yearly": bool(season),
        "school": "always",
        "on_holidays": False,
    }
