"""Builds a brief from the nodes of a file. Every problem has its line."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any

from attrs import define, field, frozen

from tipreport.errors import FieldPath, InvalidRecordError, InvalidValueError
from tipreport.files.parse.mistakes import cut_off_message
from tipreport.files.parse.nodes import CutScalar, Fields, InvalidNode, Items, Node, Scalar, SplitScalar, describe
from tipreport.files.parse.record_messages import empty_remedy, not_a_list, not_a_record, not_a_value
from tipreport.files.parse.split_values import joined_pairs, split_message
from tipreport.files.parse.unknown_fields import unknown_field
from tipreport.files.problems import ProblemLog, ReadingAbortedError
from tipreport.model.brief import FORMAT, NEWER_FORMAT, CountryBrief, cross_field_problems, head, lists
from tipreport.model.defaults import inherit_defaults
from tipreport.model.field import Field, Record, fields, fields_by_name, missing, per_class
from tipreport.model.messages import Unquoted, mismatch, quote
from tipreport.model.value_type import ValueType

MAX_RECORDS = 50_000  # fifty times a large brief; without a limit, spans of years could create millions

MAX_UNKNOWN = 20  # fields in the head; a file with more is no brief


@frozen
class LocatedBrief:
    """A brief, and the location of each record in its file.

    ``locations["figures", 3]`` locates the fourth figure: it is a line, or in a workbook a cell, ``Figures!A12``.
    """

    brief: CountryBrief
    locations: Mapping[tuple[str, int], int | str]


def parse_brief(text: str, file: str = "text") -> CountryBrief:
    """Parse the brief in a YAML or JSON text; ``file`` is its name in messages.

    Raises `BriefFileError` with every problem of the text.
    """
    return parse_located(text, file).brief


def parse_located(text: str, file: str, loader: Any = None) -> LocatedBrief:
    """Parse the brief in a text, with the line of each record. Raises `BriefFileError` with every problem."""
    from tipreport.files.parse.parse import parse  # imported late, because PyYAML is needed only to read files

    problems = ProblemLog(file)
    reader = _Reader(problems)
    try:
        root = parse(text, problems, loader)
        brief = reader.brief(root) if root else None
    except ReadingAbortedError:
        brief = None
    if brief is None:
        raise problems.error()
    return LocatedBrief(brief, {key: row.node.line for key, row in reader.rows.items()})


@cache
def _head() -> tuple[Mapping[str, Field], tuple[str, ...]]:
    """Return the fields of the head by name, and the names of those that are required."""
    return {field.name: field for field in head()}, tuple(field.name for field in head() if field.required)


@per_class
def _required(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls) if field.required)


@per_class
def _inherited_fields(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls) if field.inherited)


@per_class
def _span_field(cls: type[Record]) -> str:
    return next((field.name for field in fields(cls) if field.type.spans), "")


@frozen
class _Row:
    """The node of a record; a span of years is one node with several records."""

    node: Node
    path: FieldPath


@define
class _Reader:
    problems: ProblemLog
    rows: dict[tuple[str, int], _Row] = field(factory=dict)
    invalid: int = 0  # the number of values that could not be read

    def report(self, node: Node, path: FieldPath, message: str) -> None:
        self.invalid += 1
        if not isinstance(node, InvalidNode):
            self.problems.add(node.line, path, message)

    def report_field(self, row: Node, path: FieldPath, rest: FieldPath, message: str) -> None:
        """Report a problem of a field at its line, or at the line of its record if the field is missing."""
        names = {name.text: name for name, _ in row.pairs} if isinstance(row, Fields) else {}
        self.report(names.get(str(rest[0]) if rest else "", row), path + rest, message)

    def brief(self, root: Fields) -> CountryBrief | None:
        nodes = {name.text: node for name, node in root.pairs}
        unknown = [name for name in nodes if name not in _head()[0] and name not in lists()]
        if len(unknown) > MAX_UNKNOWN:
            message = f"{len(unknown)} fields that no brief has, such as {quote(unknown[0])}: is this a brief file?"
            self.problems.replace_all(root.line, (), message)
            return None
        values = self.fields(root, (), *_head(), lists())
        if values.get("format", 1) > FORMAT:  # the other problems may be valid in the newer format
            self.problems.replace_all(nodes["format"].line, ("format",), NEWER_FORMAT)
            return None
        subject, default_source = values.get("subject", "country"), values.get("default_source")
        language = values.get("language", "en")
        countries = self.records("countries", nodes, inherit_defaults(subject, (), default_source, language))
        valid_countries = [row for row in countries if hasattr(row, "country")]
        inherited = inherit_defaults(subject, valid_countries, default_source, language)
        for name in lists():
            rows = countries if name == "countries" else self.records(name, nodes, inherited)
            values[name] = tuple(rows)
        found: Iterable[tuple[FieldPath, str]]
        if self.problems:  # the brief is invalid, but its ids can still be checked
            found = cross_field_problems(SimpleNamespace(**values))
        else:
            try:
                return CountryBrief(**values)
            except InvalidRecordError as error:
                found = error.problems
        for path, message in found:
            row = self.rows.get((str(path[0]), int(path[1])), _Row(root, ())) if len(path) > 1 else _Row(root, ())
            self.report_field(row.node, row.path, path[len(row.path) :], message)
        return None

    def records(self, name: str, nodes: Mapping[str, Node], inherited: Mapping[str, Any]) -> list[Any]:
        """Return the records of a list. An invalid record is a namespace with the fields that could be read."""
        if (node := nodes.get(name)) is None:
            return []
        if not isinstance(node, Items):
            self.report(node, (name,), not_a_list(name, lists()[name], node))
            return [SimpleNamespace()] if name == "countries" else []  # it is not also empty
        cls = lists()[name]
        declared_fields, required, span_field = fields_by_name(cls), _required(cls), _span_field(cls)
        defaults = {field: inherited[field] for field in _inherited_fields(cls) if inherited.get(field) is not None}
        records: list[Any] = []
        for index, item in enumerate(node.nodes):
            path, invalid_before = (name, index), self.invalid
            if not isinstance(item, Fields):
                self.report(item, path, not_a_record(cls, item))
                self.rows[name, len(records)] = _Row(item, path)
                records.append(SimpleNamespace())
                continue
            values = defaults | self.fields(item, path, declared_fields, required)
            span = values.get(span_field)
            row = _Row(item, path)
            for value in span if isinstance(span, range) else (span,):
                if len(self.rows) == MAX_RECORDS:
                    self.report(item, path, f"more than {MAX_RECORDS:,} records; each year of a span counts as one")
                    raise ReadingAbortedError
                self.rows[name, len(records)] = row
                if span_field and value is not None:
                    values[span_field] = value
                records.append(
                    self.record(cls, values, row) if self.invalid == invalid_before else SimpleNamespace(**values)
                )
        return records

    def record(self, cls: type[Record], values: dict[str, Any], row: _Row) -> Any:
        try:
            return cls(**values)
        except InvalidRecordError as error:
            for path, message in error.problems:
                self.report_field(row.node, row.path, path, message)
            return SimpleNamespace(**values)

    def fields(
        self,
        node: Fields,
        path: FieldPath,
        declared_fields: Mapping[str, Field],
        required: tuple[str, ...],
        other_names: Iterable[str] = (),
    ) -> dict[str, Any]:
        """Return the values of the fields of a record that could be read."""
        values: dict[str, Any] = {}
        seen = set()
        present: set[str] = set()
        for name, value in joined_pairs(node):
            field_name = name.text
            if field_name in seen:
                self.report(name, (*path, field_name), "appears twice")
            seen.add(field_name)
            if declared := declared_fields.get(field_name):
                value_type = declared.type
                if type(value) is Scalar and value_type.item is None:
                    try:
                        values[field_name] = value_type.parse(value.value)
                    except InvalidValueError as problem:
                        message = str(problem)
                        self.report(value, (*path, field_name), message + empty_remedy(declared, message))
                else:
                    self.value(value, (*path, field_name), value_type, values)
            elif field_name not in other_names:
                present = present or {other.text for other, _ in node.pairs}  # once: there may be very many
                unknown = unknown_field(node, name, value, [*declared_fields, *other_names], present)
                self.report(name, path if unknown.is_text else (*path, field_name), unknown.message)
                seen.add(unknown.meant)  # it is not also missing
        for field_name in required:
            if field_name not in seen:
                self.report(node, (*path, field_name), missing(declared_fields[field_name].type))
        return values

    def value(self, node: Node, path: FieldPath, value_type: ValueType, values: dict[str, Any]) -> None:
        """Parse a list of values, or report a list or fields where one value is expected."""
        if value_type.item is None:
            found: list[Any] = []
            if isinstance(node, CutScalar | SplitScalar):
                self.item(node, path, value_type, found)
                values.update((str(path[-1]), value) for value in found)
            else:
                self.report(node, path, not_a_value(value_type, node))
            return
        if not isinstance(node, Items):
            write = f"[{node.text}]" if isinstance(node, Scalar) and node.text else ""
            message = mismatch(f"a {value_type.name}, in [ ]", Unquoted(describe(node)), write)
            self.report(node, path, message)
            return
        items: list[Any] = []
        for index, item in enumerate(node.nodes):
            if isinstance(item, Scalar):
                self.item(item, (*path, index), value_type.item, items)
            else:
                self.report(item, (*path, index), not_a_value(value_type.item, item))
        values[str(path[-1])] = tuple(items)

    def item(self, node: Scalar, path: FieldPath, value_type: ValueType, items: list[Any]) -> None:
        """Append the value of a scalar to a list, or report its problem."""
        if isinstance(node, CutScalar) and value_type.is_free_text:
            self.report(node, path, cut_off_message(node.text, node.comment))
            return
        if isinstance(node, SplitScalar):
            self.report(node, path, split_message(node, value_type))
            return
        try:
            items.append(value_type.parse(node.value))
        except InvalidValueError as problem:
            self.report(node, path, str(problem))
