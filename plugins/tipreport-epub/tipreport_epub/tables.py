"""Tables. On narrow pages a row becomes a record: each cell then shows the head of its column."""

from tipreport.document import with_soft_hyphens
from tipreport.document.views import Column, TableCell, TableView, unbreakable
from tipreport_epub.drawing import text_width
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Element, element

_SIZE, _GAP = 14.4, 16.0  # of text in the stylesheet, and between columns, in pixels of a browser
_WIDE, _PAGE = 480.0, 650.0  # a table that becomes records sooner, and the widest page
_LONG_WORD = 30  # characters; a longer word may break anywhere, if not with a hyphen


def table(view: TableView, inline: Inline, name: str) -> list[Element]:
    """Return a table with its name, and its caption as a paragraph. The roles remain where rows are records."""
    head = element("tr", {"role": "row"}, [_head(column, inline) for column in view.columns])
    rows: list[Element] = []
    for row in view.rows:
        cells = [_cell(view, index, cell, inline) for index, cell in enumerate(row.cells)]
        rows.append(element("tr", {"role": "row", **({"class": "above"} if row.remark else {})}, cells))
        if row.remark:
            attributes = {"role": "cell", "class": "remark", "colspan": str(len(view.columns))}
            rows.append(element("tr", {"role": "row"}, element("td", attributes, inline(row.remark))))
    made = element(
        "table",
        {"role": "table", "class": _table_class(view), "aria-label": name},
        "\n",
        element("thead", {"role": "rowgroup"}, head),
        element("tbody", {"role": "rowgroup"}, "\n", rows),
    )
    return [made, *([element("p", {"class": "caption"}, inline.text(view.caption))] if view.caption else [])]


def fits(view: TableView) -> bool:
    """Return whether a table fits into the widest page."""
    return _least_width(view) <= _PAGE


def _table_class(view: TableView) -> str:
    least = _least_width(view)
    names = ["names"] if view.columns[0].kind == "name" else []
    wide = ["wide"] if least > _WIDE else []
    return " ".join(("records", *names, *wide, *(["breaks"] if least > _PAGE else [])))


def _least_width(view: TableView) -> float:
    """Estimate the width of a table whose lines break between all words."""
    width = 0.0
    for index, column in enumerate(view.columns):
        words = (word for cell in view.column(index) for word in unbreakable(cell.content) if len(word) <= _LONG_WORD)
        width += _GAP + max(text_width(word, _SIZE) for word in ("", *column.head.split(), *words))
    return width


def _head(column: Column, inline: Inline) -> Element:
    css_class = {"class": "number"} if column.is_numeric else {}
    return element("th", {"role": "columnheader", "scope": "col", **css_class}, inline.text(column.head))


def _cell(view: TableView, index: int, cell: TableCell, inline: Inline) -> Element:
    column = view.columns[index]
    style = ["number"] if column.is_numeric else []
    style += ["nothing"] if cell.is_empty else []
    style += ["breaks"] if any(map(_may_break, unbreakable(cell.content))) else []
    css_class = {"class": " ".join(style)} if style else {}
    if index == view.row_header:
        return element("th", {"role": "rowheader", "scope": "row", **css_class}, inline(cell.content))
    return element("td", {"role": "cell", "data-label": column.head, **css_class}, inline(cell.content))


def _may_break(word: str) -> bool:
    return len(word) > _LONG_WORD and with_soft_hyphens(word) == word
