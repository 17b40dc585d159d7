"""Emergency lines, the most important authorities, and the people of the offices in English."""

from .. import contacts, partners
from ..make import in_english

_PARTNERS = {record.slug: record for record in partners.PARTNERS}
_CONTACTS = {record.slug: record for record in contacts.CONTACTS}
DAY_AND_NIGHT = "Day and night"


def _partner(german, slug, name, what_they_do, hours_text="", **given):
    return in_english(_PARTNERS[german], slug, name, what_they_do=what_they_do, hours_text=hours_text, **given)


def _contact(slug, role, **given):
    record = _CONTACTS[slug]
    return in_english(record, slug, given.pop("name", record.title), role=role, **given)


PARTNERS = (
    _partner(
        "notruf",
        "emergency-112",
        "Emergency: fire brigade and ambulance",
        "When a life is in danger, after an accident, or if there is a fire. The call is free.",
        DAY_AND_NIGHT,
    ),
    _partner(
        "polizei-notruf",
        "emergency-110",
        "Emergency: police",
        "When you are threatened or somebody is in danger. The call is free.",
        DAY_AND_NIGHT,
    ),
    _partner(
        "aerztlicher-bereitschaftsdienst",
        "doctor-on-call",
        "Doctor on call",
        "When you or your child are ill and cannot wait, but nobody's life is in danger.",
        DAY_AND_NIGHT,
    ),
    _partner(
        "hilfetelefon-gewalt",
        "violence-against-women-helpline",
        "Helpline Violence against Women",
        "For women who experience violence and for everybody who wants to help. Anonymous and free.",
        "Day and night, also with an interpreter",
    ),
    _partner(
        "nummer-gegen-kummer",
        "helpline-for-children",
        "Nummer gegen Kummer: helpline for children and young people",
        "For children and young people with worries. Anonymous and free, from mobile phones too.",
        "Monday to Saturday 14:00 to 20:00, by phone",
    ),
    _partner(
        "elterntelefon",
        "helpline-for-parents",
        "Nummer gegen Kummer: helpline for parents",
        "For mothers, fathers and grandparents who do not know what to do. Anonymous and free.",
        "Monday, Wednesday and Friday 9:00 to 17:00\nTuesday and Thursday 9:00 to 19:00, by phone",
    ),
    _partner(
        "schwangere-in-not",
        "pregnant-women-in-need",
        "Helpline Pregnant Women in Need",
        "For women who cannot tell anybody that they are pregnant. Anonymous and free.",
        "Day and night, also with an interpreter",
    ),
    _partner(
        "telefonseelsorge",
        "telephone-counselling",
        "Telefonseelsorge (telephone counselling)",
        "Listens when there is nobody else you can talk to. Anonymous and free.",
        DAY_AND_NIGHT,
        description="You can also call 0800 111 0 222 or 116 123.",
    ),
    _partner(
        "hilfe-telefon-missbrauch",
        "sexual-abuse-helpline",
        "Helpline Sexual Abuse",
        "For victims, relatives, and everybody who is worried about a child. Anonymous and free.",
        "Monday, Wednesday and Friday 9:00 to 14:00\nTuesday and Thursday 15:00 to 20:00, by phone",
    ),
    _partner(
        "frauenhaus",
        "womens-shelter",
        "Women's shelter Musterstadt",
        "Protection and advice for women and their children who are not safe at home. Open day and night.",
        DAY_AND_NIGHT,
        description="""Call us, at night too. We pick you up at a safe place. Nobody is told where the house is. If there
        is no room, we look for another house with you.""",
        area="Musterstadt and surroundings",
    ),
    _partner(
        "elterngeldstelle",
        "parental-allowance-office",
        "Parental allowance office",
        "Works out and grants parental allowance, and explains its forms.",
        "Monday, Tuesday and Friday 8:00 to 12:00\nThursday 14:00 to 18:00",
        address_note="New town hall, ground floor on the left",
    ),
    _partner(
        "familienkasse",
        "family-benefits-office",
        "Family benefits office (Familienkasse)",
        "Decides on child benefit and the child supplement, and pays them.",
        "Monday and Thursday 8:00 to 12:00",
    ),
    _partner(
        "kita-servicestelle",
        "child-care-service",
        "Child care service point",
        "Advises on nursery, kindergarten, childminders and all-day school, and finds places.",
        "Tuesday 8:00 to 16:00\nFriday 8:00 to 12:00",
        address_note="New town hall, first floor",
    ),
    _partner(
        "jugendamt",
        "youth-welfare-office",
        "Youth welfare office (Jugendamt)",
        "Supports parents and children: advice, help with raising children, maintenance, and child protection.",
        "Monday to Friday 8:30 to 12:00\nand by appointment",
        description="""You do not have to wait until things are very bad. You can ask a single question, and at first you
        need not give your name.""",
    ),
    _partner(
        "jobcenter",
        "jobcenter-en",
        "Jobcentre Musterstadt",
        "Pays for your living when your income is not enough, and helps you back to work.",
        "Monday to Friday 8:00 to 12:30\nThursday also 14:00 to 18:00",
    ),
    _partner(
        "standesamt",
        "registry-office",
        "Registry office (Standesamt)",
        "Registers births, issues certificates, and takes declarations on names and fatherhood.",
        "Monday to Thursday 8:30 to 12:00\nTuesday also 14:00 to 16:00",
        address_note="Old town hall, entrance under the arcades",
    ),
    _partner(
        "ankommen-verein",
        "ankommen-association",
        "Ankommen e. V.",
        "Advises families who are new in Germany, explains letters from offices, and finds language courses.",
        "Monday 9:00 to 12:00\nWednesday 14:00 to 18:00, no appointment needed",
    ),
    _partner(
        "beratungsstelle-zuversicht",
        "zuversicht-advice-centre",
        "Advice centre Zuversicht",
        "Advises on pregnancy, birth and the first time with a child. Confidential and free.",
        "Monday to Thursday 9:00 to 16:00",
    ),
)

CONTACTS = (
    _contact(
        "mira-beispiel",
        "Head of the family office and family guide",
        room="Room 1.02",
        hours_text="Monday to Friday 8:30 to 12:00, by appointment",
    ),
    _contact(
        "jonas-muster",
        "Advice on parental allowance, child benefit and child supplement",
        room="Room 1.03",
        hours_text="Monday to Wednesday 8:30 to 12:00",
    ),
    _contact(
        "servicetelefon",
        "First questions, appointments, finding the right place",
        name="Family service line",
        hours_text="Monday to Friday 8:00 to 12:00\nThursday also 14:00 to 18:00",
    ),
    _contact(
        "lena-willkommen", "Visits to new families", room="Room 1.04", hours_text="Tuesday and Thursday 8:30 to 12:00"
    ),
    _contact(
        "aylin-vorlage",
        "Advice in Nordstadt, parents' café",
        hours_text="Tuesday and Wednesday 9:00 to 13:00",
    ),
    _contact(
        "helga-probe",
        "Advice for older people and their families",
        hours_text="Monday and Thursday 10:00 to 15:00",
    ),
)
