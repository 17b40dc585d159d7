"""New in Germany; back to work."""

from ..make import service

SERVICES = (
    service(
        "integrationskurs",
        "Integrationskurs",
        in_one_sentence="Deutsch lernen und erfahren, wie das Leben in Deutschland funktioniert.",
        handled_by="both",
        handled_reason="Wir suchen mit Ihnen den passenden Kurs. Über die Zulassung entscheidet das Bundesamt (BAMF).",
        partners=(("ankommen-verein", "Meldet Sie an und hilft beim Formular"),),
        what_to_bring="- Ausweis oder Aufenthaltstitel\n- Zeugnisse, wenn Sie welche haben",
        body="""Neben dem allgemeinen Kurs gibt es eigene Kurse für Menschen, die noch nicht lesen und schreiben können oder
        eine andere Schrift gelernt haben. Manche Kursträger betreuen auch Kinder. Fragen Sie vor der Anmeldung danach.""",
        requirements="""Manche haben einen Anspruch, andere müssen teilnehmen. Weitere Menschen kann das Bundesamt zulassen, wenn
        Plätze verfügbar sind. Das ist zurzeit nur eingeschränkt möglich: Fragen Sie vorher nach.""",
        fees_note="Ob Sie etwas zahlen, hängt von Ihrer Lage ab. Die Regeln stehen beim BAMF.",
        law=(
            ("§ 43 AufenthG", "aufenthg_2004/__43.html"),
            ("§ 44 AufenthG (Anspruch und Zulassung)", "aufenthg_2004/__44.html"),
            ("§ 44a AufenthG (Pflicht)", "aufenthg_2004/__44a.html"),
        ),
        links=(("Integrationskurse beim BAMF", "https://www.bamf.de/"),),
        synonyms=("Sprachkurs", "B1-Kurs", "Deutschkurs"),
        topics=("ankommen",),
        target_groups=("neu-in-deutschland",),
    ),
    service(
        "migrationsberatung",
        "Migrationsberatung",
        in_one_sentence="Jemand hilft Ihnen in den ersten Jahren mit Papieren, Schule, Arbeit und Wohnung.",
        handled_by="partner",
        handled_reason="In unserer Stadt berät der Verein Ankommen.",
        partners=(("ankommen-verein", "Berät in vielen Sprachen, kostenlos und vertraulich"),),
        what_to_bring="Die Briefe, die Sie nicht verstehen.",
        fees_note="Die Beratung ist kostenlos.",
        law=(("§ 45 AufenthG", "aufenthg_2004/__45.html"),),
        synonyms=("MBE", "Hilfe für Geflüchtete"),
        topics=("ankommen",),
        target_groups=("neu-in-deutschland",),
    ),
    service(
        "anmelden-in-musterstadt",
        "Wohnung anmelden",
        in_one_sentence="Nach dem Umzug melden Sie sich und Ihre Familie im Bürgerbüro an.",
        handled_by="partner",
        handled_reason="Meldebehörde ist das Bürgerbüro.",
        partners=(
            (
                "buergerbuero",
                "Mit Termin, eine Person kann die ganze Familie anmelden",
                "",
                "https://termine.example.org/buergerbuero",
            ),
        ),
        what_to_bring="- Ausweise aller, die umziehen\n- Bestätigung des Wohnungsgebers\n- Geburtsurkunden der Kinder",
        body="Von der Anmeldung hängt vieles ab, zum Beispiel der Kita-Platz und die Familienkarte.",
        deadlines="Die Frist steht in [§ 17 BMG](https://www.gesetze-im-internet.de/bmg/__17.html).",
        law=(("§ 17 BMG", "bmg/__17.html"), ("§ 19 BMG (Wohnungsgeber)", "bmg/__19.html")),
        synonyms=("Ummeldung", "Umzug", "Meldebescheinigung"),
        topics=("ankommen", "wohnen"),
        target_groups=("neu-in-deutschland",),
    ),
    service(
        "zurueck-in-den-beruf",
        "Zurück in den Beruf",
        in_one_sentence="Rat und Förderung, wenn Sie nach Kindern oder Pflege wieder arbeiten möchten.",
        handled_by="both",
        handled_reason="Wir planen mit Ihnen Betreuung und Arbeitszeit. Vermittelt und gefördert wird hier:",
        partners=(
            ("agentur-fuer-arbeit", "Berät alle, auch ohne Arbeitslosengeld"),
            ("jobcenter", "Wenn Sie Geld vom Jobcenter bekommen"),
        ),
        what_to_bring="- Lebenslauf\n- Zeugnisse, soweit vorhanden",
        body="Es gibt Kurse in Teilzeit, Ausbildung in Teilzeit und Hilfe, damit ausländische Zeugnisse anerkannt werden.",
        law=(
            ("§ 8 SGB III (Familie und Beruf)", "sgb_3/__8.html"),
            ("§ 20 SGB III (Berufsrückkehr)", "sgb_3/__20.html"),
            ("§ 9a TzBfG (Brückenteilzeit)", "tzbfg/__9a.html"),
        ),
        links=(("Anerkennung ausländischer Zeugnisse", "https://www.anerkennung-in-deutschland.de/"),),
        synonyms=("Berufsrückkehr", "Brückenteilzeit", "Teilzeitausbildung"),
        topics=("arbeit-und-familie",),
    ),
)
