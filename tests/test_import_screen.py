"""The import screen: upload, preview, confirm, progress, report; who may do what, and what comes in between."""

import csv
import io
import json
from datetime import timedelta
from itertools import product

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from tests import admin_support, exchange_support, factories
from tests.admin_support import make_second_site
from tests.sites.pages import page_model
from tests.test_exchange_dldb import SERVICE
from wagtail_familienbuero import kinds
from wagtail_familienbuero.admin import import_forms
from wagtail_familienbuero.admin.groups import create_groups
from wagtail_familienbuero.admin.internal import called_internal
from wagtail_familienbuero.exchange import records as r
from wagtail_familienbuero.exchange import runs
from wagtail_familienbuero.exchange.models import ExternalId, ImportResult, ImportRun, OpenLink, Phase
from wagtail_familienbuero.models import Partner, Topic

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
town, home, office = exchange_support.town, exchange_support.town_home, exchange_support.town_section

UPLOAD = "/admin/familienbuero/import/"
INTERNAL = {**SERVICE, "id": "12", "name": "Intern", "public": False}
BROKEN = {**SERVICE, "id": None, "name": "Ohne Nummer"}


def make_user(*args, **kwargs):
    """A user who reads English."""
    user = admin_support.make_user(*args, **kwargs)
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    return user


@pytest.fixture
def chief(client, home):
    client.force_login(make_user("chief", superuser=True))
    return client


@pytest.fixture(autouse=True)
def empty_cache():
    runs.batches = runs.BatchCache(2)


@pytest.fixture(scope="module")
def editor_pk(once, town):
    """An editor of the section, made once."""

    def build():
        section = page_model().objects.get(pk=town[1])
        return make_user("editor", create_groups(section)[0]).pk

    return once(build)


@pytest.fixture
def editor(client, office, editor_pk):
    user = get_user_model().objects.get(pk=editor_pk)
    client.force_login(user)
    return user


@pytest.fixture
def row_by_row(monkeypatch):
    """Every request has time for one row."""
    monkeypatch.setattr(runs, "SECONDS", -1.0)


def dldb(*entries, name="services.json", **header):
    content = json.dumps({**header, "data": list(entries or [SERVICE])}).encode()
    return SimpleUploadedFile(name, content, "application/json")


def many(number):
    return [{**SERVICE, "id": str(n), "name": f"Leistung {n}"} for n in range(1, number + 1)]


def upload(client, *entries, **data):
    """The run that an upload starts."""
    response = client.post(UPLOAD, {"file": dldb(*entries), **data})
    assert response.status_code == 302, response.context["form"].errors
    return ImportRun.objects.get(uuid=response.url.rstrip("/").split("/")[-1])


def url_of(run):
    return reverse("familienbuero_import_run", args=[run.uuid])


def open_run(client, run):
    response = client.get(url_of(run))
    run.refresh_from_db()
    return response


def post(client, run, action):
    response = client.post(url_of(run), {"action": action})
    assert response.status_code == 302
    run.refresh_from_db()


def import_all(client, run):
    """Goes on as the browser does, until no answer asks for it any more."""
    for _number in range(50):
        response = open_run(client, run)
        if "Refresh" not in response.headers:
            return response
    raise AssertionError("it never ends")


def services():
    return kinds.pages("ServicePageMixin")


def text_of(response):
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


# All the way


def test_nothing_is_imported_before_it_is_confirmed_and_then_all_of_it_once(client, editor):
    run = upload(client, SERVICE, INTERNAL, BROKEN, publish="on")
    assert bytes(run.content) and not services().exists()
    text = text_of(open_run(client, run))
    assert run.phase == Phase.READY and not services().exists()
    assert "Nothing is imported yet." in text and "Elterngeld" in text
    assert "All: 3" in text and "Will be created: 2" in text and "Will be skipped: 1" in text
    assert "published at once, except" in text
    post(client, run, "confirm")
    text = text_of(import_all(client, run))
    assert run.phase == Phase.DONE
    assert {page.title: page.live for page in services()} == {"Elterngeld": True, "Intern": False}
    assert "The import is finished" in text and "Created: 2" in text and "Afterwards public: 1, drafts: 1." in text
    assert not bytes(run.content) and not len(runs.batches), "the file is dropped"
    post(client, run, "confirm")
    assert run.phase == Phase.DONE and services().count() == 2, "confirming twice does not start it twice"


