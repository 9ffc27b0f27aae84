"""``tipreport show``: a brief as text, wrapped for the terminal."""

import json
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.conftest import Tipreport
from tipreport.registry import ExporterRegistry


def test_the_text_is_that_of_the_text_export(folder: Path, tipreport: Tipreport) -> None:
    tipreport("export", "text", "briefs/malta.yaml", "-o", "malta.txt")

    assert tipreport("show", "briefs/malta.yaml") == (0, (folder / "malta.txt").read_text("utf-8"), "")


def test_the_width_is_that_of_the_terminal_at_most_72_or_as_asked(folder: Path) -> None:
    def widest(text: str) -> int:
        return max(map(len, text.splitlines()))

    narrow = commands.in_terminal("show", "briefs/malta.yaml", folder=folder, columns=50)[1]
    wide = commands.in_terminal("show", "briefs/malta.yaml", folder=folder, columns=200)[1]
    asked = commands.in_terminal("show", "briefs/malta.yaml", "--width", "100", folder=folder, columns=50)[1]

    assert widest(narrow) <= 50
    assert 60 < widest(wide) <= 72
    assert 72 < widest(asked) <= 100


def test_the_help_gives_the_default_width_of_the_text_format(tipreport: Tipreport) -> None:
    width = ExporterRegistry.load(no_plugins=True).get("text").options().width

    assert f"at most {width}]" in " ".join(tipreport("show", "--help").out.split())


def test_colours_and_codes_are_never_sent(folder: Path) -> None:
    assert "\x1b" not in commands.in_terminal("show", "briefs/malta.yaml", folder=folder)[1]


def test_hidden_characters_are_escaped_with_one_warning(folder: Path, tipreport: Tipreport) -> None:
    text = commands.PANAMA.replace("in Panama", "in \u202ePanama")
    (folder / "briefs/panama.yaml").write_text(text, "utf-8")

    done = tipreport("show", "briefs/panama.yaml")

    assert "<U+202E>Panama" in done.out
    assert "\u202e" not in done.out
    assert done.err.startswith("warning: hidden characters are printed as escapes")
    assert done.err.count("\n") == 1


def test_a_missing_brief_and_a_folder_are_rejected(tipreport: Tipreport) -> None:
    assert tipreport("show", "nowhere.yaml") == (3, "", "nowhere.yaml: error: no such file\n")
    assert tipreport("show", "briefs") == (3, "", "briefs: error: expected a brief file, found a folder\n")


def test_json_has_the_text(tipreport: Tipreport) -> None:
    document = json.loads(tipreport("show", "briefs/malta.yaml", "--json").out)

    assert (document["brief"], document["text"]) == ("malta", tipreport("show", "briefs/malta.yaml").out)


def test_the_language_is_that_of_the_option(tipreport: Tipreport) -> None:
    assert tipreport("show", "briefs/malta.yaml", "--language", "fr").out.startswith("MALTE\n")


@pytest.mark.parametrize("width", ["wide", "-1", "1.5"])
def test_a_width_that_is_no_number_is_an_error_like_that_of_any_option(tipreport: Tipreport, width: str) -> None:
    done = tipreport("show", "briefs/malta.yaml", "--width", width)

    assert done.code == 2
    assert done.err.startswith("error: --width: expected a whole number of at least 0, found ")
