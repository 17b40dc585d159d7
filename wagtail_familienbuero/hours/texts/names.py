"""Whose hours they are, and for whom: names before a colon and remarks behind a time. They go with the rows."""

from . import words
from .items import Scope
from .times import Times
from .tokens import SIGN, WORD

LONGEST_LABEL = 10
MOST_NAMES = 3
OLDEST = 99


class Names(Times):
    """Steps that give a ``Scope`` with a label, or None if there is no such thing here."""

    def __init__(self, tokens, line):
        super().__init__(tokens)
        self.line = line
        self.colon = False
        self.bare = False
        """The heading is a name without a colon in a line of its own."""

    def ends_with_colon(self):
        self.colon = bool(self.accept_sign(":"))
        return self.colon

    # --- before the times

    def name_heading(self):
        """``Offener Treff:``, ``Krabbelgruppe Mo 9-11 Uhr``, ``Kinder (6-12 Jahre):``."""
        start = self.peek().start
        if not self.name():
            return None
        self.attempt(self.age_in_brackets)
        end = self.before.end
        if not self.ends_with_colon() and not self.at_days():
            self.bare = self.at_end()
            if not self.bare:
                return self.longer_name(start)
        return Scope(label=self.line[start:end])

    def longer_name(self, start):
        """``Café für Eltern und Kinder:`` – only the colon says where it ends."""
        first = self.position
        while not self.is_sign(":"):
            good = self.peek().kind == WORD or self.is_sign("&-/\"'")
            if not good or self.position - first > LONGEST_LABEL or self.at_day() or self.at_dangerous():
                return None
            self.position += 1
        end = self.before.end
        return Scope(label=self.line[start:end]) if self.ends_with_colon() else None

    def at_dangerous(self):
        return self.is_word(words.DANGEROUS) or self.is_word(words.MONTHS) or self.is_word(words.DAILY)

    def name(self):
        """A known noun, with words before it ("Offener Treff", "Eltern-Kind-Gruppe") and behind it ("Café Nord")."""
        self.skip_adjectives()
        while self.peek().kind == WORD and self.is_sign("-", 1) and self.peek(1).glued:
            # "Sonntags-Café", but not "Mo-Fr".
            if self.at_dangerous() or (self.at_day() and not self.is_word(words.NAMES, 2)):
                return False
            self.position += 2
            self.accept({"und"}) or self.accept_sign("&/")
        if self.at_dangerous() or not (self.accept(words.NAMES) or self.accept(words.PUBLIC)):
            return False
        self.more_names()
        return True

    def skip_adjectives(self):
        while self.accept(words.NAME_ADJECTIVE):
            pass

    def more_names(self):
        count = 0
        while self.peek().kind == WORD and self.peek().capital and count < MOST_NAMES:
            if self.at_day() or self.at_dangerous() or self.is_word(words.OPEN_HEADING):
                break
            self.take()
            count += 1

    # --- behind a time

    def remark(self):
        """``nur Ukrainisch``, ``Frau Müller``, ``Raum 3``, ``ab 6 Jahren``: a note of the row, as it was written."""
        start = self.peek().start
        steps = (self.languages, self.person, self.room, self.age, self.public, self.name)
        if not any(self.attempt(lambda step=step: step() and self.is_sign(")")) for step in steps):
            return None
        return Scope(label=self.line[start : self.before.end])

    def languages(self):
        self.skip(words.ONLY | {"auf", "auch", "in"})
        if not self.accept(words.LANGUAGES):
            return False
        while self.separator_length() and self.is_word(words.LANGUAGES, self.separator_length()):
            self.position += self.separator_length() + 1
        return True

    def person(self):
        if not self.accept(words.PEOPLE):
            return False
        names = 0
        while self.peek().kind == WORD and self.peek().capital and not self.is_word(words.RESTRICTING) and names < 3:
            self.take()
            self.accept_dot()
            names += 1
        return names > 0

    def room(self):
        return self.accept(words.ROOMS) and (self.accept_number(0, 9999) is not None or self.is_sign(")"))

    def public(self):
        """``nur für Frauen``, ``Kinder und Jugendliche``"""
        self.skip(words.ONLY | {"für"})
        if not self.accept(words.PUBLIC):
            return False
        while self.separator_length() and self.is_word(words.PUBLIC, self.separator_length()):
            self.position += self.separator_length() + 1
        self.attempt(self.age)
        return True

    def age(self):
        """``6-12 Jahre``, ``ab 14 Jahren``"""
        self.accept({"ab", "bis", "von", "für"})
        if self.accept_number(0, OLDEST) is None:
            return False
        if self.accept_sign("-") or self.accept({"bis"}):
            self.accept_number(0, OLDEST)
        return bool(self.accept({"jahre", "jahren", "monate", "monaten"}))

    def age_in_brackets(self):
        return self.accept_sign("(") and self.age() and self.accept_sign(")")

    def name_words(self):
        """A name behind a time, up to the next sign or the end of the line."""
        start = self.peek().start
        if not self.name() or not (self.at_end() or (self.peek().kind == SIGN and self.is_sign(",;|"))):
            return None
        return Scope(label=self.line[start : self.before.end])
