"""The search by meaning: with a stand-in for the sentence model everywhere, with the model where it is installed."""

import datetime
import logging
from io import StringIO
from types import SimpleNamespace
from zlib import crc32

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, PageViewRestriction

from tests import factories
from tests.walk import make_second_site
from wagtail_familienbuero.search import documents, engine, ranking, semantic
from wagtail_familienbuero.search.models import SearchDocument, SearchVector

numpy = pytest.importorskip("numpy", reason='numpy is not installed; the extra "test" brings it')

NOW = timezone.now()
DAY = datetime.timedelta(days=1)
MEANINGS = [("kraftfahrzeug", "automobil"), ("kleinkind", "dreikäsehoch"), ("arzt", "doktor")]
"""Words of the same meaning to the stand-in, and in no thesaurus."""


class StandIn:
    """Knows some meanings, one direction each; apart from them every text means something of its own."""

    def encode(self, texts):
        vectors = numpy.array([self.vector(text) for text in texts])
        return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)

    def vector(self, text):
        known = [words for words in MEANINGS if any(word in text.lower() for word in words)]
        return sum((2 * direction(words[0]) for words in known), direction(text))


def direction(text):
    """Random, but always the same; as with the model, no dimension says much alone."""
    return numpy.random.default_rng(crc32(text.encode())).normal(size=512).astype(numpy.float32)


class Broken:
    def encode(self, texts):
        raise OSError("weights cannot be read")


@pytest.fixture
def turned_on(settings):
    settings.FAMILIENBUERO = {"SEARCH_SEMANTIC": True}


@pytest.fixture
def model(turned_on, monkeypatch):
    monkeypatch.setattr(semantic, "installed", lambda: True)
    monkeypatch.setattr(semantic, "encoder", StandIn)


@pytest.fixture
def made(db):
    from tests.sites.pages import make_home

    made = SimpleNamespace(home=make_home())
    made.office = factories.make_office(made.home, title="Amt")
    made.car = factories.make_service(made.office, title="Kraftfahrzeug anmelden")
    made.child = factories.make_service(made.office, title="Essen für das Kleinkind")
    return made


@pytest.fixture
def ask(made):
    def ask(query, locale_ids=(), site=None, **options):
        results = engine.search(query, site or made.home.get_site(), locale_ids or [made.home.locale_id], **options)
        return [hit.document.title for hit in results.hits]

    return ask


# Found or not


def test_what_is_meant_alike_is_found_without_a_common_word(model, made, ask):
    documents.rebuild()
    assert ask("Automobil") == ["Kraftfahrzeug anmelden"]
    assert ask("ein Dreikäsehoch") == ["Essen für das Kleinkind"]
    assert ask("Xyzzyqwv") == []


def test_without_the_setting_nothing_is_stored_and_nothing_changes(made, ask):
    documents.rebuild()
    assert not SearchVector.objects.exists()
    assert ask("Automobil") == []
    assert ask("Kraftfahrzeug") == ["Kraftfahrzeug anmelden"]


def test_vectors_of_a_time_when_it_was_on_are_not_asked(model, made, ask, settings):
    documents.rebuild()
    settings.FAMILIENBUERO = {"SEARCH_SEMANTIC": False}
    assert SearchVector.objects.exists()
    assert ask("Automobil") == []


def test_vectors_of_another_model_are_not_compared(model, made, ask):
    documents.rebuild()
    SearchVector.objects.update(model="another", data=b"1")
    assert ask("Automobil") == []


@pytest.mark.parametrize("change", [{"expire_at": NOW - DAY}, {"live_from": NOW + DAY}])
def test_what_is_over_or_not_yet_is_not_found(model, made, ask, change):
    documents.rebuild()
    SearchDocument.objects.filter(thing_pk=str(made.car.pk)).update(**change)
    assert ask("Automobil") == []
    assert engine.search("Automobil", made.home.get_site(), [made.home.locale_id]).facets["kind"] == {}


def test_another_sites_and_another_languages_are_not_found(model, made, ask):
    other, home = make_second_site()
    office = factories.make_office(home, title="Zweites Amt")
    factories.make_service(office, title="Kraftfahrzeug abmelden")
    documents.rebuild()
    assert ask("Automobil") == ["Kraftfahrzeug anmelden"]
    assert ask("Automobil", site=other) == ["Kraftfahrzeug abmelden"]
    english = Locale.objects.get_or_create(language_code="en")[0]
    assert ask("Automobil", [english.pk]) == []
    assert ask("Automobil", [english.pk, made.home.locale_id]) == ["Kraftfahrzeug anmelden"]


