"""What must hold on every test site, whatever its page types and its base page are."""

import pytest
from django.core.management import call_command

from tests import start_support
from tests.sites import section as sections


@pytest.mark.django_db
@pytest.mark.usefixtures("reference_index")
class SiteTests:
    """For a class of each site; ``look`` stands in everything that has the look of that site.

    What needs an empty site stands above ``section``.
    """

    look = ""
    has_all_words = False
    """Whether the section that is started has all its words: they are the same on every site."""
    asked_elsewhere = frozenset()
    """Views of records that another file asks on this site, too."""

    def test_system_checks_are_clean(self):
        call_command("check", fail_level="WARNING")

    def test_no_migration_is_missing(self):
        call_command("makemigrations", check_changes=True, dry_run=True)

    def test_home_page_has_the_look_of_the_site(self, client, home):
        response = client.get(home.url)
        assert response.status_code == 200
        assert self.look in response.content.decode()

    def test_a_section_is_started_and_removed_without_a_trace(self, client, home):
        start_support.check_start_and_remove(client, self.look, self.has_all_words)

    def test_a_section_is_published_and_served_in_the_look_of_the_site(self, client, section):
        sections.check_served(client, section, self.look)

    def test_the_sites_own_search_finds_our_pages(self, section):
        call_command("update_index", verbosity=0)
        sections.check_search(section)

    def test_our_own_index_knows_our_pages(self, section, django_capture_on_commit_callbacks):
        sections.check_indexed(section, django_capture_on_commit_callbacks)

    def test_every_address_of_the_admin_answers(self, admin_client, section):
        sections.check_admin(admin_client, section, self.asked_elsewhere)

    def test_the_gate_stands_in_the_admin(self, admin_client, section):
        sections.check_published_in_the_admin(admin_client, section)
