"""A search backend of Wagtail as the helper of the search: told of every change, not believed in what is private."""

import datetime
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models.signals import post_save
from django.test import override_settings
from django.utils import timezone
from wagtail.models import Locale
from wagtail.search import index
from wagtail.search.models import IndexEntry
from wagtail.search.query import PlainText

from tests import factories
from tests.support import ROOT, site_environment
from tests.walk import make_second_site
from wagtail_familienbuero import checks
from wagtail_familienbuero.search import backends, documents, engine
from wagtail_familienbuero.search.models import SearchDocument

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


class FakeBackend:
    """Finds what a test says, whatever is asked, and remembers what it is told."""

    rebuilder_class = None
    found, told, asked, error = [], [], [], None

    def __init__(self, params):
        pass

    def search(self, query, documents):
        self.asked.append((query, documents))
        if self.error:
            type(self).error()
        return [SearchDocument(pk=pk) for pk in self.found]

    def add_bulk(self, model, documents):
        if self.error:
            type(self).error()
        self.told.append(("add", {document.pk: document.strong_terms() for document in documents}))

    def delete(self, document):
        self.told.append(("delete", document.pk))

    def get_index_for_model(self, model):
        return self

    add_items = add_bulk


@pytest.fixture
def backend(db):
    FakeBackend.found, FakeBackend.told, FakeBackend.asked, FakeBackend.error = [], [], [], None
    backends.forget_failures()
    named = {"ours": {"BACKEND": "tests.test_search_backends.FakeBackend"}}
    with override_settings(WAGTAILSEARCH_BACKENDS=named, FAMILIENBUERO={"SEARCH_BACKEND": "ours"}):
        yield FakeBackend
    backends.forget_failures()


@pytest.fixture
def office(home):
    return factories.make_office(home, title="Amt")


@pytest.fixture
def services(office):
    titles = ["Wohngeld", "Wohngeld und mehr", "Führerschein"]
    return [factories.make_service(office, title=title, in_one_sentence="Fragen zum Wohngeld.") for title in titles]


def pk_of(thing):
    return SearchDocument.objects.get(thing_pk=str(thing.pk), content_type__model=thing._meta.model_name).pk


def ask(page, query="Wohngeld", **options):
    return engine.search(query, page.get_site(), [page.locale_id], **options)


def titles(results):
    return [hit.document.title for hit in results.hits]


# Without the setting


def test_without_the_setting_no_backend_knows_of_documents(services):
    documents.rebuild()
    assert SearchDocument not in index.get_indexed_models()
    assert not post_save.has_listeners(SearchDocument)
    call_command("update_index", verbosity=0)
    assert IndexEntry.objects.exists()
    assert not IndexEntry.objects.filter(content_type__model="searchdocument").exists()


def test_a_name_that_is_no_backend_is_told():
    assert checks.check_search_backend(None) == []
    for name, problems in (("default", 0), ("servr", 1)):
        with override_settings(FAMILIENBUERO={"SEARCH_BACKEND": name}):
            found = checks.check_search_backend(None)
        assert [one.id for one in found] == ["wagtail_familienbuero.W007"] * problems
    assert "servr" in found[0].msg


def test_a_name_that_is_no_backend_leaves_the_search_to_our_own_index(services):
    documents.rebuild()
    with override_settings(FAMILIENBUERO={"SEARCH_BACKEND": "servr"}):
        assert len(titles(ask(services[0]))) == 3
    backends.forget_failures()


# Asking


def test_it_finds_what_the_backend_finds_in_our_order(backend, services):
    documents.rebuild()
    backend.found = [pk_of(services[2]), pk_of(services[0])]
    assert titles(ask(services[0])) == ["Wohngeld", "Führerschein"]
    query, asked = backend.asked[0]
    assert (query.operator, query.query_string) == ("or", "wohngeld wohn geld")
    assert set(asked) == set(SearchDocument.objects.filter(locale=services[0].locale_id))


def test_what_the_backend_should_not_have_said_is_not_shown(backend, services, home):
    english = Locale.objects.get_or_create(language_code="en")[0]
    _site, foreign = make_second_site()
    elsewhere = factories.make_service(factories.make_office(foreign, title="Fremd"), title="Wohngeld fremd")
    documents.rebuild()
    now = timezone.now()
    over, early, gone = (SearchDocument.objects.get(pk=pk_of(service)) for service in services)
    other = SearchDocument.objects.get(pk=over.pk)
    other.pk, other.thing_pk, other.locale = None, "x", english
    other.save()
    SearchDocument.objects.filter(pk=over.pk).update(expire_at=now - DAY)
    SearchDocument.objects.filter(pk=early.pk).update(live_from=now + DAY)
    documents.remove([services[2]])
    backend.found = [over.pk, early.pk, gone.pk, other.pk, pk_of(elsewhere), 987654321]
    results = ask(services[0], now=now)
    assert (results.total, results.hits, results.corrected) == (0, [], None)
    assert not any(results.facets.values())
    assert ask(services[0], "Wohngelt", now=now).corrected is None


def test_filters_and_counts_are_of_what_is_found(backend, services):
    documents.rebuild()
    backend.found = [pk_of(services[0])]
    results = ask(services[0])
    assert results.facets["kind"] == {"service": 1}
    assert ask(services[0], filters=engine.Filters(kinds=("offer",))).total == 0


