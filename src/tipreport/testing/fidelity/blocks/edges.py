"""Finds texts that run out of a drawing at its edges."""

from collections.abc import Iterator

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.drawn import PlacedArea

_NEAR = 0.5  # units of a drawing


def texts_outside(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first text of each drawing whose point is at an edge, and that is not on the inner side of it."""
    for area in filter(None, (get() for get in file.content.areas)):
        found = next(_outside(area), None)
        if found:
            text, edge = found
            expected = f"“{text}” inside it, with the text-anchor of the {edge} edge"
            yield Difference("drawing", area.name, expected, "it runs out of the drawing", area.at)


def _outside(area: PlacedArea) -> Iterator[tuple[str, str]]:
    """Yield the texts that run out, and the edge. A sign alone is too narrow to be cut."""
    for part in area.parts:
        for edge, x in (("left", area.left), ("right", area.left + area.width)):
            if part.side and part.side != edge and abs(part.points[0][0] - x) < _NEAR and len(part.name) > 1:
                yield part.name, edge
