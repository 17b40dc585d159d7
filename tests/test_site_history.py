"""Wagtail's report "Site history" tells an editor nothing of another site's records."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import log

from tests import factories
from tests.test_deletion import editor_of
from tests.walk import make_second_site

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


def logged(name, **fields):
    partner = factories.make_partner(name, **fields)
    log(instance=partner, action="wagtail.edit")
    return partner


def names(client):
    response = client.get(reverse("wagtailadmin_reports:site_history"))
    assert response.status_code == 200
    return {entry.label for entry in response.context["object_list"]}


@pytest.fixture
def editor(home, site, django_user_model):
    client = Client()
    client.force_login(editor_of(django_user_model, home, "partner"))
    return client


def test_an_editor_reads_of_the_own_site_and_of_what_is_shared(editor, admin_client, site):
    second, _home = make_second_site()
    logged("Eigene", site=site)
    logged("Gemeinsame")
    logged("Fremde", site=second)
    gone = logged("Gelöschte", site=second)
    gone.delete()
    assert {"Eigene", "Gemeinsame"} <= names(editor)
    assert not {"Fremde", "Gelöschte"} & names(editor)
    assert {"Eigene", "Gemeinsame", "Fremde", "Gelöschte"} <= names(admin_client)


def test_with_one_site_nothing_is_left_out(editor, site):
    gone = logged("Gelöschte", site=site)
    gone.delete()
    assert "Gelöschte" in names(editor)
