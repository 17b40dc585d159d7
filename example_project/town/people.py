"""Who may log in: an administrator, and an editor of the family office only."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from wagtail_familienbuero.admin.groups import create_groups

PASSWORD = "familienbuero"


def load_users(section):
    user = get_user_model()
    if not user.objects.filter(username="admin").exists():
        user.objects.create_superuser("admin", "admin@example.org", PASSWORD)
    editor, is_new = user.objects.get_or_create(username="redaktion", defaults={"email": "redaktion@example.org"})
    if is_new:
        editor.set_password(PASSWORD)
        editor.save()
    # The first group is the one that may publish.
    editors = create_groups(section)[0]
    editors.permissions.add(*may_translate())
    editor.groups.add(editors)


def may_translate():
    """wagtail-localize asks for this one permission, for every page and record of the system."""
    return Permission.objects.filter(content_type__app_label="wagtail_localize", codename="submit_translation")
