"""Sentences of two editions that say the same, in the same or in like words."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar
from unicodedata import normalize

from tipreport.comparison.pairs import Pairs
from tipreport.recommended.likeness import LikeTexts, Words, likeness, words_of

T = TypeVar("T")

_NUMBER = re.compile(r"\d[\d.,]*")
_SIGNS = str.maketrans("‘’‚‛′“”„‟″«»‐‑‒–—―−", "'" * 5 + '"' * 7 + "-" * 7)


def same_text(text: str) -> str:
    """Return a text without differences of typing: white space, and the kinds of quotation marks and dashes."""
    if not text.isascii():
        text = normalize("NFC", text).translate(_SIGNS)
    return " ".join(text.split())


def pair_like_words(
    old: Sequence[T], new: Sequence[T], text: Callable[[T], str], apart: Callable[[T], object]
) -> Pairs[T]:
    """Pair records of which the words are alike, the most alike first (see `likeness`).

    Only records with an equal ``apart`` can be paired. ``text`` is the text of a record.
    """
    before, after = _by_kind(old, text, apart), _by_kind(new, text, apart)
    found = []
    for kind in before.keys() & after.keys():
        finder: LikeTexts[int] = LikeTexts(words for _, words in (*before[kind], *after[kind]))
        for position, words in before[kind]:
            finder.add(words, position)
        for index, words in after[kind]:
            for others, position in finder.candidates(words):
                if alike := likeness(words, others):
                    found.append((-alike, text(old[position]), text(new[index]), position, index))
    left, right = dict(enumerate(old)), dict(enumerate(new))
    both: list[tuple[T, T]] = []
    for *_, position, index in sorted(found):
        if position in left and index in right:
            both.append((left.pop(position), right.pop(index)))
    return Pairs(both, [*left.values()], [*right.values()])


def _by_kind(
    records: Sequence[T], text: Callable[[T], str], apart: Callable[[T], object]
) -> dict[object, list[tuple[int, Words]]]:
    """Return the positions of records and their words, by what keeps records apart."""
    found: dict[object, list[tuple[int, Words]]] = defaultdict(list)
    for position, record in enumerate(records):
        found[apart(record)].append((position, words_of(same_text(text(record)))))
    return found


def numbers_of(text: str) -> tuple[str, ...]:
    """Return the numbers in a text, in their order. A sentence with other numbers is another statement."""
    return tuple(number.rstrip(".,") for number in _NUMBER.findall(text))
