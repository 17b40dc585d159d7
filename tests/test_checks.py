"""What a site lacks is named, with the line to add."""

from types import SimpleNamespace

import pytest
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.template import engines
from django.test import override_settings

from wagtail_familienbuero import checks


def with_templates(**sources):
    """The TEMPLATES setting with these templates in memory; ``__`` in a name stands for ``.``."""
    named = {name.replace("__", "."): source for name, source in sources.items()}
    loaders = [("django.template.loaders.locmem.Loader", named)]
    return [{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": loaders}}]


def found(ours=None, **sources):
    with override_settings(TEMPLATES=with_templates(**sources), FAMILIENBUERO=ours or {}):
        return checks.check_base_template(None)


@pytest.mark.parametrize("name", checks.NEEDED_APPS)
def test_a_missing_app_is_named_with_the_line_to_add(name, monkeypatch):
    installed = apps.is_installed
    monkeypatch.setattr(checks, "apps", SimpleNamespace(is_installed=lambda app: app != name and installed(app)))
    (error,) = checks.check_apps(None)
    assert name in error.msg
    assert error.hint == f'Add "{name}" to INSTALLED_APPS.'


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC"])
def test_the_time_zone_of_a_new_project_is_named(zone):
    with override_settings(TIME_ZONE=zone):
        (warning,) = checks.check_time_zone(None)
    assert zone in warning.msg
    assert "Europe/Berlin" in warning.hint


def test_nothing_to_say_about_the_test_site():
    assert checks.check_apps(None) == []
    assert checks.check_time_zone(None) == []
    assert checks.check_base_template(None) == []


def test_a_missing_template_is_named():
    (warning,) = found(other__html="")
    assert "'base.html'" in warning.msg
    assert "BASE_TEMPLATE" in warning.hint


def test_a_missing_content_block_is_named_with_the_line_to_add():
    (warning,) = found(base__html="{% block main %}{% endblock %}")
    assert warning.id == "wagtail_familienbuero.W002"
    assert "{% block content %}{% endblock %}" in warning.hint
    assert found({"CONTENT_BLOCK": "main"}, base__html="{% block main %}{% endblock %}") == []


def test_a_missing_head_block_is_named_only_where_one_is_set():
    page = "{% block content %}{% endblock %}"
    assert found(base__html=page) == []
    (warning,) = found({"HEAD_BLOCK": "css"}, base__html=page)
    assert warning.id == "wagtail_familienbuero.W003"
    assert "{% block css %}{% endblock %}" in warning.hint
    assert found({"HEAD_BLOCK": "css"}, base__html=page + "{% block css %}{% endblock %}") == []


def test_a_missing_block_for_scripts_is_named_only_where_one_is_set():
    page = "{% block content %}{% endblock %}"
    (warning,) = found({"SCRIPTS_BLOCK": "js"}, base__html=page)
    assert warning.id == "wagtail_familienbuero.W005"
    assert found({"SCRIPTS_BLOCK": "js"}, base__html=page + "{% block js %}{% endblock %}") == []


def test_a_block_may_stand_in_a_parent_or_inside_another():
    nested = "{% block body %}<main>{% block content %}{% endblock %}</main>{% endblock %}"
    assert found(base__html=nested) == []
    assert found(base__html='{% extends "frame.html" %}', frame__html=nested) == []
    assert found(base__html='{% extends "frame.html" %}', frame__html="{% block body %}{% endblock %}") != []


def test_what_cannot_be_read_is_not_complained_about():
    """A parent that is chosen at run time or is missing, or another engine: the site's own errors say more."""
    assert found(base__html="{% extends parent %}") == []
    assert found(base__html='{% extends "nowhere.html" %}') == []
    assert checks.block_names(SimpleNamespace(template=SimpleNamespace(root=None))) is None


def test_a_typo_in_the_settings_stops_the_checks():
    with override_settings(FAMILIENBUERO={"BASE": "x.html"}), pytest.raises(ImproperlyConfigured):
        checks.check_base_template(None)


def test_templates_are_restored_afterwards():
    found(base__html="")
    assert engines["django"].engine.dirs == settings.TEMPLATES[0]["DIRS"]
