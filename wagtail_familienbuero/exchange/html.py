"""Other people's HTML, brought into the shape that our rich text has.

The result holds paragraphs, lists, subheadings, bold, italic and links, nested
as Wagtail's editor nests them, so that an editor can open and save it without a
change. Everything else is flattened: a table becomes a list of its rows.
"""

import re
from dataclasses import dataclass, field, replace
from html import escape
from html.parser import HTMLParser

import nh3

TEXT_TAGS = {"a", "b", "strong", "i", "em", "br", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li"}
TABLE_TAGS = {"table", "caption", "tr", "td", "th"}
# They only tell where one block ends and the next begins.
BOX_TAGS = {"div", "section", "article", "header", "footer", "address", "blockquote", "pre", "hr", "figcaption"}
TAGS = TEXT_TAGS | TABLE_TAGS | BOX_TAGS | {"dl", "dt", "dd"}
SCHEMES = {"http", "https", "mailto", "tel"}
HEADINGS = {"h1": "h3", "h2": "h3", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}
BOLD, ITALIC = {"b", "strong"}, {"i", "em"}
MAX_DEPTH = 3
MAX_HEADING = 100
# Characters that a database refuses or that nobody can see.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
# A space that must not break is kept between two words only; editors and browsers disagree about the rest.
SPACES = re.compile(r"(?<=\S)([\xa0\u202f])(?=\S)|\s+")
MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>")


@dataclass(frozen=True)
class Run:
    """Text in one format; ``href`` is empty outside links."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""

    def same_format(self, other):
        return (self.bold, self.italic, self.href) == (other.bold, other.italic, other.href)


@dataclass
class Block:
    """A paragraph (``p``), subheading (``h3``, ``h4``) or list item (``li``), as lines of runs."""

    tag: str = "p"
    list_tag: str = "ul"
    depth: int = 0
    lines: list = field(default_factory=lambda: [[]])

    @property
    def text(self):
        return " ".join("".join(run.text for run in line) for line in self.lines)


def readable(text):
    """The text without characters that no database and no reader wants."""
    return FORBIDDEN.sub("", text)


def clean(html, headings=True, numbered=True):
    """``html`` as our rich text; ``headings`` and ``numbered`` say whether the field has those features."""
    return render(parse(html), headings, numbered)


def plain(html):
    """The text of the HTML on one line."""
    return " ".join(block.text for block in parse(html))


def parse(html):
    """The blocks of any HTML or plain text, without empty ones."""
    html = readable(html)
    if not MARKUP.search(html):
        html = re.sub(r"\r\n?|\n", "<br>", html)
    reader = _Reader()
    reader.feed(nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel=None))
    reader.close()
    return [block for raw in reader.blocks for block in _split(_tidy(raw))]


class _Reader(HTMLParser):
    """Collects raw blocks from HTML that nh3 made well-formed."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.lists, self.links = [], [], []
        self.bold = self.italic = 0
        self.current = None

    def handle_starttag(self, tag, attrs):
        if tag in BOLD:
            self.bold += 1
        elif tag in ITALIC:
            self.italic += 1
        elif tag == "a":
            self.links.append(_address(dict(attrs).get("href")))
        elif tag == "br":
            self._new_line()
        elif tag in ("td", "th"):
            self._separate_cell()
        else:
            self._open_block(tag)

    def handle_endtag(self, tag):
        if tag in BOLD:
            self.bold -= 1
        elif tag in ITALIC:
            self.italic -= 1
        elif tag == "a":
            self.links.pop()
        elif tag in ("ul", "ol"):
            self.lists.pop()
            self.current = None
        elif tag not in ("td", "th", "br"):
            self._close_block(tag)

    def handle_data(self, data):
        if self.current is None:
            if not data.strip():
                return
            self._start("li" if self.lists else "p")
        href = self.links[-1] if self.links else ""
        self.current.lines[-1].append(Run(data, self.bold > 0, self.italic > 0, href))

    def _open_block(self, tag):
        if tag in ("ul", "ol"):
            self.lists.append(tag)
            self.current = None
        elif tag == "li":
            self._start("li")
        elif tag == "tr":
            self._start("li", extra=1)
        elif self._in_item():
            self._new_line()
        else:
            self._start(HEADINGS.get(tag, "p"))

    def _close_block(self, tag):
        if self._in_item() and tag not in ("li", "tr"):
            self._new_line()
        else:
            self.current = None

    def _in_item(self):
        return self.current is not None and self.current.tag == "li"

    def _start(self, tag, extra=0):
        depth = min(max(len(self.lists) + extra, 1), MAX_DEPTH) if tag == "li" else 0
        self.current = Block(tag, self.lists[-1] if self.lists and not extra else "ul", depth)
        self.blocks.append(self.current)

    def _new_line(self):
        if self.current is not None:
            self.current.lines.append([])

    def _separate_cell(self):
        if self.current is not None and self.current.text.strip():
            self._new_line() if self.current.tag != "li" else self.current.lines[-1].append(Run(" – "))


def _address(href):
    """The address of a link if it leads somewhere from every website, else ``""``."""
    href = (href or "").strip()
    scheme, colon, rest = href.partition(":")
    if not colon or scheme.lower() not in SCHEMES or not rest.strip("/ "):
        return ""
    return re.sub(r"\s", "%20", href)


def _tidy(block):
    lines = [_tidy_line(line) for line in block.lines]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return replace(block, lines=lines)


def _tidy_line(runs):
    """Joins runs of one format, makes one space of many and leaves none at the ends."""
    tidy = []
    for run in runs:
        text = SPACES.sub(lambda found: found.group(1) or " ", run.text)
        if not tidy or tidy[-1].text.endswith(" "):
            text = text.lstrip(" ") if tidy else text.lstrip()
        if text:
            tidy.extend(_space_outside(replace(run, text=text)))
    while tidy and not tidy[-1].text.strip():
        tidy.pop()
    if tidy:
        tidy[-1] = replace(tidy[-1], text=tidy[-1].text.rstrip())
    return _merge(tidy)


def _space_outside(run):
    """The run without the space at its end, and that space without a format."""
    text = run.text.rstrip(" ")
    return [part for part in (replace(run, text=text), Run(run.text[len(text) :])) if part.text]


def _merge(line):
    """Neighbours of one format as one run."""
    merged = []
    for run in line:
        if merged and merged[-1].same_format(run):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return merged


def _split(block):
    """An empty line ends a paragraph; in a list item it is dropped."""
    if block.tag == "li":
        lines = [line for line in block.lines if line]
        return [replace(block, lines=lines)] if lines else []
    parts = [[]]
    for line in block.lines:
        if line:
            parts[-1].append(line)
        elif parts[-1]:
            parts.append([])
    return [replace(block, lines=part) for part in parts if part]


def promote_headings(blocks):
    """Makes a subheading of a short bold line that stands above something."""
    result = []
    for position, block in enumerate(blocks):
        first, rest = block.lines[0], block.lines[1:]
        above_something = rest or (position + 1 < len(blocks) and not _is_title(blocks[position + 1]))
        if block.tag == "p" and _is_title_line(first) and above_something:
            title = Run("".join(run.text for run in first).rstrip(" :"))
            result.append(replace(block, tag="h3", lines=[[title]]))
            if rest:
                result.append(replace(block, lines=rest))
        else:
            result.append(block)
    return result


def _is_title(block):
    return block.tag in ("h3", "h4") or (block.tag == "p" and len(block.lines) == 1 and _is_title_line(block.lines[0]))


def _is_title_line(runs):
    text = "".join(run.text for run in runs).rstrip(" :")
    is_short = 0 < len(text) <= MAX_HEADING and text[-1] not in ".!?"
    return is_short and all(run.bold and not run.href for run in runs)


def render(blocks, headings=True, numbered=True):
    """HTML as Wagtail's editor stores it; subheadings become bold where the field has none."""
    html, open_lists = [], []
    for block in blocks:
        if block.tag == "li":
            _open_item(html, open_lists, block, numbered)
            html.append(_inline(block.lines))
            continue
        _close_lists(html, open_lists, 0)
        html.append(_paragraph(block, headings))
    _close_lists(html, open_lists, 0)
    return "".join(html)


def _paragraph(block, headings):
    if block.tag == "p":
        return f"<p>{_inline(block.lines)}</p>"
    if headings:  # bold by themselves
        lines = [[replace(run, bold=False) for run in line] for line in block.lines]
        return f"<{block.tag}>{_inline(lines)}</{block.tag}>"
    return f"<p>{_inline([_in_bold(line) for line in block.lines])}</p>"


def _in_bold(line):
    """What stands for a subheading where the field has none."""
    merged = _merge([replace(run, bold=True) for run in line])
    return [part for run in merged for part in _space_outside(run)]


def _open_item(html, open_lists, block, numbered):
    tag = block.list_tag if numbered else "ul"
    # An item can only be one step deeper than the one before it.
    depth = min(block.depth, len(open_lists) + 1)
    _close_lists(html, open_lists, depth)
    if len(open_lists) == depth and open_lists[-1] != tag:
        _close_lists(html, open_lists, depth - 1)
    if len(open_lists) == depth:
        html.append("</li><li>")
    else:
        open_lists.append(tag)
        html.append(f"<{tag}><li>")


def _close_lists(html, open_lists, depth):
    while len(open_lists) > depth:
        html.append(f"</li></{open_lists.pop()}>")


def _inline(lines):
    return "<br/>".join("".join(_run(run) for run in _merge(line)) for line in lines)


def _run(run):
    html = escape(run.text, quote=False)
    if run.italic:
        html = f"<i>{html}</i>"
    if run.bold:
        html = f"<b>{html}</b>"
    if run.href:
        html = f'<a href="{escape(run.href)}">{html}</a>'
    return html
