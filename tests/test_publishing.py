"""The publish gate on every way to publish, and what is public when."""

import datetime
import json

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.encoding import iri_to_uri
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import GroupApprovalTask, PageLogEntry, PageViewRestriction, Workflow, WorkflowTask
from wagtail.users.models import UserProfile

from tests import factories
from tests.sites.pages import page_model
from wagtail_familienbuero import kinds
from wagtail_familienbuero.publishing import HELD

pytestmark = pytest.mark.django_db

SHORT_ANSWER = "Write a short answer"
WEEK = datetime.timedelta(days=7)


@pytest.fixture(autouse=True)
def in_english(admin_user):
    """The messages are compared as they stand in the source."""
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "en"})
    with translation.override("en"):
        yield


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def incomplete(office):
    return factories.make_question(office, title="Wer hilft?", short_answer="", publish=False)


@pytest.fixture
def complete(office):
    return factories.make_question(office, title="Wer zahlt?", publish=False)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def held(page):
    return PageLogEntry.objects.filter(page_id=page.pk, action=HELD)


def messages_of(response):
    return " ".join(str(message) for message in response.context["messages"])


# The editor's form


def form_data(client, page, **changes):
    """What the browser would send from the page's editor, rich text as the editor keeps it."""
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    return {**values_of(form), **changes}


def values_of(form):
    data = {}
    for bound in form:
        value = bound.value()
        if hasattr(bound.field, "block"):
            data[f"{bound.html_name}-count"] = 0
        elif isinstance(value, list):
            data[bound.html_name] = value
        elif value not in (None, False):
            data[bound.html_name] = bound.field.widget.format_value(value) or ""
    for formset in form.formsets.values():
        data.update({f"{formset.prefix}-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")})
        data[f"{formset.prefix}-MAX_NUM_FORMS"] = 1000
    return data


def test_the_editor_refuses_to_publish_with_an_error_at_the_field(admin_client, incomplete):
    url = reverse("wagtailadmin_pages:edit", args=[incomplete.pk])
    response = admin_client.post(url, {**form_data(admin_client, incomplete), "action-publish": "1"})
    assert response.status_code == 200
    assert "short_answer" in response.context["form"].errors
    assert SHORT_ANSWER in response.content.decode()
    assert not fresh(incomplete).live


def test_the_editor_saves_an_incomplete_draft(admin_client, incomplete):
    url = reverse("wagtailadmin_pages:edit", args=[incomplete.pk])
    response = admin_client.post(url, form_data(admin_client, incomplete, title="Wer hilft mir?"))
    assert response.status_code == 302
    assert fresh(incomplete).get_latest_revision_as_object().title == "Wer hilft mir?"


def test_autosave_saves_an_incomplete_draft(admin_client, incomplete):
    url = reverse("wagtailadmin_pages:edit", args=[incomplete.pk])
    data = form_data(admin_client, incomplete, title="Halb fertig")
    response = admin_client.post(url, data, headers={"accept": "application/json"})
    assert response.status_code == 200
    assert json.loads(response.content)["success"] is True
    assert fresh(incomplete).get_latest_revision_as_object().title == "Halb fertig"


def test_the_editor_publishes_what_is_complete(admin_client, complete):
    url = reverse("wagtailadmin_pages:edit", args=[complete.pk])
    response = admin_client.post(url, {**form_data(admin_client, complete), "action-publish": "1"})
    assert response.status_code == 302
    assert fresh(complete).live


def test_submitting_for_moderation_asks_the_gate_too(admin_client, incomplete):
    url = reverse("wagtailadmin_pages:edit", args=[incomplete.pk])
    response = admin_client.post(url, {**form_data(admin_client, incomplete), "action-submit": "1"})
    assert "short_answer" in response.context["form"].errors


def create_form(client, mixin, parent):
    (model,) = [model for model in kinds.concretes(mixin) if model.is_creatable]
    url = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    return url, values_of(client.get(url).context["form"])


def test_a_new_page_is_refused_and_a_new_draft_is_not(admin_client, office):
    url, data = create_form(admin_client, "QuestionPageMixin", office)
    data.update(title="Neu", slug="neu")
    response = admin_client.post(url, {**data, "action-publish": "1"})
    assert "short_answer" in response.context["form"].errors
    assert admin_client.post(url, data).status_code == 302


def test_a_topic_may_have_a_new_page_in_another_section(admin_client, home, office):
    topic = factories.make_topic("Geld")
    factories.make_topic_page(office, topic)
    other = factories.make_office(home, title="Andere Stelle", slug="andere")
    for parent, allowed in [(other, True), (office, False)]:
        url, data = create_form(admin_client, "TopicPageMixin", parent)
        data.update(title="Geld", slug="geld-neu", topic=topic.pk)
        response = admin_client.post(url, {**data, "action-publish": "1"})
        assert (response.status_code == 302) is allowed
    assert kinds.pages("TopicPageMixin", live=True).count() == 2


