"""The English side of the town: whatever is missing here is shown in German, and says so."""

HOME = {
    "slug": "musterstadt-en",
    "title": "Musterstadt",
    "welcome": "Welcome to Musterstadt",
    "intro": "<p>Musterstadt is a small town that does not exist. It shows what a family office looks like on a town's website.</p>",
}

# German slug: fields in English
PAGES = {
    "familienbuero": {
        "slug": "family-office",
        "title": "Family office",
        "area_served": "the whole town of Musterstadt",
        "intro": "<p>One door for every question about family. We listen, help with forms, or take you to those who can help.</p>",
        "tasks": "<ul><li>Answer questions by phone, by mail and in person</li><li>Fill in forms with you</li>"
        "<li>Take you to the right place</li><li>Visit new parents after the birth</li></ul>",
        "hours_text": "Monday to Friday 8:30 to 12:00\nMonday also 14:00 to 17:00\nThursday also 14:00 to 18:00",
        "address_note": "next to the library, bus stop Markt",
    },
    "leistungen": {
        "slug": "services",
        "title": "Services",
        "intro": "<p>What you are entitled to, and who takes care of it.</p>",
    },
    "angebote": {
        "slug": "offers",
        "title": "Courses and groups",
        "intro": "<p>Meet, learn, try out: what there is for families in Musterstadt.</p>",
    },
    "fragen": {
        "slug": "questions",
        "title": "Questions and answers",
        "intro": "<p>What families often ask, in short.</p>",
    },
    "wer-hilft": {
        "slug": "who-helps",
        "title": "Who helps",
        "intro": "<p>Authorities, advice centres and meeting places that we work with.</p>",
    },
    "thema-geld": {"slug": "money", "title": "Money and financial help"},
    "thema-elterngeld": {"slug": "parental-allowance", "title": "Parental allowance"},
    "elterngeld": {
        "slug": "parental-allowance",
        "title": "Apply for parental allowance",
        "in_one_sentence": "Money for parents who work less or not at all after a birth.",
        "handled_reason": "We fill in the form with you. The parental allowance office decides.",
        "what_to_bring": "<ul><li>Identity card or passport</li><li>The child's birth certificate</li><li>Proof of income</li></ul>",
        "requirements": "<p>You live with your child, look after it yourself and work part time at most.</p>",
        "duration": "Several weeks once all papers are there.",
        "body": [
            (
                "text",
                "<p>There are several forms of parental allowance. Together we work out which one suits your family.</p>",
            )
        ],
        "documents": [
            (
                "document",
                {"name": "The child's birth certificate", "note": "the copy for parental allowance", "url": ""},
            ),
            ("document", {"name": "Proof of income", "note": "of both parents if both apply", "url": ""}),
        ],
        "steps": [
            ("step", {"title": "Get advice", "text": "<p>Best of all before the birth.</p>"}),
            ("step", {"title": "Fill in the form", "text": "<p>With us or online.</p>"}),
            ("step", {"title": "Hand it in", "text": "<p>At the parental allowance office, in person or by post.</p>"}),
        ],
    },
    "wie-bekomme-ich-elterngeld": {
        "slug": "how-do-i-get-parental-allowance",
        "title": "How do I get parental allowance?",
        "short_answer": "<p>After the birth you apply to the parental allowance office. We fill in the form with you.</p>",
        "handled_reason": "We help with the form, the parental allowance office decides.",
        "what_to_bring": "<ul><li>Birth certificate</li><li>Proof of income</li></ul>",
        "body": [("text", "<p>Get advice early: how you share the months is hard to change later.</p>")],
    },
    "krabbelgruppe": {
        "slug": "baby-group",
        "title": "Baby group at the harbour",
        "summary": "Play, sing and meet other parents.",
        "when": "Every Tuesday 9:30 to 11:00, not in the school holidays",
        "body": [("text", "<p>Bring a blanket and comfortable clothes. Tea and toys are there.</p>")],
    },
}

PARTNERS = {
    "elterngeldstelle": {
        "slug": "parental-allowance-office",
        "name": "Parental allowance office of Musterstadt",
        "what_they_do": "Works out and grants parental allowance and explains its forms.",
        "address_note": "New town hall, ground floor on the left",
        "hours_text": "Monday, Tuesday and Friday 8:00 to 12:00\nThursday 14:00 to 18:00",
    },
    "krisentelefon": {
        "slug": "crisis-line",
        "name": "Crisis line for families",
        "what_they_do": "Listens day and night when things at home become too much. Anonymous and free.",
        "hours_text": "Day and night, on public holidays too",
    },
}

CONTACTS = {
    "mira-beispiel": {"role": "Head of the family office and family guide", "room": "Room 1.02"},
    "jonas-muster": {
        "role": "Advice on parental allowance and family benefits",
        "room": "Room 1.03",
        "hours_text": "Monday to Wednesday 8:30 to 12:00",
    },
}

NOTICES = {
    "Beratung auch per Video": {
        "title": "Advice by video too",
        "text": "<p>Make an appointment and we send you the link.</p>",
    },
}
