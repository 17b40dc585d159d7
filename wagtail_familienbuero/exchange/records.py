"""What is exchanged with other systems, as plain values: every format reads and writes these.

Nothing here knows Django. A field is called as the model's field that it fills.
Texts named ``body``, ``intro``, ``description``, ``short_answer``,
``requirements``, ``fees_note``, ``deadlines`` and ``what_to_bring`` are HTML of
any kind and are cleaned by whoever writes them; the other texts are plain.
Messages carry English text and its parameters apart, so that whoever shows them
can translate them.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


def gettext_noop(text):
    """Marks a text for translation and returns it as it is."""
    return text


@dataclass(frozen=True)
class Message:
    """A text with ``%(name)s`` in it and the values for them: texts, messages, tuples of them, numbers."""

    text: str
    params: tuple = ()

    @classmethod
    def of(cls, text, /, **params):
        return cls(text, tuple(params.items()))

    def __str__(self):
        return self.translated(str)

    def translated(self, translate):
        """The text as ``translate`` gives it, and all that stands in it."""

        def shown(value):
            if isinstance(value, tuple):
                return ", ".join(map(shown, value))
            if isinstance(value, Message):
                return value.translated(translate)
            return translate(value) if value and isinstance(value, str) else value

        return translate(self.text) % {name: shown(value) for name, value in self.params}


class UnreadableFileError(Exception):
    """The file as a whole cannot be taken in; ``message`` says why and what to do."""

    def __init__(self, message):
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class ExternalKey:
    """What a thing is called in another system. ``agency`` is whose system it is (XZuFi ``schemeAgencyID``).

    ``kind`` is one of the names in ``KINDS``, or what the other system calls
    partners: ``location`` or ``authority``.
    """

    scheme: str
    agency: str
    value: str
    kind: str

    def __str__(self):
        return f"{self.kind} {self.value}"


@dataclass(frozen=True)
class Reference:
    """Points to something in the other system, which may not be here yet.

    Where nothing here has the key, ``name`` may still find it: the name, title
    or slug of a record of the site or of a page of the section. ``note``,
    ``link`` and ``appointment`` are what the entry says about its target.
    """

    key: ExternalKey
    note: str = ""
    link: str = ""
    appointment: str = ""
    name: str = ""


# Parts


@dataclass(frozen=True)
class Fee:
    """``amount`` in euros; ``None`` where the source gives no figure."""

    label: str
    amount: Decimal | None = None
    note: str = ""


@dataclass(frozen=True)
class Document:
    name: str
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class Step:
    """``text`` is HTML."""

    title: str
    text: str = ""


@dataclass(frozen=True)
class Law:
    name: str
    url: str = ""


@dataclass(frozen=True)
class OnlineLink:
    """``kind`` is ``online``, ``form`` or ``info``."""

    title: str
    url: str
    note: str = ""
    kind: str = "info"


@dataclass(frozen=True)
class SpokenLanguage:
    """``language`` is a code of ``spoken.py``, such as ``uk``."""

    language: str
    note: str = ""


@dataclass(frozen=True)
class AccessibilityFact:
    """``available`` is ``yes``, ``no`` or ``unknown``."""

    fact: str
    available: str = "unknown"
    note: str = ""


# Entries


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every entry has.

    ``language`` is a code such as ``de``, empty if the source does not say. An
    entry that is not ``public`` is internal and never published. ``slug`` is
    empty unless the address matters.
    """

    key: ExternalKey
    title: str
    language: str = ""
    public: bool = True
    slug: str = ""


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Until when an entry is right, and whom to ask (never shown to visitors)."""

    checked_on: date | None = None
    review_by: date | None = None
    reviewer_name: str = ""
    reviewer_email: str = ""


@dataclass(frozen=True, kw_only=True)
class Reach:
    phone: str = ""
    email: str = ""
    website: str = ""
    appointment_url: str = ""


@dataclass(frozen=True, kw_only=True)
class Address:
    """``latitude`` and ``longitude`` in degrees (WGS 84)."""

    street: str = ""
    postal_code: str = ""
    city: str = ""
    address_note: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Classified:
    topics: tuple[Reference, ...] = ()
    target_groups: tuple[Reference, ...] = ()
    life_phases: tuple[Reference, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Referral:
    """Who handles it. ``handled_by`` is ``we``, ``partner``, ``both`` or ``""``, which leaves it to the targets:
    passed on if one of them can be reached, else not stated."""

    handled_by: str = ""
    handled_reason: str = ""
    responsible_partners: tuple[Reference, ...] = ()
    what_to_bring: str = ""


@dataclass(frozen=True, kw_only=True)
class ServiceRecord(Referral, Classified, Checked, Record):
    in_one_sentence: str = ""
    body: str = ""
    requirements: str = ""
    documents: tuple[Document, ...] = ()
    steps: tuple[Step, ...] = ()
    fees: tuple[Fee, ...] = ()
    fees_note: str = ""
    deadlines: str = ""
    duration: str = ""
    legal_basis: tuple[Law, ...] = ()
    online_links: tuple[OnlineLink, ...] = ()
    leika_keys: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class QuestionRecord(Referral, Classified, Checked, Record):
    short_answer: str = ""
    body: str = ""
    related: tuple[Reference, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OfferRecord(Reach, Address, Classified, Checked, Record):
    """Ages in months. ``registration`` is ``none``, ``needed``, ``recommended`` or ``""``."""

    summary: str = ""
    body: str = ""
    when: str = ""
    age_from: int | None = None
    age_to: int | None = None
    provider: Reference | None = None
    place: Reference | None = None
    online: bool = False
    districts: tuple[Reference, ...] = ()
    is_free: bool = False
    costs: tuple[Fee, ...] = ()
    registration: str = ""
    registration_note: str = ""
    referral_needed: bool = False
    referral_note: str = ""
    contacts: tuple[Reference, ...] = ()
    languages: tuple[SpokenLanguage, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PartnerRecord(Reach, Address, Classified, Checked, Record):
    """``title`` is the name. ``kind`` is ``department``, ``authority``, ``provider``, ``network`` or ``emergency``."""

    kind: str = "network"
    what_they_do: str = ""
    description: str = ""
    protected_address: bool = False
    area: str = ""
    hours_text: str = ""
    contacts: tuple[Reference, ...] = ()
    languages: tuple[SpokenLanguage, ...] = ()
    accessibility: tuple[AccessibilityFact, ...] = ()
    districts: tuple[Reference, ...] = ()
    partner_since: date | None = None
    agreement_until: date | None = None
    working_groups: str = ""
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ContactRecord(Reach, Checked, Record):
    """``title`` is the name."""

    role: str = ""
    office: Reference | None = None
    room: str = ""
    in_directory: bool = False
    hours_text: str = ""
    languages: tuple[SpokenLanguage, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TopicRecord(Record):
    """``title`` is the name. A topic may have several parents in other systems; the first that is here counts."""

    parents: tuple[Reference, ...] = ()
    sort_order: int | None = None
    icon: str = ""
    intro: str = ""
    synonyms: tuple[str, ...] = ()
    code_list: str = ""
    code: str = ""


KINDS = {
    "service": ServiceRecord,
    "offer": OfferRecord,
    "question": QuestionRecord,
    "partner": PartnerRecord,
    "contact": ContactRecord,
    "topic": TopicRecord,
}


# Inputs


@dataclass(frozen=True)
class Row:
    """One entry of the input: its record, or the problem that left none.

    ``notes`` name what was left out of the record. ``left_alone`` are fields of
    which the row says nothing usable: they stay as they are.
    """

    number: int
    name: str
    record: Record | None = None
    problem: Message | None = None
    notes: tuple[Message, ...] = ()
    left_alone: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Batch:
    """A whole input of one kind (a key of ``KINDS``).

    ``language`` is empty where the source names none. ``fields`` are the names of
    the record's fields that the source speaks of; the others are left as they
    are. ``None`` stands for all of them. ``notes`` are about the whole.
    """

    scheme: str
    agency: str
    kind: str
    language: str
    rows: tuple[Row, ...]
    notes: tuple[Message, ...] = ()
    fields: frozenset[str] | None = field(default=None)
