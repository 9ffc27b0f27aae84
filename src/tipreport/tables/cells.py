"""Converts values of the model to cells, and cells to values.

A cell may come from a spreadsheet, a data frame or a CSV file: a whole number may be a float or text, a date may be a
time at midnight, and a year in a column of text may be a number.
"""

import datetime as dt
import math
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from tipreport.errors import InvalidValueError
from tipreport.model.messages import mismatch
from tipreport.model.qualifiers import HEDGES, MISSING_QUALIFIERS
from tipreport.model.quantity_corrections import corrected_quantity
from tipreport.model.value_type import Plain, ValueType
from tipreport.tables.column import Cell

LIST_SEPARATOR = "; "
_BOOLEANS = {"yes": True, "no": False}
_YES_OR_NO = {"true": "yes", "y": "yes", "1": "yes", "yes": "yes", "false": "no", "n": "no", "0": "no", "no": "no"}
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?(?:[eE][-+]?[0-9]{1,2})?")


def cell_writer(value_type: ValueType) -> Callable[[Any], Cell]:
    """Return a function that turns values of a type into cells. An empty list is a blank cell."""
    if value_type.item:
        write = cell_writer(value_type.item)
        return lambda values: LIST_SEPARATOR.join(str(write(value)) for value in values) or None
    if value_type.column == "yes/no":
        return lambda value: "yes" if value else "no"
    if value_type.column in ("integer", "date"):
        return lambda value: value
    return lambda value: str(value_type.dump(value))


def python_number(value: Decimal | None) -> int | float | None:
    """Return a number as int or float. A float represents its 15 or fewer digits exactly."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def is_blank(cell: object) -> bool:
    """Return whether a cell is empty, has only spaces, or has the missing value of a data frame."""
    if cell is None:
        return True
    if isinstance(cell, str):
        return not cell or cell.isspace()
    if type(cell).__name__ in ("NAType", "NaTType"):  # of pandas, which may not be installed
        return True
    return isinstance(cell, float) and math.isnan(cell)


def read_cell(value_type: ValueType, cell: Any) -> Any:
    """Return the value in a cell. Raises `InvalidValueError`."""
    if value_type.item:
        return _read_list(value_type, value_type.item, str(as_text(cell)))
    match value_type.column:
        case "yes/no":
            return _read_boolean(cell)
        case "integer":
            return _read_integer(value_type, cell)
        case "date":
            return _read_date(value_type, cell)
    return value_type.parse(as_text(cell))


def _read_list(value_type: ValueType, item_type: ValueType, text: str) -> tuple[Any, ...]:
    """Return the items of a cell. Raises `InvalidValueError`, with the separator to write if commas separate them."""
    items = [item for item in text.split(";") if item.strip()]
    try:
        return tuple(read_cell(item_type, item) for item in items)
    except InvalidValueError:
        parts = [part.strip() for item in items for part in item.split(",")]
        if len(parts) == len(items) or not _are_valid(item_type, parts):
            raise
        expected = f"a {value_type.name}, with semicolons between them"
        raise InvalidValueError(mismatch(expected, text, LIST_SEPARATOR.join(parts))) from None


def _are_valid(value_type: ValueType, cells: Sequence[str]) -> bool:
    try:
        return all(read_cell(value_type, cell) is not None for cell in cells)
    except InvalidValueError:
        return False


def read_number(cell: Any) -> Decimal:
    """Return the number in a cell. Raises `InvalidValueError`."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell):
        return Decimal(str(cell))
    if isinstance(cell, str) and _NUMBER.fullmatch(cell.strip()):
        return Decimal(cell.strip())
    write = corrected_quantity(cell) if isinstance(cell, str) else ""
    raise InvalidValueError(mismatch("a number", cell, _in_columns(write)))


def _in_columns(quantity: str) -> str:
    """Return how a quantity is written in its columns: ``16, and at least as the qualifier``."""
    for word in HEDGES:
        if quantity.startswith(word):
            return f"{quantity.removeprefix(word).strip()}, and {word} as the qualifier"
    for word in MISSING_QUALIFIERS:
        if quantity.startswith(word):
            return f"{word} as the qualifier{quantity.removeprefix(word)}"
    low, to, high = quantity.partition(" to ")
    return f"{low} here, {high} as the upper end, and range as the qualifier" if to else quantity


def as_text(cell: Any) -> Plain:
    """Return the text of a cell: ``2021`` for a number, ``2022-11-20`` for a date."""
    if isinstance(cell, float) and math.isfinite(cell) and cell == int(cell):
        return str(int(cell))
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, dt.date):
        return str(_at_midnight(cell))
    return cell if isinstance(cell, bool) else str(cell)  # the value type reports an unexpected boolean


def _read_boolean(cell: Any) -> bool:
    if isinstance(cell, bool):
        return cell
    text = cell.strip() if isinstance(cell, str) else cell
    if text not in _BOOLEANS:
        raise InvalidValueError(mismatch("yes or no", cell, _YES_OR_NO.get(str(text).casefold(), "")))
    return _BOOLEANS[text]


def _read_integer(value_type: ValueType, cell: Any) -> int:
    text = as_text(cell)
    if not isinstance(text, str) or not _WHOLE.fullmatch(text):
        raise InvalidValueError(mismatch(f"a {'year' if value_type.spans else value_type.name}", cell))
    value: int = value_type.parse(int(text))
    return value


def _read_date(value_type: ValueType, cell: Any) -> dt.date:
    if isinstance(cell, dt.date):
        day = _at_midnight(cell)
        if not isinstance(day, dt.datetime):
            return day
    value: dt.date = value_type.parse(cell.strip() if isinstance(cell, str) else cell)
    return value


def _at_midnight(day: dt.date) -> dt.date:
    """Return the date of a time at midnight, because spreadsheets store dates so; any other value unchanged."""
    return day.date() if isinstance(day, dt.datetime) and day.time() == dt.time() else day
