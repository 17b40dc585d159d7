"""The words that families find things by: topics, target groups, life phases, districts.

Each line names a record by its slug; English names stand beside the German ones.
"""

# (slug, parent's slug, icon, German name, English name, German introduction, English introduction)
TOPICS = [
    (
        "schwangerschaft-und-geburt",
        None,
        "baby",
        "Schwangerschaft und Geburt",
        "Pregnancy and birth",
        "Vom ersten Ultraschall bis zu den ersten Wochen zu Hause: wer begleitet, wer berät, was zu erledigen ist.",
        "From the first scan to the first weeks at home: who is at your side, who advises you, what has to be done.",
    ),
    (
        "papiere-nach-der-geburt",
        "schwangerschaft-und-geburt",
        "law",
        "Papiere nach der Geburt",
        "Papers after the birth",
        "Welche Urkunden und Anträge in den ersten Wochen wichtig sind.",
        "Which certificates and applications matter in the first weeks.",
    ),
    (
        "geld",
        None,
        "money",
        "Geld und finanzielle Hilfen",
        "Money and financial help",
        "Welche Leistungen es für Familien gibt, wer sie bezahlt und wer beim Antrag hilft.",
        "Which benefits there are for families, who pays them and who helps with the application.",
    ),
    (
        "elterngeld",
        "geld",
        "money",
        "Elterngeld",
        "Parental allowance",
        "Elterngeld ersetzt einen Teil des Einkommens, wenn Eltern nach der Geburt weniger oder nicht arbeiten.",
        "Parental allowance replaces part of the income when parents work less or not at all after a birth.",
    ),
    (
        "wenn-das-geld-knapp-ist",
        "geld",
        "home",
        "Wenn das Geld knapp ist",
        "When money is short",
        "Hilfen, wenn das Einkommen nicht reicht, und Menschen, die mit Ihnen rechnen.",
        "Help when the income is not enough, and people who do the sums with you.",
    ),
    (
        "kinderbetreuung",
        None,
        "care",
        "Kinderbetreuung",
        "Child care",
        "Krippe, Kindergarten, Tagespflege und Hort: wie Sie einen Platz finden.",
        "Nursery, kindergarten, childminders and after-school care: how to find a place.",
    ),
    (
        "familienleben",
        None,
        "advice",
        "Erziehung und Familienleben",
        "Raising children and family life",
        "Wenn es zu Hause schwierig ist oder Sie einfach mit jemandem reden möchten.",
        "When things are hard at home, or when you would just like to talk to somebody.",
    ),
    (
        "trennung",
        "familienleben",
        "separation",
        "Trennung und Scheidung",
        "Separation and divorce",
        "Was jetzt zu regeln ist und wer Eltern und Kinder begleitet.",
        "What has to be settled now, and who supports parents and children.",
    ),
    (
        "krise-und-schutz",
        None,
        "crisis",
        "Krise und Schutz",
        "Crisis and protection",
        "Schnelle Hilfe, wenn Sie nicht mehr können oder zu Hause nicht sicher sind.",
        "Quick help when you cannot go on, or when you are not safe at home.",
    ),
    (
        "ankommen",
        None,
        "language",
        "Ankommen und Sprache",
        "Arriving and language",
        "Deutsch lernen, Papiere verstehen, Menschen kennenlernen.",
        "Learning German, understanding papers, meeting people.",
    ),
    (
        "aelter-werden",
        None,
        "seniors",
        "Älter werden und Pflege",
        "Growing older and care",
        "Unterstützung im Alter, Pflege zu Hause und Entlastung für Angehörige.",
        "Support in old age, care at home and relief for relatives.",
    ),
    (
        "freizeit",
        None,
        "leisure",
        "Freizeit und Begegnung",
        "Leisure and meeting people",
        "Treffpunkte, Gruppen und Ferien für kleine und große Leute.",
        "Meeting places, groups and holidays for young and old.",
    ),
]

# (slug, German name, English name)
TARGET_GROUPS = [
    ("schwangere", "Schwangere und werdende Eltern", "Expectant parents"),
    ("alleinerziehende", "Alleinerziehende", "Single parents"),
    ("neu-in-deutschland", "Neu in Deutschland", "New in Germany"),
    ("behinderung", "Familien mit einem behinderten Kind", "Families with a disabled child"),
    ("pflegende", "Pflegende Angehörige", "Family carers"),
    ("grosseltern", "Großeltern", "Grandparents"),
]

# (slug, German name, English name, first month, last month)
LIFE_PHASES = [
    ("schwangerschaft", "Schwangerschaft", "Pregnancy", None, None),
    ("erstes-jahr", "Erstes Lebensjahr", "First year", 0, 11),
    ("kleinkind", "Kleinkind", "Toddler", 12, 35),
    ("kindergarten", "Kindergartenalter", "Kindergarten age", 36, 71),
    ("grundschule", "Grundschulalter", "Primary school age", 72, 119),
    ("jugend", "Jugend", "Teenage years", 120, 215),
    ("ruhestand", "Ruhestand", "Retirement", 780, None),
]

DISTRICTS = ["Altstadt", "Nordstadt", "Hafen", "Südviertel", "Weinberg"]
