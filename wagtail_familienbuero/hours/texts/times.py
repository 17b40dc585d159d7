"""Days of the week, times of a day, seasons: the parts of which an entry is made."""

from . import words
from .cursor import Cursor, NotUnderstood
from .tokens import DATE, NUMBER, TIME, clock

EARLIEST = 5 * 60
"""Nobody opens earlier: "2-4 Uhr" may mean the afternoon."""
LATE = 16 * 60
NEXT_MORNING = 9 * 60
"""Only who opens late may close after midnight, and not later than this: "8-5 Uhr" may mean the afternoon."""
WHOLE_DAY = (0, 0)


class Times(Cursor):
    """Steps that give times (minutes since midnight), days (1–7, 8 = public holidays), seasons (("04-01", "09-30"))."""

    # --- days

    def at_day(self, ahead=0):
        token = self.peek(ahead)
        if self.is_word(words.DOTTED_DAYS, ahead):
            return token.capital and self.is_sign(".", ahead + 1)
        if token.text == "so" and not token.capital:
            return any(other.text in words.SHORT_DAYS for other in self.tokens if not other.capital)
        return self.is_word(words.DAYS, ahead) or self.is_word(words.DAY_AND_PART, ahead)

    def at_days(self, ahead=0):
        """Whether a list of days can begin here."""
        while self.is_word({"am", "an", "den", "jeden", "jeder", "von", "immer", "gesetzlichen", "allen"}, ahead):
            ahead += 1
        ordinal = self.is_word(words.ORDINALS, ahead) or (
            self.peek(ahead).kind == NUMBER and self.is_sign(".", ahead + 1) and self.peek(ahead + 1).glued
        )
        return (
            ordinal
            or self.at_day(ahead)
            or self.is_word(words.DAILY, ahead)
            or self.is_word(words.WEEKEND, ahead)
            or (self.is_word({"sonn"}, ahead) and self.is_sign("-", ahead + 1))
        )

    def days(self):
        """(days, whether each of them was named by itself, nth, part of the day)"""
        every = self.lead_in()
        nth = self.ordinals(every)
        if nth:
            return (self.day(), *self.of_the_month(nth, every))
        if self.accept(words.DAILY):
            self.accept_dot()
            return self.without_exceptions(tuple(range(1, 8)), False, "")
        found, listed, part = [], True, ""
        while True:
            self.lead_in()
            one, alone, part = self.day_or_range()
            found += one
            listed = listed and alone
            length = self.separator_length()
            if part or not length or not self.at_more_days(length):
                break
            self.position += length
        self.accept(words.DAILY)
        return self.without_exceptions(tuple(dict.fromkeys(found)), listed, part)

    def lead_in(self):
        """The little words before a day; whether one of them was "jeden"."""
        every = False
        while self.is_word({"am", "an", "den", "jeden", "jeder", "von", "immer", "gesetzlichen", "allen"}):
            every = self.take().text.startswith("jede") or every
        return every

    def at_more_days(self, ahead):
        while self.is_word({"am", "an", "den", "gesetzlichen"}, ahead):
            ahead += 1
        return self.at_day(ahead) or self.is_word(words.WEEKEND, ahead)

    def day_or_range(self):
        if self.accept(words.WEEKEND):
            return [6, 7], True, ""
        if self.is_word({"sonn"}) and self.is_sign("-", 1):
            self.position += 2
            return [7], True, ""
        first, part = self.day_with_part()
        if part or not self.at_range():
            return [first], True, part
        self.accept_sign("-") or self.accept({"bis"})
        self.skip({"einschliesslich", "inklusive"})
        last, part = self.day_with_part()
        if words.HOLIDAY in (first, last) or first == last:
            raise NotUnderstood
        length = (last - first) % 7
        return [(first - 1 + step) % 7 + 1 for step in range(length + 1)], False, part

    def at_range(self):
        if not (self.is_sign("-") or self.is_word({"bis"})):
            return False
        ahead = 1
        while self.is_word({"einschliesslich", "inklusive"}, ahead):
            ahead += 1
        return self.at_day(ahead)

    def day(self):
        return (self.day_with_part()[0],)

    def day_with_part(self):
        if not self.at_day():
            raise NotUnderstood
        text = self.take().text
        compound = words.DAY_AND_PART.fullmatch(text)
        if compound:
            return words.DAYS[compound[1]], compound[2]
        self.accept_dot()
        return words.DAYS.get(text) or words.DOTTED_DAYS[text], self.day_part()

    def day_part(self):
        hyphen = self.is_sign("-") and self.peek().glued
        if not self.is_word(words.DAY_PART_WORDS, int(hyphen)):
            return ""
        self.position += int(hyphen)
        return self.take().text.removesuffix("s")

    def without_exceptions(self, days, listed, part):
        """``außer Mi`` behind the days."""
        bracket = self.is_sign("(") and self.is_word(words.EXCEPT, 1) and bool(self.take())
        if self.accept(words.EXCEPT):
            self.skip({"an"})
            left_out, _listed, nth, part_left_out = self.days()
            if nth or part_left_out:
                raise NotUnderstood
            days = tuple(day for day in days if day not in left_out)
            if (bracket and not self.accept_sign(")")) or not days:
                raise NotUnderstood
        return days, listed, (), part

    # --- every nth weekday of a month

    def ordinals(self, every):
        """(1, 3) of ``1. und 3.``"""
        found = []
        while (number := self.ordinal()) is not None:
            found.append(number)
            length = self.separator_length()
            if not length or not self.at_ordinal(length):
                break
            self.position += length
            self.lead_in()
        if len(set(found)) != len(found):
            raise NotUnderstood
        return tuple(found)

    def at_ordinal(self, ahead):
        while self.is_word({"am", "jeden", "jeder"}, ahead):
            ahead += 1
        return self.is_word(words.ORDINALS, ahead) or (self.peek(ahead).kind == NUMBER and self.is_sign(".", ahead + 1))

    def ordinal(self):
        if self.is_word(words.ORDINALS):
            return words.ORDINALS[self.take().text]
        if self.is_sign(".", 1) and self.peek(1).glued and (number := self.accept_number(1, 5)) is not None:
            self.take()
            return number
        return None

    def of_the_month(self, nth, every):
        """ "Jeden 2. Sonntag" may also mean every other Sunday: only "im Monat" makes it clear."""
        of_month = (self.accept({"im", "des", "eines", "jeden"}) and self.skip({"jeden", "eines"}) is None) and bool(
            self.accept({"monat", "monats"})
        )
        clear = of_month or len(nth) > 1 or (every and nth[0] in (1, -1))
        if not clear or (self.separator_length() and self.at_more_days(self.separator_length())):
            raise NotUnderstood
        return True, nth, self.day_part()

    # --- times of a day

    def at_time(self, ahead=0):
        while self.is_word({"von", "zwischen", "jeweils", "immer"}, ahead):
            ahead += 1
        ordinal = self.is_sign(".", ahead + 1) and self.peek(ahead + 1).glued
        return self.peek(ahead).kind == TIME or (self.peek(ahead).kind == NUMBER and not ordinal)

    def around_the_clock(self):
        if self.accept_words("rund", "um", "die", "uhr"):
            return True
        if self.peek().value != 24:
            return False
        if self.is_word({"stunden"}, 1):
            self.position += 2
            return True
        if self.is_sign("/", 1) and self.peek(2).value == 7:
            self.position += 3
            return True
        return False

    def time_range(self):
        """(opens, closes); closes is 0 at midnight and not after opens when it is on the next day."""
        self.skip({"jeweils", "immer"})
        between = self.accept({"von", "zwischen"}) == "zwischen"
        opens, sure = self.time()
        if not (self.accept({"und"}) if between else self.accept_sign("-") or self.accept({"bis"})):
            raise NotUnderstood
        closes, also_sure = self.time()
        self.sure = sure or also_sure
        return believable(opens, closes)

    def time(self):
        """(minutes, whether it cannot be another kind of number)"""
        token = self.take()
        if token.kind == TIME:
            minutes, sure = token.value, True
        elif token.kind == NUMBER and len(token.text) <= 2:
            minutes, sure = clock(token.value), False
        elif token.kind == NUMBER and len(token.text) == 4 and token.value is not None:
            minutes, sure = clock(*divmod(token.value, 100)), False
            if not self.is_word({"uhr", "h"}) and not self.is_sign("-"):
                raise NotUnderstood
        else:
            raise NotUnderstood
        if minutes is None:
            raise NotUnderstood
        return self.with_unit(minutes, sure)

    def with_unit(self, minutes, sure):
        unit = self.accept({"uhr", "h"})
        rest = self.peek()
        # "8 Uhr 30"; a smaller number may be the next hour.
        if unit and minutes % 60 == 0 and rest.kind == NUMBER and rest.value is not None and 24 < rest.value < 60:
            minutes += self.take().value
        return minutes, sure or bool(unit)

    # --- seasons

    def season(self):
        """("04-01", "09-30") or None. Years, and parts of months, are not understood."""
        self.skip({"von", "vom", "im", "in", "den", "monaten", "zeitraum", "anfang"})
        first = self.day_of_year(first=True)
        if not first:
            return None
        if not (self.accept_sign("-") or self.accept({"bis"})):
            return self.one_month(first)
        self.skip({"zum", "ende", "einschliesslich"})
        last = self.day_of_year(first=False)
        return (code(first), code(last)) if last and first != last else None

    def one_month(self, first):
        """``im August``, ``Juli und August``."""
        if first[1] != 1 or self.before.kind in (DATE, NUMBER):
            return None
        month = first[0]
        if self.accept({"und", "u"}):
            self.accept_dot()
            following = self.day_of_year(first=False)
            if not following or following[0] != month % 12 + 1 or self.before.kind == DATE:
                return None
            month = following[0]
        return code(first), code((month, words.LAST_DAYS[month - 1]))

    def day_of_year(self, *, first):
        """(month, day), of a month alone its first or last day."""
        token = self.peek()
        if token.kind == DATE:
            self.take()
            day, month, *year = token.value
            return (month, day) if not year and day <= words.LAST_DAYS[month - 1] else None
        day = None
        if self.is_sign(".", 1):
            day = self.accept_number(1, 31)
            self.accept_dot()
        month = words.MONTHS.get(self.accept(words.MONTHS))
        if not month or (day and day > words.LAST_DAYS[month - 1]):
            return None
        self.accept_dot()
        if self.peek().kind == NUMBER and len(self.peek().text) == 4:
            return None
        return month, day or (1 if first else words.LAST_DAYS[month - 1])


def believable(opens, closes):
    if (opens, closes) == (0, 24 * 60):
        return WHOLE_DAY
    closes %= 24 * 60
    late = opens >= LATE and closes <= NEXT_MORNING
    if opens >= 24 * 60 or not (late or EARLIEST <= opens < closes or (opens >= EARLIEST and closes == 0)):
        raise NotUnderstood
    if late and opens == closes:
        raise NotUnderstood
    return opens, closes


def code(day_of_year):
    return f"{day_of_year[0]:02}-{day_of_year[1]:02}"
