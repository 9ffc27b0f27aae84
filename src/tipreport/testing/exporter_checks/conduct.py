"""What an exporter does besides writing: nothing that outlives it, and the same every time."""

import errno
import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NoReturn

from tipreport.testing import clock, samples
from tipreport.testing.exporter_checks.check import check
from tipreport.testing.exporter_checks.output import written
from tipreport.testing.processes import written_at_once
from tipreport.testing.random_briefs import random_briefs
from tipreport.testing.random_source import LATIN
from tipreport.testing.trial_run import files, run_exporter, watched
from tipreport.testing.under_test import ExporterUnderTest


@check("the same bytes for the same briefs", "sort what has no order, and draw no random numbers or ids")
def same_bytes_twice(subject: ExporterUnderTest) -> Iterator[str]:
    """The same briefs give the same bytes."""
    (first,), second = written(subject, samples.full), run_exporter(subject, samples.full())
    if first.data != second.data:
        yield f"the files differ from byte {_difference(first.data, second.data)} on"


def _difference(first: bytes, second: bytes) -> int:
    pairs = zip(first, second, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


@check("no reading of the clock", "take the date from context.date")
def no_clock(subject: ExporterUnderTest) -> Iterator[str]:
    """The clock is not read, and a file written years later is the same."""
    (now,) = files(subject, samples.one)
    with clock.reads(subject.place) as reads:
        again = run_exporter(subject, samples.one())
    direct = [f"{name} is called{where}" for name, where, own in reads if own]
    yield from direct
    with clock.later():
        after = run_exporter(subject, samples.one())
    if not direct and not now.error and now.data == again.data != after.data:  # else it is not for the clock
        where = next((where for _, where, _ in reads), "")
        yield f"the time of day is in the file{where}"


@check("a stream that is left open", "do not close it, and wrap it in nothing that does: tipreport closes it")
def stream_left_open(subject: ExporterUnderTest) -> Iterator[str]:
    """The stream is left open."""
    yield from (f"the stream is closed{where}" for where in files(subject, samples.one)[0].closed)


@check("briefs that stay as they are", "make a changed copy with brief.replace(...)")
def input_untouched(subject: ExporterUnderTest) -> Iterator[str]:
    """The input is not changed."""
    briefs = tuple(random_briefs(1, seed=1, texts=LATIN))
    run_exporter(subject, briefs)
    if briefs != tuple(random_briefs(1, seed=1, texts=LATIN)):
        yield "the brief is another after the export"


@check("no print", "tell the user with context.warn, and of steps with context.progress")
def no_print(subject: ExporterUnderTest) -> Iterator[str]:
    """Nothing is printed."""
    for text, where in files(subject, samples.one)[0].printed:
        yield f"it printed {text[:60]!r}{where}"


@check("no network", "package what is needed with the plugin")
def no_network(subject: ExporterUnderTest) -> Iterator[str]:
    """No network is used."""
    with watched(subject) as traces:
        run_exporter(subject, samples.one())
    yield from traces.network


@check("no file but the stream", "write into the stream; keep what is temporary in tempfile.TemporaryDirectory()")
def no_stray_files(subject: ExporterUnderTest) -> Iterator[str]:
    """No file is left anywhere."""
    with watched(subject) as traces:
        run_exporter(subject, samples.one())
    yield from (f"it left {path}" for path in traces.files)


@check("progress that only grows", "call context.progress(done, total) with one total and growing steps")
def progress_grows(subject: ExporterUnderTest) -> Iterator[str]:
    """Progress never falls and never exceeds its total."""
    for outcome in files(subject, samples.many):
        steps = outcome.progress
        for (done, total), (then, total_then) in pairwise(steps):
            if then < done or total_then != total:
                yield f"{done} of {total} is followed by {then} of {total_then}"
        yield from (f"{done} of {total} was told" for done, total in steps if not 0 <= done <= total)


FULL = "No space left on device"


class _FullDisk(io.BytesIO):
    """A file on a disk that is full."""

    def write(self, _data: Any, /) -> NoReturn:
        raise OSError(errno.ENOSPC, FULL)


@check(
    "ExportError or the system's own error on a full disk",
    "let the error of the system pass, or raise ExportError from it; never call sys.exit",
)
def no_exit(subject: ExporterUnderTest) -> Iterator[str]:
    """It never ends the process, and never hides that a file is not whole."""
    outcome = run_exporter(subject, samples.one(), file=_FullDisk())
    if not outcome.refused and FULL not in outcome.error:
        yield outcome.error or f"nothing is raised, and the file is not whole{subject.written_at}"


@check(
    "the same bytes from two processes at once, whatever their time zone and language",
    "share no file between exports, read no environment, and define what is exported in a module",
)
def two_at_once(subject: ExporterUnderTest) -> Iterator[str]:
    """Two processes write the same at once."""
    (here,) = written(subject, samples.full)
    for name, data in written_at_once(subject):
        if isinstance(data, str):
            yield data
        elif data != here.data:
            yield f"the file of a process with {name} differs from byte {_difference(here.data, data)} on"
