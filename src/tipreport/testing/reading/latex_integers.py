r"""The integers of TeX: numbers, counters, and the expressions of ``\numexpr`` (The eTeX manual, section 3.5)."""

import re
from collections.abc import Callable

from tipreport.testing.reading.latex_text import LatexText

_SIGN = re.compile(r"\s*[-+]")
_NUMBER = re.compile(r"\s*(?:([0-9]+)|\"([0-9A-F]+)|'([0-7]+)|`\\?(\S))[ \t]?")
_BASES = (10, 16, 8)
_COUNTER = re.compile(r"\s*\\(?:value|arabic)\s*\{\s*([^{}]*?)\s*\}")
_PRINTED = re.compile(r"\s*\\(?:the|number)(?![A-Za-z@])")
_EXPRESSION = re.compile(r"\s*\\numexpr(?![A-Za-z@])")
_BRACED = re.compile(r"\s*\\inteval\s*(?=\{)")
_RELAX = re.compile(r"\s*\\relax(?![A-Za-z@])[ \t]*")
_COMMAND = re.compile(r"\s*(\\[A-Za-z@]+)[ \t]*")
_ADDED, _MULTIPLIED = re.compile(r"\s*[-+]"), re.compile(r"\s*[*/]")
_OPENING, _CLOSING = re.compile(r"\s*\("), re.compile(r"\s*\)")
_DEEPEST = 8  # commands in commands
Meaning = Callable[[str], object]
"""Returns what a token stands for: the number of ``\\c@name`` if it is that of a known counter."""


class UnknownNumberError(ValueError):
    """A number that is not known. Its text is the command that it depends on, empty if it is no number."""


def integer(text: LatexText, meaning: Meaning) -> int | None:
    """Return the number at a position, which is then after it; None if it is not known."""
    start = text.at
    try:
        return read_integer(text, meaning)
    except UnknownNumberError:
        text.at = start
        return None


def whole_integer(value: str, meaning: Meaning, *, is_expression: bool = False) -> int:
    """Return the number that a text is, or the sum that it may be. Raises `UnknownNumberError`."""
    text = LatexText(value)
    number = (_sum if is_expression else read_integer)(text, meaning, 0)
    text.passed(_RELAX)
    if text.text[text.at :].strip():
        command = _COMMAND.match(text.text, text.at)
        raise UnknownNumberError(command[1] if command else "")
    return number


def read_integer(text: LatexText, meaning: Meaning, depth: int = 0) -> int:
    """Return the number at a position. Raises `UnknownNumberError`."""
    sign = 1
    while found := text.passed(_SIGN):
        sign = -sign if found.endswith("-") else sign
    return sign * _unsigned(text, meaning, depth)


def _unsigned(text: LatexText, meaning: Meaning, depth: int) -> int:
    text.passed(_PRINTED)
    if match := _NUMBER.match(text.text, text.at):
        text.at = match.end()
        bases = zip(_BASES, match.groups(), strict=False)
        return next((int(digits, base) for base, digits in bases if digits), 0) if not match[4] else ord(match[4])
    if text.passed(_EXPRESSION):
        number = _sum(text, meaning, depth)
        text.passed(_RELAX)
        return number
    if text.passed(_BRACED):
        return whole_integer(text.argument(), meaning, is_expression=True)
    if match := _COUNTER.match(text.text, text.at):
        text.at = match.end()
        return _known(meaning(f"\\c@{match[1]}"), match[0].strip())
    if (match := _COMMAND.match(text.text, text.at)) is None:
        raise UnknownNumberError
    text.at = match.end()
    found = meaning(match[1])
    body = getattr(found, "body", None)
    if isinstance(body, str) and not getattr(found, "parameters", ()) and depth < _DEEPEST:
        inner = LatexText(body)
        number = read_integer(inner, meaning, depth + 1)
        if not body[inner.at :].strip():
            return number
    return _known(found, match[1])


def _known(found: object, name: str) -> int:
    if not isinstance(found, int) or isinstance(found, bool):
        raise UnknownNumberError(name)
    return found


def _sum(text: LatexText, meaning: Meaning, depth: int) -> int:
    number = _product(text, meaning, depth)
    while sign := text.passed(_ADDED).strip():
        other = _product(text, meaning, depth)
        number += -other if sign == "-" else other
    return number


def _product(text: LatexText, meaning: Meaning, depth: int) -> int:
    number = _factor(text, meaning, depth)
    while sign := text.passed(_MULTIPLIED).strip():
        other = _factor(text, meaning, depth)
        number = number * other if sign == "*" else _quotient(number, other)
    return number


def _factor(text: LatexText, meaning: Meaning, depth: int) -> int:
    if not text.passed(_OPENING):
        return read_integer(text, meaning, depth)
    number = _sum(text, meaning, depth)
    if not text.passed(_CLOSING):
        raise UnknownNumberError
    return number


def _quotient(number: int, other: int) -> int:
    """Return a quotient, rounded to the nearest integer, halves away from zero, as eTeX does."""
    if not other:
        raise UnknownNumberError
    size = (2 * abs(number) + abs(other)) // (2 * abs(other))
    return size if (number < 0) == (other < 0) else -size
