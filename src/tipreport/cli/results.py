"""Prints the results of an export or of a build: one line if all is well, and every failure."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tipreport.cli.errors import report_error
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import count_noun
from tipreport.errors import ExporterCrashedError, FileProblemsError, TipreportError

if TYPE_CHECKING:
    from tipreport.plugin import ExportResult

MAX_WARNINGS = 10  # lines, without --verbose


def report_warnings(session: Session, results: "Sequence[ExportResult]") -> None:
    """Print the warnings of exporters: the first ones, or all under ``--verbose``.

    Without it, files with the same warning share a line.
    """
    groups: dict[tuple[object, ...], list[str]] = {}
    for result in results:
        for warning in result.warnings:
            group = (result.exporter, warning, result.path if session.output.verbose else None)
            groups.setdefault(group, []).append(f"{result.path}: {warning}" if result.path else warning)
    lines = [first + _more_files(len(others)) for first, *others in groups.values()]
    shown = lines if session.output.verbose or len(lines) <= MAX_WARNINGS else lines[: MAX_WARNINGS - 1]
    for line in shown:
        session.output.warn(line)
    if len(shown) < len(lines):
        session.output.warn(f"{len(lines) - len(shown)} more warnings: --verbose prints all")


def report_failures(session: Session, failures: "Iterable[tuple[TipreportError, Path | None]]") -> None:
    """Print the reason why files were not written. Files for which a plugin crashed in the same way share a line."""
    groups: dict[str, list[tuple[TipreportError, Path | None]]] = {}
    for error, path in failures:
        message = failure_of(error, path)
        is_shared = isinstance(error, ExporterCrashedError) and not session.output.verbose
        groups.setdefault(str(error) if is_shared else message, []).append((error, path))
    for (error, path), *others in groups.values():
        session.show_traceback(error)
        if isinstance(error, FileProblemsError) and failure_of(error, path) == str(error):
            for line in report_error(error).lines:
                session.output.error(line)
        else:
            session.output.error(f"error: {failure_of(error, path)}{_more_files(len(others))}")


def _more_files(number: int) -> str:
    return f" (and {count_noun(number, 'more file')})" if number else ""


def failure_of(error: TipreportError, path: Path | None) -> str:
    """Return the message of an error, with the name of the file."""
    message = str(error)
    return message if path is None or str(path) in message else f"{path}: {message}"
