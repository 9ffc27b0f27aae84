"""Where the command prints: data on standard output, all else on standard error, nothing that steers a terminal."""

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from pathlib import Path
from typing import Any

from attrs import define

from tipreport.cli.exit_codes import ExitCode
from tipreport.errors import ExportError
from tipreport.hidden_characters import escape_hidden

SCHEMA = 1  # of the documents that --json prints


@define
class Output:
    """What a run of the command prints, and how much of it."""

    json: bool = False
    """Whether standard output gets one JSON document, and standard error nothing."""
    quiet: bool = False
    """Whether only data and errors are printed."""

    # ------------------------------------------------------------ data

    def line(self, text: str) -> None:
        """Print a line of data."""
        if not self.json:
            self.text(f"{one_line(text)}\n")

    def text(self, text: str) -> None:
        """Print data of several lines; what would steer a terminal is made visible."""
        with self._standard_output() as stream:
            stream.write(escape_hidden(text))

    def content(self, data: bytes) -> None:
        """Print the content of a file as it is."""
        with self._standard_output() as stream:
            stream.buffer.write(data)

    def document(self, command: str, code: ExitCode, **content: Any) -> None:
        """Print the JSON document, in ASCII: neither an encoding nor a terminal can spoil it."""
        head = {"schema": SCHEMA, "command": command, "ok": code is ExitCode.DONE, "exit_code": int(code)}
        self.text(f"{json_text(head | content)}\n")

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print a table, in a terminal no wider than it."""
        from tipreport.cli.table import laid_out

        for line in laid_out(heads, [[*map(one_line, row)] for row in rows], terminal_width()):
            self.line(line)

    def flush(self) -> None:
        """Hand over what is kept back."""
        if sys.stdout is not None:
            with self._standard_output() as stream:
                stream.flush()

    @contextmanager
    def _standard_output(self) -> Iterator[Any]:
        """Standard output. What the system refuses is an `ExportError`; a pipe that nobody reads, `BrokenPipeError`."""
        if sys.stdout is None:
            self.json = False  # what cannot be said there is said elsewhere
            raise ExportError("cannot write to standard output: it is closed")
        try:
            yield sys.stdout
        except OSError as error:
            self.json = False
            abandon(sys.stdout)
            if isinstance(error, BrokenPipeError):
                raise
            raise ExportError(f"cannot write to standard output: {error.strerror or error}") from error

    # ------------------------------------------------------------ all else

    def report(self, text: str) -> None:
        """Print a line on what was done, after the data so far."""
        if not self.quiet:
            self.flush()
            self.error(text)

    def warn(self, text: str) -> None:
        """Print a warning."""
        self.report(f"warning: {text}")

    def error(self, text: str) -> None:
        """Print a line that is never left out."""
        if not self.json:
            try:
                sys.stderr.write(f"{one_line(text)}\n")
                sys.stderr.flush()
            except (OSError, ValueError, AttributeError):  # it is closed: nobody can be told
                abandon(sys.stderr)


def give_prints_away() -> None:
    """Send to standard error, from now on, what plugins print: a process of ``--jobs`` has no data to print."""
    sys.stdout = sys.stderr


@contextmanager
def kept_free() -> Iterator[None]:
    """Keep standard output free for data while plugins run: what they print goes to standard error."""
    with redirect_stdout(sys.stderr):
        yield


def one_line(text: str) -> str:
    """The same in one line."""
    return escape_hidden(text).replace("\n", "<U+000A>").replace("\t", "<U+0009>")


def near(path: Path) -> Path:
    """A path as seen from the current folder, where it is inside: ``build/a.txt`` for ``data/../build/a.txt``."""
    here, there = Path.cwd(), path.resolve()
    return there.relative_to(here) if there.is_relative_to(here) else path


def counted(number: int, noun: str) -> str:
    """``1 file``, ``9 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def json_text(data: Mapping[str, Any]) -> str:
    """Data as JSON in ASCII."""
    return json.dumps(data, indent=2).replace("\x7f", "\\u007f")


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def terminal_width() -> int | None:
    """The cells of a line of the terminal; None if standard output is none."""
    return shutil.get_terminal_size().columns if is_terminal() else None


def abandon(stream: Any) -> None:
    """Let what a standard stream still keeps back go nowhere, or Python complains of it at its end (exit code 120)."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
