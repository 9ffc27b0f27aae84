"""Slides of text in columns: the summary, recommendations, findings, data notes and sources."""

from collections.abc import Iterator, Sequence

from tipreport.document import (
    Block,
    FindingGroup,
    Findings,
    Heading,
    Labels,
    Notes,
    RecommendationItem,
    Recommendations,
    Sources,
    Spans,
    Strong,
    Terms,
    Text,
    sentences,
    stopped,
    views,
)
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import Column, Group, fit_columns
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import BODY, GAP, INK, KINDS, Box
from tipreport_pptx.paragraph import Paragraph

_SIZES = (22.0, 20.0, 18.0, 16.0, 14.0)
_LARGE = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)  # in one column
_SMALL = (14.0, 12.0)
_MOST_COLUMNS = 3
_READABLE = 780.0  # the widest column of running text
_HEAD = 36.0
_BELOW_RULE = 10.0


def columns_slide(
    deck: Deck, title: str, columns: Sequence[Column], *, heads: Sequence[str] = (), sizes: Sequence[float] = ()
) -> Slide:
    """Add a slide of columns; ``heads`` are above them."""
    slide = deck.slide(title)
    count = len(columns)
    room = BODY.width - GAP * (count - 1) if count > 1 else _READABLE
    below = _HEAD if heads else _BELOW_RULE
    fitted = fit_columns(columns, deck.labels, room, BODY.height - below, sizes or (_SIZES if count > 1 else _LARGE))
    x = BODY.x
    for index, column in enumerate(fitted):
        box = Box(x, BODY.y, room * column.share, BODY.height)
        slide.rule(x, box.y, box.width if count > 1 else BODY.width, INK)
        if heads:
            head = Paragraph(pieces=(Piece(heads[index]),), size=16, bold=True)
            slide.text(f"Heading {index + 1}", Box(x, box.y + 6, box.width, 22), [head.shortened(box.width, 1)])
        slide.text(f"Text {index + 1}", box.below(below), column.paragraphs)
        x += box.width + GAP
    return slide


def summary_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the summary in large type."""
    return columns_slide(deck, title, [[_running(blocks, deck.labels)]])


def _running(blocks: Sequence[Block], labels: Labels) -> Group:
    texts = (block.spans for block in blocks if isinstance(block, TextBlock))
    return Group(items=tuple(pieces(spans, labels) for spans in texts))


def recommendations_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the recommendations, each with its number, its facts and its newest progress."""
    items = [item for block in blocks if isinstance(block, Recommendations) for item in block.items]
    made = tuple(pieces(_recommendation(item), deck.labels) for item in items)
    return columns_slide(deck, title, [[Group(items=made)]])


def _recommendation(item: RecommendationItem) -> Spans:
    facts = [(Text(f"{fact.label}: {stopped(fact.value)}"),) for fact in item.facts]
    steps = [sentences([(Text(f"{step.year}: {stopped(step.label)}"),), step.content]) for step in item.progress[:1]]
    return sentences([(Strong(f"{item.number}."), Text(" "), *item.content), *facts, *steps])


def pillars_slide(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> Slide:
    """Add the slide of one section in columns of its groups, or of several in a column each."""
    if len(sections) == 1:
        ((title, blocks),) = sections
        return columns_slide(deck, title, _spread([*_groups(blocks, deck.labels)]))
    heads = [title for title, _ in sections]
    columns = [[*_groups(blocks, deck.labels)] for _, blocks in sections]
    return columns_slide(deck, " · ".join(heads), columns, heads=heads)


def _spread(groups: list[Group]) -> list[Column]:
    """Return a column for each group; the last column has the rest."""
    first = _MOST_COLUMNS - 1
    rest = groups[first:]
    return [*([group] for group in groups[:first]), *([rest] if rest else [])] or [[]]


def _groups(blocks: Sequence[Block], labels: Labels) -> Iterator[Group]:
    """Yield the findings of each kind, then programmes, figures and other blocks under their headings."""
    label = ""
    for block in blocks:
        match block:
            case Heading(level=1):
                pass
            case Heading(text=text):
                label = text
            case Findings(groups):
                yield from (_findings(group, labels) for group in groups)
            case Terms(entries=entries):
                items = ((Strong(f"{entry.name}: "), *sentences(entry.items)) for entry in entries)
                yield Group(label=label, mark="•", items=tuple(pieces(item, labels) for item in items))
                label = ""
            case _:
                lines = views.plain_lines(block, labels)
                yield Group(label=label, mark="•", items=tuple(pieces(line, labels) for line in lines))
                label = ""


def _findings(group: FindingGroup, labels: Labels) -> Group:
    colour, mark = KINDS[group.kind]
    items = tuple(pieces(finding.content, labels) for finding in group.findings)
    return Group(label=group.label, colour=colour, mark=mark, items=items, absence=group.absence)


def end_slide(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> Slide:
    """Add the data notes, the gravest first, and the sources, in a column each."""
    heads = [title for title, _ in sections]
    columns = [[_end_matter(blocks, deck.labels)] for _, blocks in sections]
    several = len(heads) > 1
    return columns_slide(deck, " · ".join(heads), columns, heads=heads if several else (), sizes=_SMALL)


def _end_matter(blocks: Sequence[Block], labels: Labels) -> Group:
    lines = (
        line for block in blocks if isinstance(block, Notes | Sources) for line in views.plain_lines(block, labels)
    )
    return Group(items=tuple(pieces(line, labels) for line in lines))
