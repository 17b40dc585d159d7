"""Who checks the town's entries, and until when: most of them were just checked, a few are waiting.

The days are fixed, so that a second load changes nothing. What waits is what a town would forget:
the holidays that are over, groups that ask for their dates twice a year.
"""

from datetime import date

CHECKED_ON, REVIEW_BY = date(2026, 11, 23), date(2027, 11, 22)
HEAD = {"reviewer_name": "Mira Beispiel", "reviewer_email": "mira.beispiel@example.org"}
ADVICE = {"reviewer_name": "Jonas Muster", "reviewer_email": "jonas.muster@example.org"}
CHECKED = {"checked_on": CHECKED_ON, "review_by": REVIEW_BY, **HEAD}


def _waiting(checked_on, review_by, reviewer):
    return {"checked_on": date(*checked_on), "review_by": date(*review_by), **reviewer}


# By kind and slug.
WAITING = {
    ("offer", "ferienprogramm"): _waiting((2026, 2, 9), (2026, 9, 14), HEAD),
    ("offer", "ferienwerkstatt"): _waiting((2026, 2, 9), (2026, 9, 14), HEAD),
    ("offer", "krabbelgruppe"): _waiting((2026, 4, 20), (2026, 10, 19), HEAD),
    ("partner", "sportverein"): _waiting((2025, 11, 10), (2026, 11, 9), HEAD),
    ("offer", "elterngeld-sprechstunde"): _waiting((2026, 5, 18), (2026, 11, 16), ADVICE),
    ("partner", "schuldnerberatung"): _waiting((2025, 12, 8), (2026, 12, 7), ADVICE),
}
