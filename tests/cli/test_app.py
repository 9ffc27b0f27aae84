"""The root command: its help, its version, and its errors."""

from pathlib import Path

import click
import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tipreport import __version__
from tipreport.cli.app import COMMANDS, app
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.flags import GLOBAL


def everything(command: click.Command, context: click.Context) -> list[tuple[str, click.Command]]:
    """The command paths of a command and of everything below it."""
    found = [(context.command_path, command)]
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            found += everything(below, click.Context(below, info_name=name, parent=context))
    return found


ALL = dict(everything(app, click.Context(app, info_name="tipreport")))


def test_every_command_is_there_by_its_name() -> None:
    assert {f"tipreport {name}" for name in COMMANDS} <= ALL.keys()
    assert {"tipreport plugins list", "tipreport plugins show", "tipreport export text"} <= ALL.keys()


@pytest.mark.parametrize("path", ALL)
def test_every_help_begins_with_a_sentence_and_shows_an_example(path: str) -> None:
    command = ALL[path]

    assert command.help
    assert command.help.partition("\n")[0].endswith(".")
    assert "Example" in (command.epilog or "")


@pytest.mark.parametrize("path", ALL)
def test_every_help_fits_a_narrow_terminal(path: str) -> None:
    command = ALL[path]
    context = click.Context(command, info_name=path, terminal_width=80, max_content_width=80)

    assert max(map(len, command.get_help(context).splitlines())) <= 80


def test_the_version_is_that_of_the_library(tipreport: Tipreport) -> None:
    assert tipreport("--version") == (0, f"tipreport {__version__}\n", "")


def test_the_help_lists_every_exit_code(tipreport: Tipreport) -> None:
    shown = " ".join(tipreport("--help").out.split())

    assert all(f"{int(code)} " in shown for code in ExitCode)


@pytest.mark.parametrize("group", [(), ("plugins",)])
def test_the_help_has_the_whole_summary_of_every_command(tipreport: Tipreport, group: tuple[str, ...]) -> None:
    _, commands = tipreport(*group, "--help").out.split("Commands:")

    assert "..." not in commands


def test_without_a_command_the_help_is_printed_as_an_error(tipreport: Tipreport) -> None:
    done = tipreport()

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Usage: tipreport ")


def test_an_unknown_command_is_reported_with_close_matches(tipreport: Tipreport) -> None:
    assert tipreport("exprot") == (2, "", 'error: there is no command "exprot"; did you mean export?\n')
    assert tipreport("pdf") == (2, "", 'error: there is no command "pdf": write tipreport export pdf\n')
    assert tipreport("qqq") == (2, "", 'error: there is no command "qqq": "tipreport --help" lists all\n')


@pytest.mark.parametrize("asked", [("plugins", "list"), ("export", "text", "briefs/malta.yaml", "-o", "-")])
def test_global_flags_are_accepted_before_or_after_the_command(
    folder: Path, tipreport: Tipreport, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]
) -> None:
    commands.plugin(folder / "installed", "tipreport-broken", "raise ValueError")
    monkeypatch.syspath_prepend(folder / "installed")
    flags = [("--no-plugins",), ("--disable-plugin", "tipreport-broken"), ("--disable-plugin=tipreport-broken",)]

    assert tipreport("--strict-plugins", *asked).code == tipreport(*asked, "--strict-plugins").code == 4
    for given in flags:
        before, after = tipreport(*given, "--strict-plugins", *asked), tipreport(*asked, "--strict-plugins", *given)
        assert before == after
        assert before.code == 0


def test_after_two_hyphens_there_are_no_flags(tipreport: Tipreport) -> None:
    assert "--no-plugins: error: no such file" in tipreport("check", "--", "--no-plugins").out


def test_every_flag_of_the_root_command_is_global() -> None:
    options = {option.opts[0] for option in app.params if isinstance(option, click.Option)}

    assert options - {"--version", "--help"} == GLOBAL.keys()


@pytest.mark.parametrize("arguments", [("--quiet", "check", "briefs"), ("check", "briefs", "--quiet")])
def test_quiet_and_json_are_accepted_before_or_after_the_command(
    tipreport: Tipreport, arguments: tuple[str, ...]
) -> None:
    assert tipreport(*arguments).err == ""


def test_the_module_is_the_same_command(folder: Path) -> None:
    assert commands.run("--version", folder=folder) == (0, f"tipreport {__version__}\n", "")
