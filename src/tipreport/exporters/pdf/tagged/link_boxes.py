"""The places of a line: its left end, and the boxes of its links (ISO 32000-1, 12.5.6.5)."""

from collections.abc import Iterator, Mapping

from .content import Content
from .directions import Arrangement, ends
from .line import Line
from .links import Box, Link
from .structure import Element


def left_of(line: Line, arranged: Arrangement) -> float:
    """The left end of a line, with the space at its end."""
    return line.x - arranged.width if line.right_to_left else line.x


def add_link_boxes(
    content: Content, line: Line, arranged: Arrangement | None, linked: dict[int, tuple[Element, Link]]
) -> None:
    """Add the boxes of the linked runs of a line, from descent to ascent. Adjacent runs of one link share a box."""
    boxes: list[tuple[tuple[Element, Link], Box]] = []
    previous = None
    for index, left, right in _ends(line, arranged, linked):
        link = linked.get(index)
        if link is not None:
            run = line.runs[index]
            box = (left, line.y + run.face.descent * run.size, right, line.y + run.face.ascent * run.size)
            if link == previous:
                before = boxes.pop()[1]
                box = (min(before[0], left), min(before[1], box[1]), max(before[2], right), max(before[3], box[3]))
            boxes.append((link, box))
        previous = link
    for (element, node), box in boxes:
        content.add_link_box(element, node, box)


def _ends(
    line: Line, arranged: Arrangement | None, linked: Mapping[int, tuple[Element, Link]]
) -> Iterator[tuple[int, float, float]]:
    """The left and right ends of the runs of a line up to the last linked one; of those without the space after it."""
    if arranged is not None:
        start = left_of(line, arranged)
        for index, (left, right) in ends(arranged.parts).items():
            yield index, start + left, start + right
        return
    left = line.x
    for index, (text, face, size, _, _, tracking) in enumerate(line.runs[: max(linked) + 1]):
        right = left + (face.extent(text) * size + tracking * len(text))
        end = right
        if index in linked and text.endswith(" "):
            shown = text.rstrip()
            end = left + (face.extent(shown) * size + tracking * len(shown))
        yield index, left, end
        left = right
