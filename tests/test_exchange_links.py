"""References of every field find their targets: by id, by our own key, by name, now or by a later import."""

from dataclasses import replace

import pytest
from wagtail.models import Site

from tests import exchange_support, factories
from tests.exchange_support import edit, key, know, named, outcomes, page, refer, run
from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange import dldb
from wagtail_familienbuero.exchange import records as r
from wagtail_familienbuero.exchange.models import ExternalId, OpenLink
from wagtail_familienbuero.exchange.report import CREATED, SKIPPED, UNCHANGED, UPDATED
from wagtail_familienbuero.exchange.site import import_batch
from wagtail_familienbuero.exchange.writing.resolve import resolve
from wagtail_familienbuero.models import Contact, Partner, Topic

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
town, home, section = exchange_support.town, exchange_support.town_home, exchange_support.town_section

SERVICE = r.ServiceRecord(
    key=key("1"),
    title="Elterngeld",
    responsible_partners=(refer("7", "location", note="Zimmer 2", appointment="https://a.example/termin"),),
    topics=(refer("5", "topic"),),
)
OFFER = r.OfferRecord(
    key=key("1", "offer"),
    title="Krabbelgruppe",
    summary="Spielen.",
    when="Dienstags",
    age_to=18,
    is_free=True,
    provider=refer("7", "location"),
    place=refer("7", "location"),
    contacts=(refer("9", "contact", note="A–K"),),
    topics=(refer("5", "topic"),),
)
QUESTION = r.QuestionRecord(
    key=key("1", "question"),
    title="Wie bekomme ich Elterngeld?",
    short_answer="<p>Mit einem Antrag.</p>",
    related=(refer("1", "service"), refer("1", "offer")),
)
PARTNER = r.PartnerRecord(
    key=key("7", "location"),
    title="Elterngeldstelle",
    kind="department",
    phone="0123 4",
    street="Markt 1",
    topics=(refer("5", "topic"),),
    contacts=(refer("9", "contact"),),
)
CONTACT = r.ContactRecord(key=key("9", "contact"), title="Frau Ohm", phone="0123 5")
TOPIC = r.TopicRecord(key=key("5", "topic"), title="Geld")
FILES = [TOPIC, CONTACT, PARTNER, SERVICE, OFFER, QUESTION]


def check_everything_is_linked():
    partner, contact, topic = Partner.objects.get(), Contact.objects.get(), Topic.objects.get()
    assert (list(partner.topics.all()), [row.value["contact"] for row in partner.contacts]) == ([topic], [contact])
    service, offer, question = page("Elterngeld"), page("Krabbelgruppe"), page(QUESTION.title)
    assert [(row.value["partner"], row.value["note"]) for row in service.responsible_partners] == [
        (partner, "Zimmer 2")
    ]
    assert (service.handled_by, service.live, list(service.topics.all())) == ("partner", True, [topic])
    assert (offer.provider, offer.place, list(offer.topics.all())) == (partner, partner, [topic])
    assert [(row.value["contact"], row.value["note"]) for row in offer.contacts] == [(contact, "A–K")]
    assert {row.value["page"].pk for row in question.related} == {service.pk, offer.pk}
    assert not OpenLink.objects.exists()


@pytest.mark.parametrize("order", [FILES, FILES[::-1], FILES[3:] + FILES[:3]], ids=["targets first", "last", "mixed"])
def test_every_order_of_the_files_ends_the_same(section, order):
    for record in order:
        assert outcomes(run(section, record)) == [CREATED]
    # An offer that lacked its place waits for somebody to publish it.
    run(section, OFFER)
    check_everything_is_linked()
    for record in order:
        assert outcomes(run(section, record)) == [UNCHANGED], record


