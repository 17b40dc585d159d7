"""Helper functions that build records and pages; each returns a saved object, live unless asked otherwise."""

import datetime
import itertools

from django.utils import timezone
from wagtail.models import Locale

from tests.sites.pages import page_model
from wagtail_familienbuero import kinds, sections
from wagtail_familienbuero.models import (
    CalendarEntry,
    Contact,
    District,
    LifePhase,
    Notice,
    Partner,
    Synonym,
    TargetGroup,
    Topic,
)

numbers = itertools.count(1)


def default_locale():
    return Locale.get_default()


def make_page(mixin, parent, *, publish=True, with_revision=False, lists=None, **fields):
    """A page of the first creatable concrete of a mixin (name or class) below ``parent``.

    ``lists`` are many-to-many values by field name. With ``publish`` it goes live
    where the gate lets it, but without a revision: two thirds of the work, which
    few tests look at. Those that do say ``with_revision``.
    """
    model = next(model for model in kinds.concretes(mixin) if model.is_creatable)
    title = fields.pop("title", f"{model.__name__} {next(numbers)}")
    fields.setdefault("locale", parent.locale)
    page = model(title=title, live=False, **fields)
    for name, values in (lists or {}).items():
        setattr(page, name, values)
    parent = page_model().objects.get(pk=parent.pk)
    at_once = publish and not (with_revision or page.go_live_at) and _passes_the_gate(page, parent)
    if at_once:
        page.live, page.first_published_at = True, timezone.now()
        page.last_published_at = page.first_published_at
    parent.add_child(instance=page)
    revision = None if at_once else page.save_revision()
    if publish and revision:
        revision.publish()
    return model.objects.get(pk=page.pk)


def _passes_the_gate(page, parent):
    if not hasattr(page, "get_publish_problems"):
        return True
    with sections.standing_below(page, parent):
        return not page.get_publish_problems()


def make_office(parent, **fields):
    return make_page(
        "OfficePageMixin",
        parent,
        **{"title": "Familienbüro", "phone": "0123 4567", "email": "familie@example.org", **fields},
    )


def make_service(parent, **fields):
    return make_page("ServicePageMixin", parent, **{"in_one_sentence": "Geld nach der Geburt.", **fields})


def make_question(parent, **fields):
    fields = {"title": "Wie bekomme ich Elterngeld?", "short_answer": "<p>Mit einem Antrag.</p>", **fields}
    return make_page("QuestionPageMixin", parent, **fields)


def make_offer(parent, **fields):
    """An offer that passes the gate: who, what, when, where, cost and contact."""
    given = {
        "title": "Krabbelgruppe",
        "summary": "Spielen und reden.",
        "when": "Dienstags 9:30 bis 11:00",
        "age_from": 6,
        "age_to": 18,
        "street": "Markt 1",
        "city": "Musterstadt",
        "is_free": True,
        "phone": "0123 4568",
    }
    return make_page("OfferPageMixin", parent, **{**given, **fields})


def make_topic_page(parent, topic, **fields):
    return make_page("TopicPageMixin", parent, **{"title": topic.name, "topic": topic, **fields})


def make_directory(parent, **fields):
    return make_page("DirectoryPageMixin", parent, **{"title": "Wer hilft", **fields})


def make_list(parent, entry_kind, **fields):
    return make_page("ListPageMixin", parent, entry_kind=entry_kind, **fields)


def make_search_page(parent, **fields):
    return make_page("SearchPageMixin", parent, **{"title": "Suche", **fields})


def _make_record(model, fields, **defaults):
    fields = {**defaults, **fields}
    fields.setdefault("locale", default_locale())
    record = model(**fields)
    record.full_clean(exclude=["translation_key"])
    record.save()
    return record


def make_topic(name="Geld", **fields):
    return _make_record(Topic, fields, name=name)


def make_target_group(name="Alleinerziehende", **fields):
    return _make_record(TargetGroup, fields, name=name)


def make_life_phase(name="Erstes Jahr", **fields):
    return _make_record(LifePhase, fields, name=name)


def make_district(name="Nordstadt", **fields):
    return _make_record(District, fields, name=name)


def make_partner(name=None, **fields):
    """A live partner that can be reached by phone."""
    return _make_record(Partner, fields, name=name or f"Partner {next(numbers)}", phone="0123 999")


def make_contact(name=None, **fields):
    return _make_record(Contact, fields, name=name or f"Kontakt {next(numbers)}", phone="0123 888")


def make_notice(title="Heute geschlossen", **fields):
    return _make_record(Notice, fields, title=title)


def make_synonym(words="Kita, Kindergarten", **fields):
    return _make_record(Synonym, fields, words=words)


def make_calendar_entry(name="Betriebsausflug", **fields):
    return _make_record(CalendarEntry, fields, name=name, first_day=datetime.date(2030, 6, 10))


def slot(weekdays="1", opens="09:00", closes="12:00", **fields):
    """A row for ``hours=[…]``; ``weekdays`` as digits: "135" is Monday, Wednesday, Friday."""
    times = {"opens": datetime.time.fromisoformat(opens), "closes": datetime.time.fromisoformat(closes)}
    given = {"weekdays": list(weekdays), **times, "kind": "open", "note": "", "nth": [], "school": "always", **fields}
    return "slot", {"valid_from": None, "valid_until": None, "yearly": False, "on_holidays": False, **given}


def closure(first, last=None, reason="Fortbildung", **fields):
    """A row for ``closures=[…]``; days as dates or ISO strings."""
    days = [datetime.date.fromisoformat(day) if isinstance(day, str) else day for day in (first, last)]
    return "closure", {"first": days[0], "last": days[1], "reason": reason, "opens": None, "closes": None, **fields}
