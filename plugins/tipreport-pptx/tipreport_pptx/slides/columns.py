"""Slides of text in columns: the summary, recommendations and findings."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document import (
    Block,
    Chart,
    FindingGroup,
    Findings,
    Heading,
    Labels,
    RecommendationItem,
    Recommendations,
    Spans,
    Strong,
    Terms,
    Text,
    mixed,
    sentences,
    stopped,
    views,
    words,
)
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import Column, FittedColumn, Group, fit_columns, flowing_columns, trimmed_columns
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import BODY, GAP, GREY, INK, KINDS, Box
from tipreport_pptx.paragraph import Paragraph

_SIZES = (22.0, 20.0, 18.0, 16.0, 14.0, 12.0)
_HEADED = _SIZES[1:]  # below heads, which are as large
_LARGE = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)  # in one column
_MOST_COLUMNS = 3
_READABLE = 780.0  # the widest column of running text
_HEAD = 40.0
_HEAD_SIZE = 16.0  # the least
_BYLINE = Box(BODY.x, BODY.y - 16, BODY.width, 14)  # between the title and the rule
_BELOW_RULE = 10.0


def columns_slide(
    deck: Deck, title: str, columns: Sequence[Column], *, heads: Sequence[str] = (), sizes: Sequence[float] = ()
) -> Slide:
    """Add a slide of columns with as many items as fit; ``heads`` are above them."""
    sizes = sizes or _sizes(columns, heads)
    room, height = room_of(len(columns), heads)
    fitted = fit_columns(columns, deck.labels, room, height, sizes)
    return drawn(deck, title, fitted or trimmed_columns(columns, deck.labels, room, height, sizes[-1]), heads)


def _sizes(columns: Sequence[Column], heads: Sequence[str]) -> Sequence[float]:
    if heads:
        return _HEADED
    return _SIZES if len(columns) > 1 else _LARGE


def room_of(count: int, heads: Sequence[str]) -> tuple[float, float]:
    """Return the width of all columns together, and their height."""
    width = BODY.width - GAP * (count - 1) if count > 1 else _READABLE
    return width, BODY.height - (_HEAD if heads else _BELOW_RULE)


def drawn(
    deck: Deck, title: str, columns: Sequence[FittedColumn], heads: Sequence[str] = (), byline: str = ""
) -> Slide:
    """Add a slide of fitted columns, with a rule above each, ``heads`` under the rules and ``byline`` above them."""
    slide = deck.slide(title)
    if byline:
        line = Paragraph(pieces=(Piece(byline),), size=11, colour=GREY)
        slide.text("Byline", _BYLINE, [slide.shortened(line, _BYLINE.width, 1)])
    size = max((part.size for column in columns for part in column.paragraphs), default=_HEAD_SIZE)
    room, height = room_of(len(columns), heads)
    x = BODY.x
    for index, column in enumerate(columns):
        box = Box(x, BODY.y, room * column.share, BODY.height)
        slide.rule(x, box.y, box.width if len(columns) > 1 else BODY.width, INK)
        if heads:
            head = Paragraph(pieces=(Piece(heads[index]),), size=max(size, _HEAD_SIZE), bold=True)
            slide.text(f"Heading {index + 1}", Box(x, box.y + 6, box.width, 28), [head.shortened(box.width, 1)])
        slide.text(f"Text {index + 1}", box.below(BODY.height - height), column.paragraphs)
        x += box.width + GAP
        slide.omitted += column.omitted
    return slide


def summary_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the summary in large type."""
    return columns_slide(deck, title, [[*bylines_of(blocks), _running(blocks, deck.labels)]])


def _running(blocks: Sequence[Block], labels: Labels) -> Group:
    texts = (block.spans for block in blocks if isinstance(block, TextBlock))
    return Group(items=tuple(pieces(spans, labels) for spans in texts))


