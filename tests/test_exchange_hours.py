"""Opening hours that are imported as text become rows where all of it is understood, and are written back as text."""

import json
from dataclasses import replace
from datetime import time

import pytest
from django.utils import translation

from tests import exchange_support, factories
from tests.exchange_support import edit, key, outcomes, run
from wagtail_familienbuero.exchange import dldb, outgoing, tables
from wagtail_familienbuero.exchange import records as r
from wagtail_familienbuero.exchange.records import Batch
from wagtail_familienbuero.exchange.site import import_batch
from wagtail_familienbuero.hours import texts
from wagtail_familienbuero.hours.german import meanings
from wagtail_familienbuero.hours.schedule import overlaps
from wagtail_familienbuero.models import Contact, Partner

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
town, home, section = exchange_support.town, exchange_support.town_home, exchange_support.town_section

CLEAR = "Mo-Fr 9-12 Uhr\nDo auch 14-18 Uhr"
OTHER = "Dienstag 8 bis 16 Uhr"
UNCLEAR = "Mo-Fr (vormittags & nachmittags)\nsiehe Wochenplan"
PARTNER = r.PartnerRecord(key=key("1", "location"), title="Amt", phone="0123 4", hours_text=CLEAR)
CONTACT = r.ContactRecord(key=key("1", "contact"), title="Kim", phone="0123 4", hours_text=CLEAR)


def said(thing):
    """(times, text, note) of the entry."""
    return meanings(thing.slots), thing.hours_text, thing.hours_note


def times(text):
    return meanings(texts.slots(texts.parse(text)))


def partner():
    return Partner.objects.get()


def changes(report):
    return {change.field: (change.before, change.after) for result in report.results for change in result.changes}


@pytest.mark.parametrize("record, model", [(PARTNER, Partner), (CONTACT, Contact)])
def test_what_is_understood_becomes_rows(section, record, model):
    report = run(section, record)
    assert (outcomes(report), report.live, report.results[0].reasons) == (["created"], 1, [])
    made = model.objects.get()
    assert [(sorted(slot.weekdays), slot.opens, slot.closes) for slot in made.slots] == [
        ([1, 2, 3, 4, 5], time(9), time(12)),
        ([4], time(14), time(18)),
    ]
    assert said(made)[1:] == (CLEAR, "")
    again = run(section, record)
    assert (outcomes(again), again.results[0].changes, again.results[0].reasons) == (["unchanged"], [], [])
    assert model.objects.get().latest_revision_id == made.latest_revision_id


@pytest.mark.parametrize(
    "text", [UNCLEAR, "nach Vereinbarung", "Mo 9-12 Uhr\nim August anders", "Monday 9:00 to 12:00"]
)
def test_what_is_not_understood_whole_stays_text(section, text):
    run(section, replace(PARTNER, hours_text=text))
    assert said(partner()) == (set(), text, "")
    assert outcomes(run(section, replace(PARTNER, hours_text=text))) == ["unchanged"]


def test_words_beside_the_times_become_the_note(section):
    run(section, replace(PARTNER, hours_text="Mo 9-12 Uhr\nund nach Vereinbarung"))
    assert said(partner())[0] == times("Mo 9-12 Uhr") and partner().hours_note == "und nach Vereinbarung"


def test_the_rows_follow_the_source(section):
    run(section, PARTNER)
    report = run(section, replace(PARTNER, hours_text=OTHER))
    assert (outcomes(report), said(partner())[0]) == (["updated"], times(OTHER))
    before, after = changes(report)["times"]
    assert before == "Monday–Friday 9:00–12:00; Thursday 14:00–18:00" and after == "Tuesday 8:00–16:00"
    report = run(section, replace(PARTNER, hours_text=UNCLEAR))
    assert changes(report)["times"] == ("Tuesday 8:00–16:00", "")
    assert said(partner()) == (set(), UNCLEAR, ""), "the old times would be wrong"
    run(section, replace(PARTNER, hours_text=""))
    assert said(partner()) == (set(), "", "")


