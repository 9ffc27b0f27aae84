"""``tipreport build``: the files that it builds, skips and removes, and its output."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tests.cli.screen import colours, screen
from tipreport.atomic import locked
from tipreport.project import journal

SETTINGS = 'briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = ["text"]\n'


@pytest.fixture
def project(folder: Path) -> Path:
    """A folder with a ``tipreport.toml``."""
    (folder / "tipreport.toml").write_text(SETTINGS)
    return folder


def test_built_files_and_their_folder_are_reported(project: Path, tipreport: Tipreport) -> None:
    assert tipreport("build") == (0, "", "2 built: look in build\n")
    assert tipreport("build", ".") == (0, "", "2 unchanged: look in build\n")
    assert tipreport("build", "--force").err == "2 built: look in build\n"
    assert tipreport("build", "--quiet") == (0, "", "")


def test_a_verbose_build_names_every_file(project: Path, tipreport: Tipreport) -> None:
    done = tipreport("build", "--verbose")

    assert done.err == "built      build/malta.txt\nbuilt      build/panama.txt\n2 built: look in build\n"


def test_outdated_files_are_removed_and_reported(project: Path, tipreport: Tipreport) -> None:
    tipreport("build")
    (project / "briefs/panama.yaml").unlink()

    done = tipreport("build", "--verbose")

    assert (
        done.err == "unchanged  build/malta.txt\nremoved    build/panama.txt\n1 unchanged, 1 removed: look in build\n"
    )


def test_a_file_that_no_build_wrote_is_an_error_and_the_others_are_built(project: Path, tipreport: Tipreport) -> None:
    (project / "build").mkdir()
    (project / "build/malta.txt").write_text("mine")

    done = tipreport("build")

    error, summary = done.err.splitlines()
    assert done.code == 1
    assert error.startswith("error: build/malta.txt exists, but no build wrote it")
    assert summary == "1 built, 1 failed: look in build"


def test_an_address_needs_an_executor(project: Path, tipreport: Tipreport) -> None:
    done = tipreport("build", "--executor-address", "tcp://127.0.0.1:9")

    assert done.code == 2
    assert "--executor-address needs an executor: --executor dask" in done.err


def test_an_unknown_executor_is_a_usage_error(project: Path, tipreport: Tipreport) -> None:
    assert tipreport("build", "--executor", "task") == (
        2,
        "",
        'error: no executor "task"; did you mean dask? installed executors: dask, processes\n',
    )
    assert not (project / "build").exists()


def test_processes_build_the_same(project: Path) -> None:
    done = commands.run("build", "--jobs", "2", "--verbose", folder=project)

    assert done == (0, "", "built      build/malta.txt\nbuilt      build/panama.txt\n2 built: look in build\n")


def test_invalid_settings_are_a_usage_error(project: Path, tipreport: Tipreport) -> None:
    (project / "tipreport.toml").write_text(SETTINGS.replace('"text"', '"txt"'))

    done = tipreport("build")

    assert done.code == 2
    assert done.err.startswith('tipreport.toml: error: formats[1]: there is no format "txt": write text')
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
    assert "2 of 2" in shown
    assert screen(shown) == ["2 built: look in build"]
    assert colours(shown) == set()  # the bar has the colours of the terminal, and reads on white and on black


def test_a_dry_run_shows_what_a_build_would_do_and_changes_nothing(project: Path, tipreport: Tipreport) -> None:
    tipreport("build")
    (project / "briefs/malta.yaml").write_text(commands.MALTA.replace("convictions", "arrests"))
    (project / "briefs/panama.yaml").unlink()
    (project / "briefs/zambia.yaml").write_text(commands.PANAMA.replace("panama", "zambia"))
    before = contents(project)

    done = tipreport("build", "--dry-run")

    assert done == (
        0,
        """would replace  build/malta.txt (its inputs changed)
would write    build/zambia.txt (new)
would remove   build/panama.txt
""",
        "nothing was changed in build: 1 to replace, 1 to write, 1 to remove\n",
    )
    document = json.loads(tipreport("build", "--dry-run", "--json").out)
    assert [(file["status"], file["replaces"], file["reason"]) for file in document["files"]] == [
        ("built", True, "its inputs changed"),
        ("built", False, "new"),
        ("removed", False, ""),
    ]
    assert document["dry_run"] is True
    assert contents(project) == before


def test_a_dry_run_has_the_exit_code_of_the_build(project: Path, tipreport: Tipreport) -> None:
    tipreport("build")
    (project / "build/malta.txt").write_text("mine")

    done, real = tipreport("build", "--dry-run"), tipreport("build")

    assert (done.code, real.code) == (1, 1)
    assert done.err.splitlines()[0].startswith("error: build/malta.txt was changed since it was built, so it was not")
    assert done.err.splitlines()[0] == next(line for line in real.err.splitlines() if line.startswith("error"))
    assert done.err.endswith("nothing was changed in build: 1 that would fail, 1 up to date\n")
    assert "would replace  build/malta.txt (a copy of the changed file is kept beside it)" in (
        tipreport("build", "--dry-run", "--force").out
    )


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """The content and the time of each file."""
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_the_settings_of_a_folder_above_are_used_and_named(
    project: Path, tipreport: Tipreport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "briefs")

    done = tipreport("build")

    assert done.code == 0
    assert done.err.splitlines()[0] == "using ../tipreport.toml"
    assert (project / "build/malta.txt").exists()
    assert tipreport("build", ".").code == 2  # a given folder is not left


def test_a_second_build_waits_and_says_so(project: Path) -> None:
    (project / "build").mkdir()
    with locked(project / "build" / journal.NAME, pytest.fail):
        process = commands.start("build", folder=project)
        assert process.stderr is not None
        first = process.stderr.readline()
    _, rest = process.communicate(timeout=commands.LONGEST)

    assert first == "waiting for another build into build\n"
    assert rest.endswith("2 built: look in build\n")


def test_a_build_with_nothing_to_do_imports_no_library_of_a_format_and_no_parser(project: Path) -> None:
    (project / "tipreport.toml").write_text(SETTINGS.replace('"text"', '"text", "pdf", "excel"'))
    code = (
        "import sys\nfrom tipreport.cli import main\nassert main(['build']) == 0\n"
        "print(*sorted({'yaml', 'reportlab', 'openpyxl', 'fontTools', 'babel', 'pypdf'} & sys.modules.keys()))"
    )

    def imported() -> str:
        done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    assert "reportlab" in imported()
    assert imported() == ""
