"""Converts tidy tables to briefs. Every problem has its cell."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any, TypeAlias

from attrs import define, field

from tipreport.errors import FieldPath, InvalidRecordError
from tipreport.model.brief import CountryBrief, cross_field_problems, lists
from tipreport.model.collection import Briefs
from tipreport.model.defaults import inherit_defaults
from tipreport.model.field import Record, fields
from tipreport.model.messages import alternatives, closest, did_you_mean, mismatch
from tipreport.tables.columns import BRIEFS, head_fields, table_names
from tipreport.tables.frames import rows_of
from tipreport.tables.rows import END, ReadRow, ReportProblem, Row, read_rows
from tipreport.tables.table import Tables

_MAX_IDS = 3  # in a message
_COUNTRIES = "countries"  # read first, because records inherit from them
TableBrief: TypeAlias = tuple[CountryBrief, Mapping[str, Sequence[int]]]
"""A brief, and for each list the index of the given row of each record."""


def briefs_from_tables(tables: Tables | Mapping[str, Iterable[Row]]) -> Briefs:
    """Create the briefs in tables, in the order of the rows of ``briefs``.

    ``tables`` gives the rows of each table by its name; a row gives cells by the names of their columns. The rows may
    be a data frame of pandas or polars. Rows and
    columns may be in any order. A blank cell is None, an empty text, or left out; empty tables and columns may be left
    out too. A row with a blank ``row`` is added at the end of its list. Derived columns and tables are ignored.

    Raises `InvalidRecordError` with every problem. Its path is the table, the index of the given row, from 0, and the
    column; for a problem of a whole column, the table and the column.
    """
    problems: list[tuple[FieldPath, str]] = []
    given = {table.name: table for table in tables} if isinstance(tables, Tables) else tables
    briefs = read_tables(given, lambda path, message: problems.append((path, message)))
    if problems:
        raise InvalidRecordError("", sorted(problems, key=_in_order))
    return Briefs(brief for brief, _ in briefs)


def read_tables(given: Mapping[str, Iterable[Row]], report: ReportProblem) -> Sequence[TableBrief]:
    """Create the briefs in tables, like `briefs_from_tables`. Invalid ones are left out.

    Calls ``report`` with the path and the message of each problem, table by table. It may raise an error to stop.
    """
    for name in given:
        if name not in table_names():
            report((name,), f"unknown table{did_you_mean(name, table_names())}")
    reader = _Reader(report)
    reader.heads(rows_of(given.get(BRIEFS, ())))
    for name in sorted(lists(), key=lambda name: name != _COUNTRIES):
        reader.records(name, rows_of(given.get(name, ())))
    return [*reader.briefs()]


def _in_order(problem: tuple[FieldPath, str]) -> tuple[int, int]:
    """Return the sort key of a problem: by table, and in each table by row, after problems of the whole table."""
    table, index = (*problem[0], None)[:2]
    return (table_names().index(str(table)) if table in table_names() else -1, index if isinstance(index, int) else -1)


@define
class _Brief:
    """The head of a brief and its records. An invalid record is a namespace with the fields that could be read."""

    head: ReadRow
    is_valid: bool
    inherited: Mapping[str, Any] = field(factory=dict)
    found: list[tuple[float, int, Any]] = field(factory=list)
    """The number, the index of the row, and the record of each row of the table that is being read."""
    records: dict[str, tuple[Any, ...]] = field(factory=dict)
    rows: dict[str, Sequence[int]] = field(factory=dict)

    def complete(self, name: str) -> Iterator[tuple[int, str]]:
        """Order the records of a list. Yields the index of each row whose number is used twice, and a message."""
        self.found.sort(key=lambda found: found[0])
        previous = END
        for number, index, _ in self.found:
            if number == previous != END:
                yield index, f"{self.head.brief} has two rows {number:g}: leave this cell blank in a new row"
            previous = number
        self.records[name] = tuple(record for _, _, record in self.found)
        self.rows[name] = array("l", (index for _, index, _ in self.found))
        self.found = []
        if name == _COUNTRIES:
            valid_countries = [record for record in self.records[name] if hasattr(record, "country")]
            head = self.head.values
            self.inherited = inherit_defaults(
                head.get("subject", "country"), valid_countries, None, head.get("language") or "en"
            )


@define
class _Reader:
    report: ReportProblem
    found: dict[str, _Brief] = field(factory=dict)
    all_assigned: bool = True  # every row belongs to a brief

    def heads(self, rows: Iterable[Row]) -> None:
        for row in read_rows(BRIEFS, head_fields(), rows, self.report):
            if row.brief in self.found:
                self.report((BRIEFS, row.index, "id"), f'the id "{row.brief}" is used twice')
            elif row.brief:
                self.found[row.brief] = _Brief(row, row.is_valid)

    def records(self, name: str, rows: Iterable[Row]) -> None:
        """Read the records in a table, and assign each to its brief."""
        cls = lists()[name]
        inherited = [field.name for field in fields(cls) if field.inherited]
        unknown = set()
        for row in read_rows(name, fields(cls), rows, self.report):
            if brief := self.found.get(row.brief):
                defaults = {name: value for name in inherited if (value := brief.inherited.get(name)) is not None}
                record = self.record(name, cls, row, defaults | row.values)
                brief.is_valid = brief.is_valid and isinstance(record, cls)
                brief.found.append((row.number, row.index, record))
                continue
            self.all_assigned = False
            if row.brief and row.brief not in unknown:  # reported once for each table
                unknown.add(row.brief)
                write = "".join(closest(row.brief, self.found)) or self.id_to_write()
                unknown_brief = mismatch("the id of a brief", row.brief, write)
                self.report((name, row.index, "brief"), unknown_brief)
        for brief in self.found.values():
            for index, message in brief.complete(name):
                self.report((name, index, "row"), message)

    def id_to_write(self) -> str:
        """Return the ids of the briefs, one of which may have been changed; in words if there are many."""
        valid = [brief_id for brief_id, brief in self.found.items() if brief.head.is_valid]
        in_words = "the id of one, or add a row with this id to briefs"
        return alternatives(valid) if 0 < len(valid) <= _MAX_IDS else in_words

    def record(self, name: str, cls: type[Record], row: ReadRow, values: dict[str, Any]) -> Any:
        """Return a record, or a namespace if it is invalid."""
        if row.is_valid:
            try:
                return cls(**values)
            except InvalidRecordError as error:
                for path, message in error.problems:
                    self.report((name, row.index, *path), message)
        return SimpleNamespace(**values)

    def briefs(self) -> Iterator[TableBrief]:
        """Yield the valid briefs, and report the problems that concern several fields or records."""
        if not self.all_assigned:  # a missing record may be in a row without a valid brief
            return
        for brief in self.found.values():
            values = brief.head.values | {name: brief.records[name] for name in lists()}
            found: Iterable[tuple[FieldPath, str]] = ()
            if brief.is_valid:
                try:
                    yield CountryBrief(**values), brief.rows
                except InvalidRecordError as error:
                    found = error.problems
            else:  # its ids can still be checked
                found = cross_field_problems(SimpleNamespace(**values))
            for path, message in found:
                self.report(*_at_cell(brief, path, message))


def _at_cell(brief: _Brief, path: FieldPath, message: str) -> tuple[FieldPath, str]:
    """Locate a problem in its cell; a problem of a whole list, in the cell of the brief."""
    if path[0] not in lists():
        return (BRIEFS, brief.head.index, *path), message
    if len(path) == 1:
        return (BRIEFS, brief.head.index, "id"), f"{path[0]}: {message}"
    name, index, *rest = path
    return (name, brief.rows[str(name)][int(index)], *rest), message
