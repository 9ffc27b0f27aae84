"""Rows of one table as values of fields."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import frozen

from tipreport.errors import FieldPath, InvalidValueError
from tipreport.model.field import MISSING, Field
from tipreport.model.messages import did_you_mean, quote
from tipreport.model.quantity import QUALIFIERS, Quantity
from tipreport.tables.cells import as_text, is_blank, read_cell, read_number
from tipreport.tables.columns import BRIEFS, columns_of, key_column, quantity_columns

Row: TypeAlias = Mapping[str, Any]
ReportProblem: TypeAlias = Callable[[FieldPath, str], None]
END = float("inf")  # the number of a new row


@frozen
class ReadRow:
    """A row as far as it could be read: its brief, its number there, and the values of its fields."""

    index: int
    brief: str
    number: float
    values: dict[str, Any]
    whole: bool
    """Whether all of it could be read."""


def read_rows(name: str, declared: Sequence[Field], rows: Iterable[Row], report: ReportProblem) -> list[ReadRow]:
    """Read the rows of a table, except blank ones. Problems are passed to ``report``."""
    cells = [(index, {str(column): row[column] for column in row}) for index, row in enumerate(rows)]
    missing = _column_problems(name, declared, {column: None for _, row in cells for column in row}, report)
    read = []
    for index, row in cells:
        if not all(map(is_blank, row.values())):
            reading = _Reading(row, (name, index), missing, report)
            values = reading.values(declared)
            read.append(ReadRow(index, reading.brief(), reading.row_number(), values, reading.whole))
    return read


def _column_problems(
    name: str, declared: Sequence[Field], columns: Mapping[str, None], report: ReportProblem
) -> frozenset[str]:
    """The required columns that are missing. Each is reported once, not for every row."""
    known = [column.name for column in columns_of(name)]
    for column in columns:
        if column not in known:
            report((name, column), f"unknown column{did_you_mean(column, known)}")
    needed = [key_column(name), *(_first_column(field) for field in declared if field.required)]
    missing = [column for column in dict.fromkeys(needed) if columns and column not in columns]
    for column in missing:
        report((name, column), "the column is missing")
    return frozenset(missing)


def _first_column(field: Field) -> str:
    return quantity_columns(field.name)[0] if field.type.python_type is Quantity else field.name


class _Reading:
    """One row while it is read."""

    def __init__(self, row: Row, path: FieldPath, missing: frozenset[str], report: ReportProblem) -> None:
        self.row, self.path, self.missing, self.report = row, path, missing, report
        self.whole = not missing

    def bad(self, column: str, message: str) -> None:
        self.whole = False
        self.report((*self.path, column), message)

    def blank(self, column: str) -> bool:
        return is_blank(self.row.get(column))

    def brief(self) -> str:
        """The id of the brief in the cell, valid or not; empty if the cell is blank."""
        column = key_column(str(self.path[0]))
        if self.blank(column):
            if self.path[0] != BRIEFS and column not in self.missing:  # there it is a field like others
                self.bad(column, MISSING)
            return ""
        return str(as_text(self.row[column]))

    def row_number(self) -> float:
        """The number of the row in the brief's list."""
        if self.blank("row"):
            return END
        cell = self.row["row"]
        try:
            number = read_number(cell)
        except InvalidValueError:
            number = Decimal(0)
        if number < 1 or number != number.to_integral_value():
            self.bad("row", f"expected a whole number from 1, or nothing for a new row, got {quote(cell)}")
            return END
        return float(number)

    def values(self, declared: Iterable[Field]) -> dict[str, Any]:
        """The values of the fields that are not blank."""
        values: dict[str, Any] = {}
        for field in declared:
            if field.type.python_type is Quantity:
                value: Any = self.quantity(field)
            else:
                value = self.value(field)
            if value is not None:
                values[field.name] = value
        return values

    def value(self, field: Field) -> Any:
        if self.blank(field.name):
            if field.required and field.name not in self.missing:
                self.bad(field.name, MISSING)
            return None
        try:
            return read_cell(field.type, self.row[field.name])
        except InvalidValueError as problem:
            self.bad(field.name, str(problem))
            return None

    def quantity(self, field: Field) -> Quantity | None:
        qualifier, low, high = quantity_columns(field.name)
        numbers = self.number(low), self.number(high)
        if self.blank(qualifier):
            if qualifier not in self.missing and (field.required or numbers != (None, None)):
                self.bad(qualifier, f'{MISSING}: write "exact" for a plain number')
            return None
        word: Any = as_text(self.row[qualifier])
        if word not in QUALIFIERS:
            self.bad(
                qualifier, f"expected one of {', '.join(QUALIFIERS)}, got {quote(word)}{did_you_mean(word, QUALIFIERS)}"
            )
            return None
        try:
            return Quantity(word, *numbers) if self.whole else None
        except InvalidValueError as problem:
            self.bad(low, str(problem))
            return None

    def number(self, column: str) -> Decimal | None:
        if self.blank(column):
            return None
        try:
            return read_number(self.row[column])
        except InvalidValueError as problem:
            self.bad(column, str(problem))
            return None
