"""Each page type against a bare Wagtail page with the same amount of text, in the same run.

    python3 dev.py bench pages [--runs 100] [--entries 10 500]

Prints milliseconds (median), queries, and the ratio to the bare page; for topic
and directory pages with few and with many entries.
"""

import argparse

from benchmarks._site import empty_site, measure, table

TEXT = "<p>" + "Das Familienbüro hilft Ihnen beim Antrag und sieht ihn mit Ihnen durch. " * 12 + "</p>"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=100, help="requests to each page (default 100)")
    parser.add_argument("--entries", type=int, nargs=2, default=[10, 500], help="few and many entries of a listing")
    options = parser.parse_args()
    with empty_site() as home:
        details(home, options.runs)
        listings(home, options.runs, *options.entries)


def details(home, runs):
    from benchmarks.baseline.models import BarePage
    from tests import factories

    office = factories.make_office(home, tasks=TEXT, hours_text="Mo–Fr 9–12 Uhr")
    bare = BarePage(title="Elterngeld", intro="Geld nach der Geburt.", body=TEXT * 2, locale=home.locale)
    office.add_child(instance=bare)
    pages = [("bare Wagtail page", bare), *detail_pages(office)]
    table([(name, *measure(page.get_url(), runs)) for name, page in pages])


def detail_pages(office):
    """One page of each kind with everything that a real one has: topics, target group, partner, notice."""
    from tests import factories

    factories.make_notice("Am Freitag geschlossen")
    topic = factories.make_topic("Geld")
    partner = factories.make_partner("Elterngeldstelle", street="Markt 2", city="Musterstadt")
    lists = {"topics": [topic], "target_groups": [factories.make_target_group()]}
    row = {"partner": partner, "note": "entscheidet", "link": "", "appointment": ""}
    referral = {"handled_by": "both", "responsible_partners": [("partner", row)], "body": [("text", TEXT)]}
    yield "service", factories.make_service(office, requirements=TEXT, lists=lists, **referral)
    yield "question", factories.make_question(office, short_answer=TEXT, lists=lists, **referral)
    yield "offer", factories.make_offer(office, provider=partner, body=[("text", TEXT * 2)], lists=lists)
    yield "office", office


def listings(home, runs, few, many):
    from benchmarks.baseline.models import BarePage
    from tests import factories

    section = factories.make_office(home, title="Familienbüro am Hafen")
    topic = factories.make_topic("Betreuung")
    index = BarePage(title="Index", intro="20 pages below", locale=home.locale)
    section.add_child(instance=index)
    for number in range(20):
        index.add_child(instance=BarePage(title=f"Seite {number}", locale=home.locale))
    pages = {
        "topic": factories.make_topic_page(section, topic),
        "directory": factories.make_directory(section),
        "list of offers": factories.make_list(section, "offers"),
        "list of services": factories.make_list(section, "services"),
    }
    rows = [("bare index of 20 pages", *measure(index.get_url(), runs))]
    made = 0
    for count in (few, many):
        fill(section, topic, count - made)
        made = count
        rows += [(f"{name}, {count} entries", *measure(page.get_url(), runs)) for name, page in pages.items()]
    print()
    table(rows)


def fill(section, topic, count):
    """So many services, offers, questions and partners of the topic."""
    from tests import factories

    for number in range(count):
        factories.make_service(section, title=f"Leistung {number}", lists={"topics": [topic]})
        factories.make_offer(section, title=f"Angebot {number}", lists={"topics": [topic]})
        partner = factories.make_partner()
        partner.topics = [topic]
        partner.save()


if __name__ == "__main__":
    main()
