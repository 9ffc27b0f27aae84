"""Findings with their marks, in labelled groups."""

from collections.abc import Callable, Mapping

from tipreport.document import FindingGroup, Findings
from tipreport.exporters.pdf import tagged
from tipreport.exporters.pdf.blocks.marks import bullet, effort_mark, shortfall_mark
from tipreport.exporters.pdf.blocks.paragraphs import repeated_label
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.design.palette import EFFORT, INK, SHORTFALL
from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Drawable, Graphic, Row, aligned_row, repeatable
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Colour, Node
from tipreport.exporters.pdf.text.styles import BODY, LABEL

_MARK_WIDTH = 4 * MM  # from a mark to its text
_SPACING, _PADDING = 2.5, 5.5  # between findings; above and below the hairline between groups
_COLOURS: Mapping[str, Colour] = {"effort": EFFORT, "shortfall": SHORTFALL, "context": INK}
_MARKS: Mapping[str, Callable[[DrawingContext, float, float], None]] = {
    "effort": effort_mark,
    "shortfall": shortfall_mark,
    "context": bullet,
}


def findings(layout: Layout, section: Section, block: Findings) -> list[Row]:
    """A label on the text edge, then each finding with its mark on the inner edge; hairlines between groups."""
    has_labels = any(group.label for group in block.groups)
    left = layout.grid.inner_edge if has_labels else layout.grid.text_edge
    rows: list[Row] = []
    for before, group in zip((None, *block.groups), block.groups, strict=False):
        if before is not None and not (before.findings and group.findings):
            rows[-1].keep_with_next = True  # a line that there are none is never alone on a page
        rows += _group(layout, section, group, left, first=not rows)
    return rows


def _group(layout: Layout, section: Section, group: FindingGroup, left: float, *, first: bool) -> list[Row]:
    grid = layout.grid
    label: list[tuple[float, Drawable]] = []
    repeated = None
    if group.label:
        style = LABEL.replace(colour=_COLOURS[group.kind])
        label = [(grid.text_edge, layout.lines(group.label, style, grid.label_width, Node("H3", section.node)))]
        repeated = repeatable(repeated_label, layout, group.label)
    padding = 0.0 if first else _PADDING
    hairlines = () if first else ((grid.text_edge, grid.text_width),)
    if not group.findings:
        absence = layout.lines(group.absence, BODY, grid.right - left, Node("P", section.node))
        return [aligned_row([*label, (left, absence)], hairlines=hairlines, padding=padding, space_before=padding)]
    rows = []
    node = tagged.List(section.node, numbering="Disc" if group.kind == "context" else "None")
    names = {"effort": layout.labels.effort, "shortfall": layout.labels.shortfall, "context": layout.labels.context}
    for index, finding in enumerate(group.findings):
        item = node.item()
        name = "•" if finding.is_neutral else names[group.kind]
        mark = Graphic(_MARKS[group.mark_of(finding)], node=Node("Lbl", item, actual_text=name))
        lines = layout.lines(finding.content, BODY, grid.right - left - _MARK_WIDTH, item.body())
        parts: list[tuple[float, Drawable]] = [(left, mark), (left + _MARK_WIDTH, lines)]
        if index:
            rows.append(aligned_row(parts, breakable_text=lines, repeated_header=repeated, space_before=_SPACING))
        else:
            rows.append(
                aligned_row(
                    [*label, *parts],
                    breakable_text=lines,
                    repeated_header=repeated,
                    starts_group=True,
                    hairlines=hairlines,
                    padding=padding,
                    space_before=padding,
                )
            )
    return rows
