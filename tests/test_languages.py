"""Each thing once: the reader's language first, otherwise the main one."""

import datetime

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Locale

from tests import factories
from tests.walk import html, visit
from wagtail_familienbuero import languages, spoken
from wagtail_familienbuero.models import Notice, Partner

pytestmark = pytest.mark.django_db

PAST = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def page_in(page, locale, title, **fields):
    """A live translation of a page."""
    copy = page.copy_for_translation(locale, copy_parents=True)
    copy.title = title
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    return type(page).objects.get(pk=copy.pk)


def record_in(record, locale, **fields):
    copy = record.copy_for_translation(locale)
    for name, value in {"live": True, **fields}.items():
        setattr(copy, name, value)
    copy.save()
    return copy


@pytest.fixture
def office(home, site):
    return factories.make_office(home)


@pytest.fixture
def questions(office):
    return factories.make_list(office, "questions", title="Alle Fragen")


@pytest.fixture
def english_list(office, questions, english):
    page_in(office, english, "Family office")
    return page_in(questions, english, "All questions")


def listed(client, page, query=""):
    response = visit(client, page.get_full_url() + query)
    assert response.status_code == 200
    entries = response.context["entries"]
    names = [getattr(entry, "title", None) or entry.name for entry in entries]
    assert entries.paginator.count == len(list(entries.paginator.object_list))
    return names


def test_a_list_shows_each_thing_once(client, office, english_list, english):
    both = factories.make_question(office, title="Beides")
    factories.make_question(office, title="Nur deutsch")
    page_in(both, english, "Both")
    assert listed(client, english_list) == ["Both", "Nur deutsch"]


def test_a_draft_deleted_or_expired_translation_falls_back(client, office, english_list, english):
    question = factories.make_question(office, title="Frage")
    translation = page_in(question, english, "Question")
    assert listed(client, english_list) == ["Question"]
    type(translation).objects.filter(pk=translation.pk).update(expire_at=PAST)
    assert listed(client, english_list) == ["Frage"]
    type(translation).objects.filter(pk=translation.pk).update(expire_at=None, live=False)
    assert listed(client, english_list) == ["Frage"]
    translation.delete()
    assert listed(client, english_list) == ["Frage"]


def test_an_unpublished_source_leaves_its_translation(client, office, english_list, english):
    question = factories.make_question(office, title="Frage")
    page_in(question, english, "Question")
    question.unpublish()
    assert listed(client, english_list) == ["Question"]


def test_the_setting_switches_the_fallback_off(client, office, english_list, english):
    factories.make_question(office, title="Nur deutsch")
    partner = factories.make_partner("Nur deutsch")
    directory = page_in(factories.make_directory(office), english, "Who helps")
    with override_settings(FAMILIENBUERO={"LANGUAGE_FALLBACK": False}):
        assert listed(client, english_list) == []
        assert listed(client, directory) == []
        assert visit(client, f"{directory.get_full_url()}{partner.slug}/").status_code == 404
    assert listed(client, directory) == ["Nur deutsch"]


def test_the_main_language_never_shows_translations(client, office, questions, english, english_list):
    page_in(factories.make_question(office, title="Frage"), english, "Question")
    assert listed(client, questions) == ["Frage"]


def test_pages_are_counted_once(client, office, english_list, english):
    for number in range(5):
        question = factories.make_question(office, title=f"Frage {number}")
        if number % 2:
            page_in(question, english, f"Question {number}")
    with override_settings(FAMILIENBUERO={"PAGE_SIZE": 2}):
        paginator = visit(client, english_list.get_full_url()).context["entries"].paginator
        assert (paginator.count, paginator.num_pages) == (5, 3)
        pages = [listed(client, english_list, f"?page={number}") for number in (1, 2, 3)]
    names = [name for page in pages for name in page]
    assert sorted(names) == ["Frage 0", "Frage 2", "Frage 4", "Question 1", "Question 3"]


