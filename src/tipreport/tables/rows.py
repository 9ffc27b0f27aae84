"""Converts the rows of one table to values of fields."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import frozen

from tipreport.errors import FieldPath, InvalidValueError
from tipreport.model.field import MISSING, Field, missing
from tipreport.model.field_names import remedy_for_name
from tipreport.model.messages import mismatch
from tipreport.model.qualifiers import QUALIFIERS
from tipreport.model.quantity import Quantity, unknown_qualifier
from tipreport.model.value_type import ValueType
from tipreport.tables.cells import as_text, is_blank, read_cell, read_number
from tipreport.tables.columns import BRIEFS, columns_of, key_column, quantity_columns
from tipreport.tables.terms_in_english import not_in_english, qualifier_not_in_english

Row: TypeAlias = Mapping[str, Any]
ReportProblem: TypeAlias = Callable[[FieldPath, str], None]
END = float("inf")  # the row number of a new row
_SHORT, _MOST_REMEMBERED = 100, 20_000


@frozen
class ReadRow:
    """A row: its brief, its number in the list of the brief, and the values of the valid fields."""

    index: int
    brief: str
    number: float
    values: dict[str, Any]
    is_valid: bool
    """Whether all cells are valid."""


def read_rows(name: str, declared: Sequence[Field], rows: Iterable[Row], report: ReportProblem) -> Iterator[ReadRow]:
    """Yield the rows of a table, without blank ones. Calls ``report`` for each problem."""
    if iter(rows) is rows:  # it could be read only once
        rows = [*rows]
    if others := [(index, row) for index, row in enumerate(rows) if not isinstance(row, Mapping)]:
        index, row = others[0]
        report((name, index), mismatch("a row, with its cells by the names of their columns", row))
        return
    columns = {str(column): None for row in rows for column in row}
    missing = _column_problems(name, declared, columns, report)
    parsers = {field.name: _remembered(field.type) for field in declared}
    for index, row in enumerate(rows):
        if cells := {str(column): cell for column, cell in row.items() if not is_blank(cell)}:
            reader = _RowReader(cells, (name, index), missing, report, parsers, columns=columns)
            values = reader.values(declared)
            yield ReadRow(index, reader.brief(), reader.row_number(), values, reader.is_valid)


def _remembered(value_type: ValueType) -> Callable[[Any], Any]:
    """Return a function that reads a cell. Equal short texts, which are frequent, give the same object."""
    known: dict[str, Any] = {}

    def read(cell: Any) -> Any:
        if type(cell) is not str or len(cell) > _SHORT:
            return read_cell(value_type, cell)
        if cell not in known:
            if len(known) == _MOST_REMEMBERED:
                known.clear()
            known[cell] = read_cell(value_type, cell)
        return known[cell]

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
    """Reads one row. ``cells`` has no blank ones; ``columns`` are all columns of the table."""

    def __init__(
        self,
        cells: Row,
        path: FieldPath,
        missing: frozenset[str],
        report: ReportProblem,
        parsers: Mapping[str, Callable[[Any], Any]],
        *,
        columns: Container[str],
    ) -> None:
        self.cells, self.path, self.missing, self.report, self.parsers = cells, path, missing, report, parsers
        self.columns = columns
        self.is_valid = not missing

    def report_cell(self, column: str, message: str) -> None:
        self.is_valid = False
        self.report((*self.path, column), message)

    def brief(self) -> str:
        """Return the id of the brief, even if it is invalid; empty if the cell is blank."""
        column = key_column(str(self.path[0]))
        if column not in self.cells:
            if self.path[0] != BRIEFS and column not in self.missing:  # in that table, the id is an ordinary field
                self.report_cell(column, MISSING)
            return ""
        return str(as_text(self.cells[column]))

    def row_number(self) -> float:
        """Return the number of the row in the brief's list."""
        if "row" not in self.cells:
            return END
        cell = self.cells["row"]
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
        if field.name not in self.cells:
            if field.required and field.name not in self.missing:
                self.report_cell(field.name, missing(field.type))
            return None
        try:
            return self.parsers[field.name](self.cells[field.name])
        except InvalidValueError as problem:
            self.report_cell(field.name, not_in_english(field, self.cells[field.name]) or str(problem))
            return None

    def quantity(self, field: Field) -> Quantity | None:
        qualifier, low, high = quantity_columns(field.name)
        numbers = self.number(low), self.number(high)
        if qualifier not in self.cells:
            return self.unqualified(field, numbers)
        word: Any = as_text(self.cells[qualifier])
        if word not in QUALIFIERS:
            self.report_cell(qualifier, qualifier_not_in_english(word) or unknown_qualifier(word))
            return None
        try:
            return Quantity(word, *numbers) if self.is_valid else None
        except InvalidValueError as problem:
            self.report_cell(low, str(problem))
            return None

    def unqualified(self, field: Field, numbers: tuple[Decimal | None, Decimal | None]) -> Quantity | None:
        """Return the quantity without a qualifier: a number is exact, and two are a range.

        In a row of the list, a blank qualifier was deleted, which may have been "about".
        """
        qualifier, low, _ = quantity_columns(field.name)
        value, upper = numbers
        if value is None:
            if upper is not None:
                self.report_cell(low, f"{MISSING}: write the lower end of the range")
            elif field.required and low not in self.cells and low not in self.missing and qualifier not in self.missing:
                self.report_cell(low, f"{MISSING}: write the number, or not reported as the {qualifier}")
            return None
        if "row" in self.cells and qualifier in self.columns:
            write = "exact" if upper is None else "range"
            self.report_cell(qualifier, f"{MISSING}: write {write}{', or a word such as about' * (upper is None)}")
            return None
        try:
            return Quantity("exact" if upper is None else "range", value, upper)
        except InvalidValueError as problem:
            self.report_cell(low, str(problem))
            return None

    def number(self, column: str) -> Decimal | None:
        if column not in self.cells:
            return None
        try:
            return read_number(self.cells[column])
        except InvalidValueError as problem:
            self.report_cell(column, str(problem))
            return None
