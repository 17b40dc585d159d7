from tests.sites.common import SiteTests


class TestOwnBase(SiteTests):
    look = "look-of-own-base"
