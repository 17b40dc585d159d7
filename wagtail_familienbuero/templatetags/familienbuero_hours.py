"""Template tags for opening hours: the line that says who is there now, and the week."""

import json

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import languages
from ..hours import rows, sources
from ..hours.display import Change, describe
from ..hours.week import as_of, coming_exceptions, make_time, week_table
from ..hours.wording import day_of_year, days_words
from ..partners import Partner
from ..sections import site_for_request, site_of

register = template.Library()

STATE = "wagtail_familienbuero/includes/hours_state.html"
AROUND = ("page", "entry", "office", "request")
"""What a template needs to say in which language a name or note is."""

WEEK = "wagtail_familienbuero/includes/hours_week.html"


@register.simple_tag(takes_context=True)
def gather_hours(context, things):
    """Reads the hours of everything in a list at once, for the tags below; renders nothing.

    ``things`` are offices, partners or contacts, (contact, note) pairs, or the targets of a referral.
    """
    found = [thing_of(entry) for entry in things or ()]
    for model in {type(thing) for thing in found}:
        remember(context, [thing for thing in found if type(thing) is model])
    return ""


def thing_of(entry):
    entry = entry[0] if isinstance(entry, tuple) else entry
    return getattr(entry, "partner", entry)


@register.inclusion_tag(STATE, takes_context=True)
def hours_state(context, thing, short=False):
    """“Open now · until 16:00”; nothing for a place without hours, unless visitors asked who is open.

    ``short`` is for lists: it knows less of what comes.
    """
    return state_of(context, schedule_for(context, thing), short)


def state_of(context, schedule, short):
    if schedule is None:
        return {"text": _("Opening hours not known"), "kind": "unknown"} if asks_who_is_open(context) else {}
    now = timezone.now().astimezone(schedule.calendar.time_zone)
    shown = describe(schedule, now, short=short)
    memory(context)["shown"] = True
    changes = [Change(now, shown.kind, shown.text), *shown.changes]
    return {"text": shown.text, "kind": shown.kind, "changes": as_json(changes), "as_of": as_of(now)}


@register.inclusion_tag(WEEK, takes_context=True)
def hours_week(context, thing):
    """The week as a table, the times of other weeks, what is different soon, and the note of the place."""
    schedule = schedule_for(context, thing)
    around = {name: context.get(name) for name in AROUND}
    if schedule is None:
        return {**around, "thing": thing}
    today = timezone.now().astimezone(schedule.calendar.time_zone).date()
    week = week_table(schedule, today)
    memory(context)["shown"] = True
    return {
        **around,
        "thing": thing,
        "week": week,
        "monday": day_of_year(week.monday),
        "exceptions": coming_exceptions(schedule, today),
    }


@register.simple_tag(takes_context=True)
def has_hours(context, thing):
    """Whether the week of the thing says anything."""
    return bool(schedule_for(context, thing) or thing.hours_text or thing.hours_note)


@register.simple_tag(takes_context=True)
def plain_hours(context, thing):
    """The hours as text, for cards; ``""`` where there are rows instead."""
    return "" if schedule_for(context, thing) else thing.hours_text


@register.simple_tag(takes_context=True)
def gather_places(context, pages):
    """Reads the places of a list of offers at once, where visitors asked who is open; renders nothing."""
    if not asks_who_is_open(context):
        return ""
    pks = {page.pk: place_pk(page) for page in pages}
    partners = Partner.objects.in_bulk({pk for pk in pks.values() if pk})
    site = site_for_request(context.get("request")) or site_around(context)
    reading = context["page"].locale_id
    shown = languages.shown([partners.get(pk) for pk in pks.values()], reading, site and site.pk)
    places = memory(context)["places"] = dict(zip(pks, shown, strict=True))
    return gather_hours(context, [place for place in places.values() if place])


def place_pk(offer):
    """Whose hours tell whether somebody is there: those of the place, or else of the provider; as the filter does."""
    return getattr(offer, "place_id", None) or getattr(offer, "provider_id", None)


@register.inclusion_tag(STATE, takes_context=True)
def place_state(context, offer):
    """“Haus am Markt: Open now · until 16:00”; only where visitors asked who is open."""
    if not asks_who_is_open(context):
        return {}
    place = memory(context).get("places", {}).get(offer.pk)
    around = {name: context.get(name) for name in AROUND}
    if place is None:
        return state_of(context, None, short=True)
    return {**around, **state_of(context, schedule_for(context, place), short=True), "place": place, "name": place.name}


@register.simple_tag(takes_context=True)
def shows_hours(context):
    """Whether anything on the page so far changes with the clock, so that it needs our script."""
    return "shown" in memory(context)


@register.filter
def slot_words(value):
    """The row of an editor in words, for its preview: ``{"days": …, "time": …}``; ``None`` while it is incomplete."""
    slot = rows.slot(value)
    # Not localdate(): the admin activates the time zone of the editor.
    today = timezone.now().astimezone(timezone.get_default_timezone()).date()
    return slot and {"days": days_words(slot), "time": make_time(slot, today, with_days=False)}


def asks_who_is_open(context):
    form = context.get("filter_form")
    return form is not None and bool(getattr(form, "cleaned_data", {}).get("open"))


def as_json(changes):
    """The changes for the script, as short as can be: instants to the second, with their offset."""
    said = [
        {"at": change.at.isoformat(timespec="seconds"), "kind": change.kind, "text": change.text} for change in changes
    ]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


# What is read once


def memory(context):
    """What these tags remember while a page is made: on the request, or else in the template's own context."""
    request = context.get("request")
    holder = context.render_context if request is None else request.__dict__
    return holder.setdefault("_familienbuero_hours", {})


def schedule_for(context, thing):
    """The ``Schedule`` of an office, partner or contact; ``None`` where it has no rows."""
    known = memory(context)
    if key_of(thing) not in known:
        remember(context, [thing])
    return known[key_of(thing)]


def remember(context, things):
    request = context.get("request")
    site = site_for_request(request) or site_around(context)
    found = sources.schedules(things, site, request)
    memory(context).update({key_of(thing): found[thing.pk] for thing in things})


def site_around(context):
    page = context.get("page")
    return site_of(page) if page is not None and page.pk else None


def key_of(thing):
    # A draft that is previewed has the pk of what is live: the two never meet in one request.
    return thing._meta.label, thing.pk
