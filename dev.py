#!/usr/bin/env python3
"""The developer's one door: demo town, tests, management commands, benchmarks and checks.

    python3 dev.py demo [--port N] [--no-serve]
    python3 dev.py test [pytest arguments]
    python3 dev.py manage COMMAND [arguments]
    python3 dev.py bench NAME [arguments]
    python3 dev.py lint

Needs Python 3.11 or newer and nothing else. Whatever more is needed goes into the virtual environment `.venv` beside
this file: with uv where it is found, otherwise with venv and pip. Every step that fails ends the command with a
sentence that says what to do and a non-zero exit code.
"""

import argparse
import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "familienbuero-dev.json"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
MANAGE = ROOT / "example_project" / "manage.py"
TEMPLATE_FOLDERS = ("wagtail_familienbuero", "example_project")
ARGUMENTS_AGAINST_XDIST = ("-n", "--numprocesses", "--pdb", "--trace", "--co", "--collect-only", "--fixtures", "-s")


def main(argv):
    if sys.version_info < (3, 11):  # noqa: UP036 (this file is run before anything is installed)
        stop("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ".")
    commands = {"demo": demo, "test": test, "manage": manage, "bench": bench, "lint": lint}
    if not argv or argv[0] not in commands:
        print(__doc__)
        return 0 if argv and argv[0] in ("-h", "--help") else 2
    keep_bytecode()
    return commands[argv[0]](argv[1:])


# Commands: each gets its own arguments and gives back the exit code.


def demo(args):
    parser = argparse.ArgumentParser(prog="dev.py demo", description="Set up the demo town and serve it.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--no-serve", action="store_true", help="end after the town is loaded")
    options = parser.parse_args(args)
    if not options.no_serve:
        require_free_port(options.port)
    environment("localize")
    require_example_project()
    run([PYTHON, MANAGE, "migrate", "--verbosity", "0"], "The demo town's database could not be set up (migrate).")
    run([PYTHON, MANAGE, "load_example_town"], "The demo town could not be loaded (load_example_town).")
    print(welcome(options.port), flush=True)
    if options.no_serve:
        return 0
    return call([PYTHON, MANAGE, "runserver", f"127.0.0.1:{options.port}"])


def test(args):
    environment("localize", "test")
    install_axe()
    parallel = [] if any(conflicts_with_xdist(arg) for arg in args) else ["-n", "auto"]
    return call([PYTHON, "-m", "pytest", *parallel, *args], cwd=ROOT)


def manage(args):
    environment("localize")
    require_example_project()
    return call([PYTHON, MANAGE, *args])  # in the caller's folder: file arguments are relative to it


def bench(args):
    modules = (path.stem for path in (ROOT / "benchmarks").glob("*.py"))
    names = sorted(name for name in modules if not name.startswith("_") and name != "settings")
    name = args[0].replace("-", "_") if args else ""
    if name not in names:
        stop(f"Which benchmark? There are: {', '.join(names) or 'none yet'}.")
    environment("localize", "test", *(["semantic"] if "--semantic" in args else []))
    return call([PYTHON, "-m", f"benchmarks.{name}", *absolute(args[1:])], cwd=ROOT)


def lint(args):
    environment("lint")
    steps = [["ruff", "check", "."], ["ruff", "format", "--check", "."]]
    folders = [name for name in TEMPLATE_FOLDERS if any((ROOT / name).rglob("*.html"))]
    if folders:
        # Not --check: its line breaks inside inline elements would show as spaces.
        steps += [["djlint", "--lint", *folders]]
    codes = [call([PYTHON, "-m", *step], cwd=ROOT) for step in steps]
    return max(codes)


# The environment


def environment(*extras):
    """Make `.venv` hold the package (editable) with the extras; at once where it already does."""
    stamp = read_stamp()
    wanted = {"setup": digest(ROOT / "setup.cfg"), "python": sys.version.split()[0]}
    fresh = PYTHON.exists() and all(stamp.get(key) == value for key, value in wanted.items())
    if fresh and set(extras) <= set(stamp["extras"]):
        return
    uv = find_uv()
    if not PYTHON.exists() or stamp.get("python") != wanted["python"]:
        create_venv(uv)
    extras = sorted({*extras, *stamp.get("extras", [])})
    install(uv, f"{ROOT}[{','.join(extras)}]")
    STAMP.write_text(json.dumps({**wanted, "extras": extras}), encoding="utf-8")


def keep_bytecode():
    """Where Python is told to write no bytecode, each of our processes would compile Django and Wagtail again."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(VENV / "bytecode"))


def read_stamp():
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def find_uv():
    """The path of a uv that runs (a version manager's shim may be on the path without one behind it), or None."""
    uv = shutil.which("uv")
    works = uv and subprocess.run([uv, "--version"], capture_output=True, check=False).returncode == 0
    return uv if works else None


def create_venv(uv):
    print(f"Making the environment {VENV} ...", flush=True)
    if uv and call([uv, "venv", "--quiet", "--clear", "--seed", "--python", sys.executable, VENV]) == 0:
        return
    run(
        [sys.executable, "-m", "venv", "--clear", VENV],
        "The virtual environment could not be made. On Debian and Ubuntu: apt install python3-venv",
    )


def install(uv, package):
    print("Installing the package and what it needs ...", flush=True)
    if uv and call([uv, "pip", "install", "--quiet", "--python", PYTHON, "--editable", package]) == 0:
        return
    if uv:
        print("uv could not install it; trying pip.", flush=True)
    run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", package],
        "The packages could not be installed; pip's message stands above. Is the package index reachable?",
    )


def install_axe():
    """axe-core and vnu for the browser tests, where npm is at hand; without it those tests skip and say so."""
    npm = shutil.which("npm")
    if npm and not (ROOT / "node_modules" / "axe-core" / "axe.min.js").exists():
        command = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--silent"]
        subprocess.run(command, cwd=ROOT, check=False)


# Small helpers


def absolute(args):
    """The arguments with files and folders as the caller named them: benchmarks run in the folder of this file."""
    return [str(Path(arg).resolve()) if os.sep in arg and Path(arg).exists() else arg for arg in args]


def require_free_port(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 0 if sys.platform == "win32" else 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            stop(f"Port {port} cannot be used ({error}). Choose another: python3 dev.py demo --port {port % 60000 + 1}")


def require_example_project():
    if not MANAGE.exists():
        stop(f"The demo town is missing: {MANAGE} does not exist.")


def conflicts_with_xdist(arg):
    return arg in ARGUMENTS_AGAINST_XDIST or arg.startswith(("-n", "--numprocesses=", "--dist"))


def welcome(port):
    return f"""
The demo town is ready.
  Site:   http://127.0.0.1:{port}/
  Admin:  http://127.0.0.1:{port}/admin/
  Log in: admin / familienbuero (administrator), redaktion / familienbuero (editor)
"""


def call(command, **options):
    """Run a command and give back its exit code; Ctrl-C is the usual way to end a server and counts as success."""
    try:
        return subprocess.run([str(part) for part in command], check=False, **options).returncode
    except KeyboardInterrupt:
        return 0 if "runserver" in command else 130


def run(command, sentence):
    """Run a command that must succeed."""
    if call(command) != 0:
        stop(sentence)


def stop(sentence):
    sys.exit(f"dev.py: {sentence}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
