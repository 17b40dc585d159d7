"""The index of findable things: what stands in it, that it stays true, and that it holds nothing that is not public."""

import datetime
import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from tests import factories
from tests.search_support import document_of, facets_of, found, index_rows, known_words
from tests.sites.pages import page_model
from tests.walk import build_home_section, contact_row, make_second_site, partner_row, read_again
from wagtail_familienbuero.admin.merging import merge
from wagtail_familienbuero.models import Partner
from wagtail_familienbuero.search import documents, upkeep
from wagtail_familienbuero.search.findable import Findable
from wagtail_familienbuero.search.models import SearchDocument, SearchPosting, SearchTerm

pytestmark = pytest.mark.django_db

NOW = timezone.now()
PAST, FUTURE = NOW - datetime.timedelta(days=1), NOW + datetime.timedelta(days=1)


def build():
    made = build_home_section("Aaborg")
    documents.rebuild()
    return made


@pytest.fixture(scope="module")
def built(once):
    return once(build)


@pytest.fixture
def made(db, built):
    return read_again(built)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Does what follows the commit."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def assert_like_rebuilt():
    """What upkeep made is what all would be made of now."""
    kept = index_rows()
    documents.rebuild()
    assert index_rows() == kept


# What stands in it


def test_every_kind_has_a_document(made):
    kinds = {document.kind: document.title for document in SearchDocument.objects.order_by("-pk")}
    assert kinds == {
        "service": "Aaborg Leistung",
        "question": "Aaborg Frage",
        "offer": "Aaborg Angebot",
        "topic": kinds["topic"],
        "office": "Aaborg Büro",
        "partner": "Aaborg Stelle",
        "contact": "Aaborg Person",
    }
    assert SearchDocument.objects.count() == 8


def test_the_facts_of_an_offer(made, committed):
    phase = factories.make_life_phase("Kita-Zeit", age_from=36, age_to=71)
    with committed():
        offer = factories.make_offer(
            made.office, age_from=None, lists={"life_phases": [phase]}, age_to=None, latitude="51.5", longitude="13.25"
        )
    document = document_of(offer)
    assert (document.kind, document.site, document.locale) == ("offer", made.site, offer.locale)
    assert (document.translation_key, document.age_from, document.age_to) == (offer.translation_key, 36, 71)
    assert (facets_of(offer, "free"), document.address) == ({True}, "Markt 1, Musterstadt")
    assert (document.latitude, document.longitude) == (51.5, 13.25)
    assert document_of(made.offer).subject == made.partner.translation_key
    assert facets_of(made.offer, "language") == {"uk"}
    assert facets_of(made.service, "handled_by") == {"both"}


def test_facets_hold_the_topics_above(made):
    keys = {made.topic.translation_key, made.subtopic.translation_key}
    assert facets_of(made.service, "topic") == facets_of(made.subtopic_page, "topic") == keys
    assert facets_of(made.topic_page, "topic") == {made.topic.translation_key}
    assert facets_of(made.offer, "district") == {made.district.translation_key}
    assert facets_of(made.offer, "life_phase") == {made.life_phase.translation_key}
    assert facets_of(made.partner, "target_group") == set()


def test_words_of_streams_and_rich_text(made, committed):
    page = fresh(made.service)
    page.body = [
        ("text", "<p>Der <b>Wohngeldrechner</b></p><p>hilft</p>"),
        ("hint", {"level": "important", "text": "<p>Frist beachten</p>"}),
        ("details", {"title": "Aufklappen", "text": "<p>Innendrin</p>"}),
        ("link", {"title": "Zum Portal", "url": "https://unsichtbar.example/", "page": None, "note": ""}),
    ]
    page.documents = [("document", {"name": "Geburtsurkunde", "note": "im Original", "url": ""})]
    page.synonyms = "Babygeld\nMuttergeld"
    with committed():
        page.save_revision().publish()
    for words in ("Wohngeldrechner hilft", "Frist", "Innendrin", "Portal", "Geburtsurkunde Original", "Muttergeld"):
        assert found(words) == ["Aaborg Leistung"], words
    text = document_of(page).text
    assert "Wohngeldrechner hilft" in text and "<" not in text and "Babygeld" not in text
    assert not {"unsichtbar", "important", "wichtig"} & known_words()


