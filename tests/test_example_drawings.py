"""The example town's drawings: small, without words, without anything from elsewhere, each described and used."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "example_project" / "town" / "drawings"
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "defs", "g", "use", "path", "rect", "circle", "ellipse", "clipPath"}


@pytest.fixture(params=sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def drawing(request):
    return request.param


def test_a_drawing_is_small_and_has_the_shape_of_all(drawing):
    assert drawing.stat().st_size < 7000
    assert ElementTree.parse(drawing).getroot().get("viewBox") == "0 0 1200 675"


def test_a_drawing_holds_shapes_only_and_nothing_from_elsewhere(drawing):
    for element in ElementTree.parse(drawing).iter():
        assert element.tag.removeprefix(SVG) in SHAPES
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
        assert element.get("href", "#").startswith("#")
    assert set(re.findall(r"https?://[^\"]+", drawing.read_text())) == {"http://www.w3.org/2000/svg"}


def test_what_a_drawing_uses_is_there(drawing):
    text = drawing.read_text()
    used = set(re.findall(r'href="#(\w+)"|url\(#(\w+)\)', text))
    assert {first or second for first, second in used} <= set(re.findall(r'id="(\w+)"', text))
