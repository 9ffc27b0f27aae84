"""Converts the rows of one table to values of fields."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import frozen

from tipreport.errors import FieldPath, InvalidValueError
from tipreport.model.field import MISSING, Field
from tipreport.model.field_names import remedy_for_name
from tipreport.model.messages import mismatch
from tipreport.model.quantity import QUALIFIERS, Quantity, unknown_qualifier
from tipreport.tables.cells import as_text, is_blank, read_cell, read_number
from tipreport.tables.columns import BRIEFS, columns_of, key_column, quantity_columns

Row: TypeAlias = Mapping[str, Any]
ReportProblem: TypeAlias = Callable[[FieldPath, str], None]
END = float("inf")  # the row number of a new row


@frozen
class ReadRow:
    """A row: its brief, its number in the list of the brief, and the values of the valid fields."""

    index: int
    brief: str
    number: float
    values: dict[str, Any]
    is_valid: bool
    """Whether all cells are valid."""


def read_rows(name: str, declared: Sequence[Field], rows: Iterable[Row], report: ReportProblem) -> list[ReadRow]:
    """Read the rows of a table, without blank ones. Calls ``report`` for each problem."""
    cells = [(index, {str(column): row[column] for column in row}) for index, row in enumerate(rows)]
    missing = _column_problems(name, declared, {column: None for _, row in cells for column in row}, report)
    read = []
    for index, row in cells:
        if not all(map(is_blank, row.values())):
            reader = _RowReader(row, (name, index), missing, report)
            values = reader.values(declared)
            read.append(ReadRow(index, reader.brief(), reader.row_number(), values, reader.is_valid))
    return read


def _column_problems(
    name: str, declared: Sequence[Field], columns: Mapping[str, None], report: ReportProblem
) -> frozenset[str]:
    """Report unknown and missing columns, once instead of for every row. Returns the missing ones."""
    valid_names = [column.name for column in columns_of(name)]
    for column in columns:
        if column not in valid_names:
            report((name, column), f"unknown column: {remedy_for_name(column, valid_names, columns)}")
    required = [key_column(name), *(_first_column(field, columns) for field in declared if field.required)]
    missing = [column for column in dict.fromkeys(required) if columns and column not in columns]
    for column in missing:
        report((name, column), "the column is missing")
    return frozenset(missing)


def _first_column(field: Field, columns: Mapping[str, None]) -> str:
    """Return the column that a field needs: of a quantity, its qualifier or its number."""
    if field.type.python_type is not Quantity:
        return field.name
    qualifier, low, _ = quantity_columns(field.name)
    return qualifier if qualifier in columns else low


class _RowReader:
    """Reads one row."""

    def __init__(self, row: Row, path: FieldPath, missing: frozenset[str], report: ReportProblem) -> None:
        self.row, self.path, self.missing, self.report = row, path, missing, report
        self.is_valid = not missing

    def report_cell(self, column: str, message: str) -> None:
        self.is_valid = False
        self.report((*self.path, column), message)

    def is_blank(self, column: str) -> bool:
        return is_blank(self.row.get(column))

    def brief(self) -> str:
        """Return the id of the brief, even if it is invalid; empty if the cell is blank."""
        column = key_column(str(self.path[0]))
        if self.is_blank(column):
            if self.path[0] != BRIEFS and column not in self.missing:  # in that table, the id is an ordinary field
                self.report_cell(column, MISSING)
            return ""
        return str(as_text(self.row[column]))

    def row_number(self) -> float:
        """Return the number of the row in the brief's list."""
        if self.is_blank("row"):
            return END
        cell = self.row["row"]
        try:
            number = read_number(cell)
        except InvalidValueError:
            number = Decimal(0)
        if number < 1 or number != number.to_integral_value():
            self.report_cell("row", mismatch("a whole number from 1, or nothing for a new row", cell))
            return END
        return float(number)

    def values(self, declared: Iterable[Field]) -> dict[str, Any]:
        """Return the values of the fields that are not blank."""
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
        if self.is_blank(field.name):
            if field.required and field.name not in self.missing:
                self.report_cell(field.name, MISSING)
            return None
        try:
            return read_cell(field.type, self.row[field.name])
        except InvalidValueError as problem:
            self.report_cell(field.name, str(problem))
            return None

    def quantity(self, field: Field) -> Quantity | None:
        qualifier, low, high = quantity_columns(field.name)
        numbers = self.number(low), self.number(high)
        if self.is_blank(qualifier):
            return self.unqualified(field, numbers)
        word: Any = as_text(self.row[qualifier])
        if word not in QUALIFIERS:
            self.report_cell(qualifier, unknown_qualifier(word))
            return None
        try:
            return Quantity(word, *numbers) if self.is_valid else None
        except InvalidValueError as problem:
            self.report_cell(low, str(problem))
            return None

    def unqualified(self, field: Field, numbers: tuple[Decimal | None, Decimal | None]) -> Quantity | None:
        """Return the quantity without a qualifier: a number is exact, and two are a range."""
        qualifier, low, _ = quantity_columns(field.name)
        value, upper = numbers
        if value is None:
            if upper is not None:
                self.report_cell(low, f"{MISSING}: write the lower end of the range")
            elif field.required and self.is_blank(low) and low not in self.missing and qualifier not in self.missing:
                self.report_cell(low, f"{MISSING}: write the number, or not reported as the {qualifier}")
            return None
        try:
            return Quantity("exact" if upper is None else "range", value, upper)
        except InvalidValueError as problem:
            self.report_cell(low, str(problem))
            return None

    def number(self, column: str) -> Decimal | None:
        if self.is_blank(column):
            return None
        try:
            return read_number(self.row[column])
        except InvalidValueError as problem:
            self.report_cell(column, str(problem))
            return None
