"""The round trip through wagtail-localize: submit, PO out, PO in, publish, sync after an edit of the source."""

import datetime
import json
from decimal import Decimal

import pytest
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from tests import factories
from wagtail_familienbuero import kinds
from wagtail_familienbuero.languages import LanguageRulesMixin
from wagtail_familienbuero.models import (
    CalendarEntry,
    Contact,
    District,
    LifePhase,
    Notice,
    Partner,
    TargetGroup,
    Topic,
)

pytestmark = pytest.mark.django_db

RECORDS = [Topic, TargetGroup, LifePhase, District, Partner, Contact, Notice, CalendarEntry]


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Publishes a translation as the editor's button does; the publication follows the commit."""

    def do(translation):
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=True)
        return translation.get_target_instance()

    return do


def submit(thing, locale):
    translate_object(thing, [locale])
    source = TranslationSource.objects.get_for_instance(thing)
    return Translation.objects.get(source=source, target_locale=locale)


def translate_po(translation, prefix="EN "):
    """Exports the strings, puts a prefix before each, except slugs, and imports them again."""
    po = translation.export_po()
    for entry in po:
        entry.msgstr = entry.msgid if entry.msgctxt == "slug" else prefix + entry.msgid
    warnings = translation.import_po(po)
    assert not warnings
    required = [entry for entry in po if not entry.obsolete]
    assert len(required) == translation.get_progress()[0] == translation.get_progress()[1]
    return {entry.msgctxt: entry.msgid for entry in po}


def sync(translation):
    """What the button "sync translations" does with the source."""
    translation.source.update_from_db()


def republish(page):
    page.save_revision().publish()
    page.refresh_from_db()


def translate(thing, locale, publish):
    translation = submit(thing, locale)
    translate_po(translation)
    return publish(translation)


def contact_row(contact, note="A bis K"):
    return ("contact", {"contact": contact, "note": note})


def partner_row(partner, note="entscheidet"):
    return (
        "partner",
        {"partner": partner, "note": note, "link": "https://a.example/", "appointment": "https://b.example/"},
    )


@pytest.fixture
def office(home):
    return factories.make_office(
        home,
        intro="<p>Wir sind da.</p>",
        tasks="<ul><li>Beraten</li></ul>",
        hours_text="montags",
        area_served="ganze Stadt",
        street="Markt 1",
        city="Musterstadt",
        latitude=Decimal("52.5"),
        contacts=[contact_row(factories.make_contact("Frau Kaya"))],
        languages=[("language", {"language": "uk", "note": "dienstags"})],
        accessibility=[("fact", {"fact": "lift", "available": "yes", "note": "klein"})],
        checked_on=datetime.date(2026, 1, 2),
    )


@pytest.fixture
def english_office(office, english, publish):
    return translate(office, english, publish)


def words(page_or_record, name):
    return str(getattr(page_or_record, name))


# Each page type


def test_office(office, english_office, english):
    assert english_office.live and english_office.locale == english
    assert "EN Wir sind da." in english_office.intro
    assert "EN Beraten" in english_office.tasks
    assert english_office.hours_text == "EN montags"
    assert english_office.street == "Markt 1" and english_office.latitude == Decimal("52.5")
    assert english_office.checked_on == office.checked_on
    (row,) = english_office.contacts
    assert row.value["note"] == "EN A bis K"
    assert row.value["contact"].locale == office.locale
    assert english_office.languages[0].value == {"language": "uk", "note": "EN dienstags"}
    assert english_office.language_codes == ",uk,"
    assert english_office.accessibility[0].value["note"] == "EN klein"


