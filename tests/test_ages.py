"""How an age range is said: in whole years where it can be, and in correct German."""

import pytest
from django.utils.translation import override

from wagtail_familienbuero.classification import age_range_text

RANGES = [
    (None, None, "", ""),
    (0, None, "", ""),
    (1, None, "from 1 month", "ab 1 Monat"),
    (6, None, "from 6 months", "ab 6 Monaten"),
    (12, None, "from 1 year", "ab 1 Jahr"),
    (36, None, "from 3 years", "ab 3 Jahren"),
    (30, None, "from 2 years and 6 months", "ab 2 Jahren und 6 Monaten"),
    (25, None, "from 2 years and 1 month", "ab 2 Jahren und 1 Monat"),
    (71, None, "from 5 years and 11 months", "ab 5 Jahren und 11 Monaten"),
    (None, 0, "up to 0 months", "bis 0 Monate"),
    (0, 1, "up to 1 month", "bis 1 Monat"),
    (None, 12, "up to 1 year", "bis 1 Jahr"),
    (None, 71, "up to 5 years", "bis 5 Jahre"),
    (None, 66, "up to 5 years and 6 months", "bis 5 Jahre und 6 Monate"),
    (6, 18, "6 to 18 months", "6 bis 18 Monate"),
    (36, 71, "3 to 5 years", "3 bis 5 Jahre"),
    (36, 47, "3 years", "3 Jahre"),
    (6, 6, "6 months", "6 Monate"),
    (6, 36, "6 months to 3 years", "6 Monate bis 3 Jahre"),
    (30, 72, "2 years and 6 months to 6 years", "2 Jahre und 6 Monate bis 6 Jahre"),
]


@pytest.mark.parametrize(("first", "last", "english", "german"), RANGES)
def test_age_range(first, last, english, german):
    with override("en"):
        assert age_range_text(first, last) == english
    with override("de"):
        assert age_range_text(first, last) == german
