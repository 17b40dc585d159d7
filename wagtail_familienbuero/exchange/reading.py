"""Reads single values as people write them: addresses, phone numbers, dates, ages, prices.

Every reader takes plain text and returns the value, or raises ``NotReadableError``
with a text that says what was expected.
"""

import re
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from .records import gettext_noop

PHONE = re.compile(r"[+0-9][0-9 ()/.–-]{1,28}[0-9]")
MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^\s@.<>\"(),;:]+(\.[^\s@.<>\"(),;:]+)+")
HOST = re.compile(r"[^\s/]+\.[a-z][a-z0-9-]+")
YES = {"ja", "j", "x", "yes", "y", "true", "wahr", "1", "✓", "✔"}
NO = {"nein", "n", "no", "false", "falsch", "0", "-", "–"}
GERMAN_DATE = re.compile(r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2}|[^\W\d_]{3,9})\.?\s*(?P<year>\d{4}|\d{2})")
ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?")
MONTHS = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"]
OTHER_MONTHS = {"mrz": 3, "mae": 3, "mar": 3, "may": 5, "oct": 10, "dec": 12}
AGE_PART = re.compile(
    r"(?P<number>\d{1,4}(?:[.,]5)?)\s*(?P<unit>monate?n?|mon\.?|m|months?|jahre?n?|j\.?|years?|y)?\b\.?"
)
HIGHEST_AGE = 120 * 12
NUMBER = re.compile(r"[+-]?(\d{1,3}(?:[.  ']\d{3})+|\d+)(?:,(\d+))?|[+-]?\d*\.\d+|[+-]?\d+,")


class NotReadableError(ValueError):
    """``expected`` says what should stand there, as English text or ``Message`` to translate."""

    def __init__(self, expected):
        super().__init__(expected)
        self.expected = expected


def phone(text):
    """A number as it is called; parentheses around the area code are left out."""
    number = re.sub(r"^\(([0-9+ ]+)\)", r"\1 ", " ".join(text.split()))
    number = " ".join(number.replace("‑", "-").split())
    if len(number) <= 30 and PHONE.fullmatch(number):
        return number
    raise NotReadableError(gettext_noop("a phone number, such as 0123 456-78"))


def mail(text):
    address = text.strip().removeprefix("mailto:")
    if len(address) <= 254 and MAIL.fullmatch(address):
        return address
    raise NotReadableError(gettext_noop("a mail address, such as name@example.org"))


def web_address(text, limit=200):
    """A complete address; ``www.example.org`` gets its ``https://``."""
    url = re.sub(r"\s", "%20", text.strip())
    if re.match(r"www\.[^/:]+\.", url, re.IGNORECASE):
        url = f"https://{url}"
    if re.match(r"https?://", url, re.IGNORECASE) and host(url) and len(url) <= limit:
        return url
    raise NotReadableError(gettext_noop("a web address that begins with https://"))


def host(url):
    """The host of an address without ``www.``; ``""`` where it has none that can be reached."""
    try:
        name = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return name if HOST.fullmatch(name) else ""


def yes_no(text):
    word = text.strip().casefold()
    if word in YES or word in NO:
        return word in YES
    raise NotReadableError(gettext_noop("“yes” or “no”"))


def day(text):
    """A date: 31.12.2027, 31. Dezember 2027, 2027-12-31."""
    found = ISO_DATE.fullmatch(text.strip()) or GERMAN_DATE.fullmatch(text.strip())
    try:
        year = int(found["year"])
        return date(year + 2000 if year < 100 else year, _month(found["month"]), int(found["day"]))
    except (TypeError, ValueError, KeyError):
        raise NotReadableError(gettext_noop("a date, such as 31.12.2027")) from None


def _month(text):
    if text.isdigit():
        return int(text)
    start = text[:3].lower()
    return MONTHS.index(start) + 1 if start in MONTHS else OTHER_MONTHS[start]


def number(text):
    """A number with comma or point: 1.234,50 and 1234.50."""
    text = text.strip().replace("−", "-")
    found = NUMBER.fullmatch(text)
    if not found or len(text) > 30:
        raise NotReadableError(gettext_noop("a number, such as 12,50"))
    if found[1]:
        whole = re.sub(r"\D", "", found[1])
        return Decimal(f"{'-' if text[0] == '-' else ''}{whole}.{found[2] or '0'}")
    return Decimal(text.rstrip(",").replace(",", "."))


def whole_number(text):
    match = re.fullmatch(r"(\d{1,9})(?:[.,]0+)?", text.strip())
    if match:
        return int(match[1])
    raise NotReadableError(gettext_noop("a whole number, such as 10"))


def age(text):
    """An age in months: “6 Monate”, “3 Jahre”, “1 Jahr 6 Monate”; a bare number is months."""
    parts = list(AGE_PART.finditer(text.lower()))
    rest = AGE_PART.sub("", text.lower())
    if parts and not re.sub(r"[\s,]|und|and", "", rest):
        months = sum(_months(part, len(parts) == 1) for part in parts)
        if months == int(months) and 0 <= months <= HIGHEST_AGE:
            return int(months)
    raise NotReadableError(gettext_noop("an age, such as 6 months or 3 years"))


def _months(part, is_alone):
    count = Decimal(part["number"].replace(",", "."))
    unit = part["unit"] or ("m" if is_alone else "")
    if not unit:
        return Decimal("0.1")  # a number among others without unit: no age
    return count * 12 if unit[0] in "jy" else count


def degrees(text, limit):
    """A coordinate in decimal degrees with at most six places."""
    try:
        value = Decimal(text.strip().replace(",", ".")[:40])
        if value.is_finite() and abs(value) <= limit:
            return round(value, 6)
    except ArithmeticError:
        pass
    raise NotReadableError(gettext_noop("degrees as a decimal number, such as 50,832"))
