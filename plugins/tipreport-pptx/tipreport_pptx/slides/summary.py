"""The summary: below the title band if all of it fits there in large type, else a slide of its own."""

from collections.abc import Sequence

from tipreport.document import Block, Labels
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import Group, fit_columns
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import GREY, INK, Box
from tipreport_pptx.paragraph import Paragraph, height_of
from tipreport_pptx.slides.columns import byline_of, columns_slide

_SIZES = (22.0, 20.0, 18.0)  # below the title band
_HEAD_SIZE, _BYLINE_SIZE = 18.0, 12.0
_HEAD, _GAP = 150.0, 16.0  # the column of the heading, as on the sheet, and the room beside it
_BELOW_RULE = 10.0


def summary_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the summary in large type."""
    return columns_slide(deck, title, [[_running(blocks, deck.labels)]], byline=byline_of(blocks))


def add_summary(slide: Slide, room: Box, deck: Deck, title: str, blocks: Sequence[Block]) -> bool:
    """Add the summary to the title slide, its heading beside it as on the sheet; return whether there was room."""
    head = [Paragraph(pieces=(Piece(title),), size=_HEAD_SIZE, bold=True)]
    if byline := byline_of(blocks):
        head.append(Paragraph(pieces=byline, size=_BYLINE_SIZE, colour=GREY, space_before=4))
    body = room.below(_BELOW_RULE)
    text = Box(body.x + _HEAD + _GAP, body.y, body.width - _HEAD - _GAP, body.height)
    fitted = fit_columns([[_running(blocks, deck.labels)]], deck.labels, text.width, text.height, _SIZES)
    if not fitted or height_of(head, _HEAD) > body.height:
        return False
    slide.rule(room.x, room.y, room.width, INK)
    slide.text("Heading", Box(body.x, body.y, _HEAD, body.height), head)
    slide.text("Summary", text, fitted[0].paragraphs)
    return True


def _running(blocks: Sequence[Block], labels: Labels) -> Group:
    texts = (block.spans for block in blocks if isinstance(block, TextBlock))
    return Group(items=tuple(pieces(spans, labels) for spans in texts))
