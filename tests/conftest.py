"""Fixtures that tests of several packages share."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PLUGINS_BROKEN = Path(__file__).parent / "plugins_broken"


def install(target: Path, *distributions: Path) -> Path:
    """Install distributions from their folders into a folder for ``PYTHONPATH``, without any network."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    options = ["--disable-pip-version-check", "--root-user-action=ignore", "--no-compile", "--target", str(target)]
    done = subprocess.run([*pip, *options, *map(str, distributions)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="session")
def broken_plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for ``PYTHONPATH`` with the distributions of ``plugins_broken`` that do not harm a process."""
    distributions = sorted(file.parent for file in PLUGINS_BROKEN.glob("*/pyproject.toml"))
    return install(tmp_path_factory.mktemp("plugins") / "installed", *distributions)


@pytest.fixture(scope="session")
def harmful_plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for ``PYTHONPATH`` with every distribution of ``plugins_broken``, also the harmful ones."""
    distributions = sorted(file.parent for file in PLUGINS_BROKEN.rglob("pyproject.toml"))
    return install(tmp_path_factory.mktemp("plugins") / "installed", *distributions)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The installed Chromium. Without it the test is skipped; in CI it fails."""
    command = next(filter(None, map(shutil.which, BROWSERS)), None)
    if command is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs chromium: apt-get install chromium")
        pytest.skip("no Chromium here")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=command, args=["--no-sandbox"])
        yield opened
        opened.close()
