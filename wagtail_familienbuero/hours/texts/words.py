"""The German words that are understood in opening hours. Lower case, ß as ss.

A word that stands in none of these lists is unknown, and what it belongs to is not claimed.
"""

import re

WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
HOLIDAY = 8
"""Public holidays in a list of days: no weekday, and no row can say them."""

DAYS = {name: number for number, name in enumerate(WEEKDAYS, 1)} | {"sonnabend": 6}
DAYS |= {f"{name}s": number for name, number in DAYS.items()}
DAYS |= {"mo": 1, "di": 2, "mi": 3, "do": 4, "fr": 5, "sa": 6, "so": 7}
DAYS |= {"mon": 1, "don": 4, "fre": 5, "sam": 6, "son": 7}
DAYS |= {"feiertag": HOLIDAY, "feiertage": HOLIDAY, "feiertagen": HOLIDAY, "feiertags": HOLIDAY}
DOTTED_DAYS = {"die": 2, "mit": 3}
"""Days only with a dot behind them: they are also little words."""
SHORT_DAYS = {"mo", "di", "mi", "do", "fr", "sa"}
WEEKEND = {"wochenende", "wochenenden"}
DAILY = {"täglich", "tägl", "tgl"}

DAY_PARTS = {
    "morgen": (5 * 60, 12 * 60),
    "früh": (5 * 60, 12 * 60),
    "vormittag": (6 * 60, 13 * 60 + 30),
    "mittag": (11 * 60, 15 * 60),
    "nachmittag": (11 * 60 + 30, 20 * 60),
    "abend": (16 * 60, 24 * 60),
}
"""Minutes between which a time must lie for the part of the day to say nothing new."""
DAY_PART_WORDS = {f"{part}{ending}" for part in DAY_PARTS for ending in ("", "s")} - {"mittag"}
"""Without "Mittag": that is also a break."""
DAY_AND_PART = re.compile(rf"({'|'.join([*WEEKDAYS, 'sonnabend'])})({'|'.join(DAY_PARTS)})s?")

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan jänner",
            "februar feb",
            "märz maerz mär mrz",
            "april apr",
            "mai",
            "juni jun",
            "juli jul",
            "august aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "dezember dez",
        ),
        1,
    )
    for name in names.split()
}
LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

ORDINALS = {
    f"{stem}{ending}": number
    for stem, number in {
        "erst": 1,
        "zweit": 2,
        "dritt": 3,
        "viert": 4,
        "fünft": 5,
        "letzt": -1,
    }.items()
    for ending in ("e", "en", "er", "es", "em")
}

_PLACES_OF_TIME = (
    "öffnungs|oeffnungs|öffnung|sprech|sprechstunden|büro|buero|geschäfts|service|beratungs|besuchs|besucher|betreuungs"
    "|publikums|kontakt|laden|praxis|dienst|schalter|ordinations|amts"
)
OPEN_HEADING = re.compile(rf"(?:{_PLACES_OF_TIME})(?:zeit|zeiten|stunde|stunden)|parteiverkehr|publikumsverkehr")
PHONE_HEADING = re.compile(r"telefon(?:zeit|zeiten|sprechzeit|sprechzeiten|sprechstunde|sprechstunden)")
SEASONAL_HEADING = re.compile(rf"(?:sommer|winter)(?:{OPEN_HEADING.pattern})")
"""Only with the months behind it: when summer begins is not guessed."""
PHONE_ADJECTIVE = re.compile(r"telefonische[rn]?|tel")
REACHABLE = {"erreichbarkeit"}
HALF_HEADINGS = {"öffnungs", "sprech", "büro", "beratungs", "service", "besuchs", "geschäfts"}
"""The first half of "Öffnungs- und Sprechzeiten"."""

ADJECTIVE = re.compile(
    r"(?:unser|aktuell|regulär|allgemein|neu|normal|folgend|fest|persönlich|offen|frei|üblich|regelmässig|ihr)e?[nrs]?"
    r"|die|der|das"
)
AFTER_HEADING = {"sind", "ist", "lauten", "wie", "folgt", "immer", "jeweils"}

PLACES = {"standort", "aussenstelle", "zweigstelle", "nebenstelle", "hauptstelle", "filiale", "zweigbibliothek"}
BUILDINGS = re.compile(
    r"\w*(?:amt|stelle|bibliothek|bücherei|büro|zentrum|haus|treff|treffpunkt|sekretariat|kita|praxis|club|klub|laden)"
    r"|einrichtung"
)
"""What "is open": "das Büro ist geöffnet"."""
VACATION = re.compile(r"\w*ferien")

