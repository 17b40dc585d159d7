"""What is used somewhere cannot be deleted, and the editor reads where it is used."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission, Site

from tests import factories
from tests.sites.pages import page_model
from wagtail_familienbuero.admin import usage
from wagtail_familienbuero.models import Partner, Topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


@pytest.fixture
def office(home, site):
    return factories.make_office(home, title="Familienbüro Mitte")


def delete_url(record):
    return reverse(record.snippet_viewset.get_url_name("delete"), args=[record.pk])


def bulk_url(*records):
    meta = records[0]._meta
    start = reverse("wagtail_bulk_action", args=[meta.app_label, meta.model_name, "delete"])
    return f"{start}?{'&'.join(f'id={record.pk}' for record in records)}"


def use_partner_in_stream(office, partner):
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    factories.make_service(office, title="Elterngeld", responsible_partners=[("partner", row)])


def use_contact_in_stream(office, contact):
    factories.make_partner("Elterngeld", contacts=[("contact", {"contact": contact, "note": ""})])


def use_topic(office, topic):
    factories.make_question(office, title="Elterngeld", lists={"topics": [topic]})


def use_topic_on_a_partner(office, topic):
    partner = factories.make_partner("Elterngeld")
    partner.topics = [topic]
    partner.save()


def use_topic_as_parent(office, topic):
    factories.make_topic("Elterngeld", parent=topic)


def use_topic_on_its_page(office, topic):
    factories.make_topic_page(office, topic, title="Elterngeld")


def use_topic_in_a_draft(office, topic):
    page = factories.make_service(office, title="Elterngeld")
    page.topics = [topic]
    page.save_revision()
    assert not type(page).objects.get(pk=page.pk).topics.exists()


def use_partner_in_a_draft(office, partner):
    page = factories.make_offer(office, title="Elterngeld")
    page.provider = partner
    page.save_revision()


def use_in_list(name):
    return lambda office, record: factories.make_offer(office, title="Elterngeld", lists={name: [record]})


USES = [
    (factories.make_partner, use_partner_in_stream),
    (factories.make_partner, lambda office, it: factories.make_offer(office, title="Elterngeld", provider=it)),
    (factories.make_partner, use_partner_in_a_draft),
    (factories.make_contact, use_contact_in_stream),
    (factories.make_topic, use_topic),
    (factories.make_topic, use_topic_on_a_partner),
    (factories.make_topic, use_topic_as_parent),
    (factories.make_topic, use_topic_on_its_page),
    (factories.make_topic, use_topic_in_a_draft),
    (
        factories.make_target_group,
        lambda o, it: factories.make_offer(o, title="Elterngeld", lists={"target_groups": [it]}),
    ),
    (factories.make_life_phase, lambda o, it: factories.make_offer(o, title="Elterngeld", lists={"life_phases": [it]})),
    (factories.make_district, lambda o, it: factories.make_offer(o, title="Elterngeld", lists={"districts": [it]})),
]


@pytest.mark.parametrize(("make", "use"), USES)
def test_used_records_stay_and_the_answer_says_where(admin_client, office, make, use):
    record, free = make("Gebraucht"), make("Frei")
    use(office, record)
    merge = reverse("familienbuero_merge", args=[record._meta.model_name, record.pk])
    for method in (admin_client.get, admin_client.post):
        for url in (delete_url(record), bulk_url(record, free)):
            response = method(url)
            assert response.status_code == 200
            assert "Elterngeld" in response.content.decode()
            assert merge in response.content.decode()
    assert type(record).objects.filter(pk__in=[record.pk, free.pk]).count() == 2


@pytest.mark.parametrize("make", [*{make: None for make, _use in USES}])
def test_unused_records_can_be_deleted(admin_client, site, make):
    single, one, two = make("Eins"), make("Zwei"), make("Drei")
    assert admin_client.post(delete_url(single)).status_code == 302
    assert admin_client.post(bulk_url(one, two)).status_code == 302
    assert not type(single).objects.exists()


def test_a_parent_and_its_child_in_one_bulk_deletion_are_no_error_page(admin_client, site):
    parent = factories.make_topic("Oben")
    child = factories.make_topic("Unten", parent=parent)
    response = admin_client.post(bulk_url(parent, child))
    assert response.status_code == 200
    assert Topic.objects.count() == 2


def test_the_main_language_stands_for_all_and_a_translation_for_itself(admin_client, office, english):
    topic = factories.make_topic("Geld")
    translation = topic.copy_for_translation(english)
    translation.save()
    use_topic(office, topic)
    assert admin_client.post(delete_url(translation)).status_code == 302
    again = topic.copy_for_translation(english)
    again.save()
    page = factories.make_offer(office, title="Nur englisch", lists={"topics": [again]})
    text = admin_client.post(delete_url(topic)).content.decode()
    assert page.title in text


def test_the_usage_view_knows_lists_and_drafts_in_every_language(admin_client, office, english):
    topic = factories.make_topic("Geld")
    translation = topic.copy_for_translation(english)
    translation.save()
    use_topic(office, topic)
    url = reverse(translation.snippet_viewset.get_url_name("usage"), args=[translation.pk])
    response = admin_client.get(url)
    assert response.status_code == 200
    assert "Elterngeld" in response.content.decode()


def test_the_number_of_queries_does_not_grow_with_the_uses(office, django_assert_max_num_queries):
    topic = factories.make_topic()
    factories.make_service(office, lists={"topics": [topic]})
    usage.find([topic])
    with CaptureQueriesContext(connection) as one:
        usage.find([topic])
    for _ in range(8):
        factories.make_service(office, lists={"topics": [topic]})
    with django_assert_max_num_queries(len(one)):
        assert len(usage.find([topic])) == 9


def test_what_belongs_to_another_site_stays_unnamed(client, django_user_model, office, home):
    root = page_model().get_first_root_node()
    other_root = type(home)(title="Nachbarort", slug="nachbarort", locale=home.locale)
    root.add_child(instance=other_root)
    Site.objects.create(hostname="other.example", root_page_id=other_root.pk)
    other_office = factories.make_office(other_root)
    topic = factories.make_topic("Geld", site=Site.objects.get(is_default_site=True))
    use_topic(office, topic)
    secret = factories.make_question(other_office, title="Geheime Frage", publish=False, lists={"topics": [topic]})
    user = editor_of(django_user_model, office, "topic")
    shown, hidden = usage.split_by_permission(usage.find([topic]), user)
    assert [use.source.title for use in shown] == ["Elterngeld"]
    assert hidden == 1
    client.force_login(user)
    text = client.post(delete_url(topic)).content.decode()
    assert "Elterngeld" in text
    assert secret.title not in text


def editor_of(users, page, *model_names):
    group = Group.objects.create(name=f"Redaktion {page.pk}")
    codenames = ["access_admin", *(f"{verb}_{name}" for verb in ("add", "change", "delete") for name in model_names)]
    group.permissions.add(*Permission.objects.filter(codename__in=codenames))
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.create(group=group, page_id=page.pk, permission=permission)
    user = users.objects.create_user(f"editor{page.pk}", password="x")
    user.groups.add(group)
    return user


# Pages


@pytest.fixture
def needed(office):
    factories.make_contact("Frau Ada", office=page_model().objects.get(pk=office.pk))
    return office


def page_bulk_url(*pages):
    meta = page_model()._meta
    start = reverse("wagtail_bulk_action", args=[meta.app_label, meta.model_name, "delete"])
    return f"{start}?{'&'.join(f'id={page.pk}' for page in pages)}"


def test_an_office_that_a_contact_names_stays(admin_client, needed):
    for method in (admin_client.get, admin_client.post):
        response = method(reverse("wagtailadmin_pages:delete", args=[needed.pk]))
        assert "Frau Ada" in response.content.decode()
    admin_client.post(page_bulk_url(needed))
    assert page_model().objects.filter(pk=needed.pk).exists()


def test_so_does_the_page_above_it(admin_client, home, needed):
    above = factories.make_office(home, title="Oben", slug="oben")
    needed.move(above, pos="last-child")
    for url in (reverse("wagtailadmin_pages:delete", args=[above.pk]), page_bulk_url(above)):
        response = admin_client.post(url)
        assert response.status_code == 200
        assert "Frau Ada" in response.content.decode()
    assert page_model().objects.filter(pk=needed.pk).exists()


def test_other_pages_go(admin_client, needed):
    one, two = factories.make_service(needed), factories.make_service(needed)
    assert admin_client.post(reverse("wagtailadmin_pages:delete", args=[one.pk])).status_code == 302
    assert admin_client.post(page_bulk_url(two)).status_code == 302
    assert not page_model().objects.filter(pk__in=[one.pk, two.pk]).exists()


def test_a_revision_opens_although_its_target_is_gone(admin_client, office):
    """Only old revisions can come to this: what is used in the latest one is guarded."""
    partner = factories.make_partner()
    offer = factories.make_offer(office, provider=partner, with_revision=True)
    old = offer.latest_revision
    offer.provider = None
    offer.save_revision().publish()
    assert admin_client.post(delete_url(partner)).status_code == 302
    assert not Partner.objects.exists()
    old.refresh_from_db()
    assert old.as_object().provider is None
    url = reverse("wagtailadmin_pages:revisions_revert", args=[offer.pk, old.pk])
    assert admin_client.get(url).status_code == 200


def api_delete(client, page):
    return client.post(reverse("wagtailadmin_api:pages:action", args=[page.pk, "delete"]))


def test_the_api_of_the_admin_keeps_an_office_that_a_contact_names(admin_client, needed):
    response = api_delete(admin_client, needed)
    assert response.status_code == 400
    assert "Frau Ada" in response.content.decode()
    assert page_model().objects.filter(pk=needed.pk).exists()


def test_the_api_of_the_admin_deletes_other_pages(admin_client, needed):
    service = factories.make_service(needed)
    assert api_delete(admin_client, service).status_code == 204
    assert not page_model().objects.filter(pk=service.pk).exists()


def test_a_site_that_owns_records_stays_and_names_them(admin_client, home):
    second = Site.objects.create(hostname="zwei.example.org", root_page=home)
    partner = factories.make_partner("Tafel", site=second)
    url = reverse("wagtailsites:delete", args=[second.pk])
    for method in (admin_client.get, admin_client.post):
        response = method(url)
        assert response.status_code == 200
        assert "Tafel" in response.content.decode()
    assert Site.objects.filter(pk=second.pk).exists()
    partner.delete()
    assert admin_client.get(url).status_code == 200
    assert admin_client.post(url).status_code == 302
    assert not Site.objects.filter(pk=second.pk).exists()
