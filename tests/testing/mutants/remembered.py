"""Remembers how files were read and compared, and compiled templates: most bugs leave most of them as they are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, cast

import pytest
from attrs import define, evolve, field
from jinja2 import Environment

from tipreport.testing import both_directions, measured, measurement
from tipreport.testing.fidelity import ComparedFile, Difference
from tipreport.testing.measurement import Measured, measured_contents
from tipreport.testing.reading import Content, as_content, reader_for

_MOST = 120  # files that were read once; bugs that change several leave some of them
_COMPARISONS = ("compare_documents", "differences")
_Compare = Callable[..., Iterator[Difference]]
_Key = tuple[Any, bytes]


@define
class Remembered:
    """The contents of files, each with the results of its comparisons. A file that is read again has no bug."""

    once_read: dict[_Key, Content] = field(factory=dict)
    read_again: dict[_Key, Content] = field(factory=dict)
    results: dict[int, list[tuple[Content, Any, tuple[Difference, ...]]]] = field(factory=dict)
    """By the identity of contents; each with the contents, and with the comparison and its other arguments."""
    last: _Key | None = None
    """The file that was read last for the first time."""

    def as_content(self, read: Callable[[bytes], Any], data: bytes) -> Content:
        """Read a file, or return the contents of an equal one."""
        key = (read, data)
        if key in self.once_read:
            self.read_again[key] = self.once_read.pop(key)
        if key in self.read_again:
            return self.read_again[key]
        content = self.once_read[key] = as_content(read, data)
        self.last = key
        if len(self.once_read) > _MOST:
            self._forget(next(iter(self.once_read)))
        return content

    def once(self, compare: _Compare) -> _Compare:
        """Return the function with its results remembered."""

        def compared(file: ComparedFile, *rules: Any) -> Iterator[Difference]:
            results = self.results.setdefault(id(file.content), [])
            arguments = (compare, rules, file.collection, file.shows, file.is_site, file.date)
            for of, known, result in results:
                if of is file.content and known == arguments:
                    yield from result
                    return
            found = []
            for each in compare(file, *rules):
                found.append(each)
                yield each
            results.append((file.content, arguments, tuple(found)))  # unless nobody needed the rest

        return compared

    def forget_last(self) -> None:
        """Forget the file that was read last for the first time: it has the bug that was found."""
        if self.last in self.once_read:
            self._forget(self.last)
        self.last = None

    def _forget(self, key: _Key) -> None:
        self.results.pop(id(self.once_read.pop(key)), None)


class _WhenNeeded:
    """Differences that are found when they are first needed: a check ends at the first one that it looks for."""

    def __init__(self, differences: Iterable[Difference]) -> None:
        self._differences = iter(differences)
        self._found: list[Difference] = []

    def __iter__(self) -> Iterator[Difference]:
        yield from self._found
        for difference in self._differences:
            self._found.append(difference)
            yield difference


def _measured_when_needed(
    context: str, contents: Sequence[Content], found: Iterable[Difference], file: bytes = b""
) -> Measured:
    measured = measured_contents(context, contents, (), file)
    return evolve(measured, differences=cast("tuple[Difference, ...]", _WhenNeeded(found)))


def _compiling_once() -> Callable[..., Any]:
    """Return a function that compiles each template once, although each copy of a plugin has templates of its own."""
    compiled: dict[tuple[str, str | None], Any] = {}
    compile_template = Environment.compile

    def compile_once(own: Environment, source: str, name: str | None = None, *more: Any) -> Any:
        if (source, name) not in compiled:
            compiled[source, name] = compile_template(own, source, name, *more)
        return compiled[source, name]

    return compile_once


def remember(patch: pytest.MonkeyPatch) -> Remembered:
    """Let the checks read and compare each file once, and no further than they need."""
    remembered = Remembered()
    patch.setattr(Environment, "compile", _compiling_once())
    patch.setattr(measurement, "reader_for", cache(reader_for))  # one reader for each type of file
    patch.setattr(measurement, "as_content", remembered.as_content)
    patch.setattr(measurement, "measured_contents", _measured_when_needed)
    for module in (measurement, measured, both_directions):
        for name in _COMPARISONS:
            if hasattr(module, name):
                patch.setattr(module, name, remembered.once(getattr(module, name)))
    return remembered
