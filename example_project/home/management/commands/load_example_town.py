"""Loads Musterstadt: three offices with topics, services, questions, offers and partners, in German and English."""

from django.core.management.base import BaseCommand
from django.db import transaction
from town import drawings, hours, importing, pages, people
from town.builder import Builder
from town.words import load_words
from wagtail.models import Locale


class Command(BaseCommand):
    help = "Loads the example town. What is there already is left alone."

    @transaction.atomic
    def handle(self, *args, **options):
        german = Builder(Locale.objects.get_or_create(language_code="de")[0])
        english = Builder(Locale.objects.get_or_create(language_code="en")[0])
        with drawings.hung_up():
            home, site = pages.load_home(german)
            load_words(german, english, site)
            hours.load_calendar(german, english, site)
            offices = pages.load_offices(german, home)
            main = offices["familienbuero"]
            lists = pages.load_lists(german, main)
            pages.translate_pages(english, home, offices, lists)
            self.import_entries(german, english, offices)
        for builder in (german, english):
            pages.introduce_contacts(builder, offices)
        topics = pages.load_topic_pages(german, main)
        pages.translate_topic_pages(english, topics)
        pages.load_notices(german, english, site, offices)
        people.load_users(main)
        self.stdout.write(f"Musterstadt: {german.created} entries in German and {english.created} in English added.")

    def import_entries(self, german, english, offices):
        before = hours.known(german.locale)
        german.created += importing.take_in(importing.GERMAN, "de", offices)
        english.created += importing.take_in(importing.ENGLISH, "en", offices)
        importing.require_no_open_links()
        hours.add_to_new(german, english, before)
