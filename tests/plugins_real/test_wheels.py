"""Wheels of tipreport and of its plugins pass the tests of the plugins in a new environment."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import wheel_of

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(file.parent for file in (ROOT / "plugins").glob("*/pyproject.toml"))
LONGEST = 300  # seconds, the timeout of a command
PYTEST = "import gc, sys, pytest; gc.set_threshold(20_000, 50, 100); sys.exit(pytest.main())"  # collects rarely

pytestmark = pytest.mark.slow


def run(*command: str | Path, folder: Path) -> str:
    """Returns the output of a command, which must succeed."""
    done = subprocess.run(
        [*map(str, command)], cwd=folder, capture_output=True, text=True, timeout=LONGEST, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheels and the libraries of this one, but without the source folders.

    A path file that leads to those libraries makes no use of the path files there, and so not of an editable tipreport.
    """
    folder = tmp_path_factory.mktemp("clean")
    wheels = [wheel_of(project, folder / "wheels") for project in (ROOT, *PLUGINS)]
    venv.create(folder / "env", with_pip=False, symlinks=True)
    python = folder / "env" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", "--no-compile", *wheels, folder=folder)
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "libraries.pth").write_text("".join(f"{path}\n" for path in sorted(libraries)), "utf-8")
    return python


def test_every_format_comes_from_its_wheel(python: Path, tmp_path: Path) -> None:
    listed = run(python.with_name("tipreport"), "--strict-plugins", "plugins", "list", folder=tmp_path)
    program = "import sys, tipreport, tipreport.registry as r; print(tipreport.__file__); "
    program += "formats = r.default_registry().exporters().values(); "
    program += "[print(sys.modules[each.function.__module__].__file__) for each in formats]"

    assert {line.split()[0] for line in listed.splitlines()[1:]} >= {"tipreport", *(folder.name for folder in PLUGINS)}
    for imported_from in run(python, "-c", program, folder=tmp_path).splitlines():
        assert Path(imported_from).is_relative_to(python.parents[1])


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda folder: folder.name)
def test_the_tests_of_the_plugin_pass(python: Path, tmp_path: Path, plugin: Path) -> None:
    shutil.copytree(plugin / "tests", tmp_path / "tests")
    shutil.copy(plugin / "pyproject.toml", tmp_path)

    output = run(python, "-P", "-c", PYTEST, "-q", "-p", "no:cacheprovider", "tests", folder=tmp_path)

    assert any("(ExporterConformance)" in file.read_text("utf-8") for file in (plugin / "tests").glob("test_*.py"))
    assert " passed" in output
    assert "skipped" not in output or not os.environ.get("CI")  # a tool may be missing elsewhere


@pytest.mark.parametrize("project", [ROOT, *PLUGINS], ids=lambda folder: folder.name)
def test_every_wheel_contains_the_licence(python: Path, project: Path) -> None:
    name = "tipreport" if project == ROOT else project.name.replace("-", "_")
    (wheel,) = (python.parents[2] / "wheels").glob(f"{name}-*.whl")

    with zipfile.ZipFile(wheel) as archive:
        (licence,) = (name for name in archive.namelist() if name.endswith(".dist-info/licenses/LICENSE"))
        assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()
