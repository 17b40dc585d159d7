"""Pregnancy, birth and the first weeks."""

from ..make import question
from .laws import law

QUESTIONS = (
    question(
        "schwanger-was-zuerst",
        "Ich bin schwanger. Was muss ich jetzt erledigen?",
        """Suchen Sie zuerst eine Frauenarztpraxis und eine Hebamme. Sagen Sie dann Ihrem Arbeitgeber Bescheid, damit er Sie und Ihr Kind schützen kann. Alles andere hat Zeit, und wir gehen es gern mit Ihnen durch.""",
        body=f"""Der Mutterschutz schützt Sie und Ihr Kind bei der Arbeit. Dafür muss Ihr Betrieb von der Schwangerschaft
        wissen: {law("§ 15 MuSchG", "muschg_2018/__15.html")}. Kündigen darf er Ihnen in dieser Zeit nur in ganz seltenen
        Fällen: {law("§ 17 MuSchG", "muschg_2018/__17.html")}. Haben Sie schon eine Kündigung bekommen, sagen Sie ihm sofort,
        dass Sie schwanger sind, und lassen Sie sich gleich beraten.

        Unsere Liste für die nächsten Monate:

        - Vorsorge beim Frauenarzt oder bei der Hebamme beginnen
        - Hebamme für die Zeit nach der Geburt suchen, möglichst früh
        - Klinik oder Geburtshaus ansehen
        - über Elternzeit und Elterngeld sprechen
        - wenn Sie nicht verheiratet sind: Vaterschaft und Sorge schon vor der Geburt erklären

        Wenn Ihnen das Geld für die Babysachen fehlt, sprechen Sie mit einer Schwangerschaftsberatungsstelle, solange
        Sie schwanger sind.""",
        handled_by="both",
        handled_reason="Wir ordnen mit Ihnen, was wann dran ist. Die Beratungsstelle begleitet Sie durch die Schwangerschaft.",
        partners=(("beratungsstelle-zuversicht", "Berät vertraulich und kostenlos, auch zu Geld und Anträgen"),),
        what_to_bring="""- Mutterpass, wenn Sie ihn schon haben
        - Ihre Fragen, gern auf einem Zettel""",
        related=("mutterschaftsgeld", "elternzeit", "elterngeld", ("wie-finde-ich-eine-hebamme", "question")),
        topics=("schwangerschaft-und-geburt", "arbeit-und-familie"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft",),
        synonyms=("Schwangerschaft Checkliste", "schwanger was tun", "Muterschutz", "Mutterpass"),
    ),
    question(
        "wie-finde-ich-eine-hebamme",
        "Wie finde ich eine Hebamme?",
        """Suchen Sie so früh wie möglich, am besten in den ersten Wochen der Schwangerschaft. Die Hebammenpraxis
        Morgenrot sagt Ihnen, wer noch Plätze frei hat. Finden Sie keine Hebamme, hilft die Hebammensprechstunde.""",
        body=f"""Hebammen begleiten Sie in der Schwangerschaft, bei der Geburt, im Wochenbett und in der Stillzeit. Die
        gesetzliche Krankenkasse bezahlt das: {law("§ 24d SGB V", "sgb_5/__24d.html")}. Sie brauchen keine Überweisung.

        Wer keine Hebamme für Hausbesuche gefunden hat, kommt in die Hebammensprechstunde. Dort wird das Baby gewogen,
        der Nabel angeschaut und jede Frage beantwortet.

        Eine Familienhebamme hilft Ihnen länger, wenn Sie es gerade schwer haben. Das gehört zu den Frühen Hilfen:
        {law("§ 3 KKG", "kkg/__3.html")}. Fragen Sie uns, wir stellen den Kontakt her.""",
        handled_by="both",
        handled_reason="Wir vermitteln Familienhebammen. Wer noch Plätze frei hat, weiß die Hebammenpraxis.",
        partners=(("hebammenpraxis-morgenrot", "Freie Hebammen und Hebammensprechstunde"),),
        what_to_bring="""- Mutterpass
        - Karte der Krankenkasse""",
        related=("hebammenhilfe", "fruehe-hilfen", ("hebammensprechstunde", "offer")),
        topics=("schwangerschaft-und-geburt", "gesundheit"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft", "erstes-jahr"),
        synonyms=("Geburtshelferin", "Wochenbett", "Nachsorge"),
    ),
    question(
        "ungewollt-schwanger",
        "Ich bin schwanger und weiß nicht, ob ich das Kind bekommen kann. Mit wem kann ich reden?",
        """Mit einer anerkannten Schwangerschaftsberatungsstelle. Sie hört zu, drängt Sie zu nichts und erzählt
        niemandem davon. Am Hilfetelefon Schwangere in Not erreichen Sie Tag und Nacht jemanden, auch ohne Namen.""",
        body=f"""Jeder Mensch hat das Recht auf Beratung: {law("§ 2 SchKG", "beratungsg/__2.html")}. Sie kostet
        nichts, und Sie müssen Ihren Namen nicht nennen.

        Wenn Sie über einen Abbruch nachdenken, brauchen Sie ein Beratungsgespräch mit einer Bescheinigung:
        {law("§ 5 SchKG", "beratungsg/__5.html")} und {law("§ 7 SchKG", "beratungsg/__7.html")}. Rufen Sie bald an, damit
        Ihnen Zeit zum Nachdenken bleibt.

        Wenn niemand von der Schwangerschaft wissen darf, können Sie Ihr Kind sicher und vertraulich zur Welt bringen, mit
        medizinischer Hilfe: {law("§ 25 SchKG", "beratungsg/__25.html")}. Auch dazu berät das Hilfetelefon.""",
        handled_by="partner",
        handled_reason="Für diese Gespräche gibt es Fachleute, die nichts weitersagen dürfen.",
        partners=(
            ("beratungsstelle-zuversicht", "Anerkannte Beratungsstelle, stellt die Bescheinigung aus"),
            ("schwangere-in-not", "Tag und Nacht, anonym und in vielen Sprachen"),
        ),
        related=("schwangerschaftsberatung", "vertrauliche-geburt"),
        topics=("schwangerschaft-und-geburt", "krise-und-schutz"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft",),
        synonyms=(
            "Abtreibung",
            "Schwangerschaftsabbruch",
            "Schwangerschaftskonflikt",
            "vertrauliche Geburt",
            "Beratungsschein",
        ),
    ),
    question(
        "welche-papiere-nach-der-geburt",
        "Welche Papiere brauche ich nach der Geburt?",
        """Zuerst die Geburtsurkunde vom Standesamt. Mit ihr beantragen Sie Kindergeld und Elterngeld und melden das Kind
        bei der Krankenkasse an. Die Geburt zeigt meist die Klinik für Sie an.""",
        body=f"""In dieser Reihenfolge geht es am leichtesten:

        - Geburt anzeigen und Namen angeben, meist schon in der Klinik: {law("§ 18 PStG", "pstg/__18.html")}
        - Geburtsurkunden beim Standesamt des Geburtsortes abholen: {law("§ 59 PStG", "pstg/__59.html")}
        - Kind bei der Krankenkasse anmelden: {law("§ 10 SGB V", "sgb_5/__10.html")}
        - Kindergeld bei der Familienkasse beantragen
        - Elterngeld bei der Elterngeldstelle beantragen
        - wenn Sie arbeiten: Elternzeit beim Arbeitgeber anmelden

        Die Steuer-Identifikationsnummer des Kindes kommt von selbst mit der Post. Für das Kindergeld brauchen Sie diese
        Nummer.

        Warten Sie mit dem Elterngeld nicht zu lange: Rückwirkend wird es nur für eine begrenzte Zeit gezahlt,
        {law("§ 7 BEEG", "beeg/__7.html")}.""",
        handled_by="both",
        handled_reason="Wir gehen die Liste mit Ihnen durch und füllen die Anträge mit aus. Die Urkunden stellt das Standesamt aus.",
        partners=(("standesamt", "Stellt die Geburtsurkunden aus"), ("familienkasse", "Zahlt das Kindergeld")),
        what_to_bring="""- Ausweis oder Pass von beiden Eltern
        - Geburtsurkunden der Eltern oder Eheurkunde
        - Post von der Klinik""",
        related=("geburtsurkunde", "kindergeld", "elterngeld", "elternzeit"),
        topics=("papiere-nach-der-geburt",),
        life_phases=("schwangerschaft", "erstes-jahr"),
        synonyms=("Geburtsurkunde", "Gebursturkunde", "Unterlagen nach der Geburt", "Baby anmelden", "Steuer-ID Baby"),
    ),
    question(
        "nicht-verheiratet-vater-eintragen",
        "Wir sind nicht verheiratet. Wie wird der Vater eingetragen?",
        """Der Vater erkennt die Vaterschaft an, und die Mutter stimmt zu. Das geht beim Jugendamt oder Standesamt, auch
        schon vor der Geburt. Für die gemeinsame Sorge brauchen Sie eine zweite Erklärung beim Jugendamt.""",
        body=f"""Sind Sie nicht verheiratet, steht ohne Anerkennung kein Vater in der Geburtsurkunde. Die Regeln stehen in
        {law("§ 1592 BGB", "bgb/__1592.html")} und {law("§ 1594 BGB", "bgb/__1594.html")}.

        Die Sorge hat bei nicht verheirateten Eltern zuerst die Mutter. Beide haben sie gemeinsam, wenn sie das beurkunden
        lassen oder heiraten oder wenn das Familiengericht es entscheidet: {law("§ 1626a BGB", "bgb/__1626a.html")}. Beim Jugendamt kostet die Beurkundung nichts.

        Gehen Sie am besten vor der Geburt hin. Dann steht der Vater gleich in der Urkunde.""",
        handled_by="partner",
        handled_reason="Die Erklärungen müssen beurkundet werden. Dafür sind diese Stellen da, oder Sie gehen in ein Notariat.",
        partners=(
            ("jugendamt", "Vaterschaft und gemeinsame Sorge in einem Termin"),
            ("standesamt", "Anerkennung der Vaterschaft"),
        ),
        what_to_bring="""- Ausweis oder Pass von beiden
        - Geburtsurkunden von beiden
        - Mutterpass oder Geburtsurkunde des Kindes""",
        related=("vaterschaft-anerkennen", "sorgeerklaerung", "geburtsurkunde"),
        topics=("papiere-nach-der-geburt", "schwangerschaft-und-geburt"),
        life_phases=("schwangerschaft", "erstes-jahr"),
        synonyms=("Vaterschaftsanerkennung", "Vaterschaft", "unverheiratet Kind", "lediger Vater"),
    ),
    question(
        "baby-schreit-viel",
        "Mein Baby schreit so viel. Was kann ich tun?",
        """Legen Sie Ihr Baby sicher ab, gehen Sie kurz aus dem Zimmer und atmen Sie durch. Schütteln Sie es nie, auch nicht
        kurz: Das kann lebensgefährlich sein. Holen Sie sich Hilfe, Sie machen nichts falsch.""",
        body="""Manche Babys weinen sehr viel, ohne krank zu sein. Das bringt alle Eltern an ihre Grenze. Die
        Schreibaby-Sprechstunde schaut mit Ihnen, was Ihr Kind beruhigt und wie Sie selbst zu Kräften kommen.

        Gehen Sie in die Kinderarztpraxis, wenn Ihr Baby Fieber hat, schlecht trinkt oder anders weint als sonst. Nachts und
        am Wochenende hilft der Ärztliche Bereitschaftsdienst unter 116 117. Lässt sich Ihr Baby nicht wecken oder atmet es
        schlecht, wählen Sie sofort 112.""",
        handled_by="partner",
        handled_reason="Dort arbeiten Fachleute für Babys, die viel weinen, wenig schlafen oder schlecht essen.",
        partners=(
            ("beratungsstelle-zuversicht", "Schreibaby-Sprechstunde, Termin meist in wenigen Tagen"),
            ("aerztlicher-bereitschaftsdienst", "Wenn die Praxis zu hat und Sie sich Sorgen machen"),
            ("elterntelefon", "Wenn Sie jemanden zum Reden brauchen"),
        ),
        related=(("hebammensprechstunde", "offer"), ("traurig-nach-der-geburt", "question")),
        topics=("familienleben", "gesundheit"),
        life_phases=("erstes-jahr",),
        synonyms=("Schreibaby", "Schreiambulanz", "Baby weint", "Koliken", "Baby schläft nicht"),
    ),
    question(
        "traurig-nach-der-geburt",
        "Ich bin nach der Geburt nur noch traurig. Ist das normal?",
        """Ein paar Tage Tränen kennen fast alle. Bleibt die Traurigkeit oder macht sie Ihnen Angst, kann das eine
        Krankheit sein. Sie lässt sich gut behandeln. Sprechen Sie mit Ihrer Hebamme, Ihrer Ärztin oder einer Beratungsstelle.""",
        body="""Eine Depression nach der Geburt kann Mütter und Väter treffen. Sie hat nichts damit zu tun, ob Sie Ihr Kind
        lieben. Warnzeichen sind: Sie fühlen nichts mehr, Sie schlafen nicht, obwohl das Baby schläft, Sie haben Angst, allein
        mit dem Kind zu sein.

        Denken Sie daran, sich oder Ihrem Kind etwas anzutun? Dann wählen Sie sofort 112 oder gehen Sie in die nächste
        Klinik. Dort sind Sie willkommen, auch nachts.""",
        handled_by="both",
        handled_reason="Wir finden mit Ihnen heraus, wer schnell Zeit hat, und entlasten Sie im Alltag.",
        partners=(
            ("beratungsstelle-zuversicht", "Gespräche, auch mit Baby auf dem Arm"),
            ("telefonseelsorge", "Tag und Nacht, ohne Namen"),
        ),
        related=(("allein-mit-kind-und-krank", "question"), ("baby-schreit-viel", "question")),
        topics=("gesundheit", "schwangerschaft-und-geburt"),
        life_phases=("erstes-jahr",),
        synonyms=("Wochenbettdepression", "Babyblues", "Depression nach Geburt", "Depresion"),
    ),
    question(
        "geld-fuer-die-erstausstattung",
        "Wer hilft, wenn das Geld für Kinderwagen und Babysachen fehlt?",
        """Sprechen Sie mit der Schwangerschaftsberatung, solange Sie schwanger sind. Sie kann Hilfe aus der Bundesstiftung
        Mutter und Kind vermitteln. Wer Geld vom Jobcenter oder Sozialamt bekommt, beantragt die Erstausstattung dort.""",
        body=f"""Auf Geld der Stiftung gibt es keinen Rechtsanspruch. Die Beratungsstelle stellt den Antrag mit Ihnen, solange Sie
        schwanger sind.

        Vom Jobcenter gibt es die Erstausstattung zusätzlich zum monatlichen Geld, auch wenn Sie sonst nichts vom Jobcenter
        bekommen und nur diese Kosten nicht tragen können: {law("§ 24 SGB II", "sgb_2/__24.html")}.

        Gut erhaltene Kleidung, Kinderwagen und Spielzeug finden Sie auch in unserer Spielothek und beim Kleidertausch
        im Familienzentrum Nordstadt.""",
        handled_by="partner",
        handled_reason="Anträge an die Stiftung nimmt nur die Schwangerschaftsberatung an.",
        partners=(
            ("beratungsstelle-zuversicht", "Antrag an die Bundesstiftung Mutter und Kind"),
            ("jobcenter", "Erstausstattung für Schwangerschaft und Geburt"),
        ),
        what_to_bring="""- Mutterpass
        - Nachweise über Einkommen und Miete
        - Bescheide, wenn Sie schon Leistungen bekommen""",
        related=("hilfe-aus-der-bundesstiftung", ("spielothek", "offer"), ("geld-reicht-nicht", "question")),
        topics=("wenn-das-geld-knapp-ist", "schwangerschaft-und-geburt"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft", "erstes-jahr"),
        synonyms=("Babyausstattung", "Erstaustattung", "Stiftung Mutter und Kind", "Geld für Baby", "Kinderwagen"),
    ),
)