def test_directory_topic_page_and_office_door(client, office, english):
    topic = factories.make_topic("Geld")
    partner, other = factories.make_partner("Stelle"), factories.make_partner("Andere Stelle")
    partner.topics = other.topics = [topic]
    partner.save(), other.save()
    translated = record_in(partner, english, name="Advice")
    service = factories.make_service(office, title="Elterngeld", lists={"topics": [topic]})
    topic_page, directory = factories.make_topic_page(office, topic), factories.make_directory(office)
    english_office = page_in(office, english, "Family office")
    english_directory = page_in(directory, english, "Who helps")
    assert listed(client, english_directory) == ["Advice", "Andere Stelle"]
    text = html(visit(client, english_office.get_full_url()))
    assert text.count(topic_page.get_url()) >= 1, "an untranslated topic page is a door all the same"
    assert f'"{directory.get_url()}"' not in text, "a translated one is there once"
    english_topic = page_in(topic_page, english, "Money")
    translated.topics = [topic]
    translated.save()
    response = visit(client, english_topic.get_full_url())
    assert {partner.name for partner in response.context["partners"]} == {"Advice", "Andere Stelle"}
    (group,) = response.context["groups"]
    assert [entry.pk for entry in group["entries"]] == [service.pk]


def test_a_partner_s_page_in_the_english_directory(client, office, english):
    german = factories.make_partner("Stelle")
    directory = factories.make_directory(office, slug="hilfe")
    page_in(office, english, "Family office")
    english_directory = page_in(directory, english, "Who helps")
    address = f"{english_directory.get_full_url()}{german.slug}/"
    response = visit(client, address)
    assert response.status_code == 200 and "Stelle" in html(response)
    assert f'<{directory.get_full_url()}stelle/>; rel="canonical"' in response["Link"]
    assert 'hreflang="de"' in response["Link"] and 'hreflang="en"' not in response["Link"]
    record_in(german, english, name="Advice", slug="advice")
    response = visit(client, address)
    assert response.status_code == 302 and response["Location"].endswith("/advice/")
    response = visit(client, f"{english_directory.get_full_url()}advice/")
    assert f'<{english_directory.get_full_url()}advice/>; rel="canonical"' in response["Link"]
    assert f'<{directory.get_full_url()}stelle/>; rel="alternate"; hreflang="de"' in response["Link"]
    Partner.objects.filter(slug="advice").update(expire_at=PAST)
    response = visit(client, f"{english_directory.get_full_url()}advice/", follow=True)
    assert response.status_code == 200 and "Stelle" in html(response)


def test_notices_once_and_in_the_reader_s_language(client, office, english):
    both = factories.make_notice("Geschlossen")
    factories.make_notice("Nur deutsch")
    translation = record_in(both, english, title="Closed")
    english_office = page_in(office, english, "Family office")
    assert titles(english_office) == ["Closed", "Nur deutsch"]
    assert titles(office) == ["Geschlossen", "Nur deutsch"]
    Notice.objects.filter(pk=translation.pk).update(live=False)
    assert titles(english_office) == ["Geschlossen", "Nur deutsch"]


def titles(page):
    return sorted(notice.title for notice in Notice.objects.shown_on(page, page.get_site()))


def test_filters_by_a_word_of_either_language(client, office, english_list, english):
    topic = factories.make_topic("Geld")
    record_in(topic, english, name="Money", slug="money")
    factories.make_topic("Wohnen", sort_order=200)
    factories.make_question(office, title="Elterngeld", lists={"topics": [topic]})
    factories.make_question(office, title="Miete")
    for slug in ("money", "geld"):
        assert listed(client, english_list, f"?topic={slug}") == ["Elterngeld"]
    form = visit(client, english_list.get_full_url()).context["filter_form"]
    assert [label for _slug, label in form.fields["topic"].choices][1:] == ["Money", "Wohnen"]


def test_arabic(client, office, questions):
    arabic = Locale.objects.create(language_code="ar")
    question = factories.make_question(office, title="Nur deutsch")
    page_in(office, arabic, "مكتب الأسرة")
    arabic_list = page_in(questions, arabic, "أسئلة")
    assert listed(client, arabic_list) == ["Nur deutsch"]
    text = html(visit(client, arabic_list.get_full_url()))
    assert 'lang="de"' in text and 'dir="ltr"' in text
    translation = page_in(question, arabic, "سؤال")
    assert listed(client, arabic_list) == ["سؤال"]
    book = languages.LocaleBook()
    assert book.attributes(translation.locale_id) | {"name": ""} == {"code": "ar", "dir": "rtl", "name": ""}


