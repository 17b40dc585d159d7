"""Money for families."""

from ..make import service

PORTAL = "https://familienportal.de/familienportal/familienleistungen/"

SERVICES = (
    service(
        "elterngeld",
        "Elterngeld beantragen",
        in_one_sentence="Geld für Eltern, die nach der Geburt weniger oder nicht arbeiten.",
        handled_by="both",
        handled_reason="Wir füllen den Antrag mit Ihnen aus. Über ihn entscheidet die Elterngeldstelle.",
        partners=(
            (
                "elterngeldstelle",
                "Prüft den Antrag und zahlt das Elterngeld aus",
                "https://elterngeld.example.org/",
                "https://termine.example.org/elterngeld",
            ),
        ),
        what_to_bring="- Ausweis oder Pass\n- Geburtsurkunde des Kindes\n- Nachweise über das Einkommen",
        body="""Elterngeld gibt es in mehreren Formen: Basiselterngeld, ElterngeldPlus und den Partnerschaftsbonus. Sie
        können die Formen mischen und die Monate untereinander aufteilen. Was zu Ihrer Familie passt, rechnen wir
        gemeinsam durch.

        Auch Eltern, die vor der Geburt nicht gearbeitet haben, können Elterngeld bekommen.""",
        requirements="""Sie leben mit Ihrem Kind in einem Haushalt, betreuen und erziehen es selbst und arbeiten gar nicht
        oder nur in Teilzeit. Wie viele Stunden erlaubt sind und welche Grenzen beim Einkommen gelten, steht im
        [Familienportal](https://familienportal.de/familienportal/familienleistungen/elterngeld).""",
        documents=(
            ("Geburtsurkunde des Kindes", "die Ausfertigung für Elterngeld, im Original"),
            ("Nachweise über das Einkommen vor der Geburt", "von beiden Eltern, wenn beide Elterngeld nehmen"),
            ("Bescheinigung der Krankenkasse", "über das Mutterschaftsgeld"),
            ("Bescheinigung des Arbeitgebers", "über Elternzeit und Teilzeit"),
        ),
        steps=(
            ("Beraten lassen", "Am besten schon in der Schwangerschaft. Bringen Sie mit, was Sie haben."),
            ("Aufteilen", "Überlegen Sie gemeinsam, wer wann zu Hause bleibt und wer arbeitet."),
            ("Antrag ausfüllen", "Mit uns zusammen, auf Papier oder online."),
            ("Antrag abgeben", "Nach der Geburt bei der Elterngeldstelle. Warten Sie nicht lange."),
        ),
        deadlines="""Elterngeld wird nur für eine begrenzte Zeit rückwirkend gezahlt. Für wie lange, steht in
        [§ 7 BEEG](https://www.gesetze-im-internet.de/beeg/__7.html).""",
        duration="Mehrere Wochen, wenn alle Unterlagen da sind.",
        fees_note="Der Antrag kostet nichts.",
        law=(
            ("§ 1 BEEG (Wer Anspruch hat)", "beeg/__1.html"),
            ("§ 4 BEEG (Dauer)", "beeg/__4.html"),
            ("§ 7 BEEG (Antrag)", "beeg/__7.html"),
        ),
        links=(
            ("Antrag auf Elterngeld online", "https://elterngeld.example.org/antrag", "online"),
            ("Elterngeld im Familienportal, mit Rechner", PORTAL + "elterngeld"),
        ),
        synonyms=("Basiselterngeld", "ElterngeldPlus", "Partnerschaftsbonus", "Babygeld"),
        topics=("elterngeld", "arbeit-und-familie"),
        life_phases=("schwangerschaft", "erstes-jahr"),
    ),
    service(
        "elternzeit",
        "Elternzeit anmelden",
        in_one_sentence="Eine Pause von der Arbeit für Ihr Kind. Ihr Arbeitsplatz bleibt geschützt.",
        handled_by="we",
        handled_reason="Elternzeit melden Sie bei Ihrem Arbeitgeber an. Wir prüfen Ihr Schreiben vorher mit Ihnen.",
        body="""Mutter und Vater können Elternzeit nehmen, nacheinander oder gleichzeitig. Auch Großeltern können in
        besonderen Fällen Elternzeit nehmen. In der Elternzeit dürfen Sie in Teilzeit arbeiten.

        Elternzeit ist nicht Elterngeld: Das eine melden Sie beim Arbeitgeber an, das andere beantragen Sie bei der
        Elterngeldstelle.""",
        requirements="Sie sind angestellt, leben mit dem Kind in einem Haushalt und betreuen es selbst.",
        steps=(
            ("Plan machen", "Legen Sie fest, wann die Elternzeit beginnt und wann sie endet."),
            (
                "Anmelden",
                "Rechtzeitig beim Arbeitgeber, eine E-Mail genügt. Für Kinder, die vor dem 1. Mai 2025 geboren sind, "
                "brauchen Sie noch einen Brief mit Unterschrift.",
            ),
            ("Bestätigung geben lassen", "Der Arbeitgeber muss die Elternzeit bescheinigen."),
        ),
        deadlines="""Wie lange vorher Sie sich anmelden müssen, steht in
        [§ 16 BEEG](https://www.gesetze-im-internet.de/beeg/__16.html).""",
        law=(
            ("§ 15 BEEG", "beeg/__15.html"),
            ("§ 16 BEEG", "beeg/__16.html"),
            ("§ 18 BEEG (Kündigung)", "beeg/__18.html"),
        ),
        links=(("Elternzeit im Familienportal", PORTAL + "elternzeit"),),
        synonyms=("Erziehungsurlaub", "Babyjahr"),
        topics=("elterngeld", "arbeit-und-familie"),
        life_phases=("schwangerschaft", "erstes-jahr", "kleinkind"),
    ),
    service(
        "kindergeld",
        "Kindergeld beantragen",
        in_one_sentence="Monatliches Geld für jedes Kind, egal wie viel die Eltern verdienen.",
        handled_by="partner",
        handled_reason="Zuständig ist die Familienkasse.",
        partners=(
            ("familienkasse", "Nimmt den Antrag an und zahlt das Kindergeld aus", "https://familienkasse.example.org/"),
        ),
        what_to_bring="- Steuer-Identifikationsnummern von einem Elternteil und vom Kind",
        body="""Den Antrag stellt ein Elternteil. Leben die Eltern getrennt, bekommt der Elternteil das Kindergeld, bei dem das
        Kind lebt.
        Auch für erwachsene Kinder in Schule, Ausbildung oder Studium gibt es Kindergeld, aber nicht unbegrenzt.""",
        requirements="""Sie wohnen in Deutschland oder sind hier voll steuerpflichtig. Für Menschen aus anderen Staaten gelten
        zum Teil besondere Regeln.""",
        deadlines="""Kindergeld wird nur für eine begrenzte Zeit rückwirkend gezahlt. Für wie lange, steht in
        [§ 70 EStG](https://www.gesetze-im-internet.de/estg/__70.html). Stellen Sie den Antrag bald nach der Geburt.""",
        law=(
            ("§ 62 EStG", "estg/__62.html"),
            ("§ 32 EStG (Kinder)", "estg/__32.html"),
            ("§ 64 EStG (getrennte Eltern)", "estg/__64.html"),
            ("§ 70 EStG", "estg/__70.html"),
        ),
        links=(
            (
                "Kindergeld online beantragen",
                "https://www.arbeitsagentur.de/familie-und-kinder",
                "online",
                "Bundesagentur für Arbeit",
            ),
            ("Kindergeld im Familienportal", PORTAL + "kindergeld"),
        ),
        synonyms=("Kindergeldantrag", "Kindergeld ab 18"),
        topics=("geld", "papiere-nach-der-geburt"),
    ),
    service(
        "kinderzuschlag",
        "Kinderzuschlag",
        in_one_sentence="Zusätzliches Geld, wenn Ihr Einkommen für Sie selbst reicht, aber nicht für die ganze Familie.",
        handled_by="both",
        handled_reason="Wir prüfen mit Ihnen, ob es sich lohnt. Die Familienkasse entscheidet.",
        partners=(("familienkasse", "Entscheidet über den Antrag"),),
        what_to_bring="- Lohnabrechnungen\n- Mietvertrag\n- Bescheid über das Kindergeld",
        body="""Wer Kinderzuschlag bekommt, kann auch Bildung und Teilhabe beantragen und sich von den Kita-Gebühren befreien
        lassen. Der Antrag lohnt sich also doppelt.""",
        requirements="""Ihr Kind wohnt bei Ihnen, ist nicht verheiratet, und Sie bekommen Kindergeld. Welches Einkommen
        Sie brauchen, sagt Ihnen der [KiZ-Lotse](https://www.arbeitsagentur.de/familie-und-kinder/kinderzuschlag-verstehen/kiz-lotse) der Familienkasse.""",
        law=(("§ 6a BKGG", "bkgg_1996/__6a.html"),),
        links=(("Kinderzuschlag im Familienportal", PORTAL + "kinderzuschlag"),),
        synonyms=("KiZ",),
        topics=("wenn-das-geld-knapp-ist",),
    ),
    service(
        "bildung-und-teilhabe",
        "Bildung und Teilhabe",
        in_one_sentence="Zuschüsse für Schulsachen, Mittagessen, Ausflüge, Nachhilfe, Sport und Musik.",
        handled_by="both",
        handled_reason="Sie können den Antrag bei uns abgeben. Wer ihn prüft, hängt davon ab, welche Leistung Sie bekommen.",
        partners=(
            ("jobcenter", "Wenn Sie Geld vom Jobcenter bekommen"),
            ("wohngeldstelle", "Wenn Sie Wohngeld oder Kinderzuschlag bekommen"),
            ("sozialamt", "Wenn Sie Sozialhilfe oder Asylbewerberleistungen bekommen"),
        ),
        what_to_bring="- Bescheid über Kinderzuschlag, Wohngeld oder Geld vom Jobcenter\n- Rechnung oder Schreiben der Schule, der Kita oder des Vereins",
        body="""Für das Mittagessen und für Ausflüge müssen Sie meist nichts vorstrecken: Die Stadt zahlt direkt an Schule
        oder Kita. Fragen Sie auch nach Nachhilfe: Die Versetzung muss dafür nicht in Gefahr sein.""",
        requirements="Ihre Familie bekommt Kinderzuschlag, Wohngeld, Geld vom Jobcenter, Sozialhilfe oder Asylbewerberleistungen.",
        law=(
            ("§ 28 SGB II", "sgb_2/__28.html"),
            ("§ 34 SGB XII", "sgb_12/__34.html"),
            ("§ 6b BKGG", "bkgg_1996/__6b.html"),
            ("§ 3 AsylbLG", "asylblg/__3.html"),
        ),
        links=(("Bildung und Teilhabe im Familienportal", "https://familienportal.de/"),),
        synonyms=("BuT", "Bildungspaket", "Klassenfahrt bezahlen", "Schulbedarf"),
        topics=("wenn-das-geld-knapp-ist", "schule"),
        life_phases=("kindergarten", "grundschule", "jugend"),
    ),
    service(
        "unterhaltsvorschuss",
        "Unterhaltsvorschuss",
        in_one_sentence="Geld für Ihr Kind, wenn der andere Elternteil keinen oder zu wenig Unterhalt zahlt.",
        handled_by="partner",
        handled_reason="Das Jugendamt bewilligt den Vorschuss.",
        partners=(("unterhaltsvorschuss-stelle", "Prüft den Antrag und zahlt"),),
        what_to_bring="- Geburtsurkunde des Kindes\n- Schreiben zum Unterhalt, wenn es welche gibt\n- Ausweis oder Pass",
        body="""Der Staat springt ein und holt sich das Geld später vom anderen Elternteil zurück. Sie müssen dafür nicht
        zuerst vor Gericht gehen.""",
        requirements="""Ihr Kind lebt in Deutschland bei Ihnen, und Sie erziehen es allein. Für ältere Kinder gelten
        zusätzliche Bedingungen.""",
        law=(
            ("§ 1 UhVorschG (Wer Anspruch hat)", "uhvorschg/__1.html"),
            ("§ 7 UhVorschG (Rückgriff)", "uhvorschg/__7.html"),
        ),
        links=(("Unterhaltsvorschuss im Familienportal", PORTAL + "unterhaltsvorschuss"),),
        synonyms=("Alimente", "Vater zahlt nicht", "Mutter zahlt nicht"),
        topics=("allein-erziehen", "wenn-das-geld-knapp-ist", "trennung"),
        target_groups=("alleinerziehende",),
    ),
    service(
        "entlastungsbetrag-fuer-alleinerziehende",
        "Steuer: Entlastung für Alleinerziehende",
        in_one_sentence="Wer allein erzieht, zahlt weniger Steuern, oft schon mit dem nächsten Gehalt.",
        handled_by="partner",
        handled_reason="Die Steuerklasse ändert das Finanzamt.",
        partners=(("finanzamt", "Ändert die Steuerklasse auf Antrag"),),
        body="""Mit der richtigen Steuerklasse wirkt die Entlastung jeden Monat. Sonst bekommen Sie das Geld mit der
        Steuererklärung zurück. Wir beraten nicht zu Steuern, helfen aber, das richtige Formular zu finden.""",
        requirements="In Ihrem Haushalt lebt ein Kind, für das Ihnen Kindergeld zusteht, und in der Regel kein anderer Erwachsener.",
        law=(("§ 24b EStG", "estg/__24b.html"), ("§ 38b EStG (Steuerklassen)", "estg/__38b.html")),
        links=(("Antrag über ELSTER", "https://www.elster.de/", "online"),),
        synonyms=("Steuerklasse 2", "Steuerklasse II"),
        topics=("allein-erziehen", "geld"),
        target_groups=("alleinerziehende",),
    ),
    service(
        "grundsicherung-vom-jobcenter",
        "Geld vom Jobcenter",
        in_one_sentence="Grundsicherung für Arbeitsuchende: Geld zum Leben und für die Wohnung, wenn das Einkommen nicht reicht.",
        handled_by="both",
        handled_reason="Wir erklären Briefe und Anträge. Das Jobcenter entscheidet.",
        partners=(("jobcenter", "Nimmt den Antrag an, auch formlos und online", "https://jobcenter.example.org/"),),
        what_to_bring="- Ausweis oder Aufenthaltstitel\n- Mietvertrag\n- Nachweise über Einkommen und Vermögen\n- Kontoauszüge",
        body="""Dieses Geld hieß früher Bürgergeld, jetzt heißt es Grundsicherungsgeld. Auch wer arbeitet, kann es
        ergänzend bekommen. Schwangere, Alleinerziehende und Menschen, die sich
        besonders ernähren müssen, haben oft Anspruch auf mehr. Sagen Sie das im Gespräch.""",
        requirements="Sie können arbeiten, leben in Deutschland und können sich und Ihre Familie nicht allein versorgen.",
        law=(("§ 7 SGB II (Wer Anspruch hat)", "sgb_2/__7.html"), ("§ 21 SGB II (Mehrbedarfe)", "sgb_2/__21.html")),
        links=(("Grundsicherung bei der Bundesagentur für Arbeit", "https://www.arbeitsagentur.de/"),),
        synonyms=("Bürgergeld", "Hartz IV", "Grundsicherungsgeld"),
        topics=("wenn-das-geld-knapp-ist", "arbeit-und-familie"),
    ),
    service(
        "wohngeld",
        "Wohngeld",
        in_one_sentence="Ein Zuschuss zur Miete oder zu den Kosten des eigenen Hauses.",
        handled_by="partner",
        handled_reason="Über Wohngeld entscheidet die Wohngeldstelle.",
        partners=(("wohngeldstelle", "Berät und entscheidet", "", "https://termine.example.org/wohngeld"),),
        what_to_bring="- Mietvertrag und letzte Mieterhöhung\n- Nachweise über das Einkommen aller im Haushalt",
        body="Wer Wohngeld bekommt, kann auch Bildung und Teilhabe beantragen und sich von Kita-Gebühren befreien lassen.",
        requirements="""Ihr Einkommen reicht zum Leben, aber die Wohnung ist zu teuer. Wer Geld vom Jobcenter oder
        Grundsicherung bekommt, erhält in der Regel kein Wohngeld. Die Höhe hängt von Haushalt, Einkommen und Miete ab.""",
        law=(
            ("§ 1 WoGG", "wogg/__1.html"),
            ("§ 3 WoGG (Wer Anspruch hat)", "wogg/__3.html"),
            ("§ 7 WoGG (Wer ausgeschlossen ist)", "wogg/__7.html"),
        ),
        links=(("Formulare der Wohngeldstelle", "https://wohngeld.example.org/formulare", "form"),),
        synonyms=("Mietzuschuss", "Lastenzuschuss"),
        topics=("wohnen", "wenn-das-geld-knapp-ist"),
    ),
    service(
        "wohnberechtigungsschein",
        "Wohnberechtigungsschein",
        in_one_sentence="Mit diesem Schein dürfen Sie eine geförderte Wohnung mieten.",
        handled_by="partner",
        handled_reason="Den Schein stellt die Wohngeldstelle aus.",
        partners=(("wohngeldstelle", "Stellt den Schein aus"),),
        what_to_bring="- Ausweise aller im Haushalt\n- Nachweise über das Einkommen",
        body="Der Schein ist noch keine Wohnung. Melden Sie sich damit bei den Wohnungsgesellschaften. Wir helfen beim Anschreiben.",
        requirements="Das Einkommen Ihres Haushalts liegt unter der Grenze, die in Ihrem Land gilt.",
        law=(("§ 27 WoFG und das Wohnraumförderrecht des Landes", "wofg/__27.html"),),
        synonyms=("WBS", "B-Schein"),
        topics=("wohnen",),
    ),
    service(
        "schulden-loswerden",
        "Beratung bei Schulden",
        in_one_sentence="Fachleute ordnen mit Ihnen die Briefe und suchen einen Weg aus den Schulden.",
        handled_by="partner",
        handled_reason="Unsere Stadt hat die Schuldnerberatung Kompass damit beauftragt.",
        partners=(("schuldnerberatung", "Berät kostenlos und vertraulich"),),
        what_to_bring="Alle Briefe, auch die ungeöffneten. Ordnen müssen Sie nichts.",
        body="""Droht eine Pfändung, eine Kündigung der Wohnung oder die Sperre von Strom und Gas, sagen Sie das gleich am
        Telefon. Dann bekommen Sie schneller einen Termin. Unterschreiben Sie nichts, was Sie nicht verstehen.""",
        fees_note="Die Beratung ist kostenlos. Vorsicht bei Firmen, die Geld für Hilfe bei Schulden verlangen.",
        law=(("§ 16a SGB II", "sgb_2/__16a.html"), ("§ 11 SGB XII", "sgb_12/__11.html")),
        synonyms=("Privatinsolvenz", "P-Konto", "Mahnung"),
        topics=("wenn-das-geld-knapp-ist",),
    ),
    service(
        "familienkarte",
        "Familienkarte Musterstadt",
        in_one_sentence="Mit der Karte zahlen Familien in Bad, Museum, Bücherei und bei vielen Kursen weniger.",
        handled_by="we",
        handled_reason="Die Karte bekommen Sie bei uns, auch in der Nordstadt.",
        what_to_bring="- Ausweis eines Elternteils\n- Geburtsurkunden der Kinder oder Kindergeldbescheid",
        body="""Die Karte gilt für alle Eltern, Großeltern und Pflegeeltern, die mit Kindern unterwegs sind. Wer wenig
        Geld hat, zahlt bei vielen Angeboten gar nichts. Das steht dann beim Angebot.""",
        requirements="Mindestens ein Kind wohnt in Musterstadt. Ihr Einkommen spielt keine Rolle.",
        duration="Sie nehmen die Karte gleich mit.",
        fees_note="Die Karte ist kostenlos.",
        law=(("Freiwillige Leistung der Stadt, kein Gesetz: Beschluss des Stadtrats",),),
        synonyms=("Familienpass", "Ermäßigung"),
        topics=("geld", "freizeit"),
    ),
)
