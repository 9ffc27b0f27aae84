"""Converts tidy tables to briefs. Every problem has its cell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any

from attrs import define, field

from tipreport.errors import FieldPath, InvalidRecordError
from tipreport.model.brief import CountryBrief, cross_field_problems, inherit_defaults, lists
from tipreport.model.collection import Briefs
from tipreport.model.field import Record, fields
from tipreport.model.messages import closest, did_you_mean, mismatch
from tipreport.tables.columns import BRIEFS, head_fields, table_names
from tipreport.tables.rows import END, ReadRow, Row, read_rows
from tipreport.tables.table import Tables


def briefs_from_tables(tables: Tables | Mapping[str, Iterable[Row]]) -> Briefs:
    """Create the briefs in tables, in the order of the rows of ``briefs``.

    ``tables`` gives the rows of each table by its name; a row gives cells by the names of their columns. Rows and
    columns may be in any order. A blank cell is None, an empty text, or left out; empty tables and columns may be left
    out too. A row with a blank ``row`` is added at the end of its list. Derived columns and tables are ignored.

    Raises `InvalidRecordError` with every problem. Its path is the table, the index of the given row, from 0, and the
    column; for a problem of a whole column, the table and the column.
    """
    given = {table.name: table for table in tables} if isinstance(tables, Tables) else tables
    reader = _Reader()
    for name in given:
        if name not in table_names():
            reader.report((name,), f"unknown table{did_you_mean(name, table_names())}")
    reader.heads(given.get(BRIEFS, ()))
    for name in lists():
        reader.records(name, given.get(name, ()))
    briefs = [*reader.briefs()]
    if reader.problems:
        raise InvalidRecordError("", sorted(reader.problems, key=_in_order))
    return Briefs(briefs)


def _in_order(problem: tuple[FieldPath, str]) -> tuple[int, int]:
    """Return the sort key of a problem: by table, and in each table by row, after problems of the whole table."""
    table, index = (*problem[0], None)[:2]
    return (table_names().index(str(table)) if table in table_names() else -1, index if isinstance(index, int) else -1)


@define
class _Brief:
    """The rows of a brief."""

    head: ReadRow
    rows: dict[str, list[ReadRow]] = field(factory=lambda: defaultdict(list))

    @property
    def is_valid(self) -> bool:
        return self.head.is_valid and all(row.is_valid for rows in self.rows.values() for row in rows)


@define
class _Reader:
    problems: list[tuple[FieldPath, str]] = field(factory=list)
    found: dict[str, _Brief] = field(factory=dict)
    all_assigned: bool = True  # every row belongs to a brief

    def report(self, path: FieldPath, message: str) -> None:
        self.problems.append((path, message))

    def heads(self, rows: Iterable[Row]) -> None:
        for row in read_rows(BRIEFS, head_fields(), rows, self.report):
            if row.brief in self.found:
                self.report((BRIEFS, row.index, "id"), f'the id "{row.brief}" is used twice')
            elif row.brief:
                self.found[row.brief] = _Brief(row)

    def records(self, name: str, rows: Iterable[Row]) -> None:
        """Assign each row of a table to its brief."""
        unknown = set()
        for row in sorted(read_rows(name, fields(lists()[name]), rows, self.report), key=lambda row: row.number):
            if brief := self.found.get(row.brief):
                others = brief.rows[name]
                if others and row.number == others[-1].number != END:
                    twice = f"{row.brief} has two rows {row.number:g}: leave `row` blank in a new one"
                    self.report((name, row.index, "row"), twice)
                others.append(row)
                continue
            self.all_assigned = False
            if row.brief and row.brief not in unknown:  # reported once for each table
                unknown.add(row.brief)
                write = "".join(closest(row.brief, self.found)) or "the id of one, or add a row with this id to briefs"
                unknown_brief = mismatch("the id of a brief", row.brief, write)
                self.report((name, row.index, "brief"), unknown_brief)

    def briefs(self) -> Iterator[CountryBrief]:
        for brief in self.found.values():
            problem_count = len(self.problems)
            values = dict(brief.head.values)
            countries = self.records_of(brief, "countries", {})
            valid_countries = [row for row in countries if hasattr(row, "country")]
            inherited = inherit_defaults(values.get("subject", "country"), valid_countries, None)
            for name in lists():
                values[name] = countries if name == "countries" else self.records_of(brief, name, inherited)
            found: Iterable[tuple[FieldPath, str]] = ()
            if not self.all_assigned:  # a missing record may be in a row without a valid brief
                continue
            if brief.is_valid and len(self.problems) == problem_count:
                try:
                    yield CountryBrief(**values)
                except InvalidRecordError as error:
                    found = error.problems
            else:  # the brief is invalid, but its ids can still be checked
                found = cross_field_problems(SimpleNamespace(**values))
            for path, message in found:
                self.report(*_at_cell(brief, path, message))

    def records_of(self, brief: _Brief, name: str, inherited: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return the records of a list. An invalid record is a namespace with the fields that could be read."""
        cls = lists()[name]
        defaults = {field.name: inherited.get(field.name) for field in fields(cls) if field.inherited}
        defaults = {name: value for name, value in defaults.items() if value is not None}
        return tuple(self.record(name, cls, row, defaults | row.values) for row in brief.rows[name])

    def record(self, name: str, cls: type[Record], row: ReadRow, values: dict[str, Any]) -> Any:
        if row.is_valid:
            try:
                return cls(**values)
            except InvalidRecordError as error:
                for path, message in error.problems:
                    self.report((name, row.index, *path), message)
        return SimpleNamespace(**values)


def _at_cell(brief: _Brief, path: FieldPath, message: str) -> tuple[FieldPath, str]:
    """Locate a problem in its cell; a problem of a whole list, in the cell of the brief."""
    if path[0] not in lists():
        return (BRIEFS, brief.head.index, *path), message
    if len(path) == 1:
        return (BRIEFS, brief.head.index, "id"), f"{path[0]}: {message}"
    name, index, *rest = path
    return (name, brief.rows[str(name)][int(index)].index, *rest), message
