"""Export jobs: one for each file, planned for a folder of files."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from tipreport.errors import ExportError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import Brand, DocumentOptions, ExportContext, Exporter, Grain
from tipreport.registry import ExporterRegistry, PluginPolicy, default_registry
from tipreport.runner.request import as_briefs, brand_of, document_options_of, find, grains_of, options_of

COLLECTION = "briefs"  # the stem of the file with all briefs


@frozen(kw_only=True)
class ExportJob:
    """One file to write. A job can be sent to another process, which finds the exporter by its name."""

    exporter: str | Exporter[Any]
    """The name of the exporter, or the exporter itself if it was registered by hand."""
    briefs: Briefs = field(converter=as_briefs)
    """The content of the file."""
    path: Path = field(converter=Path)
    """The file. Its folder is created if necessary."""
    options: Any = None
    """An object of the exporter's options class, a mapping of their names, or None for the defaults."""
    document: DocumentOptions = field(default=None, converter=document_options_of)
    """The options of documents, as an object, a mapping or None; document formats use them."""
    brand: Brand = field(default=None, converter=brand_of)
    """The organisation that publishes the file, as an object, a mapping or None."""
    grain: Grain | None = None
    """The content of the file; None means one brief if there is one, else a collection."""
    overwrite: bool = False
    """Whether to replace an existing file."""
    policy: PluginPolicy = field(factory=PluginPolicy)
    """The plugins that are switched off, in another process as in this one."""

    def context(self) -> ExportContext:
        """Create the context of the export in this process, because another machine may have another environment.

        Raises `ExportError` for an invalid ``SOURCE_DATE_EPOCH``.
        """
        return ExportContext.of(self.briefs, os.environ, brand=self.brand)


def plan(
    briefs: CountryBrief | Briefs | Iterable[CountryBrief],
    exporter: str | Exporter[Any],
    folder: str | Path,
    options: Any = None,
    *,
    document: DocumentOptions | Mapping[str, Any] | None = None,
    brand: Brand | Mapping[str, Any] | None = None,
    grain: Grain | str | None = None,
    registry: ExporterRegistry | None = None,
) -> tuple[ExportJob, ...]:
    """Plan the export of briefs into a folder: ``{brief}{suffix}`` for each, or ``briefs{suffix}`` for all of them.

    ``grain`` is ``"brief"``, ``"collection"``, ``"both"`` or None for the default of the format. ``options``,
    ``document`` and ``brand`` are objects, mappings or None.

    Raises `UnknownExporterError`, `OptionsError`, and `ExportError` if two files would have the same name.
    """
    registry = registry or default_registry()
    registered = find(exporter, registry)
    briefs = as_briefs(briefs)
    collection = ExportJob(
        exporter=registered.name if registered.distribution else registered.exporter,
        briefs=briefs,
        path=Path(folder, COLLECTION + registered.exporter.suffix),
        options=options_of(registered.exporter, options),
        document=document,
        brand=brand,
        grain=Grain.COLLECTION,
        policy=registry.policy,
    )
    grains = grains_of(registered.exporter, grain)
    jobs = tuple(_jobs(collection, grains, registered.exporter.suffix))
    if len({job.path for job in jobs}) < len(jobs):
        raise ExportError(
            f'{collection.path} would be the file of both the brief "{COLLECTION}" and the collection: rename the brief'
        )
    return jobs


def _jobs(collection: ExportJob, grains: tuple[Grain, ...], suffix: str) -> Iterator[ExportJob]:
    if Grain.BRIEF in grains:
        for brief in collection.briefs:
            path = collection.path.with_name(brief.id + suffix)
            yield evolve(collection, briefs=Briefs((brief,)), path=path, grain=Grain.BRIEF)
    if Grain.COLLECTION in grains:
        yield collection
