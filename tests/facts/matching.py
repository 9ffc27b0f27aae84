"""Decides whether a text contains a fact: all of its pieces, close together."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from tests.facts.facts import Fact, Piece

WINDOW = 200
"""The most characters that a fact may extend over: about three lines."""

_AS_TYPED = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "‘": "'", "’": "'", "“": '"', "”": '"'})
_REFERENCES = re.compile(r"\[\^?\d+(?:, [^\]]*)?\]|\(notes? \d+(?:(?:, | and )(?:note )?\d+)*\)")


def plain(text: str) -> str:
    """Returns text as people type it, with single spaces and without the numbers of sources and notes."""
    return " ".join(_REFERENCES.sub("", text.translate(_AS_TYPED)).split()).casefold()


def states(passages: Sequence[str], fact: Fact) -> bool:
    """Whether one of the passages contains the fact within `WINDOW` characters."""
    return any(_in_one_window(passage, fact) for passage in passages) and all(
        any(_pattern(piece).search(passage) for passage in passages) for piece in fact.elsewhere
    )


def _in_one_window(passage: str, fact: Fact) -> bool:
    matches = []
    for piece in fact.pieces:
        found = [match.span() for match in _pattern(piece).finditer(passage)]
        if not found:
            return False
        matches.append(found)
    return any(_around(matches, start) for start, _ in min(matches, key=len))


def _around(matches: list[list[tuple[int, int]]], start: int) -> bool:
    """Whether every piece occurs in one window that begins at ``start``."""
    lowest = start - WINDOW
    starts = sorted({begin for found in matches for begin, _ in found if lowest <= begin <= start})
    return any(all(_within(found, begin, begin + WINDOW) for found in matches) for begin in starts)


def _within(found: list[tuple[int, int]], begin: int, end: int) -> bool:
    index = bisect_left(found, (begin, 0))
    return index < len(found) and found[index][1] <= end


@cache
def _pattern(piece: Piece) -> re.Pattern[str]:
    """Matches text at the start of a word, and complete numbers: 46 is not found in 146, 46.5 or 46,000."""
    return re.compile("|".join(map(_pattern_of_text, piece)))


def _pattern_of_text(text: str) -> str:
    words = text.translate(_AS_TYPED).casefold()
    before = r"(?<!\w)(?<!\d[.,])" if words[:1].isalnum() else ""
    after = r"(?!\d)(?![.,]\d)" if words[-1:].isdecimal() else ""
    return before + re.escape(words) + after
