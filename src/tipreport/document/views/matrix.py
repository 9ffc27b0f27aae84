"""A table of marks, as a table and in sentences."""

from tipreport.document import Labels, Matrix, MatrixRow, Strong, Text, mixed
from tipreport.document.joining import with_capital
from tipreport.document.matrices import matrix_names, matrix_sentences
from tipreport.document.views.table import NOTHING, Column, TableCell, TableRow, TableView

__all__ = ["matrix_names", "matrix_sentences", "matrix_table"]


def matrix_table(block: Matrix, labels: Labels) -> TableView:
    """Return a table of marks, whose last row counts the names with each mark, and those with any.

    The content of a cell with a mark is a word, such as *yes* and *not listed*; a renderer that draws the mark keeps it
    as its text.
    """
    return TableView(
        columns=(
            Column(head=block.name_head, kind="name"),
            *([Column(head=block.text_head, kind="text")] if block.text_head else []),
            *(Column(head=head, kind="mark") for head in block.mark_heads),
            *([Column(head=block.number_head, is_numeric=True)] if block.number_head else []),
        ),
        rows=(*(_row(block, row, labels) for row in block.rows), _total(block)),
        caption=labels.same_marks if block.number_head else "",
    )


def _row(block: Matrix, row: MatrixRow, labels: Labels) -> TableRow:
    cells = [TableCell(content=matrix_names(row, labels))]
    if block.text_head:
        cells.append(TableCell(content=with_capital(row.text) or NOTHING))
    cells += (TableCell(content=(Text(_word(block, mark, labels)),), mark=mark) for mark in row.marks)
    if block.number_head:
        cells.append(_number(len(row.names)))
    return TableRow(cells=tuple(cells), lead=mixed(row.pattern, labels.lead_separator))


def _word(block: Matrix, mark: bool | None, labels: Labels) -> str:
    """The word for a mark. A missing mark means *not listed* for a good, and *not met* for a law."""
    if mark is None:
        return labels.not_given
    return labels.yes if mark else labels.not_listed if block.id == "goods" else labels.no_mark


def _total(block: Matrix) -> TableRow:
    counts = [sum(len(row.names) for row in block.rows if row.marks[index]) for index in range(len(block.mark_heads))]
    cells = [TableCell(content=(Strong(block.total),))]
    if block.text_head:
        cells.append(TableCell(content=NOTHING))
    cells += map(_number, counts)
    if block.number_head:
        cells.append(_number(sum(len(row.names) for row in block.rows if any(row.marks))))
    return TableRow(cells=tuple(cells))


def _number(count: int) -> TableCell:
    return TableCell(content=(Text(str(count)),))
