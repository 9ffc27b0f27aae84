"""Changes fields of the head and of records in the text of a brief file."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from tipreport.errors import InvalidValueError
from tipreport.files.dump import WIDTH, FieldData, dump_flow, dump_value, field_data
from tipreport.files.edit_list import RecordGroup
from tipreport.files.nodes import Scalar
from tipreport.files.source_map import Edit, Node, SourceMap
from tipreport.model.brief import CountryBrief, head, inherit_defaults, lists
from tipreport.model.field import Field, fields

_ABSENT = object()


def edit_fields(
    text: SourceMap, new: CountryBrief, groups: Mapping[str, Sequence[RecordGroup]]
) -> tuple[str, list[str]]:
    """Return the text with changed fields, and the comments that were removed with fields.

    ``groups`` are the record groups of each list, one for each item.
    """
    inherited = inherit_defaults(new.subject, new.countries, new.default_source)
    editor = _FieldEditor(text)
    editor.record(text.root, new, head(), field_data(new, head(), {}), in_list=False)
    for name, cls in lists().items():
        records = getattr(new, name)
        for item, group in zip(text.items(name), groups[name], strict=True):
            record, years = records[group.new], group.years(records, group.new)
            data = field_data(record, fields(cls), inherited, years)
            editor.record(item, record, fields(cls), data, in_list=True, years=years)
    return text.apply(editor.edits), editor.dropped


class _FieldEditor:
    """Collects the edits of a text."""

    def __init__(self, text: SourceMap) -> None:
        self.text = text
        self.edits: list[Edit] = []
        self.dropped: list[str] = []

    def record(
        self, node: Node, record: Any, declared: Sequence[Field], data: FieldData, *, in_list: bool, years: str = ""
    ) -> None:
        """Change a record in the text to its new values."""
        present, wanted = self.text.pairs(node), dict(data)
        changed: dict[str, Any] = {}
        for field in declared:
            if field.name not in present:
                if field.name in wanted:
                    changed[field.name] = wanted[field.name]
            elif _current_value(field, present[field.name][1]) != _new_value(field, record, years):
                changed[field.name] = wanted.get(field.name, _ABSENT)
        if not changed:
            return
        if self.text.is_flow(node):
            self.flow(node, present, declared, changed, in_list=in_list)
        else:
            self.block(present, declared, changed)

    def flow(
        self,
        node: Node,
        present: Mapping[str, Any],
        declared: Sequence[Field],
        changed: Mapping[str, Any],
        *,
        in_list: bool,
    ) -> None:
        """Edit a record in braces. If it becomes too long for a line, each field gets its own line."""
        order = _order(present, declared, changed)
        start, end = self.text.start(node), self.text.end(node)
        pieces = [
            self.unchanged_text(name, present, changed) or f"{name}: {dump_flow(changed[name])}" for name in order
        ]
        braces = "{" + ", ".join(pieces) + "}"
        column = self.text.column(start)
        follows_dash = self.text.text[self.text.line_start(start) : start].strip() == "-"
        rest = self.text.text[end : self.text.line_end(end)].strip()
        if in_list and follows_dash and not rest and column + len(braces) > WIDTH and "\n" not in braces:
            lines = [
                self.unchanged_text(name, present, changed)
                or f"{name}: {dump_value(changed[name], len(name) + column + 2)}"
                for name in order
            ]
            braces = f"\n{' ' * column}".join(lines)
        self.edits.append((start, end, braces))
        self.record_dropped(present, changed)

    def unchanged_text(self, name: str, present: Mapping[str, Any], changed: Mapping[str, Any]) -> str:
        """Return the text of an unchanged field; empty if the field changed."""
        if name in changed:
            return ""
        key, value = present[name]
        return self.text.text[self.text.start(key) : self.text.end(value)]

    def block(self, present: Mapping[str, Any], declared: Sequence[Field], changed: Mapping[str, Any]) -> None:
        """Edit a record with a line for each field."""
        first = self.text.start(next(iter(present.values()))[0])
        column = self.text.column(first)
        unchanged = [name for name in present if changed.get(name) is not _ABSENT]
        for name, value in changed.items():
            if value is _ABSENT:
                self.remove(name, present, unchanged)
            elif name in present:
                self.replace(present[name], value, len(name) + column + 2)
            else:
                line = f"{name}: {dump_value(value, len(name) + column + 2)}"
                before = [other.name for other in declared[: [field.name for field in declared].index(name)]]
                earlier = [other for other in before if other in unchanged]
                if earlier:
                    position = self.text.line_end(self.text.end(present[earlier[-1]][1]))
                    self.edits.append((position, position, f"\n{' ' * column}{line}"))
                else:
                    position = self.text.start(present[unchanged[0]][0])
                    self.edits.append((position, position, f"{line}\n{' ' * column}"))
        self.record_dropped(present, changed)

    def replace(self, present: tuple[Node, Node], new: Any, indent: int) -> None:
        """Replace a value. The comment on its line is kept."""
        key, value = present
        text, start, end = self.text.text, self.text.start(value), self.text.end(value)
        colon = text.index(":", self.text.end(key)) + 1
        dumped = dump_value(new, indent)
        trailing = text[end : self.text.line_end(end)].strip()
        if isinstance(value, yaml.ScalarNode) and value.style in ("|", ">"):
            _, sign, comment = text[start : self.text.line_end(start)].partition("#")
            trailing, comment = (f"{sign}{comment}".rstrip(), f"  {sign}{comment}".rstrip())
            head, line_break, rest = dumped.partition("\n")
            dumped = f"{head}{comment}{line_break}{rest}"
        elif trailing and "\n" in dumped:
            dumped = dump_flow(new)
        self.edits.append((colon, end, f" {dumped}"))

    def remove(self, name: str, present: Mapping[str, Any], unchanged: Sequence[str]) -> None:
        """Remove a field with its lines."""
        key, value = present[name]
        start, end = self.text.start(key), self.text.line_end(self.text.end(value))
        if self.text.text[self.text.line_start(start) : start].strip():  # after the dash of a list
            names = [*present]
            following = next(other for other in names[names.index(name) + 1 :] if other in unchanged)
            self.edits.append((start, self.text.start(present[following][0]), ""))
        elif not any(edit[0] <= start < edit[1] for edit in self.edits):
            self.edits.append((self.text.line_start(start), min(end + 1, len(self.text.text)), ""))

    def record_dropped(self, present: Mapping[str, Any], changed: Mapping[str, Any]) -> None:
        """Record the comments that are removed with fields."""
        for name, value in changed.items():
            if value is _ABSENT:
                start = self.text.start(present[name][0])
                end = self.text.line_end(self.text.end(present[name][1]))
                self.dropped += [comment for position, comment in self.text.comments if start <= position < end]


def _order(present: Mapping[str, Any], declared: Sequence[Field], changed: Mapping[str, Any]) -> list[str]:
    """Return the names of the fields in braces. A new field follows the fields that are declared before it."""
    order = [name for name in present if changed.get(name) is not _ABSENT]
    names = [field.name for field in declared]
    for name in (name for name, value in changed.items() if name not in present and value is not _ABSENT):
        earlier = [order.index(other) for other in names[: names.index(name)] if other in order]
        order.insert(max(earlier, default=-1) + 1, name)
    return order


def _current_value(field: Field, node: Node) -> Any:
    """Return the value of a field in the text; ``_ABSENT`` if it is invalid."""
    try:
        if field.type.item:
            return tuple(field.type.item.parse(_plain_value(item)) for item in node.value)
        return field.type.parse(_plain_value(node))
    except (InvalidValueError, AttributeError, TypeError):
        return _ABSENT


def _plain_value(node: Node) -> Any:
    return Scalar(0, node.value, node.style is None).value


def _new_value(field: Field, record: Any, years: str) -> Any:
    """Return the new value of a field; for a span of years, the span."""
    value = getattr(record, field.name)
    return field.type.parse(years) if years and field.type.spans else value
