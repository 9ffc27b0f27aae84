"""Findings with their marks, and names or labels with what is said of each."""

from collections.abc import Callable
from functools import partial

from tipreport.document import (
    DataTable,
    FindingGroup,
    Findings,
    Heading,
    Paragraph,
    Spans,
    Strong,
    TermEntry,
    Terms,
    Text,
    bare,
    sentences,
)
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.tables import GAP, Column, TableRow, table
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import EFFORT, GREY, INK, SHORTFALL
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Drawable, Graphic, Row, RowItem, aligned_row, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.styles import (
    BODY,
    CAPTION,
    CELL,
    LABEL,
    LEAD,
    LONGER_LEADS,
    SMALL,
    SMALL_LABEL,
    Style,
)

_MARK = 4 * MM  # from a mark to its text
_BETWEEN, _AROUND = 2.5, 5.5  # findings; a hairline between groups
_COLOURS = {"effort": EFFORT, "shortfall": SHORTFALL, "context": INK}


def text(layout: Layout, section: Section, block: Paragraph, *, space_before: float) -> Row:
    """A paragraph."""
    grid = layout.grid
    style = {"lead": LEAD, "caption": CAPTION}.get(block.role, BODY)
    x, width = (grid.left, grid.live) if section.wide else (grid.edge, grid.text)
    node = Node("P", section.node)
    lines = layout.lines(block.spans, style, width, node)
    for most, smaller in LONGER_LEADS.items() if block.role == "lead" else ():
        if len(lines.lines) > most:
            lines = layout.lines(block.spans, smaller, width, node)
    return paragraph(x, lines, space_before=0.0 if block.role == "caption" else space_before)


def subheading(layout: Layout, section: Section, block: Heading, *, first: bool) -> Row:
    """The heading of a part of a section."""
    heading = layout.lines(block.text, LABEL, layout.grid.text, Node("H3", section.node))
    return aligned_row(
        [(layout.grid.edge, heading)], below=3.0, space_before=0.0 if first else 11.0, keep_with_next=True
    )


# ------------------------------------------------------------ findings


def findings(layout: Layout, section: Section, block: Findings) -> list[Row]:
    """A label on the text edge, then each finding with its mark on the inner edge; a hairline between groups."""
    labelled = any(group.label for group in block.groups)
    left = layout.grid.inner if labelled else layout.grid.edge
    rows: list[Row] = []
    for group in block.groups:
        rows += _group(layout, section, group, left, first=not rows)
    return rows


def _group(layout: Layout, section: Section, group: FindingGroup, left: float, *, first: bool) -> list[Row]:
    grid = layout.grid
    label: list[tuple[float, Drawable]] = []
    repeated_header = None
    if group.label:
        style = LABEL.replace(colour=_COLOURS[group.kind])
        label = [(grid.edge, layout.lines(group.label, style, grid.label, Node("H3", section.node)))]
        repeated_header = beside(layout, group.label, LABEL, BODY)
    around = 0.0 if first else _AROUND
    hairlines = () if first else ((grid.edge, grid.text),)
    if not group.findings:
        absence = layout.lines(group.absence, BODY, grid.right - left, Node("P", section.node))
        return [aligned_row([*label, (left, absence)], hairlines=hairlines, above=around, space_before=around)]
    rows = []
    node = tagged.List(section.node, numbering="Disc" if group.kind == "context" else "None")
    said = {"effort": layout.labels.effort, "shortfall": layout.labels.shortfall, "context": layout.labels.context}
    for index, spans in enumerate(group.findings):
        item = node.item()
        mark = Node("Lbl", item, actual_text=said[group.kind])
        lines = layout.lines(spans, BODY, grid.right - left - _MARK, item.body())
        drawables: list[tuple[float, Drawable]] = [
            (left, Graphic(_MARKS[group.kind], node=mark)),
            (left + _MARK, lines),
        ]
        if index == 0:
            rows.append(
                aligned_row(
                    [*label, *drawables],
                    breakable_text=lines,
                    repeated_header=repeated_header,
                    starts_group=True,
                    hairlines=hairlines,
                    above=around,
                    space_before=around,
                )
            )
        else:
            rows.append(
                aligned_row(drawables, breakable_text=lines, repeated_header=repeated_header, space_before=_BETWEEN)
            )
    return rows


