"""`manage.py familienbuero start`: a section in one command."""

import pytest
from django.utils import translation

from tests.start_support import differences, every_row, run

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def test_start_and_remove_leave_no_trace(home):
    before = every_row()
    print(run("start", "--parent", "/"), (memo := run("start", "--parent", "/")))
    assert "nothing was added" in memo
    assert differences(before, every_row())
    print(run("remove", "--dry-run"))
    print(run("remove", "--yes"))
    assert not differences(before, every_row())