def test_what_was_damaged_is_left_out(made):
    raw = [{"type": "gone", "value": 1}, {"type": "hint", "value": []}, {"type": "contact", "value": {"contact": 0}}]
    raw += [{"type": "contact", "value": {"contact": 987654, "note": "Regenschirm"}}, {"type": "text", "value": None}]
    page = fresh(made.service)
    body = json.dumps([*raw, {"type": "text", "value": "<p>Sonnenhut</p>"}])
    type(page).objects.filter(pk=page.pk).update(body=body)
    assert documents.update([page]).written == 1
    assert "sonnenhut" in known_words() and "regenschirm" not in known_words()


def test_what_no_database_takes_is_no_part_of_it():
    findable = Findable("page", " Null\0" + "x" * 300, text="vor\0nach").cleaned()
    assert (findable.title[:6], len(findable.title), findable.text) == ("Null x", 255, "vor nach")
    assert findable.fingerprint() != Findable("page", findable.title, text="vor").fingerprint()


def test_a_compound_is_found_by_its_parts(made, committed):
    with committed():
        factories.make_question(made.office, title="Was kostet die Kinderbetreuung?")
    assert found("Betreuung") == found("kinder") == ["Was kostet die Kinderbetreuung?"]


def test_the_title_weighs_more_than_the_text(made, committed):
    with committed():
        first = factories.make_question(made.office, title="Hebammen", short_answer="<p>Ja.</p>")
        second = factories.make_question(made.office, title="Geburt", short_answer="<p>Hebammen helfen.</p>")
    weights = {
        posting.document_id: posting.weight for posting in SearchPosting.objects.filter(term__text__startswith="hebamm")
    }
    assert weights[document_of(first).pk] > weights[document_of(second).pk] > 0


def test_other_words_of_office_topic_page_and_contact(made, committed):
    for thing in (made.office, made.topic_page, made.contact):
        thing.search_words = "Anlaufpunkt"
        with committed():
            thing.save()
    assert found("Anlaufpunkt") == sorted([made.office.title, made.topic_page.title, made.contact.name])


def test_a_partner_is_one_document_however_many_sections_show_it(home_of, made, committed):
    with committed():
        other = factories.make_office(home_of(made), title="Jugendbüro")
        factories.make_directory(other)
        factories.make_service(other, handled_by="partner", responsible_partners=[partner_row(made.partner)])
    assert SearchDocument.objects.filter(kind="partner").count() == 1


@pytest.fixture
def home_of():
    return lambda made: page_model().objects.get(pk=made.site.root_page_id)


# It stays true


def test_publishing_and_unpublishing(made, committed):
    draft = factories.make_question(made.office, title="Sonnenhut", publish=False)
    assert found("Sonnenhut") == []
    with committed():
        draft.get_latest_revision().publish()
    assert found("Sonnenhut") == ["Sonnenhut"]
    assert "sonnenhut" in known_words()
    with committed():
        fresh(draft).unpublish()
    assert found("Sonnenhut") == []
    assert "sonnenhut" not in known_words()
    assert_like_rebuilt()


def test_a_draft_beside_what_is_live_changes_nothing(made, committed):
    before = index_rows()
    page = fresh(made.service)
    page.title = "Regenschirm"
    with committed():
        page.save_revision()
    partner = fresh(made.partner)
    partner.name = "Regenschirm"
    with committed():
        partner.save_revision()
    assert index_rows() == before


def test_a_page_and_all_below_it_are_deleted(made, committed):
    with committed():
        branch = factories.make_office(made.office, title="Zweigstelle")
        factories.make_question(branch, title="Sonnenhut")
    assert found("Sonnenhut") and found("Zweigstelle")
    with committed():
        fresh(branch).delete()
    assert not found("Sonnenhut") and not found("Zweigstelle")
    assert "zweigstelle" not in known_words()
    assert_like_rebuilt()


def test_a_restriction_on_an_ancestor(made, committed):
    with committed():
        branch = factories.make_office(made.office, title="Zweigstelle")
        factories.make_question(branch, title="Sonnenhut")
    with committed():
        restriction = PageViewRestriction.objects.create(page=branch, restriction_type="login")
    assert not found("Sonnenhut") and not found("Zweigstelle") and "sonnenhut" not in known_words()
    assert_like_rebuilt()
    with committed():
        restriction.delete()
    assert found("Sonnenhut") and found("Zweigstelle")
    assert_like_rebuilt()


def test_what_is_published_below_a_restriction_stays_out(made, committed):
    PageViewRestriction.objects.create(page=made.topic_page, restriction_type="login")
    with committed():
        page = factories.make_question(made.topic_page, title="Sonnenhut", with_revision=True)
    assert page.live and not found("Sonnenhut")


