"""The three offices of the example town and the pages that gather their entries."""

CITY = {"postal_code": "01234", "city": "Musterstadt"}

MAIN = {
    "title": "Familienbüro",
    "form": "family",
    "area_served": "die ganze Stadt Musterstadt",
    "intro": "<p>Eine Tür für alle Fragen rund um Familie. Wir hören zu, helfen beim Antrag oder bringen Sie zu denen, die helfen.</p>",
    "tasks": "<ul><li>Fragen beantworten, am Telefon, per Mail und vor Ort</li><li>Anträge gemeinsam ausfüllen</li>"
    "<li>an die richtige Stelle weitervermitteln</li><li>junge Eltern zur Geburt besuchen</li></ul>",
    "phone": "0123 4567-0",
    "email": "familie@example.org",
    "appointment_url": "https://termine.example.org/familienbuero",
    "hours_text": "Montag bis Freitag 8:30 bis 12:00 Uhr\nMontag auch 14:00 bis 17:00 Uhr\nDonnerstag auch 14:00 bis 18:00 Uhr",
    "street": "Marktplatz 4",
    "address_note": "neben der Bücherei, Haltestelle Markt",
    "contacts": [
        ("mira-beispiel", ""),
        ("jonas-muster", "Elterngeld, Kindergeld, Kinderzuschlag"),
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
        "title": "Familienbüro Nordstadt",
        "form": "branch",
        "area_served": "Nordstadt und Hafen",
        "intro": "<p>Ihr Familienbüro im Stadtteilhaus: ohne Termin, mit Spielecke und Kaffee.</p>",
        "tasks": "<ul><li>Erste Beratung in vielen Sprachen</li><li>Elterncafé am Mittwoch</li></ul>",
        "phone": "0123 4567-20",
        "email": "nordstadt@example.org",
        "hours_text": "Dienstag und Mittwoch 9:00 bis 13:00 Uhr",
        "street": "Nordring 40",
        "contacts": [("aylin-vorlage", "")],
        "spoken": [("de", ""), ("tr", ""), ("ar", "mittwochs")],
        "facts": [("entrance", "yes", ""), ("changing_table", "yes", "")],
    },
    "kontaktstelle-aelter-werden": {
        "title": "Kontaktstelle Älter werden",
        "form": "seniors",
        "area_served": "die ganze Stadt",
        "intro": "<p>Für ältere Menschen und alle, die sich um sie kümmern. Wir beraten auch bei Ihnen zu Hause.</p>",
        "tasks": "<ul><li>Beratung zu Pflege und Entlastung</li><li>Besuche zu Hause</li><li>Gruppen und Begegnung</li></ul>",
        "phone": "0123 4567-30",
        "email": "aelterwerden@example.org",
        "hours_text": "Montag und Donnerstag 10:00 bis 15:00 Uhr",
        "street": "Weinbergstraße 7",
        "contacts": [("helga-probe", "")],
        "spoken": [("de", ""), ("pl", "")],
        "facts": [("entrance", "yes", ""), ("lift", "no", "zurzeit außer Betrieb")],
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
    "intro": "<p>Ämter, Beratungsstellen und Treffpunkte, mit denen wir zusammenarbeiten.</p>",
}

HOME = {
    "title": "Musterstadt",
    "welcome": "Willkommen in Musterstadt",
    "intro": "<p>Musterstadt ist eine erfundene kleine Stadt. Sie zeigt, wie ein Familienbüro auf einer Stadtwebsite aussieht.</p>",
}
