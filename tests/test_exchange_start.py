"""An import and `familienbuero start` name the same topics: each stands there once, whichever came first."""

import pytest
from django.utils import translation
from wagtail.models import Site

from tests import admin_support, factories
from tests.exchange_support import SCHEME, batch, edit, key, outcomes
from tests.sites.pages import make_home
from tests.start_support import few_words
from tests.start_support import run as command
from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange import records as r
from wagtail_familienbuero.exchange.models import ExternalId
from wagtail_familienbuero.exchange.report import CREATED, UNCHANGED, UPDATED
from wagtail_familienbuero.exchange.site import import_batch
from wagtail_familienbuero.models import Topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"), few_words():
        yield


def topic(value, title, **fields):
    return r.TopicRecord(key=key(value, "topic"), title=title, **fields)


MONEY = "Geld und finanzielle Hilfen"
ABOVE = topic("1", "Familie")
GIVEN = topic("2", f" {MONEY.upper()} ", parents=(r.Reference(key("1", "topic")),), synonyms=("Zaster",), sort_order=3)
BELOW = topic("3", "Stipendien", parents=(r.Reference(key("2", "topic")),))


def bring(section, *given, **options):
    return import_batch(batch(*given), section, **{"publish": True, **options})


def test_a_start_takes_the_topics_of_an_import(home):
    section = factories.make_office(home, title="Von Hand", slug="von-hand")
    report = bring(section, ABOVE, topic("2", MONEY), topic("4", "Schulden", slug="anders"))
    assert outcomes(report) == [CREATED] * 3
    imported = {name: Topic.objects.get(name=name).pk for name in (MONEY, "Schulden")}
    command("start", "--email", "familie@example.org")
    assert {name: Topic.objects.get(name=name).pk for name in imported} == imported
    assert kinds.pages("TopicPageMixin").get(title=MONEY).specific.topic.pk == imported[MONEY]
    assert outcomes(bring(section, ABOVE, topic("2", MONEY), topic("4", "Schulden", slug="anders"))) == [UNCHANGED] * 3


def test_a_shared_topic_is_linked_to_and_not_changed(home):
    admin_support.make_second_site()
    section = factories.make_office(home, title="Von Hand", slug="von-hand")
    shared = factories.make_topic(MONEY)
    report = bring(section, GIVEN, BELOW)
    assert "all websites" in " ".join(report.results[0].reasons)
    assert Topic.objects.get(name="Stipendien").parent == shared
    assert Topic.objects.get(pk=shared.pk).synonyms == ""


def test_a_topic_of_another_website_is_not_taken(home):
    other = admin_support.make_second_site()
    section = factories.make_office(home, title="Von Hand", slug="von-hand")
    theirs = factories.make_topic(MONEY, site=other)
    assert outcomes(bring(section, topic("2", MONEY))) == [CREATED]
    assert Topic.objects.exclude(pk=theirs.pk).get().site_id != other.pk


def test_an_editors_topic_keeps_what_she_wrote(home):
    section = factories.make_office(home, title="Von Hand", slug="von-hand")
    edit(factories.make_topic("Wohnen", slug="wohnen", synonyms="Wohnung"), intro="<p>Von uns.</p>")
    given = topic("7", "Wohnen", intro="<p>Von dort.</p>", synonyms=("Miete",))
    assert "edited by hand" in " ".join(bring(section, given).results[0].reasons)
    assert Topic.objects.get().intro == "<p>Von uns.</p>"


# On a site where a section was started


@pytest.fixture(scope="module")
def first_start(once):
    """The pk of an office that was started, for all tests below; those of an empty site stand above them."""

    def build():
        make_home()
        with translation.override("en"), few_words():
            command("start", "--email", "familie@example.org")
        return kinds.pages("OfficePageMixin").get().pk

    return once(build)


@pytest.fixture
def started(first_start, db):
    Site.clear_site_root_paths_cache()  # it knows the sites of the test before
    return kinds.pages("OfficePageMixin").get(pk=first_start).specific


def test_an_import_takes_the_topics_of_a_start(started):
    before = set(Topic.objects.values_list("pk", flat=True))
    money = Topic.objects.get(name=MONEY)
    tried = bring(started, ABOVE, GIVEN, BELOW, dry_run=True)
    report = bring(started, ABOVE, GIVEN, BELOW)
    assert outcomes(tried) == outcomes(report) and outcomes(report)[0::2] == [CREATED, CREATED]
    assert f"taken for the entry “{MONEY}”" in " ".join(report.results[1].reasons)
    assert set(Topic.objects.exclude(pk__in=before).values_list("name", flat=True)) == {"Familie", "Stipendien"}
    assert Topic.objects.get(name="Stipendien").parent == money
    # It stays where the section shows it, with what it says there.
    after = Topic.objects.get(pk=money.pk)
    assert (after.name, after.parent, after.synonyms, after.sort_order) == (
        MONEY,
        None,
        money.synonyms,
        money.sort_order,
    )
    assert outcomes(bring(started, ABOVE, GIVEN, BELOW)) == [UNCHANGED] * 3


def test_what_the_topic_lacks_is_filled_in_and_overwritten_only_on_demand(started):
    Topic.objects.filter(name=MONEY).update(synonyms="")
    report = bring(started, GIVEN)
    assert outcomes(report) == [UPDATED] and Topic.objects.get(name=MONEY).synonyms == "Zaster"
    bring(started, GIVEN, overwrite=True)
    assert Topic.objects.get(sort_order=3).name == GIVEN.title.strip()


def test_a_removal_leaves_what_an_import_took_over(started):
    bring(started, topic("2", MONEY))
    said = command("remove", "--yes")
    assert f"{MONEY} – taken over by an import" in said
    assert list(Topic.objects.values_list("name", flat=True)) == [MONEY]
    assert outcomes(bring(factories.make_office(started.get_parent()), topic("2", MONEY))) == [UNCHANGED]


def test_topics_of_one_file_with_the_same_name_are_two(started):
    twins = topic("2", MONEY), topic("5", MONEY)
    assert outcomes(bring(started, *twins))[1] == CREATED
    assert Topic.objects.filter(name=MONEY).count() == 2
    assert outcomes(bring(started, *twins)) == [UNCHANGED, UNCHANGED]
    # A third one cannot be told from the two, and they have ids of the same source already.
    assert outcomes(bring(started, topic("6", MONEY))) == [CREATED]


def test_a_topic_that_two_sources_name(started):
    bring(started, topic("2", MONEY))
    other = r.TopicRecord(key=r.ExternalKey("table", "", MONEY, "topic"), title=MONEY)
    bring(started, other)
    assert Topic.objects.filter(name=MONEY).count() == 1
    known = ExternalId.objects.filter(translation_key=Topic.objects.get(name=MONEY).translation_key)
    assert {SCHEME, "table"} <= set(known.values_list("scheme", flat=True))