def test_a_language_that_django_does_not_know_reads_from_left_to_right(db):
    locale = Locale.objects.create(language_code="xx")
    assert languages.LocaleBook().attributes(locale.pk)["dir"] == "ltr"


def test_an_expired_translation_of_a_chosen_record_falls_back(db, english):
    partner = factories.make_partner("Stelle")
    translation = record_in(partner, english, name="Advice")
    assert languages.localized([partner, None], english.pk) == [translation]
    Partner.objects.filter(pk=translation.pk).update(expire_at=PAST)
    assert languages.localized([partner], english.pk) == [partner]


def test_no_more_queries_for_more_entries(client, office, english_list, english):
    def count():
        visit(client, english_list.get_full_url())
        with CaptureQueriesContext(connection) as queries:
            visit(client, english_list.get_full_url())
        return len(queries)

    def add(number):
        for index in range(number):
            question = factories.make_question(office, title=f"Frage {index}", slug=f"f-{number}-{index}")
            if index % 2:
                page_in(question, english, f"Question {index}", slug=f"q-{number}-{index}")

    with override_settings(FAMILIENBUERO={"PAGE_SIZE": 200}):
        add(4)
        few = count()
        add(10)
        assert count() == few


# Untranslated copies, as wagtail-localize keeps them in a language


def switch(page):
    source = Template(
        "{% load familienbuero %}{% translations_of page as all %}{% for p in all %}{{ p.title }};{% endfor %}"
    )
    return source.render(Context({"page": page}))


def test_an_untranslated_copy_is_no_translation(client, office, english_list, english):
    question, other = factories.make_question(office, title="Frage"), factories.make_question(office, title="Andere")
    other.related = [("page", {"page": question})]
    other.save_revision().publish()
    copy = question.copy_for_translation(english, copy_parents=True, alias=True)
    assert copy.live and copy.alias_of_id == question.pk
    response = visit(client, english_list.get_full_url())
    assert [page.pk for page in response.context["entries"]] == [other.pk, question.pk]
    assert 'lang="de"' in response.content.decode()
    assert switch(question) == "" and switch(copy) == "Frage;"
    english_other = page_in(other, english, "Other")
    text = visit(client, english_other.get_full_url()).content.decode()
    assert question.get_url() in text and copy.get_url() not in text
    with override_settings(FAMILIENBUERO={"LANGUAGE_FALLBACK": False}):
        assert listed(client, english_list) == ["Other"]
    copy.delete()
    real = page_in(question, english, "Question")
    assert switch(question) == "Question;" and switch(real) == "Frage;"
    assert listed(client, english_list) == ["Other", "Question"]


def test_an_untranslated_topic_page_or_draft_is_no_translation_either(client, office, english_list, english):
    topic = factories.make_topic("Geld")
    topic_page = factories.make_topic_page(office, topic)
    question = factories.make_question(office, title="Frage", lists={"topics": [topic]})
    copy = topic_page.copy_for_translation(english, copy_parents=True, alias=True)
    english_question = page_in(question, english, "Question")
    text = visit(client, english_question.get_full_url()).content.decode()
    assert f'"{topic_page.get_url()}"' in text and f'"{copy.get_url()}"' not in text
    question.unpublish()
    assert switch(english_question) == ""


# The badge


@pytest.mark.parametrize(
    ("code", "german", "english_"),
    [
        ("de", "nur auf Deutsch", "only in German"),
        ("de-simple", "nur in Leichter Sprache", "only in Easy German"),
        ("de-at", "nur auf Deutsch", "only in German"),
        ("gsg", "nur in Deutscher Gebärdensprache", "only in German Sign Language"),
        ("uk", "nur auf Ukrainisch", "only in Ukrainian"),
        ("tlh", "nur auf Klingonisch", "only in Klingonisch"),
    ],
)
def test_the_badge_is_a_correct_sentence(code, german, english_):
    for language, expected in (("de", german), ("en", english_)):
        with translation.override(language):
            assert spoken.only_in(code, "Klingonisch") == expected
