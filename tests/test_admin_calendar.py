"""The calendar in the admin: its list and form, the public holidays, school holidays from a file."""

import datetime
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import Site

from tests import factories
from tests.admin_support import admin_url, make_second_site, make_user
from tests.test_school_ics import calendar, event
from wagtail_familienbuero.admin.calendar import HOLIDAYS_URL_NAME, SCHOOL_URL_NAME
from wagtail_familienbuero.admin.groups import create_groups
from wagtail_familienbuero.freshness import today
from wagtail_familienbuero.hours import school
from wagtail_familienbuero.models import CalendarEntry, FamilienbueroSettings

pytestmark = pytest.mark.django_db
YEAR = today().year


def day(month, number, year=YEAR):
    return datetime.date(year, month, number)


def names(response):
    return [entry.name for entry in response.context["object_list"]]


@pytest.fixture
def entries(site):
    factories.make_calendar_entry("Vorbei", first_day=day(1, 2, YEAR - 1))
    factories.make_calendar_entry(
        "Jedes Jahr", first_day=day(12, 24, YEAR - 3), last_day=day(12, 31, YEAR - 3), yearly=True
    )
    factories.make_calendar_entry("Kommt", kind="school", first_day=day(7, 1, YEAR + 1), last_day=day(8, 14, YEAR + 1))
    return site


def test_what_is_past_stands_last(admin_client, entries):
    assert names(admin_client.get(admin_url(CalendarEntry, "list"))) == ["Jedes Jahr", "Kommt", "Vorbei"]


def test_the_list_is_filtered_by_kind_and_year(admin_client, entries):
    url = admin_url(CalendarEntry, "list")
    assert names(admin_client.get(url, {"kind": "school"})) == ["Kommt"]
    assert names(admin_client.get(url, {"year": YEAR - 1})) == ["Jedes Jahr", "Vorbei"]
    assert names(admin_client.get(url, {"year": YEAR + 1})) == ["Jedes Jahr", "Kommt"]
    assert admin_client.get(url, {"year": "immer", "kind": "\x00"}).status_code == 200


def test_the_list_says_on_which_days(admin_client, entries):
    html = admin_client.get(admin_url(CalendarEntry, "list")).content.decode()
    assert "24. Dezember – 31. Dezember" in html
    assert str(YEAR - 3) not in html
    assert f'href="{reverse(HOLIDAYS_URL_NAME)}"' in html and f'href="{reverse(SCHOOL_URL_NAME)}"' in html


def entry_data(**fields):
    return {"kind": "closing", "name": "Betriebsausflug", "first_day": day(9, 4).isoformat(), "last_day": "", **fields}


def test_an_entry_is_created_and_refused_with_a_sentence(admin_client, site):
    url = admin_url(CalendarEntry, "add")
    assert admin_client.post(url, entry_data(for_all="on")).status_code == 302
    entry = CalendarEntry.objects.get()
    assert entry.first_day == entry.last == day(9, 4) and entry.for_all
    wrong = admin_client.post(url, entry_data(last_day=day(9, 3).isoformat()))
    assert "last_day" in wrong.context["form"].errors
    assert CalendarEntry.objects.count() == 1


def test_only_closing_days_are_for_partners(admin_client, site):
    admin_client.post(admin_url(CalendarEntry, "add"), entry_data(kind="school", for_all="on"))
    assert CalendarEntry.objects.get().for_all is False


def test_editors_of_a_site_edit_its_calendar_only(client, home, site):
    other = make_second_site()
    office = factories.make_office(home)
    editor, contributor = (make_user(group.name, group) for group in create_groups(office))
    mine = factories.make_calendar_entry("Meins", site=site, first_day=day(5, 4))
    theirs = factories.make_calendar_entry("Fremd", site=other, first_day=day(5, 5))
    shared = factories.make_calendar_entry("Alle", first_day=day(5, 6))
    client.force_login(editor)
    assert set(names(client.get(admin_url(CalendarEntry, "list")))) == {"Meins", "Alle"}
    assert client.get(admin_url(CalendarEntry, "edit", mine.pk)).status_code == 200
    for foreign in (theirs, shared):
        assert client.get(admin_url(CalendarEntry, "edit", foreign.pk)).status_code == 302
    client.post(admin_url(CalendarEntry, "add"), entry_data())
    assert CalendarEntry.objects.get(name="Betriebsausflug").site == site
    client.force_login(contributor)
    for url in (admin_url(CalendarEntry, "add"), reverse(SCHOOL_URL_NAME), reverse(HOLIDAYS_URL_NAME)):
        assert client.get(url).status_code == 302, "a contributor prepares drafts, and a calendar has none"


