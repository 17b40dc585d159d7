"""Imports point one way: a room may use the rings before its own, never a later one.

The table below is the rule; what a room imports is read from its source with `ast`, inside functions too.
"""

import ast
from functools import cache

import pytest

from tests.support import PACKAGE

NAME = PACKAGE.name
RINGS = [
    [
        "apps",
        "conf",
        "kinds",
        "checks",
        "blocks",
        "spoken",
        "reach",
        "classification",
        "sections",
        "languages",
        "publishing",
        "freshness",
        "listings",
        "hours",
        "basepage",
        "panels",
        "reshown",
        "site_settings",
    ],
    ["topics", "partners", "referral", "services", "offers", "questions", "notices", "lists", "offices", "events"],
    ["search", "navigator", "enquiries"],
    ["exchange"],
    ["pages"],
    ["admin", "wagtail_hooks", "signals", "templatetags", "management", "starter"],
]
RING = {room: number for number, rooms in enumerate(RINGS) for room in rooms}
MEET_FREELY = {0}  # the rooms of these rings may import one another, though never in a circle
ALLOWED = {
    ("services", "referral"),
    ("questions", "referral"),
    ("offers", "referral"),
    ("wagtail_hooks", "admin"),  # the hooks register what the admin room offers
    ("management", "admin"),  # commands offer what the admin room does
    ("management", "starter"),
    ("starter", "admin"),  # a new section has its groups; the way out asks who uses what
    ("apps", "signals"),  # AppConfig.ready() is Django's way to start them
}
EXEMPT = {"models", "migrations", "__init__"}  # Django's front door, and history
PURE = [
    *(f"hours/{name}.py" for name in ["words", "instants", "days", "schedule", "holidays", "schema_org"]),
    "hours/school_ics.py",
    *(f"hours/texts/{path.name}" for path in sorted((PACKAGE / "hours" / "texts").glob("*.py"))),
    "events/recurrence.py",
    "events/ical.py",
    *(f"search/{name}.py" for name in ["german", "analysis", "letters", "stopwords", "ranking", "corrections"]),
    *(f"search/{name}.py" for name in ["thesaurus", "synonym_lines"]),
    "hours/german.py",
    "navigator/walk.py",
    *(f"exchange/{name}.py" for name in ["records", "html", "reading", "formats", "xzufi", "hsds", "jsonld", "ics"]),
    *(f"exchange/dldb/{path.name}" for path in sorted((PACKAGE / "exchange" / "dldb").glob("*.py"))),
    *(f"exchange/tables/{path.name}" for path in sorted((PACKAGE / "exchange" / "tables").glob("*.py"))),
]
IMPURE = {"django", "wagtail", "modelcluster", "swapper", "taggit", "modelsearch", "wagtail_localize"}

SOURCES = sorted(path for path in PACKAGE.rglob("*.py"))
OUTSIDE_PAGES = [path for path in SOURCES if not {"pages", "migrations"} & set(path.relative_to(PACKAGE).parts)]


def label(path):
    return path.relative_to(PACKAGE).as_posix()


def room(path):
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imported_modules(path):
    """Absolute dotted names of what the file imports; `from a import b` gives a.b, as b may be a module."""
    package = [NAME, *path.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) + 1 - node.level] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def imported_rooms(path):
    """Our rooms that the file knows, without its own."""
    ours = (name.split(".") for name in imported_modules(path) if name.startswith(f"{NAME}."))
    names = {parts[1] for parts in ours}
    rooms = {name for name in names if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists()}
    return rooms - EXEMPT - {room(path)}


def may_import(one, other):
    if (one, other) in ALLOWED:
        return True
    if RING[one] == RING[other]:
        return RING[one] in MEET_FREELY
    return RING[other] < RING[one]


def test_every_room_has_its_ring():
    rooms = {room(path) for path in SOURCES} - EXEMPT
    assert not rooms - set(RING), "say in RINGS where these rooms belong"


@pytest.mark.parametrize("path", SOURCES, ids=label)
def test_imports_point_to_earlier_rings(path):
    one = room(path)
    if one in EXEMPT or "migrations" in path.parts:
        return
    wrong = sorted(other for other in imported_rooms(path) if not may_import(one, other))
    assert not wrong, f"{label(path)} (ring {RING[one]}) may not know {wrong}"


def test_rooms_import_each_other_without_circles():
    knows = {}
    for path in SOURCES:
        if room(path) not in EXEMPT and "migrations" not in path.parts:
            knows.setdefault(room(path), set()).update(imported_rooms(path))
    assert not circle(knows)


def circle(knows):
    """The rooms on a circle of imports: whatever is left when rooms that know nobody are taken away again and again."""
    knows = {one: others & set(knows) for one, others in knows.items()}
    while leaves := {one for one, others in knows.items() if not others}:
        knows = {one: others - leaves for one, others in knows.items() if one not in leaves}
    return sorted(knows)


@pytest.mark.parametrize("path", OUTSIDE_PAGES, ids=label)
def test_nobody_asks_the_stock_page_model(path):
    """`Page.objects` raises on a site with its own base page; `kinds.pages()` works everywhere."""
    lines = [
        node.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "objects" and name_of(node.value) == "Page"
    ]
    assert not lines, f"Page.objects in {label(path)}, lines {lines}"


def name_of(node):
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", None)


@pytest.mark.parametrize("name", PURE)
def test_pure_files_import_no_django(name):
    path = PACKAGE / name
    if not path.exists():
        return
    wrong = sorted(module for module in imported_modules(path) if module.split(".")[0] in IMPURE)
    assert not wrong, f"{name} is pure logic and may not import {wrong}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from . import hours", {"offices"}),
        ("from .. import topics", {"topics"}),
        ("from ..topics import Topic", {"topics"}),
        (f"import {NAME}.search.engine", {"search"}),
        (f"def f():\n    from {NAME} import kinds", {"kinds"}),
        ("from django.db import models", set()),
    ],
)
def test_the_reader_of_imports(source, expected, monkeypatch):
    path = PACKAGE / "offices" / "models.py"
    monkeypatch.setattr("tests.test_rings.tree", lambda _: ast.parse(source))
    names = {name.split(".")[1] for name in imported_modules(path) if name.startswith(f"{NAME}.")}
    assert names == expected


def test_the_finder_of_circles():
    assert circle({"a": {"b"}, "b": {"c"}, "c": set()}) == []
    assert circle({"a": {"b"}, "b": {"a"}, "c": {"a"}, "d": set()}) == ["a", "b", "c"]
