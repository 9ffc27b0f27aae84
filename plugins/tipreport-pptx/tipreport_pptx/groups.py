"""Groups of items under a label, such as efforts, fitted into columns."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from tipreport.document import Labels
from tipreport_pptx.inline import Piece
from tipreport_pptx.metrics import leading
from tipreport_pptx.palette import GREY, INK
from tipreport_pptx.paragraph import Paragraph, height_of

_SMALL = 12.0
_LEAST_LINES = 2  # of an item that is shortened


@frozen(kw_only=True)
class Group:
    """Items under a label; ``absence`` is the sentence for a group without items. Each item has the group's mark."""

    label: str = ""
    colour: str = INK
    mark: str = ""
    items: tuple[tuple[Piece, ...], ...] = ()
    absence: str = ""


Column = Sequence[Group]


@frozen
class FittedColumn:
    """The paragraphs of a column, and its share of the width of all columns."""

    paragraphs: tuple[Paragraph, ...]
    share: float


def fit_columns(
    columns: Sequence[Column], labels: Labels, width: float, height: float, sizes: Sequence[float]
) -> list[FittedColumn]:
    """Return the columns, of ``width`` together, in the largest size in which every item fits.

    Columns have the same width, or one is twice as wide as the others. If nothing fits, the size is the smallest, and a
    column shows as many items of each group as there is room for. A line below them gives the number of all items.
    """
    count = len(columns)
    shares = [[1 / count] * count]
    if count > 1:
        shares += [[(2 if index == wide else 1) / (count + 1) for index in range(count)] for wide in range(count)]
    for size in sizes:
        whole = [(*_paragraphs(column, [len(group.items) for group in column], labels, size),) for column in columns]
        for each in shares:
            if all(height_of(part, width * share) <= height for part, share in zip(whole, each, strict=True)):
                return [FittedColumn(part, share) for part, share in zip(whole, each, strict=True)]
    trials = [
        [FittedColumn((*_trimmed(column, labels, width * share, height, sizes[-1]),), share)
         for column, share in zip(columns, each, strict=True)] for each in shares
    ]  # fmt: skip
    return max(trials, key=lambda trial: sum(len(paragraph.text) for part in trial for paragraph in part.paragraphs))


def _paragraphs(column: Column, shown: Sequence[int], labels: Labels, size: float) -> Iterable[Paragraph]:
    for group, count in zip(column, shown, strict=True):
        if group.label:
            label = (Piece(group.label),)
            yield Paragraph(pieces=label, size=size, bold=True, colour=group.colour, space_before=size * 0.8)
        if not group.items and group.absence:
            yield Paragraph(pieces=(Piece(group.absence),), size=size, space_before=size * 0.3)
        for item in group.items[:count]:
            yield Paragraph(pieces=item, size=size, mark=group.mark, mark_colour=group.colour, space_before=size * 0.35)
        if count < len(group.items):
            yield more(labels, count, len(group.items))


def more(labels: Labels, shown: int, count: int) -> Paragraph:
    """Return the line about items that only the notes have: ``6 of 14; all are in the notes.``."""
    text = labels.shown_of.format(shown=shown, count=count)
    return Paragraph(pieces=(Piece(text),), size=_SMALL, colour=GREY, space_before=4)


def _trimmed(column: Column, labels: Labels, width: float, height: float, size: float) -> list[Paragraph]:
    """Return the paragraphs of a column with fewer items, and then shorter ones."""
    shown = [len(group.items) for group in column]
    heights = [
        [Paragraph(pieces=item, size=size, mark=group.mark, space_before=size * 0.35).height(width)
         for item in group.items] for group in column
    ]  # fmt: skip
    over = height_of(_paragraphs(column, shown, labels, size), width) - height
    while over > 0 and any(count > 1 for count in shown):
        sums = [sum(each[:count]) if count > 1 else 0.0 for each, count in zip(heights, shown, strict=True)]
        longest = sums.index(max(sums))
        if shown[longest] == len(heights[longest]):
            over += more(labels, 1, 1).height(width)
        shown[longest] -= 1
        over -= heights[longest][shown[longest]]
    return _shortened([*_paragraphs(column, shown, labels, size)], width, height)


def _shortened(paragraphs: list[Paragraph], width: float, height: float) -> list[Paragraph]:
    """Return paragraphs of which the longest are shortened until all fit."""
    while (over := height_of(paragraphs, width) - height) > 0:
        lines = [each.lines(width) for each in paragraphs]
        index = lines.index(max(lines))
        long = paragraphs[index]
        if lines[index] <= _LEAST_LINES:
            return paragraphs
        cut = -int(-over // leading(long.text, long.size))
        second = max((count for at, count in enumerate(lines) if at != index), default=0)
        least = max(_LEAST_LINES, min(second, lines[index] - 1), lines[index] - cut)
        paragraphs = [*paragraphs[:index], long.shortened(width, least), *paragraphs[index + 1 :]]
        if paragraphs[index] == long:
            return paragraphs
    return paragraphs
