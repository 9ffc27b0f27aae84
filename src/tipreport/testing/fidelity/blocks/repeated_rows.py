"""Finds rows of the document in the part of a table that every page repeats: its heads."""

from collections.abc import Iterator

from tipreport.testing.fidelity.blocks.cells import heads_of, names_of, place_of, views_of
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.reading.tokens import tokens_of


def repeated_rows(file: ComparedFile) -> Iterator[Difference]:
    """Yield the rows of a view that are among the heads of a table in the file. Heads may be in several rows."""
    repeated = {number: count for number, count in file.content.repeated_rows.items() if count > 1}
    known = [
        view
        for document in file.documents
        for block in (document.blocks if repeated else ())
        for view in views_of(block, document.labels)
    ]
    for number, count in repeated.items():
        heads, *rows = (tuple(map(tokens_of, row)) for row in file.content.tables[number].rows[:count])
        own = [view for view in known if sorted(heads_of(view)) == sorted(heads)]
        names = {name for view in own for name in names_of(view) if name}
        column = heads.index(heads_of(own[0])[own[0].row_header]) if own else 0
        for line, row in enumerate(rows, 1):
            first = next(
                (name for name in names if row[column : column + 1] and row[column][: len(name)] == name), None
            )
            if first:
                at = next(
                    (
                        i
                        for i, token in enumerate(file.content.tokens)
                        if token.cell and token.cell[:2] == (number, line)
                    ),
                    None,
                )
                shown = f"the row “{' '.join(first)}” once"
                yield Difference("repeated", place_of(own[0]), shown, "it among the heads that each page repeats", at)
                break