def beside(layout: Layout, label: str, style: Style, text: Style) -> Row:
    """A label said again beside what goes on over the page."""
    lines = layout.lines(label, style.replace(colour=GREY, strong=False), layout.grid.label)
    return Row(
        items=[RowItem(layout.grid.edge, text.baseline - lines.baseline, lines)], height=0.0, baseline=text.baseline
    )


def up(drawing: DrawingContext, x: float, y: float, colour: Colour = EFFORT) -> None:
    """An effort's mark: a filled triangle that points up, on the baseline ``y``."""
    side = 2 * MM
    drawing.shape([(x, y - 0.3), (x + side, y - 0.3), (x + side / 2, y - side + 0.2)], colour)


def down(drawing: DrawingContext, x: float, y: float, colour: Colour = SHORTFALL) -> None:
    """A shortfall's mark: a hollow triangle that points down."""
    side = 2 * MM
    drawing.contour(
        [(x + 0.4, y - side + 0.5), (x + side - 0.4, y - side + 0.5), (x + side / 2, y - 0.5)], colour, 0.85
    )


def _bullet(drawing: DrawingContext, x: float, y: float) -> None:
    drawing.label("•", x + 0.8, y, BODY)


_MARKS: dict[str, Callable[[DrawingContext, float, float], None]] = {
    "effort": partial(up),
    "shortfall": partial(down),
    "context": _bullet,
}


# ------------------------------------------------------------ terms


def terms_table(layout: Layout, section: Section, block: Terms, heads: tuple[str, str]) -> list[Row]:
    """Names in column 2, what is said of them from column 3 on."""
    grid = layout.grid
    first = grid.column + grid.gutter - GAP
    columns = [
        Column(head=heads[0], style=CELL.replace(strong=True), width=first),
        Column(head=heads[1], width=grid.text - first - GAP),
    ]
    rows = [
        TableRow(cells=((Text(entry.name),), bare(sentences(entry.items)) or (Text("–"),))) for entry in block.entries
    ]
    return table(layout, section, columns, rows)


def labelled(layout: Layout, section: Section, block: Terms, *, close: bool = False) -> list[Row]:
    """A label on the text edge, text on the inner edge; ``close`` in small type, without hairlines."""
    node = tagged.List(section.node)
    rows: list[Row] = []
    for entry in block.entries:
        rows += _entry(layout, node, entry, close=close, first=not rows)
    return rows


def _entry(layout: Layout, node: tagged.List, entry: TermEntry, *, close: bool, first: bool) -> list[Row]:
    grid = layout.grid
    style, labels = (SMALL, SMALL_LABEL) if close else (BODY, LABEL)
    item = node.item()
    label = layout.lines(entry.name, labels, grid.label, item.label())
    body = item.body()
    repeated_header = None if close else beside(layout, entry.name, LABEL, BODY)
    rows = []
    for index, spans in enumerate(entry.items):
        lines = layout.lines(spans, style, grid.inner_width, Node("P", body))
        leads = _leads(spans) and index < len(entry.items) - 1
        if index:
            rows.append(
                aligned_row(
                    [(grid.inner, lines)],
                    breakable_text=lines,
                    space_before=_BETWEEN,
                    repeated_header=repeated_header,
                    keep_with_next=leads,
                )
            )
            continue
        above = 0.0 if first else 2.0 if close else 4.5
        rows.append(
            aligned_row(
                [(grid.edge, label), (grid.inner, lines)],
                breakable_text=lines,
                above=above,
                space_before=0.0 if first or close else 4.5,
                repeated_header=repeated_header,
                starts_group=True,
                hairlines=() if first or close else ((grid.edge, grid.text),),
                keep_with_next=leads,
            )
        )
    return rows


def _leads(spans: Spans) -> bool:
    """Whether a line ends with a colon and says where those after it hold."""
    return bool(spans) and isinstance(spans[-1], Text | Strong) and spans[-1].text.endswith(":")


def data_table(layout: Layout, section: Section, block: DataTable) -> list[Row]:
    """A table of few rows; a column that is empty in all of them is left out."""
    shown = [index for index in range(len(block.heads)) if any(line[index] for line in block.rows)]
    columns = [Column(head=block.heads[index]) for index in shown]
    rows = [TableRow(cells=tuple(line[index] or (Text("–"),) for index in shown)) for line in block.rows]
    return table(layout, section, columns, rows)
