"""``tipreport build``: the files that it builds, skips and removes, and its output."""

import json
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport

SETTINGS = 'briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = ["text"]\n'


@pytest.fixture
def project(folder: Path) -> Path:
    """A folder with a ``tipreport.toml``."""
    (folder / "tipreport.toml").write_text(SETTINGS)
    return folder


def test_built_files_and_their_folder_are_reported(project: Path, tipreport: Tipreport) -> None:
    first = tipreport("build")
    second_build = tipreport("build", ".")

    assert first == (0, "", "built      build/malta.txt\nbuilt      build/panama.txt\n2 built: look in build\n")
    assert second_build.err == "unchanged  build/malta.txt\nunchanged  build/panama.txt\n2 unchanged: look in build\n"
    assert tipreport("build", "--force").err.endswith("2 built: look in build\n")
    assert tipreport("build", "--quiet") == (0, "", "")


def test_outdated_files_are_removed_and_reported(project: Path, tipreport: Tipreport) -> None:
    tipreport("build")
    (project / "briefs/panama.yaml").unlink()

    done = tipreport("build")

    assert (
        done.err == "unchanged  build/malta.txt\nremoved    build/panama.txt\n1 unchanged, 1 removed: look in build\n"
    )


def test_a_file_that_no_build_wrote_is_an_error_and_the_others_are_built(project: Path, tipreport: Tipreport) -> None:
    (project / "build").mkdir()
    (project / "build/malta.txt").write_text("mine")

    done = tipreport("build")

    built, error, summary = done.err.splitlines()
    assert done.code == 1
    assert built == "built      build/panama.txt"
    assert error.startswith("error: build/malta.txt exists, but no build wrote it")
    assert summary == "1 failed, 1 built: look in build"


def test_processes_build_the_same(project: Path) -> None:
    done = commands.run("build", "--jobs", "2", folder=project)

    assert done == (0, "", "built      build/malta.txt\nbuilt      build/panama.txt\n2 built: look in build\n")


def test_invalid_settings_are_a_usage_error(project: Path, tipreport: Tipreport) -> None:
    (project / "tipreport.toml").write_text(SETTINGS.replace('"text"', '"txt"'))

    done = tipreport("build")

    assert done.code == 2
    assert done.err.startswith('tipreport.toml: formats[1]: there is no format "txt": write text')
    assert tipreport("build", "nowhere").code == 2


def test_an_invalid_brief_stops_the_build(project: Path, tipreport: Tipreport) -> None:
    (project / "briefs/zambia.yaml").write_text("id: zambia")

    done = tipreport("build")

    assert done.code == 3
    assert done.err.splitlines()[0].startswith("briefs/zambia.yaml:1: ")
    assert not (project / "build").exists()


def test_json_contains_each_file(project: Path, tipreport: Tipreport) -> None:
    document = json.loads(tipreport("build", "--json").out)

    assert [(file["path"], file["status"]) for file in document["files"]] == [
        ("build/malta.txt", "built"),
        ("build/panama.txt", "built"),
    ]
    assert (document["folder"], document["ok"]) == ("build", True)


def test_a_bar_is_shown_on_a_terminal(project: Path) -> None:
    code, shown, _ = commands.in_terminal("build", folder=project)

    assert code == 0
    assert "Building" in shown
    assert "2/2" in shown
    assert shown.endswith("built      build/malta.txt\nbuilt      build/panama.txt\n2 built: look in build\n")
