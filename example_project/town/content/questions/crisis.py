"""Quick help: crisis, violence, grief."""

from ..make import question
from .laws import law

QUESTIONS = (
    question(
        "ich-kann-nicht-mehr",
        "Ich kann nicht mehr. Wer hilft mir sofort?",
        """Rufen Sie das Elterntelefon oder die Telefonseelsorge an, anonym und kostenlos. Bei Lebensgefahr wählen Sie 112. Bringt Ihr Kind Sie gerade an
        Ihre Grenze? Legen Sie es sicher ab und gehen Sie kurz aus dem Zimmer.""",
        body="""Erschöpft zu sein ist keine Schande. Rufen Sie an, bevor etwas passiert. Niemand fragt nach Ihrem Namen.

        Wenn Sie daran denken, sich das Leben zu nehmen, gehen Sie in die nächste Klinik oder wählen Sie 112. Sie sind nicht allein.

        Danach schauen wir mit Ihnen, was Sie im Alltag entlastet: Haushaltshilfe, Kur, Betreuung für die Kinder oder einfach jemanden zum Reden.""",
        handled_by="both",
        handled_reason="Für den Moment sind die Telefone da, auch nachts. Für die Zeit danach finden wir Entlastung.",
        partners=(
            ("elterntelefon", "0800 111 0 550, für Mütter, Väter und Großeltern"),
            ("telefonseelsorge", "0800 111 0 111, Tag und Nacht"),
            ("notruf", "112, wenn jemand in Lebensgefahr ist"),
        ),
        related=(("allein-mit-kind-und-krank", "question"), ("mutter-kind-kur", "question")),
        topics=("krise-und-schutz", "familienleben"),
        synonyms=("überfordert", "am Ende", "Krise", "Burnout", "Burn-out", "Notfall", "Selbstmord", "Suizid"),
    ),
    question(
        "gewalt-zu-hause",
        "Ich werde zu Hause geschlagen oder bedroht. Wo bin ich sicher?",
        """Bei Gefahr wählen Sie 110. Das Frauenhaus nimmt Sie und Ihre Kinder auf, auch nachts. Unter 116 016 erreichen Sie das Hilfetelefon: Tag und
        Nacht, kostenlos und in vielen Sprachen.""",
        body=f"""Die Polizei kann den Menschen, der schlägt, aus der Wohnung weisen. Das Familiengericht kann ihm verbieten, sich Ihnen zu nähern, und Ihnen die
        Wohnung überlassen: {law("§ 1 GewSchG", "gewschg/__1.html")} und {law("§ 2 GewSchG", "gewschg/__2.html")}.

        Gewalt ist auch: einsperren, Geld wegnehmen, ständig kontrollieren, zum Sex zwingen. Männer, die Gewalt erleben, finden ebenfalls Hilfe:
        Fragen Sie uns.

        Legen Sie, wenn es geht, Ausweise, Geburtsurkunden, Medikamente und etwas Geld bereit. Löschen Sie den Verlauf in Ihrem Handy, wenn jemand
        es kontrolliert.""",
        handled_by="partner",
        handled_reason="Frauenhaus und Hilfetelefon sind Tag und Nacht erreichbar und sagen niemandem etwas weiter.",
        partners=(
            ("polizei-notruf", "110, wenn Sie in Gefahr sind"),
            ("hilfetelefon-gewalt", "116 016, Tag und Nacht"),
            ("frauenhaus", "Schutz für Frauen und Kinder"),
            ("familiengericht", "Schutzanordnung, auch im Eilverfahren"),
        ),
        related=("schutz-vor-gewalt", ("ich-kann-nicht-mehr", "question")),
        topics=("krise-und-schutz", "trennung"),
        synonyms=("häusliche Gewalt", "Frauenhaus", "geschlagen", "Mann schlägt", "Bedrohung", "Stalking", "Gewaldt"),
    ),
    question(
        "sorge-um-kind-nebenan",
        "Ich mache mir Sorgen um ein Kind in der Nachbarschaft. Was soll ich tun?",
        """Rufen Sie das Jugendamt an und erzählen Sie, was Sie gesehen oder gehört haben. Sie müssen nichts beweisen und können Ihren Namen
        weglassen. Ist das Kind in Gefahr, wählen Sie 110.""",
        body=f"""Das Jugendamt muss jedem ernsten Hinweis nachgehen. Es schätzt ein, wie groß die Gefahr ist, und bietet der Familie Hilfe an: {law("§ 8a SGB VIII", "sgb_8/__8a.html")}.

        Schreiben Sie auf, was wann war. Sprechen Sie die Eltern an, wenn Sie sich das zutrauen und das Kind dadurch nicht in Gefahr kommt. Oft brauchen
        sie Hilfe und trauen sich nicht zu fragen.

        Kinder und Jugendliche dürfen sich selbst an das Jugendamt wenden, auch ohne dass die Eltern es wissen: {law("§ 8 SGB VIII", "sgb_8/__8.html")}.""",
        handled_by="partner",
        handled_reason="Der Schutz von Kindern ist Aufgabe des Jugendamts. Nachts und am Wochenende hilft die Polizei.",
        partners=(
            ("jugendamt", "Nimmt Hinweise an und berät, auch ohne Namen"),
            ("polizei-notruf", "110, wenn ein Kind in Gefahr ist"),
            ("hilfe-telefon-missbrauch", "Bei Verdacht auf sexuelle Gewalt"),
            ("nummer-gegen-kummer", "116 111, für das Kind selbst"),
        ),
        related=("sorge-um-ein-kind", ("gewalt-zu-hause", "question")),
        topics=("krise-und-schutz",),
        synonyms=(
            "Kindeswohlgefährdung",
            "Kinderschutz",
            "Kind wird geschlagen",
            "Verwahrlosung",
            "Missbrauch",
            "Kind melden",
        ),
    ),
    question(
        "jemand-ist-gestorben",
        "Jemand aus unserer Familie ist gestorben. Was ist zu tun, und wer ist für die Kinder da?",
        """Ist jemand zu Hause gestorben, rufen Sie zuerst eine Ärztin oder einen Arzt, danach ein Bestattungsunternehmen. Es nimmt Ihnen vieles ab. Sagen Sie Ihren
        Kindern offen, was passiert ist: Sie trauern anders und brauchen klare Worte.""",
        body=f"""In den ersten Tagen:

        - Todesfall beim Standesamt anzeigen, das übernimmt meist das Bestattungsunternehmen: {law("§ 28 PStG", "pstg/__28.html")}
        - Sterbeurkunden bestellen
        - Krankenkasse, Rentenversicherung, Arbeitgeber und Versicherungen informieren
        - nach Testament und Vollmachten suchen

        Witwen, Witwer und Waisen können eine Rente bekommen: {law("§ 46 SGB VI", "sgb_6/__46.html")} und {law("§ 48 SGB VI", "sgb_6/__48.html")}. Fehlt das Geld
        für die Bestattung, sprechen Sie vorher mit dem Sozialamt: {law("§ 74 SGB XII", "sgb_12/__74.html")}.

        In der Trauergruppe treffen sich Kinder und Eltern, denen es genauso geht.""",
        handled_by="both",
        handled_reason="Wir gehen die Briefe mit Ihnen durch. Für die Trauer gibt es Menschen mit Erfahrung.",
        partners=(
            ("erziehungsberatung", "Gespräche für trauernde Kinder und Eltern"),
            ("standesamt", "Sterbeurkunden"),
            ("sozialamt", "Wenn das Geld für die Bestattung fehlt"),
        ),
        what_to_bring="""- Ausweis der verstorbenen Person
        - Geburtsurkunde oder Eheurkunde
        - Briefe, die Sie nicht verstehen""",
        related=(("trauergruppe-familien", "offer"),),
        topics=("krise-und-schutz", "familienleben"),
        synonyms=(
            "Todesfall",
            "Trauer",
            "Sterbeurkunde",
            "Waisenrente",
            "Witwenrente",
            "Beerdigung",
            "Trauerbegleitung",
        ),
    ),
)
