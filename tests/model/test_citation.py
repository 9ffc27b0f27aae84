"""Citations: chains from the first source to the one that was read."""

from typing import Any

import pytest

from tipreport.errors import InvalidValueError
from tipreport.model import Citation, Link


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("whitehead", [("whitehead", None)]),
        ("tip-2022 p. 487", [("tip-2022", "p. 487")]),
        ("tip-2022 table 2, #4", [("tip-2022", "table 2, #4")]),
        ("tip-2022 via whitehead", [("tip-2022", None), ("whitehead", None)]),
        (
            "kfi-2019 p. 12 via forbes par. 3 via brister",
            [("kfi-2019", "p. 12"), ("forbes", "par. 3"), ("brister", None)],
        ),
        ("a “Aviation”", [("a", "“Aviation”")]),
        ("via via via", [("via", None), ("via", None)]),
    ],
)
def test_a_citation_is_a_chain_of_sources_with_locators(text: str, links: list[tuple[str, str | None]]) -> None:
    citation = Citation.parse(text)
    assert [(link.source, link.locator) for link in citation.links] == links
    assert str(citation) == text


def test_the_first_source_makes_the_statement_and_the_last_was_read() -> None:
    citation = Citation.parse("kfi-2019 p. 12 via forbes via brister")
    assert (citation.first, citation.read, citation.chain) == ("kfi-2019", "brister", ("kfi-2019", "forbes", "brister"))


def test_a_chain_does_not_depend_on_page_numbers() -> None:
    assert Citation.parse("tip p. 1 via a").chain == Citation.parse("tip p. 2 via a").chain


@pytest.mark.parametrize(
    "text",
    [
        "", "Whitehead", "tip_2022", "a via", "a via ", "a ", " a", "a  p. 2", "a p. 1; b", "a\np. 2", "a via B",
        "a p.\u00a02", "a \ud800", "a p. 1 \x07", "-a", "a--b",
    ],
)  # fmt: skip
def test_an_invalid_citation_is_rejected(text: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        Citation.parse(text)
    remedy = "write the id of a record in sources, and after it a page such as p. 487"
    assert str(raised.value) == f'expected a citation such as "tip-2022 p. 487 via whitehead", found "{text}": {remedy}'


@pytest.mark.parametrize("text", [2021, None, True])
def test_only_text_is_a_citation(text: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected a citation such as"):
        Citation.parse(text)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Citation(()),
        lambda: Citation(("a",)),  # type: ignore[arg-type]  # what is tested
        lambda: Link("a b"),
        lambda: Link("A"),
        lambda: Link("a", ""),
        lambda: Link("a", "p. 1 via b"),
        lambda: Link("a", "via"),
        lambda: Link("a", "x;y"),
        lambda: Link("a", " p. 1"),
    ],
)
def test_links_that_cannot_be_written_are_rejected(make: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected a citation such as"):
        make()


def test_the_repr_of_a_citation_makes_it() -> None:
    assert repr(Citation.parse("tip-2022 p. 4 via whitehead")) == "Citation.parse('tip-2022 p. 4 via whitehead')"
