"""The slide of key figures: tiles with a large number, its qualifier, its period and its citations."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from tipreport.document import Block, FigureLine, Figures, Labels, views
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import more
from tipreport_pptx.inline import NBSP, Piece, pieces
from tipreport_pptx.palette import BODY, GREY, Box
from tipreport_pptx.paragraph import Paragraph, height_of, largest

_ACROSS, _MOST = 4, 8
_GAP = 24.0
_NUMBERS = (40.0, 32.0, 26.0, 20.0, 16.0)
_WORDS = (20.0, 16.0, 14.0)
_CAPTION = 34.0
_BETWEEN = 16.0  # rows


@frozen(kw_only=True)
class _Tile:
    """The paragraphs above the number, the number, those below it, and the remark, which may be missing."""

    line: FigureLine
    above: tuple[Paragraph, ...]
    number: tuple[Paragraph, ...]
    below: tuple[Paragraph, ...]
    remark: tuple[Paragraph, ...]
    is_cut: bool
    """Whether a paragraph is shortened, whatever the height of the tile."""

    @property
    def lower(self) -> tuple[Paragraph, ...]:
        """The number and all below it."""
        return (*self.number, *self.below, *self.remark)


@frozen
class _Row:
    """Tiles whose numbers have one size, and are side by side; the heights that their text needs."""

    tiles: tuple[_Tile, ...]
    above: float
    height: float

    @classmethod
    def of(cls, slide: Slide, lines: Sequence[FigureLine], labels: Labels, sizes: Sequence[float]) -> "_Row":
        """Return the tiles of some figures, with numbers in the largest size that fits."""
        width = BODY.columns(_ACROSS, _GAP)[0].width
        size = min(_fitting(line, labels, width, sizes) for line in lines)
        tiles = tuple(_tile(slide, line, labels, width, size) for line in lines)
        above = max(height_of(tile.above, width) for tile in tiles) + 2
        return cls(tiles, above, above + max(height_of(tile.lower, width) for tile in tiles))


def figures_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the slide: at most eight tiles in two rows, each as high as its text needs, then the captions."""
    labels = deck.labels
    slide = deck.slide(title)
    lines = [line for block in blocks if isinstance(block, Figures) for line in block.lines]
    shown = lines[:_MOST]
    parts = [shown[start : start + _ACROSS] for start in range(0, len(shown), _ACROSS)]
    rows = [_Row.of(slide, part, labels, sizes=_NUMBERS[len(parts) > 1 :]) for part in parts]
    room = BODY.height - _CAPTION - _BETWEEN * max(0, len(rows) - 1)
    share = room / max(1.0, sum(row.height for row in rows))
    y, has_remarks = BODY.y, True
    for index, row in enumerate(rows):
        if index:
            slide.rule(BODY.x, y - _BETWEEN / 2, BODY.width)
        box = Box(BODY.x, y, BODY.width, row.height * share)
        has_remarks &= _draw(slide, row, box, labels)
        y = box.bottom + _BETWEEN
    captions = [
        Paragraph(pieces=pieces(block.spans, labels), size=12, colour=GREY, space_before=3)
        for block in blocks if isinstance(block, TextBlock)
    ]  # fmt: skip
    if not has_remarks:  # a caption tells what it means that a tile has no remark
        slide.omitted += [each.pieces for each in captions]
        captions = []
    if len(lines) > _MOST:
        captions.insert(0, more(labels, _MOST, len(lines)))
        slide.omitted += _in_words(lines[_MOST:], labels)
    box = Box(BODY.x, BODY.bottom - _CAPTION, BODY.width, _CAPTION)
    slide.text("Remarks", box, slide.fitted(captions, box), at_end=True)
    return slide


def _draw(slide: Slide, row: _Row, box: Box, labels: Labels) -> bool:
    """Add a row of tiles, and return whether all remarks have room."""
    has_remarks = True
    for tile, column in zip(row.tiles, box.columns(_ACROSS, _GAP), strict=False):
        name = " ".join(tile.line.label.split())
        slide.text(
            f"{labels.measure}{labels.lead_separator}{name}", evolve(column, height=row.above), tile.above, at_end=True
        )
        lower = column.below(row.above)
        before = len(slide.omitted)
        shown = slide.fitted(tile.lower, lower)
        slide.text(f"{labels.value}{labels.lead_separator}{name}", lower, shown)
        has_remarks &= all(paragraph in shown for paragraph in tile.remark)
        if tile.is_cut or len(slide.omitted) > before:  # the notes have the figure, not only the words without room
            slide.omitted[before:] = _in_words([tile.line], labels)
    return has_remarks


def _in_words(lines: Sequence[FigureLine], labels: Labels) -> list[tuple[Piece, ...]]:
    return [pieces(line, labels) for line in views.plain_lines(Figures(tuple(lines), key=True), labels)]


def _fitting(line: FigureLine, labels: Labels, width: float, sizes: Sequence[float]) -> float:
    view = views.tile_view(line, labels)
    if view.kind == "words":
        return sizes[0]
    parts = [Paragraph(pieces=(Piece(part),), size=sizes[0], bold=view.is_newest) for part in _parts(view)]
    return min(largest(part, sizes, width, part.size * 1.2).size for part in parts)


def _tile(slide: Slide, line: FigureLine, labels: Labels, width: float, size: float) -> _Tile:
    view = views.tile_view(line, labels)
    before = len(slide.omitted)
    above = [slide.shortened(Paragraph(pieces=(Piece(view.label),), size=13, bold=True), width, 4)]
    if view.qualifier:
        above.append(Paragraph(pieces=pieces(view.qualifier, labels), size=13, space_before=2))
    number = tuple(_number(slide, view, width, size))
    is_cut = len(slide.omitted) > before
    del slide.omitted[before:]  # the notes have the whole figure
    detail = Paragraph(pieces=pieces(view.detail, labels), size=12, space_before=2)
    remark = Paragraph(pieces=pieces(view.plain_remark, labels), size=12, colour=GREY, space_before=4)
    return _Tile(
        line=line,
        above=tuple(above),
        number=number,
        below=(detail,),
        remark=(remark,) if remark.pieces else (),
        is_cut=is_cut,
    )


def _number(slide: Slide, view: views.TileView, width: float, size: float) -> Iterator[Paragraph]:
    if view.kind == "words":
        words = Paragraph(pieces=(Piece(view.number[0]),), size=_WORDS[0])
        shown = largest(words, _WORDS, width, size * 2)
        yield slide.shortened(evolve(words, size=shown.size), width, shown.lines(width))
        return
    for part in _parts(view):
        yield slide.shortened(Paragraph(pieces=(Piece(part),), size=size, bold=view.is_newest), width, 2)


def _parts(view: views.TileView) -> tuple[str, ...]:
    """Return the lines of a number, with its unit after it."""
    return (f"{view.number[0]}{NBSP}{view.unit}",) if view.unit else view.number
