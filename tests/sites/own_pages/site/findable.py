"""The town's own things among the results of the search, as docs/how-to/find-your-own.md shows them."""

from dataclasses import replace
from datetime import timedelta

from django.db import models
from django.utils import timezone
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from wagtail_familienbuero.search.findable import Findable, FindableMixin, describe
from wagtail_familienbuero.search.wording import register_kind


class Playground(FindableMixin, Page):
    about = RichTextField(blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    template = "own_pages/home_page.html"
    search_fields = [*Page.search_fields, index.SearchField("about")]
    findable_kind = "playground"

    def get_findable(self, site):
        found = super().get_findable(site)
        return replace(found, is_free=True, latitude=self.latitude, longitude=self.longitude)


register_kind("playground", "Playground")


class TownEvent(models.Model):
    name = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    starts = models.DateTimeField()
    is_weekly = models.BooleanField(default=False)
    live = models.BooleanField(default=True)

    def __str__(self):
        return self.name

    def get_url(self, request=None):
        return f"/events/{self.pk}/"

    def next_date(self, now):
        if self.starts > now or not self.is_weekly:
            return self.starts if self.starts > now else None
        weeks = (now - self.starts) // timedelta(weeks=1) + 1
        return self.starts + timedelta(weeks=weeks)


@describe.register(TownEvent)
def describe_event(event, site):
    now = timezone.now()
    return Findable(kind="event", title=event.name, text=event.about, next_date=event.next_date(now))


register_kind("event", "Event")
