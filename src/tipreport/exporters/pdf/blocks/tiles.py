"""Key figures as tiles, four columns to a row."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from tipreport.document import FigureLine, Figures, Spans, sentences
from tipreport.document.views import small_tile_view, tiles_caption
from tipreport.exporters.pdf.blocks.tile import Tile, is_wide, tile
from tipreport.exporters.pdf.blocks.tile_rows import tile_rows
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import CAPTION, SMALL, TILE_LABEL

ACROSS = 4
CAPTION_SPACING = 6.0
_MARKS_SPACING = 2.0  # from tiles to the explanation of their marks
_TALL = 6 * SMALL.leading  # of a row of small tiles; a higher one is tried with wider tiles
_SMALL_PAD, _SMALL_SPACE, _SMALL_BETWEEN = 1.2 * MM, 1.5 * MM, 0.3 * MM


def tiles(layout: Layout, section: Section, block: Figures, caption: Spans = (), *, splits: bool = False) -> list[Row]:
    """Lay out tiles in rows, then the explanation of their marks and the caption.

    Parts of numbers in rows of their own follow that explanation, unless it is about them too: it would seem to be.
    After a full row, the last key figures are small tiles, from the first one on after which none needs a chart or a
    bar. A row that ``splits`` may have the parts of its numbers on the next page.
    """
    if block.small:
        return [*_small_rows(layout, section, block.lines)]
    packed, rest = _packed(layout, section, block.lines)
    rows: list[Row] = []
    last = 0  # the index of the last row of tiles
    for index, row in enumerate(packed):
        last = len(rows)
        rows += tile_rows(layout, [each for _, each in row], first=index == 0, splits=splits)
    marks = tiles_caption(block, layout.labels)
    has_bars = any(each.has_bar for line in block.lines for each in line.breakdowns)
    if marks and not has_bars and (last < len(rows) - 1 or not caption):
        below = _explanation(layout, section, marks, packed[0] if last == 0 else ())
        below.keep_with_next, rows[last].keep_with_next = rows[last].keep_with_next, True
        rows.insert(last + 1, below)
        marks = ()
    rows += _small_rows(layout, section, rest)
    if text := sentences((marks, caption)):
        rows[-1].keep_with_next = True
        lines = layout.lines(text, CAPTION, layout.grid.content_width, Node("P", section.node))
        rows.append(paragraph(layout.grid.left, lines, space_before=CAPTION_SPACING))
    return rows


def _explanation(layout: Layout, section: Section, marks: Spans, row: Sequence[tuple[FigureLine, Tile]]) -> Row:
    """Lay out the explanation of marks below a row of tiles, from the first one that has marks."""
    grid = layout.grid
    starts = accumulate((each.columns for _, each in row), initial=0)
    left = next(
        (grid.columns[start] for start, (line, _) in zip(starts, row, strict=False) if _has_marks(line)), grid.left
    )
    lines = layout.lines(marks, CAPTION, grid.left + grid.content_width - left, Node("P", section.node))
    return paragraph(left, lines, space_before=_MARKS_SPACING)


def _has_marks(line: FigureLine) -> bool:
    """Whether the small chart of a key figure has a mark or an outline for a year."""
    return any(amount.value is None or not amount.is_exact for amount in line.history)


def _packed(
    layout: Layout, section: Section, lines: Sequence[FigureLine]
) -> tuple[list[list[tuple[FigureLine, Tile]]], Sequence[FigureLine]]:
    """Return rows of key figures with their tiles, and the key figures after them, which are small tiles."""
    rows: list[list[tuple[FigureLine, Tile]]] = []
    rest = [*lines]
    room = 0
    while rest:
        fitting = _fitting(layout, rest, room)
        if fitting is None:
            if rows and _are_small(rest):
                break
            rows.append([])
            room, fitting = ACROSS, 0
        line = rest.pop(fitting)
        rows[-1].append((line, tile(layout, section, line)))
        room -= rows[-1][-1][1].columns
    return rows, rest


def _fitting(layout: Layout, lines: Sequence[FigureLine], room: int) -> int | None:
    """Return the first key figure whose tile has room in so many columns; None if there is none.

    Where the next one needs two columns and a row has one left, a later one fills it.
    """
    if room > 1:
        return 0
    return next((index for index, line in enumerate(lines) if not is_wide(layout, line)), None) if room else None


def _are_small(last: Sequence[FigureLine]) -> bool:
    """Return whether key figures need no more than a sentence each."""
    return not any(line.history or any(each.has_bar for each in line.breakdowns) for line in last)


def _small_rows(layout: Layout, section: Section, lines: Sequence[FigureLine]) -> Iterator[Row]:
    """Yield rows of small tiles: a label and a sentence each, below one hairline.

    Four are in a row, or in two rows of two, or each in a row if it is a single one, where that is lower: a long label
    needs much room in a column.
    """
    for start in range(0, len(lines), ACROSS):
        group = lines[start : start + ACROSS]
        rows = _rows_across(layout, section, group, ACROSS)
        if rows[0].height > _TALL or len(group) == 1:
            wider = (
                _rows_across(layout, section, group, across) for across in (ACROSS // 2, 1) if len(group) >= across
            )
            rows = min((rows, *wider), key=_height)
        yield from rows


def _rows_across(layout: Layout, section: Section, lines: Sequence[FigureLine], across: int) -> list[Row]:
    return [
        _small_row(layout, section, lines[start : start + across], across) for start in range(0, len(lines), across)
    ]


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows) + sum(row.space_before for row in rows[1:])


def _small_row(layout: Layout, section: Section, lines: Sequence[FigureLine], across: int) -> Row:
    """Lay out small tiles side by side, below a hairline."""
    grid = layout.grid
    columns = ACROSS // across
    width = columns * grid.column + (columns - 1) * grid.gutter
    items: list[RowItem] = []
    low = 0.0
    for x, line in zip(grid.columns[::columns], lines, strict=False):
        view = small_tile_view(line, layout.labels)
        node = Node("Div", section.node)
        label = layout.lines(view.label, TILE_LABEL, width, Node("H3", node))
        sentence = layout.lines(view.sentence, SMALL, width, Node("P", node))
        top = _SMALL_PAD + label.height + _SMALL_BETWEEN
        items += (RowItem(x, _SMALL_PAD, label), RowItem(x, top, sentence))
        low = max(low, top + sentence.height)
    return Row(
        items=items,
        height=low,
        baseline=TILE_LABEL.baseline + _SMALL_PAD,
        space_before=_SMALL_SPACE,
        hairlines=((grid.left, grid.content_width),),
    )
