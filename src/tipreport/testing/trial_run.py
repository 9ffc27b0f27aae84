"""An exporter tried out: what it writes, and what it does besides."""

import io
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, cast

from attrs import field, frozen

from tipreport.errors import ExportError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import DocumentOptions, ExportContext, Grain
from tipreport.registry.describe import describe_error
from tipreport.runner.request import ExportRequest, grain_of_file
from tipreport.runner.run import exporter_input
from tipreport.runner.stream import ExportStream
from tipreport.testing.under_test import ExporterUnderTest


@frozen(kw_only=True)
class Outcome:
    """What became of a trial."""

    data: bytes = b""
    error: str = ""
    """What was raised, with its place; empty if nothing was."""
    refused: bool = False
    """Whether that was an `ExportError`."""
    closed: tuple[str, ...] = ()
    """Where the stream was closed."""
    printed: tuple[tuple[str, str], ...] = ()
    """What was printed, and where."""
    progress: tuple[tuple[int, int], ...] = ()
    returned: str = ""
    """The type of what was returned; empty if nothing was."""

    @property
    def names_character(self) -> bool:
        """Whether the file was refused for a character, and the message says which."""
        return self.refused and re.search(r"U\+[0-9A-F]{4,6}", self.error) is not None


class _Lent(ExportStream):
    """A stream that remembers who closes it while the exporter runs."""

    def __init__(self, file: BinaryIO, subject: ExporterUnderTest) -> None:
        super().__init__(file)
        self.subject = subject
        self.closed_at: list[str] = []

    def close(self) -> None:
        """Remember that."""
        if not self.ended:
            self.closed_at.append(self.subject.place(sys._getframe()))  # noqa: SLF001 - who calls, it alone tells


class _Screen(io.TextIOBase):
    """A standard stream that remembers what is printed, and where."""

    def __init__(self, subject: ExporterUnderTest) -> None:
        self.subject = subject
        self.printed: list[tuple[str, str]] = []

    def write(self, text: str, /) -> int:
        """Remember it."""
        if text.strip():
            self.printed.append((text.strip(), self.subject.place(sys._getframe())))  # noqa: SLF001 - as above
        return len(text)

    def writable(self) -> bool:
        """Whether it takes text: yes."""
        return True


def run_exporter(
    subject: ExporterUnderTest, briefs: tuple[CountryBrief, ...], *, options: Any = None, file: BinaryIO | None = None
) -> Outcome:
    """Have the exporter write some briefs into memory, or into ``file``. Nothing that it raises gets out."""
    function: Callable[..., object] = subject.exporter.function  # it should return nothing, and may
    steps: list[tuple[int, int]] = []
    context = ExportContext.of(briefs, {}, on_progress=lambda done, total: steps.append((done, total)))
    stream, screen = _Lent(file or io.BytesIO(), subject), _Screen(subject)
    error, refused, returned = "", False, None
    with redirect_stdout(screen), redirect_stderr(screen):
        try:
            chosen = subject.exporter.options() if options is None else options
            returned = function(_input(subject, Briefs(briefs), chosen), cast("BinaryIO", stream), chosen, context)
        except ExportError as raised:
            error, refused = f"it raised {describe_error(raised, subject.package.partition('.')[0])}", True
        except (Exception, SystemExit) as raised:  # noqa: BLE001 - an exporter may raise anything
            error = f"it raised {describe_error(raised, subject.package.partition('.')[0])}"
    stream.end()
    return Outcome(
        data=stream._file.getvalue() if file is None else b"",  # type: ignore[attr-defined]  # noqa: SLF001 - ours
        error=error,
        refused=refused,
        closed=tuple(stream.closed_at),
        printed=tuple(screen.printed),
        progress=tuple(steps),
        returned="" if returned is None else type(returned).__name__,
    )


@lru_cache(maxsize=8)
def files(subject: ExporterUnderTest, sample: Callable[[], tuple[CountryBrief, ...]]) -> tuple[Outcome, ...]:
    """The files that a sample becomes, written once: several checks look at them."""
    briefs = sample()
    each = [(brief,) for brief in briefs] if Grain.COLLECTION not in subject.exporter.grains else [briefs]
    return tuple(run_exporter(subject, held) for held in each)


def _input(subject: ExporterUnderTest, briefs: Briefs, options: Any) -> Any:
    """The documents or briefs that the exporter gets."""
    return exporter_input(
        ExportRequest(
            registered=subject.registered,
            briefs=briefs,
            grain=grain_of_file(subject.exporter, briefs, None),
            options=options,
            document=DocumentOptions(),
        )
    )


@frozen(kw_only=True)
class Traces:
    """What an exporter leaves or asks for outside its stream."""

    files: list[str] = field(factory=list)
    network: list[str] = field(factory=list)


_watching: list[
    tuple[ExporterUnderTest, Traces]
] = []  # an audit hook stays for ever: it looks here whether anybody listens
_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")
_hooked: list[bool] = []


@contextmanager
def watched(subject: ExporterUnderTest) -> Iterator[Traces]:
    """Watch files and network, in a folder of its own with a folder of its own for what is temporary."""
    if not _hooked:
        sys.addaudithook(_audit)
        _hooked.append(True)
    traces, here, temporary = Traces(), Path.cwd(), tempfile.tempdir
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        tempfile.tempdir = folder
        _watching.append((subject, traces))
        try:
            yield traces
        finally:
            _watching.pop()
            os.chdir(here)
            tempfile.tempdir = temporary
            # a folder is no file: tempfile.NamedTemporaryFile opens the folder by its name
            left = [path for path in traces.files if Path(folder, path.partition(" (")[0]).is_file()]
            told = [path.replace(f"{folder}{os.sep}", "") for path in dict.fromkeys(left)]
            known = {path.partition(" (")[0] for path in told}
            # what was made without open: a folder, a database, the file of another process
            traces.files[:] = told + [
                f"{name}{subject.written_at}"
                for name in sorted(each.name for each in Path(folder).iterdir())
                if name not in known
            ]


def _audit(event: str, details: tuple[Any, ...]) -> None:
    if not _watching:
        return
    subject, traces = _watching[-1]
    if event == "open" and isinstance(details[0], str | bytes | os.PathLike) and _writes(details):
        path = os.fsdecode(details[0])
        if "__pycache__" not in path and path != os.devnull:
            traces.files.append(f"{path}{subject.place(sys._getframe())}")  # noqa: SLF001 - as above
    elif event in _NETWORK:
        what = ", ".join(str(part) for part in details if isinstance(part, str | tuple | bytes | int))
        traces.network.append(f"{event} {what}{subject.place(sys._getframe())}")  # noqa: SLF001 - as above


def _writes(details: tuple[Any, ...]) -> bool:
    mode, flags = (*details, None, 0)[1:3]
    if isinstance(mode, str):
        return bool(set(mode) & set("wax+"))
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
