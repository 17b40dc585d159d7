"""`manage.py familienbuero start`: a section in one command."""

import dataclasses
from itertools import pairwise

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError
from django.utils import translation
from django.utils.html import strip_tags
from wagtail.models import Locale, Site

from tests import factories
from tests.sites.pages import make_home, page_model
from tests.start_support import differences, every_row, few_words, made_pages, make_second_site, run
from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange.models import ExternalId
from wagtail_familienbuero.models import LifePhase, TargetGroup, Topic
from wagtail_familienbuero.pages.models import DirectoryPage, ListPage, ServicePage
from wagtail_familienbuero.starter import build, words
from wagtail_familienbuero.topics import TOPIC_ICONS

REACH = ("--email", "familie@example.org")


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"), few_words():
        yield


@pytest.fixture
def all_words(monkeypatch):
    monkeypatch.setattr(build, "words_for", words.words_for)


# The words


def topic_words(topics):
    for topic in topics:
        yield topic
        yield from topic_words(topic.below)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_words_are_complete(language):
    said = words.words_for(language)
    topics = list(topic_words(said.topics))
    assert len(said.topics) >= 14 and any(topic.below for topic in said.topics)
    for topic in topics:
        assert topic.icon in dict(TOPIC_ICONS)
        assert topic.name and strip_tags(topic.intro).endswith((".", "?")) and topic.synonyms.count(",") >= 2, topic
    names = [topic.name for topic in topics]
    assert len(set(names)) == len(names)
    for part in (said.office, said.services, said.offers, said.questions, said.directory, said.search):
        assert part.title and strip_tags(part.intro)
    for draft in (said.service_draft, said.offer_draft, said.question_draft):
        assert draft.topic in {topic.key for topic in topics}
        assert draft.group in dict(said.target_groups)
    assert said.life_phases[0].age_from is None
    ages = [(phase.age_from, phase.age_to) for phase in said.life_phases[1:]]
    # Every age belongs to exactly one phase.
    assert ages[0][0] == 0 and ages[-1][1] is None
    assert all(following[0] == age[1] + 1 for age, following in pairwise(ages))


def test_both_languages_say_the_same_things():
    shapes = []
    for language in words.LANGUAGES:
        said = words.words_for(language)
        topics = [(t.key, t.icon, [b.key for b in t.below]) for t in topic_words(said.topics)]
        phases = [dataclasses.replace(phase, name="") for phase in said.life_phases]
        shapes.append((topics, [key for key, _name in said.target_groups], phases))
    assert shapes[0] == shapes[1]
    german, english = (words.words_for(language) for language in words.LANGUAGES)
    assert not {t.name for t in topic_words(german.topics)} & {t.name for t in topic_words(english.topics)}


@pytest.mark.parametrize(
    ("locale", "language"), [("de", "de"), ("en", "en"), ("en-gb", "en"), ("de-simple", "de"), ("fr", "de")]
)
def test_the_language_of_words_fits_the_page(locale, language):
    assert words.language_for(locale) == language


# A section

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


def test_every_kind_of_page_and_word_is_there(home, site, all_words):
    run("start", *REACH)
    for mixin in ("Office", "Topic", "List", "Directory", "Service", "Offer", "Question"):
        assert kinds.pages(f"{mixin}PageMixin").exists(), mixin
    assert kinds.pages("OfficePageMixin").get().live
    assert set(ListPage.objects.values_list("entry_kind", flat=True)) == {"services", "offers", "questions"}
    for model, least in ((Topic, 14), (TargetGroup, 10), (LifePhase, 8)):
        assert model.objects.filter(site=site, locale=home.locale).count() >= least
    assert Topic.objects.filter(parent__slug="geld-und-finanzielle-hilfen").count() == 5
    assert Group.objects.filter(page_permissions__page__in=kinds.pages("OfficePageMixin")).distinct().count() == 2


def test_words_that_the_site_has_are_used(home, site):
    own = factories.make_topic("Gesundheit", intro="<p>Unser Text.</p>", site=site)
    shared = factories.make_target_group("Eltern")
    run("start")
    assert Topic.objects.get(slug="gesundheit") == own
    assert TargetGroup.objects.get(slug="eltern") == shared
    assert kinds.concretes("TopicPageMixin")[0].objects.get(topic=own).title == "Gesundheit"
    run("remove", "--yes")
    assert list(Topic.objects.all()) == [own] and list(TargetGroup.objects.all()) == [shared]


# Languages


def test_german_words_on_english_pages(home, english):
    page = home.copy_for_translation(english)
    page.save_revision().publish()
    locales = Locale.objects.count()
    run("start", "--parent", str(page.pk), "--language", "de")
    pages = made_pages()
    assert {made.locale_id for made in pages} == {english.pk} and pages[0].title == "Familienbüro"
    assert set(Topic.objects.values_list("locale_id", flat=True)) == {english.pk}
    assert Locale.objects.count() == locales


def test_english_words(home):
    run("start", "--language", "en")
    assert made_pages()[0].title == "Family office"
    assert {page.locale_id for page in made_pages()} == {home.locale_id}
    assert Locale.objects.count() == 1


