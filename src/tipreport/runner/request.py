"""What a caller asks for, in the several ways that are convenient, made plain."""

from collections.abc import Iterable, Mapping
from typing import Any

from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.plugin import Exporter, build_options, check_options
from tipreport.registry import ExporterRegistry, RegisteredExporter


def as_briefs(briefs: CountryBrief | Briefs | Iterable[CountryBrief]) -> Briefs:
    """One brief, a collection or any iterable of briefs, as a collection."""
    if isinstance(briefs, CountryBrief):
        return Briefs((briefs,))
    return briefs if isinstance(briefs, Briefs) else Briefs(briefs)


def find(exporter: str | Exporter[Any], registry: ExporterRegistry) -> RegisteredExporter:
    """An exporter by its name, or the record itself, with who offers it. Raises `UnknownExporterError`."""
    return registry.find(exporter) if isinstance(exporter, str) else registry.registered(exporter)


def options_of(exporter: Exporter[Any], options: Any) -> Any:
    """Options as an object, a mapping or None, as an object that the exporter can have. Raises `OptionsError`."""
    if options is None:
        return exporter.options()
    if isinstance(options, Mapping):
        return build_options(exporter, options)
    return check_options(exporter, options)
