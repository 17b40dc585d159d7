"""The test sites that need settings of their own, each in a process of its own, so that one command runs everything."""

import subprocess
import sys

import pytest

from tests.support import ROOT, needs_wagtail_8, site_environment


def run_site(site):
    command = [sys.executable, "-m", "pytest", f"--ds=tests.sites.{site}.settings", f"tests/sites/{site}"]
    command += ["-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
    return subprocess.run(
        command, cwd=ROOT, env=site_environment(site), capture_output=True, text=True, timeout=600, check=False
    )


def assert_green(site):
    result = run_site(site)
    assert result.returncode == 0, f"the site {site} failed:\n{result.stdout[-20000:]}\n{result.stderr[-5000:]}"


def test_own_pages():
    assert_green("own_pages")


def test_own_base():
    if reason := needs_wagtail_8():
        pytest.skip(reason)
    assert_green("own_base")
