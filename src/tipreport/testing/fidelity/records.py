"""Compares a data format that has no tidy tables, such as linked data: each record with its texts and numbers."""

from collections.abc import Iterator

from tipreport.tables import Tables
from tipreport.testing.fidelity.compare import compare_statements
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions
from tipreport.testing.fidelity.statement import PartKind, Statement, text_run
from tipreport.testing.reading.content import Content

_DISTINCT = 5  # characters from which on a cell is not in the file by chance
_KINDS: dict[str, PartKind] = {"text": "text", "number": "number", "link": "address"}


def compare_records(content: Content, tables: Tables, shows: tuple[str, ...] | None) -> Iterator[Difference]:
    """Yield the records whose texts, numbers or addresses the file does not have together, in the order of their list.

    Terms, dates and citations may have another form in such a format, and are not compared.
    """
    positions = Positions(content)
    for number, table in enumerate(tables):
        if shows is None or table.name in shows:
            yield from compare_statements([*_statements(number, table.name, tables)], positions)


def _statements(number: int, name: str, tables: Tables) -> Iterator[Statement]:
    table = tables[name]
    for index, row in enumerate(table.rows, 1):
        runs = [
            text_run(_text(cell), _KINDS[column.type])
            for column, cell in zip(table.columns, row, strict=True)
            if column.type in _KINDS and cell is not None and not column.derived and len(_text(cell)) >= _DISTINCT
        ]
        if any(runs):
            yield Statement(place=f"{name}[{index}]", block=number, kind=name, runs=tuple(filter(None, runs)))


def _text(cell: object) -> str:
    return f"{cell:g}" if isinstance(cell, float) and cell.is_integer() else str(cell)
