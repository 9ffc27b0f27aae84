"""Sentences of two editions that say the same in like words."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from tipreport.comparison.pairs import Pairs
from tipreport.recommended.likeness import LikeTexts, likeness, words_of

T = TypeVar("T")

_NUMBER = re.compile(r"\d[\d.,]*")


def pair_like_words(
    old: Sequence[T], new: Sequence[T], text: Callable[[T], str], apart: Callable[[T], object]
) -> Pairs[T]:
    """Pair records of which the words are alike, the most alike first (see `likeness`).

    Only records with an equal ``apart`` can be paired. ``text`` is the text of a record.
    """
    words = {id(record): words_of(text(record)) for record in (*old, *new)}
    finder: LikeTexts[int] = LikeTexts(words.values())
    for position, record in enumerate(old):
        finder.add(words[id(record)], position)
    found = [
        (-likeness(words[id(record)], others), text(old[position]), text(record), position, index)
        for index, record in enumerate(new)
        for others, position in finder.candidates(words[id(record)])
        if apart(old[position]) == apart(record)
    ]
    left, right = dict(enumerate(old)), dict(enumerate(new))
    both: list[tuple[T, T]] = []
    for unlikeness, _, _, position, index in sorted(found):
        if unlikeness and position in left and index in right:
            both.append((left.pop(position), right.pop(index)))
    return Pairs(both, [*left.values()], [*right.values()])


def numbers_of(text: str) -> tuple[str, ...]:
    """Return the numbers in a text, in their order. A sentence with other numbers is another statement."""
    return tuple(number.rstrip(".,") for number in _NUMBER.findall(text))
