"""The last line of a terminal, which shows the progress of the command and is replaced in place."""

import sys

from attrs import define

from tipreport.cli.terminal.stream import DEFAULT_COLUMNS, columns_of, has_controls
from tipreport.cli.terminal.wrapping import columns

ERASE = "\r\x1b[K"  # go to the beginning of the line, and erase it


@define
class StatusLine:
    """A line on standard error. It is shown only on a terminal, and never in a pipe or a file."""

    _shown: bool = False

    @property
    def width(self) -> int:
        """The number of columns that a text may have. The last column is left free: some terminals wrap there."""
        return (columns_of(sys.stderr) or DEFAULT_COLUMNS) - 1

    def show(self, text: str) -> None:
        """Replace the line. A text that is too wide is cut."""
        if has_controls(sys.stderr):
            while columns(text) > self.width:
                text = text[:-1]
            self._shown = True
            self._write(f"{ERASE}{text}")

    def clear(self) -> None:
        """Erase the line, before a message is printed in its position."""
        if self._shown:
            self._shown = False
            self._write(ERASE)

    def release(self) -> None:
        """Leave the line to another process, which has taken over the command."""
        self._shown = False

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError):  # the terminal is closed
            self._shown = False
