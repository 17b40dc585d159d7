"""Ready-made page types: a site that wants others builds them on the mixins."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from ..lists import ListPageMixin
from ..offers import OfferPageMixin
from ..offices.models import OfficePageMixin
from ..partners import DirectoryPageMixin
from ..questions import QuestionPageMixin
from ..search.pages import SearchPageMixin
from ..services import ServicePageMixin
from ..topics import TopicPageMixin


class OfficePage(OfficePageMixin, Page):
    class Meta:
        verbose_name = _("family office")
        verbose_name_plural = _("family offices")


class TopicPage(TopicPageMixin, Page):
    class Meta:
        verbose_name = _("topic page")
        verbose_name_plural = _("topic pages")


class ServicePage(ServicePageMixin, Page):
    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")


class OfferPage(OfferPageMixin, Page):
    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")


class QuestionPage(QuestionPageMixin, Page):
    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")


class DirectoryPage(DirectoryPageMixin, Page):
    class Meta:
        verbose_name = _("directory")
        verbose_name_plural = _("directories")


class ListPage(ListPageMixin, Page):
    class Meta:
        verbose_name = _("list")
        verbose_name_plural = _("lists")


class SearchPage(SearchPageMixin, Page):
    class Meta:
        verbose_name = _("search")
        verbose_name_plural = _("searches")
