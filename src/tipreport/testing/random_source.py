"""Where what is random comes from: a seed here, Hypothesis in ``strategies.py``."""

from collections.abc import Sequence
from random import Random
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

# What some format or other could take for something else than text, and what it may be unable to set.
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
    """Anything that can choose."""

    def whole(self, least: int, most: int) -> int:
        """A whole number, ends included."""

    def one_of(self, choices: Sequence[T]) -> T:
        """One of some things."""

    def text(self) -> str:
        """Some text without control characters; it may be blank."""


class Seeded:
    """The chance of a seed. Each choice is dealt once before it is dealt again, so that few briefs hold all terms."""

    def __init__(self, seed: int, texts: Sequence[str] = TEXTS) -> None:
        self._random = Random(seed)  # noqa: S311  # nothing is kept secret with it
        self._texts = texts
        self._letters = _LETTERS if texts is TEXTS else [letter for letter in _LETTERS if letter.isascii()]
        self._left: dict[tuple[Any, ...], list[Any]] = {}

    def whole(self, least: int, most: int) -> int:
        """A whole number, ends included."""
        return self._random.randint(least, most)

    def one_of(self, choices: Sequence[T]) -> T:
        """One of some things."""
        key = tuple(choices)
        if not self._left.get(key):
            self._left[key] = self._random.sample(key, len(key))
        dealt: T = self._left[key].pop()
        return dealt

    def text(self) -> str:
        """One of the texts, half of the time with a few letters more; of other texts than ours, in ASCII."""
        letters = "".join(self._random.choices(self._letters, k=self._random.randrange(9)))
        return self.one_of(self._texts) + (letters if self._random.random() < 0.5 else "")
