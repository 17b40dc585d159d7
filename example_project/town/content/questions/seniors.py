"""Growing older and caring for somebody."""

from ..make import question
from .laws import law

QUESTIONS = (
    question(
        "mein-vater-braucht-pflege",
        "Mein Vater braucht plötzlich Pflege. Wo fange ich an?",
        """Rufen Sie unsere Kontaktstelle Älter werden an. Wir ordnen mit Ihnen, was zuerst dran ist, und kommen auf Wunsch nach Hause. Liegt Ihr Vater im
        Krankenhaus, sprechen Sie dort gleich mit dem Sozialdienst.""",
        body=f"""Drei Schritte für die ersten Tage:

        - Pflegegrad bei der Pflegekasse beantragen, ein Anruf genügt
        - im Betrieb Bescheid sagen, wenn Sie frei brauchen: {law("§ 2 PflegeZG", "pflegezg/__2.html")}
        - klären, wer entscheiden darf: Gibt es eine Vorsorgevollmacht?

        Jeder Mensch mit Anspruch auf Pflegeleistungen hat ein Recht auf kostenlose Pflegeberatung: {law("§ 7a SGB XI", "sgb_11/__7a.html")}. Auch Sie als
        Angehörige dürfen sie nutzen.""",
        handled_by="both",
        handled_reason="Unsere Kontaktstelle begleitet Sie vom ersten Anruf an. Zu Leistungen und Plätzen berät der Pflegestützpunkt.",
        partners=(("pflegestuetzpunkt", "Neutrale Beratung, im selben Haus"),),
        what_to_bring="""- Karte der Krankenkasse
        - Arztberichte und Liste der Medikamente
        - Vollmachten, wenn es welche gibt""",
        related=(
            "pflegeberatung",
            "pflegegrad",
            ("pflege-und-arbeit", "question"),
            ("vorsorgevollmacht-wozu", "question"),
        ),
        topics=("pflege", "aelter-werden"),
        target_groups=("pflegende",),
        life_phases=("ruhestand",),
        synonyms=(
            "Pflegefall",
            "Mutter braucht Pflege",
            "Eltern pflegen",
            "Schlaganfall",
            "Entlassung aus dem Krankenhaus",
        ),
    ),
    question(
        "pflegegrad-wie",
        "Wie bekommt man einen Pflegegrad?",
        """Sie beantragen ihn bei der Pflegekasse, sie gehört zu Ihrer Krankenkasse. Danach kommt meist eine Fachkraft vom Medizinischen Dienst nach Hause und schaut, wobei
        Hilfe nötig ist. Bereiten Sie den Besuch mit uns vor.""",
        body=f"""Es zählt nicht die Krankheit, sondern was jemand im Alltag noch selbst kann: {law("§ 14 SGB XI", "sgb_11/__14.html")} und
        {law("§ 15 SGB XI", "sgb_11/__15.html")}. Leistungen gibt es frühestens ab dem Monat, in dem der Antrag gestellt wird. Deshalb lohnt es sich, nicht zu warten:
        {law("§ 33 SGB XI", "sgb_11/__33.html")}.

        Führen Sie eine Woche lang Buch, wobei Sie helfen und wie lange. Seien Sie beim Besuch dabei und beschönigen Sie nichts. Ist der Pflegegrad zu niedrig, können
        Sie Widerspruch einlegen.

        Was es bei welchem Pflegegrad gibt, steht auf den Seiten des [Bundesministeriums für Gesundheit](https://www.bundesgesundheitsministerium.de/).""",
        handled_by="both",
        handled_reason="Wir bereiten Antrag und Besuch mit Ihnen vor. Über den Pflegegrad entscheidet die Pflegekasse.",
        partners=(("pflegestuetzpunkt", "Hilft beim Antrag und beim Widerspruch"),),
        what_to_bring="""- Arztberichte und Medikamentenplan
        - Notizen, wobei Hilfe nötig ist
        - Bescheid, wenn Sie schon einen haben""",
        related=("pflegegrad", "pflegeberatung", ("pause-vom-pflegen", "question")),
        topics=("pflege",),
        target_groups=("pflegende",),
        life_phases=("ruhestand",),
        synonyms=(
            "Pflegestufe",
            "Pflegegeld",
            "Pflegekasse",
            "Medizinischer Dienst",
            "MDK",
            "Begutachtung",
            "Pflegegrat",
        ),
    ),
    question(
        "pflege-und-arbeit",
        "Ich pflege meine Mutter und arbeite. Wie geht das zusammen?",
        """Für den plötzlichen Notfall dürfen Sie der Arbeit einige Tage fernbleiben. Für länger gibt es die Pflegezeit, ganz oder in Teilzeit, und die Familienpflegezeit in Teilzeit.
        Sprechen Sie mit uns, bevor Sie kündigen.""",
        body=f"""Die Regeln:

        - kurze Auszeit im Notfall: {law("§ 2 PflegeZG", "pflegezg/__2.html")}
        - Pflegezeit: {law("§ 3 PflegeZG", "pflegezg/__3.html")}
        - Familienpflegezeit: {law("§ 2 FPfZG", "fpfzg/__2.html")}

        Wie lange das dauern darf, wie groß Ihr Betrieb sein muss und wann Sie sich melden müssen, steht dort. In dieser Zeit sind Sie vor Kündigung
        geschützt: {law("§ 5 PflegeZG", "pflegezg/__5.html")}. Für die kurze Auszeit gibt es Pflegeunterstützungsgeld: {law("§ 44a SGB XI", "sgb_11/__44a.html")}. Für
        länger gibt es ein zinsloses Darlehen: {law("§ 3 FPfZG", "fpfzg/__3.html")}.

        Wer pflegt, sammelt unter bestimmten Bedingungen auch Rentenansprüche: {law("§ 44 SGB XI", "sgb_11/__44.html")}.""",
        handled_by="both",
        handled_reason="Wir überlegen mit Ihnen, was zu Ihrer Lage passt. Zu den Leistungen berät der Pflegestützpunkt.",
        partners=(("pflegestuetzpunkt", "Pflegezeit, Geld und Entlastung"),),
        what_to_bring="""- Bescheid über den Pflegegrad
        - Arbeitsvertrag""",
        related=("pflegezeit", ("pause-vom-pflegen", "question")),
        topics=("pflege", "arbeit-und-familie"),
        target_groups=("pflegende",),
        synonyms=("Pflegezeit", "Familienpflegezeit", "Pflegeunterstützungsgeld", "frei für Pflege", "Vereinbarkeit"),
    ),
    question(
        "pause-vom-pflegen",
        "Ich brauche eine Pause vom Pflegen. Wer übernimmt?",
        """Ab Pflegegrad 2 zahlt die Pflegekasse eine Vertretung, wenn Sie krank sind oder Urlaub brauchen. Dazu gibt es Tagespflege, Kurzzeitpflege und Helferinnen für ein paar Stunden. Wir
        finden mit Ihnen, was frei ist.""",
        body=f"""Das sind die Wege:

        - Verhinderungspflege, jemand vertritt Sie zu Hause: {law("§ 39 SGB XI", "sgb_11/__39.html")}
        - Kurzzeitpflege im Heim: {law("§ 42 SGB XI", "sgb_11/__42.html")}
        - Tagespflege, stundenweise oder den ganzen Tag: {law("§ 41 SGB XI", "sgb_11/__41.html")}
        - Entlastungsbetrag für Hilfe im Alltag, auch schon bei Pflegegrad 1: {law("§ 45b SGB XI", "sgb_11/__45b.html")}

        Für Verhinderungspflege und Kurzzeitpflege gibt es jedes Jahr einen gemeinsamen Betrag: {law("§ 42a SGB XI", "sgb_11/__42a.html")}.

        Gehen Sie auch zum Stammtisch für pflegende Angehörige. Andere wissen oft den besten Rat.""",
        handled_by="both",
        handled_reason="Wir suchen mit Ihnen nach Entlastung. Freie Plätze kennt der Pflegestützpunkt.",
        partners=(
            ("pflegestuetzpunkt", "Freie Plätze und Anträge"),
            ("nachbarschaftshilfe", "Freiwillige für ein paar Stunden"),
        ),
        what_to_bring="""- Bescheid über den Pflegegrad""",
        related=("entlastung-im-alltag", ("pflege-stammtisch", "offer"), ("demenz-gruppe", "offer")),
        topics=("pflege",),
        target_groups=("pflegende",),
        synonyms=(
            "Verhinderungspflege",
            "Kurzzeitpflege",
            "Tagespflege Senioren",
            "Entlastung",
            "Urlaub von der Pflege",
            "Entlastungsbetrag",
        ),
    ),
    question(
        "rente-reicht-nicht",
        "Die Rente reicht nicht. Wer hilft, und müssen meine Kinder zahlen?",
        """Das Sozialamt zahlt Grundsicherung im Alter, wenn Rente und Erspartes nicht reichen. Ihre Kinder müssen dafür nur zahlen, wenn sie sehr viel verdienen. Auch
        Wohngeld kann sich lohnen.""",
        body=f"""Grundsicherung bekommen Menschen im Rentenalter und Erwachsene, die dauerhaft nicht arbeiten können: {law("§ 41 SGB XII", "sgb_12/__41.html")}. Wann Kinder
        zahlen müssen, regelt {law("§ 94 SGB XII", "sgb_12/__94.html")}. Ein kleines Vermögen dürfen Sie behalten: {law("§ 90 SGB XII", "sgb_12/__90.html")}.

        Fragen Sie auch nach Befreiung vom Rundfunkbeitrag, nach dem Seniorenmittagstisch und nach Hilfe bei den Heizkosten.

        Ob Sie einen Anspruch haben, rechnen wir mit Ihnen aus. Das ist kein Almosen, sondern Ihr Recht.""",
        handled_by="both",
        handled_reason="Wir rechnen mit Ihnen und füllen den Antrag aus. Das Sozialamt entscheidet.",
        partners=(("sozialamt", "Grundsicherung im Alter"), ("wohngeldstelle", "Wohngeld, wenn nur wenig fehlt")),
        what_to_bring="""- Rentenbescheid
        - Mietvertrag
        - Kontoauszüge""",
        related=("grundsicherung-im-alter", "wohngeld", ("seniorenmittagstisch", "offer")),
        topics=("aelter-werden", "wenn-das-geld-knapp-ist"),
        life_phases=("ruhestand",),
        synonyms=("Altersarmut", "Grundsicherung", "kleine Rente", "Rente zu wenig", "Sozialhilfe", "Grundsicherrung"),
    ),
    question(
        "vorsorgevollmacht-wozu",
        "Brauche ich eine Vorsorgevollmacht, auch wenn ich verheiratet bin?",
        """Ja, sie ist für alle Erwachsenen sinnvoll. Ohne Vollmacht dürfen Ehepartner nur wenig und Kinder gar nicht für Sie entscheiden. Die Betreuungsbehörde berät Sie
        kostenlos und beglaubigt gegen eine kleine Gebühr Ihre Unterschrift.""",
        body=f"""Mit der Vollmacht bestimmen Sie, wer für Sie handelt, wenn Sie es nicht können: {law("§ 1820 BGB", "bgb/__1820.html")}. In einer Patientenverfügung schreiben Sie
        auf, welche Behandlung Sie möchten: {law("§ 1827 BGB", "bgb/__1827.html")}.

        Ehepartner dürfen einander nur in Fragen der Gesundheit und nur für begrenzte Zeit vertreten: {law("§ 1358 BGB", "bgb/__1358.html")}. Gibt es keine Vollmacht, bestellt
        das Gericht, wenn nötig, eine Betreuerin oder einen Betreuer: {law("§ 1814 BGB", "bgb/__1814.html")}.

        Geben Sie eine Vollmacht nur jemandem, dem Sie ganz vertrauen. Formulare gibt es beim
        [Bundesministerium der Justiz und für Verbraucherschutz](https://www.bmjv.de/).""",
        handled_by="partner",
        handled_reason="Die Betreuungsbehörde berät zu Vollmachten und beglaubigt Unterschriften.",
        partners=(("betreuungsbehoerde", "Beratung und Beglaubigung"),),
        what_to_bring="""- Ausweis
        - ausgefülltes, noch nicht unterschriebenes Formular""",
        related=("vorsorgevollmacht", ("mein-vater-braucht-pflege", "question"), ("vorsorge-vortrag", "offer")),
        topics=("aelter-werden",),
        life_phases=("ruhestand",),
        synonyms=(
            "Patientenverfügung",
            "Patientenverfügun",
            "Betreuungsverfügung",
            "Vollmacht",
            "Generalvollmacht",
            "Vorsorge",
        ),
    ),
    question(
        "demenz-was-tun",
        "Meine Mutter vergisst immer mehr. Ist das Demenz?",
        """Das kann nur eine Ärztin oder ein Arzt feststellen, und manchmal steckt etwas Heilbares dahinter. Gehen Sie gemeinsam in die Hausarztpraxis. Unsere Kontaktstelle
        begleitet Sie und Ihre Mutter, egal was herauskommt.""",
        body="""Zeichen können sein: Ihre Mutter verläuft sich auf bekannten Wegen, lässt den Herd an, wiederholt Fragen oder zieht sich zurück. Sprechen Sie sie freundlich an, nicht
        vor anderen.

        Gut zu wissen:

        - Ein Pflegegrad ist auch ohne körperliche Krankheit möglich.
        - Vollmachten müssen unterschrieben werden, solange sie versteht, was sie unterschreibt.
        - Streiten und Verbessern hilft nicht. Gewohntes hilft.

        In der Gruppe für Angehörige können Sie fragen, was Sie sonst niemanden fragen.""",
        handled_by="both",
        handled_reason="Unsere Kontaktstelle berät und hat eine Gruppe für Angehörige. Zu Leistungen berät der Pflegestützpunkt.",
        partners=(("pflegestuetzpunkt", "Pflegegrad, Betreuung und freie Plätze"),),
        related=(("demenz-gruppe", "offer"), ("pflegegrad-wie", "question"), ("vorsorgevollmacht-wozu", "question")),
        topics=("pflege", "aelter-werden"),
        target_groups=("pflegende",),
        life_phases=("ruhestand",),
        synonyms=("Alzheimer", "Alzeimer", "Demens", "vergesslich", "Verwirrtheit"),
    ),
    question(
        "einsam-im-alter",
        "Ich bin viel allein. Wo finde ich Menschen?",
        """Kommen Sie zum Mittagstisch oder ins Café im Mehrgenerationenhaus, Sie müssen niemanden kennen. Wer nicht mehr gut aus dem Haus kommt, bekommt Besuch von der
        Nachbarschaftshilfe. Rufen Sie uns an, wir gehen beim ersten Mal mit.""",
        body="""Vielleicht möchten Sie auch gebraucht werden: Leih-Großeltern, Vorleserinnen und Menschen mit geschickten Händen sind bei uns sehr willkommen.

        Sie brauchen eine Fahrt? Sagen Sie es bei der Anmeldung zum Mittagstisch, wir holen Sie ab.

        Abends und nachts hört Ihnen die Telefonseelsorge zu.""",
        handled_by="both",
        handled_reason="Unsere Kontaktstelle kennt alle Treffpunkte. Besuche zu Hause macht die Nachbarschaftshilfe.",
        partners=(
            ("nachbarschaftshilfe", "Besuche, Einkauf und Begleitung"),
            ("haus-am-hafen", "Offenes Café für alle Generationen"),
            ("telefonseelsorge", "Tag und Nacht"),
        ),
        related=(("seniorenmittagstisch", "offer"), ("leihgrosseltern", "offer"), ("reparaturcafe", "offer")),
        topics=("aelter-werden", "freizeit"),
        life_phases=("ruhestand",),
        synonyms=("einsam", "Einsamkeit", "allein im Alter", "Besuchsdienst", "Seniorentreff", "Leute kennenlernen"),
    ),
)
