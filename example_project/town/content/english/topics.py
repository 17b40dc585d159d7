"""Every topic in English."""

from .. import topics
from ..make import in_english

_GERMAN = {record.slug: record for record in topics.TOPICS}

TOPICS = tuple(
    in_english(_GERMAN[german], slug, name, intro=intro)
    for german, slug, name, intro in (
        (
            "schwangerschaft-und-geburt",
            "pregnancy-and-birth",
            "Pregnancy and birth",
            "From the first scan to the first weeks at home: who is at your side, who advises you, what has to be done.",
        ),
        (
            "papiere-nach-der-geburt",
            "papers-after-the-birth",
            "Papers after the birth",
            "Which certificates and applications matter in the first weeks, and in which order.",
        ),
        (
            "geld",
            "money",
            "Money and financial help",
            "Which benefits there are for families, who pays them, and who helps you to apply.",
        ),
        (
            "elterngeld",
            "parental-allowance-and-leave",
            "Parental allowance and leave",
            "Time for your child, and money that replaces part of the income you lose.",
        ),
        (
            "wenn-das-geld-knapp-ist",
            "when-money-is-short",
            "When money is short",
            "Help when your income is not enough, and people who do the sums with you.",
        ),
        (
            "kinderbetreuung",
            "child-care",
            "Child care",
            "Nursery, kindergarten, childminders and all-day school: how to find a good place for your child.",
        ),
        (
            "schule",
            "school",
            "School and learning",
            "Enrolment, changing schools, help with learning, and who to ask when school gets difficult.",
        ),
        (
            "jugend-und-beruf",
            "young-people-and-work",
            "Young people, training and work",
            "What comes after school, and places where young people find advice and friends.",
        ),
        (
            "familienleben",
            "family-life",
            "Raising children and family life",
            "When things are hard at home, when you feel unsure, or when you would just like to talk to somebody.",
        ),
        (
            "trennung",
            "separation",
            "Separation and divorce",
            "What has to be settled now, and who supports parents and children.",
        ),
        (
            "allein-erziehen",
            "single-parents",
            "Raising children alone",
            "Money, child care, and other parents who are in the same situation.",
        ),
        (
            "arbeit-und-familie",
            "work-and-family",
            "Work and family",
            "Your rights at work, going back to work, and time for children or parents who need you.",
        ),
        (
            "gesundheit",
            "growing-up-healthy",
            "Growing up healthy",
            "Check-ups, health retreats, and help in the household when somebody in the family is ill.",
        ),
        (
            "behinderung",
            "living-with-a-disability",
            "Living with a disability",
            "Early support, help in nursery and school, and somebody who guides you from office to office.",
        ),
        ("wohnen", "housing", "Housing", "Finding a home that you can pay for, and keeping it."),
        (
            "krise-und-schutz",
            "crisis-and-protection",
            "Crisis and protection",
            "In danger: police 110, emergency 112. Here you find help when you cannot go on or are not safe at home.",
        ),
        (
            "ankommen",
            "arriving",
            "Arriving and language",
            "Learning German, understanding papers, and meeting people.",
        ),
        (
            "aelter-werden",
            "growing-older",
            "Growing older",
            "Living well in old age: advice, company, and planning ahead.",
        ),
        (
            "pflege",
            "care-at-home",
            "Care and relief",
            "When you need care or look after somebody: advice, money, and time off for carers.",
        ),
        (
            "freizeit",
            "leisure",
            "Leisure and meeting people",
            "Meeting places, groups and holidays for young and old.",
        ),
    )
)
