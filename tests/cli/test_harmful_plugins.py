"""All broken plugins are installed at once, also those that end their process, never return or patch other modules."""

import json
import os
import signal
from functools import partial
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.commands import Done
from tests.conftest import PLUGINS_BROKEN

EXPORT = ("briefs/malta.yaml", "-o", "malta.out")
FAILED_TO_LOAD = {
    "closes-output": "it cannot be imported: UnsupportedOperation: a plugin must not close the standard streams "
    "(tipreport_closes_output, line 7)",
    "ends-import": "it ended the process with exit code 0 while it was loaded",
    "ends-listing": "it ended the process with exit code 0 while it was loaded",
    "hangs-import": "it cannot be imported: IdleError: it did nothing for 0.5 seconds, so it was stopped "
    "(tipreport_hangs_import, line 8)",
    "hangs-listing": "it was not loaded within 5 seconds",  # it ignores interrupts
}
PATIENT = """
import tipreport.cli.supervisor, tipreport.registry.loading, tipreport.registry.plugin_code
tipreport.cli.supervisor.STOPPING = 2.0  # one of them ignores interrupts
tipreport.registry.loading.LOADING = tipreport.registry.plugin_code.WORKING = 1000.0
"""
IMPATIENT = """
import tipreport.registry.loading, tipreport.registry.plugin_code, tipreport.registry.trial
tipreport.registry.loading.LOADING = 0.5
tipreport.registry.plugin_code.WORKING = 1.5
tipreport.registry.trial.LIMIT = 5.0
"""


@pytest.fixture
def run(folder: Path, harmful_plugins: Path, tmp_path_factory: pytest.TempPathFactory) -> "partial[Done]":
    """The command with all broken plugins. It has less patience with them, to save time."""
    path = with_patience(tmp_path_factory.mktemp("impatient"), harmful_plugins)
    return partial(commands.run, folder=folder, PYTHONPATH=path)


def with_patience(folder: Path, plugins: Path, text: str = IMPATIENT) -> str:
    """Return a ``PYTHONPATH`` with plugins, and with a program that each Python runs when it starts."""
    (folder / "sitecustomize.py").write_text(text)
    return os.pathsep.join(map(str, (folder, plugins)))


def all_names() -> set[str]:
    return {f"tipreport-{file.parent.name.replace('_', '-')}" for file in PLUGINS_BROKEN.rglob("pyproject.toml")}


def test_a_built_in_format_and_the_list_import_none_of_them(run: "partial[Done]") -> None:
    assert run("export", "text", *EXPORT) == (0, "", "wrote malta.out\n")

    listed = json.loads(run("plugins", "list", "--json").out)

    names = {plugin["distribution"] for plugin in listed["plugins"]} - {"tipreport"}
    assert names == all_names()
    assert "ends-import" in run("export", "--help").out


def test_each_is_loaded_in_a_process_of_its_own_and_gets_one_line(run: "partial[Done]") -> None:
    done = run("plugins", "list", "--load", "--json")

    plugins = {plugin["distribution"]: plugin for plugin in json.loads(done.out)["plugins"]}
    assert (done.code, done.err) == (0, "")
    reasons = {name: plugins[f"tipreport-{name}"]["reason"] for name in FAILED_TO_LOAD}
    assert reasons == FAILED_TO_LOAD
    assert {plugins[f"tipreport-{name}"]["status"] for name in FAILED_TO_LOAD} == {"failed"}
    assert {plugins[f"tipreport-{name}"]["status"] for name in ("good", "ends-write", "patches")} == {"loaded"}
    changes_folder = plugins["tipreport-changes-folder"]
    assert (changes_folder["status"], changes_folder["reason"]) == (
        "loaded",
        "it changed the current folder, which was changed back",
    )


@pytest.mark.parametrize("format_name", ["ends-import", "ends-listing"])
def test_a_plugin_that_ends_the_process_while_it_is_loaded_is_named(run: "partial[Done]", format_name: str) -> None:
    done = run("export", format_name, *EXPORT)

    plugin = f"plugin tipreport-{format_name} 0.1"
    assert done == (1, "", f"error: the process was ended with exit code 0 while {plugin} was being loaded\n")


def test_a_plugin_that_ends_the_process_while_it_writes_is_named(folder: Path, run: "partial[Done]") -> None:
    done = run("export", "ends-write", *EXPORT)
    document = json.loads(run("export", "ends-write", *EXPORT, "--json").out)

    message = (
        "the process was ended with exit code 0 while ends-write of tipreport-ends-write 0.1 was writing malta.out"
    )
    assert done == (1, "", f"error: {message}\n")
    assert (document["exit_code"], document["error"]["message"]) == (1, message)
    assert [path.name for path in folder.iterdir()] == ["briefs"]


