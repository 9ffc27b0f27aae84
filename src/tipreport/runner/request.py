"""Resolves the arguments of an export, which callers may give in several forms, to an export request."""

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from tipreport.errors import ExportError, OptionsError
from tipreport.model.arguments import expect_brief, expect_briefs
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.model.messages import alternatives, quote
from tipreport.plugin import (
    Brand,
    DocumentOptions,
    Exporter,
    Grain,
    build_options,
    check_options,
)
from tipreport.plugin.option_values import as_options
from tipreport.registry import ExporterRegistry, RegisteredExporter
from tipreport.runner.documents import compose_documents

if TYPE_CHECKING:
    from tipreport.document import Documents


@frozen(kw_only=True)
class ExportRequest:
    """The content of one file: the exporter, the briefs and the options."""

    registered: RegisteredExporter
    briefs: Briefs
    grain: Grain
    options: Any
    document: DocumentOptions
    languages: tuple[str, ...] = ()
    """The languages of a site, see `ExportJob`."""
    has_full_records: bool = False
    """Whether the full documents are written too, see `ExportJob`."""
    compose: 'Callable[[Briefs, Grain, DocumentOptions], "Documents"]' = compose_documents
    """Composes the documents of a document format."""


def as_briefs(briefs: CountryBrief | Briefs | Iterable[CountryBrief]) -> Briefs:
    """Convert one brief, a collection or any iterable of briefs to a collection. Raises `InvalidRecordError`."""
    if isinstance(briefs, Briefs):
        return briefs
    if isinstance(briefs, str | os.PathLike | Mapping) or not isinstance(briefs, Iterable):
        one: Any = briefs
        expect_brief(one, "briefs")
        return Briefs((one,))
    return Briefs(expect_briefs(briefs))


def expect_some(briefs: Briefs, grain: str | None, exporter: Exporter[Any]) -> None:
    """Raise `ExportError` if there are no briefs, unless the file is certainly a collection, which may be empty."""
    if not briefs and grain != Grain.COLLECTION and Grain.BRIEF in exporter.grains:
        message = 'expected at least one brief, found none: write grain="collection" for a file that says so'
        raise ExportError(message)


def expect_documents(documents: "Documents", exporter: Exporter[Any]) -> None:
    """Raise `ExportError` if there are no documents, or if the format cannot hold them in one file."""
    if not exporter.renders:
        raise ExportError(
            f"{exporter.name} is a data format, and has no documents: choose a document format, such as pdf"
        )
    if not documents:
        raise ExportError("expected at least one document, found none")
    if documents.is_collection and Grain.COLLECTION not in exporter.grains:
        raise ExportError(_too_many(exporter, len(documents)))


def _too_many(exporter: Exporter[Any], count: int) -> str:
    return f"{exporter.name} writes one brief into a file, and there are {count}: write into a folder"


def find(exporter: str | Exporter[Any], registry: ExporterRegistry) -> RegisteredExporter:
    """Find an exporter by its name, or by its record. Raises `UnknownExporterError`, or `TypeError`."""
    if not isinstance(exporter, str | Exporter):
        found = type(exporter).__name__
        raise TypeError(f'exporter: expected the name of a format, such as "pdf", or an Exporter, found a {found}')
    return registry.find(exporter) if isinstance(exporter, str) else registry.registered(exporter)


def options_of(exporter: Exporter[Any], options: Any) -> Any:
    """Return options of an exporter, given as an object, a mapping or None. Raises `OptionsError`."""
    if options is None:
        return exporter.options()
    if isinstance(options, Mapping):
        return build_options(exporter, options)
    return check_options(exporter, options)


def document_options_of(options: DocumentOptions | Mapping[str, Any] | None) -> DocumentOptions:
    """Return document options, given as an object, a mapping or None. Raises `OptionsError`."""
    return as_options(DocumentOptions, options, owner="document")


def brand_of(brand: Brand | Mapping[str, Any] | None) -> Brand:
    """Return a brand, given as an object, a mapping or None. Raises `OptionsError`."""
    return as_options(Brand, brand, owner="brand")


def grains_of(exporter: Exporter[Any], grain: str | None, options: Any) -> tuple[Grain, ...]:
    """Return the grains of the files in a folder: the given one, both, or the default. Raises `OptionsError`.

    With ``options`` that make a site, they are both.
    """
    if exporter.makes_site(options):
        if grain not in (None, "both"):
            reason = "a site has a page for each brief, and an index that links to them"
            message = f"expected both, found {quote(grain)}: {reason}"
            raise OptionsError(exporter.name, [("grain", message)])
        return tuple(Grain)
    return exporter.grains[:1] if grain is None else _chosen(exporter, grain)


def _chosen(exporter: Exporter[Any], grain: str) -> tuple[Grain, ...]:
    choices: dict[str, tuple[Grain, ...]] = {value.value: (value,) for value in exporter.grains}
    if len(exporter.grains) > 1:
        choices["both"] = tuple(Grain)
    if grain not in choices:
        raise OptionsError(exporter.name, [("grain", f"expected {alternatives([*choices])}, found {quote(grain)}")])
    return choices[grain]


def grain_of_file(exporter: Exporter[Any], briefs: Briefs, grain: str | None) -> Grain:
    """Return the grain of one file: the given one, else a brief if there is exactly one, else a collection.

    Raises `OptionsError` for a grain that the format does not have, and `ExportError` for several briefs in a file of
    one brief.
    """
    grains = exporter.grains if grain is None else _chosen(exporter, grain)
    if grain is not None and len(grains) > 1:
        raise OptionsError(exporter.name, [("grain", 'one file cannot be "both": export into a folder')])
    if Grain.COLLECTION not in grains and len(briefs) != 1:
        raise ExportError(_too_many(exporter, len(briefs)))
    if Grain.BRIEF in grains and len(briefs) == 1:
        return Grain.BRIEF
    return Grain.COLLECTION
