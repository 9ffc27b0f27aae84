"""A table of marks in sentences."""

from collections.abc import Iterator
from itertools import groupby

from tipreport.document.blocks import Matrix, MatrixRow
from tipreport.document.joining import sentences
from tipreport.document.spans import Span, Spans, Text, mixed
from tipreport.wording.labels import Labels


def matrix_names(row: MatrixRow, labels: Labels) -> Spans:
    """Return the names of a row: ``Jade [1], Rubies [2]``."""
    return sentences(row.names, labels.list_separator)


def _separator(block: Matrix, labels: Labels) -> str:
    """Return the separator of rows: one text in brackets belongs to all names with commas before it."""
    return labels.clause_separator if block.text_head else labels.list_separator


def matrix_sentences(block: Matrix, labels: Labels) -> Iterator[Spans]:
    """Yield a sentence for each pattern of marks: ``Child labour and forced labour: Jade, Rubies.``."""
    for pattern, rows in groupby(block.rows, key=lambda row: row.pattern):
        names: list[Span] = []
        separator = _separator(block, labels)
        for row in rows:
            text = (Text(mixed(" (", row.text, ")")),) if row.text else ()
            each = matrix_names(row, labels) if row.text else sentences(row.names, separator)
            names += (*([Text(separator)] if names else []), *each, *text)
        yield (Text(mixed(pattern, labels.lead_separator)), *names, Text("."))
