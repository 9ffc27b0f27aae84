"""Key figures as tiles, four to a row: the number large, what it counts, its earlier value and the change."""

from collections.abc import Iterator, Sequence
from functools import partial

from attrs import frozen

from tipreport.document import (
    Amount,
    FigureLine,
    Figures,
    Spans,
    Text,
    capital,
    in_words,
    listed,
    sentences,
    spoken,
    stopped,
)
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import INK, MID
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Figure, Node
from tipreport.exporters.pdf.text.inline import NBSP, non_breaking
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import (
    LONG_WORDS,
    QUALIFIER,
    RANGE,
    SMALL,
    TILE_LABEL,
    WORDS,
    Style,
    number_style,
)

ACROSS = 4
_SIZES = (26, 22, 18)
_WORD_LINES = 2  # of a number in words; longer ones are smaller
_LARGEST = number_style(26)
_ALIGNED = 11.0  # comparisons begin together where the lines above them differ by no more
_LABEL, _LONGEST, _SHORTEST, _VALUE = 8.4 * MM, 17 * MM, 8 * MM, 1.4 * MM  # of a bar
_STEP, _BARS = 10.5, 22.5  # from bar to bar; the height of both


@frozen
class _Tile:
    """A measured tile."""

    figure: FigureLine
    node: Node
    label: Lines
    qualifier: Lines | None
    number: Lines
    about: Lines

    @property
    def head(self) -> float:
        """What stands over the number."""
        return self.label.height + (self.qualifier.height + 1.5 if self.qualifier else 0.0)


def tiles(layout: Layout, section: Section, block: Figures) -> list[Row]:
    """A strip a row."""
    return [
        _row(layout, [_tile(layout, section, line) for line in block.lines[start : start + ACROSS]], first=start == 0)
        for start in range(0, len(block.lines), ACROSS)
    ]


def _tile(layout: Layout, section: Section, line: FigureLine) -> _Tile:
    width = layout.grid.column
    node = Node("Div", section.node)
    said = Node("P", node)
    amount = line.amount
    about = (Text(listed(amount.of, amount.sure, amount.period, line.detail)), *amount.marks)
    label = layout.lines(line.label, TILE_LABEL, width, Node("P", node))
    qualifier = layout.lines(amount.qualifier.strip(), QUALIFIER, width, said) if amount.qualifier else None
    return _Tile(
        line,
        node,
        label,
        qualifier.with_ending(" ") if qualifier else None,
        _number(layout, amount, said),
        layout.lines(about, SMALL, width, Node("P", node)),
    )


def _number(layout: Layout, amount: Amount, node: Node) -> Lines:
    """26, 22 or 18 points on one line; both ends of a range in 18 on two; words in 15."""
    width = layout.grid.column
    number = amount.number
    if in_words(number):
        lines = layout.lines(number, WORDS, width, node)
        return lines if len(lines.lines) <= _WORD_LINES else layout.lines(number, LONG_WORDS, width, node)
    low, to, high = number.partition(" to ")
    if amount.form == "range" and to:
        return layout.lines(f"{non_breaking(f'{low} to')} {non_breaking(high)}", RANGE, width, node)
    for size in _SIZES:
        style = number_style(size)
        if layout.width(number, style) <= width:
            return layout.lines(non_breaking(number), style, width, node)
    return layout.lines(number.replace(" a ", f" a{NBSP}"), RANGE, width, node)


def _row(layout: Layout, row: Sequence[_Tile], *, first: bool) -> Row:
    """Tiles beside each other, their numbers on one baseline."""
    columns, width = layout.grid.columns, layout.grid.column
    pad = 0.0 if first else 1.2 * MM
    foot = pad + max(tile.head + tile.number.height for tile in row) + 1.9  # of the numbers
    under = [tile.about.height for tile in row]
    together = max(under) - min(under) <= _ALIGNED
    items: list[RowItem] = []
    low = 0.0
    for x, tile in zip(columns, row, strict=False):
        items.append(RowItem(x, pad, tile.label))
        style = tile.number.style
        y = foot - tile.number.height + _below(style) - _below(_LARGEST)
        if tile.qualifier:
            items.append(RowItem(x, y - tile.qualifier.height + 1, tile.qualifier))
        items += (RowItem(x, y, tile.number), RowItem(x, foot + 1, tile.about))
        y = foot + 1 + (max(under) if together else tile.about.height) + 1.6 * MM
        for drawable in _comparison(layout, tile):
            items.append(RowItem(x, y, drawable))
            y += drawable.height
        low = max(low, y)
    hairlines = () if first else tuple((x, width) for x in columns[: len(row)])
    return Row(
        items=items,
        height=low,
        baseline=TILE_LABEL.baseline + pad,
        space_before=0.0 if first else 12.0,
        hairlines=hairlines,
    )


def _below(style: Style) -> float:
    """From a baseline to the foot of its line."""
    return style.leading - style.baseline


# ------------------------------------------------------------ comparison


def _comparison(layout: Layout, tile: _Tile) -> Iterator[Lines | Graphic]:
    """Two bars, newest first, and the change in words; words alone where bars would be too short or mean nothing."""
    line = tile.figure
    earlier = line.earlier
    parts: list[Spans] = []
    if earlier:
        bars = _bars(layout, line.amount, earlier)
        if bars:
            alternative = " ".join(stopped(f"{a.period}: {a.text}") for a in (line.amount, earlier))
            yield Graphic(bars, layout.grid.column, _BARS, Figure(spoken(alternative), tile.node))
            change = f"{line.change} {line.than}".strip() if line.change else earlier.period if earlier.marks else ""
            parts.append((Text(change), *earlier.marks, Text(".")) if change else ())
        else:
            parts.append((Text(f"{capital(earlier.period)}: {earlier.text}"), *earlier.marks, Text(".")))
            parts.append((Text(stopped(capital(line.change))),) if line.change else ())
    elif line.change:
        parts.append((Text(stopped(capital(f"{line.change} {line.than}".strip()))),))
    parts.append(line.remarks)
    if spans := sentences(parts):
        yield layout.lines(spans, SMALL, layout.grid.column, Node("P", tile.node))


def _bars(layout: Layout, now: Amount, before: Amount) -> "partial[None] | None":
    """The painting of two bars on one scale from zero; None where it cannot be drawn honestly."""
    both = (now, before)
    values = [amount.value for amount in both]
    if any(value is None or value < 0 for value in values) or not any(values) or any(a.upper is not None for a in both):
        return None
    said = [f"{amount.qualifier}{amount.number}" for amount in both]
    label = max(_LABEL, *(layout.width(amount.period, SMALL) + 1.5 * MM for amount in both))
    room = layout.grid.column - label - _VALUE - max(layout.width(words, SMALL) for words in said)
    longest = min(_LONGEST, room)
    if longest < _SHORTEST:
        return None
    top = max(value for value in values if value is not None)
    lengths = [longest * (value or 0.0) / top for value in values]
    bars = [*zip((a.period for a in both), lengths, said, strict=True)]
    return partial(_paint_bars, bars, label)


def _paint_bars(
    bars: Sequence[tuple[str, float, str]], label: float, drawing: DrawingContext, x: float, y: float
) -> None:
    """Bars under each other, each with its period before it and its number after."""
    for index, (period, length, words) in enumerate(bars):
        baseline = y + _STEP * index + 7.9
        drawing.label(period, x, baseline, SMALL)
        drawing.fill(x + label, baseline - 5.3, max(length, 0.4), 2 * MM, MID if index else INK)
        drawing.label(words, x + label + length + _VALUE, baseline, SMALL)
