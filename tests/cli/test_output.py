"""Data and messages go to their streams, and control characters are escaped."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.terminal.output import Output, json_text, shown_path, single_line
from tipreport.hidden_characters import escape_hidden


def test_data_goes_to_standard_output_and_messages_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    output = Output()
    output.line("data [1]")
    output.report("done")
    output.warn("odd")
    output.error("error: wrong")

    assert capsys.readouterr() == ("data [1]\n", "done\nwarning: odd\nerror: wrong\n")


def test_quiet_prints_only_data_and_errors(capsys: pytest.CaptureFixture[str]) -> None:
    output = Output(quiet=True)
    output.line("data")
    output.report("done")
    output.warn("odd")
    output.error("error: wrong")

    assert capsys.readouterr() == ("data\n", "error: wrong\n")


def test_json_prints_only_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    output = Output(json=True)
    output.line("data")
    output.warn("odd")
    output.error("error: wrong")
    output.document("check", ExitCode.INVALID_BRIEF, files=["“a”"])

    out, err = capsys.readouterr()
    assert err == ""
    assert json.loads(out) == {"schema": 1, "command": "check", "ok": False, "exit_code": 3, "files": ["“a”"]}


CONTROL = [*map(chr, range(0x09)), "\r", "\x1b", "\x7f", "\x9b", "\u202e", "\ud800"]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(CONTROL))))
def test_control_characters_are_escaped(text: str) -> None:
    assert not any(character in escape_hidden(text) for character in CONTROL)
    assert not any(character in single_line(text) for character in [*CONTROL, "\n", "\t"])
    assert not any(character in json_text({"text": text}) for character in CONTROL)


@given(st.text())
def test_json_keeps_text(text: str) -> None:
    assert json.loads(json_text({"text": text})) == {"text": text}


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P", "S"])))
def test_plain_text_is_unchanged(text: str) -> None:
    assert single_line(text) == text


def test_a_path_is_shown_from_the_current_folder_where_it_is_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert shown_path(Path("data/../build/a.txt")) == Path("build/a.txt")
    assert shown_path(Path("../elsewhere")) == Path("../elsewhere")
    assert shown_path(Path(os.devnull)) == Path(os.devnull)


def test_a_path_is_shown_as_given_if_the_current_folder_was_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()

    assert shown_path(tmp_path / "a.txt") == tmp_path / "a.txt"
    assert shown_path(Path("a.txt")) == Path("a.txt")