def test_resolving_publishes_nothing_and_unpublishes_nothing(section):
    run(section, OFFER)
    run(section, replace(OFFER, key=key("2", "offer"), title="Draußen", street="Markt 2", phone="0123 5"))
    assert (page("Krabbelgruppe").live, page("Draußen").live) == (False, True)
    run(section, PARTNER)
    assert (page("Krabbelgruppe").live, page("Draußen").live) == (False, True)
    assert page("Draußen").provider == Partner.objects.get()
    assert page("Krabbelgruppe").get_latest_revision_as_object().provider == Partner.objects.get()


def test_resolving_does_not_publish_an_unfinished_draft(section):
    run(section, SERVICE)
    edit(page("Elterngeld"), publish=False, duration="halb fertig")
    run(section, PARTNER)
    assert page("Elterngeld").duration == ""
    draft = page("Elterngeld").get_latest_revision_as_object()
    assert (draft.duration, len(draft.responsible_partners)) == ("halb fertig", 1)


def test_resolving_waits_for_what_an_editor_changed(section):
    other = factories.make_partner("Von Hand")
    run(section, OFFER)
    edit(page("Krabbelgruppe"), publish=False, provider=other)
    run(section, PARTNER)
    assert page("Krabbelgruppe").get_latest_revision_as_object().provider == other
    assert OpenLink.objects.filter(field="provider").exists()


def test_every_section_of_the_site_is_resolved(home, section):
    other = factories.make_office(home, title="Seniorenbüro", slug="senioren")
    run(section, SERVICE)
    run(other, SERVICE)
    run(section, PARTNER)
    pages = kinds.pages("ServicePageMixin").specific()
    assert [len(one.responsible_partners) for one in pages] == [1, 1]


def test_both_languages_are_resolved(home, section, english):
    home.copy_for_translation(english)
    section.copy_for_translation(english).get_latest_revision().publish()
    run(section, SERVICE)
    run(section, replace(SERVICE, title="Parental allowance"), language="en")
    run(section, PARTNER)
    partner = Partner.objects.get()
    for title in ("Elterngeld", "Parental allowance"):
        assert [row.value["partner"] for row in page(title).responsible_partners] == [partner]


def test_who_handles_it_is_kept_where_the_source_says_it(section):
    run(section, replace(SERVICE, handled_by="we"))
    run(section, PARTNER)
    assert (page("Elterngeld").handled_by, len(page("Elterngeld").responsible_partners)) == ("we", 1)


def test_passing_on_to_nobody_stays_a_draft_with_the_reason(section):
    report = run(section, replace(SERVICE, handled_by="partner"))
    assert (report.drafts, report.open_links) == (1, 2)
    assert "Choose the partner" in " ".join(report.results[0].reasons)
    run(section, PARTNER)
    assert not page("Elterngeld").live
    assert outcomes(run(section, replace(SERVICE, handled_by="partner"))) == [UPDATED]
    assert page("Elterngeld").live


# How a target is found


@pytest.mark.parametrize("name", ["Elterngeldstelle", "ELTERNGELDSTELLE ", "elterngeldstelle"])
def test_by_name_or_slug(section, name):
    partner = factories.make_partner("Elterngeldstelle")
    report = run(section, replace(OFFER, provider=named(name, "partner"), place=None, contacts=(), topics=()))
    assert (page("Krabbelgruppe").provider, report.open_links) == (partner, 0)


def test_by_our_own_key(section):
    partner = factories.make_partner("Elterngeldstelle")
    own = r.Reference(r.ExternalKey("table", "", str(partner.translation_key), "partner"))
    run(section, replace(OFFER, provider=own))
    assert page("Krabbelgruppe").provider == partner


def test_the_words_of_every_vocabulary(section):
    words = {
        "topics": factories.make_topic("Geld"),
        "target_groups": factories.make_target_group("Alleinerziehende"),
        "life_phases": factories.make_life_phase("Erstes Jahr"),
        "districts": factories.make_district("Nordstadt"),
    }
    run(section, replace(OFFER, **{name: (named(word.name.upper()),) for name, word in words.items()}))
    for name, word in words.items():
        assert list(getattr(page("Krabbelgruppe"), name).all()) == [word]


