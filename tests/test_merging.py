"""Merging two records: every link moves, in live rows and in revisions, in every language."""

import json

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail.models import ReferenceIndex, Site

from tests import factories
from tests.sites.pages import page_model
from wagtail_familienbuero.admin import merging
from wagtail_familienbuero.models import Contact, ExternalId, FormerSlug, Partner, Topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def editor(admin_client):
    return admin_client


def passed_on_to(partner):
    row = {"partner": partner, "note": "entscheidet", "link": "", "appointment": ""}
    return {"handled_by": "partner", "responsible_partners": [("partner", row)]}


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def partners_of(page):
    return [row.value["partner"] for row in page.responsible_partners]


def test_foreign_keys_stream_fields_and_revisions_move(office):
    keep, drop = factories.make_partner("Jugendamt"), factories.make_partner("Jugend-Amt")
    offer = factories.make_offer(office, provider=drop, place=drop, with_revision=True)
    service = factories.make_service(office, **passed_on_to(drop), with_revision=True)
    service.body = [("partner", {"partner": drop})]
    service.save_revision()  # a draft that says more than the live page

    merging.merge(keep, drop)

    assert not Partner.objects.filter(pk=drop.pk).exists()
    assert (fresh(offer).provider, fresh(offer).place) == (keep, keep)
    assert offer.revisions.first().as_object().provider == keep
    service = fresh(service)
    assert partners_of(service) == [keep]
    assert service.live and service.has_unpublished_changes
    draft = service.get_latest_revision_as_object()
    assert partners_of(draft) == [keep]
    assert draft.body[0].value["partner"] == keep
    for revision in service.revisions.all():
        assert f'"partner": {drop.pk}' not in json.dumps(revision.content).replace('\\"', '"')


def test_the_moved_links_are_known_to_the_reference_index(office):
    keep, drop = factories.make_partner(), factories.make_partner()
    factories.make_offer(office, provider=drop)
    factories.make_service(office, **passed_on_to(drop))
    merging.merge(keep, drop)
    assert ReferenceIndex.get_references_to(keep).count() == 2


def test_a_contact_moves_out_of_partners_offices_and_notes(office):
    keep, drop = factories.make_contact("Frau Ada"), factories.make_contact("Fr. Ada")
    row = {"contact": drop, "note": "A bis K"}
    partner = factories.make_partner(contacts=[("contact", row)])
    office.contacts = [("contact", row)]
    office.save_revision().publish()
    merging.merge(keep, drop)
    assert [row.value["contact"] for row in fresh(partner).contacts] == [keep]
    assert [row.value["contact"] for row in fresh(office).contacts] == [keep]
    assert fresh(office).contacts[0].value["note"] == "A bis K"


def test_lists_move_once_even_where_both_were_chosen(office):
    keep, drop = factories.make_topic("Geld"), factories.make_topic("Finanzen")
    both = factories.make_question(office, lists={"topics": [keep, drop]}, with_revision=True)
    one = factories.make_question(office, title="Wo?", lists={"topics": [drop]}, with_revision=True)
    merging.merge(keep, drop)
    for page in (both, one):
        assert list(fresh(page).topics.all()) == [keep]
        assert page.get_latest_revision().content["topics"] == [keep.pk]
        page.get_latest_revision().publish()
        assert list(fresh(page).topics.all()) == [keep]


@pytest.mark.parametrize("name", ["target_group", "life_phase", "district"])
def test_every_vocabulary_can_be_merged(office, name):
    make, field = getattr(factories, f"make_{name}"), f"{name}s"
    keep, drop = make("Eins"), make("Zwei")
    offer = factories.make_offer(office, lists={field: [drop]})
    merging.merge(keep, drop)
    assert list(getattr(fresh(offer), field).all()) == [keep]


def test_sub_topics_follow_and_the_tree_is_rebuilt(site):
    keep, drop = factories.make_topic("Geld"), factories.make_topic("Finanzen")
    child = factories.make_topic("Elterngeld", parent=drop)
    grandchild = factories.make_topic("Plus", parent=child)
    merging.merge(keep, drop)
    child, grandchild = fresh(child), fresh(grandchild)
    assert child.parent == keep
    assert child.tree_path.startswith(fresh(keep).tree_path)
    assert grandchild.tree_path.startswith(child.tree_path)


