"""What the lines of a text say together."""

from dataclasses import dataclass, field

from .doubts import Doubt
from .items import Piece, Scope


@dataclass(eq=False)
class Row:
    """A piece on one of its days."""

    day: int
    piece: Piece
    scope: Scope
    section: int
    lines: tuple[int, ...]
    """The lines of the text that say it."""
    withdrawn: bool = False


@dataclass
class Section:
    scope: Scope = field(default_factory=Scope)
    heading: int | None = None
    """The line of its heading."""
    doubtful: bool = False
    """Nobody knows for what its entries hold."""
    inline: Scope | None = None
    """What was said in a line with entries of its own: for the next lines it need not hold."""
    spaced: bool = True
    """An empty line followed the heading: empty lines separate nothing here."""
    wide: bool = False
    """Its heading, or the one above it, has a line of its own: it may hold beyond the next name."""
    filled: bool = False
    only: str = ""
    closed: list = field(default_factory=list)
    pauses: list = field(default_factory=list)
    arranged: list = field(default_factory=list)


@dataclass
class Text:
    """What the lines of a text say, before it is checked against itself."""

    lines: list[str]
    rows: list[Row] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    sections: list[Section] = field(default_factory=lambda: [Section()])
    unclear: set[int] = field(default_factory=set)
    """Lines that stay as they are, because what they say is not certain."""
    kept: dict[int, list[str]] = field(default_factory=dict)
    complete: bool = True
    """False if a line says what changes rows and no row can say, though it is clear."""
    pointers: set[int] = field(default_factory=set)
    """Lines that only say where more can be read."""
    said: set[int] = field(default_factory=set)
    """Lines that say something, though no row."""