def test_service(office, english_office, english, publish):
    partner = factories.make_partner("Elterngeldstelle")
    service = factories.make_service(
        office,
        title="Elterngeld",
        handled_by="partner",
        handled_reason="Das Amt entscheidet.",
        responsible_partners=[partner_row(partner)],
        what_to_bring="<p>Ausweis</p>",
        body=[
            ("text", "<h3>Kopf</h3><p>Text mit <a href='https://a.example/'>Link</a></p>"),
            ("hint", {"level": "important", "text": "<p>Frist!</p>"}),
            ("details", {"title": "Mehr", "text": "<p>dazu</p>"}),
            ("link", {"title": "Zur Seite", "url": "https://a.example/", "page": None, "note": ""}),
            ("contact", {"contact": factories.make_contact(), "note": "Zimmer"}),
            ("partner", {"partner": partner}),
        ],
        documents=[("document", {"name": "Geburtsurkunde", "note": "Original", "url": ""})],
        steps=[("step", {"title": "Termin", "text": "<p>anrufen</p>"})],
        fees=[("cost", {"label": "Gebühr", "amount": Decimal("10.50"), "note": ""})],
        legal_basis=[("law", {"name": "§ 1 BEEG", "url": "https://law.example/"})],
        online_links=[
            ("link", {"title": "Antrag", "url": "https://x.example/", "page": None, "note": "", "kind": "form"})
        ],
        leika_keys="99041001017000",
    )
    english_service = translate(service, english, publish)
    assert english_service.live
    assert english_service.in_one_sentence == "EN Geld nach der Geburt."
    assert english_service.handled_by == "partner"
    target = english_service.responsible_partners[0].value
    assert target["note"] == "EN entscheidet"
    assert target["partner"] == partner and target["link"] == "https://a.example/"
    body = {block.block_type: block.value for block in english_service.body}
    assert "EN Kopf" in body["text"].source and 'href="https://a.example/"' in body["text"].source.replace("'", '"')
    assert body["hint"]["level"] == "important" and "EN Frist!" in body["hint"]["text"].source
    assert body["details"]["title"] == "EN Mehr"
    assert body["contact"]["note"] == "EN Zimmer" and body["contact"]["contact"].locale == service.locale
    assert body["partner"]["partner"] == partner
    assert english_service.documents[0].value["name"] == "EN Geburtsurkunde"
    assert english_service.steps[0].value["title"] == "EN Termin"
    assert english_service.fees[0].value["amount"] == Decimal("10.50")
    assert english_service.online_links[0].value["kind"] == "form"
    assert english_service.leika_keys == "99041001017000"


def test_question_with_related_page(office, english_office, english, publish):
    other = factories.make_question(office, title="Und dann?")
    question = factories.make_question(office, related=[("page", {"page": other})], synonyms="Geld")
    english_question = translate(question, english, publish)
    assert english_question.live
    assert "EN Mit einem Antrag." in english_question.short_answer
    assert english_question.related[0].value["page"].pk == other.pk
    assert english_question.synonyms == "EN Geld"


def test_offer(office, english_office, english, publish):
    partner = factories.make_partner()
    offer = factories.make_offer(
        office,
        provider=partner,
        place=partner,
        is_free=False,
        costs=[("cost", {"label": "Kurs", "amount": Decimal("25"), "note": "ermäßigt"})],
        contacts=[contact_row(factories.make_contact())],
        registration="needed",
    )
    english_offer = translate(offer, english, publish)
    assert english_offer.live
    assert english_offer.when == "EN Dienstags 9:30 bis 11:00"
    assert (english_offer.age_from, english_offer.age_to) == (6, 18)
    assert english_offer.provider == english_offer.place == partner
    assert english_offer.registration == "needed" and english_offer.phone == offer.phone
    assert english_offer.costs[0].value["label"] == "EN Kurs"
    assert english_offer.costs[0].value["amount"] == Decimal("25")


def test_topic_page_directory_and_list(office, english_office, english, publish):
    topic = factories.make_topic("Geld")
    pages = [
        factories.make_topic_page(office, topic, own_intro="<p>Rund ums Geld</p>"),
        factories.make_directory(office, intro="<p>Alle Stellen</p>"),
        factories.make_list(office, "questions", title="Alle Fragen", intro="<p>Kurz</p>"),
    ]
    topic_page, directory, listing = (translate(page, english, publish) for page in pages)
    assert topic_page.live and topic_page.topic == topic and "EN Rund ums Geld" in topic_page.own_intro
    assert directory.live and "EN Alle Stellen" in directory.intro
    assert listing.live and listing.entry_kind == "questions" and listing.title == "EN Alle Fragen"


