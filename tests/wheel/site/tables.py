"""`tables.py remember` keeps every row of every table, `tables.py compare` says which differ now."""

import json
import sqlite3
import sys

COPY = "tables.json"


def every_row():
    connection = sqlite3.connect("db.sqlite3")
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    # The counters of SQLite and the segments of its full text index are no rows of ours.
    ours = [name for name in names if name != "sqlite_sequence" and "_fts_" not in name]
    return {name: sorted(repr(row) for row in connection.execute(f'SELECT * FROM "{name}"')) for name in sorted(ours)}


def compare():
    with open(COPY, encoding="utf-8") as file:
        before = json.load(file)
    after = every_row()
    differing = {name: (before.get(name), after.get(name)) for name in {*before, *after}}
    differing = {name: both for name, both in differing.items() if both[0] != both[1]}
    assert not differing, f"not as before: {differing}"
    print(f"{len(after)} tables with {sum(map(len, after.values()))} rows are as they were before the start")


if sys.argv[1] == "remember":
    with open(COPY, "w", encoding="utf-8") as file:
        json.dump(every_row(), file)
else:
    compare()
