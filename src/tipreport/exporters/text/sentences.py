"""Routes and tables of marks, which are sentences in a text."""

from tipreport.document import Matrix, Routes
from tipreport.document.views import matrix_sentences, route_sentences
from tipreport.exporters.text.lines import Lines
from tipreport.exporters.text.terms import HANGING


def matrix(block: Matrix, lines: Lines) -> None:
    """Add a sentence for each pattern of marks, then how to read them."""
    for spans in matrix_sentences(block, lines.labels):
        lines.paragraph(spans, rest=HANGING)
    if block.caption:
        lines.ensure_blank()
        lines.paragraph(block.caption)


def routes(block: Routes, lines: Lines) -> None:
    """Add each route in words."""
    for spans in route_sentences(block, lines.labels):
        lines.ensure_blank()
        lines.paragraph(spans, rest=HANGING)
