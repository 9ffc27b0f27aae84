"""Tables of terms, and tables of few rows."""

from tipreport.document import DataTable, Strong, Terms, bare, sentences
from tipreport.document.views.table import NOTHING, Column, TableView, row

__all__ = ["data_table", "terms_table"]


def terms_table(block: Terms, heads: tuple[str, str]) -> TableView:
    """Return a table of names, each with its text."""
    return TableView(
        columns=(Column(head=heads[0], kind="name"), Column(head=heads[1], kind="text")),
        rows=tuple(row(((Strong(entry.name),), bare(sentences(entry.items)) or NOTHING)) for entry in block.entries),
    )


def data_table(block: DataTable) -> TableView:
    """Return a table without the columns that are empty in every row."""
    shown = [index for index in range(len(block.heads)) if any(cells[index] for cells in block.rows)]
    return TableView(
        columns=tuple(Column(head=block.heads[index]) for index in shown),
        rows=tuple(row(cells[index] or NOTHING for index in shown) for cells in block.rows),
    )