def test_search_page(office, english_office, english, publish):
    page = factories.make_search_page(
        office, intro="<p>Mit Ihren Worten</p>", examples="Kita, Elterngeld", is_sensitive=True
    )
    english_page = translate(page, english, publish)
    assert english_page.live and english_page.is_sensitive
    assert "EN Mit Ihren Worten" in english_page.intro
    assert english_page.examples == "EN Kita, Elterngeld"


def test_every_page_type_took_part(office):
    """The tests above name every kind that is installed; a new kind needs its own."""
    tested = {"OfficePage", "ServicePage", "QuestionPage", "OfferPage", "TopicPage", "DirectoryPage", "ListPage"}
    assert {model.__name__ for model in kinds.concretes("SectionPageMixin")} == {*tested, "SearchPage"}


# Each record type


def make_records():
    return {
        Topic: factories.make_topic(intro="<p>Rund ums Geld</p>", synonyms="Moos", icon="money", code="17"),
        TargetGroup: factories.make_target_group(sort_order=7),
        LifePhase: factories.make_life_phase(age_from=0, age_to=11),
        District: factories.make_district(area_key="05315000"),
        Partner: factories.make_partner("Beratung", what_they_do="Wir beraten.", street="Markt 2"),
        Contact: factories.make_contact("Frau Kaya", role="Beratung", in_directory=True),
        Notice: factories.make_notice(text="<p>Bis morgen</p>", level="urgent"),
        CalendarEntry: factories.make_calendar_entry(first_day=datetime.date(2026, 6, 10), yearly=True, for_all=True),
    }


@pytest.mark.parametrize("model", RECORDS)
def test_record(model, db, english, publish):
    record = make_records()[model]
    version = translate(record, english, publish)
    assert version.locale == english and version.translation_key == record.translation_key
    name = "title" if model is Notice else "name"
    expected = record.name if model is Contact else f"EN {getattr(record, name)}"
    assert getattr(version, name) == expected
    for fact in facts_of(model):
        assert getattr(version, fact) == getattr(record, fact), fact
    if hasattr(version, "slug"):
        assert version.slug == record.slug
    if hasattr(version, "live"):
        assert version.live and version.latest_revision_id


def facts_of(model):
    names = (field.field_name for field in get_translatable_fields(model) if isinstance(field, SynchronizedField))
    fields = [model._meta.get_field(name) for name in names]
    return [field.attname for field in fields if not field.many_to_many and field.concrete]


@pytest.mark.parametrize("model", [Partner, Contact, Notice])
def test_a_submitted_record_is_a_draft_until_somebody_publishes_it(model, db, english, publish):
    record = make_records()[model]
    translation = submit(record, english)
    draft = translation.get_target_instance()
    assert not draft.live and draft.latest_revision_id
    record.refresh_from_db()
    assert record.live
    assert publish(translation).live


@pytest.mark.parametrize("model", RECORDS)
def test_a_translation_whose_slug_is_taken_gets_a_free_one(model, db, english, publish):
    if model in (Notice, CalendarEntry):
        assert not hasattr(model, "slug")
        return
    record = make_records()[model]
    other = model.objects.create(name="Somebody else", slug=record.slug, locale=english)
    version = translate(record, english, publish)
    assert {other.slug, version.slug} == {record.slug, f"{record.slug}-2"}
    assert version.translation_key == record.translation_key


def test_a_translated_slug_that_is_taken_answers_without_an_error(db, english, publish):
    factories.make_partner("Advice", locale=english)
    partner = factories.make_partner("Beratung")
    translation = submit(partner, english)
    po = translation.export_po()
    for entry in po:
        entry.msgstr = "advice" if entry.msgctxt == "slug" else "Advice"
    translation.import_po(po)
    assert publish(translation).slug == "advice-2"


# Facts follow the source, words stay


