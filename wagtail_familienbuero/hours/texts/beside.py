"""Words before, between and behind days and times: for which of them do they hold?"""

from . import words
from .cursor import NotUnderstood
from .items import APPOINTMENT, OPEN, PHONE, Scope
from .joints import Joints


class Beside(Joints):
    # --- headings and what holds for several entries

    def any_heading(self):
        if self.pending or self.inside:
            return False
        begun = bool(self.result.pieces or self.result.closed or self.result.kept)
        if begun and self.joint not in (",", ";", ".", "!", "und"):
            return False
        self.colon = False
        scope = self.heading()
        if not scope or (begun and (not self.colon or self.at_end())):
            return False
        if begun:
            # A second list of hours in the same line.
            if self.result.heading and self.result.heading.special and not scope.special:
                raise NotUnderstood
            self.result.leads = scope if scope.special else self.result.leads
            self.lead, self.other_heading = scope, True
        else:
            before = self.result.heading or Scope()
            if before.label and scope.label:
                raise NotUnderstood
            self.result.heading = self.lead = scope.over(before)
            self.result.bare = self.bare and self.at_end()
            self.result.loose = scope.kind == APPOINTMENT and not self.colon and self.at_end()
        self.lead_is_heading, self.since_stop, self.joint = True, len(self.result.pieces), ";" if begun else ""
        return True

    def prefix(self, scope):
        """Words before days or times: of one entry if the days are known, else of all that follow."""
        if self.pending:
            self.own = scope.over(self.own)
            return True
        if self.result.pieces and not self.joint:
            raise NotUnderstood
        if self.lead and not self.lead_is_heading and self.entries_of_lead:
            raise NotUnderstood
        if self.lead.kind and scope.kind and self.lead.kind not in (OPEN, scope.kind):
            raise NotUnderstood
        if self.result.pieces:
            self.next_joint = self.joint
        else:
            self.result.leads = scope.over(self.result.leads)
        self.lead, self.lead_is_heading, self.entries_of_lead = scope.over(self.lead), False, 0
        return True

    def suffix(self, scope):
        """Words behind a time; of which one, if there are several, is not guessed."""
        if self.spoken_of:
            raise NotUnderstood
        open_ones = [piece for piece in self.result.pieces[self.since_stop :] if not piece.closed_by_suffix]
        if len(open_ones) != 1 or open_ones[0] is not self.result.pieces[-1]:
            raise NotUnderstood
        piece = open_ones[0]
        if piece.scope.kind == PHONE and scope.kind == APPOINTMENT:
            raise NotUnderstood
        piece.scope = scope.over(piece.scope)
        piece.closed_by_suffix = True
        return True

    def beside(self, scope, *, certain):
        """A kind or season that was read here: before or behind what it speaks of?"""
        if (self.at_days() or self.at_time()) and not self.inside:
            return self.prefix(scope)
        if self.pending or not self.result.pieces:
            return False
        if self.joint in ("", "(") or (self.joint == "," and certain):
            return self.suffix(scope)
        raise NotUnderstood

    def remark_behind(self):
        """In brackets, and certainly no condition."""
        scope = self.remark() if self.inside and self.joint == "(" else None
        return bool(scope) and self.suffix(scope)

    def name_behind(self):
        """``Mo 15-17 Uhr Krabbelgruppe``"""
        if self.pending or self.inside or self.joint or not self.result.pieces:
            return False
        scope = self.name_words()
        return bool(scope) and self.suffix(scope)

    def name_before(self):
        """``Mo-Fr 9-14 Uhr, Familiencafé Mi 15-17 Uhr``"""
        if self.pending or self.inside or not self.joint or not self.result.pieces:
            return False
        scope = self.name_heading()
        if not scope or self.colon or self.bare:
            return False
        return self.prefix(scope)

    def nth_behind(self):
        """``Sa 10-12 Uhr (jeden 1. Samstag im Monat)``"""
        if not self.inside or self.joint != "(" or not self.at_days():
            return False
        days, _listed, nth, part = self.days()
        last = self.result.pieces[-1] if self.result.pieces else None
        if not nth or part or not self.is_sign(")") or not last or last.nth or last.days != days:
            raise NotUnderstood
        if len([piece for piece in self.result.pieces if piece.days == days]) > 1 or last.closed_by_suffix:
            raise NotUnderstood
        last.nth, last.closed_by_suffix = nth, True
        return True

    def pointing_rest(self):
        """``, Infos dazu unter Veranstaltungen`` to the end of the line or of the brackets."""
        start, found = self.peek().start, []
        if self.pending or not self.joint or not (self.result.pieces or self.result.kept):
            return False
        while self.is_word(words.POINTED) or (found and self.is_sign(".!,-&/")):
            found.append(self.take().text)
        return bool(words.POINTING & set(found)) and (self.at_end() or self.is_sign(")")) and self.keep(start)

    def events_beside(self):
        """``Sa nur bei Veranstaltungen``, ``und je nach Programm``: times that are not said here."""
        start = self.peek().start
        self.accept(words.ONLY)
        if not (self.accept_words("je", "nach") or self.accept({"bei", "zu", "nach"})):
            return False
        self.skip({"den", "unseren", "unserem", "dem"})
        if not self.accept(words.EVENTS) or self.at_days() or self.at_time():
            return False
        self.skip({"geöffnet", "offen", "möglich"})
        if self.pending or not self.result.pieces or self.joint in (".", "!", ";"):
            return self.keep(start)
        if self.joint != "und":
            raise NotUnderstood
        return self.keep(self.joint_start)

    def season_beside(self):
        if self.pending:
            return False
        season = self.season() if self.inside else self.season_in_brackets()
        return bool(season) and self.beside(Scope(season=season), certain=False)

    def kind_beside(self):
        start = self.peek().start
        only = self.is_word(words.ONLY)
        kind = self.phone_or_personal()
        if not kind:
            return False
        if kind == PHONE and self.pending and not self.at_time():
            return (self.at_end() or self.is_sign(",;.)!|")) and self.keep(start)
        return self.beside(Scope(kind), certain=only)

    def appointment_beside(self):
        start = self.peek().start
        how = self.appointment()
        if not how:
            return False
        if self.pending and not self.at_time():
            return self.keep(start)
        if (self.at_days() or self.at_time()) and not self.inside:
            if self.joint == "und":
                raise NotUnderstood
            return self.prefix(Scope(APPOINTMENT))
        return self.appointment_behind(how, start)

    def appointment_behind(self, how, start):
        if how == "partly":
            if self.result.pieces:
                raise NotUnderstood
            self.result.only = "?"
            return self.keep(start)
        if not self.result.pieces or self.joint in (".", "!", ";"):
            if how == "only" and (self.spoken_of or self.result.kept):
                raise NotUnderstood  # of the days just named, or of all?
            if how == "only" and not self.result.pieces:
                self.result.only = APPOINTMENT
                self.result.kept.append((start, self.before.end))
                return True
            if how == "only" and self.result.pieces:
                raise NotUnderstood
            named = self.result.heading and self.result.heading.label
            self.result.loose = self.result.loose or not (self.result.pieces or named)
            if how == "plain" and not self.result.pieces and (self.inside or self.before.text in words.REGISTRATION):
                self.result.only = "?"  # "(nach Anmeldung)" below the hours: of all of them, or besides?
            return self.keep(start)
        if self.joint == "und" and how != "only":
            return self.keep(self.joint_start)
        if self.joint in ("", "(") or (self.joint == "," and how == "only"):
            if how == "subject" and self.possible and self.joint == "(":
                return self.keep(start)
            if how == "subject" or not self.of_itself:
                raise NotUnderstood  # "(Termine nach Vereinbarung)": of these times, or of others?
            return self.suffix(Scope(APPOINTMENT))
        if how == "subject":
            return self.keep(start)
        raise NotUnderstood

    def part_by_appointment(self):
        """``nachmittags nach Vereinbarung`` behind the hours of the mornings."""
        start, part = self.peek().start, self.day_part()
        days = {day for piece in self.result.pieces for day in piece.days}
        if self.pending or self.inside or not part or self.appointment() in ("", "subject"):
            return False
        if days:
            self.result.arranged.append((tuple(days), part))
        return self.keep(start)

    def keep(self, start):
        """Understood, but nothing that a row can say."""
        if self.pending:
            start = self.pending_start
            self.result.arranged.append((self.pending[0], self.pending[3]))
            self.spoken_of = True
        self.pending, self.own = None, Scope()
        self.result.kept.append((start, self.before.end))
        return True
