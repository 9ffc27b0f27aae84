"""Runs one export, and raises an exception if it fails."""

import io
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any

from attrs import evolve

from tipreport.errors import OptionsError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import Brand, DocumentOptions, ExportContext, Exporter, ExportResult, Grain
from tipreport.registry import ExporterRegistry, default_registry
from tipreport.runner.documents import compose_documents
from tipreport.runner.job import current_folder
from tipreport.runner.request import (
    Compose,
    ExportRequest,
    as_briefs,
    brand_of,
    document_options_of,
    expect_some,
    find,
    grain_of_file,
    options_of,
)
from tipreport.runner.run import run


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
    return export_composed(
        compose_documents,
        briefs,
        exporter,
        path,
        options=options,
        document=document,
        brand=brand,
        grain=grain,
        overwrite=overwrite,
        context=context,
        registry=registry,
    )


def export_composed(
    compose: Compose,
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
    """Write a file as `export` does, with the documents that ``compose`` returns for the briefs."""
    target, shown = _target(path)
    registry = registry or default_registry()
    registered = find(exporter, registry)
    briefs = as_briefs(briefs)
    expect_some(briefs, grain, registered.exporter)
    options = options_of(registered.exporter, options)
    if registered.exporter.makes_site(options):
        message = "with these options its files are a site, whose index leads to the pages of the briefs"
        raise OptionsError(registered.exporter.name, [("", f"{message}: write into a folder")])
    request = ExportRequest(
        registered=registered,
        briefs=briefs,
        grain=grain_of_file(registered.exporter, briefs, grain),
        options=options,
        document=document_options_of(document),
        compose=compose,
    )
    if context is None:
        context = ExportContext.of(briefs, os.environ, brand=brand_of(brand))
    elif brand is not None:
        context = evolve(context, brand=brand_of(brand))
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
