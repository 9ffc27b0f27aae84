"""Tables for readers: hidden characters of their texts as escapes."""

from attrs import evolve

from tipreport.hidden_characters import escape_hidden
from tipreport.tables.column import Cell
from tipreport.tables.table import Table, Tables


def visible_tables(tables: Tables, found: set[str] | None = None) -> Tables:
    """Return the tables with hidden characters as escapes, as in ``<U+202E>``. Adds these characters to ``found``.

    Such tables are for reading: `briefs_from_tables` would take an escape for the text of a brief.
    """
    found = set() if found is None else found
    return evolve(tables, tables=tuple(_visible(table, found) for table in tables))


def _visible(table: Table, found: set[str]) -> Table:
    return evolve(table, rows=tuple(tuple([_visible_cell(cell, found) for cell in row]) for row in table.rows))


def _visible_cell(cell: Cell, found: set[str]) -> Cell:
    return escape_hidden(cell, found) if isinstance(cell, str) else cell
