"""Finds the lines of a plugin that print each type of block, by watching an export."""

import io
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import lru_cache
from itertools import groupby
from types import CodeType, FrameType
from typing import TYPE_CHECKING, Any

from attrs import field, fields, frozen, has

from tipreport.model.collection import Briefs
from tipreport.plugin import ExportContext
from tipreport.testing import samples
from tipreport.testing.trial_run import composed
from tipreport.testing.under_test import ExporterUnderTest

if TYPE_CHECKING:
    from tipreport.document import Document

_MOST = 3  # ranges of lines that a message names
_ENOUGH = 200  # visits of a line of which the variables are looked at, unless one type has all of them
_Line = tuple[str, int]  # a module of the plugin, and a line in it


@lru_cache(maxsize=4)
def code_of_blocks(tested: ExporterUnderTest) -> Mapping[str, str]:
    """Return the lines that handle blocks of one type only, by type: `` (code for Terms: tipreport_docx, line 12)``.

    Empty for a data format. A type whose blocks share all their code with others has no lines.
    """
    if not tested.exporter.renders:
        return {}
    documents = composed(tested, samples.full())
    watched = _Watched(tested, _owners(documents[0]))
    options = tested.exporter.options()
    context = ExportContext.of(Briefs(samples.full()), {})
    before = sys.gettrace()
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        sys.settrace(watched.enter)
        try:
            tested.exporter.function(documents, io.BytesIO(), options, context)
        finally:
            sys.settrace(before)
    return watched.code()


def _owners(document: "Document") -> dict[int, str]:
    """Return the type of the block that has each value, by the identity of the value, if only one type has it.

    The last block and the last value of each sequence are left out: a variable of a loop has them also after it.
    """
    found: dict[int, set[str]] = {}
    for block in document.blocks[:-1]:
        for value in _values(block):
            found.setdefault(id(value), set()).add(type(block).__name__)
    return {number: next(iter(names)) for number, names in found.items() if len(names) == 1}


def _values(value: Any) -> Iterator[Any]:
    """Yield a value and those inside it that are records, or sequences of records."""
    if isinstance(value, tuple):
        inner: Iterator[Any] = iter(value[:-1])
    elif has(type(value)):
        inner = (getattr(value, each.name) for each in fields(type(value)))
    else:
        return
    if value != ():
        yield value
    for each in inner:
        yield from _values(each)


@frozen
class _Watched:
    """The types of the blocks that were in the variables of a function while a line ran."""

    tested: ExporterUnderTest
    owners: Mapping[int, str]
    found: dict[tuple[CodeType, int], set[str]] = field(factory=dict)
    visits: "Counter[tuple[CodeType, int]]" = field(factory=Counter)
    codes: dict[CodeType, str] = field(factory=dict)
    """The module of each function of the plugin; empty for other functions."""

    def enter(self, frame: FrameType, event: str, _argument: object) -> Any:
        module = self.codes.get(frame.f_code)
        if module is None:
            name = str(frame.f_globals.get("__name__", ""))
            module = self.codes[frame.f_code] = name if self.tested.owns(name) else ""
        return self.run if module and event == "call" else None

    def run(self, frame: FrameType, event: str, _argument: object) -> Any:
        if event == "line":
            line = (frame.f_code, frame.f_lineno)
            self.visits[line] += 1
            names = self.found.setdefault(line, set())
            if len(names) == 1 or self.visits[line] < _ENOUGH:
                names |= {self.owners[id(value)] for value in frame.f_locals.values() if id(value) in self.owners}
        return self.run

    def code(self) -> Mapping[str, str]:
        own: dict[str, set[_Line]] = {}
        for (code, line), names in self.found.items():
            if len(names) == 1:
                own.setdefault(next(iter(names)), set()).add((self.codes[code], line))
        return {name: f" (code for {name}: {_listed(sorted(lines))})" for name, lines in own.items()}


def _listed(lines: list[_Line]) -> str:
    """Return lines in words; lines of which few are left out between them are one range."""
    ranges: list[list[Any]] = []
    for module, line in lines:
        if ranges and ranges[-1][0] == module and line - ranges[-1][2] <= _MOST:
            ranges[-1][2] = line
        else:
            ranges.append([module, line, line])
    longest = sorted(sorted(ranges, key=lambda each: each[1] - each[2])[:_MOST])
    by_module = groupby(longest, key=lambda each: each[0])
    return "; ".join(f"{module}, {', '.join(_range(*each[1:]) for each in group)}" for module, group in by_module)


def _range(start: int, end: int) -> str:
    return f"line {start}" if start == end else f"lines {start} to {end}"
