"""``tipreport plugins`` and the flags for plugins, together with broken plugins."""

import json
from functools import partial
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport

ODD = """
@frozen(kw_only=True)
class Options:
    names: tuple[str, ...] = option((), help="Names [1] to print")
    mark: str = option(": ", help="Text between the names")
    shout: bool = option(False, help="Whether to shout")


def write(briefs, stream, options, context):
    stream.write(b"text")


@hookimpl
def tipreport_exporters():
    yield exporter(write, "odd", options=Options)
"""


def test_the_list_shows_the_status_of_every_plugin(folder: Path, broken_plugins: Path) -> None:
    done = commands.run("plugins", "list", "--load", folder=folder, PYTHONPATH=str(broken_plugins))

    heads, first, *rest = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert heads.split() == ["DISTRIBUTION", "VERSION", "ENTRY", "POINT", "STATUS", "FORMATS", "REASON"]
    assert first.split()[0] == "tipreport"
    exits = next(line for line in rest if line.startswith("tipreport-exits "))
    assert exits.endswith("it cannot be imported: SystemExit: 3 (tipreport_exits, line 5)")
    assert not any(line != line.rstrip() for line in done.out.splitlines())


def test_without_load_a_plugin_is_said_not_to_be_loaded(folder: Path, broken_plugins: Path) -> None:
    done = commands.run("plugins", "list", folder=folder, PYTHONPATH=str(broken_plugins))

    row = next(line for line in done.out.splitlines() if line.startswith("tipreport-exits "))
    assert "installed, not loaded" in row
    assert '"tipreport plugins list --load" also shows which of them cannot be loaded' in done.err


def test_a_narrow_terminal_gets_lines_instead_of_columns(folder: Path, broken_plugins: Path) -> None:
    _, shown, _ = commands.in_terminal(
        "plugins", "list", "--load", folder=folder, columns=60, PYTHONPATH=str(broken_plugins)
    )

    assert "Distribution: tipreport-exits\nVersion: 0.1\nEntry point: exits\nStatus: failed\nReason: it cannot" in shown


def test_a_wide_terminal_gets_reasons_broken_into_lines(folder: Path, broken_plugins: Path) -> None:
    _, shown, _ = commands.in_terminal(
        "plugins", "list", "--load", folder=folder, columns=130, PYTHONPATH=str(broken_plugins)
    )

    waiting, _, table = shown.rpartition("\r\x1b[K")
    assert waiting == "\r\x1b[KLoading plugins ..."
    assert table.startswith("DISTRIBUTION ")
    assert max(map(len, table.splitlines())) <= 130


def test_a_terminal_shows_the_check_that_runs(folder: Path, tmp_path: Path) -> None:
    fails = "\n@hookimpl\ndef tipreport_exporters():\n    yield exporter(lambda *_: os._exit(3), 'leaves')\n"
    path = commands.plugin(tmp_path / "installed", "tipreport-leaves", fails)

    _, shown, _ = commands.in_terminal("plugins", "check", "leaves", folder=folder, PYTHONPATH=str(path))

    assert "\x1b[KChecking leaves ... valid_record (1 of " in shown
    assert "\x1b[KChecking leaves ... unique_name (2 of " in shown


def test_an_export_in_a_built_in_format_loads_no_plugin(folder: Path, broken_plugins: Path) -> None:
    asked = ("export", "text", "briefs/malta.yaml", "-o", "malta.txt")

    assert commands.run(*asked, folder=folder, PYTHONPATH=str(broken_plugins)) == (0, "", "wrote malta.txt\n")


def test_plugins_can_be_switched_off_before_they_are_imported(folder: Path, broken_plugins: Path) -> None:
    run = partial(commands.run, folder=folder, PYTHONPATH=str(broken_plugins))

    none = run("--no-plugins", "export", "text", "briefs/malta.yaml", "-o", "a.txt")
    most = run("--disable-plugin", "tipreport-exits", "--disable-plugin", "Tipreport_Misspelt",
                        "plugins", "list", "--load", "--json")  # fmt: skip

    assert none == (0, "", "wrote a.txt\n")
    status = {each["distribution"]: each["status"] for each in json.loads(most.out)["plugins"]}
    assert (status["tipreport-exits"], status["tipreport-misspelt"]) == ("disabled", "disabled")
    assert status["tipreport-good"] == "loaded"


def test_strict_plugins_fails_before_anything_is_written(folder: Path, broken_plugins: Path) -> None:
    run = partial(commands.run, folder=folder, PYTHONPATH=str(broken_plugins))

    done = run("--strict-plugins", "export", "text", "briefs/malta.yaml", "-o", "a.txt")
    listed = run("--strict-plugins", "plugins", "list")

    assert (done.code, done.out) == (4, "")
    assert all(line.startswith("error: plugin tipreport-") for line in done.err.splitlines())
    assert len(done.err.splitlines()) == 9
    assert not (folder / "a.txt").exists()
    assert listed.code == 4
    assert "tipreport-exits" in listed.out


def test_strict_plugins_changes_nothing_with_valid_plugins(tipreport: Tipreport) -> None:
    assert tipreport("--strict-plugins", "export", "text", "briefs/malta.yaml", "-o", "a.txt").code == 0


def test_disabling_a_missing_plugin_is_reported(tipreport: Tipreport) -> None:
    done = tipreport("--disable-plugin", "tipreport-nope", "plugins", "list")

    assert done.err == "warning: plugin tipreport-nope: switched off, but no such plugin is installed\n"


