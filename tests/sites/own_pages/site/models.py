from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.models import Page

from tests.sites.own_pages.site.findable import Playground, TownEvent  # noqa: F401 (Django looks for them here)
from wagtail_familienbuero.questions import QuestionPageMixin
from wagtail_familienbuero.search.findable import FindableMixin
from wagtail_familienbuero.services import ServicePageMixin


class CustomImage(AbstractImage):
    credit = models.CharField(max_length=200, blank=True)
    admin_form_fields = (*Image.admin_form_fields, "credit")


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class HomePage(FindableMixin, Page):
    template = "own_pages/home_page.html"


class TownService(ServicePageMixin, Page):
    """Our service page with a column of the town's own; it stands beside the stock type."""

    product_number = models.CharField(max_length=20, blank=True)

    template = "own_pages/town_service.html"
    content_panels = [*ServicePageMixin.content_panels, "product_number"]


class TownQuestion(QuestionPageMixin, Page):
    """Nothing of its own: the mixin alone makes a page type."""
