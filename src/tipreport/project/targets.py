"""Plans the files of a build."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from tipreport.errors import (
    ExportError,
    OptionsError,
    Problem,
    SettingsError,
    UnknownExporterError,
    UnusableExporterError,
)
from tipreport.plugin import Brand, DocumentOptions, build_options, read_options
from tipreport.project.actions import Action
from tipreport.project.cache import BriefInput
from tipreport.project.inputs_digest import inputs_digest
from tipreport.project.result import BuildStatus
from tipreport.project.settings import Settings
from tipreport.project.target import Target
from tipreport.project.variants import read_documents
from tipreport.registry import ExporterRegistry, RegisteredExporter
from tipreport.runner.job import plan_files
from tipreport.runner.request import grains_of
from tipreport.runner.translations import with_translations

GRAIN = "grain"  # the key of [options.pdf] that belongs to tipreport


def plan_targets(
    settings: Settings,
    briefs: Sequence[BriefInput],
    registry: ExporterRegistry,
    files: Mapping[str, Path] | None = None,
) -> tuple[Target, ...]:
    """Plan the files of a build, by format and then by brief.

    ``files`` has the file of each brief, by its id; the PO files beside them are inputs of the build.
    Raises `SettingsError` with every problem of formats and options.
    """
    formats = _formats(settings, registry)
    return tuple(_with_conflicts(_targets(settings, briefs, formats, files or {})))


def _formats(settings: Settings, registry: ExporterRegistry) -> dict[str, RegisteredExporter]:
    """Return the formats by the names that the settings use. Raises `SettingsError` with every problem at once."""
    problems: list[Problem] = []
    formats: dict[str, RegisteredExporter] = {}
    for index, name in enumerate(settings.formats or ()):
        try:
            formats[name] = registry.find(name)
        except UnusableExporterError:  # see `unusable_formats`
            continue
        except UnknownExporterError as error:
            problems.append(settings.problem(("formats", index), str(error)))
    if settings.formats is None:  # only unambiguous names; the registry reports the others
        formats = {name: registry.find(name) for name in registry.exporters() if ":" not in name}
    for name in settings.options:
        problems += _option_problems(settings, registry, name)
    problems += _group_problems(settings)
    if problems:
        raise SettingsError(problems)
    return formats


def unusable_formats(settings: Settings, registry: ExporterRegistry) -> tuple[Action, ...]:
    """Return a failure for each format of the settings whose plugin cannot be loaded. All others are built."""
    failed = []
    for index, name in enumerate(settings.formats or ()):
        try:
            registry.find(name)
        except UnusableExporterError as error:
            problem = SettingsError([settings.problem(("formats", index), str(error))])
            failed.append(Action(path=settings.file, exporter=name, status=BuildStatus.FAILED, error=problem))
        except UnknownExporterError:  # `plan_targets` reports it
            continue
    return tuple(failed)


def _option_problems(settings: Settings, registry: ExporterRegistry, name: str) -> Iterator[Problem]:
    try:
        exporter = registry.get(name)
    except UnusableExporterError:
        return
    except UnknownExporterError as error:
        if all(plugin.usable for plugin in registry.plugins()):  # otherwise, a failed plugin may provide it
            yield settings.problem(("options", name), str(error))
        return
    values, grain = _split(settings, name)
    options = exporter.options()
    try:
        options = build_options(exporter, values, folder=settings.folder)
    except OptionsError as error:
        yield from _named(settings, name, error)
    try:
        grains_of(exporter, grain, options)
    except OptionsError as error:
        yield from _named(settings, name, error)


def _named(settings: Settings, name: str, error: OptionsError) -> Iterator[Problem]:
    """Yield the problems of the options of a format."""
    for option, message in error.problems:
        yield settings.problem(("options", name, option), message)


def _group_problems(settings: Settings) -> Iterator[Problem]:
    for read in (_documents, _brand):
        try:
            read(settings)
        except OptionsError as error:
            for option, message in error.problems:
                yield settings.problem((error.exporter, option), message)


def _documents(settings: Settings) -> tuple[DocumentOptions, ...]:
    return read_documents(settings.document, settings.folder)


def _brand(settings: Settings) -> Brand:
    return read_options(Brand, settings.brand, owner="brand", folder=settings.folder)


def _split(settings: Settings, name: str) -> tuple[Mapping[str, Any], Any]:
    """Return the options of a format, and its grain."""
    options = dict(settings.options.get(name, {}))
    return options, options.pop(GRAIN, None)


def _targets(
    settings: Settings,
    briefs: Sequence[BriefInput],
    formats: Mapping[str, RegisteredExporter],
    paths: Mapping[str, Path],
) -> Iterator[Target]:
    translations = _Translations(paths)
    documents, brand = _documents(settings), _brand(settings)
    all_languages = tuple(dict.fromkeys(document.language for document in documents if document.language))
    ids = [brief.id for brief in briefs]
    for name, registered in formats.items():
        values, grain = _split(settings, name)
        options = build_options(registered.exporter, values, folder=settings.folder)
        languages = all_languages if registered.exporter.makes_site(options) else ()
        for document in documents if registered.exporter.renders else documents[:1]:
            try:
                files = plan_files(
                    ids,
                    registered.exporter,
                    options,
                    settings.output,
                    grain=grain,
                    document=document,
                    languages=languages,
                )
            except ExportError as error:
                raise SettingsError([settings.problem(("formats",), str(error))]) from error
            for file in files:
                own = tuple(briefs) if file.index is None else (briefs[file.index],)
                target = Target(
                    path=file.path,
                    registered=registered,
                    grain=file.grain,
                    briefs=own,
                    options=options,
                    document=translations.of(document, own) if registered.exporter.renders else document,
                    languages=languages,
                    has_full_records=registered.exporter.renders and _has_full(document, documents),
                    brand=brand,
                )
                yield evolve(target, inputs=inputs_digest(target))


def _has_full(document: DocumentOptions, documents: Sequence[DocumentOptions]) -> bool:
    """Whether the options are those of a short document whose full one is among the documents of the build."""
    return document.detail == "short" and evolve(document, detail="full") in documents


@frozen
class _Translations:
    """The PO files beside the briefs of a build, each read once."""

    files: Mapping[str, Path]
    _found: dict[tuple[DocumentOptions, tuple[str, ...]], DocumentOptions] = field(factory=dict, init=False)

    def of(self, document: DocumentOptions, briefs: Sequence[BriefInput]) -> DocumentOptions:
        """Return the options of documents of some briefs, with their translations. Raises `TranslationError`."""
        if document.language is None or document.translations:
            return document
        key = document, tuple(brief.id for brief in briefs)
        if key not in self._found:
            paths = (self.files[brief.id] for brief in briefs if brief.id in self.files)
            self._found[key] = with_translations(document, paths)
        return self._found[key]


def _with_conflicts(targets: Iterator[Target]) -> Iterator[Target]:
    """Yield the targets. A target whose file belongs to an earlier format gets a conflict."""
    first: dict[str, Target] = {}
    for target in targets:
        earlier = first.setdefault(target.name.casefold(), target)
        if earlier is target:
            yield target
        else:
            conflict = f"{target.path} belongs to {earlier.exporter}, and {target.exporter} has a file of the same name"
            yield evolve(target, conflict=conflict)
