"""Open intervals as rows: when they are made, for whom, how far they reach, and what the filter makes of them."""

import datetime
import threading
from io import StringIO
from itertools import pairwise

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from tests import factories
from tests.admin_support import make_second_site
from tests.support import only_on_postgres
from tests.walk import visit
from wagtail_familienbuero.admin.merging import merge
from wagtail_familienbuero.hours import intervals
from wagtail_familienbuero.hours.intervals import HORIZON_DAYS, OpenInterval, closed_among, not_closed
from wagtail_familienbuero.models import FamilienbueroSettings, Partner

pytestmark = pytest.mark.django_db

ZONE = timezone.get_default_timezone()
TODAY = datetime.datetime.now(ZONE).date()
MIDNIGHT = datetime.time()
ALL_DAYS = "1234567"


def at(days, hour, minute=0):
    """An instant so many days from today."""
    return datetime.datetime.combine(TODAY + datetime.timedelta(days=days), datetime.time(hour, minute), ZONE)


def always(**fields):
    return [factories.slot(ALL_DAYS, "00:00", "00:00", on_holidays=True, **fields)]


def daily(opens="09:00", closes="12:00", **fields):
    return factories.slot(ALL_DAYS, opens, closes, on_holidays=True, **fields)


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Does what follows the commit."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def rows(thing=None, **filters):
    found = OpenInterval.objects.filter(**filters).order_by("site_id", "start")
    return list(found.filter(subject=thing.hours_subject) if thing is not None else found)


def shown(site, now):
    return {partner.name for partner in Partner.objects.filter(not_closed(site, now))}


# The rows


def test_rows_cover_the_whole_horizon_without_gaps(site):
    partner = factories.make_partner(hours=[daily(), daily("14:00", "16:00", kind="phone")])
    count = intervals.rebuild([partner])
    made = rows(partner)
    assert (count.things, count.rows) == (1, len(made)) == (1, 5 * HORIZON_DAYS - (HORIZON_DAYS - 1))
    assert made[0].start == at(0, 0) and made[-1].until == at(HORIZON_DAYS, 0)
    assert all(one.until == other.start for one, other in pairwise(made))
    assert [row.kind for row in made[:5]] == ["closed", "open", "closed", "phone", "closed"]
    assert (made[1].start, made[1].until) == (at(0, 9), at(0, 12))


def test_offices_partners_and_contacts_have_rows(office):
    things = [factories.make_partner(hours=always()), factories.make_contact(hours=always())]
    branch = factories.make_office(office, title="Hafen", form="branch", hours=always())
    for thing in (*things, branch):
        intervals.rebuild([thing])
        assert [row.kind for row in rows(thing)] == ["open"]


def test_without_rows_of_hours_nothing_is_known(site):
    partner = factories.make_partner(hours_text="Mo 9–12", closures=[factories.closure(TODAY)])
    assert intervals.rebuild([partner]).rows == 0
    assert shown(site, timezone.now()) == {partner.name}


def test_again_and_again_gives_the_same(site):
    partner = factories.make_partner(hours=[daily()])
    seen = []
    for _ in range(3):
        intervals.rebuild_all()
        seen.append([(row.start, row.until, row.kind) for row in rows(partner)])
    assert seen[0] and seen[0] == seen[1] == seen[2]


def test_rows_of_what_is_gone_are_cleared(site):
    partner = factories.make_partner(hours=[daily()])
    intervals.rebuild([partner])
    Partner.objects.filter(pk=partner.pk)._raw_delete("default")
    assert rows()
    assert intervals.rebuild_all().removed
    assert not rows()


# When they are made


def test_saving_and_deleting(site, committed):
    with committed():
        partner = factories.make_partner(hours=[daily()])
    assert rows(partner)
    partner.hours = always()
    with committed():
        partner.save()
    assert [row.kind for row in rows(partner)] == ["open"]
    partner.closures = [factories.closure(TODAY)]
    with committed():
        partner.save()
    assert [row.kind for row in rows(partner)] == ["closed", "open"]
    with committed():
        partner.delete()
    assert not rows()


def test_a_draft_changes_nothing(site, committed):
    with committed():
        partner = factories.make_partner(hours=[daily()])
        draft = factories.make_partner(hours=[daily()], live=False)
    before = rows(partner)
    partner.hours = always()
    with committed():
        revision = partner.save_revision()
    assert rows(partner) == before and not rows(draft)
    with committed():
        revision.publish()
    assert [row.kind for row in rows(partner)] == ["open"]
    with committed():
        partner.unpublish()
    assert not rows(partner)


