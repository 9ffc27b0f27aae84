"""The progress of a command: one line of the terminal, with the time left."""

import os
import pty
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.screen import screen
from tipreport.cli.terminal.output import Output
from tipreport.cli.terminal.progress import Progress, format_time_left
from tipreport.cli.terminal.status_line import StatusLine


class Shown(StatusLine):
    """A status line that remembers what it was asked to show."""

    def __init__(self, columns: int = 80) -> None:
        super().__init__()
        self.columns = columns
        self.texts: list[str] = []

    @property
    def width(self) -> int:
        return self.columns - 1

    def show(self, text: str) -> None:
        self.texts.append(text)


def progress(seconds: Iterator[float], columns: int = 80) -> tuple[Progress, Shown]:
    """Return a progress whose clock has these times."""
    shown = Shown(columns)
    made = Progress(Output(status=shown), "Building", clock=lambda: next(seconds))
    made.begin()
    return made, shown


def test_the_description_is_shown_before_the_number_of_steps_is_known() -> None:
    _, shown = progress(iter(()))

    assert shown.texts == ["Building ..."]


def test_a_bar_has_the_steps_the_failures_and_the_time_left() -> None:
    made, shown = progress(iter([7.0, 17.0]))

    made.update(1, 4001)
    made.update(1001, 4001, failed=2)

    assert shown.texts[-1] == "Building [======>                 ] 1,001 of 4,001, 2 failed, 30 s left"


def test_the_time_left_follows_the_speed_of_the_last_seconds() -> None:
    made, shown = progress(float(second) for second in count())
    made.update(3000, 6000)  # unchanged files take no time
    for done in range(3001, 3061):
        made.update(done, 6000)

    assert shown.texts[-1].endswith("3,060 of 6,000, 49 min left")


def test_the_line_is_updated_ten_times_a_second_and_after_the_last_step() -> None:
    made, shown = progress(iter([0.5, 0.55, 0.56, 0.57]))
    for done in (1, 2, 3, 4):
        made.update(done, 4)

    assert [text.partition("] ")[2] for text in shown.texts[1:]] == ["1 of 4", "4 of 4"]


@pytest.mark.parametrize("columns", [20, 40, 60, 80])
def test_a_narrow_terminal_gets_no_bar(columns: int) -> None:
    made, shown = progress(iter([0.0]), columns)

    made.update(1, 3)

    assert ("[" in shown.texts[-1]) == (columns >= 60)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "1 s left"),
        (3.6, "4 s left"),
        (12, "10 s left"),
        (54, "55 s left"),
        (56, "1 min left"),
        (190, "3 min left"),
        (3570, "1 h 0 min left"),
        (4900, "1 h 22 min left"),
    ],
)
def test_the_time_left_is_rounded(seconds: float, text: str) -> None:
    assert format_time_left(seconds) == text


def test_a_message_erases_the_line_before_it_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = pty.openpty()
    with os.fdopen(there, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr("sys.stderr", terminal)
        monkeypatch.setenv("TERM", "xterm-256color")
        output = Output()
        output.show_status("Building [==>   ] 1 of 3")
        output.error("error: a.txt: no space left")
        output.show_status("Building [====> ] 2 of 3")
        output.status.clear()
    sent = commands.read_terminal(here).decode().replace("\r\n", "\n")
    os.close(here)

    assert screen(sent) == ["error: a.txt: no space left"]


@pytest.mark.parametrize("kind", ["dumb", ""])
def test_a_terminal_without_control_sequences_gets_none(folder: Path, kind: str) -> None:
    (folder / "tipreport.toml").write_text('briefs = ["briefs"]\noutput = "build"\nformats = ["text"]\n')

    code, shown, _ = commands.in_terminal("build", folder=folder, TERM=kind)

    assert (code, shown) == (0, "2 built: look in build\n")


@pytest.mark.parametrize("arguments", [("build",), ("export", "text", "briefs", "-d", "texts")])
def test_progress_is_shown_before_anything_slow_is_imported(folder: Path, arguments: tuple[str]) -> None:
    (folder / "tipreport.toml").write_text('briefs = ["briefs"]\noutput = "build"\nformats = ["text"]\n')
    (folder / "slow").mkdir()
    for module in ("yaml", "babel", "reportlab"):  # a module that prints when it is imported, and fails
        (folder / f"slow/{module}.py").write_text("import os\nos.write(2, b'SLOW IMPORT')\nraise SystemExit(9)\n")

    _, shown, _ = commands.in_terminal(*arguments, folder=folder, PYTHONPATH=str(folder / "slow"))

    assert "\r\x1b[K" in shown.partition("SLOW IMPORT")[0]
    assert "SLOW IMPORT" in shown
