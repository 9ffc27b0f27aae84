"""Export jobs: one for each file, planned for a folder of files."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from tipreport.errors import ExportError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import Brand, DocumentOptions, ExportContext, Exporter, Grain
from tipreport.registry import ExporterRegistry, PluginPolicy, default_registry
from tipreport.runner.file_names import FileNames
from tipreport.runner.packed import PackedBriefs
from tipreport.runner.request import as_briefs, brand_of, document_options_of, expect_some, find, grains_of, options_of


def _as_content(briefs: CountryBrief | Briefs | PackedBriefs | Iterable[CountryBrief]) -> Briefs | PackedBriefs:
    return briefs if isinstance(briefs, PackedBriefs) else as_briefs(briefs)


def current_folder() -> Path:
    """Return the absolute path of the current folder; the relative one if it was deleted."""
    try:
        return Path.cwd()
    except OSError:  # it was deleted; the error is reported when the file is written
        return Path()


@frozen(kw_only=True)
class ExportJob:
    """One file to write. A job can be sent to another process, which finds the exporter by its name."""

    exporter: str | Exporter[Any]
    """The name of the exporter, or the exporter itself if it was registered by hand."""
    briefs: Briefs | PackedBriefs = field(converter=_as_content)
    """The content of the file. Packed briefs take less memory, and are unpacked where the job runs."""
    path: Path = field(converter=Path)
    """The file. Its folder is created if necessary."""
    options: Any = None
    """An object of the exporter's options class, a mapping of their names, or None for the defaults."""
    document: DocumentOptions = field(default=None, converter=document_options_of)
    """The options of documents, as an object, a mapping or None; document formats use them."""
    languages: tuple[str, ...] = ()
    """The languages of a build whose files are a site. Its index in the first of them is ``index.html``, not
    ``index.fr.html``, and each page links to the other languages."""
    has_full_records: bool = False
    """Whether the full documents of the same briefs are written too, so that short ones may name their files."""
    brand: Brand = field(default=None, converter=brand_of)
    """The organisation that publishes the file, as an object, a mapping or None."""
    grain: Grain | None = None
    """The content of the file; None means one brief if there is one, else a collection."""
    overwrite: bool = False
    """Whether to replace an existing file."""
    policy: PluginPolicy = field(factory=PluginPolicy)
    """The plugins that are switched off, in another process as in this one."""
    directory: Path = field(factory=current_folder)
    """The folder that a relative path starts in; by default the current folder when the job is created."""
    before_commit: Callable[[Path, str], bool] | None = None
    """Called with the file and the SHA-256 of its new content, just before the file is created or replaced.

    Returns False to leave the file as it is, because it has this content already; raises an `ExportError` to prevent
    the export. It is called where the job runs, so it must be picklable.
    """

    @property
    def target(self) -> Path:
        """The absolute path of the file, which does not change if a plugin changes the current folder."""
        return self.directory / self.path

    def content(self) -> Briefs:
        """Return the briefs, unpacked if necessary."""
        return self.briefs.unpack() if isinstance(self.briefs, PackedBriefs) else self.briefs

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

    The file of all briefs is ``index{suffix}`` if the options make a site, whose grain is ``"both"``. Short documents
    have names of their own: ``{brief}.short{suffix}``. ``grain`` is ``"brief"``, ``"collection"``,
    ``"both"`` or None for the default of the format. ``options``, ``document`` and ``brand`` are objects, mappings or
    None.

    Raises `UnknownExporterError`, `OptionsError`, and `ExportError` if two files would have the same name
    or there are no briefs.
    """
    registry = registry or default_registry()
    registered = find(exporter, registry)
    briefs = as_briefs(briefs)
    expect_some(briefs, grain, registered.exporter)
    document = document_options_of(document)
    options = options_of(registered.exporter, options)
    ids = [brief.id for brief in briefs]
    files = plan_files(ids, registered.exporter, options, folder, grain=grain, document=document)
    collection = ExportJob(
        exporter=registered.name if registered.distribution else registered.exporter,
        briefs=briefs,
        path=Path(folder),
        options=options,
        document=document,
        brand=brand,
        grain=Grain.COLLECTION,
        policy=registry.policy,
    )
    return tuple(
        evolve(collection, path=file.path)
        if file.index is None
        else evolve(collection, briefs=Briefs((briefs[file.index],)), path=file.path, grain=file.grain)
        for file in files
    )


@frozen
class PlannedFile:
    """A file of an export into a folder."""

    path: Path
    grain: Grain
    index: int | None = None
    """The position of its brief; None for the collection of all briefs."""


def plan_files(
    ids: Sequence[str],
    exporter: Exporter[Any],
    options: Any,
    folder: str | Path,
    *,
    grain: Grain | str | None,
    document: DocumentOptions,
    languages: tuple[str, ...] = (),
) -> tuple[PlannedFile, ...]:
    """Plan the files of an export of briefs with these ids. Raises `OptionsError` and `ExportError`, as `plan` does."""
    grains, folder = grains_of(exporter, grain, options), Path(folder)
    names = FileNames(exporter=exporter, options=options, document=document, languages=languages)
    files = []
    if Grain.BRIEF in grains:
        files += [PlannedFile(folder / (name + names.suffix), Grain.BRIEF, index) for index, name in enumerate(ids)]
    if Grain.COLLECTION in grains:
        files.append(PlannedFile(folder / names.collection_file, Grain.COLLECTION))
        if len(files) > 1 and names.stem in ids:
            path = files[-1].path
            raise ExportError(
                f'{path} would be the file of both the brief "{names.stem}" and the collection: rename the brief'
            )
    return tuple(files)
