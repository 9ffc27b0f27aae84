"""Tables of marks: goods by kind of labour, laws by the standard that they meet."""

from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = ["Matrix", "MatrixId", "MatrixRow"]

MatrixId: TypeAlias = Literal["goods", "laws"]


@frozen(kw_only=True)
class MatrixRow:
    """Names with the same marks."""

    names: tuple[Spans, ...]
    """The names, each with the marks that refer to its sources and data notes."""
    text: Spans = ()
    """The content of a law: ``in force``, with a capital in a cell and without one in brackets; empty in a matrix
    without this column."""
    marks: tuple[bool | None, ...]
    """Whether the row has each mark, in the order of the heads; None where the source does not say."""
    pattern: str
    """The marks in words, which begin a sentence: ``Child labour and forced labour``."""
    records: tuple[RecordRef, ...] = ()
    """The records of the brief."""


@frozen(kw_only=True)
class Matrix:
    """A table of marks. `views.matrix_sentences` has the same in sentences."""

    id: MatrixId
    """An identifier."""
    name_head: str
    """The head of the names."""
    text_head: str = ""
    """The head of the texts; empty where there are none."""
    mark_heads: tuple[str, ...]
    """The heads of the marks."""
    number_head: str = ""
    """The head of the number of names in a row; empty where each row has one."""
    rows: tuple[MatrixRow, ...]
    """The rows in order."""
    total: str
    """The name of the last row, which counts each mark: ``Goods marked, of 14``."""
    caption: Spans
    """How to read the table, with the sources that all rows share."""
    judge: str = ""
    """The publisher that judges all laws, for documents without the caption; empty for goods, or if there are several.
    """
