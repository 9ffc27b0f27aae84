"""Slides of text in columns: the summary, recommendations, findings, data notes and sources."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.document import (
    Block,
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
)
from tipreport.document import Paragraph as TextBlock
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.groups import Column, FittedColumn, Group, fit_columns, flowing_columns, more, trimmed_columns
from tipreport_pptx.inline import Piece, pieces
from tipreport_pptx.palette import BODY, GAP, INK, KINDS, Box
from tipreport_pptx.paragraph import Paragraph

_SIZES = (22.0, 20.0, 18.0, 16.0, 14.0, 12.0)
_LARGE = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)  # in one column
_SMALL = (16.0, 14.0, 12.0)
_MOST_COLUMNS = 3
_READABLE = 780.0  # the widest column of running text
_HEAD = 36.0
_BELOW_RULE = 10.0
_NOTE_COLUMNS = 2
_MORE = 20.0  # the line about data notes without room


def columns_slide(
    deck: Deck, title: str, columns: Sequence[Column], *, heads: Sequence[str] = (), sizes: Sequence[float] = ()
) -> Slide:
    """Add a slide of columns with as many items as fit; ``heads`` are above them."""
    sizes = sizes or _sizes(columns)
    room, height = _room(len(columns), heads)
    fitted = fit_columns(columns, deck.labels, room, height, sizes)
    return _drawn(deck, title, fitted or trimmed_columns(columns, deck.labels, room, height, sizes[-1]), heads)


def _sizes(columns: Sequence[Column]) -> Sequence[float]:
    return _SIZES if len(columns) > 1 else _LARGE


def _room(count: int, heads: Sequence[str]) -> tuple[float, float]:
    """Return the width of all columns together, and their height."""
    width = BODY.width - GAP * (count - 1) if count > 1 else _READABLE
    return width, BODY.height - (_HEAD if heads else _BELOW_RULE)


def _drawn(deck: Deck, title: str, columns: Sequence[FittedColumn], heads: Sequence[str] = ()) -> Slide:
    slide = deck.slide(title)
    room, height = _room(len(columns), heads)
    x = BODY.x
    for index, column in enumerate(columns):
        box = Box(x, BODY.y, room * column.share, BODY.height)
        slide.rule(x, box.y, box.width if len(columns) > 1 else BODY.width, INK)
        if heads:
            head = Paragraph(pieces=(Piece(heads[index]),), size=16, bold=True)
            slide.text(f"Heading {index + 1}", Box(x, box.y + 6, box.width, 22), [head.shortened(box.width, 1)])
        slide.text(f"Text {index + 1}", box.below(BODY.height - height), column.paragraphs)
        x += box.width + GAP
        slide.omitted += column.omitted
    return slide


def summary_slide(deck: Deck, title: str, blocks: Sequence[Block]) -> Slide:
    """Add the summary in large type."""
    return columns_slide(deck, title, [[*_bylines(blocks), _running(blocks, deck.labels)]])


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
    groups = [[*_bylines(blocks), *_groups(blocks, deck.labels)] for _, blocks in sections]
    columns = groups if heads else _spread(groups[0], len(_bylines(sections[0][1])))
    room, height = _room(len(columns), heads)
    if fitted := fit_columns(columns, deck.labels, room, height, _sizes(columns)):
        return [_drawn(deck, " · ".join(title for title, _ in sections), fitted, heads)]
    trimmed = trimmed_columns(columns, deck.labels, room, height, _SIZES[-1])
    if not _findings(groups) & {item for column in trimmed for item in column.omitted}:
        return [_drawn(deck, " · ".join(title for title, _ in sections), trimmed, heads)]
    if heads:
        return [slide for section in sections for slide in pillars_slides(deck, [section])]
    return _flowing(deck, sections[0][0], groups[0])


def _findings(columns: Sequence[Column]) -> set[tuple[Piece, ...]]:
    return {item for groups in columns for group in groups if group.is_finding for item in group.items}


def _flowing(deck: Deck, title: str, groups: Column) -> list[Slide]:
    """Add as many slides of small text as some groups need."""
    room, height = _room(_MOST_COLUMNS, ())
    flow = flowing_columns(groups, deck.labels, room / _MOST_COLUMNS, height, _SIZES[-1])
    slides: list[Slide] = []
    for start in range(0, len(flow), _MOST_COLUMNS):
        part = flow[start : start + _MOST_COLUMNS]
        share = 1 / len(part)
        name = f"{title} ({deck.labels.continued})" if start else title
        slides.append(_drawn(deck, name, [evolve(column, share=share) for column in part]))
    return slides


def _spread(groups: list[Group], bylines: int) -> list[Column]:
    """Return a column for each group after the bylines, which begin the first one; the last column has the rest."""
    above, others, first = groups[:bylines], groups[bylines:], _MOST_COLUMNS - 1
    rest = others[first:]
    columns = [*([group] for group in others[:first]), *([rest] if rest else [])] or [[]]
    return [[*above, *columns[0]], *columns[1:]]


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
            case _:
                lines = views.plain_lines(block, labels)
                yield Group(label=label, mark="•", items=tuple(pieces(line, labels) for line in lines))
                label = ""


def _finding_group(group: FindingGroup, labels: Labels) -> Group:
    colour, mark = KINDS[group.kind]
    items = tuple(pieces(finding.content, labels) for finding in group.findings)
    return Group(label=group.label, colour=colour, mark=mark, items=items, absence=group.absence, is_finding=True)


def end_slide(deck: Deck, sections: Sequence[tuple[str, Sequence[Block]]]) -> Slide:
    """Add the data notes, the gravest first, and the sources, in a column each.

    Data notes that need more room than one column have all of it, and the sources are in the notes of the slide.
    """
    labels = deck.labels
    if len(sections) == 1:
        ((title, blocks),) = sections
        return columns_slide(deck, title, [_end_matter(blocks, labels)], sizes=_SMALL)
    heads = [title for title, _ in sections]
    columns = [_end_matter(blocks, labels) for _, blocks in sections]
    room, height = _room(len(columns), heads)
    notes = fit_columns(columns[:1], labels, room / 2, height, _SMALL[-1:])
    if notes:
        same = trimmed_columns(columns[1:], labels, room / 2, height, _SMALL[-1])
        both = fit_columns(columns, labels, room, height, _SMALL)
        return _drawn(deck, " · ".join(heads), both or [evolve(each, share=0.5) for each in (*notes, *same)], heads)
    return _only_data_notes(deck, heads, columns[0], sections[1][1])


def _only_data_notes(deck: Deck, heads: Sequence[str], column: Column, sources: Sequence[Block]) -> Slide:
    """Add data notes in two columns, as many as fit."""
    labels = deck.labels
    room, height = _room(2, ())
    flows = (flowing_columns(column, labels, room / 2, height - _MORE, size) for size in _SMALL)
    flow = next((each for each in flows if len(each) <= _NOTE_COLUMNS), None)
    flow = flow or flowing_columns(column, labels, room / 2, height - _MORE, _SMALL[-1])
    shown, rest = flow[:_NOTE_COLUMNS], [paragraph for part in flow[_NOTE_COLUMNS:] for paragraph in part.paragraphs]
    if rest:
        count = sum(len(group.items) for group in column)
        line = more(labels, count - len(rest), count)
        shown = [shown[0], evolve(shown[1], paragraphs=(*shown[1].paragraphs, line))]
    slide = _drawn(deck, heads[0], [evolve(part, share=0.5) for part in shown])
    slide.omitted += [paragraph.pieces for paragraph in rest]
    slide.omitted += [pieces(line, labels) for block in sources for line in views.plain_lines(block, labels)]
    slide.only_in_notes.append(heads[1])
    return slide


def _end_matter(blocks: Sequence[Block], labels: Labels) -> Column:
    """Return the explanation below the heading, and the entries."""
    lines = (line for block in blocks if not isinstance(block, Heading) for line in views.plain_lines(block, labels))
    entries = Group(items=tuple(pieces(line, labels) for line in lines))
    return [*_bylines(blocks), entries]


def _bylines(blocks: Sequence[Block]) -> list[Group]:
    """Return the explanations below the headings, such as the number of findings of a short document."""
    return [Group(absence=block.byline) for block in blocks if isinstance(block, Heading) and block.byline]
