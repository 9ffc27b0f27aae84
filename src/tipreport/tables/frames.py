"""A table as a data frame of pandas or polars, which need not be installed.

Whole numbers, numbers, dates and yes or no have types that know a blank cell from zero; all else is text.
"""

from importlib import import_module
from typing import Any

from tipreport.errors import MissingLibraryError
from tipreport.tables.table import Cell, Column, Table

_YES = {"yes": True, "no": False, None: None}


def to_pandas(table: Table) -> Any:
    """A ``pandas.DataFrame``. Raises `MissingLibraryError` without pandas."""
    pandas, numpy = _library("pandas"), _library("numpy")
    types = {"integer": "Int64", "number": "Float64", "yes/no": "boolean"}

    def series(column: Column) -> Any:
        values = _values(table, column)
        if column.type == "date":  # to the second, since years before 1678 do not fit into nanoseconds
            return pandas.Series(numpy.array(values, dtype="datetime64[s]"))
        return pandas.Series(values, dtype=types.get(column.type, "string"))

    return pandas.DataFrame({column.name: series(column) for column in table.columns})


def to_polars(table: Table) -> Any:
    """A ``polars.DataFrame``. Raises `MissingLibraryError` without polars."""
    polars = _library("polars")
    types = {"integer": polars.Int64, "number": polars.Float64, "yes/no": polars.Boolean, "date": polars.Date}
    return polars.DataFrame(
        {column.name: _values(table, column) for column in table.columns},
        schema={column.name: types.get(column.type, polars.String) for column in table.columns},
    )


def _values(table: Table, column: Column) -> list[Any]:
    cells = table.column(column.name)
    match column.type:
        case "yes/no":
            return [_YES[cell] for cell in cells]  # type: ignore[index]  # there is nothing else in such a column
        case "number":
            return [None if cell is None else float(cell) for cell in cells]  # type: ignore[arg-type]  # as above
        case "integer" | "date":
            return [*cells]
    return [_text(cell) for cell in cells]


def _text(cell: Cell) -> str | None:
    return cell if cell is None or isinstance(cell, str) else str(cell)


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingLibraryError(f"this needs {name}, which is not installed: pip install {name}") from error
