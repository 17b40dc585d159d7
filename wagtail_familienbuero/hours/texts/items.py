"""What a line of opening hours can say."""

from dataclasses import dataclass, field

OPEN = "open"
PHONE = "phone"
APPOINTMENT = "appointment"


@dataclass(frozen=True)
class Scope:
    """What holds for the entries below it or beside it; empty values say nothing."""

    kind: str = ""
    season: tuple[str, str] | None = None
    label: str = ""
    """As it was written: whose hours they are, or where."""
    place: bool = False
    """The label is a place."""
    name: str = ""
    """What the hours are called: "Bürozeiten". It matters where a text has several."""

    def __bool__(self):
        return self.special or bool(self.kind)

    @property
    def special(self):
        """Whether entries would say something else without it."""
        return self.changes_kind or self.season is not None or bool(self.label)

    @property
    def changes_kind(self):
        return self.kind not in ("", OPEN)

    def over(self, other):
        """This one, and where it says nothing the other."""
        return Scope(
            self.kind or other.kind,
            self.season or other.season,
            self.label or other.label,
            self.place or other.place,
            self.name or other.name,
        )


@dataclass(eq=False)
class Piece:
    """One stretch of time on some days."""

    days: tuple[int, ...]
    """1–7; 8 are public holidays. Empty: days that stand in another line."""
    opens: int
    closes: int
    nth: tuple[int, ...] = ()
    listed: bool = True
    """Each day was named by itself, not by a range."""
    sure: bool = True
    """It is certainly a time: with "Uhr" or minutes."""
    scope: Scope = field(default_factory=Scope)
    alone: bool = False
    """Said with "nur": there is no other time on these days."""
    apart: bool = False
    """It stands under the second heading of its line: what the first one says does not hold for it."""
    closed_by_suffix: bool = False
    """Something behind it has said what kind of time it is."""


@dataclass
class Line:
    """A line that was understood whole."""

    heading: Scope | None = None
    pieces: list[Piece] = field(default_factory=list)
    days: tuple = ()
    """(days, listed, nth, part) of a line of days without times."""
    closed: list[tuple[tuple[int, ...], str]] = field(default_factory=list)
    """(days, part of the day): closed then; no days: nothing is said about which."""
    pauses: list[tuple[int, int]] = field(default_factory=list)
    only: str = ""
    """Everything here is of this kind."""
    kept: list[tuple[int, int]] = field(default_factory=list)
    """Where those words stand that no row can say, and that are no doubt: "nach Vereinbarung"."""
    arranged: list[tuple[tuple[int, ...], str]] = field(default_factory=list)
    """(days, part of the day) of which it is said that they are by appointment or by telephone, without a time."""
    loose: bool = False
    """It may belong to the entries below as well."""
    unsaid: list[tuple[int, int]] = field(default_factory=list)
    """Where words stand that change the rows on some days, and that no row can say: "in den Ferien geschlossen"."""
    bare: bool = False
    """Only a name without a colon: of what stands above or below?"""
    times_first: bool = False
    """The days stand behind their times."""
    pointer: bool = False
    """It says where more can be read, nothing else."""
    leads: Scope = Scope()
    """What its first words, or others in the middle, say; that may hold for the entries of the next lines as well."""
