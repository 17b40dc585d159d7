"""Template tags of the search: the field on other pages, and what was asked for in the results."""

from django import template
from django.utils.html import format_html, format_html_join

from .. import kinds, listings
from ..publishing import public_addresses
from ..sections import section_of, site_id_of

register = template.Library()


@register.simple_tag
def marked(passage):
    """A passage, a list of (text, is it what was asked for), with ``<mark>``; the text is never trusted."""
    pieces = ((format_html("<mark>{}</mark>", text) if is_match else text,) for text, is_match in passage)
    return format_html_join("", "{}", pieces)


@register.inclusion_tag("wagtail_familienbuero/includes/search_field.html", takes_context=True)
def search_field(context):
    """A field that asks the search page of the section; nothing where the site has none."""
    page, request = context.get("page"), context.get("request")
    found = nearest_search_page(page, request) if page is not None and page.pk else None
    if found is None:
        return {}
    url = found.get_url(request) or ""
    return {"search_page": found, "search_url": url, "suggest_url": f"{url}{found.reverse_subpage('suggest')}"}


def nearest_search_page(page, request):
    """The public search page of the reader's section, else of the site, in the reader's language, else the main one."""
    site, locale_ids = listings.reading(page, request)
    if site is None:
        return None
    models = kinds.concretes("SearchPageMixin")
    every = (public_addresses(model.objects.filter(locale_id__in=locale_ids), request) for model in models)
    found = [one for some in every for one in some if site_id_of(one) == site.pk]
    section = section_of(page) if found else None

    def distance(one):
        inside = section is not None and one.path.startswith(section.path)
        return locale_ids.index(one.locale_id), not inside, one.path

    return min(found, key=distance, default=None)
