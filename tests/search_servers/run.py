"""What each kind of search server is told, through its own client: the contract of all five, one after the other.

    python -m tests.search_servers.run [KIND …]

Runs with the Python that has the package and its test requirements; the clients, which exclude one another, are put
by uv into folders of their own and are gone afterwards. Ends non-zero at the first kind that is told something else.
"""

import os
import subprocess
import sys
import tempfile

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
    for kind in kinds or CLIENTS:
        with tempfile.TemporaryDirectory(prefix="familienbuero-client-") as folder:
            install(CLIENTS[kind], folder)
            print(f"--- {kind}: {version(folder)}", flush=True)
            check(kind, folder)


def install(client, folder):
    command = ["uv", "pip", "install", "--quiet", "--python", sys.executable, "--target", folder, client]
    subprocess.run(command, check=True)


def version(folder):
    names = (name.removesuffix(".dist-info") for name in os.listdir(folder) if name.endswith(".dist-info"))
    return next(name for name in names if name.startswith(("elasticsearch", "opensearch_py")))


def check(kind, folder):
    environment = {**os.environ, "PYTHONPATH": folder, "FAMILIENBUERO_ES_BACKEND": kind}
    command = [sys.executable, "-m", "pytest", TESTS, "-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
