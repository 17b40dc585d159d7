"""The schedule of a thing: whose rows count, in whose words, with which calendar, in how many queries."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.admin_support import make_second_site
from wagtail_familienbuero.hours.calendar import calendar_of
from wagtail_familienbuero.hours.sources import schedules
from wagtail_familienbuero.models import CalendarEntry, FamilienbueroSettings, Partner

pytestmark = pytest.mark.django_db

THIS_YEAR = datetime.date.today().year


def day(text):
    return datetime.date.fromisoformat(text)


def copied(record, locale, **fields):
    """The record in another language, as somebody saved it there."""
    copy = record.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save()
    return copy


@pytest.fixture
def partner(site):
    hours = [factories.slot("1", note="nur Ukrainisch")]
    return factories.make_partner("Beratung", hours=hours, closures=[factories.closure("2030-05-06")])


def schedule_of(thing, site):
    return schedules([thing], site)[thing.pk]


def test_a_thing_without_rows_has_no_schedule(site):
    bare = factories.make_partner(hours_text="Mo 9", closures=[factories.closure("2030-05-06")])
    assert schedules([bare], site) == {bare.pk: None}
    assert schedules([], site) == {}


def test_its_rows_and_closures(partner, site):
    found = schedule_of(partner, site)
    assert [slot.note for slot in found.slots] == ["nur Ukrainisch"]
    assert [closure.first for closure in found.closures] == [day("2030-05-06")]


@pytest.mark.parametrize("make", [factories.make_contact, factories.make_partner])
def test_records_and_offices_alike(make, home, site):
    hours = [factories.slot("2")]
    assert schedule_of(make(hours=hours), site).slots
    assert schedule_of(factories.make_office(home, hours=hours), site).slots


# Languages


def words(value, **changed):
    """The rows of a stream under their ids, with other words."""
    return [{**row, "value": {**row["value"], **changed}} for row in value.raw_data]


def test_a_translation_follows_its_source_at_once_with_its_own_words(partner, site, english):
    version = copied(
        partner,
        english,
        hours=words(partner.hours, note="Ukrainian only"),
        closures=words(partner.closures, reason="Training"),
    )
    partner.hours = words(partner.hours, opens="10:00")
    partner.hours.append(factories.slot("5", note="neu"))
    partner.closures.append(factories.closure("2030-06-03", reason="Umzug"))
    partner.save()
    found = schedule_of(version, site)
    assert [(slot.opens.hour, slot.note) for slot in found.slots] == [(10, "Ukrainian only"), (9, "neu")]
    assert [closure.reason for closure in found.closures] == ["Training", "Umzug"]
    partner.hours = []
    partner.save()
    assert schedule_of(version, site) is None


@pytest.mark.parametrize("gone", [{"live": False}, {"expire_at": datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)}])
def test_a_source_that_is_not_public_gives_nothing_away(partner, site, english, gone):
    version = copied(partner, english, live=True, hours=words(partner.hours, note="Ukrainian only"))
    partner.hours = [factories.slot("7", note="geheim")]
    partner.save()
    Partner.objects.filter(pk=partner.pk).update(**gone)
    assert [slot.note for slot in schedule_of(version, site).slots] == ["Ukrainian only"]


def test_a_restricted_office_gives_nothing_away(home, site, english):
    from wagtail.models import PageViewRestriction

    office = factories.make_office(home, hours=[factories.slot("7", note="geheim")])
    home.copy_for_translation(english)
    version = office.copy_for_translation(english)
    version.hours = [factories.slot("1", note="public")]
    version.save_revision().publish()
    assert schedule_of(version, site).slots[0].note == "geheim"
    PageViewRestriction.objects.create(page_id=office.pk, restriction_type="login")
    assert schedule_of(version, site).slots[0].note == "public"


# The calendar


def test_the_holidays_of_the_land(site):
    corpus_christi, reformation = day("2026-06-04"), day("2026-10-31")
    assert corpus_christi not in calendar_of(site, own=True).holidays
    FamilienbueroSettings.objects.create(site=site, land="BY", catholic=True)
    holidays = calendar_of(site, own=True).holidays
    assert holidays[corpus_christi] == "Fronleichnam" and reformation not in holidays
    assert day("2026-08-15") in holidays and day("2026-08-08") not in holidays


def test_nothing_is_written_where_a_page_is_only_read(site):
    calendar_of(site, own=True)
    assert not FamilienbueroSettings.objects.exists()


def test_entries_of_every_kind(site):
    factories.make_calendar_entry("Betriebsausflug", first_day=day("2026-06-10"))
    factories.make_calendar_entry("Inventur", first_day=day("2026-07-01"), last_day=day("2026-07-02"), for_all=True)
    factories.make_calendar_entry("Stadtfest", kind="holiday", first_day=day("2026-07-20"), last_day=day("2026-07-21"))
    factories.make_calendar_entry("Wir sind da", kind="open", first_day=day("2026-05-01"))
    factories.make_calendar_entry(
        "Sommerferien", kind="school", first_day=day("2026-07-06"), last_day=day("2026-08-18")
    )
    own, others = calendar_of(site, own=True), calendar_of(site, own=False)
    assert [closure.reason for closure in own.closing_days] == ["Betriebsausflug", "Inventur"]
    assert [closure.reason for closure in others.closing_days] == ["Inventur"]
    assert own.holidays == others.holidays
    assert own.holidays[day("2026-07-21")] == "Stadtfest" and day("2026-05-01") not in own.holidays
    assert day("2027-05-01") in own.holidays
    (vacation,) = own.vacations
    assert (vacation.first, vacation.last, vacation.reason) == (day("2026-07-06"), day("2026-08-18"), "Sommerferien")


def test_yearly_entries_come_again(site):
    first, last = datetime.date(2001, 12, 24), datetime.date(2002, 1, 1)
    factories.make_calendar_entry("Zwischen den Jahren", first_day=first, last_day=last, yearly=True)
    factories.make_calendar_entry("Stadtfest", kind="holiday", first_day=datetime.date(2001, 7, 20), yearly=True)
    found = calendar_of(site, own=True)
    for year in (THIS_YEAR - 1, THIS_YEAR, THIS_YEAR + 1):
        days = (datetime.date(year, 12, 24), datetime.date(year + 1, 1, 1))
        assert days in [(closure.first, closure.last) for closure in found.closing_days]
        assert datetime.date(year, 7, 20) in found.holidays


def test_29_february_every_year(site):
    factories.make_calendar_entry("Schalttag", first_day=day("2024-02-29"), yearly=True)
    factories.make_calendar_entry("Winter", first_day=day("2024-02-01"), last_day=day("2024-02-29"), yearly=True)
    found = calendar_of(site, own=True).closing_days
    for closure in found:
        assert closure.first <= closure.last
        assert closure.last == datetime.date(closure.first.year, 3, 1) - datetime.timedelta(days=1)
    assert len([closure for closure in found if closure.reason == "Winter"]) == 4


def test_names_in_the_language_that_is_read(site, english):
    entry = factories.make_calendar_entry("Betriebsausflug", first_day=day("2026-06-10"))
    copied(entry, english, name="Staff outing", first_day=day("2026-06-11"))
    (closure,) = calendar_of(site, own=True, locale_id=english.pk).closing_days
    assert (closure.reason, closure.first) == ("Staff outing", day("2026-06-10"))
    assert calendar_of(site, own=True).closing_days[0].reason == "Betriebsausflug"


@pytest.mark.parametrize(
    "fields",
    [
        {"last_day": day("2026-06-09")},
        {"last_day": day("2027-06-12")},
        {"last_day": datetime.date.max},
        {"first_day": None},
        {"kind": "party"},
        {"name": ""},
    ],
)
def test_what_cannot_be_is_refused(site, fields):
    with pytest.raises(ValidationError) as refusal:
        factories.make_calendar_entry(**{"first_day": day("2026-06-10"), **fields})
    assert set(refusal.value.message_dict) == set(fields)


def test_damaged_entries_stop_nobody(site):
    entry = factories.make_calendar_entry(kind="holiday", first_day=day("2026-06-10"))
    CalendarEntry.objects.filter(pk=entry.pk).update(last_day=datetime.date.max)
    assert day("2026-06-11") in calendar_of(site, own=True).holidays
    CalendarEntry.objects.filter(pk=entry.pk).update(yearly=True, last_day=day("2026-06-01"))
    assert day("2026-06-10") not in calendar_of(site, own=True).holidays


def test_another_sites_days_do_not_count(site):
    other = make_second_site()
    factories.make_calendar_entry("Fremd", site=other, first_day=day("2026-06-10"))
    factories.make_calendar_entry("Für alle", first_day=day("2026-06-11"))
    FamilienbueroSettings.objects.create(site=other, land="BY")
    assert [closure.reason for closure in calendar_of(site, own=True).closing_days] == ["Für alle"]
    assert day("2026-01-06") not in calendar_of(site, own=True).holidays
    assert [closure.reason for closure in calendar_of(other, own=True).closing_days] == ["Fremd", "Für alle"]
    assert [closure.reason for closure in calendar_of(None, own=True).closing_days] == ["Für alle"]


def test_who_keeps_the_closing_days(home, site):
    factories.make_calendar_entry("Betriebsausflug", first_day=day("2026-06-10"))
    hours = [factories.slot()]
    office = factories.make_office(home, hours=hours)
    ours = [
        office,
        factories.make_partner(kind="department", hours=hours),
        factories.make_contact(office=office, hours=hours),
    ]
    others = [factories.make_partner(kind="network", hours=hours), factories.make_contact(hours=hours)]
    assert all(schedule_of(thing, site).calendar.closing_days for thing in ours)
    assert not any(schedule_of(thing, site).calendar.closing_days for thing in others)


# Queries


def count(things, site, request=None):
    with CaptureQueriesContext(connection) as queries:
        schedules(things, site, request)
    return len(queries)


def test_few_queries_for_many_things(site, english):
    factories.make_calendar_entry(first_day=day("2026-06-10"))
    partners = [factories.make_partner(hours=[factories.slot()]) for _ in range(12)]
    versions = [copied(partner, english) for partner in partners]
    site.root_page  # noqa: B018  read before
    for things in (partners, versions):
        fresh = Partner.objects.filter(pk__in=[thing.pk for thing in things])
        few, many = list(fresh[:2]), list(fresh)
        first, second = RequestFactory().get("/"), RequestFactory().get("/")
        assert count(many, site, first) == count(few, site, second) <= 3
        assert count(many, site, first) <= 1, "the calendar is remembered on the request"
