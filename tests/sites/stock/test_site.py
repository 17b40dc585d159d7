import pytest
from django.core.management import call_command

from tests import start_support
from tests.sites import section as sections
from tests.sites.pages import make_home

pytestmark = pytest.mark.django_db


def test_system_checks_are_clean():
    call_command("check", fail_level="WARNING")


def test_no_migration_is_missing():
    call_command("makemigrations", check_changes=True, dry_run=True)


def test_home_page_has_the_look_of_the_site(client, home):
    response = client.get(home.url)
    assert response.status_code == 200
    assert b"look-of-stock" in response.content


def test_a_section_is_started_and_removed_without_a_trace(client, home):
    start_support.check_start_and_remove(client, "look-of-stock")


@pytest.fixture(scope="module")
def section(once):
    """A page of every kind for all tests that ask for it; those that need an empty site stand above them."""
    return once(lambda: sections.build_section(make_home()))


def test_a_section_is_published_and_served_in_the_look_of_the_site(client, section):
    sections.check_served(client, section, "look-of-stock")


def test_the_sites_own_search_finds_our_pages(section):
    call_command("update_index", verbosity=0)
    sections.check_search(section)


def test_every_page_opens_in_the_admin(admin_client, section):
    sections.check_editable(admin_client, section)
