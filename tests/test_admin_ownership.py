"""Two sites, two editors: nothing of the one is listed, chosen, edited or exported by the other."""

import pytest
from django.urls import reverse
from wagtail.models import GroupPagePermission, Site

from tests import factories
from tests.admin_support import (
    admin_url,
    chooser_url,
    contact_data,
    make_second_site,
    make_user,
    partner_data,
    rows,
    topic_data,
)
from tests.sites.pages import make_home
from wagtail_familienbuero import kinds
from wagtail_familienbuero.admin.groups import create_groups
from wagtail_familienbuero.admin.ownership import policy_for, reach_of
from wagtail_familienbuero.models import Contact, District, Partner, Topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


# On one site


def test_with_one_site_the_model_permission_is_enough(site):
    user = make_user("somebody")
    reach = reach_of(user)
    assert [s.pk for s in reach.sites] == [site.pk] and reach.reaches_all and not reach.several


def test_a_second_host_name_asks_no_editor_whose_a_record_is(site):
    Site.objects.create(hostname="auch.example", port=80, root_page_id=site.root_page_id)
    reach = reach_of(make_user("chief", superuser=True))
    assert not reach.several and reach.only_site == site


def test_one_site_hides_the_field_and_sets_it(site, admin_client):
    assert 'name="site"' not in admin_client.get(admin_url(Topic, "add")).content.decode()
    admin_client.post(admin_url(Topic, "add"), topic_data())
    assert Topic.objects.get().site == site


# On two sites, for all tests below


def build():
    home = make_home()
    sites = [Site.objects.get(is_default_site=True), make_second_site()]
    offices = [factories.make_office(page) for page in (home, sites[1].root_page.specific)]
    editors = [make_user(f"editor{number}", create_groups(office)[0]) for number, office in enumerate(offices)]
    return {"sites": sites, "offices": offices, "editors": editors}


@pytest.fixture(scope="module")
def built(once):
    return once(build)


@pytest.fixture
def towns(db, built):
    """Two sites with a section and an editor each."""
    Site.clear_site_root_paths_cache()
    return {name: [type(thing).objects.get(pk=thing.pk) for thing in things] for name, things in built.items()}


@pytest.fixture
def client_of(client, towns):
    def login(number):
        client.force_login(towns["editors"][number])
        return client

    return login


def is_refused(response):
    """Wagtail answers a refusal with the way back to the start and a message."""
    return response.status_code in (403, 404) or (
        response.status_code == 302 and response.url == reverse("wagtailadmin_home")
    )


def test_an_editor_reaches_the_site_of_the_section_only(towns):
    mine, other = towns["sites"]
    first, second = towns["editors"]
    assert [s.pk for s in reach_of(first).sites] == [mine.pk]
    assert [s.pk for s in reach_of(second).sites] == [other.pk]
    assert not reach_of(first).reaches_all
    chief = make_user("chief", superuser=True)
    assert reach_of(chief).reaches_all and len(reach_of(chief).sites) == 2


def test_a_permission_above_reaches_every_site_below(towns):
    group = create_groups(towns["offices"][0])[0]
    GroupPagePermission.objects.create(
        group=group,
        page=towns["sites"][0].root_page.get_parent(),
        permission=GroupPagePermission.objects.filter(group=group).first().permission,
    )
    user = make_user("all", group)
    assert reach_of(user).reaches_all


def test_a_permission_below_a_translated_root_counts(towns, english):
    root = towns["sites"][1].root_page.specific.copy_for_translation(english)
    office = factories.make_office(root)
    user = make_user("english", create_groups(office)[1])
    assert [s.pk for s in reach_of(user).sites] == [towns["sites"][1].pk]


def test_a_user_without_pages_reaches_nothing_where_there_are_several_sites(towns):
    nobody = make_user("nobody")
    assert reach_of(nobody).sites == ()
    assert not policy_for(Partner).user_has_permission(nobody, "add")


