"""State and next change against opening-hours-py; `python3 dev.py bench hours_oracle` asks far more."""

import random

import pytest

from tests.hours_examples import Examples
from tests.hours_oracle import disagreements


@pytest.mark.parametrize("seed", range(100))
def test_the_oracle_says_the_same(seed):
    schedule, land, instants = Examples(random.Random(seed)).one(instants=30)
    assert list(disagreements(schedule, land, instants)) == []
