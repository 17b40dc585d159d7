"""One section with a page of every kind is served."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def test_every_kind_of_page_is_served(client, home, site):
    office = factories.make_office(home)
    topic = factories.make_topic("Geld")
    sub = factories.make_topic("Elterngeld", parent=topic)
    partner = factories.make_partner("Elterngeldstelle", city="Musterstadt", street="Markt 2")
    pages = [
        office,
        factories.make_topic_page(office, topic),
        factories.make_service(
            office,
            handled_by="partner",
            responsible_partners=[("partner", {"partner": partner, "note": "entscheidet", "link": "", "appointment": ""})],
            lists={"topics": [sub]},
        ),
        factories.make_question(office, lists={"topics": [sub]}),
        factories.make_offer(office, provider=partner, lists={"topics": [sub]}),
        factories.make_directory(office),
        factories.make_list(office, "offers"),
        factories.make_list(office, "questions"),
        factories.make_list(office, "services"),
    ]
    for page in pages:
        assert page.live, page.get_publish_problems()
        response = client.get(page.get_url())
        assert response.status_code == 200, page
        assert page.title in response.content.decode()
    partner_page = client.get(partner.get_url())
    assert partner_page.status_code == 200
    assert 'rel="canonical"' in partner_page["Link"]
