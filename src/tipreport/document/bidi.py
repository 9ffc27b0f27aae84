"""The parts of a text that keep their direction inside a paragraph from right to left (UAX #9).

Such a paragraph reorders a number beside a Latin name, the groups of a telephone number, the ends of a range, and a
sign or a currency beside its digits. A renderer isolates these parts, as its format can.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias
from unicodedata import bidirectional

from tipreport.document.spans import Spans, Strong, Text
from tipreport.wording.languages import Direction, direction_of

__all__ = [
    "begins_from_right",
    "direction_of_words",
    "has_right_to_left",
    "isolates",
    "with_direction_marks",
    "with_left_to_right_mark",
]

LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"

Range: TypeAlias = tuple[int, int]

_RTL = "\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001eeff"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})  # classes of characters
_CITATION = re.compile(f"\\[\\d+,[^\\[\\]{_RTL}]*\\]")  # with a location in Latin letters: [4, p. 487]
# with a letter from right to left; the Arabic comma is none
_CONTINUES = re.compile(f"(?:[^{_RTL}\\w$€£¥₹+\u2212-]|\u060c)*(?!\u060c)[{_RTL}]")
_STRETCH = re.compile(f"[^{_RTL}]*(?![{_RTL}])\\w[^{_RTL}]*")  # without such letters, but with others or with digits
# in a stretch without letters from right to left: a word, and the text up to the end of the last one
_LATIN = re.compile(r"\S*[^\W\d_]\S*")
_TO_LAST_LATIN = re.compile(r".*[^\W\d_]\S*", re.DOTALL)
_TELEPHONE = r"(?<![\w.,])(?:\+|0)\d+(?:[ \u00a0-]\d+)+"
_DASHES = "\u2010-\u2014\u2212-"
_MARKS = "\u061c\u200e\u200f"  # that CLDR has in numbers
_SIGN = r"(?:(?<!\w)[-+\u2212])?"  # a hyphen after a word is no sign
_NUMBER = f"[{_MARKS}]*{_SIGN}[$€£¥₹’]*\\d+(?:[.,:/\u00a0\u202f{_DASHES}]\\d+)*(?:[{_MARKS}]*[%‰°$€£¥₹])*[{_MARKS}]*"
_NUMBERS = re.compile(f"{_TELEPHONE}|{_NUMBER}")
_PLAIN = re.compile(r"\d+(?:[.,:/\u00a0\u202f]\d+)*")  # digits that are not reordered
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_REORDERED = re.compile(
    f"[{_MARKS}+$€£¥₹’%‰°0{_DASHES}]"
)  # in numbers that are reordered; telephone numbers have 0 or +
_TAKES_NUMBER = re.compile(r"(?:[$€£¥₹]|\b[^\W\d_]{1,3}\.)$")  # US$ 240, p. 487
_LONGEST_TAKER = 4
_NEXT_NUMBER = re.compile(r"[ \u00a0]?\d(?:[\d.,]*\d)?")
_LAST_NUMBER = re.compile(
    rf"(?<=\w){_NEXT_NUMBER.pattern}(?=[ \u00a0]*\[\d|:(?!\d)|[.!?…]?\s*$)"
)  # before a citation or a colon, or at the end
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.){2,}$")
_AROUND = " \u00a0\t\n,;:.!?…–—-"  # around a phrase it belongs to the paragraph
_PAIRS = {mark: (pair[0], pair[1]) for pair in ("()", "[]", "{}", "“”", "‘’", "«»", '""') for mark in pair}
_ENCLOSING = (("«", "»"), ("“", "”"), ("(", ")"))


class _Directions(dict[int, str]):
    """Whether each character may make a text run from right to left, as a mark or nothing, for ``str.translate``."""

    def __missing__(self, point: int) -> str:
        found = self[point] = "R" if bidirectional(chr(point)) in _RIGHT_TO_LEFT else ""
        return found


_DIRECTIONS = _Directions()


_ARABIC_PUNCTUATION = frozenset("،؛؟")


class _Sides(dict[str, str]):
    """The side from which a letter is written, L or R; nothing for other characters."""

    def __missing__(self, character: str) -> str:
        found = self[character] = {"L": "L", "R": "R", "AL": "R"}.get(bidirectional(character), "")
        return found


_SIDES = _Sides()


def has_right_to_left(text: str) -> bool:
    """Return whether a text may run from right to left: by a letter of such a script, or by a control character."""
    return not text.isascii() and text.translate(_DIRECTIONS) != ""


def direction_of_words(spans: Spans, around: Direction) -> Direction:
    """Return the direction in which a paragraph is read.

    That is the direction of its document, which is ``around`` it, unless all its words are of other languages, such as
    those of a text that is not translated, and these have the other direction; Arabic punctuation counts as a word.
    ``spans`` are of one language each.
    """
    found = around
    for span in spans:
        if isinstance(span, (Text, Strong)):
            if span.language:
                found = direction_of(span.language)
            if (not span.language or found == around) and _has_words(span.text):
                return around
    return found


def _has_words(text: str) -> bool:
    return any(map(str.isalpha, text)) or not _ARABIC_PUNCTUATION.isdisjoint(text)


@lru_cache(maxsize=4096)  # labels come in every document
def isolates(text: str) -> tuple[tuple[str, bool], ...]:
    """Return the parts of a text, and whether each is to be isolated as text from left to right."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in _ranges(text):
        if at < start:
            parts.append((text[at:start], False))
        parts.append((text[start:end], True))
        at = end
    if at < len(text):
        parts.append((text[at:], False))
    return tuple(parts)


