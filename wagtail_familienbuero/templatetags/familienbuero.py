"""Template tags of the public pages."""

import html
import re
from functools import lru_cache
from urllib.parse import quote

from django import template
from django.conf import settings as django_settings
from django.template import TemplateDoesNotExist
from django.template.loader import get_template, render_to_string
from django.template.loader_tags import do_block
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .. import languages, listings
from ..basepage import localized_pages
from ..blocks import ACCESSIBILITY_FACTS, YES_NO_UNKNOWN
from ..conf import settings
from ..lists import ListPageMixin
from ..notices import LEVELS
from ..sections import site_for_request
from ..spoken import language_name
from ..spoken import only_in as language_badge
from ..topics import Topic, pages_of_topics

register = template.Library()


@register.tag
def siteblock(parser, token):
    """``{% siteblock "content" %}…{% endblock %}``: fills the block of the site's template that the settings name.

    The name is read when the template is compiled. A role without a block
    renders nothing.
    """
    role = token.split_contents()[1].strip("\"'")
    name = getattr(settings, f"{role.upper()}_BLOCK")
    token.contents = f"block {name or 'familienbuero_unused_' + role}"
    return do_block(parser, token)


# Language


def reading_locale_id(context):
    """The pk of the locale that the page around is written in; ``None`` where there is no page."""
    for name in ("page", "entry", "office"):
        thing = context.get(name)
        if thing is not None and getattr(thing, "locale_id", None):
            return thing.locale_id
    return None


def locale_book(context):
    """The languages of the site, asked for once a request."""
    request = context.get("request")
    holder = context.render_context if request is None else request.__dict__
    return holder.setdefault("_familienbuero_locales", languages.LocaleBook())


def foreign_language(context, thing):
    """Code, direction and name of the thing's language if it is not the reader's; ``None`` otherwise, unasked."""
    reading = reading_locale_id(context)
    if thing is None or reading is None or getattr(thing, "locale_id", reading) == reading:
        return None
    return locale_book(context).attributes(thing.locale_id)


@register.simple_tag(takes_context=True)
def foreign(context, thing):
    """`` lang="de" dir="ltr"`` for what is not written in the reader's language; empty for what is."""
    language = foreign_language(context, thing)
    return format_html(' lang="{}" dir="{}"', language["code"], language["dir"]) if language else ""


@register.simple_tag(takes_context=True)
def only_in(context, thing):
    """The badge “only in German” on what is not translated; empty for what is."""
    language = foreign_language(context, thing)
    if language is None:
        return ""
    text = language_badge(language["code"], language["name"])
    return render_to_string("wagtail_familienbuero/includes/only_in.html", {"text": text})


@register.simple_tag
def translations_of(page):
    """The public versions of a page in other languages, for a language switch and ``hreflang``; no untranslated copies.

    For any page of the site. An untranslated copy itself leads to its source.
    """
    if page is None or not page.pk:
        return []
    return languages.public_translations(page)


@register.filter
def spoken(code):
    """The name of a spoken language in the reader's language."""
    return language_name(code)


@register.filter
def accessibility_fact(value):
    """“Entrance without steps” for ``entrance``."""
    return dict(ACCESSIBILITY_FACTS).get(value, value)


@register.filter
def yes_no_unknown(value):
    return dict(YES_NO_UNKNOWN).get(value, value)


@register.simple_tag(takes_context=True)
def in_language(context, records):
    """The records of a vocabulary that this site may show, in the reader's language."""
    records = list(records)
    if not records:
        return []
    site = site_for_request(context.get("request"))
    shown = languages.shown(records, reading_locale_id(context) or records[0].locale_id, site and site.pk)
    return [record for record in shown if record is not None]


# What may be shown


@register.simple_tag(takes_context=True)
def public_record(context, record):
    """A chosen partner or contact in the reader's language; ``None`` if not everybody of this site may see it."""
    if record is None:
        return None
    site = site_for_request(context.get("request"))
    return languages.shown([record], reading_locale_id(context) or record.locale_id, site and site.pk)[0]


@register.simple_tag(takes_context=True)
def public_page(context, page):
    """A chosen page in the reader's language; ``None`` if not everybody may see it."""
    if page is None:
        return None
    site = site_for_request(context.get("request"))
    shown = localized_pages([page], reading_locale_id(context) or page.locale_id, site and site.pk)
    return shown[0] if shown else None


