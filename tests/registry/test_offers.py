"""Which exporter a name means."""

import pytest

from tests.plugin.exporters import exporter
from tipreport.errors import UnknownExporterError
from tipreport.registry import RegisteredExporter
from tipreport.registry.catalog import ExporterCatalog


def registered(name: str, distribution: str | None) -> RegisteredExporter:
    return RegisteredExporter(exporter=exporter(name=name), distribution=distribution, version="1")


def offers(*named: tuple[str, str | None]) -> ExporterCatalog:
    made = ExporterCatalog()
    for name, distribution in named:
        made.add(registered(name, distribution))
    return made


def meant(offers: ExporterCatalog, name: str) -> str | None:
    found = offers.find(name)
    return None if found is None else found.name


def test_a_name_that_one_plugin_has_means_it() -> None:
    assert meant(offers(("docx", "tipreport-docx")), "docx") == "tipreport-docx:docx"


def test_a_name_that_nobody_has_means_nothing() -> None:
    assert meant(offers(("docx", "tipreport-docx")), "pdf") is None
    assert meant(offers(("docx", "tipreport-docx")), "other:docx") is None


@pytest.mark.parametrize("order", [("tipreport", "tipreport-a"), ("tipreport-a", "tipreport")])
def test_a_built_in_exporter_always_has_its_name(order: tuple[str, str]) -> None:
    both = offers(*(("text", distribution) for distribution in order))

    assert meant(both, "text") == "tipreport:text"
    assert meant(both, "tipreport-a:text") == "tipreport-a:text"


def test_a_name_that_two_plugins_have_means_neither_and_lists_both() -> None:
    both = offers(("twin", "b"), ("twin", "a"))

    with pytest.raises(
        UnknownExporterError, match='the name "twin" is offered more than once: choose one of b:twin, a:twin'
    ):
        both.find("twin")
    assert meant(both, "a:twin") == "a:twin"


def test_a_distribution_is_named_however_it_is_spelled() -> None:
    assert meant(offers(("docx", "tipreport-docx")), "Tipreport_Docx:docx") == "tipreport-docx:docx"


def test_what_is_registered_by_hand_has_its_name_before_a_plugin() -> None:
    assert meant(offers(("docx", "tipreport-docx"), ("docx", None)), "docx") == "docx"


def test_what_is_registered_again_replaces_what_was() -> None:
    twice = offers(("mine", None))
    again = registered("mine", None)
    twice.add(again)

    assert twice.find("mine") is again


def test_each_is_listed_by_its_shortest_name_the_built_in_ones_first() -> None:
    some = offers(("zip", "b"), ("text", "tipreport"), ("text", "b"), ("twin", "b"), ("twin", "a"))

    assert [name for name, _ in some] == ["text", "a:twin", "b:text", "b:twin", "zip"]


def test_a_clash_says_who_has_the_name_and_how_this_one_is_reached() -> None:
    some = offers(("text", "tipreport"), ("text", "b"), ("twin", "b"), ("twin", "a"), ("mine", None), ("mine", "b"))
    clashes = {registered.name: some.clash(registered) for _, registered in some}

    assert clashes == {
        "tipreport:text": "",
        "b:text": '"text" is a built-in format, so its own is reached as b:text',
        "b:twin": '"twin" is offered by a too, so its own is reached as b:twin',
        "a:twin": '"twin" is offered by b too, so its own is reached as a:twin',
        "mine": "",
        "b:mine": '"mine" is a format registered by hand, so its own is reached as b:mine',
    }
