"""Emergency lines. These are real and work everywhere in Germany."""

from ..make import DAY_AND_NIGHT, partner


def line(slug, name, phone, what_they_do, **given):
    given = {"topics": ("krise-und-schutz",), "languages": ("de",), **given}
    return partner(slug, name, "emergency", what_they_do, phone=phone, **given)


PARTNERS = (
    line(
        "notruf",
        "Notruf: Feuerwehr und Rettungsdienst",
        "112",
        "Bei Lebensgefahr, Unfall und Feuer. Der Anruf kostet nichts.",
        hours_text=DAY_AND_NIGHT,
        languages=("de", "en"),
        synonyms=("Krankenwagen", "Notarzt"),
    ),
    line(
        "polizei-notruf",
        "Notruf: Polizei",
        "110",
        "Wenn Sie bedroht werden oder jemand in Gefahr ist. Der Anruf kostet nichts.",
        hours_text=DAY_AND_NIGHT,
        languages=("de", "en"),
    ),
    line(
        "aerztlicher-bereitschaftsdienst",
        "Ärztlicher Bereitschaftsdienst",
        "116 117",
        "Wenn Sie oder Ihr Kind krank sind und nicht warten können, aber keine Lebensgefahr besteht.",
        website="https://www.116117.de/",
        hours_text=DAY_AND_NIGHT,
        topics=("krise-und-schutz", "gesundheit"),
        synonyms=("Notdienst", "Kinderarzt am Wochenende"),
    ),
    line(
        "hilfetelefon-gewalt",
        "Hilfetelefon Gewalt gegen Frauen",
        "116 016",
        "Beratung für Frauen, die Gewalt erleben, und für alle, die helfen wollen. Anonym und kostenlos.",
        website="https://www.hilfetelefon.de/",
        hours_text=DAY_AND_NIGHT,
        languages=("de", "en", "ar", "fa", "ru", "tr", "uk"),
        topics=("krise-und-schutz", "trennung"),
    ),
    line(
        "nummer-gegen-kummer",
        "Nummer gegen Kummer: Kinder- und Jugendtelefon",
        "116 111",
        "Für Kinder und Jugendliche, die Sorgen haben. Anonym und kostenlos, auch vom Handy.",
        website="https://www.nummergegenkummer.de/",
        hours_text="Montag bis Samstag 14:00 bis 20:00 Uhr telefonisch",
        topics=("krise-und-schutz", "jugend-und-beruf"),
        life_phases=("grundschule", "jugend"),
        synonyms=("Sorgentelefon",),
    ),
    line(
        "elterntelefon",
        "Nummer gegen Kummer: Elterntelefon",
        "0800 111 0 550",
        "Für Mütter, Väter und Großeltern, die nicht weiterwissen. Anonym und kostenlos.",
        website="https://www.nummergegenkummer.de/",
        hours_text="Montag, Mittwoch und Freitag 9:00 bis 17:00 Uhr telefonisch\n"
        "Dienstag und Donnerstag 9:00 bis 19:00 Uhr telefonisch",
        topics=("krise-und-schutz", "familienleben"),
    ),
    line(
        "schwangere-in-not",
        "Hilfetelefon Schwangere in Not",
        "0800 40 40 020",
        "Für Schwangere, die niemandem von ihrer Schwangerschaft erzählen können. Anonym und kostenlos.",
        website="https://www.geburt-vertraulich.de/",
        hours_text=DAY_AND_NIGHT,
        languages=("de", "en", "ar", "fr", "ru", "tr"),
        topics=("krise-und-schutz", "schwangerschaft-und-geburt"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft",),
    ),
    line(
        "telefonseelsorge",
        "Telefonseelsorge",
        "0800 111 0 111",
        "Hört zu, wenn Sie mit niemandem sonst reden können. Anonym und kostenlos.",
        description="Sie erreichen die Telefonseelsorge auch unter 0800 111 0 222 und unter 116 123.",
        website="https://www.telefonseelsorge.de/",
        hours_text=DAY_AND_NIGHT,
    ),
    line(
        "hilfe-telefon-missbrauch",
        "Hilfe-Telefon Sexueller Missbrauch",
        "0800 22 55 530",
        "Für Betroffene, Angehörige und alle, die sich um ein Kind Sorgen machen. Anonym und kostenlos.",
        website="https://www.hilfe-telefon-missbrauch.online/",
        hours_text="Montag, Mittwoch und Freitag 9:00 bis 14:00 Uhr telefonisch\n"
        "Dienstag und Donnerstag 15:00 bis 20:00 Uhr telefonisch",
    ),
)
