"""Other people's HTML becomes rich text that the editor keeps as it is."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from wagtail_familienbuero.blocks import RICH_TEXT, RICH_TEXT_SHORT
from wagtail_familienbuero.exchange import html

FORMS = [(RICH_TEXT, {}), (RICH_TEXT_SHORT, {"headings": False, "numbered": False})]


def opened_and_saved(text, features):
    """What the admin's editor makes of a text that nobody changes."""
    converter = ContentstateConverter(features)
    saved = converter.to_database_format(converter.from_database_format(text))
    return re.sub(r' data-block-key="[^"]*"', "", saved)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("nur Text", "<p>nur Text</p>"),
        ("eine Zeile\nnoch eine\n\nein Absatz", "<p>eine Zeile<br/>noch eine</p><p>ein Absatz</p>"),
        ("R&D < 5 > 3", "<p>R&amp;D &lt; 5 &gt; 3</p>"),
        ("<p>a<br>b<br><br>c</p>", "<p>a<br/>b</p><p>c</p>"),
        ("<div>a</div><div><span>b</span></div>", "<p>a</p><p>b</p>"),
        ("<h1>T</h1><h2>U</h2><h5>V</h5>", "<h3>T</h3><h3>U</h3><h4>V</h4>"),
        ("<p><strong>a <em>b</em></strong></p>", "<p><b>a</b> <b><i>b</i></b></p>"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<ul>\n <li>a\n  <br></li></ul>", "<ul><li>a</li></ul>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a<br/>b</li></ul>"),
        ("<ol><li>a</li></ol>", "<ol><li>a</li></ol>"),
        (
            "<table><tr><th>Alter</th><th>Preis</th></tr><tr><td>6</td><td>5 Euro</td></tr></table>",
            "<ul><li>Alter – Preis</li><li>6 – 5 Euro</li></ul>",
        ),
        ("<p>&nbsp;</p><p>\u200b</p><p>5&nbsp;Euro</p>", "<p>5\xa0Euro</p>"),
        ("<script>alert(1)</script><style>p{}</style><p onclick='x()' style='y'>a</p><!-- b -->", "<p>a</p>"),
        ("<p>a\x00\ud800b</p>", "<p>ab</p>"),
        ("", ""),
        ("<p>  </p><ul><li></li></ul>", ""),
    ],
)
def test_clean(given, expected):
    assert html.clean(given) == expected


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=1&amp;c=2#d", 'href="https://example.org/a?b=1&amp;c=2#d"'),
        ("mailto:amt@example.org", 'href="mailto:amt@example.org"'),
        ("tel:+49123", 'href="tel:+49123"'),
        ("HTTP://EXAMPLE.ORG", 'href="HTTP://EXAMPLE.ORG"'),
        ("javascript:alert(1)", None),
        ("  JaVaScRiPt:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("/relativ/zur/quelle", None),
        ("//example.org", None),
        ("https:", None),
    ],
)
def test_links(address, kept):
    result = html.clean(f'<a href="{address}" target="_blank">Wort</a>')
    assert (kept in result) if kept else (result == "<p>Wort</p>")


def test_a_short_field_has_no_headings_and_no_numbers():
    given = "<h2>T</h2><ol><li>a</li></ol>"
    assert html.clean(given, headings=False, numbered=False) == "<p><b>T</b></p><ul><li>a</li></ul>"


def test_bold_lines_become_subheadings_only_above_something():
    blocks = html.promote_headings(html.parse("<p><b>Ablauf:</b><br>So geht es.</p><p><b>Achtung</b></p>"))
    assert html.render(blocks) == "<h3>Ablauf</h3><p>So geht es.</p><p><b>Achtung</b></p>"


def test_plain_is_one_line():
    assert html.plain("<p>a<br>b</p><ul><li>c &amp; d</li></ul>") == "a b c & d"


TAG_NAMES = [*sorted(html.TAGS), "span", "u", "script", "style", "img", "font", "center"]
tags = st.sampled_from(TAG_NAMES)
pieces = st.one_of(
    st.sampled_from(
        [" ", "\n", "a", "b c", "ä &amp;", "\xa0", "&nbsp;", "&lt;x&gt;", '"', "'", "<", ">", "&", "\u200b"]
    ),
    st.text(max_size=4),
    tags.map("<{}>".format),
    tags.map("</{}>".format),
    st.sampled_from(["<a href='https://x.de/?a=1&b=2'>", '<a href="javascript:x">', "<a href='mailto:a@b'>"]),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(pieces, max_size=25).map("".join))
@example("<H1>a <a href='https://x.de/?a=1&b=2'>a")
@example("<h2><b>a</b> b <i>c</i></h2>")
def test_whatever_comes_the_editor_keeps_it(text):
    for features, options in FORMS:
        cleaned = html.clean(text, **options)
        assert html.clean(cleaned, **options) == cleaned
        assert "javascript:" not in cleaned
        if cleaned:
            assert html.clean(opened_and_saved(cleaned, features)) == cleaned
