"""Runs one export, and raises an exception if it fails."""

import io
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from attrs import evolve

from tipreport.errors import OptionsError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import Brand, DocumentOptions, ExportContext, Exporter, ExportResult, Grain
from tipreport.registry import ExporterRegistry, default_registry
from tipreport.runner.documents import as_documents
from tipreport.runner.job import current_folder
from tipreport.runner.request import (
    ExportRequest,
    as_briefs,
    brand_of,
    document_options_of,
    expect_documents,
    expect_some,
    find,
    grain_of_file,
    options_of,
)
from tipreport.runner.run import run

if TYPE_CHECKING:
    from tipreport.document import Document, Documents


def export(
    briefs: CountryBrief | Briefs | Iterable[CountryBrief],
    exporter: str | Exporter[Any],
    path: str | os.PathLike[str] | IO[bytes],
    *,
    options: Any = None,
    document: DocumentOptions | Mapping[str, Any] | None = None,
    brand: Brand | Mapping[str, Any] | None = None,
    grain: Grain | str | None = None,
    overwrite: bool = False,
    context: ExportContext | None = None,
    registry: ExporterRegistry | None = None,
) -> ExportResult:
    """Write briefs into one file, or into a binary stream when the output is complete.

    ``options`` is an object of the exporter's options class, a mapping of their names, or None; so are ``document``
    and ``brand``. ``grain`` is needed only to make a collection of a single brief: otherwise a format that has both
    grains writes a brief if there is one, else the collection. The folder of the file must exist; an existing file is
    replaced only with ``overwrite``.

    Raises `UnknownExporterError`, `OptionsError`, `TargetExistsError`, `ExporterCrashedError` for a defect of the
    exporter, and `ExportError` for no briefs and for all other failures of the exporter or the disk. An existing file
    is then unchanged.
    """
    destination = _target(path)
    registry = registry or default_registry()
    registered = find(exporter, registry)
    briefs = as_briefs(briefs)
    expect_some(briefs, grain, registered.exporter)
    options = _options_of_one_file(registered.exporter, options)
    request = ExportRequest(
        registered=registered,
        briefs=briefs,
        grain=grain_of_file(registered.exporter, briefs, grain),
        options=options,
        document=document_options_of(document),
    )
    return _run(request, destination, brand=brand, overwrite=overwrite, context=context, registry=registry)


def export_documents(
    documents: "Document | Documents",
    exporter: str | Exporter[Any],
    path: str | os.PathLike[str] | IO[bytes],
    *,
    briefs: CountryBrief | Briefs | Iterable[CountryBrief] = (),
    options: Any = None,
    brand: Brand | Mapping[str, Any] | None = None,
    overwrite: bool = False,
    context: ExportContext | None = None,
    registry: ExporterRegistry | None = None,
) -> ExportResult:
    """Write documents that are composed already into one file of a document format, as `export` does.

    ``documents`` are those of `comparison_documents` or `change_documents`, or one document, such as that of
    `compose`. The file has the date of the newest of ``briefs``, and the result has their ids.

    Raises the errors of `export`, and `ExportError` for a data format, which has no documents.
    """
    destination = _target(path)
    registry = registry or default_registry()
    registered = find(exporter, registry)
    composed = as_documents(documents)
    expect_documents(composed, registered.exporter)
    request = ExportRequest(
        registered=registered,
        briefs=as_briefs(briefs),
        grain=Grain.COLLECTION if composed.is_collection else Grain.BRIEF,
        options=_options_of_one_file(registered.exporter, options),
        document=DocumentOptions(),
        compose=lambda *_: composed,
    )
    return _run(request, destination, brand=brand, overwrite=overwrite, context=context, registry=registry)


def _options_of_one_file(exporter: Exporter[Any], options: Any) -> Any:
    """Return the options of an exporter. Raises `OptionsError`, also for options that make a site."""
    options = options_of(exporter, options)
    if exporter.makes_site(options):
        message = "with these options it makes a site of several files: write into a folder"
        raise OptionsError(exporter.name, [("", message)])
    return options


def _run(
    request: ExportRequest,
    destination: tuple[Path | IO[bytes], Path | None],
    *,
    brand: Brand | Mapping[str, Any] | None,
    overwrite: bool,
    context: ExportContext | None,
    registry: ExporterRegistry,
) -> ExportResult:
    if context is None:
        context = ExportContext.of(request.briefs, os.environ, brand=brand_of(brand))
    elif brand is not None:
        context = evolve(context, brand=brand_of(brand))
    target, shown = destination
    result = registry.announce(run(request, context, target, overwrite=overwrite, shown=shown))
    if result.error is not None:
        raise result.error
    return result


def _target(path: str | os.PathLike[str] | IO[bytes]) -> tuple[Path | IO[bytes], Path | None]:
    """Return the absolute path of a file, and the path in messages; or a stream.

    The path is resolved before any plugin runs, because a plugin may change the current folder.
    """
    if isinstance(path, str | os.PathLike):
        return current_folder() / path, Path(path)
    if isinstance(path, io.TextIOBase) or not hasattr(path, "write"):
        raise TypeError(f"expected a path or a binary stream, found {path!r}")
    return path, None