def test_a_move_with_descendants_into_a_restricted_part_and_out(made, committed):
    with committed():
        hidden = factories.make_office(made.office, title="Intern")
        branch = factories.make_office(made.office, title="Zweigstelle")
        question = factories.make_question(branch, title="Sonnenhut")
        PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert found("Sonnenhut") == ["Sonnenhut"]
    with committed():
        fresh(branch).move(fresh(hidden), pos="last-child")
    assert not found("Sonnenhut") and not found("Zweigstelle")
    with committed():
        fresh(question).move(fresh(made.office), pos="last-child")
    assert found("Sonnenhut") and not found("Zweigstelle")
    assert_like_rebuilt()


def test_a_move_to_another_site(made, committed):
    site, home = make_second_site()
    with committed():
        office = factories.make_office(home, title="Zweitbüro")
    with committed():
        fresh(made.question).move(office, pos="last-child")
    assert document_of(made.question).site == site
    assert_like_rebuilt()


def test_a_slug_is_no_part_of_it(made, committed):
    before = index_rows()
    page = fresh(made.office)
    page.slug = "ganz-woanders"
    with committed():
        page.save()
    assert index_rows() == before


def test_a_topic_is_renamed(made, committed):
    topic = fresh(made.subtopic)
    topic.name, topic.synonyms = "Brückenteilzeit", "Halbtags"
    with committed():
        topic.save()
    names = sorted([made.service.title, made.question.title, made.offer.title, topic.name])
    assert found("Brückenteilzeit") == found("Halbtags") == names
    assert not found("Aaborg Unterthema")
    assert_like_rebuilt()


def test_a_topic_moves_in_the_tree(made, committed):
    other = factories.make_topic("Woanders")
    topic = fresh(made.subtopic)
    topic.parent = other
    with committed():
        topic.save()
    assert facets_of(made.service, "topic") == {topic.translation_key, other.translation_key}
    assert_like_rebuilt()


@pytest.mark.parametrize("name", ["target_group", "life_phase", "district"])
def test_another_word_of_a_vocabulary_is_renamed(made, committed, name):
    word = fresh(getattr(made, name))
    word.name = "Sonnenhut"
    with committed():
        word.save()
    assert made.offer.title in found("Sonnenhut")
    assert_like_rebuilt()


def test_a_partner_changes_and_who_names_it_follows(made, committed):
    partner = fresh(made.partner)
    partner.name = "Sonnenhut"
    with committed():
        partner.save()
    assert found("Sonnenhut") == sorted(["Sonnenhut", made.service.title, made.offer.title])
    assert_like_rebuilt()
    with committed():
        fresh(partner).unpublish()
    assert not found("Sonnenhut") and "sonnenhut" not in known_words()
    with committed():
        fresh(partner).get_latest_revision_as_object().save_revision().publish()
    assert len(found("Sonnenhut")) == 3
    assert_like_rebuilt()


def test_a_contact_changes_and_who_names_it_follows(made, committed):
    contact = fresh(made.contact)
    contact.name = "Sonnenhut"
    with committed():
        contact.save()
    titles = [made.service.title, made.offer.title, made.office.title]
    assert found("Sonnenhut") == sorted(["Sonnenhut", *titles])
    contact.in_directory = False
    with committed():
        contact.save()
    assert found("Sonnenhut") == sorted(titles)
    assert_like_rebuilt()


def test_a_partner_that_is_deleted_or_merged(made, committed):
    with committed():
        other = factories.make_partner("Sonnenhut", site=made.site)
        rows = [partner_row(other)]
        factories.make_service(made.office, title="Vermittlung", handled_by="both", responsible_partners=rows)
    with committed():
        merge(fresh(made.partner), fresh(other))
    assert "Sonnenhut" not in found("Sonnenhut") and document_of(other) is None
    assert_like_rebuilt()


def test_a_language_that_only_the_merged_one_had(made, committed, english):
    with committed():
        other = factories.make_partner("Sonnenhut", site=made.site, locale=english)
    with committed():
        merge(fresh(made.partner), fresh(other))
    assert document_of(other).translation_key == made.partner.translation_key
    assert_like_rebuilt()


