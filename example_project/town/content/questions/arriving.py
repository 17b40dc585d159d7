"""New in town, another language, a disability in the family."""

from ..make import question
from .laws import law

QUESTIONS = (
    question(
        "neu-in-musterstadt",
        "Wir sind neu in Musterstadt. Was müssen wir zuerst erledigen?",
        """Melden Sie sich beim Bürgerbüro an, dann Ihre Kinder in Kita oder Schule. Kommen Sie danach zu uns: Wir zeigen Ihnen, was es für Familien gibt.
        Sie bekommen die Familienkarte und einen Stadtplan mit Spielplätzen.""",
        body=f"""Wer umzieht, muss sich anmelden: {law("§ 17 BMG", "bmg/__17.html")}. Sie brauchen dazu eine Bestätigung Ihrer Vermieterin oder Ihres Vermieters.

        Danach:

        - Kinder in der Kita vormerken oder in der Schule anmelden
        - Kinderarztpraxis suchen
        - der Familienkasse, der Krankenkasse und der Bank die neue Adresse mitteilen
        - bei wenig Einkommen: Wohngeld neu beantragen

        Kommen Sie aus einem anderen Land, hilft Ankommen e. V. bei Aufenthalt, Sprachkurs und Papieren.""",
        handled_by="both",
        handled_reason="Wir zeigen Ihnen die Stadt für Familien. Anmelden müssen Sie sich beim Bürgerbüro.",
        partners=(
            ("buergerbuero", "Anmeldung der Wohnung", "", "https://termine.example.org/buergerbuero"),
            ("ankommen-verein", "Wenn Sie neu in Deutschland sind"),
        ),
        what_to_bring="""- Ausweise oder Pässe aller, die umziehen
        - Bestätigung vom Vermieter
        - Geburtsurkunden der Kinder""",
        related=(
            "anmelden-in-musterstadt",
            ("wie-finde-ich-einen-kita-platz", "question"),
            ("willkommensfruehstueck", "offer"),
        ),
        topics=("ankommen", "freizeit"),
        target_groups=("neu-in-deutschland",),
        synonyms=("Umzug", "zugezogen", "ummelden", "Anmeldung", "Ummeldung", "neue Stadt"),
    ),
    question(
        "brief-vom-amt-verstehen",
        "Ich verstehe den Brief vom Amt nicht. Wer erklärt ihn mir?",
        """Wir erklären ihn Ihnen, Satz für Satz. Kommen Sie bald, denn oft läuft eine Frist. Für viele Sprachen
        finden wir jemanden, der dolmetscht.""",
        body="""Schauen Sie schon einmal auf drei Dinge: Wer schreibt? Was will das Amt? Bis wann? Steht am Ende „Rechtsbehelfsbelehrung“, erfahren Sie dort, wie und bis wann Sie
        sich wehren können, meist mit einem Widerspruch. Heben Sie auch den Umschlag auf.

        Für einen Widerspruch genügt zuerst ein Brief mit einem Satz und Ihrer Unterschrift: „Ich lege Widerspruch ein, die Begründung folgt.“ Dabei helfen
        wir. Rechtsberatung dürfen wir nicht geben, aber wir wissen, wer sie anbietet und wann sie wenig oder nichts kostet.""",
        handled_by="both",
        handled_reason="Wir lesen Briefe mit Ihnen. Auf Arabisch, Ukrainisch und Tigrinya hilft Ankommen e. V.",
        partners=(("ankommen-verein", "Erklärt Briefe in mehreren Sprachen"),),
        what_to_bring="""- den Brief mit Umschlag
        - frühere Briefe zum selben Thema""",
        related=("migrationsberatung", ("wer-hilft-bei-antraegen", "question"), ("offene-sprechstunde", "offer")),
        topics=("ankommen",),
        target_groups=("neu-in-deutschland",),
        synonyms=("Behördenbrief", "Bescheid", "Widerspruch", "Beamtendeutsch", "übersetzen", "Dolmetscher"),
    ),
    question(
        "deutsch-lernen-mit-kindern",
        "Wo kann ich Deutsch lernen, wenn ich kleine Kinder habe?",
        """Im Integrationskurs, am besten mit Kinderbetreuung oder zu Zeiten, in denen Ihr Kind in der Kita ist. Ankommen e. V. findet den passenden Kurs und hilft beim
        Antrag. Zum Üben gibt es unser Sprachcafé, dort sind Kinder willkommen.""",
        body=f"""Viele Menschen haben ein Recht auf einen Integrationskurs: {law("§ 44 AufenthG", "aufenthg_2004/__44.html")}. Andere kann das Bundesamt
        zulassen, wenn Plätze verfügbar sind. Das ist zurzeit nur eingeschränkt möglich. Ankommen e. V. weiß, was für Sie gilt, und kennt andere Kurse. Wer wenig
        Einkommen hat, kann sich von den Kosten befreien lassen.

        Ihr Kind lernt Deutsch am besten mit anderen Kindern, in der Kita oder der Spielgruppe. Sprechen Sie zu Hause ruhig die Sprache, in der Sie sich am
        wohlsten fühlen. Das hilft Ihrem Kind.""",
        handled_by="partner",
        handled_reason="Ankommen e. V. kennt alle Kurse in der Stadt und macht den Einstufungstest mit Ihnen.",
        partners=(("ankommen-verein", "Beratung zu Sprachkursen"),),
        what_to_bring="""- Pass oder Aufenthaltstitel
        - Bescheid vom Jobcenter oder Sozialamt, wenn Sie einen haben
        - Zeugnisse von früheren Kursen""",
        related=("integrationskurs", ("sprachcafe", "offer"), ("zweisprachig-vorlesen", "offer")),
        topics=("ankommen",),
        target_groups=("neu-in-deutschland",),
        synonyms=("Deutschkurs", "Deutsch Kurs", "Sprachkurs", "Integrationskurs", "Alphabetisierung", "B1 Kurs"),
    ),
    question(
        "kind-entwickelt-sich-langsamer",
        "Mein Kind entwickelt sich langsamer als andere. Wer schaut sich das an?",
        """Sprechen Sie mit der Kinderarztpraxis, am besten bei der nächsten Vorsorge. Die Frühförderstelle schaut Ihr Kind in Ruhe an und berät Sie, kostenlos und
        ohne Überweisung. Früh zu fragen lohnt sich immer.""",
        body=f"""Frühförderung gibt es von der Geburt bis zur Einschulung, für Kinder mit einer Behinderung und für Kinder, denen eine Behinderung droht:
        {law("§ 46 SGB IX", "sgb_9_2018/__46.html")}. Fachleute für Bewegung, Sprache und Entwicklung arbeiten zusammen, oft auch bei Ihnen zu Hause.

        Auch die Kita kann Ihr Kind zusätzlich unterstützen. Einen ersten Überblick bekommen Sie bei der Teilhabeberatung, dort beraten auch andere Eltern:
        {law("§ 32 SGB IX", "sgb_9_2018/__32.html")}.""",
        handled_by="partner",
        handled_reason="Die Frühförderstelle hat die Fachleute, die Ihr Kind anschauen können.",
        partners=(
            ("fruehfoerderstelle", "Erstes Gespräch, Untersuchung und Förderung"),
            ("teilhabeberatung", "Eltern beraten Eltern"),
        ),
        what_to_bring="""- gelbes Untersuchungsheft
        - Berichte von Ärzten oder der Kita""",
        related=("fruehfoerderung", ("schwerbehindertenausweis-kind", "question")),
        topics=("behinderung", "gesundheit"),
        target_groups=("behinderung",),
        life_phases=("erstes-jahr", "kleinkind", "kindergarten"),
        synonyms=(
            "Entwicklungsverzögerung",
            "spricht nicht",
            "läuft nicht",
            "Frühförderung",
            "Autismus",
            "ADHS",
            "Logopädie",
        ),
    ),
    question(
        "schwerbehindertenausweis-kind",
        "Lohnt sich ein Schwerbehindertenausweis für mein Kind?",
        """Oft ja. Er bringt Erleichterungen, zum Beispiel bei der Steuer und beim Eintritt, und je nach Merkzeichen bei Bus und Bahn oder beim Parken. Den Antrag stellen Sie beim
        Versorgungsamt, er kostet nichts.""",
        body=f"""Das Amt stellt fest, wie stark eine Behinderung das Leben einschränkt: {law("§ 152 SGB IX", "sgb_9_2018/__152.html")}. Wer als schwerbehindert gilt, bekommt den Ausweis: {law("§ 2 SGB IX", "sgb_9_2018/__2.html")}. Auch lange Krankheiten zählen, zum Beispiel Diabetes oder Krebs.

        Unabhängig davon können Sie für Ihr Kind einen Pflegegrad beantragen, wenn es mehr Hilfe braucht als andere Kinder in seinem Alter:
        {law("§ 15 SGB XI", "sgb_11/__15.html")}.

        Sie müssen den Ausweis niemandem zeigen, wenn Sie das nicht möchten.""",
        handled_by="both",
        handled_reason="Wir füllen den Antrag mit Ihnen aus. Das Versorgungsamt entscheidet.",
        partners=(
            ("versorgungsamt", "Stellt den Grad der Behinderung fest"),
            ("teilhabeberatung", "Berät unabhängig, auch zum Widerspruch"),
        ),
        what_to_bring="""- ärztliche Berichte
        - Passfoto, wenn Ihr Kind schon größer ist""",
        related=("schwerbehindertenausweis", "pflegegrad", ("kind-entwickelt-sich-langsamer", "question")),
        topics=("behinderung",),
        target_groups=("behinderung",),
        synonyms=(
            "Behindertenausweis",
            "Schwerbehinderung",
            "GdB",
            "Merkzeichen",
            "Pflegegrad Kind",
            "Nachteilsausgleich",
        ),
    ),
)
