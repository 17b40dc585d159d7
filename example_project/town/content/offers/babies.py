"""Before the birth and the first three years."""

from ..make import offer

OFFERS = (
    offer(
        "krabbelgruppe",
        "Krabbelgruppe am Hafen",
        summary="Krabbeln, singen und andere Eltern treffen.",
        body="""Wir beginnen mit einem Lied und enden mit einem Lied. Dazwischen krabbeln die Kinder, und die Großen reden. Bringen Sie eine Decke und
        bequeme Kleidung mit. Tee und Spielzeug sind da.

        Kommen Sie einfach vorbei, auch wenn Ihr Baby gerade schlecht schläft und Sie zu spät sind.""",
        when="Jeden Dienstag 9:30 bis 11:00 Uhr, nicht in den Schulferien",
        age=(6, 18),
        life_phases=("erstes-jahr", "kleinkind"),
        topics=("freizeit", "familienleben"),
        provider="haus-am-hafen",
        place="haus-am-hafen",
        districts=("Hafen",),
        is_free=True,
        registration="none",
        languages=("de", "en"),
        synonyms=("Babygruppe", "Mutter-Kind-Gruppe", "Eltern-Kind-Gruppe"),
    ),
    offer(
        "spielgruppe-nordstadt",
        "Spielgruppe in vielen Sprachen",
        summary="Spielen, basteln und Lieder aus vielen Ländern, für Kinder mit Mutter, Vater oder Großeltern.",
        body="""Die Kinder spielen frei, malen und matschen. Zum Schluss singen wir, jede Woche ein Lied aus einem anderen Land. Geschwister sind
        willkommen.

        Hier lernen viele Kinder ihr erstes Deutsch, ganz nebenbei.""",
        when="Montag und Donnerstag 15:00 bis 17:00 Uhr",
        age=(12, 47),
        life_phases=("kleinkind", "kindergarten"),
        target_groups=("neu-in-deutschland",),
        topics=("freizeit", "ankommen"),
        provider="familienzentrum-nordstadt",
        place="familienzentrum-nordstadt",
        districts=("Nordstadt",),
        is_free=True,
        registration="none",
        languages=("de", "tr", "ar", "uk"),
        synonyms=("Spielkreis", "Kindergruppe", "Spielgruppe"),
    ),
    offer(
        "pekip",
        "PEKiP: Das erste Jahr mit dem Baby",
        summary="Bewegungsspiele für Babys ohne Windel im warmen Raum, Gespräche für die Eltern.",
        body="""Sechs bis acht Babys im gleichen Alter treffen sich mit Mutter oder Vater. Der Raum ist so warm, dass die Kinder nackt spielen können.
        Sie lernen Anregungen für jeden Monat kennen und beobachten Ihr Kind in Ruhe.

        Väter sind ausdrücklich willkommen. Am Mittwochabend gibt es einen Kurs nur für sie.""",
        when="Zehn Vormittage, Dienstag oder Freitag 9:00 bis 10:30 Uhr\nfür Väter Mittwoch 17:30 bis 19:00 Uhr\nneue Kurse alle drei Monate",
        age=(2, 11),
        life_phases=("erstes-jahr",),
        topics=("familienleben", "schwangerschaft-und-geburt"),
        provider="familienbildung",
        place="familienbildung",
        districts=("Südviertel",),
        costs=(
            ("Kurs mit zehn Terminen", "85.00"),
            ("Kurs mit Familienkarte", "30.00", "oder kostenlos mit Gutschein vom Familienbüro"),
        ),
        registration="needed",
        registration_note="online oder per Telefon, gern schon vor der Geburt",
        languages=("de",),
        synonyms=("Babykurs", "Peckip", "Prager Eltern-Kind-Programm"),
    ),
    offer(
        "babymassage",
        "Babymassage",
        summary="Fünf Vormittage, an denen Sie Ihr Baby mit sanften Griffen entspannen.",
        body="""Eine Kursleiterin zeigt Ihnen Griffe, die bei Bauchweh, Unruhe und vor dem Schlafen guttun. Ihr Baby bestimmt das Tempo: Es darf
        auch schlafen oder trinken.

        Öl und Unterlagen sind da. Bringen Sie ein großes Handtuch mit.""",
        when="Fünfmal freitags 10:00 bis 11:00 Uhr, neue Kurse im Frühjahr und Herbst",
        age=(1, 8),
        life_phases=("erstes-jahr",),
        topics=("schwangerschaft-und-geburt", "gesundheit"),
        provider="beratungsstelle-zuversicht",
        place="beratungsstelle-zuversicht",
        districts=("Altstadt",),
        costs=(("Kurs mit fünf Terminen", "25.00", "mit Familienkarte frei"),),
        registration="needed",
        registration_note="per Telefon oder Mail bei der Beratungsstelle",
        languages=("de", "ru"),
        synonyms=("Massage Baby", "Babymasage"),
    ),
    offer(
        "babytreff",
        "Babytreff mit Frühstück",
        summary="Frühstücken, wiegen, fragen: Eine Kinderkrankenschwester und unser Besuchsdienst sind dabei.",
        body="""Für alle, die in den ersten Monaten nicht allein zu Hause sitzen möchten. Sie können Ihr Baby wiegen lassen und alles fragen, was Sie
        beschäftigt: Schlafen, Stillen, Brei, Ämter.

        Der Babytreff ist im Erdgeschoss. Kinderwagen können mit hinein.""",
        when="Jeden Donnerstag 9:30 bis 11:30 Uhr",
        age=(0, 11),
        life_phases=("erstes-jahr",),
        topics=("familienleben", "schwangerschaft-und-geburt"),
        street="Markt 4",
        address_note="neben der Bücherei, Haltestelle Markt",
        districts=("Altstadt",),
        costs=(("Frühstück", None, "so viel Sie geben können"),),
        contacts=("lena-willkommen",),
        registration="none",
        languages=("de", "en", ("uk", "am ersten Donnerstag im Monat")),
        synonyms=("Babycafé", "Stillcafe", "Babycafe", "Krabbelcafé"),
    ),
    offer(
        "hebammensprechstunde",
        "Hebammensprechstunde",
        summary="Kostenlose Hilfe für alle, die keine Hebamme für zu Hause gefunden haben.",
        body="""Die Hebamme wiegt Ihr Baby, schaut nach dem Nabel, hilft beim Stillen und nach der Geburt auch bei Ihren eigenen Beschwerden. Sie
        brauchen keinen Termin und keine Überweisung.

        Müssen Sie warten, gibt es Tee und einen ruhigen Platz zum Stillen.""",
        when="Montag, Mittwoch und Freitag 10:00 bis 12:00 Uhr",
        age=(0, 11),
        life_phases=("schwangerschaft", "erstes-jahr"),
        target_groups=("schwangere",),
        topics=("schwangerschaft-und-geburt", "gesundheit"),
        provider="hebammenpraxis-morgenrot",
        place="hebammenpraxis-morgenrot",
        districts=("Altstadt",),
        is_free=True,
        registration="none",
        registration_note="Bringen Sie die Karte der Krankenkasse mit.",
        languages=("de", "en", ("ar", "mittwochs")),
        synonyms=("Hebamme", "Stillberatung", "Wochenbettambulanz"),
    ),
    offer(
        "geburtsvorbereitung-paare",
        "Geburtsvorbereitung für Paare",
        summary="Ein Wochenende, das Ihnen die Angst vor der Geburt nimmt.",
        body="""Atmen, bewegen, entspannen und alles fragen. Sie erfahren, wie eine Geburt abläuft, was bei Schmerzen hilft und was Ihr Partner oder Ihre
        Partnerin tun kann. Wer ohne Partner kommt, kann gern jemanden mitbringen.

        Die Kosten für die Schwangere übernimmt meist die Krankenkasse. Die Praxis rechnet direkt ab.""",
        when="Einmal im Monat, Samstag und Sonntag 10:00 bis 16:00 Uhr",
        life_phases=("schwangerschaft",),
        target_groups=("schwangere",),
        topics=("schwangerschaft-und-geburt",),
        provider="hebammenpraxis-morgenrot",
        place="hebammenpraxis-morgenrot",
        districts=("Altstadt",),
        costs=(
            ("Schwangere", None, "meist über die Krankenkasse"),
            ("Begleitperson", "60.00"),
            ("Begleitperson mit Familienkarte", "20.00"),
        ),
        registration="needed",
        registration_note="per Telefon, am besten bis zur Mitte der Schwangerschaft",
        languages=("de",),
        synonyms=("Geburtsvorbereitungskurs", "Hechelkurs", "Crashkurs Geburt"),
    ),
)