def test_a_topic_merges_into_its_own_grandchild_without_a_circle(site):
    drop = factories.make_topic("Geld")
    middle = factories.make_topic("Leistungen", parent=drop)
    keep = factories.make_topic("Elterngeld", parent=middle)
    merging.merge(keep, drop)
    keep, middle = fresh(keep), fresh(middle)
    assert (keep.parent, middle.parent) == (None, keep)
    assert middle.tree_path.startswith(keep.tree_path)
    middle.full_clean()


def test_a_page_of_the_topic_follows(office):
    keep, drop = factories.make_topic("Geld"), factories.make_topic("Finanzen")
    page = factories.make_topic_page(office, drop)
    merging.merge(keep, drop)
    page = fresh(page)
    assert (page.topic, page.title) == (keep, "Geld")
    assert page.get_latest_revision_as_object().title == "Geld"


def test_two_live_pages_of_the_topics_are_a_clear_no(office):
    keep, drop = factories.make_topic("Geld"), factories.make_topic("Finanzen")
    factories.make_topic_page(office, keep)
    factories.make_topic_page(office, drop)
    with pytest.raises(merging.MergeRefused, match="Finanzen"):
        merging.merge(keep, drop)
    assert Topic.objects.filter(pk=drop.pk).exists()


def test_external_ids_and_addresses_lead_to_the_kept_one(client, office):
    directory = factories.make_directory(office)
    keep, drop = factories.make_partner("Jugendamt"), factories.make_partner("Jugend-Amt")
    drop.slug = "das-amt"
    drop.save()
    key = ExternalId.objects.create(scheme="dldb", value="7", kind="partner", translation_key=drop.translation_key)
    merging.merge(keep, drop)
    key.refresh_from_db()
    assert key.translation_key == keep.translation_key
    assert set(FormerSlug.objects.values_list("slug", flat=True)) == {"jugend-amt", "das-amt"}
    for slug in ("jugend-amt", "das-amt"):
        response = client.get(f"{directory.url}{slug}/")
        assert (response.status_code, response["Location"]) == (301, fresh(keep).get_url())


def test_only_empty_fields_are_filled_and_drafts_keep_them(office):
    keep = factories.make_partner("Jugendamt", website="https://a.example/")
    drop = factories.make_partner("Jugend-Amt", website="https://b.example/", what_they_do="Hilft.")
    keep.save_revision()
    topic = factories.make_topic()
    drop.topics = [topic]
    drop.save()
    merging.merge(keep, drop)
    live, draft = fresh(keep), fresh(keep).get_latest_revision_as_object()
    for version in (live, draft):
        assert (version.website, version.what_they_do) == ("https://a.example/", "Hilft.")
        assert list(version.topics.all()) == [topic]
        assert version.synonyms == "Jugend-Amt"


def test_an_address_is_never_put_together_from_two(site):
    keep = factories.make_partner(city="Musterstadt")
    drop = factories.make_partner(street="Markt 1", city="Nachbarort")
    merging.merge(keep, drop)
    assert (fresh(keep).street, fresh(keep).city) == ("", "Musterstadt")


def test_a_protected_address_stays_protected(site):
    keep = factories.make_partner()
    drop = factories.make_partner(street="Geheim 1", city="Musterstadt", protected_address=True)
    merging.merge(keep, drop)
    keep = fresh(keep)
    assert keep.street == "Geheim 1"
    assert keep.protected_address and not keep.public_address


def test_a_draft_s_words_do_not_go_live_by_the_way(site):
    keep = factories.make_partner("Jugendamt")
    drop = factories.make_partner("Jugend-Amt", live=False, what_they_do="Noch geheim.")
    merging.merge(keep, drop)
    keep = fresh(keep)
    assert keep.what_they_do == ""
    assert keep.has_unpublished_changes
    assert keep.get_latest_revision_as_object().what_they_do == "Noch geheim."


def test_languages_merge_pairwise_and_a_stray_one_is_adopted(office, english):
    keep, drop = factories.make_partner("Jugendamt"), factories.make_partner("Jugend-Amt", phone="0123 1")
    stray = drop.copy_for_translation(english)
    stray.name = "Youth office"
    stray.save()
    merging.merge(keep, drop)
    stray = Partner.objects.get(pk=stray.pk)
    assert stray.translation_key == keep.translation_key
    assert stray.name == "Youth office"
    assert stray.phone == keep.phone, "a fact is the same in every language"


