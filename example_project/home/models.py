"""The town's own page type: the family office does not bring a home page."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import Page


class HomePage(Page):
    welcome = models.CharField(max_length=255, blank=True)
    intro = RichTextField(blank=True)
    image = models.ForeignKey(
        get_image_model_string(), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    image_text = models.CharField(max_length=255, blank=True, help_text="What the image shows, in the page's language")

    content_panels = [
        *Page.content_panels,
        FieldPanel("welcome"),
        FieldPanel("intro"),
        FieldPanel("image"),
        FieldPanel("image_text"),
    ]
