"""Sentences of two editions with the same content, in the same or in similar words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar
from unicodedata import normalize

from tipreport.comparison.pairs import Pairs
from tipreport.recommendations.likeness import LikeTexts, Words, likeness, words_of

T = TypeVar("T")

_NUMBER = re.compile(r"\d[\d.,]*")
_SIGNS = tuple(zip("‘’‚‛′“”„‟″«»‐‑‒–—―−", "'" * 5 + '"' * 7 + "-" * 7, strict=True))


def same_text(text: str) -> str:
    """Return a text without differences of typing: white space, and the kinds of quotation marks and dashes."""
    if not text.isascii():
        text = normalize("NFC", text)
        for sign, plain in _SIGNS:
            if sign in text:
                text = text.replace(sign, plain)
    if text.isprintable() and "  " not in text and len(text.strip()) == len(text):  # as nearly always
        return text
    return " ".join(text.split())


def folded_text(text: str) -> str:
    """Return a text without differences of typing and of case."""
    return same_text(text).casefold()


def pair_like_words(
    old: Sequence[T],
    new: Sequence[T],
    text: Callable[[T], str],
    apart: Callable[[T], object],
    language: str,
    *,
    differ: Callable[[str, str], bool] | None = None,
) -> Pairs[T]:
    """Pair records of which the words are alike, the most alike first (see `likeness`).

    Only records with an equal ``apart`` can be paired, and not if their texts ``differ``. ``text`` is the text of a
    record, ``language`` that of all.
    """
    before, after = _by_kind(old, apart), _by_kind(new, apart)
    found = []
    for kind in before.keys() & after.keys():
        ours = [(index, _words(text(new[index]), language)) for index in after[kind]]
        theirs = [(position, _words(text(old[position]), language)) for position in before[kind]]
        finder: LikeTexts[int] = LikeTexts([words for _, words in (*theirs, *ours)])
        for position, words in theirs:
            finder.add(words, position)
        for index, words in ours:
            for others, position in finder.candidates(words):
                alike = likeness(words, others)
                if alike and not (differ and differ(text(old[position]), text(new[index]))):
                    found.append((-alike, text(old[position]), text(new[index]), position, index))
    left, right = dict(enumerate(old)), dict(enumerate(new))
    both: list[tuple[T, T]] = []
    for *_, position, index in sorted(found):
        if position in left and index in right:
            both.append((left.pop(position), right.pop(index)))
    return Pairs(both, [*left.values()], [*right.values()])


def _words(text: str, language: str) -> Words:
    return words_of(text if text.isascii() else same_text(text), language)


def _by_kind(records: Iterable[T], apart: Callable[[T], object]) -> Mapping[object, Sequence[int]]:
    """Return the positions of records by what keeps them apart."""
    found: dict[object, list[int]] = defaultdict(list)
    for position, record in enumerate(records):
        found[apart(record)].append(position)
    return found


def numbers_of(text: str) -> tuple[str, ...]:
    """Return the numbers in a text, in their order. A sentence with other numbers is another statement."""
    return tuple(number.rstrip(".,") for number in _NUMBER.findall(text))
