"""Every kind of record becomes a page of the section or a record of its site, field by field, and only once."""

import re
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Site

from tests import exchange_support, factories
from tests.admin_support import make_second_site
from tests.exchange_support import batch, edit, key, named, outcomes, page, run
from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange import records as r
from wagtail_familienbuero.exchange import tables
from wagtail_familienbuero.exchange.models import ExternalId
from wagtail_familienbuero.exchange.report import CREATED, SKIPPED, UNCHANGED, UPDATED
from wagtail_familienbuero.exchange.site import ImportRefusedError, import_batch, translated
from wagtail_familienbuero.models import Contact, Partner, Topic

pytestmark = pytest.mark.django_db
in_english = exchange_support.in_english
town, home, section = exchange_support.town, exchange_support.town_home, exchange_support.town_section

CHECKED = {
    "checked_on": date(2026, 1, 2),
    "review_by": date(2027, 1, 2),
    "reviewer_name": "Frau Ohm",
    "reviewer_email": "ohm@example.org",
}
REACH = {
    "phone": "0123 456",
    "email": "post@example.org",
    "website": "https://a.example/",
    "appointment_url": "https://a.example/termin",
}
ADDRESS = {
    "street": "Markt 1",
    "postal_code": "00123",
    "city": "Musterstadt",
    "address_note": "2. Stock",
    "latitude": Decimal("48.137"),
    "longitude": Decimal("11.5754301"),
}
OFFER = r.OfferRecord(
    key=key("1", "offer"),
    title="Krabbelgruppe",
    **CHECKED,
    **REACH,
    **ADDRESS,
    summary="Spielen und reden.",
    body="<p>Kommen Sie <em>einfach</em>.</p>",
    when="Dienstags 9:30\nnicht in den Ferien",
    age_from=6,
    age_to=18,
    online=True,
    is_free=True,
    costs=(r.Fee("Kaffee", Decimal("1.5")),),
    registration="needed",
    registration_note="per Mail",
    referral_needed=True,
    referral_note="vom Arzt",
    languages=(r.SpokenLanguage("uk", "dienstags"),),
    synonyms=("Spielgruppe", "Babytreff"),
)
QUESTION = r.QuestionRecord(
    key=key("1", "question"),
    title="Wie bekomme ich Elterngeld?",
    **CHECKED,
    short_answer="<p>Mit einem Antrag.</p>",
    body="<p>Ausführlich.</p>",
    handled_by="we",
    handled_reason="Wir beraten.",
    what_to_bring="<ul><li>Ausweis</li></ul>",
    synonyms=("Babygeld",),
)
PARTNER = r.PartnerRecord(
    key=key("1", "location"),
    title="Elterngeldstelle",
    **CHECKED,
    **REACH,
    **ADDRESS,
    kind="authority",
    what_they_do="Sie zahlen Elterngeld.",
    description="<p>Mehr</p>",
    protected_address=True,
    area="Innenstadt",
    hours_text="Mo 9–12\nDi 9–12",
    languages=(r.SpokenLanguage("de"),),
    accessibility=(r.AccessibilityFact("lift", "yes", "hinten"),),
    partner_since=date(2020, 1, 1),
    agreement_until=date(2030, 1, 1),
    working_groups="Frühe Hilfen",
    synonyms=("EGS",),
)
CONTACT = r.ContactRecord(
    key=key("1", "contact"),
    title="Frau Ohm",
    **CHECKED,
    **REACH,
    role="Beratung A–K",
    room="12",
    in_directory=True,
    hours_text="Mo",
    languages=(r.SpokenLanguage("tr"),),
)
TOPIC = r.TopicRecord(
    key=key("1", "topic"),
    title="Geld",
    sort_order=30,
    icon="money",
    intro="<p>Rund ums Geld</p>",
    synonyms=("Finanzen",),
    code_list="urn:x",
    code="7",
)
ALL = [OFFER, QUESTION, PARTNER, CONTACT, TOPIC]
NAMES = [type(record).__name__ for record in ALL]
RECORDS = [PARTNER, CONTACT, TOPIC]


def thing(record):
    """The page or record that was made of it, in the main language."""
    key_ = ExternalId.objects.filter(value=record.key.value, kind=record.key.kind).first().translation_key
    for model in (Partner, Contact, Topic):
        if found := model.objects.filter(translation_key=key_).order_by("pk").first():
            return found
    return kinds.pages("SectionPageMixin", translation_key=key_).order_by("pk").first().specific


