"""Who may log in: an administrator, and an editor of the family office only."""

from importlib import import_module
from importlib.util import find_spec

from django.contrib.auth import get_user_model

PASSWORD = "familienbuero"


def load_users(section):
    user = get_user_model()
    if not user.objects.filter(username="admin").exists():
        user.objects.create_superuser("admin", "admin@example.org", PASSWORD)
    editor, is_new = user.objects.get_or_create(username="redaktion", defaults={"email": "redaktion@example.org"})
    if is_new:
        editor.set_password(PASSWORD)
        editor.save()
    editor.groups.add(*editors_of(section))


def editors_of(section):
    """The group that may edit and publish the section."""
    if find_spec("wagtail_familienbuero.admin.groups") is None:
        return []
    groups = import_module("wagtail_familienbuero.admin.groups").create_groups(section)
    return [group for group in groups if "Redaktion" in group.name]
