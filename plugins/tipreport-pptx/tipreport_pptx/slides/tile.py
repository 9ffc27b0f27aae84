"""Tiles of key figures: a large number, its qualifier, period and citations, its small chart, and a remark."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from tipreport.document import FigureLine, Figures, Labels, views
from tipreport_pptx.deck import Slide
from tipreport_pptx.drawing import SCALE, add_drawing, measure
from tipreport_pptx.inline import NBSP, Piece, pieces
from tipreport_pptx.palette import GREY, Box
from tipreport_pptx.paragraph import Paragraph, height_of, largest

_WORDS = (20.0, 16.0, 14.0)
_LABELS = (13.0, 12.0, 11.0)
_LABEL_LINES, _NUMBER_LINES = 4, 2
_ABOVE_NUMBER, _ABOVE_CHART, _BELOW_CHART, _ABOVE_REMARK = 2.0, 4.0, 2.0, 4.0


@frozen(kw_only=True)
class _Tile:
    """The label, the qualifier above the number, the number with its period, the small chart, and the remark."""

    line: FigureLine
    label: Paragraph
    qualifier: tuple[Paragraph, ...]
    number: tuple[Paragraph, ...]
    chart: views.Drawing | None
    remark: tuple[Paragraph, ...]
    is_cut: bool
    """Whether a paragraph is shortened, whatever the height of the tile."""


@frozen
class TileRow:
    """Tiles side by side, of one width: their numbers are in one size and on one line, and so are their charts."""

    tiles: tuple[_Tile, ...]
    width: float

    @classmethod
    def of(
        cls, slide: Slide, lines: Sequence[FigureLine], labels: Labels, width: float, sizes: Sequence[float],
        *, has_charts: bool,
    ) -> "TileRow":  # fmt: skip
        """Return the tiles of some figures, with numbers in the largest size that fits into the width of a tile."""
        size = min(_fitting(line, labels, width, sizes) for line in lines)
        label = min(_label_size(line, width) for line in lines)
        made = (_tile(slide, line, labels, width, (label, size), has_chart=has_charts) for line in lines)
        return cls(tuple(made), width)

    @property
    def charted(self) -> tuple[FigureLine, ...]:
        """The figures that have a small chart."""
        return tuple(tile.line for tile in self.tiles if tile.chart)

    def height(self) -> float:
        """Return the height that the texts and the charts need."""
        return max(self._top_of_remark(tile) + height_of(tile.remark, self.width) for tile in self.tiles)

    def least_height(self) -> float:
        """Return the height without remarks."""
        return max(self._top_of_remark(tile) for tile in self.tiles)

    def draw(self, slide: Slide, boxes: Sequence[Box], labels: Labels) -> bool:
        """Add the tiles, and return whether all remarks have room."""
        has_remarks = True
        for tile, box in zip(self.tiles, boxes, strict=False):
            before = len(slide.omitted)
            has_remarks &= self._draw(slide, tile, box, labels)
            if tile.is_cut or len(slide.omitted) > before:  # the notes have the figure, not only the words without room
                slide.omitted[before:] = figures_in_words([tile.line], labels)
        return has_remarks

    def _draw(self, slide: Slide, tile: _Tile, box: Box, labels: Labels) -> bool:
        name = f"{labels.lead_separator}{' '.join(tile.line.label.split())}"
        number, chart, remark = self._top_of_number(), self._top_of_chart(), self._top_of_remark(tile)
        slide.text(f"{labels.measure}{name}", evolve(box, height=number), [tile.label])
        slide.text(f"Qualifier{name}", evolve(box, height=number - _ABOVE_NUMBER), tile.qualifier, at_end=True)
        value = evolve(box.below(number), height=chart - number) if tile.chart else box.below(number)
        slide.text(f"{labels.value}{name}", value, slide.fitted(tile.number, value))
        if tile.chart:
            add_drawing(slide, tile.chart, box.x, box.y + chart, f"{labels.figures}{name}")
        shown = slide.fitted(tile.remark, box.below(remark))
        slide.text(f"Remark{name}", box.below(remark), shown)
        return all(paragraph in shown for paragraph in tile.remark)

    def _top_of_number(self) -> float:
        return max(height_of((tile.label, *tile.qualifier), self.width) for tile in self.tiles) + _ABOVE_NUMBER

    def _top_of_chart(self) -> float:
        return self._top_of_number() + max(
            (height_of(tile.number, self.width) + _ABOVE_CHART for tile in self.tiles if tile.chart), default=0.0
        )

    def _top_of_remark(self, tile: _Tile) -> float:
        if tile.chart:
            return self._top_of_chart() + tile.chart.height * SCALE + _BELOW_CHART
        return self._top_of_number() + height_of(tile.number, self.width) + _ABOVE_REMARK


def figures_in_words(lines: Sequence[FigureLine], labels: Labels) -> list[tuple[Piece, ...]]:
    """Return key figures as lines of text."""
    return [pieces(line, labels) for line in views.plain_lines(Figures(tuple(lines), key=True), labels)]


def _fitting(line: FigureLine, labels: Labels, width: float, sizes: Sequence[float]) -> float:
    view = views.tile_view(line, labels)
    if view.kind == "words":
        return sizes[0]
    parts = [Paragraph(pieces=(Piece(part),), size=sizes[0], bold=view.is_newest) for part in _parts(view)]
    return min(largest(part, sizes, width, part.size * 1.2).size for part in parts)


def _label_size(line: FigureLine, width: float) -> float:
    """Return the largest size in which a label has four lines, or the smallest; a label is never cut."""
    label = Paragraph(pieces=(Piece(line.title),), size=_LABELS[0], bold=True)
    sizes = (size for size in _LABELS if evolve(label, size=size).lines(width) <= _LABEL_LINES)
    return next(sizes, _LABELS[-1])


def _tile(
    slide: Slide, line: FigureLine, labels: Labels, width: float, sizes: tuple[float, float], *, has_chart: bool
) -> _Tile:
    """Return a tile; ``sizes`` are those of its label and its number."""
    label_size, size = sizes
    view = views.tile_view(line, labels)
    before = len(slide.omitted)
    number = tuple(_number(slide, view, width, size))
    is_cut = len(slide.omitted) > before
    del slide.omitted[before:]  # the notes have the whole figure
    detail = Paragraph(pieces=pieces(view.detail, labels), size=12, space_before=2)
    return _Tile(
        line=line,
        label=Paragraph(pieces=(Piece(view.label),), size=label_size, bold=True),
        qualifier=_paragraphs(Paragraph(pieces=pieces(view.qualifier, labels), size=13)),
        number=(*number, *_paragraphs(detail)),
        chart=view.chart(labels, width / SCALE, measure) if has_chart else None,
        remark=_paragraphs(Paragraph(pieces=pieces(view.plain_remark, labels), size=12, colour=GREY)),
        is_cut=is_cut,
    )


def _paragraphs(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Return a paragraph, unless it is empty."""
    return (paragraph,) if paragraph.pieces else ()


def _number(slide: Slide, view: views.TileView, width: float, size: float) -> Iterator[Paragraph]:
    if view.kind == "words":
        words = Paragraph(pieces=(Piece(view.number[0]),), size=_WORDS[0])
        shown = largest(words, _WORDS, width, size * 2)
        yield slide.shortened(evolve(words, size=shown.size), width, shown.lines(width))
        return
    for part in _parts(view):
        yield slide.shortened(Paragraph(pieces=(Piece(part),), size=size, bold=view.is_newest), width, _NUMBER_LINES)


def _parts(view: views.TileView) -> tuple[str, ...]:
    """Return the lines of a number, with its unit after it."""
    return (f"{view.number[0]}{NBSP}{view.unit}",) if view.unit else view.number
