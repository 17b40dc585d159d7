"""Pregnancy, birth, and the papers after it."""

from ..make import service

SERVICES = (
    service(
        "schwangerschaftsberatung",
        "Schwangerschaftsberatung",
        in_one_sentence="Vertraulicher Rat zu allem, was eine Schwangerschaft mit sich bringt, auch wenn Sie zweifeln.",
        handled_by="partner",
        handled_reason="Beraten darf eine anerkannte Beratungsstelle.",
        partners=(("beratungsstelle-zuversicht", "Berät kostenlos, auf Wunsch ohne Namen"),),
        what_to_bring="Nichts. Sie können auch mit einem Menschen kommen, dem Sie vertrauen.",
        body="""Die Beratung hilft bei Fragen zu Gesundheit, Geld, Partnerschaft und Recht, auch noch nach der Geburt.

        Wenn Sie überlegen, die Schwangerschaft abzubrechen, ist die Stelle ebenfalls für Sie da. Sie stellt die
        Bescheinigung über die Beratung aus und drängt Sie zu nichts.""",
        requirements="Jeder Mensch hat ein Recht auf diese Beratung. Sie müssen keinen Grund nennen.",
        fees_note="Die Beratung ist kostenlos.",
        law=(
            ("§ 2 SchKG (Anspruch auf Beratung)", "beratungsg/__2.html"),
            ("§ 5 SchKG (Beratung im Schwangerschaftskonflikt)", "beratungsg/__5.html"),
        ),
        links=(("Informationen auf familienplanung.de", "https://www.familienplanung.de/"),),
        synonyms=("Schwangerschaftskonflikt", "ungewollt schwanger", "Beratungsschein"),
        topics=("schwangerschaft-und-geburt",),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft",),
    ),
    service(
        "hilfe-aus-der-bundesstiftung",
        "Hilfe aus der Bundesstiftung Mutter und Kind",
        in_one_sentence="Zuschuss für Schwangere in einer Notlage, zum Beispiel für Kleidung und Möbel für das Baby.",
        handled_by="partner",
        handled_reason="Den Antrag nimmt eine Schwangerschaftsberatungsstelle auf.",
        partners=(("beratungsstelle-zuversicht", "Nimmt den Antrag auf und hilft beim Ausfüllen"),),
        what_to_bring="- Mutterpass\n- Ausweis oder Pass\n- Nachweise über Einkommen und Miete",
        body="""Stellen Sie den Antrag vor der Geburt und bevor Sie etwas kaufen. Ob und wie viel Sie bekommen, richtet
        sich nach Ihrer Lage.""",
        requirements="""Sie sind schwanger, wohnen in Deutschland und sind in einer Notlage, in der andere Hilfen nicht
        reichen oder nicht rechtzeitig kommen. Ein Rechtsanspruch besteht nicht.""",
        law=(
            ("§ 2 MuKStiftG (kein Rechtsanspruch)", "mukstiftg/__2.html"),
            ("§ 4 MuKStiftG (Verwendung der Mittel)", "mukstiftg/__4.html"),
        ),
        links=(("Bundesstiftung Mutter und Kind", "https://www.bundesstiftung-mutter-und-kind.de/"),),
        synonyms=("Babyausstattung", "Erstausstattung Baby"),
        topics=("schwangerschaft-und-geburt", "wenn-das-geld-knapp-ist"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft",),
    ),
    service(
        "hebammenhilfe",
        "Hilfe durch eine Hebamme",
        in_one_sentence="Eine Hebamme begleitet Sie in der Schwangerschaft, bei der Geburt und im Wochenbett.",
        handled_by="both",
        handled_reason="Wir helfen beim Suchen. Bezahlt wird die Hebamme von Ihrer Krankenkasse.",
        partners=(("hebammenpraxis-morgenrot", "Betreut Familien im ganzen Stadtgebiet"),),
        body="""Suchen Sie früh in der Schwangerschaft. Finden Sie niemanden, rufen Sie uns an: Wir fragen für Sie nach und
        kennen die offene Sprechstunde für Familien ohne Hebamme.""",
        requirements="Gesetzlich Versicherte haben Anspruch darauf. Privat Versicherte fragen ihre Versicherung.",
        fees_note="Die gesetzliche Krankenkasse zahlt. Rufbereitschaft und manche Kurse kosten extra.",
        law=(("§ 24d SGB V", "sgb_5/__24d.html"),),
        synonyms=("Nachsorge", "Stillberatung", "Wochenbett"),
        topics=("schwangerschaft-und-geburt", "gesundheit"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft", "erstes-jahr"),
    ),
    service(
        "mutterschaftsgeld",
        "Mutterschutz und Mutterschaftsgeld",
        in_one_sentence="Schutz am Arbeitsplatz und Geld für die Wochen vor und nach der Geburt.",
        handled_by="we",
        handled_reason="Wir erklären den Weg. Es entscheiden Ihre Krankenkasse oder das Bundesamt für Soziale Sicherung.",
        body="""Sagen Sie Ihrem Arbeitgeber bald, dass Sie schwanger sind. Erst wenn er es weiß, kann er Sie schützen: bei der
        Arbeit und bei den Arbeitszeiten. Auch vor Kündigung sind Sie geschützt.

        Wer gesetzlich versichert ist, beantragt Mutterschaftsgeld bei der Krankenkasse. Wer angestellt und privat oder
        familienversichert ist, beantragt es beim Bundesamt für Soziale Sicherung.

        Auch nach einer Fehlgeburt kann es Schutzfristen geben. Fragen Sie Ihre Ärztin, Ihren Arzt oder uns."""
        "",
        documents=(
            ("Bescheinigung über den voraussichtlichen Tag der Geburt", "von der Ärztin, dem Arzt oder der Hebamme"),
        ),
        law=(
            ("§ 3 MuSchG (Schutzfristen)", "muschg_2018/__3.html"),
            ("§ 17 MuSchG (Kündigung)", "muschg_2018/__17.html"),
            ("§ 19 MuSchG (Mutterschaftsgeld)", "muschg_2018/__19.html"),
            ("§ 24i SGB V", "sgb_5/__24i.html"),
        ),
        links=(
            (
                "Mutterschaftsleistungen im Familienportal",
                "https://familienportal.de/familienportal/familienleistungen/mutterschaftsleistungen",
            ),
            (
                "Antrag beim Bundesamt für Soziale Sicherung",
                "https://www.bundesamtsozialesicherung.de/de/mutterschaftsgeld/ueberblick",
                "online",
            ),
        ),
        synonyms=("Mutterschaftsurlaub", "Beschäftigungsverbot"),
        topics=("schwangerschaft-und-geburt", "arbeit-und-familie"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft", "erstes-jahr"),
    ),
    service(
        "geburtsurkunde",
        "Geburt anmelden und Geburtsurkunde",
        in_one_sentence="Die Urkunde, die Sie für fast alle Anträge nach der Geburt brauchen.",
        handled_by="partner",
        handled_reason="Zuständig ist das Standesamt des Ortes, in dem das Kind geboren wurde.",
        partners=(
            (
                "standesamt",
                "Für alle Kinder, die in Musterstadt geboren sind",
                "",
                "https://termine.example.org/standesamt",
            ),
        ),
        body="""Ist das Kind in der Klinik geboren, meldet die Klinik die Geburt. Sie bringen nur die Papiere hin, oft gibt
        es dafür einen Briefkasten auf der Station. Nach einer Hausgeburt melden Sie die Geburt selbst an.""",
        documents=(
            ("Ausweis oder Pass", "von beiden Eltern"),
            ("Geburtsurkunden der Eltern",),
            ("Eheurkunde", "wenn Sie verheiratet sind"),
            ("Anerkennung der Vaterschaft und Sorgeerklärung", "wenn Sie nicht verheiratet sind und es sie schon gibt"),
        ),
        steps=(
            ("Namen wählen", "Vorname und Familienname werden mit der Geburt eingetragen."),
            ("Papiere abgeben", "In der Klinik oder im Standesamt."),
            ("Urkunden abholen", "Für Elterngeld, Kindergeld und Krankenkasse gibt es eigene Ausfertigungen."),
        ),
        deadlines="""Die Geburt muss bald nach der Entbindung angezeigt werden. Die Frist steht in
        [§ 18 PStG](https://www.gesetze-im-internet.de/pstg/__18.html).""",
        law=(("§ 18 PStG (Anzeige)", "pstg/__18.html"), ("§ 59 PStG (Geburtsurkunde)", "pstg/__59.html")),
        synonyms=("Geburtsanzeige", "Geburtsschein"),
        topics=("papiere-nach-der-geburt",),
        life_phases=("erstes-jahr",),
    ),
    service(
        "vaterschaft-anerkennen",
        "Vaterschaft anerkennen",
        in_one_sentence="Damit der Vater auch rechtlich Vater ist, wenn die Eltern nicht verheiratet sind.",
        handled_by="partner",
        handled_reason="Die Erklärung muss beurkundet werden.",
        partners=(
            ("jugendamt", "Beurkundet kostenlos, mit Termin"),
            ("standesamt", "Beurkundet ebenfalls, auch zusammen mit der Anmeldung der Geburt"),
        ),
        body="""Der Vater erklärt die Vaterschaft, die Mutter stimmt zu. Das geht schon vor der Geburt und auch später. Auch
        Notarinnen und Notare beurkunden die Erklärung.""",
        documents=(
            ("Ausweis oder Pass", "von Mutter und Vater"),
            ("Geburtsurkunden der Eltern",),
            ("Geburtsurkunde des Kindes oder Mutterpass",),
        ),
        law=(
            ("§ 1594 BGB", "bgb/__1594.html"),
            ("§ 1597 BGB", "bgb/__1597.html"),
            ("§ 59 SGB VIII (Jugendamt)", "sgb_8/__59.html"),
            ("§ 44 PStG (Standesamt)", "pstg/__44.html"),
        ),
        synonyms=("Vater eintragen lassen",),
        topics=("papiere-nach-der-geburt",),
        life_phases=("schwangerschaft", "erstes-jahr"),
    ),
    service(
        "sorgeerklaerung",
        "Gemeinsame Sorge erklären",
        in_one_sentence="Damit Eltern, die nicht verheiratet sind, gemeinsam für ihr Kind entscheiden.",
        handled_by="partner",
        handled_reason="Die Sorgeerklärung muss beurkundet werden, beim Jugendamt oder in einem Notariat.",
        partners=(("jugendamt", "Berät vorher und beurkundet kostenlos"),),
        body="""Sind die Eltern nicht verheiratet und geben sie keine Erklärung ab, hat zuerst die Mutter die Sorge allein.
        Sind Sie sich nicht einig, kann das Familiengericht entscheiden. Lassen Sie sich vorher beraten.""",
        documents=(
            ("Ausweis oder Pass", "von beiden Eltern"),
            ("Anerkennung der Vaterschaft", "wenn es sie schon gibt"),
        ),
        law=(
            ("§ 1626a BGB", "bgb/__1626a.html"),
            ("§ 1626d BGB (Form)", "bgb/__1626d.html"),
            ("§ 59 SGB VIII (Jugendamt)", "sgb_8/__59.html"),
        ),
        synonyms=("gemeinsames Sorgerecht", "elterliche Sorge"),
        topics=("papiere-nach-der-geburt", "trennung"),
        life_phases=("schwangerschaft", "erstes-jahr"),
    ),
    service(
        "ausweis-fuer-kinder",
        "Ausweis oder Reisepass für Kinder",
        in_one_sentence="Das Papier, mit dem Ihr Kind ins Ausland reisen darf.",
        handled_by="partner",
        handled_reason="Ausweise stellt das Bürgerbüro aus.",
        partners=(
            ("buergerbuero", "Mit Termin; das Kind muss dabei sein", "", "https://termine.example.org/buergerbuero"),
        ),
        body="""Fragen Sie rechtzeitig vor der Reise, welches Papier das Reiseland verlangt. Die Regeln stehen beim
        [Auswärtigen Amt](https://www.auswaertiges-amt.de/).""",
        documents=(
            ("Geburtsurkunde des Kindes",),
            ("Biometrisches Foto", "fragen Sie das Bürgerbüro, wo es gemacht werden muss"),
            (
                "Einverständnis beider Eltern",
                "wenn beide die Sorge haben",
                "https://buergerbuero.example.org/einverstaendnis",
            ),
            ("Ausweise der Eltern",),
        ),
        fees_note="Die Gebühr nennt Ihnen das Bürgerbüro bei der Terminvergabe.",
        law=(("§ 9 PAuswG", "pauswg/__9.html"), ("§ 6 PaßG", "pa_g_1986/__6.html")),
        synonyms=("Kinderausweis", "Kinderreisepass", "Urlaub mit Baby"),
        topics=("papiere-nach-der-geburt",),
    ),
    service(
        "fruehe-hilfen",
        "Frühe Hilfen für junge Familien",
        in_one_sentence="Jemand kommt zu Ihnen nach Hause, hört zu und hilft im Alltag mit dem Baby.",
        handled_by="both",
        handled_reason="Wir besuchen Sie gern nach der Geburt und stellen den Kontakt her.",
        partners=(
            ("gesundheitsamt", "Familienhebammen und Kinderkrankenschwestern kommen ins Haus"),
            ("beratungsstelle-zuversicht", "Berät auch nach der Geburt weiter"),
        ),
        body="""Frühe Hilfen sind für alle da: wenn das Baby viel weint, wenn Sie erschöpft sind oder wenn Sie einfach
        niemanden in der Nähe haben. Sie entscheiden, ob und wie lange Sie Hilfe möchten.""",
        requirements="Sie erwarten ein Kind oder haben ein kleines Kind. Mehr nicht.",
        fees_note="Die Hilfe ist kostenlos.",
        law=(
            ("§ 2 KKG (Information der Eltern)", "kkg/__2.html"),
            ("§ 3 KKG (Netzwerk Frühe Hilfen)", "kkg/__3.html"),
            ("§ 16 SGB VIII", "sgb_8/__16.html"),
        ),
        links=(("elternsein.info", "https://www.elternsein.info/"),),
        synonyms=("Familienhebamme", "Schreibaby", "Willkommensbesuch"),
        topics=("schwangerschaft-und-geburt", "familienleben"),
        life_phases=("schwangerschaft", "erstes-jahr", "kleinkind"),
    ),
    service(
        "vertrauliche-geburt",
        "Vertrauliche Geburt",
        in_one_sentence="Sie bekommen Ihr Kind sicher und mit medizinischer Hilfe, und Ihr Name bleibt geheim.",
        handled_by="partner",
        handled_reason="Begleitet werden Sie von einer Beratungsstelle, die schweigen muss.",
        partners=(
            (
                "schwangere-in-not",
                "Erste Beratung am Telefon, anonym und kostenlos",
                "https://www.geburt-vertraulich.de/",
            ),
            ("beratungsstelle-zuversicht", "Begleitet Sie vor und nach der Geburt"),
        ),
        what_to_bring="Für das erste Gespräch nichts, auch keinen Namen. Später braucht die Beraterin einmal Ihren Ausweis.",
        body="""Nur die Beraterin erfährt, wer Sie sind. Sie verschließt Ihren Namen in einem Umschlag. Das Kind kann später
        erfahren, von wem es abstammt. Solange es nicht adoptiert ist, können Sie sich noch anders entscheiden.""",
        fees_note="Für Sie entstehen keine Kosten.",
        law=(("§ 25 SchKG (Beratung)", "beratungsg/__25.html"), ("§ 26 SchKG (Ablauf)", "beratungsg/__26.html")),
        synonyms=("anonyme Geburt", "Babyklappe", "heimlich schwanger"),
        topics=("krise-und-schutz", "schwangerschaft-und-geburt"),
        target_groups=("schwangere",),
        life_phases=("schwangerschaft",),
    ),
)
