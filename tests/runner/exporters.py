"""Exporters for tests: correct ones, and one for each kind of failure. Any process can import them."""

import io
import os
import signal
import sys
import threading
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO

from attrs import frozen

from tipreport.errors import ExportError
from tipreport.model import Briefs, CountryBrief, CountryRole
from tipreport.plugin import ExportContext, Exporter, Grain, NoOptions, option
from tipreport.registry import plugin_code
from tipreport.runner import ExecutorOptions

Write = Callable[[Briefs, BinaryIO, Any, ExportContext], None]


@frozen(kw_only=True)
class Lines:
    prefix: str = option("", help="What stands before each title")


@frozen(kw_only=True)
class Marker:
    marker: str = option("", help="The file that marks a second attempt")


def brief(name: str, **changes: Any) -> CountryBrief:
    """A brief with some changes."""
    return CountryBrief(id=name, title=f"Trafficking in {name}", countries=(CountryRole(country="SRB"),), **changes)


def exporter(
    write: Write, name: str = "odd", grains: tuple[Grain, ...] = (Grain.COLLECTION,), options: type = NoOptions
) -> Exporter[Any]:
    """An exporter that writes with this function."""
    return Exporter(
        name=name,
        summary="For tests",
        suffix=".txt",
        media_type="text/plain",
        grains=grains,
        options=options,
        write=write,
    )


def titles(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    prefix = getattr(options, "prefix", "")
    for done, each in enumerate(briefs, 1):
        stream.write(f"{prefix}{each.title} {context.date}\n".encode())
        context.progress(done, len(briefs))
    if not len(briefs):
        stream.write(b"no briefs\n")


EACH = exporter(titles, "each", (Grain.BRIEF,), Lines)
ALL = exporter(titles, "many", (Grain.COLLECTION,), Lines)
EITHER = exporter(titles, "either", (Grain.BRIEF, Grain.COLLECTION), Lines)


def warns(_briefs: Briefs, stream: BinaryIO, _options: Any, context: ExportContext) -> None:
    context.warn("no glyph for U+1F600")
    stream.write(b"text")


def raises_an_export_error(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"half")
    raise ExportError("the paper is too small for the table")


def divides_by_zero(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"half")
    1 / 0  # noqa: B018 - what it is for


def exits(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"half")
    sys.exit(3)


def is_interrupted(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"half")
    raise KeyboardInterrupt


def writes_text(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write("text")  # type: ignore[call-overload]  # mypy reports it


def writes_nothing(_briefs: Briefs, _stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    pass


def closes(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    with stream:
        stream.write(b"text")
    stream.write(b" and more")


def wraps_it_in_text(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    io.TextIOWrapper(stream, encoding="utf-8").write("text that nobody flushes")


def zips(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.txt"), b"text")


def kills_its_process(_briefs: Briefs, _stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    os._exit(7)


def does_nothing(_briefs: Briefs, _stream: BinaryIO, options: Any, _context: ExportContext) -> None:
    """Waits for ever, and counts its calls in the file that the options name."""
    with Path(options.marker).open("a") as file:
        file.write("x")
    threading.Event().wait()


def be_impatient() -> None:
    """Give plugins in this process less time to do nothing."""
    plugin_code.WORKING = 0.6


def kills_its_first_process(_briefs: Briefs, stream: BinaryIO, options: Any, _context: ExportContext) -> None:
    """Kills its process, unless an earlier one left the file that the options name."""
    marker = Path(options.marker)
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    stream.write(b"second")


def counts_and_kills_its_process(_briefs: Briefs, _stream: BinaryIO, options: Any, _context: ExportContext) -> None:
    """Appends a byte to the file that the options name, and kills its process."""
    with Path(options.marker).open("ab") as count:
        count.write(b"x")
    os._exit(0)


def waits_forever(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"half")
    sys.stdout.write("waiting\n")
    sys.stdout.flush()
    threading.Event().wait()


def writes_a_lot(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.writelines(bytes(4096) for _ in range(64))


def hides_the_error_of_the_disk(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    try:
        writes_a_lot(_briefs, stream, _options, _context)
    except OSError:
        return


def raises_another_error(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    try:
        writes_a_lot(_briefs, stream, _options, _context)
    except OSError as error:
        raise RuntimeError("could not save") from error


def threads(options: ExecutorOptions) -> ThreadPoolExecutor:
    """The executor of a plugin."""
    return ThreadPoolExecutor(options.workers)


def files(folder: Path, pattern: str = "*") -> dict[str, bytes]:
    """The files in a folder, including hidden ones."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob(pattern))}