FILLERS = {
    "immer", "jeweils", "durchgehend", "durchgängig", "geöffnet", "offen", "wir", "sind", "ist", "hat", "haben",
    "für", "sie", "da", "euch", "wöchentlich", "regelmässig", "stets", "ganzjährig", "zwar", "besetzt",
}  # fmt: skip
"""Say nothing beside days and times."""
ALSO = {
    "auch",
    "zusätzlich",
    "ausserdem",
    "zudem",
    "ebenfalls",
    "noch",
    "sonst",
    "ansonsten",
    "gern",
    "gerne",
}
ALTERNATIVES = {"oder", "bzw", "sonst", "ansonsten"}
"""Between two times these do not say that both hold."""
AND = {"und", "u", "sowie", "oder", "bzw"}
SIGNS_OF_AND = {"&", "+"}
CLOSED = {"geschlossen", "ruhetag", "schliesstag", "zu"}
PAUSES = {"mittagspause", "pause", "mittagsschliessung"}
CLOSED_DAYS_LEFT = {"übrige", "übrigen", "andere", "anderen", "restliche", "restlichen"}
EXCEPT = {"ausser", "ausgenommen"}
ONLY = {"nur", "ausschliesslich", "lediglich"}

APPOINTMENT_NOUNS = {
    "vereinbarung", "terminvereinbarung", "absprache", "terminabsprache", "vorabsprache", "verabredung", "voranmeldung",
    "termin", "terminen", "anmeldung", "vereinbarungen", "terminvergabe", "terminbuchung", "rücksprache", "anfrage",
    "terminanfrage", "vorankündigung",
}  # fmt: skip
APPOINTMENT_ADJECTIVE = re.compile(
    r"(?:vorherig|vorig|telefonisch|individuell|persönlich|rechtzeitig|fest|vereinbart)e[rmn]?|tel"
)
APPOINTMENT_SUBJECTS = {
    "termin", "termine", "beratung", "beratungen", "beratungstermine", "besuche", "besuch", "gespräche", "vorsprache",
    "einzelberatung", "einzelberatungen", "zeiten", "abendtermine", "wochenendtermine", "einzeltermine", "hausbesuche",
}  # fmt: skip
DATES = {"termin", "termine", "vorsprache", "zeiten", "beratungstermine", "einzeltermine"}
"""Of these subjects what is arranged is the visit itself, not one of several things that one can do there."""
SUBJECT_ADJECTIVE = re.compile(r"(?:weiter|ander|sonstig|individuell|persönlich|zusätzlich)e[rn]?")
MORE = {"bitte", "sind", "ist", "auch", "gern", "gerne", "jederzeit", "zusätzlich"}
"""Before "nach Vereinbarung"."""
REGISTRATION = {"anmeldung", "voranmeldung"}
NEEDED = {"erforderlich", "notwendig", "nötig"}

PERSONAL = {"persönlich"}
PHONE = {"telefonisch", "telefon", "tel"}
REACHED = {"erreichbar"}

POLITE = {
    "kommen", "sie", "gern", "gerne", "einfach", "während", "der", "den", "unserer", "unseren", "unsere", "zu", "in",
    "vorbei", "herzlich", "willkommen", "wir", "freuen", "uns", "auf", "ihren", "besuch", "euch", "euren", "besuchen",
    "für", "da", "sind", "bitte", "dich", "immer", "doch", "und",
}  # fmt: skip
POLITE_CORE = {"vorbei", "willkommen", "freuen", "besuchen", "da"}

EVENTS = {
    "veranstaltung", "veranstaltungen", "angebot", "angeboten", "angebote", "programm", "bedarf", "aushang", "kursen",
}  # fmt: skip
"""What there is at times that are not said here: "Sa bei Veranstaltungen", "je nach Programm"."""
POINTING = {
    "siehe", "s", "infos", "informationen", "info", "näheres", "vorbehalten", "eintritt", "kostenlos", "kostenfrei",
}  # fmt: skip
POINTED = {
    "angebote", "angebot", "programm", "kurse", "veranstaltungen", "veranstaltung", "wochenplan", "wochenprogramm",
    "monatsplan", "monatsprogramm", "veranstaltungskalender", "veranstaltungsplan", "kalender", "aushang", "website",
    "webseite", "homepage", "internetseite", "internet", "facebook", "instagram", "flyer", "oben", "unten", "siehe",
    "infos", "informationen", "info", "näheres", "weitere", "mehr", "aktuelle", "aktuelles", "unser", "unsere",
    "unserer", "unserem", "unter", "auf", "im", "in", "der", "dem", "das", "die", "den", "dazu", "hierzu", "zu", "zum",
    "zur", "und", "s", "vor", "ort", "finden", "sie", "termine", "bitte", "beachten", "änderungen", "vorbehalten",
    "eintritt", "teilnahme", "frei", "kostenlos", "kostenfrei", "ist",
}  # fmt: skip
"""The words of a line that only says where more can be read."""