def test_what_was_imported_as_text_only_gets_its_rows(section):
    run(section, PARTNER)
    edited = partner()
    edited.hours = []
    edited.save()
    for row in exchange_support.ExternalId.objects.all():
        del row.imported["de"]["fields"]["hours"], row.imported["de"]["fields"]["hours_note"]
        row.save()
    assert set(changes(run(section, PARTNER))) == {"times"}
    assert said(partner())[0] == times(CLEAR)


def test_rows_of_an_editor_are_kept_and_named(section):
    run(section, PARTNER)
    edit(partner(), hours=[factories.slot("6")])
    report = run(section, replace(PARTNER, hours_text=OTHER))
    assert "kept, because edited by hand: times" in report.results[0].reasons
    assert (said(partner())[0], partner().hours_text) == (meanings(partner().slots), OTHER)
    assert [sorted(slot.weekdays) for slot in partner().slots] == [[6]]
    report = run(section, replace(PARTNER, hours_text=OTHER), overwrite=True)
    assert "overwritten, although edited by hand: times" in report.results[0].reasons
    assert said(partner())[0] == times(OTHER)


def test_rows_that_an_editor_took_away_do_not_come_back(section):
    run(section, PARTNER)
    edit(partner(), hours=[])
    report = run(section, PARTNER)
    assert (outcomes(report), partner().slots) == (["unchanged"], ())
    assert "kept, because edited by hand: times" in report.results[0].reasons


def test_a_text_of_an_editor_is_not_overruled_by_rows(section):
    run(section, replace(PARTNER, hours_text=UNCLEAR))
    edit(partner(), hours_text="nur mittwochs")
    run(section, PARTNER)
    assert said(partner()) == (set(), "nur mittwochs", "")


def test_rows_of_an_editor_where_the_source_is_only_text(section):
    run(section, replace(PARTNER, hours_text=UNCLEAR))
    edit(partner(), hours=[factories.slot("6")], hours_note="bitte klingeln")
    report = run(section, replace(PARTNER, hours_text="siehe Aushang"))
    assert "the times entered here stay" in " ".join(report.results[0].reasons)
    assert (len(partner().slots), partner().hours_note) == (1, "bitte klingeln")
    assert run(section, replace(PARTNER, hours_text="siehe Aushang")).results[0].reasons == []


def test_a_file_without_hours_touches_none(section):
    run(section, PARTNER)
    run(section, replace(PARTNER, hours_text="", phone="0123 5"), fields=frozenset({"title", "phone"}))
    assert said(partner()) == (times(CLEAR), CLEAR, "")


def test_the_report_counts_what_was_understood(section):
    texts_ = [CLEAR, OTHER, UNCLEAR, ""]
    records = [
        replace(PARTNER, key=key(str(number), "location"), title=f"Amt {number}", hours_text=text)
        for number, text in enumerate(texts_)
    ]
    report = run(section, *records)
    assert [result.hours for result in report.results] == ["rows", "rows", "text", ""]
    assert "Opening hours understood as times: 2. Kept as text because not all of it is clear: 1." in report.totals()
    assert not any("Opening hours" in line for line in run(section, replace(CONTACT, hours_text="")).totals())


def test_a_dry_run_says_the_same_and_writes_nothing(section):
    preview = run(section, PARTNER, dry_run=True)
    assert preview.results[0].hours == "rows" and not Partner.objects.exists()


def test_dldb_by_day(section):
    entry = {"id": 7, "name": "Bürgerbüro", "opening_times": {"monday": "08.00-15.00 Uhr", "thursday": "11-18 Uhr"}}
    batch = dldb.parse(json.dumps({"data": [entry]}).encode())
    import_batch(batch, section, publish=True)
    assert said(partner())[0] == times("Mo 8-15 Uhr\nDo 11-18 Uhr")