def test_an_office_by_its_slug_and_a_page_by_its_kind(home, section):
    factories.make_topic("Elterngeld")
    service = factories.make_service(section, title="Elterngeld")
    factories.make_question(section, title="Elterngeld", slug="frage")
    run(section, replace(CONTACT, office=named(section.slug, "office")))
    assert Contact.objects.get().office.pk == section.pk
    run(section, replace(QUESTION, related=(named("elterngeld", "service"),)))
    assert [row.value["page"].pk for row in page(QUESTION.title).related] == [service.pk]


def missing(report, number=0):
    return [reason for reason in report.results[number].reasons if "not here yet" in reason]


def test_what_is_not_here_yet_is_named_in_its_row(section):
    topics = tuple(named(f"Unbekannt {n}") for n in range(7))
    record = replace(QUESTION, topics=(*topics, refer("9", "topic")), related=(named("Elterngeld", "service"),))
    for dry_run in (True, False, False):
        report = run(section, record, dry_run=dry_run)
        assert [reason.partition(": ")[2] for reason in missing(report)] == [
            "Elterngeld",
            ", ".join([*(f"Unbekannt {n}" for n in range(7)), "9"]),
        ]
        assert report.open_links == 9
    factories.make_topic("Unbekannt 0")
    assert "Unbekannt 0" not in "".join(missing(run(section, record)))


@pytest.mark.parametrize("target", [named("Später", "question"), named("Später", "page"), refer("2", "question")])
def test_what_stands_further_below_in_the_file_is_not_missing(section, target):
    first = replace(QUESTION, topics=(), responsible_partners=(), related=(target,))
    report = run(section, first, replace(QUESTION, key=key("2", "question"), title="Später", topics=(), related=()))
    assert (missing(report), report.open_links) == ([], 0)
    assert len(page(first.title).get_latest_revision_as_object().related) == 1


def test_what_is_skipped_is_linked_to_nothing(section):
    run(section, replace(QUESTION, related=(), topics=()))
    known = page(QUESTION.title)
    known.locked = True
    known.save()
    report = run(section, replace(QUESTION, title="Anders", topics=(named("Unbekannt"),)))
    assert outcomes(report) == [SKIPPED] and missing(report) == []


def test_two_of_the_same_name_are_not_guessed(section):
    factories.make_contact("Frau Ohm")
    factories.make_contact("Frau Ohm")
    report = run(section, replace(OFFER, contacts=(named("Frau Ohm", "contact"),)))
    assert len(page("Krabbelgruppe").contacts) == 0
    assert "several entries" in " ".join(report.results[0].reasons)


def test_a_name_of_another_site_is_not_found(home, section):
    other = Site.objects.create(hostname="andere.example", root_page_id=home.pk)
    factories.make_partner("Elterngeldstelle", site=other)
    page_elsewhere = factories.make_service(factories.make_office(home, title="Nebenan", slug="nebenan"), title="Dort")
    run(section, replace(OFFER, provider=named("Elterngeldstelle", "partner")))
    run(section, replace(QUESTION, related=(named("Dort", "service"), named(page_elsewhere.slug, "service"))))
    assert (page("Krabbelgruppe").provider, len(page(QUESTION.title).related)) == (None, 0)


def test_what_comes_later_is_found_by_its_name(section):
    run(section, replace(OFFER, street="Markt 1", phone="0123 5", provider=named("Elterngeldstelle", "partner")))
    assert OpenLink.objects.filter(field="provider", details={"name": "Elterngeldstelle"}).exists()
    partner = factories.make_partner("Elterngeldstelle")
    assert resolve(section) == 1
    assert page("Krabbelgruppe").provider == partner