def test_sync_brings_facts_and_marks_changed_words(office, english_office, english, publish):
    offer = factories.make_offer(office)
    translation = submit(offer, english)
    translate_po(translation)
    publish(translation)
    offer.phone, offer.when, offer.age_to = "0999 1", "Freitags", None
    republish(offer)
    sync(translation)
    total, done = translation.get_progress()
    assert total == done + 1
    version = publish(translation)
    assert version.phone == "0999 1" and version.age_to is None
    assert version.when == "Freitags", "untranslated words are shown in the source language"
    assert version.summary == "EN Spielen und reden."
    translate_po(translation)
    assert publish(translation).when == "EN Freitags"


def test_sync_follows_rows_that_were_added_moved_and_removed(office, english_office, english, publish):
    first, second = factories.make_partner("Erste"), factories.make_partner("Zweite")
    service = factories.make_service(
        office, handled_by="partner", responsible_partners=[partner_row(first, "eins"), partner_row(second, "zwei")]
    )
    translation = submit(service, english)
    translate_po(translation)
    publish(translation)
    rows = list(service.responsible_partners.raw_data)
    service.responsible_partners = json.dumps(rows[::-1])
    republish(service)
    sync(translation)
    version = publish(translation)
    notes = [(row.value["partner"].name, row.value["note"]) for row in version.responsible_partners]
    assert notes == [("Zweite", "EN zwei"), ("Erste", "EN eins")]
    service.responsible_partners = json.dumps(rows[1:])
    republish(service)
    sync(translation)
    assert [row.value["partner"].name for row in publish(translation).responsible_partners] == ["Zweite"]


def test_a_schedule_is_a_fact(office, english_office, english, publish):
    end = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)
    question = factories.make_question(office, expire_at=end)
    assert translate(question, english, publish).expire_at == end
    partner = factories.make_partner(expire_at=end)
    assert translate(partner, english, publish).expire_at == end


def test_protection_of_an_address_reaches_every_language(db, english, publish):
    partner = factories.make_partner("Frauenhaus", street="Geheimweg 1", city="Musterstadt")
    translation = submit(partner, english)
    translate_po(translation)
    assert publish(translation).public_address
    partner.protected_address = True
    partner.save_revision().publish()
    sync(translation)
    version = publish(translation)
    assert version.protected_address and not version.public_address


# Vocabularies: added, changed, emptied

PAGE_LISTS = [("ServicePageMixin", factories.make_service), ("QuestionPageMixin", factories.make_question)]


@pytest.mark.parametrize(("kind", "make"), PAGE_LISTS)
def test_a_page_s_lists_are_added_changed_and_emptied(kind, make, office, english_office, english, publish):
    money, care = factories.make_topic("Geld"), factories.make_topic("Betreuung")
    page = make(office)
    translation = submit(page, english)
    translate_po(translation)
    assert names(publish(translation), "topics") == []
    for topics in ([money], [care], [money, care], []):
        page.topics = topics
        republish(page)
        sync(translation)
        version = publish(translation)
        assert names(version, "topics") == sorted(topic.name for topic in topics)
        assert all(topic.locale_id == page.locale_id for topic in version.topics.all())
        assert names(version.get_latest_revision_as_object(), "topics") == names(version, "topics")


def names(thing, field):
    return sorted(record.name for record in getattr(thing, field).all())


@pytest.mark.parametrize("field", Partner.vocabularies)
def test_a_partner_s_lists_are_added_changed_and_emptied(field, db, english, publish):
    made = {
        "topics": factories.make_topic,
        "target_groups": factories.make_target_group,
        "life_phases": factories.make_life_phase,
        "districts": factories.make_district,
    }
    one, two = made[field]("Eins"), made[field]("Zwei")
    partner = factories.make_partner("Beratung")
    translation = submit(partner, english)
    translate_po(translation)
    for records in ([one], [two, one], []):
        setattr(partner, field, records)
        partner.save_revision().publish()
        sync(translation)
        version = publish(translation)
        assert names(version, field) == sorted(record.name for record in records)
        assert names(version.get_latest_revision_as_object(), field) == names(version, field)


