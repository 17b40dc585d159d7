"""What the tests of the exchange share: batches, keys, and an editor who saves.

A test file takes a fixture by its name: ``section = exchange_support.section``.
Files with many tests take ``town`` as well, and ``home`` and ``section`` from it.
"""

import csv
import io

import pytest
from django.contrib.auth import get_user_model
from django.utils import translation
from openpyxl import load_workbook
from wagtail.models import Site

from tests import factories
from tests.sites.pages import home_model, make_home, page_model
from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange import records as r
from wagtail_familienbuero.exchange import tables
from wagtail_familienbuero.exchange.models import ExternalId
from wagtail_familienbuero.exchange.site import import_batch
from wagtail_familienbuero.exchange.tables.columns import COLUMNS

SCHEME, AGENCY = "dldb", "town.example"


@pytest.fixture(autouse=True)
def in_english():
    """Reports and screens are compared as they stand in the source."""
    with translation.override("en"):
        yield


@pytest.fixture
def section(home):
    return factories.make_office(home, slug="familie")


@pytest.fixture(scope="module")
def town(once):
    """The ids of a home page and the section below it, made once for all tests of a file."""

    def build():
        home = make_home()
        return home.pk, factories.make_office(home, slug="familie").pk

    return once(build)


@pytest.fixture
def town_home(db, town):
    # The sites that another test made are gone from the database only.
    Site.clear_site_root_paths_cache()
    return home_model().objects.get(pk=town[0])


@pytest.fixture
def town_section(home, town):
    return page_model().objects.get(pk=town[1]).specific


def key(value, kind="service"):
    return r.ExternalKey(SCHEME, AGENCY, value, kind)


def filled_template(kind, language, ending):
    """A template with an entry below its example."""
    content = tables.template(kind, language, ending)
    own = {"key": "eigene-1", "title": "Eigener Eintrag"}
    row = [own.get(column.field, column.example) for column in COLUMNS[kind]]
    stream = io.BytesIO()
    if ending == "csv":
        lines = io.StringIO(newline="")
        csv.writer(lines, delimiter=";").writerow(row)
        return content + lines.getvalue().encode()
    book = load_workbook(io.BytesIO(content))
    book.worksheets[0].append(row)
    book.save(stream)
    return stream.getvalue()


def refer(value, kind, **details):
    return r.Reference(key(value, kind), **details)


def named(name, kind="topic"):
    return r.Reference(key(name, kind), name=name)


def kind_of(record):
    return next(name for name, cls in r.KINDS.items() if isinstance(record, cls))


def batch(*given, language="de", kind=None, **options):
    rows = [r.Row(n, record.title, record) for n, record in enumerate(given, start=1)]
    return r.Batch(SCHEME, AGENCY, kind or kind_of(given[0]), language, tuple(rows), **options)


def run(section, *given, language="de", fields=None, **options):
    given = batch(*given, language=language, fields=fields)
    return import_batch(given, section, **{"publish": True, **options})


def outcomes(report):
    return [result.outcome for result in report.results]


def page(title, mixin="SectionPageMixin"):
    return kinds.pages(mixin).get(title=title).specific


def edit(thing, publish=True, **values):
    """What an editor saves in the admin, short of the form."""
    thing = thing.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(thing, name, value)
    if not hasattr(thing, "live"):
        thing.save()
    revision = thing.save_revision(user=get_user_model().objects.first())
    if publish and hasattr(thing, "live"):
        revision.publish()


def know(thing, value, kind, scope=""):
    """Gives something that is here an id of the other system."""
    row = {"scheme": SCHEME, "agency": AGENCY, "value": value, "kind": kind, "scope": scope}
    ExternalId.objects.create(**row, translation_key=thing.translation_key)
    return thing