def said(value):
    """A value of a model as records say it."""
    if hasattr(value, "stream_block"):
        rows = [dict(block.value) if hasattr(block.value, "items") else block.value.source for block in value]
        return rows[0] if rows and isinstance(rows[0], str) else rows
    return value


def expected(record, name):
    value = getattr(record, name)
    if name in ("latitude", "longitude"):
        return value.quantize(Decimal("0.000001"))
    if isinstance(value, tuple):
        return "\n".join(value) if value and isinstance(value[0], str) else [vars(part) for part in value]
    return value.replace("<em>", "<i>").replace("</em>", "</i>") if isinstance(value, str) else value


@pytest.mark.parametrize("record", ALL, ids=NAMES)
def test_every_field_is_written_and_the_second_time_nothing_changes(section, record):
    report = run(section, record)
    assert (outcomes(report), report.live, report.results[0].reasons) == ([CREATED], 1, [])
    made = thing(record)
    assert str(made) == record.title
    for part in fields(record):
        is_written = hasattr(made, part.name) and "Reference" not in str(part.type)
        if is_written and part.name not in ("key", "title", "slug"):
            assert said(getattr(made, part.name)) == expected(record, part.name), part.name
    again = run(section, record)
    assert (outcomes(again), again.results[0].reasons, again.results[0].changes) == ([UNCHANGED], [], [])


@pytest.mark.parametrize("record", ALL, ids=NAMES)
def test_a_dry_run_writes_nothing_and_names_every_change(section, record):
    assert outcomes(run(section, record, dry_run=True)) == [CREATED]
    assert not ExternalId.objects.exists()
    run(section, record)
    report = run(
        section,
        replace(record, title="Neuer Name", synonyms=())
        if hasattr(record, "synonyms")
        else replace(record, title="Neuer Name", room=""),
        dry_run=True,
    )
    assert outcomes(report) == [UPDATED]
    before = {change.before for change in report.results[0].changes}
    assert record.title in before and len(before) == 2
    assert str(thing(record)) == record.title
    assert type(report.results[0]).from_dict(report.results[0].as_dict()) == report.results[0]


@pytest.mark.parametrize("record", ALL, ids=NAMES)
def test_edits_by_hand_are_kept_unless_they_shall_be_overwritten(section, record):
    run(section, record)
    title = "title" if hasattr(thing(record), "title") else "name"
    edit(thing(record), **{title: "Von Hand"})
    report = run(section, record)
    assert (outcomes(report), str(thing(record))) == ([UNCHANGED], "Von Hand")
    assert "edited by hand" in report.results[0].reasons[0]
    report = run(section, record, overwrite=True)
    assert (outcomes(report), str(thing(record))) == ([UPDATED], record.title)
    assert [(change.before, change.after) for change in report.results[0].changes] == [("Von Hand", record.title)]
    assert "overwritten" in " ".join(report.results[0].reasons)


@pytest.mark.parametrize("record", ALL, ids=NAMES)
def test_in_a_second_language_it_is_a_translation(home, section, english, record):
    home.copy_for_translation(english)
    section.copy_for_translation(english).get_latest_revision().publish()
    run(section, record)
    translated = replace(record, title="In English", language="en")
    assert outcomes(run(section, translated, language="en")) == [CREATED]
    made = type(thing(record)).objects.filter(translation_key=thing(record).translation_key).order_by("pk")
    assert [(str(version), version.locale.language_code) for version in made] == [
        (record.title, "de"),
        ("In English", "en"),
    ]
    assert outcomes(run(section, translated, language="en")) == outcomes(run(section, record)) == [UNCHANGED]


def test_pages_stand_in_their_lists(section):
    lists = {kind: factories.make_list(section, kind) for kind in ("offers", "questions")}
    run(section, OFFER)
    run(section, QUESTION)
    assert thing(OFFER).get_parent().pk == lists["offers"].pk
    assert thing(QUESTION).get_parent().pk == lists["questions"].pk


