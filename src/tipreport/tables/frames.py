"""A table as a data frame of pandas or polars, and back. Neither library needs to be installed.

Columns of integers, numbers, dates and booleans have nullable types. A column of the terms of a closed vocabulary is
categorical, in the order of the vocabulary. All other columns are text. A number has at most 15 digits, which a float
represents exactly.
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
        dtype = pandas.CategoricalDtype(column.terms) if _is_categorical(column) else types.get(column.type, "string")
        return pandas.Series(values, dtype=dtype)

    return pandas.DataFrame({column.name: series(column, values) for column, values in _values(columns, rows)})


def to_polars(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Any:
    """Convert a table to a ``polars.DataFrame``. Raises `MissingLibraryError` without polars."""
    polars = _library("polars")
    types = {"integer": polars.Int64, "number": polars.Float64, "yes/no": polars.Boolean, "date": polars.Date}

    def type_of(column: Column) -> Any:
        return polars.Enum(column.terms) if _is_categorical(column) else types.get(column.type, polars.String)

    return polars.DataFrame(
        {column.name: values for column, values in _values(columns, rows)},
        schema={column.name: type_of(column) for column in columns},
    )


def rows_of(table: Any) -> Any:
    """Return the rows of a data frame of pandas or polars, each as a mapping; any other value unchanged."""
    if hasattr(table, "to_dicts"):
        return table.to_dicts()
    return table.to_dict("records") if hasattr(table, "to_dict") and hasattr(table, "columns") else table


def _is_categorical(column: Column) -> bool:
    """Return whether each cell is one term of a closed vocabulary. A list of terms is text."""
    return column.type == "term" and bool(column.terms)


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
