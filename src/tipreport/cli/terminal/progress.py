"""The progress of a command with many steps: a bar and the time left, on the status line."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attrs import define, field

from tipreport.cli.terminal.output import Output

BAR = 24  # columns between the brackets
INTERVAL = 0.1  # seconds between two updates of the line
WINDOW = 20.0  # seconds of work from which the time left is estimated
FIRST_ESTIMATE = 3.0  # seconds of work before the first estimate


@define
class Progress:
    """The steps that are done, and the time that the others need at the speed of the last seconds."""

    output: Output
    description: str
    clock: Callable[[], float] = time.monotonic
    """The time in seconds."""
    _history: deque[tuple[float, int]] = field(factory=deque, init=False)
    """The number of steps that were done at some times. The time before the first, for imports, does not count."""
    _next: float = field(default=0.0, init=False)

    def begin(self) -> None:
        """Show the description, before the number of steps is known."""
        self.output.show_status(f"{self.description} ...")

    def update(self, done: int, total: int, failed: int = 0) -> None:
        """Show the number of steps that are done."""
        now = self.clock()
        if now < self._next and done < total:
            return
        self._next = now + INTERVAL
        self._history.append((now, done))
        while now - self._history[0][0] > WINDOW and len(self._history) > 2:
            self._history.popleft()
        self.output.show_status(self._text(done, total, failed))

    def _text(self, done: int, total: int, failed: int) -> str:
        parts = [f"{done:,} of {total:,}", f"{failed:,} failed" if failed else "", self._time_left(done, total)]
        text = ", ".join(part for part in parts if part)
        with_bar = f"{self.description} [{_bar(done, total)}] {text}"
        return with_bar if len(with_bar) <= self.output.status.width else f"{self.description} {text}"

    def _time_left(self, done: int, total: int) -> str:
        (begun, first), (now, _) = self._history[0], self._history[-1]
        if now - begun < FIRST_ESTIMATE or done == first or done >= total:
            return ""
        return format_time_left((total - done) * (now - begun) / (done - first))


@contextmanager
def progress(output: Output, description: str) -> Iterator[Progress]:
    """Show the progress during the block. Nothing is shown under ``--quiet`` and ``--json``, or without a terminal."""
    shown = Progress(output, description)
    shown.begin()
    try:
        yield shown
    finally:
        output.status.clear()


def format_time_left(seconds: float) -> str:
    """Return a duration, rounded so that it does not flicker: ``15 s left``, ``3 min left``, ``1 h 20 min left``."""
    if seconds < 55:
        step = 1 if seconds < 10 else 5
        return f"{max(step, step * round(seconds / step))} s left"
    minutes = max(1, round(seconds / 60))
    return f"{minutes} min left" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min left"


def _bar(done: int, total: int) -> str:
    filled = BAR * min(done, total) // max(total, 1)
    return f"{'=' * filled}{'>' * (0 < filled < BAR)}".ljust(BAR)[:BAR]