def test_the_public_holidays_that_result(admin_client, site):
    settings = FamilienbueroSettings.for_site(site)
    settings.land, settings.catholic = "BY", True
    settings.save()
    factories.make_calendar_entry("Stadtfest", kind="holiday", first_day=day(6, 15))
    factories.make_calendar_entry("Offen", kind="open", first_day=day(8, 15), yearly=True)
    shown = admin_client.get(reverse(HOLIDAYS_URL_NAME)).context_data["sites"][0]
    assert shown["land"] == "Bayern"
    for _year, days in shown["years"]:
        by_name = {name: is_open for _day, name, is_open in days}
        assert by_name["Fronleichnam"] is False
        assert by_name["Mariä Himmelfahrt"] is True
    this_year = [name for _day, name, _open in shown["years"][0][1]]
    assert "Stadtfest" in this_year


def test_the_settings_have_the_land(admin_client, site):
    url = reverse("wagtailsettings:edit", args=["wagtail_familienbuero", "familienbuerosettings", site.pk])
    html = admin_client.get(url).content.decode()
    assert all(f'name="{name}"' in html for name in ("land", "catholic", "augsburg")) and "Sachsen-Anhalt" in html
    assert admin_client.post(url, {"review_months": "12", "land": "SN", "catholic": "on"}).status_code == 302
    assert FamilienbueroSettings.objects.get(site=site).land == "SN"


# School holidays


def upload(client, content, **data):
    file = SimpleUploadedFile("ferien.ics", content, "text/calendar")
    return client.post(reverse(SCHOOL_URL_NAME), {"file": file, **data})


SUMMER = event()
AUTUMN = event("20261019", "20261101", "Herbstferien <b>")
EVENING = ["DTSTART:20261103T180000", "DTEND:20261103T200000", "SUMMARY:Elternabend"]


def test_nothing_is_added_before_the_preview_is_confirmed(admin_client, site):
    factories.make_calendar_entry("Sommer", kind="school", first_day=day(7, 2, 2026), last_day=day(8, 14, 2026))
    preview = upload(admin_client, calendar(SUMMER, AUTUMN, EVENING))
    assert CalendarEntry.objects.count() == 1
    context, html = preview.context_data, preview.content.decode()
    assert len(context["new"]) == len(context["known"]) == len(context["left"]) == 1
    assert "Herbstferien &lt;b&gt;" in html and "Elternabend" in html
    confirm = {"preview": context["preview"], "row": ["0"]}
    for _again in range(2):
        assert admin_client.post(reverse(SCHOOL_URL_NAME), confirm).status_code == 302
    added = CalendarEntry.objects.exclude(name="Sommer").get()
    assert (added.site, added.kind, added.first_day, added.last) == (
        site,
        "school",
        day(10, 19, 2026),
        day(10, 31, 2026),
    )


def test_unticked_rows_are_not_added(admin_client, site):
    preview = upload(admin_client, calendar(SUMMER, AUTUMN)).context_data["preview"]
    admin_client.post(reverse(SCHOOL_URL_NAME), {"preview": preview, "row": ["1", "77", "x"]})
    assert [entry.name for entry in CalendarEntry.objects.all()] == ["Herbstferien <b>"]


@pytest.mark.parametrize("preview", ["", "unfug", "a:b:c"])
def test_a_changed_preview_is_refused(admin_client, site, preview):
    response = admin_client.post(reverse(SCHOOL_URL_NAME), {"preview": preview, "row": ["0"]})
    assert response.status_code == 302 and not CalendarEntry.objects.exists()


def test_a_file_that_is_none_is_refused_with_a_sentence(admin_client, site):
    for content in (b"", b"\x00\xff", b"BEGIN:VCALENDAR"):
        assert "file" in upload(admin_client, content).context_data["form"].errors
    assert admin_client.post(reverse(SCHOOL_URL_NAME), {}).context_data["form"].errors


def test_every_real_file_gets_an_answer(admin_client, site, shared_data):
    for path in sorted(shared_data("ics").glob("*.ics")):
        assert upload(admin_client, path.read_bytes()).status_code == 200, path.name


