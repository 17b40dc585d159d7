"""Living together, separation, health and work."""

from ..make import question
from .laws import law

QUESTIONS = (
    question(
        "wir-trennen-uns",
        "Wir trennen uns. Was ist jetzt zu regeln?",
        """Wichtig sind zuerst die Kinder: wo sie wohnen, wer sie wann sieht und wer was bezahlt. Das müssen Sie nicht allein
        ausmachen. Die Familienberatung und das Jugendamt beraten beide Eltern, einzeln oder gemeinsam.""",
        body=f"""Das Recht auf diese Beratung steht in {law("§ 17 SGB VIII", "sgb_8/__17.html")}. Sie ist kostenlos.

        Als Nächstes:

        - aufschreiben, was für die Kinder gelten soll
        - Kindesunterhalt klären, beim Jugendamt kostenlos
        - Familienkasse, Kita, Schule und Krankenkasse informieren
        - Wohnung und Konto besprechen
        - beim Finanzamt nach der Steuerklasse fragen

        Für die Scheidung selbst brauchen Sie eine Anwältin oder einen Anwalt. Wer wenig Geld hat, kann Verfahrenskostenhilfe beantragen.""",
        handled_by="both",
        handled_reason="Wir sortieren mit Ihnen. Zu Umgang und Unterhalt beraten Jugendamt und Familienberatung.",
        partners=(
            ("erziehungsberatung", "Gespräche für Eltern in Trennung und für Kinder"),
            ("jugendamt", "Sorge, Umgang und Unterhalt"),
        ),
        what_to_bring="""- Ihre Fragen
        - Schreiben von Gericht oder Anwalt, falls es welche gibt""",
        related=(
            "beratung-bei-trennung",
            "unterhaltsvorschuss",
            ("kind-nach-trennung-sehen", "question"),
            ("kein-unterhalt", "question"),
        ),
        topics=("trennung",),
        synonyms=("Scheidung", "Trennung mit Kind", "Trenung", "auseinander", "Trennungsjahr"),
    ),
    question(
        "gemeinsames-sorgerecht",
        "Wie bekommen wir das gemeinsame Sorgerecht?",
        """Sind Sie verheiratet, haben Sie es beide. Sonst erklären Sie gemeinsam beim Jugendamt, dass Sie die Sorge zusammen übernehmen. Das
        ist kostenlos und geht schon vor der Geburt.""",
        body=f"""Die Erklärung muss beurkundet werden: {law("§ 1626d BGB", "bgb/__1626d.html")} und {law("§ 59 SGB VIII", "sgb_8/__59.html")}.

        Will ein Elternteil nicht, kann der andere beim Familiengericht einen Antrag stellen: {law("§ 1626a BGB", "bgb/__1626a.html")}. Das Gericht
        fragt, was für das Kind gut ist. Vorher hilft oft ein Gespräch in der Beratung.

        Haben Sie die gemeinsame Sorge, bleibt sie auch nach einer Trennung, bis ein Gericht etwas anderes entscheidet.""",
        handled_by="partner",
        handled_reason="Die Erklärung beurkundet das Jugendamt. Im Streit entscheidet das Familiengericht.",
        partners=(("jugendamt", "Beurkundung und Beratung"), ("familiengericht", "Wenn Sie sich nicht einigen")),
        what_to_bring="""- Ausweis oder Pass von beiden
        - Geburtsurkunde des Kindes oder Mutterpass
        - Anerkennung der Vaterschaft""",
        related=("sorgeerklaerung", ("nicht-verheiratet-vater-eintragen", "question")),
        topics=("familienleben", "trennung"),
        synonyms=("Sorgerecht", "alleiniges Sorgerecht", "Sorgerechtserklärung", "Sorgeerklärung"),
    ),
    question(
        "kein-unterhalt",
        "Der andere Elternteil zahlt keinen Unterhalt. Was kann ich tun?",
        """Beantragen Sie Unterhaltsvorschuss, dann springt der Staat ein. Das Jugendamt fordert für Ihr Kind auf Wunsch auch den Unterhalt ein.
        Beides kostet Sie nichts.""",
        body=f"""Unterhaltsvorschuss bekommen Kinder, die bei einem alleinerziehenden Elternteil leben und keinen, zu wenig oder nur unregelmäßig
        Unterhalt erhalten:
        {law("§ 1 UhVorschG", "uhvorschg/__1.html")}. Wie viel Sie selbst verdienen, ist bei kleinen Kindern ohne Bedeutung. Für ältere gelten
        weitere Bedingungen.

        Mit einer Beistandschaft vertritt das Jugendamt Ihr Kind, rechnet den Unterhalt aus und kümmert sich um die Vaterschaft:
        {law("§ 1712 BGB", "bgb/__1712.html")}. Sie können sie jederzeit beenden. Ihre Sorge bleibt davon unberührt.

        Wie hoch der Vorschuss ist, steht auf dem [Familienportal](https://familienportal.de/).""",
        handled_by="partner",
        handled_reason="Den Vorschuss bewilligt die Unterhaltsvorschuss-Stelle, den Unterhalt fordert das Jugendamt ein.",
        partners=(
            ("unterhaltsvorschuss-stelle", "Antrag auf Unterhaltsvorschuss"),
            ("jugendamt", "Beistandschaft und Beratung"),
        ),
        what_to_bring="""- Geburtsurkunde des Kindes
        - Schriftstücke zum Unterhalt, wenn es welche gibt
        - Name und Anschrift des anderen Elternteils, soweit bekannt""",
        related=("unterhaltsvorschuss", "beistandschaft"),
        topics=("allein-erziehen", "trennung", "wenn-das-geld-knapp-ist"),
        target_groups=("alleinerziehende",),
        synonyms=(
            "Alimente",
            "Kindesunterhalt",
            "Unterhaltsvorschuß",
            "Unterhalt nicht gezahlt",
            "Vater zahlt nicht",
            "Düsseldorfer Tabelle",
        ),
    ),
    question(
        "kind-nach-trennung-sehen",
        "Wie oft darf ich mein Kind nach der Trennung sehen?",
        """Ihr Kind hat ein Recht auf Umgang mit beiden Eltern, und beide Eltern haben das Recht und die Pflicht dazu. Wie oft und wie lange,
        machen Sie miteinander aus. Gelingt das nicht, hilft die Beratung, zuletzt das Familiengericht.""",
        body=f"""So steht es in {law("§ 1684 BGB", "bgb/__1684.html")}. Auch Großeltern und andere wichtige Menschen können ein Recht auf Umgang haben,
        wenn es dem Kind guttut: {law("§ 1685 BGB", "bgb/__1685.html")}.

        Eine gute Regel passt zum Alter des Kindes, sagt klar, wer bringt und holt, und denkt an Ferien und Feste. Schreiben Sie sie auf.

        Ist der Kontakt schwierig, kann jemand dabei sein: Das nennt sich begleiteter Umgang. Das Jugendamt vermittelt ihn.""",
        handled_by="partner",
        handled_reason="Jugendamt und Familienberatung beraten neutral und im Sinne des Kindes.",
        partners=(
            ("erziehungsberatung", "Gespräche mit beiden Eltern"),
            ("jugendamt", "Beratung und begleiteter Umgang"),
            ("familiengericht", "Entscheidet, wenn nichts anderes hilft"),
        ),
        related=("umgang", "beratung-bei-trennung", ("wir-trennen-uns", "question")),
        topics=("trennung", "familienleben"),
        synonyms=("Umgangsrecht", "Besuchsrecht", "Wechselmodell", "Umgang verweigert", "Großeltern Umgang"),
    ),
    question(
        "staendig-streit",
        "Bei uns gibt es nur noch Streit. Wo bekommen wir Rat?",
        """In der Erziehungs- und Familienberatung am Park. Sie ist kostenlos, vertraulich und ohne Überweisung. Sie dürfen allein kommen, als Paar
        oder mit den Kindern.""",
        body=f"""Das Beratungsangebot richtet sich an alle Eltern: {law("§ 16 SGB VIII", "sgb_8/__16.html")} und
        {law("§ 28 SGB VIII", "sgb_8/__28.html")}. Es muss nichts Schlimmes passiert sein. Häufige Themen sind Trotz, Schlafen, Geschwisterstreit,
        Pubertät, Lügen und Regeln.

        Für den ersten Schritt genügt manchmal ein Kurs oder ein Gespräch im Elterncafé. Fragen Sie uns, was passt.""",
        handled_by="both",
        handled_reason="Wir hören zu und finden den passenden Ort. Für mehrere Gespräche ist die Familienberatung da.",
        partners=(("erziehungsberatung", "Gespräche für Eltern, Kinder und Jugendliche"),),
        related=("erziehungsberatung", ("elternkurs-pubertaet", "offer"), ("elterncafe", "offer")),
        topics=("familienleben",),
        synonyms=(
            "Erziehungsberatung",
            "Erziehungsprobleme",
            "Pubertät",
            "Pupertät",
            "Trotzphase",
            "Wutanfall",
            "Streit mit Kind",
        ),
    ),
    question(
        "handy-und-medien",
        "Wie viel Handy ist gut für mein Kind?",
        """Eine Zahl, die für alle passt, gibt es nicht. Wichtiger sind feste Regeln für alle in der Familie, handyfreie Zeiten beim Essen und
        Schlafen und dass Sie wissen, was Ihr Kind sieht. Kleine Kinder brauchen kein eigenes Gerät.""",
        body="""Setzen Sie sich zusammen und schreiben Sie die Regeln auf, auch die für die Erwachsenen. Schauen Sie neue Spiele und Apps zuerst
        gemeinsam an. Stellen Sie den Kinderschutz im Gerät ein.

        Hat Ihr Kind etwas Schlimmes gesehen oder wird es im Netz belästigt? Schimpfen Sie nicht. Heben Sie die Nachrichten auf und holen Sie sich
        Hilfe. Erwachsene, die Kinder im Netz sexuell ansprechen, machen sich strafbar: Gehen Sie zur Polizei.""",
        handled_by="partner",
        handled_reason="Die Familienberatung und unsere Elternabende haben Erfahrung damit.",
        partners=(
            ("erziehungsberatung", "Wenn das Handy ständig zu Streit führt"),
            ("familienbildung", "Elternabende zu Medien"),
        ),
        related=(("elternabend-medien", "offer"), ("staendig-streit", "question")),
        topics=("familienleben",),
        life_phases=("kindergarten", "grundschule", "jugend"),
        synonyms=(
            "Bildschirmzeit",
            "Smartphone",
            "Tablet",
            "Computerspiele",
            "zocken",
            "Internet Kinder",
            "Mediensucht",
        ),
    ),
    question(
        "kind-krank-und-arbeit",
        "Mein Kind ist krank und ich muss arbeiten. Was gilt?",
        """Sagen Sie sofort im Betrieb Bescheid und bleiben Sie bei Ihrem Kind. Eltern haben dafür ein Recht auf freie Tage. Bekommen Sie in
        dieser Zeit keinen Lohn, zahlt die gesetzliche Krankenkasse Kinderkrankengeld.""",
        body=f"""Kinderkrankengeld bekommen Eltern, die wie ihr Kind gesetzlich versichert sind, wenn niemand sonst im Haushalt das Kind betreuen kann: {law("§ 45 SGB V", "sgb_5/__45.html")}. Dort stehen auch die Altersgrenze und die Zahl der Tage. Für Kinder mit Behinderung gibt es
        Ausnahmen.

        Sie brauchen eine Bescheinigung aus der Kinderarztpraxis, oft geht das am Telefon. Wer privat versichert ist, fragt im Betrieb nach
        {law("§ 616 BGB", "bgb/__616.html")}.""",
        handled_by="partner",
        handled_reason="Zuständig ist Ihre Krankenkasse. Wer krank ist und nicht warten kann, ruft den Bereitschaftsdienst.",
        partners=(("aerztlicher-bereitschaftsdienst", "Wenn die Kinderarztpraxis zu hat"),),
        what_to_bring="""- Bescheinigung der Kinderarztpraxis
        - Karte der Krankenkasse des Kindes""",
        related=("kind-krank", ("allein-mit-kind-und-krank", "question")),
        topics=("arbeit-und-familie", "gesundheit"),
        life_phases=("erstes-jahr", "kleinkind", "kindergarten", "grundschule"),
        synonyms=(
            "Kinderkrankengeld",
            "Kindkranktage",
            "Kinderkrankentage",
            "Kinderkrankenschein",
            "Kind krank Arbeit",
        ),
    ),
    question(
        "allein-mit-kind-und-krank",
        "Ich bin krank und kann mein Kind nicht versorgen. Wer hilft im Haushalt?",
        """Fragen Sie Ihre Krankenkasse nach einer Haushaltshilfe, am besten gleich am Telefon. Die Familienpflege kommt dann zu Ihnen nach
        Hause. Ist es eilig, rufen Sie uns an: Wir helfen beim Telefonieren.""",
        body=f"""Die Krankenkasse zahlt eine Haushaltshilfe, wenn Sie im Krankenhaus oder schwer krank sind und niemand sonst im Haushalt einspringen kann:
        {law("§ 38 SGB V", "sgb_5/__38.html")}. In der Schwangerschaft und nach der Geburt gilt {law("§ 24h SGB V", "sgb_5/__24h.html")}. Sie brauchen eine
        ärztliche Bescheinigung.

        Zahlt die Kasse nicht, kann das Jugendamt helfen, damit Ihr Kind zu Hause versorgt ist: {law("§ 20 SGB VIII", "sgb_8/__20.html")}.""",
        handled_by="both",
        handled_reason="Wir helfen sofort beim Telefonieren und beim Antrag. Ins Haus kommt die Familienpflege.",
        partners=(
            ("familienpflege", "Kommt ins Haus, auch kurzfristig"),
            ("jugendamt", "Wenn die Krankenkasse nicht zahlt"),
        ),
        what_to_bring="""- ärztliche Bescheinigung
        - Name und Nummer Ihrer Krankenkasse""",
        related=("haushaltshilfe", ("kind-krank-und-arbeit", "question")),
        topics=("gesundheit", "allein-erziehen"),
        target_groups=("alleinerziehende",),
        synonyms=("Haushaltshilfe", "Familienhelferin", "Mutter krank", "Dorfhelferin", "Notbetreuung"),
    ),
    question(
        "mutter-kind-kur",
        "Wie bekomme ich eine Mutter-Kind-Kur oder Vater-Kind-Kur?",
        """Sprechen Sie mit Ihrer Ärztin oder Ihrem Arzt und stellen Sie den Antrag bei der Krankenkasse. Lehnt sie ab, legen Sie Widerspruch ein, das
        lohnt sich oft. Wir helfen bei beidem.""",
        body=f"""Eine Kur hilft Müttern und Vätern, deren Gesundheit unter der Belastung in der Familie leidet:
        {law("§ 24 SGB V", "sgb_5/__24.html")} und {law("§ 41 SGB V", "sgb_5/__41.html")}. Sie müssen nicht vorher alles andere versucht haben. Ihre
        Kinder können oft mitfahren.

        Auch pflegende Angehörige können zur Kur fahren, mit oder ohne den Menschen, den sie pflegen.""",
        handled_by="we",
        handled_reason="Wir füllen den Antrag und, wenn nötig, den Widerspruch mit Ihnen aus. Die Krankenkasse entscheidet.",
        what_to_bring="""- Formulare der Krankenkasse
        - ärztliches Attest""",
        related=("kur-fuer-eltern-und-kind", ("ich-kann-nicht-mehr", "question")),
        topics=("gesundheit", "familienleben"),
        synonyms=("Kur", "Mutterkur", "Mutter Kind Kur", "Müttergenesungswerk", "Erholung Eltern", "erschöpft"),
    ),
    question(
        "nimmt-das-jugendamt-mein-kind-weg",
        "Nimmt mir das Jugendamt mein Kind weg, wenn ich um Hilfe bitte?",
        """Nein. Wer um Hilfe bittet, zeigt Verantwortung. Das Jugendamt soll Familien zusammenhalten und bietet Beratung, Entlastung und Begleitung
        an. Nur bei großer Gefahr und wenn nichts anderes hilft, darf es ein Kind in Schutz nehmen.""",
        body=f"""Die Hilfe soll zu Ihnen passen, und Sie entscheiden mit: {law("§ 5 SGB VIII", "sgb_8/__5.html")} und
        {law("§ 36 SGB VIII", "sgb_8/__36.html")}. Oft kommt ein paar Stunden in der Woche jemand nach Hause und hilft bei Alltag, Schule und Ämtern:
        {law("§ 31 SGB VIII", "sgb_8/__31.html")}.

        Wann ein Kind in Obhut genommen wird, regelt {law("§ 42 SGB VIII", "sgb_8/__42.html")}. Widersprechen die Eltern, entscheidet das
        Familiengericht.

        Sie können zuerst ohne Namen fragen. Wenn Sie möchten, kommen wir zum ersten Gespräch mit.""",
        handled_by="both",
        handled_reason="Wir begleiten Sie auf Wunsch. Die Hilfen selbst bewilligt das Jugendamt.",
        partners=(("jugendamt", "Erste Beratung, auf Wunsch ohne Namen"),),
        related=("hilfen-zur-erziehung", ("staendig-streit", "question")),
        topics=("familienleben", "krise-und-schutz"),
        synonyms=("Angst vor dem Jugendamt", "Inobhutnahme", "Kind weggenommen", "Familienhilfe", "SPFH", "Jugentamt"),
    ),
    question(
        "elternzeit-wie",
        "Wie melde ich Elternzeit an, und darf ich dabei arbeiten?",
        """Sie teilen dem Arbeitgeber rechtzeitig mit, von wann bis wann Sie Elternzeit nehmen. Das geht meist per E-Mail, und zustimmen muss er in der
        Regel nicht. In Teilzeit dürfen Sie weiterarbeiten.""",
        body=f"""Elternzeit können alle Mütter und Väter mit Arbeitsvertrag nehmen, auch in Teilzeit oder befristet: {law("§ 15 BEEG", "beeg/__15.html")}. Beide
        können sie gleichzeitig nehmen. Wann Sie spätestens Bescheid geben und wie Sie die Zeit aufteilen können, steht in
        {law("§ 16 BEEG", "beeg/__16.html")}. In dieser Zeit sind Sie vor Kündigung geschützt: {law("§ 18 BEEG", "beeg/__18.html")}.

        Für Kinder, die vor dem 1. Mai 2025 geboren sind, brauchen Sie noch einen Brief mit Unterschrift: {law("§ 28 BEEG", "beeg/__28.html")}. Lassen
        Sie sich den Empfang bestätigen. Stimmen Sie Elternzeit und Elterngeld aufeinander ab, bevor Sie das Schreiben abgeben. Wir schauen es mit
        Ihnen an.""",
        handled_by="we",
        handled_reason="Wir erklären die Regeln und prüfen Ihr Schreiben. Zuständig ist Ihr Arbeitgeber.",
        what_to_bring="""- Arbeitsvertrag
        - voraussichtlicher Geburtstermin oder Geburtsurkunde""",
        related=("elternzeit", "elterngeld", ("elterngeld-sprechstunde", "offer")),
        topics=("arbeit-und-familie", "elterngeld"),
        life_phases=("schwangerschaft", "erstes-jahr", "kleinkind"),
        synonyms=(
            "Erziehungsurlaub",
            "Elternurlaub",
            "Elternzeit Antrag",
            "Vaterzeit",
            "Elternzeit Teilzeit",
            "Babypause",
        ),
    ),
)
