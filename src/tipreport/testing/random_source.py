"""Sources of random choices: with a seed, and with words of their own."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
# Texts that a format could take for markup, a formula, a number or a date, or that it may be unable to print.
TEXTS = (
    "two words", "=1+1", "@SUM(A1)", "-0.9%", "+381 11", "2021", "0777", "12:30", "1e3", "1.50", "yes", "NO", "null",
    "~", "true", "a: b", "x # y", "- z", "? x", "a:", "#", "%", "@x", "|", ">", "{a}", "[b]", "a, b", "&a", "*a",
    "!tag", "<<", "--- x", "'q'", '"', "“q” ‘r’", "back\\slash", "<b>bold</b> & Co",
    "Institute For War & Peace Reporting", "![](x) _i_ `c`", "^a ~b", "_x0041_", "#N/A", "tab\there", "two\nlines",
    "a  b", "a;b", "46 victims", "about 20", "x" * 130, "a long tale " * 12, "wide\u00a0" * 40, "- " * 60 + "z",
    "attaché Savić, Łódź", "e\u0301 e\u0323\u0302", "北京 東京 서울", "العربية", "עברית abc", "हिन्दी", "ไทย", "ខ្មែរ",
    "Ελληνικά Кирилица", "\U0001f600 \U0001f469\u200d\U0001f4bb", "\u202egnitirw", "\u2066a\u2069", "½ € № ″ −",
)  # fmt: skip
LATIN = tuple(text for text in TEXTS if all(character < "\u0250" or character in "“”‘’½€№″−" for character in text))
_LETTERS = "abcXYZ 019 .,:;#-'\"&<>éć北\U0001f600"
RECORDS = 13  # in each list
_MARKUP = (
    "{}", "<b>{}</b> & Co", "{} *x* _y_ `z` à Łódź ½", "{} | # ~ ^x^ $", "={}+1 [a](b) {{c}}",
    "{} &amp; \\ <!-- {} -->",
    "{}" + " and so on and on, with one thing more" * 8 + " to {}", "{} 100% of @x, 6,750 and -0.9%",
    '{} "y" – it\'s\n{}',
)  # fmt: skip


class RandomSource(Protocol):
    """Makes random choices."""

    def integer(self, minimum: int, maximum: int) -> int:
        """Return an integer from ``minimum`` to ``maximum``, both included."""

    def choice(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""

    def text(self) -> str:
        """Return a text without control characters. It may be blank."""


class SeededSource:
    """A random source with a seed.

    It returns each choice once before it returns one again, so that a few briefs contain all terms.
    """

    def __init__(self, seed: int, texts: Sequence[str] = TEXTS) -> None:
        self._random = Random(seed)  # noqa: S311 - not for cryptography
        self._texts = texts
        self._letters = _LETTERS if texts is TEXTS else [letter for letter in _LETTERS if letter.isascii()]
        self._remaining: dict[tuple[Any, ...], list[Any]] = {}

    def integer(self, minimum: int, maximum: int) -> int:
        """Return an integer from ``minimum`` to ``maximum``, both included."""
        return self._random.randint(minimum, maximum)

    def choice(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        key = tuple(choices)
        if not self._remaining.get(key):
            self._remaining[key] = self._random.sample(key, len(key))
        chosen: T = self._remaining[key].pop()
        return chosen

    def text(self) -> str:
        """Return one of the texts, half of the time with letters added; in ASCII for a caller's own texts."""
        letters = "".join(self._random.choices(self._letters, k=self._random.randrange(9)))
        return self.choice(self._texts) + (letters if self._random.random() < 0.5 else "")


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