def test_open_links_of_fields_that_a_file_does_not_name_stay(section):
    run(section, OFFER)
    count = OpenLink.objects.count()
    run(section, replace(OFFER, topics=(), when="Mittwochs"), fields=frozenset({"when"}))
    assert OpenLink.objects.count() == count
    run(section, replace(OFFER, topics=()), fields=frozenset({"topics"}))
    assert OpenLink.objects.count() == count - 1


def test_a_link_that_is_no_address_is_left_out_of_its_row(section):
    know(factories.make_partner("Amt"), "7", "location")
    report = run(section, replace(SERVICE, responsible_partners=(refer("7", "location", link="kaputt", note="Tür 3"),)))
    (row,) = page("Elterngeld").responsible_partners
    assert (row.value["link"], row.value["note"]) == ("", "Tür 3")
    assert "kaputt" in " ".join(report.results[0].reasons)


def test_open_links_of_tables_with_our_own_keys_are_resolved(section):
    offer = factories.make_offer(section)
    own = r.ExternalKey("table", "", str(offer.translation_key), "offer")
    record = r.OfferRecord(key=own, title=offer.title, provider=named("Elterngeldstelle", "partner"))
    assert outcomes(run(section, record, fields=frozenset({"provider"}))) == [UNCHANGED]
    factories.make_partner("Elterngeldstelle")
    assert resolve(section) == 1
    assert page(offer.title).provider.name == "Elterngeldstelle"
    assert page(offer.title).live
    assert not ExternalId.objects.exists()


def with_what_they_name(services, locations):
    """The locations that the services name, every tenth of the others, and two that the source calls internal."""
    named = {reference.key for row in services.rows for reference in row.record.responsible_partners}
    others = [row for row in locations.rows if row.record.key not in named]
    internal = [row for row in locations.rows if not row.record.public][:2]
    kept = {row.number for row in (*others[::10], *internal)}
    return replace(locations, rows=tuple(r for r in locations.rows if r.number in kept or r.record.key in named))


def test_real_locations_after_the_services_and_before(section, home, shared_data):
    services = dldb.parse(shared_data("dldb", "munich_services_de.json").read_bytes())
    services = replace(services, rows=services.rows[:12])
    locations = with_what_they_name(services, dldb.parse(shared_data("dldb", "munich_locations_de.json").read_bytes()))
    other = factories.make_office(home, title="Anderes Büro", slug="anderes")
    first = import_batch(services, section, publish=True)
    report = import_batch(locations, section, publish=True)
    assert {result.outcome for result in report.results} <= {"created", "skipped"}
    second = import_batch(services, other, publish=True)
    assert 0 < first.live == second.live

    def linked(place):
        pages = kinds.pages("ServicePageMixin").filter(path__startswith=place.path).order_by("title", "pk").specific()
        return [
            (one.title, one.live, one.handled_by, sorted(row.value["partner"].pk for row in one.responsible_partners))
            for one in (found.get_latest_revision_as_object() for found in pages)
        ]

    assert linked(section) == linked(other)
    assert {one.live for one in kinds.pages("ServicePageMixin")} == {True, False}
    assert any(partners for _title, _live, _handled, partners in linked(section))
    for given, place in [(services, section), (locations, section), (services, other)]:
        assert import_batch(given, place, publish=True).count(UNCHANGED) == len(given.rows)


def test_what_is_not_here_yet_is_named(section):
    rows = tuple(refer(str(number), "location") for number in range(1, 11))
    service = r.ServiceRecord(
        key=key("1"), title="Elterngeld", responsible_partners=rows, topics=(named("Geburt"), refer("77", "topic"))
    )
    (result,) = run(section, service).results
    assert result.open_links == 12
    assert "not linked in “responsible partners”: 1, 2, 3, 4, 5, 6, 7, 8 …" in " ".join(result.reasons)
    assert "not linked in “topics”: Geburt, 77" in result.reasons[1]
    run(section, r.TopicRecord(key=key("77", "topic"), title="Geburt"))
    assert not any("topics" in reason for reason in run(section, service).results[0].reasons)