def test_a_translation_takes_the_place_of_its_source(model, made, ask):
    documents.rebuild()
    english = Locale.objects.get_or_create(language_code="en")[0]
    document = SearchDocument.objects.get(thing_pk=str(made.car.pk))
    document.pk, document.thing_pk, document.locale, document.title = None, "x", english, "Register an automobil"
    document.save()
    semantic.write([document])
    assert ask("Automobil", [english.pk, made.home.locale_id]) == ["Register an automobil"]


def test_filters_narrow_it_like_everything(model, made, ask):
    documents.rebuild()
    assert ask("Automobil", filters=engine.Filters(kinds=("service",))) == ["Kraftfahrzeug anmelden"]
    assert ask("Automobil", filters=engine.Filters(kinds=("offer",))) == []


# Vectors come and go with their documents


@pytest.fixture
def follow(django_capture_on_commit_callbacks):
    def follow(change):
        with django_capture_on_commit_callbacks(execute=True):
            change()

    return follow


def test_a_change_is_found_at_once(model, made, ask, follow):
    documents.rebuild()
    made.car.title = "Einen Arzt finden"
    follow(lambda: made.car.save_revision().publish())
    assert ask("Automobil") == []
    assert ask("Doktor") == ["Einen Arzt finden"]
    assert SearchVector.objects.count() == SearchDocument.objects.count()


@pytest.mark.parametrize("way", ["unpublish", "delete", "restrict"])
def test_what_is_taken_away_is_gone_at_once(model, made, ask, follow, way):
    documents.rebuild()
    changes = {
        "unpublish": made.car.unpublish,
        "delete": made.car.delete,
        "restrict": lambda: PageViewRestriction.objects.create(page=made.office.page_ptr, restriction_type="login"),
    }
    follow(changes[way])
    assert ask("Automobil") == []
    assert SearchVector.objects.count() == SearchDocument.objects.count()
    connection.check_constraints()


def test_they_go_when_it_is_off_too(model, made, settings):
    documents.rebuild()
    settings.FAMILIENBUERO = {}
    documents.rebuild()
    assert not SearchVector.objects.exists()
    connection.check_constraints()


def test_the_command_fills_them(made, ask, model):
    SearchVector.objects.all().delete()
    assert ask("Automobil") == []
    call_command("familienbuero", "reindex", verbosity=0, stdout=StringIO())
    assert ask("Automobil") == ["Kraftfahrzeug anmelden"]


def test_a_language_that_the_model_does_not_know_has_none(model, made):
    documents.rebuild()
    ukrainian = Locale.objects.get_or_create(language_code="uk")[0]
    SearchVector.objects.all().delete()
    SearchDocument.objects.update(locale=ukrainian)
    semantic.write(list(SearchDocument.objects.all()))
    assert not SearchVector.objects.exists()
    SearchDocument.objects.update(locale=Locale.objects.get_or_create(language_code="de-simple")[0])
    semantic.write(list(SearchDocument.objects.all()))
    assert SearchVector.objects.count() == SearchDocument.objects.count()


# Cost, mishaps, explanation


def test_it_asks_the_database_once_more_however_many_documents(model, made, ask, settings):
    for number in range(20):
        factories.make_service(made.office, title=f"Kraftfahrzeug {number}")
    documents.rebuild()
    ask("Kraftfahrzeug")
    with CaptureQueriesContext(connection) as with_it:
        ask("Kraftfahrzeug")
    settings.FAMILIENBUERO = {}
    with CaptureQueriesContext(connection) as without:
        ask("Kraftfahrzeug")
    assert len(with_it) == len(without) + 1


def test_many_documents_are_read_in_parts(model, made, ask, monkeypatch):
    documents.rebuild()
    whole = semantic.likeness("Automobil", SearchDocument.objects.all())
    monkeypatch.setattr(semantic, "CHUNK", 1)
    assert semantic.likeness("Automobil", SearchDocument.objects.all()) == pytest.approx(whole, abs=1e-5)
    assert len(whole) == SearchDocument.objects.count() > 2


