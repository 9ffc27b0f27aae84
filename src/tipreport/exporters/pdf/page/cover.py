"""The cover of a booklet."""

import re
from collections.abc import Sequence

from tipreport.document import Document, Labels, brief_count, capital
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.flow import PlacedRow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, HorizontalRule, Row, RowItem
from tipreport.exporters.pdf.page.booklet import shared_edition, title_of
from tipreport.exporters.pdf.page.title_band import HEAVY_RULE
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import non_breaking
from tipreport.exporters.pdf.text.styles import BOOKLET_TITLE, EDITION, KICKER, LEAD

COVER = "cover"  # the name of the anchor
_TITLE, _BOTTOM = 80 * MM, 28 * MM  # the title's baseline, from the top; the lower rule, from the bottom


def cover(layout: Layout, title: str, documents: Sequence[Document]) -> list[PlacedRow]:
    """The page: rule, kicker, title, names, and the organisation at the bottom."""
    grid, labels = layout.grid, layout.labels
    items = [RowItem(grid.left, grid.band, HorizontalRule(grid.content_width, HEAVY_RULE))]
    kicker = grid.band + 5.8 * MM

    edition = shared_edition(documents)
    parts = [
        (0, capital(brief_count(labels, len(documents))), KICKER),
        (1, labels.trafficking, KICKER),
        (2, f"{labels.edition} {edition}" if edition else "", EDITION),
    ]
    for column, text, style in parts:
        if text:
            lines = layout.lines(text, style, grid.column, Node("P"))
            items.append(RowItem(grid.columns[column], kicker - lines.baseline, lines))
    heading = layout.lines(_with_line_breaks(title), BOOKLET_TITLE, grid.three_columns, Node("H1"))
    items.append(RowItem(grid.left - 1, _TITLE - heading.baseline, heading))
    names = layout.lines(_names(labels, documents) or labels.no_briefs, LEAD, grid.three_columns, Node("P"))
    y = _TITLE - heading.baseline + heading.height + 8 * MM
    bottom = grid.height - _BOTTOM
    shown = int((bottom - 10 * MM - y) / LEAD.leading)
    items.append(RowItem(grid.left, y, names if names.count <= shown else names.split(shown)[0]))
    items.append(RowItem(grid.left, bottom, HorizontalRule(grid.content_width)))
    for x, text, width in (
        (grid.columns[0], layout.theme.organisation, 2 * grid.column),
        (
            grid.columns[2],
            " ".join(map(non_breaking, re.split(r"(?<=\.) ", labels.booklet_promise))),
            2 * grid.column + grid.gutter,
        ),
    ):
        if text:
            lines = layout.lines(text, KICKER, width, Node("P"))
            items.append(RowItem(x, bottom + 4.9 * MM - lines.baseline, lines))
    return [PlacedRow(0.0, Row(items=items, height=grid.height, anchors=(Anchor(COVER),)))]


def _with_line_breaks(title: str) -> str:
    """A title that breaks before its small words: ``Trafficking / in persons: / nine briefs``."""
    first, _, rest = title.partition(" ")
    return f"{first} {': '.join(map(non_breaking, rest.split(': ')))}"


def _names(labels: Labels, documents: Sequence[Document]) -> str:
    """The names for each kind of subject: Benin, Malta and Serbia; North Korean defectors in China."""
    subjects: dict[str, list[str]] = {}
    for document in documents:
        title = title_of(document)
        subjects.setdefault(title.subject, []).append(title.name)
    lists = [_list(labels, names) for names in subjects.values()]
    return "; ".join(lists) + "." if lists else ""


def _list(labels: Labels, names: Sequence[str]) -> str:
    *others, last = names
    return labels.list_last.format(others=labels.list_separator.join(others), last=last) if others else last