# Back as a table


def exported(things):
    """The batch that an exported table of the entries gives, in either language."""
    rows = outgoing.as_rows("partner", things)
    for language in ("en", "de"):
        with translation.override(language):
            content = tables.write(rows, "partner", language, outgoing.fields_of("partner"), "xlsx")
        yield tables.parse(content, kind="partner")


HOURS = {
    "rows and their text": {"hours": [factories.slot("1")], "hours_text": "montags 9-12 Uhr"},
    "rows and another text": {"hours": [factories.slot("1")], "hours_text": "siehe Aushang"},
    "rows": {"hours": [factories.slot("12345"), factories.slot("6", nth=["1", "3"])]},
    "rows and a note": {"hours": [factories.slot("1")], "hours_note": "und nach Vereinbarung"},
    "rows without words": {"hours": [factories.slot("1", school="term")], "hours_text": "nicht in den Ferien"},
    "a row with a note": {"hours": [factories.slot("1", note="nur Ukrainisch")]},
    "a clear text": {"hours_text": CLEAR},
    "an unclear text": {"hours_text": UNCLEAR},
    "nothing": {},
}


@pytest.mark.parametrize("fields", HOURS.values(), ids=HOURS)
def test_an_exported_table_changes_nothing(section, fields):
    made = factories.make_partner("Amt", **fields)
    before = said(made)
    for batch in exported([made]):
        report = import_batch(batch, section, publish=True)
        assert (outcomes(report), changes(report)) == (["unchanged"], {})
        assert said(Partner.objects.get(pk=made.pk)) == before


@pytest.mark.parametrize(
    "name, text",
    [
        ("rows and their text", "montags 9-12 Uhr"),
        ("rows and another text", "Montag 9:00 bis 12:00 Uhr"),
        ("rows", "Montag bis Freitag 9:00 bis 12:00 Uhr\njeden 1. und 3. Samstag im Monat 9:00 bis 12:00 Uhr"),
        ("rows without words", None),
        ("a clear text", CLEAR),
    ],
)
def test_what_stands_in_the_table(home, name, text):
    (row,) = outgoing.as_rows("partner", [factories.make_partner("Amt", **HOURS[name])])
    assert ("hours_text" in row.left_alone, row.record.hours_text) == (text is None, text or "")


def test_what_is_changed_in_the_table_is_changed_here(section):
    made = factories.make_partner("Amt", hours=[factories.slot("1")], hours_text="siehe Aushang")
    first = next(exported([made]))
    for text, slots in [(OTHER, times(OTHER)), (UNCLEAR, set()), (CLEAR, times(CLEAR)), ("", set())]:
        rows = tuple(replace(row, record=replace(row.record, hours_text=text)) for row in first.rows)
        batch = Batch(first.scheme, first.agency, first.kind, first.language, rows, fields=first.fields)
        import_batch(batch, section, publish=True)
        assert said(partner()) == (slots, text, "")


def test_real_texts_give_what_the_parser_gives(section, shared_data):
    given = json.loads(shared_data("hours", "hours_texts.json").read_text(encoding="utf-8"))
    records = [
        replace(PARTNER, key=key(str(number), "location"), title=f"Ort {number}", hours_text=entry["hours_text"])
        for number, entry in enumerate(given)
    ]
    report = run(section, *records)
    assert outcomes(report) == ["created"] * len(given)
    for made in Partner.objects.all():
        found = texts.parse(made.hours_text)
        slots = texts.slots(found)
        # Rows of one kind that overlap could not be saved in the form.
        is_clear = found.complete and not any(one.kind == other.kind for one, other in overlaps(slots))
        assert meanings(made.slots) == (meanings(slots) if is_clear else set())
        made.hours.stream_block.clean(made.hours)
    assert sum(result.hours == "rows" for result in report.results) >= 15
    assert set(outcomes(run(section, *records))) == {"unchanged"}
