"""wagtail-localize's buttons in a list of records, in three queries for the whole page of the list.

Its own hook asks the database twice for every row.
"""

from collections import defaultdict

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import ListingButton
from wagtail.models import Locale


def is_localize_hook(function):
    return function.__module__.startswith("wagtail_localize.")


class TranslationButtons:
    """The buttons "translate" and "sync" for some records of one model."""

    def __init__(self, records, user, next_url):
        self.records = [record for record in records if hasattr(record, "translation_key")]
        self.next_url = next_url
        self.is_offered = (
            bool(self.records)
            and apps.is_installed("wagtail_localize")
            and user.has_perm("wagtail_localize.submit_translation")
        )
        if self.is_offered:
            self.model = type(self.records[0])
            self.locales = set(Locale.objects.values_list("pk", flat=True))
            self.known = self._known_locales()
            self.sources = self._sources()

    def _keys(self):
        return {record.translation_key for record in self.records}

    def _known_locales(self):
        known = defaultdict(set)
        versions = self.model.objects.filter(translation_key__in=self._keys()).order_by()
        for key, locale_id in versions.values_list("translation_key", "locale_id"):
            known[key].add(locale_id)
        return known

    def _sources(self):
        source = apps.get_model("wagtail_localize", "TranslationSource")
        found = source.objects.filter(
            object_id__in=self._keys(),
            specific_content_type=ContentType.objects.get_for_model(self.model),
            translations__enabled=True,
        )
        return {(key, locale_id): pk for pk, key, locale_id in found.values_list("pk", "object_id", "locale_id")}

    def for_record(self, record):
        if not self.is_offered:
            return
        if self.locales - self.known[record.translation_key]:
            args = [record._meta.app_label, record._meta.model_name, record.pk]
            url = reverse("wagtail_localize:submit_snippet_translation", args=args)
            yield self._button(_("Translate"), url, record, "wagtail-localize-language", 100)
        source = self.sources.get((record.translation_key, record.locale_id))
        if source:
            url = reverse("wagtail_localize:update_translations", args=[source])
            url = f"{url}?{urlencode({'next': self.next_url})}"
            yield self._button(_("Sync translations"), url, record, "resubmit", 106)

    @staticmethod
    def _button(label, url, record, icon_name, priority):
        attrs = {"aria-label": f"{label}: {record}"}
        return ListingButton(label, url=url, attrs=attrs, icon_name=icon_name, priority=priority)
