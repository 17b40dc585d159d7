"""The columns that a table may have: one ``Column`` for each field of a record.

Headers are recognised in German and English; case, spaces and hyphens do not
matter. The names are those that the forms of the admin have.
"""

import re
from dataclasses import MISSING, dataclass, fields
from functools import cache

from ..records import KINDS
from . import words
from .cells import (
    AGE,
    DATE,
    HTML,
    IDENTIFIER,
    LANGUAGE_CODE,
    LEIKA_KEYS,
    LINE,
    LONG_LINE,
    MAIL,
    NUMBER,
    PHONE,
    POSTAL_CODE,
    TEXT,
    URL,
    WORDS,
    YES_NO,
    Cell,
    choice,
    degrees,
    line,
    reference,
    references,
)
from .rows import DOCUMENTS, FACTS, FEES, LANGUAGES, LAWS, LINKS, STEPS

ID, TITLE, LANGUAGE, PUBLIC = "key", "title", "language", "public"
UNCHANGED = ("(unverändert)", "(unchanged)")
"""Stands in a cell whose field the import is to leave as it is."""


@dataclass(frozen=True)
class Column:
    """``field`` of the record; its name in German and English; an example of what people write."""

    field: str
    german: str
    english: str
    cell: Cell
    example: str = ""
    others: tuple[str, ...] = ()
    """Other names of the column that are understood."""

    def name(self, german):
        return self.german if german else self.english

    @property
    def headers(self):
        return {normal(name) for name in (self.field, self.german, self.english, *self.others)}


def normal(header):
    """The header without case, spaces and hyphens."""
    return re.sub(r"[\W_]+", "", str(header).casefold())


def _id(example):
    return Column(ID, "Kennung", "id", IDENTIFIER, example, ("identifier", "ID-Nummer", "Nummer"))


SHARED = (
    Column(LANGUAGE, "Sprache", "language", LANGUAGE_CODE, "de", ("locale", "Sprachversion")),
    Column(PUBLIC, "Öffentlich", "public", YES_NO, "ja"),
    Column("slug", "Kurztitel", "slug", LINE),
)
CHECKED = (
    Column("checked_on", "Geprüft am", "checked on", DATE, "01.10.2026", ("Stand",)),
    Column("review_by", "Nächste Prüfung", "review by", DATE, "01.10.2027"),
    Column("reviewer_name", "Person für Rückfragen", "person to ask", LINE, "Kim Beispiel"),
    Column("reviewer_email", "E-Mail für Rückfragen", "mail of the person to ask", MAIL, "beispiel@example.org"),
)
REACH = (
    Column("phone", "Telefon", "phone", PHONE, "0123 456-78", ("Telefonnummer", "Tel")),
    Column("email", "E-Mail", "mail", MAIL, "info@example.org", ("E-Mail-Adresse",)),
    Column(
        "website", "Website", "website", URL, "https://www.example.org/", ("Internet", "Webseite", "Homepage", "URL")
    ),
    Column("appointment_url", "Terminbuchung", "appointment", URL, "https://www.example.org/termin"),
)
ADDRESS = (
    Column("street", "Straße und Hausnummer", "street and number", LINE, "Markt 1", ("Straße", "Adresse", "Anschrift")),
    Column("postal_code", "Postleitzahl", "postcode", POSTAL_CODE, "00123", ("PLZ", "zip")),
    Column("city", "Ort", "town", LINE, "Musterstadt", ("Stadt",)),
    Column("address_note", "So findet man hin", "how to find it", LINE, "2. Stock, Haltestelle Markt"),
    Column("latitude", "Breitengrad", "latitude", degrees(90), "", ("lat",)),
    Column("longitude", "Längengrad", "longitude", degrees(180), "", ("lon", "lng")),
)
CLASSIFIED = (
    Column("topics", "Themen", "topics", references("topic"), "Geld; Rund um die Geburt", ("Thema",)),
    Column("target_groups", "Zielgruppen", "target groups", references("target_group"), "", ("Zielgruppe",)),
    Column("life_phases", "Lebensphasen", "life phases", references("life_phase"), "", ("Lebensphase",)),
)
REFERRAL = (
    Column("handled_by", "Wer hilft?", "who handles it", choice(words.HANDLED_BY), "Wir vermitteln weiter"),
    Column("handled_reason", "Warum", "why", LINE, "Das Amt entscheidet."),
    Column(
        "responsible_partners",
        "Zuständige Einrichtungen",
        "responsible partners",
        references("partner"),
        "Amt für Familie | nimmt den Antrag an",
        ("Zuständige Einrichtung", "Zuständig"),
    ),
    Column("what_to_bring", "Was man mitbringen soll", "what to bring", HTML, "Ausweis"),
)
SYNONYMS = Column(
    "synonyms", "Andere Wörter", "other words", WORDS, "Babygeld", ("Synonyme", "Andere Namen", "other names")
)
DISTRICTS = Column("districts", "Stadtteile", "districts", references("district"), "", ("Stadtteil",))
CONTACTS = Column(
    "contacts", "Ansprechpersonen", "contacts", references("contact"), "Kim Beispiel | Buchstaben A bis K"
)
SPOKEN = Column("languages", "Gesprochene Sprachen", "languages spoken", LANGUAGES, "Ukrainisch (dienstags)")
HOURS = Column("hours_text", "Öffnungszeiten", "opening hours", TEXT, "Mo bis Fr 9 bis 12 Uhr")

