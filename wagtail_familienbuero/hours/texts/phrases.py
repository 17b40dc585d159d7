"""Headings, appointments, telephone: the words around the times."""

from . import words
from .items import APPOINTMENT, OPEN, PHONE, Scope
from .names import LONGEST_LABEL, Names
from .tokens import DATE, NUMBER, SIGN, TIME, WORD


class Phrases(Names):
    """Steps that give a ``Scope``, or None if there is no such thing here."""

    # --- headings

    def heading(self):
        """``Öffnungszeiten:``, ``Unsere Sprechzeiten sind``, ``April bis September:``, ``Standort 2:``."""
        return (
            self.attempt(self.place_heading)
            or self.attempt(self.hours_heading)
            or self.attempt(self.season_heading)
            or self.attempt(self.kind_heading)
            or self.attempt(self.name_heading)
        )

    def ends_heading(self):
        """Whether the heading is over here: a colon, the end of the line, or days."""
        return self.ends_with_colon() or self.at_end() or self.at_days() or self.at_time()

    def place_heading(self):
        if not self.is_word(words.PLACES):
            return None
        start = self.peek().start
        while not self.at_end() and not self.is_sign(":"):
            token = self.peek()
            if token.kind in (TIME, DATE) or self.at_days() or self.is_word(words.DANGEROUS):
                return None
            self.position += 1
        label = self.line[start : self.before.end]
        return Scope(label=label, place=True) if self.ends_heading() else None

    def hours_heading(self):
        start = self.peek().start
        kind = PHONE if self.adjectives() else ""
        first = self.peek().start
        noun = self.hours_noun()
        name = self.line[first : self.before.end]
        if not noun or (noun == PHONE and kind) or (self.phone_only and not kind):
            return None
        kind = kind or noun
        self.skip(words.AFTER_HEADING)
        season = self.attempt(self.season_in_brackets)
        if self.of_season and not season:
            return None
        if self.attempt(self.appointment):
            kind = APPOINTMENT if kind == OPEN else None
        elif self.accept({"telefonisch"}):
            kind = PHONE
        if kind and self.ends_heading():
            return Scope(kind, season, name=name)
        return self.labelled(kind, season, start)

    def adjectives(self):
        """Whether one of the words before the noun is "telefonische"."""
        phone = False
        while self.is_word(words.ADJECTIVE) or self.is_word(words.PHONE_ADJECTIVE):
            phone = bool(words.PHONE_ADJECTIVE.fullmatch(self.take().text)) or phone
            self.accept_dot()
        return phone

    def hours_noun(self):
        self.phone_only = self.is_word(words.REACHABLE)
        self.of_season = self.is_word(words.SEASONAL_HEADING)
        if self.accept(words.SEASONAL_HEADING):
            return OPEN
        if self.is_word({"telefon"}) and self.is_sign("-", 1) and self.is_word(words.OPEN_HEADING, 2):
            self.position += 3
            return PHONE
        if self.accept(words.REACHABLE):
            return OPEN
        if self.accept(words.PHONE_HEADING):
            return PHONE
        if self.is_word(words.HALF_HEADINGS) and self.is_sign("-", 1):
            self.position += 2
            self.accept({"und"}) or self.accept_sign("&/")
        if not self.accept(words.OPEN_HEADING):
            return ""
        if self.is_word({"und"}) and self.is_word(words.OPEN_HEADING, 1):
            self.position += 2
        return OPEN

    def labelled(self, kind, season, start):
        """``Sprechzeiten der Hebamme:`` – a name behind the noun goes with the rows."""
        first = self.position
        while not self.at_end() and not self.is_sign(":"):
            token = self.peek()
            bad = token.kind not in (WORD, SIGN) or self.at_day() or self.is_word(words.DANGEROUS)
            if bad or self.is_word(words.DAILY) or self.position - first >= LONGEST_LABEL or self.is_sign("()!?.;,"):
                return None
            self.position += 1
        label = self.line[start : self.before.end]
        return Scope(kind, season, label) if kind and self.position > first and self.ends_heading() else None

    def season_heading(self):
        self.accept({"sommer", "winter", "sommerzeit", "winterzeit", "sommersaison", "wintersaison", "saison"})
        season = self.season_in_brackets()
        return Scope(season=season) if season and (self.ends_with_colon() or self.at_end()) else None

    def season_in_brackets(self):
        if not self.accept_sign("("):
            return self.season()
        season = self.season()
        return season if self.accept_sign(")") else None

    def kind_heading(self):
        """``Telefonisch:``, ``Nach Vereinbarung:``."""
        kind = self.phone_or_personal() or (APPOINTMENT if self.attempt(self.appointment) else "")
        return Scope(kind) if kind and self.ends_with_colon() else None

    # --- what kind of time it is

    def phone_or_personal(self):
        """PHONE, OPEN or ""."""
        return self.attempt(self.phone_words) or self.attempt(self.personal_words)

    def phone_words(self):
        only = self.accept(words.ONLY)
        if self.accept(words.PHONE_HEADING) or self.attempt(self.phone_hours):
            return PHONE
        by_phone = self.accept_words("per", "telefon") or self.accept_words("am", "telefon")
        if not (by_phone or self.accept(words.PHONE)):
            return ""
        self.accept_dot()
        self.accept(words.REACHED)
        if not (self.accept({"und", "oder"}) or self.accept_sign("/&+")):
            return PHONE
        return OPEN if not only and self.accept(words.PERSONAL) else ""

    def phone_hours(self):
        return self.accept(words.PHONE_ADJECTIVE) and self.accept(words.OPEN_HEADING)

    def personal_words(self):
        if self.accept({"ohne"}):
            self.accept(words.APPOINTMENT_ADJECTIVE)
            return OPEN if self.accept(words.APPOINTMENT_NOUNS) else ""
        if self.accept_words("vor", "ort"):
            return OPEN
        if self.accept({"offene", "freie"}):
            return OPEN if self.accept(words.OPEN_HEADING) else ""
        if not self.accept(words.PERSONAL):
            return ""
        self.accept_words("vor", "ort")
        if self.accept({"und", "oder"}) or self.accept_sign("/&+"):
            return OPEN if self.accept(words.PHONE) else ""
        return OPEN

    def appointment(self):
        """ "only" if it holds without exception, "subject" if it speaks of something else, "plain", or "".

        "partly": of one of several things that one can do there it is said that it is only by appointment.
        """
        self.possible = self.of_itself = False
        subject = self.attempt(self.appointment_subject)
        if subject and self.accept({"ausserhalb"}):
            self.beyond_the_hours()
        beyond = self.accept_words("darüber", "hinaus")
        self.skip(words.MORE)
        only = bool(self.accept(words.ONLY))
        if subject and (self.attempt(self.to_arrange) or self.accept({"möglich"})):
            return "subject"
        if not self.appointment_noun():
            return ""
        only = only or self.with_appointment
        if self.accept(words.NEEDED):
            only = True
        elif self.bare_noun:
            return ""
        if subject and self.accept({"auch", "ausserhalb"}):
            self.accept({"ausserhalb"})
            self.beyond_the_hours()
        self.possible = bool(self.accept({"möglich"}))
        self.of_itself = not subject or subject in words.DATES
        if only:
            return "only" if self.of_itself else "partly"
        return "subject" if subject or beyond else "plain"

    def appointment_subject(self):
        self.skip(words.SUBJECT_ADJECTIVE)
        personal = self.accept(words.PERSONAL) or (self.accept_words("vor", "ort") and "ort")
        if personal:
            self.accept_sign(":")
            return personal
        found = self.accept(words.APPOINTMENT_SUBJECTS)
        return found if not self.is_word({"erforderlich", "notwendig", "nötig"}) else ""

    def beyond_the_hours(self):
        self.accept({"der", "dieser", "unserer"})
        self.accept(words.OPEN_HEADING)

    def to_arrange(self):
        """``Termine bitte telefonisch vereinbaren``"""
        self.accept({"telefonisch", "vorab", "vorher"})
        return self.accept({"vereinbaren"})

    def appointment_noun(self):
        self.with_appointment = self.is_word({"mit"})
        if self.is_word({"n"}) and self.is_sign(".", 1) and self.is_word({"v"}, 2):
            self.position += 3
            self.accept_dot()
            self.bare_noun = False
            return True
        self.bare_noun = not self.accept({"nach", "mit", "auf", "bei"})
        while self.accept(words.APPOINTMENT_ADJECTIVE):
            self.accept_dot()
        return bool(self.accept(words.APPOINTMENT_NOUNS))

    # --- words that say nothing

    def polite_line(self):
        """Whether the line only invites: "Kommen Sie gern während der Sprechzeiten vorbei!"."""
        found = [token for token in self.tokens[:-1] if not (token.kind == SIGN and token.text in ".!,-")]
        polite = all(
            token.kind == WORD and (token.text in words.POLITE or words.OPEN_HEADING.fullmatch(token.text))
            for token in found
        )
        return polite and any(token.text in words.POLITE_CORE for token in found)

    def pointing_line(self):
        """Whether the line only says where more can be read: "Angebote siehe Wochenplan"."""
        found = [token for token in self.tokens[:-1] if not (token.kind == SIGN and token.text in ".!,-()&/")]
        known = all(token.kind == WORD and token.text in words.POINTED for token in found)
        return known and any(token.text in words.POINTING for token in found)

    def building(self):
        """``Das Familienbüro ist``."""
        self.adjectives()
        return self.accept(words.BUILDINGS) and self.is_word({"ist", "hat", "sind", "haben"})

    def bullet(self):
        """A sign at the beginning of a line of a list."""
        first = self.peek()
        return first.kind == SIGN and first.text in "-*•·–●▪‣►|" and first.kind != NUMBER and bool(self.take())
