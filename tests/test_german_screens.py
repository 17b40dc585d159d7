"""No English is left over on what a German reader sees: every public page, every form and list of the admin."""

import html
import re
from functools import cache

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.users.models import UserProfile

from tests.admin_support import admin_url, chooser_url, make_user
from tests.test_translations import catalogue, said
from tests.walk import addresses, build_home_section, read_again, visit
from wagtail_familienbuero.admin.viewsets import RECORDS
from wagtail_familienbuero.models import Partner

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


@cache
def english_phrases():
    """Texts of two words and more that mark a page as not translated."""
    phrases = {e.msgid for e in catalogue() if " " in e.msgid and len(e.msgid) > 8 and "%" not in e.msgid}
    german = " ".join(text for entry in catalogue() for text in said(entry))
    return {phrase for phrase in phrases if phrase.isascii() and "<" not in phrase and phrase not in german}


def left_over(response):
    text = re.sub(r"\s+", " ", html.unescape(response.content.decode()))
    found = [phrase for phrase in english_phrases() if phrase in text]
    return [phrase for phrase in found if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)]


@pytest.fixture(scope="module")
def built(once):
    return once(lambda: build_home_section("Wort"))


@pytest.fixture
def section(db, built):
    return read_again(built)


@pytest.fixture
def editor(client, db):
    user = make_user("redaktion", superuser=True)
    client.force_login(user)
    return client


def test_enough_phrases_are_looked_for():
    assert len(english_phrases()) > 150
    assert "Due for review" in english_phrases()


def test_english_editors_read_english(editor, section):
    """And the search for left-over English finds it."""
    user = get_user_model().objects.get(username="redaktion")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    found = left_over(editor.get(admin_url(Partner, "edit", section.partner.pk)))
    assert "Who this is to the office." in found
    assert "For shelters and the like: street, postcode and map are never shown, only the area." in found


def test_public_pages(client, section):
    for address in addresses(section):
        response = visit(client, address)
        assert response.status_code == 200, address
        assert not left_over(response), address


def made_of(section, model):
    made = [thing for thing in vars(section).values() if isinstance(thing, model)]
    return made[0]


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_screens_of_records(editor, section, model):
    record = made_of(section, model)
    views = [admin_url(model, "list"), admin_url(model, "add"), chooser_url(model, "choose")]
    views += [admin_url(model, view, record.pk) for view in ("edit", "usage", "history", "delete")]
    for url in views:
        response = editor.get(url)
        assert response.status_code == 200, url
        assert not left_over(response), url


def test_forms_of_pages(editor, section):
    pages = [section.office, section.topic_page, section.service, section.question, section.offer, section.directory]
    pages.append(section.search_page)
    for page in [*pages, section.lists[0]]:
        model = type(page)
        add = reverse(
            "wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, page.get_parent().pk]
        )
        for url in (
            add,
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
            reverse("wagtailadmin_explore", args=[page.pk]),
        ):
            response = editor.get(url)
            assert response.status_code == 200, url
            assert not left_over(response), url


@pytest.mark.parametrize("report", ["due", "referrals", "held", "asked"])
def test_reports(editor, section, report):
    response = editor.get(reverse(f"familienbuero_{report}"))
    assert response.status_code == 200
    assert not left_over(response)
