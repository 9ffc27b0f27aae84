"""Tables of marks: a filled square for yes, a dash for no."""

from tipreport.document import Matrix
from tipreport.document.views import matrix_table
from tipreport.exporters.pdf.blocks.tables import table
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import CAPTION


def matrix(layout: Layout, section: Section, block: Matrix) -> list[Row]:
    """Lay out a table of marks with its caption."""
    rows = table(layout, section, matrix_table(block, layout.labels))
    caption = layout.lines(block.caption, CAPTION, layout.grid.text_width, Node("P", section.node))
    return [*rows, paragraph(layout.grid.text_edge, caption, space_before=4.0)]