def recommendations_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the caption, and as many recommendations as fit: each with its number, its progress and its editions.

    The first of a pillar begins with its label.
    """
    found = [block for block in blocks if isinstance(block, Recommendations)]
    bylines = [(Text(stopped(block.byline)),) for block in blocks if isinstance(block, Heading) and block.byline]
    above = sentences([*bylines, *(block.caption for block in found)])
    made = [
        _recommendation(item, "" if index else group.label, deck.labels)
        for block in found
        for group in block.groups
        for index, item in enumerate(group.items)
    ]
    column = [Group(items=tuple(pieces(each, deck.labels) for each in part if each)) for part in ([above], made)]
    return columns_slide(deck, title, [column])


def _recommendation(item: RecommendationItem, label: str, labels: Labels) -> Spans:
    first, *others = views.recommendation_lines(item)
    lead = (Strong(mixed(label, labels.lead_separator)),) if label else ()
    return sentences([(*lead, Strong(f"{item.number}."), Text(" "), *first), *others])


def pillars_slides(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> list[Slide]:
    """Add the slide of one section in columns of its groups, or of several in a column each.

    If not everything fits, the notes have some programmes and figures. No effort and no shortfall is left out: if there
    is no room for all, each section has slides of its own.
    """
    heads = [title for title, _ in sections] if len(sections) > 1 else []
    groups = [[*_groups(blocks, deck.labels)] for _, blocks in sections]
    bylines = [bylines_of(blocks) for _, blocks in sections]
    byline = "" if heads else " ".join(group.byline for group in bylines[0])
    columns = [[*lines, *each] for lines, each in zip(bylines, groups, strict=True)] if heads else _spread(groups[0])
    room, height = room_of(len(columns), heads)
    title = " · ".join(title for title, _ in sections)
    if fitted := fit_columns(columns, deck.labels, room, height, _sizes(columns, heads)):
        return [drawn(deck, title, fitted, heads, byline)]
    trimmed = trimmed_columns(columns, deck.labels, room, height, _SIZES[-1])
    if not _findings(groups) & {item for column in trimmed for item in column.omitted}:
        return [drawn(deck, title, trimmed, heads, byline)]
    if heads:
        return [slide for section in sections for slide in pillars_slides(deck, [section])]
    return _flowing(deck, title, groups[0], byline)


def _findings(columns: Sequence[Column]) -> set[tuple[Piece, ...]]:
    return {item for groups in columns for group in groups if group.is_finding for item in group.items}


def _flowing(deck: Deck, title: str, groups: Column, byline: str) -> list[Slide]:
    """Add as many slides of small text as some groups need."""
    room, height = room_of(_MOST_COLUMNS, ())
    flow = flowing_columns(groups, deck.labels, room / _MOST_COLUMNS, height, _SIZES[-1])
    slides: list[Slide] = []
    for start in range(0, len(flow), _MOST_COLUMNS):
        part = flow[start : start + _MOST_COLUMNS]
        share = 1 / len(part)
        name = f"{title} ({deck.labels.continued})" if start else title
        shared = [evolve(column, share=share) for column in part]
        slides.append(drawn(deck, name, shared, byline="" if start else byline))
    return slides


def _spread(groups: Sequence[Group]) -> list[Column]:
    """Return a column for each group that has a label, with the groups after it that have none.

    The last column has the rest.
    """
    parts: list[list[Group]] = []
    for group in groups:
        if group.label or not parts:
            parts.append([])
        parts[-1].append(group)
    first = _MOST_COLUMNS - 1
    rest = [group for part in parts[first:] for group in part]
    return [*parts[:first], *([rest] if rest else [])] or [[]]


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
                yield from (_finding_group(group, labels) for group in groups)
            case Terms(entries=entries):
                items = (
                    (Strong(mixed(entry.name, labels.lead_separator)), *sentences(entry.items)) for entry in entries
                )
                yield Group(label=label, mark="•", items=tuple(pieces(item, labels) for item in items))
                label = ""
            case Chart():
                if label:
                    yield Group(label=label)
                _, *lines = views.plain_lines(block, labels)
                heading = words(views.chart_heading(block))
                yield Group(
                    label=heading, is_titled=True, mark="•", items=tuple(pieces(line, labels) for line in lines)
                )
                label = ""
            case TextBlock():
                yield Group(label=label, items=(pieces(block.spans, labels),))
                label = ""
            case _:
                whole = views.plain_lines(block, labels)
                yield Group(label=label, mark="•", items=tuple(pieces(line, labels) for line in whole))
                label = ""


def _finding_group(group: FindingGroup, labels: Labels) -> Group:
    colour, mark = KINDS[group.kind]
    items = tuple(pieces(finding.content, labels) for finding in group.findings)
    return Group(label=group.label, colour=colour, mark=mark, items=items, absence=group.absence, is_finding=True)


def bylines_of(blocks: Sequence[Block]) -> list[Group]:
    """Return the explanations below the headings, such as the number of findings of a short document."""
    return [Group(byline=block.byline) for block in blocks if isinstance(block, Heading) and block.byline]
