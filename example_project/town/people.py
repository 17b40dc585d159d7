"""Who may log in: an administrator, and an editor of the family office only."""

from django.contrib.auth import get_user_model

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
    editor.groups.add(create_groups(section)[0])
