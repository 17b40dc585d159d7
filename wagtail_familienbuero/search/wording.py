"""What kinds of things are found, in words."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

KINDS = {
    "service": _("Service"),
    "offer": _("Offer"),
    "question": _("Question"),
    "topic": _("Topic"),
    "office": _("Office"),
    "partner": _("Partner"),
    "contact": _("Contact person"),
    "page": _("Page"),
}


def register_kind(slug, label):
    """For a site's own things: what the kind of their documents is called in the filter and beside a result."""
    KINDS[slug] = label


def kind_choices():
    return list(KINDS.items())


def kind_name(slug):
    """The kind in words; a kind that nobody named is called by its slug."""
    return str(KINDS.get(slug) or capfirst(slug.replace("_", " ").replace("-", " ")))
