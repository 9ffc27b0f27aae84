"""The cover of a booklet."""

import re
from collections import Counter
from collections.abc import Sequence

from tipreport.document import Labels, brief_count
from tipreport.document.views import CollectionEntry, edition_range
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.flow import PlacedRow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Anchor, HorizontalRule, Row, RowItem
from tipreport.exporters.pdf.page.booklet import with_page
from tipreport.exporters.pdf.page.title_band import BAND_BELOW_LOGO, HEAVY_RULE, logo_item
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import non_breaking
from tipreport.exporters.pdf.text.names import fit_lines
from tipreport.exporters.pdf.text.styles import BOOKLET_TITLES, EDITION, KICKER, LEAD

COVER = "cover"  # the name of the anchor
_LOGO_TOP = 10 * MM  # from the top of the page
_FOOT_LINES = 4  # at most, of the organisation
_TITLE, _BOTTOM = 80 * MM, 28 * MM  # the title's baseline, from the top; the lower rule, from the bottom


def cover(layout: Layout, entries: Sequence[CollectionEntry], pages: Sequence[int]) -> list[PlacedRow]:
    """The page: logo, rule, kicker, title, names, the page of a comparison, and the organisation at the bottom."""
    grid, labels = layout.grid, layout.labels
    logo = layout.theme.logo
    band = BAND_BELOW_LOGO if logo else grid.band
    items = [logo_item(layout, logo, _LOGO_TOP)] if logo else []
    items.append(RowItem(grid.left, band, HorizontalRule(grid.content_width, HEAVY_RULE)))
    kicker = band + 5.8 * MM
    briefs = [entry for entry in entries if not entry.document.is_comparison]
    documents = [entry.document for entry in briefs]
    parts = [
        (0, labels.booklet_of.format(briefs=brief_count(labels, len(documents))), KICKER),
        (1, labels.trafficking, KICKER),
        (2, edition_range(documents, labels), EDITION),
    ]
    for column, text, style in parts:
        if text:
            lines = layout.lines(text, style, grid.column, Node("P"))
            items.append(RowItem(grid.columns[column], kicker - lines.baseline, lines))
    title = _with_line_breaks(labels.trafficking)
    style = fit_lines(title.split(" "), grid.three_columns, BOOKLET_TITLES, layout.width)
    heading = layout.lines(title, style, grid.three_columns, Node("H1"))
    items.append(RowItem(grid.left - style.size / BOOKLET_TITLES[0].size, _TITLE - heading.baseline, heading))
    names = layout.lines(_names(labels, briefs) or labels.no_briefs, LEAD, grid.three_columns, Node("P"))
    y = _TITLE - heading.baseline + heading.height + 8 * MM
    bottom = grid.height - _BOTTOM
    shown = int((bottom - 10 * MM - y) / LEAD.leading)
    names = names if names.count <= shown else names.split(shown)[0]
    items.append(RowItem(grid.left, y, names))
    for entry, page in zip(entries, pages, strict=True):
        if entry.document.is_comparison:
            spans = with_page(labels.compared_on, page, entry.document)
            line = layout.lines(spans, KICKER, grid.three_columns, Node("P"))
            items.append(RowItem(grid.left, y + names.height + 4 * MM, line))
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
            lines = lines if lines.count <= _FOOT_LINES else lines.split(_FOOT_LINES)[0]
            items.append(RowItem(x, bottom + 4.9 * MM - lines.baseline, lines))
    return [PlacedRow(0.0, Row(items=items, height=grid.height, anchors=(Anchor(COVER),)))]


def _with_line_breaks(title: str) -> str:
    """A title that breaks before its small words: ``Trafficking / in persons``."""
    first, _, rest = title.partition(" ")
    return f"{first} {non_breaking(rest)}"


def _names(labels: Labels, entries: Sequence[CollectionEntry]) -> str:
    """The names for each kind of subject: Benin, Malta and Serbia in two editions; North Korean defectors in China."""
    subjects: dict[str, Counter[str]] = {}
    for entry in entries:
        subjects.setdefault(entry.title.subject, Counter())[entry.title.name] += 1
    lists = [labels.conjunction([_name(labels, *counted) for counted in names.items()]) for names in subjects.values()]
    return labels.clause_separator.join(lists) + "." if lists else ""


def _name(labels: Labels, name: str, count: int) -> str:
    return name if count == 1 else labels.in_editions.format(count, name=name)
