"""Locations, authorities and topics of DLDB, whatever state they are in."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_exchange_dldb import SERVICE, values
from wagtail_familienbuero.exchange import dldb
from wagtail_familienbuero.exchange.records import AccessibilityFact, ExternalKey, PartnerRecord, TopicRecord

LOCATION = {
    "id": "7",
    "name": "Amt für Familie (K3)",
    "displayName": "Amt für Familie",
    "displayNameAlternatives": ["Jugendamt", "Amt für Familie (K3)", ""],
    "public": True,
    "meta": {"url": "https://service.musterstadt.example/7", "locale": "de", "keywords": "Jugendamt, Jugendhilfe"},
    "address": {"street": "Markt", "house_number": "1a", "postal_code": "09111", "city": "Musterstadt", "hint": False},
    "geo": {"lat": "50.83216789123", "lon": "12.92"},
    "contact": {"phone": "(0371) 488-0", "fax": "", "email": "amt@example.org", "webinfo": "https://amt.example"},
    "opening_times": {"monday": "8 bis 12 Uhr", "special": "<p>Freitags zu</p>", "sunday": False},
    "accessibility": {"access": True, "elevator": "nein", "wc": "im 2. Stock", "parking": False, "note": "Rampe links"},
    "services": [{"service": "11"}],
}


def parse(*entries, **header):
    return dldb.parse(json.dumps({**header, "data": list(entries)}))


def location(**fields):
    (row,) = parse({**LOCATION, **fields}).rows
    return row.record


def notes(**fields):
    (row,) = parse({**LOCATION, **fields}).rows
    return [str(note) for note in row.notes]


def test_a_location():
    batch = parse(LOCATION)
    assert (batch.kind, batch.agency, batch.language) == ("partner", "musterstadt.example", "de")
    (row,) = batch.rows
    assert row.notes == ()
    assert row.record == PartnerRecord(
        key=ExternalKey("dldb", "musterstadt.example", "7", "location"),
        title="Amt für Familie (K3)",
        language="de",
        kind="department",
        street="Markt 1a",
        postal_code="09111",
        city="Musterstadt",
        latitude=Decimal("50.832168"),
        longitude=Decimal("12.92"),
        phone="0371 488-0",
        email="amt@example.org",
        website="https://amt.example",
        hours_text="Montag: 8 bis 12 Uhr\nFreitags zu",
        accessibility=(
            AccessibilityFact("entrance", "yes", "Rampe links"),
            AccessibilityFact("lift", "no"),
            AccessibilityFact("toilet", "unknown", "im 2. Stock"),
        ),
        synonyms=("Amt für Familie", "Jugendamt", "Jugendhilfe"),
    )


def test_an_authority():
    batch = parse({"id": "1", "name": "Amt", "contact": {"webinfo": "https://amt.example"}, "locations": []})
    (row,) = batch.rows
    assert (batch.kind, row.record.key.kind, row.record.kind) == ("partner", "authority", "authority")
    assert row.record.website == "https://amt.example"
    assert batch.fields == {"title", "kind", "phone", "email", "website"}


def test_a_service_and_its_locations_use_the_same_keys():
    service = {**SERVICE, "locations": [{"location": "7"}], "authorities": [{"id": "1"}]}
    (row,) = parse(service).rows
    responsible = [reference.key for reference in row.record.responsible_partners]
    authority = parse({"id": "1", "name": "Amt", "contact": {}, "meta": SERVICE["meta"]}).rows[0].record.key
    assert responsible == [parse(LOCATION).rows[0].record.key, authority]


@pytest.mark.parametrize(
    "geo",
    [
        {"lat": "52.45´", "lon": "13.4"},
        {"lat": 0, "lon": 0},
        {"lat": "48.85", "lon": "2.35"},
        {"lat": "13.4", "lon": "52.45"},
        {"lat": "52.4", "lon": ""},
        {"lat": "NaN", "lon": "Infinity"},
    ],
)
def test_coordinates_that_are_no_place_are_named(geo):
    record = location(geo=geo)
    assert (record.latitude, record.longitude) == (None, None)
    (note,) = notes(geo=geo)
    assert "no real place" in note


@pytest.mark.parametrize("geo", [None, False, "", {}, {"lat": False, "lon": None}, []])
def test_no_coordinates_are_no_mistake(geo):
    assert location(geo=geo).latitude is None
    assert notes(geo=geo) == []


def test_one_point_for_the_whole_city_is_a_placeholder():
    entries = [{**LOCATION, "id": str(n), "address": {"postal_code": f"1000{n}"}} for n in range(3)]
    assert all(row.record.latitude is None and "no real place" in str(row.notes[0]) for row in parse(*entries).rows)
    entries[2]["address"] = entries[1]["address"]
    assert all(row.record.latitude for row in parse(*entries).rows)


@pytest.mark.parametrize(
    ("contact", "left_out"),
    [
        ({"phone": "siehe Aushang"}, "siehe Aushang"),
        ({"email": "amt(at)example.org"}, "amt(at)example.org"),
        ({"webinfo": "javascript:alert(1)"}, "javascript:alert(1)"),
        ({"webinfo": "https://a.example/" + "x" * 200}, "https://a.example/xxx"),
    ],
)
def test_what_nobody_can_use_is_named(contact, left_out):
    record = location(contact=contact)
    assert (record.phone, record.email, record.website) == ("", "", "")
    assert left_out in notes(contact=contact)[0]


@pytest.mark.parametrize(
    ("value", "text"),
    [("Mo 8-12<br>Di 9-11", "Mo 8-12\nDi 9-11"), (["Mo 8", "Di 9"], "Mo 8\nDi 9"), (False, ""), ({"monday": None}, "")],
)
def test_hours(value, text):
    assert location(opening_times=value).hours_text == text


def test_internal_locations():
    assert location(public=False).public is False
    assert location(public=None).public is False


# Topics


def topic(value, *children, **fields):
    childs = [{"id": child, "name": f"Thema {child}", "rank": n} for n, child in enumerate(children)]
    return {"id": value, "name": f"Thema {value}", "path": f"t{value}", "relation": {"childs": childs}, **fields}


def parents(batch):
    return {row.record.key.value: [p.key.value for p in row.record.parents] for row in batch.rows}


def test_topics():
    batch = parse(topic("1", "2", "3"), topic("2", "3"), topic("3", description="<p>Text</p>"))
    assert batch.kind == "topic"
    assert parents(batch) == {"1": [], "2": ["1"], "3": ["1", "2"]}
    assert [row.record.sort_order for row in batch.rows] == [None, 0, 1]
    assert batch.rows[2].record == TopicRecord(
        key=ExternalKey("dldb", "", "3", "topic"),
        title="Thema 3",
        parents=batch.rows[2].record.parents,
        sort_order=1,
        intro="<p>Text</p>",
    )


def test_circles_are_cut_and_named():
    batch = parse(topic("1", "2"), topic("2", "3"), topic("3", "1"), topic("4", "4"))
    assert parents(batch) == {"1": [], "2": ["1"], "3": ["2"], "4": []}
    assert [bool(row.notes) for row in batch.rows] == [True, False, False, True]
    assert "above and below the topic 3" in str(batch.rows[0].notes[0])


def test_sub_topics_that_are_nowhere_are_named():
    (row,) = parse(topic("1", "2")).rows
    assert [str(note) for note in row.notes] == ["The sub-topic “Thema 2” (2) is not in the file."]


def test_a_chain_of_thousands():
    count = 5000
    batch = parse(*(topic(str(n), str((n + 1) % count)) for n in range(count)))
    assert sum(bool(row.record.parents) for row in batch.rows) == count - 1


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefx"), max_size=5), min_size=1))
def test_any_graph_becomes_one_without_circles(graph):
    above = parents(parse(*(topic(value, *children) for value, children in graph.items())))
    while leaves := {value for value, over in above.items() if not over}:
        above = {value: [p for p in over if p not in leaves] for value, over in above.items() if value not in leaves}
    assert not above


FIELDS = [*LOCATION, "relation", "path", "rank", "transit", "authority"]


@settings(max_examples=120, deadline=None)
@given(st.sampled_from([LOCATION, topic("1", "2")]), st.dictionaries(st.sampled_from(FIELDS), values))
def test_any_json_is_read_or_refused(base, fields):
    batch = parse(base, {**base, **fields})
    assert len(batch.rows) == 2
    assert all((row.record is None) is (row.problem is not None) for row in batch.rows)


@pytest.mark.parametrize(
    ("name", "kind", "count", "public", "noted"),
    [
        ("munich_locations", "partner", 109, 100, 0),
        ("berlin_locations", "partner", 496, 496, 496),
        ("berlin_authority", "partner", 189, 189, 0),
        ("berlin_topic", "topic", 170, 170, 0),
    ],
)
def test_real_files(shared_data, name, kind, count, public, noted):
    batch = dldb.parse(shared_data("dldb", f"{name}_de.json").read_bytes())
    records = [row.record for row in batch.rows]
    assert (batch.kind, len(records), sum(record.public for record in records)) == (kind, count, public)
    assert sum(bool(row.notes) for row in batch.rows) == noted
    assert batch.language == "de"
