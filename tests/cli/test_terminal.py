"""Colours and control sequences are for terminals that have them."""

import os
import pty
from collections.abc import Iterator
from typing import TextIO

import pytest

from tipreport.cli.terminal.stream import columns_of, has_colour, has_controls, is_terminal
from tipreport.cli.terminal.style import SEVERITIES, style_severity

# the colours of xterm, VGA, Windows Terminal, macOS and Solarized
RED = ((205, 0, 0), (170, 0, 0), (197, 15, 31), (194, 54, 33), (220, 50, 47))
MAGENTA = ((205, 0, 205), (170, 0, 170), (136, 23, 152), (211, 56, 211), (211, 54, 130))
COLOURS = {"31": RED, "35": MAGENTA}


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[TextIO]:
    """A terminal with colours."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    here, there = pty.openpty()
    with os.fdopen(there, "w") as stream:
        yield stream
    os.close(here)


def test_a_terminal_has_colours_and_a_width(terminal: TextIO) -> None:
    assert is_terminal(terminal)
    assert has_controls(terminal)
    assert has_colour(terminal)
    assert columns_of(terminal) == 80  # a new terminal has no size


def test_no_color_removes_colours_and_keeps_control_sequences(
    terminal: TextIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert (has_controls(terminal), has_colour(terminal)) == (True, False)
    monkeypatch.setenv("NO_COLOR", "")  # the standard: an empty value has no effect
    assert has_colour(terminal)


@pytest.mark.parametrize("kind", ["dumb", "unknown", ""])
def test_a_simple_terminal_gets_neither(terminal: TextIO, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setenv("TERM", kind)

    assert (has_controls(terminal), has_colour(terminal)) == (False, False)


def test_a_pipe_a_closed_stream_and_a_missing_one_are_no_terminals() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        assert not is_terminal(pipe)
        assert columns_of(pipe) is None
    for stream in (pipe, None):
        assert (is_terminal(stream), has_colour(stream), columns_of(stream)) == (False, False, None)


def test_columns_overrides_the_width(terminal: TextIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    assert columns_of(terminal) == 60


def _luminance(colour: tuple[int, int, int]) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_severity_reads_on_white_and_on_black() -> None:
    for style in SEVERITIES.values():
        for colour in COLOURS.get(style.rpartition(";")[2], ()):
            luminance = _luminance(colour)
            assert 1.05 / (luminance + 0.05) > 3, f"{style} on white"
            assert (luminance + 0.05) / 0.05 > 2.3, f"{style} on black"
    assert {style.rpartition(";")[2] for style in SEVERITIES.values()} <= {*COLOURS, ""}


def test_the_severity_at_the_beginning_of_a_message_is_styled() -> None:
    assert style_severity("error: a") == "\x1b[1;31merror\x1b[0m: a"
    assert style_severity("warning: error: a") == "\x1b[1;35mwarning\x1b[0m: error: a"
    assert style_severity("errors: none") == "errors: none"
