"""The title slide: the subject, its hotlines, its tier, and the organisation that publishes the deck."""

from collections.abc import Sequence
from io import BytesIO

from attrs import evolve

from tipreport.document import Badge, Block, Labels, Spans, Text, Title, capital, mixed, stopped, views
from tipreport.document import Paragraph as TextBlock
from tipreport.plugin import Brand, prepare_picture
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.elements import describe, emu
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import GREY, INK, PAPER, Box, rgb
from tipreport_pptx.paragraph import Paragraph, height_of
from tipreport_pptx.table import hatched

_LEFT = Box(44, 96, 600, 340)
_KICKER = Box(44, 40, 600, 34)
_BADGE = Box(676, 28, 240, 132)
_REMARKS = Box(676, 174, 240, 254)
_LOGO = Box(44, 446, 180, 56)
_WIDTH = 872.0
_ABOVE_REMARKS = 16.0
_ABOVE_ROOM, _ABOVE_PUBLISHER = 18.0, 12.0  # the room below the title band is between them
_BOTTOM = 512.0
_SIZES = (24.0, 21.0, 18.0, 15.0)  # of a tier
_REMARK_SIZES = (13.0, 12.0, 11.0)
_PIXELS = 4  # of a logo, to a point


def title_slide(deck: Deck, blocks: Sequence[Block], brand: Brand) -> tuple[Slide, Box]:
    """Add the title slide: the title band, and remarks on the whole document; return it and the room below them."""
    labels = deck.labels
    block = next(each for each in blocks if isinstance(each, Title))
    callouts = [each.spans for each in blocks if isinstance(each, TextBlock)]
    slide = deck.title_slide(block.name)
    kicker = [mixed(block.kind, labels.lead_separator, block.topic)]
    kicker += [labels.edition_year.format(year=block.edition)] if block.edition else []
    kicker += [f"{labels.updated} {block.updated}"] if block.updated else []
    words = mixed(*(piece for index, part in enumerate(kicker) for piece in ((" · ", part) if index else (part,))))
    line = Paragraph(pieces=pieces((Text(words),), labels), size=13, colour=GREY)
    slide.text("Kind of brief", _KICKER, [slide.shortened(line, _KICKER.width, 2)])
    texts = [block.about, *((Text(f"{labels.hotline}{labels.lead_separator}"), *hotline) for hotline in block.hotlines)]
    sizes = [20.0] + [16.0] * (len(texts) - 1)
    made = [
        Paragraph(pieces=pieces(spans, labels), size=size, space_before=12)
        for spans, size in zip(texts, sizes, strict=True) if spans
    ]  # fmt: skip
    box = _LEFT.below(slide.title_height + 16)
    shown = slide.fitted(made, box)
    slide.text("Subject and hotlines", box, shown)
    right = _badge(slide, block.badge, labels) if block.badge is not None else 0.0
    remarks = [Paragraph(pieces=pieces(spans, labels), size=16) for spans in callouts]
    box = box.below(height_of(shown, box.width) + _ABOVE_REMARKS)
    remarks = slide.fitted(remarks, box)
    slide.text("Remarks", box, remarks)
    left = box.y + height_of(remarks, box.width) if remarks else box.y - _ABOVE_REMARKS
    y = max(left, right) + _ABOVE_ROOM
    return slide, Box(_LEFT.x, y, _WIDTH, _publisher(slide, brand) - y)


def _badge(slide: Slide, badge: Badge, labels: Labels) -> float:
    """Add the tier and the remarks on it, and return their lower edge."""
    style = views.TIER_STYLES.get(badge.tier)
    fill = rgb(style.fill) if style and not badge.claimed else PAPER
    ink = rgb(style.ink) if style and not badge.claimed else INK
    name = views.tier_words(badge.tier, labels).lines if badge.tier else (labels.no_tier,)
    if badge.tier:
        placed = (Text(badge.report), *badge.marks) if badge.report else badge.marks
        small: list[Spans] = [placed, (Text(badge.rater),)]
        small += [(Text(capital(badge.claim)),)] if badge.claimed else []
    else:
        small = [(Text(stopped(capital(badge.absence))),)]
    lines = [
        Paragraph(pieces=_in_ink(pieces(spans, labels)), size=12, colour=ink, space_before=3)
        for spans in small
        if spans
    ]
    inner = Box(0, 0, _BADGE.width - 24, _BADGE.height - 24)
    heads = [[Paragraph(pieces=(Piece(line),), size=size, bold=True, colour=ink) for line in name] for size in _SIZES]
    head = next((head for head in heads if height_of([*head, *lines], inner.width) <= inner.height), heads[0])
    outlined = badge.claimed or style is None or style.has_outline
    slide.panel(
        "Tier", _BADGE, slide.fitted([*head, *lines], inner), fill=fill, line=INK if outlined else "",
        dash="dash" if badge.claimed else "",
    )  # fmt: skip
    if style and style.is_hatched and not badge.claimed:
        slide.bar(Box(_BADGE.x - 10, _BADGE.y, 8, _BADGE.height), hatched())
    sized = [
        [Paragraph(pieces=pieces(spans, labels), size=size, space_before=6) for spans in badge.remarks]
        for size in _REMARK_SIZES
    ]
    remarks = next((each for each in sized if height_of(each, _REMARKS.width) <= _REMARKS.height - 6), sized[-1])
    shown = slide.fitted(remarks, _REMARKS)
    slide.text("Remarks on the tier", _REMARKS, shown)
    return _REMARKS.y + height_of(shown, _REMARKS.width) if shown else _BADGE.bottom


def _in_ink(parts: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces with marks in the colour of the text, which has the contrast that the fill needs."""
    return tuple(evolve(piece, is_mark=False) for piece in parts)


def _publisher(slide: Slide, brand: Brand) -> float:
    """Add the logo and the organisation, and return the upper edge of them."""
    organisation = brand.organisation.strip()
    x, top = _LOGO.x, _BOTTOM
    if brand.logo is not None:
        picture = prepare_picture(brand.logo, width=round(_LOGO.width * _PIXELS), height=round(_LOGO.height * _PIXELS))
        scale = min(_LOGO.width / picture.width, _LOGO.height / picture.height)
        width, height = picture.width * scale, picture.height * scale
        top = _LOGO.bottom - height
        shape = slide.slide.shapes.add_picture(BytesIO(picture.data), emu(x), emu(top), emu(width), emu(height))
        describe(shape, "Logo", brand.logo_description)
        x += width + 16
    if organisation:
        line = Paragraph(pieces=(Piece(organisation),), size=13, bold=True)
        box = Box(x, _LOGO.bottom - 20, _LEFT.x + _WIDTH - x, 20)
        slide.text("Organisation", box, [slide.shortened(line, box.width, 1)], at_end=True)
        top = min(top, box.y)
    return top - _ABOVE_PUBLISHER