def test_without_publish_everything_is_a_draft(client, editor):
    run = upload(client)
    assert "saved as drafts. What is public now stays" in text_of(open_run(client, run))
    post(client, run, "confirm")
    import_all(client, run)
    assert not services().get().live


def test_the_preview_says_that_topics_are_public_at_once(client, editor):
    assert client.post(UPLOAD, {"file": csv_of("topic")}).status_code == 302
    assert "they are public at once" in text_of(open_run(client, ImportRun.objects.get()))


def test_the_same_file_again_cannot_be_confirmed_and_changes_are_shown_field_by_field(client, editor):
    for _time in range(2):
        run = upload(client)
        response = open_run(client, run)
        post(client, run, "confirm") if _time == 0 else None
        import_all(client, run)
    text = text_of(response)
    assert "There is nothing to import" in text and 'value="confirm"' not in text
    assert services().count() == 1
    again = upload(client, {**SERVICE, "name": "Elterngeld <neu>"})
    text = text_of(open_run(client, again))
    assert "<del>Elterngeld</del>" in text and "<ins>Elterngeld &lt;neu&gt;</ins>" in text


def test_notes_about_the_file_are_shown(client, editor):
    response = client.post(UPLOAD, {"file": dldb(SERVICE, datacount=9)})
    run = ImportRun.objects.get()
    assert len(run.notes) == 1 and "9" in run.notes[0]
    assert run.notes[0] in text_of(client.get(response.url))


# The form


def errors(response):
    assert response.status_code == 200 and not ImportRun.objects.exists()
    return response.context["form"].errors


def test_a_file_that_cannot_be_read_keeps_the_other_inputs(client, editor):
    broken = SimpleUploadedFile("kaputt.json", b"{", "application/json")
    response = client.post(UPLOAD, {"file": broken, "kind": "service", "publish": "on"})
    assert list(errors(response)) == ["file"]
    text = text_of(response)
    assert '<option value="service" selected>' in text
    assert response.context["form"]["publish"].value() and not response.context["form"]["overwrite"].value()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leer.json", b""),
        ("bild.png", b"\x89PNG\r\n\x1a\n"),
        ("nichts", b"\x00" * 300),
        ("x.xlsx", b"PK\x03\x04broken"),
        ("x.csv", b"\xff\xfe\x00"),
        ("leer.json", b'{"data": []}'),
    ],
)
def test_bad_files_get_a_message(client, editor, name, content):
    response = client.post(UPLOAD, {"file": SimpleUploadedFile(name, content)})
    assert errors(response)


def test_no_file_at_all(client, editor):
    assert list(errors(client.post(UPLOAD, {}))) == ["file"]


def test_a_file_that_is_too_large_is_not_even_read(client, editor, monkeypatch):
    monkeypatch.setattr(import_forms, "MAX_BYTES", 100)
    monkeypatch.setattr(runs, "parse", None)
    assert "Split it" in str(errors(client.post(UPLOAD, {"file": dldb()}))["file"])


def test_a_language_that_the_section_lacks(client, editor):
    response = client.post(UPLOAD, {"file": dldb(SERVICE, locale="fr")})
    assert "“fr”" in str(errors(response)["__all__"])


def test_one_section_is_not_asked_for(client, editor):
    form = client.get(UPLOAD).context["form"]
    assert list(form.fields) == ["file", "kind", "publish", "overwrite"]


