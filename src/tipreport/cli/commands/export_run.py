"""Runs an export: checks the target, reports each result, and returns the exit code."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any

import click
from attrs import asdict, has

from tipreport.cli.document_flags import warn_of_ignored
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.results import report_failures, report_warnings
from tipreport.cli.session import Session
from tipreport.cli.target import check_suffix, refuse_inputs
from tipreport.cli.terminal.output import STANDARD_OUTPUT, count_noun, redirect_prints, stdout_to_stderr
from tipreport.cli.terminal.progress import progress
from tipreport.cli.terminal.stream import is_terminal
from tipreport.errors import TargetExistsError
from tipreport.files import brief_paths, read_briefs
from tipreport.model.collection import Briefs
from tipreport.plugin import ExportContext, ExportResult, FileContent, Grain
from tipreport.registry import RegisteredExporter
from tipreport.runner import export, export_many, plan
from tipreport.runner.translations import with_translations


def run(
    session: Session,
    registered: RegisteredExporter,
    options: dict[str, Any],
    *,
    briefs: tuple[Path, ...],
    output: str | None,
    directory: Path | None,
    force: bool,
    jobs: int,
    grain: str | None = None,
) -> ExitCode:
    """Export briefs in one format, and report each result.

    ``options`` are the arguments ``options``, ``document`` and ``brand`` of the export.
    """
    if (output is None) == (directory is None):
        raise click.UsageError("give either -o FILE (or - for standard output) or -d DIR")
    if output is not None and grain == "both":
        raise click.UsageError("--grain both needs -d DIR")
    if registered.exporter.renders:
        options = options | {"document": with_translations(options["document"], brief_paths(briefs))}
    options = options | {"grain": grain}
    if directory is not None:
        results = _into_folder(session, registered, options, briefs, directory, force=force, jobs=jobs)
    elif output == STANDARD_OUTPUT:
        results = [_to_standard_output(session, registered, options, briefs)]
    else:
        results = [_into_file(session, registered, options, briefs, Path(str(output)), force=force)]
    report(session, results, directory)
    return session.end(code_of(results), results=[result.as_dict() for result in results])


def report(session: Session, results: Sequence[ExportResult], folder: Path | None) -> None:
    """Print the warnings and failures of exports, and one line about the files in ``folder``."""
    output = session.output
    report_warnings(session, results)
    written = [result.path for result in results if result.ok and result.path]
    for path in written if output.verbose else ():
        output.report(f"wrote {path}")
    report_failures(session, [(result.error, result.path) for result in results if result.error is not None])
    if folder is not None and len(results) > 1:
        failed = f", {len(results) - len(written)} failed" if len(written) < len(results) else ""
        output.report(f"wrote {count_noun(len(written), 'file')} into {folder}{failed}")
    elif not output.verbose:
        for path in written:
            output.report(f"wrote {path}")


def code_of(results: Sequence[ExportResult]) -> ExitCode:
    """Return the exit code for some results."""
    errors = [result.error for result in results if result.error is not None]
    if not errors:
        return ExitCode.DONE
    return ExitCode.USAGE if all(isinstance(error, TargetExistsError) for error in errors) else ExitCode.FAILED


def _to_standard_output(
    session: Session, registered: RegisteredExporter, options: dict[str, Any], paths: tuple[Path, ...]
) -> ExportResult:
    exporter = registered.exporter
    is_text = _is_text(exporter.media_type)
    if session.output.json:
        raise click.UsageError("--json cannot be combined with -o -: both use standard output")
    if is_terminal(sys.stdout) and not is_text:
        raise click.UsageError(f"{exporter.name} cannot be shown in a terminal: write a file with -o, or use a pipe")
    briefs = _briefs_of_one_file(registered, paths, options["grain"])
    warn_of_ignored(session, options, len(briefs))
    content = BytesIO()
    with stdout_to_stderr():
        result = export(briefs, exporter, content, registry=session.registry, **options)
    if is_terminal(sys.stdout):
        session.output.text(content.getvalue().decode("utf-8", "replace"))
    else:
        session.output.content(content.getvalue())
    return result


def _into_file(
    session: Session,
    registered: RegisteredExporter,
    options: dict[str, Any],
    paths: tuple[Path, ...],
    target: Path,
    *,
    force: bool,
) -> ExportResult:
    refuse_inputs([target], brief_paths(paths), _files_of(options))
    _check_existing([target], force=force)
    check_suffix(session, registered.exporter, target)
    with stdout_to_stderr(), progress(session.output, f"Writing {target.name}") as shown:
        briefs = _briefs_of_one_file(registered, paths, options["grain"])
        warn_of_ignored(session, options, len(briefs))
        context = ExportContext.of(briefs, os.environ, on_progress=shown.update)
        return export(
            briefs,
            registered.exporter,
            target,
            overwrite=force,
            context=context,
            registry=session.registry,
            **options,
        )


def _into_folder(
    session: Session,
    registered: RegisteredExporter,
    options: dict[str, Any],
    paths: tuple[Path, ...],
    folder: Path,
    *,
    force: bool,
    jobs: int,
) -> list[ExportResult]:
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder} is not a folder: -o {folder} writes a file")
    with progress(session.output, "Reading briefs"):
        planned = plan(read_briefs(paths), registered.exporter, folder, registry=session.registry, **options)
    warn_of_ignored(session, options, max((len(job.briefs) for job in planned), default=0))
    refuse_inputs([job.path for job in planned], brief_paths(paths), _files_of(options))
    _check_existing([job.path for job in planned], force=force)
    results: list[ExportResult] = []
    failed = 0
    with ExitStack() as stack:
        stack.enter_context(stdout_to_stderr())
        shown = stack.enter_context(progress(session.output, "Writing"))
        executor = None
        if jobs > 1:
            from tipreport.runner.pool import ProcessPool

            executor = stack.enter_context(ProcessPool(min(jobs, len(planned) or 1), redirect_prints))
        for result in export_many(planned, executor=executor, overwrite=force, registry=session.registry):
            results.append(result)
            failed += not result.ok
            shown.update(len(results), len(planned), failed)
    order = {job.path: index for index, job in enumerate(planned)}  # processes finish in any order
    return sorted(results, key=lambda result: order[result.path or folder])


def _files_of(options: Mapping[str, Any]) -> Iterator[FileContent]:
    """Yield the files of the options of documents, of the brand and of the format."""
    objects = (each for each in options.values() if has(type(each)))
    for value in chain.from_iterable(asdict(each, recurse=False).values() for each in objects):
        values = value if isinstance(value, tuple) else (value,)
        yield from (each for each in values if isinstance(each, FileContent))


def _check_existing(targets: Sequence[Path], *, force: bool) -> None:
    """Raise an error, before anything is written, if a target exists."""
    existing = [] if force else [target for target in targets if os.path.lexists(target)]
    if existing:
        existing_files = (
            f"{existing[0]} exists" if len(existing) == 1 else f"{existing[0]} and {len(existing) - 1} more exist"
        )
        raise TargetExistsError(f"{existing_files}, so nothing was written: --force replaces existing files")


def _briefs_of_one_file(registered: RegisteredExporter, paths: tuple[Path, ...], grain: str | None) -> Briefs:
    briefs = read_briefs(paths)
    grains = registered.exporter.grains if grain is None else (grain,)
    if Grain.COLLECTION not in grains and len(briefs) != 1:
        raise click.UsageError(
            f"{registered.exporter.name} writes one brief into a file, and there are {len(briefs)}: "
            "-d DIR writes a file for each"
        )
    return briefs


def _is_text(media_type: str) -> bool:
    kind = media_type.partition(";")[0]
    return kind.startswith("text/") or kind.endswith(("json", "xml", "yaml"))
