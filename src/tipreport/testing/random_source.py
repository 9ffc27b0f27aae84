"""Sources of random choices: `SeededSource` here, one for Hypothesis in ``strategies.py``."""

from collections.abc import Sequence
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
