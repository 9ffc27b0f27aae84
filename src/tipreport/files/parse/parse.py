"""Parses YAML text to nodes, in one pass over the events of the parser. Aliases, anchors and tags are errors."""

import re
from collections.abc import Iterable
from decimal import Decimal
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

from tipreport.files.content import MAX_TEXT_BYTES, TEXT_TOO_LARGE
from tipreport.files.parse.mistakes import cut_off, may_cut, mistake_in
from tipreport.files.parse.nodes import CutScalar, Fields, InvalidNode, Items, Node, Scalar, with_current_names
from tipreport.files.problems import ProblemLog

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_DEPTH = 30
TOO_DEEP = f"more than {MAX_DEPTH} levels of lists and braces"

# JSON writes some small numbers as 9e-05, and a character beyond U+FFFF as two escapes; YAML needs one escape.
_EXPONENT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?[eE][-+]?[0-9]{1,2}")
_SURROGATE_PAIR = re.compile(r"((?<!\\)(?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
_NODE_EVENTS = frozenset({ScalarEvent, MappingStartEvent, SequenceStartEvent, AliasEvent})
_END_EVENTS = frozenset({MappingEndEvent, SequenceEndEvent})
# Characters that YAML does not allow.
_INVALID = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Parts of PyYAML messages, each with our message, and whether the problem is located where its context begins.
_UNCLOSED_QUOTE = ("a quotation mark is not closed", True)
_ESCAPE = ("\\ between double quotation marks begins an escape; use single ones, or \\\\", False)
_INDENTATION = (
    "the lines around this one are indented differently, or its text needs quotation marks",
    False,
)
_INDICATOR = ("text that begins with &, * or ! needs quotation marks", False)
_INVALID_START = "cannot start any token"
_EMPTY = 'the file is empty: "tipreport new malta" writes the first lines of a brief of Malta'
_MESSAGES = {
    "mapping values are not allowed": ("a colon and a space begin a value; put the text in quotation marks", False),
    "sequence entries are not allowed": ("a list begins on a line of its own, or is in [ ]", False),
    _INVALID_START: ("text that begins with {} needs quotation marks", False),
    "expected ',' or": ("a { or [ is not closed, or text in it needs quotation marks", True),
    "could not find expected ':'": ("expected a line such as name: value", True),
    "unexpected end of stream": _UNCLOSED_QUOTE,
    "unexpected document": _UNCLOSED_QUOTE,
    "<document start>": ("there is more text after the end of the brief", False),
    "node content": ("a value is missing, or begins with a character that needs quotation marks", False),
    "escape": _ESCAPE,
    "hexdecimal": _ESCAPE,
    "line break": ("after | or > the text begins on the next line", False),
    "<block end>": _INDENTATION,
    "expected key": _INDENTATION,
    "'-' indicator": _INDENTATION,
    "alphabetic or numeric": _INDICATOR,
    "URI": _INDICATOR,
    "'>'": _INDICATOR,
}


def _join_surrogates(pair: re.Match[str]) -> str:
    character = bytes.fromhex(pair[2] + pair[3]).decode("utf-16-be")
    return f"{pair[1]}\\U{ord(character):08x}"


def parse(text: str, problems: ProblemLog, loader: Any = None) -> Fields | None:
    """Return the root of a YAML or JSON text, with the names that fields have today.

    Adds problems to ``problems``. Returns None for a text that is not YAML, is too large, or is nested too deeply.
    """
    text = text.removeprefix("\ufeff")
    json = text.lstrip().startswith("{")
    if json:
        text = _SURROGATE_PAIR.sub(_join_surrogates, text)
    if len(text.encode("utf-8", "replace")) > MAX_TEXT_BYTES:
        problems.add(1, (), TEXT_TOO_LARGE)
        return None
    if (position := text.find("\ufeff")) >= 0:  # the two parsers of PyYAML handle it differently
        problems.add(text.count("\n", 0, position) + 1, (), "the character U+FEFF is not allowed")
        return None
    builder = _NodeBuilder(problems, json, text if may_cut(text) else "")
    try:
        root = builder.build(yaml.parse(text, Loader=loader or LOADER))
    except yaml.MarkedYAMLError as error:
        line, message = _not_yaml(error, text)
        problems.add(line, (), message.replace("YAML", "JSON") if problems.file.endswith(".json") else message)
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        invalid = _INVALID.search(text)
        line = text.count("\n", 0, invalid.start()) + 1 if invalid else 1
        which = f"the character U+{ord(invalid[0]):04X}" if invalid else "a control character"
        problems.add(line, (), f"{which} is not allowed")
    else:
        if isinstance(root, Fields):
            return with_current_names(root)
        if not builder.aborted:
            problems.add(1, (), _EMPTY if root is None else "expected lines such as name: value")
    return None


def _not_yaml(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Return the line and the message of a text that is not YAML: the mistake, or else the parser's problem."""
    problem = str(error.problem)
    hint, at_context = next((message for part, message in _MESSAGES.items() if part in problem), (problem, False))
    marks = [error.problem_mark, error.context_mark]
    mark = next((mark for mark in (marks[::-1] if at_context else marks) if mark), None)
    if mark and (found := mistake_in(text.splitlines(), _suspected(error, mark.line, at_context=at_context))):
        return found[0] + 1, found[1]
    is_at_end = error.problem_mark is not None and not text[error.problem_mark.index :].strip()
    if is_at_end and "node content" in problem and (bracket := _open_bracket(text)):
        return bracket.start_mark.line + 1, f"not valid YAML: {text[bracket.start_mark.index]} is not closed"
    if mark and _INVALID_START in problem:
        hint = hint.format(_character_at(text, mark))
    message = TOO_DEEP if "nesting depth" in problem else f"not valid YAML: {hint}"
    return mark.line + 1 if mark else 1, message


def _open_bracket(text: str) -> yaml.Token | None:
    """Return the last bracket that a text does not close."""
    brackets: list[yaml.Token] = []
    for token in yaml.scan(text, Loader=LOADER):
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            brackets.append(token)
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and brackets:
            brackets.pop()
    return brackets[-1] if brackets else None


def _character_at(text: str, mark: yaml.Mark) -> str:
    """Return the character at a position and its column, from 1: ``"%" in column 12``."""
    line = text.splitlines()[mark.line : mark.line + 1]
    found = "".join(line)[mark.column : mark.column + 1]
    return f'"{found}" (column {mark.column + 1})' if found.strip() else "this character"


def _suspected(error: yaml.MarkedYAMLError, line: int, *, at_context: bool) -> Iterable[int]:
    """Return the lines, from 0, that may have made the text invalid, the most likely first."""
    if at_context and error.problem_mark and error.context_mark:
        return range(error.context_mark.line, error.problem_mark.line + 1)
    return line, line - 1


@define
class _NodeBuilder:
    """Builds the tree of nodes: the lists and fields that are still open."""

    problems: ProblemLog
    json: bool
    commented: str  # the text, if it may have a comment that cuts off the end of a value
    root: Node | None = None
    open: list[Items | Fields] = field(factory=list)
    flow_depth: int = 0  # the depth of the outermost open { } or [ ]
    aborted: bool = False

    def report(self, line: int, message: str) -> None:
        self.problems.add(line, (), message)

    def build(self, events: Iterable[Any]) -> Node | None:
        for event in events:
            kind = type(event)
            if kind in _END_EVENTS:
                self.open.pop()
                if len(self.open) < self.flow_depth:
                    self.flow_depth = 0
            elif kind in _NODE_EVENTS:
                if not self.add(event, self.node(event)):
                    self.aborted = True
                    return None
            elif kind is DocumentStartEvent and self.root is not None:
                self.report(event.start_mark.line + 1, "expected one document, found a second after ---")
                self.aborted = True
                return None
        return self.root

    def node(self, event: Any) -> Node:
        """Return the node of an event. Reports a node that a brief must not contain, and replaces an alias."""
        line, kind = event.start_mark.line + 1, type(event)
        if kind is AliasEvent:
            self.report(line, f"aliases (*{event.anchor}) are not allowed: repeat the value")
            return InvalidNode(line, "", plain=True)
        if event.anchor:
            self.report(line, "anchors (&name) are not allowed")
        elif event.tag:
            tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            self.report(line, f"tags ({tag}) are not allowed")
        if kind is ScalarEvent:
            plain = event.implicit[0]
            if plain and self.flow_depth and "?" in event.value:  # the pure Python parser would read a name
                self.report(line, "a question mark inside { } or [ ] needs quotation marks")
            if plain and self.commented and (comment := cut_off(self.commented, event.end_mark.index)):
                return CutScalar(line, event.value, plain, comment)
            number = self.json and plain and _EXPONENT.fullmatch(event.value)
            return Scalar(line, f"{Decimal(event.value):f}" if number else event.value, plain)
        if event.flow_style and not self.flow_depth:
            self.flow_depth = len(self.open) + 1
        return Fields(line, event.flow_style) if kind is MappingStartEvent else Items(line)

    def add(self, event: Any, node: Node) -> bool:
        """Add a node to the innermost open one. Returns False if it is nested too deeply."""
        if not self.open:
            self.root = node
        else:
            parent = self.open[-1]
            if type(event) is not ScalarEvent and isinstance(parent, Fields) and len(parent.nodes) % 2 == 0:
                self.report(node.line, "expected a name, found a list or braces")
            parent.nodes.append(node)
        if not isinstance(node, Scalar):
            if len(self.open) == MAX_DEPTH:
                self.report(node.line, TOO_DEEP)
                return False
            self.open.append(node)
        return True