def test_another_site_root(made, committed):
    _site, home = make_second_site()
    site = fresh(made.site)
    before = site.root_page_id
    site.root_page_id = home.pk
    with committed():
        Site.objects.exclude(pk=site.pk).delete()
        site.save()
    assert set(SearchDocument.objects.values_list("kind", flat=True)) == {"partner", "contact"}
    site.root_page_id = before
    with committed():
        site.save()
    assert found("Aaborg Leistung") == [made.service.title]
    assert_like_rebuilt()


def test_a_new_site_gets_what_is_shared_and_loses_it_again(made, committed):
    with committed():
        shared = factories.make_partner("Notruf")
    with committed():
        site, _home = make_second_site()
    assert {d.site_id for d in SearchDocument.objects.filter(title="Notruf")} == {made.site.pk, site.pk}
    assert not SearchDocument.objects.filter(site=site).exclude(title="Notruf").exists()
    assert_like_rebuilt()
    with committed():
        site.delete()
    assert SearchDocument.objects.filter(thing_pk=str(shared.pk), kind="partner").count() == 1
    assert_like_rebuilt()


def test_a_translation(made, committed, english):
    with committed():
        office = made.office.copy_for_translation(english, copy_parents=True)
        office.title = "Family office"
        office.save_revision().publish()
        page = fresh(made.service).copy_for_translation(english)
        page.title = "Parental allowance"
        page.save_revision().publish()
    assert found("allowances") == ["Parental allowance"]
    document = document_of(page)
    assert document.locale == english and document.translation_key == made.service.translation_key
    assert_like_rebuilt()


def test_a_translated_partner_is_named_in_the_language_of_the_page(made, committed, english):
    with committed():
        office = made.office.copy_for_translation(english, copy_parents=True)
        office.save_revision().publish()
        page = fresh(made.service).copy_for_translation(english)
        page.save_revision().publish()
    with committed():
        partner = fresh(made.partner).copy_for_translation(english)
        partner.name, partner.live = "Sunhat", True
        partner.save()
    assert document_of(page).pk in SearchPosting.objects.filter(term__text="sunhat").values_list("document", flat=True)
    assert document_of(made.service).vocabulary.find("sunhat") == -1
    assert_like_rebuilt()


def test_lists_are_known_after_the_first_save_in_a_plain_script(made, monkeypatch):
    """Where nobody began a transaction, Django calls at once, and the thing is saved before its lists are."""
    monkeypatch.setattr(upkeep.transaction, "on_commit", lambda function, robust: function())
    topic = factories.make_topic("Brückenteilzeit")
    partner = Partner(name="Stelle", locale=factories.default_locale(), topics=[topic])
    partner.save()
    page = factories.make_service(made.office, title="Leistung", lists={"topics": [topic]})
    assert found("Brückenteilzeit") == ["Leistung", "Stelle"]
    partner.topics = []
    partner.save()
    assert found("Brückenteilzeit") == ["Leistung"]
    fresh(page).unpublish()
    assert found("Brückenteilzeit") == []
    pk = partner.pk
    partner.delete()
    assert document_of(Partner(pk=pk)) is None
    assert_like_rebuilt()


def test_what_is_rolled_back_is_forgotten(made, committed, monkeypatch):
    asked = []
    monkeypatch.setattr(documents, "update_keys", asked.append)
    connection.run_on_commit = []  # what was built for all tests waits, too
    with pytest.raises(RuntimeError), transaction.atomic():
        fresh(made.offer).save()
        raise RuntimeError
    with committed():
        fresh(made.question).save()
    assert asked == [{type(made.question): {str(made.question.pk)}}]


def test_an_error_in_the_index_is_none_of_the_page(made, committed, monkeypatch, caplog):
    def broken(*args):
        raise RuntimeError("broken")

    monkeypatch.setattr(documents, "update_keys", broken)
    with committed():
        fresh(made.question).save()
    assert "broken" in caplog.text


# Nothing that is not public


def test_time_is_asked_when_it_is_read(made, committed):
    with committed():
        factories.make_question(made.office, title="Sonnenhut", expire_at=FUTURE)
        factories.make_partner("Regenschirm", go_live_at=FUTURE)
    assert found("Sonnenhut", made.site) == ["Sonnenhut"]
    assert found("Sonnenhut", made.site, FUTURE) == []
    assert found("Regenschirm", made.site) == []
    assert found("Regenschirm", made.site, FUTURE) == ["Regenschirm"]


