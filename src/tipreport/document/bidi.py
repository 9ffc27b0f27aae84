"""The parts of a text that keep their direction inside a paragraph from right to left (UAX #9).

Such a paragraph reorders a number beside a Latin name, the groups of a telephone number, the ends of a range, and a
sign or a currency beside its digits. A renderer isolates these parts, as its format can.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias
from unicodedata import bidirectional

__all__ = ["has_right_to_left", "isolates"]

Range: TypeAlias = tuple[int, int]

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001eeff"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})  # classes of characters
_STRETCH = re.compile(f"[^{_RTL}]+")
_LATIN = re.compile(r"\S*[^\W\d_]\S*")  # in a stretch without letters from right to left
_TELEPHONE = r"(?<![\w.,])(?:\+|0)\d+(?:[ \u00a0-]\d+)+"
_DASHES = "\u2010-\u2014\u2212-"
_NUMBER = f"[-+\u2212$€£¥₹’]*\\d(?:[\\d.,:/\u00a0\u202f{_DASHES}]*\\d)?[%‰°$€£¥₹]*"
_NUMBERS = re.compile(f"{_TELEPHONE}|{_NUMBER}")
_PLAIN = re.compile(r"\d+(?:[.,:/\u00a0\u202f]\d+)*")  # digits that are not reordered
_TAKES_NUMBER = re.compile(r"(?:[$€£¥₹]|\b[^\W\d_]{1,3}\.)$")  # US$ 240, p. 487
_NEXT_NUMBER = re.compile(r"[ \u00a0]?\d(?:[\d.,]*\d)?")
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.){2,}$")
_AROUND = " \u00a0\t\n,;:.!?…–—-"  # around a phrase it belongs to the paragraph
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("‘", "’"), ("«", "»"), ('"', '"'))


def has_right_to_left(text: str) -> bool:
    """Return whether a text may run from right to left: by a letter of such a script, or by a control character."""
    return not text.isascii() and any(bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def isolates(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and whether each is to be isolated as text from left to right."""
    at = 0
    for start, end in _ranges(text):
        if at < start:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def _ranges(text: str) -> Iterator[Range]:
    for stretch in _STRETCH.finditer(text):
        latin = [match.span() for match in _LATIN.finditer(text, *stretch.span())]
        if not latin:
            yield from _numbers(text, *stretch.span())
            continue
        whole = stretch.span() == (0, len(text))  # all of it is one phrase, also the numbers around its words
        start, end = _trimmed(text, *(stretch.span() if whole else (latin[0][0], latin[-1][1])))
        if _TAKES_NUMBER.search(text, start, latin[-1][1]) and (number := _NEXT_NUMBER.match(text, latin[-1][1])):
            end = max(end, number.end())
        yield from _numbers(text, stretch.start(), start)
        yield start, end
        yield from _numbers(text, end, stretch.end())


def _numbers(text: str, start: int, end: int) -> Iterator[Range]:
    return (match.span() for match in _NUMBERS.finditer(text, start, end) if not _PLAIN.fullmatch(match[0]))


def _trimmed(text: str, start: int, end: int) -> Range:
    """Return the ends of a phrase without the punctuation around it, but with both brackets of a pair."""
    while text[start] in _AROUND or _is_alone(text[start], text[start:end]):
        start += 1
    while _is_alone(text[end - 1], text[start:end]) or (
        text[end - 1] in _AROUND and not _ABBREVIATION.search(text, start, end)
    ):
        end -= 1
    return start, end


def _is_alone(mark: str, phrase: str) -> bool:
    """Whether a bracket or a quotation mark has no partner in a phrase."""
    first, second = next((pair for pair in _PAIRS if mark in pair), ("", ""))
    if not first:
        return False
    return phrase.count(first) % 2 == 1 if first == second else phrase.count(first) != phrase.count(second)
