"""Countries beside each other: as a table, and as lines."""

from collections.abc import Iterator

from attrs import evolve

from tipreport.document import ComparedCell, ComparedCountry, CountryTable, Span, Spans, Strong, Text
from tipreport.document.views.table import NOTHING, Column, TableCell, TableRow, TableView
from tipreport.wording.phrases import NBSP

__all__ = ["country_lines", "country_table"]

_ON_ONE_LINE = 7  # characters of letters that a line has: "a, b, c"


def country_table(block: CountryTable, *, two_lines: bool = False) -> TableView:
    """Return countries as a table.

    With ``two_lines``, the period of a number is the detail of its cell; else it follows the number.
    """
    heads = (block.country_head, block.tier_head, *block.heads, block.note_head)
    return TableView(
        columns=tuple(Column(head=head) for head in heads),
        rows=tuple(
            TableRow(cells=tuple(_cells(block, row, "" if two_lines else block.separator))) for row in block.rows
        ),
    )


def _cells(block: CountryTable, row: ComparedCountry, separator: str) -> Iterator[TableCell]:
    yield TableCell(content=(Strong(row.name),))
    yield _cell(_placement(row), row.move, (), separator, row.tier)
    once = row.says_one_thing()
    for index, cell in enumerate(row.cells):
        found = TableCell(content=_value(cell, separator))
        if cell.period and not separator:
            found = _cell(_lead(cell), cell.period, cell.marks, separator)
        yield evolve(found, label=block.other_head if not index else "", repeats=index > 0) if once else found
    letters = row.notes.replace(" ", NBSP) if len(row.notes) <= _ON_ONE_LINE else row.notes
    yield TableCell(content=(Text(letters),) if row.notes else NOTHING)


def _cell(lead: Spans, detail: str, marks: Spans, separator: str, tier: str = "") -> TableCell:
    """A cell; without a separator, its detail is a line of its own."""
    if detail and not separator:
        return TableCell(content=lead, detail=(Text(detail), *marks), tier=tier)
    return TableCell(content=_joined(lead, detail, marks, separator), tier=tier)


def _value(cell: ComparedCell, separator: str) -> Spans:
    """A value with its period; that of a number is in brackets, since a comma may be a decimal sign: ``1,2 (2022)``."""
    if cell.is_number and cell.period:
        return (*_lead(cell), Text(f" ({cell.period})"), *cell.marks)
    return _joined(_lead(cell), cell.period, cell.marks, separator)


def _placement(row: ComparedCountry) -> Spans:
    return (Strong(row.placement) if row.tier else Text(row.placement),)


def _lead(cell: ComparedCell) -> Spans:
    return (Strong(cell.text) if cell.is_number else Text(cell.text),)


def _joined(lead: Spans, detail: str, marks: Spans, separator: str) -> Spans:
    parts: list[Span] = [*lead, *([Text(f"{separator}{detail}")] if detail else []), *marks]
    return tuple(parts)


def country_lines(block: CountryTable) -> Iterator[tuple[str, tuple[tuple[str, Spans], ...]]]:
    """Yield each country with its values: the heads of the columns, each with the content of its cell."""
    for row in block.rows:
        cells = [(block.tier_head, _joined(_placement(row), row.move, (), block.separator))]
        once = row.says_one_thing()
        heads, values = ((block.other_head,), row.cells[:1]) if once else (block.heads, row.cells)
        cells += [(head, _value(cell, block.separator)) for head, cell in zip(heads, values, strict=True)]
        if row.notes:
            cells.append((row.note_head, (Text(row.notes),)))
        yield row.name, tuple(cells)
