"""YAML text to nodes, in one pass over the parser's events; what a brief must not hold is refused here."""

import re
from collections.abc import Iterable
from typing import Any

import yaml
from attrs import define, field
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from tipreport.errors import Problem
from tipreport.files.nodes import Fields, Items, Node, Scalar

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_BYTES, MAX_DEPTH = 2_000_000, 30

# JSON writes a character beyond U+FFFF as two escapes, YAML as one
_JSON_PAIR = re.compile(r"((?<!\\)(?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
_NODE_EVENTS = frozenset({ScalarEvent, MappingStartEvent, SequenceStartEvent, AliasEvent})
_END_EVENTS = frozenset({MappingEndEvent, SequenceEndEvent})
# what YAML refuses
_UNSEEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_WORDS = {
    "mapping values are not allowed": "a colon and a space begin a value; put the text in quotation marks",
    "cannot start any token": "put text that begins so in quotation marks, and indent with spaces, not tabs",
    "expected ',' or": "a { or [ is not closed, or text in it needs quotation marks",
    "could not find expected ':'": "expected a line such as name: value",
    "expected <block end>": "this line is indented otherwise than its neighbours, or its text needs quotation marks",
}


def _one_escape(pair: re.Match[str]) -> str:
    character = bytes.fromhex(pair[2] + pair[3]).decode("utf-16-be")
    return f"{pair[1]}\\U{ord(character):08x}"


def parse(text: str, file: str, problems: list[Problem], loader: Any = None) -> Fields | None:
    """The root of a YAML or JSON text, if all of it could be read.

    What is not YAML, or more of it than a brief needs, is added to ``problems`` and nothing returned.
    """
    text = text.removeprefix("\ufeff")
    if text.lstrip().startswith("{"):
        text = _JSON_PAIR.sub(_one_escape, text)
    building = _Building(file, problems)
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        building.refuse(1, TOO_LARGE)
        return None
    try:
        root = building.build(yaml.parse(text, Loader=loader or LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        hint = next((words for part, words in _IN_WORDS.items() if part in str(error.problem)), error.problem)
        building.refuse(mark.line + 1 if mark else 1, f"not valid YAML: {hint}")
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        unseen = _UNSEEN.search(text)
        line = text.count("\n", 0, unseen.start()) + 1 if unseen else 1
        which = f"the character U+{ord(unseen[0]):04X}" if unseen else "a control character"
        building.refuse(line, f"{which} is not allowed")
    else:
        if isinstance(root, Fields):
            return root
        building.refuse(1, "the file is empty" if root is None else "expected lines such as name: value")
    return None


TOO_LARGE = f"the file is larger than {MAX_BYTES // 10**6} MB"


@define
class _Building:
    """The tree while it grows: the lists and fields that are still open."""

    file: str
    problems: list[Problem]
    root: Node | None = None
    open: list[Items | Fields] = field(factory=list)

    def refuse(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.file, line, (), message))

    def build(self, events: Iterable[Any]) -> Node | None:
        for event in events:
            kind = type(event)
            if kind in _END_EVENTS:
                self.open.pop()
            elif kind in _NODE_EVENTS:
                if not self.place(event, self.node(event)):
                    return None
            elif kind is DocumentStartEvent and self.root is not None:
                self.refuse(event.start_mark.line + 1, "expected one document, found a second after ---")
                return None
        return self.root

    def node(self, event: Any) -> Node:
        """The node that an event begins; refused and replaced where a brief must not hold it."""
        line, kind = event.start_mark.line + 1, type(event)
        if kind is AliasEvent:
            self.refuse(line, f"aliases (*{event.anchor}) are not allowed: write the value out")
            return Scalar(line, "", plain=True)
        if event.anchor:
            self.refuse(line, "anchors (&name) are not allowed")
        elif event.tag:
            tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            self.refuse(line, f"tags ({tag}) are not allowed")
        if kind is ScalarEvent:
            return Scalar(line, event.value, event.implicit[0])
        return Fields(line, event.flow_style) if kind is MappingStartEvent else Items(line)

    def place(self, event: Any, node: Node) -> bool:
        """Put a node into the one that is open. False if it would lie too deep."""
        if not self.open:
            self.root = node
        else:
            parent = self.open[-1]
            if type(event) is not ScalarEvent and isinstance(parent, Fields) and len(parent.nodes) % 2 == 0:
                self.refuse(node.line, "expected a name, found a list or braces")
            parent.nodes.append(node)
        if not isinstance(node, Scalar):
            if len(self.open) == MAX_DEPTH:
                self.refuse(node.line, f"more than {MAX_DEPTH} levels of lists and braces")
                return False
            self.open.append(node)
        return True
