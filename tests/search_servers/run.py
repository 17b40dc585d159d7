"""What each kind of search server is told, through its own client: the contract of all five, one after the other.

    python -m tests.search_servers.run [KIND …]

Runs with the Python that has the package and its test requirements; the clients, which exclude one another, are put
by uv into folders of their own and are gone afterwards. Ends non-zero at the first kind that is told something else.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.support import ROOT

CLIENTS = {
    "elasticsearch7": "elasticsearch>=7.17,<8",
    "elasticsearch8": "elasticsearch>=8,<9",
    "elasticsearch9": "elasticsearch>=9,<10",
    "opensearch2": "opensearch-py>=2,<3",
    "opensearch3": "opensearch-py>=3,<4",
}
TESTS = "tests/search_servers/contract.py"


def main(kinds):
    with tempfile.TemporaryDirectory(prefix="familienbuero-clients-") as folder:
        for kind in kinds or CLIENTS:
            client = Path(folder, kind)
            install(CLIENTS[kind], client)
            print(f"--- {kind}: {version(client)}", flush=True)
            check(kind, client)


def install(client, folder):
    command = ["uv", "pip", "install", "--quiet", "--python", sys.executable, "--target", folder, client]
    subprocess.run(command, check=True)


def version(folder):
    names = (name.removesuffix(".dist-info") for name in os.listdir(folder) if name.endswith(".dist-info"))
    return next(name for name in names if name.startswith(("elasticsearch", "opensearch_py")))


def check(kind, folder):
    # One database for all: it would be another for every set of installed packages.
    more = {"FAMILIENBUERO_ES_BACKEND": kind, "FAMILIENBUERO_TEST_DB_FILE": str(folder.parent / "test.sqlite3")}
    environment = {**os.environ, "PYTHONPATH": str(folder), **more}
    command = [sys.executable, "-m", "pytest", TESTS, "--reuse-db", "-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
