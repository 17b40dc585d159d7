"""Opening hours through wagtail-localize: words are translated, times follow the source at once."""

import pytest
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from tests import factories
from wagtail_familienbuero.hours.sources import schedules
from wagtail_familienbuero.models import Partner

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner(site):
    return factories.make_partner(
        "Beratung",
        hours=[factories.slot("1", note="nur Ukrainisch", kind="phone"), factories.slot("2")],
        closures=[factories.closure("2030-05-06", reason="Umzug")],
        hours_note="Bitte klingeln",
    )


@pytest.fixture
def translation(partner, english):
    translate_object(partner, [english])
    source = TranslationSource.objects.get_for_instance(partner)
    return Translation.objects.get(source=source, target_locale=english)


def translate(translation):
    po = translation.export_po()
    for entry in po:
        entry.msgstr = entry.msgid if entry.msgctxt == "slug" else f"EN {entry.msgid}"
    assert not translation.import_po(po)
    return {entry.msgid for entry in po}


@pytest.fixture
def version(translation, django_capture_on_commit_callbacks):
    translate(translation)
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    return translation.get_target_instance()


def test_only_words_are_given_to_the_translator(translation):
    words = translate(translation) - {"Beratung", "beratung"}
    assert words == {"nur Ukrainisch", "Umzug", "Bitte klingeln"}


def test_the_translation_has_the_times_and_its_own_words(partner, version, site):
    assert version.hours_note == "EN Bitte klingeln"
    assert [slot.note for slot in version.slots] == ["EN nur Ukrainisch", ""]
    assert [(slot.weekdays, slot.kind) for slot in version.slots] == [
        (slot.weekdays, slot.kind) for slot in partner.slots
    ]
    assert schedules([version], site)[version.pk].closures[0].reason == "EN Umzug"


def test_times_follow_before_anybody_syncs(partner, version, site):
    partner = Partner.objects.get(pk=partner.pk)
    changed = [{**row, "value": {**row["value"], "opens": "07:30:00"}} for row in partner.hours.raw_data]
    partner.hours = changed
    partner.closures.append(factories.closure("2030-06-03", reason="Fortbildung"))
    partner.save()
    version = Partner.objects.get(pk=version.pk)
    found = schedules([version], site)[version.pk]
    assert {(slot.opens.hour, slot.opens.minute) for slot in found.slots} == {(7, 30)}
    assert found.slots[0].note == "EN nur Ukrainisch"
    assert [closure.reason for closure in found.closures] == ["EN Umzug", "Fortbildung"]


def test_a_sync_carries_the_rows_over(partner, version, translation, site, django_capture_on_commit_callbacks):
    partner = Partner.objects.get(pk=partner.pk)
    partner.hours.append(factories.slot("5", note="neu"))
    partner.save_revision().publish()
    translation.source.update_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    version = Partner.objects.get(pk=version.pk)
    assert [slot.note for slot in version.slots] == ["EN nur Ukrainisch", "", "neu"]
    assert schedules([version], site)[version.pk].slots == version.slots
