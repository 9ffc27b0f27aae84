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
from tipreport.exporters.pdf.drawing.drawing import Pen
from tipreport.exporters.pdf.drawing.palette import EFFORT, GREY, INK, SHORTFALL
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Drawing, Item, Strip, Thing, paragraph, row
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.page.grid import MM
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


def text(layout: Layout, section: Section, block: Paragraph, *, before: float) -> Strip:
    """A paragraph."""
    grid = layout.grid
    style = {"lead": LEAD, "caption": CAPTION}.get(block.role, BODY)
    x, width = (grid.left, grid.live) if section.wide else (grid.edge, grid.text)
    node = Node("P", section.node)
    lines = layout.lines(block.spans, style, width, node)
    for most, smaller in LONGER_LEADS.items() if block.role == "lead" else ():
        if len(lines.lines) > most:
            lines = layout.lines(block.spans, smaller, width, node)
    return paragraph(x, lines, before=0.0 if block.role == "caption" else before)


def subheading(layout: Layout, section: Section, block: Heading, *, first: bool) -> Strip:
    """The heading of a part of a section."""
    heading = layout.lines(block.text, LABEL, layout.grid.text, Node("H3", section.node))
    return row([(layout.grid.edge, heading)], below=3.0, before=0.0 if first else 11.0, keep=True)


# ------------------------------------------------------------ findings


def findings(layout: Layout, section: Section, block: Findings) -> list[Strip]:
    """A label on the text edge, then each finding with its mark on the inner edge; a hairline between groups."""
    labelled = any(group.label for group in block.groups)
    left = layout.grid.inner if labelled else layout.grid.edge
    strips: list[Strip] = []
    for group in block.groups:
        strips += _group(layout, section, group, left, first=not strips)
    return strips


def _group(layout: Layout, section: Section, group: FindingGroup, left: float, *, first: bool) -> list[Strip]:
    grid = layout.grid
    label: list[tuple[float, Thing]] = []
    again = None
    if group.label:
        style = LABEL.but(colour=_COLOURS[group.kind])
        label = [(grid.edge, layout.lines(group.label, style, grid.label, Node("H3", section.node)))]
        again = beside(layout, group.label, LABEL, BODY)
    around = 0.0 if first else _AROUND
    hair = () if first else ((grid.edge, grid.text),)
    if not group.findings:
        absence = layout.lines(group.absence, BODY, grid.right - left, Node("P", section.node))
        return [row([*label, (left, absence)], hair=hair, above=around, before=around)]
    strips = []
    node = tagged.List(section.node, numbering="Disc" if group.kind == "context" else "None")
    said = {"effort": layout.labels.effort, "shortfall": layout.labels.shortfall, "context": layout.labels.context}
    for place, says in enumerate(group.findings):
        item = node.item()
        mark = Node("Lbl", item, actual_text=said[group.kind])
        lines = layout.lines(says, BODY, grid.right - left - _MARK, item.body())
        things: list[tuple[float, Thing]] = [(left, Drawing(_MARKS[group.kind], node=mark)), (left + _MARK, lines)]
        if place == 0:
            strips.append(
                row([*label, *things], flows=lines, again=again, opens=True, hair=hair, above=around, before=around)
            )
        else:
            strips.append(row(things, flows=lines, again=again, before=_BETWEEN))
    return strips


def beside(layout: Layout, label: str, style: Style, text: Style) -> Strip:
    """A label said again beside what goes on over the page."""
    lines = layout.lines(label, style.but(colour=GREY, strong=False), layout.grid.label)
    return Strip(items=[Item(layout.grid.edge, text.base - lines.base, lines)], height=0.0, base=text.base)


def up(pen: Pen, x: float, y: float, colour: Colour = EFFORT) -> None:
    """An effort's mark: a filled triangle that points up, on the baseline ``y``."""
    side = 2 * MM
    pen.shape([(x, y - 0.3), (x + side, y - 0.3), (x + side / 2, y - side + 0.2)], colour)


def down(pen: Pen, x: float, y: float, colour: Colour = SHORTFALL) -> None:
    """A shortfall's mark: a hollow triangle that points down."""
    side = 2 * MM
    pen.contour([(x + 0.4, y - side + 0.5), (x + side - 0.4, y - side + 0.5), (x + side / 2, y - 0.5)], colour, 0.85)


def _bullet(pen: Pen, x: float, y: float) -> None:
    pen.say("•", x + 0.8, y, BODY)


_MARKS: dict[str, Callable[[Pen, float, float], None]] = {
    "effort": partial(up),
    "shortfall": partial(down),
    "context": _bullet,
}


# ------------------------------------------------------------ terms


def terms_table(layout: Layout, section: Section, block: Terms, heads: tuple[str, str]) -> list[Strip]:
    """Names in column 2, what is said of them from column 3 on."""
    grid = layout.grid
    first = grid.column + grid.gutter - GAP
    columns = [
        Column(head=heads[0], style=CELL.but(strong=True), width=first),
        Column(head=heads[1], width=grid.text - first - GAP),
    ]
    rows = [
        TableRow(cells=((Text(entry.name),), bare(sentences(entry.items)) or (Text("–"),))) for entry in block.entries
    ]
    return table(layout, section, columns, rows)


def labelled(layout: Layout, section: Section, block: Terms, *, close: bool = False) -> list[Strip]:
    """A label on the text edge, text on the inner edge; ``close`` in small type, without hairlines."""
    node = tagged.List(section.node)
    strips: list[Strip] = []
    for entry in block.entries:
        strips += _entry(layout, node, entry, close=close, first=not strips)
    return strips


def _entry(layout: Layout, node: tagged.List, entry: TermEntry, *, close: bool, first: bool) -> list[Strip]:
    grid = layout.grid
    style, labels = (SMALL, SMALL_LABEL) if close else (BODY, LABEL)
    item = node.item()
    label = layout.lines(entry.name, labels, grid.label, item.label())
    body = item.body()
    again = None if close else beside(layout, entry.name, LABEL, BODY)
    strips = []
    for place, says in enumerate(entry.items):
        lines = layout.lines(says, style, grid.beside, Node("P", body))
        leads = _leads(says) and place < len(entry.items) - 1
        if place:
            strips.append(row([(grid.inner, lines)], flows=lines, before=_BETWEEN, again=again, keep=leads))
            continue
        above = 0.0 if first else 2.0 if close else 4.5
        strips.append(
            row(
                [(grid.edge, label), (grid.inner, lines)],
                flows=lines,
                above=above,
                before=0.0 if first or close else 4.5,
                again=again,
                opens=True,
                hair=() if first or close else ((grid.edge, grid.text),),
                keep=leads,
            )
        )
    return strips


def _leads(says: Spans) -> bool:
    """Whether a line ends with a colon and says where those after it hold."""
    return bool(says) and isinstance(says[-1], Text | Strong) and says[-1].text.endswith(":")


def data_table(layout: Layout, section: Section, block: DataTable) -> list[Strip]:
    """A table of few rows; a column that is empty in all of them is left out."""
    shown = [place for place in range(len(block.heads)) if any(line[place] for line in block.rows)]
    columns = [Column(head=block.heads[place]) for place in shown]
    rows = [TableRow(cells=tuple(line[place] or (Text("–"),) for place in shown)) for line in block.rows]
    return table(layout, section, columns, rows)
