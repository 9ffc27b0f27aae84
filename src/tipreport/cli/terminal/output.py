"""Prints data to standard output and messages to standard error. Control characters are escaped.

On a terminal, lines are broken between words.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from attrs import define, field

from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.terminal.status_line import StatusLine
from tipreport.cli.terminal.stream import columns_of, has_colour
from tipreport.cli.terminal.style import style_severity
from tipreport.cli.terminal.wrapping import wrap
from tipreport.errors import ExportError
from tipreport.hidden_characters import escape_hidden

FIRST_FREE = 3  # the first descriptor after those of the standard streams
SCHEMA = 1  # of the documents that --json prints
STANDARD_OUTPUT = "-"  # as an argument of --output


@define
class Output:
    """The output of one run of the command."""

    json: bool = False
    """Whether to print one JSON document to standard output, and nothing to standard error."""
    quiet: bool = False
    """Whether to print only data and errors."""
    verbose: bool = False
    """Whether to print a line for every file."""
    status: StatusLine = field(factory=StatusLine)
    """The line that shows the progress, on a terminal."""

    # ------------------------------------------------------------ data

    def line(self, text: str) -> None:
        """Print a line of data."""
        self.lines([text])

    def lines(self, texts: Iterable[str]) -> None:
        """Print lines of data."""
        if not self.json:
            width = terminal_width()
            lines = map(single_line, texts)
            if printed := [*lines] if width is None else [part for line in lines for part in wrap(line, width)]:
                self.formatted("\n".join(printed))

    def formatted(self, text: str) -> None:
        """Print a line of data that is broken, escaped and styled already."""
        if not self.json:
            with self._standard_output() as stream:
                stream.write(f"{text}\n")

    def text(self, text: str) -> None:
        """Print data of several lines, with control characters escaped."""
        with self._standard_output() as stream:
            stream.write(escape_hidden(text))

    def content(self, data: bytes) -> None:
        """Print the content of a file, unchanged."""
        with self._standard_output() as stream:
            stream.buffer.write(data)

    def document(self, command: str, code: ExitCode, **content: Any) -> None:
        """Print the JSON document, in ASCII, so that it is independent of encodings and terminals."""
        head = {"schema": SCHEMA, "command": command, "ok": code is ExitCode.DONE, "exit_code": int(code)}
        self.text(f"{json_text(head | content)}\n")

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print a table, no wider than the terminal."""
        from tipreport.cli.terminal.table import format_table

        for line in format_table(heads, [[*map(single_line, row)] for row in rows], terminal_width()):
            self.line(line)

    def flush(self) -> None:
        """Flush standard output."""
        if sys.stdout is not None:
            with self._standard_output() as stream:
                stream.flush()

    @contextmanager
    def _standard_output(self) -> Iterator[Any]:
        """Yield standard output. Raises `ExportError`, or `BrokenPipeError` for a closed pipe."""
        if sys.stdout is None:
            self.json = False  # print the error to standard error instead
            raise ExportError("cannot write to standard output: it is closed")
        self.status.clear()
        try:
            yield sys.stdout
        except OSError as error:
            self.json = False
            discard_buffer(sys.stdout)
            if isinstance(error, BrokenPipeError):
                raise
            raise ExportError(f"cannot write to standard output: {error.strerror or error}") from error

    # ------------------------------------------------------------ messages

    def report(self, text: str) -> None:
        """Print a message, after flushing the data."""
        if not self.quiet:
            self.flush()
            self.error(text)

    def warn(self, text: str) -> None:
        """Print a warning."""
        self.report(f"warning: {text}")

    def error(self, text: str) -> None:
        """Print a line, also under ``--quiet``. A severity at its beginning has a colour on a terminal."""
        first, *others = wrap(single_line(text), columns_of(sys.stderr))
        self._message("\n".join([style_severity(first) if has_colour(sys.stderr) else first, *others]))

    def code(self, text: str) -> None:
        """Print a line of code, such as one of a traceback, which is not broken."""
        self._message(single_line(text))

    def _message(self, text: str) -> None:
        if not self.json:
            self.status.clear()
            try:
                sys.stderr.write(f"{text}\n")
                sys.stderr.flush()
            except (OSError, ValueError, AttributeError):  # standard error is closed
                discard_buffer(sys.stderr)

    # ------------------------------------------------------------ progress

    def show_status(self, text: str) -> None:
        """Show the progress on the last line of the terminal, until something else is printed."""
        if not self.json and not self.quiet:
            self.status.show(single_line(text))


def keep_standard_streams() -> None:
    """Move standard output and standard error to other descriptors, which only this command writes to.

    Descriptor 1 is standard error from then on, for the programs that a plugin starts, and for compiled code: they
    write to the descriptor. A plugin that closes descriptor 2 hides no message of ours. Does nothing on systems other
    than POSIX, and where a stream is closed.
    """
    old = sys.stdout
    if os.name != "posix" or not isinstance(old, TextIOWrapper) or sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        import fcntl

        old.flush()
        kept = fcntl.fcntl(old.fileno(), fcntl.F_DUPFD_CLOEXEC, FIRST_FREE)
        os.dup2(sys.stderr.fileno(), old.fileno())
        buffering = 1 if old.line_buffering else -1
        sys.stdout = open(kept, "w", buffering, old.encoding, old.errors, closefd=False)  # noqa: SIM115
        if isinstance(error := sys.stderr, TextIOWrapper):
            kept = fcntl.fcntl(error.fileno(), fcntl.F_DUPFD_CLOEXEC, FIRST_FREE)
            sys.stderr = open(kept, "w", 1, error.encoding, error.errors, closefd=False)  # noqa: SIM115


def redirect_prints() -> None:
    """Send the output of `print` to standard error, in a worker process, which has no data to print."""
    sys.stdout = sys.stderr


@contextmanager
def stdout_to_stderr() -> Iterator[None]:
    """Send the output of `print` to standard error while plugins run, since standard output is for data.

    A plugin cannot close standard error.
    """
    from tipreport.registry.streams import unclosable_streams

    with redirect_stdout(sys.stderr), unclosable_streams():
        yield


def single_line(text: str) -> str:
    """Return the text on one line, with control characters escaped."""
    if text.isascii() and text.isprintable():
        return text
    return escape_hidden(text).replace("\n", "<U+000A>").replace("\t", "<U+0009>")


def shown_path(path: Path) -> Path:
    """Return the path relative to the current folder, if it is inside: ``build/a.txt`` for ``data/../build/a.txt``."""
    try:
        current, resolved = Path.cwd(), Path(os.path.realpath(path))  # `resolve` fails for a link to itself
    except OSError:  # the current folder was deleted
        return path
    return resolved.relative_to(current) if resolved.is_relative_to(current) else path


def count_noun(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 file``, ``9 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def json_text(data: Mapping[str, Any]) -> str:
    """Return data as JSON in ASCII."""
    return json.dumps(data, indent=2).replace("\x7f", "\\u007f")


def terminal_width() -> int | None:
    """Return the number of columns of the terminal, or None if standard output is not a terminal."""
    return columns_of(sys.stdout)


def discard_buffer(stream: Any) -> None:
    """Discard the buffer of a standard stream. Otherwise Python fails to flush it at exit (exit code 120)."""
    with suppress(OSError, ValueError, AttributeError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
