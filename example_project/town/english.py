"""The English side: copies of German pages and records, filled in English."""

from wagtail.models import Page

from wagtail_familienbuero.models import Contact, Notice, Partner

from .content import english as texts


def load_english(english, german, home):
    """Every page and record that ``content.english`` knows; parents stand before their children there."""
    english.translated_page(home, **texts.HOME)
    for slug, fields in texts.PAGES.items():
        page = Page.objects.get(slug=slug, locale=german.locale).specific
        english.translated_page(page, **fields)
    for model, translations in ((Partner, texts.PARTNERS), (Contact, texts.CONTACTS)):
        for slug, fields in translations.items():
            english.translated_record(model.objects.get(slug=slug, locale=german.locale), **fields)
    for title, fields in texts.NOTICES.items():
        english.translated_record(Notice.objects.get(title=title, locale=german.locale), **fields)
