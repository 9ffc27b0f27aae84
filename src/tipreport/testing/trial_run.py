"""Runs an exporter and records its output and its side effects."""

import io
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from attrs import field, frozen

from tipreport.errors import ExportError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import Brand, DocumentOptions, ExportContext, Grain
from tipreport.registry.describe import describe_error
from tipreport.runner.request import ExportRequest, grain_of_file
from tipreport.runner.run import exporter_input
from tipreport.runner.stream import ExportStream
from tipreport.testing import samples
from tipreport.testing.composed_once import compose_once
from tipreport.testing.process_state import read_settings, restore_settings
from tipreport.testing.shared_results import shared
from tipreport.testing.under_test import ExporterUnderTest

if TYPE_CHECKING:
    from tipreport.document import Documents


@frozen(kw_only=True)
class Outcome:
    """The result of one run of an exporter."""

    data: bytes = b""
    error: str = ""
    """The exception with its line of code; empty if the run succeeded."""
    raised_export_error: bool = False
    """Whether the exception was an `ExportError`."""
    closed_at: tuple[str, ...] = ()
    """The lines of code that closed the stream."""
    printed: tuple[tuple[str, str], ...] = ()
    """The printed texts, each with its line of code."""
    progress: tuple[tuple[int, int], ...] = ()
    """The reported steps: the number of steps that are done, and their total."""
    returned: str = ""
    """The type of the returned value; empty if that was None."""

    warnings: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    """The changes of the process, which were undone: its folder, its environment, its locale."""

    @property
    def names_character(self) -> bool:
        """Whether the exporter raised an `ExportError` that names an unsupported character."""
        return self.raised_export_error and re.search(r"U\+[0-9A-F]{4,6}", self.error) is not None


class _RecordingStream(ExportStream):
    """An output stream that records which line of the exporter closes it."""

    def __init__(self, file: BinaryIO, tested: ExporterUnderTest) -> None:
        super().__init__(file)
        self.tested = tested
        self.closed_at: list[str] = []

    def close(self) -> None:
        """Record the line of code."""
        if not self.ended:
            self.closed_at.append(self.tested.locate(sys._getframe()))  # noqa: SLF001 - the only way to find the caller


class _RecordingConsole(io.TextIOBase):
    """A replacement for standard output that records each printed text with its line of code."""

    def __init__(self, tested: ExporterUnderTest) -> None:
        self.tested = tested
        self.printed: list[tuple[str, str]] = []

    def write(self, text: str, /) -> int:
        """Record the text."""
        if text.strip():
            self.printed.append((text.strip(), self.tested.locate(sys._getframe())))  # noqa: SLF001 - as above
        return len(text)

    def writable(self) -> bool:
        """Return True."""
        return True


def run_exporter(
    tested: ExporterUnderTest,
    briefs: tuple[CountryBrief, ...],
    *,
    options: Any = None,
    document: DocumentOptions | None = None,
    documents: "Documents | None" = None,
    brand: Brand | None = None,
    file: BinaryIO | None = None,
) -> Outcome:
    """Export briefs, or ``documents`` of them, into memory, or into ``file``.

    Returns any exception of the exporter in the outcome.
    """
    function: Callable[..., object] = tested.exporter.function  # it is supposed to return None
    steps: list[tuple[int, int]] = []
    context = ExportContext.of(briefs, {}, brand=brand, on_progress=lambda done, total: steps.append((done, total)))
    stream, console = _RecordingStream(file or io.BytesIO(), tested), _RecordingConsole(tested)
    error, export_error, returned = "", False, None
    settings = read_settings()
    with redirect_stdout(console), redirect_stderr(console):
        try:
            chosen = tested.exporter.options() if options is None else options
            given = documents or _input(tested, Briefs(briefs), chosen, document)
            returned = function(given, cast("BinaryIO", stream), chosen, context)
        except ExportError as raised:
            error, export_error = f"it raised {describe_error(raised, tested.package.partition('.')[0])}", True
        except KeyboardInterrupt:
            raise
        except BaseException as raised:  # noqa: BLE001 - an exporter may raise anything
            error = f"it raised {describe_error(raised, tested.package.partition('.')[0])}"
    stream.end()
    changes = restore_settings(settings)
    return Outcome(
        data=stream._file.getvalue() if file is None else b"",  # type: ignore[attr-defined]  # noqa: SLF001 - ours
        error=error,
        raised_export_error=export_error,
        closed_at=tuple(stream.closed_at),
        printed=tuple(console.printed),
        progress=tuple(steps),
        returned="" if returned is None else type(returned).__name__,
        warnings=tuple(context.warnings),
        changes=changes,
    )


