"""The command as a process: every failure is one line with the right exit code, and leaves no partial file."""

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.commands import Done

WAITING = """
import tipreport.registry.plugin_code

tipreport.registry.plugin_code.WORKING = 1000.0  # seconds that it may wait for the test


def write(briefs, stream, options, context):
    stream.write(b"half")
    stream.flush()
    with open(os.environ["TRIAL_BEGUN"], "w") as begun:
        begun.write("begun\\n")
    with open(os.environ["TRIAL_GO_ON"]) as go_on:
        go_on.read()


@hookimpl
def tipreport_exporters():
    yield exporter(write, "waiting")
"""
FULL = Path("/dev/full")


def with_streams(*arguments: str, folder: Path, stdout: int | None) -> Done:
    """Run the command with a standard output that is not read, or cannot be written."""
    asked = [*commands.COMMAND, *arguments]
    done = subprocess.run(
        asked, cwd=folder, env=commands.environment(), stdout=stdout, stderr=subprocess.PIPE, text=True, check=False
    )
    return Done(done.returncode, "", done.stderr)


# ---------------------------------------------------------------- interrupts


def test_an_interrupt_during_the_first_imports_is_one_line(folder: Path) -> None:
    interrupts = "import sys\nclass Finder:\n    def find_spec(self, name, *_):\n"
    interrupts += (
        "        if name == 'click':\n            raise KeyboardInterrupt\nsys.meta_path.insert(0, Finder())\n"
    )
    (folder / "sitecustomize.py").write_text(interrupts)

    done = commands.run("export", "text", folder=folder, PYTHONPATH=str(folder))

    assert done == (130, "", "interrupted\n")


