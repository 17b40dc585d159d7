"""The calendar of the town, and what an editor adds to the hours after the import."""

import json
from datetime import timedelta

from django.utils import timezone

from wagtail_familienbuero.hours import texts
from wagtail_familienbuero.hours.schedule import Closure
from wagtail_familienbuero.hours.streams import closure_rows, slot_rows
from wagtail_familienbuero.models import CalendarEntry, Contact, FamilienbueroSettings, Partner

from .content import hours as content


def load_calendar(german, english, site):
    """Public holidays, school holidays and closing days of the site."""
    FamilienbueroSettings.objects.get_or_create(site=site, defaults={"land": content.LAND})
    for kind, name, name_en, first, last, yearly in content.CALENDAR:
        find = {"kind": kind, "name": name, "first_day": first}
        entry = german.record(CalendarEntry, find, site=site, last_day=last, yearly=yearly)
        english.translated_record(entry, name=name_en)


def rows_of_office(slug, text):
    """The rows for the hours of an office."""
    return slot_rows(content.ROWS.get(slug) or texts.slots(texts.parse(text)))


def known(locale):
    """The partners and contacts that are here, by model and slug."""
    return {
        (model, slug) for model in (Partner, Contact) for slug in _all(model, locale).values_list("slug", flat=True)
    }


def add_to_new(german, english, before):
    """Completes the hours of partners and contacts that were not here ``before``; others are left alone."""
    for model in (Partner, Contact):
        for thing in _all(model, german.locale):
            if (model, thing.slug) not in before:
                _add(thing)
                _translate(thing, english.locale)


def _all(model, locale):
    return model.objects.filter(locale=locale)


def _add(thing):
    given = {}
    if thing.slug in content.ROWS:
        given["hours"] = slot_rows(content.ROWS[thing.slug])
    if thing.slug in content.NOTES:
        given["hours_note"] = content.NOTES[thing.slug]
    if thing.slug in content.CLOSED:
        given["closures"] = closure_rows([_this_week(content.CLOSED[thing.slug])])
    _publish(thing, given)


def _this_week(reason):
    """Closed today, in two weeks of which this is the first: the only date that depends on the day of loading."""
    today = timezone.localdate()
    monday = today - timedelta(days=today.weekday())
    return Closure(monday, monday + timedelta(days=13), reason)


def _translate(thing, locale):
    """The rows of the English version are the same ones with English words, which their ids tell."""
    version = type(thing).objects.filter(locale=locale, translation_key=thing.translation_key).first()
    if version is None:
        return
    given = {name: _in_english(getattr(thing, name)) for name in ("hours", "closures")}
    given = {name: rows for name, rows in given.items() if rows}
    if thing.hours_note in content.ENGLISH:
        given["hours_note"] = content.ENGLISH[thing.hours_note]
    _publish(version, given)


def _in_english(stream):
    """JSON of the rows if one of them has words; otherwise nothing: the rows of the source count anyway."""
    rows, has_words = json.loads(json.dumps(list(stream.raw_data), default=str)), False
    for row in rows:
        for name in {"note", "reason"} & row["value"].keys():
            has_words |= bool(row["value"][name])
            row["value"][name] = content.ENGLISH.get(row["value"][name], "")
    return json.dumps(rows) if has_words else ""


def _publish(thing, given):
    for name, value in given.items():
        setattr(thing, name, value)
    if given:
        thing.save_revision().publish()
        thing.refresh_from_db()
