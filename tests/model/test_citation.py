"""Who says so, and through whom it was heard."""

from typing import Any

import pytest

from tipreport.errors import InvalidValueError
from tipreport.model import Citation, Link


@pytest.mark.parametrize(
    ("said", "links"),
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
def test_a_citation_is_a_chain_of_sources_with_places_in_them(said: str, links: list[tuple[str, str | None]]) -> None:
    citation = Citation.parse(said)
    assert [(link.source, link.locator) for link in citation.links] == links
    assert str(citation) == said


def test_the_first_says_it_and_the_last_was_read() -> None:
    citation = Citation.parse("kfi-2019 p. 12 via forbes via brister")
    assert (citation.first, citation.read, citation.chain) == ("kfi-2019", "brister", ("kfi-2019", "forbes", "brister"))


def test_a_way_is_the_same_whatever_the_page() -> None:
    assert Citation.parse("tip p. 1 via a").chain == Citation.parse("tip p. 2 via a").chain


@pytest.mark.parametrize(
    "said",
    [
        "", "Whitehead", "tip_2022", "a via", "a via ", "a ", " a", "a  p. 2", "a p. 1; b", "a\np. 2", "a via B",
        "a p.\u00a02", "a \ud800", "a p. 1 \x07", "-a", "a--b",
    ],
)  # fmt: skip
def test_what_is_no_citation_is_refused(said: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Citation.parse(said)
    assert str(refused.value) == f'expected a citation such as "tip-2022 p. 487 via whitehead", got "{said}"'


@pytest.mark.parametrize("said", [2021, None, True])
def test_only_text_is_a_citation(said: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected a citation such as"):
        Citation.parse(said)


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
def test_links_that_no_spelling_stands_for_are_refused(make: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected a citation such as"):
        make()
