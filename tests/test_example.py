"""The example town loads, loads again without adding anything, and answers at every address."""

import json
import subprocess
import sys

import pytest

from tests.support import ROOT, site_environment

FOLDER = ROOT / "example_project"
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


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Gives `run(*arguments)`: runs Python in the example project on a database of its own; its output."""
    folder = tmp_path_factory.mktemp("town")
    extra = {
        "DJANGO_SETTINGS_MODULE": "musterstadt.settings",
        "EXAMPLE_TOWN_DATABASE": str(folder / "town.sqlite3"),
        "EXAMPLE_TOWN_MEDIA": str(folder / "media"),
    }
    environment = site_environment("stock", **extra)

    def run_python(*arguments):
        done = subprocess.run(
            [sys.executable, *arguments], cwd=FOLDER, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run_python


@pytest.fixture(scope="module")
def town(run):
    """What `tests/town.py` saw, by the names of its functions."""
    return json.loads(run("-m", "tests.town").splitlines()[-1])


def test_a_second_run_adds_nothing(town):
    message, before, after = town["second_load"]
    assert "0 entries in German and 0 in English added" in message
    assert after == before


def test_the_town_is_full_and_public(town):
    counts = town["content"]
    assert {name: count for name, count in counts.items() if count < LEAST[name]} == {}
    assert counts["drafts"] == counts["open links"] == 0, "the importer held nothing back"


def test_everybody_has_hours_in_both_languages(town):
    hours = town["hours"]
    assert hours["de"]["silent"] == hours["en"]["silent"] == []
    assert hours["de"]["closed"] == ["beratungsstelle-zuversicht"]
    assert hours["en"]["closed"] == ["zuversicht-advice-centre"]
    assert {"notruf", "telefonseelsorge", "frauenhaus"} <= set(hours["de"]["always"]), "on public holidays too"
    assert "emergency-112" in hours["en"]["always"] and "elterntelefon" not in hours["de"]["always"]


def test_what_is_not_in_english_says_so(town):
    pages = town["english"]
    assert "Share the time" in pages["/en/family-office/services/parental-allowance/"]
    assert "Apply for parental allowance" in pages["/en/family-office/services/"]
    assert "only in German" in pages["/en/family-office/services/"]
    german = pages.pop("/")
    assert all("Musterstadt does not exist" in html for html in pages.values())
    assert 'alt="Bunte Häuser' in german and 'alt="Colourful houses' in pages["/en/"], "the home page has its drawing"


def test_every_address_answers(town):
    answers = town["visit"]
    assert len(answers) > 350, "the sitemap and the links lead to pages and partners in both languages"
    assert any(address.startswith("/en/") for address in answers)
    assert {address: status for address, status in answers.items() if status != 200} == {}


def test_the_search_says_nothing_that_the_page_does_not(town):
    assert town["said_by_the_search_alone"] == []


def test_both_people_can_log_in(town):
    assert town["log_in"] == [True, True, False]


def test_models_and_migrations_agree(town, run):
    assert town["missing_migrations"] == ""
    run("manage.py", "check", "--fail-level", "WARNING")
