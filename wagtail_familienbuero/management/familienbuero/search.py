"""``manage.py familienbuero search "WORDS"``"""

from django.utils.translation import gettext as _

from wagtail_familienbuero.languages import reading_locales
from wagtail_familienbuero.search import engine
from wagtail_familienbuero.search.pages import uses_shipped_synonyms
from wagtail_familienbuero.sections import site_of

from ._places import add_section, find_section

NAME = "search"
HELP = "search as visitors do, and see why something is found or not"


def add_arguments(parser):
    parser.add_argument("words", metavar="WORDS", help="what a visitor would type, in quotation marks")
    parser.add_argument("--explain", action="store_true", help="how the words were understood, and what each counts")
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="results to show (10)")
    add_section(parser)


def run(command, *, words, explain, limit, section, **_options):
    section = find_section(section)
    site = site_of(section)
    locale_ids = reading_locales(section.locale_id, site)
    options = {"limit": limit, "thesaurus": uses_shipped_synonyms(site)}
    if explain:
        command.stdout.write(engine.explain(words, site, locale_ids, **options))
        return
    results = engine.search(words, site, locale_ids, **options)
    if results.corrected:
        command.stdout.write(_("Corrected to: %(words)s") % {"words": results.corrected})
    command.stdout.write(_("Results: %(number)d") % {"number": results.total})
    for hit in results.hits:
        command.stdout.write(f"{hit.score:8.3f}  {hit.document.kind:<10} {hit.document.title}")
