"""Editors publish in their section; contributors prepare drafts and submit them."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, GroupPagePermission, Workflow, WorkflowPage, WorkflowTask

from tests import factories
from tests.admin_support import admin_url, chooser_url, make_second_site, make_user, partner_data, topic_data
from wagtail_familienbuero import kinds
from wagtail_familienbuero.admin.groups import create_groups, is_moderated
from wagtail_familienbuero.models import District, Partner, Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(home):
    return factories.make_office(home)


@pytest.fixture
def editor(office):
    return make_user("editor", create_groups(office)[0])


@pytest.fixture
def contributor(office):
    return make_user("contributor", create_groups(office)[1])


def test_calling_again_adds_nothing(office):
    first = create_groups(office)
    before = [Group.objects.count(), GroupPagePermission.objects.count(), first[0].permissions.count()]
    assert create_groups(office) == first
    assert [Group.objects.count(), GroupPagePermission.objects.count(), first[0].permissions.count()] == before


def test_a_second_section_gets_groups_of_its_own(office):
    other = factories.make_office(make_second_site().root_page.specific, title="Familienbüro Nachbarstadt")
    first, second = create_groups(office), create_groups(other)
    names = [group.name for group in first + second]
    assert len(set(names)) == 4
    assert "Familienbüro Nachbarstadt" in second[0].name
    assert create_groups(other) == second


def test_a_page_below_names_its_section(office, home):
    service = factories.make_service(office)
    assert create_groups(service) == create_groups(office)
    with pytest.raises(ValueError, match="no section"):
        create_groups(home)


def test_translations_of_the_section_are_included(office, home, english):
    home.copy_for_translation(english)
    translated = office.copy_for_translation(english)
    editors = create_groups(office)[0]
    assert GroupPagePermission.objects.filter(group=editors, page_id=translated.pk).exists()


def test_who_may_do_what(office, home, editor, contributor):
    outside = home.permissions_for_user(editor)
    assert not outside.can_add_subpage() and not outside.can_edit()
    inside = office.permissions_for_user(editor)
    assert inside.can_publish() and inside.can_add_subpage()
    assert not office.permissions_for_user(contributor).can_publish()
    assert office.permissions_for_user(contributor).can_edit()
    for action, who in {"add": True, "change": True, "publish": False, "delete": False}.items():
        assert contributor.has_perm(f"wagtail_familienbuero.{action}_partner") is who
        assert editor.has_perm(f"wagtail_familienbuero.{action}_partner")


def test_both_reach_the_admin_with_images_and_documents(client, editor, contributor):
    for user in (editor, contributor):
        client.force_login(user)
        for url in [
            reverse("wagtailadmin_home"),
            admin_url(Partner, "list"),
            reverse("wagtailimages:add"),
            reverse("wagtaildocs:add"),
        ]:
            assert client.get(url).status_code == 200, (user, url)


def test_an_editor_publishes_a_partner(client, editor, site):
    client.force_login(editor)
    client.post(admin_url(Partner, "add"), partner_data(**{"action-publish": "1"}))
    partner = Partner.objects.get()
    assert partner.live and partner.site == site


def test_a_contributor_saves_a_draft(client, contributor):
    client.force_login(contributor)
    client.post(admin_url(Partner, "add"), partner_data(**{"action-publish": "1"}))
    assert not Partner.objects.get().live


def test_a_contributor_creates_drafts_in_the_chooser(client, contributor, editor):
    fields = {"name": "Neue Stelle", "kind": "authority", "phone": "0123 4567"}
    client.force_login(contributor)
    client.post(chooser_url(Partner, "create"), fields)
    assert not Partner.objects.get().live
    client.force_login(editor)
    client.post(chooser_url(Partner, "create"), {**fields, "name": "Andere Stelle"})
    assert Partner.objects.get(name="Andere Stelle").live


def service_form(client, office, **extra):
    model = next(model for model in kinds.concretes("ServicePageMixin") if model.is_creatable)
    url = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, office.pk])
    return model, url, client.get(url)


def test_submitting_needs_a_workflow_and_says_so(client, office, contributor):
    WorkflowPage.objects.all().delete()
    assert not is_moderated(office)
    client.force_login(contributor)
    _model, _url, response = service_form(client, office)
    assert response.status_code == 200
    assert "action-submit" not in response.content.decode()
    workflow = Workflow.objects.create(name="Prüfung")
    task = GroupApprovalTask.objects.create(name="Redaktion prüft")
    task.groups.set([create_groups(office)[0]])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page_id=office.pk)
    assert is_moderated(office)
    _model, _url, response = service_form(client, office)
    assert "action-submit" in response.content.decode()


def test_nothing_that_a_contributor_saves_is_public_at_once(client, office, contributor, editor, site):
    topic = factories.make_topic("Geld", site=site)
    page = factories.make_topic_page(office, topic)
    for user, name in ((contributor, "Geld"), (editor, "Finanzen")):
        client.force_login(user)
        client.post(admin_url(Topic, "edit", topic.pk), topic_data(name="Finanzen", slug="geld"))
        client.post(chooser_url(District, "create"), {"name": f"Von {user.username}"})
        topic.refresh_from_db()
        page.refresh_from_db()
        assert topic.name == page.title == name
    assert [district.name for district in District.objects.all()] == ["Von editor"]
    client.force_login(contributor)
    response = client.get(chooser_url(Topic, "choose"))
    assert response.status_code == 200 and "Finanzen" in response.content.decode()
