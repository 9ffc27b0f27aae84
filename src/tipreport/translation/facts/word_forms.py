"""The words for some numbers, found by their forms."""

import re
from collections.abc import Iterator, Mapping

_ARABIC_PREFIX = re.compile(r"^(?:[وف]?(?:[بكل]?ال|لل|[بكل](?=.{3}))|[وف](?=.{3}))")


class WordForms:
    """The words for some numbers: by number, their forms separated by spaces; ``*`` stands for any ending."""

    def __init__(self, words: Mapping[int, str]) -> None:
        self._whole: dict[str, set[int]] = {}
        self._beginnings: dict[str, set[int]] = {}
        for number, forms in words.items():
            for form in _folded(forms).split():
                table = self._beginnings if form.endswith("*") else self._whole
                table.setdefault(form.removesuffix("*"), set()).add(number)

    def numbers_of(self, word: str) -> frozenset[int]:
        """Return the numbers for which a word may stand, also with an Arabic prefix."""
        word = _folded(word)
        bare = _ARABIC_PREFIX.sub("", word)
        return frozenset(number for form in {word, bare} for number in self._numbers(form))

    def _numbers(self, word: str) -> Iterator[int]:
        yield from self._whole.get(word, ())
        for end in range(1, len(word) + 1):
            yield from self._beginnings.get(word[:end], ())


def _folded(text: str) -> str:
    return text.lower().replace("ё", "е")
