"""The slide of key figures: tiles in rows, and the captions below them."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from tipreport.document import Block, FigureLine, Figures, Labels, Spans, views
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import more
from tipreport_pptx.inline import pieces
from tipreport_pptx.palette import BODY, GREY, Box
from tipreport_pptx.paragraph import Paragraph, height_of
from tipreport_pptx.slides.tile import TileRow, figures_in_words

_ACROSS, _MOST = 4, 8
_GAP = 24.0  # columns
_BETWEEN, _MOST_BETWEEN = 16.0, 40.0  # rows
_ABOVE_CAPTIONS, _MOST_CAPTIONS = 12.0, 48.0
_NUMBERS = (40.0, 32.0, 26.0, 20.0, 16.0)
_TRIED = 4  # sizes of numbers, the largest first, before a row has no small charts


@frozen(kw_only=True)
class _Tiles:
    """Rows of tiles; below them the explanation of the slide, and the captions of the document."""

    count: int
    """The number of the figures, the first of all."""
    rows: tuple[TileRow, ...]
    explanation: tuple[Paragraph, ...]
    captions: tuple[Paragraph, ...]
    has_whole_remarks: bool = True
    """Whether remarks are never cut."""

    def fits(self) -> bool:
        """Return whether there is room for the rows, or at least for all of them but the remarks."""
        needed = self.height() if self.has_whole_remarks else sum(row.least_height() for row in self.rows)
        return needed <= self.room()

    def heights(self) -> list[float]:
        """Return the heights of the rows: where there is no room for all remarks, the first rows have theirs."""
        room = self.room()
        least = [row.least_height() for row in self.rows]
        rest, share = max(0.0, room - sum(least)), min(1.0, room / max(1.0, sum(least)))
        found = []
        for row, height in zip(self.rows, least, strict=True):
            more_room = min(rest, row.height() - height)
            rest -= more_room
            found.append(height * share + more_room)
        return found

    def height(self) -> float:
        """Return the height of the rows, without the room between them."""
        return sum(row.height() for row in self.rows)

    def room(self) -> float:
        """Return the height that the rows may have."""
        below = height_of((*self.explanation, *self.captions), BODY.width)
        below = min(_MOST_CAPTIONS, below) + _ABOVE_CAPTIONS if below else 0.0
        return BODY.height - below - _BETWEEN * max(0, len(self.rows) - 1)


def figures_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the slide: at most eight tiles in two rows, each as high as its content needs, then the captions."""
    labels = deck.labels
    slide = deck.slide(title)
    lines = [line for block in blocks if isinstance(block, Figures) for line in block.lines]
    captions = tuple(_small(block.spans, labels) for block in blocks if isinstance(block, TextBlock))
    for tiles in _trials(slide, lines, captions, labels):
        if tiles.fits():
            break
    _draw(slide, tiles, labels)
    if not tiles.captions:
        slide.omitted += [each.pieces for each in captions]
    slide.omitted += figures_in_words(lines[tiles.count :], labels)
    return slide


def _trials(
    slide: Slide, lines: Sequence[FigureLine], captions: tuple[Paragraph, ...], labels: Labels
) -> Iterator[_Tiles]:
    """Yield tiles that need less and less room.

    With smaller numbers, then without captions, then with small charts in fewer rows, then with remarks that are cut,
    then in one row.
    """
    for most in (_MOST, _ACROSS):
        yield from _trials_of(slide, lines, captions, labels, most=most)
        if len(lines) <= _ACROSS:
            return


def _trials_of(
    slide: Slide, lines: Sequence[FigureLine], captions: tuple[Paragraph, ...], labels: Labels, *, most: int
) -> Iterator[_Tiles]:
    shown = lines[:most]
    parts = [shown[start : start + _ACROSS] for start in range(0, len(shown), _ACROSS)]
    width = BODY.columns(_ACROSS, _GAP)[0].width
    for charted in range(len(parts), -1, -1):
        for largest in range(len(parts) > 1, _TRIED):
            rows = tuple(
                TileRow.of(slide, part, labels, width, _NUMBERS[largest:], has_charts=index < charted)
                for index, part in enumerate(parts)
            )
            explanation = tuple(_explanation(rows, (len(shown), len(lines)), labels))
            tiles = _Tiles(count=len(shown), rows=rows, explanation=explanation, captions=captions)
            yield tiles
        yield evolve(tiles, captions=())
    yield evolve(tiles, captions=(), has_whole_remarks=False)


def _explanation(rows: Sequence[TileRow], counts: tuple[int, int], labels: Labels) -> Iterator[Paragraph]:
    """Yield the number of all figures, and the marks in small charts; ``counts`` are the shown ones and all."""
    shown, count = counts
    if shown < count:
        yield more(labels, shown, count)
    charted = tuple(evolve(line, breakdowns=()) for row in rows for line in row.charted)  # parts are in words
    if marks := views.tiles_caption(Figures(charted, key=True), labels):
        yield _small(marks, labels)


def _small(spans: Spans, labels: Labels) -> Paragraph:
    return Paragraph(pieces=pieces(spans, labels), size=12, colour=GREY, space_before=3)


def _draw(slide: Slide, tiles: _Tiles, labels: Labels) -> None:
    """Add the rows, with a line between them. Rows that need more room than there is are shortened."""
    heights = tiles.heights()
    between = min(_MOST_BETWEEN, _BETWEEN + (tiles.room() - sum(heights)) / max(1, len(tiles.rows) - 1))
    y, has_remarks = BODY.y, True
    for index, (row, height) in enumerate(zip(tiles.rows, heights, strict=True)):
        if index:
            y += between
            slide.rule(BODY.x, y - between / 2, BODY.width)
        box = Box(BODY.x, y, BODY.width, height)
        has_remarks &= row.draw(slide, box.columns(_ACROSS, _GAP), labels)
        y = box.bottom
    captions = [*tiles.explanation, *tiles.captions]
    if not has_remarks:  # a caption tells what it means that a tile has no remark
        slide.omitted += [each.pieces for each in tiles.captions]
        captions = [*tiles.explanation]
    box = BODY.below(y + _ABOVE_CAPTIONS - BODY.y)
    slide.text("Remarks", box, slide.fitted(captions, box))
