"""A booklet's cover."""

import re
from collections.abc import Sequence

from tipreport.document import Document, capital
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.flow import PlacedRow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, HorizontalRule, Row, RowItem
from tipreport.exporters.pdf.page.booklet import booklet_title, counted, edition_of, title_of
from tipreport.exporters.pdf.page.title_band import HEAVY
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import non_breaking
from tipreport.exporters.pdf.text.styles import BOOKLET_TITLE, EDITION, KICKER, LEAD

COVER = "cover"  # the name of the place
_TITLE, _FOOT = 80 * MM, 28 * MM  # baseline of the title from the top; the lower rule from the foot


def cover(layout: Layout, documents: Sequence[Document]) -> list[PlacedRow]:
    """Rule, kicker, title, the names, and at the foot who made it."""
    grid, labels = layout.grid, layout.labels
    items = [RowItem(grid.left, grid.band, HorizontalRule(grid.live, HEAVY))]
    kicker = grid.band + 5.8 * MM

    edition = edition_of(documents)
    parts = [
        (0, capital(counted(layout, len(documents))), KICKER),
        (1, labels.trafficking, KICKER),
        (2, f"{labels.edition} {edition}" if edition else "", EDITION),
    ]
    for column, words, style in parts:
        if words:
            lines = layout.lines(words, style, grid.column, Node("P"))
            items.append(RowItem(grid.columns[column], kicker - lines.baseline, lines))
    title = layout.lines(_broken(booklet_title(layout, len(documents))), BOOKLET_TITLE, grid.three, Node("H1"))
    items.append(RowItem(grid.left - 1, _TITLE - title.baseline, title))
    names = layout.lines(_names(documents) or labels.no_briefs, LEAD, grid.three, Node("P"))
    y = _TITLE - title.baseline + title.height + 8 * MM
    foot = grid.height - _FOOT
    shown = int((foot - 10 * MM - y) / LEAD.leading)
    items.append(RowItem(grid.left, y, names if len(names.lines) <= shown else names.cut(shown)[0]))
    items.append(RowItem(grid.left, foot, HorizontalRule(grid.live)))
    for x, words, wide in (
        (grid.columns[0], layout.theme.organisation, 2 * grid.column),
        (
            grid.columns[2],
            " ".join(map(non_breaking, re.split(r"(?<=\.) ", labels.booklet_promise))),
            2 * grid.column + grid.gutter,
        ),
    ):
        if words:
            lines = layout.lines(words, KICKER, wide, Node("P"))
            items.append(RowItem(x, foot + 4.9 * MM - lines.baseline, lines))
    return [PlacedRow(0.0, Row(items=items, height=grid.height, anchors=(Anchor(COVER),)))]


def _broken(title: str) -> str:
    """A title whose lines end before its small words: ``Trafficking / in persons: / nine briefs``."""
    first, _, rest = title.partition(" ")
    return f"{first} {': '.join(map(non_breaking, rest.split(': ')))}"


def _names(documents: Sequence[Document]) -> str:
    """The names of each kind of brief: Benin, Malta and Serbia; North Korean defectors in China."""
    subjects: dict[str, list[str]] = {}
    for document in documents:
        title = title_of(document)
        subjects.setdefault(title.subject, []).append(title.name)
    said = [f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0] for names in subjects.values()]
    return "; ".join(said) + "." if said else ""
