"""The rows in which opening hours and closures are entered."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from ..blocks import RowBlock
from . import rows

MIDNIGHT = datetime.time(0)

WEEKDAYS = [
    ("1", _("Monday")),
    ("2", _("Tuesday")),
    ("3", _("Wednesday")),
    ("4", _("Thursday")),
    ("5", _("Friday")),
    ("6", _("Saturday")),
    ("7", _("Sunday")),
]
KINDS = [
    ("open", _("Open, just come")),
    ("phone", _("By phone only")),
    ("appointment", _("By appointment only")),
]
NTH = [
    ("1", _("first")),
    ("2", _("second")),
    ("3", _("third")),
    ("4", _("fourth")),
    ("5", _("fifth")),
    ("-1", _("last")),
]
SCHOOL = [
    ("always", _("In school time and in school holidays")),
    ("term", _("Not in school holidays")),
    ("vacation", _("Only in school holidays")),
]


class CheckedRowBlock(RowBlock):
    """A row that says in plain words what is missing and what cannot be.

    A draft may be incomplete, but not even a draft may hold what cannot be.
    """

    def clean(self, value):
        missing = {} if self.is_deferred_validation else self.get_missing(value)
        try:
            cleaned = super().clean(value)
        except StructBlockValidationError as error:
            raise _refusal({**error.block_errors, **missing}) from None
        problems = {**self.get_impossible(cleaned), **missing}
        if problems:
            raise _refusal(problems)
        return cleaned

    def get_missing(self, value):
        """{field: message} for what has to be entered before this goes live."""
        return {}

    def get_impossible(self, value):
        """{field: message} for what contradicts itself."""
        return {}


def _refusal(problems):
    errors = {name: said if isinstance(said, Exception) else ValidationError(said) for name, said in problems.items()}
    return StructBlockValidationError(errors)


def _wrong_order(first, last):
    return first is not None and last is not None and first > last


class SlotBlock(CheckedRowBlock):
    """One time of opening: on which days, from when to when, and how."""

    weekdays = blocks.MultipleChoiceBlock(label=_("Days"), choices=WEEKDAYS, widget=forms.CheckboxSelectMultiple)
    opens = blocks.TimeBlock(label=_("From"), format="%H:%M", help_text=_("For example 9:00"))
    closes = blocks.TimeBlock(
        label=pgettext_lazy("until which time", "To"),
        format="%H:%M",
        help_text=_("0:00 is midnight. An earlier time than “From” is on the next day."),
    )
    kind = blocks.ChoiceBlock(label=_("How"), choices=KINDS, default="open")
    note = blocks.CharBlock(
        label=_("Note"), required=False, default="", max_length=255, help_text=_("For example: only Ukrainian")
    )
    nth = blocks.MultipleChoiceBlock(
        label=_("Only these of the month"),
        required=False,
        choices=NTH,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For “every 1st and 3rd Saturday”, tick Saturday above, and first and third here."),
    )
    valid_from = blocks.DateBlock(label=_("From this day"), required=False)
    valid_until = blocks.DateBlock(label=_("Until this day"), required=False)
    yearly = blocks.BooleanBlock(
        label=_("Every year"), required=False, help_text=_("The two days count every year: April to September.")
    )
    school = blocks.ChoiceBlock(label=_("School holidays"), choices=SCHOOL, default="always")
    on_holidays = blocks.BooleanBlock(
        label=_("Also on public holidays"),
        required=False,
        help_text=_("Without the tick it is closed on them. Day and night on all seven days counts on holidays, too."),
    )

    class Meta:
        icon = "time"
        label = _("Time")
        label_format = "{opens}–{closes} {note}"
        template = "wagtail_familienbuero/blocks/slot.html"
        description = _("On which days, from when to when, and whether people just come, call or make an appointment.")
        form_layout = BlockGroup(
            children=[
                *("weekdays", "opens", "closes", "kind", "note"),
                BlockGroup(
                    children=["nth", "valid_from", "valid_until", "yearly", "school", "on_holidays"],
                    heading=_("Only sometimes"),
                    classname="collapsed",
                    label_format="",
                ),
            ]
        )
        preview_value = {
            "weekdays": ["1", "2", "4"],
            "opens": datetime.time(9),
            "closes": datetime.time(12),
            "kind": "open",
            "note": _("only Ukrainian"),
        }

    def get_missing(self, value):
        wanted = {
            "weekdays": gettext("Tick at least one day."),
            "opens": gettext("From when? For example 9:00."),
            "closes": gettext("To when? For example 16:00."),
        }
        missing = {name: message for name, message in wanted.items() if value.get(name) in (None, "", [])}
        if value.get("yearly"):
            message = gettext("“Every year” needs both days, the first and the last one.")
            for name in ("valid_from", "valid_until"):
                if not value.get(name):
                    missing[name] = message
        return missing

    def get_impossible(self, value):
        problems = {}
        opens, closes = value.get("opens"), value.get("closes")
        if opens is not None and opens == closes and opens != MIDNIGHT:
            problems["closes"] = gettext("Both times are the same. For the whole day enter 0:00 to 0:00.")
        # A season may lie across the new year.
        if not value.get("yearly") and _wrong_order(value.get("valid_from"), value.get("valid_until")):
            problems["valid_until"] = gettext("This day is before the first one.")
        return problems


class HoursStreamBlock(blocks.StreamBlock):
    """The times of a week; two of one kind must not overlap."""

    slot = SlotBlock()

    class Meta:
        label = _("Opening hours")

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {}
        for index, day, other in rows.find_overlaps(cleaned):
            errors.setdefault(index, StructBlockValidationError({"opens": ValidationError(_say_overlap(day, other))}))
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


def _say_overlap(day, other):
    text = gettext("On %(day)s another row already says %(from)s to %(to)s. Change one of the two, or untick the day.")
    said = {"from": formats.time_format(other.opens, "H:i"), "to": formats.time_format(other.closes, "H:i")}
    return text % {"day": dict(WEEKDAYS)[str(day)], **said}


class ClosureBlock(CheckedRowBlock):
    """Days on which it is closed, or open at other times."""

    first = blocks.DateBlock(label=_("First day"))
    last = blocks.DateBlock(label=_("Last day"), required=False, help_text=_("Empty: only this one day."))
    reason = blocks.CharBlock(
        label=_("Reason"), required=False, default="", max_length=255, help_text=_("Visitors read it: Staff outing")
    )
    opens = blocks.TimeBlock(
        label=_("Open from"), required=False, format="%H:%M", help_text=_("Only if it is open at other times instead.")
    )
    closes = blocks.TimeBlock(label=_("Open to"), required=False, format="%H:%M")

    class Meta:
        icon = "calendar-alt"
        label = _("Closed on")
        label_format = "{first} {last} {reason}"
        template = "wagtail_familienbuero/blocks/closure.html"
        description = _("Days on which it is closed, or open at other times than usual.")
        preview_value = {"first": datetime.date(2026, 12, 24), "last": None, "reason": _("Staff outing")}

    def get_missing(self, value):
        missing = {} if value.get("first") else {"first": gettext("Which day? Enter the first or only one.")}
        opens, closes = value.get("opens"), value.get("closes")
        if (opens is None) != (closes is None):
            missing["opens" if opens is None else "closes"] = gettext("Enter both times, or none for closed all day.")
        return missing

    def get_impossible(self, value):
        problems = {}
        if _wrong_order(value.get("first"), value.get("last")):
            problems["last"] = gettext("This day is before the first one.")
        opens, closes = value.get("opens"), value.get("closes")
        if opens is not None and opens == closes and opens != MIDNIGHT:
            problems["closes"] = gettext("Both times are the same.")
        return problems
