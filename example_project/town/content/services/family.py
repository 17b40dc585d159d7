"""Family life, separation, protection."""

from ..make import service

SERVICES = (
    service(
        "erziehungsberatung",
        "Erziehungsberatung",
        in_one_sentence="Rat bei Sorgen mit Kindern und Jugendlichen, bei Streit und bei Erschöpfung.",
        handled_by="partner",
        handled_reason="Beraten wird in der Beratungsstelle am Park, oft schon nach kurzer Zeit.",
        partners=(
            ("erziehungsberatung", "Berät kostenlos, ohne Antrag", "", "https://termine.example.org/familienberatung"),
        ),
        body="""Schlaf, Trotz, Geschwister, Schule, Handy, Pubertät: Keine Frage ist zu klein. Die Fachkräfte unterliegen der Schweigepflicht. Auch Kinder und Jugendliche können allein kommen.""",
        requirements="Sie haben ein Kind oder kümmern sich um eines. Sie brauchen keine Überweisung und keinen Antrag.",
        fees_note="Die Beratung ist kostenlos.",
        law=(("§ 28 SGB VIII", "sgb_8/__28.html"), ("§ 8 SGB VIII (Beratung für Kinder)", "sgb_8/__8.html")),
        links=(("Beratung im Netz: bke-Elternberatung", "https://www.bke-beratung.de/", "online"),),
        synonyms=("Trotzphase", "Erziehungsprobleme", "Familientherapie"),
        topics=("familienleben",),
        life_phases=("kleinkind", "kindergarten", "grundschule", "jugend"),
    ),
    service(
        "hilfen-zur-erziehung",
        "Hilfen zur Erziehung",
        in_one_sentence="Wenn Beratung nicht reicht: eine Fachkraft hilft Ihrer Familie über längere Zeit.",
        handled_by="partner",
        handled_reason="Das Jugendamt plant die Hilfe zusammen mit Ihnen.",
        partners=(("jugendamt", "Sozialer Dienst; ein erstes Gespräch geht auch ohne Namen"),),
        body="""Es gibt viele Formen: Jemand kommt zu Ihnen nach Hause, Ihr Kind besucht nachmittags eine Gruppe, oder es lebt
        eine Zeit lang woanders. Sie dürfen mitentscheiden, welche Hilfe und welcher Anbieter es sein soll.""",
        requirements="Ihr Kind braucht mehr, als die Familie zurzeit allein geben kann, und die Hilfe ist dafür geeignet und nötig.",
        steps=(
            ("Gespräch", "Sie erzählen, was schwierig ist."),
            ("Hilfeplan", "Sie vereinbaren mit dem Jugendamt Ziele und schreiben sie auf."),
            ("Hilfe beginnt", "Nach einiger Zeit schauen alle gemeinsam, was sich verändert hat."),
        ),
        law=(("§ 27 SGB VIII", "sgb_8/__27.html"), ("§ 36 SGB VIII (Hilfeplan)", "sgb_8/__36.html")),
        synonyms=("Familienhilfe", "SPFH", "Erziehungsbeistand"),
        topics=("familienleben", "krise-und-schutz"),
    ),
    service(
        "beratung-bei-trennung",
        "Beratung bei Trennung und Scheidung",
        in_one_sentence="Damit Eltern trotz Trennung gute Regeln für ihre Kinder finden.",
        handled_by="both",
        handled_reason="Wir sortieren mit Ihnen, was zuerst dran ist. Fachleute begleiten die Gespräche.",
        partners=(
            ("erziehungsberatung", "Berät beide Eltern, auch gemeinsam"),
            ("jugendamt", "Berät zu Sorge, Umgang und Unterhalt"),
        ),
        body="""Sprechen Sie früh mit jemandem, am besten bevor Sie Entscheidungen treffen. Kinder brauchen das Gefühl, dass
        sie nicht schuld sind und beide Eltern lieb haben dürfen.""",
        fees_note="Die Beratung ist kostenlos. Eine Anwältin oder ein Anwalt kostet Geld; fragen Sie nach Beratungshilfe.",
        law=(("§ 17 SGB VIII", "sgb_8/__17.html"), ("§ 1671 BGB (Sorge bei Trennung)", "bgb/__1671.html")),
        synonyms=("Mediation", "Scheidungsberatung", "Wechselmodell"),
        topics=("trennung",),
    ),
    service(
        "umgang",
        "Umgang mit dem Kind regeln",
        in_one_sentence="Ihr Kind hat ein Recht auf Umgang mit beiden Eltern. So finden Sie eine Regelung, allein oder mit Hilfe.",
        handled_by="partner",
        handled_reason="Das Jugendamt vermittelt. Wenn es nicht anders geht, entscheidet das Familiengericht.",
        partners=(
            ("jugendamt", "Vermittelt und hilft beim Umgang"),
            ("familiengericht", "Nimmt Anträge in der Rechtsantragstelle auf"),
        ),
        body="Auch Großeltern und andere wichtige Menschen können ein Recht auf Umgang haben, wenn es dem Kind guttut.",
        law=(
            ("§ 1684 BGB", "bgb/__1684.html"),
            ("§ 1685 BGB (Großeltern)", "bgb/__1685.html"),
            ("§ 18 SGB VIII", "sgb_8/__18.html"),
        ),
        synonyms=("Besuchsrecht", "Umgangsrecht", "begleiteter Umgang"),
        topics=("trennung",),
        target_groups=("alleinerziehende", "grosseltern"),
    ),
    service(
        "beistandschaft",
        "Unterhalt klären: Beistandschaft",
        in_one_sentence="Das Jugendamt hilft, die Vaterschaft festzustellen, und fordert für Ihr Kind den Unterhalt ein.",
        handled_by="partner",
        handled_reason="Die Beistandschaft führt das Jugendamt.",
        partners=(("jugendamt", "Berät kostenlos und richtet die Beistandschaft ein"),),
        body="Die elterliche Sorge bleibt bei Ihnen. Sie können die Beistandschaft jederzeit beenden.",
        requirements="Sie haben die Sorge allein, oder Ihr Kind lebt bei Ihnen.",
        fees_note="Die Beistandschaft ist kostenlos.",
        law=(
            ("§ 1712 BGB (Aufgaben)", "bgb/__1712.html"),
            ("§ 1713 BGB (Antrag)", "bgb/__1713.html"),
            ("§ 55 SGB VIII (Jugendamt)", "sgb_8/__55.html"),
        ),
        synonyms=("Kindesunterhalt", "Unterhaltstitel", "Düsseldorfer Tabelle"),
        topics=("allein-erziehen", "trennung"),
        target_groups=("alleinerziehende",),
    ),
    service(
        "schutz-vor-gewalt",
        "Schutz vor Gewalt zu Hause",
        in_one_sentence="Wer schlägt, muss gehen: So bekommen Sie und Ihre Kinder schnell Schutz.",
        handled_by="partner",
        handled_reason="Bei Gefahr rufen Sie sofort die Polizei: 110. Danach helfen diese Stellen.",
        partners=(
            ("polizei-notruf", "Bei Gefahr sofort"),
            (
                "hilfetelefon-gewalt",
                "Berät Tag und Nacht, anonym und in vielen Sprachen",
                "https://www.hilfetelefon.de/",
            ),
            ("frauenhaus", "Nimmt Frauen mit ihren Kindern auf"),
            ("familiengericht", "Ordnet an, dass der Täter die Wohnung verlassen muss"),
        ),
        what_to_bring="Nichts ist wichtiger als Ihre Sicherheit. Wenn Zeit ist: Ausweise, Karten, Medikamente, Lieblingsding der Kinder.",
        body="""Die Polizei kann die gewalttätige Person sofort aus der Wohnung weisen. Das Gericht kann danach verbieten,
        dass sie sich Ihnen nähert, und Ihnen die Wohnung allein überlassen. Auch Männer bekommen diesen Schutz.

        Denken Sie daran, dass andere sehen können, welche Seiten Sie auf einem gemeinsamen Gerät besucht haben.""",
        law=(("§ 1 GewSchG", "gewschg/__1.html"), ("§ 2 GewSchG (Wohnung)", "gewschg/__2.html")),
        synonyms=("Gewaltschutz", "Schläge", "Näherungsverbot", "Stalking"),
        topics=("krise-und-schutz", "trennung"),
    ),
    service(
        "sorge-um-ein-kind",
        "Sie machen sich Sorgen um ein Kind",
        in_one_sentence="Wenn es einem Kind schlecht geht, Ihrem eigenen oder einem anderen: Sprechen Sie mit jemandem.",
        handled_by="partner",
        handled_reason="Das Jugendamt geht jedem ernsten Hinweis nach.",
        partners=(
            ("jugendamt", "Berät auch ohne Namen"),
            ("hilfe-telefon-missbrauch", "Berät anonym, wenn Sie sexuelle Gewalt vermuten"),
            ("nummer-gegen-kummer", "Für Kinder und Jugendliche selbst"),
        ),
        body="""Sie müssen nicht sicher sein. Die Fachkräfte schätzen gemeinsam ein, wie groß die Gefahr ist, und sprechen
        mit der Familie, wenn das Kind dadurch nicht in Gefahr gerät. Ist ein Kind gerade jetzt in Gefahr, rufen Sie die Polizei: 110.

        Kinder und Jugendliche dürfen sich selbst Hilfe holen, auch ohne dass ihre Eltern davon wissen.""",
        law=(
            ("§ 8a SGB VIII", "sgb_8/__8a.html"),
            ("§ 8 Absatz 3 SGB VIII", "sgb_8/__8.html"),
            ("§ 4 KKG (Schweigepflicht)", "kkg/__4.html"),
        ),
        synonyms=("Kindeswohl", "Vernachlässigung", "Kinderschutz"),
        topics=("krise-und-schutz",),
    ),
    service(
        "pflegefamilie-werden",
        "Pflegefamilie werden",
        in_one_sentence="Ein Kind für einige Zeit oder für lange aufnehmen, das nicht bei seinen Eltern leben kann.",
        handled_by="partner",
        handled_reason="Der Pflegekinderdienst des Jugendamts bereitet Sie vor.",
        partners=(("jugendamt", "Lädt mehrmals im Jahr zu einem Abend für Interessierte ein"),),
        body="Pflegeeltern können verheiratet, unverheiratet oder allein sein. Wichtig sind Zeit, Platz und Geduld.",
        steps=(
            ("Abend für Interessierte", "Unverbindlich."),
            ("Gespräche und Kurs", "Sie lernen, was auf Sie zukommt."),
            ("Kennenlernen", "Das Kind, seine Eltern und Sie brauchen Zeit."),
        ),
        law=(("§ 33 SGB VIII", "sgb_8/__33.html"), ("§ 37a SGB VIII (Beratung)", "sgb_8/__37a.html")),
        synonyms=("Pflegekind", "Bereitschaftspflege"),
        topics=("familienleben",),
    ),
)
