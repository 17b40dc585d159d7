"""The town's own page type: the family office does not bring a home page."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page


class HomePage(Page):
    welcome = models.CharField(max_length=255, blank=True)
    intro = RichTextField(blank=True)

    content_panels = [*Page.content_panels, FieldPanel("welcome"), FieldPanel("intro")]
