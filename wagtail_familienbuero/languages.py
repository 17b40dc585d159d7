"""What is shown in which language.

What is not translated is shown in the site's main language, never hidden:
each thing once, by ``translation_key``, the reader's language first.
"""

from django.apps import apps
from django.db.models import F, Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils.translation import get_language_info
from wagtail.models import Locale

from .conf import settings
from .publishing import current, is_current, public_pages


class LanguageRulesMixin:
    """Tells wagtail-localize which fields hold facts; the others follow its own rules.

    Facts (address, phone, dates, prices) are the same in every language, words
    are translated. Every class in the hierarchy names its own facts in
    ``synchronised_fields``, and in ``untouched_fields`` what its ``save()``
    keeps the same by itself. A site may write ``override_translatable_fields``.
    """

    synchronised_fields = ()
    untouched_fields = ()

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        rules = {}
        for base in cls.__mro__:
            for rule in [*vars(base).get("override_translatable_fields", ()), *_rules_of(base)]:
                rules.setdefault(rule.field_name, rule)
        cls.override_translatable_fields = list(rules.values())


def _rules_of(base):
    """The rules for the facts that one class of a hierarchy names; none without wagtail-localize."""
    if not apps.is_installed("wagtail_localize"):
        return []
    from wagtail_localize.fields import BaseTranslatableField, SynchronizedField

    facts = [SynchronizedField(name) for name in vars(base).get("synchronised_fields", ())]
    # The base class neither translates nor copies.
    return [*facts, *(BaseTranslatableField(name) for name in vars(base).get("untouched_fields", ()))]


def carry_over_emptied_lists(source, revision):
    """Empties in a translation the lists that are empty in its source.

    ``source`` is the instance that was translated, ``revision`` what wagtail-localize
    just made of it. Up to 1.14.5 it copies lists of records only while they hold some.
    """
    translation = revision.content_object
    emptied = [name for name in getattr(source, "vocabularies", ()) if not getattr(source, name).all()]
    for name in emptied:
        manager = getattr(translation, name)
        manager.clear()
        manager.commit()
        revision.content[name] = []
    if emptied:
        revision.save(update_fields=["content"])


def main_locale_id(site):
    """The pk of the locale of the site's root page: the language that everything exists in."""
    return site.root_page.locale_id


def reading_locales(locale_id, site):
    """The locales to read, the reader's first, then the site's main one if the fallback is on."""
    main = main_locale_id(site) if settings.LANGUAGE_FALLBACK else locale_id
    return [locale_id] if main == locale_id else [locale_id, main]


_codes = {}


def codes_of(locale_ids):
    """{pk: language code} of the locales that there are. Remembered, as every search asks; a new one costs a query."""
    if any(pk not in _codes for pk in locale_ids):
        _codes.update(Locale.objects.values_list("pk", "language_code"))
    return {pk: _codes[pk] for pk in locale_ids if pk in _codes}


@receiver([post_save, post_delete], sender=Locale)
def _forget_codes(**_kwargs):
    _codes.clear()


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
        candidates = current(candidates)
    own = {record.translation_key: record for record in candidates}
    return [own.get(record.translation_key, record) for record in records]


def shown(records, locale_id, site_id):
    """Chosen records as visitors of a site meet them, in their language and in the same order.

    Gives ``None`` for each that may not be shown: a draft, expired, or of another site.
    """
    public = [record if record is not None and _may_be_shown(record, site_id) else None for record in records]
    versions = {record.translation_key: record for record in localized(public, locale_id)}
    return [record and versions[record.translation_key] for record in public]


def _may_be_shown(record, site_id):
    return record.site_id in (None, site_id) and (not hasattr(record, "live") or is_current(record))


def rows_shown(stream, name, locale_id, site_id):
    """(record, row) for each row of a stream whose record called ``name`` may be shown."""
    filled = [row.value for row in stream or [] if row.value.get(name)]
    records = shown([row[name] for row in filled], locale_id, site_id)
    return [(record, row) for record, row in zip(records, filled, strict=True) if record is not None]


def without_copies(pages, locale_ids=None):
    """Pages without untranslated copies of pages in ``locale_ids`` (``None``: in any language).

    Wagtail keeps a page as an alias in a language until somebody translates it;
    its text is still that of the source.
    """
    # A copy of what the reader would not see otherwise stays.
    source = {"alias_of__locale_id__in": locale_ids} if locale_ids and settings.LANGUAGE_FALLBACK else {}
    return pages.exclude(alias_of__translation_key=F("translation_key"), **source)


def public_translations(page):
    """The public versions of a page in other languages, without untranslated copies; for any page of the site."""
    others = public_pages(type(page).objects.filter(translation_key=page.translation_key).exclude(pk=page.pk))
    return without_copies(others).select_related("locale").order_by("locale__language_code")


def no_copies(pages, locale_ids):
    """``without_copies()`` for the few pages of a list; no query where none of them is a copy."""
    pks = [page.pk for page in pages if page.alias_of_id]
    if not pks:
        return pages
    copies = type(pages[0]).objects.filter(pk__in=pks)
    kept = set(without_copies(copies, locale_ids).values_list("pk", flat=True))
    return [page for page in pages if not page.alias_of_id or page.pk in kept]


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
