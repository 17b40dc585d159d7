from tests.sites.own_base.basepage.models import BasePage


class HomePage(BasePage):
    template = "home_page.html"
