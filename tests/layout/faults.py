"""Faults of a layout that a reader sees: split numbers, texts that overlap, text outside its page."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from unicodedata import bidirectional

from attrs import frozen

NUMBER = r"(?<![^\s(“‘])[$€£]?\d(?:[\d.,-]*\d)?%?"
UNBROKEN = (
    r"\d\s(?:thousand|million|billion|trillion)\b|\d\sto\s\d|\b(?:Tiers?|notes?|pp?\.)\s\d"
    r"|\[\s?\d+(?:,\s[^\][]{1,20})?\s?\]"
)
"""Words and numbers that stay on one line, and citations; a space may be a no-break space."""
WORD = r"(?<![^\s(“‘])[A-Za-zÀ-ɏЀ-ӿ]{3,20}(?=[\s.,;:)]|$)"
"""A word that stays on one line, also one after a no-break space; a longer one has hyphens."""
LONGEST = 16
"""The most characters of a number that each column has room for."""

_SHORTEST = 2  # characters of a number that two numbers on two lines may happen to be
_UNBROKEN = re.compile(UNBROKEN)
_TAIL = re.compile(r"[$€£]?[\d.,-]*[\d.,$€£-]$")
_HEAD = re.compile(r"[\d.,-]*[\d%]")
_NEAR = 1  # points by which texts may touch, and large type may hang
_ASCENT, _DESCENT = 0.25, 0.22  # of the height of a box that a font reserves above and below most letters
_TALL_ASCENT, _TALL_DESCENT = 0.31, 0.2  # the same for faces from right to left, which reserve more
_RAGGED = 60  # points by which a full line may be shorter than the longest one
_DISPLAY = 18  # points from which type is large; a large range has a number on each of two lines


@frozen
class Word:
    """A word and its box, in points from the top left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def core(self) -> tuple[float, float]:
        """The vertical extent of its small letters."""
        height = self.bottom - self.top
        is_tall = any(bidirectional(letter) in ("R", "AL") for letter in self.text)
        above, below = (_TALL_ASCENT, _TALL_DESCENT) if is_tall else (_ASCENT, _DESCENT)
        return self.top + above * height, self.bottom - below * height


Line = tuple[Word, ...]


@frozen
class Page:
    """A page: its size, and the lines of each block of text."""

    width: float
    height: float
    blocks: tuple[tuple[Line, ...], ...]

    @property
    def words(self) -> list[Word]:
        """All words."""
        return [word for block in self.blocks for line in block for word in line]


def numbers_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the numbers that some texts contain and that every column has room for."""
    return frozenset(found for text in texts for found in re.findall(NUMBER, text) if len(found) <= LONGEST)


def split_between(line: str, after: str, numbers: Collection[str]) -> str:
    """Return the number or citation that two lines of a paragraph share; empty if there is none."""
    line, after = line.rstrip(), after.lstrip()
    tail, head = _TAIL.search(line), _HEAD.match(after)
    if tail and head and tail[0] + head[0] in numbers and len(tail[0] + head[0]) > _SHORTEST:
        return f"{tail[0]}|{head[0]}"
    both = f"{line} {after}"
    parts = (found for found in _UNBROKEN.finditer(both) if found.start() < len(line) < found.end())
    return next((found[0] for found in parts), "")


def split_in_lines(lines: Iterable[str], numbers: Collection[str]) -> Iterator[str]:
    """Yield the numbers and citations that lines of a paragraph split, each with its lines."""
    for line, after in pairwise(lines):
        if found := split_between(line, after, numbers):
            yield f"{found!r} in {line[-40:]!r} and {after[:40]!r}"


def split_on_pages(pages: Iterable[Page], numbers: Collection[str]) -> Iterator[str]:
    """Yield the numbers and citations that are split between lines, and numbers with a gap in them."""
    for page in pages:
        for block in page.blocks:
            right = max(line[-1].right for line in block)
            small = [line for line in block if line[0].bottom - line[0].top < _DISPLAY]
            for line, below in pairwise(small):
                if line[-1].right > right - _RAGGED:  # a label above another text is shorter
                    yield from split_in_lines((_text(line), _text(below)), numbers)
            for line in block:
                yield from _gaps(line, numbers)


def _gaps(line: Line, numbers: Collection[str]) -> Iterator[str]:
    """Yield the numbers of a line that have a gap before their decimals or their per cent sign."""
    for word, after in pairwise(line):
        tail, head = _TAIL.search(word.text), _HEAD.match(after.text)
        is_close = after.left - word.right < 0.6 * (word.bottom - word.top)
        if is_close and tail and head and after.text[0] in ".,%" and tail[0] + head[0] in numbers:
            yield f"{word.text} {after.text}"


def _text(line: Line) -> str:
    return " ".join(word.text for word in line)


def overlaps(page: Page) -> Iterator[str]:
    """Yield pairs of words that are drawn over each other."""
    words = sorted((word for word in page.words if word.text.strip()), key=lambda word: word.core[0])
    for index, word in enumerate(words):
        for other in words[index + 1 :]:
            if other.core[0] >= word.core[1]:
                break
            if min(word.right, other.right) - max(word.left, other.left) > _NEAR:
                yield f"{word.text!r} and {other.text!r}"


def outside(page: Page, margin: float) -> Iterator[str]:
    """Yield the words that are not between the side margins, or not on the page."""
    for word in page.words:
        in_width = margin - _NEAR <= word.left and word.right <= page.width - margin + _NEAR
        if not in_width or word.top < 0 or word.bottom > page.height:
            yield word.text
