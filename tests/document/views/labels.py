"""The boxes that the texts of a drawing fill, and those that overlap."""

from itertools import combinations

from tipreport.document.views import Drawing, Label, Measure

Corners = tuple[float, float, float, float]  # left, top, right, bottom

_CAP, _DESCENT = 0.72, 0.22  # of a text, as shares of its size


def boxes(drawing: Drawing, measure: Measure) -> dict[Label, Corners]:
    """Return the box of each text."""
    found = {}
    for shape in drawing.shapes:
        if isinstance(shape, Label):
            left, right = shape.edges(measure)
            below = 0.0 if shape.text.isdecimal() else _DESCENT
            found[shape] = left, shape.y - _CAP * shape.size, right, shape.y + below * shape.size
    return found


def overlapping(found: dict[Label, Corners]) -> list[tuple[str, str]]:
    """Return the pairs of texts whose boxes overlap."""
    return [
        (one.text, two.text)
        for (one, a), (two, b) in combinations(found.items(), 2)
        if a[0] < b[2] - 0.01 and b[0] < a[2] - 0.01 and a[1] < b[3] - 0.01 and b[1] < a[3] - 0.01
    ]
