"""What the texts of opening hours cannot say, and the calendar of the town.

Most hours stand as text in the entries, as in any table that a town imports, and
become times there. What follows is what an editor would enter by hand afterwards.
"""

from datetime import date, time

from wagtail_familienbuero.hours.schedule import TERM, VACATION, Slot

LAND = "NW"
"""A made-up town is in no Land, but it needs the public holidays of one."""


def times(days, opens, closes, **given):
    """A time on ``days`` ("135" is Monday, Wednesday, Friday) from hour to hour, 8.5 being half past eight."""
    first, last = (time(int(hour), int(hour % 1 * 60)) for hour in (opens, closes))
    return Slot(frozenset(map(int, days)), first, last, **given)


# Slug of an office, partner or contact: its times.
ROWS = {
    # The morning of the first Thursday is for training; a notice says so.
    "familienbuero": (
        times("1235", 8.5, 12),
        times("4", 8.5, 12, nth=(2, 3, 4, 5)),
        times("1", 14, 17),
        times("4", 14, 18),
    ),
    "ankommen-verein": (
        times("1", 9, 12, note="auch auf Ukrainisch"),
        times("3", 14, 18, note="ohne Termin"),
    ),
    "jugendhaus-speicher": (
        times("23456", 14, 21, school=TERM),
        times("23456", 11, 21, school=VACATION),
    ),
}
# Slug: what stands below the times.
NOTES = {
    "betreuungsbehoerde": "auf Wunsch auch bei Ihnen zu Hause",
    "familienpflege": "in Notfällen auch am Wochenende",
    "hilfetelefon-gewalt": "auch mit Dolmetscherin",
    "pflegestuetzpunkt": "auf Wunsch Besuch zu Hause",
    "schwangere-in-not": "auch mit Dolmetscherin",
    "sportverein": "Zeiten der Geschäftsstelle",
    "treffpunkt-allein-erziehen": "mit Kinderbetreuung",
}
# Slug: why it is closed in the week in which the town is loaded for the first time, and in the next one.
CLOSED = {"beratungsstelle-zuversicht": "Betriebsferien"}

ENGLISH = {
    "auch auf Ukrainisch": "also in Ukrainian",
    "auch mit Dolmetscherin": "also with an interpreter",
    "Betriebsferien": "The whole team is on holiday",
    "ohne Termin": "no appointment needed",
    "und nach Vereinbarung": "and by appointment",
}
"""The words above for those that have an English version."""

# (kind, name, English name, first day, last day, every year). The school holidays are made up, like the Land.
CALENDAR = [
    ("closing", "Zwischen den Jahren", "Between the years", date(2026, 12, 24), date(2026, 12, 31), True),
    ("closing", "Betriebsausflug", "Staff outing", date(2027, 6, 9), None, False),
    ("closing", "Betriebsausflug", "Staff outing", date(2028, 6, 7), None, False),
]
SCHOOL = [
    ("Herbstferien", "Autumn", date(2026, 10, 12), date(2026, 10, 24)),
    ("Weihnachtsferien", "Christmas", date(2026, 12, 23), date(2027, 1, 6)),
    ("Osterferien", "Easter", date(2027, 3, 22), date(2027, 4, 3)),
    ("Sommerferien", "Summer", date(2027, 7, 12), date(2027, 8, 24)),
    ("Herbstferien", "Autumn", date(2027, 10, 18), date(2027, 10, 30)),
    ("Weihnachtsferien", "Christmas", date(2027, 12, 24), date(2028, 1, 8)),
    ("Osterferien", "Easter", date(2028, 4, 10), date(2028, 4, 22)),
    ("Sommerferien", "Summer", date(2028, 6, 26), date(2028, 8, 8)),
]
CALENDAR += [
    ("school", f"{name} in Musterland", f"{name_en} holidays in Musterland", first, last, False)
    for name, name_en, first, last in SCHOOL
]