def test_links_to_a_translation_move_to_the_translation(office, english):
    keep, drop = factories.make_partner("Jugendamt"), factories.make_partner("Jugend-Amt")
    keep_en, drop_en = keep.copy_for_translation(english), drop.copy_for_translation(english)
    keep_en.save()
    drop_en.save()
    offer = factories.make_offer(office, provider=drop_en)
    merging.merge(keep, drop)
    assert fresh(offer).provider == keep_en
    assert Partner.objects.count() == 2


def test_what_must_not_be_merged(site, home):
    root = page_model().get_first_root_node()
    other_root = type(home)(title="Nachbarort", slug="nachbarort", locale=home.locale)
    root.add_child(instance=other_root)
    other = Site.objects.create(hostname="other.example", root_page_id=other_root.pk)
    shared, own = factories.make_partner("A"), factories.make_partner("B", site=other)
    draft, contact = factories.make_partner("C", live=False), factories.make_contact("D")
    for keep, drop in [(own, shared), (draft, shared), (shared, shared), (shared, contact)]:
        with pytest.raises(merging.MergeRefused):
            merging.merge(keep, drop)
    assert (Partner.objects.count(), Contact.objects.count()) == (3, 1)


def test_old_revisions_open_after_a_merge(office):
    keep, drop = factories.make_partner(), factories.make_partner()
    offer = factories.make_offer(office, provider=drop, with_revision=True)
    first = offer.latest_revision
    offer.provider = None
    offer.save_revision().publish()
    merging.merge(keep, drop)
    first.refresh_from_db()
    assert first.as_object().provider == keep


# The editor's way


def url(record):
    return reverse("familienbuero_merge", args=[record._meta.model_name, record.pk])


def test_the_list_offers_it(admin_client, site):
    for record in (factories.make_partner(), factories.make_topic()):
        response = admin_client.get(reverse(record.snippet_viewset.get_url_name("list")))
        assert url(record) in response.content.decode()


def test_an_editor_sees_what_moves_and_confirms(editor, office):
    keep, drop = factories.make_partner("Jugendamt"), factories.make_partner("Jugend-Amt", what_they_do="Hilft.")
    offer = factories.make_offer(office, title="Krabbelgruppe", provider=drop)
    assert editor.get(url(drop)).status_code == 200
    preview = editor.get(url(drop), {"keep": keep.pk})
    text = preview.content.decode()
    assert "Krabbelgruppe" in text
    assert Partner.objects.filter(pk=drop.pk).exists(), "looking changes nothing"
    response = editor.post(url(drop), {"keep": keep.pk})
    assert response.status_code == 302
    assert fresh(offer).provider == keep


@pytest.mark.parametrize("keep", ["", "0", "999999", "x", "99999999999999999999999"])
def test_a_wrong_choice_is_no_error_page(editor, site, keep):
    drop = factories.make_partner()
    assert editor.get(url(drop), {"keep": keep}).status_code == 200
    assert editor.post(url(drop), {"keep": keep}).status_code == 200
    assert editor.post(url(drop), {"keep": drop.pk}).status_code == 200
    assert Partner.objects.filter(pk=drop.pk).exists()


def test_a_refusal_is_shown_and_nothing_changes(editor, office):
    keep, drop = factories.make_topic("Geld"), factories.make_topic("Finanzen")
    factories.make_topic_page(office, keep)
    factories.make_topic_page(office, drop)
    assert "Finanzen" in editor.get(url(drop), {"keep": keep.pk}).content.decode()
    assert editor.post(url(drop), {"keep": keep.pk}).status_code == 200
    assert Topic.objects.filter(pk=drop.pk).exists()


def test_unknown_records_are_not_found(editor, site):
    assert editor.get("/admin/familienbuero/merge/partner/999/").status_code == 404
    assert editor.get("/admin/familienbuero/merge/user/1/").status_code == 404


def test_merging_needs_delete_on_the_one_and_change_on_the_other(client, django_user_model, site):
    permissions = apps.get_model("auth", "Permission").objects
    user = django_user_model.objects.create_user("mitarbeit", password="x")
    user.user_permissions.add(permissions.get(codename="access_admin"), permissions.get(codename="change_partner"))
    client.force_login(user)
    keep, drop = factories.make_partner(), factories.make_partner()
    client.post(url(drop), {"keep": keep.pk})
    assert Partner.objects.filter(pk=drop.pk).exists()
    user.user_permissions.add(permissions.get(codename="delete_partner"))
    client.force_login(django_user_model.objects.get(pk=user.pk))
    client.post(url(drop), {"keep": keep.pk})
    assert not Partner.objects.filter(pk=drop.pk).exists()
