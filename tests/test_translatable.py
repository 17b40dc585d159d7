"""Nothing that people read bypasses translation: not in templates, not in Python, not in fields and blocks."""

import ast
import html
import re

import pytest
from django.apps import apps
from django.template.base import Lexer, TokenType
from django.utils.functional import Promise
from wagtail.blocks import BaseStreamBlock, BaseStructBlock

from tests.support import PACKAGE
from wagtail_familienbuero import blocks

TEMPLATES = sorted(PACKAGE.rglob("templates/**/*.html"))
SOURCES = [path for path in sorted(PACKAGE.rglob("*.py")) if "migrations" not in path.parts]
SPOKEN_ATTRIBUTES = re.compile(r"""\b(?:aria-label|title|alt|placeholder|aria-description)\s*=\s*["']([^"']*)["']""")
TRANSLATING = {"blocktrans": "endblocktrans", "blocktranslate": "endblocktranslate", "comment": "endcomment"}
TEXTS = {"gettext": 1, "ngettext": 2, "pgettext": 2, "npgettext": 3, "gettext_noop": 1}
"""How many of a function's arguments are texts that must be found in the source."""
AT_ONCE = {"gettext", "ngettext", "pgettext", "npgettext"}
LAZY = {f"{name}_lazy" for name in AT_ONCE}
WORD = re.compile(r"[^\W\d_]{2,}")


def label(path):
    return path.relative_to(PACKAGE).as_posix()


# Templates


def bare_words(source):
    """The words in a template's text and spoken attributes that no translation tag holds."""
    markup = html.unescape(_without_tags(source))
    texts = [re.sub(r"<[^>]*>", " ", markup), *SPOKEN_ATTRIBUTES.findall(markup)]
    return [word for text in texts for word in WORD.findall(text)]


def _without_tags(source):
    kept, until = [], None
    for token in Lexer(source).tokenize():
        name = token.contents.split()[0] if token.token_type is TokenType.BLOCK else None
        if until:
            until = None if name == until else until
        elif name in TRANSLATING:
            until = TRANSLATING[name]
        elif token.token_type is TokenType.TEXT:
            kept.append(token.contents)
    return "".join(kept)


@pytest.mark.parametrize("path", TEMPLATES, ids=label)
def test_templates_hold_no_bare_words(path):
    assert not bare_words(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Hello</p>", ["Hello"]),
        ('<p>{% translate "Hello" %} {{ name }} ({{ count }}) –</p>', []),
        ("{% blocktrans %}Hello <b>you</b>{% endblocktrans %}{# note #}", []),
        ('<a aria-label="Close" class="fb-button">&nbsp;×</a>', ["Close"]),
        ("""<a aria-label="{% trans 'Close' %}" href="{% if a > b %}x{% endif %}">1</a>""", []),
        ("{% comment %}not shown{% endcomment %}{% trans 'a' %} shown", ["shown"]),
    ],
)
def test_the_finder_of_bare_words(source, found):
    assert bare_words(source) == found


# Python


def mistakes(source):
    """(line, what is wrong) for each use of gettext that loses a text or fixes the language too early."""
    tree = ast.parse(source)
    names = gettext_names(tree)
    for node in ast.walk(tree):
        if function := called(node, names):
            texts = node.args[: TEXTS[function.removesuffix("_lazy")]]
            # A variable may hold a text that was marked elsewhere with gettext_noop.
            if any(not isinstance(text, ast.Constant | ast.Name | ast.Attribute) for text in texts):
                yield node.lineno, "the text is put together"
    for node in run_at_import(tree):
        if called(node, names) in AT_ONCE:
            yield node.lineno, "translated at import"
        if any(called(part, names) in LAZY for part in filled_in(node)):
            yield node.lineno, "filled in at import"


def gettext_names(tree):
    """{local name: gettext function} of a module's imports."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    ours = (node for node in imports if node.module == "django.utils.translation")
    found = {alias.asname or alias.name: alias.name for node in ours for alias in node.names}
    return {local: name for local, name in found.items() if name.removesuffix("_lazy") in TEXTS}


def called(node, names):
    """The gettext function that a node calls, or None."""
    return names.get(node.func.id) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else None


def filled_in(node):
    """The parts of a node that become a plain string when it runs."""
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    if isinstance(node, ast.JoinedStr):
        return [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
    return []


def run_at_import(tree):
    """The nodes of a module that run when it is imported: everything but the bodies of functions."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            waiting += [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        elif not isinstance(node, ast.Lambda):
            waiting += ast.iter_child_nodes(node)


@pytest.mark.parametrize("path", SOURCES, ids=label)
def test_gettext_is_used_rightly(path):
    assert not list(mistakes(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("label = _('Hello')", []),
        ("label = now('Hello')", ["translated at import"]),
        ("def f(label=now('Hello')): pass", ["translated at import"]),
        ("def f(): return now('Hello %(x)s') % {'x': 1}", []),
        ("class A:\n    label = now('Hello')", ["translated at import"]),
        ("label = _('Hello %s') % 1", ["filled in at import"]),
        ("label = f'{_(\"Hello\")}!'", ["filled in at import"]),
        ("def f(x): return now(f'Hello {x}')", ["the text is put together"]),
        ("def f(x): return now('Hello %s' % x)", ["the text is put together"]),
        ("def f(x): return ngettext('one', f'{x} more', x)", ["the text is put together"]),
        ("def f(x): return ngettext('one', 'some', x)", []),
        ("label = lambda: now('Hello')", []),
        ("def f(message): return now(message.text)", []),
    ],
)
def test_the_finder_of_mistakes(line, found):
    start = "from django.utils.translation import gettext as now, gettext_lazy as _, ngettext\n"
    assert [what for _line, what in mistakes(start + line)] == found


# Fields and blocks: those that an editor sees


def edited_models():
    """Our models with a form of their own; what the code writes for itself has no panels."""
    ours = [apps.get_app_config(name) for name in ("wagtail_familienbuero", "familienbuero_pages")]
    models = [model for config in ours for model in config.get_models()]
    return [model for model in models if hasattr(model, "panels") or hasattr(model, "content_panels")]


def edited_fields():
    metas = [model._meta for model in edited_models()]
    fields = [field for meta in metas for field in (*meta.local_fields, *meta.local_many_to_many)]
    return [f for f in fields if f.editable and not f.primary_key and not getattr(f.remote_field, "parent_link", False)]


def our_blocks():
    ours = [value for value in vars(blocks).values() if getattr(value, "__module__", "") == blocks.__name__]
    classes = [value for value in ours if isinstance(value, type)]
    return [value for value in classes if issubclass(value, BaseStructBlock | BaseStreamBlock) and value.base_blocks]


@pytest.mark.parametrize("model", edited_models(), ids=lambda model: model.__name__)
def test_models_can_be_translated(model):
    assert isinstance(model._meta.verbose_name, Promise)
    assert isinstance(model._meta.verbose_name_plural, Promise)


@pytest.mark.parametrize("field", edited_fields(), ids=str)
def test_fields_can_be_translated(field):
    assert isinstance(field.verbose_name, Promise)
    assert isinstance(field.help_text, Promise) or not field.help_text
    assert all(isinstance(name, Promise) for _value, name in field.choices or ())


@pytest.mark.parametrize("block_class", our_blocks(), ids=lambda block_class: block_class.__name__)
def test_blocks_can_be_translated(block_class):
    for name, child in block_class().child_blocks.items():
        assert isinstance(child.label, Promise), name
        help_text = getattr(getattr(child, "field", None), "help_text", "")
        assert isinstance(help_text, Promise) or not help_text, name
