"""The questions that people new to the country ask most, in English."""

from ..make import in_english
from ..questions import QUESTIONS as GERMAN
from ..questions.laws import law

_GERMAN = {record.slug: record for record in GERMAN}
PORTAL = "https://familienportal.de/familienportal/meta/languages/family-benefits"


def _question(german, slug, title, short_answer, handled_reason, **given):
    given = {"short_answer": short_answer, "handled_reason": handled_reason, **given}
    return in_english(_GERMAN[german], slug, title, **given)


QUESTIONS = (
    _question(
        "schwanger-was-zuerst",
        "pregnant-what-now",
        "I am pregnant. What do I have to do now?",
        """First look for a gynaecologist and a midwife. Then tell your employer, who has to protect you and your child at work.
        Everything else can wait, and we are happy to go through it with you.""",
        "We sort out with you what comes when. The advice centre stays at your side during pregnancy.",
        partners=(("beratungsstelle-zuversicht", "Confidential and free advice, also about money and forms"),),
        body=f"""Maternity protection keeps you and your child safe at work. For that your employer must know that you are pregnant: {law("§ 15 MuSchG", "muschg_2018/__15.html")}. In this
        time you can be dismissed only in very rare cases: {law("§ 17 MuSchG", "muschg_2018/__17.html")}. If you have already been
        dismissed, say at once that you are pregnant, and get advice.

        Our list for the next months:

        - start your check-ups with a doctor or a midwife
        - look for a midwife for the time after the birth, as early as you can
        - visit the hospital or birth centre
        - talk about parental leave and parental allowance
        - if you are not married: declare paternity and joint custody before the birth

        If you lack the money for a cot, a pram or clothes, speak to a pregnancy advice centre while you are pregnant.""",
        what_to_bring="""- your maternity record (Mutterpass), if you have it
        - your questions""",
        synonyms=("expecting", "pregnancy checklist", "maternity protection"),
    ),
    _question(
        "wie-finde-ich-eine-hebamme",
        "how-do-i-find-a-midwife",
        "How do I find a midwife?",
        """Start looking as early as you can, best of all in the first weeks of pregnancy. The midwives' practice Morgenrot tells you who still has free places. If you find nobody, come to the midwife's open hours.""",
        "We arrange family midwives. The practice knows who still has time.",
        partners=(("hebammenpraxis-morgenrot", "Midwives with free time, open hours"),),
        body=f"""Midwives look after you during pregnancy, at the birth, in the first weeks and while you breastfeed. Public health insurance
        pays for it: {law("§ 24d SGB V", "sgb_5/__24d.html")}. You need no referral.

        A family midwife helps for longer when things are hard. Ask us.""",
        what_to_bring="""- your maternity record (Mutterpass)
        - your health insurance card""",
        synonyms=("Hebamme", "postnatal care", "birth assistant"),
    ),
    _question(
        "welche-papiere-nach-der-geburt",
        "which-papers-after-the-birth",
        "Which papers do I need after the birth?",
        """First the birth certificate from the registry office. With it you apply for child benefit and parental allowance and register your
        child with the health insurance. The hospital usually reports the birth for you.""",
        "We go through the list with you and fill in the forms. The registry office issues the certificates.",
        partners=(("standesamt", "Issues the birth certificates"), ("familienkasse", "Pays child benefit")),
        body=f"""This order works best:

        - report the birth and the name, mostly in the hospital: {law("§ 18 PStG", "pstg/__18.html")}
        - collect the birth certificates at the registry office of the place of birth
        - register your child with your health insurance
        - apply for child benefit (Kindergeld)
        - apply for parental allowance (Elterngeld)
        - tell your employer about parental leave (Elternzeit)

        The child's tax number comes by post. You need it for child benefit.

        Do not wait too long with parental allowance: it is paid for past months only to a certain extent, {law("§ 7 BEEG", "beeg/__7.html")}.""",
        what_to_bring="""- identity card or passport of both parents
        - the parents' birth certificates or marriage certificate
        - letters from the hospital""",
        synonyms=("birth certificate", "register baby", "newborn paperwork"),
    ),
    _question(
        "wie-bekomme-ich-elterngeld",
        "how-do-i-get-parental-allowance",
        "How do I get parental allowance?",
        """After the birth you apply to the parental allowance office. We fill in the form with you. Come for advice early, best of all during
        pregnancy.""",
        "We help with the form, the parental allowance office decides.",
        partners=(
            ("elterngeldstelle", "Checks the application and pays", "", "https://termine.example.org/elterngeld"),
        ),
        body=f"""Parental allowance (Elterngeld) is for parents who look after their child themselves and therefore work less or not at all: {law("§ 1 BEEG", "beeg/__1.html")}.
        It comes in several forms that you can mix: {law("§ 4 BEEG", "beeg/__4.html")}. You can also get it if you did not
        work before the birth.

        How you share the months makes a big difference. We do the sums with you before you decide.

        Amounts and limits are on the [federal family portal]({PORTAL}).""",
        what_to_bring="""- identity card or passport
        - the child's birth certificate, the copy for parental allowance
        - proof of income before the birth
        - the letter from the health insurance about maternity pay""",
        synonyms=("Elterngeld", "parental benefit", "maternity money"),
    ),
    _question(
        "wie-bekomme-ich-kindergeld",
        "where-do-i-apply-for-child-benefit",
        "Where do I apply for child benefit?",
        """At the family benefits office (Familienkasse), online or on paper. You need the tax numbers of yourself and your child. It does not matter
        how much you earn.""",
        "We fill in the form with you. The Familienkasse decides.",
        partners=(("familienkasse", "Takes the application and pays"),),
        body=f"""Child benefit (Kindergeld) is for parents who live in Germany or are fully liable to tax here. If you moved here from abroad, your nationality and residence
        permit count too: {law("§ 62 EStG", "estg/__62.html")}.

        Only one person gets it. If you live apart, it is the parent with whom the child lives: {law("§ 64 EStG", "estg/__64.html")}.

        The amounts of today are on the [federal family portal]({PORTAL}).""",
        what_to_bring="""- tax numbers (Steuer-ID) of yourself and your child
        - identity card, passport or residence permit
        - your bank account number""",
        synonyms=("Kindergeld", "child allowance", "Familienkasse"),
    ),
    _question(
        "geld-reicht-nicht",
        "our-money-does-not-last",
        "Our money does not last until the end of the month. What are we entitled to?",
        """We work that out with you. For families it is above all child supplement, housing benefit and money from the Jobcentre, and the education package for
        the children. The talk is free and stays between us.""",
        "We find out which benefit suits you and help with the form. The authorities decide.",
        partners=(
            ("familienkasse", "Child supplement"),
            ("wohngeldstelle", "Housing benefit"),
            ("jobcenter", "Basic income support"),
        ),
        body=f"""It depends on whether your income is enough for yourselves:

        - enough for the parents, but not for the children: child supplement, {law("§ 6a BKGG", "bkgg_1996/__6a.html")}
        - above all the rent is too high: housing benefit, {law("§ 1 WoGG", "wogg/__1.html")}
        - not enough at all: basic income support (Grundsicherungsgeld, formerly Bürgergeld) from the Jobcentre, {law("§ 7 SGB II", "sgb_2/__7.html")}
        - past working age or not able to work: basic security from the social welfare office, {law("§ 41 SGB XII", "sgb_12/__41.html")}

        With any of these your children can use the education package, and you can often be freed from fees for child care. The limits of today are on the
        [federal family portal]({PORTAL}).""",
        what_to_bring="""- pay slips
        - rental contract
        - bank statements
        - letters of approval that you already have""",
        synonyms=("low income", "Bürgergeld", "benefits", "short of money"),
    ),
    _question(
        "wer-hilft-bei-antraegen",
        "who-helps-me-with-forms",
        "Who helps me to understand and fill in forms?",
        """We do. Come to our open hours and bring your letters, just as they are. We read them with you, explain them and fill in the form together.""",
        "That is what the family office is for.",
        body=f"""You do not need to speak German well. We find somebody to interpret for many languages: please tell us a few days before.

        Authorities that pay social benefits must advise you on your rights: {law("§ 14 SGB I", "sgb_1/__14.html")}. If such an application lands at the wrong
        authority, it must be passed on: {law("§ 16 SGB I", "sgb_1/__16.html")}. So you can do nothing wrong.""",
        what_to_bring="""- all letters about it, unopened if you like
        - identity card or passport""",
        synonyms=("application form", "help with paperwork", "fill in a form"),
    ),
    _question(
        "wie-finde-ich-einen-kita-platz",
        "how-do-i-find-a-child-care-place",
        "How do I find a place in a nursery or kindergarten?",
        """Put your child on the list of the child care service early, online or in person. It knows all free places in town, with childminders too. Name several
        wishes, that makes it easier.""",
        "The child care service gives out the places of the town and of independent providers.",
        partners=(("kita-servicestelle", "Advises and finds places", "", "https://termine.example.org/kita"),),
        body=f"""From the first birthday your child has a right to a place in a nursery or with a childminder, from the third birthday to a place in a kindergarten:
        {law("§ 24 SGB VIII", "sgb_8/__24.html")}. There is no right to one particular place, so visit several.

        Before the first day your child needs proof of protection against measles.""",
        what_to_bring="""- the child's birth certificate
        - the hours that you need""",
        synonyms=("Kita", "daycare", "day care", "kindergarten", "nursery place", "crèche"),
    ),
    _question(
        "masernschutz-kita-schule",
        "measles-vaccination-for-kindergarten",
        "Does my child need a measles vaccination for kindergarten and school?",
        """Yes, kindergarten and school must see proof of protection against measles. The vaccination record, the yellow check-up booklet or a letter from the doctor will
        do. If your child cannot be vaccinated, a doctor certifies that.""",
        "Your children's doctor and the health authority answer questions about vaccination.",
        partners=(("gesundheitsamt", "Advises on vaccination and looks at your papers"),),
        body=f"""The law: {law("§ 20 IfSG", "ifsg/__20.html")}. Health insurance pays for the vaccination. If you have lost the record, the doctor can look it up or
        test the blood.""",
        what_to_bring="""- vaccination record
        - yellow check-up booklet""",
        synonyms=("measles", "vaccination", "immunisation", "jabs"),
    ),
    _question(
        "kind-krank-und-arbeit",
        "my-child-is-ill-and-i-have-to-work",
        "My child is ill and I have to work. What are my rights?",
        """Tell your employer at once and stay with your child. Parents have a right to days off for this. If your employer does not pay, public health insurance pays child
        sickness benefit.""",
        "Your health insurance is responsible. If it cannot wait, call the doctors on duty.",
        partners=(("aerztlicher-bereitschaftsdienst", "When the children's doctor is closed"),),
        body=f"""Child sickness benefit is for parents and children with public health insurance, if nobody else in the household can look after the child. The age limit and the
        number of days are in {law("§ 45 SGB V", "sgb_5/__45.html")}. You need a note from the children's doctor.""",
        what_to_bring="""- the doctor's note
        - your child's health insurance card""",
        synonyms=("sick child", "sick leave child", "Kinderkrankengeld"),
    ),
    _question(
        "ich-kann-nicht-mehr",
        "i-cannot-go-on",
        "I cannot go on. Who helps me right now?",
        """Call the parents' helpline or the crisis line, anonymous and free. If a life is in danger, dial 112. If it is about your child right now: put it down safely and leave
        the room for a moment.""",
        "For this moment there are the helplines, at night too. For the time after we find relief.",
        partners=(
            ("elterntelefon", "For mothers, fathers and grandparents"),
            ("telefonseelsorge", "Day and night"),
            ("notruf", "If a life is in danger"),
        ),
        body="""Being exhausted is nothing to be ashamed of. Call before something happens. Nobody asks for your name.

        If you think of taking your own life, go to the nearest hospital or dial 112. You are not alone.

        Afterwards we look with you for what makes daily life easier.""",
        synonyms=("crisis", "overwhelmed", "burnout", "suicide"),
    ),
    _question(
        "gewalt-zu-hause",
        "violence-at-home",
        "I am beaten or threatened at home. Where am I safe?",
        """In danger dial 110. The women's shelter takes in you and your children, at night too. On 116 016 you reach the helpline: day and night, free and in many languages.""",
        "The shelter and the helpline are there day and night and tell nobody.",
        partners=(
            ("polizei-notruf", "If you are in danger"),
            ("hilfetelefon-gewalt", "Day and night, in many languages"),
            ("frauenhaus", "Shelter for women and children"),
            ("familiengericht", "Protection orders, urgent ones too"),
        ),
        body=f"""The police can make the person who hits leave the home. The family court can forbid them to come near you and give the home to you:
        {law("§ 1 GewSchG", "gewschg/__1.html")} and {law("§ 2 GewSchG", "gewschg/__2.html")}. If your residence permit depends on your marriage, get advice: there are rules for this, {law("§ 31 AufenthG", "aufenthg_2004/__31.html")}.

        If you can, put identity papers, birth certificates, medicine and some money ready. Delete your browser history if somebody checks your phone.""",
        synonyms=("domestic violence", "women's shelter", "abuse", "stalking"),
    ),
    _question(
        "neu-in-musterstadt",
        "new-in-musterstadt",
        "We are new in Musterstadt. What do we have to do first?",
        """Register your address at the citizens' office, then your children at kindergarten or school. After that come to us: we show you what there is for families. You get the
        family card and a town map with playgrounds.""",
        "We show you the town for families. You register your address at the citizens' office.",
        partners=(
            ("buergerbuero", "Registers your address", "", "https://termine.example.org/buergerbuero"),
            ("ankommen-verein", "If you are new in Germany"),
        ),
        body=f"""Whoever moves must register: {law("§ 17 BMG", "bmg/__17.html")}. For that you need a letter from your landlord.

        Next:

        - put your children on the list for kindergarten or register them at school
        - look for a children's doctor
        - give your new address to the Familienkasse, health insurance and bank

        The association Ankommen helps with residence papers, language courses and letters.""",
        what_to_bring="""- identity cards or passports of everybody who moves
        - the letter from your landlord
        - your children's birth certificates""",
        synonyms=("moving", "registration", "newcomer", "Anmeldung"),
    ),
    _question(
        "deutsch-lernen-mit-kindern",
        "learn-german-with-small-children",
        "Where can I learn German when I have small children?",
        """In an integration course, best of all with child care or at hours when your child is in kindergarten. The association Ankommen finds the course that suits you. To practise
        there is our language café, where children are welcome.""",
        "The association Ankommen knows all courses in town and does the placement test with you.",
        partners=(("ankommen-verein", "Advice on language courses"),),
        body=f"""Many people have a right to an integration course: {law("§ 44 AufenthG", "aufenthg_2004/__44.html")}. The Federal Office can admit others
        if there are places. At present this is possible only to a limited extent. The association Ankommen knows what applies to you, and knows other courses. With a
        low income you may not have to pay.

        Your child learns German best with other children. At home speak the language in which you feel at ease. That helps your child.""",
        what_to_bring="""- passport or residence permit
        - certificates of earlier courses""",
        synonyms=("German course", "language course", "integration course"),
    ),
)