def test_holidays_go_to_a_website_of_the_editor(client, home, site):
    other = make_second_site()
    client.force_login(make_user("editor", create_groups(factories.make_office(home))[0]))
    preview = upload(client, calendar(SUMMER), site=str(other.pk)).context_data["preview"]
    client.post(reverse(SCHOOL_URL_NAME), {"preview": preview, "row": ["0"]})
    assert [entry.site for entry in CalendarEntry.objects.all()] == [site]


def test_who_may_edit_several_websites_chooses(admin_client, site):
    other = make_second_site()
    assert "site" in upload(admin_client, calendar(SUMMER)).context_data["form"].errors
    preview = upload(admin_client, calendar(SUMMER), site=str(other.pk)).context_data["preview"]
    admin_client.post(reverse(SCHOOL_URL_NAME), {"preview": preview, "row": ["0"]})
    entry = CalendarEntry.objects.get()
    assert entry.site_id == other.pk and entry.locale_id == Site.objects.get(pk=other.pk).root_page.locale_id


def test_corrected_days_replace_the_old_ones(admin_client, site, english):
    first, last = day(7, 1, 2026), day(8, 12, 2026)
    fields = {"kind": "school", "site": site}
    summer = factories.make_calendar_entry("Sommerferien", **fields, first_day=first, last_day=last)
    translated = summer.copy_for_translation(english)
    translated.save()
    # Of another name, in another year, of all sites, every year: not these.
    factories.make_calendar_entry("Sommer", **fields, first_day=first, last_day=last)
    factories.make_calendar_entry("Sommerferien", **fields, first_day=day(7, 1, 2025))
    factories.make_calendar_entry("Sommerferien", **fields, first_day=first, last_day=last, yearly=True)
    factories.make_calendar_entry("Sommerferien", kind="school", first_day=first, last_day=last)
    preview = upload(admin_client, calendar(SUMMER, AUTUMN)).context_data
    # The summer's line says both, the days of the file and those it replaces.
    assert [line.count("2026") for line in preview["new"]] == [4, 2]
    admin_client.post(reverse(SCHOOL_URL_NAME), {"preview": preview["preview"], "row": ["0", "1"]})
    for entry in (summer, translated):
        entry.refresh_from_db()
        assert (entry.first_day, entry.last) == (day(7, 2, 2026), day(8, 14, 2026))
    assert CalendarEntry.objects.filter(name__startswith="Sommer").count() == 6
    assert upload(admin_client, calendar(SUMMER, AUTUMN)).context_data["new"] == []


def test_two_stretches_of_one_name_correct_an_entry_once(site):
    factories.make_calendar_entry(
        "Ferien", site=site, kind="school", first_day=day(7, 1, 2026), last_day=day(8, 12, 2026)
    )
    rows = [(day(7, 1, 2026), day(7, 9, 2026), "Ferien"), (day(8, 1, 2026), day(8, 12, 2026), "Ferien")]
    added, changed = school.add(rows, site)
    assert [len(added), len(changed)] == [1, 1]
    # What the file still says is nobody's old version.
    assert school.add([*rows, (day(8, 2, 2026), day(8, 3, 2026), "Ferien")], site)[1] == []


# The command


def command(*arguments):
    out = StringIO()
    call_command("familienbuero", "school-holidays", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_adds_and_adds_nothing_twice(home, site, tmp_path):
    factories.make_office(home)
    path = tmp_path / "ferien.ics"
    path.write_bytes(calendar(SUMMER, AUTUMN, EVENING))
    said = command(str(path))
    assert "2026-07-02 – 2026-08-14  Sommerferien" in said and "Elternabend" in said
    assert {entry.site for entry in CalendarEntry.objects.all()} == {site}
    command(str(path))
    assert CalendarEntry.objects.count() == 2


def test_the_command_says_what_is_wrong(home, site, tmp_path):
    with pytest.raises(CommandError):
        command(str(tmp_path / "ferien.ics"))
    factories.make_office(home)
    for name in (str(tmp_path / "fehlt.ics"), str(tmp_path), "\x00"):
        with pytest.raises(CommandError):
            command(name)
    (tmp_path / "leer.ics").write_bytes(b"")
    with pytest.raises(CommandError):
        command(str(tmp_path / "leer.ics"))
    with pytest.raises(CommandError):
        command(str(tmp_path / "leer.ics"), "--section", "gibt-es-nicht")
