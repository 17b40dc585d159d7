"""The directory filtered by "open now" against the unfiltered one, in the same run.

    python3 dev.py bench open_now [--partners 1000] [--runs 50]

Partners have hours, closures and holidays. Prints milliseconds (median), queries
and the ratio, with few partners and with as many as asked for, and the seconds of
a rebuild. Ends with 1 if the filtered listing takes more than twice as long, or
needs more queries with more partners.
"""

import argparse
import datetime
import itertools
import sys
import time

from benchmarks._site import empty_site, measure

FEW = 10
FILTER = "?open=on"
LIMIT = 2.0
WEEKS = [
    [("1245", "08:30", "12:00"), ("2", "14:00", "18:00")],
    [("12345", "09:00", "16:00")],
    [("24", "10:00", "13:00"), ("6", "10:00", "14:00", {"nth": ["1", "3"]})],
    [("1234567", "20:00", "02:00"), ("15", "09:00", "11:00", {"kind": "phone"})],
    [("3", "08:00", "17:00", {"kind": "appointment"}), ("45", "08:00", "12:00", {"school": "term"})],
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--partners", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=50, help="requests to each address (default 50)")
    options = parser.parse_args()
    with empty_site() as home:
        directory = build(home)
        few = measured(directory, FEW, options.runs)
        many = measured(directory, options.partners, options.runs)
    sys.exit(0 if report(few, many, options.partners) else 1)


def build(home):
    """The directory of a town with a calendar of its own."""
    from tests import factories
    from wagtail_familienbuero.models import FamilienbueroSettings
    from wagtail_familienbuero.sections import site_of

    today = datetime.date.today()
    FamilienbueroSettings.objects.create(site=site_of(home), land="BY", catholic=True)
    factories.make_calendar_entry("Betriebsausflug", first_day=today + datetime.timedelta(days=3))
    factories.make_calendar_entry("Stadtfest", kind="holiday", first_day=datetime.date(2020, 7, 20), yearly=True)
    weeks = {"first_day": today, "last_day": today + datetime.timedelta(days=12)}
    factories.make_calendar_entry("Ferien", kind="school", **weeks)
    return factories.make_directory(factories.make_office(home))


def fill(count):
    """As many partners more as are missing to ``count``."""
    from tests import factories
    from wagtail_familienbuero.models import Partner

    names = (f"Partner {number}" for number in range(Partner.objects.count(), count))
    locale, day = factories.default_locale(), datetime.date.today()
    closures = [factories.closure(day + datetime.timedelta(days=5), day + datetime.timedelta(days=9))]
    made = [
        Partner(name=name, slug=name.lower().replace(" ", "-"), phone="0123 999", locale=locale, closures=closures)
        for name in names
    ]
    for partner, week in zip(made, itertools.cycle(WEEKS), strict=False):
        partner.hours = [factories.slot(*row[:3], **(row[3] if row[3:] else {})) for row in week]
    Partner.objects.bulk_create(made, batch_size=500)


def measured(directory, count, runs):
    """(seconds of the rebuild, rows made, (ms, queries) unfiltered, (ms, queries) filtered)"""
    from wagtail_familienbuero.hours import intervals

    fill(count)
    start = time.process_time()  # of the processor: the rest is other people's work on this machine
    made = intervals.rebuild_all()
    seconds = time.process_time() - start
    assert made.things == count, made
    address = directory.get_url()
    return seconds, made.rows, measure(address, runs), measure(address + FILTER, runs)


def report(few, many, partners):
    """Prints the table; whether the filter keeps within its limits."""
    names = ("partners", "rebuild s", "rows", "all ms", "queries", "open ms", "queries", "ratio")
    print("".join(f"{name:>10}" for name in names))
    for count, (seconds, rows, plain, filtered) in ((FEW, few), (partners, many)):
        ratio = filtered[0] / plain[0]
        figures = f"{plain[0]:>10.1f}{plain[1]:>10}{filtered[0]:>10.1f}{filtered[1]:>10}{ratio:>10.2f}"
        print(f"{count:>10}{seconds:>10.2f}{rows:>10}{figures}")
    return many[3][0] <= LIMIT * many[2][0] and many[3][1] <= few[3][1]


if __name__ == "__main__":
    main()
