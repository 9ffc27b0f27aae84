"""A random source whose texts have words of their own."""

from collections.abc import Iterator
from random import Random

from tipreport.testing.random_source import SeededSource

RECORDS = 13  # in each list
_MARKUP = (
    "{}", "<b>{}</b> & Co", "{} *x* _y_ `z` à Łódź ½", "{} | # ~ ^x^ $", "={}+1 [a](b) {{c}}",
    "{} &amp; \\ <!-- {} -->",
    "{}" + " and so on and on, with one thing more" * 8 + " to {}", "{} 100% of @x, 6,750 and -0.9%",
    '{} "y" – it\'s\n{}',
)  # fmt: skip


class WordSource(SeededSource):
    """A random source whose texts have words of their own, and which gives most optional fields a value."""

    def __init__(self, seed: int, records: int = RECORDS) -> None:
        super().__init__(seed)
        self._words = unique_words(seed)
        self._records = records
        self._number = 0

    def word(self) -> str:
        """Return a word that has not been returned before."""
        return next(self._words)

    def text(self) -> str:
        """Return a text with a new word, and with each kind of markup in turn."""
        self._number += 1
        word = self.word()
        return _MARKUP[self._number % len(_MARKUP)].format(word, f"{word}s")

    def integer(self, minimum: int, maximum: int) -> int:
        """Return 1 for most optional fields, and the given number of records for a list."""
        match minimum, maximum:
            case 0, 1:  # whether an optional field has a value
                return min(1, super().integer(0, 3))
            case 0, 8:  # the number of records of a list
                return self._records
        return super().integer(minimum, maximum)


def unique_words(seed: int) -> Iterator[str]:
    """Yield words that differ by several letters, so that no check takes one for a misspelling of another."""
    random = Random(seed)  # noqa: S311 - not for cryptography
    seen: set[str] = set()
    while True:
        word = "".join(random.choice("bdfgklmnprstvz") + random.choice("aeiou") for _ in range(4))
        if word[:4] not in seen and word[4:] not in seen:
            seen |= {word[:4], word[4:]} if len(seen) < 900 else {word[:4] + word[4:]}
            yield word
