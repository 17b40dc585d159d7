"""Page types are asked for by mixin; the rules of the tree know every installed one."""

import pytest
from django.db.models import Q

from tests import factories
from wagtail_familienbuero import kinds
from wagtail_familienbuero.pages.models import ListPage, OfferPage, OfficePage, QuestionPage, ServicePage, TopicPage
from wagtail_familienbuero.services import ServicePageMixin


def test_a_mixin_by_class_or_name():
    assert kinds.mixin("ServicePageMixin") is ServicePageMixin is kinds.mixin(ServicePageMixin)
    assert kinds.concretes("ServicePageMixin") == kinds.concretes(ServicePageMixin) == [ServicePage]
    assert set(kinds.concretes("OfferPageMixin", "QuestionPageMixin")) == {OfferPage, QuestionPage}


def test_an_unknown_name_is_told_with_the_known_ones():
    with pytest.raises(LookupError, match="ServicePageMixin"):
        kinds.mixin("ServicPageMixin")


@pytest.mark.django_db
def test_pages_filter_on_the_mixin_s_own_fields(home):
    office = factories.make_office(home)
    free = factories.make_offer(office, title="frei")
    cost = [("cost", {"label": "Kurs", "amount": 5, "note": ""})]
    factories.make_offer(office, title="kostet", is_free=False, costs=cost)
    factories.make_service(office)
    assert [page.specific for page in kinds.pages("OfferPageMixin", is_free=True)] == [free]
    assert kinds.pages("OfferPageMixin", where=Q(is_free=False)).get().title == "kostet"
    assert kinds.pages("OfferPageMixin", "ServicePageMixin").count() == 3
    assert kinds.pages("DirectoryPageMixin").count() == 0


@pytest.mark.django_db
def test_parent_and_child_rules_expand_to_every_concrete(home):
    office = factories.make_office(home)
    assert ServicePage.can_create_at(office) and OfficePage.can_create_at(home)
    assert not ServicePage.can_create_at(home)
    assert set(ServicePage.clean_subpage_models()) == set()
    assert TopicPage in OfficePage.clean_subpage_models()
    assert set(TopicPage.clean_subpage_models()) == {TopicPage, ServicePage, OfferPage, QuestionPage}
    assert set(ServicePage.clean_parent_page_models()) == set(
        kinds.concretes("OfficePageMixin", "TopicPageMixin", "ListPageMixin")
    )


def test_a_site_may_still_set_its_own_rules(monkeypatch):
    for name, value in (("subpage_types", ["familienbuero_pages.ServicePage"]), ("parent_page_types", [])):
        monkeypatch.setattr(ListPage, name, value, raising=False)
    for cache in ("_clean_subpage_models", "_clean_parent_page_models"):
        monkeypatch.setattr(ListPage, cache, None, raising=False)
    assert ListPage.clean_subpage_models() == [ServicePage]
    assert ListPage.clean_parent_page_models() == []


def test_a_chooser_offers_every_concrete_of_its_kind():
    block = kinds.KindPageChooserBlock("SectionPageMixin")
    assert set(block.target_models) == set(kinds.concretes("SectionPageMixin"))
    assert block.target_model is kinds.base_page()
    assert "ServicePageMixin" not in str(block.deconstruct())