def test_lists_choosers_and_exports_show_own_and_shared_records(towns, client_of):
    mine, other = towns["sites"]
    factories.make_partner("Unsere Stelle", site=mine)
    factories.make_partner("Fremde Stelle", site=other)
    factories.make_partner("Gemeinsame Stelle")
    client = client_of(0)
    for url in [
        admin_url(Partner, "list"),
        admin_url(Partner, "list") + "?q=Stelle",
        admin_url(Partner, "list_results"),
        admin_url(Partner, "list") + "?export=csv",
        chooser_url(Partner, "choose"),
        chooser_url(Partner, "choose_results") + "?q=Stelle",
    ]:
        response = client.get(url)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        text = content.decode()
        assert "Unsere Stelle" in text and "Gemeinsame Stelle" in text, url
        assert "Fremde Stelle" not in text, url


def test_a_foreign_record_cannot_be_chosen(towns, client_of):
    foreign = factories.make_partner("Fremde Stelle", site=towns["sites"][1])
    client = client_of(0)
    assert client.get(chooser_url(Partner, "chosen", foreign.pk)).status_code == 404
    several = client.get(chooser_url(Partner, "chosen_multiple") + f"?id={foreign.pk}")
    assert several.json()["result"] == []


@pytest.mark.parametrize(
    "view",
    ["edit", "delete", "usage", "history", "history_results", "copy", "preview_on_edit", "unpublish", "lock", "unlock"],
)
@pytest.mark.parametrize("whose", ["foreign", "shared"])
def test_no_address_of_a_foreign_record_answers(towns, client_of, view, whose):
    site = towns["sites"][1] if whose == "foreign" else None
    partner = factories.make_partner("Fremde Stelle", site=site)
    for method in ("get", "post"):
        response = getattr(client_of(0), method)(admin_url(Partner, view, partner.pk))
        assert is_refused(response), (method, response.status_code)
    partner.refresh_from_db()
    assert partner.live and not partner.locked


def test_no_revision_of_a_foreign_record_is_shown(towns, client_of):
    partner = factories.make_partner("Fremde Stelle", site=towns["sites"][1])
    revision = partner.save_revision()
    client = client_of(0)
    for view, args in [
        ("revisions_view", (partner.pk, revision.pk)),
        ("revisions_revert", (partner.pk, revision.pk)),
        ("revisions_compare", (partner.pk, "live", "latest")),
        ("workflow_history", (partner.pk,)),
    ]:
        assert is_refused(client.get(admin_url(Partner, view, *args))), view


def test_the_own_record_can_be_edited(towns, client_of):
    partner = factories.make_partner("Unsere Stelle", site=towns["sites"][0])
    client = client_of(0)
    for view in ["edit", "delete", "usage", "history", "copy"]:
        assert client.get(admin_url(Partner, view, partner.pk)).status_code == 200, view


def test_bulk_deletion_leaves_foreign_records_alone(towns, client_of):
    own = factories.make_district("Nordstadt", site=towns["sites"][0])
    foreign = factories.make_district("Fremdstadt", site=towns["sites"][1])
    url = reverse("wagtail_bulk_action", args=["wagtail_familienbuero", "district", "delete"])
    response = client_of(0).post(f"{url}?id={own.pk}&id={foreign.pk}")
    assert response.status_code == 302
    assert list(District.objects.values_list("name", flat=True)) == ["Fremdstadt"]
    for query in [f"id={foreign.pk}", "id=all"]:
        shown = client_of(0).get(f"{url}?{query}")
        assert shown.status_code in (200, 404) and "Fremdstadt" not in shown.content.decode(), query
    assert client_of(0).get(f"{url}?id=abc").status_code == 404


@pytest.mark.parametrize("action", ["delete", "familienbuero_still_right"])
def test_a_bulk_action_says_no_word_about_foreign_records(towns, client_of, action):
    own = factories.make_partner("Eigene Stelle", site=towns["sites"][0])
    foreign = factories.make_partner("Fremde Stelle", site=towns["sites"][1])
    url = reverse("wagtail_bulk_action", args=["wagtail_familienbuero", "partner", action])
    for query in [f"id={own.pk}&id={foreign.pk}", f"id={foreign.pk}", "id=all", "id=abc", f"id={'9' * 30}"]:
        response = client_of(0).get(f"{url}?{query}")
        assert response.status_code in (200, 404) and "Fremde Stelle" not in response.content.decode(), query
    assert client_of(0).post(f"{url}?id={foreign.pk}").status_code in (302, 404)
    foreign.refresh_from_db()
    assert foreign.checked_on is None