@lru_cache(maxsize=4096)  # labels come in every document, and the other texts of a document in several formats
def with_direction_marks(text: str) -> str:
    """Return a text of a paragraph from right to left with marks that keep the order of its parts.

    For formats without elements for isolates, and readers that do not know the control characters for them: a
    left-to-right mark (U+200E) beside a sign or a bracket at the end of a part, and a right-to-left mark (U+200F) after
    a part that would be joined with the next one. Marks have no width.
    """
    if (text.isascii() and text.isdecimal()) or text.isspace():
        return text
    marked, at = "", 0
    for part, is_isolated in isolates(text):
        at += len(part)
        if is_isolated:
            before = "" if part[0].isalpha() else LEFT_TO_RIGHT_MARK
            after = "" if part[-1].isalnum() else LEFT_TO_RIGHT_MARK
            end = "" if _CONTINUES.match(text, at) else RIGHT_TO_LEFT_MARK
            marked += f"{before}{part}{after}{end}"
        else:
            marked += part
    return marked


def with_left_to_right_mark(text: str) -> str:
    """Return a text of a paragraph from left to right with a mark at its end, if its last letter runs the other way.

    Otherwise it would move a number after it, such as that of a citation, to its other side. For formats without
    elements for isolates.
    """
    end = text.rstrip()
    last = next((side for character in reversed(end) if (side := _SIDES[character])), "") if not end.isascii() else ""
    return f"{end}{LEFT_TO_RIGHT_MARK}{text[len(end) :]}" if last == "R" else text


def begins_from_right(text: str) -> bool:
    """Return whether the first letter of a text is written from right to left, or a mark makes it so."""
    for character in text.lstrip():
        if side := _SIDES[character]:
            return side == "R"
    return False


def _ranges(text: str) -> Iterator[Range]:
    at = 0
    for citation in _CITATION.finditer(text):
        yield from _between(text, at, citation.start())
        yield citation.span()
        at = citation.end()
    yield from _between(text, at, len(text))


def _between(text: str, begin: int, finish: int) -> Iterator[Range]:
    for stretch in _STRETCH.finditer(text, begin, finish):
        first = _LETTER.search(text, *stretch.span()) and _LATIN.search(text, *stretch.span())
        last = first and _TO_LAST_LATIN.match(text, *stretch.span())
        if first is None or last is None:
            yield from _numbers(text, *stretch.span())
            continue
        whole = stretch.span() == (0, len(text))  # all of it is one phrase, also the numbers around its words
        phrase = _enclosed(text, stretch.span(), (first.start(), last.end()))
        start, end = _trimmed(text, *(stretch.span() if whole else phrase))
        takes_number = _TAKES_NUMBER.search(text, max(start, last.end() - _LONGEST_TAKER), last.end())
        next_number = _NEXT_NUMBER if takes_number else _LAST_NUMBER  # Tier 1 [6]
        if number := next_number.match(text, last.end()):
            end = max(end, number.end())
        yield from _numbers(text, stretch.start(), start)
        yield start, end
        yield from _numbers(text, end, stretch.end())


def _enclosed(text: str, stretch: Range, phrase: Range) -> Range:
    """Return a phrase with the numbers that are inside quotation marks or brackets with it."""
    (begin, finish), (start, end) = stretch, phrase
    for first, last in _ENCLOSING:
        opening, closing = text.rfind(first, begin, start), text.find(last, end, finish)
        if opening >= 0 and last not in text[opening + 1 : start]:
            start = opening + 1
        if closing >= 0 and first not in text[end:closing]:
            end = closing
    return start, end


def _numbers(text: str, start: int, end: int) -> Iterator[Range]:
    if not (_REORDERED.search(text, start, end) and _DIGIT.search(text, start, end)):
        return iter(())
    return (match.span() for match in _NUMBERS.finditer(text, start, end) if not _PLAIN.fullmatch(match[0]))


def _trimmed(text: str, start: int, end: int) -> Range:
    """Return the ends of a phrase without the punctuation around it, but with both brackets of a pair."""
    while text[start] in _AROUND or _is_alone(text, start, start, end):
        start += 1
    while _is_alone(text, end - 1, start, end) or (
        text[end - 1] in _AROUND and not _ABBREVIATION.search(text, max(start, text.rfind(" ", start, end)), end)
    ):
        end -= 1
    return start, end


def _is_alone(text: str, at: int, start: int, end: int) -> bool:
    """Whether a bracket or a quotation mark has no partner in a phrase."""
    pair = _PAIRS.get(text[at])
    if pair is None:
        return False
    first, second = pair
    count = text.count(first, start, end)
    return count % 2 == 1 if first == second else count != text.count(second, start, end)