MESSAGES = {
    "hangs-write": "hangs-write of tipreport-hangs-write 0.1 crashed: IdleError: it did nothing for 1.5 seconds, "
    "so it was stopped (tipreport_hangs_write, line 10)",
    "raises-write": "raises-write of tipreport-raises-write 0.1 crashed: Odd: no ink (tipreport_raises_write, line 11)",
    "closes-output": 'the format "closes-output" cannot be used: plugin tipreport-closes-output 0.1: '
    + FAILED_TO_LOAD["closes-output"],
}


@pytest.mark.parametrize("format_name", MESSAGES)
def test_a_plugin_that_fails_is_named(run: "partial[Done]", format_name: str) -> None:
    done = run("export", format_name, *EXPORT)

    assert done.code != 0
    assert f"error: {MESSAGES[format_name]}\n" in done.err
    assert all(f"tipreport-{format_name}" in line or line == "hangs" for line in done.err.splitlines())


def test_a_changed_folder_is_changed_back_and_reported(folder: Path, run: "partial[Done]") -> None:
    done = run("export", "changes-folder", *EXPORT)

    assert done.code == 0
    assert (folder / "malta.out").read_bytes() == b"text"
    assert done.err.splitlines()[0] == (
        "warning: malta.out: a mistake of changes-folder of tipreport-changes-folder 0.1: "
        "it changed the current folder, which was changed back"
    )


@pytest.mark.parametrize(
    ("format_name", "activity"),
    [
        ("hangs-import", "plugin tipreport-hangs-import 0.1 was being loaded"),
        ("hangs-listing", "plugin tipreport-hangs-listing 0.1 was being loaded"),
        ("hangs-write", "hangs-write of tipreport-hangs-write 0.1 was writing malta.out"),
    ],
)
def test_an_interrupt_names_the_plugin_that_never_returns(
    folder: Path,
    harmful_plugins: Path,
    tmp_path_factory: pytest.TempPathFactory,
    format_name: str,
    activity: str,
) -> None:
    path = with_patience(tmp_path_factory.mktemp("patient"), harmful_plugins, PATIENT)
    with commands.start("export", format_name, *EXPORT, folder=folder, PYTHONPATH=path) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "hangs\n"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=commands.LONGEST)

    assert (process.returncode, err) == (130, f"interrupted while {activity}\n")


