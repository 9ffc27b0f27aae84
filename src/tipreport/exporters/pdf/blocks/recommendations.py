"""Recommendations by pillar; the marks of editions hang in the left column, as the row labels of a ladder do."""

from collections.abc import Sequence
from functools import partial

from tipreport.document import Edition, RecommendationGroup, RecommendationItem, Recommendations, Text, sentences
from tipreport.document.views import recommendation_count, status_level
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.marks import (
    SQUARE_SIZE,
    edition_heads,
    edition_marks,
    status_circles,
    width_of_editions,
)
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Drawable, Graphic, Row, RowItem, aligned_row, repeatable
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import NBSP
from tipreport.exporters.pdf.text.lines import Lines
from tipreport.exporters.pdf.text.styles import CAPTION, CELL, LABEL, SMALL, Style

_NUMBER_WIDTH = 6 * MM  # from the text edge to the text
_SPACING = 0.55 * MM  # between recommendations
_ABOVE_GROUP, _ABOVE_LABEL, _BELOW_LABEL = 3.0, 1.5, 0.5  # around the hairline and the label of a pillar
_COUNT_GAP = 5.0  # from a label to the count after it
_STATUS_WIDTH = 3 * SQUARE_SIZE + 2 * 0.5 * MM + 3.0  # from the first circle to the words
FEW, FEW_IN_SHORT = 3, 2  # recommendations that are kept together; a short document has no room for gaps
_MOST_KEPT = 60 * MM  # the height that they may have
_MOST_LINES = 7  # of a recommendation that is never split between pages


def recommendations(layout: Layout, section: Section, block: Recommendations, few: int = FEW) -> list[Row]:
    """Lay out the caption, then each pillar with its recommendations. A ``few`` of these are kept on one page.

    The second of a pillar, or a later one, may end a page that would be rather empty otherwise; in a short document,
    any of them.
    """
    rows = [_caption(layout, section, block)] if block.caption else []
    has_heads = bool(rows) and _have_heads_beside_caption(section, block)
    for number, group in enumerate(block.groups):
        first = number == 0
        heads = block.editions if first and not has_heads else ()
        rows += _keep_few(_group(layout, section, block.editions, group, heads, first=first), len(group.items), few)
        if number == 0 and max(len(block.groups), len(group.items)) > 1:
            rows[-len(group.items)].keep_with_next = True  # none is alone below the heading of the section
        for index, row in enumerate(rows[-len(group.items) :]):
            row.may_end_page = index > 0 or few == FEW_IN_SHORT
    return _keep_few(rows, sum(len(group.items) for group in block.groups), few)


def _keep_few(rows: list[Row], count: int, few: int) -> list[Row]:
    """Keep rows on one page if they have few recommendations and need no large part of it."""
    if count <= few and sum(row.height + row.space_before for row in rows) <= _MOST_KEPT:
        for row in rows[:-1]:
            row.keep_with_next = True
    return rows


def _caption(layout: Layout, section: Section, block: Recommendations) -> Row:
    """Return the caption. The marks begin below it, and below the heading beside it; their heads may be on its end."""
    grid = layout.grid
    lines = layout.lines(sentences((block.caption, block.key)), CAPTION, grid.text_width, Node("P", section.node))
    row = aligned_row([(grid.text_edge, lines)], keep_with_next=bool(block.groups))
    if block.editions:
        row.height = max(row.height, section.heading.height - section.first_baseline + row.baseline)
    if _have_heads_beside_caption(section, block):
        end = row.height - CAPTION.leading + CAPTION.baseline
        row.items = [*row.items, RowItem(grid.text_edge, end, _heads(block.editions))]
    return row


def _have_heads_beside_caption(section: Section, block: Recommendations) -> bool:
    """Whether the heads of the marks are on the last line of the caption, since no pillar has a line for them.

    The last line of the heading beside it must leave room for them.
    """
    if not block.editions or any(group.label for group in block.groups):
        return False
    last = [item.drawable for item in section.heading.items if isinstance(item.drawable, Lines)][-1]
    room = section.layout.grid.column - width_of_editions(len(block.editions)) - _COUNT_GAP
    return last.lines[-1][0] <= room