def test_offices_are_followed_through_the_tree(home, site, committed):
    with committed():
        office = factories.make_office(home, hours=always())
        branch = factories.make_office(office, title="Hafen", form="branch", hours=always())
    assert rows(office) and rows(branch)
    with committed():
        restriction = PageViewRestriction.objects.create(page_id=office.pk, restriction_type="login")
    assert not rows(), "what few may see is told to nobody"
    with committed():
        restriction.delete()
    assert rows(office) and rows(branch)
    other = make_second_site()
    with committed():
        branch.refresh_from_db()
        branch.move(other.root_page, pos="last-child")
    assert [row.site_id for row in rows(branch)] == [other.pk]
    office.refresh_from_db()
    with committed():
        type(site.root_page).objects.get(pk=office.pk).unpublish()
    assert not rows(office)
    with committed():
        branch.delete()
    assert not rows()


def test_the_calendar_and_the_land_are_followed(site, committed):
    with committed():
        ours = factories.make_partner(hours=[factories.slot(ALL_DAYS, "00:00", "23:59")], kind="department")
        others = factories.make_partner(hours=always())
    with committed():
        entry = factories.make_calendar_entry(first_day=TODAY)
    assert rows(ours)[0].kind == "closed" and rows(others)[0].kind == "open"
    with committed():
        entry.for_all = True
        entry.save()
    assert rows(others)[0].kind == "closed"
    with committed():
        entry.delete()
    assert rows(others)[0].kind == "open"
    with committed():
        FamilienbueroSettings.objects.create(site=site, land="BE")
        factories.make_calendar_entry("Stadtfest", kind="holiday", first_day=TODAY)
    assert rows(ours)[0].kind == "closed" and rows(others)[0].kind == "open"


def test_many_saves_are_followed_once(site, committed, monkeypatch):
    calls = []
    with committed():
        for _ in range(3):
            factories.make_partner(hours=[daily()])
        factories.make_calendar_entry(first_day=TODAY)
        factories.make_calendar_entry(first_day=TODAY)
        monkeypatch.setattr(intervals, "rebuild_all", lambda: calls.append("all"))
        monkeypatch.setattr(intervals, "rebuild_keys", lambda keys: calls.append(keys))
    assert calls == ["all"]


def test_days_out_of_reach_cost_nothing(site, committed, monkeypatch):
    calls = []
    monkeypatch.setattr(intervals, "rebuild_all", lambda: calls.append(1))

    def rebuilt(change):
        calls.clear()
        with committed():
            change()
        return bool(calls)

    day = datetime.timedelta(days=1)
    far = TODAY + (HORIZON_DAYS + 1) * day
    entry = factories.make_calendar_entry(first_day=far, kind="school", site=site)
    assert not rebuilt(entry.save)
    entry.first_day, entry.last_day = far - day, far
    assert rebuilt(entry.save), "comes within reach"
    entry.first_day, entry.last_day = TODAY - 9 * day, TODAY - 2 * day
    assert rebuilt(entry.save), "was within reach"
    assert not rebuilt(entry.save)
    entry.yearly, entry.first_day = True, TODAY.replace(year=TODAY.year - 3, day=1)
    entry.last_day = entry.first_day + 31 * day
    assert rebuilt(entry.save) and rebuilt(entry.delete)


def test_an_error_afterwards_does_not_reach_the_editor(site, committed, monkeypatch):
    def fail(keys):
        raise RuntimeError("broken")

    monkeypatch.setattr(intervals, "rebuild_keys", fail)
    with committed():
        partner = factories.make_partner(hours=[daily()])
    assert Partner.objects.filter(pk=partner.pk).exists()


def test_refresh_says_what_it_did_and_may_be_run_again(site):
    factories.make_partner(hours=[daily()])
    for _ in range(2):
        out = StringIO()
        call_command("familienbuero", "refresh", stdout=out)
        assert f"{OpenInterval.objects.count()}" in out.getvalue()
    assert rows()


# How far they reach


def test_rows_end_where_the_thing_does(site):
    partner = factories.make_partner(hours=always(), expire_at=at(3, 12))
    intervals.rebuild([partner])
    (row,) = rows(partner)
    assert row.until == at(3, 12)