@shared
def export_sample(tested: ExporterUnderTest, sample: Callable[[], tuple[CountryBrief, ...]]) -> tuple[Outcome, ...]:
    """Export a sample, into one file or one for each brief. The checks share the result."""
    if Grain.COLLECTION in tested.exporter.grains:
        return (run_exporter(tested, sample()),)
    return tuple(export_each(tested, sample))


def export_each(tested: ExporterUnderTest, sample: Callable[[], tuple[CountryBrief, ...]]) -> Iterator[Outcome]:
    """Yield the export of each brief of a sample into a file of its own. It is made when it is first needed."""
    return (_export_alone(tested, brief) for brief in sample())


@lru_cache(maxsize=64)
def _export_alone(tested: ExporterUnderTest, brief: CountryBrief) -> Outcome:
    return run_exporter(tested, (brief,))


def export_many(tested: ExporterUnderTest) -> tuple[Outcome, ...]:
    """Export many briefs: all into one file, or the first few into files of their own."""
    if Grain.COLLECTION in tested.exporter.grains:
        return export_sample(tested, samples.many)
    return export_sample(tested, samples.first_of_many)


def composed(
    tested: ExporterUnderTest,
    briefs: tuple[CountryBrief, ...],
    document: DocumentOptions | None = None,
    options: Any = None,
) -> "Documents":
    """Return the documents that a document format renders for some briefs."""
    chosen = tested.exporter.options() if options is None else options
    return cast("Documents", _input(tested, Briefs(briefs), chosen, document))


def _input(tested: ExporterUnderTest, briefs: Briefs, options: Any, document: DocumentOptions | None) -> Any:
    """Return the documents or briefs that the exporter gets."""
    return exporter_input(
        ExportRequest(
            registered=tested.registered,
            briefs=briefs,
            grain=grain_of_file(tested.exporter, briefs, None),
            options=options,
            document=document or DocumentOptions(),
            compose=compose_once,
        )
    )


@frozen(kw_only=True)
class Activity:
    """The files that an exporter leaves behind, and its network requests."""

    files: list[str] = field(factory=list)
    network: list[str] = field(factory=list)


_monitored: list[tuple[ExporterUnderTest, Activity]] = []  # read by the audit hook, which cannot be removed
_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")
_hook_added: list[bool] = []


@contextmanager
def monitored(tested: ExporterUnderTest) -> Iterator[Activity]:
    """Monitor files and network requests, in a new current folder that is also the one for temporary files."""
    if not _hook_added:
        sys.addaudithook(_audit)
        _hook_added.append(True)
    activity, current, temporary = Activity(), Path.cwd(), tempfile.tempdir
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        tempfile.tempdir = folder
        _monitored.append((tested, activity))
        try:
            yield activity
        finally:
            _monitored.pop()
            os.chdir(current)
            tempfile.tempdir = temporary
            # only files: tempfile.NamedTemporaryFile also opens its folder
            remaining = [path for path in activity.files if Path(folder, path.partition(" (")[0]).is_file()]
            opened = [path.replace(f"{folder}{os.sep}", "") for path in dict.fromkeys(remaining)]
            opened_names = {path.partition(" (")[0] for path in opened}
            # created without open: a folder, a database, the file of another process
            others = sorted({path.name for path in Path(folder).iterdir()} - opened_names)
            activity.files[:] = [*opened, *(f"{name}{tested.defined_at}" for name in others)]


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if not _monitored:
        return
    tested, activity = _monitored[-1]
    if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike) and _writes(arguments):
        path = os.fsdecode(arguments[0])
        if "__pycache__" not in path and path != os.devnull:
            activity.files.append(f"{path}{tested.locate(sys._getframe())}")  # noqa: SLF001 - as above
    elif event in _NETWORK:
        target = ", ".join(str(part) for part in arguments if isinstance(part, str | tuple | bytes | int))
        activity.network.append(f"{event} {target}{tested.locate(sys._getframe())}")  # noqa: SLF001 - as above


def _writes(arguments: tuple[Any, ...]) -> bool:
    mode, flags = (*arguments, None, 0)[1:3]
    if isinstance(mode, str):
        return bool(set(mode) & set("wax+"))
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