SERVICE = (
    _id("leistung-1"),
    Column(TITLE, "Titel", "title", LINE, "Elterngeld", ("Name", "Leistung", "service")),
    Column(
        "in_one_sentence", "In einem Satz", "in one sentence", LONG_LINE, "Geld nach der Geburt.", ("Kurzbeschreibung",)
    ),
    Column("body", "Inhalt", "content", HTML, "Sie beantragen es selbst.", ("Beschreibung", "description")),
    *REFERRAL,
    Column("requirements", "Voraussetzungen", "requirements", HTML, "Sie betreuen Ihr Kind selbst."),
    Column("documents", "Nötige Unterlagen", "papers needed", DOCUMENTS, "Geburtsurkunde | Original", ("Unterlagen",)),
    Column("steps", "Schritte", "steps", STEPS, "Antrag stellen | Wir helfen dabei."),
    Column("deadlines", "Fristen", "deadlines", HTML),
    Column("duration", "Wie lange es dauert", "how long it takes", TEXT, "", ("Dauer", "Bearbeitungszeit")),
    Column("fees", "Gebühren", "fees", FEES, "Antrag: 12,50 €", ("Kosten",)),
    Column("fees_note", "Erklärung zu den Gebühren", "about the fees", HTML),
    Column(
        "online_links",
        "Formulare und Online-Dienste",
        "forms and online links",
        LINKS,
        "Antrag | https://www.example.org/antrag",
        ("Links",),
    ),
    Column("legal_basis", "Rechtsgrundlage", "legal basis", LAWS, "§ 1 BEEG", ("Rechtsgrundlagen",)),
    *CLASSIFIED,
    SYNONYMS,
    Column("leika_keys", "LeiKa-Schlüssel", "LeiKa keys", LEIKA_KEYS, "", ("LeiKa",)),
    *CHECKED,
    *SHARED,
)
OFFER = (
    _id("angebot-1"),
    Column(TITLE, "Titel", "title", LINE, "Krabbelgruppe", ("Name", "Angebot", "offer")),
    Column("summary", "In einem Satz", "in one sentence", LONG_LINE, "Spielen und reden.", ("Kurzbeschreibung",)),
    Column("body", "Inhalt", "content", HTML, "Bringen Sie eine Decke mit.", ("Beschreibung", "description")),
    Column("when", "Wann", "when", TEXT, "Dienstags 9:30 bis 11:00 Uhr", ("Termine",)),
    Column(
        "age_from", "Alter ab", "from age", AGE, "6 Monate", ("Alter ab (in Monaten)", "from age (months)", "Alter von")
    ),
    Column("age_to", "Alter bis", "to age", AGE, "3 Jahre", ("Alter bis (in Monaten)", "to age (months)")),
    Column(
        "place", "Findet statt bei", "takes place at", reference("partner"), "Familienzentrum", ("Veranstaltungsort",)
    ),
    *ADDRESS,
    DISTRICTS,
    Column("online", "Online", "online", YES_NO, "nein"),
    Column("is_free", "Kostenlos", "free of charge", YES_NO, "nein"),
    Column("costs", "Kosten", "cost", FEES, "je Kurs: 25,00 €", ("Gebühren", "fees")),
    Column("provider", "Anbieter", "provider", reference("partner"), "Familienzentrum", ("Träger",)),
    CONTACTS,
    *REACH,
    Column("registration", "Anmeldung", "registration", choice(words.REGISTRATION), "Anmeldung nötig"),
    Column("registration_note", "So meldet man sich an", "how to register", LINE, "telefonisch bis Freitag"),
    Column("referral_needed", "Überweisung nötig", "referral needed", YES_NO, "nein"),
    Column("referral_note", "Erklärung zur Überweisung", "about the referral", LINE),
    SPOKEN,
    *CLASSIFIED,
    SYNONYMS,
    *CHECKED,
    *SHARED,
)
QUESTION = (
    _id("frage-1"),
    Column(TITLE, "Frage", "question", LINE, "Wie bekomme ich Elterngeld?", ("Titel", "title", "Name")),
    Column("short_answer", "Kurze Antwort", "short answer", HTML, "Mit einem Antrag.", ("Antwort", "answer")),
    Column("body", "Einzelheiten", "details", HTML, "", ("Inhalt", "content")),
    *REFERRAL,
    Column("related", "Verwandte Seiten", "related pages", references("page"), "Elterngeld"),
    *CLASSIFIED,
    SYNONYMS,
    *CHECKED,
    *SHARED,
)
PARTNER = (
    _id("partner-1"),
    Column(
        TITLE, "Name", "name", LINE, "Familienzentrum", ("Titel", "title", "Einrichtung", "partner", "Organisation")
    ),
    Column("kind", "Art", "kind", choice(words.PARTNER_KINDS), "Freier Träger"),
    Column("what_they_do", "Was sie tut", "what they do", TEXT, "Treffpunkt für Eltern mit kleinen Kindern."),
    Column("description", "Mehr darüber", "more about them", HTML, "", ("Beschreibung",)),
    *REACH,
    HOURS,
    CONTACTS,
    SPOKEN,
    *ADDRESS,
    Column("protected_address", "Geschützte Adresse", "protected address", YES_NO, "nein"),
    Column("area", "Gegend", "area", LINE, "Innenstadt"),
    Column("accessibility", "Barrierefreiheit", "accessibility", FACTS, "Aufzug: ja"),
    *CLASSIFIED,
    DISTRICTS,
    Column("partner_since", "Partner seit", "partner since", DATE, "01.03.2020"),
    Column("agreement_until", "Vereinbarung bis", "agreement until", DATE),
    Column("working_groups", "Arbeitskreise", "working groups", LINE, "Frühe Hilfen"),
    SYNONYMS,
    *CHECKED,
    *SHARED,
)
CONTACT = (
    _id("kontakt-1"),
    Column(TITLE, "Name", "name", LINE, "Kim Beispiel", ("Titel", "title", "Ansprechperson", "contact")),
    Column("role", "Aufgabe", "role", LINE, "Beratung zum Elterngeld", ("Funktion",)),
    Column("office", "Familienbüro", "office", reference("office"), "", ("Büro",)),
    Column("room", "Zimmer", "room", line(100), "12", ("Raum",)),
    *REACH,
    HOURS,
    SPOKEN,
    Column("in_directory", "Eigene Seite", "page of its own", YES_NO, "nein"),
    *CHECKED,
    *SHARED,
)
TOPIC = (
    _id("thema-1"),
    Column(TITLE, "Name", "name", LINE, "Elterngeld", ("Titel", "title", "Thema", "topic")),
    Column("parents", "Gehört zu", "belongs to", references("topic"), "Geld", ("Oberthema", "parent")),
    Column("sort_order", "Reihenfolge", "order", NUMBER, "10"),
    Column("icon", "Symbol", "icon", choice(words.ICONS), "Geld"),
    Column("intro", "Einleitung", "introduction", HTML, "Was es für Familien gibt."),
    SYNONYMS,
    Column("code_list", "Codeliste", "code list", LINE),
    Column("code", "Code in der Liste", "code in the list", line(50), "", ("Code",)),
    *SHARED,
)
COLUMNS = {
    "service": SERVICE,
    "offer": OFFER,
    "question": QUESTION,
    "partner": PARTNER,
    "contact": CONTACT,
    "topic": TOPIC,
}
SHEETS = {
    "service": ("Leistungen", "Services"),
    "offer": ("Angebote", "Offers"),
    "question": ("Fragen", "Questions"),
    "partner": ("Partner", "Partners"),
    "contact": ("Ansprechpersonen", "Contacts"),
    "topic": ("Themen", "Topics"),
}


@cache
def by_header(kind):
    """{header without case and spaces: column} of a kind; a column's own names before other columns' second ones."""
    found = {}
    for column in COLUMNS[kind]:
        for name in (column.german, column.english, column.field):
            found.setdefault(normal(name), column)
    for column in COLUMNS[kind]:
        for name in column.headers:
            found.setdefault(name, column)
    return found


@cache
def default(kind, field):
    """What a field of a record holds where the cell is empty."""
    (found,) = (part for part in fields(KINDS[kind]) if part.name == field)
    return None if found.default is MISSING else found.default