def test_only_the_fields_of_the_file_are_touched(section):
    run(section, PARTNER)
    bare = r.PartnerRecord(key=PARTNER.key, title="Egal", phone="0999 1")
    report = run(section, bare, fields=frozenset({"phone"}))
    assert (outcomes(report), len(report.results[0].changes)) == ([UPDATED], 1)
    made = thing(PARTNER)
    assert (made.name, made.phone, made.kind, made.city) == ("Elterngeldstelle", "0999 1", "authority", "Musterstadt")


def test_a_new_field_of_the_file_is_no_edit_by_hand(section):
    run(section, PARTNER, fields=frozenset({"title", "phone"}))
    assert thing(PARTNER).kind == "network"
    assert outcomes(run(section, PARTNER)) == [UPDATED]
    assert thing(PARTNER).kind == "authority"


def test_what_does_not_fit_is_left_out_and_named(section):
    bad = replace(
        PARTNER,
        phone="bitte mailen",
        email="kein at",
        website="gibt es nicht",
        latitude=Decimal("NaN"),
        working_groups="x" * 300,
        languages=(r.SpokenLanguage("klingonisch"), r.SpokenLanguage("de")),
    )
    report = run(section, bad)
    assert outcomes(report) == [CREATED]
    made = thing(bad)
    assert (made.phone, made.email, made.website, made.latitude) == ("", "", "", None)
    assert (len(made.working_groups), made.language_codes) == (255, ",de,")
    reasons = " ".join(report.results[0].reasons)
    for word in ("bitte mailen", "kein at", "gibt es nicht", "NaN", "shortened", "klingonisch"):
        assert word in reasons


def test_the_gate_names_what_is_missing(section):
    report = run(section, r.OfferRecord(key=key("2", "offer"), title="Leer"))
    assert (outcomes(report), report.drafts) == ([CREATED], 1)
    assert "When does it take place" in " ".join(report.results[0].reasons)


# Records


@pytest.mark.parametrize("record", [PARTNER, CONTACT], ids=NAMES[2:4])
def test_records_have_drafts(section, record):
    report = run(section, record, publish=False)
    assert (report.live, report.drafts, thing(record).live) == (0, 1, False)
    assert outcomes(run(section, record)) == [UPDATED]
    assert thing(record).live
    run(section, replace(record, phone="0999 1"), publish=False)
    assert (thing(record).phone, thing(record).get_latest_revision_as_object().phone) == ("0123 456", "0999 1")
    report = run(section, replace(record, key=key("2", record.key.kind), public=False))
    assert (outcomes(report), report.live) == ([CREATED], 0)


def test_internal_topics_are_left_out(section):
    report = run(section, replace(TOPIC, public=False))
    assert (outcomes(report), Topic.objects.count()) == ([SKIPPED], 0)
    assert "always public" in report.results[0].reasons[0]


@pytest.mark.parametrize("record", RECORDS, ids=NAMES[2:])
def test_a_second_section_of_the_site_has_the_same_records(home, section, record):
    other = factories.make_office(home, title="Seniorenbüro", slug="senioren")
    run(section, record)
    assert outcomes(run(other, record)) == [UNCHANGED]
    assert thing(record).site == Site.objects.get()


@pytest.mark.parametrize("record", [OFFER, QUESTION], ids=NAMES[:2])
def test_a_second_section_of_the_site_has_pages_of_its_own(home, section, record):
    other = factories.make_office(home, title="Seniorenbüro", slug="senioren")
    run(section, record)
    assert outcomes(run(other, record)) == [CREATED]
    assert outcomes(run(section, record)) == outcomes(run(other, record)) == [UNCHANGED]


@pytest.fixture
def second_section(home):
    """The section of another site."""
    return factories.make_office(make_second_site().root_page.specific, title="Büro nebenan")


@pytest.mark.parametrize("record", RECORDS, ids=NAMES[2:])
def test_another_site_has_records_of_its_own(section, second_section, record):
    run(section, record)
    assert outcomes(run(second_section, replace(record, title="Nebenan"))) == [CREATED]
    made = type(thing(record)).objects.order_by("pk")
    assert [str(one) for one in made] == [record.title, "Nebenan"]
    assert made[0].site_id != made[1].site_id


@pytest.mark.parametrize("record", RECORDS, ids=NAMES[2:])
def test_shared_records_are_not_changed_by_one_site_of_several(section, second_section, record):
    run(section, record)
    type(thing(record)).objects.update(site=None)
    ExternalId.objects.update(scope="")
    report = run(second_section, replace(record, title="Nebenan"))
    assert (outcomes(report), str(thing(record))) == ([SKIPPED], record.title)
    assert outcomes(run(second_section, record)) == [UNCHANGED]


