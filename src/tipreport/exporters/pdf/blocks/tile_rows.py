"""Rows of tiles side by side, with the parts of their numbers below them where that is lower."""

from collections.abc import Iterator, Sequence

from attrs import define, evolve

from tipreport.exporters.pdf.blocks.below_number import PartsApart
from tipreport.exporters.pdf.blocks.tile import Tile, below_baseline
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import HAIRLINE
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import HorizontalRule, Row, RowItem
from tipreport.exporters.pdf.text.styles import SMALL, TILE_LABEL, number_style

_LARGEST = number_style(26)
_ALIGNED = 11.0  # charts and remarks begin at one height where the lines above them differ by no more
_PAD = 1.2 * MM  # below the hairline over a row
_WORTHWHILE = SMALL.leading  # saved by parts in rows of their own
_BEFORE_BREAK = 2 * SMALL.leading  # the most that such rows are higher where a page may end before them


@define(kw_only=True, eq=False)
class TileRow(Row):
    """Tiles side by side. Where they do not fit, the parts of the tallest ones may be on the next page."""

    layout: Layout
    tiles: Sequence[Tile]
    first: bool
    splits: bool

    def split_apart(self, room: float) -> "tuple[Row, Row] | None":
        """The tiles without as many parts as needed to fit, and the row of these parts; None if they do not fit."""
        for row, parts in _with_parts_apart(self.layout, self.tiles, first=self.first) if self.splits else ():
            if row.height <= room:
                row.space_before = self.space_before
                joined = _below_each_other([each.row for each in parts])
                joined.keep_with_next = self.keep_with_next
                return row, joined
        return None


def tile_rows(layout: Layout, tiles: Sequence[Tile], *, first: bool, splits: bool) -> list[Row]:
    """Lay out tiles side by side, with the parts of the tallest ones in rows below them where that is lower.

    With bars these rows may be a little higher instead, since a page may end before them. Texts come first, and stay
    with the tiles.
    """
    whole_row = _row(layout, tiles, first=first, splits=splits)
    best: list[Row] = [whole_row]
    whole = score = whole_row.height
    has_bars = any(each.apart.has_bars for each in tiles if each.apart)
    for row, parts in _with_parts_apart(layout, tiles, first=first):
        bars = [each.row for each in parts if each.has_bars]
        texts = [each.row for each in parts if not each.has_bars]
        rows = [row, *texts, *bars]
        height = sum(each.height for each in rows) + sum(each.space_before for each in rows[1:])
        limit = whole + (_BEFORE_BREAK if has_bars else -_WORTHWHILE)
        kept = height - sum(each.height + each.space_before for each in bars)
        if height <= limit and (value := kept if has_bars else height) < score:
            best, score = rows, value
            for each in rows[: len(texts)]:
                each.keep_with_next = True
    return best


def _with_parts_apart(
    layout: Layout, tiles: Sequence[Tile], *, first: bool
) -> Iterator[tuple[Row, Sequence[PartsApart]]]:
    """Yield tiles without the parts of the tallest one, then of the two tallest ones and so on, and these parts."""
    shown = [*tiles]
    parts: dict[int, PartsApart] = {}
    for index in sorted(range(len(tiles)), key=lambda each: -tiles[each].height_below):
        if apart := tiles[index].with_parts_apart():
            shown[index], parts[index] = apart
            yield _row(layout, shown, first=first), [parts[each] for each in sorted(parts)]


def _below_each_other(rows: Sequence[Row]) -> Row:
    """One row of some rows with hairlines above them."""
    first, *others = rows
    items = [*first.items]
    y = first.height
    for row in others:
        y += row.space_before
        items += (RowItem(x, y, HorizontalRule(width, colour=HAIRLINE)) for x, width in row.hairlines)
        items += (item._replace(y=y + item.y) for item in row.items)
        y += row.height
    return evolve(first, items=items, height=y)


def _row(layout: Layout, row: Sequence[Tile], *, first: bool, splits: bool = False) -> TileRow:
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
    return TileRow(
        items=items,
        height=low,
        baseline=TILE_LABEL.baseline + pad,
        space_before=0.0 if first else 12.0,
        hairlines=hairlines,
        layout=layout,
        tiles=row,
        first=first,
        splits=splits,
    )
