"""The German catalogue is complete, fresh and well-formed, and its words reach people."""

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import django
import polib
import pytest
import wagtail
from django.apps import apps
from django.utils.translation import override

from tests import factories
from tests.support import PACKAGE, lacking
from wagtail_familienbuero.admin.groups import create_groups
from wagtail_familienbuero.spoken import language_choices

CATALOGUES = sorted(PACKAGE.rglob("locale/*/LC_MESSAGES/django.po"))
DE = PACKAGE / "locale" / "de" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}|</?\w+[^>]*>")
GETTEXT_TOOLS = ("xgettext", "msguniq", "msgmerge", "msgattrib")


@cache
def catalogue(path=DE):
    return polib.pofile(str(path), wrapwidth=0)


def key(entry):
    return entry.msgctxt, entry.msgid, entry.msgid_plural or ""


def said(entry):
    """What is shown for an entry: one text, or one for each number."""
    return tuple(entry.msgstr_plural[number] for number in sorted(entry.msgstr_plural)) or (entry.msgstr,)


def names(entries):
    return [entry.msgid for entry in entries]


# The catalogue


def test_german_is_there():
    assert DE in CATALOGUES
    assert len(catalogue()) > 500


def test_texts_are_marked_by_names_that_the_tools_know():
    """``makemessages`` does not find what stands in a function of another name: nobody would miss its German."""
    renamed = re.compile(r"^\s*from django\.utils\.translation import .*gettext\w* as (?!_$)", re.MULTILINE)
    sources = [path for path in PACKAGE.rglob("*.py") if renamed.search(path.read_text(encoding="utf-8"))]
    assert sources == []


def test_every_text_is_translated():
    assert not names(entry for entry in catalogue() if not entry.translated() or entry.obsolete)


def test_nothing_is_fuzzy():
    assert not names(catalogue().fuzzy_entries())


def test_placeholders_and_markup_are_kept():
    """In a singular the number may be left out, nothing else."""

    def found(text):
        return sorted(PLACEHOLDER.findall(text))

    wrong = []
    for entry in catalogue():
        texts = said(entry)
        if found(entry.msgid_plural or entry.msgid) != found(texts[-1]):
            wrong.append(entry.msgid)
        if set(found(texts[0])) - set(found(entry.msgid)):
            wrong.append(entry.msgid)
    assert not wrong


def test_every_plural_has_both_forms():
    plurals = [entry for entry in catalogue() if entry.msgid_plural]
    assert plurals
    assert not names(entry for entry in plurals if sorted(entry.msgstr_plural) != [0, 1])


def test_compiled_catalogue_is_fresh():
    compiled = polib.mofile(str(DE.with_suffix(".mo")))
    assert {key(e): said(e) for e in compiled} == {key(e): said(e) for e in catalogue()}


def test_every_text_of_the_package_is_in_the_catalogue(tmp_path):
    """Takes the texts out of the source once more; none is missing and none is left over."""
    missing_tools = [tool for tool in GETTEXT_TOOLS if not shutil.which(tool)]
    if missing_tools:
        lacking(f"GNU gettext is not installed ({', '.join(missing_tools)})")
    copy = tmp_path / PACKAGE.name
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("locale", "static", "__pycache__"))
    (copy / "locale").mkdir()
    command = [sys.executable, "-m", "django", "makemessages", "--locale", "de", "--verbosity", "0"]
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    fresh = {key(e) for e in polib.pofile(str(copy / DE.relative_to(PACKAGE)))}
    stored = {key(e) for e in catalogue()}
    assert not fresh - stored, "new texts: run makemessages and translate them"
    assert not stored - fresh, "texts that nobody uses: run makemessages --no-obsolete"


def test_no_text_means_something_else_in_wagtail():
    """All apps share one catalogue: the same English text would get one German text everywhere."""
    theirs = {}
    for package in (django, wagtail):
        for file in sorted(Path(package.__path__[0]).rglob("locale/de/LC_MESSAGES/django.mo")):
            for entry in polib.mofile(str(file)):
                theirs.setdefault((entry.msgctxt, entry.msgid), set()).add(said(entry))
    assert len(theirs) > 2000
    shared = [entry for entry in catalogue() if (entry.msgctxt, entry.msgid) in theirs]
    wrong = {e.msgid: theirs[e.msgctxt, e.msgid] for e in shared if said(e) not in theirs[e.msgctxt, e.msgid]}
    assert not wrong, "use their translation, another English text, or a context"


# The German


def test_people_are_addressed_formally():
    familiar = re.compile(r"\b(du|dir|dich|dein\w*|euch|eure\w*)\b", re.IGNORECASE)
    assert not [text for entry in catalogue() for text in said(entry) if familiar.search(text)]


def test_quotes_are_german():
    texts = [re.sub(r"<[^>]+>", "", text) for entry in catalogue() for text in said(entry)]
    assert not [text for text in texts if re.search('["”‚‘«»]', text) or text.count("„") != text.count("“")]


def test_punctuation_at_the_end_is_kept():
    """A sentence stays a sentence, and a text before a list keeps its colon."""
    ending = [entry for entry in catalogue() if entry.msgid[-1] in ".:"]
    assert ending
    assert not names(entry for entry in ending if any(text[-1:] != entry.msgid[-1] for text in said(entry)))


NOUNS = [
    ("Topic", "Thema", "Themen"),
    ("TargetGroup", "Zielgruppe", "Zielgruppen"),
    ("LifePhase", "Lebensphase", "Lebensphasen"),
    ("District", "Stadtteil", "Stadtteile"),
    ("Partner", "Einrichtung", "Einrichtungen"),
    ("Contact", "Ansprechperson", "Ansprechpersonen"),
    ("Notice", "Hinweis", "Hinweise"),
]


@pytest.mark.parametrize(("model", "singular", "plural"), NOUNS)
def test_records_have_german_names(model, singular, plural):
    """Through Django, with Wagtail's own catalogue beside ours."""
    meta = apps.get_model("wagtail_familienbuero", model)._meta
    with override("de"):
        assert (str(meta.verbose_name), str(meta.verbose_name_plural)) == (singular, plural)
    with override("en"):
        assert str(meta.verbose_name) != singular


@pytest.mark.parametrize(
    ("model", "singular"),
    [
        ("OfficePage", "Familienbüro"),
        ("TopicPage", "Themenseite"),
        ("ServicePage", "Leistung"),
        ("OfferPage", "Angebot"),
        ("QuestionPage", "Frage"),
    ],
)
def test_pages_have_german_names(model, singular):
    with override("de"):
        assert str(apps.get_model("familienbuero_pages", model)._meta.verbose_name) == singular


def test_german_comes_first_among_the_languages_and_the_others_in_german_order():
    with override("de"):
        choices = language_choices()
    assert choices[0] == ("de", "Deutsch")
    assert ("uk", "Ukrainisch") in choices
    assert [name for _code, name in choices[1:]] == sorted(name for _code, name in choices[1:])


@pytest.mark.django_db
def test_groups_are_named_in_the_language_of_the_site(home):
    """Whoever creates them: a command without a language, or an editor who reads English."""
    office = factories.make_office(home)
    with override(None):
        groups = create_groups(office)
    with override("en"):
        assert create_groups(office) == groups
    assert [group.name for group in groups] == ["Familienbüro-Redaktion", "Familienbüro-Mitarbeit"]
