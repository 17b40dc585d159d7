"""Fills a database as the first migrations of our apps left it, migrates it to the newest, and looks for the rows.

Run by `tests/test_migrations.py` in a process of its own: python -m tests.upgrade
"""

import datetime
import sys
import uuid

import django
from django.core.management import call_command
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor

from tests.migrated import copy_into, ready_file
from tests.support import look_less_for_garbage

APPS = ("wagtail_familienbuero", "familienbuero_pages")


def main():
    django.setup()
    look_less_for_garbage()
    path = ready_file("first-", *((app, "0001") for app in APPS))  # all others, which take longest, as they are today
    connection.ensure_connection()
    copy_into(connection.connection, path)
    old = applied_state()
    made = {name: create(model).pk for name, model in filled_models(old)}
    call_command("migrate", verbosity=0)
    new = applied_state()
    lost = [name for name, pk in made.items() if not still_there(new, name, pk)]
    print(f"{len(made)} kinds of rows made by the first migrations, lost on the way: {lost or 'none'}")
    return 1 if lost else 0


def applied_state():
    """The app registry as the applied migrations describe it."""
    loader = MigrationExecutor(connection).loader
    leaves = {}
    for app, name in loader.applied_migrations:
        leaves[app] = max(leaves.get(app, ""), name)
    nodes = [key for key in leaves.items() if key in loader.graph.nodes]
    return loader.project_state(nodes).apps


def filled_models(apps):
    for app in APPS:
        for model in apps.get_app_config(app).get_models(include_auto_created=False):
            if model._meta.managed and not model._meta.proxy:
                yield f"{app}.{model.__name__}", model


def create(model):
    """A row with something in every column that has no default and may not be empty."""
    fields = [field for field in model._meta.concrete_fields if needs_value(field)]
    return model.objects.create(**{field.name: value_for(field) for field in fields})


def needs_value(field):
    if field.primary_key and not getattr(field.remote_field, "parent_link", False):
        return False
    if getattr(field.remote_field, "parent_link", False):
        return False
    return not field.null and not field.has_default() and not (field.blank and field.empty_strings_allowed)


def value_for(field):
    if field.is_relation:
        related = field.related_model
        return related.objects.first() or create(related)
    for kind, value in VALUES.items():
        if isinstance(field, kind):
            return value() if callable(value) else value
    raise TypeError(f"no example value for {field!r}: add its kind to VALUES")


def word():
    return uuid.uuid4().hex[:10]


VALUES = {
    models.UUIDField: uuid.uuid4,
    models.EmailField: "familie@example.org",
    models.URLField: "https://example.org/",
    models.CharField: word,
    models.TextField: word,
    models.BooleanField: False,
    models.DateTimeField: lambda: datetime.datetime.now(datetime.UTC),
    models.DateField: datetime.date.today,
    models.TimeField: datetime.time(9),
    models.DecimalField: 1,
    models.FloatField: 1.0,
    models.IntegerField: 1,
    models.JSONField: dict,
}


def still_there(apps, name, pk):
    try:
        model = apps.get_model(name)
    except LookupError:
        return True  # renamed or removed on purpose: a test of that migration's own says where the rows went
    return model.objects.filter(pk=pk).exists()


if __name__ == "__main__":
    sys.exit(main())
