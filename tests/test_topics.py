"""The tree of topics, and the pages that follow it."""

import pytest
from django.core.exceptions import ValidationError

from tests import factories
from wagtail_familienbuero.models import Topic

pytestmark = pytest.mark.django_db


def in_english(topic, english, **fields):
    copy = topic.copy_for_translation(english)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save()
    return copy


@pytest.fixture
def tree(db):
    money = factories.make_topic("Geld", sort_order=2)
    family = factories.make_topic("Familie", sort_order=1)
    allowance = factories.make_topic("Elterngeld", parent=money)
    plus = factories.make_topic("Elterngeld Plus", parent=allowance)
    return money, family, allowance, plus


def names():
    return [topic.name for topic in Topic.objects.all()]


def test_sorted_as_a_tree_with_levels(tree):
    assert names() == ["Familie", "Geld", "Elterngeld", "Elterngeld Plus"]
    assert [topic.level for topic in Topic.objects.all()] == [0, 0, 1, 2]
    assert Topic.objects.get(name="Elterngeld").indented_name == "\u2003Elterngeld"


def test_a_branch_moves_with_everything_below(tree):
    _money, family, allowance, plus = tree
    allowance.parent = family
    allowance.save()
    assert names() == ["Familie", "Elterngeld", "Elterngeld Plus", "Geld"]
    plus.refresh_from_db()
    assert plus.level == 2 and plus.tree_path.startswith(family.tree_path)
    allowance.parent = None
    allowance.sort_order = 0
    allowance.save()
    assert names() == ["Elterngeld", "Elterngeld Plus", "Familie", "Geld"]


def test_descendants_cost_one_query(tree, django_assert_num_queries):
    money, _family, allowance, plus = tree
    with django_assert_num_queries(1):
        assert list(money.get_descendants()) == [allowance, plus]
    with django_assert_num_queries(1):
        assert set(money.branch_keys()) == {topic.translation_key for topic in (money, allowance, plus)}


def test_loops_are_refused_by_form_and_by_script(tree, english):
    money, _family, allowance, plus = tree
    english_plus = in_english(plus, english, name="Parental allowance plus")
    for parent in (money, allowance, plus, english_plus):
        money.parent = parent
        with pytest.raises(ValidationError) as caught:
            money.full_clean()
        assert "parent" in caught.value.message_dict
        with pytest.raises(ValidationError):
            money.save()
    english_money = in_english(Topic.objects.get(pk=money.pk), english, name="Money")
    english_money.parent = allowance
    with pytest.raises(ValidationError):
        english_money.full_clean()


def test_too_deep_is_refused_for_a_topic_and_for_what_stands_below_it(db):
    parent = None
    for number in range(Topic.DEEPEST + 1):
        parent = factories.make_topic(f"Stufe {number}", parent=parent)
    assert parent.level == Topic.DEEPEST and len(parent.tree_path) <= 255
    with pytest.raises(ValidationError):
        factories.make_topic("Zu tief", parent=parent)
    branch = factories.make_topic("Zweig")
    factories.make_topic("Blatt", parent=branch)
    branch.parent = parent.parent
    with pytest.raises(ValidationError) as caught:
        branch.full_clean()
    assert "parent" in caught.value.message_dict


def test_a_new_translation_stands_where_the_topic_stands(tree, english):
    _money, family, allowance, _plus = tree
    stale = Topic.objects.get(pk=allowance.pk)
    allowance.parent = family
    allowance.save()
    version = in_english(stale, english, name="Parental allowance")
    assert version.parent == family and version.tree_path == allowance.tree_path


def test_slugs_are_made_from_the_name_and_kept_apart(db, english):
    assert factories.make_topic("Größe & Übergänge").slug == "groesse-uebergaenge"
    assert [factories.make_topic("Geld").slug for _ in range(3)] == ["geld", "geld-2", "geld-3"]
    assert factories.make_topic("مال").slug == "eintrag"
    assert factories.make_topic("Geld", locale=english).slug == "geld"
    assert len(factories.make_topic("a" * 255).slug) <= 255


def test_an_editor_is_told_of_a_taken_slug(db):
    factories.make_topic("Geld")
    with pytest.raises(ValidationError) as caught:
        Topic(name="Anderes", slug="geld", locale=factories.default_locale()).full_clean()
    assert "slug" in caught.value.message_dict


def test_a_renamed_topic_renames_its_pages_and_their_drafts(home, english):
    office = factories.make_office(home)
    topic = factories.make_topic("Geld")
    page = factories.make_topic_page(office, topic)
    other = factories.make_topic_page(factories.make_office(home), topic, title="Eigener Titel")
    assert page.live and other.live
    topic.name = "Finanzen"
    topic.save()
    page.refresh_from_db()
    other.refresh_from_db()
    assert page.title == page.draft_title == "Finanzen"
    assert page.get_latest_revision_as_object().title == "Finanzen"
    assert page.slug == "geld", "the address stays"
    assert other.title == "Eigener Titel"


def test_one_live_page_per_topic_and_section(home):
    office, topic = factories.make_office(home), factories.make_topic()
    first = factories.make_topic_page(office, topic)
    second = factories.make_topic_page(office, topic, title="Noch eine")
    assert first.live and not second.live
    assert [field for field, _message in second.get_publish_problems()] == ["topic"]
    assert factories.make_topic_page(factories.make_office(home, title="Andere"), topic).live


def test_a_topic_without_a_number_comes_last():
    names = ["Geld", "Arbeit", "Baby"]
    for name in names:
        factories.make_topic(name)
    parent = Topic.objects.get(name="Arbeit")
    factories.make_topic("Minijob", parent=parent)
    assert [topic.name for topic in Topic.objects.all()] == ["Geld", "Arbeit", "Minijob", "Baby"]
