"""Tables of terms, and tables of few rows."""

from collections.abc import Iterator

from attrs import frozen

from tipreport.document import (
    ChangeMark,
    DataTable,
    Spans,
    Strong,
    TermEntry,
    Terms,
    Text,
    bare,
    sentences,
)
from tipreport.document.captions import run_in
from tipreport.document.views.table import NOTHING, Column, TableView, row

__all__ = ["TermLine", "data_table", "run_in", "term_lines", "terms_table"]


@frozen(kw_only=True)
class TermLine:
    """A sentence of an entry."""

    content: Spans
    """The sentence, with its citations and references to data notes."""
    place: Spans = ()
    """The content of the line before it that gives its place, ``In China:``, which is a line of its own and is not
    printed again; empty for others."""
    introduces: bool = False
    """Whether it is such a line, which gives the place of those after it."""
    mark: ChangeMark | None = None
    """The mark of a change, which is drawn before the sentence, or printed as `change_mark_text`; None for others."""


def term_lines(entry: TermEntry) -> Iterator[TermLine]:
    """Yield the sentences of an entry, each with the line that gives its place."""
    place: Spans = ()
    for index, content in enumerate(entry.items, 1):
        introduces = index < len(entry.items) and _ends_with_colon(content)
        place = content if introduces else place
        mark = entry.marks[index - 1] if index <= len(entry.marks) else None
        yield TermLine(content=content, place=() if introduces else place, introduces=introduces, mark=mark)


def _ends_with_colon(content: Spans) -> bool:
    return bool(content) and isinstance(content[-1], (Text, Strong)) and content[-1].text.endswith(":")


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
