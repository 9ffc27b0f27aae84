"""A request to export: briefs, a format and options, in the forms that are convenient for callers, resolved."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from attrs import frozen

from tipreport.errors import ExportError, OptionsError
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import (
    Brand,
    DocumentOptions,
    Exporter,
    Grain,
    accept_options,
    build_options,
    check_options,
    option_groups,
    read_options,
)
from tipreport.registry import ExporterRegistry, RegisteredExporter


@frozen(kw_only=True)
class ExportRequest:
    """The content of one file: the exporter, the briefs and the options."""

    registered: RegisteredExporter
    briefs: Briefs
    grain: Grain
    options: Any
    document: DocumentOptions


def as_briefs(briefs: CountryBrief | Briefs | Iterable[CountryBrief]) -> Briefs:
    """One brief, a collection or any iterable of briefs, as a collection."""
    if isinstance(briefs, CountryBrief):
        return Briefs((briefs,))
    return briefs if isinstance(briefs, Briefs) else Briefs(briefs)


def find(exporter: str | Exporter[Any], registry: ExporterRegistry) -> RegisteredExporter:
    """An exporter, given by its name or as the record itself. Raises `UnknownExporterError`."""
    return registry.find(exporter) if isinstance(exporter, str) else registry.registered(exporter)


def options_of(exporter: Exporter[Any], options: Any) -> Any:
    """Options of an exporter, given as an object, a mapping or None. Raises `OptionsError`."""
    if options is None:
        return exporter.options()
    if isinstance(options, Mapping):
        return build_options(exporter, options)
    return check_options(exporter, options)


def document_options_of(options: DocumentOptions | Mapping[str, Any] | None) -> DocumentOptions:
    """Document options, given as an object, a mapping or None. Raises `OptionsError`."""
    return cast("DocumentOptions", _group_of("document", options))


def brand_of(brand: Brand | Mapping[str, Any] | None) -> Brand:
    """A brand, given as an object, a mapping or None. Raises `OptionsError`."""
    return cast("Brand", _group_of("brand", brand))


def _group_of(name: str, given: Any) -> Any:
    (expected,) = (group.options for group in option_groups() if group.name == name)
    if given is None:
        return expected()
    if isinstance(given, Mapping):
        return read_options(expected, given, of=name)
    return accept_options(expected, given, of=name)


def grains_of(exporter: Exporter[Any], grain: str | None) -> tuple[Grain, ...]:
    """The grains of the files in a folder: the given one, both, or the default. Raises `OptionsError`."""
    if grain is None:
        return exporter.grains[:1]
    choices: dict[str, tuple[Grain, ...]] = {each.value: (each,) for each in exporter.grains}
    if len(exporter.grains) > 1:
        choices["both"] = tuple(Grain)
    if grain not in choices:
        raise OptionsError(exporter.name, [("grain", f"expected {' or '.join(choices)}, got {grain!r}")])
    return choices[grain]


def grain_of_file(exporter: Exporter[Any], briefs: Briefs, grain: str | None) -> Grain:
    """The grain of one file: the given one, else that of a brief if there is one, else that of a collection.

    Raises `OptionsError` for a grain that the format does not have, and `ExportError` for several briefs in a file of
    one.
    """
    grains = exporter.grains if grain is None else grains_of(exporter, grain)
    if grain is not None and len(grains) > 1:
        raise OptionsError(exporter.name, [("grain", 'one file cannot be "both": export into a folder')])
    if Grain.COLLECTION not in grains and len(briefs) != 1:
        raise ExportError(f"{exporter.name} writes one brief a file, and there are {len(briefs)}: write into a folder")
    if Grain.BRIEF in grains and len(briefs) == 1:
        return Grain.BRIEF
    return Grain.COLLECTION
