"""What Elasticsearch and OpenSearch are told, through the real client of each: compared with reviewed bodies.

Not collected with the suite, as each kind needs a client of its own: see README.md beside it. The server is a fake, so
this says what is sent, not what a server makes of it.
"""

import datetime
import json
import os
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from tests import factories
from tests.search_servers.fake_server import running
from tests.sites.pages import make_home
from wagtail_familienbuero.search import backends, documents, engine
from wagtail_familienbuero.search.models import SearchDocument, SearchPosting

pytestmark = pytest.mark.django_db

KIND = os.environ.get("FAMILIENBUERO_ES_BACKEND", "elasticsearch8")
REVIEWED = Path(__file__).with_name("reviewed")
NOW = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
INDEX = "town_wagtail_familienbuero_searchdocument"


@pytest.fixture
def server():
    with running() as server:
        backend = {"BACKEND": f"wagtail.search.backends.{KIND}", "URLS": [server.url], "INDEX_PREFIX": "town_"}
        backends.forget_failures()
        with override_settings(WAGTAILSEARCH_BACKENDS={"server": backend}, FAMILIENBUERO={"SEARCH_BACKEND": "server"}):
            yield server


@pytest.fixture
def office(db):
    return factories.make_office(make_home(), title="Amt")


@pytest.fixture
def service(office):
    return factories.make_service(office, title="Führerscheine", in_one_sentence="Übersetzungen mitbringen.")


@pytest.fixture
def document(server, service):
    """The document of the service, which the server knows."""
    documents.rebuild()
    return SearchDocument.objects.get(thing_pk=str(service.pk))


# As reviewed


def test_a_rebuilt_index(server, service):
    documents.rebuild()
    assert_reviewed("rebuild", server.take())


def test_a_change(server, service, document, django_capture_on_commit_callbacks):
    server.take()
    service.in_one_sentence = "Etwas anderes."
    service.go_live_at, service.expire_at = NOW, NOW.replace(year=2099)
    with django_capture_on_commit_callbacks(execute=True):
        service.save()
        documents.update([service])
    assert_reviewed("change", server.take())


def test_a_deletion(server, service, document, django_capture_on_commit_callbacks):
    server.take()
    with django_capture_on_commit_callbacks(execute=True):
        documents.remove([service])
    assert_reviewed("delete", server.take())


def test_a_question(server, service, document):
    server.take()
    server.pages = [[document.pk]]
    results = engine.search("Führerscheine übersetzen", service.get_site(), [service.locale_id], now=NOW)
    assert [hit.document.pk for hit in results.hits] == [document.pk]
    assert_reviewed("search", server.take())


