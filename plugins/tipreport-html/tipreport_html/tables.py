"""The classes of tables and cells, by their content and by about how narrow a table can be."""

from tipreport.document import words
from tipreport.document.views import Column, TableCell, TableView, unbreakable
from tipreport_html.drawing import text_width

_WIDE, _FULL = 490.0, 630.0  # pixels: from where on rows become records sooner; the width of a page, also on paper
_WHOLE = 860.0  # the width of a page with its first column
_SIZE, _GAP = 15.5, 14.0  # of text in the stylesheet; between columns
LONG_WORD = 30
"""Characters up to which a word stays whole in a table. A longer one may break with a hyphen, or anywhere."""
_CLASSES = {"name": "half", "text": "half", "mark": "mark"}


def table_class(view: TableView, *, whole: bool = False) -> str:
    """Return the classes of a table: a wide one becomes records sooner, a tight one is always records.

    One of marks becomes sentences. One whose texts are much shorter than their names has a wide first column. A
    ``whole`` table has the width of all columns of the page.
    """
    if any(column.kind == "mark" for column in view.columns):
        return "marks-table"
    if [column.kind for column in view.columns] == ["name", "text"] and 2 * _width(view, 1) < _width(view, 0):
        return "names-first"
    least = sum(_least_width(view, index) + _GAP for index in range(len(view.columns)))
    return "wide-table tight" if least > (_WHOLE if whole else _FULL) else "wide-table" if least > _WIDE else ""


def _width(view: TableView, index: int) -> float:
    """Return the width of the longest text of a column on one line."""
    return max((text_width(words(cell.content), _SIZE) for cell in view.column(index)), default=0.0)


def _least_width(view: TableView, index: int) -> float:
    cells = (word for cell in view.column(index) for word in unbreakable(cell.content) if len(word) <= LONG_WORD)
    return max(text_width(word, _SIZE) for word in ("", *view.columns[index].head.split(), *cells))


def column_class(column: Column) -> str:
    """Return the class of the cells of a column."""
    return "number" if column.is_numeric else _CLASSES.get(column.kind, "")


def cell_class(column: Column, cell: TableCell) -> str:
    """Return the class of a cell: one with a long word may break it, an empty or repeated cell is in no record."""
    if cell.mark is not None:
        return f"{column_class(column)} {'marked' if cell.mark else 'unmarked'}"
    if cell.is_empty or cell.repeats:
        return f"{column_class(column)} nothing".strip()
    breaks = any(len(word) > LONG_WORD for word in unbreakable(cell.content))
    return f"{column_class(column)} breaks".strip() if breaks else column_class(column)
