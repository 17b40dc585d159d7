"""The example town loads, loads again without adding anything, and answers at every address."""

import json
import subprocess
import sys

import pytest

from tests.support import ROOT, site_environment

FOLDER = ROOT / "example_project"
COUNT = """
import json, django
django.setup()
from django.apps import apps
from django.core.management import call_command
count = lambda: {m._meta.label: m.objects.count() for m in apps.get_models()}
before = count()
call_command("load_example_town")
print(json.dumps([before, count()]))
"""
PUBLIC = """
import json, django
django.setup()
from wagtail.models import Page
from wagtail_familienbuero.exchange.models import OpenLink
from wagtail_familienbuero.models import Contact, Notice, Partner, Topic
from wagtail_familienbuero.pages import models
german = dict(locale__language_code="de")
counts = {model.__name__: model.objects.live().filter(**german).count() for model in (
    models.OfficePage, models.TopicPage, models.ServicePage, models.OfferPage, models.QuestionPage)}
counts |= {model.__name__: model.objects.filter(live=True, **german).count() for model in (Partner, Contact, Notice)}
counts["Topic"] = Topic.objects.filter(**german).count()
counts["drafts"] = sum(
    thing.objects.filter(live=False).count() for thing in (Page, Partner, Contact, Notice)
)
counts["open links"] = OpenLink.objects.count()
print(json.dumps(counts))
"""
LEAST = {
    "OfficePage": 3,
    "Topic": 12,
    "TopicPage": 12,
    "ServicePage": 30,
    "OfferPage": 25,
    "QuestionPage": 40,
    "Partner": 25,
    "Contact": 10,
    "Notice": 4,
    "drafts": 0,
    "open links": 0,
}
SHOW = """
import json, django
django.setup()
from django.conf import settings
from django.test import Client
settings.ALLOWED_HOSTS = ["*"]
addresses = ["/en/", "/en/family-office/services/", "/en/family-office/services/parental-allowance/"]
print(json.dumps({address: Client().get(address).content.decode() for address in addresses}))
"""
VISIT = """
import html, json, re, django
django.setup()
from django.conf import settings
from django.test import Client
settings.ALLOWED_HOSTS = ["*"]
client = Client(raise_request_exception=False)
sitemap = client.get("/sitemap.xml").content.decode()
waiting = ["/", "/en/", *re.findall(r"<loc>https?://[^/]+([^<]*)</loc>", sitemap)]
answers = {}
while waiting:
    address = waiting.pop().partition("#")[0]
    if address in answers or address.startswith(("/static/", "//")):
        continue
    response = client.get(address)
    answers[address] = response.status_code
    base = address.partition("?")[0]
    for link in re.findall(r'href="([^"]*)"', response.content.decode()):
        link = html.unescape(link)
        if link.startswith(("/", "?")):
            waiting.append(base + link if link.startswith("?") else link)
print(json.dumps(answers))
"""
LOG_IN = """
import json, django
django.setup()
from django.conf import settings
from django.test import Client
settings.ALLOWED_HOSTS = ["*"]
tried = [("admin", "familienbuero"), ("redaktion", "familienbuero"), ("redaktion", "wrong")]
print(json.dumps([Client().login(username=name, password=password) for name, password in tried]))
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """Gives `town(*arguments)`: runs Python in the example project on a database of its own; its output."""
    folder = tmp_path_factory.mktemp("town")
    extra = {
        "DJANGO_SETTINGS_MODULE": "musterstadt.settings",
        "EXAMPLE_TOWN_DATABASE": str(folder / "town.sqlite3"),
        "EXAMPLE_TOWN_MEDIA": str(folder / "media"),
    }
    environment = site_environment("stock", **extra)

    def run(*arguments):
        done = subprocess.run(
            [sys.executable, *arguments], cwd=FOLDER, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("manage.py", "migrate", "--verbosity", "0")
    run("manage.py", "load_example_town")
    return run


def test_a_second_run_adds_nothing(town):
    message, _, counts = town("-c", COUNT).strip().rpartition("\n")
    before, after = json.loads(counts)
    assert "0 entries in German and 0 in English added" in message
    assert after == before


def test_the_town_is_full_and_public(town):
    counts = json.loads(town("-c", PUBLIC))
    assert {name: count for name, count in counts.items() if count < LEAST[name]} == {}
    assert counts["drafts"] == counts["open links"] == 0, "the importer held nothing back"


def test_what_is_not_in_english_says_so(town):
    pages = json.loads(town("-c", SHOW))
    assert "Share the time" in pages["/en/family-office/services/parental-allowance/"]
    assert "Apply for parental allowance" in pages["/en/family-office/services/"]
    assert "only in German" in pages["/en/family-office/services/"]
    assert all("Musterstadt does not exist" in html for html in pages.values() if "<html" in html)


def test_every_address_answers(town):
    answers = json.loads(town("-c", VISIT))
    assert len(answers) > 350, "the sitemap and the links lead to pages and partners in both languages"
    assert any(address.startswith("/en/") for address in answers)
    assert {address: status for address, status in answers.items() if status != 200} == {}


def test_both_people_can_log_in(town):
    assert json.loads(town("-c", LOG_IN)) == [True, True, False]


def test_models_and_migrations_agree(town):
    town("manage.py", "makemigrations", "--check", "--dry-run")
    town("manage.py", "check", "--fail-level", "WARNING")
