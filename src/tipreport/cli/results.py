"""Prints the results of an export or of a build: one line if all is well, and every failure."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tipreport.cli.session import Session
from tipreport.errors import TipreportError

if TYPE_CHECKING:
    from tipreport.plugin import ExportResult

MAX_WARNINGS = 10  # lines, without --verbose


def report_warnings(session: Session, results: "Sequence[ExportResult]") -> None:
    """Print the warnings of exporters: the first ones, or all under ``--verbose``."""
    lines = [
        f"{result.path}: {warning}" if result.path else warning for result in results for warning in result.warnings
    ]
    shown = lines if session.output.verbose or len(lines) <= MAX_WARNINGS else lines[: MAX_WARNINGS - 1]
    for line in shown:
        session.output.warn(line)
    if len(shown) < len(lines):
        session.output.warn(f"{len(lines) - len(shown)} more warnings: --verbose prints all")


def report_failure(session: Session, error: TipreportError, path: Path | None) -> None:
    """Print the reason why a file was not written."""
    session.show_traceback(error)
    session.output.error(f"error: {failure_of(error, path)}")


def failure_of(error: TipreportError, path: Path | None) -> str:
    """Return the message of an error, with the name of the file."""
    message = str(error)
    return message if path is None or str(path) in message else f"{path}: {message}"
