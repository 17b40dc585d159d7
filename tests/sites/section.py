"""A section with a page of every kind, as every test site must be able to have it."""

from tests import factories
from tests.sites.pages import page_model


def build_section(home):
    """Publishes a page of every kind below ``home``; gives them by name, and a partner as the last."""
    office = factories.make_office(home)
    topic = factories.make_topic("Geld")
    elterngeld = factories.make_topic("Elterngeld", parent=topic)
    partner = factories.make_partner("Elterngeldstelle", city="Musterstadt", street="Markt 2")
    row = {"partner": partner, "note": "entscheidet", "link": "", "appointment": ""}
    lists = {"topics": [elterngeld]}
    return {
        "office": office,
        "branch": factories.make_office(office, title="Familienbüro Nord", form="branch"),
        "topic": factories.make_topic_page(office, topic),
        "service": factories.make_service(
            office, title="Elterngeld", handled_by="partner", responsible_partners=[("partner", row)], lists=lists
        ),
        "question": factories.make_question(office, title="Wer zahlt Elterngeld?", lists=lists),
        "offer": factories.make_offer(office, title="Elterngeld-Sprechstunde", provider=partner, lists=lists),
        "directory": factories.make_directory(office),
        "offers": factories.make_list(office, "offers"),
        "questions": factories.make_list(office, "questions"),
        "services": factories.make_list(office, "services"),
        "partner": partner,
    }


def check_served(client, section, look):
    """Every page answers, in the look of the site, with what belongs on it."""
    for name, thing in section.items():
        response = client.get(thing.get_url())
        html = response.content.decode()
        assert response.status_code == 200, name
        assert look in html, f"{name} is not in the site's look"
        assert str(thing) in html, name
    topic = client.get(section["topic"].get_url()).content.decode()
    assert all(section[name].title in topic for name in ("service", "question", "offer"))
    for listing, entry in (("services", "service"), ("offers", "offer"), ("questions", "question")):
        assert section[entry].get_url() in client.get(section[listing].get_url()).content.decode()
    assert section["partner"].get_url() in client.get(section["directory"].get_url()).content.decode()


def check_search(section):
    """The site's own Wagtail search knows the words of our pages."""
    found = page_model().objects.live().search("Krabbeln Elterngeld Sprechstunde", operator="or")
    assert section["offer"].pk in [page.pk for page in found]
    assert section["question"].pk in [page.pk for page in page_model().objects.live().search("Antrag", operator="and")]


def check_editable(admin_client, section):
    """Every page opens in the admin."""
    from django.urls import reverse

    for name, thing in section.items():
        if isinstance(thing, page_model()):
            assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[thing.pk])).status_code == 200, name
