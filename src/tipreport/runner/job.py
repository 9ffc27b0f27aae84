"""What is to be exported where: a job a file, planned for a folder of them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from tipreport.errors import ExportError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain
from tipreport.plugin.context import latest_report
from tipreport.registry import ExporterRegistry, PluginPolicy, default_registry
from tipreport.runner.request import as_briefs, find, options_of

COLLECTION = "briefs"  # the name of the file that holds all of them


@frozen(kw_only=True)
class ExportJob:
    """One file to be written. It can be sent to another process, which finds the exporter by its name."""

    exporter: str | Exporter[Any]
    """The name of the exporter, or the exporter itself if it was registered by hand."""
    briefs: Briefs = field(converter=as_briefs)
    """What stands in the file."""
    path: Path = field(converter=Path)
    """The file. Its folder is made if need be."""
    options: Any = None
    """An object of the exporter's options class, a mapping of their names, or None for the defaults."""
    overwrite: bool = False
    """Whether a file that exists is replaced."""
    last_report_year: int | None = None
    """The latest report year of all briefs that are exported together; None for that of ``briefs``."""
    policy: PluginPolicy = field(factory=PluginPolicy)
    """The plugins that are switched off, in another process as in this one."""

    def context(self) -> ExportContext:
        """What the exporter may know of the world, asked here: another machine's environment says nothing of it.

        Raises `ExportError` for a ``SOURCE_DATE_EPOCH`` that is no number.
        """
        return ExportContext.of(self.briefs, os.environ, last_report_year=self.last_report_year)


def plan(
    briefs: CountryBrief | Briefs | Iterable[CountryBrief],
    exporter: str | Exporter[Any],
    folder: str | Path,
    options: Any = None,
    *,
    registry: ExporterRegistry | None = None,
) -> tuple[ExportJob, ...]:
    """The jobs that write briefs into a folder: ``{brief}{suffix}`` for each, or ``briefs{suffix}`` for all of them.

    Which, the exporter's grain says, and where that is EITHER its option ``grain``. ``options`` is an object of its
    options class, a mapping, or None.

    Raises `UnknownExporterError`, `OptionsError`, and `ExportError` if two files would have one name.
    """
    registry = registry or default_registry()
    registered = find(exporter, registry)
    briefs = as_briefs(briefs)
    chosen = options_of(registered.exporter, options)
    shared = ExportJob(
        exporter=registered.name if registered.distribution else registered.exporter,
        briefs=briefs,
        path=Path(folder, COLLECTION + registered.exporter.suffix),
        options=chosen,
        last_report_year=latest_report(briefs),
        policy=registry.policy,
    )
    jobs = tuple(_jobs(shared, registered.exporter))
    if len({job.path for job in jobs}) < len(jobs):
        raise ExportError(
            f'{shared.path} would hold the brief "{COLLECTION}" and the collection of all: rename the brief'
        )
    return jobs


def _jobs(shared: ExportJob, exporter: Exporter[Any]) -> Iterator[ExportJob]:
    either = exporter.grain is Grain.EITHER
    grain = shared.options.grain if either else exporter.grain.value
    if grain != "collection":
        options = evolve(shared.options, grain="brief") if either else shared.options
        for brief in shared.briefs:
            path = shared.path.with_name(brief.id + exporter.suffix)
            yield evolve(shared, briefs=Briefs((brief,)), path=path, options=options)
    if grain != "brief":
        yield evolve(shared, options=evolve(shared.options, grain="collection") if either else shared.options)