def test_topics_are_a_tree_whatever_the_order(section):
    child = r.TopicRecord(key=key("3", "topic"), title="Elterngeld", parents=(r.Reference(key("2", "topic")),))
    middle = r.TopicRecord(key=key("2", "topic"), title="Nach der Geburt", parents=(r.Reference(key("1", "topic")),))
    report = run(section, child, middle, TOPIC)
    assert (outcomes(report), report.open_links) == ([CREATED] * 3, 0)
    assert [(topic.name, topic.level) for topic in Topic.objects.all()] == [
        ("Geld", 0),
        ("Nach der Geburt", 1),
        ("Elterngeld", 2),
    ]
    assert outcomes(run(section, child, middle, TOPIC)) == [UNCHANGED] * 3


def test_topics_never_stand_below_themselves(section):
    one = replace(TOPIC, parents=(r.Reference(key("2", "topic")),))
    two = replace(TOPIC, key=key("2", "topic"), title="Zwei", parents=(r.Reference(key("1", "topic")),))
    assert outcomes(run(section, one, two)) == [CREATED, CREATED]
    report = run(section, one, two)
    assert outcomes(report) == [UNCHANGED, UNCHANGED]
    assert "below itself" in " ".join(report.results[0].reasons)


def test_the_same_name_twice_gets_two_addresses(section):
    run(section, PARTNER, replace(PARTNER, key=key("2", "location")))
    assert Partner.objects.values("slug").distinct().count() == 2


def test_an_address_is_taken_over_where_it_is_free(section):
    first, second = replace(OFFER, slug="gruppe"), replace(OFFER, key=key("2", "offer"), slug="gruppe")
    report = run(section, first, second)
    assert outcomes(report) == [CREATED, CREATED]
    assert (thing(first).slug, thing(second).slug) == ("gruppe", "krabbelgruppe")
    assert "gruppe" in " ".join(report.results[1].reasons)
    assert outcomes(run(section, first, second)) == [UNCHANGED, UNCHANGED]
    partner = replace(PARTNER, slug="amt")
    run(section, partner)
    assert thing(partner).slug == "amt"
    assert outcomes(run(section, partner)) == [UNCHANGED]


BAD_ADDRESSES = ['"><img src=x onerror=alert(1)>', "a/b/../c", "javascript:alert(1)", "x" * 300, "zwei Wörter"]


@pytest.mark.parametrize("publish", [True, False])
@pytest.mark.parametrize("record", [OFFER, PARTNER, TOPIC], ids=["offer", "partner", "topic"])
def test_what_is_no_address_never_becomes_one(section, record, publish):
    bad = [
        replace(record, key=key(str(number), record.key.kind), title=f"{record.title} {number}", slug=slug)
        for number, slug in enumerate(BAD_ADDRESSES)
    ]
    report = run(section, *bad, publish=publish)
    assert outcomes(report) == [CREATED] * len(bad)
    made = [thing(one) for one in bad]
    for one, result, found in zip(bad, report.results, made, strict=True):
        (reason,) = [text for text in result.reasons if "address" in text]
        assert one.slug[:80] in reason and len(reason) < 200
        assert re.fullmatch(r"[a-z0-9-]+", found.slug)
        assert found.get_latest_revision_as_object().slug == found.slug
    assert outcomes(run(section, *bad, publish=publish)) == [UNCHANGED] * len(bad)
    assert [thing(one).slug for one in bad] == [found.slug for found in made]


def test_addresses_with_other_letters_only_where_the_site_allows_them(section, settings):
    record = replace(OFFER, slug="großeltern")
    settings.WAGTAIL_ALLOW_UNICODE_SLUGS = False
    run(section, record, publish=False)
    assert thing(record).slug == "krabbelgruppe"
    settings.WAGTAIL_ALLOW_UNICODE_SLUGS = True
    other = replace(record, key=key("2", "offer"))
    run(section, other, publish=False)
    assert thing(other).slug == "großeltern"


