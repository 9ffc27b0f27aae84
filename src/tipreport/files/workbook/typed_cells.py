"""Finds cells in which a spreadsheet program converted the typed text to another type."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tipreport.model.brief import head, lists
from tipreport.model.field import fields
from tipreport.model.messages import quote
from tipreport.model.period import Period
from tipreport.tables import Column, columns_of

_TEXT_TYPES = frozenset({"id", "text", "term", "list", "link"})
_RETYPE = "format the cell as text and type it again"


def declared_columns(table: str) -> Mapping[str, Column]:
    """Return the columns of a table that are read, by name. Derived columns are not."""
    return {column.name: column for column in columns_of(table) if not column.derived}


def period_columns(table: str) -> frozenset[str]:
    """Return the columns of a table that hold periods."""
    declared = fields(lists()[table]) if table in lists() else head()
    return frozenset(field.name for field in declared if field.type.python_type is Period)


def type_problem(column: Column, cell: Any, *, period: bool) -> str:
    """Return the message for a cell that should be text and is not; empty if the cell is valid.

    A number may have lost its leading zeros, and a date its original form. A year is a valid period.
    """
    if isinstance(cell, str) or column.type not in _TEXT_TYPES:
        return ""
    if isinstance(cell, bool):
        return f"expected text, found {quote(cell).upper()}: {_RETYPE}"
    if isinstance(cell, int | float):
        if period and 1000 <= cell <= 2999 and cell == int(cell):  # an infinite number has no int
            return ""
        return f"expected text, found the number {cell:.15g}: {_RETYPE}, with any leading zeros"
    kind = "date" if isinstance(cell, dt.date) else "time"
    day = cell.date() if isinstance(cell, dt.datetime) and cell.time() == dt.time() else cell
    example = ", for instance 2021, 2021-05 or 2021-05-17" if period else ""
    return f"expected text, found the {kind} {day}: {_RETYPE}{example}"
