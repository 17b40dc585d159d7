"""The forms of files that can be imported."""

from pathlib import PurePath

from . import dldb, tables

FORMATS = {"dldb": dldb, "csv": tables, "xlsx": tables}
"""Name → module with ``parse(content, agency=None, kind=None)`` → ``records.Batch``, which may raise
``records.UnreadableFileError``."""
ENDINGS = {".json": "dldb", ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".xlsx": "xlsx", ".xlsm": "xlsx"}


def recognise(file_name, content):
    """The name of the format that a file has: by its content, and where that leaves it open, by its name."""
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return "xlsx"
    if start.startswith((b"{", b"[")):
        return "dldb"
    found = ENDINGS.get(PurePath(file_name or "").suffix.lower(), "csv")
    return "csv" if found == "xlsx" and start else found
