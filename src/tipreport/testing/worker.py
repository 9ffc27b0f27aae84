"""The processes in which ``plugins check`` runs the checks of an exporter: one reports them, and others help it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tipreport.registry import default_registry
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks import CHECKS
from tipreport.testing.finding import Finding
from tipreport.testing.kept_files import keep_files
from tipreport.testing.measured import all_results, parts_of_exports
from tipreport.testing.measurement import reader_of
from tipreport.testing.shared_results import RESULTS
from tipreport.testing.under_test import ExporterUnderTest, load_reader

_OF_SAME_FILE = {"collections 2": "every_brief_written"}  # checks that read the file of some exports again


def exporter_to_check(name: str, read: str, folder: str) -> ExporterUnderTest:
    """Return an installed exporter with the author's reader, and share the results of this process in a folder."""
    RESULTS.folder = Path(folder) if folder else None
    return exporter_under_test(default_registry().find(name), load_reader(read) if read else None)


def findings(tested: ExporterUnderTest, keep: str) -> Iterator[Finding]:
    """Yield the finding of each check. ``keep`` is a folder for the files that are compared, or empty."""
    for check in CHECKS:
        yield RESULTS.get(check.name, partial(check.run, tested))
    if keep:
        keep_files(tested, Path(keep))


def prepare_findings(tested: ExporterUnderTest) -> None:
    """Compute results for the process that yields findings, from the last ones on, until both meet."""
    checks = {check.name: partial(check.run, tested) for check in CHECKS}
    for name, measure_exports in reversed([*parts_of_exports()] if reader_of(tested) is not None else []):
        RESULTS.prepare(name, partial(all_results, tested, measure_exports))
        if name in _OF_SAME_FILE:
            RESULTS.prepare(_OF_SAME_FILE[name], checks[_OF_SAME_FILE[name]])
    for name, run in reversed(checks.items()):
        RESULTS.prepare(name, run)
