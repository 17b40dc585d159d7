"""What stands for a choice in a table, in German and in English.

Both are accepted wherever a table is read, whatever language its columns have,
so they stand here side by side and not in a catalogue of translations. They
are the words of the admin; the tests compare them.
"""

LANGUAGES = {
    "de": ("Deutsch", "German"),
    "de-simple": ("Leichte Sprache", "Easy German"),
    "gsg": ("Deutsche Gebärdensprache", "German Sign Language"),
    "sq": ("Albanisch", "Albanian"),
    "am": ("Amharisch", "Amharic"),
    "ar": ("Arabisch", "Arabic"),
    "hy": ("Armenisch", "Armenian"),
    "az": ("Aserbaidschanisch", "Azerbaijani"),
    "bn": ("Bengali", "Bengali"),
    "bs": ("Bosnisch", "Bosnian"),
    "bg": ("Bulgarisch", "Bulgarian"),
    "zh": ("Chinesisch", "Chinese"),
    "hr": ("Kroatisch", "Croatian"),
    "cs": ("Tschechisch", "Czech"),
    "prs": ("Dari", "Dari"),
    "nl": ("Niederländisch", "Dutch"),
    "en": ("Englisch", "English"),
    "fr": ("Französisch", "French"),
    "ka": ("Georgisch", "Georgian"),
    "el": ("Griechisch", "Greek"),
    "hi": ("Hindi", "Hindi"),
    "hu": ("Ungarisch", "Hungarian"),
    "it": ("Italienisch", "Italian"),
    "ja": ("Japanisch", "Japanese"),
    "kmr": ("Kurdisch (Kurmandschi)", "Kurdish (Kurmanji)"),
    "ckb": ("Kurdisch (Sorani)", "Kurdish (Sorani)"),
    "lv": ("Lettisch", "Latvian"),
    "lt": ("Litauisch", "Lithuanian"),
    "mk": ("Mazedonisch", "Macedonian"),
    "fa": ("Persisch (Farsi)", "Persian (Farsi)"),
    "ps": ("Paschtu", "Pashto"),
    "pl": ("Polnisch", "Polish"),
    "pt": ("Portugiesisch", "Portuguese"),
    "rom": ("Romanes", "Romani"),
    "ro": ("Rumänisch", "Romanian"),
    "ru": ("Russisch", "Russian"),
    "sr": ("Serbisch", "Serbian"),
    "sk": ("Slowakisch", "Slovak"),
    "so": ("Somali", "Somali"),
    "es": ("Spanisch", "Spanish"),
    "ta": ("Tamilisch", "Tamil"),
    "th": ("Thailändisch", "Thai"),
    "ti": ("Tigrinya", "Tigrinya"),
    "tr": ("Türkisch", "Turkish"),
    "uk": ("Ukrainisch", "Ukrainian"),
    "ur": ("Urdu", "Urdu"),
    "vi": ("Vietnamesisch", "Vietnamese"),
}
FACTS = {
    "entrance": ("Stufenloser Eingang", "Entrance without steps"),
    "lift": ("Aufzug", "Lift"),
    "toilet": ("Barrierefreie Toilette", "Accessible toilet"),
    "parking": ("Barrierefreier Parkplatz", "Accessible parking"),
    "stroller": ("Platz für Kinderwagen", "Room for prams"),
    "changing_table": ("Wickeltisch", "Baby changing table"),
    "hearing": ("Hilfen für schwerhörige Menschen", "Aids for people hard of hearing"),
    "sign_language": ("Gebärdensprache", "Sign language"),
    "easy_language": ("Beratung in einfacher Sprache", "Advice in plain language"),
    "visual": ("Hilfen für blinde und sehbehinderte Menschen", "Aids for blind and partially sighted people"),
}
PARTNER_KINDS = {
    "department": ("Eigene Dienststelle", "Own department"),
    "authority": ("Behörde", "Authority"),
    "provider": ("Freier Träger", "Independent provider"),
    "network": ("Netzwerkpartner", "Network partner"),
    "emergency": ("Notruf", "Emergency line"),
}
HANDLED_BY = {
    "we": ("Wir helfen", "We help"),
    "partner": ("Wir vermitteln weiter", "We pass you on"),
    "both": ("Wir helfen und vermitteln weiter", "We help and pass you on"),
}
REGISTRATION = {
    "none": ("Ohne Anmeldung, einfach kommen", "No registration, just come"),
    "needed": ("Anmeldung nötig", "Registration needed"),
    "recommended": ("Anmeldung empfohlen", "Registration recommended"),
}
ICONS = {
    "baby": ("Baby", "Baby"),
    "child": ("Kind", "Child"),
    "care": ("Kinderbetreuung", "Child care"),
    "school": ("Schule", "School"),
    "youth": ("Jugend", "Youth"),
    "money": ("Geld", "Money"),
    "health": ("Gesundheit", "Health"),
    "home": ("Wohnen", "Housing"),
    "work": ("Arbeit", "Work"),
    "law": ("Recht und Papiere", "Law and papers"),
    "crisis": ("Krise und Schutz", "Crisis and protection"),
    "separation": ("Trennung", "Separation"),
    "single": ("Alleinerziehende", "Single parents"),
    "disability": ("Behinderung", "Disability"),
    "language": ("Ankommen und Sprache", "Arriving and language"),
    "leisure": ("Freizeit", "Leisure"),
    "seniors": ("Ältere Menschen", "Older people"),
    "advice": ("Beratung", "Advice"),
}
YES_NO = {"yes": ("ja", "yes"), "no": ("nein", "no"), "unknown": ("unbekannt", "unknown")}
LINK_KINDS = {
    "online": ("Online erledigen", "Do it online"),
    "form": ("Formular", "Form"),
    "info": ("Information", "Information"),
}


def word(words, code, german):
    """The word for a code; a code without one as it is."""
    return words[code][0 if german else 1] if code in words else code


def code(words, text):
    """The code that a word stands for in either language; ``None`` if it stands for nothing."""
    wanted = " ".join(text.split()).casefold()
    for name, both in words.items():
        if wanted == name or wanted in (both[0].casefold(), both[1].casefold()):
            return name
    return None


def names(words, german):
    return ", ".join(both[0 if german else 1] for both in words.values())