@pytest.mark.parametrize(("code", "expected"), [("de", CREATED), ("en", SKIPPED)])
def test_a_row_in_another_language_than_a_file_that_names_none(section, code, expected):
    report = run(
        section,
        replace(PARTNER, language=""),
        replace(PARTNER, key=key("2", "location"), title="Amt", language=code),
        language="",
    )
    assert outcomes(report) == [CREATED, expected]
    assert ("another language (en)" in " ".join(report.results[1].reasons)) is (expected == SKIPPED)


def test_the_words_of_a_choice_are_told_in_the_language_of_the_reader():
    content = b"Name;Art\nAmt;Sonstige\n"
    (note,) = tables.parse(content, kind="partner").rows[0].notes
    with translation.override("de"):
        assert "Eigene Dienststelle, Behörde, Freier Träger" in translated(note)
    assert "Own department, Authority, Independent provider" in translated(note)


# Our own key


def own(record, made, **values):
    return replace(record, key=r.ExternalKey("table", "", str(made.translation_key), record.key.kind), **values)


@pytest.mark.parametrize("record", ALL, ids=NAMES)
def test_our_own_key_finds_it_and_what_the_file_says_is_applied(section, record):
    run(section, record)
    made = thing(record)
    title = "title" if hasattr(made, "title") else "name"
    edit(made, **{title: "Von Hand"})
    count = ExternalId.objects.count()
    report = run(section, own(record, made, title="Aus der Tabelle"))
    assert outcomes(report) == [UPDATED]
    assert [(c.before, c.after) for c in report.results[0].changes] == [("Von Hand", "Aus der Tabelle")]
    assert str(thing(record)) == "Aus der Tabelle"
    assert ExternalId.objects.count() == count
    assert outcomes(run(section, own(record, made, title="Aus der Tabelle"))) == [UNCHANGED]


def test_drafts_stay_drafts_when_a_table_comes_back(section):
    run(section, PARTNER, publish=False)
    report = run(section, own(PARTNER, thing(PARTNER), phone="0999 1"))
    assert (outcomes(report), thing(PARTNER).live) == ([UPDATED], False)
    assert "draft" in " ".join(report.results[0].reasons)


@pytest.mark.parametrize("record", [OFFER, PARTNER], ids=[NAMES[0], NAMES[2]])
def test_a_key_of_another_site_finds_nothing(section, second_section, record):
    run(section, record)
    foreign = own(record, thing(record), title="Fremd")
    assert outcomes(run(second_section, foreign)) == [CREATED]
    assert str(thing(record)) == record.title
    assert outcomes(run(second_section, foreign)) == [UNCHANGED]


# Refusals and bad rows


def test_a_batch_of_an_unknown_kind_is_refused(section):
    with pytest.raises(ImportRefusedError):
        import_batch(batch(PARTNER, kind="district"), section)


@pytest.mark.parametrize("value", ["", "x" * 256, "a\x00b"])
def test_rows_without_a_usable_id_are_left_out(section, value):
    report = run(section, replace(PARTNER, key=key(value, "location")), replace(PARTNER, key=key("2", "location")))
    assert outcomes(report) == [SKIPPED, CREATED]


def test_a_row_that_fails_leaves_the_others_alone(section, monkeypatch):
    save = Partner.save

    def fail(partner, *args, **kwargs):
        save(partner, *args, **kwargs)
        if partner.name == "Kaputt":
            raise ValueError("kaputt")

    monkeypatch.setattr(Partner, "save", fail)
    bad = replace(PARTNER, title="Kaputt", topics=(named("Fehlt"),))
    report = run(section, bad, replace(PARTNER, key=key("2", "location")))
    assert outcomes(report) == [SKIPPED, CREATED]
    assert "kaputt" in report.results[0].reasons[0]
    assert [partner.name for partner in Partner.objects.all()] == ["Elterngeldstelle"]
    assert ExternalId.objects.count() == 1


def test_an_age_range_upside_down_is_named(section):
    report = run(section, replace(OFFER, age_from=20, age_to=10), replace(OFFER, key=key("2", "offer")))
    assert outcomes(report) == [SKIPPED, CREATED]
    assert "to age" in report.results[0].reasons[0]


def test_locked_records_are_left_alone(section):
    run(section, PARTNER)
    Partner.objects.update(locked=True)
    report = run(section, replace(PARTNER, phone="0999 1"))
    assert (outcomes(report), thing(PARTNER).phone) == ([SKIPPED], "0123 456")


