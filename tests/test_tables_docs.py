"""The reference of the columns is the table of columns itself."""

import pytest

from tests.support import ROOT
from wagtail_familienbuero.exchange.tables.columns import COLUMNS, SHEETS


@pytest.mark.parametrize("kind", COLUMNS)
def test_every_column_is_documented(kind):
    text = (ROOT / "docs" / "reference" / "tables.md").read_text(encoding="utf-8")
    _before, _heading, rest = text.partition(f"\n## {SHEETS[kind][1]} (`{kind}`)\n")
    lines = [line for line in rest.partition("\n## ")[0].splitlines() if line.startswith("| ")][2:]
    assert lines == [_line(column) for column in COLUMNS[kind]]


def _line(column):
    explained = column.cell.help[1].replace("|", "\\|")
    return f"| {column.german} | {column.english} | `{column.field}` | {explained} |"
