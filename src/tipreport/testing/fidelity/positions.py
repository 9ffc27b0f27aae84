"""Where the parts of a document occur in a file."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.tokens import spelled

Tokens = tuple[str, ...]
Window = tuple[int, int]  # the first token, and the token after the last one
_SHOWN = 14  # tokens of an excerpt in a message
_AT_TARGET = 6  # those at the target of a link


class Positions:
    """An index of the tokens of a file."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.tokens = content.tokens
        self.words: Sequence[str] = [token.text for token in content.tokens]
        self._at: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            self._at.setdefault(word, []).append(index)
        self._found: dict[Tokens, list[int]] = {}

    def of(self, tokens: Tokens) -> list[int]:
        """Return the positions at which some tokens follow each other."""
        found = self._found.get(tokens)
        if found is None:
            found = self._found[tokens] = [*self._search(tokens)]
        return found

    def _search(self, tokens: Tokens) -> Iterator[int]:
        offset = min(range(len(tokens)), key=lambda index: len(self._at.get(tokens[index], ())))
        length, words = len(tokens), self.words
        for position in self._at.get(tokens[offset], ()):
            start = position - offset
            if start >= 0 and tuple(words[start : start + length]) == tokens:
                yield start

    def ends(self, tokens: Tokens, position: int) -> bool:
        """Return whether some tokens are directly before a position."""
        return position >= len(tokens) and tuple(self.words[position - len(tokens) : position]) == tokens

    def within(self, tokens: Tokens, window: Window) -> list[int]:
        """Return the positions inside a window."""
        found = self.of(tokens)
        start = bisect_left(found, window[0])
        end = bisect_left(found, window[1] - len(tokens) + 1, start)
        return found[start:end]

    def first(self, tokens: Tokens, windows: Sequence[Window]) -> int:
        """Return the first position inside some windows, or -1."""
        return next((found[0] for window in windows if (found := self.within(tokens, window))), -1)

    def is_spelled(self, text: str, position: int) -> bool:
        """Return whether a text has its capitals at a position. It may begin with another one, as a sentence does."""
        expected = spelled(text)
        found = tuple(token.spelling for token in self.tokens[position : position + len(expected)])
        return found[1:] == expected[1:] and found[0][1:] == expected[0][1:]

    def where(self, position: int | None) -> str:
        """Return the line, page or slide of a token: ``line 12``; empty if it is unknown."""
        if position is None or not 0 <= position < len(self.tokens) or not self.tokens[position].at:
            return ""
        return f"{self.content.unit} {self.tokens[position].at}"

    def linked(self, target: str, start: int) -> str:
        """Return the target of a link for a message: its name, the first words there, and where that is."""
        where = self.where(start)
        return f"a link to {target}, {self.excerpt(start, start + _AT_TARGET)}" + (f" ({where})" if where else "")

    def excerpt(self, start: int, end: int | None = None) -> str:
        """Return some tokens for a message."""
        last = start + _SHOWN if end is None else min(end, start + _SHOWN)
        return f"“{' '.join(self.words[max(start, 0) : last])}”"