def test_the_page_of_a_topic_in_a_foreign_section_is_not_named(towns, client_of):
    town = towns["sites"][0].root_page.specific
    second = factories.make_office(town, title="Zweites Büro")
    topic = factories.make_topic(site=towns["sites"][0])
    theirs = factories.make_topic_page(second, topic, publish=False)
    html = client_of(0).get(reverse("familienbuero_topic_pages", args=[topic.pk])).content.decode()
    assert "Zweites Büro" not in html
    assert reverse("wagtailadmin_pages:edit", args=[theirs.pk]) not in html
    assert towns["offices"][0].title in html


def test_the_site_is_set_for_an_editor_of_one_site(towns, client_of):
    client = client_of(0)
    assert 'name="site"' not in client.get(admin_url(Topic, "add")).content.decode()
    foreign = towns["sites"][1]
    assert client.post(admin_url(Topic, "add"), topic_data(site=foreign.pk)).status_code == 302
    assert Topic.objects.get().site == towns["sites"][0]


def test_who_edits_several_sites_chooses(towns, admin_client):
    html = admin_client.get(admin_url(Topic, "add")).content.decode()
    assert 'name="site"' in html
    other = towns["sites"][1]
    admin_client.post(admin_url(Topic, "add"), topic_data(name="Nur dort", site=other.pk))
    admin_client.post(admin_url(Topic, "add"), topic_data(name="Überall", site=""))
    assert {t.name: t.site for t in Topic.objects.all()} == {"Nur dort": other, "Überall": None}


def test_a_record_links_to_no_record_of_another_site(towns, client_of):
    foreign_topic = factories.make_topic("Fremdes Thema", site=towns["sites"][1])
    foreign_contact = factories.make_contact("Fremde Person", site=towns["sites"][1])
    client = client_of(0)
    response = client.post(admin_url(Topic, "add"), topic_data(parent=foreign_topic.pk))
    assert response.status_code == 200 and not Topic.objects.filter(name="Geld").exists()
    assert "Fremdes Thema" not in response.context["form"].errors.as_text()
    contacts = rows("contacts", ("contact", {"contact": foreign_contact.pk, "note": ""}))
    for extra in [{"topics": [foreign_topic.pk]}, contacts]:
        response = client.post(admin_url(Partner, "add"), {**partner_data(), **extra})
        assert response.status_code == 200, extra
        assert not Partner.objects.exists()


def test_a_contact_works_in_no_office_of_another_site(towns, client_of):
    data = contact_data(office=towns["offices"][1].pk)
    response = client_of(0).post(admin_url(Contact, "add"), data)
    assert response.status_code == 200 and "office" in response.context["form"].errors
    client_of(0).post(admin_url(Contact, "add"), {**data, "office": towns["offices"][0].pk})
    assert Contact.objects.get().office_id == towns["offices"][0].pk


def test_create_new_in_the_chooser_sets_the_site(towns, client_of):
    response = client_of(0).post(chooser_url(Topic, "create") + "?multiple=1", {"name": "Wohnen"})
    topic = Topic.objects.get()
    assert topic.site == towns["sites"][0]
    assert response.json()["result"][0]["id"] == str(topic.pk)


def test_an_unknown_site_is_no_way_around(towns, client_of):
    Site.objects.filter(pk=towns["sites"][0].pk).update(is_default_site=True)
    client = client_of(0)
    foreign = factories.make_topic("Fremdes Thema", site=towns["sites"][1])
    url = chooser_url(Topic, "choose_results") + f"?site={towns['sites'][1].pk}"
    assert foreign.name not in client.get(url).content.decode()


def service_data(**fields):
    streams = ["responsible_partners", "body", "documents", "steps", "fees", "legal_basis", "online_links"]
    data = {"title": "Elterngeld", "slug": "elterngeld", "handled_by": ""}
    rich = ["what_to_bring", "requirements", "fees_note", "deadlines"]
    data |= dict.fromkeys(rich, "null")
    for name in streams:
        data |= rows(name)
    comments = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "comments-MAX_NUM_FORMS": "0"}
    return {**data, **comments, **fields}


