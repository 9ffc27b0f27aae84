"""Key figures as tiles, four columns to a row."""

from collections.abc import Iterator, Sequence

from tipreport.document import FigureLine, Figures, Spans, sentences
from tipreport.document.views import small_tile_view, tiles_caption
from tipreport.exporters.pdf.blocks.tile import Tile, below_baseline, tile
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import HAIRLINE
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import HorizontalRule, Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import CAPTION, SMALL, TILE_LABEL, number_style

ACROSS = 4
CAPTION_SPACING = 6.0
_LARGEST = number_style(26)
_ALIGNED = 11.0  # charts and remarks begin at one height where the lines above them differ by no more
_PAD = 1.2 * MM  # below the hairline over a row
_TALL = 6 * SMALL.leading  # of a row of small tiles; a higher one is tried with wider tiles
_WORTHWHILE = SMALL.leading  # saved by parts in rows of their own
_BEFORE_BREAK = 2 * SMALL.leading  # the most that such rows are higher where a page may end before them
_SMALL_PAD, _SMALL_SPACE, _SMALL_BETWEEN = 1.2 * MM, 1.5 * MM, 0.3 * MM


def tiles(layout: Layout, section: Section, block: Figures, caption: Spans = ()) -> list[Row]:
    """Lay out tiles in rows, then the explanation of their marks and the caption.

    The tiles of a last row that would not be full are small ones, unless one has a chart, parts or an earlier value.
    """
    if block.small:
        return [*_small_rows(layout, section, block.lines)]
    made: list[Tile] = []
    while (rest := block.lines[len(made) :]) and not (_fill_rows(made) and _are_small(rest)):
        made.append(tile(layout, section, rest[0]))
    rows = [row for index, tiles in enumerate(_packed(made)) for row in _rows(layout, tiles, first=index == 0)]
    rows += _small_rows(layout, section, rest)
    if text := sentences((tiles_caption(block, layout.labels), caption)):
        rows[-1].keep_with_next = True
        lines = layout.lines(text, CAPTION, layout.grid.content_width, Node("P", section.node))
        rows.append(paragraph(layout.grid.left, lines, space_before=CAPTION_SPACING))
    return rows


def _packed(tiles: Sequence[Tile]) -> Iterator[list[Tile]]:
    """Yield rows of tiles that fill at most four columns."""
    row: list[Tile] = []
    for each in tiles:
        if row and sum(other.columns for other in row) + each.columns > ACROSS:
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _fill_rows(tiles: Sequence[Tile]) -> bool:
    """Return whether tiles, at least one, fill their last row."""
    return bool(tiles) and sum(tile.columns for tile in [*_packed(tiles)][-1]) == ACROSS


def _are_small(last: Sequence[FigureLine]) -> bool:
    """Return whether the last key figures would not fill a row and need no more than a sentence each."""
    return len(last) < ACROSS and not any(line.history or line.breakdowns or line.earlier for line in last)


def _rows(layout: Layout, tiles: Sequence[Tile], *, first: bool) -> list[Row]:
    """Lay out tiles side by side, with the parts of the tallest ones in rows below them where that is lower.

    With bars these rows may be a little higher instead, since a page may end before them. A text stays with them.
    """
    best = [_row(layout, tiles, first=first)]
    whole = score = best[0].height
    has_bars = all(each.apart.has_bars for each in tiles if each.apart)
    parts: dict[int, Row] = {}
    shown = [*tiles]
    for index in sorted(range(len(tiles)), key=lambda each: -tiles[each].height_below):
        if apart := tiles[index].with_parts_apart():
            shown[index], parts[index] = apart
            rows = [_row(layout, shown, first=first), *(parts[each] for each in sorted(parts))]
            height = sum(row.height for row in rows) + sum(row.space_before for row in rows[1:])
            limit = whole + (_BEFORE_BREAK if has_bars else -_WORTHWHILE)
            if height <= limit and (value := rows[0].height if has_bars else height) < score:
                best, score = rows, value
    if not has_bars:
        for row in best[:-1]:
            row.keep_with_next = True
    return best


def _row(layout: Layout, row: Sequence[Tile], *, first: bool) -> Row:
    """Lay out tiles side by side, their numbers on one baseline."""
    grid = layout.grid
    starts = [sum(other.columns for other in row[:index]) for index in range(len(row))]
    pad = 0.0 if first else _PAD
    foot = pad + max(each.height_over_number + each.number.height for each in row) + 1.9  # of the numbers
    under = [each.detail.height for each in row]
    together = max(under) - min(under) <= _ALIGNED
    items: list[RowItem] = []
    low = 0.0
    for start, each in zip(starts, row, strict=True):
        x = grid.columns[start]
        items.append(RowItem(x, pad, each.label))
        style = each.number.style
        y = foot - each.number.height + below_baseline(style) - below_baseline(_LARGEST)
        if each.qualifier:
            items.append(RowItem(x, y - each.qualifier.height + 1, each.qualifier))
        items += (RowItem(x, y, each.number), RowItem(x, foot + 1, each.detail))
        y = foot + 1 + (max(under) if together else each.detail.height) + 1.6 * MM
        items += (RowItem(x + left, y + down, drawable) for left, down, drawable in each.below)
        low = max(low, y + each.height_below)
    widths = [each.columns * grid.column + (each.columns - 1) * grid.gutter for each in row]
    hairlines = (
        () if first else tuple((grid.columns[start], width) for start, width in zip(starts, widths, strict=True))
    )
    return Row(
        items=items,
        height=low,
        baseline=TILE_LABEL.baseline + pad,
        space_before=0.0 if first else 12.0,
        hairlines=hairlines,
    )


def _small_rows(layout: Layout, section: Section, lines: Sequence[FigureLine]) -> Iterator[Row]:
    """Yield rows of four small tiles: a label and a sentence each, below one hairline.

    A row is two lines of two tiles, or one of a single tile, where that is lower: a long label needs much room in a
    column.
    """
    for start in range(0, len(lines), ACROSS):
        group = lines[start : start + ACROSS]
        row = _small_row(layout, section, group, ACROSS)
        if row.height > _TALL or len(group) == 1:
            wider = (_small_row(layout, section, group, across) for across in (ACROSS // 2, 1) if len(group) >= across)
            row = min((row, *wider), key=lambda each: each.height)
        yield row


def _small_row(layout: Layout, section: Section, lines: Sequence[FigureLine], across: int) -> Row:
    """Lay out small tiles in lines of so many, each below a hairline."""
    grid = layout.grid
    columns = ACROSS // across
    width = columns * grid.column + (columns - 1) * grid.gutter
    items: list[RowItem] = []
    y = 0.0
    for start in range(0, len(lines), across):
        if start:
            y += _SMALL_SPACE
            items.append(RowItem(grid.left, y, HorizontalRule(grid.content_width, colour=HAIRLINE)))
        low = y
        for x, line in zip(grid.columns[::columns], lines[start : start + across], strict=False):
            view = small_tile_view(line, layout.labels)
            node = Node("Div", section.node)
            label = layout.lines(view.label, TILE_LABEL, width, Node("H3", node))
            sentence = layout.lines(view.sentence, SMALL, width, Node("P", node))
            top = y + _SMALL_PAD + label.height + _SMALL_BETWEEN
            items += (RowItem(x, y + _SMALL_PAD, label), RowItem(x, top, sentence))
            low = max(low, top + sentence.height)
        y = low
    return Row(
        items=items,
        height=y,
        baseline=TILE_LABEL.baseline + _SMALL_PAD,
        space_before=_SMALL_SPACE,
        hairlines=((grid.left, grid.content_width),),
    )
