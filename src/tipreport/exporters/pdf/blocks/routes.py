"""Routes: the places in three columns, joined by rules."""

from tipreport.document import Routes
from tipreport.document.views import route_sentences
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import BODY


def routes(layout: Layout, section: Section, block: Routes) -> list[Row]:
    """Lay out the routes."""
    grid = layout.grid
    sentences = (layout.lines(each, BODY, grid.text_width, Node("P", section.node)) for each in route_sentences(block))
    return [paragraph(grid.text_edge, lines, space_before=2.5) for lines in sentences]
