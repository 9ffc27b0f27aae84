"""One export from beginning to end: whatever the exporter or the disk does, it ends in a result."""

import os
import traceback
from hashlib import file_digest
from pathlib import Path
from time import perf_counter
from typing import IO, Any, BinaryIO, cast

from attrs import evolve

from tipreport.atomic import AtomicFile
from tipreport.errors import ExporterCrashedError, ExportError
from tipreport.model.collection import Briefs
from tipreport.plugin import ExportContext, ExportResult
from tipreport.registry import RegisteredExporter
from tipreport.registry.describe import tell
from tipreport.runner.output import Output, StreamOutput
from tipreport.runner.stream import ExportStream


def run(
    registered: RegisteredExporter,
    briefs: Briefs,
    options: Any,
    context: ExportContext,
    target: Path | IO[bytes],
    *,
    overwrite: bool = False,
) -> ExportResult:
    """Export briefs to a file or a stream. An `ExportError` is told in the result; an interrupt goes on.

    The context is only asked: the exporter gets one of its own, whose warnings stand in the result.
    """
    started = perf_counter()
    context = evolve(context)
    output: Output = AtomicFile(target, overwrite=overwrite) if isinstance(target, Path) else StreamOutput(target)
    result = ExportResult(
        exporter=registered.exporter.name,
        distribution=registered.distribution,
        version=registered.version,
        briefs=tuple(brief.id for brief in briefs),
        path=target if isinstance(target, Path) else None,
    )
    try:
        with output:
            _write(registered, briefs, options, context, output)
            size, sha256 = _measure(registered, output)
            output.commit()
        result = evolve(result, size=size, sha256=sha256)
    except ExportError as error:
        result = evolve(result, error=error)
    return evolve(result, warnings=tuple(context.warnings), duration=perf_counter() - started)


def _write(
    registered: RegisteredExporter, briefs: Briefs, options: Any, context: ExportContext, output: Output
) -> None:
    stream = ExportStream(output.file)
    try:
        registered.exporter.write(briefs, cast("BinaryIO", stream), options, context)
        stream.flush()
    except ExportError:
        raise
    except (Exception, SystemExit) as error:
        if stream.refused is None:
            raise crashed(registered, error) from error
    finally:
        stream.end()
    if stream.refused is not None:
        raise output.error(stream.refused) from stream.refused


def _measure(registered: RegisteredExporter, output: Output) -> tuple[int, str]:
    """The size of what was written, and its SHA-256."""
    try:
        size = output.file.seek(0, os.SEEK_END)
        output.file.seek(0)
        digest = file_digest(output.file, "sha256").hexdigest()  # type: ignore[arg-type]  # a binary file is one that reads
    except OSError as error:
        raise output.error(error) from error
    if not size:
        raise ExporterCrashedError(f"{registered.origin} wrote nothing: an exporter must write at least one byte")
    return size, digest


def crashed(registered: RegisteredExporter, error: BaseException) -> ExporterCrashedError:
    """The error for what an exporter must not raise. Its message names whose defect it is, its note the place."""
    package = getattr(registered.exporter.write, "__module__", "").partition(".")[0]
    crash = ExporterCrashedError(f"{registered.origin} crashed: {tell(error, package)}")
    if frames := traceback.extract_tb(error.__traceback__):
        crash.add_note(f"raised in {frames[-1].filename}, line {frames[-1].lineno}, in {frames[-1].name}")
    return crash
