"""The town's own pages in English: German slug, then the fields."""

HOME = {
    "slug": "musterstadt-en",
    "title": "Musterstadt",
    "welcome": "Welcome to Musterstadt",
    "intro": "<p>Musterstadt is a town that does not exist. It shows what a family office can look like on a town's "
    "website.</p>",
    "image_text": "Colourful houses and a clock tower by the water, with a sailing boat in front.",
}

OFFICES = {
    "familienbuero": {
        "slug": "family-office",
        "title": "Family office",
        "area_served": "the whole town of Musterstadt",
        "intro": "<p>One door for every question about family life. We listen, help with forms, or take you to the "
        "people who can help. Free of charge and confidential.</p>",
        "tasks": "<ul><li>Answer questions by phone, by mail and in person</li>"
        "<li>Go through forms and letters with you</li><li>Take you to the right place</li>"
        "<li>Visit new parents after the birth</li><li>Bring families together</li></ul>",
        "hours_text": "Monday to Friday 8:30 to 12:00\nMonday also 14:00 to 17:00\nThursday also 14:00 to 18:00",
        "address_note": "next to the town library, bus stop Markt",
    },
    "nordstadt": {
        "slug": "nordstadt-branch",
        "title": "Family office Nordstadt",
        "area_served": "Nordstadt and Hafen",
        "intro": "<p>Your family office in the neighbourhood: no appointment needed, with a corner to play and coffee. "
        "We speak many languages.</p>",
        "tasks": "<ul><li>First advice and help with letters and forms</li><li>Parents' café on Wednesdays</li>"
        "<li>Someone comes with you to an office if you feel unsure</li></ul>",
        "hours_text": "Tuesday and Wednesday 9:00 to 13:00\nThursday 14:00 to 17:00",
        "address_note": "in the family centre, entrance from the playground",
    },
    "kontaktstelle-aelter-werden": {
        "slug": "growing-older",
        "title": "Growing older: contact point",
        "area_served": "the whole town",
        "intro": "<p>For older people and everybody who looks after them. We also come to your home.</p>",
        "tasks": "<ul><li>Advice on care, money and time off for carers</li><li>Visits at home</li>"
        "<li>Groups, outings and neighbours</li></ul>",
        "hours_text": "Monday and Thursday 10:00 to 15:00",
    },
}

LISTS = {
    "leistungen": {
        "slug": "services",
        "title": "Services",
        "intro": "<p>What you are entitled to, and who takes care of it.</p>",
    },
    "angebote": {
        "slug": "offers",
        "title": "Courses and groups",
        "intro": "<p>Meet, learn, try something out: what there is for families in Musterstadt.</p>",
    },
    "fragen": {
        "slug": "questions",
        "title": "Questions and answers",
        "intro": "<p>What families often ask us, answered in short.</p>",
    },
    "suche": {
        "slug": "search",
        "title": "Search",
        "intro": "<p>Type what you need in your own words.</p>",
        "examples": "day care, parental allowance, separation, caring for parents",
    },
    "wer-hilft": {
        "slug": "who-helps",
        "title": "Who helps",
        "intro": "<p>Authorities, advice centres, meeting places and emergency lines that we work with.</p>",
    },
}

NOTICES = {
    "Beratung auch per Video": {
        "title": "Advice by video too",
        "text": "<p>Make an appointment and we send you the link.</p>",
    },
    "Neue Räume in der Nordstadt": {
        "title": "New rooms in Nordstadt",
        "text": "<p>You now find us in the family centre, entrance from the playground.</p>",
    },
}
