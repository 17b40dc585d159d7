"""A whole section to walk through, and the public addresses of everything in it."""

from types import SimpleNamespace
from urllib.parse import urlsplit

from django.db.models import Model
from wagtail.models import Site

from tests import factories
from tests.sites.pages import home_model, make_home, page_model
from wagtail_familienbuero.search import documents


def make_second_site(hostname="zwei.example"):
    """Another site in the same database, with its own home page."""
    root = page_model().get_first_root_node()
    home = home_model()(title="Zweitstadt", slug="zweitstadt", locale=factories.default_locale())
    root.add_child(instance=home)
    site = Site.objects.create(hostname=hostname, port=80, root_page_id=home.pk)
    Site.clear_site_root_paths_cache()
    return site, home


def partner_row(partner, **values):
    return ("partner", {"partner": partner, "note": "", "link": "", "appointment": "", **values})


def contact_row(contact):
    return ("contact", {"contact": contact, "note": ""})


def build_section(home, site, word):
    """An office with an entry of every kind and records of the site; every name holds ``word``."""
    made = SimpleNamespace(site=site, word=word)
    own = {"site": site}
    made.topic = factories.make_topic(f"{word} Thema", **own)
    made.subtopic = factories.make_topic(f"{word} Unterthema", parent=made.topic, **own)
    made.target_group = factories.make_target_group(f"{word} Gruppe", **own)
    made.life_phase = factories.make_life_phase(f"{word} Phase", **own)
    made.district = factories.make_district(f"{word} Bezirk", **own)
    made.partner = factories.make_partner(f"{word} Stelle", what_they_do=f"{word} Rat", **own)
    for name in ("topics", "districts"):
        setattr(made.partner, name, [made.topic if name == "topics" else made.district])
    made.partner.save()
    made.contact = factories.make_contact(f"{word} Person", in_directory=True, **own)
    made.notice = factories.make_notice(f"{word} Hinweis", **own)
    made.synonym = factories.make_synonym(f"{word} Wort, {word} Ausdruck", **own)
    made.calendar_entry = factories.make_calendar_entry(f"{word} Ausflug", **own)
    lists = {"topics": [made.subtopic], "target_groups": [made.target_group], "life_phases": [made.life_phase]}
    made.office = office = factories.make_office(home, title=f"{word} Büro", contacts=[contact_row(made.contact)])
    made.topic_page = factories.make_topic_page(office, made.topic)
    made.subtopic_page = factories.make_topic_page(made.topic_page, made.subtopic)
    made.service = factories.make_service(
        office,
        title=f"{word} Leistung",
        handled_by="both",
        responsible_partners=[partner_row(made.partner)],
        body=[contact_row(made.contact), ("partner", {"partner": made.partner})],
        lists=lists,
    )
    made.question = factories.make_question(
        office, title=f"{word} Frage", related=[("page", {"page": made.service})], lists=lists
    )
    made.offer = factories.make_offer(
        office,
        title=f"{word} Angebot",
        provider=made.partner,
        place=made.partner,
        contacts=[contact_row(made.contact)],
        languages=[("language", {"language": "uk", "note": ""})],
        lists={**lists, "districts": [made.district]},
    )
    made.directory = factories.make_directory(office, title=f"{word} Verzeichnis")
    made.lists = [
        factories.make_list(office, kind, title=f"{word} Liste {kind}") for kind in ("offers", "questions", "services")
    ]
    made.search_page = factories.make_search_page(office, title=f"{word} Suche", examples=f"{word} Wort")
    documents.rebuild(site)
    return made


def build_home_section(word):
    """A home page for the default site with a section below it."""
    home = make_home()
    return build_section(home, Site.objects.get(is_default_site=True), word)


def read_again(made):
    """The same section for the next test: what another one changed in Python is forgotten."""
    Site.clear_site_root_paths_cache()
    again = {name: _read_again(thing) for name, thing in vars(made).items()}
    return SimpleNamespace(**again)


def _read_again(thing):
    if isinstance(thing, list):
        return [_read_again(part) for part in thing]
    return type(thing).objects.get(pk=thing.pk) if isinstance(thing, Model) else thing


def addresses(made):
    """Every public address of a section: pages, filtered lists, entries, paging."""
    pages = [made.office, made.topic_page, made.subtopic_page, made.service, made.question, made.offer]
    listings = [made.directory, *made.lists]
    for page in [*pages, *listings]:
        yield page.get_full_url()
    for page in listings[:2]:
        for query in (
            f"topic={made.topic.slug}&target_group={made.target_group.slug}",
            f"district={made.district.slug}&life_phase={made.life_phase.slug}",
            "age=1&free=on&language=uk",
            f"q={made.word}&page=2",
        ):
            yield f"{page.get_full_url()}?{query}"
    search = made.search_page.get_full_url()
    narrowed = f"?q={made.word}&topic={made.topic.slug}"
    for asked in ("", "?q=Leistung", narrowed, "?kind=partner", "?q=qqxyzzqq", "suggest/?q=Lei"):
        yield f"{search}{asked}"
    for entry in (made.partner, made.contact):
        yield f"{made.directory.get_full_url()}{entry.slug}/"
    yield f"{made.topic_page.get_full_url()}?offers=1&services=2&questions=x"


def visit(client, address, follow=False):
    """The response to an absolute address, asked of its host."""
    parts = urlsplit(address)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return client.get(path, headers={"host": parts.netloc}, follow=follow)


def html(response):
    return response.content.decode()
