"""Completions of commands, formats and briefs in a shell."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli import commands

EXITS = "import sys\nsys.exit('imported')\n"


def completed(line: str, folder: Path, shell: str = "bash", **changes: str) -> list[str]:
    """Return the completions of the last word of a line; after a space at the end, those of an empty word."""
    words = shlex.split(line) + [""] * line.endswith(" ")
    asked = {
        "_TIPREPORT_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": shlex.join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    done = commands.run(folder=folder, **asked, **changes)
    assert (done.code, done.err) == (0, "")
    return done.out.split("\n")[:-1] if done.out.strip() else []


def test_commands_are_completed(folder: Path) -> None:
    assert completed("tipreport sh", folder) == ["plain,show"]
    assert completed("tipreport sh", folder, "zsh") == ["plain", "show", "Print a brief as text."]


def test_formats_are_completed_by_their_metadata_and_no_plugin_is_imported(folder: Path) -> None:
    installed = commands.plugin(folder / "installed", "tipreport-tea", "")
    (installed / "tipreport_tea.py").write_text(EXITS)
    points = next(installed.glob("*.dist-info")) / "entry_points.txt"
    points.write_text("[tipreport]\ntea = tipreport_tea\n")

    assert completed("tipreport export te", folder, PYTHONPATH=str(installed)) == ["plain,text", "plain,tea"]
    assert completed("tipreport --no-plugins export te", folder, PYTHONPATH=str(installed)) == ["plain,text"]
    assert completed("tipreport plugins show te", folder, PYTHONPATH=str(installed)) == ["plain,text", "plain,tea"]
    assert completed("tipreport plugins check te", folder, PYTHONPATH=str(installed)) == ["plain,text", "plain,tea"]
    zsh = completed("tipreport export te", folder, "zsh", PYTHONPATH=str(installed))
    assert zsh == ["plain", "text", "_", "plain", "tea", "_"]


def test_briefs_are_completed_in_the_folder_of_the_word(folder: Path) -> None:
    (folder / "briefs/notes.txt").write_text("no brief")

    assert completed("tipreport show briefs/m", folder) == ["dir,briefs/m", "plain,briefs/malta.yaml"]
    assert completed("tipreport export text briefs/malta.yaml briefs/", folder) == [
        "dir,briefs/",
        "plain,briefs/malta.yaml",
        "plain,briefs/panama.yaml",
    ]


def test_where_there_is_no_brief_the_shell_completes_folders(folder: Path) -> None:
    assert completed("tipreport check b", folder) == ["dir,b"]


def test_in_a_project_an_id_is_completed_to_its_file(folder: Path) -> None:
    (folder / "tipreport.toml").write_text('briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = "all"\n')

    assert completed("tipreport show pan", folder) == ["dir,pan", "plain,briefs/panama.yaml"]
    assert completed("tipreport show pan", folder, "zsh") == ["dir", "pan", "_", "plain", "briefs/panama.yaml", "_"]


def test_invalid_settings_give_no_completions(folder: Path) -> None:
    (folder / "tipreport.toml").write_text("briefs = 1\n")

    assert completed("tipreport show pan", folder) == ["dir,pan"]


def test_a_file_whose_name_is_not_text_does_not_stop_completion(folder: Path) -> None:
    (Path(os.fsdecode(os.fsencode(folder) + b"/briefs/m\xff.yaml"))).touch()
    (folder / "tipreport.toml").write_text('briefs = ["briefs/*.yaml"]\noutput = "build"\nformats = "all"\n')

    for shell in ("bash", "zsh"):
        assert any("malta.yaml" in line for line in completed("tipreport show briefs/m", folder, shell))
    assert "plain,briefs/malta.yaml" in completed("tipreport show m", folder)


def test_a_deleted_folder_has_no_completions(folder: Path) -> None:
    (folder / "deleted").mkdir()
    asked = {"_TIPREPORT_COMPLETE": "bash_complete", "COMP_WORDS": "tipreport show m", "COMP_CWORD": "2"}

    done = subprocess.run(
        ["sh", "-c", 'rmdir ../deleted; exec "$@"', "sh", *commands.COMMAND],
        cwd=folder / "deleted",
        env=commands.environment(**asked),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "dir,m\n", "")


def test_flags_of_a_format_and_their_choices_are_completed(folder: Path) -> None:
    assert completed("tipreport export text briefs --wi", folder) == ["plain,--width"]
    assert completed("tipreport export text briefs --grain b", folder) == ["plain,brief", "plain,both"]


def test_an_unknown_format_gives_no_completions(folder: Path) -> None:
    assert completed("tipreport export nope --wi", folder) == []


@pytest.mark.parametrize(("shell", "installs"), [("bash", "complete -o nosort -F"), ("zsh", "compdef")])
def test_the_script_in_the_help_is_printed(folder: Path, shell: str, installs: str) -> None:
    done = commands.run(folder=folder, _TIPREPORT_COMPLETE=f"{shell}_source")

    assert (done.code, done.err) == (0, "")
    assert installs in done.out
    assert f"_TIPREPORT_COMPLETE={shell}_source tipreport" in commands.run("--help", folder=folder).out


@pytest.mark.skipif(shutil.which("bash") is None and not os.environ.get("CI"), reason="bash is not installed")
def test_bash_itself_completes_with_that_script(folder: Path) -> None:
    script = commands.run(folder=folder, _TIPREPORT_COMPLETE="bash_source").out
    asks = 'COMP_WORDS=(tipreport export te); COMP_CWORD=2; _tipreport_completion tipreport; echo "${COMPREPLY[@]}"'
    where = {"PATH": f"{Path(commands.COMMAND[0]).parent}:/usr/bin:/bin"}

    printed = subprocess.check_output(
        ["bash", "-c", f"{script}\n{asks}"], cwd=folder, env=commands.environment(**where), text=True
    )

    assert printed == "text\n"


def test_a_file_whose_name_is_not_text_is_left_out(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder / "briefs") + b"/bad\xff.yaml")).write_text("id: bad\n")

    assert completed("tipreport show briefs/", folder) == [
        "dir,briefs/",
        "plain,briefs/malta.yaml",
        "plain,briefs/panama.yaml",
    ]
