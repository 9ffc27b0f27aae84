"""Slides of text in columns, such as the findings of pillars."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document import (
    Block,
    Chart,
    FindingGroup,
    Findings,
    Heading,
    Labels,
    Strong,
    Terms,
    mixed,
    sentences,
    views,
    words,
)
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import Column, FittedColumn, Group, fit_columns, flowing_columns, trimmed_columns
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import BODY, GAP, GREY, INK, KINDS, Box
from tipreport_pptx.paragraph import Paragraph, height_of

_SIZES = (22.0, 20.0, 18.0, 16.0, 14.0, 12.0)
_HEADED = _SIZES[1:]  # below heads, which are as large
_SHARED = (20.0, 18.0)  # of sections that share a slide if they are short
_LARGE = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)  # in one column
_MAX_COLUMNS = 3
_READABLE = 780.0  # the widest column of running text
_HEAD = 40.0
_HEAD_SIZE = 16.0  # the least
_BELOW_RULE = 10.0
_BYLINE_SIZE, _BYLINE_LINES, _BELOW_BYLINE = 12.0, 4, 6.0


def columns_slide(
    deck: Deck,
    title: str,
    columns: Sequence[Column],
    *,
    heads: Sequence[str] = (),
    byline: tuple[Piece, ...] = (),
    sizes: Sequence[float] = (),
) -> Slide:
    """Add a slide of columns with as many items as fit; ``heads`` are above them, and ``byline`` above all of it."""
    sizes = sizes or _sizes(columns, heads)
    room, height = room_of(len(columns), heads, byline)
    fitted = fit_columns(columns, deck.labels, room, height, sizes)
    return drawn(deck, title, fitted or trimmed_columns(columns, deck.labels, room, height, sizes[-1]), heads, byline)


def _sizes(columns: Sequence[Column], heads: Sequence[str]) -> Sequence[float]:
    if heads:
        return _HEADED
    return _SIZES if len(columns) > 1 else _LARGE


def room_of(count: int, heads: Sequence[str], byline: tuple[Piece, ...] = ()) -> tuple[float, float]:
    """Return the width of all columns together, and their height."""
    width = BODY.width - GAP * (count - 1) if count > 1 else _READABLE
    return width, BODY.height - (_HEAD if heads else _BELOW_RULE) - _byline_height(byline)


def _byline_height(byline: tuple[Piece, ...]) -> float:
    return height_of(_byline(byline), _READABLE) + _BELOW_BYLINE if byline else 0.0


def _byline(content: tuple[Piece, ...]) -> list[Paragraph]:
    paragraph = Paragraph(pieces=content, size=_BYLINE_SIZE, colour=GREY)
    return [paragraph.shortened(_READABLE, _BYLINE_LINES)]


def drawn(
    deck: Deck,
    title: str,
    columns: Sequence[FittedColumn],
    heads: Sequence[str] = (),
    byline: tuple[Piece, ...] = (),
) -> Slide:
    """Add a slide of fitted columns, with a rule above each, and under the rules ``byline`` and ``heads``."""
    slide = deck.slide(title)
    size = max((part.size for column in columns for part in column.paragraphs), default=_HEAD_SIZE)
    room, height = room_of(len(columns), heads, byline)
    widths = [room * column.share for column in columns]
    ruled = widths if len(columns) > 1 else [BODY.width]
    starts = [BODY.x + sum(widths[:index]) + GAP * index for index in range(len(columns))]
    for x, width in zip(starts, ruled, strict=True):
        slide.rule(x, BODY.y, width, INK)
    if byline:
        shown = _byline(byline)
        slide.text("Byline", Box(BODY.x, BODY.y + _BELOW_RULE, _READABLE, height_of(shown, _READABLE)), shown)
        slide.omitted += [byline] if shown[0].pieces != byline else []
    for index, (column, x, width) in enumerate(zip(columns, starts, widths, strict=True)):
        body = Box(x, BODY.bottom - height, width, height)
        if heads:
            head = Paragraph(pieces=(Piece(heads[index]),), size=max(size, _HEAD_SIZE), bold=True)
            box = Box(x, body.y - _HEAD + 6, width, 28)
            slide.text(f"Heading {index + 1}", box, [head.shortened(width, 1)])
        slide.text(f"Text {index + 1}", body, column.paragraphs)
        slide.omitted += column.omitted
    return slide


def have_room(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> bool:
    """Return whether a slide has room for all of some sections, in large type."""
    heads = [title for title, _ in sections]
    columns = _columns_of(deck, sections)
    room, height = room_of(len(columns), heads)
    return bool(fit_columns(columns, deck.labels, room, height, _SHARED))


def pillars_slides(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> list[Slide]:
    """Add the slide of one section in columns of its groups, or of several in a column each.

    If not everything fits, the notes have some programmes and figures. No effort and no shortfall is left out: as many
    sections share a slide as have room for all of theirs, and one that needs more has several slides.
    """
    for count in range(len(sections), 0, -1):
        if (slide := _shared_slide(deck, sections[:count])) is not None:
            return [slide, *pillars_slides(deck, sections[count:])]
    if not sections:
        return []
    (title, blocks), *others = sections
    return [*_flowing(deck, title, [*_groups(blocks, deck.labels)], byline_of(blocks)), *pillars_slides(deck, others)]


def _shared_slide(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> Slide | None:
    """Add the slide of some sections; None if it has no room for all efforts and shortfalls."""
    heads = [title for title, _ in sections] if len(sections) > 1 else []
    byline = () if heads else byline_of(sections[0][1])
    columns = _columns_of(deck, sections)
    room, height = room_of(len(columns), heads, byline)
    fitted = fit_columns(columns, deck.labels, room, height, _sizes(columns, heads))
    fitted = fitted or trimmed_columns(columns, deck.labels, room, height, _SIZES[-1])
    if _findings(columns) & {item for column in fitted for item in column.omitted}:
        return None
    return drawn(deck, " · ".join(title for title, _ in sections), fitted, heads, byline)


def _columns_of(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> list[Column]:
    """Return the groups of one section in columns, or a column for each section, with its byline on top."""
    groups = [[*_groups(blocks, deck.labels)] for _, blocks in sections]
    if len(sections) == 1:
        return _spread(groups[0])
    bylines = (byline_of(blocks) for _, blocks in sections)
    return [[*([Group(byline=line)] if line else []), *each] for line, each in zip(bylines, groups, strict=True)]


def _findings(columns: Sequence[Column]) -> set[tuple[Piece, ...]]:
    return {item for groups in columns for group in groups if group.is_finding for item in group.items}


def _flowing(deck: Deck, title: str, groups: Column, byline: tuple[Piece, ...]) -> list[Slide]:
    """Add as many slides of small text as some groups need."""
    room, height = room_of(_MAX_COLUMNS, (), byline)
    flow = flowing_columns(groups, deck.labels, room / _MAX_COLUMNS, height, _SIZES[-1])
    slides: list[Slide] = []
    for start in range(0, len(flow), _MAX_COLUMNS):
        part = flow[start : start + _MAX_COLUMNS]
        share = 1 / len(part)
        name = f"{title} ({deck.labels.continued})" if start else title
        shared = [evolve(column, share=share) for column in part]
        slides.append(drawn(deck, name, shared, byline=() if start else byline))
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
    first = _MAX_COLUMNS - 1
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
    neutral = (item for item, finding in zip(items, group.findings, strict=True) if finding.is_neutral)
    return Group(
        label=group.label,
        colour=colour,
        mark=mark,
        items=items,
        neutral=frozenset(neutral),
        absence=group.absence,
        is_finding=True,
    )


def byline_of(blocks: Sequence[Block]) -> tuple[Piece, ...]:
    """Return the explanation below a heading, such as the number of findings of a short document."""
    return tuple(Piece(block.byline) for block in blocks if isinstance(block, Heading) and block.byline)