def test_look_ups_do_not_grow_with_the_rows(section):
    """What the rows themselves cost, and beside them what is asked once."""
    many = [replace(PARTNER, key=key(str(number), "location"), title=f"Amt {number}") for number in range(6)]
    run(section, *many)

    def queries(rows):
        with CaptureQueriesContext(connection) as captured:
            assert set(outcomes(run(section, *rows))) == {UNCHANGED}
        return len(captured)

    few, all_of_them = queries(many[:2]), queries(many)
    assert all_of_them - few <= 4 * 10
    assert few - 2 * (all_of_them - few) / 4 <= 25
    assert page(section.title).pk == section.pk


# Anything may stand in a record

texts = st.text(max_size=40) | st.sampled_from(["<p>x", "\x00", "é" * 400, "<script>alert(1)</script>", "a@b.example"])
numbers = st.none() | st.integers() | st.sampled_from([0, 10**30, -1])
decimals = st.none() | st.decimals(allow_nan=True, allow_infinity=True)
PARTS = {
    "Fee": st.builds(r.Fee, texts, decimals, texts),
    "SpokenLanguage": st.builds(r.SpokenLanguage, texts, texts),
    "AccessibilityFact": st.builds(r.AccessibilityFact, texts, texts, texts),
    "Document": st.builds(r.Document, texts, texts, texts),
    "Step": st.builds(r.Step, texts, texts),
    "Law": st.builds(r.Law, texts, texts),
    "OnlineLink": st.builds(r.OnlineLink, texts, texts, texts, texts),
    "Reference": st.builds(
        r.Reference, st.builds(r.ExternalKey, texts, texts, texts, texts), texts, texts, texts, texts
    ),
    "str": texts,
}


def strategy(part):
    kind = str(part.type)
    for name, rows in PARTS.items():
        if kind.startswith("tuple") and (f".{name}," in kind or f"[{name}," in kind):
            return st.lists(rows, max_size=2).map(tuple)
    if "Reference" in kind:
        return st.none() | PARTS["Reference"]
    if "date" in kind:
        return st.none() | st.dates()
    if "Decimal" in kind:
        return decimals
    if "int" in kind:
        return numbers
    return st.booleans() if part.type is bool else texts


def anything(cls, kind):
    given_ = {part.name: strategy(part) for part in fields(cls)}
    return st.builds(cls, **{**given_, "key": st.just(key("x", kind)), "title": texts.filter(str.strip)})


@pytest.mark.parametrize("kind", sorted(r.KINDS))
def test_no_record_breaks_the_import(section, kind):
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def check(data):
        record = replace(data.draw(anything(r.KINDS[kind], kind)), language="")
        good = r.KINDS[kind](key=key("gut", kind), title="Gut")
        report = import_batch(batch(record, good, language=""), section, publish=True, dry_run=False)
        assert len(report.results) == 2
        assert report.results[1].outcome in (CREATED, UNCHANGED), str(report.results[1])
        again = import_batch(batch(record, good, language=""), section, publish=True)
        assert outcomes(again)[0] in (UNCHANGED, SKIPPED), [str(result) for result in (*report.results, *again.results)]

    check()


def test_changes_are_told_in_words_and_not_in_codes(section):
    fact = r.AccessibilityFact("lift", "unknown")
    before = replace(PARTNER, kind="network", languages=(r.SpokenLanguage("uk"),), accessibility=(fact,))
    service = r.ServiceRecord(
        key=key("9"), title="Wohngeld", online_links=(r.OnlineLink("Hier", "https://a.example/"),)
    )
    after = replace(
        before, kind="authority", languages=(r.SpokenLanguage("ar"),), accessibility=(replace(fact, available="yes"),)
    )
    link = replace(service.online_links[0], kind="form")
    run(section, before)
    run(section, service)
    run(section, replace(TOPIC, icon="baby"))
    told = [
        *run(section, after).results[0].changes,
        *run(section, replace(service, online_links=(link,), handled_by="we")).results[0].changes,
        *run(section, replace(TOPIC, icon="money")).results[0].changes,
    ]
    assert {(change.before, change.after) for change in told} == {
        ("Network partner", "Authority"),
        ("Ukrainian", "Arabic"),
        ("Lift, Unknown", "Lift, Yes"),
        ("Hier, https://a.example/, More information", "Hier, https://a.example/, Form to fill in"),
        ("Not stated", "We help"),
        ("Baby", "Money"),
    }
