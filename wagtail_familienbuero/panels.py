"""Parts of the forms that several records and pages share."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel


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