def test_several_sections_are_told_apart(chief, office):
    other = factories.make_office(make_second_site().root_page.specific, title="Familienbüro")
    labels = [label for _pk, label in chief.get(UPLOAD).context["form"].fields["section"].choices]
    assert len(set(labels)) == 2 and all("Familienbüro" in label for label in labels)
    run = upload(chief, section=other.pk)
    assert run.section_pk == other.pk


def test_without_any_section_it_says_what_to_do(chief, office):
    office.delete()
    assert "Create a page of the type" in text_of(chief.get(UPLOAD))
    assert "Create a page of the type" in text_of(chief.post(UPLOAD, {"file": dldb()}))


def test_the_file_names_the_language_of_the_section(client, editor, office, home, english):
    home.copy_for_translation(english)
    translated = office.copy_for_translation(english)
    create_groups(office)
    run = upload(client, {**SERVICE}, section=office.pk)
    assert run.section_pk == office.pk
    response = client.post(UPLOAD, {"file": dldb(SERVICE, locale="en"), "section": office.pk})
    assert ImportRun.objects.get(uuid=response.url.split("/")[-2]).section_pk == translated.pk


# Who


def urls(run):
    return [UPLOAD, url_of(run), reverse("familienbuero_import_report", args=[run.uuid])]


def is_refused(response):
    return response.status_code == 404 or (response.status_code == 302 and response.url != UPLOAD)


@pytest.fixture
def neighbour(office, home):
    """An editor of another section."""
    return make_user("neighbour", create_groups(factories.make_office(home, title="Seniorenbüro", slug="senioren"))[0])


def test_anonymous_visitors_log_in_first(client, editor):
    run = upload(client)
    client.logout()
    for url in [*urls(run), "/admin/familienbuero/import/service.xlsx"]:
        for response in (client.get(url), client.post(url, {"action": "confirm"})):
            assert response.status_code == 302 and "/login/" in response.url, url
    run.refresh_from_db()
    assert run.position == 0


def test_without_rights_there_is_no_screen_and_no_menu_item(client, office):
    group = Group.objects.create(name="Nur Verwaltung")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(make_user("nobody", group))
    for url in [UPLOAD, "/admin/familienbuero/import/service.xlsx"]:
        assert is_refused(client.get(url)), url
    assert is_refused(client.post(UPLOAD, {"file": dldb()}))
    assert UPLOAD not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert not ImportRun.objects.exists()


def test_editors_find_it_in_the_menu(client, editor):
    assert UPLOAD in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_run_of_somebody_else_is_not_there(client, editor, neighbour):
    run = upload(client)
    client.force_login(neighbour)
    for url in urls(run)[1:]:
        assert client.get(url).status_code == 404
    for action in ("confirm", "cancel"):
        assert client.post(url_of(run), {"action": action}).status_code == 404
    run.refresh_from_db()
    assert (run.phase, run.position) == (Phase.PREVIEW, 0)


def test_a_superuser_sees_it_but_does_not_go_on_with_it(client, editor):
    run = upload(client)
    client.force_login(make_user("chefin", superuser=True))
    assert "Only who started this import" in text_of(open_run(client, run))
    assert run.position == 0
    post(client, run, "confirm")
    assert run.phase == Phase.PREVIEW
    post(client, run, "cancel")
    assert run.phase == Phase.CANCELLED


def test_a_forged_section(client, office, editor, neighbour, home):
    """With two sections of one's own, so that the field is there."""
    mine = factories.make_office(home, title="Zweites", slug="zweites")
    editor.groups.add(create_groups(mine)[0])
    other = page_model().objects.get(slug="senioren")
    for pk in (home.pk, other.pk, "0", "-1", "abc", "9" * 30, "1'", ""):
        response = client.post(UPLOAD, {"file": dldb(), "section": pk})
        assert list(errors(response)) == ["section"], pk


def test_with_one_section_a_forged_one_is_not_looked_at(client, office, editor, neighbour):
    other = page_model().objects.get(slug="senioren")
    assert upload(client, section=other.pk).section_pk == office.pk


