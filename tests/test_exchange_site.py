"""Records become pages: once, in their section and language, and never over an editor's work."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests import exchange_support, factories
from tests.exchange_support import key, outcomes, run
from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange import records as r
from wagtail_familienbuero.exchange.models import ExternalId, OpenLink
from wagtail_familienbuero.exchange.report import CREATED, SKIPPED, UNCHANGED, UPDATED
from wagtail_familienbuero.exchange.site import ImportRefusedError, import_batch
from wagtail_familienbuero.exchange.writing.entries import explain
from wagtail_familienbuero.exchange.writing.links import scope_of
from wagtail_familienbuero.exchange.writing.resolve import resolve

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
town, home, section = exchange_support.town, exchange_support.town_home, exchange_support.town_section


FULL = r.ServiceRecord(
    key=key("1"),
    title="Elterngeld",
    language="de",
    in_one_sentence="Geld nach der Geburt.",
    body="<h1>Ablauf</h1><p>Erst <strong>beantragen</strong>, dann <a href='https://a.example/'>warten</a>.</p>",
    requirements="<ol><li>Wohnsitz</li></ol>",
    documents=(r.Document("Geburtsurkunde", "Original", "https://a.example/g"),),
    steps=(r.Step("Antrag stellen", "<p>Online.</p>"),),
    fees=(r.Fee("Antrag", Decimal("12.50"), "einmalig"),),
    fees_note="<p>sonst frei</p>",
    deadlines="<p>drei Monate</p>",
    duration="4 Wochen",
    legal_basis=(r.Law("§ 1 BEEG", "https://a.example/beeg"),),
    online_links=(r.OnlineLink("Antrag", "https://a.example/antrag", "PDF", "form"),),
    leika_keys=("99036008007003", "99036008007004"),
    synonyms=("Babygeld", "Geld"),
)
PLAIN = r.ServiceRecord(key=key("2"), title="Kindergeld", language="de")


def service(title="Elterngeld"):
    return kinds.pages("ServicePageMixin").get(title=title).specific


def newest(title="Elterngeld"):
    return service(title).get_latest_revision_as_object()


def edit(page, publish=True, **values):
    """What an editor saves in the admin, short of the form."""
    page = page.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(page, name, value)
    revision = page.save_revision(user=get_user_model().objects.first())
    if publish:
        revision.publish()


# What is written


def test_every_field_is_written(section, client):
    assert outcomes(run(section, FULL)) == [CREATED]
    page = service()
    assert page.live
    assert [block.value.source for block in page.body] == [
        '<h3>Ablauf</h3><p>Erst <b>beantragen</b>, dann <a href="https://a.example/">warten</a>.</p>'
    ]
    assert page.requirements == "<ul><li>Wohnsitz</li></ul>"
    assert page.documents[0].value["name"] == "Geburtsurkunde"
    assert page.steps[0].value["text"].source == "<p>Online.</p>"
    assert page.fees[0].value["amount"] == Decimal("12.50")
    assert page.legal_basis[0].value["url"] == "https://a.example/beeg"
    assert page.online_links[0].value["kind"] == "form"
    assert page.leika_key_list == ["99036008007003", "99036008007004"]
    assert page.synonyms == "Babygeld\nGeld"
    assert page.handled_by == ""
    response = client.get(page.get_url())
    assert response.status_code == 200
    assert "Geld nach der Geburt." in response.content.decode()


def test_pages_stand_in_the_list_of_services_or_in_the_office(section):
    run(section, PLAIN)
    listing = factories.make_list(section, "services")
    run(section, PLAIN, FULL)
    assert service("Kindergeld").get_parent().pk == section.pk
    assert service("Elterngeld").get_parent().pk == listing.pk


def test_the_second_time_nothing_changes(section):
    run(section, FULL, PLAIN)
    revisions = [page.latest_revision_id for page in (service(), service("Kindergeld"))]
    report = run(section, FULL, PLAIN)
    assert outcomes(report) == [UNCHANGED, UNCHANGED]
    assert [page.latest_revision_id for page in (service(), service("Kindergeld"))] == revisions


def test_a_change_of_the_source_is_one_revision(section):
    run(section, FULL)
    report = run(section, replace(FULL, duration="6 Wochen"))
    assert outcomes(report) == [UPDATED]
    assert [change.after for change in report.results[0].changes] == ["6 Wochen"]
    # Where the change itself stands there, its field is not named again.
    assert report.results[0].reasons == []
    assert str(report.results[0]).endswith("Elterngeld: updated, live – changed: how long it takes")
    assert service().duration == "6 Wochen"
    assert service().revisions.count() == 2


def test_without_publish_pages_are_drafts_until_somebody_publishes(section):
    report = run(section, FULL, publish=False)
    assert (report.live, report.drafts, service().live) == (0, 1, False)
    report = run(section, FULL)
    assert (outcomes(report), report.live, service().live) == ([UPDATED], 1, True)
    run(section, replace(FULL, duration="6 Wochen"), publish=False)
    assert (service().duration, newest().duration) == ("4 Wochen", "6 Wochen")
    run(section, replace(FULL, duration="6 Wochen"))
    assert service().duration == "6 Wochen"


def test_a_dry_run_tells_the_same_and_writes_nothing(section):
    given = [FULL, PLAIN, replace(PLAIN, key=key("3"), public=False), replace(PLAIN, title="Doppelt")]
    dry = run(section, *given, dry_run=True)
    assert not kinds.pages("ServicePageMixin").exists()
    assert not ExternalId.objects.exists()
    assert [str(result) for result in dry.results] == [str(result) for result in run(section, *given).results]
    changed = [replace(FULL, duration="6 Wochen"), *given[1:]]
    dry = run(section, *changed, dry_run=True)
    assert service().duration == "4 Wochen"
    assert [str(result) for result in dry.results] == [str(result) for result in run(section, *changed).results]


# What is public


def test_internal_entries_are_never_published(section):
    report = run(section, replace(FULL, public=False))
    assert (report.live, service().live) == (0, False)
    edit(service(), duration="von Hand")
    report = run(section, replace(FULL, public=False))
    assert service().live, "an editor's decision stays"
    assert any("internal" in reason for reason in report.results[0].reasons)


def test_what_turns_internal_is_taken_offline(section):
    run(section, FULL)
    report = run(section, replace(FULL, public=False), publish=False)
    assert service().live
    assert report.results[0].reasons
    report = run(section, replace(FULL, public=False))
    assert (outcomes(report), service().live) == ([UPDATED], False)
    assert outcomes(run(section, replace(FULL, public=False))) == [UNCHANGED]
    assert outcomes(run(section, FULL)) == [UPDATED]
    assert service().live


def test_what_an_editor_took_offline_stays_offline(section):
    run(section, FULL)
    service().unpublish()
    report = run(section, replace(FULL, duration="6 Wochen"))
    assert (outcomes(report), service().live) == ([UPDATED], False)
    assert "offline by hand" in " ".join(report.results[0].reasons)


def test_an_editors_unfinished_work_is_not_published(section):
    run(section, FULL)
    edit(service(), publish=False, deadlines="<p>halb fert</p>")
    report = run(section, replace(FULL, duration="6 Wochen"))
    assert (service().duration, newest().duration) == ("4 Wochen", "6 Wochen")
    assert newest().deadlines == "<p>halb fert</p>"
    assert "at work" in " ".join(report.results[0].reasons)


def test_the_publish_gate_keeps_a_draft(section, monkeypatch):
    def problems(page):
        return [] if page.duration else [(None, "Wie lange?")]

    monkeypatch.setattr(kinds.mixin("ServicePageMixin"), "get_publish_problems", problems)
    report = run(section, FULL, PLAIN)
    assert (outcomes(report), report.live) == ([CREATED, CREATED], 1)
    assert "Wie lange?" in str(report.results[1])
    assert not service("Kindergeld").live


# Edits by hand


def test_edits_by_hand_are_kept_and_named(section):
    run(section, FULL)
    edit(service(), in_one_sentence="Von Hand.")
    report = run(section, FULL)
    assert outcomes(report) == [UNCHANGED]
    assert "edited by hand" in str(report.results[0])
    report = run(section, replace(FULL, in_one_sentence="Neu.", duration="6 Wochen"))
    assert outcomes(report) == [UPDATED]
    assert (service().in_one_sentence, service().duration) == ("Von Hand.", "6 Wochen")


def test_what_an_editor_adds_where_the_source_is_silent_is_not_reported(section):
    run(section, PLAIN)
    edit(service("Kindergeld"), handled_by="we", duration="zwei Tage")
    report = run(section, PLAIN)
    assert (outcomes(report), report.results[0].reasons) == ([UNCHANGED], [])
    assert service("Kindergeld").handled_by == "we"


def form_data(page):
    """The page's form as a browser sends it, with every value as it was shown."""
    rows = {}
    for name in ("documents", "steps", "fees", "legal_basis", "online_links", "responsible_partners"):
        rows[name] = streamfield([(row.block_type, row_data(row.value)) for row in getattr(page, name)])
    rows["body"] = streamfield([(b.block_type, rich_text(b.value.source)) for b in page.body])
    texts = {
        name: rich_text(getattr(page, name)) for name in ("requirements", "fees_note", "deadlines", "what_to_bring")
    }
    names = ["title", "slug", "in_one_sentence", "duration", "leika_keys", "synonyms", "handled_by", "handled_reason"]
    plain = {name: getattr(page, name).replace("\n", "\r\n") for name in names}
    empty = dict.fromkeys(["seo_title", "search_description", "go_live_at", "expire_at", "checked_on", "review_by"], "")
    people = {"reviewer_name": "", "reviewer_email": ""}
    comments = {"comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}}
    comments = {f"comments-{name}": value for name, value in comments["comments"].items()}
    return {**nested_form_data({**plain, **empty, **people, **texts, **rows}), **comments}


def row_data(value):
    """Every part of a row as its widget sends it."""
    shown = {}
    for name, part in value.items():
        shown[name] = rich_text(part.source) if isinstance(part, RichText) else "" if part is None else str(part)
    return shown


def test_an_imported_page_is_saved_in_the_admin_and_found_unchanged(section, admin_client):
    run(section, FULL)
    data = {**form_data(service()), "action-publish": "1"}
    response = admin_client.post(reverse("wagtailadmin_pages:edit", args=[service().pk]), data)
    assert response.status_code == 302, response.context and response.context["form"].errors
    report = run(section, FULL)
    assert (outcomes(report), report.results[0].reasons) == ([UNCHANGED], [])


def test_an_imported_page_is_edited_in_the_admin_and_reported(section, admin_client):
    run(section, FULL)
    data = {**form_data(service()), "duration": "lange", "action-publish": "1"}
    assert admin_client.post(reverse("wagtailadmin_pages:edit", args=[service().pk]), data).status_code == 302
    assert service().duration == "lange"
    report = run(section, FULL)
    assert outcomes(report) == [UNCHANGED]
    assert len(report.results[0].reasons) == 1
    assert service().duration == "lange"


def test_locked_pages_and_copies_are_left_alone(section):
    run(section, FULL)
    page = service()
    page.locked = True
    page.save()
    report = run(section, replace(FULL, duration="6 Wochen"))
    assert (outcomes(report), newest().duration) == ([SKIPPED], "4 Wochen")
    assert "locked" in str(report.results[0])


def test_a_deleted_page_comes_back_as_a_draft(section):
    run(section, FULL)
    service().delete()
    report = run(section, FULL)
    assert (outcomes(report), service().live) == ([CREATED], False)
    assert "deleted" in str(report.results[0])
    assert outcomes(run(section, FULL)) == [UNCHANGED]
    assert not service().live


# Sections and languages


def test_each_section_has_its_own(home, section):
    other = factories.make_office(home, title="Seniorenbüro", slug="senioren")
    run(section, FULL)
    assert outcomes(run(other, FULL)) == [CREATED]
    assert kinds.pages("ServicePageMixin").count() == 2
    assert outcomes(run(section, FULL)) == outcomes(run(other, FULL)) == [UNCHANGED]


def test_a_page_that_was_moved_away_is_left_alone(home, section):
    other = factories.make_office(home, title="Seniorenbüro", slug="senioren")
    run(section, FULL)
    service().move(other, pos="last-child")
    report = run(section, replace(FULL, duration="6 Wochen"))
    assert (outcomes(report), service().duration) == ([SKIPPED], "4 Wochen")


def test_a_copied_page_has_no_id(section):
    run(section, FULL)
    service().copy(update_attrs={"title": "Kopie", "slug": "kopie"})
    run(section, replace(FULL, duration="6 Wochen"))
    assert service("Kopie").duration == "4 Wochen"


def test_a_language_without_a_section_is_refused(section):
    with pytest.raises(ImportRefusedError, match="fr"):
        run(section, FULL, language="fr")


def test_a_file_in_two_languages_makes_translations(home, section, english):
    home_en = home.copy_for_translation(english)
    section_en = section.copy_for_translation(english)
    assert section_en.is_descendant_of(home_en)
    section_en.get_latest_revision().publish()
    run(section, FULL)
    given = replace(FULL, title="Parental allowance", language="en")
    assert outcomes(run(section, given, language="en")) == [CREATED]
    page = service("Parental allowance")
    assert page.locale == english
    assert page.translation_key == service().translation_key
    assert page.is_descendant_of(section_en)
    assert outcomes(run(section, given, language="en")) == outcomes(run(section_en, FULL)) == [UNCHANGED]


def test_rows_in_another_language_are_skipped(section):
    assert outcomes(run(section, FULL, replace(PLAIN, language="en"))) == [CREATED, SKIPPED]


# Bad rows


def test_a_row_that_fails_leaves_nothing_behind(section, monkeypatch):
    model = type(run(section, PLAIN) and service("Kindergeld"))
    save_revision = model.save_revision

    def fail(page, *args, **kwargs):
        if page.title == "Elterngeld":
            raise ValueError("kaputt")
        return save_revision(page, *args, **kwargs)

    monkeypatch.setattr(model, "save_revision", fail)
    report = run(section, FULL, replace(PLAIN, key=key("3"), title="Wohngeld"))
    assert outcomes(report) == [SKIPPED, CREATED]
    assert "kaputt" in str(report.results[0])
    assert not kinds.pages("ServicePageMixin").filter(title="Elterngeld").exists()
    assert not ExternalId.objects.filter(value="1").exists()
    monkeypatch.undo()
    assert outcomes(run(section, FULL)) == [CREATED]
    assert section.specific_class.find_problems() == ([], [], [], [], [])


def test_the_same_id_twice_and_the_same_name_twice(section):
    report = run(section, FULL, replace(FULL, title="Anders"), replace(FULL, key=key("9")))
    assert outcomes(report) == [CREATED, SKIPPED, CREATED]
    assert len({page.slug for page in kinds.pages("ServicePageMixin")}) == 2


def test_titles_without_letters_get_an_address(section, client):
    run(section, replace(PLAIN, title="★ !"))
    assert client.get(service("★ !").get_url()).status_code == 200


def test_titles_without_letters_that_have_the_same_id_elsewhere(section):
    keys = [r.ExternalKey("table", agency, "Допомога " + "а" * 240, "service") for agency in ("a", "b")]
    report = run(section, *(replace(PLAIN, key=one, title="Допомога", slug="a/b") for one in keys))
    assert outcomes(report) == [CREATED, CREATED]
    assert len({page.slug for page in kinds.pages("ServicePageMixin")}) == 2


def test_what_could_not_be_saved_is_told_with_the_names_that_forms_have():
    error = ValidationError({"in_one_sentence": ["Too long."], "__all__": ["Not that."], "elsewhere": ["No."]})
    (model,) = kinds.concretes("ServicePageMixin")[:1]
    assert explain(error, model) == "in one sentence: Too long.; Not that.; No."


def test_prices_are_shown_as_people_write_them(section):
    run(section, FULL)
    with translation.override("de"):
        report = run(section, replace(FULL, fees=(r.Fee("Antrag", Decimal(15)),)), dry_run=True)
    (change,) = report.results[0].changes
    assert (change.before, change.after) == ("Antrag, 12,50, einmalig", "Antrag, 15,00")


def test_rows_that_the_admin_would_refuse_are_left_out(section):
    given = replace(
        FULL, online_links=(r.OnlineLink("Kaputt", "https://a b"), r.OnlineLink("Gut", "https://a.example/"))
    )
    report = run(section, given)
    assert [row.value["title"] for row in service().online_links] == ["Gut"]
    assert "Kaputt" in str(report.results[0])


# Open links


LINKED = replace(
    FULL,
    responsible_partners=(
        r.Reference(key("7", "location"), "Zimmer 2", "", "https://a.example/termin"),
        r.Reference(key("8", "authority")),
    ),
    topics=(r.Reference(key("5", "topic")),),
)


def know(record, value, kind, scope=""):
    ExternalId.objects.create(
        scheme="dldb",
        agency="town.example",
        value=value,
        kind=kind,
        scope=scope,
        translation_key=record.translation_key,
    )
    return record


def test_targets_that_are_known_are_linked(section, site):
    partner = know(factories.make_partner("Elterngeldstelle"), "7", "location", f"site-{site.pk}")
    know(factories.make_topic("Geld"), "5", "topic")
    report = run(section, LINKED)
    page = service()
    assert page.handled_by == "partner"
    assert [(row.value["partner"], row.value["note"]) for row in page.responsible_partners] == [(partner, "Zimmer 2")]
    assert [topic.name for topic in page.topics.all()] == ["Geld"]
    assert report.open_links == 1
    assert [(row.kind, row.value) for row in OpenLink.objects.all()] == [("authority", "8")]
    assert outcomes(run(section, LINKED)) == [UNCHANGED]


def test_targets_that_come_later_are_linked_by_the_next_import(section):
    run(section, LINKED)
    assert OpenLink.objects.filter(scope=scope_of(section)).count() == 3
    assert service().handled_by == ""
    know(factories.make_partner("Elterngeldstelle"), "7", "location")
    assert outcomes(run(section, LINKED)) == [UPDATED]
    assert (service().live, service().handled_by, OpenLink.objects.count()) == (True, "partner", 2)


def test_targets_that_come_later_are_linked_without_the_services_file(section):
    run(section, LINKED)
    know(factories.make_partner("Amt"), "8", "authority")
    assert resolve(section) == 1
    know(factories.make_partner("Elterngeldstelle"), "7", "location")
    know(factories.make_topic("Geld"), "5", "topic")
    assert resolve(section) == 1
    page = service()
    assert [row.value["partner"].name for row in page.responsible_partners] == ["Amt", "Elterngeldstelle"]
    assert page.responsible_partners[1].value["appointment"] == "https://a.example/termin"
    assert (page.handled_by, page.topics.count(), OpenLink.objects.count()) == ("partner", 1, 0)
    assert resolve(section) == 0
    assert outcomes(run(section, LINKED)) == [UNCHANGED]


def test_a_target_that_cannot_be_reached_unpublishes_nothing(section):
    run(section, LINKED)
    know(factories.make_partner("Amt", phone=""), "8", "authority")
    run(section, LINKED)
    assert (service().live, service().handled_by) == (True, "")
    assert len(service().responsible_partners) == 1


def test_a_record_of_another_site_is_no_target(home, section):
    from wagtail.models import Site

    other = Site.objects.create(hostname="andere.example", root_page_id=home.pk)
    know(factories.make_partner("Fremd", site=other), "8", "authority")
    run(section, LINKED)
    assert len(service().responsible_partners) == 0
    assert OpenLink.objects.filter(value="8").exists()


# Real data


def test_munich(section, shared_data, client):
    from wagtail_familienbuero.exchange import dldb

    given = dldb.parse(shared_data("dldb", "munich_services_de.json").read_bytes())
    # Every third, public ones and internal ones.
    given = replace(given, rows=given.rows[::3])
    report = import_batch(given, section, publish=True)
    assert (report.count(CREATED), report.live, report.drafts) == (48, 25, 23)
    report = import_batch(given, section, publish=True)
    assert (report.count(UNCHANGED), report.live, report.drafts) == (48, 25, 23)
    for page in kinds.pages("ServicePageMixin").live().specific():
        assert client.get(page.get_url()).status_code == 200
