"""Marks in a text where another language begins and ends, while a document is composed.

A document joins texts of a brief with words of its own, and later has to know the language of each part. The marks are
noncharacters of Unicode (U+FDD0 to U+FDEF), which are reserved for such internal use. No document has them.
"""

import re
from collections.abc import Callable

from attrs import frozen

_FIRST, _END = 0xFDD0, "\ufdef"
MOST = ord(_END) - _FIRST
"""The number of languages that can be marked."""
_MARKS = re.compile(f"([{chr(_FIRST)}-{_END}])")


@frozen
class LanguageMarks:
    """The languages of a document's texts that differ from its own."""

    languages: tuple[str, ...] = ()

    def marked(self, text: str, language: str) -> str:
        """Return a text with marks around it; as it is in a language without a mark."""
        if language not in self.languages[:MOST]:
            return text
        return f"{chr(_FIRST + self.languages.index(language))}{unmarked(text)}{_END}"

    def parts(self, text: str, language: str = "") -> tuple[list[tuple[str, str]], str]:
        """Return the parts of a text, each with its language, and the language at its end.

        It is empty for that of the document. ``language`` is the one at the start of the text.
        """
        found: list[tuple[str, str]] = []
        for part in _MARKS.split(text):
            if _MARKS.fullmatch(part):
                language = "" if part == _END else self.languages[ord(part) - _FIRST]
            elif part:
                found.append((part, language))
        return found, language


def has_marks(text: str) -> bool:
    """Whether a text has marks."""
    return not text.isascii() and _MARKS.search(text) is not None


def unmarked(text: str) -> str:
    """Return a text without marks."""
    return text if text.isascii() else _MARKS.sub("", text)


def split_start(text: str) -> tuple[str, str]:
    """Return the mark at the start of a text, empty if there is none, and the rest."""
    return (text[:1], text[1:]) if chr(_FIRST) <= text[:1] < _END else ("", text)


def inside(text: str, change: Callable[[str], str]) -> str:
    """Return a text with a change of the words between its marks, or of all words if there are none around it."""
    start, words = split_start(text)
    words, end = split_end(words)
    return f"{start}{change(words)}{end}"


def split_end(text: str) -> tuple[str, str]:
    """Return a text without the mark at its end, and the mark, empty if there is none."""
    return (text[:-1], _END) if text.endswith(_END) else (text, "")
