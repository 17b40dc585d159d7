"""What the tests of `familienbuero start` and `remove` share; runs on every test site."""

from io import StringIO

from django.apps import apps
from django.core.management import call_command
from django.db import connection


def run(*arguments, **options):
    out = StringIO()
    call_command("familienbuero", *arguments, stdout=out, **options)
    return out.getvalue()


def every_row():
    """{table: sorted rows} of every model there is, tables of many-to-many lists included."""
    tables = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.proxy:
            continue
        columns = [field.column for field in model._meta.local_concrete_fields]
        with connection.cursor() as cursor:
            names = ", ".join(connection.ops.quote_name(column) for column in columns)
            cursor.execute(f"SELECT {names} FROM {connection.ops.quote_name(model._meta.db_table)}")
            tables[model._meta.db_table] = sorted(map(repr, cursor.fetchall()))
    return tables


def differences(before, after):
    """{table: (rows that are gone, rows that are new)} of the tables that differ."""
    names = [name for name in before if before[name] != after[name]]
    return {
        name: (
            [row for row in before[name] if row not in after[name]],
            [row for row in after[name] if row not in before[name]],
        )
        for name in names
    }
