import pytest
from django.conf import settings
from wagtail.models import Locale, Site

from tests import support


@pytest.fixture
def shared_data():
    """Gives `shared_data("folder", "file")`: the path of real data, or a skip with its reason."""
    return support.shared_data


@pytest.fixture
def postgres():
    """For tests of what only PostgreSQL does."""
    if "postgresql" not in settings.DATABASES["default"]["ENGINE"]:
        pytest.skip("only on PostgreSQL (FAMILIENBUERO_TEST_DB=postgres)")


@pytest.fixture
def home(db):
    """The home page of the default site, of whatever type the test site has, in the site's main language."""
    from tests.sites.pages import make_home

    return make_home()


@pytest.fixture
def site(home):
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def english(db):
    return Locale.objects.get_or_create(language_code="en")[0]
