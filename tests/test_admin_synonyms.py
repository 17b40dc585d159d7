"""Synonyms and the report "asked and not found" in the admin."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from tests import factories
from tests.walk import make_second_site
from wagtail_familienbuero.admin.groups import create_groups
from wagtail_familienbuero.admin.synonyms import wrong_phrases
from wagtail_familienbuero.freshness import today
from wagtail_familienbuero.models import SearchCount, Synonym

pytestmark = pytest.mark.django_db


def address(view, *args):
    return reverse(Synonym.snippet_viewset.get_url_name(view), args=args)


@pytest.fixture
def editor(home, site, django_user_model):
    """Somebody of the editors' group of the section."""
    office = factories.make_office(home)
    editors, contributors = create_groups(office)
    user = django_user_model.objects.create_user("editor", "editor@example.org", "secret")
    user.groups.add(editors)
    user.contributors = contributors
    return user


@pytest.fixture
def editing(client, editor):
    client.force_login(editor)
    return client


def save(client, **data):
    return client.post(address("add"), {"one_way_from": "", "words": "", **data})


def test_editors_make_synonyms(editing, site):
    assert save(editing, words="Kita\nKrippe").status_code == 302
    assert save(editing, one_way_from="Babygeld", words="Elterngeld, Kindergeld").status_code == 302
    lines = {synonym.line for synonym in Synonym.objects.filter(site=site)}
    assert lines == {"Kita, Krippe", "Babygeld > Elterngeld, Kindergeld"}
    assert "Babygeld" in editing.get(address("list")).content.decode()


@pytest.mark.parametrize(
    "data",
    [
        {"words": "Kita"},
        {"words": "Kita, Kitas"},
        {"words": "Kita\n" + "x" * 81},
        {"words": "Kita\neins zwei drei vier fünf sechs sieben"},
        {"words": "Kita, ?!"},
        {"one_way_from": "Kita", "words": "Kitas"},
        {"one_way_from": "Babygeld", "words": ""},
        {"words": ""},
        {"one_way_from": "Zaster > Kohle", "words": "Elterngeld"},
        {"words": "Zaster > Elterngeld, Wohngeld"},
    ],
)
def test_what_the_search_would_not_understand_is_refused(editing, data):
    response = save(editing, **data)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not Synonym.objects.exists()


def test_a_line_is_read_as_the_form_checked_it(site):
    """Whatever came in by another way: an arrow within the fields leads nowhere."""
    synonym = factories.make_synonym("> Elterngeld", one_way_from="# Zaster > Kohle", site=site)
    assert synonym.line == "Zaster Kohle > Elterngeld"


def test_every_wrong_word_is_named():
    messages = [str(error) for error in wrong_phrases(f"Kita, ?!, {'x' * 90}, Kind bekommen", "de")]
    assert len(messages) == 3
    assert "?!" in messages[0] and "xxx" in messages[1] and "Kind bekommen" in messages[2]


def test_of_a_whole_sentence_the_words_that_count_are_filled_in(editing):
    asked = "wo bekomme ich denn für mein kleines Kind schnell einen Platz in der Krippe hier in der Stadt"
    form = editing.get(address("add"), {"words": asked}).context["form"]
    assert len(form["one_way_from"].value().split()) <= 6
    assert save(editing, one_way_from=form["one_way_from"].value(), words="Kita").status_code == 302


def test_contributors_make_none_and_other_sites_stay_unseen(client, editor, site):
    other, _home = make_second_site()
    foreign = factories.make_synonym("Geheimwort, Losung", site=other)
    own = factories.make_synonym("Kita, Krippe", site=site)
    client.force_login(editor)
    listed = client.get(address("list")).content.decode()
    assert "Krippe" in listed and "Geheimwort" not in listed
    assert client.get(address("edit", own.pk)).status_code == 200
    assert client.get(address("edit", foreign.pk)).status_code in (302, 403)
    editor.groups.set([editor.contributors])
    client.force_login(type(editor).objects.get(pk=editor.pk))
    assert client.get(address("add")).status_code == 302


def test_the_list_is_filtered_by_language_and_kind(editing, site, english):
    factories.make_synonym("Kita, Krippe", site=site)
    factories.make_synonym("nursery, kindergarten", site=site, locale=english)
    factories.make_synonym("Elterngeld", one_way_from="Babygeld", site=site)
    shown = editing.get(address("list"), {"language": "en"}).content.decode()
    assert "nursery" in shown and "Krippe" not in shown
    shown = editing.get(address("list"), {"way": "one"}).content.decode()
    assert "Babygeld" in shown and "Krippe" not in shown


# The report

REPORT = "familienbuero_asked"


def make_count(site, locale_id, words, searches, results=0):
    row = {"site": site, "locale_id": locale_id, "words": words}
    return SearchCount.objects.create(**row, searches=searches, results=results, day=today())


def test_the_report_leads_to_a_synonym(editing, home, site):
    make_count(site, home.locale_id, "babygeld", 3)
    make_count(site, home.locale_id, "zweimal", 2)
    make_count(site, home.locale_id, "kita", 9, results=4)
    html = editing.get(reverse(REPORT)).content.decode()
    assert "babygeld" in html and "zweimal" not in html and "kita" not in html
    link = re.search(rf'href="({re.escape(address("add"))}\?[^"]+)"', html)[1].replace("&amp;", "&")
    assert parse_qs(urlsplit(link).query)["words"] == ["babygeld"]
    form = editing.get(link).context["form"]
    assert form["one_way_from"].value() == "babygeld"
    everything = editing.get(reverse(REPORT), {"found": "all"}).content.decode()
    assert "kita" in everything and "zweimal" not in everything
    assert editing.get(reverse(REPORT), {"export": "csv"}).status_code == 200


def test_the_report_tells_nothing_of_other_sites(client, editor, site):
    other, other_home = make_second_site()
    make_count(other, other_home.locale_id, "geheimwort", 9)
    client.force_login(editor)
    assert "geheimwort" not in client.get(reverse(REPORT)).content.decode()


@pytest.mark.parametrize("asked", ["site=x", "site=99999999999999999999999", "words=%00", "words=" + "x" * 9000])
def test_nonsense_in_the_address_is_no_error(editing, asked):
    assert editing.get(f"{address('add')}?{asked}").status_code == 200