# In bulk


def bulk_publish(client, *pages, **data):
    meta = page_model()._meta
    url = reverse("wagtail_bulk_action", args=[meta.app_label, meta.model_name, "publish"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{ids}&next=/admin/", data, follow=True)


def test_bulk_publish_names_the_incomplete_and_publishes_the_others(admin_client, incomplete, complete):
    response = bulk_publish(admin_client, incomplete, complete)
    assert response.status_code == 200
    assert (fresh(incomplete).live, fresh(complete).live) == (False, True)
    said = messages_of(response)
    assert "Wer hilft?" in said and SHORT_ANSWER in said
    assert "1 page has been published" in said
    assert held(incomplete).count() == 1


def test_bulk_publish_with_descendants(admin_client, home):
    office = factories.make_office(home, title="Entwurf", slug="entwurf", publish=False, phone="", email="")
    incomplete = factories.make_question(office, short_answer="", publish=False)
    complete = factories.make_question(office, publish=False)
    response = bulk_publish(admin_client, office, include_descendants="on")
    assert [fresh(page).live for page in (office, incomplete, complete)] == [False, False, True]
    said = messages_of(response)
    assert office.title in said and incomplete.title in said
    assert "1 page has been published" in said


def test_bulk_publish_does_not_lose_an_unfinished_row_of_hours(admin_client, home):
    office = factories.make_office(home, hours=[factories.slot("1"), factories.slot("")], publish=False)
    said = messages_of(bulk_publish(admin_client, office))
    assert "A row of the opening hours has no days" in said and not fresh(office).live


def test_bulk_publish_of_incomplete_pages_only_claims_nothing(admin_client, incomplete):
    said = messages_of(bulk_publish(admin_client, incomplete))
    assert SHORT_ANSWER in said
    assert "published" not in said.replace("was not published", "")


def test_bulk_publish_leaves_a_plan_alone(admin_client, complete):
    complete.go_live_at = timezone.now() + WEEK
    planned = complete.save_revision()
    planned.publish()
    complete = fresh(complete)
    complete.go_live_at, complete.short_answer = None, ""
    complete.save_revision()
    bulk_publish(admin_client, complete)
    planned.refresh_from_db()
    assert planned.approved_go_live_at is not None


# Workflow


@pytest.fixture
def in_moderation(incomplete, admin_user):
    group = Group.objects.create(name="Moderation")
    admin_user.groups.add(group)
    task = GroupApprovalTask.objects.create(name="Freigabe")
    task.groups.add(group)
    workflow = Workflow.objects.create(name="Freigabe")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    workflow.start(incomplete, admin_user)
    return fresh(incomplete)


def approve_url(page):
    state = page.current_workflow_task_state
    return reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])


def test_approval_of_an_incomplete_page_tells_why_it_stays_a_draft(admin_client, in_moderation):
    page = in_moderation
    response = admin_client.post(approve_url(page), {"comment": ""}, follow=True)
    assert response.status_code == 200
    assert SHORT_ANSWER in messages_of(response)
    assert not fresh(page).live
    assert held(page).count() == 1


def test_approval_in_the_editor_is_stopped_by_the_form(admin_client, in_moderation):
    page = in_moderation
    data = {
        **form_data(admin_client, page),
        "action-workflow-action": "1",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": "{}",
    }
    response = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert response.status_code == 200
    assert SHORT_ANSWER in response.content.decode()
    assert not fresh(page).live


# Schedule


def schedule(page, **changes):
    """Plans a page for the past, as if the day had come; the gate is asked when the day comes."""
    for name, value in changes.items():
        setattr(page, name, value)
    revision = page.save_revision()
    revision.approved_go_live_at = timezone.now() - datetime.timedelta(minutes=1)
    revision.save(update_fields=["approved_go_live_at"])
    return revision


def test_one_incomplete_page_does_not_stop_the_others(incomplete, complete):
    revision = schedule(incomplete)
    schedule(complete)
    call_command("publish_scheduled")
    assert (fresh(incomplete).live, fresh(complete).live) == (False, True)
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    call_command("publish_scheduled")
    assert held(incomplete).count() == 1


# Past publish(): the action itself, the admin's API


def publish_by_api(client, page, action="publish", **data):
    url = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    return client.post(url, json.dumps(data), content_type="application/json")


def test_the_api_of_the_admin_answers_with_the_reason(admin_client, incomplete, complete):
    response = publish_by_api(admin_client, incomplete)
    assert response.status_code == 400
    assert SHORT_ANSWER in response.json()["short_answer"][0]
    assert not fresh(incomplete).live
    assert publish_by_api(admin_client, complete).status_code == 200
    assert fresh(complete).live