def test_drafts_copies_and_contacts_without_a_page(made, committed, english):
    with committed():
        factories.make_question(made.office, title="Sonnenhut", publish=False)
        factories.make_partner("Sonnenhut", live=False)
        factories.make_contact("Sonnenhut", in_directory=False)
        copy = made.office.copy_for_translation(english, copy_parents=True, alias=True)
    assert not found("Sonnenhut")
    assert copy.live and document_of(copy) is None
    assert_like_rebuilt()


def test_a_partner_that_ends_some_day_is_named_nowhere_else(made, committed):
    partner = fresh(made.partner)
    partner.name, partner.expire_at = "Sonnenhut", FUTURE
    with committed():
        partner.save()
    assert found("Sonnenhut") == ["Sonnenhut"]


def test_a_note_about_a_hidden_partner_is_hidden_too(made, committed):
    hidden = factories.make_partner("Sonnenhut", live=False)
    page = fresh(made.service)
    page.handled_by = "partner"
    page.responsible_partners = [partner_row(made.partner), partner_row(hidden, note="Regenschirm")]
    page.body = [contact_row(factories.make_contact("Gummistiefel", live=False))]
    with committed():
        page.save_revision().publish()
    assert not {"sonnenhut", "regenschirm", "gummistiefel"} & known_words()
    hidden.live = True
    with committed():
        hidden.save()
    assert found("Regenschirm") == [made.service.title]


def test_the_entries_of_a_closed_directory_are_closed_too(made, committed):
    names = {made.partner.name, made.contact.name}

    def entries():
        return set(SearchDocument.objects.filter(kind__in=["partner", "contact"]).values_list("title", flat=True))

    assert entries() == names
    directory = made.directory
    for page in (directory, made.office):
        with committed():
            restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
        assert not entries()
        with committed():
            restriction.delete()
        assert entries() == names
    with committed():
        fresh(directory).unpublish()
    assert not entries()
    assert_like_rebuilt()
    with committed():
        fresh(directory).save_revision().publish()
    assert entries() == names
    with committed():
        factories.make_directory(made.office, with_revision=True, expire_at=FUTURE)
        fresh(directory).delete()
    assert not entries(), "nothing takes them away when its time is over"
    assert_like_rebuilt()


def test_what_the_page_shows_no_more_is_not_read(made, committed):
    page, offer = fresh(made.service), fresh(made.offer)
    page.handled_by, page.handled_reason, page.what_to_bring = "", "Sonnenhut", "<p>Gummistiefel</p>"
    page.responsible_partners = [partner_row(made.partner, note="Regenschirm")]
    offer.referral_needed, offer.referral_note = False, "Pudelmütze"
    with committed():
        page.save_revision().publish()
        offer.save_revision().publish()
    assert not {"sonnenhut", "gummistiefel", "regenschirm", "pudelmutze"} & known_words()
    page.handled_by, offer.referral_needed = "we", True
    with committed():
        page.save_revision().publish()
        offer.save_revision().publish()
    assert {"sonnenhut", "gummistiefel", "pudelmutze"} <= known_words() and "regenschirm" not in known_words()


def test_a_link_that_may_be_hidden_is_not_read(made, committed):
    draft = factories.make_service(made.office, title="Entwurf", publish=False)
    page = fresh(made.service)
    page.body = [("link", {"title": "Sonnenhut", "url": "", "page": draft, "note": "Regenschirm"})]
    page.online_links = [("link", {"title": "Gummistiefel", "url": "", "page": draft, "note": "", "kind": "form"})]
    with committed():
        page.save_revision().publish()
    assert not {"sonnenhut", "regenschirm", "gummistiefel"} & known_words()


def test_a_protected_address_is_in_no_row(made, committed):
    secret = {"street": "Verstecktweg 7", "postal_code": "98765", "city": "Heimlichhausen", "latitude": "51.123456"}
    with committed():
        shelter = factories.make_partner(
            "Frauenhaus",
            protected_address=True,
            area="Innenstadt",
            address_note="hinter der Kapelle",
            longitude="7.654321",
            **secret,
        )
        factories.make_offer(made.office, title="Zuflucht", place=shelter, street="", city="")
    rows = repr(index_rows()).lower()
    assert found("Innenstadt") == ["Frauenhaus"]
    assert not [word for word in ("versteckt", "98765", "heimlich", "51.12", "7.65", "kapelle") if word in rows]


def test_what_only_the_town_hall_knows(made, committed):
    for thing in (fresh(made.service), fresh(made.partner)):
        thing.reviewer_name = "Sonnenhut"
        thing.working_groups = "Regenschirm"
        with committed():
            thing.save()
    assert not {"sonnenhut", "regenschirm"} & known_words()