def test_a_start_in_a_second_language_makes_the_same_section(home, english):
    page = home.copy_for_translation(english)
    page.save_revision().publish()
    before = every_row()
    run("start", "--parent", str(home.pk), *REACH)
    run("start", "--parent", str(page.pk), *REACH)
    keys = {}
    for made in made_pages():
        keys.setdefault(made.translation_key, set()).add(made.locale.language_code)
    assert len(keys) == 14 and all(codes == {"de", "en"} for codes in keys.values())
    assert Topic.objects.get(slug="money-and-financial-help").translation_key == (
        Topic.objects.get(slug="geld-und-finanzielle-hilfen").translation_key
    )
    again = every_row()
    assert "nothing was added" in run("start", "--parent", str(page.pk))
    assert not differences(again, every_row())
    run("remove", "--yes")
    assert not differences(before, every_row())


# What a site lacks


def test_a_page_type_that_is_missing_is_named(home, monkeypatch):
    monkeypatch.setattr(DirectoryPage, "is_creatable", False)
    said = run("start")
    assert "No page type is built on DirectoryPageMixin: left out." in said
    assert kinds.pages("ListPageMixin").count() == 3
    monkeypatch.undo()
    run("start")
    assert kinds.pages("DirectoryPageMixin").count() == 1


def test_entries_stand_below_the_office_where_there_are_no_lists(home, monkeypatch):
    monkeypatch.setattr(ListPage, "is_creatable", False)
    run("start")
    assert kinds.pages("ServicePageMixin").get().get_parent().title == "Familienbüro"


def test_below_a_draft_everything_is_a_draft(home):
    home.refresh_from_db()
    draft = home.add_child(instance=type(home)(title="Entwurf", slug="entwurf", live=False, locale=home.locale))
    said = run("start", "--parent", str(draft.pk), *REACH)
    assert made_pages() and not any(page.live for page in made_pages())
    assert "“Entwurf” is not public yet" in said


# On a site where a section was started already


@pytest.fixture(scope="module")
def first_start(once):
    """What the first start on an empty site says; for all tests that begin with it, each of which is rolled back."""

    def build():
        home = make_home()
        with translation.override("en"), few_words():
            return home.pk, run("start")

    return once(build)


@pytest.fixture
def started(first_start, db):
    """The home page above a section that was started."""
    Site.clear_site_root_paths_cache()  # it knows the sites of the test before
    return page_model().objects.get(pk=first_start[0]).specific


def test_it_claims_nothing(started, first_start):
    said = first_start[1]
    office = kinds.pages("OfficePageMixin").get().specific
    assert (office.title, office.slug, office.live) == ("Familienbüro", "familienbuero", False)
    assert not (office.phone or office.email or office.website or office.street or office.tasks)
    drafts = {type(page).__name__ for page in made_pages() if not page.live}
    assert drafts == {"OfficePage", "ServicePage", "OfferPage", "QuestionPage"}
    assert "Families must be able to reach you" in said and "What to do next:" in said
    assert f"/admin/pages/{office.pk}/" in said


def test_drafts_show_how_an_entry_is_filled(started):
    service = ServicePage.objects.get().get_latest_revision_as_object()
    assert [topic.name for topic in service.topics.all()] == ["Elterngeld"]
    assert not service.is_passed_on and service.get_parent().title == "Leistungen"


def test_a_second_start_adds_nothing_whatever_editors_renamed_or_moved(started):
    office = kinds.pages("OfficePageMixin").get().specific
    office.title, office.slug, office.email = "Haus der Familie", "haus-der-familie", "familie@example.org"
    office.save_revision().publish()
    Topic.objects.filter(slug="gesundheit").update(name="Gesund", slug="gesund")
    target = factories.make_page("OfficePageMixin", started, title="Anderes", phone="0123 1")
    target.refresh_from_db()
    kinds.pages("DirectoryPageMixin").get().move(target, "last-child")
    before = every_row()
    assert "nothing was added" in run("start", *REACH)
    assert not differences(before, every_row())


def test_what_an_editor_deleted_is_not_made_again(started):
    kinds.pages("DirectoryPageMixin").get().specific.delete()
    Topic.objects.get(slug="schulden").delete()
    before = every_row()
    assert "“Wer hilft weiter?” was deleted by an editor and is not made again." in run("start")
    assert not differences(before, every_row())


def test_a_section_that_was_deleted_as_a_whole_is_made_afresh(started):
    kinds.pages("OfficePageMixin").get().specific.delete()
    Topic.objects.get(slug="schulden").delete()
    run("start")
    assert kinds.pages("OfficePageMixin").count() == 1 and kinds.pages("DirectoryPageMixin").exists()
    assert Topic.objects.filter(slug="schulden").count() == 1
    assert Topic.objects.filter(slug="gesundheit").count() == 1
    keys = ExternalId.objects.filter(scheme="familienbuero-start", value="office").values_list("translation_key")
    assert list(keys) == list(kinds.pages("OfficePageMixin").values_list("translation_key"))


def test_two_sites_have_words_of_their_own(started):
    site, second_site = Site.objects.get(), make_second_site(started)
    first = every_row()
    run("start", "--parent", str(second_site.root_page_id))
    assert [Topic.objects.filter(slug="gesundheit", site=own).count() for own in (site, second_site)] == [1, 1]
    with pytest.raises(CommandError, match="Several sections were made"):
        run("remove", "--yes")
    other = kinds.pages("OfficePageMixin").last()
    run("remove", "--section", str(other.pk), "--yes")
    assert not differences(first, every_row())
