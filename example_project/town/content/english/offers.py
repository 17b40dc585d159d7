"""Offers for people who speak little German, in English."""

from ..make import in_english
from ..offers import OFFERS as GERMAN

_GERMAN = {record.slug: record for record in GERMAN}


def _offer(german, slug, title, summary, when, body, **given):
    return in_english(_GERMAN[german], slug, title, summary=summary, when=when, body=body, **given)


OFFERS = (
    _offer(
        "offene-sprechstunde",
        "open-hours",
        "Open hours at the family office",
        "Come with any question: we listen, explain letters and fill in forms with you.",
        "Monday 14:00 to 17:00 and Thursday 14:00 to 18:00",
        """You need no appointment. Take a number at the entrance, the children can wait in the play corner. If it takes longer, we make a second appointment straight away.

        Whatever you tell us stays between us.""",
        address_note="next to the library, bus stop Markt",
        languages=("de", "en", ("fr", "on Mondays"), ("uk", "with an interpreter, by arrangement")),
        synonyms=("drop-in", "walk-in advice", "help with forms"),
    ),
    _offer(
        "videoberatung",
        "advice-by-video",
        "Advice by video",
        "We advise you on your screen, in the evening too, when the baby is asleep.",
        "Tuesday and Thursday 18:00 to 20:30, other times by arrangement",
        """We send you a link by mail. One click is enough, you install nothing. The connection is encrypted, and nothing is recorded. You can show us your papers during the talk.

        Rather without a picture? Then we call you at the time we agreed.""",
        registration_note="online until noon of the same day",
        languages=("de", "en", ("gsg", "with an interpreter, please say so a week before")),
        synonyms=("online advice", "video call", "remote appointment"),
    ),
    _offer(
        "krabbelgruppe",
        "baby-group",
        "Baby group at the harbour",
        "Crawl, sing and meet other parents.",
        "Every Tuesday 9:30 to 11:00, not in the school holidays",
        """We begin with a song and end with a song. In between the children crawl and the grown-ups talk. Bring a blanket and comfortable clothes. Tea and toys are there.

        Just drop in, even if your baby sleeps badly and you are late.""",
        synonyms=("playgroup", "toddler group", "mother and baby group"),
    ),
    _offer(
        "babytreff",
        "baby-breakfast",
        "Baby meeting with breakfast",
        "Have breakfast, weigh your baby, ask questions: a children's nurse is there.",
        "Every Thursday 9:30 to 11:30",
        """For everybody who does not want to sit at home alone in the first months. You can have your baby weighed and ask whatever is on your mind: sleep, breastfeeding, first food,
        authorities.

        The room is on the ground floor. Bring your pram in.""",
        address_note="next to the library, bus stop Markt",
        costs=(("Breakfast", None, "as much as you can give"),),
        languages=("de", "en", ("uk", "on the first Thursday of the month")),
        synonyms=("baby café", "breastfeeding café", "new parents"),
    ),
    _offer(
        "hebammensprechstunde",
        "midwife-open-hours",
        "Midwife's open hours",
        "Free help for everybody who has found no midwife to come home.",
        "Monday, Wednesday and Friday 10:00 to 12:00",
        """The midwife weighs your baby, looks at the navel, helps with breastfeeding and, after the birth, with your own complaints. You need no appointment and no referral.

        If you have to wait, there is tea and a quiet place to feed your baby.""",
        registration_note="Please bring your health insurance card.",
        languages=("de", "en", ("ar", "on Wednesdays")),
        synonyms=("midwife", "breastfeeding help", "Hebamme"),
    ),
    _offer(
        "sprachcafe",
        "language-cafe",
        "Language café for parents",
        "Speak German without fear of mistakes, with child care.",
        "Thursday 15:00 to 16:30",
        """At every table there is somebody who speaks German well. We talk about school, doctors, flats and the weather, quite without a book. Your children play next door and are looked
        after.

        If you prefer to listen, you are right here too.""",
        registration_note="if you need child care",
        synonyms=("practise German", "conversation group"),
    ),
    _offer(
        "zweisprachig-vorlesen",
        "reading-in-two-languages",
        "Reading in two languages",
        "Picture books in German and a second language, with painting afterwards.",
        "Friday 16:00 to 17:00",
        """Every week it is another language. One person reads in German, another in their mother tongue. The children understand the story even if they speak only one of the languages.

        The library's notice board says which language comes when.""",
        synonyms=("story time", "bilingual", "library for children"),
    ),
    _offer(
        "willkommensfruehstueck",
        "welcome-breakfast",
        "Welcome breakfast for new families",
        "Breakfast for everybody who has just moved here or just had a child.",
        "On the first Saturday of March, June, September and December, 10:00 to 12:30",
        """The mayor welcomes you, then kindergartens, clubs and the family office introduce themselves. You get the family card, a town map with playgrounds and answers to your first
        questions.

        Bring grandparents and siblings.""",
        address_note="New town hall, citizens' hall",
        registration_note="by mail, so that there are enough rolls",
        synonyms=("newcomers", "family breakfast"),
    ),
    _offer(
        "elterncafe",
        "parents-cafe",
        "Parents' café in Nordstadt",
        "Breakfast, questions and talk in many languages. Siblings are welcome.",
        "Every Wednesday 9:00 to 11:00",
        """Come and sit with us. Aylin Vorlage of the family office is always there and helps with letters and forms. Every few weeks somebody comes from kindergarten, school or the dentist.

        The children play in the same room. There is a place to change nappies.""",
        costs=(("Breakfast", None, "as much as you can give"),),
        synonyms=("mothers' café", "coffee morning"),
    ),
)