@pytest.mark.parametrize("fields", [{"live": False}, {"expire_at": datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)}])
def test_what_is_not_public_has_no_rows(site, fields):
    partner = factories.make_partner(hours=always(), **fields)
    intervals.rebuild_all()
    assert not rows(partner)


def test_a_protected_address_does_not_hide_the_hours(site):
    partner = factories.make_partner(hours=always(), protected_address=True)
    intervals.rebuild([partner])
    assert rows(partner)


# Sites and languages


def test_shared_records_have_rows_for_each_site_with_its_own_calendar(site):
    other = make_second_site()
    shared, own = factories.make_partner(hours=always()), factories.make_partner(hours=always(), site=site)
    factories.make_calendar_entry(site=other, first_day=TODAY, for_all=True)
    intervals.rebuild_all()
    assert [(row.site_id, row.kind) for row in rows(shared)] == [
        (site.pk, "open"),
        (other.pk, "closed"),
        (other.pk, "open"),
    ]
    assert {row.site_id for row in rows(own)} == {site.pk}
    noon = at(0, 12)
    assert shown(site, noon) == {shared.name, own.name}
    assert shown(other, noon) == {own.name}, "which other conditions keep from that site"


def test_a_second_host_name_is_the_same_site(site):
    twin = Site.objects.create(hostname="www.example.org", port=80, root_page=site.root_page)
    partner = factories.make_partner(hours=always(kind="appointment"))
    intervals.rebuild_all()
    assert {row.site_id for row in rows()} == {site.pk}
    assert shown(twin, at(0, 12)) == set() and rows(partner)


def test_a_site_takes_its_rows_with_it(site):
    other = make_second_site()
    intervals.rebuild([factories.make_partner(hours=always())])
    other.delete()
    assert {row.site_id for row in rows()} == {site.pk}


def test_every_language_has_the_rows_of_the_main_one(site, english):
    partner = factories.make_partner(hours=[daily()])
    version = partner.copy_for_translation(english)
    version.hours, version.live = always(), True
    version.save()
    intervals.rebuild([version])
    assert {row.kind for row in rows(partner)} == {"open", "closed"}
    Partner.objects.filter(pk=partner.pk).update(live=False)
    intervals.rebuild([version])
    assert {row.kind for row in rows(partner)} == {"open"}


# Merging


def test_merged_partners_keep_the_hours_of_the_one_that_stays(site, committed):
    keep = factories.make_partner(hours=always())
    drop = factories.make_partner(hours=[daily()], closures=[factories.closure(TODAY)], hours_note="klingeln")
    intervals.rebuild_all()
    with committed():
        merge(keep, drop)
    keep.refresh_from_db()
    assert len(keep.hours) == 1 and not keep.closures and not keep.hours_note
    assert {row.subject for row in rows()} == {keep.hours_subject}
    assert [row.kind for row in rows(keep)] == ["open"]


def test_without_hours_of_its_own_it_takes_over_all_of_them(site, committed):
    keep = factories.make_partner()
    drop = factories.make_partner(hours=[daily()], closures=[factories.closure(TODAY)], hours_note="klingeln")
    with committed():
        merge(keep, drop)
    keep.refresh_from_db()
    assert len(keep.hours) == len(keep.closures) == 1 and keep.hours_note == "klingeln"
    assert rows(keep)


# The filter


def test_what_is_not_closed_now(site):
    for kind in ("open", "phone", "appointment"):
        factories.make_partner(kind.title(), hours=always(kind=kind))
    factories.make_partner("Morgens", hours=[daily("08:00", "10:00")])
    factories.make_partner("Ohne")
    factories.make_partner("Nachts", hours=[daily("20:00", "02:00")])
    intervals.rebuild_all()
    assert shown(site, at(1, 9)) == {"Open", "Phone", "Morgens", "Ohne"}
    assert shown(site, at(1, 10)) == {"Open", "Phone", "Ohne"}
    assert shown(site, at(1, 1, 59)) == {"Open", "Phone", "Ohne", "Nachts"}


@pytest.mark.parametrize("most", [0, 500])
def test_the_closed_ones_of_many(site, monkeypatch, most, django_assert_num_queries):
    monkeypatch.setattr(intervals, "MOST_SUBJECTS", most)
    shut = factories.make_partner("Morgens", hours=[daily("08:00", "10:00")])
    factories.make_partner("Mittags", hours=[daily("11:00", "13:00")])
    known = factories.make_partner("Offen", hours=always())
    intervals.rebuild_all()
    keys = {partner.translation_key for partner in (shut, known, factories.make_partner("Ohne"))}
    with django_assert_num_queries(1):
        assert closed_among(site, at(1, 10), keys) == {shut.translation_key}
    with django_assert_num_queries(0):
        assert closed_among(site, at(1, 10), set()) == set()


