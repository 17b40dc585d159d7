"""What is exchanged with other systems, as plain values: every format reads and writes these.

Nothing here knows Django. Messages carry English text and its parameters apart,
so that whoever shows them can translate them.
"""

from dataclasses import dataclass
from decimal import Decimal


def gettext_noop(text):
    """Marks a text for translation and returns it as it is."""
    return text


@dataclass(frozen=True)
class Message:
    """A text with ``%(name)s`` in it and the values for them."""

    text: str
    params: tuple = ()

    @classmethod
    def of(cls, text, /, **params):
        return cls(text, tuple(params.items()))

    def __str__(self):
        return self.text % dict(self.params)


class UnreadableFileError(Exception):
    """The file as a whole cannot be taken in; ``message`` says why and what to do."""

    def __init__(self, message):
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class ExternalKey:
    """What a thing is called in another system. ``agency`` is whose system it is (XZuFi ``schemeAgencyID``)."""

    scheme: str
    agency: str
    value: str
    kind: str

    def __str__(self):
        return f"{self.kind} {self.value}"


@dataclass(frozen=True)
class Reference:
    """Points to something in the other system, which may not be here yet."""

    key: ExternalKey
    note: str = ""
    link: str = ""
    appointment: str = ""


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
class ServiceRecord:
    """One administrative service.

    ``body``, ``requirements``, ``fees_note`` and ``deadlines`` are HTML of any
    kind, the other texts are plain. ``language`` is a code such as ``de``, empty
    if the source does not say. An entry that is not ``public`` is internal and
    never published.
    """

    key: ExternalKey
    title: str
    language: str = ""
    public: bool = True
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
    responsible: tuple[Reference, ...] = ()
    topics: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Row:
    """One entry of the input: its record, or the problem that left none.

    ``notes`` name what was left out of the record.
    """

    number: int
    name: str
    record: ServiceRecord | None = None
    problem: Message | None = None
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Batch:
    """A whole input. ``language`` is empty where the source names none; ``notes`` are about the whole."""

    scheme: str
    agency: str
    kind: str
    language: str
    rows: tuple[Row, ...]
    notes: tuple[Message, ...] = ()