def test_a_model_that_fails_takes_nothing_else_with_it(model, made, ask, follow, monkeypatch, caplog):
    documents.rebuild()
    monkeypatch.setattr(semantic, "encoder", Broken)
    made.child.title = "Wohnungssuche"
    with caplog.at_level(logging.ERROR):
        follow(lambda: made.child.save_revision().publish())
        assert ask("Wohnungssuche") == ["Wohnungssuche"]
    assert "goes on by words alone" in caplog.text


def test_on_but_not_installed_is_told_and_changes_nothing(turned_on, made, ask, monkeypatch):
    monkeypatch.setattr(semantic, "installed", lambda: False)
    (warning,) = semantic.check_installed(None)
    assert warning.id == "wagtail_familienbuero.W008"
    documents.rebuild()
    assert ask("Kraftfahrzeug") == ["Kraftfahrzeug anmelden"]
    monkeypatch.setattr(semantic, "installed", lambda: True)
    assert semantic.check_installed(None) == []


def test_the_explanation_says_that_it_took_part(model, made, settings):
    documents.rebuild()
    explained = engine.explain("Automobil", made.home.get_site(), [made.home.locale_id])
    assert "~" in explained.splitlines()[-1]
    settings.FAMILIENBUERO = {}
    assert "~" not in engine.explain("Kraftfahrzeug", made.home.get_site(), [made.home.locale_id])


# How words and meaning go together


def test_without_likeness_the_scores_stay_as_they_are():
    assert semantic.fused({1: 7.5}, {}) == {1: 7.5}


def test_likeness_moves_what_words_found_and_adds_what_is_very_like():
    fused = semantic.fused({1: 4.0, 2: 3.9}, {1: 0.1, 2: 0.6, 3: 0.7, 4: 0.35, 5: 0.2})
    assert sorted(fused, key=fused.get, reverse=True) == [2, 1, 3]  # 4: half as like as 3, 5: below the floor


def test_what_only_brushes_against_the_words_needs_likeness_of_its_own():
    by_words = dict.fromkeys(range(ranking.ALWAYS), 10.0)
    fused = semantic.fused({**by_words, 20: 0.1, 21: 0.1}, {20: 0.1, 21: 0.5})
    assert set(fused) - set(by_words) == {21}


def test_likeness_alone_finds_no_more_than_a_page_or_two():
    assert len(semantic.fused({}, dict.fromkeys(range(100), 0.9))) == semantic.MOST


def test_a_vector_keeps_its_direction_as_bytes():
    vector = numpy.random.default_rng(1).normal(size=512).astype(numpy.float32)
    kept = numpy.frombuffer(semantic.packed(vector * 3), dtype=numpy.int8).astype(numpy.float32) / semantic.STEPS
    assert len(semantic.packed(vector)) == 512
    assert kept @ vector / numpy.linalg.norm(vector) == pytest.approx(1, abs=0.01)


# With the model itself

with_the_model = pytest.mark.skipif(not semantic.installed(), reason='the extra "semantic" is not installed')


@with_the_model
def test_the_model_finds_what_shares_no_word(turned_on, made, ask):
    factories.make_service(made.office, title="Kinderarzt finden")
    factories.make_service(made.office, title="Sperrmüll abholen lassen")
    documents.rebuild()
    assert ask("Mediziner für unser Baby", thesaurus=False)[0] == "Kinderarzt finden"
    assert ask("Mediziner für unser Baby", thesaurus=False).count("Sperrmüll abholen lassen") == 0
    assert ask("Quantenchromodynamik") == []


@with_the_model
@pytest.mark.parametrize("text", ["", " ", "\0", "\ud800", "x" * 1000, "😀" * 200, "مرحبا", "\u202e", "\u0301" * 200])
def test_the_model_reads_any_text(text, caplog):
    (vector,) = semantic.encoded([text])
    assert numpy.linalg.norm(vector) == pytest.approx(1, abs=0.01)
    assert abs(vector).max() * semantic.STEPS < 127
    assert not caplog.records


@with_the_model
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60))
def test_the_model_reads_generated_texts(caplog, text):
    assert numpy.isfinite(semantic.encoded([text])).all()
    assert not caplog.records
