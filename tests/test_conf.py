from dataclasses import FrozenInstanceError

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from wagtail_familienbuero.conf import Settings, settings

pytestmark = pytest.mark.filterwarnings("error")


def test_defaults_where_the_site_says_nothing(settings):
    settings.FAMILIENBUERO = {}
    from wagtail_familienbuero.conf import settings as ours

    assert ours.BASE_TEMPLATE == Settings.BASE_TEMPLATE == "base.html"
    assert ours.PAGE_SIZE == 20


def test_override_settings_counts_at_once_and_only_inside():
    before = settings.PAGE_SIZE
    with override_settings(FAMILIENBUERO={"PAGE_SIZE": 3}):
        assert settings.PAGE_SIZE == 3
        with override_settings(FAMILIENBUERO={"PAGE_SIZE": 4}):
            assert settings.PAGE_SIZE == 4
        assert settings.PAGE_SIZE == 3
    assert before == settings.PAGE_SIZE


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"BASE_TEMPLAT": "base.html"}, "Did you mean 'BASE_TEMPLATE'?"),
        ({"page_size": 10}, "Did you mean 'PAGE_SIZE'?"),
        ({"COLOUR": "red"}, "Known names: BASE_TEMPLATE"),
        ({"PAGE_SIZE": "20"}, "must be of type int"),
        ({"PAGE_SIZE": True}, "must be of type int"),
        ({"LANGUAGE_FALLBACK": 1}, "must be of type bool"),
        ({"BASE_TEMPLATE": None}, "must be of type str"),
        ({"PAGE_SIZE": 0}, "must be 1 or more"),
        (["BASE_TEMPLATE"], "must be a dict"),
        (None, "must be a dict"),
    ],
)
def test_a_mistake_is_told_with_what_to_write(given, told):
    with override_settings(FAMILIENBUERO=given), pytest.raises(ImproperlyConfigured) as caught:
        settings.PAGE_SIZE  # noqa: B018  reading it loads the settings
    assert told in str(caught.value)


def test_a_name_that_is_no_setting_is_an_error_in_our_code():
    with pytest.raises(AttributeError):
        settings.NO_SUCH_THING  # noqa: B018  reading it is the test


def test_settings_cannot_be_changed_in_passing():
    with override_settings(FAMILIENBUERO={}), pytest.raises(FrozenInstanceError):
        assert settings.PAGE_SIZE
        settings._loaded.PAGE_SIZE = 5