def assert_reviewed(name, requests):
    """One file for all five kinds. FAMILIENBUERO_REVIEW=1 writes it anew, to be looked at in the difference."""
    shown = json.dumps(normal(list(map(alike, requests))), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    path = REVIEWED / f"{name}.json"
    if os.environ.get("FAMILIENBUERO_REVIEW"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


def alike(request):
    """A request in the one way of the two that clients have, which mean the same to a server."""
    body = list(request["body"])
    if request["path"].endswith("/_search"):
        body[0] = body[0] | {name: read(value) for name, value in request["params"].items()}
    return {
        "path": request["path"],
        "method": "PUT" if request["path"].endswith("/_bulk") else request["method"],
        "body": body,
    }


def read(value):
    try:
        return json.loads(value)
    except ValueError:
        return value


NUMBERS = {"_id": "<pk>", "pk": "<pk>", "site_id_filter": "<site>", "locale_id_filter": "<locale>"}


def normal(value, key=""):
    """What is another number or name in every run stands by its name."""
    if isinstance(value, dict):
        return {name: normal(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [normal(one, key) for one in value]
    if key in NUMBERS and isinstance(value, int | str):
        return NUMBERS[key]
    if key == "path":
        value = re.sub(r"/_doc/\d+$", "/_doc/<pk>", value)
    return re.sub(rf"{INDEX}_[a-z0-9]{{7}}\b", f"{INDEX}_<new>", value) if isinstance(value, str) else value


# What must be in it, whatever was reviewed


def test_a_question_names_site_language_and_time_and_the_analysed_words(server, service, document):
    server.take()
    engine.search("Führerscheine", service.get_site(), [service.locale_id], now=NOW)
    (question,) = server.take()
    body = question["body"][0]["query"]["bool"]
    conditions = json.dumps(body["filter"])
    assert {"term": {"site_id_filter": document.site_id}} in parts(body["filter"])
    assert {"term": {"locale_id_filter": service.locale_id}} in parts(body["filter"])
    for limit in ('"lte": "2026-03-01T12:00:00+00:00"', '"gt": "2026-03-01T12:00:00+00:00"'):
        assert limit in conditions
    asked = body["must"]["multi_match"]
    assert asked.get("operator", "or") == "or"
    assert set(asked["query"].split()) == {"fuhr", "schein", "fuhrerschein"}


def parts(condition):
    """A condition and all that it is made of."""
    yield condition
    for one in condition.values() if isinstance(condition, dict) else condition if isinstance(condition, list) else ():
        yield from parts(one)


def test_the_server_gets_index_terms_that_its_standard_analyser_leaves_alone(server, service):
    documents.rebuild()
    settings, mapping, written, *_rest = server.take()
    assert "default" not in settings["body"][0]["settings"]["analysis"]["analyzer"]
    for name in ("strong_terms", "other_terms", "_all_text"):
        assert "analyzer" not in mapping["body"][0]["properties"][name]
    (sent,) = (line for line in written["body"] if "fuhrerschein" in line.get("strong_terms", ""))
    words = f"{sent['strong_terms']} {sent['other_terms']}".split()
    held = SearchPosting.objects.filter(document=SearchDocument.objects.get(thing_pk=str(service.pk)))
    assert sorted(words) == sorted(held.values_list("term__text", flat=True))
    assert all(re.fullmatch(r"\w+", word) for word in words)


# When the server is wrong


def test_what_nobody_may_see_is_not_shown_though_the_server_names_it(server, service, document):
    SearchDocument.objects.filter(pk=document.pk).update(expire_at=NOW - datetime.timedelta(days=1))
    server.pages = [[document.pk, 987654321]]
    results = engine.search("Führerscheine", service.get_site(), [service.locale_id], now=NOW)
    assert results.total == 0
    assert not any(results.facets.values())


def test_a_broken_server_leaves_the_answer_to_our_own_index(server, service, document, caplog):
    server.take()
    server.is_broken = True
    for _again in range(2):
        results = engine.search("Führerscheine", service.get_site(), [service.locale_id])
        assert [hit.document.pk for hit in results.hits] == [document.pk]
    assert "gave no answer" in caplog.text
    asked = len(server.take())
    engine.search("Führerscheine", service.get_site(), [service.locale_id])
    assert asked and not server.take(), "a broken server is left alone for a while"


def test_a_broken_server_does_not_keep_anybody_from_publishing(
    server, service, caplog, django_capture_on_commit_callbacks
):
    server.is_broken = True
    with django_capture_on_commit_callbacks(execute=True):
        documents.update([service])
    assert SearchDocument.objects.filter(thing_pk=str(service.pk)).exists()
    assert "did not take a change" in caplog.text
    with pytest.raises(CommandError, match="server"):
        call_command("familienbuero", "reindex", verbosity=0)
    server.is_broken = False
    call_command("familienbuero", "reindex", verbosity=0)


def test_a_long_answer_is_read_page_by_page(server, office, service, document):
    other = factories.make_service(office, title="Führerschein umtauschen")
    documents.rebuild()
    server.take()
    unknown = range(10**9, 10**9 + 99)
    server.pages = [[*unknown, document.pk], [SearchDocument.objects.get(thing_pk=str(other.pk)).pk]]
    results = engine.search("Führerscheine", service.get_site(), [service.locale_id])
    assert results.total == 2
    assert [alike(request)["body"][0]["from"] for request in server.take()] == [0, 100, 200]
