"""From the nodes of a brief file to the model. Every problem has its line."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any

from attrs import define, field, frozen

from tipreport.errors import FieldPath, InvalidRecordError, InvalidValueError
from tipreport.files.nodes import Fields, Items, Node, Refused, Scalar
from tipreport.files.problems import ProblemLog, TooManyError
from tipreport.model.brief import FORMAT, NEWER, CountryBrief, cross_field_problems, head, inherit_defaults, lists
from tipreport.model.field import MISSING, Field, Record, fields, fields_by_name, per_class
from tipreport.model.messages import closest, did_you_mean
from tipreport.model.value_type import ValueType

MOST_RECORDS = 50_000  # fifty times as many as a large brief has; spans of years could make millions


@frozen
class LocatedBrief:
    """A brief of a file, and the location of each record in that file.

    ``locations["figures", 3]`` is that of the fourth figure: its line, or in a workbook its cell, ``Figures!A12``.
    """

    brief: CountryBrief
    locations: Mapping[tuple[str, int], int | str]


def parse_brief(text: str, file: str = "text") -> CountryBrief:
    """The brief in a YAML or JSON text; ``file`` is its name in messages.

    Raises `BriefFileError` with every problem of the text.
    """
    return parse_located(text, file).brief


def parse_located(text: str, file: str, loader: Any = None) -> LocatedBrief:
    """The brief of a text, with the line of each record. Raises `BriefFileError` with every problem."""
    from tipreport.files.parse import parse  # PyYAML comes with the first file, not with the library

    problems = ProblemLog(file)
    reading = _Reading(problems)
    try:
        root = parse(text, problems, loader)
        brief = reading.brief(root) if root else None
    except TooManyError:
        brief = None
    if brief is None:
        raise problems.error()
    return LocatedBrief(brief, {key: row.node.line for key, row in reading.rows.items()})


@cache
def _head() -> tuple[Mapping[str, Field], tuple[str, ...]]:
    """The fields of the head by name, and the names of those that are required."""
    return {field.name: field for field in head()}, tuple(field.name for field in head() if field.required)


@per_class
def _required(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls) if field.required)


@per_class
def _inherited_fields(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls) if field.inherited)


@per_class
def _spanning(cls: type[Record]) -> str:
    return next((field.name for field in fields(cls) if field.type.spans), "")


@frozen
class _Row:
    """The node of a record; a span of years is one node with several records."""

    node: Node
    path: FieldPath


@define
class _Reading:
    problems: ProblemLog
    rows: dict[tuple[str, int], _Row] = field(factory=dict)
    unread: int = 0  # values that could not be read

    def bad(self, node: Node, path: FieldPath, message: str) -> None:
        self.unread += 1
        if not isinstance(node, Refused):
            self.problems.add(node.line, path, message)

    def bad_field(self, row: Node, path: FieldPath, rest: FieldPath, message: str) -> None:
        """A problem of a field, at the field's own line if it has one."""
        names = {name.text: name for name, _ in row.pairs} if isinstance(row, Fields) else {}
        self.bad(names.get(str(rest[0]) if rest else "", row), path + rest, message)

    def brief(self, root: Fields) -> CountryBrief | None:
        nodes = {name.text: node for name, node in root.pairs}
        values = self.fields(root, (), *_head(), lists())
        if values.get("format", 1) > FORMAT:  # other problems cannot be recognised
            self.problems.only(nodes["format"].line, ("format",), NEWER)
            return None
        subject, default_source = values.get("subject", "country"), values.get("default_source")
        countries = self.records("countries", nodes, inherit_defaults(subject, (), default_source))
        inherited = inherit_defaults(subject, [row for row in countries if hasattr(row, "country")], default_source)
        for name in lists():
            rows = countries if name == "countries" else self.records(name, nodes, inherited)
            values[name] = tuple(rows)
        found: Iterable[tuple[FieldPath, str]]
        if self.problems:  # it is invalid, but its ids can still be checked
            found = cross_field_problems(SimpleNamespace(**values))
        else:
            try:
                return CountryBrief(**values)
            except InvalidRecordError as error:
                found = error.problems
        for path, message in found:
            row = self.rows.get((str(path[0]), int(path[1])), _Row(root, ())) if len(path) > 1 else _Row(root, ())
            self.bad_field(row.node, row.path, path[len(row.path) :], message)
        return None

    def records(self, name: str, nodes: Mapping[str, Node], inherited: Mapping[str, Any]) -> list[Any]:
        """The records of a list; an invalid one as a namespace of the fields that could be read."""
        if (node := nodes.get(name)) is None:
            return []
        if not isinstance(node, Items):
            self.bad(node, (name,), f"expected a list of records, got {_found(node)}")
            return []
        cls = lists()[name]
        declared_fields, required, spanning = fields_by_name(cls), _required(cls), _spanning(cls)
        defaults = {field: inherited[field] for field in _inherited_fields(cls) if inherited.get(field) is not None}
        records: list[Any] = []
        for index, item in enumerate(node.nodes):
            path, so_far = (name, index), self.unread
            if not isinstance(item, Fields):
                self.bad(item, path, f"expected fields such as name: value, got {_found(item)}")
                continue
            values = defaults | self.fields(item, path, declared_fields, required)
            span = values.get(spanning)
            row = _Row(item, path)
            for value in span if isinstance(span, range) else (span,):
                if len(self.rows) == MOST_RECORDS:
                    self.bad(item, path, f"more than {MOST_RECORDS:,} records, each year of a span being one")
                    raise TooManyError
                self.rows[name, len(records)] = row
                if spanning and value is not None:
                    values[spanning] = value
                records.append(self.record(cls, values, row) if self.unread == so_far else SimpleNamespace(**values))
        return records

    def record(self, cls: type[Record], values: dict[str, Any], row: _Row) -> Any:
        try:
            return cls(**values)
        except InvalidRecordError as error:
            for path, message in error.problems:
                self.bad_field(row.node, row.path, path, message)
            return SimpleNamespace(**values)

    def fields(
        self,
        node: Fields,
        path: FieldPath,
        declared_fields: Mapping[str, Field],
        required: tuple[str, ...],
        other_names: Iterable[str] = (),
    ) -> dict[str, Any]:
        """The values of the fields of a record that could be read."""
        values: dict[str, Any] = {}
        seen = set()
        for name, value in node.pairs:
            word = name.text
            if word in seen:
                self.bad(name, (*path, word), "appears twice")
            seen.add(word)
            if declared := declared_fields.get(word):
                value_type = declared.type
                if type(value) is Scalar and value_type.item is None:
                    try:
                        values[word] = value_type.parse(value.value)
                    except InvalidValueError as problem:
                        self.bad(value, (*path, word), str(problem))
                else:
                    self.value(value, (*path, word), value_type, values)
            elif word not in other_names:
                seen.update(self.unknown(node, name, value, path, [*declared_fields, *other_names]))
        for word in required:
            if word not in seen:
                self.bad(node, (*path, word), MISSING)
        return values

    def value(self, node: Node, path: FieldPath, value_type: ValueType, values: dict[str, Any]) -> None:
        """Parse a list of values, or report a list or fields where one value is expected."""
        if value_type.item is None or not isinstance(node, Items):
            expected = value_type.name if value_type.item is None else f"a {value_type.name}, in [ ]"
            self.bad(node, path, f"expected {expected}, got {_found(node)}")
            return
        items = []
        for index, item in enumerate(node.nodes):
            if isinstance(item, Scalar):
                try:
                    items.append(value_type.item.parse(item.value))
                except InvalidValueError as problem:
                    self.bad(item, (*path, index), str(problem))
            else:
                self.bad(item, (*path, index), f"expected {value_type.item.name}, got {_found(item)}")
        values[str(path[-1])] = tuple(items)

    def unknown(
        self, node: Fields, name: Scalar, value: Node, path: FieldPath, declared_fields: list[str]
    ) -> list[str]:
        """Report an unknown field. Returns the similar fields, which are then not reported as missing."""
        if node.braces and isinstance(value, Scalar) and (value.value is None or " " in name.text):
            self.bad(name, path, _comma_hint(node, name))
            return []
        if not path and name.text == "brief":
            self.bad(name, (name.text,), "unknown field: the id of a brief is now written as `id`")
            return ["id"]
        self.bad(name, (*path, name.text), f"unknown field{did_you_mean(name.text, declared_fields)}")
        return closest(name.text, declared_fields)


def _comma_hint(node: Fields, name: Scalar) -> str:
    """The message for text after a comma in braces that is read as a field: the most common mistake of authors."""
    before = next(
        (value for after, value in zip(node.nodes[2::2], node.nodes[1::2], strict=False) if after is name), None
    )
    if isinstance(before, Scalar) and before.text.isdecimal() and re.fullmatch("[0-9]{3}", name.text):
        return f"numbers have no thousands separators: write {before.text}{name.text}"
    rest = f'"{name.text}" looks like the rest of the text before it'
    return f"{rest}: inside {{ }} a comma ends a field; put the text in quotation marks"


def _found(node: Node) -> str:
    match node:
        case Items():
            return "a list"
        case Fields():
            return "fields"
    return f'"{node.text}"' if node.text else "nothing"
