"""Fixtures that tests of several packages share."""

import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PLUGINS_BROKEN = Path(__file__).parent / "plugins_broken"


def wheel_of(project: Path, folder: Path) -> Path:
    """Build the wheel of a project, in this process."""
    return Path(next(WheelBuilder(str(project)).build(directory=str(folder))))


def install(target: Path, *projects: Path) -> Path:
    """Install projects into a folder for ``PYTHONPATH``: their wheels, which have no scripts, are only unpacked."""
    for project in projects:
        with zipfile.ZipFile(wheel_of(project, target.with_name("wheels"))) as wheel:
            wheel.extractall(target)
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
