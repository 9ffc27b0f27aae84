"""What is printed: where it goes, and that nothing of it steers a terminal."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import Output, json_text, near, one_line
from tipreport.hidden_characters import escape_hidden


def test_data_goes_to_standard_output_and_all_else_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    output = Output()
    output.line("data [1]")
    output.report("done")
    output.warn("odd")
    output.error("error: wrong")

    assert capsys.readouterr() == ("data [1]\n", "done\nwarning: odd\nerror: wrong\n")


def test_quiet_leaves_data_and_errors(capsys: pytest.CaptureFixture[str]) -> None:
    output = Output(quiet=True)
    output.line("data")
    output.report("done")
    output.warn("odd")
    output.error("error: wrong")

    assert capsys.readouterr() == ("data\n", "error: wrong\n")


def test_json_leaves_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    output = Output(json=True)
    output.line("data")
    output.warn("odd")
    output.error("error: wrong")
    output.document("check", ExitCode.REFUSED, files=["“a”"])

    out, err = capsys.readouterr()
    assert err == ""
    assert json.loads(out) == {"schema": 1, "command": "check", "ok": False, "exit_code": 3, "files": ["“a”"]}


STEERING = [*map(chr, range(0x09)), "\r", "\x1b", "\x7f", "\x9b", "\u202e", "\ud800"]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(STEERING))))
def test_no_character_that_steers_a_terminal_is_printed(text: str) -> None:
    assert not any(character in escape_hidden(text) for character in STEERING)
    assert not any(character in one_line(text) for character in [*STEERING, "\n", "\t"])
    assert not any(character in json_text({"said": text}) for character in STEERING)


@given(st.text())
def test_json_says_what_it_was_given(text: str) -> None:
    assert json.loads(json_text({"said": text})) == {"said": text}


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P", "S"])))
def test_plain_text_is_printed_as_it_is(text: str) -> None:
    assert one_line(text) == text


def test_a_path_is_shown_from_the_current_folder_where_it_is_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert near(Path("data/../build/a.txt")) == Path("build/a.txt")
    assert near(Path("../elsewhere")) == Path("../elsewhere")
    assert near(Path(os.devnull)) == Path(os.devnull)
