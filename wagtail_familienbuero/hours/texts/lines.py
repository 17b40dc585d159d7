"""The grammar of one line of opening hours, read from left to right."""

from itertools import pairwise

from . import words
from .closing import Closing
from .cursor import NotUnderstood
from .items import Piece, Scope
from .times import WHOLE_DAY
from .tokens import NUMBER, TIME, tokens


def read_line(line):
    """The ``Line`` that the text says; raises ``NotUnderstood`` if any of it is not clear."""
    return Reader(tokens(line), line).read()


class Reader(Closing):
    def read(self):
        if self.polite_line():
            return self.result
        if self.pointing_line():
            self.result.pointer = True
            return self.result
        self.bullet()
        self.attempt(self.part_of_line)
        self.attempt(self.times_before_days)
        while not self.at_end():
            self.clause()
        self.finish()
        return self.result

    def part_of_line(self):
        """``Vormittags: Mo-Fr 8-12 Uhr``"""
        self.line_part = self.day_part() if not self.at_day() else ""
        return self.line_part and self.accept_sign(":") and not self.at_end()

    def finish(self):
        if self.inside or (self.line_part and not self.result.pieces):
            raise NotUnderstood
        if self.pending:
            other = self.result.pieces or self.result.closed or self.result.kept or self.own
            if other or self.pending[3] or (self.lead and not self.lead_is_heading):
                raise NotUnderstood
            self.result.days = self.pending
        without_days = [piece for piece in self.result.pieces if not piece.days]
        if without_days and (len(without_days) < len(self.result.pieces) or self.result.closed):
            raise NotUnderstood

    def clause(self):
        """One step: whichever thing can stand here."""
        if self.separator() or self.attempt(self.any_heading):
            return
        steps = (
            self.season_beside,
            self.kind_beside,
            self.appointment_beside,
            self.part_by_appointment,
            self.events_beside,
            self.remark_behind,
            self.name_behind,
            self.name_before,
            self.nth_behind,
            self.holidays_too,
            self.closed,
            self.closed_in_brackets,
            self.pause,
            self.vacation,
            self.exception,
            self.until,
            self.closed_on_dates,
            self.empty_cell,
            self.entry,
            self.pointing_rest,
            self.filler,
        )
        if not any(self.attempt(step) for step in steps):
            raise NotUnderstood
        self.joint, self.next_joint, self.alternative = self.next_joint, "", False

    # --- entries

    def entry(self):
        """Days, or times for the days that were read before."""
        if self.alternative:
            raise NotUnderstood
        if self.around_the_clock():
            return self.whole_days()
        if self.at_days() and not self.inside:
            if self.pending or (self.result.pieces and not self.joint and not self.behind_a_time()):
                raise NotUnderstood
            self.pending_start = self.peek().start
            first = self.position
            self.pending, self.spoken_of = self.days(), False
            self.slashed = any(token.text == "/" for token in self.tokens[first : self.position])
            self.own = Scope()
            return True
        only = bool(self.pending) and self.attempt(self.only_then)
        if not self.at_time() and not self.at_day_part():
            return False
        first = len(self.result.pieces)
        self.times()
        for piece in self.result.pieces[first:]:
            piece.alone = bool(only)
        return True

    def only_then(self):
        """``Fr nur 8-12 Uhr``"""
        return self.accept({"nur"}) and (self.at_time() or self.at_day_part())

    def times_before_days(self):
        """``9-12 Uhr Mo-Fr``: the whole line, and nothing else in it."""
        if not self.at_time():
            return False
        ranges, sure = [self.time_range()], [self.sure]
        while self.at_time(self.separator_length()) and self.separator_length():
            self.position += self.separator_length()
            ranges.append(self.time_range())
            sure.append(self.sure)
        self.accept_sign(":,")
        if not self.at_days():
            return False
        days = self.days()
        self.accept_sign(".")
        if not self.at_end() or days[3]:
            return False
        self.add(ranges, sure, days)
        self.result.times_first = True
        return True

    def behind_a_time(self):
        """``Mo 9-12 Uhr Di 14-18 Uhr``, where a line break was lost."""
        timed = self.before.kind in (TIME, NUMBER) or self.is_word({"uhr", "h"}, -1)
        return timed and not self.result.kept and self.at_day()

    def at_day_part(self):
        start = self.position
        found = bool(self.day_part()) and self.at_time()
        self.position = start
        return found

    def whole_days(self):
        days = self.pending or (tuple(range(1, 8)), False, (), "")
        self.accept(words.DAILY)
        if self.result.pieces:
            raise NotUnderstood
        self.add([WHOLE_DAY], [True], days)
        return True

    def times(self):
        part = self.pending[3] if self.pending else ""
        ranges, sure = [], []
        while True:
            part = self.day_part() or part
            ranges.append(self.time_range())
            sure.append(self.sure)
            self.check_part(part, ranges[-1])
            part = self.day_part()
            if part:
                self.check_part(part, ranges[-1])
                part = ""
            length = self.separator_length()
            if not self.at_more_times(length) or (self.is_word(words.PAUSES, length)):
                break
            if self.pending and self.slashed and self.is_sign("/"):
                raise NotUnderstood  # "Mo/Di 9-12/14-16": each its own?
            self.position += length
        if self.is_word(words.CLOSED) or self.is_word(words.PAUSES):
            return self.pause_behind(ranges, sure)
        self.add(ranges, sure, self.days_of_times())
        return True

    def at_more_times(self, ahead):
        if self.is_word({"jeweils"}, ahead):
            return False
        part = self.peek(ahead).text.removesuffix("s") in words.DAY_PARTS
        return self.at_time(ahead + 1 if part else ahead)

    def check_part(self, part, times):
        for name in filter(None, {part, self.line_part}):
            earliest, latest = words.DAY_PARTS[name]
            if not earliest <= times[0] < (times[1] or 24 * 60) <= latest:
                raise NotUnderstood

    def days_of_times(self):
        """Those just named; those of the entry before; none if another line must say them."""
        if self.pending:
            return self.pending
        if not self.result.pieces:
            return (), True, (), ""
        if not self.joint or self.inside or self.spoken_of:
            raise NotUnderstood
        last = self.result.pieces[-1]
        return last.days, last.listed, last.nth, ""

    def add(self, ranges, sure, days):
        """Times one after another; who writes them in another order may mean something else."""
        if any(first[1] <= first[0] or second[0] < first[1] for first, second in pairwise(ranges)):
            raise NotUnderstood
        self.entries_of_lead += 1
        if (
            self.lead
            and not self.lead_is_heading
            and self.entries_of_lead > 1
            and self.result.pieces
            and self.late_lead
        ):
            raise NotUnderstood
        if self.entries_of_lead == 1 and self.result.pieces:
            self.late_lead = True
        scope = self.own.over(self.lead)
        for (opens, closes), certain in zip(ranges, sure, strict=True):
            piece = Piece(days[0], opens, closes, days[2], days[1], certain, scope)
            piece.apart, piece.closed_by_suffix = self.other_heading, bool(self.own)
            self.result.pieces.append(piece)
        self.pending, self.own = None, Scope()

    def filler(self):
        return bool(self.attempt(self.building) or self.accept(words.FILLERS))
