"""Loads Musterstadt: three offices with topics, services, questions, offers and partners, in German and English."""

from django.core.management.base import BaseCommand
from django.db import transaction
from town import english, pages, people, records
from town.builder import Builder
from wagtail.models import Locale


class Command(BaseCommand):
    help = "Loads the example town. What is there already is left alone."

    @transaction.atomic
    def handle(self, *args, **options):
        german = Builder(Locale.objects.get_or_create(language_code="de")[0])
        translator = Builder(Locale.objects.get_or_create(language_code="en")[0])
        home, site = pages.load_home(german)
        records.load_words(german, translator, site)
        records.load_people(german, site)
        offices = pages.load_offices(german, home)
        main = offices["familienbuero"]
        lists = pages.load_lists(german, main)
        pages.load_topic_pages(german, main)
        pages.load_services(german, lists["leistungen"])
        pages.load_questions(german, lists["fragen"])
        pages.load_offers(german, lists["angebote"], offices)
        records.load_notices(german, site, offices)
        english.load_english(translator, german, home)
        people.load_users(main)
        self.stdout.write(f"Musterstadt: {german.created} entries in German and {translator.created} in English added.")