def test_contributors_import_drafts_and_cannot_publish(client, office):
    client.force_login(make_user("contributor", create_groups(office)[1]))
    assert "publish" not in client.get(UPLOAD).context["form"].fields
    run = upload(client, publish="on")
    open_run(client, run)
    post(client, run, "confirm")
    import_all(client, run)
    assert not services().get().live and not run.options["publish"]


def test_publishing_in_one_section_is_no_right_in_another(client, office, home):
    other = factories.make_office(home, title="Zweites", slug="zweites")
    client.force_login(make_user("both", create_groups(office)[1], create_groups(other)[0]))
    response = client.post(UPLOAD, {"file": dldb(), "section": office.pk, "publish": "on"})
    assert list(errors(response)) == ["publish"]
    assert upload(client, section=other.pk, publish="on").options["publish"]


def csv_of(kind):
    """The table of a kind, with its example and an entry below."""
    return SimpleUploadedFile(f"{kind}.csv", exchange_support.filled_template(kind, "en", "csv"), "text/csv")


@pytest.mark.parametrize("kind", ["partner", "contact", "topic"])
def test_editors_import_records(client, editor, kind):
    assert client.post(UPLOAD, {"file": csv_of(kind), "kind": kind}).status_code == 302
    assert ImportRun.objects.get().kind == kind


@pytest.mark.parametrize(("kind", "allowed"), [("partner", True), ("contact", True), ("topic", False)])
def test_contributors_import_only_records_that_can_be_drafts(client, office, kind, allowed):
    client.force_login(make_user("contributor", create_groups(office)[1]))
    response = client.post(UPLOAD, {"file": csv_of(kind), "kind": kind})
    if allowed:
        assert response.status_code == 302
    else:
        assert "You may not import" in str(errors(response)["__all__"])


def import_partner(client, name):
    """What the report says about a table with one partner."""
    file = SimpleUploadedFile("partner.csv", f"Name;Telefon\n{name};115\n".encode(), "text/csv")
    run = upload(client, file=file, kind="partner")
    open_run(client, run)
    post(client, run, "confirm")
    return text_of(import_all(client, run))


def waiting(office):
    """A live service, partner and topic, each with an open link."""
    key, later = exchange_support.key, (exchange_support.named("Später"),)
    partner = (exchange_support.named("Neue Stelle", "partner"),)
    for record in (
        r.ServiceRecord(key=key("1"), title="Elterngeld", responsible_partners=partner),
        r.PartnerRecord(key=key("2", "partner"), title="Amt", phone="115", topics=later),
        r.TopicRecord(key=key("3", "topic"), title="Geld", parents=later),
    ):
        exchange_support.run(office, record)
    factories.make_topic("Später")
    return services().get().specific, Partner.objects.get(name="Amt"), Topic.objects.get(name="Geld")


def test_who_may_not_publish_changes_nothing_that_is_live(client, office):
    things = waiting(office)
    before = [getattr(thing, "live_revision_id", None) for thing in things]
    client.force_login(make_user("contributor", create_groups(office)[1]))
    text = import_partner(client, "Neue Stelle")
    assert "wait as drafts, to be published by somebody who may" in text and "Elterngeld" in text and "Amt" in text
    for thing in things:
        thing.refresh_from_db()
    assert [getattr(thing, "live_revision_id", None) for thing in things] == before
    service, partner, topic = things
    assert service.has_unpublished_changes and partner.has_unpublished_changes and topic.parent is None
    draft = service.get_latest_revision_as_object()
    assert [row.value["partner"].name for row in draft.responsible_partners] == ["Neue Stelle"]
    assert not len(service.responsible_partners) and not partner.topics.exists()
    assert [one.name for one in partner.get_latest_revision_as_object().topics.all()] == ["Später"]
    assert [row.source for row in OpenLink.objects.all()] == [topic.translation_key]


