"""Tidy tables to briefs: rows and columns in any order, every problem with its cell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any

from attrs import define, field

from tipreport.errors import FieldPath, InvalidRecordError
from tipreport.model.brief import CountryBrief, cross_field_problems, inherit_defaults, lists
from tipreport.model.collection import Briefs
from tipreport.model.field import Record, fields
from tipreport.model.messages import did_you_mean
from tipreport.tables.columns import BRIEFS, head_fields, names
from tipreport.tables.rows import END, ReadRow, Row, read_rows
from tipreport.tables.table import Tables


def briefs_from_tables(tables: Tables | Mapping[str, Iterable[Row]]) -> Briefs:
    """The briefs in tables, in the order of the rows of ``briefs``.

    ``tables`` gives the rows of each table by its name; a row gives cells by the names of their columns. Rows and
    columns may be in any order. A blank cell is None, an empty text, or left out; empty tables and columns may be left
    out too. A row with a blank ``row`` goes to the end of its list. Derived columns and tables are ignored.

    Raises `InvalidRecordError` with every problem. Its path is the table, the index of the row as given, from 0, and
    the column; for a column as a whole, the table and the column.
    """
    given = {table.name: table for table in tables} if isinstance(tables, Tables) else tables
    reading = _Reading()
    for name in given:
        if name not in names():
            reading.bad((name,), f"unknown table{did_you_mean(name, names())}")
    reading.heads(given.get(BRIEFS, ()))
    for name in lists():
        reading.records(name, given.get(name, ()))
    briefs = [*reading.briefs()]
    if reading.problems:
        raise InvalidRecordError("", sorted(reading.problems, key=_in_order))
    return Briefs(briefs)


def _in_order(problem: tuple[FieldPath, str]) -> tuple[int, int]:
    """The sort key of a problem: by table; in each, problems of the whole table first, then by row."""
    table, index = (*problem[0], None)[:2]
    return (names().index(str(table)) if table in names() else -1, index if isinstance(index, int) else -1)


@define
class _Brief:
    """The rows of a brief, while tables are read."""

    head: ReadRow
    rows: dict[str, list[ReadRow]] = field(factory=lambda: defaultdict(list))

    @property
    def whole(self) -> bool:
        return self.head.whole and all(row.whole for rows in self.rows.values() for row in rows)


@define
class _Reading:
    problems: list[tuple[FieldPath, str]] = field(factory=list)
    found: dict[str, _Brief] = field(factory=dict)
    all_assigned: bool = True  # every row belongs to a brief

    def bad(self, path: FieldPath, message: str) -> None:
        self.problems.append((path, message))

    def heads(self, rows: Iterable[Row]) -> None:
        for row in read_rows(BRIEFS, head_fields(), rows, self.bad):
            if row.brief in self.found:
                self.bad((BRIEFS, row.index, "id"), f'the id "{row.brief}" is used twice')
            elif row.brief:
                self.found[row.brief] = _Brief(row)

    def records(self, name: str, rows: Iterable[Row]) -> None:
        """Assign each row of a table to its brief."""
        unknown = set()
        for row in sorted(read_rows(name, fields(lists()[name]), rows, self.bad), key=lambda row: row.number):
            if brief := self.found.get(row.brief):
                others = brief.rows[name]
                if others and row.number == others[-1].number != END:
                    twice = f"{row.brief} has two rows {row.number:g}: leave `row` blank in a new one"
                    self.bad((name, row.index, "row"), twice)
                others.append(row)
                continue
            self.all_assigned = False
            if row.brief and row.brief not in unknown:  # reported once for each table
                unknown.add(row.brief)
                unknown_brief = f'no brief has the id "{row.brief}"{did_you_mean(row.brief, self.found)}'
                self.bad((name, row.index, "brief"), unknown_brief)

    def briefs(self) -> Iterator[CountryBrief]:
        for brief in self.found.values():
            so_far = len(self.problems)
            values = dict(brief.head.values)
            countries = self.records_of(brief, "countries", {})
            only = [row for row in countries if hasattr(row, "country")]
            inherited = inherit_defaults(values.get("subject", "country"), only, None)
            for name in lists():
                values[name] = countries if name == "countries" else self.records_of(brief, name, inherited)
            found: Iterable[tuple[FieldPath, str]] = ()
            if not self.all_assigned:  # a record that seems to be missing may be in a row without a brief
                continue
            if brief.whole and len(self.problems) == so_far:
                try:
                    yield CountryBrief(**values)
                except InvalidRecordError as error:
                    found = error.problems
            else:  # it is invalid, but its ids can still be checked
                found = cross_field_problems(SimpleNamespace(**values))
            for path, message in found:
                self.bad(*_at_cell(brief, path, message))

    def records_of(self, brief: _Brief, name: str, inherited: Mapping[str, Any]) -> tuple[Any, ...]:
        """The records of a list; an invalid one as a namespace of the fields that could be read."""
        cls = lists()[name]
        defaults = {field.name: inherited.get(field.name) for field in fields(cls) if field.inherited}
        defaults = {name: value for name, value in defaults.items() if value is not None}
        return tuple(self.record(name, cls, row, defaults | row.values) for row in brief.rows[name])

    def record(self, name: str, cls: type[Record], row: ReadRow, values: dict[str, Any]) -> Any:
        if row.whole:
            try:
                return cls(**values)
            except InvalidRecordError as error:
                for path, message in error.problems:
                    self.bad((name, row.index, *path), message)
        return SimpleNamespace(**values)


def _at_cell(brief: _Brief, path: FieldPath, message: str) -> tuple[FieldPath, str]:
    """The cell of a problem; for a problem of a whole list, that of the brief."""
    if path[0] not in lists():
        return (BRIEFS, brief.head.index, *path), message
    if len(path) == 1:
        return (BRIEFS, brief.head.index, "id"), f"{path[0]}: {message}"
    name, index, *rest = path
    return (name, brief.rows[str(name)][int(index)].index, *rest), message
