from tests.sites.common import SiteTests


class TestStock(SiteTests):
    look = "look-of-stock"