def test_a_plugin_ends_with_its_command_even_if_that_is_killed(
    folder: Path, harmful_plugins: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = with_patience(tmp_path_factory.mktemp("patient"), harmful_plugins, PATIENT)
    with commands.start("export", "hangs-write", *EXPORT, folder=folder, PYTHONPATH=path) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "hangs\n"
        process.kill()
        _, err = process.communicate(timeout=commands.LONGEST)  # until its child has closed the pipe, too

    assert (process.returncode, err) == (
        -signal.SIGKILL,
        "terminated while hangs-write of tipreport-hangs-write 0.1 was writing malta.out\n",
    )
    assert [path.name for path in folder.iterdir()] == ["briefs"]


def test_a_build_in_all_formats_writes_every_file_that_can_be_written(folder: Path, run: "partial[Done]") -> None:
    (folder / "tipreport.toml").write_text('briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = "all"\n')

    done = run("build")

    errors = [line for line in done.err.splitlines() if line.startswith("error: ")]
    assert done.code == 1
    ended = "it ended its process (os._exit, a crash of compiled code, or too little memory)"
    assert errors == [
        f"error: build/malta.ends-write.txt: ends-write of tipreport-ends-write 0.1 crashed: {ended} (and 1 more file)",
        f"error: build/malta.hangs-write.txt: {MESSAGES['hangs-write']} (and 1 more file)",
        f"error: build/malta.raises-write.txt: {MESSAGES['raises-write']} (and 1 more file)",
    ]
    written = {path.name.partition(".")[2] for path in (folder / "build").iterdir() if not path.name.startswith(".")}
    assert written == {
        "txt", "pdf", "xlsx", "good.txt", "changes-folder.txt", "prints.txt", "imports-much.txt", "patches.txt"
    }  # fmt: skip
    for name, reason in FAILED_TO_LOAD.items():
        assert f"warning: plugin tipreport-{name} 0.1: {reason}\n" in done.err


def test_a_terminal_shows_the_plugin_that_a_build_waits_for(folder: Path, harmful_plugins: Path) -> None:
    (folder / "tipreport.toml").write_text('briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = ["hangs-write"]\n')
    text = f"{IMPATIENT}\nimport tipreport.runner.calls\ntipreport.runner.calls.NOTICE = 0.2\n"

    code, shown, _ = commands.in_terminal(
        "build", folder=folder, PYTHONPATH=with_patience(folder, harmful_plugins, text)
    )

    assert code == 1
    assert "\r\x1b[KBuilding ... waiting for hangs-write of tipreport-hangs-write 0.1\r\x1b[K" in shown


def test_a_build_in_named_formats_loads_only_their_plugins(folder: Path, run: "partial[Done]") -> None:
    (folder / "tipreport.toml").write_text(
        'briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = ["text", "good", "ends-write"]\n'
    )

    done = run("build")

    assert done.code == 1
    assert [line.split(" crashed: ")[0] for line in done.err.splitlines()] == [
        "error: build/malta.ends-write.txt: ends-write of tipreport-ends-write 0.1",
        "4 built, 2 failed: look in build",
    ]


def test_a_build_in_named_formats_writes_all_but_those_whose_plugin_cannot_be_loaded(
    folder: Path, run: "partial[Done]"
) -> None:
    names = ["text", "ends-import", "missing-import", "hangs-import", "good"]
    (folder / "tipreport.toml").write_text(f'briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = {names}\n')

    done = run("build")

    assert done.code == 1
    cannot = 'tipreport.toml: error: formats[{}]: the format "{}" cannot be used: plugin tipreport-{} 0.1: {}'.format
    lines = done.err.splitlines()
    assert lines[0] == cannot(2, *["ends-import"] * 2, FAILED_TO_LOAD["ends-import"])
    assert lines[1].startswith(cannot(3, *["missing-import"] * 2, "it cannot be imported: ModuleNotFoundError"))
    assert lines[2] == cannot(4, *["hangs-import"] * 2, FAILED_TO_LOAD["hangs-import"])
    assert lines[3:] == ["4 built, 3 failed: look in build"]
    document = json.loads(run("build", "--json").out)
    assert [(file["path"], file["status"]) for file in document["files"]] == [
        ("build/malta.txt", "unchanged"),
        ("build/panama.txt", "unchanged"),
        ("build/malta.good.txt", "unchanged"),
        ("build/panama.good.txt", "unchanged"),
        *[("tipreport.toml", "failed")] * 3,
    ]


def test_the_checks_stop_a_plugin_that_never_returns(folder: Path, harmful_plugins: Path) -> None:
    short = f"{PATIENT}\nimport tipreport.cli.commands.plugins\ntipreport.cli.commands.plugins.CALL_LIMIT = 1.5\n"
    path = with_patience(folder, harmful_plugins, short)

    done = commands.run("plugins", "check", "hangs-import", folder=folder, PYTHONPATH=path)

    message = "stopped after 1.5 seconds, while plugin tipreport-hangs-import 0.1 was being loaded"
    assert done == (1, "", f"hangs\nerror: {message}\n")


STAYS = """
import threading, time

def write(briefs, stream, options, context):
    stream.write(b"text")
    threading.Thread(target=time.sleep, args=(1000,), name="stays").start()

@hookimpl
def tipreport_exporters():
    yield exporter(write, "stays")
"""
CLOSES_ERRORS = """
def write(briefs, stream, options, context):
    os.close(2)
    raise ValueError("no")

@hookimpl
def tipreport_exporters():
    yield exporter(write, "closes-errors")
"""
YIELDS_NOTHING = """
@hookimpl
def tipreport_exporters():
    return []
"""


def test_a_thread_that_a_plugin_leaves_does_not_keep_the_command(folder: Path) -> None:
    path = commands.plugin(folder / "installed", "tipreport-stays", STAYS)

    done = commands.run("export", "stays", *EXPORT, folder=folder, PYTHONPATH=str(path))

    assert done == (0, "", "wrote malta.out\nwarning: a plugin left a thread running, which was ended: stays\n")
    assert (folder / "malta.out").read_bytes() == b"text"


def test_a_plugin_that_closes_standard_error_hides_no_message(folder: Path) -> None:
    path = commands.plugin(folder / "installed", "tipreport-closes-errors", CLOSES_ERRORS)

    done = commands.run("export", "closes-errors", *EXPORT, folder=folder, PYTHONPATH=str(path))

    assert done.code == 1
    assert "closes-errors of tipreport-closes-errors 0.1 crashed: ValueError: no" in done.err


def test_a_plugin_without_an_exporter_is_named(folder: Path) -> None:
    path = commands.plugin(folder / "installed", "tipreport-empty", YIELDS_NOTHING)

    done = commands.run("export", "empty", *EXPORT, folder=folder, PYTHONPATH=str(path))

    assert done.code == 2
    assert "its tipreport_exporters yields no exporter (tipreport_empty, line" in done.err