def test_who_may_publish_closes_the_links_of_what_is_live(client, office, editor):
    service, partner, topic = waiting(office)
    assert "wait as drafts" not in import_partner(client, "Neue Stelle")
    for thing in (service, partner, topic):
        thing.refresh_from_db()
    assert [row.value["partner"].name for row in service.responsible_partners] == ["Neue Stelle"]
    assert [one.name for one in partner.topics.all()] == ["Später"] and topic.parent.name == "Später"
    assert not OpenLink.objects.exists()


@pytest.mark.parametrize("phase", [Phase.PREVIEW, Phase.READY, Phase.IMPORT])
def test_rights_that_are_withdrawn_meanwhile(client, editor, phase, row_by_row):
    run = upload(client, *many(2))
    ImportRun.objects.update(phase=phase)
    editor.groups.clear()
    assert is_refused(client.get(url_of(run)))
    assert is_refused(client.post(url_of(run), {"action": "confirm"}))
    run.refresh_from_db()
    assert (run.phase, run.position, services().count()) == (phase, 0, 0)


def test_the_right_to_publish_that_is_withdrawn_meanwhile(client, office, editor):
    run = upload(client, publish="on")
    open_run(client, run)
    post(client, run, "confirm")
    GroupPagePermission.objects.filter(permission__codename__startswith="publish").delete()
    assert is_refused(client.get(url_of(run)))
    assert not services().exists()


# Long ones


def test_progress_goes_on_from_request_to_request(client, editor, row_by_row):
    run = upload(client, *many(3))
    response = open_run(client, run)
    assert response.headers["Refresh"] == "1"
    text = text_of(response)
    assert "1 of 3 rows" in text and '<progress class="fb-progress" value="1" max="3"' in text
    import_all(client, run)
    post(client, run, "confirm")
    response = open_run(client, run)
    assert "The import is running" in text_of(response) and services().count() == 1
    import_all(client, run)
    assert services().count() == 3 and run.results.count() == 3


def test_large_numbers_are_grouped(client, editor, row_by_row):
    run = upload(client, *many(2))
    ImportRun.objects.update(total=5000, position=1)
    response = open_run(client, run)
    assert "2 of 5,000 rows" in text_of(response) and 'max="5000"' in text_of(response)


def test_a_restarted_server_reads_the_file_again_and_goes_on(client, editor, row_by_row):
    run = upload(client, *many(3))
    open_run(client, run)
    runs.batches = runs.BatchCache(2)
    import_all(client, run)
    post(client, run, "confirm")
    open_run(client, run)
    runs.batches = runs.BatchCache(2)
    import_all(client, run)
    assert services().count() == 3 and run.phase == Phase.DONE


def test_the_file_is_read_once_in_a_process(client, editor, row_by_row, monkeypatch):
    run = upload(client, *many(3))
    monkeypatch.setattr(runs.formats, "FORMATS", {})
    import_all(client, run)
    post(client, run, "confirm")
    import_all(client, run)
    assert services().count() == 3


def test_only_a_few_batches_are_kept():
    cache = runs.BatchCache(2)
    for key in "abc":
        cache.put(key, key)
        cache.get("a")
    assert len(cache) == 2 and cache.get("b") is None and cache.get("a") == "a"


@pytest.mark.parametrize("confirmed", [False, True])
def test_two_windows_never_do_a_row_twice(client, editor, row_by_row, confirmed):
    run = upload(client, *many(3))
    if confirmed:
        import_all(client, run)
        post(client, run, "confirm")
    open_run(client, run)
    stale = ImportRun.objects.get(pk=run.pk)
    open_run(client, run)
    # The other window read the run before this one moved it.
    runs.advance(stale, page_model().objects.get(pk=run.section_pk))
    run.refresh_from_db()
    assert run.position == stale.position == 2
    assert run.results.count() == 2
    assert services().count() == (2 if confirmed else 0)
    import_all(client, run)
    assert run.results.count() == 3 and services().count() == (3 if confirmed else 0)


