"""When a place is not open: closed days, breaks, exceptions, school holidays."""

from dataclasses import replace

from . import words
from .beside import Beside
from .cursor import NotUnderstood
from .items import Scope
from .tokens import DATE, NUMBER, TIME, WORD

LAST_OF_FORENOON = 14 * 60


class Closing(Beside):
    def holidays_too(self):
        """``täglich 9-18 Uhr, auch an Feiertagen``"""
        start = self.peek().start
        if self.pending or not self.result.pieces:
            return False
        self.skip({"an", "allen", "gesetzlichen"})
        if not self.is_word(words.DAYS) or words.DAYS[self.take().text] != words.HOLIDAY:
            return False
        if not (self.at_end() or self.is_sign(").!")):
            return False
        self.result.unsaid.append((self.joint_start if self.joint == "und" else start, self.before.end))
        return True

    def closed_in_brackets(self):
        """``täglich 9-17 Uhr (Montag Ruhetag)``"""
        if not self.inside or self.joint != "(" or not self.at_days():
            return False
        start = self.peek().start
        days, _listed, nth, part = self.days()
        if nth:
            return False
        if self.closed_words() and self.is_sign(")"):
            self.result.closed.append((days, part))
            return True
        if self.appointment() in ("plain", "only") and self.is_sign(")") and self.result.pieces:
            self.result.arranged.append((days, part))
            self.result.kept.append((start, self.before.end))
            return True
        return False

    def closed(self):
        days, part, rest = (), "", False
        if self.pending:
            days, part = self.pending[0], self.pending[3]
        else:
            rest = self.rest_of_the_days()
            part = "" if rest else self.day_part()
        self.skip({"ist", "sind", "bleibt", "bleiben", "haben", "hat", "wir"})
        self.attempt(self.the_building)
        if not self.closed_words() or self.inside or self.at_time():
            return False
        if not days and self.result.pieces:
            late = any((piece.closes or 24 * 60) > LAST_OF_FORENOON for piece in self.result.pieces)
            cell = self.joint == "|"
            if not rest and ((part not in ("nachmittag", "abend") and not cell) or late):
                raise NotUnderstood
        elif not rest:
            self.result.closed.append((tuple(day for day in days if self.pending[2] == ()), part))
            if self.pending and self.pending[2]:
                raise NotUnderstood
        self.spoken_of = self.spoken_of or bool(days)
        self.pending, self.own = None, Scope()
        return True

    def the_building(self):
        return self.accept({"das", "die", "der", "unser", "unsere"}) and self.accept(words.BUILDINGS)

    def closed_words(self):
        if self.accept_words("kein", "parteiverkehr") or (self.accept({"keine"}) and self.accept(words.OPEN_HEADING)):
            return True
        if self.accept({"geschl"}):
            return self.accept_dot()
        return bool(self.accept(words.CLOSED)) or (bool(self.pending) and self.dashes())

    def dashes(self):
        """``Mi: –`` at the end of a line."""
        while self.accept_sign("-"):
            pass
        return self.before.text == "-" and (self.at_end() or self.is_sign(",;|"))

    def rest_of_the_days(self):
        if self.before.text in ("sonst", "ansonsten"):
            return True
        self.accept_words("an", "den") or self.accept_words("an", "allen") or self.accept({"alle"})
        return bool(self.accept(words.CLOSED_DAYS_LEFT)) and bool(self.accept({"tage", "tagen", "wochentage"}))

    def pause(self):
        """``Mittagspause 12-13 Uhr``"""
        if self.accept_words("ohne", "mittagspause"):
            return True
        if self.pending or not (self.accept(words.PAUSES) or (self.accept(words.CLOSED) and self.at_time())):
            return False
        self.accept_sign(":")
        self.take_break(self.time_range())
        return True

    def pause_behind(self, ranges, sure):
        """``8-16 Uhr, 12-13 Uhr Mittagspause``: the last of the times is one of rest."""
        self.take()
        pause = ranges.pop()
        if ranges:
            self.add(ranges, sure[:-1], self.days_of_times())
        elif self.pending:
            raise NotUnderstood
        self.take_break(pause)
        return True

    def take_break(self, pause):
        if not self.result.pieces:
            self.result.pauses.append(pause)
            return
        pieces = self.result.pieces
        days = pieces[-1].days
        touched = [piece for piece in pieces if piece.opens < pause[0] and pause[1] < (piece.closes or 24 * 60)]
        if pause[1] <= pause[0] or len(touched) != 1 or any(piece.days != days for piece in pieces):
            raise NotUnderstood
        whole = touched[0]
        place = next(number for number, piece in enumerate(pieces) if piece is whole)
        second = replace(whole, opens=pause[1], sure=True)
        whole.closes = pause[0]
        pieces.insert(place + 1, second)

    def exception(self):
        """``Mo-Fr 8-12 Uhr (außer Mi)``"""
        if self.pending or not self.result.pieces or not self.accept(words.EXCEPT):
            return False
        self.skip({"an"})
        left_out, _listed, nth, part = self.days()
        if nth or part:
            raise NotUnderstood
        if left_out == (words.HOLIDAY,):
            return True
        last = self.result.pieces[-1]
        if not set(left_out) <= {*last.days, words.HOLIDAY}:
            raise NotUnderstood
        if any(piece.days != last.days for piece in self.result.pieces[self.since_stop :]) or last.nth:
            raise NotUnderstood
        days = tuple(day for day in last.days if day not in left_out)
        if not days or self.since_stop:
            raise NotUnderstood
        for piece in self.result.pieces:
            piece.days = days
        return True

    def until(self):
        """``Mo-Fr 9-15 Uhr, Mi bis 18 Uhr``: the Wednesday is one of the days just named, with another end."""
        bracket = self.inside and self.joint == "("
        if self.pending or not (bracket or self.joint in (",", ";", "und")) or not self.at_days() or self.alternative:
            return False
        days, _listed, nth, part = self.days()
        self.accept(words.ONLY) or self.accept({"sogar"})
        word = self.accept({"bis", "ab"})
        if nth or part or not word or not self.at_time():
            return False
        minutes, _sure = self.time()
        if bracket and not self.is_sign(")"):
            raise NotUnderstood
        self.other_end(days, minutes, word)
        return True

    def other_end(self, days, minutes, word):
        """Takes these days out of the one piece that has them all, and adds them with the other beginning or end."""
        pieces = self.result.pieces
        touched = [piece for piece in pieces if set(days) & set(piece.days)]
        if len(touched) != 1 or not set(days) < set(touched[0].days) or touched[0].listed or touched[0].nth:
            raise NotUnderstood
        whole = touched[0]
        opens, closes = (minutes, whole.closes) if word == "ab" else (whole.opens, minutes)
        if not whole.opens <= opens < closes or (opens, closes) == (whole.opens, whole.closes):
            raise NotUnderstood
        if whole.closes <= whole.opens:
            raise NotUnderstood
        whole.days = tuple(day for day in whole.days if day not in days)
        times = {"opens": opens, "closes": closes % (24 * 60)}
        pieces.append(replace(whole, days=days, listed=True, closed_by_suffix=True, **times))

    def closed_on_dates(self):
        """``, zwischen Weihnachten und Neujahr geschlossen``: some days of the year, as in ``vacation``."""
        if self.pending or not self.result.pieces or self.joint not in (",", ";", ".", "("):
            return False
        start, exceptional = self.peek().start, False
        while not self.is_word({"geschlossen"}):
            date = self.peek().kind == DATE
            known = date or self.peek().kind == WORD or self.is_sign("-")
            if not known or self.at_day() or self.is_word(words.STRICT):
                return False
            exceptional = exceptional or date or self.is_word(words.EXCEPTIONAL)
            self.take()
        self.take()
        self.result.unsaid.append((start, self.before.end))
        return exceptional

    def empty_cell(self):
        """``Di | 9-12 Uhr | -``"""
        if self.pending or not self.result.pieces or not self.is_sign("-"):
            return False
        self.take()
        return self.at_end() or self.is_sign("|")

    def vacation(self):
        """``(in den Schulferien geschlossen)``: the rows hold for the usual week, and these words are left."""
        start = self.peek().start
        if self.pending or not (
            self.vacation_in_brackets() or self.attempt(self.closed_in_vacation) or self.hours_of_vacation()
        ):
            return False
        self.result.unsaid.append((start, self.before.end))
        return True

    def closed_in_vacation(self):
        without = self.accept({"nicht", "ausser", "ausserhalb"})
        self.accept({"in", "während"})
        self.accept({"den", "der"})
        return self.accept(words.VACATION) and (without or self.accept({"geschlossen"}))

    def hours_of_vacation(self):
        """``, in den Ferien 12-18 Uhr`` to the end of the line."""
        if not self.result.pieces or self.inside or self.joint not in (",", ";", ".", "|"):
            return False
        self.accept_words("in", "den") or self.accept_words("während", "der")
        if not self.accept(words.VACATION):
            return False
        timed = False
        while not self.at_end():
            if self.is_sign("()") or self.is_word(words.STRICT):
                return False
            timed = timed or self.peek().kind in (TIME, NUMBER)
            self.take()
        return timed

    def vacation_in_brackets(self):
        """``(in den Ferien ab 12 Uhr)``, whatever it says of the holidays."""
        if not self.inside or self.joint != "(":
            return False
        start = self.position
        self.accept({"in", "während"})
        self.accept({"den", "der"})
        found = bool(self.accept(words.VACATION))
        while found and not self.is_sign(")"):
            found = not (self.at_end() or self.is_sign("(") or self.is_word(words.STRICT))
            self.take()
        if not found:
            self.position = start
        return found
