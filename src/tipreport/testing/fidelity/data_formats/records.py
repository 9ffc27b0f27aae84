"""Compares a data format that has no tidy tables, such as linked data: each record with its texts and numbers."""

from collections.abc import Iterator

from attrs import evolve

from tipreport.tables import Tables
from tipreport.testing.fidelity.alignment import Anchor, anchors_of
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.missing import missing_part
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import PartKind, Statement, text_run
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import tokens_of

_AROUND = 400  # tokens on each side of a record in which its parts are
_DISTINCT = 7  # letters or digits of a word from which on a cell is not in the file by chance, nor a period
_KINDS: dict[str, PartKind] = {"text": "text", "number": "number", "link": "address"}


def compare_records(content: Content, tables: Tables, shows: tuple[str, ...] | None) -> Iterator[Difference]:
    """Yield the records whose texts, numbers or addresses the file does not have near each other.

    Terms, dates and citations may have another form in such a format, and records another order.
    """
    positions = Positions(content)
    for number, table in enumerate(tables):
        if shows is None or table.name in shows:
            statements = [*_statements(number, table.name, tables)]
            for statement, anchor in zip(statements, anchors_of(statements, positions), strict=True):
                for each in _compare(statement, anchor, positions):
                    yield evolve(each, where=positions.where(each.at))


def _compare(statement: Statement, anchor: Anchor, positions: Positions) -> Iterator[Difference]:
    if anchor.part is None:
        yield Difference("lost", statement.place, f"“{statement.parts[0].text}”")
        return
    windows = [(max(0, position - _AROUND), position + _AROUND) for position in anchor.positions]
    for part in statement.parts:
        if positions.first(part.tokens, windows) < 0:
            yield missing_part(statement, part, windows, positions)


def _statements(number: int, name: str, tables: Tables) -> Iterator[Statement]:
    table = tables[name]
    for index, row in enumerate(table.rows, 1):
        runs = [
            text_run(_text(cell), _KINDS[column.type])
            for column, cell in zip(table.columns, row, strict=True)
            if column.type in _KINDS and cell is not None and not column.derived and _is_distinct(cell)
        ]
        if any(runs):
            yield Statement(place=f"{name}[{index}]", block=number, kind=name, runs=tuple(filter(None, runs)))


def _text(cell: object) -> str:
    return f"{cell:g}" if isinstance(cell, float) and cell.is_integer() else str(cell)


def _is_distinct(cell: object) -> bool:
    """Return whether a cell has a long word or a large number: periods and short codes may have another form."""
    return any(len(token) >= _DISTINCT or (len(token) > 4 and token.isdigit()) for token in tokens_of(_text(cell)))
