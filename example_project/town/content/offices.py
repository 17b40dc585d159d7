"""The three offices of the example town, their notices, and the pages that gather the entries."""

from .make import CITY

HOME = {
    "title": "Musterstadt",
    "welcome": "Willkommen in Musterstadt",
    "intro": "<p>Musterstadt ist eine erfundene Stadt. Sie zeigt, wie ein Familienbüro auf der Website einer Stadt "
    "aussehen kann.</p>",
    "image_text": "Bunte Häuser und ein Turm mit Uhr am Wasser, davor fährt ein Segelboot.",
}

MAIN = {
    **CITY,
    "title": "Familienbüro",
    "form": "family",
    "area_served": "die ganze Stadt Musterstadt",
    "intro": "<p>Eine Tür für alle Fragen rund um Familie. Wir hören zu, helfen beim Antrag oder bringen Sie zu den "
    "Menschen, die weiterhelfen. Kostenlos und vertraulich.</p>",
    "tasks": "<ul><li>Fragen beantworten: am Telefon, per Mail und im Büro</li>"
    "<li>Anträge und Briefe gemeinsam durchgehen</li><li>an die richtige Stelle weitervermitteln</li>"
    "<li>junge Eltern nach der Geburt besuchen</li><li>Familien mit anderen Familien zusammenbringen</li></ul>",
    "phone": "030 23125-100",
    "email": "familie@example.org",
    "appointment_url": "https://termine.example.org/familienbuero",
    "hours_text": "Montag bis Freitag 8:30 bis 12:00 Uhr\nMontag auch 14:00 bis 17:00 Uhr\n"
    "Donnerstag auch 14:00 bis 18:00 Uhr",
    "street": "Markt 4",
    "address_note": "neben der Stadtbücherei, Haltestelle Markt",
    "contacts": [
        ("mira-beispiel", ""),
        ("jonas-muster", ""),
        ("lena-willkommen", ""),
        ("servicetelefon", ""),
    ],
    "spoken": [("de", ""), ("en", ""), ("fr", "montags und dienstags"), ("uk", "mit Dolmetscherin, nach Absprache")],
    "facts": [
        ("entrance", "yes", "Rampe rechts vom Eingang"),
        ("lift", "yes", ""),
        ("toilet", "yes", ""),
        ("stroller", "yes", "Kinderwagen können im Flur stehen"),
        ("changing_table", "yes", ""),
        ("hearing", "unknown", ""),
    ],
}

BRANCHES = {
    "nordstadt": {
        **CITY,
        "title": "Familienbüro Nordstadt",
        "form": "branch",
        "area_served": "Nordstadt und Hafen",
        "intro": "<p>Ihr Familienbüro im Stadtteil: ohne Termin, mit Spielecke und Kaffee. Wir sprechen viele "
        "Sprachen.</p>",
        "tasks": "<ul><li>erste Beratung und Hilfe bei Briefen und Formularen</li><li>Elterncafé am Mittwoch</li>"
        "<li>Begleitung zu Ämtern, wenn Sie unsicher sind</li></ul>",
        "phone": "030 23125-130",
        "email": "nordstadt@example.org",
        "hours_text": "Dienstag und Mittwoch 9:00 bis 13:00 Uhr\nDonnerstag 14:00 bis 17:00 Uhr",
        "street": "Nordring 40",
        "address_note": "im Familienzentrum, Eingang vom Spielplatz",
        "contacts": [("aylin-vorlage", "")],
        "spoken": [("de", ""), ("tr", ""), ("ar", "mittwochs")],
        "facts": [("entrance", "yes", ""), ("stroller", "yes", ""), ("changing_table", "yes", "")],
    },
    "kontaktstelle-aelter-werden": {
        **CITY,
        "title": "Kontaktstelle Älter werden",
        "form": "seniors",
        "area_served": "die ganze Stadt",
        "intro": "<p>Für ältere Menschen und alle, die sich um sie kümmern. Wir beraten auch bei Ihnen zu Hause.</p>",
        "tasks": "<ul><li>Beratung zu Pflege, Geld und Entlastung</li><li>Besuche zu Hause</li>"
        "<li>Gruppen, Ausflüge und Nachbarschaft</li></ul>",
        "phone": "030 23125-135",
        "email": "aelterwerden@example.org",
        "hours_text": "Montag und Donnerstag 10:00 bis 15:00 Uhr",
        "street": "Weinbergstraße 7",
        "contacts": [("helga-probe", "")],
        "spoken": [("de", ""), ("pl", "")],
        "facts": [("entrance", "yes", ""), ("lift", "yes", ""), ("toilet", "yes", ""), ("hearing", "yes", "")],
    },
}

# slug: (title, what it lists, introduction)
LISTS = {
    "leistungen": ("Leistungen", "services", "<p>Was Ihnen zusteht und wer sich darum kümmert.</p>"),
    "angebote": (
        "Kurse und Gruppen",
        "offers",
        "<p>Treffen, lernen, ausprobieren: Angebote für Familien in Musterstadt.</p>",
    ),
    "fragen": ("Fragen und Antworten", "questions", "<p>Was Familien uns oft fragen, kurz beantwortet.</p>"),
}

DIRECTORY = {
    "title": "Wer hilft",
    "slug": "wer-hilft",
    "intro": "<p>Ämter, Beratungsstellen, Treffpunkte und Notrufnummern, mit denen wir zusammenarbeiten.</p>",
}

SEARCH = {
    "title": "Suche",
    "slug": "suche",
    "intro": "<p>Schreiben Sie mit Ihren Worten, was Sie brauchen.</p>",
    "examples": "Kita, Elterngeld, Trennung, Pflege der Eltern",
}

# (title, level, text, slug of the office or None for the whole section)
NOTICES = [
    (
        "Am ersten Donnerstag im Monat vormittags geschlossen",
        "info",
        "<p>Dann bilden wir uns fort. Das Servicetelefon ist besetzt.</p>",
        "familienbuero",
    ),
    (
        "Neue Räume in der Nordstadt",
        "important",
        "<p>Sie finden uns jetzt im Familienzentrum, Eingang vom Spielplatz.</p>",
        "nordstadt",
    ),
    (
        "Sprechstunde zur Vorsorgevollmacht",
        "info",
        "<p>Jeden zweiten Montag im Monat ist die Betreuungsbehörde bei uns im Haus. Bitte melden Sie sich an.</p>",
        "kontaktstelle-aelter-werden",
    ),
    ("Beratung auch per Video", "info", "<p>Vereinbaren Sie einen Termin, wir schicken Ihnen den Zugang.</p>", None),
]
