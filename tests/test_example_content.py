"""What the example town may say: nothing that grows wrong unseen, nobody's real number, nothing that leads nowhere."""

import re
import sys
from collections import Counter
from dataclasses import fields, is_dataclass
from urllib.parse import urlsplit

import pytest

from tests.support import ROOT
from wagtail_familienbuero.exchange import records
from wagtail_familienbuero.hours import schedule
from wagtail_familienbuero.hours import texts as read_hours
from wagtail_familienbuero.spoken import SPOKEN_LANGUAGES

# Numbers that nobody has: reserved by the Federal Network Agency for films and books.
RESERVED = re.compile(
    r"(030 23125-\d{3}|069 90009-\d{3}|040 66969-\d{3}|0221 4710-\d{3}|089 99998-\d{3}|0176 040690\d\d)"
)
HELPLINES = {
    "110",
    "112",
    "116 016",
    "116 111",
    "116 117",
    "0800 111 0 111",
    "0800 111 0 550",
    "0800 22 55 530",
    "0800 40 40 020",
}
# More numbers of these lines, which stand in their texts.
ALSO_HELPLINES = {"0800 111 0 222", "116 123"}
NUMBER = re.compile(r"(?<![\d.§])(?:\+49|0)[\d /()-]{5,}\d|\b116 ?\d{3}\b|\b11[02]\b")
MONEY = re.compile(r"€|\bEuro\b|\bEUR\b|\beuros?\b")
SPANS = "Tag|Woche|Monat|Jahr|day|week|month|year"
NUMBERS_IN_WORDS = "ein(?:em|en|er)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|two|three|four|six"
DEADLINE = re.compile(
    rf"(?:\b\d+|\b(?:innerhalb|binnen|within) (?:von )?(?:{NUMBERS_IN_WORDS}))[- ](?:{SPANS})",
    re.IGNORECASE,
)

# A made-up town is in no Land; and what a town grants of its own accord rests on no law.
WITHOUT_SECTION = ("Schulgesetz des Landes", "Freiwillige Leistung der Stadt, kein Gesetz: Beschluss des Stadtrats")


@pytest.fixture(scope="module")
def town():
    """The records by language and kind: ``town["de"]["service"]``."""
    sys.path.insert(0, str(ROOT / "example_project"))
    try:
        from town import importing
    finally:
        sys.path.pop(0)
    return {"de": importing.GERMAN, "en": importing.ENGLISH}


def everything(town):
    return [record for kinds in town.values() for entries in kinds.values() for record in entries]