def test_an_emptied_list_waits_with_the_draft_for_its_publication(office, english_office, english, publish):
    page = factories.make_service(office, lists={"topics": [factories.make_topic()]})
    translation = submit(page, english)
    translate_po(translation)
    publish(translation)
    page.topics = []
    republish(page)
    sync(translation)
    translation.save_target(publish=False)
    version = translation.get_target_instance()
    assert names(version.get_latest_revision_as_object(), "topics") == []
    version.get_latest_revision().publish()
    version.refresh_from_db()
    assert names(type(version).objects.get(pk=version.pk), "topics") == []


# The tree of topics


def test_a_topic_that_moves_moves_in_every_language(db, english, publish):
    money, family = factories.make_topic("Geld"), factories.make_topic("Familie")
    allowance = factories.make_topic("Elterngeld", parent=money)
    versions = [translate(topic, english, publish) for topic in (money, family, allowance)]
    allowance.parent = family
    allowance.save()
    version = versions[2]
    version.refresh_from_db()
    assert version.tree_path == allowance.tree_path and version.parent == family
    assert version in family.get_descendants() and version not in money.get_descendants()


def test_an_old_submission_does_not_move_a_topic_back(db, english, publish):
    money, family = factories.make_topic("Geld"), factories.make_topic("Familie")
    allowance = factories.make_topic("Elterngeld", parent=money)
    translation = submit(allowance, english)
    late = factories.make_topic("Kinderzuschlag", parent=money)
    TranslationSource.get_or_create_from_instance(late)
    for topic in (allowance, late):
        topic.parent = family
        topic.save()
    translate_po(translation)
    version = publish(translation)
    submitted_late = publish(submit(late, english))
    for topic, moved in ((allowance, version), (late, submitted_late)):
        topic.refresh_from_db()
        assert topic.parent == moved.parent == family
        assert topic.tree_path == moved.tree_path


# The rules themselves


def models_with_rules():
    from django.apps import apps

    return [model for model in apps.get_models() if issubclass(model, LanguageRulesMixin)]


@pytest.mark.parametrize("model", models_with_rules(), ids=lambda model: model.__name__)
def test_every_rule_names_a_field_and_covers_what_the_classes_say(model):
    rules = {field.field_name: field for field in get_translatable_fields(model)}
    for name in rules:
        model._meta.get_field(name)
    for base in model.__mro__:
        for name in vars(base).get("synchronised_fields", ()):
            assert isinstance(rules[name], SynchronizedField), name
    for name in getattr(model, "vocabularies", ()):
        assert isinstance(rules[name], SynchronizedField), name


def test_a_site_s_own_rule_wins_and_is_inherited():
    from wagtail_localize.fields import TranslatableField

    class Facts:
        synchronised_fields = ("phone", "street")

    class Ours(LanguageRulesMixin, Facts):
        override_translatable_fields = [TranslatableField("phone")]

    class Theirs(Ours):
        synchronised_fields = ("mail",)

    rules = {rule.field_name: type(rule) for rule in Theirs.override_translatable_fields}
    assert rules == {"phone": TranslatableField, "street": SynchronizedField, "mail": SynchronizedField}


def test_internal_words_are_not_sent_to_translators(office, english):
    """Names and mails of the person to ask stay in the town hall."""
    office.reviewer_name, office.reviewer_email = "Herr Intern", "intern@example.org"
    republish(office)
    strings = {entry.msgid for entry in submit(office, english).export_po()}
    assert not {text for text in strings if "ntern" in text}


def test_rows_without_their_optional_words_can_be_submitted(office, english):
    """As an import or an older release left them in the database."""
    service = factories.make_service(office)
    raw = '[{"type": "document", "id": "a1", "value": {"name": "Ausweis"}}]'
    type(service).objects.filter(pk=service.pk).update(documents=raw)
    service = type(service).objects.get(pk=service.pk)
    strings = [entry.msgid for entry in submit(service, english).export_po()]
    assert "Ausweis" in strings


def test_translation_memory_is_used_again(office, english_office, english, publish):
    translate(factories.make_question(office), english, publish)
    second = submit(factories.make_question(office, title="Zweite Frage"), english)
    assert StringTranslation.objects.filter(locale=english).exists()
    assert second.get_progress()[1] == 0, "a string is translated per place, never taken over unseen"
