"""A PostgreSQL server of our own for a measurement, where none is named and the programs are there."""

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

OPTIONS = "-c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@contextmanager
def server():
    """Starts one on a free port of this machine and stops it; `FAMILIENBUERO_TEST_DB_HOST` names another one."""
    programs = find_programs()
    if os.environ.get("FAMILIENBUERO_TEST_DB") != "postgres" or "FAMILIENBUERO_TEST_DB_HOST" in os.environ:
        yield
        return
    if programs is None:
        raise SystemExit(
            "PostgreSQL is not installed here. Install it (Debian and Ubuntu: apt install postgresql), or name a"
            " running one by FAMILIENBUERO_TEST_DB_HOST, _PORT, _USER and _PASSWORD."
        )
    with tempfile.TemporaryDirectory(prefix="familienbuero-postgres-") as folder:
        # PostgreSQL refuses to run as root.
        Path(folder).chmod(0o711)
        data, port = Path(folder) / "data", free_port()
        data.mkdir(mode=0o700)
        if is_root():
            shutil.chown(data, "postgres", "postgres")
        control(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-p {port} -k {data} {OPTIONS}"
        control(programs / "pg_ctl", "-D", data, "-w", "-l", data / "log", "-o", options, "start")
        os.environ |= {"FAMILIENBUERO_TEST_DB_HOST": "127.0.0.1", "FAMILIENBUERO_TEST_DB_PORT": str(port)}
        try:
            yield
        finally:
            control(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def find_programs():
    """The folder of the server's programs; Debian has them beside the path. `None` where there are none."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "pg_ctl").exists() and (folder / "initdb").exists()), None)


def is_root():
    return hasattr(os, "geteuid") and os.geteuid() == 0


def control(*command):
    before = ["runuser", "-u", "postgres", "--"] if is_root() else []
    subprocess.run([*before, *map(str, command)], check=True, stdout=subprocess.DEVNULL)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
