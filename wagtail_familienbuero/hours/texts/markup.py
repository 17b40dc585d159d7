"""Texts that were copied from the source of a web page, without their tags."""

import html
import re

LINE_ENDS = re.compile(r"<(?:br|/p|/li|/tr|/div|/h[1-6]|/dt|/dd)\b[^<>]*>", re.IGNORECASE)
CELL_ENDS = re.compile(r"</t[dh]\b[^<>]*>", re.IGNORECASE)
TAGS = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
ENTITIES = re.compile(r"&#?\w{2,8};")


def without_markup(text):
    """The text as it is read on the page; what is no markup stays as it is."""
    text = TAGS.sub("", CELL_ENDS.sub("\t", LINE_ENDS.sub("\n", text)))
    return ENTITIES.sub(lambda match: html.unescape(match.group()), text)
