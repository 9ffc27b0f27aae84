"""Marks in a text where another language begins and ends, while a document is composed.

A document joins texts of a brief with words of its own, and later has to know the language of each part. The marks are
noncharacters of Unicode (U+FDD0 to U+FDEF), which are reserved for such internal use. No document has them.
"""

import re
from collections.abc import Callable, Mapping

from attrs import field, frozen

_FIRST, END = 0xFDD0, "\ufdef"  # the mark of each language where it begins, and the one of all where it ends
MAX_LANGUAGES = ord(END) - _FIRST
"""The number of languages that can be marked."""
_MARKS = re.compile(f"[{chr(_FIRST)}-{END}]")


@frozen
class LanguageMarks:
    """The languages of a document's texts that differ from its own."""

    languages: tuple[str, ...] = ()
    _starts: Mapping[str, str] = field(init=False, repr=False)
    _languages: Mapping[str, str] = field(init=False, repr=False)

    @_starts.default
    def _starts_of_languages(self) -> Mapping[str, str]:
        return {language: chr(_FIRST + index) for index, language in enumerate(self.languages[:MAX_LANGUAGES])}

    @_languages.default
    def _languages_of_starts(self) -> Mapping[str, str]:
        return {start: language for language, start in self._starts.items()}

    def marked(self, text: str, language: str) -> str:
        """Return a text with marks around it; as it is in a language without a mark."""
        start = self._starts.get(language)
        return text if start is None else f"{start}{unmarked(text)}{END}"

    def whole(self, text: str) -> tuple[str, str] | None:
        """Return a text that is in one language as a whole, as most are, and the language; None for others."""
        language = self._languages.get(text[:1])
        return (text[1:-1], language) if language and text.find(END) == len(text) - 1 else None

    def parts(self, text: str, language: str = "") -> tuple[list[tuple[str, str]], str]:
        """Return the parts of a text, each with its language, and the language at its end.

        It is empty for that of the document. ``language`` is the one at the start of the text.
        """
        if whole := self.whole(text):
            return [whole], ""
        found: list[tuple[str, str]] = []
        for index, ended in enumerate(text.split(END)):
            if index:
                language = ""
            rest = ended
            for start, own in self._languages.items():
                if start in rest:
                    before, _, rest = rest.partition(start)
                    if before:
                        found.append((before, language))
                    language = own
            if rest:
                found.append((rest, language))
        return found, language


def has_marks(text: str) -> bool:
    """Whether a text has marks."""
    return END in text  # each start has an end in the same text


def unmarked(text: str) -> str:
    """Return a text without marks."""
    if END not in text:
        return text
    is_marked_as_a_whole = text.find(END) == len(text) - 1 and chr(_FIRST) <= text[0] < END  # as most are
    return text[1:-1] if is_marked_as_a_whole else _MARKS.sub("", text)


def split_start(text: str) -> tuple[str, str]:
    """Return the mark at the start of a text, empty if there is none, and the rest."""
    return (text[:1], text[1:]) if chr(_FIRST) <= text[:1] < END else ("", text)


def inside(text: str, change: Callable[[str], str]) -> str:
    """Return a text with a change of the words between its marks, or of all words if there are none around it."""
    start, words = split_start(text)
    words, end = split_end(words)
    return f"{start}{change(words)}{end}"


def split_end(text: str) -> tuple[str, str]:
    """Return a text without the mark at its end, and the mark, empty if there is none."""
    return (text[:-1], END) if text.endswith(END) else (text, "")