# ---------------------------------------------------------------- pipes and disks


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "briefs/malta.yaml"),
        ("check", "briefs"),
        ("check", "nowhere.yaml", "--json"),
        ("export", "text", "briefs/malta.yaml", "-o", "-"),
        ("schema",),
        ("plugins", "list"),
        ("--help",),
    ],
)
def test_a_closed_pipe_is_not_an_error(folder: Path, arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = with_streams(*arguments, folder=folder, stdout=writing)
    os.close(writing)

    assert done == (0, "", "")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "briefs/malta.yaml"),
        ("export", "text", "briefs/malta.yaml", "-o", "-"),
        ("check", "briefs", "--json"),
        ("check", "nowhere.yaml", "--json"),
    ],
)
def test_a_full_disk_behind_standard_output_is_reported(folder: Path, arguments: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = with_streams(*arguments, folder=folder, stdout=full.fileno())

    assert (done.code, done.err) == (1, "error: cannot write to standard output: No space left on device\n")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_a_full_disk_is_reported_by_version_and_help(folder: Path, argument: str) -> None:
    with FULL.open("wb") as full:
        done = with_streams(argument, folder=folder, stdout=full.fileno())

    assert (done.code, done.err.splitlines()[0]) == (1, "error: No space left on device")


def test_a_standard_output_that_is_closed_is_reported(folder: Path) -> None:
    asked = ["sh", "-c", 'exec "$@" >&-', "sh", *commands.COMMAND, "show", "briefs/malta.yaml"]

    done = subprocess.run(asked, cwd=folder, env=commands.environment(), stderr=subprocess.PIPE, text=True, check=False)

    assert (done.returncode, done.stderr) == (1, "error: cannot write to standard output: it is closed\n")


def test_a_full_disk_leaves_only_the_old_file(folder: Path) -> None:
    (folder / "build").mkdir()
    (folder / "build/malta.txt").write_text("old")
    export = [*commands.COMMAND, "export", "text", "briefs/malta.yaml", "-o", "build/malta.txt", "--force"]

    done = subprocess.run(  # a limit on the size of files: the system reports an error, as for a full disk
        ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh", *export],
        cwd=folder,
        env=commands.environment(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "error: cannot write build/malta.txt: File too large\n"
    assert {path.name: path.read_text() for path in (folder / "build").iterdir()} == {"malta.txt": "old"}


def test_a_file_that_may_not_be_read_is_rejected(folder: Path) -> None:
    (folder / "wrong.yaml").write_bytes(b"id: malta\ntitle: \xff\n")
    os.mkfifo(folder / "pipe.yaml")

    done = commands.run("export", "text", "wrong.yaml", "pipe.yaml", "-d", "build", folder=folder)

    assert (done.code, done.out) == (3, "")
    assert done.err.splitlines() == [
        "wrong.yaml:2: error: expected text in UTF-8, found the byte 0xff: save the file as UTF-8",
        "pipe.yaml: error: expected a brief file, found a device or a pipe",
    ]
    assert not (folder / "build").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("new", "chile"),
        ("check", "briefs"),
        ("show", "malta.yaml"),
        ("export", "pdf", "malta.yaml", "-o", "malta.pdf"),
        ("build",),
        ("update", "briefs", "--from", "figures.xlsx"),
        ("plugins", "new", "outline"),
        ("schema",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_deleted_current_folder_is_reported(folder: Path, arguments: tuple[str, ...]) -> None:
    asked = ["sh", "-c", 'rmdir ../deleted; exec "$@"', "sh", *commands.COMMAND, *arguments]
    (folder / "deleted").mkdir()

    done = subprocess.run(
        asked, cwd=folder / "deleted", env=commands.environment(), capture_output=True, text=True, check=False
    )

    message = "the current folder cannot be used (No such file or directory): change to another folder with cd"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"error: {message}\n")


def test_standard_error_may_be_closed(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    asked = [*commands.COMMAND, "show", "nowhere.yaml"]
    done = subprocess.run(asked, cwd=folder, env=commands.environment(), stderr=writing, check=False)
    os.close(writing)

    assert done.returncode == 3


# ---------------------------------------------------------------- interrupts


@pytest.fixture
def waiting(folder: Path) -> dict[str, str]:
    """Create ten briefs and a format that writes half of its file and waits. Returns its environment."""
    for number in range(8):
        text = commands.PANAMA.replace("id: panama", f"id: panama-{number}")
        (folder / f"briefs/panama-{number}.yaml").write_text(text)
    commands.plugin(folder / "installed", "tipreport-waiting", WAITING)
    for name in ("begun", "go-on"):
        os.mkfifo(folder / name)
    return {
        "PYTHONPATH": str(folder / "installed"),
        "TRIAL_BEGUN": str(folder / "begun"),
        "TRIAL_GO_ON": str(folder / "go-on"),
    }


def wait_until_begun(folder: Path, count: int) -> None:
    """Wait until the given number of exports have written half of their file."""
    begun = os.open(folder / "begun", os.O_RDWR)  # open for writing too, so that it never ends
    while count > 0:
        assert select.select([begun], [], [], commands.LONGEST)[0]
        count -= os.read(begun, 1) == b"\n"
    os.close(begun)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("SIGINT", (130, "interrupted")),
        ("SIGTERM", (143, "terminated")),
        ("SIGHUP", (129, "the terminal was closed")),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_prints_one_line_and_leaves_no_files(
    folder: Path, waiting: dict[str, str], jobs: int, sent: str, expected: tuple[int, str]
) -> None:
    code, message = expected
    asked = ("export", "waiting", "briefs", "-d", "build", "--jobs", str(jobs))
    with commands.start(*asked, folder=folder, **waiting) as process:
        wait_until_begun(folder, jobs)
        os.killpg(process.pid, signal.Signals[sent])  # as a terminal does: to the command and all its processes
        out, err = process.communicate(timeout=commands.LONGEST)

    written = "build/malta.out" if jobs == 1 else "files"
    message += f" while waiting of tipreport-waiting 0.1 was writing {written}\n"
    assert (process.returncode, err) == (code, message)
    assert out == ""
    assert [*(folder / "build").iterdir()] == []


def test_processes_end_with_the_command_that_is_terminated_alone(folder: Path, waiting: dict[str, str]) -> None:
    asked = ("export", "waiting", "briefs", "-d", "build", "--jobs", "2", "--json")
    with commands.start(*asked, folder=folder, **waiting) as process:
        wait_until_begun(folder, 2)
        process.terminate()
        out, err = process.communicate(
            timeout=commands.LONGEST
        )  # reads until the last process that could write has ended

    document = json.loads(out)
    assert (process.returncode, err, document["exit_code"]) == (143, "", 143)
    message = "terminated while waiting of tipreport-waiting 0.1 was writing files"
    assert document["error"] == {"kind": "Terminated", "message": message}
    assert [*(folder / "build").iterdir()] == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_command_that_was_started_with_interrupts_ignored_finishes(
    folder: Path, waiting: dict[str, str], jobs: int
) -> None:
    asked = ("export", "waiting", "briefs", "-d", "build", "--jobs", str(jobs))
    with commands.start_ignoring_interrupts(*asked, folder=folder, **waiting) as process:
        wait_until_begun(folder, jobs)
        os.killpg(process.pid, signal.SIGINT)
        for name in ("begun", "go-on"):  # from this moment no export waits
            (folder / name).rename(folder / "pipe")
            (folder / name).touch()
            os.close(os.open(folder / "pipe", os.O_RDWR))
        process.communicate(timeout=commands.LONGEST)

    assert process.returncode == 0
    assert len([*(folder / "build").iterdir()]) == 10


# ---------------------------------------------------------------- defects


@pytest.fixture
def defect(folder: Path) -> str:
    """Return a path for Python that adds a defect to tipreport."""
    (folder / "broken").mkdir()
    text = "import tipreport.files\ntipreport.files.json_schema = lambda: 1 / 0\n"
    (folder / "broken/sitecustomize.py").write_text(text)
    return str(folder / "broken")


def test_a_defect_is_one_line_with_a_request_to_report_it(folder: Path, defect: str) -> None:
    done = commands.run("schema", folder=folder, PYTHONPATH=defect)

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("error: a defect of tipreport ")
    assert "ZeroDivisionError: division by zero (tipreport.cli.commands.schema, line " in done.err
    assert done.err.endswith("please report it with the traceback that TIPREPORT_TRACEBACK=1 shows\n")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(("flags", "changes"), [(("--traceback",), {}), ((), {"TIPREPORT_TRACEBACK": "1"})])
def test_the_traceback_is_printed_on_request(
    folder: Path, defect: str, flags: tuple[str, ...], changes: dict[str, str]
) -> None:
    done = commands.run(*flags, "schema", folder=folder, PYTHONPATH=defect, **changes)

    assert done.err.startswith("Traceback (most recent call last):")
    assert done.err.splitlines()[-1].startswith("error: a defect of tipreport ")


# ---------------------------------------------------------------- start-up


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", "--help"], ["export", "text", "--help"]])
def test_slow_libraries_are_not_imported_for_the_help(folder: Path, arguments: list[str]) -> None:
    heavy = ("reportlab", "openpyxl", "yaml", "babel")
    code = (
        "import sys; from tipreport.cli import main\n"
        f"main({arguments}); print([name for name in {heavy} if name in sys.modules])"
    )

    printed = subprocess.check_output([sys.executable, "-c", code], cwd=folder, text=True)

    assert printed.splitlines()[-1] == "[]"


def test_characters_that_the_encoding_lacks_are_escaped(folder: Path) -> None:
    (folder / "briefs/panama.yaml").write_text(commands.PANAMA.replace("in Panama", "in Panamá"), "utf-8")

    done = commands.run("show", "briefs/panama.yaml", folder=folder, PYTHONIOENCODING="ascii")

    assert (done.code, done.err) == (0, "")
    assert "Panam\\xe1" in done.out
