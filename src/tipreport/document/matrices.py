"""A table of marks in sentences."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from tipreport.document.blocks import Matrix, MatrixRow
from tipreport.document.joining import sentences
from tipreport.document.spans import Span, Spans, Strong, Text, mixed
from tipreport.wording.labels import Labels

_COMMA = re.compile("[,،] ")


def matrix_names(row: MatrixRow, labels: Labels) -> Spans:
    """Return the names of a row: ``Jade [1], Rubies [2]``."""
    return sentences(row.names, names_separator(row.names, labels))


def names_separator(names: Iterable[Spans], labels: Labels) -> str:
    """Return the comma between names; the semicolon if one of them has a comma: ``Feed, from fish; Fish``."""
    texts = (span.text for name in names for span in name if isinstance(span, (Text, Strong)))
    return labels.clause_separator if any(_COMMA.search(text) for text in texts) else labels.list_separator


def _separator(block: Matrix, rows: Iterable[MatrixRow], labels: Labels) -> str:
    """Return the separator of rows: one text in brackets belongs to all names with commas before it."""
    if block.text_head:
        return labels.clause_separator
    return names_separator((name for row in rows for name in row.names), labels)


def matrix_sentences(block: Matrix, labels: Labels) -> Iterator[Spans]:
    """Yield a sentence for each pattern of marks: ``Child labour and forced labour: Jade, Rubies.``."""
    for pattern, group in groupby(block.rows, key=lambda row: row.pattern):
        names: list[Span] = []
        rows = [*group]
        separator = _separator(block, rows, labels)
        for row in rows:
            text = (Text(" ("), *row.text, Text(")")) if row.text else ()
            each = sentences(row.names, labels.list_separator if row.text else separator)
            names += (*([Text(separator)] if names else []), *each, *text)
        yield (Text(mixed(pattern, labels.lead_separator)), *names, Text("."))
