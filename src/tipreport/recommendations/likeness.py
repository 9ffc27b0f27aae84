"""Texts in like words: at least six of ten words are in both, whatever their endings."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Generic, TypeVar

from tipreport.recommendations.small_words import small_words, without_elided
from tipreport.recommendations.stems import stem

T = TypeVar("T")

_SHARED, _ALL = 3, 5  # at least three fifths of all words are shared

MAX_COMPARED = 200
"""A text is compared with so many others at most, so that thousands of texts of one pattern take linear time."""

_FEW = 16  # so many texts are compared with each other sooner than their words are counted

_WORD = re.compile(r"\w++(?:[-'’]\w++)*+")

Words = frozenset[str]


@lru_cache(maxsize=4096)  # the editions of a brief have most texts in common
def words_of(text: str, language: str = "en") -> Words:
    """Return the stems of the words of a text in lower case, without the small words of its language."""
    words = _WORD.findall(without_elided(text.lower(), language))
    return frozenset([stem(word, language) for word in {*words} - small_words(language)])


def likeness(words: Words, others: Words) -> float:
    """Return the share of all words that both texts have, from 0 to 1; 0 if they are not alike."""
    number, other_number = len(words), len(others)
    if min(number, other_number) * _ALL < max(number, other_number) * _SHARED:  # even if all of the shorter are shared
        return 0.0
    shared = len(words & others)
    every = number + other_number - shared
    return shared / every if shared and shared * _ALL >= every * _SHARED else 0.0


def share_of(words: Words, others: Words) -> float:
    """Return the share of all words that both texts have, from 0 to 1."""
    return len(words & others) / (len(words | others) or 1)


class LikeTexts(Generic[T]):
    """Finds those of some texts that are like another one, without comparing it with all of them.

    Texts are alike only if they share one of their rarest words: a text of five words that shares three with another
    one has at least one of them among its three rarest. So only the texts with one of these words are compared, unless
    there are few texts.

    ``every`` is the words of all texts that will be added or compared, ``least`` the share of all words that like texts
    have in common, as a fraction.
    """

    def __init__(self, every: Iterable[Words], least: tuple[int, int] = (_SHARED, _ALL)) -> None:
        texts = [*every]
        self._least = least
        self._few: list[tuple[Words, T]] | None = None
        if len(texts) <= _FEW:
            self._few = []
            return
        counts = Counter(chain.from_iterable(texts))
        rarest_first = sorted(sorted(counts), key=counts.__getitem__)
        self._ranks = {word: rank for rank, word in enumerate(rarest_first)}
        self._rarest_of: dict[Words, list[int]] = {}
        self._by_rank: dict[int, list[tuple[Words, T]]] = defaultdict(list)

    def add(self, words: Words, value: T) -> None:
        """Add a text with its value."""
        entry = words, value
        if self._few is not None:
            self._few.append(entry)
            return
        for rank in self._rarest(words):
            self._by_rank[rank].append(entry)

    def candidates(self, words: Words) -> Iterator[tuple[Words, T]]:
        """Return the texts that may be like another one, each once, and those that share its rarest words first."""
        return self._sharing_rare_words(words) if self._few is None else iter(self._few)

    def _sharing_rare_words(self, words: Words) -> Iterator[tuple[Words, T]]:
        seen: set[int] = set()
        for rank in self._rarest(words):
            for entry in self._by_rank.get(rank, ()):
                if id(entry) not in seen:
                    seen.add(id(entry))
                    yield entry
                    if len(seen) == MAX_COMPARED:
                        return

    def _rarest(self, words: Words) -> list[int]:
        """Return the ranks of so many of the rarest words that a like text has one of them."""
        if (known := self._rarest_of.get(words)) is None:
            shared, of = self._least
            least_shared = -(-len(words) * shared // of)
            ranks = sorted([self._ranks.get(word, -1) for word in words])
            known = self._rarest_of[words] = ranks[: len(words) - least_shared + 1]
        return known
