"""Languages that people speak in an office, by their BCP 47 code.

Wider than the languages of the website: a family asks who speaks Tigrinya
there, whether or not the site is translated into it.
"""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

SPOKEN_LANGUAGES = {
    "de": _("German"),
    "de-simple": _("Easy German"),
    "gsg": _("German Sign Language"),
    "sq": _("Albanian"),
    "am": _("Amharic"),
    "ar": _("Arabic"),
    "hy": _("Armenian"),
    "az": _("Azerbaijani"),
    "bn": _("Bengali"),
    "bs": _("Bosnian"),
    "bg": _("Bulgarian"),
    "zh": _("Chinese"),
    "hr": _("Croatian"),
    "cs": _("Czech"),
    "prs": _("Dari"),
    "nl": _("Dutch"),
    "en": _("English"),
    "fr": _("French"),
    "ka": _("Georgian"),
    "el": _("Greek"),
    "hi": _("Hindi"),
    "hu": _("Hungarian"),
    "it": _("Italian"),
    "ja": _("Japanese"),
    "kmr": _("Kurdish (Kurmanji)"),
    "ckb": _("Kurdish (Sorani)"),
    "lv": _("Latvian"),
    "lt": _("Lithuanian"),
    "mk": _("Macedonian"),
    "fa": _("Persian (Farsi)"),
    "ps": _("Pashto"),
    "pl": _("Polish"),
    "pt": _("Portuguese"),
    "rom": _("Romani"),
    "ro": _("Romanian"),
    "ru": _("Russian"),
    "sr": _("Serbian"),
    "sk": _("Slovak"),
    "so": _("Somali"),
    "es": _("Spanish"),
    "ta": _("Tamil"),
    "th": _("Thai"),
    "ti": _("Tigrinya"),
    "tr": _("Turkish"),
    "uk": _("Ukrainian"),
    "ur": _("Urdu"),
    "vi": _("Vietnamese"),
}


def language_choices():
    """(code, name) in alphabetical order of the reader's language, German first."""
    others = sorted(((code, str(name)) for code, name in SPOKEN_LANGUAGES.items() if code != "de"), key=lambda c: c[1])
    return [("de", str(SPOKEN_LANGUAGES["de"])), *others]


def language_name(code):
    """The name of a language in the reader's language; an unknown code is returned as it is."""
    return str(SPOKEN_LANGUAGES.get(code, code))


ONLY_IN = {
    # Whole sentences: other languages put these names into another case.
    "de-simple": _("only in Easy German"),
    "gsg": _("only in German Sign Language"),
}


def only_in(code, name):
    """“only in Polish”, as a badge. ``name`` is what the site calls the language, for a code that is not known here."""
    known = code if code in SPOKEN_LANGUAGES else code.partition("-")[0]
    language = language_name(known) if known in SPOKEN_LANGUAGES else name
    return str(ONLY_IN.get(known) or gettext("only in %(language)s") % {"language": language})


def codes_column(stream):
    """The column beside a stream of languages that SQL can filter: ``",de,uk,"``."""
    codes = dict.fromkeys(row.value["language"] for row in stream or [] if row.value.get("language"))
    return f",{','.join(codes)}," if codes else ""
