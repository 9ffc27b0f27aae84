"""A table as a data frame of pandas or polars. Neither library needs to be installed.

Columns of integers, numbers, dates and booleans have nullable types; all other columns are text.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from tipreport.errors import MissingLibraryError
from tipreport.tables.column import Cell, Column

_BOOLEANS = {"yes": True, "no": False, None: None}


def to_pandas(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Any:
    """Convert a table to a ``pandas.DataFrame``. Raises `MissingLibraryError` without pandas."""
    pandas, numpy = _library("pandas"), _library("numpy")
    types = {"integer": "Int64", "number": "Float64", "yes/no": "boolean"}

    def series(column: Column, values: list[Any]) -> Any:
        if column.type == "date":  # in seconds, because nanoseconds cannot represent years before 1678
            return pandas.Series(numpy.array(values, dtype="datetime64[s]"))
        return pandas.Series(values, dtype=types.get(column.type, "string"))

    return pandas.DataFrame({column.name: series(column, values) for column, values in _values(columns, rows)})


def to_polars(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Any:
    """Convert a table to a ``polars.DataFrame``. Raises `MissingLibraryError` without polars."""
    polars = _library("polars")
    types = {"integer": polars.Int64, "number": polars.Float64, "yes/no": polars.Boolean, "date": polars.Date}
    return polars.DataFrame(
        {column.name: values for column, values in _values(columns, rows)},
        schema={column.name: types.get(column.type, polars.String) for column in columns},
    )


def _values(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Column, list[Any]]]:
    """Yield each column with its values."""
    for index, column in enumerate(columns):
        yield column, [_value(column.type, row[index]) for row in rows]


def _value(column_type: str, cell: Any) -> Any:
    if column_type == "yes/no":
        return _BOOLEANS[cell]
    if cell is None or column_type in ("integer", "date"):
        return cell
    return float(cell) if column_type == "number" else str(cell)


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingLibraryError(f"this needs {name}, which is not installed: pip install {name}") from error
