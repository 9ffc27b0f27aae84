"""Paragraphs, subheadings, and labels that are repeated on the next page."""

from attrs import evolve

from tipreport.document import Heading, Paragraph, Spans
from tipreport.exporters.pdf.design.palette import GREY
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem, aligned_row, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import BODY, CAPTION, LABEL, LEAD, SMALL, SMALLER_LEADS

_BELOW_INTRODUCTION = 2.5
_MOST_WHOLE = 5  # lines of a sentence that is not split between pages
_BELOW, _ABOVE = 3.0, 11.0  # a subheading


def paragraph_row(
    layout: Layout, section: Section, block: Paragraph, *, space_before: float, is_compact: bool = False
) -> Row:
    """A paragraph. A long lead is set in smaller type, and a shorter one in a compact form.

    A sentence on penalties of a few lines is not split.
    """
    grid = layout.grid
    style = {"lead": LEAD, "caption": CAPTION, "remark": SMALL}.get(block.role, BODY)
    x, width = (grid.left, grid.content_width) if section.full_width else (grid.text_edge, grid.text_width)
    node = Node("P", section.node)
    lines = layout.lines(block.spans, style, width, node)
    for max_lines, smaller in SMALLER_LEADS.items() if block.role == "lead" else ():
        if lines.count > (max_lines / 2 if is_compact else max_lines):
            lines = layout.lines(block.spans, smaller, width, node)
    row = paragraph(x, lines, space_before=0.0 if block.role == "caption" else space_before)
    return evolve(row, breakable_text=None) if section.id == "laws" and lines.count <= _MOST_WHOLE else row


def subheading(layout: Layout, section: Section, block: Heading, *, first: bool) -> Row:
    """The heading of a part of a section."""
    grid = layout.grid
    heading = layout.lines(block.text, LABEL, grid.text_width, Node("H3", section.node))
    return aligned_row(
        [(grid.text_edge, heading)], below=_BELOW, space_before=0.0 if first else _ABOVE, keep_with_next=True
    )


def labelled_paragraph(layout: Layout, section: Section, label: Heading, spans: Spans) -> Row:
    """A paragraph on the inner edge, with its subheading as a label on the text edge."""
    grid = layout.grid
    heading = layout.lines(label.text, LABEL, grid.label_width, Node("H3", section.node))
    text = layout.lines(spans, BODY, grid.inner_width, Node("P", section.node))
    return aligned_row([(grid.text_edge, heading), (grid.inner_edge, text)], breakable_text=text)


def repeated_label(layout: Layout, label: str, introduction: str = "") -> Row:
    """A label on the text edge, repeated next to text that continues on the next page.

    ``introduction`` is the line that introduced the text, such as its place; it is repeated above the text.
    """
    grid = layout.grid
    lines = layout.lines(label, LABEL.replace(colour=GREY, strong=False), grid.label_width)
    y = BODY.baseline - lines.baseline
    if not introduction:
        return Row(items=[RowItem(grid.text_edge, y, lines)], height=0.0, baseline=BODY.baseline)
    place = layout.lines(introduction, BODY.replace(colour=GREY), grid.inner_width)
    items = [RowItem(grid.text_edge, y, lines.with_ending(" ")), RowItem(grid.inner_edge, 0.0, place)]
    return Row(items=items, height=place.height + _BELOW_INTRODUCTION, baseline=BODY.baseline)