@register.simple_tag(takes_context=True)
def contacts_of(context, thing):
    """(contact, note) for every contact in the rows of a page or partner that this site may show."""
    site = site_for_request(context.get("request"))
    reading = reading_locale_id(context) or thing.locale_id
    rows = languages.rows_shown(thing.contacts, "contact", reading, site and site.pk)
    return [(contact, row["note"]) for contact, row in rows]


# Addresses


@register.simple_tag(takes_context=True)
def address_of(context, thing):
    """The address of a page, partner or contact; ``""`` where it has none. (``pageurl`` refuses custom base pages.)"""
    return (thing.get_url(context.get("request")) or "") if thing is not None else ""


@register.simple_tag(takes_context=True)
def page_query(context, number, parameter="page"):
    """``?topic=geld&page=2``: the visitor's question with another page of the results."""
    request = context.get("request")
    asked = request.GET.copy() if request is not None else {}
    asked[parameter] = number
    return f"?{asked.urlencode()}" if request is not None else f"?{parameter}={number}"


@register.simple_tag
def page_numbers(entries):
    """The numbers for the way through a long list, with gaps."""
    return list(entries.paginator.get_elided_page_range(entries.number, on_each_side=1, on_ends=1))


@register.simple_tag(takes_context=True)
def mistake_link(context, office):
    """``mailto:`` of the office with a subject that names the page; ``""`` where the office has no mail."""
    request = context.get("request")
    if not getattr(office, "email", "") or request is None:
        return ""
    address = request.build_absolute_uri(request.path)
    subject = _("Mistake on the page “%(title)s” (%(address)s)") % {"title": context["heading"], "address": address}
    return f"mailto:{quote(office.email, safe='@')}?subject={quote(subject, safe='')}"


@register.simple_tag(takes_context=True)
def topic_links(context, topics):
    """(topic, address) of every topic: its page, or the list above filtered by it; ``""`` without either."""
    page, request = context.get("page"), context.get("request")
    if page is None or not topics:
        return [(topic, "") for topic in topics or []]
    _site, locale_ids = listings.reading(page, request)
    pages = pages_of_topics(topics, page, locale_ids, request)
    listed_above = list_above(context)

    def address(topic):
        if topic.translation_key in pages:
            return pages[topic.translation_key].get_url(request)
        return f"{listed_above.get_url(request)}?topic={quote(topic.slug)}" if listed_above else ""

    return [(topic, address(topic)) for topic in topics]


def list_above(context):
    """The list that the page stands below, where it may be seen; ``None`` for a page that stands elsewhere."""
    above = context.get("breadcrumb") or [None]
    return above[-1] if issubclass(getattr(above[-1], "specific_class", None) or object, ListPageMixin) else None


@register.simple_tag
def with_topics(pages):
    """Topic pages with their topics in their own language: one query for all, and one for what is translated."""
    pages = [page for page in pages if hasattr(page, "topic_id")]
    topics = Topic.objects.in_bulk({page.topic_id for page in pages if page.topic_id})
    for locale_id in {page.locale_id for page in pages}:
        own = [page for page in pages if page.locale_id == locale_id and page.topic_id in topics]
        shown = languages.localized([topics[page.topic_id] for page in own], locale_id)
        for page, topic in zip(own, shown, strict=True):
            page.shown_topic = topic
    return pages


@register.filter
def without_topics(pages):
    """Of the doors of an office those that are no topic pages."""
    return [page for page in pages if not hasattr(page, "topic_id")]


@register.filter
def urgent_first(notices):
    """Notices by how much they matter; within a level their order stays."""
    levels = [level for level, _label in reversed(LEVELS)]
    return sorted(notices, key=lambda notice: levels.index(notice.level) if notice.level in levels else len(levels))


# Text


@register.filter
def plain(text):
    """Rich text as one line of plain text, for summaries."""
    spaced = re.sub(r"</(p|li|h\d)>|<br\s*/?>", " ", str(text or ""))
    return " ".join(html.unescape(strip_tags(spaced)).split())


@register.simple_tag
def icon(name):
    """One of our drawings by name, as inline SVG that screen readers skip; empty for an unknown name."""
    return drawing_of.__wrapped__(name) if django_settings.DEBUG else drawing_of(name)


@lru_cache(maxsize=200)
def drawing_of(name):
    """The drawing, kept while the process runs: a page shows a dozen of them, and they never depend on it."""
    if not re.fullmatch(r"[a-z][a-z_-]*", name or ""):
        return ""
    try:
        drawing = get_template(f"wagtail_familienbuero/icons/{name}.html")
    except TemplateDoesNotExist:
        return ""
    # Our own file or the site's: trusted as every template.
    return SafeString(drawing.render().strip())
