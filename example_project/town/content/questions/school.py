"""School, teenagers and the way into work."""

from ..make import question
from .laws import law

QUESTIONS = (
    question(
        "kind-in-der-schule-anmelden",
        "Wie melde ich mein Kind in der Grundschule an?",
        """Die Stadt schreibt Ihnen rechtzeitig einen Brief mit Ihrer Schule und dem Termin. Vor der Einschulung untersucht das
        Gesundheitsamt Ihr Kind. Sind Sie neu zugezogen, melden Sie sich gleich bei der Schulverwaltung.""",
        body="""Wann ein Kind schulpflichtig wird und ob es eine Schule im Bezirk besuchen muss, regelt das Schulgesetz des Landes. Kinder,
        die neu nach Deutschland kommen, gehen ebenfalls zur Schule. Sie lernen Deutsch in Gruppen und im Unterricht.

        Möchten Sie eine andere Schule oder den Beginn um ein Jahr verschieben? Sprechen Sie früh mit der Schulleitung. Die
        Untersuchung im Gesundheitsamt ist ein guter Moment für solche Fragen.""",
        handled_by="partner",
        handled_reason="Über die Aufnahme entscheidet die Schule. Die Schulverwaltung sagt Ihnen, welche zuständig ist.",
        partners=(
            ("schulverwaltung", "Zuständige Schule, Schulweg, Ganztag"),
            ("gesundheitsamt", "Untersuchung vor der Einschulung"),
        ),
        what_to_bring="""- Geburtsurkunde des Kindes
        - Ausweis oder Pass der Eltern
        - Impfausweis und gelbes Untersuchungsheft
        - bei Alleinsorge den Nachweis darüber""",
        related=("schulanmeldung", ("masernschutz-kita-schule", "question"), ("betreuung-nach-der-schule", "question")),
        topics=("schule",),
        life_phases=("kindergarten", "grundschule"),
        synonyms=(
            "Einschulung",
            "Schulanfang",
            "Schulanmeldung",
            "Erstklässler",
            "Schuluntersuchung",
            "Einschulungsuntersuchung",
        ),
    ),
    question(
        "betreuung-nach-der-schule",
        "Wer betreut mein Schulkind am Nachmittag?",
        """Die Grundschulen in Musterstadt haben einen Ganztag mit Mittagessen, Hausaufgabenzeit und Gruppen. Sie melden Ihr Kind in der
        Schule an. Für ältere Kinder gibt es Hausaufgabenhilfe und das Jugendhaus.""",
        body=f"""Das Recht auf einen Ganztagsplatz hat im Schuljahr 2026/2027 mit den ersten Klassen begonnen und wächst jedes Schuljahr um eine
        Klasse: {law("§ 24 Absatz 4 SGB VIII", "sgb_8/__24.html")}. Ob Ihr Kind schon dazugehört, sagt Ihnen die Schulverwaltung.

        Das Mittagessen kann das Bildungspaket bezahlen, wenn Sie zum Beispiel Kinderzuschlag, Wohngeld oder Geld vom Jobcenter bekommen.""",
        handled_by="partner",
        handled_reason="Über die Plätze im Ganztag entscheidet die Schule zusammen mit der Schulverwaltung.",
        partners=(
            ("schulverwaltung", "Fragen zum Ganztag und zu freien Plätzen"),
            ("jugendhaus-speicher", "Nachmittage für Kinder ab der fünften Klasse"),
        ),
        related=(
            "ganztag-in-der-grundschule",
            "bildung-und-teilhabe",
            ("hausaufgabenhilfe", "offer"),
            ("betreuung-in-den-ferien", "question"),
        ),
        topics=("schule", "kinderbetreuung"),
        life_phases=("grundschule", "jugend"),
        synonyms=(
            "Hort",
            "Ganztag",
            "Ganztagsschule",
            "OGS",
            "Nachmittagsbetreuung",
            "Mittagsbetreuung",
            "Schulkindbetreuung",
        ),
    ),
    question(
        "kind-will-nicht-zur-schule",
        "Mein Kind will nicht mehr zur Schule gehen. Was steckt dahinter?",
        """Oft sind es Angst, Streit oder Mobbing, manchmal auch eine Krankheit. Sprechen Sie zuerst ruhig mit Ihrem Kind und dann mit
        der Klassenleitung. Die Erziehungsberatung hilft, bevor aus ein paar Tagen Wochen werden.""",
        body="""Kinder sagen selten von sich aus, dass sie gemobbt werden. Bauchweh am Morgen, kaputte Sachen oder plötzlich schlechte Noten
        können Zeichen sein. Schreiben Sie auf, was passiert, und heben Sie Nachrichten auf.

        Ihr Kind ist schulpflichtig. Deshalb ist es wichtig, dass Sie mit der Schule in Kontakt bleiben und gemeinsam einen Plan machen.
        Fragen Sie dort nach der Schulsozialarbeit, einer Beratungslehrkraft oder dem schulpsychologischen Dienst.

        Ihr Kind kann auch selbst anrufen: beim Kinder- und Jugendtelefon unter 116 111, anonym und kostenlos.""",
        handled_by="partner",
        handled_reason="Die Familienberatung hat Erfahrung mit Schulangst und Mobbing und spricht auf Wunsch mit der Schule.",
        partners=(
            ("erziehungsberatung", "Gespräche mit Ihnen und Ihrem Kind, kostenlos und vertraulich"),
            ("nummer-gegen-kummer", "Für Ihr Kind selbst"),
        ),
        related=(("staendig-streit", "question"),),
        topics=("schule", "familienleben"),
        life_phases=("grundschule", "jugend"),
        synonyms=(
            "Mobbing",
            "Mobing",
            "Schulangst",
            "Schule schwänzen",
            "Schulverweigerung",
            "Bauchweh vor der Schule",
        ),
    ),
    question(
        "schule-zu-ende-was-nun",
        "Die Schule ist bald zu Ende und mein Kind weiß nicht weiter. Wer hilft?",
        """Die Berufsberatung der Agentur für Arbeit, kostenlos und auch in der Schule. Bei Bewerbungen und der Suche nach einem Praktikum hilft das
        Jugendhaus Speicher. Ihr Kind kann allein kommen oder mit Ihnen.""",
        body=f"""Alle jungen Menschen haben ein Recht auf Berufsberatung: {law("§ 29 SGB III", "sgb_3/__29.html")}. Dort geht es um Ausbildung,
        Studium, freiwilliges Jahr und auch um einen zweiten Anlauf beim Schulabschluss.

        Wer es zu Hause und in der Schule schwer hat, bekommt Unterstützung von der Jugendsozialarbeit:
        {law("§ 13 SGB VIII", "sgb_8/__13.html")}.

        Das Kindergeld läuft bis zu einer Altersgrenze weiter, solange Ihr Kind in Ausbildung ist oder ernsthaft einen Platz sucht:
        {law("§ 32 EStG", "estg/__32.html")}. Melden Sie das der Familienkasse.""",
        handled_by="partner",
        handled_reason="Berufsberatung ist Aufgabe der Agentur für Arbeit.",
        partners=(
            ("agentur-fuer-arbeit", "Berufsberatung", "", "https://termine.example.org/berufsberatung"),
            ("jugendhaus-speicher", "Hilfe bei Bewerbungen, ohne Termin"),
        ),
        what_to_bring="""- das letzte Zeugnis
        - wenn vorhanden, Lebenslauf und Bewerbungen""",
        related=("berufsberatung", ("bewerbungshilfe", "offer"), "kindergeld"),
        topics=("jugend-und-beruf", "schule"),
        life_phases=("jugend",),
        synonyms=(
            "Ausbildungsplatz",
            "Lehrstelle",
            "Berufsberatung",
            "Bewerbung schreiben",
            "nach der Schule",
            "kein Abschluss",
        ),
    ),
)
