"""From publishing to finding and back through a search backend of Wagtail: the database's own, or a real server.

Not collected with the suite, as it needs FAMILIENBUERO_TEST_BACKEND=default or a server: see README.md beside it.
"""

import datetime

import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from wagtail.search.backends import get_search_backend

from tests import factories
from tests.sites.pages import make_home
from wagtail_familienbuero.search import backends, documents, engine
from wagtail_familienbuero.search.models import SearchDocument

pytestmark = pytest.mark.django_db

NAME = settings.FAMILIENBUERO["SEARCH_BACKEND"]
DAY = datetime.timedelta(days=1)


@pytest.fixture
def office(db):
    backends.forget_failures()
    office = factories.make_office(make_home(), title="Amt")
    documents.rebuild()
    yield office
    assert not backends._failed_at, "our own index has answered"


@pytest.fixture
def save(django_capture_on_commit_callbacks):
    """Gives `save(thing, **changes)`, after which the backend knows."""

    def save(thing, **changes):
        with django_capture_on_commit_callbacks(execute=True):
            for name, value in changes.items():
                setattr(thing, name, value)
            thing.save()
            documents.update([thing])
        get_search_backend(NAME).get_index_for_model(SearchDocument).refresh()
        return thing

    return save


def candidates(page, query, now=None):
    """The titles that the backend itself names."""
    now = now or timezone.now()
    site = page.get_site()
    understood = engine._understood(query, site.pk, [page.locale_id], thesaurus=False)
    found = SearchDocument.objects.filter(pk__in=backends.candidates(understood, site.pk, now))
    return sorted(found.values_list("title", flat=True))


def test_publish_change_unpublish(office, save):
    service = save(factories.make_service(office, title="Kinderbetreuung", in_one_sentence="Ein Platz."))
    assert candidates(office, "Betreuung") == ["Kinderbetreuung"]
    save(service, title="Führerscheine")
    assert candidates(office, "Betreuung") == []
    assert candidates(office, "Fuehrerschein") == ["Führerscheine"]
    save(service, live=False)
    assert candidates(office, "Führerschein") == []
    assert held("fuhrerschein") == 0


def held(term):
    """How many documents the backend has, as it counts itself."""
    return get_search_backend(NAME).search(term, SearchDocument).count()


def test_the_clock_is_asked_by_the_backend_as_well(office, save):
    now = timezone.now()
    save(factories.make_service(office, title="Wohngeld", expire_at=now + DAY))
    assert candidates(office, "Wohngeld") == ["Wohngeld"]
    assert candidates(office, "Wohngeld", now + 2 * DAY) == []


def test_an_old_index_is_put_right(office, save):
    service = save(factories.make_service(office, title="Wohngeld"))
    backend = get_search_backend(NAME)
    backend.delete(SearchDocument.objects.get(thing_pk=str(service.pk)))
    backend.get_index_for_model(SearchDocument).refresh()
    assert candidates(office, "Wohngeld") == []
    call_command("familienbuero", "reindex", verbosity=0)
    assert candidates(office, "Wohngeld") == ["Wohngeld"]


def test_the_index_of_the_whole_site_is_made_as_always(office, save):
    """Wagtail's own command knows the documents, too."""
    save(factories.make_service(office, title="Wohngeld"))
    call_command("update_index", verbosity=0)
    assert candidates(office, "Wohngeld") == ["Wohngeld"]


def test_many_are_found_page_by_page(office, monkeypatch):
    monkeypatch.setattr(backends, "PAGE", 5)
    for number in range(12):
        factories.make_service(office, title=f"Wohngeld {number}")
    documents.rebuild()
    assert len(candidates(office, "Wohngeld")) == 12
