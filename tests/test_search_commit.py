"""The index where nobody began a transaction: each statement is its own."""

import pytest

from tests import factories
from tests.search_support import found
from wagtail_familienbuero.models import Partner
from wagtail_familienbuero.search.models import SearchTerm


@pytest.mark.django_db(transaction=True)
def test_lists_are_known_after_the_first_save_in_a_plain_script(home):
    """Where nobody began a transaction, the thing is saved before its lists are."""
    topic = factories.make_topic("Brückenteilzeit")
    partner = Partner(name="Stelle", locale=factories.default_locale(), topics=[topic])
    partner.save()
    page = factories.make_service(factories.make_office(home), title="Leistung", lists={"topics": [topic]})
    assert found("Brückenteilzeit") == ["Leistung", "Stelle"]
    partner.topics = []
    partner.save()
    assert found("Brückenteilzeit") == ["Leistung"]
    page.unpublish()
    assert found("Brückenteilzeit") == []
    partner.delete()
    assert not SearchTerm.objects.filter(text="stelle").exists()
