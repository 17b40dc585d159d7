"""What the long texts of DLDB say: the first sentence, the fees line by line, lists."""

import re
from dataclasses import replace
from decimal import Decimal

from ..html import Block, Run, parse, promote_headings, render
from ..records import Fee

SENTENCE_LENGTH = 300
LONGEST_WORD = 80
LONGEST_FEE = 1000
"""A longer line is no price with its reason; the patterns would search it for minutes."""
# A full stop after these, after one letter or after a number ends no sentence.
ABBREVIATIONS = "abs art bsp bspw bzw ca dr evtl exkl ff ggf inkl jew max mind min nr prof sog std str tel usw vgl zzgl"
SENTENCE_END = re.compile(r"[.!?…](?=[”\"“)]*\s+[^\W\d_a-zäöü]|[”\"“)]*\s*$)[”\"“)]*")
AMOUNT = r"(?P<amount>\d{1,6}|\d{1,3}(?:\.\d{3})+)(?:,(?P<cents>\d{2}|-{1,2}|–))?\s*(?:Euro|EUR|€)"
FEE_AFTER = re.compile(rf"(?P<label>[^:]*[^\d\s:][^:]*):\s*{AMOUNT}(?:\s*\((?P<note>[^()]+)\))?\.?")
FEE_BEFORE = re.compile(rf"{AMOUNT}\s*\((?P<label>[^()]+)\)\.?")


def lines(html):
    """Every line of the HTML as plain text."""
    texts = ("".join(run.text for run in line) for block in parse(html) for line in block.lines)
    return [text for text in texts if text]


def as_list(rows):
    """HTML with one list item for every (name, description, link)."""
    blocks = []
    for name, description, link in rows:
        href = link if link.startswith(("http://", "https://")) else ""
        line = [Run(name or link, href=href)] + ([Run(f": {description}")] if description else [])
        blocks.append(Block("li", "ul", 1, [line]))
    return render(blocks, headings=False, numbered=False)


def summary_and_body(html):
    """(one sentence of at most 300 characters, the blocks that remain to be said after it)."""
    blocks = promote_headings(parse(html))
    position = next((number for number, block in enumerate(blocks) if block.tag in ("p", "li")), None)
    if position is None:
        return "", blocks
    block, following = blocks[position], blocks[position + 1 :]
    if block.tag == "li":
        return _from_list(blocks[:position], blocks[position:]), blocks
    sentence = first_sentence(block.text)
    if sentence == block.text and sentence.endswith("?") and following and following[0].tag == "p":
        return _shortened(f"{sentence} {first_sentence(following[0].text)}"), blocks
    leads_to_list = sentence == block.text and sentence[-1] not in ".!?…" and following and following[0].tag == "li"
    if leads_to_list:
        return _with_list(sentence, following), blocks
    # A sentence that stands below a heading may be about that heading only: it is said again there.
    if position or len(sentence) > SENTENCE_LENGTH:
        return _shortened(sentence), blocks
    return sentence, _without(sentence, blocks)


def _from_list(headings, items):
    """A list that begins the text: its first item if that is a sentence, else what its heading introduces."""
    if items[0].text.endswith(".") or not headings:
        return _shortened(first_sentence(items[0].text))
    heading = headings[-1].text
    # In German only “wenn”, “zur” and the like lead on without a colon.
    return _with_list(heading if heading.split()[-1].islower() else f"{heading}:", items)


def first_sentence(text):
    for found in SENTENCE_END.finditer(text):
        word = _word_before(text, found.start()).lstrip("(„“\"'").lower()
        ends = found.group().rstrip('”"“)')[-1] != "." or not (len(word) == 1 or word.isdigit() or _is_short(word))
        # A question alone says nothing: its answer belongs to it.
        if ends and not (found.group().endswith("?") and text[found.end() :].strip()):
            return text[: found.end()]
    return text


def _word_before(text, end):
    """What stands between the last space and ``end``; of something endless only the last letters."""
    near = text[max(0, end - LONGEST_WORD) : end]
    return "" if near[-1:].isspace() else near.split()[-1] if near else ""


def _is_short(word):
    return word in ABBREVIATIONS.split() or re.fullmatch(r"(\w\.)+\w", word) is not None


def _with_list(sentence, following):
    """“Help with:” with the items of the list below, as many as there is room for."""
    items = []
    for block in following:
        if block.tag != "li":
            break
        if block.depth == following[0].depth:
            items.append(block.text.rstrip(" .,;:"))
    text = sentence.rstrip(" ,")
    for number, item in enumerate(items):
        longer = f"{text} {item}" if number == 0 else f"{text}, {item}"
        if len(longer) > SENTENCE_LENGTH - 3:
            return f"{text} …" if number else _shortened(sentence)
        text = longer
    return f"{text}." if items else _shortened(sentence)


def _shortened(text):
    if len(text) <= SENTENCE_LENGTH:
        return text
    words, _space, _rest = text[: SENTENCE_LENGTH - 1].rpartition(" ")
    return (words or text[: SENTENCE_LENGTH - 2]).rstrip(" ,;:–-") + " …"


def _without(sentence, blocks):
    """The blocks without the sentence that is shown above them, if it can be cut out cleanly."""
    first = blocks[0]
    if first.text == sentence:
        # Its links would be lost with it.
        linked = any(run.href for line in first.lines for run in line)
        return blocks if linked else blocks[1:]
    run = first.lines[0][0]
    rest = run.text.removeprefix(sentence).lstrip()
    if run.href or run.text == rest or not rest or not run.text.startswith(sentence):
        return blocks
    line = [replace(run, text=rest), *first.lines[0][1:]]
    return [replace(first, lines=[line, *first.lines[1:]]), *blocks[1:]]


def fees(html):
    """(fee rows, HTML): rows if every line is a price with its reason, otherwise the text as it is."""
    texts = lines(html)
    rows = [_fee(text) for text in texts]
    if rows and all(rows) and (len(rows) > 1 or FEE_AFTER.fullmatch(texts[0])):
        return tuple(rows), ""
    return (), render(parse(html), headings=False, numbered=False)


def _fee(text):
    found = len(text) <= LONGEST_FEE and (FEE_AFTER.fullmatch(text) or FEE_BEFORE.fullmatch(text))
    if not found:
        return None
    cents = found["cents"] if (found["cents"] or "").isdigit() else "00"
    amount = Decimal(f"{found['amount'].replace('.', '')}.{cents}")
    return Fee(found["label"].strip(), amount, (found.groupdict().get("note") or "").strip())