def test_not_even_a_draft_page_holds_a_foreign_record(towns, client_of):
    own = factories.make_topic("Eigenes Thema", site=towns["sites"][0])
    foreign = factories.make_topic("Fremdes Thema", site=towns["sites"][1])
    model = next(model for model in kinds.concretes("ServicePageMixin") if model.is_creatable)
    url = reverse(
        "wagtailadmin_pages:add", args=["familienbuero_pages", model._meta.model_name, towns["offices"][0].pk]
    )
    client = client_of(0)
    assert f"?site={towns['sites'][0].pk}" in client.get(url).content.decode()
    response = client.post(url, service_data(topics=[foreign.pk]))
    assert response.status_code == 200 and "topics" in response.context["form"].errors
    assert not model.objects.exists()
    client.post(url, service_data(topics=[own.pk]))
    assert list(model.objects.get().topics.all()) == [own]


def test_a_form_that_is_shown_again_names_no_foreign_record(towns, client_of):
    own_site, other = towns["sites"]
    topic = factories.make_topic("Fremdes Thema", site=other)
    person, own = factories.make_contact("Fremde Person", site=other), factories.make_contact("Anna", site=own_site)
    client = client_of(0)
    html = client.post(admin_url(Topic, "add"), topic_data(parent=topic.pk)).content.decode()
    assert "Fremdes Thema" not in html
    chosen = [("contact", {"contact": contact.pk, "note": str(person.pk)}) for contact in (person, own)]
    for fields in ({}, {"name": ""}):
        response = client.post(admin_url(Partner, "add"), {**partner_data(**fields), **rows("contacts", *chosen)})
        assert response.status_code == 200
        html = response.content.decode()
        assert "Fremde Person" not in html and "Anna" in html
        assert response.context["form"]["contacts"].value()[0].value["note"] == str(person.pk), "words stay"
    theirs = factories.make_office(towns["offices"][1], title="Fremde Zweigstelle", form="branch")
    data = contact_data(name="", phone="", office=theirs.pk)
    assert "Fremde Zweigstelle" not in client.post(admin_url(Contact, "add"), data).content.decode()


def test_a_page_form_that_is_shown_again_names_no_foreign_record(towns, client_of):
    own = factories.make_partner("Eigene Stelle", site=towns["sites"][0])
    foreign = factories.make_partner("Fremde Stelle", site=towns["sites"][1])
    model = next(model for model in kinds.concretes("ServicePageMixin") if model.is_creatable)
    args = ["familienbuero_pages", model._meta.model_name, towns["offices"][0].pk]
    chosen = [
        ("partner", {"partner": partner.pk, "note": "", "link": "", "appointment": ""}) for partner in (foreign, own)
    ]
    for title in ("Elterngeld", ""):
        data = service_data(title=title, handled_by="partner", **rows("responsible_partners", *chosen))
        response = client_of(0).post(reverse("wagtailadmin_pages:add", args=args), data)
        assert response.status_code == 200
        html = response.content.decode()
        assert "Fremde Stelle" not in html and "Eigene Stelle" in html
    model = next(model for model in kinds.concretes("OfferPageMixin") if model.is_creatable)
    args = ["familienbuero_pages", model._meta.model_name, towns["offices"][0].pk]
    names = ["contacts", "languages", "costs", "accessibility", "body"]
    data = {"title": "Kurs", "slug": "kurs", "provider": foreign.pk, "place": own.pk}
    for name in names:
        data |= rows(name)
    comments = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "comments-MAX_NUM_FORMS": "0"}
    response = client_of(0).post(reverse("wagtailadmin_pages:add", args=args), {**data, **comments})
    assert response.status_code == 200
    html = response.content.decode()
    assert "Fremde Stelle" not in html and "Eigene Stelle" in html


@pytest.mark.parametrize("pk", ["abc", "", "-1", "9" * 40, "²", "1.5"])
def test_a_number_that_is_none_is_refused(towns, client_of, pk):
    client = client_of(0)
    assert client.post(admin_url(Topic, "add"), topic_data(name="", parent=pk)).status_code == 200
    contacts = rows("contacts", ("contact", {"contact": pk, "note": ""}))
    response = client.post(admin_url(Partner, "add"), {**partner_data(), **contacts, "action-publish": "1"})
    assert response.status_code == 200 and "contacts" in response.context["form"].errors
