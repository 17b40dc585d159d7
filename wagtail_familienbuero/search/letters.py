"""Letters as they are compared in every language: small, without accents, one form of each. Pure."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart, and forms of one letter that keyboards differ in.
SAME = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t"}
    | {
        "ё": "е",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ـ": "",
        "\u200c": "",
        "\u00ad": "",
    }
)
# Signs above and below letters that may be left out in Latin, Greek, Hebrew, Arabic; Indian ones are vowels.
OPTIONAL = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed]")
INSIDE_WORDS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f"
INSIDE_WORDS += "\u1780-\u17ff\u00ad\u200c"
# "Kita-Platz" and "geht's" are one; a hyphen at the end stays: "Kinder- und Jugendhilfe". Not more than 8 words in one.
TOKEN = re.compile(rf"[^\W_][\w{INSIDE_WORDS}]*(?:['’ʼ-][^\W_][\w{INSIDE_WORDS}]*){{0,7}}(?:-(?!\w))?")
LONGEST = 240  # letters of a token; more is no word in any language
HYPHENS = str.maketrans(dict.fromkeys("‐‑", "-"))
# Written without blanks: any two neighbours are a word.
UNSPACED = re.compile("[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")


def small(text):
    """`text` in lower case, one code point for what looks the same."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).lower()


def plain(text):
    """Lower-case `text` without accents. Cyrillic й and ї, which are letters of their own, stay."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text).translate(SAME)
    return OPTIONAL.sub("", "".join(map(base, composed)))


@lru_cache(maxsize=4096)
def base(letter):
    """The letter below the accents if it is Latin or Greek; of other digits the European one."""
    if letter < "\u0400" or "\u1e00" <= letter < "\u2000":
        return OPTIONAL.sub("", unicodedata.normalize("NFD", letter))
    return str(unicodedata.digit(letter)) if letter.isdecimal() else letter


def tokens(text):
    """The words of lower-case text; what hyphens and apostrophes join is one."""
    found = TOKEN.findall(text if text.isascii() else text.translate(HYPHENS))
    if UNSPACED.search(text):
        found = [pair for token in found for pair in pairs(token)]
    return [token[:LONGEST] for token in found]


def pairs(token):
    """The words in a token: itself, or each two neighbours where a script has no blanks (one letter stays one)."""
    found, end = [], 0
    for run in UNSPACED.finditer(token):
        letters = run[0]
        found += [token[end : run.start()], *(letters[at : at + 2] for at in range(max(len(letters) - 1, 1)))]
        end = run.end()
    return [part for part in [*found, token[end:]] if part]
