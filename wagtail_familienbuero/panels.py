"""Parts of the forms that several records and pages share."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.staticfiles import versioned_static


def dates_media():
    """The script that keeps Wagtail's date picker from replacing a date that it cannot read by today."""
    return forms.Media(js=[versioned_static("wagtail_familienbuero/admin/dates.js")])


def name_panel():
    """The name of a record; the slug follows it."""
    return TitleFieldPanel("name", targets=["slug"], placeholder=_("Name*"))


# Folded at the end of the form: it fills itself in, and hardly anybody has to change it.
slug_panel = MultiFieldPanel([FieldPanel("slug")], heading=_("Web address"), classname="collapsed")

coordinates_panel = FieldRowPanel(
    [
        FieldPanel("latitude", help_text=_("For maps, for example 51.050409. May stay empty.")),
        FieldPanel("longitude", help_text=_("For example 13.737262")),
    ]
)
