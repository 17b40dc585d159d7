"""`manage.py familienbuero remove`: what was made goes, what people did stays."""

import builtins

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Site

from tests import factories
from tests.sites.pages import make_home
from tests.start_support import differences, every_row, few_words, made_pages, make_second_site, run
from wagtail_familienbuero import kinds
from wagtail_familienbuero.exchange.models import ExternalId, OpenLink
from wagtail_familienbuero.models import Contact, Notice, Partner, SearchCount, Topic
from wagtail_familienbuero.search import counts
from wagtail_familienbuero.starter.remove import Removal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_index")]


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"), few_words():
        yield


def stays(said):
    """The lines of what stays."""
    return said.partition("Stays:")[2].splitlines()


def only(mixin, **filters):
    return kinds.pages(mixin).get(**filters).specific


def edit(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()


# On a site where nothing was started


def test_where_nothing_was_made(home):
    assert "Nothing to remove." in run("remove", "--yes")
    assert "Nothing to remove." in run("remove", "--yes", "--with-content")


def test_words_that_are_left_of_a_deleted_section(home):
    before = every_row()
    run("start")
    kinds.pages("OfficePageMixin").get().specific.delete()
    said = run("remove", "--yes")
    assert "Kept: 0." in said
    assert not Topic.objects.exists() and not ExternalId.objects.exists()
    assert set(differences(before, every_row())) <= {"wagtailcore_pagelogentry"}


# On a site where a section was started


@pytest.fixture(scope="module")
def section(once):
    """(all rows before, pk of an office that was started), for all tests below; those of an empty site stand above."""

    def build():
        make_home()
        before = every_row()
        with translation.override("en"), few_words():
            run("start", "--email", "familie@example.org")
        return before, kinds.pages("OfficePageMixin").get().pk

    return once(build)


@pytest.fixture
def started(section, db):
    Site.clear_site_root_paths_cache()  # it knows the sites of the test before
    Site.get_site_root_paths()
    return kinds.pages("OfficePageMixin").get(pk=section[1]).specific


def test_what_was_searched_goes_with_the_last_search_page(home):
    site, locale = home.get_site(), home.locale
    run("start")
    counts.count("kita", site, locale.pk, 0)
    assert SearchCount.objects.exists()
    run("remove", "--yes")
    assert not SearchCount.objects.exists()


def test_two_sections_of_a_site_share_their_words(started):
    home = started.get_parent().specific
    other = home.add_child(instance=type(home)(title="Leben", slug="leben", locale=home.locale))
    first = every_row()
    for options in ([], ["--with-content"]):
        run("start", "--parent", "/leben/")
        assert Topic.objects.filter(slug="gesundheit").count() == 1
        second = next(page for page in kinds.pages("OfficePageMixin") if page.is_descendant_of(other))
        run("remove", "--yes", "--section", str(second.pk), *options)
        assert not differences(first, every_row())


def test_with_content_nothing_is_left(started, section):
    before, _pk = section
    site, office = Site.objects.get(), started
    topic = Topic.objects.get(slug="schulden")
    topic.name = "Schulden und Mahnungen"
    topic.save()
    edit(only("DirectoryPageMixin"), title="Netzwerk")
    partner = factories.make_partner("Schuldnerberatung", site=site)
    factories.make_contact("Ada", site=site, office=office)
    factories.make_topic("Eigenes", site=site, parent=topic)
    factories.make_notice("Zu", site=site, offices=[("office", {"office": office})])
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    services = only("ListPageMixin", title="Leistungen")
    factories.make_service(
        services,
        title="Beratung",
        handled_by="partner",
        responsible_partners=[("partner", row)],
        lists={"topics": [topic]},
    )
    section = str(office.translation_key)
    for scope in (section, f"site-{site.pk}"):
        key = partner.translation_key if scope.startswith("site") else services.translation_key
        ExternalId.objects.create(scheme="dldb", value="1", kind="x", scope=scope, translation_key=key)
    OpenLink.objects.create(
        scheme="dldb",
        value="2",
        kind="x",
        scope=str(office.translation_key),
        source=services.translation_key,
        field="x",
    )
    dry = every_row()
    said = run("remove", "--dry-run", "--with-content")
    assert "Schuldnerberatung" in said and not differences(dry, every_row())
    run("remove", "--yes", "--with-content")
    # The log of what people did stays.
    assert set(differences(before, every_row())) <= {"wagtailcore_pagelogentry", "wagtailcore_modellogentry"}


def test_with_content_what_others_use_stays(started):
    home, site = started.get_parent().specific, Site.objects.get()
    shared = factories.make_partner("Für alle", site=None)
    used = factories.make_partner("Beides", site=site)
    lonely = factories.make_partner("Nur hier", site=site)
    loose = factories.make_partner("Nirgends", site=site)
    topic = Topic.objects.get(slug="wohnen")
    rows = [("partner", {"partner": p, "note": "", "link": "", "appointment": ""}) for p in (shared, used, lonely)]
    services = only("ListPageMixin", title="Leistungen")
    fields = {"handled_by": "partner", "lists": {"topics": [topic]}}
    factories.make_service(services, title="Hier", responsible_partners=rows, **fields)
    other = factories.make_office(home, title="Von Hand", slug="von-hand")
    kept = factories.make_service(other, title="Dort", responsible_partners=rows[1:2], **fields)
    run("remove", "--yes", "--with-content")
    assert set(Partner.objects.all()) == {shared, used, loose}
    assert {page.pk for page in kinds.pages("ServicePageMixin")} == {kept.pk}
    assert [t.slug for t in Topic.objects.all()] == ["wohnen"]
    assert not Contact.objects.exists() and not Notice.objects.exists()


def test_with_content_records_of_other_sites_stay(started):
    foreign = factories.make_partner("Fremd", site=make_second_site(started.get_parent().specific))
    run("remove", "--yes", "--with-content")
    assert list(Partner.objects.all()) == [foreign]


# Asking


def test_a_dry_run_changes_nothing(started):
    before = every_row()
    said = run("remove", "--dry-run", "--yes")
    assert "directory: Wer hilft weiter?" in said and "dry run" in said
    assert not differences(before, every_row())


@pytest.mark.parametrize("answer", ["", "no", "y e s", EOFError])
def test_it_asks_before(started, monkeypatch, answer):
    def say(_prompt):
        if answer is EOFError:
            raise EOFError
        return answer

    monkeypatch.setattr(builtins, "input", say)
    before = every_row()
    with pytest.raises(CommandError, match="Nothing was changed"):
        run("remove")
    assert not differences(before, every_row())


def test_yes_is_an_answer(started, monkeypatch):
    monkeypatch.setattr(builtins, "input", lambda _prompt: "Yes")
    assert "Kept: 0." in run("remove")
    assert not ExternalId.objects.exists() and not made_pages()


def test_a_section_that_was_made_by_hand(started):
    home = started.get_parent().specific
    office = factories.make_office(home, title="Von Hand", slug="von-hand")
    for options in ([], ["--with-content"]):
        with pytest.raises(CommandError, match="was not made by “start”"):
            run("remove", "--yes", "--section", str(office.pk), *options)
    with pytest.raises(CommandError, match="no page of a family office section"):
        run("remove", "--yes", "--section", "/nirgends/")


def test_the_plan_asks_the_database_the_same_however_many_drafts_there_are(started):
    services = only("ListPageMixin", title="Leistungen")
    topics = list(Topic.objects.all())

    def queries():
        with CaptureQueriesContext(connection) as captured:
            kept = Removal(started).kept
        assert {item.thing for item in kept} >= set(topics)
        return len(captured)

    factories.make_service(services, lists={"topics": topics}, publish=False)
    queries()  # what is read once
    first = queries()
    for _number in range(5):
        factories.make_service(services, lists={"topics": topics}, publish=False)
    assert queries() == first


# What people did stays


def test_a_changed_page_stays_with_what_it_stands_in(started):
    edit(only("DirectoryPageMixin"), title="Netzwerk")
    said = run("remove", "--yes")
    assert any("Wer hilft weiter?" in line and "changed" in line for line in stays(said))
    assert any("family office: Familienbüro – used: directory" in line for line in stays(said))
    assert {page.title for page in made_pages()} == {"Familienbüro", "Wer hilft weiter?"}
    assert Group.objects.filter(name__startswith="Familienb").count() == 2
    assert not Topic.objects.exists()


def test_a_page_saved_without_a_change_counts_as_worked_on(started):
    only("DirectoryPageMixin").save_revision()
    assert any("Wer hilft weiter?" in line and "new version" in line for line in stays(run("remove", "--yes")))


def test_an_editors_page_keeps_its_list_and_its_words(started):
    topic = Topic.objects.get(slug="schulden")
    services = only("ListPageMixin", title="Leistungen")
    page = factories.make_service(services, title="Wohngeld", lists={"topics": [topic]})
    run("remove", "--yes")
    assert {made.title for made in made_pages()} == {"Familienbüro", "Leistungen", "Wohngeld"}
    # The topic above is needed by the topic that is used.
    assert set(Topic.objects.values_list("slug", flat=True)) == {"schulden", "geld-und-finanzielle-hilfen"}
    page.delete()
    assert "Kept: 0." in run("remove", "--yes")
    assert not Topic.objects.exists() and not ExternalId.objects.exists()


def test_a_draft_that_uses_a_word_keeps_it(started):
    services = only("ListPageMixin", title="Leistungen")
    page = factories.make_service(services, title="Wohngeld")
    page.topics = [Topic.objects.get(slug="wohnen")]
    page.save_revision()
    run("remove", "--yes")
    assert [topic.slug for topic in Topic.objects.all()] == ["wohnen"]


def test_a_changed_word_stays(started):
    topic = Topic.objects.get(slug="schulden")
    topic.synonyms = "Miese"
    topic.save()
    said = run("remove", "--yes")
    assert any("topic: Schulden – changed: other words" in line for line in stays(said))
    assert Topic.objects.filter(slug="schulden").exists()


def test_a_group_with_a_member_or_other_rights_stays(started):
    editors, contributors = Group.objects.filter(name__startswith="Familienb").order_by("pk")
    person = get_user_model().objects.create_user("ada", "ada@example.org", "geheim")
    person.groups.add(editors)
    contributors.permissions.clear()
    said = stays(run("remove", "--yes"))
    assert any(f"{editors.name} – used: user “ada”" in line for line in said)
    assert any(f"{contributors.name} – changed: permissions" in line for line in said)
    assert not made_pages() and Group.objects.filter(pk__in=[editors.pk, contributors.pk]).count() == 2


def test_a_page_that_another_page_links_to_stays(started):
    home = started.get_parent().specific
    directory = only("DirectoryPageMixin")
    other = factories.make_office(home, title="Anderes", slug="anderes")
    link = f'<p><a linktype="page" id="{directory.pk}">Wer hilft</a></p>'
    other.intro = link
    other.save_revision().publish()
    said = stays(run("remove", "--yes", "--section", str(started.pk)))
    assert any("Wer hilft weiter? – used: family office “Anderes”" in line for line in said)


@pytest.mark.parametrize("options", [[], ["--with-content"]])
def test_the_root_page_of_a_website_stays(started, options):
    Site.objects.create(hostname="familie.example", root_page_id=started.pk)
    said = run("remove", "--yes", *options)
    assert any("Familienbüro" in line and " – " in line and "site" in line for line in stays(said))
    assert Site.objects.count() == 2 and kinds.pages("OfficePageMixin").exists()


def test_what_was_moved_away_goes_too(started):
    home = started.get_parent().specific
    other = factories.make_office(home, title="Anderes", slug="anderes")
    only("DirectoryPageMixin").move(other, "last-child")
    assert "Kept: 0." in run("remove", "--yes", "--section", str(started.pk))
    assert not kinds.pages("DirectoryPageMixin").exists()


def test_all_or_nothing(started, monkeypatch):
    before = every_row()

    def fail(*args):
        raise RuntimeError("power cut")

    monkeypatch.setattr("wagtail_familienbuero.starter.remove.Removal._forget", fail)
    with pytest.raises(RuntimeError):
        run("remove", "--yes")
    assert not differences(before, every_row())
