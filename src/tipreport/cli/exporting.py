"""What an export does: where it may write, what it tells, and which exit code it has."""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Any

import click

from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import give_prints_away, is_terminal, kept_free
from tipreport.cli.progress import progress
from tipreport.cli.session import Session
from tipreport.errors import TargetExistsError, TipreportError
from tipreport.files import read_briefs
from tipreport.model.collection import Briefs
from tipreport.plugin import ExportContext, ExportResult, Grain
from tipreport.registry import RegisteredExporter
from tipreport.runner import export, export_many, plan

STANDARD_OUTPUT = "-"


def run(
    session: Session,
    registered: RegisteredExporter,
    options: Any,
    *,
    briefs: tuple[Path, ...],
    output: str | None,
    directory: Path | None,
    force: bool,
    jobs: int,
) -> ExitCode:
    """Export briefs into one format. What cannot be written at all is an error; else each result is told."""
    if (output is None) == (directory is None):
        raise click.UsageError("say where to write, with one of -o FILE (- is standard output) and -d DIR")
    if directory is not None:
        results = _into_folder(session, registered, options, briefs, directory, force=force, jobs=jobs)
    elif output == STANDARD_OUTPUT:
        results = [_to_standard_output(session, registered, options, briefs)]
    else:
        results = [_into_file(session, registered, options, briefs, Path(str(output)), force=force)]
    for result in results:
        tell(session, result)
    return session.end(code_of(results), results=[result.as_dict() for result in results])


def tell(session: Session, result: ExportResult) -> None:
    """Tell what became of an export."""
    output = session.output
    for warning in result.warnings:
        output.warn(f"{result.path}: {warning}" if result.path else warning)
    if result.error is not None:
        session.show_traceback(result.error)
        output.error(f"error: {failure_of(result.error, result.path)}")
    elif result.path is not None:
        output.report(f"wrote {result.path}")


def failure_of(error: TipreportError, path: Path | None) -> str:
    """Why a file could not be written, with its name."""
    said = str(error)
    return said if path is None or str(path) in said else f"{path}: {said}"


def code_of(results: Sequence[ExportResult]) -> ExitCode:
    """The exit code for some results."""
    errors = [result.error for result in results if result.error is not None]
    if not errors:
        return ExitCode.DONE
    return ExitCode.USAGE if all(isinstance(error, TargetExistsError) for error in errors) else ExitCode.FAILED


def _to_standard_output(
    session: Session, registered: RegisteredExporter, options: Any, paths: tuple[Path, ...]
) -> ExportResult:
    exporter = registered.exporter
    readable = _is_text(exporter.media_type)
    if session.output.json:
        raise click.UsageError("--json and -o - both ask for standard output")
    if is_terminal() and not readable:
        raise click.UsageError(f"{exporter.name} is not for a terminal: name a file with -o, or pipe it into a program")
    briefs = _for_one_file(registered, paths)
    content = BytesIO()
    with kept_free():
        result = export(briefs, exporter, content, options=options, registry=session.registry)
    if is_terminal():
        session.output.text(content.getvalue().decode("utf-8", "replace"))
    else:
        session.output.content(content.getvalue())
    return result


def _into_file(
    session: Session,
    registered: RegisteredExporter,
    options: Any,
    paths: tuple[Path, ...],
    target: Path,
    *,
    force: bool,
) -> ExportResult:
    if target.is_dir():
        raise click.UsageError(f"{target} is a folder: -d {target} writes into it")
    if not target.parent.is_dir():
        raise click.UsageError(f"there is no folder {target.parent}: create it first")
    _refuse_existing([target], force=force)
    briefs = _for_one_file(registered, paths)
    with kept_free(), progress(session.output, f"Writing {target.name}") as reached:
        context = ExportContext.of(briefs, os.environ, on_progress=lambda done, total: reached(done, total, ""))
        return export(
            briefs,
            registered.exporter,
            target,
            options=options,
            overwrite=force,
            context=context,
            registry=session.registry,
        )


def _into_folder(
    session: Session,
    registered: RegisteredExporter,
    options: Any,
    paths: tuple[Path, ...],
    folder: Path,
    *,
    force: bool,
    jobs: int,
) -> list[ExportResult]:
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder} is no folder: -o {folder} writes a file")
    planned = plan(read_briefs(paths), registered.exporter, folder, options, registry=session.registry)
    _refuse_existing([job.path for job in planned], force=force)
    results = []
    with ExitStack() as stack:
        stack.enter_context(kept_free())
        executor = None
        if jobs > 1:
            from tipreport.runner.pool import ProcessPool

            executor = stack.enter_context(ProcessPool(min(jobs, len(planned) or 1), give_prints_away))
        reached = stack.enter_context(progress(session.output, "Writing", len(planned)))
        for result in export_many(planned, executor=executor, overwrite=force, registry=session.registry):
            results.append(result)
            reached(len(results), len(planned), result.path.name if result.path else "")
    order = {job.path: place for place, job in enumerate(planned)}  # processes finish in any order
    return sorted(results, key=lambda result: order[result.path or folder])


def _refuse_existing(targets: Sequence[Path], *, force: bool) -> None:
    """Refuse to begin what would stop at a file that exists."""
    there = [] if force else [target for target in targets if os.path.lexists(target)]
    if there:
        which = f"{there[0]} exists" if len(there) == 1 else f"{there[0]} and {len(there) - 1} more exist"
        raise TargetExistsError(f"{which}, so nothing was written: --force replaces what exists")


def _for_one_file(registered: RegisteredExporter, paths: tuple[Path, ...]) -> Briefs:
    briefs = read_briefs(paths)
    if registered.exporter.grain is Grain.BRIEF and len(briefs) != 1:
        raise click.UsageError(
            f"{registered.exporter.name} writes one brief into a file, and there are {len(briefs)}: "
            "-d DIR writes a file for each"
        )
    return briefs


def _is_text(media_type: str) -> bool:
    kind = media_type.partition(";")[0]
    return kind.startswith("text/") or kind.endswith(("json", "xml", "yaml"))