def test_a_format_is_shown_with_its_options(
    folder: Path, tipreport: Tipreport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(commands.plugin(folder / "installed", "tipreport-odd", ODD)))

    done = tipreport("plugins", "show", "odd")

    assert done.code == 0
    head, options = done.out.split("Options:\n")
    assert head == (
        "Format: odd\nSummary: For tests\nFrom: tipreport-odd 0.1\nFiles: .out (text/plain)\nA file holds: one brief\n"
        "Shows: all of a brief\n"
    )
    assert [line.split("  ")[0] for line in options.split("\n")[1:-1]] == [
        "FLAG", "--names", "--mark", "--shout/--no-shout"
    ]  # fmt: skip
    assert "text, several times" in options
    assert '": "' in options
    assert "Names [1] to print" in options
    assert tipreport("plugins", "show", "tipreport-odd:odd").out == done.out


def test_a_distribution_is_shown_with_its_formats(tipreport: Tipreport) -> None:
    done = tipreport("plugins", "show", "tipreport")

    assert done.out.startswith("Distribution: tipreport\nVersion: ")
    assert "\nFormat: text\n" in done.out


def test_a_broken_distribution_is_shown_with_the_reason(folder: Path, broken_plugins: Path) -> None:
    done = commands.run("plugins", "show", "tipreport-exits", folder=folder, PYTHONPATH=str(broken_plugins))

    assert (done.code, done.err) == (0, "")
    assert "Status: failed\nReason: it cannot be imported: SystemExit" in done.out


def test_an_unknown_name_is_reported_with_the_remedy(tipreport: Tipreport) -> None:
    done = tipreport("plugins", "show", "txt")

    assert done.code == 2
    assert ": write text;" in done.err


def test_json_shows_formats_and_options(tipreport: Tipreport) -> None:
    document = json.loads(tipreport("plugins", "show", "text", "--json").out)

    assert document["command"] == "plugins show"
    assert document["formats"][0]["name"] == "text"
    assert document["formats"][0]["options"][0] == {
        "name": "width",
        "flag": "width",
        "type": "whole number",
        "choices": [],
        "default": 72,
        "help": "Width of a line in characters, 40 to 200; 0 to keep each paragraph on one line",
        "multiple": False,
        "optional": False,
        "changes_file": True,
    }


def status_of(done: commands.Done, distribution: str = "tipreport-good") -> str:
    plugins = {plugin["distribution"]: plugin for plugin in json.loads(done.out)["plugins"]}
    return f"{plugins[distribution]['status']}: {plugins[distribution]['reason']}"


@pytest.mark.parametrize("position", [0, 4])
def test_a_flag_before_or_after_the_command_switches_a_plugin_off(
    folder: Path, broken_plugins: Path, position: int
) -> None:
    words = ["export", "good", "briefs/malta.yaml", "-o"]
    words[position:position] = ["--disable-plugin", "tipreport-good"]

    done = commands.run(*words, "a.out", folder=folder, PYTHONPATH=str(broken_plugins))

    assert done.code == 2
    assert "(not loaded: tipreport-good)" in done.err


def test_a_variable_switches_plugins_off(folder: Path, broken_plugins: Path) -> None:
    done = commands.run(
        "plugins", "list", "--json", folder=folder, PYTHONPATH=str(broken_plugins),
        TIPREPORT_DISABLE_PLUGINS="tipreport-nowhere, Tipreport_Good",
    )  # fmt: skip

    assert (done.code, done.err) == (0, "")
    assert status_of(done) == "disabled: switched off by TIPREPORT_DISABLE_PLUGINS"


@pytest.mark.parametrize("below", ["", "briefs"])
def test_settings_switch_plugins_off_in_their_folder_and_below(folder: Path, broken_plugins: Path, below: str) -> None:
    (folder / "tipreport.toml").write_text('[plugins]\ndisable = ["tipreport-good"]\n')

    done = commands.run("plugins", "list", "--json", folder=folder / below, PYTHONPATH=str(broken_plugins))

    assert status_of(done) == f"disabled: switched off in {Path('..' if below else '') / 'tipreport.toml'}"


def test_a_build_uses_the_plugins_of_its_settings_only(folder: Path, broken_plugins: Path) -> None:
    settings = 'briefs = ["../briefs"]\noutput = "out"\nformats = ["good"]\n[plugins]\ndisable = ["tipreport-{}"]\n'
    for name in ("good", "exits"):
        (folder / name).mkdir()
        (folder / name / "tipreport.toml").write_text(settings.format(name))
    (folder / "tipreport.toml").write_text('[plugins]\ndisable = ["tipreport-good"]\n')

    with_good = commands.run("build", "exits", folder=folder, PYTHONPATH=str(broken_plugins))
    without = commands.run("build", "good", folder=folder, PYTHONPATH=str(broken_plugins))

    assert with_good == (0, "", "2 built: look in exits/out\n")
    assert without.code == 2
    assert "(not loaded: tipreport-good)" in without.err


def test_settings_that_cannot_be_read_give_a_warning(folder: Path, broken_plugins: Path) -> None:
    (folder / "tipreport.toml").write_text("[plugins]\ndisable = 1\n")

    done = commands.run("export", "text", "briefs/malta.yaml", "-o", "-", folder=folder, PYTHONPATH=str(broken_plugins))

    assert done.code == 0
    assert done.err == (
        'warning: tipreport.toml: plugins: expected a list of texts such as ["tipreport-docx"], found 1 '
        "(so it switches off no plugins)\n"
    )
