"""The page "Write an exporter in ten minutes" works as written, in an empty folder and a new environment."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import wheel_of
from tests.examples import console
from tests.testing.test_common_mistakes import MISTAKES

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "write-an-exporter.md").read_text("utf-8")
BLOCK = re.compile(r"^(?P<before>[^\n]*)\n\n?```(?P<language>[a-z]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`([\w./-]+)`:$")
LONGEST = 300  # seconds, the timeout of a command


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with tipreport and the libraries of this one; nothing is downloaded."""
    folder = tmp_path_factory.mktemp("fresh")
    wheel = wheel_of(ROOT, folder / "wheels")
    venv.create(folder / "env", with_pip=False, symlinks=True)
    python = folder / "env" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps", wheel]
    subprocess.run([*map(str, pip)], capture_output=True, check=True)
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "libraries.pth").write_text("".join(f"{path}\n" for path in sorted(libraries)), "utf-8")
    return python


def steps() -> Iterator[tuple[str, str]]:
    """Yields the steps of the page: a file and its text, or ``$`` and a console block."""
    for block in BLOCK.finditer(PAGE):
        file = FILE.search(block["before"])
        if file and block["language"] != "console":
            yield file[1], block["text"]
        elif block["language"] == "console":
            yield "$", block["text"]


def test_the_page_ends_with_an_exporter_that_conforms(python: Path, tmp_path: Path) -> None:
    here, environment = tmp_path, fresh(python)
    for step, text in steps():
        if step != "$":
            Path(here, step).write_text(text, "utf-8")
            continue
        entered = [*console.commands(text)]
        codes = [f"{command.shown}".strip() for command in entered if command.line == "echo $?"]
        for command in entered:
            if command.line.startswith("cd "):
                here = here / command.line.removeprefix("cd ")
            elif command.line != "echo $?":
                done = shell(command.line, here, environment)
                assert done.returncode == 0 or str(done.returncode) in codes, f"$ {command.line}\n{done.stdout}"
                assert not command.shown or console.matches(command.shown, done.stdout), (
                    f"$ {command.line}\n{done.stdout}"
                )

    shown = shell("tipreport plugins show bibliography", here, environment).stdout
    paths = "import tipreport, tipreport_bibliography; print(tipreport.__file__, tipreport_bibliography.__file__)"
    library, plugin = shell(f'python -c "{paths}"', tmp_path, environment).stdout.split()
    assert "From: tipreport-bibliography 0.1.0" in shown
    assert text.endswith("$ tipreport plugins check bibliography\n54 checks passed, 0 failed\n")
    assert Path(library).is_relative_to(python.parents[1])
    assert Path(plugin).is_relative_to(tmp_path)


def fresh(python: Path) -> dict[str, str]:
    """Returns the environment of commands: the new Python first, a plain terminal, and no network for pip."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "PYTHON", "TIPREPORT"))
    }
    return inherited | {
        "PATH": os.pathsep.join([str(python.parent), os.environ["PATH"]]),
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # for pip, 0 means no build isolation
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
        "PYTHONUNBUFFERED": "1",
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }


def shell(command: str, folder: Path, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Runs a command in a shell."""
    return subprocess.run(
        command,
        shell=True,  # readers type the command into a shell
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=LONGEST,
        check=False,
    )


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_page_shows_the_message_for_each_mistake(mistake: str) -> None:
    first = next(iter(MISTAKES[mistake][1].values()))
    found = first.partition("; found: ")[2].rpartition("; ")[0]

    assert f"| {mistake} | {' '.join(found.split())} |\n" in PAGE  # a cell of a table has one line