def test_a_row_and_its_step_stand_or_fall_together(client, editor, row_by_row, monkeypatch):
    run = upload(client, *many(2))
    import_all(client, run)
    post(client, run, "confirm")

    def fail(*args, **kwargs):
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(ImportResult.objects, "bulk_create", fail)
        with pytest.raises(MemoryError):
            client.get(url_of(run))
    run.refresh_from_db()
    assert run.position == 0 and not services().exists()
    import_all(client, run)
    assert services().count() == 2 and run.results.count() == 2


def test_confirming_before_the_preview_is_whole_is_not_taken(client, editor, row_by_row):
    run = upload(client, *many(2))
    post(client, run, "confirm")
    assert run.phase == Phase.PREVIEW


# Cancelled, deleted, old


def test_cancelling_a_preview_leaves_nothing(client, editor):
    run = upload(client)
    open_run(client, run)
    post(client, run, "cancel")
    assert run.phase == Phase.CANCELLED and not bytes(run.content) and not run.results.exists()
    assert "Nothing was imported." in text_of(open_run(client, run))
    post(client, run, "confirm")
    assert run.phase == Phase.CANCELLED and not services().exists()


def test_cancelling_an_import_keeps_and_reports_what_was_imported(client, editor, row_by_row):
    run = upload(client, *many(3))
    import_all(client, run)
    post(client, run, "confirm")
    open_run(client, run)
    post(client, run, "cancel")
    text = text_of(open_run(client, run))
    assert "1 of 3 rows were imported before, and stay." in text and "Leistung 1" in text
    assert services().count() == 1 and "Refresh" not in open_run(client, run).headers


@pytest.mark.parametrize("confirmed", [False, True])
def test_a_section_that_is_deleted_meanwhile(client, office, editor, home, row_by_row, confirmed):
    second = factories.make_office(home, title="Zweites", slug="zweites")
    editor.groups.add(create_groups(second)[0])
    run = upload(client, *many(2), section=second.pk)
    if confirmed:
        import_all(client, run)
        post(client, run, "confirm")
    page_model().objects.get(pk=second.pk).specific.delete()
    text = text_of(open_run(client, run))
    assert run.phase == Phase.FAILED and "The section “Zweites” was deleted meanwhile" in text
    post(client, run, "confirm")
    assert run.phase == Phase.FAILED


def test_a_list_that_can_take_nothing_any_more_stops_the_run(client, office, editor, monkeypatch):
    run = upload(client)

    def refuse(*args, **kwargs):
        raise runs.ImportRefusedError("No place left.")

    monkeypatch.setattr(runs, "Importer", refuse)
    assert "No place left." in text_of(open_run(client, run))
    assert run.phase == Phase.FAILED


def test_old_runs_are_deleted_when_the_screen_is_opened(client, editor):
    old, new = upload(client), upload(client)
    open_run(client, old)
    ImportRun.objects.filter(pk=old.pk).update(started_at=timezone.now() - timedelta(days=8))
    text = text_of(client.get(UPLOAD))
    assert list(ImportRun.objects.all()) == [new] and not ImportResult.objects.exists()
    assert url_of(new) in text and "Your imports of the last 7 days" in text


def test_only_my_runs_are_listed(client, editor, neighbour):
    run = upload(client)
    client.force_login(neighbour)
    assert url_of(run) not in text_of(client.get(UPLOAD))


# Results


def test_results_are_filtered_and_paginated(client, editor):
    run = upload(client, *many(60), BROKEN)
    open_run(client, run)
    first, second = client.get(url_of(run)), client.get(url_of(run), {"p": 2})
    assert len(first.context["shown"]) == 50 and len(second.context["shown"]) == 11
    skipped = client.get(url_of(run), {"outcome": "skipped"})
    assert [row.data["title"] for row in skipped.context["shown"]] == ["Ohne Nummer"]
    kept = text_of(client.get(url_of(run), {"outcome": "created", "p": 1}))
    assert "outcome=created&amp;p=2" in kept or "p=2&amp;outcome=created" in kept


