"""A table as every renderer draws it: columns, and rows of cells of inline text."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document import (
    Amount,
    CitationRef,
    Labels,
    MixedText,
    NoteRef,
    Spans,
    Strong,
    Text,
    bound,
    in_words,
    mixed,
)
from tipreport.wording.phrases import NBSP

__all__ = ["NOTHING", "Column", "ColumnKind", "TableCell", "TableRow", "TableView", "unbreakable"]

ColumnKind: TypeAlias = Literal[
    "measure", "value", "period", "earlier value", "earlier period", "source", "name", "text", "data", "mark", "place",
]  # fmt: skip

NOTHING: Spans = (Text("–"),)
"""The content of an empty cell."""

_LONG = 70  # characters from which on words are printed below the row: five lines of a narrow column
_BETWEEN_WORDS = re.compile(rf"(?<=[^\W\d]){NBSP}(?=[^\W\d])")
_ONE_LINE = 14  # characters up to which a number does not break
_WITH_QUALIFIER = 24  # the same of a number with its qualifier; a line may end between them in a longer one


@frozen(kw_only=True)
class Column:
    """A column of a table."""

    head: str
    """The head, which is unique in the table."""
    kind: ColumnKind = "data"
    """The kind of its content, an identifier."""
    is_numeric: bool = False
    """Whether its cells are aligned at their end."""


@frozen(kw_only=True)
class TableCell:
    """A cell."""

    content: Spans
    """The text, with its citations and references to data notes."""
    mark: bool | None = None
    """Whether the cell has a mark, which may be drawn as a square in place of its content, the word; None for cells of
    other columns."""
    detail: Spans = ()
    """A second line, in small type."""
    tier: str = ""
    """The vocabulary's word for the tier that the text names, whose fill may be drawn before it; else empty."""
    label: str = ""
    """The label in a record, if it is not the head of the column: ``Other columns``."""
    repeats: bool = False
    """Whether the cell before has the same text, so that a record leaves this one out."""

    @property
    def is_empty(self) -> bool:
        """Whether the cell has only a dash. A record that names its cells leaves such a cell out."""
        return self.mark is None and self.content == NOTHING


@frozen(kw_only=True)
class TableRow:
    """A row."""

    cells: tuple[TableCell, ...]
    """A cell for each column."""
    remark: Spans = ()
    """The text below the cells, or in the header of the row after its content; it never comes before the row."""
    lead: str = ""
    """The words that begin the row where it is read as a sentence: ``Child labour:``. They replace its cells
    with marks. Empty in the row of totals and in other tables."""


@frozen(kw_only=True)
class TableView:
    """A table, ready to be drawn."""

    columns: tuple[Column, ...]
    """The columns."""
    rows: tuple[TableRow, ...]
    """The rows."""
    row_header: int = 0
    """The index of the column whose cells are the headers of the rows."""
    caption: str = ""
    """The text that follows the table."""

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the columns."""
        return tuple(column.head for column in self.columns)

    def column(self, index: int) -> Iterable[TableCell]:
        """Return the cells of a column."""
        return (row.cells[index] for row in self.rows)


def row(cells: Iterable[Spans], remark: Spans = ()) -> TableRow:
    """Return a row of cells."""
    return TableRow(cells=tuple(TableCell(content=content) for content in cells), remark=remark)


def named(label: str, detail: str, labels: Labels) -> Spans:
    """Return the cell of a measure: its label in bold, then its detail."""
    return (Strong(label), Text(mixed(labels.list_separator, detail))) if detail else (Strong(label),)


def is_long(amount: Amount) -> bool:
    """Return whether an amount is too long for a cell: many words, as a source prints them."""
    return amount.value is None and len(amount.number) > _LONG


def value(amount: Amount) -> str:
    """Return an amount with its qualifier; a short number does not break across lines, a long one after a word."""
    text = mixed(amount.qualifier, amount.number)
    if in_words(amount.number) or isinstance(text, MixedText):
        return bound(text)
    if len(amount.number) >= _ONE_LINE:
        return _BETWEEN_WORDS.sub(" ", bound(text)) if len(text) > _WITH_QUALIFIER else bound(text)
    if len(text) <= _WITH_QUALIFIER:
        return text.replace(" ", NBSP)
    return mixed(amount.qualifier, amount.number.replace(" ", NBSP))


def unbreakable(content: Spans) -> Sequence[str]:
    """Return the words and the citations of a cell: no line breaks inside them, nor before a citation after a word."""
    parts: list[str] = []
    after_word = False
    for span in content:
        if isinstance(span, CitationRef):
            mark = f"[{span.number}, {span.locator}]" if span.locator else f"[{span.number}]"
            before = f"{parts.pop()}{NBSP}" if after_word and parts[-1] else ""
            parts.append(before + mark)
        elif not isinstance(span, NoteRef):
            parts += span.text.replace("\t", " ").replace("\n", " ").split(" ")
        after_word = not isinstance(span, (CitationRef, NoteRef))
    return parts
