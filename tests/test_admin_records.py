"""Saving records: kinds and icons to choose, warnings of doubles, the page of a topic, previews."""

import datetime
import re

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import escape

from tests import factories
from tests.admin_support import (
    admin_url,
    contact_data,
    make_second_site,
    make_user,
    partner_data,
    rows,
    topic_data,
)
from wagtail_familienbuero import kinds
from wagtail_familienbuero.admin.groups import create_groups
from wagtail_familienbuero.models import Contact, Notice, Partner, Topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


@pytest.fixture
def office(home):
    return factories.make_office(home)


def messages_of(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def field_of(client, url, name):
    return client.get(url).context["form"].fields[name]


# Choices


def test_kind_and_icon_are_chosen_from_a_list(admin_client, site):
    kinds_offered = dict(field_of(admin_client, admin_url(Partner, "add"), "kind").choices)
    assert {"authority", "emergency"} <= set(kinds_offered)
    icons = dict(field_of(admin_client, admin_url(Topic, "add"), "icon").choices)
    assert "" in icons and "money" in icons
    response = admin_client.post(admin_url(Partner, "add"), partner_data(kind="nonsense"))
    assert response.status_code == 200 and not Partner.objects.exists()


def test_a_kind_of_a_site_of_its_own_survives_editing(admin_client, site):
    partner = factories.make_partner("Verein", kind="church")
    admin_client.post(admin_url(Partner, "edit", partner.pk), partner_data(name="Verein e. V.", kind="church"))
    assert partner.revisions.latest("pk").as_object().kind == "church"


def test_a_topic_is_put_below_another_through_the_chooser(admin_client, site):
    parent = factories.make_topic("Geld")
    widget = field_of(admin_client, admin_url(Topic, "add"), "parent").widget
    assert "chooser" in type(widget).__name__.lower()
    admin_client.post(admin_url(Topic, "add"), topic_data(name="Elterngeld", parent=parent.pk))
    assert Topic.objects.get(name="Elterngeld").parent == parent


# Vocabularies


def test_vocabularies_keep_what_was_chosen(admin_client, site, office):
    first, second = factories.make_topic("Geld"), factories.make_topic("Wohnen")
    partner = factories.make_partner("Verein")
    partner.topics = [first]
    partner.save()
    html = admin_client.get(admin_url(Partner, "edit", partner.pk)).content.decode()
    assert f'<input type="hidden" name="topics" value="{first.pk}">' in html
    data = partner_data(name="Verein", topics=[first.pk, second.pk], **{"action-publish": "1"})
    admin_client.post(admin_url(Partner, "edit", partner.pk), data)
    assert set(Partner.objects.get().topics.all()) == {first, second}
    admin_client.post(admin_url(Partner, "edit", partner.pk), {**data, "topics": []})
    assert list(Partner.objects.get().topics.all()) == []


@pytest.mark.parametrize("value", ["abc", "99999999", "²", "9" * 30])
def test_no_value_breaks_a_vocabulary(admin_client, site, value):
    response = admin_client.post(admin_url(Partner, "add"), partner_data(topics=[value]))
    assert response.status_code == 200 and "topics" in response.context["form"].errors


def test_vocabularies_keep_the_source_record(admin_client, site, english):
    topic = factories.make_topic("Geld")
    translated = topic.copy_for_translation(english)
    translated.save()
    admin_client.post(admin_url(Partner, "add"), partner_data(topics=[translated.pk], **{"action-publish": "1"}))
    assert list(Partner.objects.get().topics.all()) == [topic]


def test_page_forms_have_the_chooser_for_every_vocabulary(admin_client, office):
    model = next(model for model in kinds.concretes("OfferPageMixin") if model.is_creatable)
    url = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, office.pk])
    response = admin_client.get(url)
    for name in ["topics", "target_groups", "life_phases", "districts"]:
        assert f'data-name="{name}"' in response.content.decode()
    assert "multi-chooser.js" in response.content.decode()


# Doubles


def test_a_double_is_saved_with_a_warning_that_leads_to_the_other(admin_client, site):
    other = factories.make_partner("Beratungsstelle", postal_code="12345", site=site)
    data = partner_data(postal_code="12345")
    response = admin_client.post(admin_url(Partner, "add"), data)
    assert Partner.objects.filter(name="Beratungsstelle").count() == 2
    assert admin_url(Partner, "edit", other.pk) in messages_of(response)


def test_no_warning_without_a_double(admin_client, site):
    factories.make_partner("Beratungsstelle", postal_code="54321", site=site)
    response = admin_client.post(admin_url(Partner, "add"), partner_data(postal_code="12345"))
    assert Partner.objects.count() == 2
    other = Partner.objects.get(postal_code="54321")
    assert admin_url(Partner, "edit", other.pk) not in messages_of(response)


