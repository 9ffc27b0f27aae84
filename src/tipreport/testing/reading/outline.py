"""The links and the headings of a file, each as a whole."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tipreport.testing.reading.token import Token

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
    start = 0
    for (target, _), group in groupby(tokens, key=lambda token: (token.link, token.link_number)):
        words = tuple(token.text for token in group)
        if target:
            yield LinkedText(words, target, start)
        start += len(words)


def headings_in(tokens: Sequence[Token]) -> Iterator[HeadingText]:
    """Yield the headings of a file in their order. One of several lines is one heading."""
    start = 0
    for (level, _), group in groupby(tokens, key=lambda token: (token.heading, token.paragraph)):
        words = tuple(token.text for token in group)
        if level:
            yield HeadingText(words, level, start)
        start += len(words)
