"""What the papers say can be followed: links lead somewhere, Python in them can be read."""

import ast
import re
import textwrap

import pytest

from tests.support import ROOT

PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def label(path):
    return path.relative_to(ROOT).as_posix()


def without_code(text):
    return FENCE.sub("", text)


def anchors(text):
    """The anchors that headings get on the usual code hosts."""
    headings = re.findall(r"^#+ +(.+?) *$", without_code(text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(path):
    text = path.read_text(encoding="utf-8")
    for link in (a or b for a, b in LINK.findall(without_code(text))):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name) if name else path
        if not target.exists() or (
            anchor and target.suffix == ".md" and anchor not in anchors(target.read_text(encoding="utf-8"))
        ):
            yield link


@pytest.mark.parametrize("path", PAPERS, ids=label)
def test_links_lead_somewhere(path):
    assert not list(broken_links(path))


@pytest.mark.parametrize("path", PAPERS, ids=label)
def test_python_can_be_read(path):
    for _, language, code in FENCE.findall(path.read_text(encoding="utf-8")):
        if language in ("python", "py"):
            ast.parse(textwrap.dedent(code), filename=str(path))


def test_the_example_of_own_things_is_the_one_that_is_tested():
    text = (ROOT / "docs" / "how-to" / "find-your-own.md").read_text(encoding="utf-8")
    tested = (ROOT / "tests" / "sites" / "own_pages" / "site" / "findable.py").read_text(encoding="utf-8")
    examples = [code for _, language, code in FENCE.findall(text) if language == "python"]
    assert len(examples) == 6
    assert [code for code in examples if code not in tested] == []


def test_readme_opens_with_the_two_commands():
    first, second = FENCE.search((ROOT / "README.md").read_text(encoding="utf-8"))[3].split("\n")[:2]
    assert first == "python3 dev.py demo"
    assert second == "python3 dev.py test"
