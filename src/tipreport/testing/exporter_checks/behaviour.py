"""Checks of side effects and of reproducible output."""

import errno
import io
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any, NoReturn

from tipreport.testing import clock, samples
from tipreport.testing.exporter_checks.check import check
from tipreport.testing.exporter_checks.output import EXPORT_FAILS
from tipreport.testing.measured import measure
from tipreport.testing.measurement import reader_of
from tipreport.testing.observed import Observed, observe
from tipreport.testing.processes import run_in_two_processes
from tipreport.testing.trial_run import export_many, export_sample, run_exporter
from tipreport.testing.under_test import ExporterUnderTest


@check("the same bytes for the same briefs", "sort unordered data, and use no random numbers or identifiers")
def same_bytes_twice(tested: ExporterUnderTest) -> Iterator[str]:
    """The same briefs give the same bytes."""
    first, second = _observed(tested).outcome, observe(tested).again
    if first.data != second.data:
        yield f"the files differ from byte {_first_difference(first.data, second.data)} on"


def _observed(tested: ExporterUnderTest) -> Observed:
    """Return the observed exports. Raises `NotCheckedError` if they fail."""
    observed = observe(tested)
    if observed.outcome.error:
        raise EXPORT_FAILS
    return observed


def _first_difference(first: bytes, second: bytes) -> int:
    pairs = zip(first, second, strict=False)
    return next((index for index, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


@check("no use of the clock", "take the date from context.date")
def no_clock(tested: ExporterUnderTest) -> Iterator[str]:
    """The clock is not read, and a file written years later is the same."""
    observed = _observed(tested)
    direct = [f"{read.function} is called{read.location}" for read in observed.clock_reads if read.direct]
    yield from direct
    with clock.shifted():
        later = run_exporter(tested, samples.full())
    now, again = observed.outcome, observed.again
    if observed.clock_reads and now.data != again.data:  # perhaps a second began between the two
        now, again = run_exporter(tested, samples.full()), run_exporter(tested, samples.full())
    if not direct and now.data == again.data != later.data:  # otherwise the clock is not the cause
        location = next((read.location for read in observed.clock_reads), "")
        yield f"the file contains the time of the export{location}"


@check("a stream that stays open", "do not close the stream, or any wrapper that closes it: tipreport does that")
def stream_left_open(tested: ExporterUnderTest) -> Iterator[str]:
    """The stream is left open."""
    for outcome in (observe(tested).outcome, *export_sample(tested, samples.full_in_collection)):
        yield from (f"the stream is closed{location}" for location in outcome.closed_at)


@check("unchanged briefs", "make a changed copy with brief.replace(...)")
def input_unchanged(tested: ExporterUnderTest) -> Iterator[str]:
    """The briefs are not modified."""
    if observe(tested).brief_changed:
        yield f"the export changed the brief{tested.defined_at}"


@check("unchanged options", "keep a changed value in a variable, or make a copy with attrs.evolve")
def options_unchanged(tested: ExporterUnderTest) -> Iterator[str]:
    """The options are not modified."""
    if changed := observe(tested).options:
        yield f"{changed}{tested.defined_at}"


@check(
    "an unchanged process: its folder, its environment, its locale, and the functions of other modules",
    "use absolute paths, and pass values as arguments; patch nothing",
)
def process_unchanged(tested: ExporterUnderTest) -> Iterator[str]:
    """The export changes nothing that other code of the process relies on."""
    patched = chain.from_iterable(each.patched for each in measure(tested)) if reader_of(tested) is not None else ()
    yield from (f"{change}{tested.defined_at}" for change in (*observe(tested).settings, *patched))


@check("no printed output", "warn with context.warn, and report progress with context.progress")
def no_print(tested: ExporterUnderTest) -> Iterator[str]:
    """Nothing is printed."""
    outcomes = (observe(tested).outcome, *export_sample(tested, samples.full_in_collection), *export_many(tested))
    printed = dict.fromkeys(each for outcome in outcomes for each in outcome.printed)
    yield from (f"it printed {text[:60]!r}{location}" for text, location in printed)


@check("no network access", "include all files that are needed in the plugin's package")
def no_network(tested: ExporterUnderTest) -> Iterator[str]:
    """The network is not used."""
    yield from observe(tested).activity.network
    if reader_of(tested) is not None:
        for each in measure(tested):
            yield from (f"{each.context}the file loads {address}{tested.defined_at}" for address in each.loads[:1])


@check("no files except the output", "write to the stream, and put temporary files in a tempfile.TemporaryDirectory()")
def no_stray_files(tested: ExporterUnderTest) -> Iterator[str]:
    """No other files are left behind."""
    yield from (f"it left {path}" for path in observe(tested).activity.files)


@check(
    "progress that never decreases and ends at its total",
    "call context.progress(done, total) with increasing steps and one total",
)
def progress_grows(tested: ExporterUnderTest) -> Iterator[str]:
    """Progress never decreases, never exceeds its total, and ends there."""
    for outcome in export_many(tested):
        steps = outcome.progress
        for (done, total), (next_done, next_total) in pairwise(steps):
            if next_done < done or next_total != total:
                yield f"{done} of {total} is followed by {next_done} of {next_total}"
        yield from (f"it reported {done} of {total}" for done, total in steps if not 0 <= done <= total)
        if steps and steps[-1][0] < steps[-1][1] and not outcome.error:
            yield f"it ended after {steps[-1][0]} of {steps[-1][1]}"


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
    here = _observed(tested).again
    for environment, data in run_in_two_processes(tested):
        if isinstance(data, str):
            yield data
        elif data != here.data:
            difference = _first_difference(here.data, data)
            yield f"the file from a process with {environment} differs from byte {difference} on"
