"""Migrates and loads the example town, loads it again, looks at it from all sides, and prints what it saw as JSON.

Run by `tests/test_example.py` in one process of its own, in the town's folder: python -m tests.town
"""

import html
import json
import re
import shutil
from collections import Counter
from io import StringIO
from urllib.parse import unquote, urlsplit

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from tests.support import keep_no_references, keep_no_search_index, look_less_for_garbage

words_of_pages = {}
FEW = 4  # links that ask a page for the same with other values


def main():
    django.setup()
    look_less_for_garbage()
    keep_no_search_index()
    keep_no_references()
    # As in every test: no log of all queries, and passwords that are quick to check.
    settings.DEBUG = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    migrate()
    call_command("load_example_town", stdout=StringIO())
    looks = (second_load, content, hours, english, visit, said_by_the_search_alone, log_in, missing_migrations)
    print(json.dumps({look.__name__: look() for look in looks}))


def migrate():
    from tests.migrated import ready_file

    shutil.copy(ready_file(), settings.DATABASES["default"]["NAME"])
    call_command("migrate", verbosity=0)


def count_rows():
    return {model._meta.label: model.objects.count() for model in apps.get_models()}


def second_load():
    """What the command says the second time, and the rows of all tables before and after."""
    before, said = count_rows(), StringIO()
    call_command("load_example_town", stdout=said)
    return [said.getvalue(), before, count_rows()]


def content():
    """How much of everything is public in German; drafts and open links in any language."""
    from wagtail.models import Page

    from wagtail_familienbuero.exchange.models import OpenLink
    from wagtail_familienbuero.models import Contact, Notice, Partner, Topic
    from wagtail_familienbuero.pages import models

    german = {"locale__language_code": "de"}
    pages = (models.OfficePage, models.TopicPage, models.ServicePage, models.OfferPage, models.QuestionPage)
    counts = {model.__name__: model.objects.live().filter(**german).count() for model in pages}
    records = (Partner, Contact, Notice)
    counts |= {model.__name__: model.objects.filter(live=True, **german).count() for model in records}
    counts["Topic"] = Topic.objects.filter(**german).count()
    counts["drafts"] = sum(thing.objects.filter(live=False).count() for thing in (Page, *records))
    counts["open links"] = OpenLink.objects.count()
    return counts


def hours():
    """By language, as slugs: what says no times, what has closed for some days, and who is always there."""
    from django.utils import timezone
    from wagtail.models import Site

    from wagtail_familienbuero.hours import sources
    from wagtail_familienbuero.models import Contact, Partner
    from wagtail_familienbuero.pages.models import OfficePage

    site, now, seen = Site.objects.get(), timezone.now(), {}
    for language in ("de", "en"):
        seen[language] = {"silent": [], "closed": [], "always": []}
        for model in (OfficePage, Partner, Contact):
            things = list(model.objects.filter(locale__language_code=language))
            found = sources.schedules(things, site)
            for thing in things:
                for name in _said_of_hours(found.get(thing.pk), now):
                    seen[language][name].append(thing.slug)
    return seen


def _said_of_hours(schedule, now):
    from datetime import timedelta

    from wagtail_familienbuero.hours.schedule import exceptions, state

    if schedule is None:
        return ["silent"]
    days = exceptions(schedule, now.date(), now.date() + timedelta(days=3))
    reasons = {closure.reason for closure in schedule.closures}
    closed = ["closed"] if any(day.reason in reasons for day in days) else []
    return [*closed, "always"] if state(schedule, now).until is None else closed


def english():
    """The HTML of some English pages."""
    addresses = ["/", "/en/", "/en/family-office/services/", "/en/family-office/services/parental-allowance/"]
    return {address: Client().get(address).content.decode() for address in addresses}


def visit():
    """{address: status} of every address in the sitemap and behind every link of every page.

    Of those that ask a page for the same with other values, such as its filters by topic, a few are enough.
    """
    client = Client(raise_request_exception=False)
    sitemap = client.get("/sitemap.xml").content.decode()
    waiting = ["/", "/en/", *re.findall(r"<loc>https?://[^/]+([^<]*)</loc>", sitemap)]
    answers, alike = {}, Counter()
    while waiting:
        address = waiting.pop().partition("#")[0]
        if address in answers or address.startswith(("/static/", "//")):
            continue
        form = re.sub("=[^&]*", "=", address)
        alike[form] += 1
        if "?" in form and alike[form] > FEW:
            continue
        response = client.get(address)
        answers[address] = response.status_code
        if "?" not in address:
            words_of_pages[address] = words(re.sub("<[^>]+>", " ", response.content.decode()))
        base = address.partition("?")[0]
        for link in re.findall(r'href="([^"]*)"', response.content.decode()):
            link = html.unescape(link)
            if link.startswith(("/", "?")):
                waiting.append(base + link if link.startswith("?") else link)
    return answers


def said_by_the_search_alone():
    """What the search may show of a thing and its own page does not: [title, line, words that are not there]."""
    from wagtail_familienbuero.search import documents
    from wagtail_familienbuero.search.models import SearchDocument

    documents.rebuild()
    found = []
    for document in SearchDocument.objects.all():
        thing = document.content_type.model_class().objects.get(pk=document.thing_pk)
        shown = words_of_pages[unquote(urlsplit(thing.get_url()).path)]
        for line in "\n".join((document.summary, document.text, document.address)).splitlines():
            if missing := words(line) - shown:
                found.append([document.title, line, sorted(missing)])
    assert document, "there are things to look at"
    return found


def words(text):
    return set(re.findall(r"\w+", html.unescape(text).lower()))


def log_in():
    tried = [("admin", "familienbuero"), ("redaktion", "familienbuero"), ("redaktion", "wrong")]
    return [Client().login(username=name, password=password) for name, password in tried]


def missing_migrations():
    """What `makemigrations` would write; nothing where all is there."""
    said = StringIO()
    try:
        call_command("makemigrations", check_changes=True, dry_run=True, stdout=said)
    except SystemExit:
        return said.getvalue()
    return ""


if __name__ == "__main__":
    main()
