"""Every listing, admin list, chooser and form with few and with very many entries.

    python3 dev.py bench scale [--partners 10000] [--services 2000]

Prints for each address the milliseconds and queries with 60 partners and 60
services, and with as many as asked for. Ends with 1 if a number of queries grew.
"""

import argparse
import sys

from benchmarks._site import empty_site

FEW = 60
RECORDS = ("topic", "targetgroup", "lifephase", "district", "partner", "contact", "notice")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--partners", type=int, default=10_000)
    parser.add_argument("--services", type=int, default=2_000)
    options = parser.parse_args()
    with empty_site() as home:
        office = build(home)
        fill(office, FEW, FEW)
        few = measure_all(office)
        fill(office, options.partners - FEW, options.services - FEW)
        many = measure_all(office)
        grew = report(few, many, options)
    sys.exit(1 if grew else 0)


def build(home):
    from tests import factories

    office = factories.make_office(home)
    topic = factories.make_topic("Geld")
    factories.make_topic_page(office, topic)
    factories.make_directory(office)
    for kind in ("offers", "questions", "services"):
        factories.make_list(office, kind)
    for make in (factories.make_target_group, factories.make_life_phase, factories.make_district):
        make()
    factories.make_contact()
    factories.make_notice()
    factories.make_offer(office)
    return office


def fill(office, partners, services):
    from tests import factories
    from wagtail_familienbuero.models import Partner, Topic

    start = Partner.objects.count()
    names = (f"Partner {number}" for number in range(start, start + partners))
    locale = office.locale
    Partner.objects.bulk_create(
        [Partner(name=name, slug=name.lower().replace(" ", "-"), phone="0123 999", locale=locale) for name in names],
        batch_size=500,
    )
    topic, partner = Topic.objects.get(), Partner.objects.first()
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    for _ in range(services):
        factories.make_service(
            office, handled_by="partner", responsible_partners=[("partner", row)], lists={"topics": [topic]}
        )


def addresses(office):
    """(name, path) of what visitors and editors open."""
    from django.urls import reverse

    from wagtail_familienbuero import kinds
    from wagtail_familienbuero.models import Partner

    for page in kinds.base_page().objects.child_of(office).order_by("pk")[:6]:
        yield f"page {page.title}", page.get_url()
    yield "office", office.get_url()
    yield "partner page", Partner.objects.first().get_url()
    for name in RECORDS:
        yield f"admin list {name}", reverse(f"wagtailsnippets_wagtail_familienbuero_{name}:list")
        yield f"admin form {name}", reverse(f"wagtailsnippets_wagtail_familienbuero_{name}:add")
        yield f"chooser {name}", reverse(f"wagtailsnippetchoosers_wagtail_familienbuero_{name}:choose")
    yield "admin list partner, search", reverse("wagtailsnippets_wagtail_familienbuero_partner:list") + "?q=Partner"
    chooser = reverse("wagtailsnippetchoosers_wagtail_familienbuero_partner:choose_results")
    yield "chooser partner, search", f"{chooser}?q=Partner"
    partner = Partner.objects.first()
    yield "admin edit partner", reverse("wagtailsnippets_wagtail_familienbuero_partner:edit", args=[partner.pk])
    yield "explorer", reverse("wagtailadmin_explore", args=[office.pk])
    service = kinds.pages("ServicePageMixin").first()
    yield "admin edit service", reverse("wagtailadmin_pages:edit", args=[service.pk])
    yield from report_addresses()


def report_addresses():
    from wagtail.admin.menu import reports_menu

    for item in reports_menu.registered_menu_items:
        if "familienbuero" in str(item.url):
            yield f"report {item.label}", str(item.url)


def measure_all(office):
    """{name: (milliseconds, queries)}: the second request to each address, so that caches of the process are warm."""
    import time

    from django.contrib.auth import get_user_model
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    user, _created = get_user_model().objects.get_or_create(username="admin", is_superuser=True, is_staff=True)
    client.force_login(user)
    results = {}
    for name, path in addresses(office):
        status = client.get(path).status_code
        assert status == 200, (name, path, status)
        with CaptureQueriesContext(connection) as queries:
            start = time.perf_counter()
            client.get(path)
            milliseconds = (time.perf_counter() - start) * 1000
        results[name] = milliseconds, len(queries)
    return results


def report(few, many, options):
    """Prints the table; gives the names of the addresses whose number of queries grew."""
    print(f"{'':<34}{f'{FEW} of each':>20}{f'{options.partners} partners':>20}")
    print(f"{'address':<34}{'ms':>10}{'queries':>10}{'ms':>10}{'queries':>10}")
    for name, (milliseconds, queries) in many.items():
        print(f"{name:<34}{few[name][0]:>10.1f}{few[name][1]:>10}{milliseconds:>10.1f}{queries:>10}")
    grew = [name for name, (_ms, queries) in many.items() if queries > few[name][1]]
    print(f"{len(grew)} of {len(many)} addresses need more queries with more entries: {', '.join(grew) or 'none'}")
    return grew


if __name__ == "__main__":
    main()
