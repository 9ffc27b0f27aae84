"""Groups of items under a label, such as efforts, fitted into columns."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from tipreport.document import Labels
from tipreport_pptx.inline import Piece
from tipreport_pptx.metrics import leading
from tipreport_pptx.palette import GREY, INK, KINDS
from tipreport_pptx.paragraph import Paragraph, height_of

_SMALL = 12.0
_MIN_LINES = 2  # of an item that is shortened


@frozen(kw_only=True)
class Group:
    """Items under a label; ``absence`` is the sentence for a group without items.

    Each item has the group's mark, but ``neutral`` ones have that of the context.
    ``byline`` is a short line in small type before all of it.
    """

    label: str = ""
    colour: str = INK
    mark: str = ""
    items: tuple[tuple[Piece, ...], ...] = ()
    neutral: frozenset[tuple[Piece, ...]] = frozenset()
    absence: str = ""
    byline: tuple[Piece, ...] = ()
    is_titled: bool = False
    """Whether its label is a statement, such as the title of a chart, which a column that continues it does not repeat.
    """
    is_finding: bool = False
    """Whether its items are efforts or shortfalls, of which none is left out for want of room."""

    def mark_of(self, item: tuple[Piece, ...]) -> tuple[str, str]:
        """Return the colour and the mark of an item."""
        return KINDS["context"] if item in self.neutral else (self.colour, self.mark)


Column = Sequence[Group]


@frozen
class FittedColumn:
    """The paragraphs of a column, its share of the width of all columns, and the items without room."""

    paragraphs: tuple[Paragraph, ...]
    share: float
    omitted: tuple[tuple[Piece, ...], ...] = ()


def fit_columns(
    columns: Sequence[Column], labels: Labels, width: float, height: float, sizes: Sequence[float]
) -> list[FittedColumn]:
    """Return the columns, of ``width`` together, in the largest size in which every item fits; none if no size does.

    Columns have the same width, or one is twice as wide as the others.
    """
    shares = _shares(len(columns))
    for size in sizes:
        whole = [(*_paragraphs(column, [len(group.items) for group in column], labels, size),) for column in columns]
        for each in shares:
            if all(height_of(part, width * share) <= height for part, share in zip(whole, each, strict=True)):
                return [FittedColumn(part, share) for part, share in zip(whole, each, strict=True)]
    return []


def trimmed_columns(
    columns: Sequence[Column], labels: Labels, width: float, height: float, size: float
) -> list[FittedColumn]:
    """Return columns in one size with as many items of each group as there is room for.

    A line below the items gives the number of all. Columns have the same width, or one is twice as wide.
    """
    trials = [
        [_trimmed(column, labels, (width * share, height), size, share)
         for column, share in zip(columns, each, strict=True)] for each in _shares(len(columns))
    ]  # fmt: skip
    return max(trials, key=lambda trial: sum(len(paragraph.text) for part in trial for paragraph in part.paragraphs))


def _shares(count: int) -> list[list[float]]:
    """Return the possible shares of columns in their width."""
    same = [[1 / count] * count]
    wide = [[(2 if index == wide else 1) / (count + 1) for index in range(count)] for wide in range(count)]
    return [*same, *wide] if count > 1 else same


def flowing_columns(column: Column, labels: Labels, width: float, height: float, size: float) -> list[FittedColumn]:
    """Return the groups in as many columns of this width as they need, each with the label of its group on top."""
    columns: list[FittedColumn] = []
    paragraphs: list[Paragraph] = []
    omitted: list[tuple[Piece, ...]] = []
    for group in column:
        whole = [*_paragraphs([group], [len(group.items)], labels, size)]
        head = whole[:1] if group.label else []
        for index, each in enumerate(whole):
            kept = [*head, each] if index == 1 and head else [each]
            if index == 0 and head and len(whole) > 1:
                continue
            if paragraphs and height_of([*paragraphs, *kept], width) > height:
                columns.append(FittedColumn((*paragraphs,), 1, (*omitted,)))
                again = [_continued(part, labels) for part in head] if index > 1 and not group.is_titled else []
                paragraphs, omitted = again, []
            paragraphs += kept
            if height_of(paragraphs, width) > height:
                room = int((height - height_of(paragraphs[:-1], width) - each.space_before) // leading(each.text, size))
                omitted.append(each.pieces)
                paragraphs[-1] = each.shortened(width, max(1, room))
    return [*columns, FittedColumn((*paragraphs,), 1, (*omitted,))]


def flowed_columns(
    column: Column, labels: Labels, room: tuple[float, float], sizes: Sequence[float], most: int
) -> list[FittedColumn]:
    """Return the groups in at most ``most`` columns, in the largest size in which every item fits.

    ``room`` is the width and the height of a column. If no size does, the smallest has as many items as fit, and a line
    with the number of all.
    """
    width, height = room
    for size in sizes:
        flow = flowing_columns(column, labels, width, height, size)
        if len(flow) <= most:
            return flow
    items = [item for group in column for item in group.items]
    line = more(labels, len(items), len(items))
    height -= line.height(width)
    few, many = 1, len(items)
    while few < many - 1:
        middle = (few + many) // 2
        fits = len(flowing_columns(_first(column, middle), labels, width, height, sizes[-1])) <= most
        few, many = (middle, many) if fits else (few, middle)
    *others, last = flowing_columns(_first(column, few), labels, width, height, sizes[-1])
    paragraphs = (*last.paragraphs, more(labels, few, len(items)))
    return [*others, evolve(last, paragraphs=paragraphs, omitted=(*last.omitted, *_after(column, few)))]


def _after(column: Column, count: int) -> Iterator[tuple[Piece, ...]]:
    """Yield the items after the first ones, below the label of each group that has none of those."""
    for group in column:
        if group.label and count <= 0 and group.items:
            yield (Piece(group.label),)
        yield from group.items[max(0, count) :]
        count -= len(group.items)


def _first(column: Column, count: int) -> Column:
    """Return the groups with the first items of all, without the groups that then have none."""
    kept: list[Group] = []
    for group in column:
        shown = group.items[: max(0, count)]
        count -= len(group.items)
        if shown or not group.items:
            kept.append(evolve(group, items=shown))
    return kept


def _continued(label: Paragraph, labels: Labels) -> Paragraph:
    return evolve(label, pieces=(*label.pieces, Piece(f" ({labels.continued})")))


def _paragraphs(column: Column, shown: Sequence[int], labels: Labels, size: float) -> Iterable[Paragraph]:
    for group, count in zip(column, shown, strict=True):
        if group.byline:
            yield Paragraph(pieces=group.byline, size=_SMALL, colour=GREY)
        if group.label:
            label = (Piece(group.label),)
            yield Paragraph(pieces=label, size=size, bold=True, colour=group.colour, space_before=size * 0.8)
        if not group.items and group.absence:
            yield Paragraph(pieces=(Piece(group.absence),), size=size, space_before=size * 0.3)
        for item in group.items[:count]:
            colour, mark = group.mark_of(item)
            yield Paragraph(pieces=item, size=size, mark=mark, mark_colour=colour, space_before=size * 0.35)
        if count < len(group.items):
            yield more(labels, count, len(group.items))


def more(labels: Labels, shown: int, count: int) -> Paragraph:
    """Return the line about items that only the notes have: ``6 of 14; the others are in the notes.``."""
    text = labels.shown_of.format(shown=shown, count=count)
    return Paragraph(pieces=(Piece(text),), size=_SMALL, colour=GREY, space_before=4)


def _trimmed(column: Column, labels: Labels, room: tuple[float, float], size: float, share: float) -> FittedColumn:
    """Return a column with fewer items, and then shorter ones; ``room`` is its width and its height."""
    width, height = room
    shown = [len(group.items) for group in column]
    heights = [
        [Paragraph(pieces=item, size=size, mark=group.mark, space_before=size * 0.35).height(width)
         for item in group.items] for group in column
    ]  # fmt: skip
    over = height_of(_paragraphs(column, shown, labels, size), width) - height
    while over > 0 and any(count > 1 for count in shown):
        sums = [sum(each[:count]) if count > 1 else 0.0 for each, count in zip(heights, shown, strict=True)]
        others = [0.0 if group.is_finding else each for group, each in zip(column, sums, strict=True)]
        longest = others.index(max(others)) if any(others) else sums.index(max(sums))
        if shown[longest] == len(heights[longest]):
            over += more(labels, 1, 1).height(width)
        shown[longest] -= 1
        over -= heights[longest][shown[longest]]
    whole = [*_paragraphs(column, shown, labels, size)]
    short = _shortened(whole, width, height)
    cut = [long.pieces for long, part in zip(whole, short, strict=True) if long is not part]
    rest = [item for group, count in zip(column, shown, strict=True) for item in group.items[count:]]
    return FittedColumn((*short,), share, (*cut, *rest))


def _shortened(paragraphs: list[Paragraph], width: float, height: float) -> list[Paragraph]:
    """Return paragraphs of which the longest are shortened until all fit."""
    while (over := height_of(paragraphs, width) - height) > 0:
        lines = [each.lines(width) for each in paragraphs]
        index = lines.index(max(lines))
        long = paragraphs[index]
        if lines[index] <= _MIN_LINES:
            return paragraphs
        cut = -int(-over // leading(long.text, long.size))
        second = max((count for at, count in enumerate(lines) if at != index), default=0)
        least = max(_MIN_LINES, min(second, lines[index] - 1), lines[index] - cut)
        paragraphs = [*paragraphs[:index], long.shortened(width, least), *paragraphs[index + 1 :]]
        if paragraphs[index] == long:
            return paragraphs
    return paragraphs
