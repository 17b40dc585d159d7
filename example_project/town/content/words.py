"""The words that families find things by, besides the topics: target groups, life phases, districts.

English names stand beside the German ones.
"""

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
