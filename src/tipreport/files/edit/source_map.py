"""The positions of values and comments in the text of a brief file, for edits that keep the rest unchanged."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeAlias

import yaml
from attrs import frozen

from tipreport.files.parse.nodes import EARLIER_NAMES
from tipreport.model.brief import lists
from tipreport.model.field import fields

LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the values of scalars remain text
Node: TypeAlias = Any  # yaml.Node, whose type hints are incomplete
Edit: TypeAlias = tuple[int, int, str]  # start, end, replacement
_BREAK = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?:^|(?<=[ \t\r\n]))#[^\r\n]*")
_CHARACTERS = re.compile(r"[^\r\n]")


@frozen(slots=False)
class SourceMap:
    """The text of a valid brief in YAML. Positions are counted in characters."""

    text: str

    @cached_property
    def root(self) -> Node:
        """The node of the whole brief."""
        return yaml.compose(self.text, Loader=LOADER)

    @cached_property
    def head(self) -> "dict[str, tuple[Node, Node]]":
        """The nodes of the name and of the value of each field and list of the brief, by name."""
        return self.pairs(self.root)

    def pairs(self, node: Node) -> "dict[str, tuple[Node, Node]]":
        """Return the nodes of the name and of the value of each field, by its name of today."""
        return {EARLIER_NAMES.get(name.value, name.value): (name, value) for name, value in node.value}

    def node(self, name: str) -> Node | None:
        """Return the node of a field of the brief; None if it is absent."""
        return self.head.get(name, (None, None))[1]

    def items(self, name: str) -> list[Node]:
        """Return the items of a list of the brief."""
        value = self.node(name)
        return list(value.value) if isinstance(value, yaml.SequenceNode) else []

    def lengths(self, name: str) -> list[int]:
        """Return the number of records of each item of a list: several for a span of years."""
        span_field = [field.name for field in fields(lists()[name]) if field.type.spans]
        return [self._years(item, span_field[0]) if span_field else 1 for item in self.items(name)]

    def _years(self, item: Node, span_field: str) -> int:
        _, value = self.pairs(item).get(span_field, (None, None))
        first, to, last = value.value.partition(" to ") if value else ("", "", "")
        return int(last) - int(first) + 1 if to else 1

    def is_flow(self, node: Node) -> bool:
        """Return whether a list or a record is written in brackets."""
        return bool(node.flow_style)

    def start(self, node: Node) -> int:
        """Return the start of a node."""
        return int(node.start_mark.index)

    def end(self, node: Node) -> int:
        """Return the end of a node, directly after its last character."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        start, end = self.start(node), int(node.end_mark.index)
        return start + len(self.text[start:end].rstrip())

    def dash(self, item: Node) -> int:
        """Return the position of the dash of an item of a list that is not in brackets."""
        return self.indicators.rindex("-", 0, self.start(item))

    def after_name(self, name: str) -> int:
        """Return the position after the colon of a field of the head."""
        return self.text.index(":", self.end(self.head[name][0])) + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def line(self, position: int) -> int:
        """Return the number of the line, from 1."""
        return bisect_right(self._line_starts, position)

    def line_start(self, position: int) -> int:
        """Return the start of the line of a position."""
        return self._line_starts[self.line(position) - 1]

    def line_end(self, position: int) -> int:
        """Return the end of the line of a position, before its line break."""
        start = self.line_start(position)
        return start + len(self.text[start : self.next_line(position)].rstrip("\r\n"))

    def next_line(self, position: int) -> int:
        """Return the start of the next line; the end of the text after the last line."""
        line = self.line(position)
        return self._line_starts[line] if line < len(self._line_starts) else len(self.text)

    def line_break(self, position: int) -> str:
        """Return the line break at the end of a line; that of the line before it if it has none."""
        for inside in (position, self.line_start(position) - 1):
            if inside >= 0 and (found := self.text[self.line_end(inside) : self.next_line(inside)]):
                return found
        return "\n"

    def with_breaks(self, text: str, position: int) -> str:
        """Return new text for a position, with the line breaks of the line there."""
        return text.replace("\n", self.line_break(position))

    def column(self, position: int) -> int:
        """Return the distance of a position from the start of its line."""
        return position - self.line_start(position)

    def is_blank(self, start: int, end: int) -> bool:
        """Return whether a part of the text is only white space."""
        return not self.text[start:end].strip()

    def apply(self, edits: Iterable[Edit]) -> "SourceMap":
        """Return the edited text. Edits must not overlap; edits at the same position are applied in order."""
        edits = [*edits]
        if not edits:
            return self
        pieces, position = [], 0
        for start, end, replacement in sorted(edits, key=lambda edit: edit[:2]):
            pieces += [self.text[position:start], replacement]
            position = end
        return SourceMap("".join([*pieces, self.text[position:]]))

    def comment_above(self, position: int) -> int:
        """Return the start of the comments directly above a line; without any, the start of the line."""
        start = self.line_start(position)
        while start:
            before = self.line_start(start - 1)
            if not self.text[before:start].lstrip(" \t").startswith("#"):
                break
            start = before
        return start

    @cached_property
    def comments(self) -> tuple[tuple[int, str], ...]:
        """Every comment with its position."""
        return tuple((found.start(), found[0].rstrip()) for found in _COMMENT.finditer(self._without_scalars))

    def comments_in(self, start: int, end: int) -> list[str]:
        """Return the comments that begin in a part of the text."""
        first = bisect_right(self.comments, start, key=lambda comment: comment[0] + 1)
        last = bisect_right(self.comments, end, lo=first, key=lambda comment: comment[0] + 1)
        return [comment for _, comment in self.comments[first:last]]

    @cached_property
    def indicators(self) -> str:
        """The text with an x for each character of a scalar or comment: only indicators and white space remain."""
        return _COMMENT.sub(lambda found: "x" * len(found[0]), self._without_scalars)

    @cached_property
    def _without_scalars(self) -> str:
        masked_parts, position = [], 0
        for node in sorted(self._scalars(self.root), key=self.start):
            start, end = self.start(node), self.end(node)
            if node.style in ("|", ">"):
                start = min(end, self.line_end(start))
            masked_parts += [self.text[position:start], _CHARACTERS.sub("x", self.text[start:end])]
            position = max(end, position)
        return "".join([*masked_parts, self.text[position:]])

    def _scalars(self, node: Node) -> Iterator[Node]:
        if isinstance(node, yaml.ScalarNode):
            yield node
        elif isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                yield name
                yield from self._scalars(value)
        else:
            for item in node.value:
                yield from self._scalars(item)
