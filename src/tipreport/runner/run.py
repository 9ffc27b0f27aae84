"""Runs one export. Failures of the exporter and of the disk become part of the result."""

import os
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from time import perf_counter
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from attrs import evolve

from tipreport.atomic import AtomicFile
from tipreport.errors import CompositionError, ExporterCrashedError, ExporterIdleError, ExportError, OptionsError
from tipreport.hidden_characters import describe_hidden
from tipreport.model.collection import Briefs
from tipreport.plugin import ExportContext, ExportResult
from tipreport.registry import RegisteredExporter
from tipreport.registry.describe import describe_error
from tipreport.registry.idle_timer import IdleError
from tipreport.registry.plugin_code import FOLDER_CHANGED, plugin_code
from tipreport.runner.documents import add_full_records, name_files
from tipreport.runner.earlier import earlier_editions, ids_of
from tipreport.runner.file_names import FileNames
from tipreport.runner.output import Output, StreamOutput
from tipreport.runner.request import ExportRequest
from tipreport.runner.stream import ExportStream

if TYPE_CHECKING:
    from tipreport.document import Documents


def run(
    request: ExportRequest,
    context: ExportContext,
    target: Path | IO[bytes],
    *,
    overwrite: bool = False,
    shown: Path | None = None,
    before_commit: Callable[[Path, str], bool] | None = None,
) -> ExportResult:
    """Export briefs to a file or a stream. Returns an `ExportError` in the result; lets `KeyboardInterrupt` propagate.

    The exporter gets a context of its own, with the same date and brand; its warnings are in the result. ``shown`` is
    the path of the file in messages and in the result. ``before_commit`` is that of `ExportJob`.
    """
    started = perf_counter()
    context = evolve(context)
    output: Output = (
        AtomicFile(target, overwrite=overwrite, shown=shown) if isinstance(target, Path) else StreamOutput(target)
    )
    registered = request.registered
    result = ExportResult(
        exporter=registered.exporter.name,
        distribution=registered.distribution,
        version=registered.version,
        briefs=tuple(brief.id for brief in request.briefs),
        path=(shown or target) if isinstance(target, Path) else None,
    )
    try:
        with output:
            _write(request, context, output, shown or target)
            size, sha256 = _measure(registered, output)
            if before_commit is None or not isinstance(target, Path) or before_commit(target, sha256):
                output.commit()
        result = evolve(result, size=size, sha256=sha256)
    except ExportError as error:
        result = evolve(result, error=error)
    return evolve(result, warnings=tuple(context.warnings), duration=perf_counter() - started)


def _write(request: ExportRequest, context: ExportContext, output: Output, target: Path | IO[bytes]) -> None:
    content = exporter_input(request)
    if not isinstance(content, Briefs):
        _warn_of_hidden(content, context)
        _warn_of_no_earlier_edition(request, context)
    stream = ExportStream(output.file)
    try:
        with _named(request.registered, target, context):
            request.registered.exporter.function(content, cast("BinaryIO", stream), request.options, context)
        stream.flush()
    except (ExportError, KeyboardInterrupt):
        raise
    except BaseException as error:
        if stream.disk_error is None:
            raise crash_error(request.registered, error) from error
    finally:
        stream.end()
    if stream.disk_error is not None:
        raise output.error(stream.disk_error) from stream.disk_error


@contextmanager
def _named(registered: RegisteredExporter, target: Path | IO[bytes], context: ExportContext) -> Iterator[None]:
    """Run code of an exporter. That of a plugin is named if it is interrupted."""
    if not registered.is_third_party:
        yield
        return
    with plugin_code(f"{registered.origin} was writing {target if isinstance(target, Path) else 'a stream'}") as call:
        yield
    if call.folder_changed:
        context.warn(f"a mistake of {registered.origin}: {FOLDER_CHANGED}")


def exporter_input(request: ExportRequest) -> "Documents | Briefs":
    """Return the first argument of the exporter's function: documents to render, or briefs to write.

    Raises `CompositionError` if a document cannot be composed, which is a defect of tipreport.
    """
    if not request.registered.exporter.renders:
        return request.briefs
    try:
        documents = request.compose(request.briefs, request.grain, request.document)
        file_names = FileNames(
            exporter=request.registered.exporter,
            options=request.options,
            document=request.document,
            languages=request.languages,
            has_full_records=request.has_full_records,
        )
        return name_files(add_full_records(documents, file_names), file_names)
    except (OptionsError, ExportError):  # the value or the file of an option cannot be used
        raise
    except Exception as error:
        ids = ", ".join(brief.id for brief in request.briefs)
        raise CompositionError(
            f"tipreport cannot compose {ids}: {describe_error(error, 'tipreport')}; please report this defect"
        ) from error


def _warn_of_hidden(documents: "Documents", context: ExportContext) -> None:
    """Add one warning with the hidden characters that documents show as escapes."""
    hidden = {document.id: document.hidden_characters for document in documents if document.hidden_characters}
    if hidden:
        characters = sorted({character for each in hidden.values() for character in each})
        described = ", ".join(map(describe_hidden, characters))
        context.warn(f"hidden characters are printed as escapes, in {', '.join(hidden)}: {described}")


def _warn_of_no_earlier_edition(request: ExportRequest, context: ExportContext) -> None:
    """Add one warning with the briefs whose documents lack the changes that were asked for."""
    since = request.document.since
    earlier = earlier_editions(request.briefs, since)
    if since and (alone := [brief.id for brief in request.briefs if brief.id not in earlier]):
        has = ", ".join(ids_of(since)) or "no brief"
        context.warn(
            f"the option since has no earlier edition of {', '.join(alone)} (it has {has}): no changes are shown"
        )


def _measure(registered: RegisteredExporter, output: Output) -> tuple[int, str]:
    """Return the size of the file and its SHA-256."""
    try:
        size = output.file.seek(0, os.SEEK_END)
        output.file.seek(0)
        digest = file_digest(output.file, "sha256").hexdigest()  # type: ignore[arg-type]  # any binary file works
    except OSError as error:
        raise output.error(error) from error
    if not size:
        raise ExporterCrashedError(f"{registered.origin} wrote nothing: an exporter must write at least one byte")
    return size, digest


def crash_error(registered: RegisteredExporter, error: BaseException) -> ExporterCrashedError:
    """Return the error for an unexpected exception of an exporter. Its note contains the line of code."""
    package = getattr(registered.exporter.function, "__module__", "").partition(".")[0]
    kind = ExporterIdleError if isinstance(error, IdleError) else ExporterCrashedError
    crash = kind(f"{registered.origin} crashed: {describe_error(error, package)}")
    if frames := traceback.extract_tb(error.__traceback__):
        crash.add_note(f"raised in {frames[-1].filename}, line {frames[-1].lineno}, in {frames[-1].name}")
    return crash
