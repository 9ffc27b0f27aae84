"""Compares the directions that a file declares: those of its pages, its tables and its charts."""

from collections.abc import Iterator

from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.content import Content

_WITH_HEADS = ("tables", "charts")  # parts that have words of the document, whatever the language of their texts


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