def test_another_site_s_records_are_neither_named_nor_filtered_by(made, committed):
    site, _home = make_second_site()
    topic = factories.make_topic("Sonnenhut", site=site)
    partner = factories.make_partner("Regenschirm", site=site)
    page = fresh(made.service)
    page.topics = [topic]
    page.handled_by, page.responsible_partners = "partner", [partner_row(partner)]
    with committed():
        page.save()
    assert facets_of(page, "topic") == set()
    assert not {"sonnenhut", "regenschirm"} & set(document_of(page).vocabulary.split())
    for record in (topic, partner):
        record.site = None
        with committed():
            record.save()
    assert facets_of(page, "topic") == {topic.translation_key}
    assert {"sonnenhut", "regenschirm"} <= set(document_of(page).vocabulary.split())
    assert_like_rebuilt()


def test_terms_are_apart_by_site_and_language(made, committed):
    site, home = make_second_site()
    with committed():
        factories.make_question(factories.make_office(home, title="Zweitbüro"), title="Sonnenhut")
    terms = SearchTerm.objects.filter(text="sonnenhut", is_word=True)
    assert [(term.site_id, term.documents) for term in terms] == [(site.pk, 1)]


# All again


def test_counts_are_those_of_the_documents(made):
    for term in SearchTerm.objects.filter(is_word=False):
        assert term.documents == SearchPosting.objects.filter(term=term).count() > 0
    for term in SearchTerm.objects.filter(is_word=True):
        documents_ = SearchDocument.objects.filter(site=term.site_id, locale=term.locale_id)
        assert term.documents == sum(term.text in d.vocabulary.split() for d in documents_) > 0


def test_rebuilding_mends_what_was_broken(made):
    right = index_rows()
    SearchTerm.objects.update(documents=7, stem="")
    SearchPosting.objects.filter(term__text__startswith="a").delete()
    lost = document_of(made.question)
    SearchDocument.objects.filter(pk=document_of(made.offer).pk).update(title="Falsch", thing_pk="987654")
    lost.delete()
    documents.rebuild()
    assert index_rows() == right
    documents.rebuild(made.site)
    assert index_rows() == right


def test_the_command(made):
    said, right = StringIO(), index_rows()
    SearchDocument.objects.all().delete()
    call_command("familienbuero", "reindex", stdout=said)
    assert index_rows() == right
    assert "8" in said.getvalue()


def test_removing_by_hand(made):
    assert documents.remove([made.question, made.partner]).removed == 2
    assert document_of(made.question) is None and document_of(made.partner) is None
    assert documents.update([made.question, made.partner]).written == 2
    assert documents.update([made.question, made.partner]).written == 0, "nothing has changed"
    assert_like_rebuilt()


# What it costs


def queries_of_a_publish(page, committed, word):
    page = fresh(page)
    page.title = f"Leistung {word}"
    revision = page.save_revision()
    with CaptureQueriesContext(connection) as queries, committed():
        revision.publish()
    return len([query for query in queries if "familienbuero_search" in query["sql"] or "buero_topic" in query["sql"]])


def test_a_publish_costs_the_same_in_a_larger_section(made, committed):
    queries_of_a_publish(made.service, committed, "Sonnenhut")
    few = queries_of_a_publish(made.service, committed, "Regenschirm")
    with committed():
        for _ in range(6):
            factories.make_service(made.office, lists={"topics": [made.subtopic]})
            factories.make_partner()
    assert queries_of_a_publish(made.service, committed, "Gummistiefel") == few < 30


def test_many_things_cost_few_queries_more_than_one(made):
    with CaptureQueriesContext(connection) as one:
        documents.update([made.question])
    pages = [factories.make_question(made.office, lists={"topics": [made.topic]}) for _ in range(20)]
    with CaptureQueriesContext(connection) as many:
        assert documents.update(pages).written == 20
    assert len(many) < len(one) + 40


def test_a_description_that_fails_hides_no_other(made, monkeypatch, caplog):
    known = documents.describe

    def failing(thing, site):
        if thing.pk == made.service.pk:
            raise ValueError
        return known(thing, site)

    monkeypatch.setattr(documents, "describe", failing)
    failing.knows = known.knows
    documents.rebuild()
    assert "could not be described" in caplog.text
    assert SearchDocument.objects.exists()
    assert document_of(made.service) is None
