"""The text of a brief file with the places of all that it says, for edits that leave the rest as it is."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeAlias

import yaml
from attrs import frozen

from tipreport.files.parse import LOADER
from tipreport.model.brief import lists
from tipreport.model.field import fields

Node: TypeAlias = Any  # yaml.Node, which comes without useful types
Edit: TypeAlias = tuple[int, int, str]  # from, to, what is to stand there
_COMMENT = re.compile(r"(?m)(?:^|(?<=[ \t]))#.*$")
_SIGNS = re.compile(r"[^\n]")


@frozen(slots=False)
class SourceMap:
    """A YAML text that was read as a brief. Places are counted in characters."""

    text: str

    @cached_property
    def root(self) -> Node:
        """The head and the lists."""
        return yaml.compose(self.text, Loader=LOADER)

    def pairs(self, node: Node) -> "dict[str, tuple[Node, Node]]":
        """The names of fields with the nodes of name and value."""
        return {name.value: (name, value) for name, value in node.value}

    def node(self, name: str) -> Node | None:
        """What stands after a name of the head."""
        return self.pairs(self.root).get(name, (None, None))[1]

    def items(self, name: str) -> list[Node]:
        """The items of a list of the brief."""
        value = self.node(name)
        return list(value.value) if isinstance(value, yaml.SequenceNode) else []

    def lengths(self, name: str) -> list[int]:
        """How many records each item of a list stands for: several where it says a span of years."""
        spanning = [field.name for field in fields(lists()[name]) if field.type.spans]
        return [self._years(item, spanning[0]) if spanning else 1 for item in self.items(name)]

    def _years(self, item: Node, spanning: str) -> int:
        _, value = self.pairs(item).get(spanning, (None, None))
        first, to, last = value.value.partition(" to ") if value else ("", "", "")
        return int(last) - int(first) + 1 if to else 1

    def is_flow(self, node: Node) -> bool:
        """Whether a list or a record is written in brackets."""
        return bool(node.flow_style)

    def start(self, node: Node) -> int:
        """Where a node begins."""
        return int(node.start_mark.index)

    def end(self, node: Node) -> int:
        """Where it ends: after its last character, without what follows it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        start, end = self.start(node), int(node.end_mark.index)
        return start + len(self.text[start:end].rstrip())

    def after_name(self, name: str) -> int:
        """The place after the colon of a name of the head."""
        return self.text.index(":", self.end(self.pairs(self.root)[name][0])) + 1

    def line_start(self, place: int) -> int:
        """Where the line of a place begins."""
        return self.text.rfind("\n", 0, place) + 1

    def line_end(self, place: int) -> int:
        """Where the line of a place ends, before its line break."""
        found = self.text.find("\n", place)
        return len(self.text) if found < 0 else found

    def line(self, place: int) -> int:
        """The number of the line, from 1."""
        return self.text.count("\n", 0, place) + 1

    def column(self, place: int) -> int:
        """How far a place is from the beginning of its line."""
        return place - self.line_start(place)

    def edited(self, edits: Iterable[Edit]) -> str:
        """The text after edits that do not overlap; those of one place in their order."""
        pieces, place = [], 0
        for start, end, instead in sorted(edits, key=lambda edit: edit[:2]):
            pieces += [self.text[place:start], instead]
            place = end
        return "".join([*pieces, self.text[place:]])

    def comment_above(self, place: int) -> int:
        """Where the comments begin that stand directly above a line; the line itself, if there are none."""
        start = self.line_start(place)
        while start:
            before = self.line_start(start - 1)
            if not self.text[before:start].lstrip(" \t").startswith("#"):
                break
            start = before
        return start

    @cached_property
    def comments(self) -> tuple[tuple[int, str], ...]:
        """Every comment with its place."""
        seen, place = [], 0
        for node in sorted(self._scalars(self.root), key=self.start):
            start, end = self.start(node), self.end(node)
            if node.style in ("|", ">"):
                start = min(end, self.line_end(start))
            seen += [self.text[place:start], _SIGNS.sub("x", self.text[start:end])]
            place = max(end, place)
        masked = "".join([*seen, self.text[place:]])
        return tuple((found.start(), found[0].rstrip()) for found in _COMMENT.finditer(masked))

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
