"""Takes the town's entries in as any town would: through the importer."""

from django.core.management.base import CommandError

from wagtail_familienbuero.exchange.models import OpenLink
from wagtail_familienbuero.exchange.records import Batch, Row
from wagtail_familienbuero.exchange.report import CREATED, SKIPPED
from wagtail_familienbuero.exchange.site import import_batch

from .content.contacts import CONTACTS
from .content.english import offers, people, questions, services, topics
from .content.make import SCHEME
from .content.offers import BY_OFFICE, OFFERS
from .content.partners import PARTNERS
from .content.questions import QUESTIONS
from .content.services import SERVICES
from .content.topics import TOPICS

# Whatever is referred to stands before what refers to it.
GERMAN = {
    "topic": TOPICS,
    "contact": CONTACTS,
    "partner": PARTNERS,
    "service": SERVICES,
    "offer": OFFERS,
    "question": QUESTIONS,
}
ENGLISH = {
    "topic": topics.TOPICS,
    "contact": people.CONTACTS,
    "partner": people.PARTNERS,
    "service": services.SERVICES,
    "offer": offers.OFFERS,
    "question": questions.QUESTIONS,
}
OFFICES = {offer.key: slug for slug, entries in BY_OFFICE.items() for offer in entries}


def take_in(kinds, language, offices):
    """Imports everything of one language and publishes it; the number of entries added. Raises ``CommandError``.

    ``offices`` are the offices by slug: an offer stands below the office that it belongs to.
    """
    added = 0
    for kind, entries in kinds.items():
        added += sum(_take_in(kind, few, language, offices[slug]) for slug, few in _by_office(entries).items())
    return added


def _by_office(entries):
    """The entries by the slug of the office below which they stand: the main one, but for some offers."""
    found = {}
    for entry in entries:
        found.setdefault(OFFICES.get(entry.key, "familienbuero"), []).append(entry)
    return found


def _take_in(kind, entries, language, section):
    rows = tuple(Row(number, entry.title, entry) for number, entry in enumerate(entries, 1))
    report = import_batch(Batch(SCHEME, "", kind, language, rows), section, publish=True)
    problems = [str(result) for result in report.results if not _is_fine(kind, result)]
    if problems:
        raise CommandError(f"The importer could not publish every {kind} ({language}):\n" + "\n".join(problems))
    return report.count(CREATED)


def _is_fine(kind, result):
    # What was there before may have been changed or taken from the web by hand.
    if result.outcome != CREATED:
        return result.outcome != SKIPPED
    # Topics are public as soon as they are there.
    return (result.is_live or kind == "topic") and not result.reasons


def require_no_open_links():
    """Raises ``CommandError`` if an entry refers to something that the town does not have."""
    missing = [str(link) for link in OpenLink.objects.filter(scheme=SCHEME)]
    if missing:
        raise CommandError("The town refers to what is not there: " + ", ".join(missing))
