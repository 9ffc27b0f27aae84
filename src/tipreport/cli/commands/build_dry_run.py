"""Prints the files that ``tipreport build --dry-run`` would change."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tipreport.cli.results import report_failures
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import shown_path

if TYPE_CHECKING:
    from tipreport.project import BuildResult

WOULD = {"built": "write", "removed": "remove", "kept": "keep", "skipped": "skip"}
TO_DO = {
    "built": "to write",
    "removed": "to remove",
    "kept": "to keep",
    "skipped": "to skip",
    "failed": "that would fail",
    "unchanged": "up to date",
}


def report_dry_run(session: Session, planned: "Sequence[BuildResult]", folder: Path) -> None:
    """Print a line for each file that a build would change or fail for, and the counts."""
    output = session.output
    for result in planned:
        reason = f" ({result.reason})" if result.reason else ""
        if result.error is not None:
            report_failures(session, [(result.error, result.path)])
        elif result.status.value in WOULD:
            verb = "replace" if result.replaces else WOULD[result.status.value]
            output.line(f"would {verb:<8} {shown_path(result.path)}{reason}")
    counts = Counter("to replace" if result.replaces else TO_DO[result.status.value] for result in planned)
    summary = ", ".join(f"{number} {what}" for what, number in counts.items())
    output.report(f"nothing was changed in {shown_path(folder)}: {summary}")