def texts(value):
    """Every text in a record, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value) and not isinstance(value, records.ExternalKey):
        for part in fields(value):
            yield from texts(getattr(value, part.name))


def addresses(record):
    """Every address on the web in a record."""
    return {found.rstrip(".,") for text in texts(record) for found in re.findall(r"https?://[^\s\"<>)]+", text)}


def test_there_is_enough_to_see_a_town(town):
    german = {kind: len(entries) for kind, entries in town["de"].items()}
    least = {"topic": 14, "service": 32, "offer": 25, "question": 40, "partner": 28, "contact": 12}
    assert {kind: count for kind, count in german.items() if count < least[kind]} == {}
    assert {record.kind for record in town["de"]["partner"]} == {
        "department",
        "authority",
        "provider",
        "network",
        "emergency",
    }
    assert any(record.protected_address for record in town["de"]["partner"])


def test_every_entry_has_one_slug_and_a_date(town):
    for language, kinds in town.items():
        for kind, entries in kinds.items():
            slugs = [record.slug for record in entries]
            assert len(set(slugs)) == len(slugs) and all(slugs), (language, kind)
            assert {record.language for record in entries} == {language}
    for record in everything(town):
        if isinstance(record, records.Checked):
            assert record.checked_on < record.review_by, record.slug
            assert record.reviewer_name and record.reviewer_email.endswith("@example.org"), record.slug


def test_a_few_entries_wait_for_their_review(town):
    """They fill the report; each of them is an entry that the town has."""
    from town.content.reviews import CHECKED_ON, WAITING

    german = [record for record in everything(town) if isinstance(record, records.Checked) and record.language == "de"]
    waiting = {(record.key.kind, record.key.value) for record in german if record.checked_on != CHECKED_ON}
    assert waiting == set(WAITING)
    overdue = [record for record in german if record.review_by <= CHECKED_ON]
    assert 0 < len(overdue) < len(german) / 10


def test_references_lead_somewhere(town):
    from town.content import offices, words

    known = {kind: {record.key.value for record in entries} for kind, entries in town["de"].items()}
    known["target_group"] = {slug for slug, *_rest in words.TARGET_GROUPS}
    known["life_phase"] = {slug for slug, *_rest in words.LIFE_PHASES}
    known["district"] = set(words.DISTRICTS)
    known["office"] = {"familienbuero", *offices.BRANCHES}
    missing = []
    for record in everything(town):
        for field in fields(record):
            value = getattr(record, field.name)
            for reference in value if isinstance(value, tuple) else (value,):
                if isinstance(reference, records.Reference) and reference.key.value not in known[reference.key.kind]:
                    missing.append((record.slug, field.name, reference.key.value))
    assert missing == []


def test_no_amounts_and_no_deadlines_of_laws(town):
    said = []
    for record in everything(town):
        # What a course costs is the town's own business, and stands in a row of its own.
        said += [(record.slug, text) for text in texts(record) if MONEY.search(text)]
        if isinstance(record, records.ServiceRecord | records.QuestionRecord):
            said += [(record.slug, text) for text in texts(record) if DEADLINE.search(text)]
    assert said == []


def test_no_number_is_anybodys(town):
    strange = []
    for record in everything(town):
        if phone := getattr(record, "phone", ""):
            assert phone in HELPLINES or RESERVED.fullmatch(phone), (record.slug, phone)
        for text in texts(record):
            without_addresses = re.sub(r"https?://\S+", "", text)
            strange += [
                (record.slug, number)
                for number in NUMBER.findall(without_addresses)
                if number.strip() not in HELPLINES | ALSO_HELPLINES and not RESERVED.fullmatch(number.strip())
            ]
    assert strange == []


def test_helplines_are_those_that_were_checked(town):
    phones = {record.phone for record in town["de"]["partner"] if record.kind == "emergency"}
    assert phones == HELPLINES


def test_mails_and_websites_are_reserved_or_official(town):
    for record in everything(town):
        for mail in re.findall(r"[\w.+-]+@[\w.-]+\w", " ".join(texts(record))):
            assert mail.endswith("@example.org"), (record.slug, mail)
        for address in addresses(record):
            host = urlsplit(address).hostname
            assert address.startswith("https://"), address
            is_made_up = host == "example.org" or host.endswith((".example.org", ".example"))
            is_own = isinstance(record, records.PartnerRecord | records.ContactRecord | records.OfferRecord)
            if is_own and getattr(record, "kind", "") != "emergency":
                assert is_made_up, (record.slug, address)


def test_places_are_in_a_town_without_a_postcode(town):
    for record in everything(town):
        if getattr(record, "street", ""):
            assert (record.postal_code, record.city) == ("00123", "Musterstadt"), record.slug


def test_every_service_names_its_law(town):
    """Or says why there is none that could be named."""
    assert [record.slug for record in town["de"]["service"] if not record.legal_basis] == []
    for record in town["de"]["service"]:
        for law in record.legal_basis:
            assert "§" in law.name or law.name in WITHOUT_SECTION, law
            host = urlsplit(law.url).hostname
            assert host in (None, "www.gesetze-im-internet.de"), law
        assert record.in_one_sentence and record.handled_by and record.handled_reason, record.slug


def test_other_words_say_something_new(town):
    for language, kinds in town.items():
        for kind, entries in kinds.items():
            words = Counter(word.lower() for record in entries for word in getattr(record, "synonyms", ()))
            assert [word for word, count in words.items() if count > 1] == [], (language, kind)
            titles = {record.title.lower() for record in entries}
            assert titles & set(words) == set(), (language, kind)


def test_languages_are_known_and_there_are_several(town):
    spoken = {row.language for record in town["de"]["partner"] for row in record.languages}
    assert spoken <= set(SPOKEN_LANGUAGES)
    assert len(spoken) >= 10


def test_nothing_german_is_left_in_english(town):
    """Names stay as they are; whatever else has words is said again or left out."""
    kept = []
    for kind, entries in town["en"].items():
        german = {record.key: record for record in town["de"][kind]}
        for record in entries:
            original = set(texts(german[record.key])) - {german[record.key].title}
            facts = {getattr(record, name, "") for name in ("kind", "handled_by", "icon", "code", "slug")}
            kept += [
                (record.slug, text)
                for text in set(texts(record)) & original
                if " " in text and text not in facts and not _is_fact(text, record)
            ]
    assert kept == []


def _is_fact(text, record):
    facts = ("phone", "email", "website", "street", "postal_code", "city", "title", "reviewer_name")
    return "§" in text or text in {getattr(record, name, None) for name in facts} or text.startswith("http")


def test_the_main_pages_are_in_english(town):
    from town.content import offices
    from town.content.english import pages

    assert set(pages.OFFICES) == {"familienbuero", *offices.BRANCHES}
    assert set(pages.LISTS) == {*offices.LISTS, offices.DIRECTORY["slug"], offices.SEARCH["slug"]}
    assert len(town["en"]["topic"]) == len(town["de"]["topic"])
    assert len(town["en"]["service"]) >= 10
    lines = {record.key for record in town["de"]["partner"] if record.kind == "emergency"}
    assert lines <= {record.key for record in town["en"]["partner"]}


@pytest.fixture(scope="module")
def hours(town):
    """What the town adds to the texts of its hours."""
    from town.content import hours

    return hours


def with_hours(town):
    return [*town["de"]["partner"], *town["de"]["contact"]]


def slots_of(record, hours):
    return hours.ROWS.get(record.slug) or read_hours.slots(read_hours.parse(record.hours_text))


def test_all_hours_are_understood_or_entered(town, hours):
    """What is not understood whole has its rows in ``content/hours.py``."""
    unclear = {record.slug for record in with_hours(town) if not read_hours.parse(record.hours_text).complete}
    assert unclear == {"ankommen-verein", "jugendhaus-speicher"} < set(hours.ROWS)
    assert all(slots_of(record, hours) for record in with_hours(town))


def test_hours_of_many_kinds(town, hours):
    slots = [slot for record in with_hours(town) for slot in slots_of(record, hours)]
    assert {slot.kind for slot in slots} == {"open", "phone", "appointment"}
    assert {slot.school for slot in slots} == {"always", "term", "vacation"}
    assert any(slot.yearly for slot in slots) and any(slot.nth for slot in slots)
    assert all(not schedule.overlaps(slots_of(record, hours)) for record in with_hours(town))


def test_whoever_answers_day_and_night_does_so_on_holidays(town, hours):
    lines = [record for record in town["de"]["partner"] if "rund um die Uhr" in record.hours_text]
    assert len(lines) >= 6
    assert all(slot.on_holidays for record in lines for slot in slots_of(record, hours))


def test_what_is_added_belongs_to_somebody_and_is_said_in_english(town, hours):
    slugs = {record.slug for record in with_hours(town)}
    assert {*hours.NOTES, *hours.CLOSED, *hours.ROWS} - slugs == {"familienbuero"}
    keys = {record.key for kind in ("partner", "contact") for record in town["en"][kind]}
    english = {record.slug for record in with_hours(town) if record.key in keys}
    given = {**hours.NOTES, **hours.CLOSED}
    words = {given[slug] for slug in english & set(given)}
    words |= {slot.note for slug in english & set(hours.ROWS) for slot in hours.ROWS[slug] if slot.note}
    assert words <= set(hours.ENGLISH)


def test_the_calendar_has_this_school_year_and_the_next(hours):
    school = [entry for entry in hours.CALENDAR if entry[0] == "school"]
    assert len(school) == 8
    assert all("Musterland" in name and "Musterland" in name_en for _kind, name, name_en, *_rest in school)
    days = [day for *_names, first, last, _yearly in school for day in (first, last)]
    assert days == sorted(days)
    outings = [first for kind, name, _en, first, *_rest in hours.CALENDAR if name == "Betriebsausflug"]
    assert [day.isoweekday() for day in outings] == [3, 3]
