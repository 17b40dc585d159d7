"""How our own page types and records are found: which of their words count, and what they are filtered by."""

from uuid import NAMESPACE_OID, uuid5

from django.utils.translation import gettext

from ..offers import OfferPageMixin
from ..offices.models import OfficePageMixin
from ..partners import Contact, Partner
from ..questions import QuestionPageMixin
from ..services import ServicePageMixin
from ..topics import Topic, TopicPageMixin
from .findable import Findable, describe, plain
from .reading import Reader, spoken_words

FACETS = {"topics": "topic", "target_groups": "target_group", "life_phases": "life_phase", "districts": "district"}
"""What the vocabularies of a thing are called among its facets."""


@describe.register(ServicePageMixin)
def describe_service(page, site):
    texts = ("body", "requirements", "documents", "steps", "fees", "fees_note", "deadlines", "duration")
    texts += ("online_links", "legal_basis")
    return _described(Reader(page, site), "service", (*_referral(page), *texts), **_ages_of_phases(page, site))


@describe.register(QuestionPageMixin)
def describe_question(page, site):
    return _described(Reader(page, site), "question", ("body", *_referral(page)), **_ages_of_phases(page, site))


def _referral(page):
    """The fields about who handles it that the page shows; in the others stands what was so once."""
    if not page.handled_by:
        return ()
    return ("handled_reason", *(["responsible_partners"] if page.is_passed_on else []), "what_to_bring")


@describe.register(OfferPageMixin)
def describe_offer(page, site):
    reader = Reader(page, site)
    place, provider = (reader.named(Partner, pk) for pk in (page.place_id, page.provider_id))
    texts = ("body", "when", "costs", "registration_note", "contacts")
    texts += ("referral_note",) if page.referral_needed else ()
    reader.names += [str(partner) for partner in (place, provider) if partner is not None]
    where = page if page.street or page.city else place
    ages = {"age_from": page.age_from, "age_to": page.age_to}
    if page.age_from is None and page.age_to is None:
        ages = _ages_of_phases(page, site)
    subject = next((partner.hours_subject for partner in (place, provider) if partner is not None), None)
    return _described(
        reader, "offer", texts, is_free=page.is_free, subject=subject, **ages, **_address(where if where else page)
    )


@describe.register(OfficePageMixin)
def describe_office(page, site):
    texts = ("area_served", "tasks", "body", "contacts")
    asked_for = [gettext("Opening hours, contact, address, telephone number, mail, directions")]
    more = _address(page)
    return _described(Reader(page, site), "office", texts, other_words=asked_for, subject=page.hours_subject, **more)


@describe.register(TopicPageMixin)
def describe_topic(page, site):
    reader = Reader(page, site)
    topics = [topic for topic in [reader.word(Topic, page.topic_id)] if topic is not None]
    summary = plain(page.own_intro) or "".join(plain(topic.intro) for topic in topics)
    other_words = [word for topic in topics for word in (topic.name, topic.synonyms)]
    facets = {"topic": _with_parents(reader, topics)}
    return _described(reader, "topic", ("body",), summary=summary, other_words=other_words, facets=facets)


@describe.register(Partner)
def describe_partner(partner, site):
    reader = Reader(partner, site)
    summary, texts = partner.what_they_do, ("description", "contacts")
    if partner.protected_address:
        reader.names.append(partner.area)
    more = {**_ages_of_phases(partner, site), **_address(partner)}
    return _described(reader, "partner", texts, summary=summary, subject=partner.hours_subject, **more)


@describe.register(Contact)
def describe_contact(contact, site):
    """Only those with a page of their own; the others are found by where they work."""
    if not contact.has_page:
        return None
    subject = contact.hours_subject
    return _described(Reader(contact, site), "contact", ("room",), summary=contact.role, subject=subject)


def _described(reader, kind, texts, *, summary=None, other_words=(), facets=None, **facts):
    """The ``Findable`` of the thing of a reader, with what all types have where they have it."""
    thing, vocabularies = reader.thing, getattr(reader.thing, "vocabularies", ())
    words = {name: reader.words(name) for name in vocabularies}
    text = "\n".join(reader.texts(*texts))
    codes = getattr(thing, "language_codes", "")
    own_words = [getattr(thing, name, "") for name in ("synonyms", "search_words")]
    own_words += _numbers(getattr(thing, "phone", ""))
    summary = plain(thing.get_summary()) if summary is None else summary.strip()
    return Findable(
        kind=kind,
        title=str(getattr(thing, "name", None) or thing.title),
        title_words=_lines(*own_words, *other_words),
        summary=summary,
        text=text,
        context=_lines(*_names(words), *reader.names, *spoken_words(codes)),
        facets=facets or _facets(reader, words),
        # The facets of topics above are read, too.
        sources=frozenset(reader.sources),
        language_codes=codes,
        handled_by=getattr(thing, "handled_by", ""),
        **facts,
    )


def _numbers(phone):
    """A phone number as it is written and in one: 116 016, 116016."""
    digits = "".join(filter(str.isdigit, phone))
    return [phone, digits] if digits != phone else [phone]


def _lines(*texts):
    return "\n".join(text.strip() for text in texts if text and text.strip())


def _names(words):
    for records in words.values():
        for record in records:
            yield record.name
            yield getattr(record, "synonyms", "")


def _facets(reader, words):
    facets = {FACETS[name]: {record.translation_key for record in records} for name, records in words.items()}
    if "topics" in words:
        facets["topic"] = _with_parents(reader, words["topics"])
    return facets


def _with_parents(reader, topics):
    """The keys of topics and of all above them: who asks for a topic finds what belongs to those below."""
    by_path = {topic.tree_path: topic.translation_key for topic in reader.shelf.vocabulary(Topic).values()}
    paths = {topic.tree_path[:end] for topic in topics for end in range(Topic.SEGMENT, 256, Topic.SEGMENT)}
    keys = {by_path[path] for path in paths if path in by_path}
    reader.sources |= keys
    return keys


def _ages_of_phases(thing, site):
    """The ages that the life phases of a thing reach from and to; open without any, or where one of them is open."""
    phases = [
        phase for phase in Reader(thing, site).words("life_phases") if (phase.age_from, phase.age_to) != (None,) * 2
    ]
    starts, ends = [phase.age_from for phase in phases], [phase.age_to for phase in phases]
    return {
        "age_from": min(starts) if starts and None not in starts else None,
        "age_to": max(ends) if ends and None not in ends else None,
    }


def _address(place):
    """The address of a page or partner, if everybody may know it."""
    coordinates = place.public_coordinates or (None, None)
    latitude, longitude = (None if number is None else float(number) for number in coordinates)
    return {"address": ", ".join(place.public_address), "latitude": latitude, "longitude": longitude}


def key_of(content_type, thing):
    """What stands for the translation key of a thing that is never translated."""
    return uuid5(NAMESPACE_OID, f"{content_type.app_label}.{content_type.model}.{thing.pk}")
