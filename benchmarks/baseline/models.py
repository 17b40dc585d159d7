from django.db import models
from wagtail.fields import RichTextField
from wagtail.models import Page


class BarePage(Page):
    """What any Wagtail site has: a title, an introduction and running text."""

    intro = models.CharField(max_length=300, blank=True)
    body = RichTextField(blank=True)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, "children": self.get_children().live()[:20]}
