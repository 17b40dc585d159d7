"""``manage.py familienbuero start``"""

from django.core.management.base import CommandError
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange.places import PlaceNotFoundError, describe
from wagtail_familienbuero.starter.words import LANGUAGES

NAME = "start"
HELP = "put a working section under a page: pages of every kind, topics, target groups, life phases, editor groups"
REACH = {
    "phone": "phone of the office; with a phone, mail or web address the office page goes live at once",
    "email": "mail of the office",
    "website": "web address of the office",
}


def add_arguments(parser):
    parser.add_argument(
        "--parent",
        metavar="PAGE",
        help="the page above the section: id, address (/ is the root page of the site) or a slug that only one page"
        " has; by default the root page of the default site",
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of the words; by default what fits the language of the page"
    )
    for name, text in REACH.items():
        parser.add_argument(f"--{name}", help=text)


def run(command, *, parent, language, **options):
    from wagtail_familienbuero.starter import build, places

    reach = {name: options[name] for name in REACH if options[name]}
    try:
        outcome = build.start(places.find_parent(parent), language, reach)
    except PlaceNotFoundError as error:
        raise CommandError("\n  ".join([str(error), *error.candidates])) from None
    except build.StartRefusedError as error:
        raise CommandError(str(error)) from None
    for line in lines(outcome):
        command.stdout.write(line)


def lines(outcome):
    """What an operator reads: the section, every page, the number of the other things, and what to do next."""
    yield _("Section: %(section)s") % {"section": describe(outcome.section)}
    pages = [thing for thing in outcome.made if isinstance(thing, kinds.base_page())]
    for page in pages:
        state = _("live") if page.live else _("draft")
        yield f"  {capfirst(page._meta.verbose_name)}: {page.title} ({state})"
    others = {}
    for thing in outcome.made:
        if not isinstance(thing, kinds.base_page()):
            others.setdefault(type(thing)._meta.verbose_name_plural, []).append(thing)
    for name, things in others.items():
        yield f"  {capfirst(name)}: {len(things)}"
    yield from outcome.notes
    if not outcome.made:
        yield _("Everything is there already; nothing was added.")
    if outcome.todo:
        yield _("What to do next:")
    for number, text in enumerate(outcome.todo, start=1):
        yield f"  {number}. {text}"
    yield from _admin_address(outcome.section)


def _admin_address(page):
    try:
        address = reverse("wagtailadmin_explore", args=[page.pk])
    except NoReverseMatch:
        return
    yield _("In the admin: %(address)s") % {"address": address}
