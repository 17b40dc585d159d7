"""What stands between two things of a line: commas, "und", brackets, full stops."""

from . import words
from .cursor import NotUnderstood
from .items import Line, Scope
from .phrases import Phrases


class Joints(Phrases):
    def __init__(self, found, line):
        super().__init__(found, line)
        self.result = Line()
        self.pending = None
        """Days for which times have to come."""
        self.joint = ""
        """What stands between this and what was before: "," "." "und" "(" or nothing."""
        self.next_joint = ""
        """What stands before the words that were just read, if the next ones are still behind it."""
        self.spoken_of = False
        """Of the days that were named last it was said in words when they are open: times behind that are nobody's."""
        self.alternative = False
        """It is "oder" or "sonst"."""
        self.inside = False
        """Within brackets."""
        self.lead = Scope()
        """What words before the days say of all entries behind them."""
        self.lead_is_heading = False
        self.entries_of_lead = 0
        self.other_heading = False
        """The lead is the second heading of the line."""
        self.late_lead = False
        """The lead may hold for the next entry only."""
        self.own = Scope()
        """What words between days and times say of this one entry."""
        self.since_stop = 0
        """How many pieces there were at the last full stop."""
        self.sure = True
        self.line_part = ""
        """The part of the day at which everything in this line is: "Vormittags:"."""

    def separator(self):
        if self.is_sign("()"):
            return self.bracket()
        if self.is_sign(",;.!|/:") or self.is_sign(words.SIGNS_OF_AND):
            return self.join(self.take().text)
        if self.is_word(words.ALSO) or (self.is_word(words.AND) and not self.pending):
            word = self.take().text
            self.alternative = word in words.ALTERNATIVES
            self.accept_dot()
            return bool(self.pending) or self.join("und", word)
        if self.is_sign("-") and self.pending and self.at_time(1):
            return bool(self.take())
        return False

    def bracket(self):
        opening = self.take().text == "("
        if opening == self.inside or (opening and self.pending and not self.at_time()):
            raise NotUnderstood
        self.inside, self.joint = opening, "(" if opening else ""
        return True

    def join(self, joint, word=""):
        if joint in ":|" and (self.pending or joint == ":" or self.joint):
            return True
        if self.pending and joint == "," and self.at_time():
            return True
        if self.pending or (self.inside and joint not in ("und", *words.SIGNS_OF_AND)):
            raise NotUnderstood
        if joint == "und" or joint in words.SIGNS_OF_AND:
            if self.joint != "und":
                self.joint_start = self.start_of_last(word)
            joint = "und"
        self.joint = joint
        if joint in ".!;":
            self.stop()
        return True

    def start_of_last(self, word):
        """Where the word stands that joins; a dot may have been taken behind it."""
        place = self.position - 1
        return self.tokens[place - 1 if word and self.tokens[place].text == "." else place].start

    def stop(self):
        self.since_stop = len(self.result.pieces)
        self.late_lead = True
