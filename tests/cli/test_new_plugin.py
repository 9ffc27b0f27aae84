"""``tipreport plugins new``: the new plugin is built, installed, tested and run."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tests.conftest import install
from tipreport import read_brief
from tipreport.testing.exporter_checks import CHECKS

ROOT = Path(__file__).parents[2]
FILES = ["CHANGELOG.md", "README.md", "pyproject.toml", "tests/test_my_outline.py", "tipreport_my_outline.py"]


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a new plugin."""
    folder = tmp_path_factory.mktemp("generated")
    done = commands.run("plugins", "new", "my-outline", folder=folder)
    assert (done.code, done.out) == (0, "")
    return folder / "tipreport-my-outline"


@pytest.fixture(scope="module")
def installed(generated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for ``PYTHONPATH`` with the installed wheel of the plugin."""
    return install(tmp_path_factory.mktemp("installed") / "site", generated)


def run(*command: str | Path, folder: Path, **changes: str) -> str:
    """Run a command that must succeed, and return its output."""
    done = subprocess.run(
        [sys.executable, "-m", *map(str, command)],
        cwd=folder,
        env=os.environ | changes,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_has_every_file_that_a_distribution_needs(generated: Path) -> None:
    assert sorted(path.relative_to(generated).as_posix() for path in generated.rglob("*") if path.is_file()) == FILES


def test_its_code_is_formatted_typed_and_clean(generated: Path, tmp_path: Path) -> None:
    run("ruff", "format", "--isolated", "--check", ".", folder=generated)
    run("ruff", "check", "--isolated", "--select", "E,F,W,I,B,UP,ANN,SIM,RET,PT,N", ".", folder=generated)
    checked = run("mypy", "--strict", "--cache-dir", tmp_path, "tipreport_my_outline.py", "tests", folder=generated)

    assert checked.startswith("Success")


def test_its_tests_pass_with_the_installed_plugin(generated: Path, installed: Path, tmp_path: Path) -> None:
    shutil.copytree(generated / "tests", tmp_path / "tests")

    output = run("pytest", "-q", "-p", "no:cacheprovider", folder=tmp_path, PYTHONPATH=str(installed))

    assert output.splitlines()[-1].startswith(f"{len(CHECKS)} passed")  # those of "tipreport plugins check"
    assert "skipped" not in output


def test_it_exports_a_brief(installed: Path, tmp_path: Path) -> None:
    brief, path = ROOT / "data" / "briefs" / "serbia.yaml", {"PYTHONPATH": str(installed)}

    exported = commands.run("export", "my-outline", brief, "-o", "a.txt", "--bullet", "*", folder=tmp_path, **path)

    assert exported == (0, "", "wrote a.txt\n")
    assert (tmp_path / "a.txt").read_text("utf-8").startswith("* Serbia. Country brief: Human trafficking in Serbia.\n")


def test_it_exports_a_collection(installed: Path, tmp_path: Path) -> None:
    briefs = ROOT / "data" / "briefs"

    done = commands.run("export", "my-outline", briefs, "-o", "all.txt", folder=tmp_path, PYTHONPATH=str(installed))

    text = (tmp_path / "all.txt").read_text("utf-8")
    assert done == (0, "", "wrote all.txt\n")
    about_countries = [each for each in map(read_brief, briefs.glob("*.yaml")) if each.subject == "country"]
    assert text.count("- Tier: ") == len(about_countries) > 1


def test_its_module_is_short(generated: Path) -> None:
    assert len((generated / "tipreport_my_outline.py").read_text("utf-8").splitlines()) <= 75


def test_it_prints_the_next_commands(tipreport: Tipreport) -> None:
    done = tipreport("plugins", "new", "outline")

    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines() == [
        "wrote tipreport-outline: a plugin with the format outline. Edit it, and then run:",
        "  python -m pip install -e ./tipreport-outline",
        "  tipreport plugins check outline",
        "  tipreport export outline BRIEF -o FILE",
    ]


def test_json_names_the_files(folder: Path, tipreport: Tipreport) -> None:
    document = json.loads(tipreport("plugins", "new", "my-outline", "-d", "my plugins/outline", "--json").out)

    assert document["command"] == "plugins new"
    assert document["path"] == "my plugins/outline"
    assert sorted(document["files"]) == FILES
    assert document["next"][0] == "python -m pip install -e './my plugins/outline'"
    assert (folder / "my plugins/outline/pyproject.toml").is_file()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("text", '"text" is a built-in format: choose another name'),
        ("all", '"all" means every format: choose another name'),
        ("tipreport-x", 'give only the name of the format: "x", not "tipreport-x"'),
        ("My Format", '"My Format" is not a valid name: expected lower-case letters, digits and hyphens, such as "my'),
        ("2d", '"2d" is not a valid name: expected lower-case letters, digits and hyphens, such as "d"'),
        ("../x", '"../x" is not a valid name'),
        ("日本", '"日本" is not a valid name: expected lower-case letters, digits and hyphens\n'),
    ],
)
def test_an_invalid_or_used_name_raises_an_error(folder: Path, tipreport: Tipreport, name: str, expected: str) -> None:
    before = sorted(folder.iterdir())

    done = tipreport("plugins", "new", name)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"error: {expected}")
    assert sorted(folder.iterdir()) == before


def test_the_name_of_an_installed_plugin_raises_an_error(installed: Path, tmp_path: Path) -> None:
    done = commands.run("plugins", "new", "my-outline", folder=tmp_path, PYTHONPATH=str(installed))

    assert done == (2, "", 'error: "my-outline" is the format of tipreport-my-outline 0.1.0: choose another name\n')


def test_an_existing_folder_is_not_changed(folder: Path, tipreport: Tipreport) -> None:
    (folder / "tipreport-outline").mkdir()

    done = tipreport("plugins", "new", "outline")

    assert (done.code, done.err) == (
        2,
        "error: tipreport-outline exists: choose another folder with -d DIR\n",
    )
    assert not [*(folder / "tipreport-outline").iterdir()]
