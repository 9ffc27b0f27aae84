"""Changes fields of the head and of records in the text of a brief file."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from tipreport.files.dump import FieldData, dump_flow, dump_value, field_data
from tipreport.files.edit.entries import EntryEditor, list_changes
from tipreport.files.edit.multiline_text import edit_lines
from tipreport.files.edit.records import RecordGroup
from tipreport.files.edit.source_map import Node, SourceMap
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.defaults import inherit_defaults
from tipreport.model.field import Field, fields

_INDENT = 2  # of the further lines of a value, from its name


def edit_fields(
    text: SourceMap, old: CountryBrief, new: CountryBrief, groups: Mapping[str, Sequence[RecordGroup]]
) -> tuple[SourceMap, list[str]]:
    """Return the text with changed fields, and the comments that were removed with fields.

    ``groups`` are the record groups of each list, one for each item. A field is edited only if its value differs
    between the two briefs.
    """
    inherited = inherit_defaults(new.subject, new.countries, new.default_source, new.language)
    editor = _FieldEditor(text)
    editor.edit(text.root, head(), _changed(head(), old, new), field_data(new, head(), {}))
    for name, cls in lists().items():
        before, after = getattr(old, name), getattr(new, name)
        for item, group in zip(text.items(name), groups[name], strict=True):
            years = group.years(after, group.new)
            data = field_data(after[group.new], fields(cls), inherited, years)
            changed = _changed(fields(cls), before[group.old], after[group.new])
            if years != group.years(before, group.old):
                changed[group.span_field] = ()
            editor.edit(item, fields(cls), changed, data)
    return text.apply(editor.entries.edits), editor.entries.dropped


def _changed(declared: Sequence[Field], old: Any, new: Any) -> dict[str, Sequence[str]]:
    """Return the names of the changed fields; for a list, with its old items as text."""
    values = ((field, getattr(old, field.name), getattr(new, field.name)) for field in declared)
    return {
        field.name: [*map(str, field.type.dump(before))] if field.type.item else ()
        for field, before, after in values
        if before != after
    }


class _FieldEditor:
    """Collects the edits of a text."""

    def __init__(self, text: SourceMap) -> None:
        self.text = text
        self.entries = EntryEditor(text)

    def edit(
        self, node: Node, declared: Sequence[Field], changed: Mapping[str, Sequence[str]], data: FieldData
    ) -> None:
        """Change some fields of a record in the text. ``data`` are the fields that the file must contain."""
        present, wanted = self.text.pairs(node), dict(data)
        names = [*present]
        removed, added = set(), defaultdict(list)
        indent = self.text.column(self.text.start(node))
        for index, field in enumerate(declared):
            if field.name in present:
                if field.name not in changed:
                    continue
                if field.name in wanted:
                    value, old_items = present[field.name][1], changed[field.name]
                    self.value(value, old_items, wanted[field.name], indent, in_braces=self.text.is_flow(node))
                else:
                    removed.add(names.index(field.name))
            elif field.name in wanted:
                before = [names.index(other.name) for other in declared[:index] if other.name in present]
                added[max(before, default=-1)].append(self.field(field.name, wanted[field.name], node))
        if removed or added:
            entries = [(self.text.start(key), self.text.end(value)) for key, value in present.values()]
            edit = self.entries.in_brackets if self.text.is_flow(node) else self.entries.on_lines
            edit(entries, removed, added)

    def field(self, name: str, value: Any, node: Node) -> str:
        """Return the text of a new field."""
        if self.text.is_flow(node):
            return f"{name}: {dump_flow(value)}"
        column = self.text.column(self.text.start(node))
        return f"{name}: {dump_value(value, column + len(name) + 2, column + _INDENT)}"

    def value(self, node: Node, old_items: Sequence[str], new: Any, indent: int, *, in_braces: bool) -> None:
        """Replace a value of a record with some indent. The comment on its line is kept."""
        if old_items and new:
            self.items(node, old_items, new)
            return
        text, start, end = self.text.text, self.text.start(node), self.text.end(node)
        column = self.text.column(start)
        if isinstance(node, yaml.ScalarNode) and isinstance(new, str):
            source = "\n".join(text[start:end].splitlines())
            if edited := edit_lines(source, new, column, in_braces=in_braces):
                self.entries.replace(start, end, edited)
                return
        dumped = dump_flow(new) if in_braces else dump_value(new, column, indent + _INDENT)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            _, sign, comment = text[start : self.text.line_end(start)].partition("#")
            line, line_break, rest = dumped.partition("\n")
            dumped = f"{line}{f'  {sign}{comment}'.rstrip()}{line_break}{rest}"
        elif "\n" in dumped and not self.text.is_blank(end, self.text.line_end(end)):
            dumped = dump_flow(new)
        if isinstance(node, yaml.SequenceNode):  # all its items are removed
            start = self.text.indicators.rindex(":", 0, start) + 1
            self.entries.drop_comments(start, end)
            dumped = f" {dumped}"
        self.entries.replace(start, end, dumped)

    def items(self, node: Node, old: Sequence[str], new: Sequence[Any]) -> None:
        """Change the items of a list of values."""
        is_flow = self.text.is_flow(node)
        dumped = {str(value): dump_flow(value) if is_flow else f"- {dump_value(value, 0)}" for value in new}
        starts = [self.text.start(item) if is_flow else self.text.dash(item) for item in node.value]
        entries = [(start, self.text.end(item)) for start, item in zip(starts, node.value, strict=True)]
        replaced, removed, added = list_changes(old, [*map(str, new)])
        for index, item in replaced.items():
            self.entries.replace(*entries[index], dumped[item])
        if removed or added:
            edit = self.entries.in_brackets if is_flow else self.entries.on_lines
            edit(entries, removed, {after: [dumped[item] for item in items] for after, items in added.items()})