def test_beyond_the_horizon_nothing_is_called_closed(site):
    partner = factories.make_partner(hours=always(kind="appointment"))
    intervals.rebuild_all()
    assert shown(site, at(HORIZON_DAYS, 0) - datetime.timedelta(seconds=1)) == set()
    assert shown(site, at(HORIZON_DAYS, 0)) == {partner.name}
    assert shown(None, at(1, 9)) == {partner.name}


def names(client, page, query):
    return sorted(str(entry) for entry in visit(client, f"{page.get_full_url()}?{query}").context["entries"])


@pytest.fixture
def open_and_closed(office):
    """Open at all times, and by appointment only, which is no use to whoever stands at the door."""
    partners = {
        "open": factories.make_partner("Offen", hours=always()),
        "closed": factories.make_partner("Mit Termin", hours=always(kind="appointment")),
        "unknown": factories.make_partner("Ohne"),
    }
    intervals.rebuild_all()
    return partners


def test_the_directory(client, office, open_and_closed):
    directory = factories.make_directory(office)
    assert names(client, directory, "open=on") == ["Offen", "Ohne"]
    assert names(client, directory, "") == ["Mit Termin", "Offen", "Ohne"]
    assert names(client, directory, "open=on&q=termin") == []


def test_the_directory_in_another_language(client, office, open_and_closed, english):
    directory = factories.make_directory(office)
    office.get_parent().specific.copy_for_translation(english).save_revision().publish()
    for page in (office, directory):
        page.copy_for_translation(english).save_revision().publish()
    version = open_and_closed["closed"].copy_for_translation(english)
    version.name, version.live = "By appointment", True
    version.save()
    page = type(directory).objects.get(locale=english)
    assert names(client, page, "") == ["By appointment", "Offen", "Ohne"]
    assert names(client, page, "open=on") == ["Offen", "Ohne"]


def test_offers_are_open_where_they_take_place(client, office, open_and_closed):
    offers = factories.make_list(office, "offers")
    opened, closed, unknown = open_and_closed.values()
    for title, fields in {
        "Haus zu": {"place": closed, "provider": opened},
        "Haus offen": {"place": opened, "provider": closed},
        "Haus sagt nichts": {"place": unknown, "provider": closed},
        "Anbieter zu": {"provider": closed},
        "Anbieter offen": {"provider": opened},
        "Vom Büro": {},
    }.items():
        factories.make_offer(office, title=title, **fields)
    assert names(client, offers, "open=on") == ["Anbieter offen", "Haus offen", "Haus sagt nichts", "Vom Büro"]
    assert len(names(client, offers, "")) == 6


def test_an_offer_does_not_tell_when_a_hidden_place_is_closed(client, office, open_and_closed, committed):
    closed = open_and_closed["closed"]
    offers = factories.make_list(office, "offers")
    factories.make_offer(office, title="Kurs", place=closed)
    assert names(client, offers, "open=on") == []
    with committed():
        closed.unpublish()
    assert names(client, offers, "open=on") == ["Kurs"]


@pytest.mark.parametrize("value", ["1", "true", "ja", "%00", "on&open=off"])
def test_any_answer_to_the_question_leads_to_a_page(client, office, open_and_closed, value):
    directory = factories.make_directory(office)
    assert "Offen" in names(client, directory, f"open={value}")


def test_what_was_not_asked_narrows_nothing(client, office, open_and_closed):
    directory = factories.make_directory(office)
    for value in ("", "off", "false", "0"):
        assert "Offen" in names(client, directory, f"open={value}")
    assert "Mit Termin" in names(client, directory, "open=")


@override_settings(USE_TZ=False)
def test_a_site_without_time_zones(site):
    factories.make_partner("Mit Termin", hours=always(kind="appointment"))
    intervals.rebuild_all()
    assert shown(site, timezone.now()) == set()


@only_on_postgres
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_at_a_time_make_what_one_makes(home, site):
    factories.make_partner(hours=[daily()])
    intervals.rebuild_all()
    alone = OpenInterval.objects.count()

    def work():
        try:
            intervals.rebuild_all()
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert OpenInterval.objects.count() == alone > 0
