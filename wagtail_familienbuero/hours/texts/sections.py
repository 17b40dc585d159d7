"""The lines of a text put together: which heading holds for which entry, and how far a doubt reaches."""

from dataclasses import replace

from . import words
from .cursor import NotUnderstood
from .doubts import describe
from .found import Row, Section, Text
from .items import OPEN, Line, Scope
from .lines import read_line

LONGEST_LINE = 600
"""Characters. What is longer is a story, not hours."""


class Assembler:
    def __init__(self, lines):
        self.text = Text(lines)
        self.section = self.text.sections[0]
        self.blank = False
        self.hard_doubt = False
        """What made the section doubtful may hold beyond the next heading."""
        self.newest = []
        """The rows of the line before."""
        self.waiting = None
        """(days, line) of a line of days that has no times yet."""
        self.last = None
        """The days and lines that times in the next line belong to."""
        self.paired = []
        self.broken_pairs = False
        self.orders = set()
        """Whether days stand behind their times (True) or before them."""
        self.bare_headings = False
        """The first line was a name without a colon: after an empty line there may be another."""

    def read(self):
        for number, line in enumerate(self.text.lines):
            if not line.strip():
                self.empty_line()
            else:
                self.one_line(number, line)
                self.blank = False
        self.end_of_days()
        for row in self.text.rows if len(self.orders) > 1 else self.paired if self.broken_pairs else ():
            row.withdrawn = True
        self.tell_apart()
        return self.text

    def tell_apart(self):
        """Of "Öffnungszeiten" and "Bürozeiten" in one text, each row says which it is."""
        rows = [row for row in self.text.rows if row.scope.kind in ("", OPEN)]
        if len({row.scope.name.lower() for row in rows}) > 1:
            for row in rows:
                row.scope = replace(row.scope, label=row.scope.label or row.scope.name)

    def empty_line(self):
        self.blank = True
        if not self.section.filled and self.section.heading is not None:
            self.section.spaced = True

    def one_line(self, number, line):
        try:
            if len(line) > LONGEST_LINE:
                raise NotUnderstood
            found = read_line(line)
        except NotUnderstood:
            self.doubt(number, line)
        else:
            if found.bare and not self.names_what_follows():
                self.doubt(number, line)
            else:
                self.understood(number, found)

    def names_what_follows(self):
        """Whether a name in a line of its own is certainly no caption of what stands above."""
        first = not (self.text.rows or self.text.doubts or self.text.kept or self.waiting or self.text.sections[1:])
        self.bare_headings = self.bare_headings or first
        return first or (self.blank and self.bare_headings and self.section.filled and not self.section.doubtful)

    # --- lines that were not understood

    def doubt(self, number, line):
        self.end_of_days()
        self.last = None
        doubt = describe(number, line[:LONGEST_LINE], len(self.text.sections) - 1)
        self.text.doubts.append(doubt)
        self.text.unclear.add(number)
        if doubt.heading or (doubt.above and not self.text.rows):
            self.new_section(Section(doubtful=True, heading=number))
            self.hard_doubt = self.hard_doubt or doubt.restricting or doubt.exceptional
        if doubt.caption and not self.blank:
            # "Mo 9-11 Uhr", and below it "Krabbelgruppe": the name of what that is.
            for row in self.newest:
                row.withdrawn = True

    def new_section(self, section):
        self.text.sections.append(section)
        self.section = section

    # --- lines that were understood

    def understood(self, number, line: Line):
        if line.heading is not None:
            self.end_of_days()
            self.last = None
            self.begin_section(number, line)
        spoken = bool(self.waiting)
        if line.pointer:
            self.end_of_days()
            self.text.pointers.add(number)
        self.say(number, line)
        if line.days:
            self.end_of_days()
            self.waiting, self.last = (line.days, number), None
        elif line.pieces:
            self.entries(number, line)
        if line.closed:
            self.closed(number, line)
        self.section.arranged += [(number, *days) for days in line.arranged]
        sections, sure = self.held(line)
        for section in sections:
            section.pauses += [(number, pause, sure) for pause in line.pauses]
        if line.arranged:
            self.last = None
        if line.loose and not spoken:
            self.section.doubtful = True

    def held(self, line):
        """For which sections a line of words may hold, and whether that is sure."""
        filled = [section for section in self.text.sections if section.filled]
        apart = self.blank and not self.section.spaced and len(filled) > 1
        if line.heading is None and not line.pieces and (self.section.inline or apart):
            return self.text.sections, False
        return [self.section], True

    def say(self, number, line):
        parts = sorted(line.kept + line.unsaid)
        if line.loose and line.heading:
            parts = [(0, None)]  # "Sprechzeiten nach Vereinbarung"
        if parts:
            self.end_of_days(number)
            parts = parts if line.pieces else [(0, None)]
            self.text.kept[number] = [self.text.lines[number][start:end] for start, end in parts]
        self.text.complete = self.text.complete and not line.unsaid
        if line.only and (self.section.only or line.only) != line.only:
            self.section.doubtful = True
        sections, sure = self.held(line)
        for section in sections if line.only else ():
            section.only = line.only if sure else "?"
        if line.only and not self.blank and self.text.lines[number].lstrip().startswith("("):
            # In brackets below several lines: of all of them, or of the last?
            lines = {row.lines for row in self.text.rows if row.section == len(self.text.sections) - 1}
            self.section.only = "?" if len(lines) > 1 else self.section.only

    def begin_section(self, number, line):
        before, scope = self.section, line.heading
        doubtful, wide = self.hard_doubt, not line.pieces
        if before.heading is not None and not before.filled and not before.doubtful:
            # A second title with names below it: whose are those?
            doubtful = doubtful or bool(scope.label and before.scope.label and self.text.rows)
            scope, wide = scope.over(before.scope), True
        elif scope.label and not scope.kind and (before.doubtful or (before.wide and before.scope.changes_kind)):
            doubtful = True
        elif scope.season and not (scope.kind or scope.label):
            scope = scope.over(Scope(before.scope.kind, None, before.scope.label, before.scope.place))
            doubtful = doubtful or before.doubtful
        elif (before.scope.season and not scope.season) or (before.scope.place and not scope.label):
            doubtful = True
        self.new_section(Section(scope, number, doubtful, spaced=False, wide=wide))

    def entries(self, number, line):
        pieces, lines = line.pieces, (number,)
        if not pieces[0].days:
            pieces, lines = self.with_days(number, pieces)
            if not pieces:
                self.text.unclear.add(number)
                return
        else:
            spoken = {False} if self.waiting else set()
            self.end_of_days()
            self.orders |= {line.times_first, *spoken}
        self.check_section(line)
        self.section.filled = True
        new = self.rows(pieces, lines, line)
        self.paired += new if len(lines) > 1 else []
        self.text.rows += new
        self.newest = new
        here = (pieces[-1].days, pieces[-1].listed, pieces[-1].nth, ""), lines
        self.last = None if line.times_first else here
        self.section.inline = self.said_inline(line, first=len(self.text.rows) == len(new))

    def said_inline(self, line, *, first):
        """What the line says of its own entries, if it is open whether it says so of the next ones too."""
        heading = line.heading or Scope()
        only_kind = first and not line.leads and not heading.season and not heading.label
        if not heading.special or only_kind:
            return line.leads if line.leads else None
        return line.leads.over(heading)

    def check_section(self, line):
        """Whether the heading still holds here."""
        section, inline = self.section, self.section.inline
        over = section.filled and self.blank and section.scope.special and not section.spaced
        if inline and line.leads and not inline.label:
            # Both say it of themselves.
            inline = (inline.season and not line.leads.season) or (inline.kind and not line.leads.kind)
        if line.heading is None and (inline or over):
            heading = None if inline else section.heading
            self.new_section(Section(section.scope, heading, doubtful=True))

    def rows(self, pieces, lines, line):
        section = len(self.text.sections) - 1
        rows = []
        for piece in pieces:
            scope = piece.scope if piece.apart else piece.scope.over(self.section.scope)
            for day in piece.days:
                if day == words.HOLIDAY:
                    self.text.unclear.update(lines)
                else:
                    rows.append(Row(day, piece, scope, section, lines, self.section.doubtful))
        return rows

    # --- days and times in lines of their own

    def with_days(self, number, pieces):
        """The pieces with the days of a line above."""
        if self.waiting:
            days, line = self.waiting
            self.waiting = None
            lines = (line, number)
        elif self.last and not self.blank and all(piece.sure for piece in pieces):
            days, lines = self.last
            lines = (*lines, number)
        else:
            self.broken_pairs = True
            self.orders.add(False)
            return [], ()
        for piece in pieces:
            piece.days, piece.listed, piece.nth = days[:3]
        return pieces, lines

    def end_of_days(self, spoken=None):
        """A line of days is over without times; with words instead if their line is given."""
        if not self.waiting:
            return
        line = self.waiting[1]
        self.waiting = None
        if spoken is None:
            self.text.unclear.add(line)
            self.broken_pairs = True
        else:
            self.text.kept.setdefault(line, []).append(self.text.lines[line].strip())

    def closed(self, number, line):
        sections, sure = self.held(line)
        for days, part in line.closed:
            if not days and self.waiting:
                days, part = self.waiting[0][0], ""
                self.waiting = None
            if not days:
                self.text.unclear.add(number)
                self.section.closed.append((number, tuple(range(1, 8)), "?"))
            else:
                for section in sections:
                    section.closed.append((number, days, part if sure else "?"))
        self.text.said.add(number)
        self.last = None