NAMES = re.compile(
    r"(?!telefon|online|chat|mail|video|digital|not|ferien|winter|sommer|schliess)\w*"
    r"(?:büro|buero|sekretariat|verwaltung|empfang|theke|kita|krippe|hort|kindergarten|kindertagesstätte|café|cafe|bistro"
    r"|treff|treffpunkt|club|klub|laden|lädchen|stube|kammer|börse|bibliothek|bücherei|werkstatt|bereich|beratung"
    r"|sprechstunde|gruppe|kreis|frühstück|zentrum|haus|stelle|amt|praxis|ausstellung|museum|spielplatz|garten|halle"
    r"|tafel|mädchentag|jungentag|familientag|spieletag|einrichtung|schalter|spielzimmer|ausgabe|annahme|arbeit|tür|brunch|turnen|singen|chor|hausaufgabenhilfe|nachhilfe)"
)
"""What or who has hours of its own: "Büro", "Offener Treff", "Krabbelgruppe"."""
NAME_ADJECTIVE = re.compile(
    r"(?:offen|frei|allgemein|sozial|mobil|international|interkulturell)e[rsnm]?|unser[e]?|der|die|das"
)
PUBLIC = re.compile(
    r"kinder[n]?|jugendliche[n]?|teenies?|teens|kids|mädchen|jungen|jungs|frauen|männer|väter|mütter|eltern|familien"
    r"|senioren|seniorinnen|erwachsene[n]?|babys|schwangere|alleinerziehende"
)

LANGUAGES = re.compile(
    r"arabisch|bulgarisch|dari|deutsch|englisch|farsi|französisch|griechisch|italienisch|kurdisch|paschtu|persisch"
    r"|polnisch|portugiesisch|rumänisch|russisch|serbisch|spanisch|türkisch|ukrainisch|vietnamesisch|gebärdensprache"
)
PEOPLE = {"frau", "herr", "herrn"}
ROOMS = {"raum", "zimmer", "erdgeschoss", "obergeschoss", "eg", "og"}

# What follows decides how far a sentence that was not understood reaches; see sections.py.

RESTRICTING = re.compile(
    r"nur|ausschliesslich|lediglich|ausser|ausserhalb|ausgenommen|nicht|kein\w*|ohne|entf[aä]ll\w*|statt|gilt|gelten|gültig\w*"
    r"|vorübergehend|derzeit|momentan|zurzeit|\w*pause\w*|mittag\w*|\w*schliess\w*|geschlossen|ruhetag|zu|monat\w*|monats"
    r"|woche|wochen|\w*wöchentlich|\w*tägig\w*|\w*gerade\w*|jeden|jede|jeder|alle|allen|abwechselnd|wechsel\w*|winter\w*"
    r"|sommer\w*|saison\w*|\w*änder\w*|sonder\w*|abweich\w*|verkürzt\w*|eingeschränkt\w*|bis|ab|erforderlich|notwendig"
    r"|nötig|zwingend|während|telefonisch\w*|termin\w*|vereinbar\w*|online|video\w*|chat|digital\w*|vormittag\w*|nachmittag\w*|abend\w*|morgens"
)
STRICT = re.compile(r"nur|ausschliesslich|lediglich|jeden|jede|jeder|woche|wochen")
EXCEPTIONAL = re.compile(
    r"\w*ferien\w*|\w*feiertag\w*|heilig\w*|weihnacht\w*|silvester|neujahr\w*|oster\w*|pfingst\w*|\w*urlaub\w*|brückentag\w*"
    r"|karneval\w*|fasching\w*|rosenmontag"
)
"""Days that are none of the usual week: a sentence about them leaves the usual week as it is."""
DANGEROUS = re.compile(
    rf"{RESTRICTING.pattern}|{EXCEPTIONAL.pattern}|herbst\w*|früh\w*|advent\w*|corona\w*|pandemie|schul\w*|ausnahm\w*|jahr\w*"
    r"|tag|tage|heute|bisher\w*|alt\w*|abwesen\w*|vertret\w*|not\w*|bereitschaft\w*|küche\w*|kasse\w*|einlass|virtuell\w*"
    r"|telefon\w*|mail|email|termin\w*|anmeld\w*|voranmeld\w*|seit|vor|nach|von|vom|mit|um|gegen|ca|circa|etwa|bei|uhr"
)
"""Words that a heading may not have if its rows are to be claimed."""
