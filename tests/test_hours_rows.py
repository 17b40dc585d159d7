"""The rows in which hours are entered: what is refused, in which words, and what comes out of them."""

import datetime
import uuid

import pytest
from django.utils import translation
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from tests import factories
from wagtail_familienbuero.hours import rows, schedule
from wagtail_familienbuero.hours.blocks import ClosureBlock, HoursStreamBlock, SlotBlock
from wagtail_familienbuero.models import Partner


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


NINE, NOON, FOUR = datetime.time(9), datetime.time(12), datetime.time(16)


def refused(block, value, *, draft=False):
    """{field: message} of what the block refuses; empty if it takes the value."""
    if draft:
        block.defer_required_validation()
    try:
        block.clean(block.to_python(value))
    except StructBlockValidationError as error:
        return {name: " ".join(problem.messages) for name, problem in error.block_errors.items()}
    return {}


def slot_value(**fields):
    return {**factories.slot()[1], **fields}


@pytest.mark.parametrize(
    ("fields", "field", "word"),
    [
        ({"weekdays": []}, "weekdays", "day"),
        ({"opens": None}, "opens", "From when"),
        ({"closes": None}, "closes", "To when"),
        ({"closes": NINE}, "closes", "same"),
        ({"yearly": True, "valid_from": datetime.date(2026, 4, 1)}, "valid_until", "Every year"),
        ({"yearly": True, "valid_until": datetime.date(2026, 4, 1)}, "valid_from", "Every year"),
        (
            {"valid_from": datetime.date(2026, 5, 2), "valid_until": datetime.date(2026, 5, 1)},
            "valid_until",
            "before",
        ),
    ],
)
def test_a_wrong_time_is_refused_in_plain_words(fields, field, word):
    problems = refused(SlotBlock(), slot_value(**fields))
    assert list(problems) == [field]
    assert word in problems[field]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"closes": datetime.time(0)},
        {"opens": datetime.time(0), "closes": datetime.time(0)},
        {"opens": datetime.time(20), "closes": datetime.time(2)},
        {"nth": ["1", "-1"], "school": "vacation", "on_holidays": True, "kind": "phone"},
        {"yearly": True, "valid_from": datetime.date(2026, 10, 1), "valid_until": datetime.date(2026, 3, 31)},
    ],
)
def test_a_right_time_is_taken(fields):
    assert refused(SlotBlock(), slot_value(**fields)) == {}


@pytest.mark.parametrize(
    "fields", [{"weekdays": ["8"]}, {"nth": ["6"]}, {"opens": "25:00"}, {"kind": "closed"}, {"school": "x"}]
)
def test_what_is_no_choice_is_refused(fields):
    block = SlotBlock()
    with pytest.raises(StructBlockValidationError):
        block.clean(block.normalize({**slot_value(), **fields}))


def test_a_draft_may_be_incomplete_but_not_impossible():
    incomplete = {"weekdays": [], "opens": None, "closes": None, "yearly": True}
    assert refused(SlotBlock(), slot_value(**incomplete), draft=True) == {}
    assert list(refused(SlotBlock(), slot_value(closes=NINE), draft=True)) == ["closes"]
    assert refused(ClosureBlock(), {"first": None}, draft=True) == {}


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"first": None}, "first"),
        ({"last": datetime.date(2026, 4, 30)}, "last"),
        ({"opens": NINE}, "closes"),
        ({"closes": NINE}, "opens"),
        ({"opens": NINE, "closes": NINE}, "closes"),
    ],
)
def test_a_wrong_closure_is_refused(fields, field):
    assert list(refused(ClosureBlock(), {**factories.closure("2026-05-01")[1], **fields})) == [field]


def stream(*slots):
    block = HoursStreamBlock()
    return block, block.to_python([{"type": "slot", "value": value, "id": str(uuid.uuid4())} for _name, value in slots])


def overlaps(*slots, draft=False):
    """{index of a row: what is said to it}"""
    block, value = stream(*slots)
    if draft:
        block.defer_required_validation()
    try:
        block.clean(value)
    except StreamBlockValidationError as error:
        return {index: refusal.block_errors["opens"].messages[0] for index, refusal in error.block_errors.items()}
    return {}


def test_overlaps_of_one_kind_name_day_and_times():
    said = overlaps(factories.slot("12", "09:00", "12:00"), factories.slot("23", "11:00", "13:00"))
    assert list(said) == [1]
    assert "Tuesday" in said[1] and "09:00" in said[1] and "12:00" in said[1]
    assert overlaps(factories.slot("1"), factories.slot("1"), draft=True)


@pytest.mark.parametrize(
    "other",
    [
        factories.slot("1", "12:00", "14:00"),
        factories.slot("2", "09:00", "12:00"),
        factories.slot("1", "08:00", "16:00", kind="phone"),
        factories.slot("1", "10:00", "11:00", school="vacation"),
    ],
)
def test_what_never_meets_is_no_overlap(other):
    assert overlaps(factories.slot("1", school="term"), other) == {}


def test_rows_become_slots_in_their_order():
    _block, value = stream(
        factories.slot("15", nth=["1", "3"], note="nur Ukrainisch", kind="appointment"),
        factories.slot(opens="12:00", closes="00:00", school="vacation", on_holidays=True),
    )
    first, second = rows.slots(value)
    assert first == schedule.Slot(frozenset({1, 5}), NINE, NOON, kind="appointment", nth=(1, 3), note="nur Ukrainisch")
    assert (second.closes, second.school, second.on_holidays) == (datetime.time(0), "vacation", True)


@pytest.mark.parametrize(
    "value",
    [
        {},
        None,
        "text",
        {"weekdays": ["1"], "opens": "09:00"},
        {"weekdays": [], "opens": "09:00", "closes": "12:00"},
        {"weekdays": ["x", "9", None], "opens": "09:00", "closes": "12:00"},
        {"weekdays": ["1"], "opens": "25:00", "closes": "12:00"},
        {"weekdays": ["1"], "opens": 9, "closes": 12},
        {"weekdays": ["1"], "opens": "09:00", "closes": "12:00", "yearly": True},
    ],
)
def test_what_is_incomplete_is_left_out(value):
    block = HoursStreamBlock()
    good = {"type": "slot", "value": {"weekdays": ["2"], "opens": "09:00", "closes": "12:00"}, "id": "1"}
    found = rows.slots(block.to_python([{"type": "slot", "value": value, "id": "0"}, good]))
    assert [slot.weekdays for slot in found] == [frozenset({2})]


@pytest.mark.django_db
def test_what_was_saved_is_read_again(site):
    partner = factories.make_partner(
        hours=[factories.slot("1", note="mit Termin")],
        closures=[
            factories.closure("2026-05-04", "2026-05-08"),
            factories.closure("2026-06-01", opens=NINE, closes=FOUR),
        ],
    )
    stored = Partner.objects.get(pk=partner.pk)
    assert stored.slots == (schedule.Slot(frozenset({1}), NINE, NOON, note="mit Termin"),) == partner.slots
    outing, short = stored.own_closures
    assert (outing.first, outing.last, outing.reason) == (
        datetime.date(2026, 5, 4),
        datetime.date(2026, 5, 8),
        "Fortbildung",
    )
    assert short.last == short.first and short.instead == ((NINE, FOUR),)
    assert stored.own_closures == partner.own_closures
