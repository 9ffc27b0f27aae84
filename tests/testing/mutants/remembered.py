"""Remembers how files were read and compared. Most bugs leave most files as they are, and reading takes longest."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from attrs import define, field

from tipreport.testing import both_directions, measured, measurement
from tipreport.testing.fidelity import ComparedFile, Difference
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
                    return iter(result)
            found = tuple(compare(file, *rules))
            results.append((file.content, arguments, found))
            return iter(found)

        return compared

    def forget_last(self) -> None:
        """Forget the file that was read last for the first time: it has the bug that was found."""
        if self.last in self.once_read:
            self._forget(self.last)
        self.last = None

    def _forget(self, key: _Key) -> None:
        self.results.pop(id(self.once_read.pop(key)), None)


def remember(patch: pytest.MonkeyPatch) -> Remembered:
    """Let the checks read and compare each file once."""
    remembered = Remembered()
    patch.setattr(measurement, "reader_for", cache(reader_for))  # one reader for each type of file
    patch.setattr(measurement, "as_content", remembered.as_content)
    for module in (measurement, measured, both_directions):
        for name in _COMPARISONS:
            if hasattr(module, name):
                patch.setattr(module, name, remembered.once(getattr(module, name)))
    return remembered
