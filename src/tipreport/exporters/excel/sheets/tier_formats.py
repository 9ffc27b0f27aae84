"""Conditional formats that depend on the text of a cell."""

from collections.abc import Iterator

from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import FIRST_ROW
from tipreport.exporters.excel.sheet import ConditionalFormat
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.placements import TIERS


def tier_formats(column: int, builder: SheetBuilder | None = None) -> Iterator[ConditionalFormat]:
    """Yield the conditional formats of a column that holds the names of tiers.

    Tidy tables have the terms themselves. Other sheets pass the builder that translated the terms.
    """
    for tier in TIERS:
        text = builder.wording.term("tier", tier) if builder else tier
        yield ConditionalFormat(columns=(column, column), formula=equals(column, text), style=tier)


def equals(column: int, text: str) -> str:
    """Return the formula that compares the cell in a column with a text."""
    return f'${column_letters(column)}{FIRST_ROW}="{text}"'
