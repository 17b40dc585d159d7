"""All page types, built on the mixins: this site does not install `wagtail_familienbuero.pages`."""

from tests.sites.own_base.basepage.models import BasePage
from wagtail_familienbuero.lists import ListPageMixin
from wagtail_familienbuero.offers import OfferPageMixin
from wagtail_familienbuero.offices.models import OfficePageMixin
from wagtail_familienbuero.partners import DirectoryPageMixin
from wagtail_familienbuero.questions import QuestionPageMixin
from wagtail_familienbuero.search.pages import SearchPageMixin
from wagtail_familienbuero.services import ServicePageMixin
from wagtail_familienbuero.topics import TopicPageMixin


class HomePage(BasePage):
    template = "home_page.html"


class Office(OfficePageMixin, BasePage):
    pass


class TopicOverview(TopicPageMixin, BasePage):
    pass


class Service(ServicePageMixin, BasePage):
    pass


class Offer(OfferPageMixin, BasePage):
    pass


class Question(QuestionPageMixin, BasePage):
    pass


class Directory(DirectoryPageMixin, BasePage):
    pass


class Listing(ListPageMixin, BasePage):
    pass


class Search(SearchPageMixin, BasePage):
    pass
