"""``tipreport build --watch``: a real process that follows real files."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tipreport.cli.commands.build_watched_inputs import Inputs
from tipreport.project import read_settings

SETTINGS = 'briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = ["text"]\n'


@pytest.fixture
def project(folder: Path) -> Path:
    (folder / "tipreport.toml").write_text(SETTINGS)
    return folder


@contextmanager
def watching(project: Path, *arguments: str) -> Iterator[tuple["subprocess.Popen[str]", IO[str]]]:
    """Run the command until its first build has ended: the process, and its messages."""
    with commands.start("build", "--watch", "--no-plugins", *arguments, folder=project) as process:
        assert process.stderr is not None
        try:
            assert process.stderr.readline() == "watching .; Ctrl-C ends it\n"
            assert process.stderr.readline() == "2 built: look in build\n"
            yield process, process.stderr
        finally:
            process.kill()


def wait_for(messages: IO[str], part: str) -> None:
    """Read messages up to one with this part. The system may report a change twice, so others may come before it."""
    assert any(part in line for line in messages)


def save(file: Path, text: str) -> None:
    """Save a file as many editors do: write another one, and rename it."""
    new = file.with_name(f".{file.name}.swp")
    new.write_text(text)
    new.replace(file)


def test_a_saved_brief_is_built_again_and_nothing_else(project: Path) -> None:
    with watching(project) as (process, messages):
        (project / "briefs/malta.yaml").write_text(commands.MALTA.replace("in Malta\n", "in all of Malta\n", 1))
        wait_for(messages, "changed: briefs/malta.yaml")
        wait_for(messages, "1 built, 1 unchanged: look in build")

        save(project / "briefs/malta.yaml", commands.MALTA)
        wait_for(messages, "changed: briefs/malta.yaml")
        wait_for(messages, "1 built, 1 unchanged: look in build")
        assert "HUMAN TRAFFICKING IN MALTA" in (project / "build/malta.txt").read_text().upper()

        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=commands.LONGEST)
    assert (process.returncode, out) == (0, "")
    assert "interrupted" not in err


def test_an_error_of_a_brief_is_printed_and_watching_goes_on(project: Path) -> None:
    with watching(project) as (_, messages):
        save(project / "briefs/malta.yaml", commands.MALTA.replace("value: 0", "value: none"))
        wait_for(messages, "changed: briefs/malta.yaml")
        wait_for(messages, "briefs/malta.yaml:7: error: figures[1].value: ")

        save(project / "briefs/malta.yaml", commands.MALTA.replace("value: 0", "value: 1"))
        wait_for(messages, "changed: briefs/malta.yaml")
        wait_for(messages, "1 built, 1 unchanged: look in build")


def test_new_files_deleted_files_and_settings_are_followed(project: Path) -> None:
    with watching(project) as (_, messages):
        (project / "briefs/zambia.yaml").write_text(
            "id: zambia\ntitle: Human trafficking in Zambia\ncountries: [{country: ZMB}]\n"
        )
        wait_for(messages, "changed: briefs/zambia.yaml")
        wait_for(messages, "1 built")

        (project / "briefs/zambia.yaml").unlink()
        wait_for(messages, "changed: briefs/zambia.yaml")
        wait_for(messages, "1 removed")

        (project / "more").mkdir()
        (project / "briefs/panama.yaml").rename(project / "more/panama.yaml")
        wait_for(messages, "changed: briefs/panama.yaml")
        wait_for(messages, "1 removed")

        save(project / "tipreport.toml", SETTINGS.replace('"briefs/*.yaml"', '"briefs/*.yaml", "more"'))
        wait_for(messages, "changed: tipreport.toml")
        wait_for(messages, "1 built")
        wait_for(messages, "2 unchanged: look in build")  # with the new folder

        save(project / "more/panama.yaml", commands.PANAMA.replace("in Panama", "in all of Panama"))
        wait_for(messages, "changed: more/panama.yaml")
        wait_for(messages, "1 built")

        save(project / "tipreport.toml", "briefs = 1\n")
        wait_for(messages, "changed: tipreport.toml")
        wait_for(messages, "tipreport.toml: error: briefs: expected a list")


def test_sigterm_ends_it_as_every_command(project: Path) -> None:
    with watching(project) as (process, _):
        process.terminate()
        _, err = process.communicate(timeout=commands.LONGEST)

    assert (process.returncode, err.splitlines()[-1]) == (143, "terminated")


def test_without_watchfiles_the_command_that_installs_it_is_printed(
    project: Path, tipreport: Tipreport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)

    message = '--watch needs watchfiles, which is not installed: pip install "tipreport[watch]"'
    assert tipreport("build", "--watch") == (1, "", f"error: {message}\n")


def test_errors_at_the_start_end_it(project: Path, tipreport: Tipreport) -> None:
    assert tipreport("build", "--watch", "--json").code == 2
    (project / "tipreport.toml").unlink()
    assert tipreport("build", "--watch").code == 2


# ---------------------------------------------------------------- inputs


def inputs_of(folder: Path, settings: str) -> Inputs:
    (folder / "tipreport.toml").write_text(settings)
    return Inputs.of(read_settings(folder))


def test_inputs_are_briefs_settings_and_the_files_that_they_name(folder: Path) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures/logo.png").touch()
    inputs = inputs_of(folder, f'{SETTINGS}[brand]\nlogo = "pictures/logo.png"\norganisation = "{"x" * 300}"\n')

    names = {name: inputs(1, str(folder / name)) for name in (
        "briefs/malta.yaml", "briefs/malta.fr.po", "briefs/new.json", "briefs/figures.xlsx", "tipreport.toml",
        "pictures/logo.png",
        "briefs/.malta.yaml.swp", "briefs/.#malta.yaml", "briefs/notes.txt", "build/malta.pdf", "pictures/other.png",
    )}  # fmt: skip

    assert [*names.values()] == [True] * 6 + [False] * 5
    assert inputs.folders == {folder, folder / "briefs", folder / "pictures"}
    assert not inputs.recursive


@pytest.mark.parametrize("pattern", ["briefs/**/*.yaml", "*/malta.yaml"])
def test_patterns_of_folders_are_watched_with_the_folders_below(folder: Path, pattern: str) -> None:
    inputs = inputs_of(folder, SETTINGS.replace("briefs/*.yaml", pattern))

    assert inputs.recursive
    assert folder in inputs.folders


def test_an_output_folder_that_holds_the_briefs_is_watched(folder: Path) -> None:
    inputs = inputs_of(folder, SETTINGS.replace('"build"', '"briefs"'))

    assert inputs(1, str(folder / "briefs/malta.yaml"))
    assert not inputs(1, str(folder / "briefs/.tipreport-manifest.json"))