# The page of a topic


def topic_page_url(topic):
    return reverse("familienbuero_topic_pages", args=[topic.pk])


def test_a_topic_offers_its_page(admin_client, office):
    topic = factories.make_topic("Geld")
    assert topic_page_url(topic) in admin_client.get(admin_url(Topic, "edit", topic.pk)).content.decode()
    assert office.title in admin_client.get(topic_page_url(topic)).content.decode()
    response = admin_client.post(topic_page_url(topic), {"section": office.pk})
    page = kinds.pages("TopicPageMixin").get().specific
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.title, page.slug, page.topic, page.live) == ("Geld", "geld", topic, False)
    assert page.get_parent().pk == office.pk
    assert admin_client.get(response.url).status_code == 200


def test_a_topic_gets_one_page_in_a_section(admin_client, office):
    topic = factories.make_topic("Geld")
    first = admin_client.post(topic_page_url(topic), {"section": office.pk})
    second = admin_client.post(topic_page_url(topic), {"section": office.pk})
    assert first.url == second.url
    assert kinds.pages("TopicPageMixin").count() == 1
    assert first.url in admin_client.get(topic_page_url(topic)).content.decode()


def test_a_taken_slug_is_no_obstacle(admin_client, office):
    factories.make_service(office, title="Geld", slug="geld")
    admin_client.post(topic_page_url(factories.make_topic("Geld")), {"section": office.pk})
    assert kinds.pages("TopicPageMixin").get().slug == "geld-2"


def test_who_may_not_add_pages_is_refused(client, office):
    other = factories.make_office(make_second_site().root_page.specific)
    topic = factories.make_topic("Geld", site=office.get_site())
    client.force_login(make_user("foreign", *create_groups(other)))
    for response in [client.get(topic_page_url(topic)), client.post(topic_page_url(topic), {"section": office.pk})]:
        assert response.status_code in (302, 403)
        assert not kinds.pages("TopicPageMixin").exists()


@pytest.mark.parametrize("section", ["", "abc", "999999", "1"])
def test_no_section_is_refused(admin_client, office, section):
    topic = factories.make_topic("Geld")
    assert admin_client.post(topic_page_url(topic), {"section": section}).status_code == 302
    assert not kinds.pages("TopicPageMixin").exists()


# Previews and "view live"


def test_previews_of_records(admin_client, site, office):
    factories.make_directory(office)
    data = {
        Partner: partner_data(name="Vorschau"),
        Contact: contact_data(name="Vorschau"),
        Notice: {"title": "Vorschau", "text": "null", "level": "info", **rows("offices")},
    }
    for model, form in data.items():
        url = admin_url(model, "preview_on_add")
        assert admin_client.post(url, form).json() == {"is_valid": True, "is_available": True}, model
        assert "Vorschau" in admin_client.get(url).content.decode(), model


def test_a_public_partner_can_be_viewed(admin_client, site, office):
    factories.make_directory(office)
    partner = factories.make_partner("Verein", site=site)
    url = partner.get_url()
    assert url and f'href="{url}"' in admin_client.get(admin_url(Partner, "edit", partner.pk)).content.decode()
    hidden = factories.make_contact("Anna", site=site)
    assert admin_client.get(admin_url(Contact, "edit", hidden.pk)).status_code == 200


# The explorer


def test_the_explorer_shows_when_an_entry_is_due(admin_client, office):
    day = datetime.date(2020, 1, 31)
    factories.make_service(office, title="Elterngeld", review_by=day)
    html = admin_client.get(reverse("wagtailadmin_explore", args=[office.pk])).content.decode()
    assert "Elterngeld" in html
    assert date_format(day, "SHORT_DATE_FORMAT") in html, html[html.index("Elterngeld") - 200 :][:6000]


def test_the_list_of_page_types_says_what_each_is_for(admin_client, office):
    text = admin_client.get(reverse("wagtailadmin_pages:add_subpage", args=[office.pk])).content.decode()
    described = [model for model in kinds.concretes("SectionPageMixin") if model.can_create_at(office)]
    assert len(described) >= 7
    assert all(model.page_description and escape(str(model.page_description)) in text for model in described)


def test_the_slug_is_the_last_thing_asked(admin_client, site):
    for model in (Topic, Partner, Contact):
        text = admin_client.get(admin_url(model, "add")).content.decode()
        names = re.findall(r'<(?:input|textarea|select)[^>]* name="([a-z_]+)"', text)
        assert names.index("name") < names.index("slug")
        assert names.index("slug") > names.index("phone" if model is not Topic else "sort_order")
