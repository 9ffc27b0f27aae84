"""Checks of side effects and of reproducible output."""

import errno
import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NoReturn

from tipreport.testing import clock, samples
from tipreport.testing.exporter_checks.check import check
from tipreport.testing.exporter_checks.output import exported
from tipreport.testing.processes import run_in_two_processes
from tipreport.testing.random_briefs import random_briefs
from tipreport.testing.random_source import LATIN
from tipreport.testing.trial_run import export_sample, monitored, run_exporter
from tipreport.testing.under_test import ExporterUnderTest


@check("the same bytes for the same briefs", "sort unordered data, and use no random numbers or identifiers")
def same_bytes_twice(tested: ExporterUnderTest) -> Iterator[str]:
    """The same briefs give the same bytes."""
    (first,), second = exported(tested, samples.full), run_exporter(tested, samples.full())
    if first.data != second.data:
        yield f"the files differ from byte {_first_difference(first.data, second.data)} on"


def _first_difference(first: bytes, second: bytes) -> int:
    pairs = zip(first, second, strict=False)
    return next((index for index, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


@check("no use of the clock", "take the date from context.date")
def no_clock(tested: ExporterUnderTest) -> Iterator[str]:
    """The clock is not read, and a file written years later is the same."""
    (now,) = export_sample(tested, samples.one)
    with clock.record_reads(tested.locate) as reads:
        again = run_exporter(tested, samples.one())
    direct = [f"{read.function} is called{read.location}" for read in reads if read.direct]
    yield from direct
    with clock.shifted():
        later = run_exporter(tested, samples.one())
    if not direct and not now.error and now.data == again.data != later.data:  # otherwise the clock is not the cause
        location = next((read.location for read in reads), "")
        yield f"the file contains the time of the export{location}"


@check("a stream that stays open", "do not close the stream, or any wrapper that closes it: tipreport does that")
def stream_left_open(tested: ExporterUnderTest) -> Iterator[str]:
    """The stream is left open."""
    yield from (f"the stream is closed{location}" for location in export_sample(tested, samples.one)[0].closed_at)


@check("unchanged briefs", "make a changed copy with brief.replace(...)")
def input_unchanged(tested: ExporterUnderTest) -> Iterator[str]:
    """The briefs are not modified."""
    briefs = tuple(random_briefs(1, seed=1, texts=LATIN))
    run_exporter(tested, briefs)
    if briefs != tuple(random_briefs(1, seed=1, texts=LATIN)):
        yield "the export changed the brief"


@check("no printed output", "warn with context.warn, and report progress with context.progress")
def no_print(tested: ExporterUnderTest) -> Iterator[str]:
    """Nothing is printed."""
    for text, location in export_sample(tested, samples.one)[0].printed:
        yield f"it printed {text[:60]!r}{location}"


@check("no network access", "include all files that are needed in the plugin's package")
def no_network(tested: ExporterUnderTest) -> Iterator[str]:
    """The network is not used."""
    with monitored(tested) as activity:
        run_exporter(tested, samples.one())
    yield from activity.network


@check("no files except the output", "write to the stream, and put temporary files in a tempfile.TemporaryDirectory()")
def no_stray_files(tested: ExporterUnderTest) -> Iterator[str]:
    """No other files are left behind."""
    with monitored(tested) as activity:
        run_exporter(tested, samples.one())
    yield from (f"it left {path}" for path in activity.files)


@check("progress that never decreases", "call context.progress(done, total) with increasing steps and one total")
def progress_grows(tested: ExporterUnderTest) -> Iterator[str]:
    """Progress never decreases and never exceeds its total."""
    for outcome in export_sample(tested, samples.many):
        steps = outcome.progress
        for (done, total), (next_done, next_total) in pairwise(steps):
            if next_done < done or next_total != total:
                yield f"{done} of {total} is followed by {next_done} of {next_total}"
        yield from (f"it reported {done} of {total}" for done, total in steps if not 0 <= done <= total)


DISK_FULL = "No space left on device"


class _FullDisk(io.BytesIO):
    """A file on a full disk."""

    def write(self, _data: Any, /) -> NoReturn:
        raise OSError(errno.ENOSPC, DISK_FULL)


@check(
    "an ExportError, or the operating system's error, if the disk is full",
    "let the OSError propagate, or raise an ExportError from it; never call sys.exit",
)
def full_disk_reported(tested: ExporterUnderTest) -> Iterator[str]:
    """A full disk raises an error, and does not end the process."""
    outcome = run_exporter(tested, samples.one(), file=_FullDisk())
    if not outcome.raised_export_error and DISK_FULL not in outcome.error:
        yield outcome.error or f"it raises nothing, and the file is incomplete{tested.defined_at}"


@check(
    "the same bytes from two parallel processes with different time zones and languages",
    "share no files between exports, do not read the environment, and define the function in a module",
)
def parallel_processes(tested: ExporterUnderTest) -> Iterator[str]:
    """Two processes that run at the same time write the same bytes."""
    (here,) = exported(tested, samples.full)
    for environment, data in run_in_two_processes(tested):
        if isinstance(data, str):
            yield data
        elif data != here.data:
            difference = _first_difference(here.data, data)
            yield f"the file from a process with {environment} differs from byte {difference} on"
