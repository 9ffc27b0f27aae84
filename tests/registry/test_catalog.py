"""The names of exporters are resolved."""

import pytest
from attrs import evolve

from tests.plugin.exporters import exporter
from tipreport.errors import UnknownExporterError
from tipreport.registry import RegisteredExporter
from tipreport.registry.catalog import ExporterCatalog


def registered(name: str, distribution: str | None) -> RegisteredExporter:
    return RegisteredExporter(exporter=exporter(name=name), distribution=distribution, version="1")


def catalog_of(*named: tuple[str, str | None]) -> ExporterCatalog:
    made = ExporterCatalog()
    for name, distribution in named:
        made.add(registered(name, distribution))
    return made


def found_name(catalog: ExporterCatalog, name: str) -> str | None:
    found = catalog.find(name)
    return None if found is None else found.name


def test_a_name_of_one_plugin_is_found() -> None:
    assert found_name(catalog_of(("docx", "tipreport-docx")), "docx") == "tipreport-docx:docx"


def test_an_unknown_name_is_not_found() -> None:
    assert found_name(catalog_of(("docx", "tipreport-docx")), "pdf") is None
    assert found_name(catalog_of(("docx", "tipreport-docx")), "other:docx") is None


@pytest.mark.parametrize("order", [("tipreport", "tipreport-a"), ("tipreport-a", "tipreport")])
def test_a_built_in_exporter_always_has_its_name(order: tuple[str, str]) -> None:
    both = catalog_of(*(("text", distribution) for distribution in order))

    assert found_name(both, "text") == "tipreport:text"
    assert found_name(both, "tipreport-a:text") == "tipreport-a:text"


def test_a_name_of_two_plugins_is_ambiguous() -> None:
    both = catalog_of(("twin", "b"), ("twin", "a"))

    with pytest.raises(
        UnknownExporterError, match='the name "twin" is used by several plugins: choose one of b:twin, a:twin'
    ):
        both.find("twin")
    assert found_name(both, "a:twin") == "a:twin"


def test_names_of_distributions_are_normalised() -> None:
    assert found_name(catalog_of(("docx", "tipreport-docx")), "Tipreport_Docx:docx") == "tipreport-docx:docx"


def test_an_exporter_registered_by_hand_has_priority_over_plugins() -> None:
    assert found_name(catalog_of(("docx", "tipreport-docx"), ("docx", None)), "docx") == "docx"


def test_registering_a_name_twice_replaces_the_exporter() -> None:
    twice = catalog_of(("mine", None))
    second = registered("mine", None)
    twice.add(second)

    assert twice.find("mine") is second


def test_exporters_are_listed_by_their_shortest_name_built_in_ones_first() -> None:
    some = catalog_of(("zip", "b"), ("text", "tipreport"), ("text", "b"), ("twin", "b"), ("twin", "a"))

    assert [name for name, _ in some] == ["text", "a:twin", "b:text", "b:twin", "zip"]


def test_an_exporter_whose_entry_point_has_its_name_has_priority_over_others() -> None:
    both = catalog_of(("twin", "a"))
    declared = evolve(registered("twin", "b"), entry_point="twin")
    both.add(declared)

    assert both.find("twin") is declared
    assert [name for name, _ in both] == ["a:twin", "twin"]