def test_senseless_questions(client, editor):
    run = upload(client)
    open_run(client, run)
    for query in [{"p": "x"}, {"p": "99"}, {"p": "-1"}, {"outcome": "'"}, {"outcome": "\x00"}]:
        assert client.get(url_of(run), query).status_code == 200, query


def test_senseless_actions_change_nothing(client, editor):
    run = upload(client)
    for action in ("", "delete", "\x00"):
        post(client, run, action)
        assert run.phase == Phase.PREVIEW, action


def test_the_report_as_csv(client, editor):
    run = upload(client, SERVICE, BROKEN, {**SERVICE, "id": "77", "name": "=1+1"})
    open_run(client, run)
    post(client, run, "confirm")
    import_all(client, run)
    response = client.get(reverse("familienbuero_import_report", args=[run.uuid]))
    assert response.headers["Content-Disposition"] == 'attachment; filename="services-report.csv"'
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert [row[:3] for row in rows[1:]] == [
        ["1", "Elterngeld", "created"],
        ["2", "Ohne Nummer", "skipped"],
        ["3", "'=1+1", "created"],
    ]


def test_the_number_of_queries_does_not_grow_with_the_results(client, editor):
    def queries(number):
        run = upload(client, *many(number))
        open_run(client, run)
        with CaptureQueriesContext(connection) as captured:
            open_run(client, run)
        return len(captured)

    queries(1)
    assert queries(2) == queries(5)


def test_texts_that_a_database_refuses_are_cleaned():
    assert runs._storable({"a": ["x\x00y", ("\ud800",)], "b": 1}) == {"a": ["xy", ["?"]], "b": 1}


def test_templates_can_be_downloaded(client, editor):
    screen = text_of(client.get(UPLOAD))
    for kind, ending in product(import_forms.KINDS, ["csv", "xlsx"]):
        url = reverse("familienbuero_import_template", args=[kind, ending])
        assert url in screen
        response = client.get(url)
        assert response.status_code == 200 and response.content
        assert response.headers["Content-Disposition"] == f'attachment; filename="{kind}.{ending}"'


@pytest.mark.parametrize("name", ["service.pdf", "nothing.csv", "location.xlsx"])
def test_templates_that_there_are_not(client, editor, name):
    assert client.get(UPLOAD + name).status_code == 404


# Afterwards


def bulk_publish(client, *pages, **data):
    query = "&".join(f"id={page.pk}" for page in pages)
    response = client.post(f"/admin/bulk/wagtailcore/page/publish/?{query}", data)
    return [str(message) for message in get_messages(response.wsgi_request)]


@pytest.fixture
def imported(client, editor):
    """A public and an internal service, imported as drafts."""
    run = upload(client, SERVICE, INTERNAL)
    open_run(client, run)
    post(client, run, "confirm")
    import_all(client, run)
    return {page.title: page for page in services()}


def live_titles():
    return {page.title for page in services() if page.live}


def test_internal_pages_never_go_live_together_with_others(client, imported):
    said = " ".join(bulk_publish(client, *imported.values()))
    assert live_titles() == {"Elterngeld"}
    assert "calls it internal" in said and "Intern" in said and "something is missing" not in said


def test_internal_pages_do_not_go_live_with_those_above_them(client, imported):
    bulk_publish(client, imported["Intern"].get_parent(), include_descendants="on")
    assert live_titles() == {"Elterngeld"}


def test_an_internal_page_that_was_published_by_itself_may_be_published_again(client, imported):
    page = imported["Intern"].specific
    page.save_revision().publish()
    page.title = "Nicht mehr intern"
    page.save_revision()
    assert "internal" not in " ".join(bulk_publish(client, page))
    assert live_titles() == {"Nicht mehr intern"}


def test_an_internal_page_is_no_obstacle_in_another_language(client, imported):
    """The file spoke of one language only."""
    ExternalId.objects.filter(value="12").update(imported={"fr": {"public": False}, "parent": "x"})
    assert called_internal(imported.values()) == []
