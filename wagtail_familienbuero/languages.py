"""What is shown in which language.

What is not translated is shown in the site's main language, never hidden:
each thing once, by ``translation_key``, the reader's language first.
"""

from django.apps import apps
from django.db.models import Q
from django.utils.translation import get_language_info
from wagtail.models import Locale

from .conf import settings


class LanguageRulesMixin:
    """Tells wagtail-localize which fields hold facts; the others follow its own rules.

    Facts (address, phone, dates, prices) are the same in every language, words
    are translated. Every class in the hierarchy names its own facts in
    ``synchronised_fields``.
    """

    synchronised_fields = ()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        own = cls.__dict__.get("override_translatable_fields", [])
        named = {field.field_name for field in own}
        facts = (name for base in cls.__mro__ for name in vars(base).get("synchronised_fields", ()))
        cls.override_translatable_fields = [*own, *_synchronised(name for name in facts if name not in named)]


def _synchronised(names):
    if not apps.is_installed("wagtail_localize"):
        return []
    from wagtail_localize.fields import SynchronizedField

    return [SynchronizedField(name) for name in dict.fromkeys(names)]


def main_locale_id(site):
    """The pk of the locale of the site's root page: the language that everything exists in."""
    return site.root_page.locale_id


def reading_locales(locale_id, site):
    """The locales to read, the reader's first, then the site's main one if the fallback is on."""
    main = main_locale_id(site) if settings.LANGUAGE_FALLBACK else locale_id
    return [locale_id] if main == locale_id else [locale_id, main]


def once_each(queryset, locale_ids):
    """Filters translatable rows to one per thing: the first locale that has it.

    ``queryset`` must already hold only what may be shown, so that a draft
    translation does not hide its published source.
    """
    first, *rest = locale_ids
    own = queryset.filter(locale_id=first)
    if not rest:
        return own
    translated = own.order_by().values("translation_key")
    return queryset.filter(Q(locale_id=first) | (Q(locale_id=rest[0]) & ~Q(translation_key__in=translated)))


def localized(records, locale_id):
    """The records in the reader's language where there is one, in the same order; at most one query."""
    records = [record for record in records if record is not None]
    foreign = {record.translation_key for record in records if record.locale_id != locale_id}
    if not foreign:
        return records
    model = type(records[0])
    candidates = model.objects.filter(locale_id=locale_id, translation_key__in=foreign)
    if hasattr(model, "live"):
        candidates = candidates.filter(live=True)
    own = {record.translation_key: record for record in candidates}
    return [own.get(record.translation_key, record) for record in records]


class LocaleBook:
    """The site's languages by pk, read once a request: code, name and direction."""

    def __init__(self):
        self._locales = None

    def __getitem__(self, locale_id):
        if self._locales is None:
            self._locales = {locale.pk: locale for locale in Locale.objects.all()}
        return self._locales[locale_id]

    def attributes(self, locale_id):
        """``{"code": "de", "dir": "ltr", "name": "Deutsch"}`` for a passage in that language."""
        code = self[locale_id].language_code
        try:
            info = get_language_info(code)
        except KeyError:
            info = {"bidi": False}
        return {"code": code, "dir": "rtl" if info["bidi"] else "ltr", "name": str(self[locale_id])}