def test_the_action_itself_refuses_and_leaves_what_is_live(complete):
    complete.get_latest_revision().publish()
    page = fresh(complete)
    page.short_answer = ""
    revision = page.save_revision()
    with pytest.raises(ValidationError) as refused:
        PublishPageRevisionAction(revision).execute(skip_permission_checks=True)
    assert SHORT_ANSWER in refused.value.message_dict["short_answer"][0]
    page = fresh(complete)
    assert page.live and page.has_unpublished_changes and page.short_answer
    revision = page.save_revision()
    PublishPageRevisionAction(revision).execute(skip_permission_checks=True)
    assert fresh(page).live_revision_id == revision.pk


def test_an_incomplete_draft_planned_by_the_api_is_held_when_the_day_comes(admin_client, incomplete):
    incomplete.go_live_at = timezone.now() + WEEK
    revision = incomplete.save_revision()
    assert publish_by_api(admin_client, incomplete).status_code == 200
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - WEEK)
    call_command("publish_scheduled")
    assert not fresh(incomplete).live
    assert held(incomplete).count() == 1


def test_no_new_day_is_planned_for_an_incomplete_version_of_a_live_page(complete):
    complete.get_latest_revision().publish()
    page = fresh(complete)
    page.go_live_at, page.short_answer = timezone.now() + WEEK, ""
    revision = page.save_revision()
    revision.publish()
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    assert fresh(page).live and held(page).count() == 1


def test_a_form_of_the_site_that_does_not_ask_the_gate(admin_client, incomplete, monkeypatch):
    monkeypatch.setattr("wagtail_familienbuero.basepage.SectionPageForm._get_problems", lambda form: [])
    url = reverse("wagtailadmin_pages:edit", args=[incomplete.pk])
    data = {**form_data(admin_client, incomplete), "action-publish": "1"}
    response = admin_client.post(url, data, follow=True)
    assert response.status_code == 200
    assert SHORT_ANSWER in messages_of(response)
    assert not fresh(incomplete).live
    url, data = create_form(admin_client, "QuestionPageMixin", incomplete.get_parent())
    response = admin_client.post(url, {**data, "title": "Neu", "slug": "neu", "action-publish": "1"}, follow=True)
    assert SHORT_ANSWER in messages_of(response)
    assert not page_model().objects.get(slug="neu").live


def test_an_alias_follows_its_page_and_may_become_a_page_of_its_own(complete):
    complete.get_latest_revision().publish()
    page = fresh(complete)
    alias = page.create_alias(update_slug="zweitadresse")
    page.short_answer = "<p>Neu.</p>"
    page.save_revision().publish()
    alias = fresh(alias)
    assert alias.live and "Neu." in alias.short_answer
    ConvertAliasPageAction(alias).execute(skip_permission_checks=True)
    assert fresh(alias).live


# Programs, aliases, copies


@pytest.mark.parametrize("blank", ["", "<p></p>", '<p data-block-key="a1">&nbsp; </p>', "<p><br/></p>"])
def test_an_answer_without_words_is_none(office, blank):
    assert not factories.make_question(office, short_answer=blank).live


def test_a_program_is_held_without_an_exception(incomplete):
    incomplete.get_latest_revision().publish()
    assert not fresh(incomplete).live
    assert SHORT_ANSWER in held(incomplete).get().data["reasons"][0]


def test_what_is_live_stays_live_when_its_target_breaks(office):
    partner = factories.make_partner("Jugendamt")
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    page = factories.make_service(office, handled_by="partner", responsible_partners=[("partner", row)])
    partner.unpublish()
    page = fresh(page)
    assert page.live and page.get_publish_problems()
    page.title = "Neuer Titel"
    page.save()  # as any job might
    page.save_revision().publish()
    page = fresh(page)
    assert page.live and page.has_unpublished_changes, "the old text stays public, the new one waits"
    assert held(page).exists()


def test_an_expired_target_is_none(office):
    partner = factories.make_partner("Jugendamt", expire_at=timezone.now() + WEEK)
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    fields = {"handled_by": "partner", "responsible_partners": [("partner", row)]}
    assert factories.make_service(office, **fields).live
    type(partner).objects.filter(pk=partner.pk).update(expire_at=timezone.now() - WEEK)
    fields["responsible_partners"] = [("partner", {**row, "partner": fresh(partner)})]
    assert not factories.make_service(office, **fields).live


def test_a_live_copy_does_not_get_around_the_gate(admin_client, office):
    page = factories.make_topic_page(office, factories.make_topic("Geld"))
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    data = {
        "new_title": "Geld 2",
        "new_slug": "geld-2",
        "new_parent_page": office.pk,
        "copy_subpages": "",
        "publish_copies": "on",
    }
    response = admin_client.post(url, data, follow=True)
    copy = page_model().objects.get(slug="geld-2")
    assert not copy.live
    assert held(copy).count() == 1
    assert "already has a live page" in messages_of(response)
    assert fresh(page).live


