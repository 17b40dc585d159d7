"""Money, housing and debts."""

from ..make import question
from .laws import law

QUESTIONS = (
    question(
        "wie-bekomme-ich-elterngeld",
        "Wie bekomme ich Elterngeld?",
        """Sie stellen nach der Geburt einen Antrag bei der Elterngeldstelle. Wir füllen ihn mit Ihnen aus. Lassen Sie sich
        am besten schon in der Schwangerschaft beraten.""",
        body=f"""Elterngeld bekommen Eltern, die ihr Kind selbst betreuen und deshalb weniger oder gar nicht arbeiten:
        {law("§ 1 BEEG", "beeg/__1.html")}. Es gibt mehrere Formen, die sich mischen lassen: {law("§ 4 BEEG", "beeg/__4.html")}. Auch wer vor der Geburt nicht gearbeitet hat, kann es bekommen.

        Wie Sie die Monate zwischen sich aufteilen, macht viel aus. Wir rechnen die Möglichkeiten mit Ihnen durch, bevor
        Sie sich entscheiden.

        Beträge, Grenzen und einen Rechner finden Sie auf den [amtlichen Seiten des Familienportals](https://familienportal.de/).""",
        handled_by="both",
        handled_reason="Wir helfen beim Antrag, die Elterngeldstelle entscheidet.",
        partners=(
            (
                "elterngeldstelle",
                "Prüft den Antrag und zahlt das Elterngeld aus",
                "",
                "https://termine.example.org/elterngeld",
            ),
        ),
        what_to_bring="""- Ausweis oder Pass
        - Geburtsurkunde des Kindes, die Ausfertigung für Elterngeld
        - Nachweise über Ihr Einkommen vor der Geburt
        - Bescheinigung der Krankenkasse über Mutterschaftsgeld""",
        related=("elterngeld", "elternzeit", ("elterngeld-sprechstunde", "offer")),
        topics=("elterngeld", "papiere-nach-der-geburt"),
        life_phases=("schwangerschaft", "erstes-jahr"),
        synonyms=(
            "Basiselterngeld",
            "ElterngeldPlus",
            "Elterngeld Plus",
            "Babygeld",
            "Partnerschaftsbonus",
        ),
    ),
    question(
        "wie-bekomme-ich-kindergeld",
        "Wo beantrage ich Kindergeld?",
        """Bei der Familienkasse, online oder mit einem Formular. Sie brauchen die Steuer-Identifikationsnummern von sich und
        dem Kind. Wie viel Sie verdienen, spielt keine Rolle.""",
        body=f"""Kindergeld bekommen Eltern, die in Deutschland wohnen oder hier voll steuerpflichtig sind. Nach einem Umzug aus dem
        Ausland kommt es auch auf Ihre Staatsangehörigkeit und den Aufenthaltstitel an:
        {law("§ 62 EStG", "estg/__62.html")} und {law("§ 63 EStG", "estg/__63.html")}.

        Es bekommt immer nur eine Person. Leben Sie getrennt, ist das der Elternteil, bei dem das Kind wohnt:
        {law("§ 64 EStG", "estg/__64.html")}.

        Ist Ihr Kind volljährig und noch in der Schule, Ausbildung oder im Studium? Dann läuft das Kindergeld weiter, wenn Sie
        das der Familienkasse nachweisen. Die aktuellen Beträge und Altersgrenzen stehen auf dem
        [Familienportal](https://familienportal.de/).""",
        handled_by="both",
        handled_reason="Wir füllen den Antrag mit Ihnen aus. Die Familienkasse entscheidet.",
        partners=(("familienkasse", "Nimmt den Antrag an und zahlt das Kindergeld aus"),),
        what_to_bring="""- Steuer-Identifikationsnummern von Ihnen und dem Kind
        - Ausweis, Pass oder Aufenthaltstitel
        - Bankverbindung""",
        related=("kindergeld", "kinderzuschlag"),
        topics=("geld", "papiere-nach-der-geburt"),
        synonyms=("Kinder Geld", "Familienkasse", "Kindergeldantrag"),
    ),
    question(
        "geld-reicht-nicht",
        "Unser Geld reicht nicht bis zum Monatsende. Was steht uns zu?",
        """Das rechnen wir mit Ihnen aus. Für Familien kommen vor allem Kinderzuschlag, Wohngeld und Geld vom Jobcenter in
        Frage, dazu Bildung und Teilhabe für die Kinder. Ein Gespräch ist kostenlos und bleibt unter uns.""",
        body=f"""Es kommt darauf an, ob Ihr Einkommen für Sie selbst reicht:

        - Reicht es für die Eltern, aber nicht für die Kinder, hilft der Kinderzuschlag: {law("§ 6a BKGG", "bkgg_1996/__6a.html")}
        - Ist vor allem die Miete zu hoch, hilft Wohngeld: {law("§ 1 WoGG", "wogg/__1.html")}
        - Reicht es gar nicht, zahlt das Jobcenter Grundsicherungsgeld, früher Bürgergeld: {law("§ 7 SGB II", "sgb_2/__7.html")}
        - Wer nicht erwerbsfähig oder im Rentenalter ist, bekommt Grundsicherung vom Sozialamt: {law("§ 41 SGB XII", "sgb_12/__41.html")}

        Wer eine dieser Leistungen bekommt, kann für die Kinder zusätzlich Bildung und Teilhabe nutzen und zahlt oft keinen
        Kita-Beitrag. Ob Sie die Voraussetzungen erfüllen, hängt vor allem von Ihrem Einkommen und Ihrer Miete ab. Die aktuellen Grenzen
        stehen auf dem [Familienportal](https://familienportal.de/).""",
        handled_by="both",
        handled_reason="Wir finden heraus, welche Leistung passt, und helfen beim Antrag. Entscheiden müssen die Ämter.",
        partners=(
            ("familienkasse", "Kinderzuschlag"),
            ("wohngeldstelle", "Wohngeld"),
            ("jobcenter", "Grundsicherungsgeld"),
        ),
        what_to_bring="""- Lohnabrechnungen
        - Mietvertrag und letzte Nebenkostenabrechnung
        - Kontoauszüge
        - Bescheide, die Sie schon haben""",
        related=(
            "kinderzuschlag",
            "wohngeld",
            "grundsicherung-vom-jobcenter",
            "bildung-und-teilhabe",
            ("schulden-was-tun", "question"),
        ),
        topics=("wenn-das-geld-knapp-ist", "geld"),
        synonyms=(
            "kein Geld",
            "wenig Geld",
            "Bürgergeld",
            "Hartz 4",
            "Hartz IV",
            "Grundsicherungsgeld",
            "Kinderzuschlack",
            "arm",
        ),
    ),
    question(
        "wer-bezahlt-schulsachen-und-ausfluege",
        "Wer bezahlt Schulsachen, Klassenfahrt und Mittagessen, wenn wir wenig Geld haben?",
        """Das Bildungspaket. Es hilft Kindern und Jugendlichen, deren Familie Kinderzuschlag, Wohngeld, Geld vom Jobcenter oder vom
        Sozialamt bekommt. Den Antrag können Sie bei uns stellen.""",
        body=f"""Bezahlt werden zum Beispiel Ausflüge und Klassenfahrten, Schulsachen, die Fahrt zur Schule, Lernförderung, das
        gemeinsame Mittagessen und das Mitmachen im Verein oder in der Musikschule.

        Geregelt ist das in {law("§ 28 SGB II", "sgb_2/__28.html")}, für Familien mit Wohngeld oder Kinderzuschlag in
        {law("§ 6b BKGG", "bkgg_1996/__6b.html")} und bei Sozialhilfe in {law("§ 34 SGB XII", "sgb_12/__34.html")}.

        Fragen Sie vor der Klassenfahrt, nicht danach. In der Klasse muss niemand davon erfahren.""",
        handled_by="both",
        handled_reason="Wir nehmen den Antrag an. Entscheiden muss die Stelle, von der Sie Geld bekommen.",
        partners=(
            ("jobcenter", "Wenn Sie Geld vom Jobcenter bekommen"),
            ("wohngeldstelle", "Wenn Sie Wohngeld oder Kinderzuschlag bekommen"),
        ),
        what_to_bring="""- Bescheid über Kinderzuschlag, Wohngeld oder Geld vom Jobcenter
        - Zettel der Schule, der Kita oder des Vereins mit den Kosten
        - Bankverbindung""",
        related=("bildung-und-teilhabe", ("hausaufgabenhilfe", "offer")),
        topics=("wenn-das-geld-knapp-ist", "schule"),
        life_phases=("kindergarten", "grundschule", "jugend"),
        synonyms=(
            "BuT",
            "Bildungspaket",
            "Klassenfahrt Geld",
            "Schulbedarf",
            "Nachhilfe bezahlen",
            "Mittagessen Schule",
        ),
    ),
    question(
        "wohngeld-bekommen",
        "Unsere Miete ist zu hoch. Können wir Wohngeld bekommen?",
        """Vielleicht. Wohngeld ist ein Zuschuss zur Miete oder zu den Kosten des eigenen Hauses. Es hängt davon ab, wie viele
        Sie sind, was Sie verdienen und was Sie für die Wohnung zahlen.""",
        body=f"""Wohngeld hilft Familien, die ihren Lebensunterhalt selbst bestreiten, aber die Miete nicht ganz tragen können:
        {law("§ 1 WoGG", "wogg/__1.html")} und {law("§ 3 WoGG", "wogg/__3.html")}. Wer Geld vom Jobcenter bekommt, in dem die
        Miete schon steckt, bekommt in der Regel kein Wohngeld: {law("§ 7 WoGG", "wogg/__7.html")}.

        Stellen Sie den Antrag früh, denn Wohngeld gibt es erst ab dem Monat, in dem Sie ihn stellen: {law("§ 25 WoGG", "wogg/__25.html")}. Fehlende Papiere können
        Sie nachreichen.""",
        handled_by="both",
        handled_reason="Wir schauen mit Ihnen, ob sich der Antrag lohnt. Die Wohngeldstelle entscheidet.",
        partners=(("wohngeldstelle", "Nimmt den Antrag an und zahlt das Wohngeld"),),
        what_to_bring="""- Mietvertrag
        - Nachweise über das Einkommen aller, die in der Wohnung leben
        - Ausweis oder Pass""",
        related=("wohngeld", ("geld-reicht-nicht", "question"), ("wohnung-in-gefahr", "question")),
        topics=("wohnen", "wenn-das-geld-knapp-ist"),
        synonyms=("Mietzuschuss", "Miete zu teuer", "Wohngeldantrag", "Lastenzuschuss"),
    ),
    question(
        "wohnung-in-gefahr",
        "Wir können die Miete nicht zahlen und haben Angst um die Wohnung. Was jetzt?",
        """Handeln Sie sofort, am besten heute: Je früher Sie sich melden, desto mehr geht noch. Jobcenter oder Sozialamt können
        Mietschulden übernehmen, wenn sonst die Wohnung verloren geht. Öffnen Sie jeden Brief von Vermieter und Gericht.""",
        body=f"""Eine Kündigung ist noch nicht das Ende. Wird die Miete rechtzeitig nachgezahlt, kann eine fristlose Kündigung
        wegen Mietschulden unwirksam werden: {law("§ 569 BGB", "bgb/__569.html")}. Wie viel Zeit Sie dafür haben, sagt Ihnen die Beratung.

        Das Amt kann Mietschulden und auch Stromschulden übernehmen: {law("§ 22 SGB II", "sgb_2/__22.html")} und
        {law("§ 36 SGB XII", "sgb_12/__36.html")}.

        Sprechen Sie mit dem Vermieter, bevor er kündigt. Wir rufen auf Wunsch gemeinsam an.""",
        handled_by="both",
        handled_reason="Wir schreiben mit Ihnen an Vermieter und Amt. Über die Mietschulden entscheiden Jobcenter oder Sozialamt.",
        partners=(
            ("jobcenter", "Wenn Sie arbeiten können oder arbeiten"),
            ("sozialamt", "Wenn Sie im Rentenalter oder länger krank sind"),
            ("schuldnerberatung", "Wenn es mehrere Schulden sind"),
        ),
        what_to_bring="""- alle Briefe von Vermieter, Gericht und Stromversorger
        - Mietvertrag
        - Kontoauszüge""",
        related=(("schulden-was-tun", "question"), "wohngeld"),
        topics=("wohnen", "krise-und-schutz", "wenn-das-geld-knapp-ist"),
        synonyms=("Kündigung Wohnung", "Räumung", "Mietschulden", "Strom abgestellt", "Stromsperre", "obdachlos"),
    ),
    question(
        "schulden-was-tun",
        "Ich habe Schulden und öffne die Post nicht mehr. Wer hilft?",
        """Die Schuldnerberatung, kostenlos und vertraulich. Bringen Sie die Post mit, auch ungeöffnet: Sie wird gemeinsam
        sortiert. Unterschreiben Sie vorher nichts und nehmen Sie keinen neuen Kredit auf.""",
        body=f"""Bezahlen Sie zuerst Miete, Strom und Essen, dann erst andere Schulden. Will jemand Ihr Konto pfänden, machen Sie daraus
        ein Pfändungsschutzkonto. Ihre Bank muss Ihr Girokonto auf Wunsch umwandeln:
        {law("§ 850k ZPO", "zpo/__850k.html")}. Dann bleibt jeden Monat ein Betrag zum Leben geschützt:
        {law("§ 899 ZPO", "zpo/__899.html")}.

        Wenn Sie die Schulden nie bezahlen können, kann eine Verbraucherinsolvenz der Neuanfang sein. Vorher versucht die
        Beratungsstelle, sich mit allen zu einigen: {law("§ 305 InsO", "inso/__305.html")}.

        Vorsicht bei Firmen, die Geld für eine schnelle Entschuldung verlangen.""",
        handled_by="partner",
        handled_reason="Die Schuldnerberatung ist anerkannt und darf auch ein Insolvenzverfahren vorbereiten.",
        partners=(("schuldnerberatung", "Offene Sprechstunde und längere Begleitung"),),
        what_to_bring="""- die gesamte Post, gern ungeöffnet
        - Nachweise über Ihr Einkommen
        - Kontoauszüge, soweit Sie welche haben""",
        related=("schulden-loswerden", ("schuldner-sprechstunde", "offer"), ("wohnung-in-gefahr", "question")),
        topics=("wenn-das-geld-knapp-ist",),
        synonyms=(
            "Schuldenberatung",
            "Pfändung",
            "P-Konto",
            "Inkasso",
            "Mahnung",
            "Insolvenz",
            "Privatinsolvenz",
            "Gerichtsvollzieher",
        ),
    ),
    question(
        "wer-hilft-bei-antraegen",
        "Wer hilft mir, Anträge zu verstehen und auszufüllen?",
        """Wir. Kommen Sie in die Sprechstunde und bringen Sie die Briefe mit, so wie sie sind. Wir lesen sie mit Ihnen, erklären sie
        und füllen den Antrag gemeinsam aus.""",
        body=f"""Sie müssen nicht gut Deutsch können. Für viele Sprachen finden wir jemanden, der dolmetscht: Sagen Sie es uns bitte ein
        paar Tage vorher.

        Ämter, die Sozialleistungen zahlen, müssen Sie zu Ihren Rechten beraten: {law("§ 14 SGB I", "sgb_1/__14.html")}. Landet ein solcher
        Antrag beim falschen Amt, muss es ihn weiterleiten: {law("§ 16 SGB I", "sgb_1/__16.html")}. Sie können also nichts falsch machen.""",
        handled_by="we",
        handled_reason="Dafür ist das Familienbüro da.",
        what_to_bring="""- alle Briefe zum Thema, gern ungeöffnet
        - Ausweis oder Pass""",
        related=(("brief-vom-amt-verstehen", "question"), ("offene-sprechstunde", "offer")),
        topics=("geld", "ankommen", "familienleben"),
        target_groups=("neu-in-deutschland",),
        synonyms=("Formular ausfüllen", "Antrag ausfüllen", "Formularhilfe", "Ausfüllhilfe", "Hilfe bei Papieren"),
    ),
)
