import pytest
from django.conf import settings
from django.db import transaction
from django.utils import translation
from wagtail.models import Locale, Site
from wagtail.signal_handlers import (
    connect_reference_index_signal_handlers,
    disconnect_reference_index_signal_handlers,
)

from tests import migrated, support

support.keep_bytecode()

LONGEST = ["test_sites.py", "test_example.py", "test_migrations.py"]


def pytest_collection_modifyitems(items):
    """The longest come first: what runs last on one core leaves the other idle.

    The very first start sites that migrate for themselves, while the other core migrates for all other tests.
    The browser's tests stay behind all others, where pytest-django puts them: they cannot be rolled back.
    """
    place = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.path.name, len(LONGEST)))


def pytest_collection_finish():
    support.look_less_for_garbage()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """The test database is copied from one that was migrated before."""
    migrated.copy_instead_of_migrating()


@pytest.fixture(scope="session", autouse=True)
def no_search_upkeep():
    support.keep_no_search_index()


@pytest.fixture(scope="session", autouse=True)
def no_upkeep_of_references():
    support.keep_no_references()


@pytest.fixture(scope="module")
def reference_index():
    """For files whose tests ask where a thing is used: pytestmark = pytest.mark.usefixtures("reference_index")."""
    connect_reference_index_signal_handlers()
    yield
    disconnect_reference_index_signal_handlers()


@pytest.fixture(autouse=True)
def language_of_the_site():
    """A test that asks for a page in another language does not leave it to the next one."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def shared_data():
    """Gives `shared_data("folder", "file")`: the path of real data, or a skip with its reason."""
    return support.shared_data


@pytest.fixture
def home(db):
    """The home page of the default site, of whatever type the test site has, in the site's main language."""
    from tests.sites.pages import make_home

    return make_home()


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker):
    """Gives `once(build)`: what `build()` makes is there for all tests of the file, and gone after the last.

    For files without transactional tests. What a test changes is rolled back in the database, not in Python.
    """
    around = transaction.atomic()
    with django_db_blocker.unblock():
        around.__enter__()

    def build_unblocked(build):
        with django_db_blocker.unblock():
            return build()

    yield build_unblocked
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture
def site(home):
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def english(db):
    return Locale.objects.get_or_create(language_code="en")[0]