def _group(
    layout: Layout,
    section: Section,
    editions: Sequence[Edition],
    group: RecommendationGroup,
    heads: Sequence[Edition],
    *,
    first: bool,
) -> list[Row]:
    """Lay out a pillar. Its line has the ``heads`` of the marks, if there are any, and of all on further pages."""
    rows: list[Row] = []
    count = recommendation_count(group, layout.labels)
    if heading := _heading(layout, heads, group, count, Node("H3", section.node)):
        heading.space_before = 2 * _ABOVE_GROUP if first else _ABOVE_GROUP
        heading.keep_with_next = True
        if first:
            heading.starts_group = True
        elif editions:  # at the top of a page, it has the heads too
            all_heads = RowItem(layout.grid.text_edge, heading.baseline, _heads(editions))
            heading.repeated_header = repeatable(Row, items=[all_heads], height=0.0, baseline=heading.baseline)
        rows.append(heading)
    repeated = repeatable(_heading, layout, editions, group, layout.labels.continued, None)
    node = tagged.List(section.node, numbering="Decimal")
    style = SMALL if section.id == "earlier-recommendations" else CELL
    for index, item in enumerate(group.items):
        row = _item(layout, node.item(), item, style)
        row.space_before = _SPACING if index else 0.0 if rows else _ABOVE_GROUP
        row.repeated_header = repeated
        rows.append(row)
    return rows


def _heading(
    layout: Layout, editions: Sequence[Edition], group: RecommendationGroup, after: str, node: Node | None
) -> Row | None:
    """Return the label of a pillar with its count, or with the word for its continuation, and the heads of marks."""
    edge = layout.grid.text_edge
    parts: list[tuple[float, Drawable]] = []
    if group.label:
        label = layout.lines(group.label, LABEL, layout.grid.text_width, node)
        count = layout.lines(after, CAPTION, layout.grid.text_width, node)
        parts = [(edge, label.with_ending(" ")), (edge + label.widest + _COUNT_GAP, count)]
    elif editions:
        parts = [(edge, layout.lines(NBSP, CAPTION, layout.grid.text_width))]  # for the heads
    if editions:
        parts.append((edge, _heads(editions)))
    if not parts:
        return None
    hairlines = ((edge, layout.grid.text_width),)
    return aligned_row(parts, above=_ABOVE_LABEL, below=_BELOW_LABEL, hairlines=hairlines)


def _heads(editions: Sequence[Edition]) -> Graphic:
    return Graphic(partial(edition_heads, [edition.label for edition in editions]))


def _item(layout: Layout, node: tagged.Item, item: RecommendationItem, style: Style) -> Row:
    edge = layout.grid.text_edge
    left, width = edge + _NUMBER_WIDTH, layout.grid.text_width - _NUMBER_WIDTH
    number = layout.lines(str(item.number), CAPTION, _NUMBER_WIDTH, node.label())
    body = node.body()
    editions = item.older if item.made else item.editions  # without marks, that no edition is named
    text = layout.lines(
        sentences((item.content, (Text(editions),) if editions else ())), style, width, body
    ).with_ending(" ")
    long = text if text.count > _MOST_LINES else None
    row = aligned_row([(edge, number), (left, text)], breakable_text=long)
    items = [*row.items]
    if item.made:
        marks = Graphic(partial(edition_marks, item.made), node=Node("Span", body, actual_text=f"{item.editions} "))
        items.append(RowItem(edge, row.baseline, marks))
    row.items = items
    if item.progress:
        _add_progress(layout, row, item, text, body)
    return row


def _add_progress(layout: Layout, row: Row, item: RecommendationItem, text: Lines, body: Node) -> None:
    """Add the progress: after the text where it fits there, else below it."""
    level = status_level(item)
    indent = 0.0 if level is None else _STATUS_WIDTH
    left = layout.grid.text_edge + _NUMBER_WIDTH
    width = layout.grid.right - left - indent
    status = layout.lines(item.progress, text.style, width, body)
    after = text.lines[-1][0] + 4.0 if text.count else 0.0
    fits = status.count == 1 and after + status.widest <= width
    x, y = (left + after, row.height - text.style.leading) if fits else (left, row.height)
    if level is not None:
        circles = Graphic(partial(status_circles, level), height=SQUARE_SIZE)
        row.items = [*row.items, RowItem(x, y + text.style.baseline - SQUARE_SIZE, circles)]
    row.items = [*row.items, RowItem(x + indent, y, status)]
    row.height = max(row.height, y + status.height)
