"""Compares the directions that a file declares, and its parts that are no words: cells, fills, marks, charts, names."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

from tipreport.testing.fidelity.difference import Difference, DifferenceKind
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.token import Position
from tipreport.testing.reading.tokens import tokens_of

_WITH_HEADS = ("tables", "charts")  # parts that have words of the document, whatever the language of their texts
_Part: TypeAlias = Callable[[Content], Sequence[Any]]
_DIRECTIONS = ("ltr", "rtl")  # also as classes of a style sheet


def is_directed(content: Content) -> bool:
    """Return whether a file declares that something in it is from right to left."""
    return "rtl" in content.whole.values() or any(each["rtl"] for each in content.directions.values())


def wrong_directions(content: Content, counterpart: Content) -> Iterator[Difference]:
    """Yield what a file from right to left declares to be from left to right, and the other way round.

    A format that declares nothing ignores directions.
    """
    if not is_directed(content):
        return
    for name, direction in content.whole.items():
        if direction != "rtl":
            yield Difference(
                "direction", name, "the direction “rtl” in a document from right to left", f"“{direction}”"
            )
        if counterpart.whole.get(name) == "rtl":
            yield Difference("direction", name, "the direction “ltr” in a document from left to right", "“rtl”")
    for kind in _WITH_HEADS:
        found = content.directions.get(kind)
        if found is not None and (count := found["ltr"]):
            yield Difference(
                "direction", f"the {kind}", "each of them from right to left", f"{count} from left to right"
            )


def other_parts(content: Content, counterpart: Content) -> Iterator[Difference]:
    """Yield the first of each of these parts that differs from that of the same document from left to right."""
    parts: tuple[tuple[DifferenceKind, str, _Part], ...] = (
        ("mark", "the columns of tables", lambda each: [len(row) for table in each.tables for row in table.rows]),
        ("mark", "the cells of tables", lambda each: [_look(*cell) for cell in sorted(each.looks.items())]),
        ("mark", "the cells for listeners", lambda each: [_words(*one) for one in sorted(each.spoken.items())]),
        ("head", "the heads of rows", lambda each: [*map(_name, sorted(each.row_heads or ()))]),
        ("mark", "the marks before paragraphs", lambda each: [*each.bullets.values()]),
        ("text", "the footers", lambda each: [*map(_joined, each.footers)]),
        ("order", "the words for readers only", lambda each: [each.tokens[x].text for x in sorted(each.silent)]),
        ("link", "the names of links", lambda each: [_joined(name) for _, _, name in each.named_links]),
        ("drawing", "the charts", lambda each: [point[:2] for chart in each.charts for point in chart.points]),
        ("text", "the names of parts of the page", lambda each: [_joined(region.name) for region in each.regions]),
    )  # fmt: skip
    for kind, place, part in parts:
        own, other = part(content), part(counterpart)
        if own != other:
            pairs = zip(own, other, strict=False)
            counts = f"{len(own)} of them", f"{len(other)} of them"
            found, expected = next((pair for pair in pairs if pair[0] != pair[1]), counts)
            yield Difference(kind, place, f"“{expected}” as in the document from left to right", f"“{found}”")


def _name(cell: Position) -> str:
    return f"table {cell.table + 1}, row {cell.row + 1}, column {cell.column + 1}"


def _look(cell: Position, look: str) -> str:
    return f"{_name(cell)}: {' '.join(each for each in look.split() if each not in _DIRECTIONS)}"


def _words(cell: Position, words: str) -> str:
    return f"{_name(cell)}: {_joined(words)}"


def _joined(words: str) -> str:
    return " ".join(tokens_of(words))
