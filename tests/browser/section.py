"""A section with a page of every kind in German and a few in English, for a browser to walk through."""

from wagtail.models import Locale

from tests import factories
from tests.factories import make_offer, make_page, make_partner, make_question, make_service

LISTS = ("offers", "questions", "services")


def build(home):
    """Gives {kind: address}; the English ones end in ``-en``."""
    office = factories.make_office(
        home,
        intro="<p>Eine Tür für alle Fragen.</p>",
        tasks="<ul><li>Anträge ausfüllen</li></ul>",
        street="Marktplatz 4",
        postal_code="01234",
        city="Musterstadt",
        hours_text="Montag bis Freitag 8:30 bis 12:00 Uhr\nDonnerstag auch 14:00 bis 18:00 Uhr",
        languages=[("language", {"language": "uk", "note": "mit Dolmetscherin"})],
        accessibility=[("fact", {"fact": "entrance", "available": "yes", "note": "Rampe rechts"})],
    )
    for level in ("info", "important", "urgent"):
        factories.make_notice(f"Hinweis {level}", level=level, text="<p>Mehr dazu <a href='/'>hier</a>.</p>")
    directory = factories.make_directory(office)
    topic = factories.make_topic("Geld", icon="money", intro="<p>Welche Hilfen es gibt.</p>")
    pages, partner, contact = _entries(office, topic)
    pages |= {"office": office, "directory": directory, **_english(home, office, directory, pages)}
    addresses = {kind: page.get_url() for kind, page in pages.items()}
    addresses |= {
        "partner": partner.get_url(),
        "contact": contact.get_url(),
        "partner-en": f"{addresses['directory-en']}{partner.slug}/",
        "wrong-filter": f"{addresses['offers']}?age=abc&free=on",
        "no-result": f"{addresses['offers']}?q=nirgends",
        "second-page": f"{addresses['questions']}?page=2",
    }
    return addresses


def _entries(office, topic):
    sub = factories.make_topic("Elterngeld", parent=topic, icon="baby")
    partner = make_partner(
        "Elterngeldstelle", email="elterngeldstelle.musterstadt@example.org", kind="emergency", street="Rathausplatz 1"
    )
    contact = factories.make_contact(
        "Mira Beispiel", in_directory=True, role="Familienlotsin", email="mira@example.org"
    )
    partner.topics = [topic]
    partner.save()
    row = {"partner": partner, "note": "entscheidet", "link": "https://example.org/", "appointment": ""}
    referral = {"handled_by": "both", "what_to_bring": "<p>Ausweis</p>", "responsible_partners": [("partner", row)]}
    lists = {"topics": [topic]}
    body = [
        ("hint", {"level": "important", "text": "<p>Kommen Sie <a href='/'>früh</a>.</p>"}),
        ("details", {"title": "Was, wenn Papiere fehlen?", "text": "<p>Kommen Sie trotzdem.</p>"}),
        ("contact", {"contact": contact, "note": "Buchstaben A bis K"}),
    ]
    link = {"title": "Online beantragen", "url": "https://example.org/", "page": None, "note": "", "kind": "online"}
    listed = {
        kind: factories.make_list(office, kind, title=kind.title()) for kind in ("offers", "questions", "services")
    }
    for number in range(22):
        make_question(listed["questions"], title=f"Frage {number:02}?", lists=lists)
    topic_page = factories.make_topic_page(office, topic)
    pages = {
        **listed,
        "topic": topic_page,
        "subtopic": factories.make_topic_page(topic_page, sub),
        "service": make_service(
            listed["services"],
            title="Elterngeld",
            body=body,
            steps=[("step", {"title": "Beraten lassen", "text": "<p>Früh.</p>"})],
            online_links=[("link", link)],
            duration="einige Wochen",
            lists=lists,
            **referral,
        ),
        "question": make_question(listed["questions"], lists=lists, **referral),
        "offer": make_offer(listed["offers"], provider=partner, place=partner, lists=lists),
        "branch": make_page("OfficePageMixin", office, title="Nordstadt", form="branch", phone="0123 99"),
    }
    return pages, partner, contact


def _english(home, office, directory, pages):
    """English versions; everything below them is shown in German, and says so."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    translated = {}
    originals = {"home": home, "office": office, "directory": directory, "topic": pages["topic"]}
    originals |= {"services": pages["services"], "service": pages["service"]}
    for kind, page in originals.items():
        copy = page.copy_for_translation(english)
        copy.save_revision().publish()
        translated[f"{kind}-en"] = type(page).objects.get(pk=copy.pk)
    translated.pop("home-en")
    return translated