def test_copies_of_the_api_and_of_programs_do_not_get_around_it_either(admin_client, office):
    page = factories.make_topic_page(office, factories.make_topic("Geld"))
    question = factories.make_question(page, title="Wer zahlt?")
    response = publish_by_api(admin_client, page, "copy", slug="geld-api", recursive=True)
    assert response.status_code == 201
    copy = page_model().objects.get(slug="geld-api").specific
    assert not copy.live and copy.live_revision_id is None and held(copy).count() == 1
    assert copy.get_children().get().live, "a complete page below keeps its state"
    other = page.copy(update_attrs={"slug": "geld-programm"}, keep_live=True)
    assert not fresh(other).live and held(other).count() == 1
    assert fresh(page).live and fresh(question).live
    copy.topic = factories.make_topic("Wohnen")
    copy.save_revision().publish()
    assert fresh(copy).live


def test_a_held_publication_is_readable_in_the_history(admin_client, incomplete):
    incomplete.get_latest_revision().publish()
    history = admin_client.get(reverse("wagtailadmin_pages:history", args=[incomplete.pk])).content.decode()
    assert SHORT_ANSWER in history
    editor = admin_client.get(reverse("wagtailadmin_pages:edit", args=[incomplete.pk]))
    assert SHORT_ANSWER in messages_of(editor)


def test_a_page_of_the_site_is_published_as_ever(admin_client, home):
    page = type(home)(title="Impressum", slug="impressum", live=False, locale=home.locale)
    home.add_child(instance=page)
    page.save_revision()
    bulk_publish(admin_client, page)
    assert fresh(page).live


# Translation


def test_a_published_translation_passes_the_gate_too(office, english, django_capture_on_commit_callbacks):
    """wagtail-localize publishes after the transaction, where nobody could see an exception."""
    localize = pytest.importorskip("wagtail_localize.models")
    if not apps.is_installed("wagtail_localize"):
        pytest.skip("this site has no wagtail-localize")
    question = factories.make_question(office, title="Wer zahlt?")
    type(question).objects.filter(pk=question.pk).update(short_answer="")
    source, _created = localize.TranslationSource.update_or_create_from_instance(fresh(question))
    with django_capture_on_commit_callbacks(execute=True):
        source.create_or_update_translation(english, publish=True, copy_parent_pages=True, fallback=True)
    translation_ = type(question).objects.get(translation_key=question.translation_key, locale=english)
    assert not translation_.live
    assert held(translation_).count() == 1


# When is it public


@pytest.mark.parametrize("by_job", [False, True])
def test_an_expired_page_is_gone_with_a_way_on(client, office, by_job):
    page = factories.make_question(office, title="Sommerfest")
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))
    if by_job:
        call_command("publish_scheduled")
        assert not fresh(page).live
    response = client.get(page.url)
    assert response.status_code == 410
    text = response.content.decode()
    assert office.url in text and "Sommerfest" not in text
    sitemap = client.get("/sitemap.xml").content.decode()
    assert iri_to_uri(office.url) in sitemap and page.slug not in sitemap


def test_a_page_that_was_taken_down_is_not_found(client, office):
    page = factories.make_question(office)
    page.unpublish()
    assert client.get(page.url).status_code == 404


@pytest.mark.parametrize("expired", [False, True])
def test_a_restricted_page_asks_for_the_password_and_tells_nothing(client, office, expired):
    page = factories.make_question(office, title="Internes", short_answer="<p>Geheim.</p>")
    PageViewRestriction.objects.create(
        page=page_model().objects.get(pk=page.pk), restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    if expired:
        type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - WEEK)
    response = client.get(page.url)
    text = response.content.decode()
    assert "Geheim." not in text and "Internes" not in text
    assert 'name="password"' in text
    assert page.slug not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("make", [factories.make_partner, factories.make_contact])
def test_an_expired_record_is_gone_too(client, office, make):
    directory = factories.make_directory(office)
    fields = {"in_directory": True} if make is factories.make_contact else {}
    record = make("Beratung Nord", **fields)
    url = record.get_url()
    assert url.startswith(directory.url)
    assert client.get(url).status_code == 200
    assert url in client.get("/sitemap.xml").content.decode()
    type(record).objects.filter(pk=record.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))
    response = client.get(url)
    assert response.status_code == 410
    assert "Beratung Nord" not in response.content.decode()
    assert url not in client.get("/sitemap.xml").content.decode()
    assert "Beratung Nord" not in client.get(directory.url).content.decode()
