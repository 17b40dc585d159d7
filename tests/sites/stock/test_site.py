from tests.sites.common import SiteTests


class TestStock(SiteTests):
    look = "look-of-stock"
    has_all_words = True
    # In tests/test_german_screens.py, which reads what they say.
    asked_elsewhere = frozenset({"list", "add", "edit", "usage", "history", "delete", "choose"})
