"""The links and the headings of a file, each as a whole."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeVar

from tipreport.testing.reading.token import Token

T = TypeVar("T")
_SHOWN = 14  # words of a link in a message


class LinkedText(NamedTuple):
    """The words of a link, its target, and its first token."""

    words: tuple[str, ...]
    target: str
    start: int

    @property
    def place(self) -> str:
        """The link in a message."""
        return f"the link “{' '.join(self.words[:_SHOWN])}”"

    @property
    def end(self) -> int:
        """The token after its last one."""
        return self.start + len(self.words)


class HeadingText(NamedTuple):
    """The words of a heading, its level, and its first token."""

    words: tuple[str, ...]
    level: int
    start: int


def links_in(tokens: Sequence[Token]) -> Iterator[LinkedText]:
    """Yield the links of a file in their order."""
    yield from (LinkedText(*each) for each in _runs(tokens, attrgetter("link", "link_number")))


def headings_in(tokens: Sequence[Token]) -> Iterator[HeadingText]:
    """Yield the headings of a file in their order. One of several lines is one heading."""
    yield from (HeadingText(*each) for each in _runs(tokens, attrgetter("heading", "paragraph")))


def _runs(
    tokens: Sequence[Token], key: Callable[[Token], tuple[T, object]]
) -> Iterator[tuple[tuple[str, ...], T, int]]:
    """Yield the words of each run of tokens with equal keys, the first part of the key, and the first token."""
    start = 0
    for (found, _), group in groupby(tokens, key=key):
        run = [*group]
        if found:
            yield tuple(token.text for token in run), found, start
        start += len(run)
