"""Tables of marks: a filled square for yes, a dash for no."""

from attrs import evolve

from tipreport.document import Matrix, Text, sentences
from tipreport.document.views import TableView, matrix_table
from tipreport.exporters.pdf.blocks.tables import GAP, ColumnSetting, square, table
from tipreport.exporters.pdf.blocks.terms import line_count
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Graphic, Row, RowItem
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.styles import CAPTION, CELL, HEAD

_LAWS = (46 * MM, 52 * MM, 58 * MM)  # widths of the column of laws
_MARK, _NUMBER = 19 * MM, 12 * MM  # widths of other columns
_KEY = 3.2 * MM  # from the square of the caption to its text
_ABOVE = 4.0


def matrix(layout: Layout, section: Section, block: Matrix, title: str = "") -> list[Row]:
    """Lay out a table of marks with its caption."""
    view = matrix_table(block, layout.labels)
    marks = [max(_MARK, layout.words(head, HEAD).min_width) for head in block.mark_heads]
    number = [_NUMBER] if block.number_head else []
    rest = layout.grid.text_width - sum(marks) - sum(number) - GAP * (len(view.columns) - 1)
    names = _names_and_texts(layout, view, rest) if block.text_head else [rest]
    plain = evolve(view, caption="")  # the caption below has it
    rows = table(
        layout, section, plain, [ColumnSetting(width=width) for width in (*names, *marks, *number)], title=title
    )
    rows[-1].keep_with_next = True
    return [*rows, _caption(layout, section, block, view.caption)]


def _names_and_texts(layout: Layout, view: TableView, width: float) -> list[float]:
    """The widths of the columns of laws and of their texts with which the table has the fewest lines."""
    rows = [[layout.words(cell.content, CELL).max_width for cell in row.cells[:2]] for row in view.rows]
    names = min(_LAWS, key=lambda names: line_count(rows, names, width - names))
    return [names, width - names]


def _caption(layout: Layout, section: Section, block: Matrix, caption: str) -> Row:
    labels, grid = layout.labels, layout.grid
    node = Node("P", section.node)
    marked = block.id == "goods"
    parts = [(Text(text),) for text in (labels.mark_key if marked else "", caption) if text]
    x = grid.text_edge + (_KEY if marked else 0.0)
    lines = layout.lines(sentences((*parts, block.caption)), CAPTION, grid.right - x, node)
    items = [RowItem(x, 0.0, lines)]
    if marked:
        span = Node("Span", node, actual_text=f"{labels.yes}{labels.lead_separator}")
        items.insert(0, RowItem(grid.text_edge, lines.baseline, Graphic(square, node=span)))
    return Row(items=items, height=lines.height, baseline=lines.baseline, space_before=_ABOVE, breakable_text=lines)