def broken():
    raise ConnectionError("nobody there")


def wrong_statement():
    with connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")


@pytest.mark.parametrize("error", [broken, wrong_statement])
def test_a_backend_that_fails_is_logged_and_left_alone_for_a_while(backend, services, error, monkeypatch, caplog):
    documents.rebuild()
    backend.error = error
    assert len(titles(ask(services[0]))) == 3
    assert "gave no answer" in caplog.text
    ask(services[0])
    assert len(backend.asked) == 1
    later = backends.monotonic() + backends.PAUSE
    monkeypatch.setattr(backends, "monotonic", lambda: later)
    ask(services[0])
    assert len(backend.asked) == 2


def test_no_backend_is_asked_about_words_that_nothing_has(backend, services):
    documents.rebuild()
    for query in ("", "xyzzyqwertz", "\0", '"'):
        ask(services[0], query)
    assert backend.asked == []


# Upkeep


def test_changes_are_told_after_the_commit_and_documents_keep_their_number(
    backend, services, django_capture_on_commit_callbacks
):
    documents.rebuild()
    pk, backend.told[:] = pk_of(services[0]), []
    with django_capture_on_commit_callbacks() as waiting:
        services[0].title = "Mietzuschuss"
        services[0].save()
        documents.update([services[0]])
        assert backend.told == []
    for tell in waiting:
        tell()
    assert pk_of(services[0]) == pk
    (_add, told) = backend.told[-1]
    assert "zuschuss" in told[pk]
    documents.rebuild()
    assert pk_of(services[0]) == pk
    with django_capture_on_commit_callbacks(execute=True):
        services[0].unpublish()
        documents.update([services[0]])
    assert backend.told[-1] == ("delete", pk)


def test_a_backend_that_is_away_does_not_keep_anybody_from_publishing(
    backend, services, caplog, django_capture_on_commit_callbacks
):
    backend.error = broken
    with django_capture_on_commit_callbacks(execute=True):
        documents.update(services)
        assert not caplog.text
    assert pk_of(services[0])
    assert "did not take a change" in caplog.text
    asked = len(caplog.records)
    with django_capture_on_commit_callbacks(execute=True):
        documents.remove(services)
    assert backend.told == [], "it is left alone for a while"
    assert len(caplog.records) > asked


def test_a_deleted_website_is_told(backend, services, django_capture_on_commit_callbacks):
    documents.rebuild()
    site = services[0].get_site()
    pks, backend.told[:] = set(SearchDocument.objects.filter(site=site).values_list("pk", flat=True)), []
    with django_capture_on_commit_callbacks(execute=True):
        site.delete()
    assert {pk for what, pk in backend.told if what == "delete"} == pks != set()


def test_reindex_gives_everything_anew_or_says_that_it_could_not(backend, services):
    backend.error = broken
    with pytest.raises(CommandError, match=r"ours.*nobody there"):
        call_command("familienbuero", "reindex", verbosity=0)
    assert pk_of(services[0])
    backend.error = None
    call_command("familienbuero", "reindex", verbosity=0)
    sent = [pk for told, some in backend.told if told == "add" for pk in some]
    assert sorted(sent) == sorted(SearchDocument.objects.values_list("pk", flat=True))


def test_what_is_told_needs_as_many_queries_for_many_documents(backend, services, django_assert_num_queries):
    documents.rebuild()
    for number in (1, 3):
        pks = [pk_of(service) for service in services[:number]]
        with django_assert_num_queries(2):
            told = backends.with_terms(SearchDocument.objects.filter(pk__in=pks))
            assert all(document.strong_terms() and document.other_terms() is not None for document in told)
    assert SearchDocument.objects.get(pk=pks[0]).strong_terms() == told[0].strong_terms()


# Of Wagtail's own backends


class Spelling:
    """Compiles the parts of a question without a database."""

    @classmethod
    def compile(cls, part):
        return part.as_sql(cls, None)


def test_mysql_takes_the_question(backend, services):
    """As far as this can be said without its server: fields and filters are accepted, any of the words may fit."""
    mysql = pytest.importorskip("modelsearch.backends.database.mysql.mysql")
    site, words = services[0].get_site(), [f"wort{number}" for number in range(backends.MOST_TERMS)]
    asked = SearchDocument.objects.visible(site, timezone.now()).filter(locale=services[0].locale_id).only("pk")
    compiler = mysql.MySQLSearchQueryCompiler(asked, PlainText(" ".join(words), operator="or"))
    compiler.check()
    _template, (text,) = Spelling.compile(compiler.build_search_query(compiler.query).value)
    assert set(text.replace("(", " ").replace(")", " ").split()) == set(words)


def test_the_whole_path_with_the_database_as_the_backend():
    """The engine's tests once more, and those of the upkeep, where SEARCH_BACKEND is "default"."""
    command = [sys.executable, "-m", "pytest", "tests/test_search_engine.py"]
    command += ["tests/search_servers/whole_path.py", "-k", "not constant_number"]  # a backend asks some times more
    command += ["-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
    environment = site_environment("stock", FAMILIENBUERO_TEST_BACKEND="default")
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, f"{done.stdout[-20000:]}\n{done.stderr[-5000:]}"
