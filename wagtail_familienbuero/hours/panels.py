"""The tools above the rows of opening hours in the editor: the week at a glance, pasting, copying."""

from django import forms
from django.urls import reverse
from wagtail.admin.panels import Panel
from wagtail.admin.staticfiles import versioned_static

from . import glance
from .blocks import WEEKDAYS

WEEK_URL_NAME = "familienbuero_hours_week"
TEXT_URL_NAME = "familienbuero_hours_text"
MAX_TEXT = 5_000
"""Characters of pasted hours."""


class HoursToolsPanel(Panel):
    """Shows what the rows of the field ``hours`` say and helps to fill them; without JavaScript only the former."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtail_familienbuero/admin/hours_tools.html"

        def get_context_data(self, parent_context=None):
            return {
                **super().get_context_data(parent_context),
                **glance.context(getattr(self.instance, "slots", ())),
                "days": WEEKDAYS,
                "max_text": MAX_TEXT,
                "week_url": reverse(WEEK_URL_NAME),
                "text_url": reverse(TEXT_URL_NAME),
            }

        @property
        def media(self):
            return forms.Media(js=[versioned_static("wagtail_familienbuero/admin/hours.js")])
