"""What a new section says: the form of the words, whatever their language.

Texts named ``intro`` and ``short_answer`` are HTML. The words hold for every
municipality and every year: no names, addresses, amounts or deadlines.
"""

from dataclasses import dataclass

LANGUAGES = ("de", "en")


@dataclass(frozen=True)
class TopicWords:
    """``key`` is the same in every language; ``synonyms`` are separated by commas."""

    key: str
    icon: str
    name: str
    intro: str
    synonyms: str
    below: tuple["TopicWords", ...] = ()


@dataclass(frozen=True)
class PhaseWords:
    """Ages in months, both included; pregnancy has none."""

    key: str
    name: str
    age_from: int | None = None
    age_to: int | None = None


@dataclass(frozen=True)
class PageWords:
    """A page of the section: ``intro`` of an office, list, directory or search."""

    title: str
    intro: str


@dataclass(frozen=True)
class DraftWords:
    """A draft that shows editors how an entry is written. ``topic`` and ``group`` are keys."""

    title: str
    summary: str
    topic: str
    group: str
    synonyms: str = ""


@dataclass(frozen=True)
class Words:
    office: PageWords
    services: PageWords
    offers: PageWords
    questions: PageWords
    directory: PageWords
    search: PageWords
    service_draft: DraftWords
    offer_draft: DraftWords
    question_draft: DraftWords
    topics: tuple[TopicWords, ...]
    target_groups: tuple[tuple[str, str], ...]
    life_phases: tuple[PhaseWords, ...]


def words_for(language):
    """The ``Words`` in ``de`` or ``en``. Raises ``LookupError`` for another language."""
    from . import english, german

    return {"de": german.WORDS, "en": english.WORDS}[language]


def language_for(locale_code):
    """The language of words that fits a locale such as ``en-gb`` or ``de-simple``: German unless it is English."""
    return "en" if locale_code.lower().partition("-")[0] == "en" else "de"
