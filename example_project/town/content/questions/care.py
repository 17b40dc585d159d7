"""Child care: nursery, kindergarten, childminders, holidays."""

from ..make import question
from .laws import law

QUESTIONS = (
    question(
        "wie-finde-ich-einen-kita-platz",
        "Wie finde ich einen Kita-Platz?",
        """Merken Sie Ihr Kind früh bei der Kita-Servicestelle vor, online oder vor Ort. Sie kennt alle freien Plätze der Stadt, auch
        bei Tagesmüttern und Tagesvätern. Nennen Sie mehrere Wünsche, dann geht es leichter.""",
        body=f"""Ab dem ersten Geburtstag hat Ihr Kind ein Recht auf einen Platz in einer Kita oder in der Kindertagespflege, ab dem dritten
        Geburtstag auf einen Platz in der Kita: {law("§ 24 SGB VIII", "sgb_8/__24.html")}. Jüngere Kinder werden gefördert, wenn Sie arbeiten, lernen
        oder Arbeit suchen oder wenn das Kind es für seine Entwicklung braucht.

        Ein Recht auf eine bestimmte Einrichtung gibt es nicht. Schauen Sie sich mehrere an: Fast alle haben einen offenen Nachmittag.

        Vor dem ersten Tag braucht Ihr Kind einen Nachweis über den Masernschutz.""",
        handled_by="partner",
        handled_reason="Die Kita-Servicestelle vergibt die Plätze der Stadt und der freien Träger.",
        partners=(("kita-servicestelle", "Berät, merkt vor und vermittelt", "", "https://termine.example.org/kita"),),
        what_to_bring="""- Geburtsurkunde des Kindes
        - Nachweis über Arbeit, Ausbildung oder Deutschkurs, wenn Ihr Kind jünger als ein Jahr ist
        - Ihre Wunschzeiten""",
        related=("kita-platz", "kindertagespflege", ("kita-platz-absage", "question")),
        topics=("kinderbetreuung",),
        life_phases=("erstes-jahr", "kleinkind", "kindergarten"),
        synonyms=(
            "Kindergartenplatz",
            "Krippenplatz",
            "Krippe",
            "Kinderkrippe",
            "Kindergarten anmelden",
            "Tagesstätte",
            "KiTa",
        ),
    ),
    question(
        "kita-platz-absage",
        "Wir haben eine Absage von der Kita bekommen. Was können wir tun?",
        """Rufen Sie die Kita-Servicestelle an und bitten Sie um einen anderen Vorschlag. Bis ein Platz frei ist, kann eine
        Tagesmutter oder ein Tagesvater einspringen. Heben Sie alle Briefe auf.""",
        body=f"""Das Recht auf einen Platz haben Sie gegenüber der Stadt, nicht gegenüber der einzelnen Kita: {law("§ 24 SGB VIII", "sgb_8/__24.html")}.
        Der Platz, den die Stadt anbietet, muss für Sie zumutbar zu erreichen sein.

        Das hilft:

        - schriftlich mitteilen, ab wann und für wie viele Stunden Sie den Platz brauchen
        - auch Plätze in der Nachbarschaft und in der Tagespflege annehmen
        - bei der Servicestelle alle paar Wochen nachfragen

        Bekommen Sie nichts angeboten, besprechen wir mit Ihnen die nächsten Schritte. Vor einer Klage sprechen Sie mit einer Anwältin
        oder einem Anwalt.""",
        handled_by="both",
        handled_reason="Wir unterstützen Sie beim Schreiben. Die Plätze vergibt die Kita-Servicestelle.",
        partners=(("kita-servicestelle", "Sucht mit Ihnen nach einem anderen Platz"),),
        what_to_bring="""- die Absage
        - die Bestätigung Ihrer Vormerkung""",
        related=("kita-platz", "kindertagespflege"),
        topics=("kinderbetreuung",),
        life_phases=("kleinkind", "kindergarten"),
        synonyms=("kein Kitaplatz", "Kita abgelehnt", "Warteliste Kita", "Rechtsanspruch Kita", "Kitaplatz einklagen"),
    ),
    question(
        "was-kostet-die-kita",
        "Was kostet die Kita, und wer muss nichts bezahlen?",
        """Der Beitrag ist nach Einkommen, Zahl der Kinder und Betreuungszeit gestaffelt. Wer Geld vom Jobcenter oder Sozialamt, Wohngeld
        oder Kinderzuschlag bekommt, wird auf Antrag vom Beitrag befreit. Dazu kommt das Essensgeld.""",
        body=f"""Die Regeln stehen in {law("§ 90 SGB VIII", "sgb_8/__90.html")}, die Beiträge selbst in der Satzung der Stadt. Auch wer keine
        dieser Leistungen bekommt, kann einen Erlass beantragen, wenn der Beitrag nicht zumutbar ist.

        Wer eine dieser Leistungen bekommt, kann das Mittagessen über das Bildungspaket bezahlen lassen.

        Den aktuellen Beitrag rechnet Ihnen die [Kita-Servicestelle](https://kita.example.org/) aus.""",
        handled_by="partner",
        handled_reason="Die Kita-Servicestelle berechnet die Beiträge und entscheidet über den Erlass.",
        partners=(("kita-servicestelle", "Beiträge, Ermäßigung und Erlass"),),
        what_to_bring="""- Nachweise über Ihr Einkommen
        - Bescheid über Wohngeld, Kinderzuschlag oder Geld vom Jobcenter""",
        related=("kita-gebuehren-ermaessigung", "bildung-und-teilhabe", ("geld-reicht-nicht", "question")),
        topics=("kinderbetreuung", "geld"),
        life_phases=("kleinkind", "kindergarten"),
        synonyms=(
            "Kitagebühren",
            "Kita Beitrag",
            "Elternbeitrag",
            "Kindergarten Kosten",
            "Essensgeld",
            "Kita kostenlos",
        ),
    ),
    question(
        "tagesmutter-oder-kita",
        "Tagesmutter oder Kita: Was passt besser zu unserem Kind?",
        """Eine Tagesmutter oder ein Tagesvater betreut nur wenige Kinder, oft zu Hause und mit flexiblen Zeiten. In der Kita sind die
        Gruppen größer, dafür gibt es dort öfter eine Vertretung. Für Kinder unter drei Jahren sind beide gleichwertig.""",
        body=f"""Wer fremde Kinder regelmäßig und gegen Geld im eigenen Haushalt betreut, braucht in der Regel eine Erlaubnis und soll dafür geschult
        sein: {law("§ 43 SGB VIII", "sgb_8/__43.html")}. Die Stadt
        beteiligt sich an den Kosten wie bei der Kita: {law("§ 23 SGB VIII", "sgb_8/__23.html")}.

        Fragen, die beim Entscheiden helfen:

        - Zu welchen Stunden brauchen Sie Betreuung, auch früh oder spät?
        - Mag Ihr Kind viele andere Kinder um sich?
        - Wer springt ein, wenn die Tagesmutter krank ist?
        - Wie weit ist der Weg?

        Machen Sie einen Schnuppertag. Ihr Gefühl zählt.""",
        handled_by="partner",
        handled_reason="Beide Stellen kennen die Tagesmütter und Tagesväter mit Erlaubnis.",
        partners=(
            ("kita-servicestelle", "Vermittelt Plätze in der Kindertagespflege"),
            ("tagespflege-verein", "Kennt die Tagesmütter und Tagesväter der Stadt"),
        ),
        related=("kindertagespflege", "kita-platz"),
        topics=("kinderbetreuung",),
        life_phases=("erstes-jahr", "kleinkind"),
        synonyms=("Tagesvater", "Kindertagespflege", "Tagespflege", "Krippe oder Tagesmutter"),
    ),
    question(
        "masernschutz-kita-schule",
        "Muss mein Kind für Kita und Schule gegen Masern geimpft sein?",
        """Ja, Kita und Schule müssen sich den Masernschutz nachweisen lassen. Es genügt der Impfausweis, das gelbe Untersuchungsheft oder
        eine Bescheinigung aus der Praxis. Wer nicht geimpft werden darf, braucht ein ärztliches Zeugnis.""",
        body=f"""Das steht in {law("§ 20 IfSG", "ifsg/__20.html")}. Ohne Nachweis darf eine Kita Ihr Kind ab dem ersten Geburtstag nicht aufnehmen. Schulpflichtige Kinder
        gehen trotzdem zur Schule, aber das Gesundheitsamt meldet sich bei Ihnen.

        Die Impfung bezahlt die Krankenkasse. Ist der Impfausweis verloren, kann die Kinderarztpraxis nachsehen oder das Blut testen.""",
        handled_by="partner",
        handled_reason="Fragen zum Impfen beantworten Ihre Kinderarztpraxis und das Gesundheitsamt.",
        partners=(("gesundheitsamt", "Berät zum Impfen und schaut Ihre Papiere an"),),
        what_to_bring="""- Impfausweis
        - gelbes Untersuchungsheft""",
        related=("kita-platz", "schulanmeldung"),
        topics=("gesundheit", "kinderbetreuung", "schule"),
        life_phases=("kleinkind", "kindergarten", "grundschule"),
        synonyms=("Masernimpfung", "Masern Impfpflicht", "Impfung Kita", "Impfausweis", "Impfpass", "Maserimpfung"),
    ),
    question(
        "betreuung-in-den-ferien",
        "Wer betreut mein Kind in den Schulferien?",
        """Die Grundschulen bieten im Ganztag auch Ferienbetreuung an. Dazu gibt es unser Ferienprogramm und die Ferienwerkstatt im
        Mehrgenerationenhaus. Melden Sie sich früh an, die Plätze sind begehrt.""",
        body="""Das Ferienprogramm erscheint zweimal im Jahr. Mit der Familienkarte kosten die Wochen weniger, Geschwister zahlen die Hälfte.
        Braucht Ihr Kind Assistenz, sagen Sie uns das bei der Anmeldung: Wir finden eine Lösung.

        Bekommen Sie Kinderzuschlag, Wohngeld oder Geld vom Jobcenter, fragen Sie nach dem Bildungspaket: Es hilft auch bei
        Ferienfreizeiten.""",
        handled_by="we",
        handled_reason="Das Ferienprogramm machen wir. Für die Ferien im Ganztag ist die Schule da.",
        what_to_bring="""- Familienkarte oder Bescheid, wenn Sie eine Ermäßigung möchten""",
        related=(("ferienprogramm", "offer"), ("ferienwerkstatt", "offer"), ("betreuung-nach-der-schule", "question")),
        topics=("kinderbetreuung", "freizeit"),
        life_phases=("grundschule", "jugend"),
        synonyms=("Ferienbetreuung", "Ferienprogramm", "Sommerferien", "Ferienspiele", "Stadtranderholung"),
    ),
    question(
        "wer-passt-abends-auf",
        "Wer passt abends oder am Wochenende auf unser Kind auf?",
        """Wir vermitteln Babysitter, die einen Kurs gemacht haben. Für ein paar Stunden jede Woche sind Leih-Großeltern eine gute Wahl. Sie
        lernen sich immer zuerst in Ruhe kennen.""",
        body="""Unsere Babysitter sind Jugendliche und Erwachsene, die einen Kurs in Erster Hilfe am Kind gemacht haben. Was eine Stunde
        kostet, machen Sie miteinander aus.

        Arbeiten Sie regelmäßig früh, abends oder nachts? Dann fragen Sie die Kita-Servicestelle nach Tagespflege zu besonderen Zeiten.""",
        handled_by="both",
        handled_reason="Babysitter vermitteln wir, Leih-Großeltern das Mehrgenerationenhaus. Für feste Randzeiten gibt es Tagespflege.",
        partners=(
            ("haus-am-hafen", "Vermittelt Leih-Großeltern"),
            ("kita-servicestelle", "Kindertagespflege früh, abends und über Nacht"),
        ),
        related=(("leihgrosseltern", "offer"), "kindertagespflege"),
        topics=("kinderbetreuung", "familienleben"),
        life_phases=("erstes-jahr", "kleinkind", "kindergarten", "grundschule"),
        synonyms=("Babysitter", "Babysiter", "Leihoma", "Leihopa", "Kind aufpassen", "Schichtarbeit Betreuung"),
    ),
)
