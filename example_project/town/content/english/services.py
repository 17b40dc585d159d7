"""The services that most people ask for, in English."""

from .. import services
from ..make import in_english

_GERMAN = {record.slug: record for record in services.SERVICES}
PORTAL = "https://familienportal.de/familienportal/meta/languages/family-benefits"
FIGURES = ("Family benefits in English (federal family portal)", PORTAL)


def _service(german, slug, title, in_one_sentence, handled_reason, **given):
    given = {"in_one_sentence": in_one_sentence, "handled_reason": handled_reason, **given}
    return in_english(_GERMAN[german], slug, title, **given)


SERVICES = (
    _service(
        "elterngeld",
        "parental-allowance",
        "Apply for parental allowance",
        "Money for parents who work less or not at all after a birth.",
        "We fill in the form with you. The parental allowance office decides.",
        partners=(
            ("elterngeldstelle", "Checks the application and pays", "", "https://termine.example.org/elterngeld"),
        ),
        what_to_bring="- Identity card or passport\n- The child's birth certificate\n- Proof of income",
        body="""There are several forms of parental allowance: basic allowance, ElterngeldPlus and the partnership bonus.
        You can mix them and share the months between you. Together we work out what suits your family.

        Parents who did not work before the birth can get it too.""",
        requirements="""You live with your child, look after it yourself, and do not work or work part time only. How many
        hours are allowed, and up to which income, is on the federal family portal.""",
        documents=(
            ("The child's birth certificate", "the copy for parental allowance, original"),
            ("Proof of income before the birth", "of both parents if both apply"),
            ("Letter from the health insurance", "about maternity pay"),
        ),
        steps=(
            ("Get advice", "Best of all before the birth."),
            ("Share the time", "Decide together who stays at home when."),
            ("Fill in the form", "With us, on paper or online."),
            ("Hand it in", "After the birth, at the parental allowance office. Do not wait long."),
        ),
        links=(("Apply online (in German)", "https://elterngeld.example.org/antrag", "online"), FIGURES),
        duration="Several weeks once all papers are there.",
    ),
    _service(
        "kindergeld",
        "child-benefit",
        "Apply for child benefit",
        "Monthly money for every child, whatever the parents earn.",
        "The family benefits office is responsible.",
        partners=(("familienkasse", "Takes the application and pays the benefit"),),
        what_to_bring="- Tax identification numbers of one parent and of the child",
        body="""One parent applies. If the parents live apart, the parent with whom the child lives gets the money. There is
        child benefit for grown-up children at school or in training too, up to a certain age.""",
        requirements="You live in Germany or are fully liable to tax here. For people from other countries there are special rules.",
        links=(FIGURES,),
    ),
    _service(
        "kinderzuschlag",
        "child-supplement",
        "Child supplement",
        "Extra money if your income is enough for yourself but not for the whole family.",
        "We check with you whether it is worth applying. The family benefits office decides.",
        partners=(("familienkasse", "Decides on the application"),),
        what_to_bring="- Pay slips\n- Rental contract\n- Letter about child benefit",
        body="""With the child supplement you can also get help for school and leisure, and you can ask to be freed from nursery
        fees.""",
        links=(FIGURES,),
    ),
    _service(
        "unterhaltsvorschuss",
        "maintenance-advance",
        "Maintenance advance",
        "Money for your child if the other parent pays no maintenance or too little.",
        "The youth welfare office grants it.",
        partners=(("unterhaltsvorschuss-stelle", "Checks the application and pays"),),
        what_to_bring="- The child's birth certificate\n- Letters about maintenance, if there are any\n- Identity card",
        body="The state pays first and gets the money back from the other parent later. You need not go to court before.",
        requirements="Your child lives in Germany with you, and you bring it up alone.",
        links=(FIGURES,),
    ),
    _service(
        "bildung-und-teilhabe",
        "education-and-participation",
        "Help for school and leisure",
        "Money for school things, lunch, outings, tutoring, sports and music.",
        "You can hand in the form here. Who checks it depends on the benefit that you get.",
        partners=(
            ("jobcenter", "If you get money from the jobcentre"),
            ("wohngeldstelle", "If you get housing benefit or the child supplement"),
            ("sozialamt", "If you get social assistance or benefits for asylum seekers"),
        ),
        what_to_bring="- Letter about child supplement, housing benefit or money from the jobcentre",
        requirements="""Your family gets child supplement, housing benefit, money from the jobcentre, social assistance or benefits
        for asylum seekers.""",
    ),
    _service(
        "kita-platz",
        "nursery-place",
        "Register for a nursery place",
        "How to register your child for nursery or kindergarten.",
        "The child care service point gives out all places in town.",
        partners=(("kita-servicestelle", "Advises and finds places", "", "https://termine.example.org/kita"),),
        what_to_bring="- The child's birth certificate\n- Proof of protection against measles",
        body="""Visit the nurseries before you decide. You may name several. If you are turned down, ask for advice: there is a
        right to a place.""",
        requirements="""From the first birthday your child has a right to a place in a nursery or with a childminder, from the third
        birthday to a place in a kindergarten.""",
        steps=(
            ("Visit nurseries", "Almost all of them have an open afternoon."),
            ("Register", "Online or at the service point, as early as you can."),
            ("Wait for the letter", "And answer it."),
            ("Sign the contract", "With the nursery. You also talk about the first weeks."),
        ),
        links=(("Register online (in German)", "https://kita.example.org/vormerken", "online"),),
    ),
    _service(
        "geburtsurkunde",
        "birth-certificate",
        "Register a birth, birth certificate",
        "The certificate that you need for almost every application after the birth.",
        "The registry office of the town where the child was born is responsible.",
        partners=(("standesamt", "For children born in Musterstadt", "", "https://termine.example.org/standesamt"),),
        body="""If the child is born in a hospital, the hospital reports the birth and you only bring the papers. After a
        birth at home you register it yourself.""",
        documents=(
            ("Identity card or passport", "of both parents"),
            ("Birth certificates of the parents",),
            ("Marriage certificate", "if you are married"),
        ),
    ),
    _service(
        "hebammenhilfe",
        "midwife",
        "Help from a midwife",
        "A midwife is at your side during pregnancy, at the birth, and in the weeks after it.",
        "We help you look for one. Your health insurance pays.",
        partners=(("hebammenpraxis-morgenrot", "Visits families all over town"),),
        body="Start looking early. If you find nobody, call us: we ask for you.",
    ),
    _service(
        "wohngeld",
        "housing-benefit",
        "Housing benefit",
        "Money towards the rent, or towards the costs of your own home.",
        "The housing benefit office decides.",
        partners=(("wohngeldstelle", "Advises and decides", "", "https://termine.example.org/wohngeld"),),
        what_to_bring="- Rental contract\n- Proof of the income of everybody in the household",
        requirements="Your income is enough to live on, but your home costs too much.",
    ),
    _service(
        "integrationskurs",
        "integration-course",
        "Integration course",
        "Learn German and find out how life in Germany works.",
        "We look for the right course with you. The Federal Office (BAMF) decides who is admitted.",
        partners=(("ankommen-verein", "Signs you up and helps with the form"),),
        what_to_bring="- Passport or residence permit\n- School reports, if you have any",
        body="""Besides the general course there are courses for people who cannot read and write yet, or who have learnt another
        script. Some course providers also look after children: ask before you sign up.""",
        requirements="""Some people have a right to a course, others must take part. The Federal Office can admit more people if there are
        places. At present this is possible only to a limited extent: ask first.""",
        links=(("Integration courses (BAMF)", "https://www.bamf.de/"),),
    ),
    _service(
        "schutz-vor-gewalt",
        "protection-from-violence",
        "Protection from violence at home",
        "Whoever hits has to go: how you and your children get protection quickly.",
        "In danger, call the police at once: 110. After that, these people help.",
        partners=(
            ("polizei-notruf", "In danger, at once"),
            (
                "hilfetelefon-gewalt",
                "Advice day and night, anonymous, in many languages",
                "https://www.hilfetelefon.de/en.html",
            ),
            ("frauenhaus", "Takes in women with their children"),
            ("familiengericht", "Orders the violent person to leave the home"),
        ),
        what_to_bring="Your safety comes first. If there is time: identity cards, bank cards, medicine.",
        body="""The police can send the violent person out of the home at once. A court can then forbid them to come near
        you, and give the home to you alone. Men get this protection too.

        Remember that others can see which pages you have visited on a device that you share.""",
    ),
    _service(
        "vertrauliche-geburt",
        "confidential-birth",
        "Confidential birth",
        "You have your child safely, with medical help, and your name stays secret.",
        "An advice centre that must keep silent is at your side.",
        partners=(
            ("schwangere-in-not", "First advice by phone, anonymous and free", "https://www.geburt-vertraulich.de/"),
            ("beratungsstelle-zuversicht", "Is at your side before and after the birth"),
        ),
        what_to_bring="Nothing for the first talk, not even a name. Later the adviser needs to see your identity card once.",
        body="Only the adviser knows who you are. You can change your mind as long as the child has not been adopted.",
    ),
)
