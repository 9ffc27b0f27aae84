"""One export, for whoever wants the file or the reason why not."""

import io
import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

from attrs import evolve

from tipreport.errors import ExportError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import ExportContext, Exporter, ExportResult, Grain
from tipreport.registry import ExporterRegistry, default_registry
from tipreport.runner.request import as_briefs, find, options_of
from tipreport.runner.run import run


def export(
    briefs: CountryBrief | Briefs | Iterable[CountryBrief],
    exporter: str | Exporter[Any],
    path: str | os.PathLike[str] | IO[bytes],
    *,
    options: Any = None,
    overwrite: bool = False,
    context: ExportContext | None = None,
    registry: ExporterRegistry | None = None,
) -> ExportResult:
    """Write briefs into one file, or into a binary stream once all of it is there.

    ``options`` is an object of the exporter's options class, a mapping of their names, or None. An exporter of
    `Grain.EITHER` writes the brief if there is one, else the collection. The folder of the file must exist; an existing
    file is replaced only with ``overwrite``.

    Raises `UnknownExporterError`, `OptionsError`, `TargetExistsError`, `ExporterCrashedError` for a defect of the
    exporter, and `ExportError` for all else that the exporter or the disk could not do. Then the old file, if any,
    stands as it was.
    """
    registry = registry or default_registry()
    registered = find(exporter, registry)
    briefs = as_briefs(briefs)
    chosen = _for_one_file(registered.exporter, options_of(registered.exporter, options), briefs)
    result = run(
        registered,
        briefs,
        chosen,
        context or ExportContext.of(briefs, os.environ),
        _target(path),
        overwrite=overwrite,
    )
    result = registry.announce(result)
    if result.error is not None:
        raise result.error
    return result


def _for_one_file(exporter: Exporter[Any], options: Any, briefs: Briefs) -> Any:
    if exporter.grain is Grain.BRIEF and len(briefs) != 1:
        raise ExportError(f"{exporter.name} writes one brief a file, and there are {len(briefs)}: write into a folder")
    if exporter.grain is Grain.EITHER:
        return evolve(options, grain="brief" if len(briefs) == 1 else "collection")
    return options


def _target(path: str | os.PathLike[str] | IO[bytes]) -> Path | IO[bytes]:
    if isinstance(path, str | os.PathLike):
        return Path(path)
    if isinstance(path, io.TextIOBase) or not hasattr(path, "write"):
        raise TypeError(f"expected a path or a binary stream, got {path!r}")
    return path
