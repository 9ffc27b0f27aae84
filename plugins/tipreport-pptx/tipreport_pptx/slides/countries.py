"""The slide of countries beside each other: a native table, and its caption."""

from collections.abc import Sequence

from tipreport.document import Block, CountryTable, Text, views
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import more
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import BODY, HAIRLINE, INK, Box
from tipreport_pptx.paragraph import Paragraph, height_of
from tipreport_pptx.table import TableCell, add_table, row_height

_COUNTRY, _TIER, _NOTE = 130.0, 150.0, 60.0  # widths; the measures share the rest
_SIZE = 12.0
_ABOVE_CAPTION = 8.0


def countries_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the slide: as many countries as fit, then the caption; the others are in the notes."""
    labels, slide = deck.labels, deck.slide(title)
    block = next(block for block in blocks if isinstance(block, CountryTable))
    captions = [_text(pieces(each.spans, labels)) for each in blocks if isinstance(each, TextBlock)]
    view = views.country_table(block)
    measures = len(block.heads)
    share = (BODY.width - _COUNTRY - _TIER - _NOTE) / max(1, measures)
    widths = [_COUNTRY, _TIER, *[share] * measures, _NOTE]
    rows = [[_cell(Paragraph(pieces=pieces((Text(head),), labels), size=_SIZE, bold=True)) for head in view.heads]]
    room = BODY.height - height_of(captions, BODY.width) - _ABOVE_CAPTION
    used = row_height(rows[0], widths)
    for row in view.rows:
        cells = [_cell(_text(pieces(cell.content, labels))) for cell in row.cells]
        if used + row_height(cells, widths) > room:
            break
        used += row_height(cells, widths)
        rows.append(cells)
    shown = len(rows) - 1
    if shown < len(view.rows):
        captions.insert(0, more(labels, shown, len(view.rows)))
        slide.omitted += [pieces(line, labels) for line in [*views.plain_lines(block, labels)][shown:]]
    heads = labels.list_separator.join(view.heads)
    y = BODY.y + add_table(slide, Box(BODY.x, BODY.y, 0, 0), widths, rows, name=title, description=heads)
    box = Box(BODY.x, y + _ABOVE_CAPTION, BODY.width, BODY.bottom - y - _ABOVE_CAPTION)
    slide.text("Caption", box, slide.fitted(captions, box))
    return slide


def _text(content: tuple[Piece, ...]) -> Paragraph:
    return Paragraph(pieces=content, size=_SIZE, colour=INK)


def _cell(paragraph: Paragraph) -> TableCell:
    return TableCell(paragraph=paragraph, lines=(("lnB", HAIRLINE, 0.75, "solid"),), padding=3, side_padding=5)
